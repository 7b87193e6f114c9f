import Crypto

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The key that a sender and a receiver share to sign posts by the Standard Webhooks rules (version 1.0.0).
///
/// Written as `whsec_` and the base64 text of 24–64 random bytes. It never shows itself in a description or a log.
public struct WebhookSecret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible {
  let key: SymmetricKey

  /// Why a text is not a secret. The text itself is never part of the message.
  public enum Fault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The part after `whsec_` is not base64.
    case notBase64
    /// The decoded key is shorter than 24 or longer than 64 bytes.
    case length(Int)

    /// A sentence fragment, without the text.
    public var description: String {
      switch self {
      case .notBase64: "it is not base64 text, with or without whsec_ before it"
      case .length(let count): "it decodes to \(count) bytes, and a secret has 24 to 64"
      }
    }
  }

  /// Reads a secret as it is kept in a file or an environment variable; white space around it is ignored.
  public init(_ text: String) throws(Fault) {
    var body = Substring(text)
    while let first = body.first, first.isWhitespace { body.removeFirst() }
    while let last = body.last, last.isWhitespace { body.removeLast() }
    if body.hasPrefix("whsec_") { body = body.dropFirst(6) }
    // Secrets are often passed on without the padding, which carries nothing.
    let padding = String(repeating: "=", count: (4 - body.utf8.count % 4) % 4)
    guard let bytes = Data(base64Encoded: body + padding) else { throw .notBase64 }
    try self.init(bytes: Array(bytes))
  }

  /// A secret of these 24–64 bytes.
  public init(bytes: [UInt8]) throws(Fault) {
    guard (24...64).contains(bytes.count) else { throw .length(bytes.count) }
    key = SymmetricKey(data: bytes)
  }

  /// The text to give to a receiver, `whsec_…`. The only way to get the key out: call it for a person who asked.
  public func revealed() -> String {
    unsafe key.withUnsafeBytes { bytes in "whsec_" + (unsafe Data(bytes)).base64EncodedString() }
  }

  /// Says that there is a secret, and not what it is.
  public var description: String { "webhook secret (not shown)" }

  /// The same as `description`.
  public var debugDescription: String { description }
}
