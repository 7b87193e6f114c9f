import Guidelines
import Incidents
import Journal
import Statements

/// Receiving: rumours, questions and tips, and how they feed statements.
extension Operations {
  /// What people say and ask.
  public func rumours(of incident: IncidentID) async throws -> RumourRegister {
    try await state(RumourRegister.self, of: .rumours(incident))
  }

  /// Takes in a rumour, a question or a tip.
  public func reportRumour(
    _ kind: RumourReported.Kind, _ words: String, topic: String?, source: RumourSource, count: Int,
    owner: AgencyID? = nil, language: Language? = nil, in incident: IncidentID, _ act: Act
  ) async throws -> Rumour {
    if let owner { _ = try workspace.configuration.agency(owner) }
    // What nobody says is the language in which the workspace speaks first.
    let spoken = try language ?? spokenLanguage()
    return try await changeRumours(of: incident, act, texts: [words, topic]) { register, _, act throws(Refusal) in
      try register.decideReport(
        kind, words, topic: topic, source: source, count: count, owner: owner, language: spoken, act)
    }
  }

  /// Asks an agency to find out or answer.
  public func assignRumour(
    _ id: RumourID, to agency: AgencyID, in incident: IncidentID, _ act: Act
  ) async throws -> Rumour {
    _ = try workspace.configuration.agency(agency)
    return try await changeRumours(of: incident, act, texts: [], about: id) { register, _, act throws(Refusal) in
      try register.decideAssignment(id, to: agency, act)
    }
  }

  /// Puts the words or the answer of a rumour in another language.
  public func wordRumour(
    _ id: RumourID, in language: Language, words: String?, answer: String?, of incident: IncidentID, _ act: Act
  ) async throws -> Rumour {
    try await changeRumours(of: incident, act, texts: [words, answer], answer: (answer, language)) {
      register, _, act throws(Refusal) in
      try register.decideWording(id, in: language, words: words, answer: answer, act)
    }
  }

  /// Counts what was met again.
  public func countRumour(
    _ id: RumourID, source: RumourSource, count: Int, in incident: IncidentID, _ act: Act
  ) async throws -> Rumour {
    try await changeRumours(of: incident, act, texts: []) { register, _, act throws(Refusal) in
      try register.decideSeen(id, source: source, count: count, act)
    }
  }

  /// Records what was found, or the answer to a question.
  public func judgeRumour(
    _ id: RumourID, _ verdict: RumourJudged.Verdict, answer: String, fact: FactID?, language: Language? = nil,
    in incident: IncidentID, _ act: Act
  ) async throws -> Rumour {
    try await changeRumours(of: incident, act, texts: [answer], answer: (answer, language ?? .english)) {
      register, ledger, act throws(Refusal) in
      try register.decideJudgement(
        id, verdict, answer: answer, fact: fact, language: language, ledger: ledger, act)
    }
  }

  private func changeRumours(
    of incident: IncidentID, _ act: Act, texts: [String?], about id: RumourID? = nil,
    answer: (String?, Language)? = nil,
    _ decide: @escaping @Sendable (RumourRegister, FactLedger, Act) throws(Refusal) -> [RumourEvent]
  ) async throws -> Rumour {
    try await transact(act) { unit in
      _ = try await requireOpen(incident, in: &unit)
      try await refuseHeldBack(texts, in: incident, unit: &unit)
      if let answer { try await refuseCorrected(answer.0, answer.1, in: incident, unit: &unit) }
      let register = try await unit.load(RumourRegister.self, from: .rumours(incident))
      let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
      let events = try decide(register, ledger, unit.act)
      for event in events where register.changesGround(event) {
        try await voidStatements(answering: event.rumour, because: register.reason(of: event), incident, in: &unit)
      }
      try await unit.append(events, to: .rumours(incident), of: RumourRegister.self)
      let after = try await unit.load(RumourRegister.self, from: .rumours(incident))
      guard let id = events.first?.rumour ?? id else { return try after.known("r-0") }
      return try after.known(id)
    }
  }

