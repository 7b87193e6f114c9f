import Crypto
import Incidents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A phrase that must not be published, kept so that a stolen journal does not disclose it.
///
/// Only a keyed digest of the words is kept. With the workspace's key a draft can be tested against it; without the
/// key the phrase can be neither read nor guessed.
public struct Holdback: Sendable, Hashable, Codable {
  /// The holdback's id in its incident.
  public let id: HoldbackID
  /// HMAC-SHA256 of the folded words under the holdback key, in hex.
  public let digest: String
  /// How many words the phrase has.
  public let wordCount: Int
  /// The agency that asked for it.
  public let agency: AgencyID
  /// Why.
  public let code: WithholdingCode
  /// When the decision must be looked at again.
  public let reviewAt: Moment
  /// What may be said in public about the silence.
  public let publicLine: String?
}

extension FactLedger {
  /// Everything that must not stand in a public text: the phrases held back, and the words about persons that are sealed.
  public var heldPhrases: [Holdback] {
    holdbacks
      + activeKeys(where: \.isIdentity).flatMap { active($0) }.compactMap { fact in
        guard case .sealed(let sealed) = fact.value else { return nil }
        return Holdback(
          id: HoldbackID(fact.id.rawValue), digest: sealed.digest, wordCount: sealed.wordCount, agency: fact.agency,
          code: fact.key.family == "suspect" ? .fairTrial : .privacy, reviewAt: fact.receivedAt, publicLine: nil)
      }
  }
}

extension FactLedger {
  /// The words of facts that may not be published, whoever types them; very short ones are not looked for.
  public var closedWords: [String] {
    all.filter { $0.isActive && ($0.status == .withheld || $0.release.isClosed) }.flatMap { fact -> [String] in
      guard case .words(let words) = fact.value else { return [] }
      return words.all.map(\.text).filter { $0.count >= 4 }
    }
  }
}

/// The secret under which phrases are digested. It never enters an event.
public struct HoldbackKey: Sendable {
  private let key: SymmetricKey

  /// A key from at least 16 secret bytes.
  public init(bytes: [UInt8]) {
    key = SymmetricKey(data: bytes)
  }

  /// The digest and the number of words of a phrase; nothing if the phrase has no word.
  public func digest(of phrase: String) -> (digest: String, wordCount: Int)? {
    let words = Self.words(of: phrase).map { Self.withoutArticle($0.folded) }
    guard !words.isEmpty else { return nil }
    return (digest(words[...]), words.count)
  }

  /// The places at which a text carries one of the phrases, as ranges of the text.
  public func matches(of holdbacks: [Holdback], in text: String) -> [(holdback: Holdback, range: Range<String.Index>)] {
    let words = Self.words(of: text)
    // With the Arabic article and without it: a phrase is the same phrase either way.
    let folded = words.map(\.folded)
    let plain = folded.map(Self.withoutArticle)
    let readings = folded == plain ? [plain] : [plain, folded]
    var found: [(holdback: Holdback, range: Range<String.Index>)] = []
    for (count, group) in Dictionary(grouping: holdbacks, by: \.wordCount).sorted(by: { $0.key < $1.key }) {
      guard count > 0, count <= words.count else { continue }
      let byDigest = Dictionary(grouping: group, by: \.digest)
      for start in 0...(words.count - count) {
        let digests = Set(readings.map { digest($0[start..<(start + count)]) })
        for holdback in digests.sorted().flatMap({ byDigest[$0] ?? [] }) {
          found.append((holdback, words[start].range.lowerBound..<words[start + count - 1].range.upperBound))
        }
      }
    }
    return found
  }

  private func digest(_ words: ArraySlice<String>) -> String {
    let joined = words.joined(separator: "\u{1F}")
    let code = HMAC<SHA256>.authenticationCode(for: Data(joined.utf8), using: key)
    return Hex.string(code)
  }

  /// Letters and digits between separators, folded so that capitals, accents and marks do not hide a phrase.
  static func words(of text: String) -> [(folded: String, range: Range<String.Index>)] {
    var words: [(folded: String, range: Range<String.Index>)] = []
    var start: String.Index?
    func close(at end: String.Index) {
      if let begin = start {
        let folded = fold(text[begin..<end])
        if !folded.isEmpty { words.append((folded, begin..<end)) }
      }
      start = nil
    }
    for index in text.indices {
      let scalars = text[index].unicodeScalars
      // A soft hyphen or another invisible character parts no word.
      if start != nil, scalars.allSatisfy({ $0.properties.generalCategory == .format }) { continue }
      if scalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) {
        if start == nil { start = index }
      } else {
        close(at: index)
      }
    }
    close(at: text.endIndex)
    return words
  }

  private static func fold(_ word: Substring) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .modifierLetter: continue
      default: folded.append(baseLetters[scalar] ?? scalar)
      }
    }
    return String(folded)
  }

  /// An Arabic word without its article, also behind “and”, “with” or “for”.
  private static func withoutArticle(_ word: String) -> String {
    for article in ["\u{648}\u{627}\u{644}", "\u{628}\u{627}\u{644}", "\u{627}\u{644}", "\u{644}\u{644}"]
    where word.hasPrefix(article) && word.count > article.count + 1 {
      return String(word.dropFirst(article.count))
    }
    return word
  }

  /// Letters by their base.
  ///
  /// FoundationEssentials has no normalisation, so the canonical decompositions of the Latin letters that our languages use are listed
  /// here, and the letters of other alphabets that look like Latin ones; Arabic needs no more once its marks are dropped.
  private static let baseLetters: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåāаα"), ("c", "çćс"), ("e", "èéêëēеё"), ("i", "ìíîïīіι"), ("n", "ñń"), ("o", "òóôõöøōоο"),
      ("u", "ùúûüūυ"),
      ("y", "ýÿу"), ("s", "šśѕ"), ("z", "žź"), ("p", "рρ"), ("x", "хχ"), ("k", "кκ"), ("m", "м"), ("t", "тτ"),
      ("j", "ј"),
      ("h", "һ"), ("v", "ν"), ("ا", "أإآٱ"), ("ي", "ىئ"), ("ه", "ة"),
    ]
    return Dictionary(
      groups.flatMap { base, letters in letters.unicodeScalars.map { ($0, base) } },
      uniquingKeysWith: { first, _ in first })
  }()
}

/// Bytes as lower-case hexadecimal digits.
public enum Hex {
  /// Two digits a byte.
  public static func string(_ bytes: some Sequence<UInt8>) -> String { string(Array(bytes)) }

  /// Two digits a byte.
  public static func string(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

  /// The bytes of a string of hexadecimal digits, or nothing.
  public static func bytes(_ text: String) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 97...102: digit - 87
    default: nil
    }
  }
}
