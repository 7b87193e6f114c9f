import Delivery
import Guidelines
import Incidents
import Journal
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Making public, and taking back.
extension Operations {
  /// Releases the current text.
  ///
  /// - Parameter urgentReason: why it must go out without all clearances; nothing for an ordinary release.
  public func releaseStatement(
    _ number: Int, urgentReason: String? = nil, in incident: IncidentID, _ act: Act
  ) async throws -> ReleaseOutcome {
    try await transact(act) { unit in
      try await releaseStatement(number, urgentReason: urgentReason, in: incident, unit: &unit)
    }
  }

  /// Releases the current text inside a unit of work: the release, what it replaces, the record of what was said and the
  /// messages to the channels are one transaction.
  public func releaseStatement(
    _ number: Int, urgentReason: String? = nil, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> ReleaseOutcome {
    let opening = try await requireOpen(incident, in: &unit)
    // The reason of an urgent release is signed and public.
    try await refuseHeldBack([urgentReason], in: incident, unit: &unit)
    let statement = try await statement(number, in: incident, unit: &unit)
    let context = try await context(statement, in: incident, unit: &unit)
    let id = StatementID(incident: incident, number: number)
    let officer = unit.act.officer
    try await unit.load(KeyRegister.self, from: .keys).requireVouched(officer.id)
    let record = try statement.releaseRecord(by: officer, at: unit.act.occurredAt, urgentReason: urgentReason)
    let signature = try keyring.signature(of: officer.id, over: try SignedRecord.bytes(of: record))
    let portable = try await portableSignature(
      .release, over: statement, beside: record, clearances: statement.clearances.compactMap(\.portable),
      urgent: urgentReason, unit: &unit)
    let release = Release(
      payload: record, signature: Data(signature).base64EncodedString(),
      unmet: urgentReason == nil ? [] : statement.unmetSeats(context), portable: portable)
    let events = try statement.decide(release, context, unit.act)
    try await unit.append(events, to: .statement(id), of: Statement.self)
    let released = try await self.statement(number, in: incident, unit: &unit)
    let ended = try await recordRelease(of: released, in: incident, unit: &unit)
    let replaced = try await replaceEarlier(released, in: incident, unit: &unit)
    // A correction that is itself corrected goes out first, so no copy of it was stopped.
    let goesFirst = released.opened?.links.corrects != nil && replaced?.isNotice ?? false
    let copies = try await copies(of: replaced, in: incident).filter { !goesFirst || $0.isOut }
    try await answerRumours(released, in: incident, unit: &unit)
    var original: Statement?
    if let translated = released.opened?.links.translates {
      original = try await self.statement(translated, in: incident, unit: &unit)
    }
    let payload = releasePayload(released, replacing: replaced, translating: original, opening)
    let (channels, unreached) = try post(payload, of: released, in: &unit)
    return ReleaseOutcome(
      view: try await view(number, context, in: incident, unit: &unit), channels: channels, unreached: unreached,
      replaced: released.opened?.links.supersedes, copies: copies, ended: ended,
      overtaken: try await overtaken(by: number, in: incident, unit: &unit),
      warnings: statement.warnings(context, at: unit.act.recordedAt))
  }

  /// The other statements that said what a release ends.
  private func overtaken(by number: Int, in incident: IncidentID, unit: inout UnitOfWork) async throws -> [Int] {
    try await unit.load(StatementRegister.self, from: .statements(incident)).release(of: number)?.overtakes ?? []
  }

  /// Where copies of an earlier text are: those that went out cannot be recalled, those that wait are cancelled.
  private func copies(of earlier: Statement?, in incident: IncidentID) async throws -> [ReleasedCopy] {
    guard let earlier, let id = earlier.id else { return [] }
    let subject = id.subject(revision: earlier.revision?.number ?? 1)
    let rows = try await store.outbox(matching: OutboxFilter(incident: incident, limit: 100_000))
    return rows.filter { $0.item.subject == subject }.compactMap(ReleasedCopy.init)
  }

  /// Withdraws a statement. What is public is withdrawn by a public notice that one person releases at once; what was never
  /// public is given up quietly.
  ///
  /// - Parameters:
  ///   - reason: why. One of the usual reasons, in any language, is said in public in every language; other words stay on record.
  ///   - advice: what to do instead, by language: another statement that holds, or an instruction of the owner of the place.
  public func withdrawStatement(
    _ number: Int, reason: String, advice: Words = Words(), nextUpdate: Moment? = nil, in incident: IncidentID,
    _ act: Act
  ) async throws -> ReleaseOutcome {
    let old = try await state(Statement.self, of: .statement(StatementID(incident: incident, number: number)))
    return try await transact(act.noEarlier(than: old.latestAt)) { unit in
      try await withdrawStatement(
        number, reason: reason, advice: advice, nextUpdate: nextUpdate, in: incident, unit: &unit)
    }
  }

  /// Withdraws a statement inside a unit of work.
  public func withdrawStatement(
    _ number: Int, reason: String, advice: Words = Words(), nextUpdate: Moment? = nil, in incident: IncidentID,
    unit: inout UnitOfWork
  ) async throws -> ReleaseOutcome {
    let old = try await statement(number, in: incident, unit: &unit)
    unit.takesBack = old.release != nil
    _ = try await requireOpen(incident, in: &unit)
    let oldID = StatementID(incident: incident, number: number)
    try await refuseHeldBack([reason] + advice.all.map(\.text), in: incident, unit: &unit)
    guard old.release != nil else {
      let events = try old.decideWithdrawal(reason: reason, notice: nil, unit.act)
      try await unit.append(events, to: .statement(oldID), of: Statement.self)
      try await unit.append([.abandoned(number)], to: .statements(incident), of: StatementRegister.self)
      let view = try await view(number, in: incident, unit: &unit)
      return ReleaseOutcome(view: view, channels: [], unreached: [], replaced: nil, copies: [], ended: [])
    }
    // Decided first, with a number that is certain to be the notice's, so that a refusal comes before any drafting.
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    let owners = try await owners(of: old, in: incident, unit: &unit)
    _ = try old.decideWithdrawal(reason: reason, notice: register.nextNumber, owners: owners, unit.act)
    let language = old.revision?.master?.language ?? .english
    func hasTemplate(_ language: Language) throws -> Bool {
      try workspace.content.file("withdrawal.\(language.rawValue).txt", in: Self.templateFolder) != nil
    }
    let spoken = try hasTemplate(language) ? language : .english
    let others = try (old.revision?.renditions ?? []).map(\.language).filter { try $0 != spoken && hasTemplate($0) }
    // Any other words would be a public text of one person: they stay on record, and the notice says that the reason follows.
    var given: [String: Words] = [:]
    if let usual = WithdrawalReason(reason) {
      given["reason"] = usual.words
    } else {
      given["on-record"] = Words(reason)
    }
    var advice = advice
    for language in Language.allCases { try requireStanding([advice[language, .bare]], language, number, register) }
    if let other = WithdrawalAdvice.followed(in: advice), register.mayBeNamed(withdrawing: number).contains(other) {
      advice = WithdrawalAdvice.following(other)
    } else {
      let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
      try old.requireAdvice(
        advice, in: [spoken] + others, owner: ledger.owner(of: "area", try factRules()), unit.act)
    }
    if !advice.all.isEmpty { given["advice"] = advice }
    // Whoever read it in Arabic is told in Arabic. But no language holds a withdrawal up: if one does not pass, the first goes alone.
    var trial = unit
    if !others.isEmpty,
      let outcome = try? await release(
        noticeIn: [spoken] + others, withdrawing: number, given, nextUpdate, in: incident, unit: &trial)
    {
      unit = trial
      return outcome
    }
    do {
      return try await release(
        noticeIn: [spoken], withdrawing: number, given, nextUpdate, in: incident, unit: &unit)
    } catch let refusal as Refusal {
      // The notice is not kept when it cannot go out, so there is nothing to edit: other words are what mends it.
      guard refusal.mend.contains(where: { $0.contains("afterword statement edit ") }) else { throw refusal }
      throw Refusal(
        rule: refusal.rule, message: "Statement \(number) cannot be withdrawn with these words; it stands as before.",
        missing: refusal.missing,
        mend: ["afterword statement withdraw \(number) --reason \"It was issued in error.\""])
    }
  }

  /// Refuses words that lead people to a statement which does not stand.
  private func requireStanding(
    _ words: [String?], _ language: Language, _ number: Int, _ register: StatementRegister
  ) throws(Refusal) {
    let standing = register.mayBeNamed(withdrawing: number)
    let text = words.compactMap(\.self).joined(separator: "\n")
    let named = register.kinds.keys.sorted().first { other in
      other != number && !standing.contains(other) && NamedStatement.names(other, in: text, language)
    }
    guard let named else { return }
    let why =
      register.withdrawn.contains(named)
      ? "it was withdrawn"
      : register.supersededBy[named].map { "statement \($0) took its place" } ?? "it is not public"
    throw Refusal(
      rule: "reference-does-not-stand",
      message: "The words lead people to statement \(named), which does not stand: \(why). Nothing was withdrawn.",
      missing: ["the number of a statement that is public and stands, or words without a number"],
      mend: ["afterword statement list", "afterword statement withdraw \(number) --reason \"It was issued in error.\""])
  }

  /// Drafts, clears and releases the public notice with which a statement is withdrawn, in one go.
  private func release(
    noticeIn languages: [Language], withdrawing number: Int, _ given: [String: Words], _ nextUpdate: Moment?,
    in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> ReleaseOutcome {
    let draft = try await open(
      DraftRequest(kind: .withdrawal, languages: languages, nextUpdate: nextUpdate),
      links: StatementLinks(withdraws: number), given: given, flags: [], in: incident, unit: &unit)
    let notice = draft.number
    // What is wrong is taken back at once in the languages that have the words; those that the workspace wants beside them follow.
    for language in try translationPolicy().required where !languages.contains(language) {
      try await letFollow(language, at: nil, in: notice, of: incident, unit: &unit)
    }
    _ = try await checkStatement(notice, in: incident, unit: &unit)
    _ = try await submitStatement(notice, in: incident, unit: &unit)
    _ = try await clearStatement(notice, in: incident, unit: &unit)
    return try await releaseStatement(notice, in: incident, unit: &unit)
  }

  /// The agencies that may take a statement back as their own: those whose facts it says, and the owner of the place it is about.
  private func owners(of statement: Statement, in incident: IncidentID, unit: inout UnitOfWork) async throws -> Set<
    AgencyID
  > {
    let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
    var owners = Set((statement.revision?.facts ?? []).compactMap { ledger[$0.id]?.agency })
    if statement.opened?.area != nil, let owner = ledger.owner(of: "area", try factRules()) { owners.insert(owner) }
    return owners
  }

  /// Records the release in the sequence, and beside every fact that was said. What people were told to do and need do no longer
  /// ends, so that no later text says it again.
  private func recordRelease(
    of statement: Statement, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> [Fact] {
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
    try await unit.append(
      register.decideRelease(of: statement, ledger), to: .statements(incident), of: StatementRegister.self)
    try await feedReleases(in: incident, unit: &unit)
    for old in ledger.overtaken(by: statement, in: register) {
      try await overtake(old, by: statement, in: incident, unit: &unit)
    }
    try await unit.append(ledger.decidePublication(in: statement), to: .facts(incident), of: FactLedger.self)
    let sequence = try await unit.load(StatementRegister.self, from: .statements(incident))
    let ended = ledger.decideEnding(by: statement, in: sequence)
    guard !ended.isEmpty else { return [] }
    try await unit.append(ended, to: .facts(incident), of: FactLedger.self)
    let after = try await unit.load(FactLedger.self, from: .facts(incident))
    _ = try await voidStatements(after: ended, ledger: after, incident, in: &unit)
    return ended.flatMap(\.touched).compactMap { after[$0] }
  }

  /// Marks a statement that told people what an all clear ends, and cancels the copies of it that still wait.
  private func overtake(
    _ number: Int, by statement: Statement, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws {
    guard let later = statement.id?.number else { return }
    let earlier = try await self.statement(number, in: incident, unit: &unit)
    let id = StatementID(incident: incident, number: number)
    try await unit.append(earlier.decideSuperseded(by: later), to: .statement(id), of: Statement.self)
    let revision = earlier.revision?.number ?? 1
    unit.enqueue(.cancel(subject: id.subject(revision: revision), reason: "overtaken by statement \(later)"))
  }

  /// Marks what the statement supersedes, corrects or withdraws, and cancels the copies of it that still wait.
  private func replaceEarlier(
    _ statement: Statement, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> Statement? {
    guard let opened = statement.opened else { return nil }
    let links = opened.links
    let number = opened.id.number
    guard let old = links.withdraws ?? links.corrects ?? links.supersedes else { return nil }
    let earlier = try await self.statement(old, in: incident, unit: &unit)
    let events: [StatementEvent]
    let why: String
    if links.withdraws != nil {
      let reason = (opened.given?["reason"] ?? opened.given?["on-record"])?.summary ?? "withdrawn"
      let owners = try await owners(of: earlier, in: incident, unit: &unit)
      events = try earlier.decideWithdrawal(reason: reason, notice: number, owners: owners, unit.act)
      try await reopenRumours(earlier, in: incident, unit: &unit)
      why = "withdrawn by statement \(number)"
    } else if links.corrects != nil {
      events = try earlier.decideCorrected(
        by: number, statement, beside: try await corrections(of: old, without: number, in: incident, unit: &unit))
      why = "corrected by statement \(number)"
    } else {
      events = earlier.decideSuperseded(by: number)
      why = "superseded by statement \(number)"
    }
    let id = StatementID(incident: incident, number: old)
    try await unit.append(events, to: .statement(id), of: Statement.self)
    // A correction that is itself corrected still goes out first: a channel that holds the first wrong words must hear of them.
    guard links.corrects == nil || !earlier.isNotice else { return earlier }
    let revision = earlier.revision?.number ?? 1
    unit.enqueue(.cancel(subject: id.subject(revision: revision), reason: why))
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    if links.supersedes != nil {
      for correction in try await corrections(of: old, without: number, in: incident, unit: &unit) {
        guard let id = correction.id, let release = correction.release else { continue }
        try await unit.append(correction.decideSuperseded(by: number), to: .statement(id), of: Statement.self)
        unit.enqueue(.cancel(subject: id.subject(revision: release.payload.revision), reason: why))
      }
    }
    // Its languages that followed are the same statement to whoever reads them.
    for translation in register.translations(of: old) {
      let subject = StatementID(incident: incident, number: translation.number).subject(revision: translation.revision)
      unit.enqueue(.cancel(subject: subject, reason: why))
    }
    return earlier
  }

  /// The other public corrections of a statement, and the corrections of these.
  func corrections(
    of number: Int, without own: Int?, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> [Statement] {
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    var statements: [Statement] = []
    for correction in register.corrections(of: number) where correction.number != own {
      statements.append(try await statement(correction.number, in: incident, unit: &unit))
    }
    return statements
  }

  /// Puts one message for each channel that carries releases into the outbox.
  private func post(
    _ payload: ReleasePayload, of statement: Statement, in unit: inout UnitOfWork
  ) throws -> (channels: [ChannelID], unreached: [String]) {
    guard let opened = statement.opened, let revision = statement.revision, let release = statement.release else {
      return ([], [])
    }
    let payload = Payload.release(payload)
    let id = opened.id
    var channels: [ChannelID] = []
    var unreached: [String] = []
    for channel in try workspace.configuration.channels() where channel.carries(payload) {
      do {
        _ = try channel.message(for: payload)
      } catch {
        // A channel that cannot show the text holds up no other.
        unreached.append("The channel “\(channel.id)” cannot show it: \(error).")
        continue
      }
      unit.enqueue(
        .enqueue(
          OutboxItem(
            id: Operations.messageID(seed: "release \(id.subject(revision: revision.number))", channel: channel.id),
            channel: channel.id,
            orderingKey: "statements/\(id.incident)", incident: id.incident, kind: payload.kind,
            subject: id.subject(revision: revision.number), payload: try payload.encoded(),
            enqueuedAt: release.payload.at)))
      channels.append(channel.id)
    }
    return (channels, unreached)
  }

  /// What every channel is told of a released statement: of the journal's values alone, so that what waits in the outbox can be held
  /// against it.
  func releasePayload(
    _ statement: Statement, replacing earlier: Statement?, translating original: Statement?, _ opening: IncidentOpening
  ) -> ReleasePayload {
    let links = statement.opened?.links ?? StatementLinks()
    let revision = statement.revision
    let release = statement.release
    let event: ReleasePayload.Event =
      links.withdraws != nil ? .withdrawn : links.corrects != nil ? .corrected : .released
    var reference: ReleasePayload.Reference?
    if let earlier, let id = earlier.id, let old = earlier.release, links.withdraws != nil || links.corrects != nil {
      reference = ReleasePayload.Reference(
        number: id.number, revision: old.payload.revision, digest: old.payload.digest,
        title: earlier.revision?.headline ?? "", releasedAt: old.payload.at,
        reason: statement.opened?.given?["reason"]?.summary ?? "")
    }
    let cleared = Set(statement.clearances.map(\.payload.agency))
    return ReleasePayload(
      type: event, timestamp: release?.payload.at ?? opening.t0,
      data: ReleasePayload.Statement(
        incident: opening.id, incidentName: opening.name, number: statement.id?.number ?? 0,
        revision: revision?.number ?? 1, kind: statement.kind?.rawValue ?? "", digest: release?.payload.digest ?? "",
        title: revision?.headline ?? "",
        renditions: (revision?.renditions ?? []).map {
          ReleasePayload.Rendition(language: $0.language.rawValue, format: "markdown", text: $0.text)
        },
        clearedBy: workspace.configuration.agencies.map(\.id).filter(cleared.contains), replaces: reference,
        follows: (revision?.follows ?? []).map { Self.later($0, of: statement) },
        translates: original.flatMap { Self.original($0, of: statement) }, nextUpdateAt: revision?.nextUpdate,
        exercise: opening.isDrill))
  }
  /// A language that was left for later: its words are behind where an earlier revision had them, and missing otherwise.
  private static func later(_ promise: LanguagePromise, of statement: Statement) -> ReleasePayload.LaterLanguage {
    let hadText = statement.revisions.contains { $0.rendition(promise.language) != nil }
    return ReleasePayload.LaterLanguage(
      language: promise.language.rawValue, promisedAt: promise.at, state: hadText ? .stale : .missing)
  }

  /// The public statement that a language follows.
  private static func original(_ original: Statement, of statement: Statement) -> ReleasePayload.Original? {
    guard let number = original.id?.number, let release = original.release else { return nil }
    let promise = original.revision?.follows?.first { $0.language == statement.revision?.master?.language }
    return ReleasePayload.Original(
      number: number, revision: release.payload.revision, digest: release.payload.digest,
      title: original.revision?.headline ?? "", releasedAt: release.payload.at, promisedAt: promise?.at)
  }
}
