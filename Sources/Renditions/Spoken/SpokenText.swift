import Guidelines
import Statements

/// A cleared text to be read aloud on radio or over loudspeakers: its most important sentences for about half a minute,
/// with telephone numbers in words and no web addresses.
public struct SpokenText: Sendable, Hashable {
  /// The words to read.
  public let text: String
  /// How many words they are.
  public let words: Int
  /// How long reading takes, in seconds, at 150 words a minute, 110 in Arabic (rates used by newsrooms; a setting of the
  /// reader, not a promise).
  public let seconds: Int
  /// What the text says and the spoken form does not, most important first.
  public let omissions: [Omission]

  /// Makes a spoken form of at most so many seconds.
  public init(of text: ClearedText, seconds limit: Int = 30) {
    let rate = text.language == .arabic ? 110 : 150
    let room = limit * rate / 60
    func count(_ words: String) -> Int { words.split { $0.isWhitespace }.count }
    let headline = Self.spoken(text.headline.endedWithStop, text.language)
    var kept: [ClearedSentence] = []
    var used = count(headline)
    let wanted = text.sentences.filter { $0.subject != .link && $0.subject != .identity }
    for sentence in wanted.sorted(by: { text.urgency(of: $0) < text.urgency(of: $1) }) {
      let length = count(Self.spoken(sentence.text, text.language))
      guard used + length <= room, text.standsAlone(sentence, beside: kept) else { continue }
      used += length
      kept.append(sentence)
    }
    let read = kept.sorted { $0.order < $1.order }.map { Self.spoken($0.text, text.language) }
    self.text = ([headline] + read).joined(separator: " ")
    words = used
    seconds = (used * 60 + rate - 1) / rate
    omissions = Omission.all(of: wanted, keeping: kept)
  }

  /// The sentence as it is said: digits of telephone numbers one by one, in the groups they are written in.
  static func spoken(_ sentence: String, _ language: Language) -> String {
    var result = ""
    var rest = TextSafety.withoutIsolates(sentence)[...]
    while let start = rest.firstIndex(where: \.isASCIIDigit) {
      let run = rest[start...].prefix {
        $0.isASCIIDigit || $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "-"
      }
      let number = run.trimmingEnd()
      result += rest[..<start]
      let groups = number.split { !$0.isASCIIDigit }
      let digits = groups.reduce(0) { $0 + $1.count }
      // Seven digits or more, or a group that begins with a zero, are dialled and not counted.
      if digits >= 7 || (groups.first?.first == "0" && digits >= 3) {
        let pause = language == .arabic ? "، " : ", "
        result += groups.map { $0.map { Self.word(for: $0, language) }.joined(separator: " ") }.joined(separator: pause)
      } else {
        result += number
      }
      rest = rest[number.endIndex...]
    }
    return result + rest
  }

  private static func word(for digit: Character, _ language: Language) -> String {
    let value = digit.wholeNumberValue ?? 0
    return digits[language]?[value] ?? String(digit)
  }

  private static let digits: [Language: [String]] = [
    .english: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    .french: ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
    .spanish: ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
    .arabic: ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"],
  ]
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension Substring {
  fileprivate func trimmingEnd() -> Substring {
    var end = endIndex
    while end > startIndex, !self[index(before: end)].isNumber { end = index(before: end) }
    return self[..<end]
  }
}
