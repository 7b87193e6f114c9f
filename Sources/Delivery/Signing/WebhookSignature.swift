import Crypto

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Signing and verifying of posts by Standard Webhooks 1.0.0 with HMAC-SHA256 (`v1`).
///
/// What is signed is the id, the time of the attempt and the exact bytes of the body. The id stays the same for every
/// attempt; the time, and with it the signature, is new for each.
public enum WebhookSignature {
  /// Signed posts older or newer than this are refused by receivers; the value of all reference libraries.
  public static let toleranceInSeconds: Int64 = 300

  /// The value of the `webhook-signature` header: one `v1,…` for each secret, current one first, with single spaces.
  ///
  /// Several secrets let a receiver change over from an old one to a new one without losing a post.
  public static func header(id: String, seconds: Int64, body: [UInt8], secrets: [WebhookSecret]) -> String {
    let head = Array("\(id).\(seconds).".utf8)
    return secrets.map { "v1," + Data(code(head, body, $0)).base64EncodedString() }.joined(separator: " ")
  }

  /// What a receiver finds when it checks a post.
  public enum Finding: Sendable, Hashable {
    /// One of the secrets signed exactly this id, time and body.
    case verified
    /// A header that the rules ask for is absent or unreadable.
    case unsigned
    /// The signed time is further from the receiver's clock than the tolerance; positive seconds lie in the past.
    case stale(seconds: Int64)
    /// No signature fits.
    case forged
  }

  /// Checks a post against every secret, in a time that does not depend on where a signature differs.
  ///
  /// - Parameters:
  ///   - id: The `webhook-id` header, nil when absent.
  ///   - timestamp: The `webhook-timestamp` header: whole seconds since 1970.
  ///   - signature: The `webhook-signature` header; entries of other versions are skipped.
  ///   - body: The exact bytes that arrived.
  ///   - secrets: The secrets that the receiver accepts.
  ///   - now: The receiver's clock in seconds since 1970.
  public static func verify(
    id: String?, timestamp: String?, signature: String?, body: [UInt8], secrets: [WebhookSecret], now: Int64
  ) -> Finding {
    guard let id, !id.isEmpty, let timestamp, let signature, let seconds = wholeSeconds(timestamp) else {
      return .unsigned
    }
    let entries = signature.split(separator: " ").filter { $0.hasPrefix("v1,") }
    guard !entries.isEmpty else { return .unsigned }
    let (age, overflow) = now.subtractingReportingOverflow(seconds)
    guard !overflow, age.magnitude <= UInt64(toleranceInSeconds) else { return .stale(seconds: overflow ? 0 : age) }
    let head = Array("\(id).\(timestamp).".utf8)
    var fits = false
    for entry in entries.prefix(16) {
      guard let code = Data(base64Encoded: String(entry.dropFirst(3))) else { continue }
      for secret in secrets {
        var hmac = HMAC<SHA256>(key: secret.key)
        hmac.update(data: head)
        hmac.update(data: body)
        // No early end: which secret fitted stays hidden too.
        let same = constantTimeEquals(Array(hmac.finalize()), Array(code))
        fits = fits || same
      }
    }
    return fits ? .verified : .forged
  }

  private static func code(_ head: [UInt8], _ body: [UInt8], _ secret: WebhookSecret) -> [UInt8] {
    var hmac = HMAC<SHA256>(key: secret.key)
    hmac.update(data: head)
    hmac.update(data: body)
    return Array(hmac.finalize())
  }

  private static func constantTimeEquals(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for index in left.indices { difference |= left[index] ^ right[index] }
    return difference == 0
  }

  private static func wholeSeconds(_ text: String) -> Int64? {
    guard (1...12).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int64(text)
  }
}
