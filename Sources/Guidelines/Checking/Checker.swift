/// Reads drafts and reports every place that breaks a rule.
///
/// A checker is built once and used from any thread; checking is a pure function of the draft and the case facts.
///
/// ```swift
/// let checker = Checker()
/// let report = checker.check(Draft("The lone wolf struck at noon."))
/// ```
///
/// The checker finds wording, not truth: a clear report is no clearance to publish.
public struct Checker: Sendable {
  /// The rules the checker was built with.
  public let pack: RulePack
  /// Whether guards, contexts and conditions count.
  let usesGuards: Bool
  private let patterns: [Language: LanguageRules]
  private let documents: [Language: DocumentRules]

  /// The most findings a report holds. Real drafts stay far below; a hostile text cannot fill the memory.
  public static let mostFindings = 5_000

  /// Builds a checker, by default with the rules that come with Afterword, for all their languages.
  ///
  /// Finished tables are used as they are, so building takes a fraction of a millisecond, whatever the number of rules and
  /// languages.
  ///
  /// Without guards every wording counts wherever it stands, as on a plain list of phrases: a yardstick to measure what
  /// the guards are worth, not a way to check drafts.
  public init(_ pack: RulePack = .builtIn, languages: [Language]? = nil, usesGuards: Bool = true) {
    self.pack = pack
    self.usesGuards = usesGuards
    var patterns: [Language: LanguageRules] = [:]
    var documents: [Language: DocumentRules] = [:]
    for language in languages ?? pack.languages {
      patterns[language] = pack.patterns(in: language)
      documents[language] = pack.documentRules(in: language)
    }
    self.patterns = patterns
    self.documents = documents
  }

  /// The language that a draft will be read in: the one it names, or a guess.
  public static func language(of draft: Draft) -> Language {
    draft.language ?? LanguageGuess.language(of: draft.text)
  }

  /// Reads a draft in its language, and each sentence in another one by the rules of that: a joint statement may stand
  /// in one file in four languages. Completeness is asked for in the draft's own language. Without case facts, rules
  /// about names, figures and holdbacks have nothing to go by and stay silent.
  ///
  /// - Parameters:
  ///   - draft: The text, with its kind, phase, jurisdiction and previous version.
  ///   - facts: What is known of the case.
  ///   - showsNames: Whether findings show the names and held-back phrases of the case facts. Otherwise
  ///     ``Redaction/mark`` stands in their place, so that a report may be passed on; places stay exact.
  public func check(_ draft: Draft, facts: CaseFacts = .none, showsNames: Bool = false) -> CheckReport {
    guard draft.blocks == nil, let shown = RenderedText(ifMarksStandIn: draft.text) else {
      return read(draft, facts, showsNames)
    }
    var plain = draft
    plain.text = shown.text
    return shown.located(read(plain, facts, showsNames), in: draft.text, showsNames: showsNames)
  }

  private func read(_ draft: Draft, _ facts: CaseFacts, _ showsNames: Bool) -> CheckReport {
    let language = Self.language(of: draft)
    guard let rules = patterns[language] ?? pack.patterns(in: language) else {
      return CheckReport(language: language, findings: [])
    }
    var reading = Reading(
      pack: pack, patterns: rules, draft: draft, facts: facts, usesGuards: usesGuards, showsNames: showsNames)
    reading.run { patterns[$0] ?? pack.patterns(in: $0) }
    reading.checkDocument(documents[language] ?? pack.documentRules(in: language), language: language)
    if let name = draft.fileName {
      reading.addFindings(
        inFileName: report(onFileName: name, of: draft, language: language, facts: facts, showsNames: showsNames))
    }
    return reading.report(language: language)
  }
}
