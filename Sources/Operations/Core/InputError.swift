/// Something given from outside cannot be used: a file that is missing, a text that is not valid.
public enum InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It is not there (exit code 66).
  case notFound(String)
  /// It is there and cannot be used (exit code 65).
  case invalid(String)
  /// Something outside cannot be reached or written (exit code 69).
  case unavailable(String)

  /// Several errors as one: of the kind of the first, with the sentences of all; nil where there are none.
  public static func joined(_ errors: [InputError]) -> InputError? {
    let text = errors.map(\.description).joined(separator: "\n")
    return switch errors.first {
    case .notFound: .notFound(text)
    case .invalid: .invalid(text)
    case .unavailable: .unavailable(text)
    case nil: nil
    }
  }

  /// The full sentence.
  public var description: String {
    switch self {
    case .notFound(let text), .invalid(let text), .unavailable(let text): text
    }
  }
}
