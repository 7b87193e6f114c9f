import Guidelines
import Incidents

/// A figure that two languages of a text do not both say, with the two sentences beside each other.
struct FigureDifference: Sendable, Hashable {
  /// What is different, as a sentence that shows both.
  let sentence: String
  /// Where it stands in the translation; at its end for a figure that is missing there.
  let range: Range<String.Index>
  /// The words of the figure.
  let words: String

  /// A sentence of the master, and what stands for it in the translation.
  struct Pair {
    let master: Range<String.Index>
    let translation: Range<String.Index>
  }

  /// The figures, times, dates, telephone numbers and addresses that only one of two texts says.
  static func between(_ master: Rendition, _ translation: Rendition, pairs: [Pair]) -> [FigureDifference] {
    let names = [master.language.englishName, translation.language.englishName]
    let unity = Unity([
      Unity.Rendition(name: names[0], text: master.text, language: master.language),
      Unity.Rendition(name: names[1], text: translation.text, language: translation.language),
    ])
    let texts = [master.text, translation.text]
    return unity.disagreements.map { found in
      let place = texts[found.stated].index(atByte: found.span.start.byte)
      let pair = pairs.first { ($0.side(found.stated)).contains(place) }
      let shown =
        pair.map {
          " \(names[0]): “\(master.text[$0.master])” – \(names[1]): “\(translation.text[$0.translation])”"
        } ?? ""
      let said =
        found.counterpart.map { "the \(names[found.other]) text says “\($0)” in its place." }
        ?? "the \(names[found.other]) text does not say it."
      let range =
        found.stated == 1
        ? place..<translation.text.index(atByte: found.span.end.byte)
        : pair?.translation ?? translation.text.endIndex..<translation.text.endIndex
      if found.subject == .counted {
        return FigureDifference(sentence: found.message + shown, range: range, words: found.text)
      }
      return FigureDifference(
        sentence: "The \(names[found.stated]) text says “\(found.text)”, and \(said)\(shown)", range: range,
        words: found.text)
    }
  }

  /// The sentences of a text beside those of the master, by what they were made from.
  static func pairs(_ segments: [TranslatedSegment], _ text: String, _ master: Rendition) -> [Pair] {
    TranslatedStretch.all(segments, of: text, from: master.text).flatMap { stretch in
      stretch.sources.map { Pair(master: $0, translation: stretch.range) }
    }
  }
}

extension FigureDifference.Pair {
  fileprivate func side(_ number: Int) -> Range<String.Index> { number == 0 ? master : translation }
}

extension String {
  /// The index at a number of bytes.
  func index(atByte byte: Int) -> Index {
    utf8.index(startIndex, offsetBy: min(byte, utf8.count))
  }
}
