import Guidelines
import Incidents
import Playbooks
import StrictYAML
import Statements

/// What injects do, by the same functions as the commands that people type.
extension DrillPlayer {
  private var incident: IncidentID { scenario.incident.id }

  mutating func perform(_ action: InjectAction, as officer: OfficerID, of inject: Inject) async throws {
    let act = try operations.act(as: officer)
    switch action {
    case .addFact(let report): try await add(report, act)
    case .replaceFact(let update): try await replace(update, act, of: inject)
    case .judgeFact(let verdict): try await judge(verdict, act, of: inject)
    case .sumFacts(let sum):
      let facts = try sum.facts.map { try book.fact($0, at: inject.place) }
      let outcome = try await operations.addSum(AddSum(facts: facts, reason: sum.reason), to: incident, act)
      book.facts[sum.name] = outcome.added
    case .gate(let turn):
      let gate = try DrillWord.gate(turn.gate, at: inject.place)
      _ = try await operations.setGate(SetGate(gate, isOpen: turn.isOpen, note: turn.note), in: incident, act)
    case .holdBack(let held):
      let withholding = Withholding(
        code: try DrillWord.withholding(held.code, at: inject.place), reviewAt: t0 + held.review,
        publicLine: held.publicLine)
      _ = try await operations.addHoldback(held.phrase, withholding, to: incident, act)
    case .draft(let draft): try await self.draft(draft, act)
    case .edit(let edit): try await self.edit(edit, act, of: inject)
    case .waive(let waiver):
      let number = try book.statement(waiver.statement, in: run, at: inject.place).number
      let code = try DrillWord.justification(waiver.code, at: inject.place)
      _ = try await operations.waiveFinding(
        WaiveFinding(rule: waiver.rule, code: code, reason: waiver.reason), of: number, in: incident, act)
    case .object(let objection):
      let number = try book.statement(objection.statement, in: run, at: inject.place).number
      _ = try await operations.objectToStatement(
        number,
        ObjectToStatement(
          code: try DrillWord.objection(objection.code, at: inject.place), reason: objection.reason,
          words: objection.words, replacement: objection.instead), in: incident, act)
    case .statement(let deed, let reference, let reason):
      let id = try book.statement(reference, in: run, at: inject.place)
      try await self.statement(deed, id, reason, act)
    case .correct(let correction): try await correct(correction, act, of: inject)
    case .openCases(let script): try await openCases(script, act)
    case .assess(let script): try await assess(script, act, of: inject)
    case .consent(let script): try await consent(script, act, of: inject)
    case .task(let script): try await work(script, act, of: inject)
    case .step(let script): try await take(script, act, of: inject)
    case .standDown(let reason):
      if run?.isUnderWay == true { try await command(.standDown(reason: reason, leavingOpen: true), act) }
      try await operations.standDownIncident(incident, reason: reason, act)
    }
  }

  private mutating func add(_ report: FactReport, _ act: Act) async throws {
    let key = FactKey(report.key)
    let kind = try operations.factRules().register.entry(for: key).kind
    let outcome = try await operations.addFact(
      AddFact(
        key: key, value: try FactValue.read(report.value, as: kind, offset: scenario.incident.offset),
        scope: try DrillWord.scope(report.scope), agency: act.officer.agency, basis: report.basis,
        asOf: report.asOf.map { t0 + $0 }, isConfirmed: report.isConfirmed,
        release: report.release.flatMap { ReleaseRule(text: $0) }), to: incident, act)
    book.facts[report.name] = outcome.added
  }

  private mutating func replace(_ update: FactUpdate, _ act: Act, of inject: Inject) async throws {
    let old = try book.fact(update.fact, at: inject.place)
    let kind = try await operations.facts(of: incident)[old]?.value.kind ?? .words
    let report = update.report
    let outcome = try await operations.supersedeFact(
      SupersedeFact(
        old, value: try FactValue.read(report.value, as: kind, offset: scenario.incident.offset),
        scope: report.scope.isEmpty ? nil : try DrillWord.scope(report.scope), asOf: report.asOf.map { t0 + $0 },
        basis: report.basis, reason: update.reason, isConfirmed: report.isConfirmed), in: incident, act)
    book.facts[report.name] = outcome.added
  }

