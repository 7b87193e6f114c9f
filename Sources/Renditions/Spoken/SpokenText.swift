import Guidelines
import Statements

/// A cleared text to be read aloud on radio or over loudspeakers: its most important sentences for about half a minute,
/// with times and telephone numbers in words and no web addresses. The sentences are the same in all languages of a statement, so that the
/// one that takes longest to read decides.
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
  /// The languages for which the first thing was left out for which others had time.
  public let narrowest: [Language]

  /// The seconds that a spoken form may be asked to take.
  public static let range = 10...300

  /// Makes a spoken form of at most so many seconds.
  ///
  /// - Parameters:
  ///   - text: The cleared text.
  ///   - others: The texts of the statement in all its languages; the text itself may be among them.
  ///   - limit: How many seconds it may take, in every language; nothing for half a minute, or the few seconds more in which it says
  ///     who speaks and when they speak again.
  public init(of text: ClearedText, beside others: [ClearedText] = [], seconds limit: Int? = nil) {
    let script = SpokenScript(text, others)
    self.init(script, limit.map(script.choice) ?? script.usualChoice(), of: text)
  }

  /// The words of every spoken form that a text has, from the shortest to the longest time.
  ///
  /// - Parameter others: The texts of the statement in all its languages.
  static func all(of text: ClearedText, beside others: [ClearedText]) -> [String] {
    let script = SpokenScript(text, others)
    var seconds: Int? = range.lowerBound
    var found: [String] = []
    while let now = seconds, now <= range.upperBound {
      let choice = script.choice(seconds: now)
      let words = SpokenText(script, choice, of: text).text
      if found.last != words { found.append(words) }
      seconds = choice.nextSeconds
    }
    return found
  }

  private init(_ script: SpokenScript, _ choice: SpokenScript.Choice, of text: ClearedText) {
    let number = script.sisters.number(of: text) ?? 0
    let headline = script.headlines[number]
    let lines = choice.kept.compactMap { script.lines[$0].texts[number] }.sorted { $0.order < $1.order }
    self.text = ([headline.spoken] + lines.map(\.spoken)).joined(separator: " ")
    words = lines.reduce(headline.words) { $0 + $1.words }
    seconds = SpokenScript.seconds(words, text.language)
    omissions = Omission.all(
      of: script.wanted(in: number),
      keeping: choice.kept.flatMap { script.lines[$0].thought.all(in: number) } + script.repeated(in: number))
    narrowest = choice.narrow.sorted().map { script.sisters.texts[$0].language }
  }

  /// The sentence as it is said: times in words, digits of telephone numbers one by one, in the groups they are written in.
  static func spoken(_ sentence: String, _ language: Language) -> String {
    var result = ""
    var rest = withoutBrackets(withoutZone(TextSafety.withoutIsolates(sentence), language), language)[...]
    while let start = rest.firstIndex(where: \.isASCIIDigit) {
      let behind = start > rest.startIndex ? rest[rest.index(before: start)] : result.last
      if let (time, end) = SpokenTime.reading(rest[start...], behind: behind, language) {
        result += rest[..<start] + time.words(language)
        rest = rest[end...]
        continue
      }
      let run = rest[start...].prefix {
        $0.isASCIIDigit || $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "-"
      }
      let number = run.trimmingEnd()
      var before = rest[..<start]
      let groups = number.split { !$0.isASCIIDigit }
      let digits = groups.reduce(0) { $0 + $1.count }
      // Seven digits or more, or a group that begins with a zero, are dialled and not counted.
      let isDialled = digits >= 7 && !TelephoneNumbers.isFigure(number) || (groups.first?.first == "0" && digits >= 3)
      let hasPlus = isDialled && before.last == "+"
      if hasPlus { before.removeLast() }
      result += before
      if hasPlus { result += Self.plus(language) + " " }
      let shortNumber = isDialled || groups.count != 1 ? nil : Int(number)
      if let short = shortNumber, digits <= 6, SpokenTelephone.isCalled(behind: result, language) {
        result += SpokenTelephone.words(short, of: String(number), language)
      } else if isDialled {
        let pause = language == .arabic ? "، " : ", "
        result += groups.map { SpokenTelephone.digits(String($0), language) }.joined(separator: pause)
      } else {
        result += number
      }
      rest = rest[number.endIndex...]
    }
    return result + rest
  }

  /// The words without the distance from UTC in brackets, and with the word that stands before the time of day when a date is said.
  private static func withoutZone(_ sentence: String, _ language: Language) -> String {
    var text = ""
    var rest = sentence[...]
    while let start = rest.firstRange(of: " (UTC"), let end = rest[start.upperBound...].firstIndex(of: ")") {
      text += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
      guard let year = text.lastRange(ofYearBefore: ", ") else { continue }
      let hour = Int(text[year...].prefix { $0.isASCII && $0.isNumber })
      let at =
        switch language {
        case .english: " at "
        case .french: " à "
        case .spanish: hour == 1 ? " a la " : " a las "
        case .arabic: "، "
        }
      text = text[..<text.index(year, offsetBy: -2)] + at + text[year...]
    }
    return text + rest
  }

  /// The words with a pause where brackets stand: nobody hears a bracket.
  private static func withoutBrackets(_ sentence: String, _ language: Language) -> String {
    guard sentence.contains("("), sentence.contains(")") else { return sentence }
    let pause = language == .arabic ? "،" : ","
    var text = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      var before = rest[..<open]
      while before.last?.isWhitespace == true { before.removeLast() }
      let inside = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      // A pause stands there already before another mark, and at the beginning.
      let isEnd = rest.first { !$0.isWhitespace }.map { ".,;:!?،؛؟".contains($0) } ?? true
      text += before + (text.isEmpty && before.isEmpty ? "" : pause + " ") + inside + (isEnd ? "" : pause)
    }
    return text + rest
  }

  /// How the sign before a number from abroad is said.
  private static func plus(_ language: Language) -> String {
    switch language {
    case .english, .french: "plus"
    case .spanish: "más"
    case .arabic: "زائد"
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension String {
  /// Where the time of day begins in “14 March 2026, 21:50” at the end of the text.
  fileprivate func lastRange(ofYearBefore mark: String) -> Index? {
    guard let found = ranges(of: mark).last, found.lowerBound > startIndex,
      self[index(before: found.lowerBound)].isASCIIDigit,
      found.upperBound < endIndex, self[found.upperBound].isASCIIDigit
    else { return nil }
    return found.upperBound
  }
}

extension Substring {
  fileprivate func trimmingEnd() -> Substring {
    var end = endIndex
    while end > startIndex, !self[index(before: end)].isNumber { end = index(before: end) }
    return self[..<end]
  }
}
