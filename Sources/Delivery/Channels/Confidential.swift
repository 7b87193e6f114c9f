/// A text that is given in clear or, when it is a secret, by the place it is kept in.
public enum Confidential: Sendable, Hashable {
  /// The text itself; only for what anybody may read.
  case plain(String)
  /// The content of a file, without white space at its ends. A relative path starts at the workspace.
  case file(String)
  /// The value of an environment variable.
  case environment(String)
  /// A secret of this name among the keys of this machine, outside the workspace.
  case key(String)

  /// Where the text is kept, for messages: never the text.
  public var place: String {
    switch self {
    case .plain: "afterword.yaml"
    case .file(let path): "the file “\(path)”"
    case .environment(let name): "the environment variable \(name)"
    case .key(let name): "the secret “\(name)” among this machine's keys"
    }
  }
}

/// Reads texts from where they are kept; the room that does input and output provides one.
public protocol ConfidentialReader: Sendable {
  /// The text, without white space at its ends.
  func read(_ reference: Confidential) throws(ConfidentialFault) -> String
}

/// Why a confidential text could not be read. Names the place and never the text.
public struct ConfidentialFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The place, as ``Confidential/place`` names it.
  public let place: String
  /// What is wrong with it.
  public let reason: String

  /// Describes a fault.
  public init(place: String, reason: String) {
    self.place = place
    self.reason = reason
  }

  /// A sentence fragment: place and reason.
  public var description: String { "\(place) \(reason)" }
}