  private func judge(_ verdict: FactVerdict, _ act: Act, of inject: Inject) async throws {
    let fact = try book.fact(verdict.fact, at: inject.place)
    let over = try verdict.over.map { try book.fact($0, at: inject.place) }
    let reason = verdict.reason ?? ""
    switch verdict.verdict {
    case .confirm:
      _ = try await operations.confirmFact(ConfirmFact(fact, over: over, reason: verdict.reason), in: incident, act)
    case .dispute: _ = try await operations.disputeFact(DisputeFact(fact, reason: reason), in: incident, act)
    case .withhold:
      let withholding = Withholding(
        code: try DrillWord.withholding(verdict.code ?? "", at: inject.place),
        reviewAt: t0 + (verdict.review ?? offset + .hours(12)), publicLine: verdict.reason)
      _ = try await operations.withholdFact(WithholdFact(fact, withholding), in: incident, act)
    case .allow:
      let rule = ReleaseRule(text: verdict.code ?? "public") ?? .public
      _ = try await operations.allowFact(AllowFact(fact, rule: rule), in: incident, act)
    case .retract: _ = try await operations.retractFact(RetractFact(fact, reason: reason), in: incident, act)
    case .tested: _ = try await operations.recordTest(TestContact(fact, worked: true), in: incident, act)
    case .kinTold: _ = try await operations.recordKinTold(RecordKinTold(fact), in: incident, act)
    case .disjoint:
      _ = try await operations.proveDisjoint(ProveDisjoint([fact] + over, reason: reason), in: incident, act)
    }
  }

  private mutating func draft(_ draft: DraftScript, _ act: Act) async throws {
    let view = try await operations.draftStatement(
      DraftRequest(
        kind: StatementKind(draft.kind), nextUpdate: draft.nextUpdate.map { t0 + $0 }, allowsGaps: draft.text != nil),
      in: incident, act)
    book.statements[draft.name] = StatementID(incident: incident, number: view.number)
    if let text = draft.text {
      _ = try await operations.editStatement(view.number, text: text, language: nil, nextUpdate: nil, in: incident, act)
    }
    _ = try await operations.checkStatement(view.number, in: incident, act)
  }

  private func edit(_ edit: EditScript, _ act: Act, of inject: Inject) async throws {
    let number = try book.statement(edit.statement, in: run, at: inject.place).number
    var text = edit.text
    if text == nil, !edit.replacements.isEmpty || edit.addition != nil {
      var words = try await operations.statement(number, in: incident, act).statement.revision?.master?.text ?? ""
      for replacement in edit.replacements {
        guard words.contains(replacement.find) else {
          throw inject.place.fault("The text of statement \(number) does not hold “\(replacement.find)”.")
        }
        words = words.split(separator: replacement.find, omittingEmptySubsequences: false).joined(
          separator: replacement.with)
      }
      if let addition = edit.addition { words += "\n\n" + addition }
      text = words
    }
    _ = try await operations.editStatement(
      number, text: text, language: nil, nextUpdate: edit.nextUpdate.map { t0 + $0 }, in: incident, act)
    _ = try await operations.checkStatement(number, in: incident, act)
  }

  private func statement(_ deed: StatementDeed, _ id: StatementID, _ reason: String?, _ act: Act) async throws {
    switch deed {
    case .assemble:
      _ = try await operations.reassembleStatement(id.number, in: incident, act)
      _ = try await operations.checkStatement(id.number, in: incident, act)
    case .check: _ = try await operations.checkStatement(id.number, in: incident, act)
    case .submit: _ = try await operations.submitStatement(id.number, in: incident, act)
    case .clear: try await clear(id, act)
    case .release:
      _ = try await operations.releaseStatement(id.number, urgentReason: reason, in: incident, act)
    case .withdraw:
      _ = try await operations.withdrawStatement(id.number, reason: reason ?? "", in: incident, act)
    }
  }

  func clear(_ id: StatementID, _ act: Act) async throws {
    _ = try await operations.clearStatement(id.number, in: incident, act)
  }

  private mutating func correct(_ correction: CorrectionScript, _ act: Act, of inject: Inject) async throws {
    let number = try book.statement(correction.statement, in: run, at: inject.place).number
    let fact = try correction.fact.map { try book.fact($0, at: inject.place) }
    let view = try await operations.correctStatement(
      number, fact: fact, wrong: correction.wrong, right: correction.right, reasons: Words(correction.reason),
      nextUpdate: correction.nextUpdate.map { t0 + $0 }, wasWrong: true, in: incident, act)
    book.statements[correction.name] = StatementID(incident: incident, number: view.number)
    _ = try await operations.checkStatement(view.number, in: incident, act)
  }
}

extension FactOutcome {
  /// The fact that the command added.
  var added: FactID? {
    for case .added(let fact) in events { return fact.id }
    return nil
  }
}
