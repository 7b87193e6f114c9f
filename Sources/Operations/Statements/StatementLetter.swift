import Documents
import Guidelines
import Incidents
import Journal
import Renditions
import Statements

/// Statements on letterhead, for people who work in a word processor or on paper.
extension Operations {
  /// The newest text of a statement on letterhead: a draft as well as a released one, each marked as what it is.
  ///
  /// - Parameters:
  ///   - number: The number of the statement.
  ///   - language: The language; the master's when nil.
  public func letter(of number: Int, in language: Language?, of incident: IncidentOpening) async throws -> Letter {
    let statement = try await state(
      Statement.self, of: .statement(StatementID(incident: incident.id, number: number)))
    guard let revision = statement.revision else { throw unknownStatement(number) }
    if let language, revision.rendition(language) == nil,
      let followed = try await statementRegister(of: incident.id).translations(of: number).last(where: {
        $0.languages?.contains(language) ?? false
      })
    {
      // The language came later, in a release of its own.
      return try await letter(of: followed.number, in: language, of: incident)
    }
    guard let rendition = language.map({ revision.rendition($0) }) ?? revision.master else {
      let there = revision.renditions.map(\.language.rawValue).joined(separator: ", ")
      throw Refusal(
        rule: "unknown-language", message: "Statement \(number) has no text in that language, only in: \(there).",
        mend: [
          "afterword statement export \(number) --docx --language \(revision.renditions.first?.language.rawValue ?? "en")"
        ])
    }
    let names = agencyNames(in: rendition.language)
    // What has become of a public text stands in other statements; a draft needs none of them.
    let cleared =
      statement.release == nil
      ? nil : try await clearedStatement(statement.opened?.links.translates ?? number, in: incident.id)
    let words = LetterWords.words(in: rendition.language)
    let ledger = try await facts(of: incident.id)
    let mark = cleared.map { words.mark(of: Self.standing(of: statement, $0)) } ?? Self.mark(of: statement, words)
    return Letter(
      title: Self.headline(of: rendition.text), language: rendition.language, text: rendition.text,
      // What is public does not come back, and programs that newsrooms read Word files with may pass over controls.
      figures: cleared == nil ? Self.figures(of: rendition, ledger, agencies: names) : [],
      letterhead: try letterhead(in: rendition.language, issuers: revision.issuers.map { names[$0] ?? $0.rawValue }),
      mark: Self.joined([incident.isDrill ? words.exercise : nil, mark]),
      imprint: Self.imprint(of: statement, rendition, cleared, ledger, words, incident.offset),
      pageNumber: words.page,
      origin: Letter.Origin(
        incident: incident.id.rawValue, statement: number, revision: revision.number, language: rendition.language,
        digest: Digest.hex(of: rendition.text)),
      time: (statement.release?.payload.at ?? revision.asOf).rfc3339(offset: .utc))
  }

  /// What has become of a public text: a language that followed may be taken back alone, and falls with its original.
  private static func standing(of statement: Statement, _ cleared: ClearedStatement) -> ClearedStatement.Standing {
    guard statement.opened?.links.translates != nil, let notice = statement.withdrawal?.by,
      let release = statement.release
    else { return cleared.standing }
    return .withdrawn(by: notice, at: release.payload.at)
  }

  private static func mark(of statement: Statement, _ words: LetterWords) -> String {
    switch statement.state {
    case .cleared, .embargoed: words.cleared
    case .withdrawn: words.givenUp
    default: words.draft
    }
  }

  private static func headline(of text: String) -> String {
    String((text.split(separator: "\n").first ?? "").drop { $0 == "#" || $0 == " " })
  }

  private static func joined(_ marks: [String?]) -> String? {
    let said = marks.compactMap { $0 }
    return said.isEmpty ? nil : said.joined(separator: " ")
  }

  /// What stands at the foot of each page: which text it is, and where it can be checked once it is public.
  private static func imprint(
    of statement: Statement, _ rendition: Rendition, _ cleared: ClearedStatement?, _ ledger: FactLedger,
    _ words: LetterWords, _ offset: UTCOffset
  ) -> [String] {
    let language = rendition.language
    // A code is read from left to right in every language.
    func code(_ text: String) -> String { language.isRightToLeft ? "\u{2066}\(text)\u{2069}" : text }
    guard let cleared else {
      return [
        words.joined([
          "\(words.statement) \(statement.id?.number ?? 0)", "\(words.revision) \(statement.revision?.number ?? 1)",
          "\(words.code) " + code(statement.digest.map { ShortCode(digest: $0).description } ?? ""),
        ])
      ]
    }
    let text = cleared.text(in: language)
    let lines = [
      words.joined([
        "\(words.statement) \(cleared.number)", "\(words.code) " + code(text.map(cleared.code) ?? cleared.code),
        "\(words.released) "
          + TimeWording.full(text.map(cleared.releasedAt) ?? cleared.releasedAt, language, offset: offset),
      ])
    ]
    let page = rendition.bindings.first { binding in
      guard case .fact(let id) = binding.source else { return false }
      return ledger[id]?.key.rawValue == "link.official"
    }
    return lines + (page.map { ["\(words.check) " + code($0.words)] } ?? [])
  }

  /// Whether a stretch is handed out as bound: facts, and what is the statement's own.
  static func isMarked(_ binding: Binding) -> Bool {
    switch binding.source {
    case .fact: true
    // Advice is words of the text that may be rewritten like any others.
    case .constant(let name):
      (name.hasPrefix("statement.") || name.hasPrefix("casualties.")) && !Template.advice.contains(name)
    }
  }

  /// The stretches of a text that are handed out as bound to where they come from.
  private static func figures(
    of rendition: Rendition, _ ledger: FactLedger, agencies: [AgencyID: String]
  ) -> [Letter.Figure] {
    rendition.bindings.filter(isMarked).compactMap { binding in
      switch binding.source {
      case .fact(let id):
        guard let fact = ledger[id] else { return nil }
        return Letter.Figure(
          start: binding.start, end: binding.end, tag: FigureChange.tag(of: binding.source),
          name: "\(fact.key), \(agencies[fact.agency] ?? fact.agency.rawValue) (\(id))")
      case .constant(let name):
        return Letter.Figure(
          start: binding.start, end: binding.end, tag: FigureChange.tag(of: binding.source), name: name)
      }
    }
  }
}
