/// Something given from outside cannot be used: a file that is missing, a text that is not valid.
public enum InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It is not there (exit code 66).
  case notFound(String)
  /// It is there and cannot be used (exit code 65).
  case invalid(String)
  /// Something outside cannot be reached or written (exit code 69).
  case unavailable(String)

  /// The full sentence.
  public var description: String {
    switch self {
    case .notFound(let text), .invalid(let text), .unavailable(let text): text
    }
  }
}
