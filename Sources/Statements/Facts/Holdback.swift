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
  /// How it is found in disguise; nothing for a phrase that is too short, or was taken in before there were traces.
  public let trace: PhraseTrace?

  /// A phrase that must not be published.
  init(
    id: HoldbackID, digest: String, wordCount: Int, agency: AgencyID, code: WithholdingCode, reviewAt: Moment,
    publicLine: String? = nil, trace: PhraseTrace? = nil
  ) {
    self.id = id
    self.digest = digest
    self.wordCount = wordCount
    self.agency = agency
    self.code = code
    self.reviewAt = reviewAt
    self.publicLine = publicLine
    self.trace = trace
  }
}

extension FactLedger {
  /// Everything that must not stand in a public text: the phrases held back, and the words about persons that are sealed.
  ///
  /// A name that was taken back stays sealed: somebody was taken for a suspect who is none.
  public var heldPhrases: [Holdback] {
    holdbacks
      + sealedFacts.compactMap { self[$0] }.flatMap { fact -> [Holdback] in
        // An age is a number, which other numbers in a text would be taken for; ages are found with the figures.
        guard case .sealed(let sealed) = fact.value, !openedDigests.contains(sealed.digest), !fact.key.saysAge else {
          return []
        }
        // What took its place may be said, and holds much of the same words.
        if let newer = fact.supersededBy.flatMap({ self[$0] }), case .words = newer.value { return [] }
        func holdback(_ digest: String, _ count: Int, _ trace: PhraseTrace? = nil) -> Holdback {
          Holdback(
            id: HoldbackID(fact.id.rawValue), digest: digest, wordCount: count, agency: fact.agency,
            code: fact.key.person == .suspect ? .fairTrial : .privacy, reviewAt: fact.receivedAt, trace: trace)
        }
        return [holdback(sealed.digest, sealed.wordCount, sealed.trace)]
          + (fact.isActive ? sealed.parts ?? [] : []).map { holdback($0, 1) }
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
  /// With which the sums of letters are made; see ``PhraseTrace``.
  let factor: UInt64

  /// A key from at least 16 secret bytes.
  public init(bytes: [UInt8]) {
    key = SymmetricKey(data: bytes)
    let code = HMAC<SHA256>.authenticationCode(for: Data("factor".utf8), using: key)
    factor = code.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } | 1
  }

  /// The digest and the number of words of a phrase; nothing if the phrase has no word.
  public func digest(of phrase: String) -> (digest: String, wordCount: Int)? {
    let words = Self.words(of: phrase).map { Self.withoutArticle($0.folded) }
    guard !words.isEmpty else { return nil }
    return (digest(words[...]), words.count)
  }

  /// The places at which a text carries one of the phrases, as ranges of the text.
  public func matches(of holdbacks: [Holdback], in text: String) -> [(holdback: Holdback, range: Range<String.Index>)] {
    var search = HeldPhraseSearch(for: holdbacks, key: self)
    return search.matches(in: text)
  }

  /// The digests of the words of a name by which somebody is known without the others; words of one or two letters, and those that
  /// connect names, say nothing.
  ///
  /// - Parameter common: Folded words that stand in public texts anyway, such as the names of agencies.
  public func parts(of name: String, besides common: Set<String>) -> [String] {
    let words = Self.words(of: name).map(\.folded)
    guard words.count > 1 else { return [] }
    var digests: [String] = []
    for word in words where word.count > 2 && !Self.connecting.contains(word) && !common.contains(word) {
      let digest = digest([Self.withoutArticle(word)])
      if !digests.contains(digest) { digests.append(digest) }
    }
    return digests
  }

  /// Where the words of a phrase stand one behind the other, whatever their capitals, their accents and what is between them.
  static func range(
    of phrase: String, in words: [(folded: String, range: Range<String.Index>)]
  ) -> Range<String.Index>? {
    let wanted = Self.words(of: phrase).map(\.folded)
    guard let first = wanted.first, wanted.count <= words.count else { return nil }
    for start in 0...(words.count - wanted.count) where words[start].folded == first {
      let end = start + wanted.count
      if words[start..<end].map(\.folded) == wanted {
        return words[start].range.lowerBound..<words[end - 1].range.upperBound
      }
    }
    return nil
  }

  /// Words as they are compared, of texts whose words nobody can hold back.
  public static func folded(_ texts: [String]) -> Set<String> {
    Set(texts.flatMap { words(of: $0).map(\.folded) })
  }

  static let connecting: Set<String> = [
    "van", "von", "der", "den", "del", "dos", "las", "los", "bin", "ben", "abu", "ibn", "abd", "the", "and", "بن",
    "ابن", "ابو",
    "عبد", "ال",
  ]

  /// The digest of the letters of a phrase that last, and of those before them.
  func traceDigest(_ opening: [Unicode.Scalar], _ body: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView("trace\u{1F}".unicodeScalars)
    text += opening
    text.append("\u{1F}")
    text += body
    return Hex.string(HMAC<SHA256>.authenticationCode(for: Data(String(text).utf8), using: key))
  }

  private func digest(_ words: ArraySlice<String>) -> String { digest(ofRow: Self.row(of: words)) }

  /// Folded words as they are digested.
  static func row(of words: ArraySlice<String>) -> [UInt8] {
    var row: [UInt8] = []
    for word in words {
      if !row.isEmpty { row.append(0x1F) }
      row += Array(word.utf8)
    }
    return row
  }

  /// The digest of folded words that stand in a row.
  func digest(ofRow words: [UInt8]) -> String {
    Hex.string(HMAC<SHA256>.authenticationCode(for: words, using: key))
  }

  /// Letters and digits between separators, folded so that capitals, accents and marks do not hide a phrase.
  static func words(of text: String) -> [(folded: String, range: Range<String.Index>)] {
    if let words = plainWords(of: text) { return words }
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

  /// The same for a text in which every scalar is a character of its own and none is invisible, as in most of our Latin languages;
  /// nothing for any other.
  private static func plainWords(of text: String) -> [(folded: String, range: Range<String.Index>)]? {
    var words: [(folded: String, range: Range<String.Index>)] = []
    let scalars = text.unicodeScalars
    var start: String.Index?
    var isASCII = true
    func close(at end: String.Index) {
      guard let begin = start else { return }
      let word = text[begin..<end]
      let folded = isASCII ? word.lowercased() : fold(word)
      if !folded.isEmpty { words.append((folded, begin..<end)) }
      start = nil
    }
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let isPart: Bool
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: isPart = true
      case 0x00...0x7F: isPart = false
      case 0xC0...0xFF where scalar.value != 0xD7 && scalar.value != 0xF7: isPart = true
      // Spaces, quotation marks, dashes, the ellipsis.
      case 0xA0, 0xAB, 0xBB, 0x2010...0x2027, 0x202F: isPart = false
      default: return nil
      }
      if isPart {
        if start == nil {
          start = index
          isASCII = true
        }
        if scalar.value > 0x7F { isASCII = false }
      } else {
        close(at: index)
      }
      index = scalars.index(after: index)
    }
    close(at: scalars.endIndex)
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
  static func withoutArticle(_ word: String) -> String {
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
