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
    let bound = Dictionary(grouping: base.bindings) { tag(of: $0.source) }
    var found: [FigureChange] = []
    for figure in figures {
      let words = TextSafety.withoutIsolates(figure.words)
      guard let bindings = bound[figure.tag], let binding = bindings.first,
        !bindings.contains(where: { TextSafety.withoutIsolates($0.words) == words }),
        !taken.bindings.contains(where: { TextSafety.withoutIsolates($0.words) == words })
      else { continue }
      let change = FigureChange(
        binding, after: words, ledger: ledger, number: number, language: base.language, text: taken.text)
      if !found.contains(change) { found.append(change) }
    }
    return found
  }

  private init(
    _ binding: Binding, after: String, ledger: FactLedger, number: Int, language: Language, text: String
  ) {
    source = binding.source
    before = TextSafety.withoutIsolates(binding.words)
    self.after = after
    let replace = "afterword statement edit \(number) --language \(language.rawValue) --replace \"\(after)\" --with "
    let isUnique =
      !after.isEmpty && !after.contains("\"")
      && text.split(separator: after, omittingEmptySubsequences: false).count == 2
    let byHand =
      "afterword statement show \(number) --text --language \(language.rawValue) > text.md, mend it, then: "
      + "afterword statement edit \(number) --language \(language.rawValue) --file text.md"
    switch binding.source {
    case .fact(let id):
      let fact = ledger[id]
      field = fact?.key.rawValue ?? binding.field
      agency = fact?.agency
      // What the fact says now: the words of before while it stands, otherwise whatever took its place.
      let back = isUnique ? replace + (fact?.isActive == true ? "\"\(before)\"" : "\"{\(field)}\"") : byHand
      let value = Self.value(after, fact, language)
      mend = (value.map { ["afterword fact supersede \(id) \($0) --reason \"…\""] } ?? []) + [back]
    case .constant(let name):
      field = name
      agency = nil
      mend =
        name == "statement.next-update"
        ? ["afterword statement edit \(number) --next-update TIME"]
        : [isUnique ? replace + "\"\(before)\"" : byHand]
    }
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
