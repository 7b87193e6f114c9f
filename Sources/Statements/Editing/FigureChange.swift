import Guidelines
import Incidents

/// A bound figure that came back from a word processor in other words, and that nothing accounts for as it stands now.
public struct FigureChange: Sendable, Hashable {
  /// What it was bound to.
  public let source: Provenance
  /// What it is about: a key, or the name of a constant.
  public let field: String
  /// The agency whose fact it was; nothing for what is the statement's own.
  public let agency: AgencyID?
  /// The words that stood in it.
  public let before: String
  /// The words that stand in it now; empty when they were deleted and the sentence was kept.
  public let after: String
  /// What to do about it, as commands.
  public let mend: [String]

  /// The tag by which a word processor keeps where a figure comes from.
  public static func tag(of source: Provenance) -> String { "afterword:\(source)" }

  /// Finds them.
  ///
  /// - Parameters:
  ///   - figures: The figures of the edited file, by their tags, with the words in them.
  ///   - base: The text that the file was made from.
  ///   - taken: The text as it was taken, with every figure traced.
  ///   - ledger: The facts.
  ///   - number: The number of the statement, for the commands.
  public static func find(
    in figures: [(tag: String, words: String)], base: Rendition, taken: Rendition, ledger: FactLedger, number: Int
  ) -> [FigureChange] {
    func plain(_ binding: Binding) -> String { TextSafety.withoutIsolates(binding.words) }
    let bound = Dictionary(grouping: base.bindings) { tag(of: $0.source) }
    let standing = Dictionary(grouping: figures, by: \.tag).mapValues {
      $0.map { TextSafety.withoutIsolates($0.words) }
    }
    var found: [FigureChange] = []
    for (tag, words) in standing.sorted(by: { $0.key < $1.key }) {
      // A control that says what it said was not touched, and stands for its own stretch and for no other.
      var lost = bound[tag] ?? []
      let all = lost
      for word in words {
        if let index = lost.firstIndex(where: { plain($0) == word }) { lost.remove(at: index) }
      }
      for word in words where !all.contains(where: { plain($0) == word }) {
        guard let binding = lost.first ?? all.first,
          !taken.bindings.contains(where: { plain($0) == word })
        else { continue }
        if !lost.isEmpty { lost.removeFirst() }
        let change = FigureChange(
          binding, after: word, ledger: ledger, number: number, base: base, text: taken.text)
        if !found.contains(change) { found.append(change) }
      }
    }
    return found
  }

  private init(
    _ binding: Binding, after: String, ledger: FactLedger, number: Int, base: Rendition, text: String
  ) {
    let language = base.language
    source = binding.source
    before = TextSafety.withoutIsolates(binding.words)
    self.after = after
    // A sentence is put back whole: a number in the place of words that hold none says it twice, or makes no sentence.
    let sentences = SentenceSplit.ranges(of: text).filter { text[$0].contains(after) }
    let edited = sentences.count == 1 ? sentences.first.map { String(text[$0]) } ?? "" : ""
    let own = base.sentence(around: binding)
    let isNumber = !FigureScanner.tokens(in: binding.words, language).isEmpty
    let isInPlace = isNumber == !FigureScanner.tokens(in: after, language).isEmpty
    let (old, whole) = isInPlace && isNumber ? (after, before) : (edited, own)
    let replace = "afterword statement edit \(number) --language \(language.rawValue) --replace \"\(old)\" --with "
    let isUnique =
      !old.isEmpty && !old.contains(where: { "\"$`\\\n".contains($0) }) && !whole.contains("\"")
      && text.split(separator: old, omittingEmptySubsequences: false).count == 2
    let byHand =
      "afterword statement show \(number) --text --language \(language.rawValue) > text.md, mend it, then: "
      + "afterword statement edit \(number) --language \(language.rawValue) --file text.md"
    switch binding.source {
    case .fact(let id):
      let fact = ledger[id]
      field = fact?.key.rawValue ?? binding.field
      agency = fact?.agency
      // What the fact says now: the words of before while it stands, otherwise whatever took its place.
      let now =
        fact?.isActive == true ? whole : isInPlace ? "{\(field)}" : whole.replacing(binding.words, with: "{\(field)}")
      let back = isUnique ? replace + "\"\(now)\"" : byHand
      let note = isNumber ? nil : Self.scope(after, fact, language)
      let value = isNumber ? Self.value(after, fact, language) : nil
      mend =
        ([note, value.map { "\(id) \($0)" }].compactMap(\.self)).map {
          "afterword fact supersede \($0) --reason \"…\""
        } + [back]
    case .constant(let name):
      field = name
      agency = nil
      mend =
        name == "statement.next-update"
        ? ["afterword statement edit \(number) --next-update TIME"]
        : [isUnique ? replace + "\"\(whole)\"" : byHand]
    }
  }

  /// What a fact would be whose note says now who is counted; nothing for other words.
  private static func scope(_ words: String, _ fact: Fact?, _ language: Language) -> String? {
    guard let fact, fact.isActive, fact.value.quantity != nil,
      let note = ScopeNote.all(in: words, language).first(where: { $0.subject == .attackers })
    else { return nil }
    let attackers: Scope.Attackers = note.isIncluded ? .included : .excluded
    guard fact.scope.attackers != attackers else { return nil }
    return "\(fact.id) NUMBER --scope attackers=\(attackers.rawValue)"
  }

  /// The changed words as the value of a fact of the same form, where they are one.
  private static func value(_ words: String, _ fact: Fact?, _ language: Language) -> String? {
    guard let fact, fact.isActive, let token = FigureScanner.tokens(in: words, language).first else { return nil }
    switch (fact.value, token.kind) {
    case (.quantity, .number(let number)): return String(number)
    case (.moment, .clock(let clock)): return clock
    case (.telephone, .telephone): return "\"\(token.words)\""
    default: return nil
    }
  }
}
