import Guidelines
import Incidents

/// Holds what came back from a translator against what was asked for, sentence by sentence.
struct DeliveryReading {
  /// Something wrong, as the line of a refusal.
  struct Fault {
    let rule: String
    let sentence: String
  }

  /// A sentence that can be taken.
  struct Taken {
    let pieces: [ProtectedText.Piece]
    /// Whether somebody still has to read it.
    let needsReview: Bool
    /// Whether the words are those that there were, and nobody said that they are right.
    let isUntouched: Bool
  }

  private(set) var faults: [Fault] = []
  /// The sentences, by the name of their unit.
  private(set) var taken: [String: Taken] = [:]
  private let order: TranslationOrder
  private let delivery: TranslationDelivery

  init(order: TranslationOrder, delivery: TranslationDelivery) {
    self.order = order
    self.delivery = delivery
    let found = Dictionary(delivery.units.map { ($0.id, $0) }) { first, _ in first }
    let known = Set(order.units.map(\.id))
    for unit in delivery.units where !known.contains(unit.id) {
      fault("translation-unit-unknown", "the unit \(unit.id) is none of this text’s")
    }
    for unit in order.units {
      guard let delivered = found[unit.id] else {
        fault("translation-unit-missing", "the unit \(unit.id) (“\(unit.source.plain)”) is missing in the file")
        continue
      }
      read(delivered, unit)
    }
  }

  private mutating func fault(_ rule: String, _ sentence: String) {
    faults.append(Fault(rule: rule, sentence: sentence))
  }

  private mutating func read(_ found: TranslationDelivery.Unit, _ unit: TranslationUnit) {
    let delivered = TranslationDelivery.Unit(
      id: found.id, source: Self.filled(found.source, like: unit.source),
      target: found.target.map { Self.filled($0, like: unit.source) }, state: found.state)
    let shown = "\(unit.id) (“\(unit.source.plain)”)"
    guard Self.folded(delivered.source.plain) == Self.folded(unit.source.plain),
      delivered.source.marks == unit.source.marks
    else {
      return fault("translation-source-changed", "the words to translate were changed in \(shown)")
    }
    guard let written = delivered.target, !written.plain.allSatisfy(\.isWhitespace) else {
      return fault("translation-incomplete", "\(shown) is not translated")
    }
    let target = marked(written, like: unit.source)
    if isUntranslated(target, of: unit.source, in: delivered.state) {
      return fault("translation-incomplete", "\(shown) still stands in \(order.source.englishName)")
    }
    let before = faults.count
    checkMarks(target, unit, shown)
    checkCharacters(target, shown)
    guard faults.count == before else { return }
    let pieces = Self.onOneLine(target.pieces)
    let isUnchanged = unit.target.map { Self.onOneLine($0.pieces) == pieces } ?? false
    let isDone = delivered.state == .done || delivery.isRead
    taken[unit.id] = Taken(
      pieces: pieces, needsReview: !isDone && !(isUnchanged && unit.state == .current),
      isUntouched: isUnchanged && !isDone)
  }

  /// Whether the words are still those of the master. A tool that copied them says that they are done, too, so that is not
  /// believed of a whole sentence; a short one may be all names.
  private func isUntranslated(
    _ target: ProtectedText, of source: ProtectedText, in state: TranslationDelivery.State
  ) -> Bool {
    guard !delivery.isRead, source.hasWords, Self.folded(target.plain) == Self.folded(source.plain) else {
      return false
    }
    let words = source.plain.split(whereSeparator: \.isWhitespace).count { $0.contains(where: \.isLetter) }
    return state == .open || words >= Self.sentenceLength
  }

  /// From how many words on a sentence is more than a name.
  private static let sentenceLength = 4

  /// Some tools keep placeholders empty (`<x id="1"/>`): their number says what stands there.
  private static func filled(_ text: ProtectedText, like source: ProtectedText) -> ProtectedText {
    ProtectedText(
      pieces: text.pieces.map { piece in
        guard case .locked(let id, let kind, "") = piece else { return piece }
        for case .locked(id, _, let words) in source.pieces { return .locked(id, kind, words) }
        return piece
      })
  }

