import Guidelines
import Incidents
import Journal
import Renditions
import Statements
import StrictYAML

/// The page of whoever speaks, and the questions and answers of the newsroom.
extension Operations {
  /// The talking points of a cleared or public statement.
  ///
  /// - Parameters:
  ///   - language: The language; that of the master when nothing is given.
  ///   - marksChanges: Whether lines that do not stand any more are marked.
  public func talkingPoints(
    _ number: Int, language: Language?, marksChanges: Bool = true, in incident: IncidentID
  ) async throws -> (points: TalkingPoints, page: TalkingPointsPage) {
    var desk = try await spokespersonsDesk(in: incident)
    let (statement, points) = try await talkingPoints(number, language: language, in: incident, from: &desk)
    try statement.requireUncorrected()
    let book = try desk.book(points.language, self)
    var notices: [String] = []
    if statement.release == nil { notices.append(book.phrase(.unreleased)) }
    let cleared = try await clearedStatement(ofNumber: number, in: incident)
    if let notice = cleared?.standing.notice(in: points.language) { notices.append(notice) }
    let outdated = marksChanges ? statement.outdatedFacts(in: desk.ledger) : []
    return (
      points,
      TalkingPointsPage(
        points, book: book, notices: notices, outdated: OutdatedSentences(outdated, points.language))
    )
  }

  /// What lies on the desk of whoever makes the pages of an incident.
  func spokespersonsDesk(in incident: IncidentID) async throws -> SpokespersonsDesk {
    let ledger = try await facts(of: incident)
    return SpokespersonsDesk(
      ledger: ledger, rules: try factRules(), rumours: try await rumours(of: incident).all.filter { $0.kind != .tip },
      mayBeSaid: try publicWords(ledger, in: incident))
  }

  /// The talking points of one statement, with what was read for those before.
  func talkingPoints(
    _ number: Int, language: Language?, in incident: IncidentID, from desk: inout SpokespersonsDesk
  ) async throws -> (statement: Statement, points: TalkingPoints) {
    let statement = try await state(
      Statement.self, of: .statement(StatementID(incident: incident, number: number)))
    guard let revision = statement.revision else { throw unknownStatement(number) }
    try statement.requireCleared("laid out for the spokesperson")
    let master = revision.master?.language ?? .english
    guard let rendition = revision.rendition(language ?? master) else {
      throw InputError.notFound(
        "Statement \(number) has no text in \((language ?? master).englishName), only in "
          + revision.renditions.map(\.language.englishName).joined(separator: ", ") + ".")
    }
    let text = ClearedText(rendition, kind: statement.opened?.kind)
    let book = try desk.book(text.language, self)
    let (ledger, rules) = (desk.ledger, desk.rules)
    let lines = master == text.language ? ledger.holdbacks.compactMap(\.publicLine) : []
    let points = TalkingPoints(
      of: text, book: book, asked: desk.asked(in: text.language, self), publicLines: lines,
      owner: { key in self.name(of: key.flatMap { ledger.owner(of: $0, rules) }, in: text.language) },
      mayBeSaid: desk.mayBeSaid)
    return (statement, points)
  }

  /// The questions of the newsroom in each language of the statements.
  func publicQuestions(
    of statements: [ClearedStatement], in incident: IncidentID
  ) async throws -> [Language: [PublicQuestion]] {
    let languages = Set(statements.flatMap(\.texts).map(\.language))
    guard !languages.isEmpty else { return [:] }
    let mayBeSaid = try publicWords(try await facts(of: incident), in: incident)
    let entries = try await rumours(of: incident).all.filter {
      $0.kind == .question && !$0.answeredBy.isEmpty && $0.overtaken.isEmpty && $0.dissents.isEmpty
    }
    var questions: [Language: [PublicQuestion]] = [:]
    for language in languages {
      let register = entries.compactMap { entry -> (ask: String, answer: String?, statements: [Int])? in
        guard let words = entry.words(in: language), mayBeSaid(words),
          Self.guidelines.check(Draft(words, kind: nil, language: language)).findings.allSatisfy({
            $0.severity != .error
          })
        else { return nil }
        return (words, entry.answer(in: language), entry.answeredBy)
      }
      questions[language] = PublicQuestion.all(
        of: statements, in: language, book: try questionBook(language), register: register)
    }
    return questions
  }

