import Guidelines
import Statements

/// A cleared text to be read aloud on radio or over loudspeakers: its most important sentences for about half a minute,
/// with times and telephone numbers in words and no web addresses.
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

  /// The seconds that a spoken form may be asked to take.
  public static let range = 10...300

  /// Makes a spoken form of at most so many seconds.
  public init(of text: ClearedText, seconds limit: Int = 30) {
    let script = Script(text)
    self.init(script, script.choice(room: limit * Self.rate(text.language) / 60))
  }

  /// The words of every spoken form that a text has, from the shortest to the longest time.
  static func all(of text: ClearedText) -> [String] {
    let script = Script(text)
    let rate = Self.rate(text.language)
    // More room than there are words changes nothing.
    let most = min(range.upperBound * rate / 60, script.words)
    var room: Int? = min(range.lowerBound * rate / 60, most)
    var found: [String] = []
    while let now = room, now <= most {
      let choice = script.choice(room: now)
      let words = SpokenText(script, choice).text
      if found.last != words { found.append(words) }
      room = choice.nextRoom
    }
    return found
  }

  private init(_ script: Script, _ choice: Script.Choice) {
    let read = choice.kept.sorted { $0.unit.order < $1.unit.order }.map(\.spoken)
    text = ([script.headline.spoken] + read).joined(separator: " ")
    words = choice.words
    let rate = Self.rate(script.text.language)
    seconds = (words * 60 + rate - 1) / rate
    omissions = Omission.all(of: script.wanted, keeping: choice.kept.flatMap(\.unit.sentences))
  }

  /// How many words are read in a minute.
  private static func rate(_ language: Language) -> Int { language == .arabic ? 110 : 150 }

  /// A text as it is said, sentence by sentence, the most urgent first.
  private struct Script {
    let text: ClearedText
    let headline: (spoken: String, words: Int)
    let wanted: [ClearedSentence]
    /// Sentences that say nothing but what the headline has said.
    let repeated: [ClearedSentence]
    let lines: [Line]

    /// Sentences that are read together, or not at all.
    struct Line {
      let unit: SentenceUnit
      let spoken: String
      let words: Int
    }

    /// What is read in so much time.
    struct Choice {
      var kept: [Line]
      /// How many words it has, with the headline.
      var words: Int
      /// The least room in which something else would be read; nothing when there is none.
      var nextRoom: Int?
    }

    init(_ text: ClearedText) {
      func read(_ words: String) -> (spoken: String, words: Int) {
        let spoken = SpokenText.spoken(words, text.language)
        return (spoken, spoken.split { $0.isWhitespace }.count)
      }
      self.text = text
      headline = read(text.headline.endedWithStop)
      let all = text.units.filter { $0.subject != .link && ($0.subject != .identity || $0.datesFigures) }
      let units = all.filter { $0.isRequired || !$0.sentences.allSatisfy(\.isInHeadline) }
      repeated = all.filter { !units.contains($0) }.flatMap(\.sentences)
      wanted = units.flatMap(\.sentences)
      // Nobody can follow an address that is read aloud: what stands at one alone is reported as left out.
      let said = units.filter { !$0.sentences.contains(where: \.namesAddress) }
      lines = said.sorted { text.urgency(of: $0) < text.urgency(of: $1) }.map { unit in
        let (spoken, words) = read(unit.sentences.map(\.text.endedAsSentence).joined(separator: " "))
        return Line(unit: unit, spoken: spoken, words: words)
      }
    }

    /// Chooses what is read.
    ///
    /// - Parameter room: How many words there is time for.
    func choice(room: Int) -> Choice {
      // What no form may leave out is read whatever time there is.
      let kept = lines.filter(\.unit.isRequired)
      var choice = Choice(kept: kept, words: kept.reduce(headline.words) { $0 + $1.words })
      var orders = Set((kept.flatMap(\.unit.sentences) + repeated).map(\.order))
      for line in lines
      where !line.unit.isRequired && !line.unit.sentences.allSatisfy({ orders.contains($0.order) }) {
        // What it never stands without is read with it.
        let company = lines.filter { other in
          other.unit.sentences.contains { $0 == line.unit.companion && !orders.contains($0.order) }
        }
        let needed = company.reduce(choice.words + line.words) { $0 + $1.words }
        guard needed <= room else {
          choice.nextRoom = min(choice.nextRoom ?? needed, needed)
          continue
        }
        guard line.unit.standsAlone(beside: { orders.contains($0) }) else { continue }
        choice.words = needed
        for line in [line] + company {
          choice.kept.append(line)
          orders.formUnion(line.unit.sentences.map(\.order))
        }
      }
      return choice
    }

    /// How many words all of it has.
    var words: Int { lines.reduce(headline.words) { $0 + $1.words } }
  }

  /// The sentence as it is said: times in words, digits of telephone numbers one by one, in the groups they are written in.
  static func spoken(_ sentence: String, _ language: Language) -> String {
    var result = ""
    var rest = withoutZone(TextSafety.withoutIsolates(sentence), language)[...]
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
      if isDialled {
        let pause = language == .arabic ? "، " : ", "
        result += groups.map { $0.map { Self.word(for: $0, language) }.joined(separator: " ") }.joined(separator: pause)
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

  /// How the sign before a number from abroad is said.
  private static func plus(_ language: Language) -> String {
    switch language {
    case .english, .french: "plus"
    case .spanish: "más"
    case .arabic: "زائد"
    }
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