  /// Tools that know no placeholders write a sentence as plain words. Where its figures say the same as those of the master,
  /// they are marked again; where they do not, or cannot be told apart, nothing is guessed.
  private func marked(_ target: ProtectedText, like source: ProtectedText) -> ProtectedText {
    guard target.marks.isEmpty, !source.marks.isEmpty else { return target }
    return ProtectedText.carrying(
      target.plain, order.target, marks: source.plain, order.source, onlyWhatSaysTheSame: true) ?? target
  }

  private mutating func checkMarks(_ target: ProtectedText, _ unit: TranslationUnit, _ shown: String) {
    var open: [Int: ProtectedText.Piece] = [:]
    for piece in unit.source.pieces {
      switch piece {
      case .text: break
      case .locked(let id, _, _), .marked(let id, _, _): open[id] = piece
      }
    }
    for piece in target.pieces {
      switch piece {
      case .text: continue
      case .locked(let id, _, let words):
        guard let original = open.removeValue(forKey: id) else {
          fault("placeholder-unknown", "the placeholder \(id) stands in \(shown) twice, or is none of it")
          continue
        }
        guard case .locked(_, _, let wanted) = original, Self.folded(wanted) == Self.folded(words) else {
          fault("placeholder-changed", "the placeholder \(id) in \(shown) was changed to “\(words)”")
          continue
        }
      case .marked(let id, _, let words):
        guard let original = open.removeValue(forKey: id) else {
          fault("placeholder-unknown", "the placeholder \(id) stands in \(shown) twice, or is none of it")
          continue
        }
        guard case .marked(_, _, let wanted) = original else {
          fault("placeholder-changed", "the placeholder \(id) in \(shown) is not of the kind that it was")
          continue
        }
        let pair = Unity([
          Unity.Rendition(name: order.source.rawValue, text: wanted, language: order.source),
          Unity.Rendition(name: order.target.rawValue, text: words, language: order.target),
        ])
        if !pair.isWhole || words.allSatisfy(\.isWhitespace) {
          fault("placeholder-changed", "“\(words)” in \(shown) is not “\(wanted)”")
        }
      }
    }
    for id in open.keys.sorted() {
      let words = ProtectedText(pieces: open[id].map { [$0] } ?? []).plain
      fault("placeholder-missing", "the placeholder \(id) (“\(words)”) is missing in the translation of \(shown)")
    }
  }

  private mutating func checkCharacters(_ target: ProtectedText, _ shown: String) {
    let words = ProtectedText(pieces: Self.onOneLine(target.pieces)).plain
    if words.contains("<!--") { fault("hidden-text", "the translation of \(shown) holds a comment (“<!--”)") }
    if let unsafe = TextSafety.firstFault(in: words, singleLine: true) {
      fault("unsafe-character", "the translation of \(shown) holds \(unsafe.scalar); \(unsafe.reason)")
    }
  }

  /// White space as one space, and none at the ends, as tools may wrap lines.
  private static func onOneLine(_ pieces: [ProtectedText.Piece]) -> [ProtectedText.Piece] {
    var joined: [ProtectedText.Piece] = []
    for piece in pieces {
      guard case .text(let words) = piece else {
        joined.append(piece)
        continue
      }
      if case .text(let before)? = joined.last {
        joined[joined.count - 1] = .text(before + words)
      } else {
        joined.append(piece)
      }
    }
    var result: [ProtectedText.Piece] = []
    for (index, piece) in joined.enumerated() {
      guard case .text(let words) = piece else {
        result.append(piece)
        continue
      }
      var line = ""
      for character in words {
        if character == "\n" || character == "\t" || character == " " || character == "\r\n" {
          if line.last != " " { line.append(" ") }
        } else {
          line.append(character)
        }
      }
      if index == 0, line.hasPrefix(" ") { line.removeFirst() }
      if index == joined.count - 1, line.hasSuffix(" ") { line.removeLast() }
      if !line.isEmpty { result.append(.text(line)) }
    }
    return result
  }

  private static func folded(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