  /// Makes void what was cleared of the texts that answer a rumour or question of which something else was found.
  private func voidStatements(
    answering rumour: RumourID, because reason: String, _ incident: IncidentID, in unit: inout UnitOfWork
  ) async throws {
    let register = try await unit.load(StatementRegister.self, from: .statements(incident))
    for number in register.pending {
      let stream = StreamName.statement(StatementID(incident: incident, number: number))
      let statement = try await unit.load(Statement.self, from: stream)
      let void = statement.decideVoid(judgedAnew: rumour, because: reason)
      try await unit.append(void, to: stream, of: Statement.self, automatic: true)
    }
  }

  /// The statements that a rumour or question is answered by in words that do not stand any more, with what is to be done: those that
  /// are public are taken back or corrected in the open, the others wait for a new text.
  public func textsOvertaken(by rumour: Rumour, in incident: IncidentID) async throws -> [RumourConsequence] {
    let register = try await statementRegister(of: incident)
    var found = Self.overtaken(rumour, register)
    for number in register.pending where !rumour.judgements.isEmpty {
      let statement = try await state(
        Statement.self, of: .statement(StatementID(incident: incident, number: number)))
      guard statement.answers.contains(rumour.id), let void = statement.voids.last,
        void.revision == statement.revision?.number, void.rumours?.contains(rumour.id) ?? false
      else { continue }
      found.append(
        RumourConsequence(
          statement: number, isPublic: false,
          sentence: "Statement \(number) was not released; what was cleared of it is void: \(void.reason).",
          mend: ["afterword statement show \(number)"]))
    }
    return found
  }

  /// The answers to questions, with the statements that say them: whoever speaks says nothing that was not cleared.
  public func clearedAnswers(in incident: IncidentID) async throws -> [ClearedAnswer] {
    let entries = try await rumours(of: incident).all.filter { $0.kind == .question && $0.answer != nil }
    guard !entries.isEmpty else { return [] }
    let register = try await statementRegister(of: incident)
    let ledger = try await facts(of: incident)
    let numbers = register.pending + register.releases.map(\.number).filter(register.stands)
    let statements = try await briefStates(
      Statement.self, of: numbers.map { .statement(StatementID(incident: incident, number: $0)) })
    let texts = statements.flatMap { statement -> [(number: Int, rendition: Rendition)] in
      guard let number = statement.id?.number, (try? statement.requireCleared("used")) != nil else { return [] }
      return (statement.revision?.renditions ?? []).map { (number, $0) }
    }
    return entries.map { rumour in
      let said = texts.filter { text in
        rumour.answer(in: text.rendition.language).map(text.rendition.says) ?? false
      }
      let stands = rumour.fact.map { ledger[$0].map { $0.isActive && $0.status == .confirmed } ?? false } ?? true
      let note =
        rumour.dispute.map { "\($0). Its owner has to settle that." }
        ?? (stands ? nil : "the fact \(rumour.fact?.rawValue ?? "") that it rests on does not stand any more.")
        ?? (said.isEmpty ? "it stands in no statement that is cleared or public." : nil)
      return ClearedAnswer(rumour: rumour, statements: Set(said.map(\.number)).sorted(), note: note)
    }
  }

  /// The public statements that stand and answer in words that do not stand any more.
  static func overtaken(_ rumour: Rumour, _ register: StatementRegister) -> [RumourConsequence] {
    rumour.overtaken.filter { number in
      register.stands(number)
        && !register.corrections(of: number).contains { correction in
          rumour.judgedAt.map { $0 <= correction.at } ?? false
        }
    }
    .map { number in
      let now =
        rumour.judgements.last.map { "it was found since \($0.found): “\($0.answer)”" } ?? "its answer was changed"
      return RumourConsequence(
        statement: number, isPublic: true,
        sentence: "Statement \(number) is public and answers \(rumour.id) as it was before; \(now).",
        mend: [
          "afterword statement withdraw \(number) --reason \"…\"",
          "afterword statement correct \(number) --wrong \"…\" --right \"…\" --reason \"…\"",
        ])
    }
  }

