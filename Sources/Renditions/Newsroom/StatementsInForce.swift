import Guidelines
import Statements

/// What holds of released statements when some were corrected.
extension [ClearedStatement] {
  /// Whether a statement is what the agencies say now, as a whole or but for the words that a later one corrects: that one is in force in
  /// its turn.
  func isInForce(_ statement: ClearedStatement) -> Bool {
    switch statement.standing {
    case .current: true
    case .corrected(let by, _): first { $0.number == by && by > statement.number }.map(isInForce) ?? false
    case .replaced, .withdrawn: false
    }
  }

  /// The sentences of a text that hold: all but those that a correction quotes, and those that say what it says anew. Where an
  /// instruction that it repeats was taken back, nothing in it tells people any more what to do.
  func unitsInForce(of statement: ClearedStatement, _ text: ClearedText) -> [SentenceUnit] {
    if case .corrected(let by, _) = statement.standing,
      contains(where: { $0.number == by && $0.links.withdraws != nil })
    {
      return text.units.filter { $0.subject != .instruction }
    }
    let corrections = filter { $0.links.corrects == statement.number }
      .flatMap { $0.text(in: text.language)?.sentences ?? [] }
    guard !corrections.isEmpty else { return text.units }
    let wrong = corrections.filter { $0.role == .wrong }.map { Self.bare($0.text) }.filter { !$0.isEmpty }
    let anew = Set(corrections.filter { $0.role == .right }.flatMap(\.fields).map(Self.name))
    return text.units.filter { unit in
      !unit.sentences.contains { sentence in
        let words = Self.bare(sentence.text)
        return wrong.contains { words.contains($0) || $0.contains(words) }
          || sentence.fields.contains { anew.contains(Self.name($0)) && !$0.hasPrefix("statement.") }
      }
    }
  }

  /// The name of a field without scope and form.
  private static func name(_ field: String) -> Substring { field.prefix { $0 != "[" && $0 != ":" } }

  /// A sentence without the marks of a quotation, its stop and the spaces that hold a line together.
  private static func bare(_ text: String) -> String {
    var words = TextSafety.withoutIsolates(text).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")[...]
    let marks: Set<Character> = ["“", "”", "«", "»", "\"", "'", "’", ".", " ", "!", "?", "؟"]
    while let first = words.first, marks.contains(first) { words.removeFirst() }
    while let last = words.last, marks.contains(last) { words.removeLast() }
    return String(words)
  }
}