  /// The frame of the spokesperson's page: the workspace's own, otherwise the one that ships.
  func questionBook(_ language: Language) throws -> QuestionBook {
    let name = "\(language.rawValue).yaml"
    guard let file = try workspace.content.file(name, in: "Templates/talking-points") else {
      throw InputError.notFound("There is no Templates/talking-points/\(name).")
    }
    do {
      return try QuestionBook(yaml: file.text, file: file.origin)
    } catch {
      throw InputError.invalid(error.description)
    }
  }

  /// Whether words hold nothing that is held back or may not be published.
  private func publicWords(_ ledger: FactLedger, in incident: IncidentID) throws -> (String) -> Bool {
    let held = ledger.heldPhrases
    let closed = ledger.closedWords
    var search = held.isEmpty ? nil : HeldPhraseSearch(for: held, key: try holdbackKey(for: incident))
    // Statements say much of what those before them said.
    var known: [[UInt8]: Bool] = [:]
    return { text in
      let bytes = Array(text.utf8)
      if let mayBeSaid = known[bytes] { return mayBeSaid }
      let mayBeSaid = !closed.contains { text.contains($0) } && search?.matches(in: text).isEmpty ?? true
      known[bytes] = mayBeSaid
      return mayBeSaid
    }
  }

  /// Questions and rumours of the register, as far as they can be said in a language.
  fileprivate func asked(_ rumours: [Rumour], in language: Language, _ ledger: FactLedger) -> [AskedQuestion] {
    rumours.map { rumour in
      let answer = rumour.answer(in: language)
      let stands = rumour.fact.map { id in
        ledger[id].map { $0.isActive && $0.status == .confirmed } ?? false
      }
      let bar: AskedQuestion.Bar? =
        rumour.answer != nil && (stands == false || !rumour.dissents.isEmpty)
        ? .outdated : rumour.answer != nil && answer == nil ? .language : nil
      return AskedQuestion(
        id: rumour.id, words: rumour.words(in: language),
        isClaim: rumour.kind == .rumour, answer: rumour.verdict == nil ? nil : answer, bar: bar,
        owner: name(of: rumour.owner, in: language), counts: rumour.counts)
    }
  }

  /// The name of an agency; of the lead's where nothing is given.
  private func name(of agency: AgencyID?, in language: Language) -> String {
    let configuration = workspace.configuration
    let lead = configuration.officers.first { $0.holds(.lead) }?.agency
    let id = agency ?? lead
    return configuration.agencies.first { $0.id == id }.map { AgencyWording.within($0, language) } ?? id?.rawValue
      ?? "–"
  }
}

/// What pages for spokespersons are made with, read once for however many pages.
struct SpokespersonsDesk {
  let ledger: FactLedger
  let rules: FactRules
  /// The questions and rumours of the register; tips are nobody's to answer.
  let rumours: [Rumour]
  /// Whether words hold nothing that is held back or may not be published.
  let mayBeSaid: (String) -> Bool
  private var books: [Language: QuestionBook] = [:]
  private var asked: [Language: [AskedQuestion]] = [:]

  init(ledger: FactLedger, rules: FactRules, rumours: [Rumour], mayBeSaid: @escaping (String) -> Bool) {
    self.ledger = ledger
    self.rules = rules
    self.rumours = rumours
    self.mayBeSaid = mayBeSaid
  }

  /// The frame of the pages in a language.
  mutating func book(_ language: Language, _ operations: Operations) throws -> QuestionBook {
    if let book = books[language] { return book }
    let book = try operations.questionBook(language)
    books[language] = book
    return book
  }

  /// The questions and rumours in a language.
  mutating func asked(in language: Language, _ operations: Operations) -> [AskedQuestion] {
    if let known = asked[language] { return known }
    let asked = operations.asked(rumours, in: language, ledger)
    self.asked[language] = asked
    return asked
  }
}
