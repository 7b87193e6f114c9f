import StrictYAML

/// An agency's own rules, compiled apart from those beside which they are used.
struct AddedRules: Sendable {
  /// The number of their first rule in the pack.
  let firstRule: Int
  let blocks: [Language: TableBlock]

  /// What sentences in a language are read by; nil where there is nothing.
  func tongue(_ language: Language) -> Tongue? {
    guard let block = blocks[language], let patterns = LanguageRules(block, .rules) else { return nil }
    var tongue = Tongue(language, patterns)
    tongue.firstRule = firstRule
    return tongue
  }

  /// What checks of whole documents go by in a language; their rules are counted from ``firstRule``.
  func documentRules(in language: Language, count: Int) -> DocumentRules? {
    guard let block = blocks[language], let patterns = LanguageRules(block, .documents) else { return nil }
    return DocumentRules(patterns: patterns, ruleCount: count - firstRule)
  }
}

extension RulePack.Source {
  /// Whether the file holds whole rules, rather than words, sources or wordings for rules of other files.
  public var holdsRules: Bool { rank == 2 }
}

extension RulePack {
  /// These rules, and further ones beside them. Only those are compiled, which takes a hundredth of the time that all take.
  ///
  /// - Parameters:
  ///   - sources: Files that hold rules and nothing else. Those that bring words or wordings of their own change what the
  ///     other rules say, so such a pack is read as a whole: ``read(_:)``.
  ///   - base: The files that these rules were made from, whose words, guards and list of sources the further ones may use.
  public func adding(_ sources: [Source], to base: [Source]) throws(YAMLFaults) -> RulePack {
    let words = base.filter { !$0.holdsRules && !$0.addsWordings }
    let own = try RulePackReader.read(words + sources, beside: self)
    return RulePack(self, adding: own)
  }
}
