import Guidelines
import Incidents
import Journal
import Statements

/// What the use cases of statements share: loading, writing, looking.
extension Operations {
  func unknownStatement(_ number: Int) -> Refusal {
    Refusal(
      rule: "unknown-statement", message: "There is no statement \(number) in this incident.",
      mend: ["afterword statement list"])
  }

  func statement(_ number: Int, in incident: IncidentID, unit: inout UnitOfWork) async throws -> Statement {
    let id = StatementID(incident: incident, number: number)
    let statement = try await unit.load(Statement.self, from: .statement(id))
    guard statement.opened != nil else { throw unknownStatement(number) }
    return statement
  }

  /// Opens a statement: gives it a number and its first text.
  func open(
    _ request: DraftRequest, links: StatementLinks?, given: [String: Words], flags: Set<String>,
    following: [LanguagePromise] = [], followsPolicy: Bool = false, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> StatementView {
    _ = try await requireOpen(incident, in: &unit)
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    let numbered = register.decideNumber(for: request.kind)
    let id = StatementID(incident: incident, number: numbered.number)
    try await refuseHeldBack(given.values.flatMap { $0.all.map(\.text) }, in: incident, unit: &unit)
    let links =
      links ?? StatementLinks(supersedes: register.current(group: request.kind.group(area: request.area))?.number)
    let opened = StatementOpened(id: id, kind: request.kind, links: links, given: given, area: request.area)
    let composer = try await composer(
      opened, nextUpdate: request.nextUpdate, issuers: request.issuers, flags: flags, in: incident, unit: &unit)
    if request.kind == .heartbeat { try await requireNothingNew(composer, register, in: incident, unit: &unit) }
    var templates = try request.languages.map { try statementTemplate(request.kind, $0) }
    let policy = try translationPolicy()
    if request.fillsRequired {
      for language in policy.required where !request.languages.contains(language) {
        // What has no template or lacks words in its language is written by a translator.
        guard let more = try? statementTemplate(request.kind, language),
          (try? composer.assemble(templates + [more], allowGaps: request.allowsGaps)) != nil
        else { continue }
        templates.append(more)
      }
    }
    var text = try templateFaultsExplained("written") { () throws(TemplateFaults) in
      try composer.assemble(templates, following: following, allowGaps: request.allowsGaps)
    }
    let written = templates.map(\.language)
    text.follows =
      !followsPolicy
      ? following
      : policy.required.filter { !written.contains($0) && policy.follows($0, request.kind) }.map {
        LanguagePromise(language: $0, at: unit.act.recordedAt + policy.followsWithin)
      }
    try await refuseHeldBack(text.renditions.map(\.text), in: incident, unit: &unit)
    let statement = try await unit.load(Statement.self, from: .statement(id))
    let events = try statement.decide(
      OpenStatement(id: id, kind: request.kind, links: links, given: given, text: text, area: request.area), unit.act)
    try await unit.append(numbered.events, to: .statements(incident), of: StatementRegister.self)
    try await unit.append(events, to: .statement(id), of: Statement.self)
    return try await view(id.number, in: incident, unit: &unit)
  }

  func revise(
    _ statement: Statement, _ number: Int, _ text: TextProposal, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> StatementView {
    let id = StatementID(incident: incident, number: number)
    try await refuseHeldBack(text.renditions.map(\.text), in: incident, unit: &unit)
    try await unit.append(try statement.decide(text, unit.act), to: .statement(id), of: Statement.self)
    return try await view(number, in: incident, unit: &unit)
  }

  /// The writer for a statement, with its constants and the agencies in whose name it speaks.
  ///
  /// - Parameter asOf: the time that the text prints as its own; the time of the act for a new text.
  func composer(
    _ opened: StatementOpened, nextUpdate: Moment?, issuers: [AgencyID], flags: Set<String>, asOf: Moment? = nil,
    without: Set<AgencyID> = [], in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> StatementComposer {
    let opening = try await unit.load(Incident.self, from: .incident(incident)).opening
    let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    let rules = try factRules()
    var constants: [String: Constant] = [
      "statement.number": .number(opened.id.number), "statement.as-of": .moment(asOf ?? unit.act.occurredAt),
    ]
    constants["statement.next-update"] = nextUpdate.map(Constant.moment)
    for (name, number) in [
      ("supersedes", opened.links.supersedes), ("corrects", opened.links.corrects),
      ("withdraws", opened.links.withdraws),
    ] {
      guard let number else { continue }
      constants["statement.\(name)"] = .number(number)
      if let release = register.release(of: number) { constants["statement.\(name)-at"] = .moment(release.at) }
    }
    if let old = opened.links.withdraws, [.protective, .allClear].contains(register.release(of: old)?.kind) {
      constants["statement.withdraws-instruction"] = .number(1)
      // Whoever got a text message has never seen the number of the statement.
      let revision = try await statement(old, in: incident, unit: &unit).revision
      var headlines = Words()
      for rendition in revision?.renditions ?? [] { headlines[rendition.language, .bare] = rendition.headline }
      if !headlines.languages.isEmpty { constants["statement.withdraws-headline"] = .words(headlines) }
      let repeating = ledger.repeating(instructionsOf: old, in: register)
      if register.release(of: old)?.kind == .protective, !repeating.isEmpty {
        constants["statement.withdraws-also"] = .list(repeating.map(String.init))
        constants["statement.withdraws-more"] = .number(repeating.count)
      }
    }
    for (name, words) in opened.given ?? [:] { constants["given.\(name)"] = .words(words) }
    if let lineBy = opened.given?["line-by"].flatMap({ Moment(rfc3339: $0.summary) }) {
      constants["given.line-by"] = nil
      constants["statement.line-by"] = .moment(lineBy)
    }
    if let place = opened.given?[Correction.wrongPlace].flatMap({ Int($0.summary) }) {
      constants["given.\(Correction.wrongPlace)"] = nil
      constants["statement.\(Correction.wrongPlace)"] = .number(place)
    }
    if opened.kind == .heartbeat, let current = register.standing {
      constants["statement.current"] = .number(current.number)
      if current.kind == .protective { constants["statement.stands-instruction"] = .number(1) }
      if let promise = register.promise { constants["statement.promised"] = .moment(promise.at) }
      if let correction = register.corrections(of: current.number).last {
        constants["statement.current-correction"] = .number(correction.number)
      }
    }
    if opened.kind == .situation {
      if register.keepsAway { constants["statement.advice-told"] = .number(1) }
      if register.standing != nil, ledger.owesFamilyLine(in: register) {
        constants["statement.line-promised"] = .number(1)
      }
    }
    for flag in flags.union(opened.given?["flags"].map { Set($0.summary.split(separator: " ").map(String.init)) } ?? [])
    {
      constants["statement.\(flag)"] = .number(1)
    }
    var fields = TemplateFields(
      ledger: ledger, rules: rules, constants: constants, now: unit.act.occurredAt,
      offset: opening?.offset ?? workspace.configuration.offset)
    fields.without = without
    fields.area = opened.area
    if opened.kind.group != StatementKind.protective.group { fields.reopened = register.reopenedAreas }
    if let withdrawn = opened.links.withdraws { fields.references = register.mayBeNamed(withdrawing: withdrawn) }
    fields.named = opened.given?["victims"].map { Set($0.summary.split(separator: " ").map { VictimID(String($0)) }) }
    fields.addFigureHistory()
    var otherChanges: [FactID] = []
    var wrongOwners: Set<AgencyID> = []
    if let corrects = opened.links.corrects {
      let old = try await statement(corrects, in: incident, unit: &unit)
      // Whose words were wrong takes them back.
      if let wrong = opened.given?["wrong"] { wrongOwners = old.owners(of: wrong, in: ledger) }
      if let fact = opened.takenBackFact.flatMap({ ledger[$0] }) { wrongOwners.insert(fact.agency) }
      // And so do all in whose name they were said.
      wrongOwners.formUnion(old.revision?.issuers ?? [])
      otherChanges = old.otherChanges(
        besides: opened, ledger: ledger, register: register,
        template: try? statementTemplate(old.kind ?? .situation, .english), isPublishable: fields.isPublishable)
      if otherChanges.isEmpty { fields.constants["statement.nothing-else"] = .number(1) }
    }
    fields.addEnding(by: opened, in: register)
    fields.constants["statement.figure-owners"] = .agencies(inOrder(fields.agencies { $0.lies(under: "casualties") }))
    let template = try? statementTemplate(opened.kind, .english)
    if let template, template.fields.contains(where: { $0.name == "statement.sources" }) {
      let told: Set<String> = ["casualties", "suspects", "known"]
      let sources = inOrder(fields.agencies(in: template) { told.contains($0.family) })
      if !sources.isEmpty { fields.constants["statement.sources"] = .agencies(sources) }
    }
    let agencies = try (issuers.isEmpty ? defaultIssuers(opened.kind, fields, wrongOwners, unit.act) : known(issuers))
      .filter { !without.contains($0.id) }
    fields.constants["statement.issuers"] = .agencies(agencies)
    if agencies.count == 1 { fields.constants["statement.sole-issuer"] = .number(1) }
    if opening?.isDrill ?? false { fields.constants[ExerciseMark.field] = .words(ExerciseMark.words) }
    var composer = StatementComposer(fields: fields, id: opened.id, nextUpdate: nextUpdate, issuers: agencies)
    composer.isExercise = opening?.isDrill ?? false
    composer.otherChanges = otherChanges
    return composer
  }

  /// The agencies whose facts the templates print and whose yes the policy asks for, in the order of the workspace.
  ///
  /// - Parameter owners: in a correction, the agencies whose words were wrong.
  private func defaultIssuers(
    _ kind: StatementKind, _ fields: TemplateFields, _ owners: Set<AgencyID>, _ act: Act
  ) throws -> [Agency] {
    if kind == .withdrawal { return try known([act.officer.agency]) }
    var ids = owners.union([act.officer.agency])
    if let lead = workspace.configuration.officers.first(where: { $0.holds(.lead) }) { ids.insert(lead.agency) }
    let template = try? statementTemplate(kind, .english)
    let named = Set(template?.fields.map(\.name) ?? [])
    let groups = template?.groups ?? []
    // Who may clear an instruction at once is one person; whose word it is, all who contributed to it.
    if kind == .protective, let template {
      ids.formUnion(fields.agencies(in: template) { _ in true })
    }
    // Whoever is said to have confirmed a figure, and whoever counts what it counts, speaks in the text.
    if [.situation, .casualty, .arrest, .falseClaim].contains(kind), let template {
      let counted: Set<String> = ["casualties", "suspects", "attackers", "responders"]
      let figures = fields.facts(in: template) { counted.contains($0.family) }
      ids.formUnion(figures.map(\.agency))
      ids.formUnion(figures.compactMap { fields.ledger.owner(of: $0.key, fields.rules) })
    }
    for seat in try clearancePolicy(for: kind).seats {
      switch seat {
      case .agency(let agency): ids.insert(agency)
      case .agencyKind(let agencyKind):
        ids.formUnion(workspace.configuration.agencies.filter { $0.kind == agencyKind }.map(\.id))
      case .placeOwner: if let owner = fields.ledger.owner(of: "area", fields.rules) { ids.insert(owner) }
      case .owner(let key): if let owner = fields.ledger.owner(of: key, fields.rules) { ids.insert(owner) }
      case .factOwners:
        ids.formUnion(
          fields.agencies { key in
            named.contains(key.rawValue) || groups.contains { key.lies(under: $0.rawValue) }
              // A note about no event says nothing of what is known of one.
              || (kind != .background && ["known", "unknown"].contains { key.lies(under: $0) })
          })
      case .role, .anyRole: break
      }
    }
    return inOrder(ids.subtracting(fields.without))
  }

  private func known(_ ids: [AgencyID]) throws -> [Agency] {
    var agencies: [Agency] = []
    for id in ids { agencies.append(try workspace.configuration.agency(id)) }
    return agencies
  }

  /// Agencies in the order in which statements name them: the lead's first, the others in the order of the workspace.
  private func inOrder(_ ids: Set<AgencyID>) -> [Agency] {
    let lead = workspace.configuration.officers.first { $0.holds(.lead) }?.agency
    let agencies = workspace.configuration.agencies.filter { ids.contains($0.id) }
    return agencies.filter { $0.id == lead } + agencies.filter { $0.id != lead }
  }

  /// Everything around a statement that decides whether it may go on, all of it loaded in this unit of work.
  func context(
    _ statement: Statement, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> StatementContext {
    guard let opened = statement.opened, let revision = statement.revision else {
      throw unknownStatement(statement.id?.number ?? 0)
    }
    let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    let findings = try await findings(of: statement, opened, revision, in: incident, unit: &unit)
    let keys = try await unit.load(KeyRegister.self, from: .keys)
    var publicKeys: [OfficerID: String] = [:]
    for officer in workspace.configuration.officers {
      publicKeys[officer.id] = keys.signing(for: officer.id)?.publicKey
    }
    let opening = try await unit.load(Incident.self, from: .incident(incident)).opening
    var context = StatementContext(
      ledger: ledger, rules: try factRules(), officers: workspace.configuration.officers, register: register,
      policy: try clearancePolicy(for: opened.kind), findings: findings, publicKeys: publicKeys,
      t0: opening?.t0, translations: try translationPolicy(),
      original: try await original(of: opened, in: incident, unit: &unit))
    context.isExercise = opening?.isDrill ?? false
    context.rumours = try await unit.load(RumourRegister.self, from: .rumours(incident))
    if let corrected = opened.links.corrects {
      context.corrected = try await self.statement(corrected, in: incident, unit: &unit)
    }
    if opened.kind == .heartbeat, statement.release == nil, statement.withdrawal == nil {
      let composer = try await composer(of: opened, revision, in: incident, unit: &unit)
      context.news = try await news(composer, register, in: incident, unit: &unit)
    }
    return context
  }

  /// The writer of a text as it stands.
  private func composer(
    of opened: StatementOpened, _ revision: Revision, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> StatementComposer {
    try await composer(
      opened, nextUpdate: revision.nextUpdate, issuers: revision.issuers, flags: [], asOf: revision.asOf,
      without: Set(revision.without ?? []), in: incident, unit: &unit)
  }

  /// What the check of a text finds. One command asks for it at each of its steps, and mostly nothing has changed since the last.
  ///
  /// A text that is public, or was given up, is not checked again: its bytes never change, and looking at it needs no key.
  private func findings(
    of statement: Statement, _ opened: StatementOpened, _ revision: Revision, in incident: IncidentID,
    unit: inout UnitOfWork
  ) async throws -> [Language: [Finding]] {
    guard statement.release == nil, statement.withdrawal == nil else { return [:] }
    let basis =
      [StreamName.facts(incident), .statements(incident)].map { unit.length(of: $0) ?? 0 }
      + [opened.id.number, revision.number, statement.waivers.count]
      + [opened.links.supersedes, opened.links.corrects, opened.links.withdraws].map { $0 ?? 0 }
    let name = "findings " + basis.map(String.init).joined(separator: " ")
    if let known = unit.found(name, as: [Language: [Finding]].self) { return known }
    var composer = try await composer(of: opened, revision, in: incident, unit: &unit)
    composer.templates = revision.renditions.compactMap { try? statementTemplate(opened.kind, $0.language) }
    var check = StatementCheck(
      checker: Self.guidelines, caseFacts: try caseFacts(of: incident, composer.fields, for: opened.kind),
      composer: composer,
      holdbackKey: composer.fields.ledger.heldPhrases.isEmpty ? nil : try holdbackKey(for: incident))
    check.takenBack = try await takenBack(in: incident, unit: &unit)
    let findings = check.findings(of: statement)
    unit.keep(findings, as: name)
    return findings
  }

  /// The statement of which another is a language that follows.
  private func original(
    of opened: StatementOpened, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> Statement? {
    guard let number = opened.links.translates else { return nil }
    return try await statement(number, in: incident, unit: &unit)
  }

  /// What a draft passes over, while it can still be changed without a thought.
  private func leftOut(
    of statement: Statement, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> [FactLeftOut] {
    guard let opened = statement.opened, let revision = statement.revision, statement.submission == nil,
      statement.release == nil, statement.withdrawal == nil, opened.links.translates == nil,
      let template = try? statementTemplate(opened.kind, .english)
    else { return [] }
    return try await composer(of: opened, revision, in: incident, unit: &unit).leftOut(of: revision, template)
  }

  func view(_ number: Int, in incident: IncidentID, unit: inout UnitOfWork) async throws -> StatementView {
    let statement = try await statement(number, in: incident, unit: &unit)
    let context = try await context(statement, in: incident, unit: &unit)
    return try await view(number, context, in: incident, unit: &unit)
  }

  func view(
    _ number: Int, _ context: StatementContext, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> StatementView {
    let statement = try await statement(number, in: incident, unit: &unit)
    let isDone = statement.release != nil || statement.withdrawal != nil
    let lapsed = statement.lapsedClearances(context, at: unit.act.recordedAt)
    let leftOut = try await leftOut(of: statement, in: incident, unit: &unit)
    return StatementView(
      statement: statement, number: number, findings: context.findings,
      obstacles: isDone ? [] : statement.textObstacles(context, at: unit.act.recordedAt),
      conflicts: isDone ? [] : statement.openConflicts(context),
      waitingFor: isDone
        ? []
        : (statement.openSeats + statement.morePeople(among: context.officers)).map { seat in
          StatementView.Waiting(
            seat: seat.description, reason: seat.reason,
            officers: statement.waitedFor(seat, among: context.officers))
        }, leftOut: leftOut, lapsed: lapsed, warnings: statement.warnings(context, at: unit.act.recordedAt))
  }
}
