import Guidelines
import Incidents

/// Words that a public correction called wrong. Nobody says them again, in whatever text and language, unless a fact that came after the
/// correction says that they are so.
public struct TakenBack: Sendable, Hashable {
  /// The number of the correction.
  public let correction: Int
  /// The number of the statement that said them.
  public let said: Int
  /// When the correction went out.
  public let at: Moment
  /// The wrong words, by language.
  public let wrong: Words
  /// What the correction says is right, where an officer gave it in words.
  public let right: Words

  /// What a public correction takes back; nil for any other statement.
  public init?(_ correction: Statement) {
    guard let number = correction.id?.number, let release = correction.release, correction.withdrawal == nil else {
      return nil
    }
    self.init(correction, number, at: release.payload.at)
  }

  /// What a correction that is not public yet would take back; nil for any other statement.
  init?(draft correction: Statement) {
    guard let number = correction.id?.number, correction.release == nil else { return nil }
    self.init(correction, number, at: correction.revisedAt ?? Moment(milliseconds: 0))
  }

  private init?(_ statement: Statement, _ number: Int, at moment: Moment) {
    guard let opened = statement.opened, let old = opened.links.corrects, let wrong = opened.given?["wrong"] else {
      return nil
    }
    (correction, said, at, self.wrong) = (number, old, moment, wrong)
    right = opened.given?["right"] ?? Words()
  }

  /// What stands taken back by a row of corrections, the oldest first: what a later one calls right is right again.
  public static func standing(_ corrections: [Statement]) -> [TakenBack] {
    let all = corrections.compactMap { TakenBack($0) }
    return all.enumerated().compactMap { place, taken in
      let isRightAgain = all[(place + 1)...].contains { later in
        later.right.all.contains { language, form, text in
          taken.wrong[language, form].map { Phrase(text).isWithin(text: $0) || Phrase($0).isWithin(text: text) }
            ?? false
        }
      }
      return isRightAgain ? nil : taken
    }
  }

  /// The figures that it took back: those of the facts that do not stand any more and were published in these words.
  func figures(in ledger: FactLedger) -> [(key: FactKey, figure: Int)] {
    ledger.all.compactMap { fact in
      guard !fact.isActive, let quantity = fact.value.quantity, quantity.figure > 0 else { return nil }
      let isHere = fact.publications.contains { publication in
        publication.statement.number == said
          && wrong.all.contains {
            Phrase($0.text).isWithin(text: publication.words) || Phrase(publication.words).isWithin(text: $0.text)
          }
      }
      return isHere ? (fact.key, quantity.figure) : nil
    }
  }

  /// Where the wrong words stand in a sentence as words of its own; nil where they do not.
  func isSaid(in sentence: String, _ language: Language) -> Bool {
    guard let words = wrong[language, .bare] else { return false }
    return SentenceSplit.ranges(of: words).contains { range in
      let phrase = Phrase(String(words[range]))
      return phrase.isTelling && phrase.isWithin(text: sentence)
    }
  }

  /// Words without what copying changes and without the stops around them.
  struct Phrase {
    let folded: String

    init(_ text: String) {
      var folded = Substring(PastedText(text).folded)
      while let last = folded.last, Self.stops.contains(last) { folded.removeLast() }
      while let first = folded.first, Self.stops.contains(first) { folded.removeFirst() }
      self.folded = String(folded)
    }

    private static let stops: Set<Character> = [
      ".", "!", "?", "؟", "…", ":", ";", "؛", ",", "،", "\"", "'", "«", "»", " ",
    ]

    /// Whether the words say something alone. One name or number alone is said in many true sentences.
    var isTelling: Bool { folded.split(separator: " ").count >= 3 }

    /// Whether they stand in a text and end where a clause of it ends: “Quay Street is open” is not in “Quay Street is open to residents”.
    func isWithin(text: String) -> Bool {
      guard !folded.isEmpty else { return false }
      let text = PastedText(text).folded
      return text.ranges(of: folded).contains { range in
        let isStart = range.lowerBound == text.startIndex || !text[text.index(before: range.lowerBound)].isLetter
        let isEnd = range.upperBound == text.endIndex || Self.stops.subtracting([" "]).contains(text[range.upperBound])
        return isStart && isEnd
      }
    }
  }
}

extension [TakenBack] {
  /// The first by which something in a text was taken back, as a sentence or as a figure; nil where nothing was.
  public func first(saidIn text: String, _ language: Language, _ ledger: FactLedger) -> TakenBack? {
    guard !isEmpty else { return nil }
    let sentences = SentenceSplit.ranges(of: text).map { String(text[$0]) }
    let figures = SaidFigure.all(in: text, language)
    return first { taken in
      sentences.contains { taken.isSaid(in: $0, language) }
        || taken.figures(in: ledger).contains { wrong in
          figures.contains { $0.figure == wrong.figure && $0.key == wrong.key }
            && !ledger.active(wrong.key).contains { $0.value.quantity?.figure == wrong.figure }
        }
    }
  }
}
