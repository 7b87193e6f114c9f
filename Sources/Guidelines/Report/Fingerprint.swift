/// A name for a finding that stays the same while other parts of the text change.
///
/// It is made from the rule, the words found, and the sentence around them; letter case and
/// punctuation do not count. Baselines and SARIF reports use it to tell old findings from new ones.
public struct Fingerprint: Sendable, Hashable, Codable, CustomStringConvertible {
  /// 32 hexadecimal digits.
  public let description: String

  /// Reads a fingerprint that was written earlier; nil when the text is none.
  public init?(_ text: String) {
    guard text.utf8.count == 32, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x66 }) else {
      return nil
    }
    description = text
  }

  fileprivate init(rule: String, sentence: Substring, found: Substring, occurrence: Int) {
    var hash = Hash128()
    hash.add(rule)
    hash.add(letters: sentence)
    hash.add(letters: found)
    hash.add(String(occurrence))
    description = hash.hexadecimal
  }

  /// Reads the 32 digits.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let read = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "A fingerprint has 32 hexadecimal digits.")
    }
    self = read
  }

  /// Writes the 32 digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension CheckReport {
  /// The fingerprints of the findings, in their order; `text` is the text that was checked.
  public func fingerprints(in text: String) -> [Fingerprint] {
    struct Place: Hashable {
      var rule: String
      var sentence: Substring
      var found: Substring
    }
    var occurrences: [Place: Int] = [:]
    return findings.map { finding in
      let place = Place(
        rule: finding.rule, sentence: text.sentence(around: finding.span), found: text.words(of: finding.span))
      let occurrence = occurrences[place, default: 0]
      occurrences[place] = occurrence + 1
      return Fingerprint(rule: place.rule, sentence: place.sentence, found: place.found, occurrence: occurrence)
    }
  }
}

extension String {
  /// The words of a span as the draft has them, also where a report hides them.
  fileprivate func words(of span: TextSpan) -> Substring {
    guard span.start.byte <= span.end.byte, span.end.byte <= utf8.count else { return "" }
    let first = utf8.index(utf8.startIndex, offsetBy: span.start.byte)
    return self[first..<utf8.index(first, offsetBy: span.end.byte - span.start.byte)]
  }

  /// The sentence that a span stands in: up to the nearest full stop, question mark, exclamation mark or line end.
  ///
  /// A sentence that is wrapped anew gets another fingerprint: better a known finding seen twice than a new one hidden.
  fileprivate func sentence(around span: TextSpan) -> Substring {
    guard span.start.byte < span.end.byte, span.end.byte <= utf8.count else { return "" }
    let first = utf8.index(utf8.startIndex, offsetBy: span.start.byte)
    let last = utf8.index(first, offsetBy: span.end.byte - span.start.byte)
    let ends: Set<Unicode.Scalar> = [".", "!", "?", "؟", "۔", "\n", "\r"]
    let head = unicodeScalars[..<first].suffix(400).lastIndex(where: ends.contains)
    let tail = unicodeScalars[last...].prefix(400).firstIndex(where: ends.contains)
    let start = head.map { unicodeScalars.index(after: $0) } ?? unicodeScalars[..<first].suffix(400).startIndex
    return self[start..<(tail ?? unicodeScalars[last...].prefix(400).endIndex)]
  }
}

/// FNV-1a twice, with different beginnings: short, the same on every machine, and no secret.
private struct Hash128 {
  private var low: UInt64 = 0xcbf2_9ce4_8422_2325
  private var high: UInt64 = 0x6c62_272e_07bb_0142

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  /// Adds letters and digits only, in small letters.
  mutating func add(letters text: Substring) {
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else { continue }
      for byte in properties.lowercaseMapping.utf8 { add(byte) }
    }
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    low = (low ^ UInt64(byte)) &* 0x100_0000_01b3
    high = (high ^ UInt64(byte) ^ (low >> 32)) &* 0x100_0000_01b3
  }

  var hexadecimal: String {
    [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
