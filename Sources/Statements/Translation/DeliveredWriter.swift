import Guidelines
import Incidents

/// Writes the text of a translation: the lines of the master, with the translated sentences in the place of its own.
struct DeliveredWriter {
  let order: TranslationOrder
  let taken: [String: DeliveryReading.Taken]
  let master: Rendition
  let standing: TranslationStanding?
  let source: TranslationSource?

  func text() -> DeliveredText {
    let ranges = SentenceSplit.ranges(of: master.text)
    let units = order.units.sorted { ($0.master.first ?? 0) < ($1.master.first ?? 0) }
    let digests = ranges.map { Digest.hex(of: String(master.text[$0])) }
    var text = ""
    var segments: [TranslatedSegment] = []
    var figures: [DeliveredText.Figure] = []
    var position = master.text.startIndex
    var done: Set<Int> = []
    for unit in units {
      guard let first = unit.master.first, !done.contains(first) else { continue }
      // What stands between two sentences is the master's: spaces, line ends, marks of headings.
      if position < ranges[first].lowerBound { text += master.text[position..<ranges[first].lowerBound] }
      let start = text.endIndex
      if let sentence = taken[unit.id] {
        write(sentence.pieces, unit, ranges, into: &text, &figures)
      } else {
        text += unit.previous ?? ""
      }
      let count = max(1, SentenceSplit.ranges(of: String(text[start...])).count)
      segments.append(segment(unit, count: count, digests))
      done.formUnion(unit.master)
      position = unit.master.map { ranges[$0].upperBound }.max() ?? position
    }
    if position < master.text.endIndex { text += master.text[position...] }
    return DeliveredText(language: order.target, text: text, segments: segments, figures: figures)
  }

  private func write(
    _ pieces: [ProtectedText.Piece], _ unit: TranslationUnit, _ ranges: [Range<String.Index>], into text: inout String,
    _ figures: inout [DeliveredText.Figure]
  ) {
    let places = places(of: unit, ranges)
    // A figure that stood there before keeps its form, so that a file that comes back as it was changes nothing.
    var earlier = unit.previous.map { Self.figures(in: $0, order.target) } ?? []
    for piece in pieces {
      let start = text.utf8.count
      switch piece {
      case .text(let words):
        text += words
        continue
      case .locked(let id, _, let words):
        let figure = places.indices.contains(id - 1) ? places[id - 1].figure : nil
        let before = figure.flatMap { figure in earlier.firstIndex { figure.says($0.figure) } }
        text += before.map { earlier.remove(at: $0).written } ?? figure?.form(in: order.target) ?? words
        note(id, start)
      case .marked(let id, _, let words):
        text += words
        note(id, start)
      }
    }
    func note(_ id: Int, _ start: Int) {
      guard places.indices.contains(id - 1) else { return }
      figures.append(DeliveredText.Figure(start: start, end: text.utf8.count, source: places[id - 1].bytes))
    }
  }

  /// The figures of a text, as they are written in it, direction isolates included.
  private static func figures(
    in text: String, _ language: Language
  ) -> [(figure: ProtectedFigure, written: String)] {
    ProtectedFigure.all(in: text, language).map { ($0, String(text[$0.range])) }
  }

  /// The figures of a unit in the order of their marks, with their places in the master in bytes.
  private func places(
    of unit: TranslationUnit, _ ranges: [Range<String.Index>]
  ) -> [(figure: ProtectedFigure, bytes: Range<Int>)] {
    unit.master.flatMap { number in
      let sentence = String(master.text[ranges[number]])
      let base = master.text.utf8.distance(from: master.text.startIndex, to: ranges[number].lowerBound)
      return ProtectedFigure.all(in: sentence, master.language).map { figure in
        let start = base + sentence.utf8.distance(from: sentence.startIndex, to: figure.range.lowerBound)
        let length = sentence.utf8.distance(from: figure.range.lowerBound, to: figure.range.upperBound)
        return (figure, start..<(start + length))
      }
    }
  }

  private func segment(_ unit: TranslationUnit, count: Int, _ digests: [String]) -> TranslatedSegment {
    let from = unit.master.map { digests[$0] }
    let old = old(unit)
    guard let sentence = taken[unit.id] else { return old ?? TranslatedSegment(from: from, count: count) }
    if sentence.isUntouched, let old {
      return TranslatedSegment(from: old.from, count: count, needsReview: old.needsReview ?? false)
    }
    return TranslatedSegment(from: from, count: count, needsReview: sentence.needsReview)
  }

  /// What the words of a unit were made from until now.
  private func old(_ unit: TranslationUnit) -> TranslatedSegment? {
    guard let source, let row = standing?.rows.first(where: { $0.master == unit.master && !$0.numbers.isEmpty }) else {
      return nil
    }
    var sentence = 0
    for segment in source.segments {
      if sentence == row.numbers.lowerBound { return segment }
      sentence += segment.count
    }
    return nil
  }
}
