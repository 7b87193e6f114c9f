import Crypto
import Incidents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A signature that any JOSE library can check (RFC 7515 with Ed25519, RFC 8037): one element of the `signatures` of a
/// JSON Web Signature in its general form.
public struct PortableSignature: Sendable, Hashable, Codable {
  /// The header, canonical JSON in Base64 for web addresses: these characters are what is signed.
  public let protected: String
  /// The 64 bytes, in Base64 for web addresses.
  public let signature: String

  /// What the header says.
  public struct Header: Sendable, Hashable, Codable {
    /// What a signature stands for.
    public enum Role: String, Sendable, Hashable, Codable {
      /// An officer's approval of the text.
      case clearance
      /// The act that made the text public.
      case release
      /// An entry of the feed.
      case feed
      /// The list of short forms of a newsroom.
      case forms
    }

    /// `EdDSA`, which every library reads today; `Ed25519`, its newer name (RFC 9864), is accepted.
    public let alg: String
    /// The key's name, see ``PublicKeyName``.
    public let kid: String
    /// What the signature stands for.
    public let role: Role
    /// Who signs.
    public let officer: OfficerID
    /// The agency of who signs.
    public let agency: AgencyID
    /// Whose approval it is, when a delegate or a witness signs.
    public let onBehalfOf: OfficerID?
    /// The agency of whose approval it is, when it is another.
    public let forAgency: AgencyID?
    /// When, in whole seconds since 1970.
    public let iat: Int64
    /// SHA-256 of the record that was signed beside it, in hex: it ties this signature to the agencies' own.
    public let record: String?
    /// For a release: SHA-256 of each clearance's signature, in hex, sorted, so that none can be added or taken away.
    public let clearances: [String]?
    /// For a release under urgent authority: why it went out before every agency had said yes. Left out for any other.
    public let urgent: String?

    /// A header.
    ///
    /// - Parameters:
    ///   - key: The signer's public key, 32 bytes in Base64.
    ///   - speaker: Whose approval it is, when that is somebody else than who signs.
    public init(
      key: String, role: Role, signer: Officer, speaker: Officer? = nil, at: Moment, record: String? = nil,
      clearances: [PortableSignature]? = nil, urgent: String? = nil
    ) {
      alg = PortableSignature.algorithm
      kid = PublicKeyName.thumbprint(ofBase64: key) ?? ""
      self.role = role
      officer = signer.id
      agency = signer.agency
      onBehalfOf = speaker?.id
      forAgency = speaker.flatMap { $0.agency == signer.agency ? nil : $0.agency }
      iat = at.milliseconds / 1000
      self.record = record
      self.clearances = clearances.map { $0.map { Digest.hex(of: $0.signature) }.sorted() }
      self.urgent = urgent
    }
  }

  /// The name that headers give the algorithm. One place to change it when libraries know the name of RFC 9864.
  public static let algorithm = "EdDSA"
  private static let algorithms = ["EdDSA", "Ed25519"]

  /// Signs a payload.
  ///
  /// - Parameter sign: Makes the Ed25519 signature of bytes.
  public init(_ header: Header, over payload: String, sign: ([UInt8]) throws -> [UInt8]) throws {
    protected = Base64URL.text(try CanonicalJSON.encode(header))
    signature = Base64URL.text(try sign(Array((protected + "." + Base64URL.text(payload)).utf8)))
  }

  /// Takes the two parts as they are.
  public init(protected: String, signature: String) {
    self.protected = protected
    self.signature = signature
  }

  /// The header; nil when it cannot be read or names another algorithm.
  public var header: Header? {
    guard let json = Base64URL.string(protected), let header = try? CanonicalJSON.decode(Header.self, from: json),
      Self.algorithms.contains(header.alg)
    else { return nil }
    return header
  }

  /// Whether it belongs to a payload and a public key of 32 bytes in Base64.
  public func isValid(over payload: String, publicKey: String) -> Bool {
    guard let header, header.kid == PublicKeyName.thumbprint(ofBase64: publicKey),
      let key = Data(base64Encoded: publicKey),
      let raw = Base64URL.bytes(signature), Base64URL.text(raw) == signature,
      let verifier = try? Curve25519.Signing.PublicKey(rawRepresentation: key)
    else { return false }
    return verifier.isValidSignature(Data(raw), for: Data((protected + "." + Base64URL.text(payload)).utf8))
  }

  /// The compact form: header, payload and signature in one string.
  public func compact(over payload: String) -> String { "\(protected).\(Base64URL.text(payload)).\(signature)" }

  /// Takes a compact form apart; nil for anything else.
  public static func parts(ofCompact text: String) -> (signature: PortableSignature, payload: String)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let payload = Base64URL.string(String(parts[1])) else { return nil }
    return (PortableSignature(protected: String(parts[0]), signature: String(parts[2])), payload)
  }
}

/// The name of a public key, by which a signature says which key made it.
public enum PublicKeyName {
  /// The thumbprint by RFC 7638 of an Ed25519 key of 32 bytes in Base64; nil for anything else.
  public static func thumbprint(ofBase64 key: String) -> String? {
    guard let bytes = Data(base64Encoded: key), bytes.count == 32 else { return nil }
    let x = Base64URL.text(Array(bytes))
    return Base64URL.text(Digest.bytes(of: "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"\(x)\"}"))
  }
}

/// Base64 for web addresses, without padding (RFC 4648, section 5).
public enum Base64URL {
  /// The bytes as text.
  public static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for byte in Data(bytes).base64EncodedString().utf8 where byte != UInt8(ascii: "=") {
      text.append(byte == UInt8(ascii: "+") ? UInt8(ascii: "-") : byte == UInt8(ascii: "/") ? UInt8(ascii: "_") : byte)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The UTF-8 bytes of a text, encoded.
  public static func text(_ text: String) -> String { self.text(Array(text.utf8)) }

  /// The bytes of a text that is written exactly so; nil for anything else.
  public static func bytes(_ text: String) -> [UInt8]? {
    var standard: [UInt8] = []
    standard.reserveCapacity(text.utf8.count + 3)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-"): standard.append(UInt8(ascii: "+"))
      case UInt8(ascii: "_"): standard.append(UInt8(ascii: "/"))
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: standard.append(byte)
      default: return nil
      }
    }
    while !standard.count.isMultiple(of: 4) { standard.append(UInt8(ascii: "=")) }
    guard let data = Data(base64Encoded: Data(standard)) else { return nil }
    let bytes = Array(data)
    return self.text(bytes) == text ? bytes : nil
  }

  /// The text whose UTF-8 bytes were encoded; nil for anything else.
  static func string(_ text: String) -> String? { bytes(text).flatMap { String(validating: $0, as: UTF8.self) } }
}
