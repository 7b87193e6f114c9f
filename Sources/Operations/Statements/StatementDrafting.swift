import Guidelines
import Incidents
import Journal
import Statements

/// What an officer asks for when drafting a statement.
public struct DraftRequest: Sendable {
  /// What it is for.
  public var kind: StatementKind
  /// The languages, the master first.
  public var languages: [Language]
  /// When the next statement is promised.
  public var nextUpdate: Moment?
  /// The agencies in whose name it is issued; those whose facts and clearance it needs, if nothing is given.
  public var issuers: [AgencyID]
  /// Whether places that nothing fills are left open for later.
  public var allowsGaps: Bool
  /// Whether every other language that a statement must have is written as well, where it has a template and the words for it.
  public var fillsRequired = false
  /// The area that an instruction is for.
  public var area: String?
  /// What the officer gives beside facts, by name: claim, right, withheld, subject, advice.
  public var given: [String: Words] = [:]
  /// Sentences of the template that the officer switches on, such as `identity-withheld`.
  public var flags: Set<String> = []
  /// The victims to be named; all whose families agree, if none is given.
  public var victims: [VictimID] = []
  /// The rumours or questions that it answers.
  public var rumours: [RumourID] = []
  /// When a number for families is promised.
  public var lineBy: Moment?

  /// A draft to make.
  public init(
    kind: StatementKind, languages: [Language] = [.english], nextUpdate: Moment? = nil, issuers: [AgencyID] = [],
    allowsGaps: Bool = false
  ) {
    self.kind = kind
    self.languages = languages
    self.nextUpdate = nextUpdate
    self.issuers = issuers
    self.allowsGaps = allowsGaps
  }
}

/// A statement with what is around it.
public struct StatementView: Sendable {
  /// The statement.
  public let statement: Statement
  /// Its number in the incident.
  public let number: Int
  /// What a check of the current text finds now, by language.
  public let findings: [Language: [Finding]]
  /// What stands between the text and clearance or release.
  public let obstacles: [TextObstacle]
  /// The conflicts between the facts in the text.
  public let conflicts: [Conflict]
  /// The seats that nobody has filled yet, each with the officers who may.
  public let waitingFor: [Waiting]
  /// The confirmed facts that a draft does not say, and why; empty once the text was submitted.
  public let leftOut: [FactLeftOut]
  /// The clearances that count no more, because their officers may not sign any more or their time is over.
  public let lapsed: [Clearance]
  /// What does not stop the text, and whoever sends it on should know.
  public let warnings: [Conflict]

  /// A seat and the officers who may fill it.
  public struct Waiting: Sendable, Encodable {
    /// The seat, in words.
    public let seat: String
    /// Why it is needed.
    public let reason: String
    /// The officers who may fill it.
    public let officers: [OfficerID]
  }
}

extension Operations {
  /// Drafts a statement from templates and facts.
  public func draftStatement(_ request: DraftRequest, in incident: IncidentID, _ act: Act) async throws -> StatementView
  {
    try await transact(act) { unit in try await draftStatement(request, in: incident, unit: &unit) }
  }

