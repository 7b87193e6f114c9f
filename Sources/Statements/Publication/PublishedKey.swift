import Incidents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A public key of an officer, as agencies publish it.
public struct PublishedKey: Sendable, Hashable, Codable {
  /// The officer.
  public let officer: OfficerID
  /// The agency for which the officer speaks.
  public let agency: AgencyID
  /// The Ed25519 public key: 32 bytes in base64.
  public let publicKey: String
  /// In which roles the officer signs.
  public let roles: [Role]?
  /// When it was registered.
  public let validFrom: Moment?
  /// When it was revoked, or a newer one took its place; what is dated later is not believed.
  public let removedAt: Moment?

  /// A key.
  public init(
    officer: OfficerID, agency: AgencyID, publicKey: String, roles: [Role]? = nil, validFrom: Moment? = nil,
    removedAt: Moment? = nil
  ) {
    self.officer = officer
    self.agency = agency
    self.publicKey = publicKey
    self.roles = roles
    self.validFrom = validFrom
    self.removedAt = removedAt
  }

  /// The name of the key, see ``PublicKeyName``.
  public var id: String { PublicKeyName.thumbprint(ofBase64: publicKey) ?? "" }

  /// Whether something signed at a moment may still be believed.
  public func holds(at moment: Moment) -> Bool { removedAt.map { moment < $0 } ?? true }

  /// Keys as a JSON Web Key Set (RFC 7517, RFC 8037), with a line feed. What is published beside each key says who signs in which
  /// role since when, and no name.
  public static func keySet(_ keys: [PublishedKey]) -> String {
    let set = KeySet(
      keys: keys.compactMap { key in
        guard let data = Data(base64Encoded: key.publicKey), data.count == 32 else { return nil }
        return KeySet.Key(
          kty: "OKP", crv: "Ed25519", alg: PortableSignature.algorithm, use: "sig", kid: key.id,
          x: Base64URL.text(Array(data)), officer: key.officer, agency: key.agency, roles: key.roles,
          validFrom: key.validFrom, removedAt: key.removedAt)
      })
    return ((try? CanonicalJSON.encode(set)) ?? "{\"keys\":[]}") + "\n"
  }

  /// Reads keys as `statement keys` prints them, in either form; nil for anything else.
  public static func read(_ text: String) -> [PublishedKey]? {
    if let keys = try? CanonicalJSON.decode([PublishedKey].self, from: text) { return keys }
    guard let set = try? CanonicalJSON.decode(KeySet.self, from: text) else { return nil }
    return set.keys.compactMap { key in
      guard key.kty == "OKP", key.crv == "Ed25519", let bytes = Base64URL.bytes(key.x), bytes.count == 32 else {
        return nil
      }
      return PublishedKey(
        officer: key.officer, agency: key.agency, publicKey: Data(bytes).base64EncodedString(), roles: key.roles,
        validFrom: key.validFrom, removedAt: key.removedAt)
    }
  }

  private struct KeySet: Codable {
    struct Key: Codable {
      let kty: String
      let crv: String
      let alg: String?
      let use: String?
      let kid: String?
      let x: String
      let officer: OfficerID
      let agency: AgencyID
      let roles: [Role]?
      let validFrom: Moment?
      let removedAt: Moment?
    }
    let keys: [Key]
  }
}
