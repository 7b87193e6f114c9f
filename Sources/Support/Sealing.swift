import Crypto
import Incidents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The two compartments of personal data, each wrapped by a key of its own, so that who holds one cannot open the other.
public enum KeyClass: String, Hashable, Sendable, Codable, CaseIterable {
  /// Victims, families and witnesses as the services know them.
  case cases
  /// Witnesses under protection. Only officers with the role `witness-protection` learn that such a case exists.
  case witnesses
}

/// Why something could not be sealed or opened. Never holds the text or the key.
public enum SealingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The key is not 32 bytes long.
  case keyLength(Int)
  /// The nonce is not 12 bytes long.
  case nonceLength(Int)
  /// What was sealed is not in the form this release writes.
  case malformed
  /// The key is wrong, or the bytes were changed, or they belong to another case or field.
  case doesNotOpen

  /// One plain sentence.
  public var description: String {
    switch self {
    case .keyLength(let count): "The key has \(count) bytes; it must have 32."
    case .nonceLength(let count): "The nonce has \(count) bytes; it must have 12."
    case .malformed: "The sealed text is not in a form that this release reads."
    case .doesNotOpen:
      "The sealed text does not open: the key is not the one it was sealed with, or the text was changed or moved."
    }
  }
}

/// The only form in which words about a person enter an event: AES-256-GCM under the key of the case.
public struct SealedText: Hashable, Sendable, Codable {
  /// Nonce, ciphertext and tag in base 64.
  public let text: String

  /// Takes the text as the journal kept it.
  public init(text: String) { self.text = text }

  /// Reads the plain string.
  public init(from decoder: any Decoder) throws {
    self.text = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the plain string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// What a sealed text is about. It is bound into the seal, so that a text moved to another case or field does not open.
public struct SealedField: Hashable, Sendable {
  /// The case or incident whose key seals the text.
  public let home: TaskHome
  /// The field's name.
  public let name: String

  /// A field of a home.
  public init(home: TaskHome, name: String) {
    self.home = home
    self.name = name
  }

  /// Who the person is.
  public static func identity(_ id: CaseID) -> SealedField { SealedField(home: .person(id), name: "identity") }
  /// What happened in the compartment of protected witnesses.
  public static func event(_ id: CaseID) -> SealedField { SealedField(home: .person(id), name: "event") }
  /// What an officer wrote about a task: evidence, a reason, an own title.
  public static func note(_ task: TaskID) -> SealedField { SealedField(home: task.home, name: "note/\(task.code)") }
  /// What an officer wrote about the case as a whole: assessment, merge, closing, erasing.
  public static func remark(_ id: CaseID) -> SealedField { SealedField(home: .person(id), name: "remark") }
}

/// The random key of one case (or of the incident-level tasks). Exists in clear only in memory.
public struct CaseKey: Sendable {
  private let key: SymmetricKey

  /// Takes 32 random bytes.
  public init(bytes: [UInt8]) throws(SealingError) {
    guard bytes.count == 32 else { throw .keyLength(bytes.count) }
    self.key = SymmetricKey(data: bytes)
  }

  /// Seals a text. The 12 bytes of `nonce` must be fresh and random for each call.
  public func seal(_ text: String, as field: SealedField, nonce: [UInt8]) throws(SealingError) -> SealedText {
    SealedText(
      text: try Seal.close(
        Array(text.utf8), with: key, nonce: nonce, bound: ["afterword.sealed/1", field.home.stream, field.name]))
  }

  /// Opens a text that was sealed as this very field.
  public func open(_ sealed: SealedText, as field: SealedField) throws(SealingError) -> String {
    let bytes = try Seal.open(sealed.text, with: key, bound: ["afterword.sealed/1", field.home.stream, field.name])
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The key in the form that may be kept: wrapped by the workspace's key of the class, and bound to the home.
  public func wrapped(by wrapping: WrappingKey, for home: TaskHome, nonce: [UInt8]) throws(SealingError) -> WrappedKey {
    let bytes = unsafe key.withUnsafeBytes { unsafe Array($0) }
    let text = try Seal.close(
      bytes, with: wrapping.key, nonce: nonce, bound: ["afterword.case-key/1", wrapping.keyClass.rawValue, home.stream])
    return WrappedKey(keyClass: wrapping.keyClass, text: text)
  }
}

/// The workspace's key of one class: wraps and unwraps case keys, and is never stored beside them.
public struct WrappingKey: Sendable {
  /// The compartment it opens.
  public let keyClass: KeyClass
  fileprivate let key: SymmetricKey

  /// Derives the wrapping key of a class from a secret of at least 32 bytes (HKDF-SHA256, one derivation a class).
  public init(secret: [UInt8], keyClass: KeyClass) throws(SealingError) {
    guard secret.count >= 32 else { throw .keyLength(secret.count) }
    self.keyClass = keyClass
    self.key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: secret), info: Array("afterword.wrapping/1/\(keyClass.rawValue)".utf8),
      outputByteCount: 32)
  }
}

/// A case key as the database keeps it, outside the append-only events. Destroying it makes all that it sealed unreadable for good.
public struct WrappedKey: Hashable, Sendable, Codable {
  /// The compartment whose key unwraps it.
  public let keyClass: KeyClass
  /// Nonce, ciphertext and tag in base 64.
  public let text: String

  /// Takes a key as the database kept it.
  public init(keyClass: KeyClass, text: String) {
    self.keyClass = keyClass
    self.text = text
  }

  /// Unwraps the key of a home.
  public func unwrapped(by wrapping: WrappingKey, for home: TaskHome) throws(SealingError) -> CaseKey {
    try CaseKey(
      bytes: Seal.open(
        text, with: wrapping.key, bound: ["afterword.case-key/1", wrapping.keyClass.rawValue, home.stream]))
  }
}

/// AES-256-GCM with length-prefixed associated data, so that no two lists of bound parts read the same.
private enum Seal {
  static func close(
    _ bytes: [UInt8], with key: SymmetricKey, nonce: [UInt8], bound parts: [String]
  ) throws(SealingError) -> String {
    guard nonce.count == 12 else { throw .nonceLength(nonce.count) }
    do {
      let box = try AES.GCM.seal(
        bytes, using: key, nonce: AES.GCM.Nonce(data: nonce), authenticating: associatedData(parts))
      return Data(nonce + Array(box.ciphertext) + Array(box.tag)).base64EncodedString()
    } catch {
      throw .malformed
    }
  }

  static func open(_ text: String, with key: SymmetricKey, bound parts: [String]) throws(SealingError) -> [UInt8] {
    guard let data = Data(base64Encoded: text), data.count >= 28 else { throw .malformed }
    do {
      return Array(
        try AES.GCM.open(AES.GCM.SealedBox(combined: data), using: key, authenticating: associatedData(parts)))
    } catch {
      throw .doesNotOpen
    }
  }

  private static func associatedData(_ parts: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in parts {
      let length = UInt32(part.utf8.count)
      for shift: UInt32 in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: length >> shift)) }
      bytes += Array(part.utf8)
    }
    return bytes
  }
}