  /// Drafts a statement inside a unit of work, as a playbook's step does.
  public func draftStatement(
    _ request: DraftRequest, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> StatementView {
    guard request.kind != .correction, request.kind != .withdrawal else {
      throw Refusal(
        rule: "names-a-statement", message: "A \(request.kind) is about an earlier statement.",
        mend: [
          request.kind == .correction
            ? "afterword statement correct N --fact FACT --reason \"…\""
            : "afterword statement withdraw N --reason \"…\""
        ])
    }
    var request = request
    try await take(request.rumours, into: &request, in: incident, unit: &unit)
    try await requireNamed(request.victims, in: incident, unit: &unit)
    if request.kind == .names, request.victims.isEmpty { try await requireEveryAgreedLine(in: incident, unit: &unit) }
    if !request.victims.isEmpty {
      request.given["victims"] = Words(request.victims.map(\.rawValue).joined(separator: " "))
    }
    if !request.rumours.isEmpty {
      request.given["rumours"] = Words(request.rumours.map(\.rawValue).joined(separator: " "))
    }
    if let lineBy = request.lineBy { request.given["line-by"] = Words(lineBy.description) }
    if request.kind == .falseClaim, request.flags.isEmpty, let claim = request.given["claim"] {
      let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
      let reading = ClaimReading(claim, known: ledger.knownNames(try factRules().agencies))
      // Whoever is named is not named again, not even to be cleared.
      if let flag = reading.flag { request.flags.insert(flag) }
    }
    if !request.flags.isEmpty { request.given["flags"] = Words(request.flags.sorted().joined(separator: " ")) }
    return try await open(
      request, links: nil, given: request.given, flags: request.flags, followsPolicy: true, in: incident, unit: &unit)
  }

  /// Drafts a correction of a released statement.
  ///
  /// - Parameters:
  ///   - number: the statement that was wrong.
  ///   - fact: the fact that is right now; the wrong words are then those in which its predecessor was published.
  ///   - wrong: the wrong words, as they were published; needed when no fact is given.
  ///   - right: the right words; needed when no fact is given.
  ///   - rights: the right words in more languages.
  ///   - reasons: why it was wrong, in public words; the correction is made in these languages.
  ///   - wasWrong: whether a figure that has grown was wrong when it was said already.
  public func correctStatement(
    _ number: Int, fact: FactID?, wrong: String?, right: String?, rights: Words = Words(), reasons: Words,
    nextUpdate: Moment? = nil, wasWrong: Bool = false, in incident: IncidentID, _ act: Act
  ) async throws -> StatementView {
    try await transact(act) { unit in
      try await correctStatement(
        number, fact: fact, wrong: wrong, right: right, rights: rights, reasons: reasons, nextUpdate: nextUpdate,
        wasWrong: wasWrong, in: incident, unit: &unit)
    }
  }

  /// Drafts a correction inside a unit of work.
  public func correctStatement(
    _ number: Int, fact id: FactID?, wrong: String?, right: String?, rights: Words = Words(), reasons: Words,
    nextUpdate: Moment? = nil, wasWrong: Bool = false, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> StatementView {
    let old = try await statement(number, in: incident, unit: &unit)
    guard let revision = old.revision, old.state.isPublic, old.withdrawal == nil else {
      throw Refusal(
        rule: "nothing-to-correct",
        message: "Statement \(number) is \(old.state.name); only a statement that is public can be corrected.",
        mend: ["afterword statement edit \(number) --replace \"…\" --with \"…\"", "afterword statement list"])
    }
    let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
    if let id, !wasWrong {
      try Correction.refuseNews(as: id, after: old, ledger: ledger, register: try factRules().register)
    }
    let correction = try Correction(
      of: old, fact: id, wrong: wrong, right: right, rights: rights, reasons: reasons, ledger: ledger,
      wasWrong: wasWrong, sayingNow: try await sentences(saying: id, as: old, in: incident, unit: &unit),
      beside: try await corrections(of: number, without: nil, in: incident, unit: &unit))
    let languages = try revision.renditions.map(\.language).filter { language in
      guard correction.wrong[language, .bare] != nil, correction.given["reason"]?[language, .bare] != nil else {
        return false
      }
      return try workspace.content.file("correction.\(language.rawValue).txt", in: Self.templateFolder) != nil
    }
    let request = DraftRequest(
      kind: .correction, languages: languages.isEmpty ? [revision.master?.language ?? .english] : languages,
      nextUpdate: nextUpdate)
    // Whoever read the wrong words in another language hears in it what is right, now or at a time that is named.
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    let isOfAll = correction.language == revision.master?.language
    let spoken =
      !isOfAll
      ? [] : revision.renditions.map(\.language) + register.translations(of: number).flatMap { $0.languages ?? [] }
    let late = Language.allCases.filter { spoken.contains($0) && !request.languages.contains($0) }
    let policy = try translationPolicy()
    let unworded = late.filter { policy.blocks($0, .correction) && correction.wrong[$0, .bare] != nil }
    guard unworded.isEmpty else {
      let names = unworded.map(\.englishName).joined(separator: " and ")
      throw Refusal(
        rule: "correction-not-worded",
        message:
          "Statement \(number) was wrong in \(names) too, and by the policy of this workspace no correction goes out "
          + "without \(unworded.count == 1 ? "that language" : "these languages").",
        missing: unworded.map { "why it was wrong, in \($0.englishName)" },
        mend: unworded.map { "add --reason-in \($0.rawValue)=\"…\"" })
    }
    let at = unit.act.recordedAt + policy.followsWithin
    return try await open(
      request, links: StatementLinks(corrects: number), given: correction.given, flags: correction.flags,
      following: late.map { LanguagePromise(language: $0, at: at) }, in: incident, unit: &unit)
  }

  /// How a fact would be said now by the templates of a statement, in each of its languages that has one.
  private func sentences(
    saying id: FactID?, as old: Statement, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> Words {
    guard let id, let opened = old.opened, let revision = old.revision else { return Words() }
    let composer = try await composer(
      opened, nextUpdate: revision.nextUpdate, issuers: [], flags: [], in: incident, unit: &unit)
    let templates = revision.renditions.compactMap { try? statementTemplate(opened.kind, $0.language) }
    return composer.sentences(saying: id, in: templates)
  }

  /// Fills the templates again with the facts as they are now; whatever was cleared is void.
  ///
  /// - Parameter without: agencies whose facts are left out, besides those that are already.
  public func reassembleStatement(
    _ number: Int, nextUpdate: Moment? = nil, without: [AgencyID] = [], in incident: IncidentID, _ act: Act
  ) async throws -> StatementView {
    for agency in without { _ = try workspace.configuration.agency(agency) }
    return try await transact(act) { unit in
      try await reassembleStatement(number, nextUpdate: nextUpdate, without: without, in: incident, unit: &unit)
    }
  }

  /// Fills the templates again inside a unit of work.
  public func reassembleStatement(
    _ number: Int, nextUpdate: Moment? = nil, without: [AgencyID] = [], in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> StatementView {
    _ = try await requireOpen(incident, in: &unit)
    let statement = try await statement(number, in: incident, unit: &unit)
    guard let opened = statement.opened, let revision = statement.revision else { throw unknownStatement(number) }
    if let original = opened.links.translates {
      throw Refusal(
        rule: "translation-has-no-template",
        message:
          "Statement \(number) is the \(revision.master?.language.englishName ?? "") text of statement \(original), "
          + "as a translator wrote it; no template makes it again.",
        mend: [
          "afterword statement edit \(number) --file FILE",
          "afterword statement withdraw \(number) --reason \"overtaken\"",
        ])
    }
    if opened.kind == .names, opened.given?["victims"] == nil {
      try await requireEveryAgreedLine(in: incident, unit: &unit)
    }
    // What it replaces may have changed since it was drafted.
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    let relinked = statement.decideRelinking(register)
    try await unit.append(relinked, to: .statement(opened.id), of: Statement.self)
    let linked = try await self.statement(number, in: incident, unit: &unit)
    let composer = try await composer(
      linked.opened ?? opened, nextUpdate: nextUpdate ?? revision.nextUpdate, issuers: [], flags: [],
      without: Set((revision.without ?? []) + without), in: incident, unit: &unit)
    try Correction.refuseMoved(statement, composer.fields.ledger)
    let text = try templateFaultsExplained("written") { try assemble(composer, opened.kind, revision) }
    if !relinked.isEmpty, let current = linked.revision, current.renditions == text.renditions {
      return try await view(number, in: incident, unit: &unit)
    }
    return try await revise(linked, number, text, in: incident, unit: &unit)
  }

  /// Puts the words of an objection in the place of those objected to.
  public func acceptObjection(of officer: OfficerID, to number: Int, in incident: IncidentID, _ act: Act) async throws
    -> StatementView
  {
    try await transact(act) { unit in
      let statement = try await statement(number, in: incident, unit: &unit)
      guard let objection = statement.openObjections.last(where: { $0.officer == officer }),
        let words = objection.words,
        let replacement = objection.replacement,
        let rendition = statement.revision?.renditions.first(where: { $0.text.contains(words) })
      else {
        throw Refusal(
          rule: "no-words-to-accept",
          message: "No open objection of \(officer) to statement \(number) names both the words and what would do.",
          mend: ["afterword statement show \(number)"])
      }
      return try await editStatement(
        number, text: rendition.text.replacing(words, with: replacement), language: rendition.language, nextUpdate: nil,
        in: incident, unit: &unit)
    }
  }

  /// Puts a typed text in the place of the current one, in one language.
  ///
  /// - Parameters:
  ///   - text: the new text, or nothing to keep it.
  ///   - nextUpdate: another promise, or nothing to keep it.
  public func editStatement(
    _ number: Int, text: String?, language: Language?, nextUpdate: Moment?, in incident: IncidentID, _ act: Act
  ) async throws -> StatementView {
    try await transact(act) { unit in
      try await editStatement(
        number, text: text, language: language, nextUpdate: nextUpdate, in: incident, unit: &unit)
    }
  }

  /// Edits a statement inside a unit of work.
  public func editStatement(
    _ number: Int, text: String?, language: Language?, nextUpdate: Moment?, in incident: IncidentID,
    unit: inout UnitOfWork
  ) async throws -> StatementView {
    _ = try await requireOpen(incident, in: &unit)
    let statement = try await statement(number, in: incident, unit: &unit)
    guard let opened = statement.opened, let revision = statement.revision else { throw unknownStatement(number) }
    try await refuseHeldBack([text], in: incident, unit: &unit)
    // Who promises anew speaks anew: the text is of now.
    var composer = try await composer(
      opened, nextUpdate: nextUpdate ?? revision.nextUpdate, issuers: revision.issuers, flags: [],
      asOf: nextUpdate == nil ? revision.asOf : nil, without: Set(revision.without ?? []), in: incident, unit: &unit)
    // A new promise changes the words that gave the old one, in every language.
    let promised = nextUpdate.map { composer.promising($0, in: revision) } ?? revision
    let language = language ?? revision.master?.language ?? .english
    composer.templates = templates(welcoming: language, to: revision, opened.kind)
    let typed = text ?? promised.rendition(language)?.text ?? ""
    let proposal = try templateFaultsExplained("taken") { () throws(TemplateFaults) in
      try composer.take(typed, language, in: promised)
    }
    return try await revise(statement, number, proposal, in: incident, unit: &unit)
  }

  /// Checks the current text and records what was found.
  public func checkStatement(_ number: Int, in incident: IncidentID, _ act: Act) async throws -> StatementView {
    try await transact(act) { unit in try await checkStatement(number, in: incident, unit: &unit) }
  }

  /// Checks the current text inside a unit of work.
  public func checkStatement(
    _ number: Int, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> StatementView {
    let statement = try await statement(number, in: incident, unit: &unit)
    let context = try await context(statement, in: incident, unit: &unit)
    let id = StatementID(incident: incident, number: number)
    try await unit.append(try statement.decideCheck(context.findings), to: .statement(id), of: Statement.self)
    return try await view(number, context, in: incident, unit: &unit)
  }

  /// Keeps findings of a rule, for a recorded reason.
  public func waiveFinding(
    _ command: WaiveFinding, of number: Int, in incident: IncidentID, _ act: Act
  ) async throws -> StatementView {
    try await transact(act) { unit in
      _ = try await requireOpen(incident, in: &unit)
      try await refuseHeldBack([command.reason], in: incident, unit: &unit)
      let statement = try await statement(number, in: incident, unit: &unit)
      let context = try await context(statement, in: incident, unit: &unit)
      let accepted =
        StatementCheck.accepted[command.rule] ?? Set(Self.guidelines.pack.rule(command.rule)?.waivers ?? [])
      let found = context.findings.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap(\.value)
      let events = try statement.decide(command, found: found, accepted: accepted, unit.act)
      let id = StatementID(incident: incident, number: number)
      try await unit.append(events, to: .statement(id), of: Statement.self)
      return try await checkStatement(number, in: incident, unit: &unit)
    }
  }
}
