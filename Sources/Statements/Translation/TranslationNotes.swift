import Guidelines
import Incidents

/// What a translator should know beside the words: how names are said in the other language, which words have a fixed
/// meaning, and of what nothing may be said.
public enum TranslationNotes {
  /// What concerns the whole text.
  ///
  /// Held-back phrases are kept as digests, so nobody can list them here; what is listed is what may be said in their place.
  public static func general(_ order: TranslationOrder, _ ledger: FactLedger) -> [String] {
    var notes = [
      "This is a public statement after an attack. Translate what is said, add nothing, and name nobody whom it does not "
        + "name.",
      "Figures, times, telephone numbers and addresses are placeholders: place each once, and type no other figure.",
    ]
    let lines = Set(ledger.holdbacks.compactMap(\.publicLine)).sorted()
    if !lines.isEmpty {
      notes.append(
        "Some things may not be said. Where the text comes near to them, say no more than: "
          + lines.joined(separator: " "))
    }
    return notes
  }

  /// What concerns one sentence.
  public static func notes(
    for unit: TranslationUnit, of order: TranslationOrder, in statement: Statement, _ ledger: FactLedger
  ) -> [String] {
    guard let master = statement.revision?.master else { return [] }
    var notes: [String] = []
    if let was = unit.was { notes.append("Before, the sentence was: \(was)") }
    let ranges = SentenceSplit.ranges(of: master.text)
    var seen: Set<FactID> = []
    for number in unit.master where ranges.indices.contains(number) {
      let start = master.text.utf8.distance(from: master.text.startIndex, to: ranges[number].lowerBound)
      let end = master.text.utf8.distance(from: master.text.startIndex, to: ranges[number].upperBound)
      for binding in master.bindings where binding.start < end && start < binding.end {
        guard case .fact(let id) = binding.source, seen.insert(id).inserted, case .words(let words)? = ledger[id]?.value
        else { continue }
        let forms = WordForm.allCases.compactMap { words[order.target, $0] }
        var said: [String] = []
        for form in forms where !said.contains(form) { said.append(form) }
        if !said.isEmpty {
          notes.append("“\(binding.words)” (\(id)): " + said.map { "“\($0)”" }.joined(separator: ", "))
        }
      }
    }
    var before = ""
    for piece in unit.source.pieces {
      guard case .text(let words) = piece else {
        for (precision, phrase) in NumberWording.phrases[order.source] ?? [:] where before.hasSuffix(phrase + " ") {
          if let other = NumberWording.phrases[order.target]?[precision] {
            notes.append("“\(phrase)” says how sure the figure is: “\(other)”")
          }
        }
        continue
      }
      before = words.lowercased()
    }
    return notes
  }
}