  /// The kind of statement that answers rumours: false claims are called false, tips lead to an appeal.
  ///
  /// - Throws: a refusal for questions, which any statement can answer.
  public func kind(answering ids: [RumourID], in incident: IncidentID) async throws -> StatementKind {
    let register = try await rumours(of: incident)
    var kinds: Set<StatementKind> = []
    for id in ids {
      switch try register.known(id).kind {
      // What is true is said as what is known.
      case .rumour: kinds.insert(try register.known(id).verdict == .isTrue ? .situation : .falseClaim)
      case .tip: kinds.insert(.appeal)
      case .question: break
      }
    }
    guard let kind = kinds.first, kinds.count == 1 else {
      let names = ids.map(\.rawValue).joined(separator: ", ")
      throw Refusal(
        rule: "kind-not-said",
        message: kinds.isEmpty
          ? "A statement of any kind can answer \(names); say which."
          : "A false claim and an appeal are two statements; draft one for each.",
        mend: ids.map { "afterword statement draft --kind \(kinds.isEmpty ? "situation" : "KIND") --rumour \($0)" })
    }
    return kind
  }

  /// Puts what a rumour says and what is true into a draft, and how often and where it was met beside it.
  ///
  /// The words of a tip stay where they are: what helps the investigation is not said in an appeal.
  func take(
    _ ids: [RumourID], into request: inout DraftRequest, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws {
    guard !ids.isEmpty else { return }
    let register = try await unit.load(RumourRegister.self, from: .rumours(incident))
    var met: [String] = []
    for id in ids {
      let rumour = try register.known(id)
      met.append("\(id) \(rumour.met)")
      if request.kind == .appeal {
        guard rumour.verdict != .untrue else {
          throw Refusal(
            rule: "rumour-false", message: "\(id) was found to be false, so there is nothing to appeal for.",
            mend: ["afterword statement draft --kind false-claim --rumour \(id)"])
        }
        continue
      }
      guard rumour.verdict != nil else {
        throw Refusal(
          rule: "rumour-not-judged", message: "Nobody has found out yet whether \(id) is true: “\(rumour.words)”",
          missing: ["what was found"], mend: ["afterword rumour judge \(id) false --answer \"what is true\""])
      }
      guard request.kind == .falseClaim else { continue }
      guard rumour.verdict == .untrue else {
        throw Refusal(
          rule: "rumour-not-false", message: "\(id) was not found to be false, so it is not a false claim.",
          mend: rumour.waitsToBeSaid ? rumour.saying : ["afterword rumour list"])
      }
      try word(rumour, in: &request)
    }
    request.given["met"] = Words(met.joined(separator: "; "))
  }

  /// Gives a draft the claim and what is true in each of its languages. The words of one language never stand in for those of another,
  /// and no language says less than the others.
  private func word(_ rumour: Rumour, in request: inout DraftRequest) throws(Refusal) {
    // Where a name is going round, the statement says so in its own words and does not repeat the claim.
    let repeatsClaim = !request.flags.contains("identity-withheld")
    var missing: [String] = []
    var mend: [String] = []
    for language in request.languages {
      var options = ""
      if request.given["claim"]?[language, .bare] == nil {
        // Also where it is not repeated: the check looks for its name.
        if let words = rumour.words(in: language) {
          request.given["claim", default: Words()][language, .bare] = words
        } else if repeatsClaim {
          options += " --words \"…\""
          missing.append("the claim in \(language.englishName)")
        }
      }
      if request.given["right"]?[language, .bare] == nil {
        if let answer = rumour.answer(in: language) {
          request.given["right", default: Words()][language, .bare] = answer
        } else {
          options += " --answer \"…\""
          missing.append("what is true in \(language.englishName)")
        }
      }
      if !options.isEmpty {
        mend.append("afterword rumour word \(rumour.id) --language \(language.rawValue)\(options)")
      }
    }
    guard missing.isEmpty || request.allowsGaps else {
      throw Refusal(
        rule: "rumour-not-worded", message: "\(rumour.id) is not worded in every language of the statement.",
        missing: missing, mend: mend)
    }
  }

  /// Records that a released statement answered the rumours that it was drafted for.
  func answerRumours(_ statement: Statement, in incident: IncidentID, unit: inout UnitOfWork) async throws {
    guard let number = statement.id?.number, let revision = statement.revision else { return }
    let register = try await unit.load(RumourRegister.self, from: .rumours(incident))
    // What is true is answered by whichever text says so.
    let said = register.open.filter { $0.waitsToBeSaid && statement.says($0, revision) }.map(\.id.rawValue)
    let given = statement.opened?.given?["rumours"]?.summary.split(separator: " ").map(String.init) ?? []
    for word in given + said.filter({ !given.contains($0) }) {
      let events = register.decideAnswered(RumourID(String(word)), by: number)
      try await unit.append(events, to: .rumours(incident), of: RumourRegister.self)
    }
  }

  /// Records that what a statement answered waits for an answer again, because the statement was withdrawn.
  func reopenRumours(_ statement: Statement, in incident: IncidentID, unit: inout UnitOfWork) async throws {
    guard let given = statement.opened?.given?["rumours"], let number = statement.id?.number else { return }
    let register = try await unit.load(RumourRegister.self, from: .rumours(incident))
    for word in given.summary.split(separator: " ") {
      let events = register.decideReopening(RumourID(String(word)), by: number)
      try await unit.append(events, to: .rumours(incident), of: RumourRegister.self)
    }
  }

  /// Refuses to count a person whose family agreed to the name among those whose families did not, only because nobody has written
  /// the line yet.
  func requireEveryAgreedLine(in incident: IncidentID, unit: inout UnitOfWork) async throws {
    let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
    let agreed = ledger.victims.values.filter { $0.obstacles(to: .name).isEmpty }.map(\.id).sorted()
    let unwritten = agreed.filter { !ledger.hasAgreedLine(about: $0) }
    guard !unwritten.isEmpty else { return }
    let written = agreed.filter { ledger.hasAgreedLine(about: $0) }
    let stale = unwritten.filter { !ledger.active($0.key).isEmpty }
    let others = "afterword statement draft --kind names" + written.map { " --victim \($0)" }.joined()
    throw Refusal(
      rule: "name-line-missing",
      message: !stale.isEmpty
        ? "The family of \(stale.map(\.rawValue).joined(separator: ", ")) agrees to the name, and has taken back its yes to something "
          + "else that the line says, so the line has to be given again without it."
        : unwritten.count == 1
          ? "The family of \(unwritten[0]) agrees to the name, and nobody has written it down yet."
          : "Families agree to the names of \(unwritten.map(\.rawValue).joined(separator: ", ")), and nobody has written them down yet.",
      missing: unwritten.map { "the line about \($0)" },
      mend: unwritten.map { "afterword fact victim name \($0) - --as FAMILY-LIAISON" }
        + (written.isEmpty ? [] : ["\(others)   # to name only these now"]))
  }

  /// Refuses to draft names that the families have not cleared.
  func requireNamed(_ victims: [VictimID], in incident: IncidentID, unit: inout UnitOfWork) async throws {
    guard !victims.isEmpty else { return }
    let ledger = try await unit.load(FactLedger.self, from: .facts(incident))
    var missing: [String] = []
    var mend: [String] = []
    for victim in victims {
      guard let record = ledger.victims[victim] else {
        missing.append("\(victim) is not known")
        mend.append("afterword fact victim identified \(victim)")
        continue
      }
      let obstacles = record.obstacles(to: .name)
      missing += obstacles
      if obstacles.isEmpty, !ledger.hasAgreedLine(about: victim) {
        missing.append(
          ledger.active(victim.key).isEmpty
            ? "the line about \(victim) has not been given"
            : "the line about \(victim) says what the family has taken back its yes to, and has to be given again")
        mend.append("afterword fact victim name \(victim) - --as FAMILY-LIAISON")
      } else if !obstacles.isEmpty {
        mend.append("afterword fact victim list")
      }
    }
    guard missing.isEmpty else {
      throw Refusal(
        rule: "G2-next-of-kin", message: "Not everybody on the list may be named; the families come first.",
        missing: missing, mend: mend)
    }
  }
}

/// A statement that answers a rumour or question in words that do not stand any more.
public struct RumourConsequence: Sendable, Encodable {
  /// The number of the statement.
  public let statement: Int
  /// Whether it is public.
  public let isPublic: Bool
  /// What became of it, in a sentence.
  public let sentence: String
  /// The commands that mend it.
  public let mend: [String]
}

/// A recorded answer, with the statements that say it.
public struct ClearedAnswer: Sendable {
  /// The question.
  public let rumour: Rumour
  /// The statements, cleared or public, that say the answer in these words.
  public let statements: [Int]
  /// Why it must not be used; nothing where it may.
  public let note: String?
}
