import Incidents
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An Ed25519 public key in the shapes that other people's tools read.
public struct PublicSignatureKey: Sendable, Hashable {
  /// The 32 bytes.
  private let bytes: [UInt8]

  /// Takes a key of 32 bytes in base64; nil for anything else.
  public init?(base64: String) {
    guard let data = Data(base64Encoded: base64), data.count == 32 else { return nil }
    bytes = Array(data)
  }

  /// The key's name: its thumbprint by RFC 7638.
  public var id: String { PublicKeyName.thumbprint(ofBase64: Data(bytes).base64EncodedString()) ?? "" }

  /// The key for `openssl pkeyutl`: SubjectPublicKeyInfo by RFC 8410.
  public var pem: String {
    let prefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
    return "-----BEGIN PUBLIC KEY-----\n\(Data(prefix + bytes).base64EncodedString())\n-----END PUBLIC KEY-----\n"
  }

  /// The key for `minisign`: two lines, of which the second alone can be given on its command line.
  public var minisign: String { "untrusted comment: afterword key \(id)\n\(minisignLine)\n" }

  /// The second line of ``minisign``.
  public var minisignLine: String { Data(Array("Ed".utf8) + minisignID + bytes).base64EncodedString() }

  /// The eight bytes by which minisign tells keys apart: the beginning of the SHA-256 of the key in
  /// base64; minisign asks only that both files have the same.
  var minisignID: [UInt8] { Array(Digest.bytes(of: Data(bytes).base64EncodedString()).prefix(8)) }
}

/// Signatures over a released text that can be checked with tools that newsrooms have: any JOSE library, minisign,
/// OpenSSL. They say that the words are the agencies'; the exported statement inside says who cleared them.
public struct PublicSignature: Sendable {
  private let key: PublicSignatureKey
  private let sign: @Sendable ([UInt8]) throws -> [UInt8]

  /// Signs with an officer's key.
  ///
  /// - Parameters:
  ///   - key: The public key.
  ///   - sign: Makes the Ed25519 signature of bytes.
  public init(key: PublicSignatureKey, sign: @escaping @Sendable ([UInt8]) throws -> [UInt8]) {
    self.key = key
    self.sign = sign
  }

  /// A compact JSON Web Signature (RFC 7515, RFC 8037) whose payload is the exported statement.
  public func compact(of export: String) throws -> String {
    let header = "{\"alg\":\"EdDSA\",\"kid\":\"\(key.id)\",\"typ\":\"JWS\"}"
    let input = Base64URL.text(Array(header.utf8)) + "." + Base64URL.text(Array(export.utf8))
    return input + "." + Base64URL.text(try sign(Array(input.utf8)))
  }

  /// The 64 bytes for `openssl pkeyutl -verify -rawin`.
  public func raw(of text: String) throws -> [UInt8] { try sign(Array(text.utf8)) }

  /// A minisign signature in the form without prehashing, whose trusted comment is signed too.
  ///
  /// - Parameter comment: One line: the time, the file and the statement.
  public func minisign(of text: String, comment: String) throws -> String {
    let signature = try sign(Array(text.utf8))
    let line = comment.split(whereSeparator: \.isNewline).joined(separator: " ")
    let global = try sign(signature + Array(line.utf8))
    let first = Data(Array("Ed".utf8) + key.minisignID + signature).base64EncodedString()
    return "untrusted comment: signed by afterword\n\(first)\ntrusted comment: \(line)\n"
      + "\(Data(global).base64EncodedString())\n"
  }
}
