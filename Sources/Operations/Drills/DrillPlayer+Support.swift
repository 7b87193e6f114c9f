import Incidents
import Playbooks
import StrictYAML
import Support

/// Cases and tasks, as the services would work them.
extension DrillPlayer {
  mutating func openCases(_ script: CaseScript, _ act: Act) async throws {
    var opened: [CaseID] = []
    let ground: ConsentEntry.Ground =
      script.ground.flatMap(LegalBasis.init(rawValue:)).map { .basis($0) } ?? .basis(.vitalInterest)
    for name in script.members {
      let identity = Identity(name: scenario.names.name(book.persons), languages: script.languages)
      let id = try await operations.openCase(
        CaseRegistration(
          incident: scenario.incident.id, categories: script.categories.map { CaseCategory($0) }, identity: identity,
          confidence: .stated, ground: ground), act)
      book.persons += 1
      book.cases[name] = [id]
      opened.append(id)
    }
    book.cases[script.name] = opened
  }

  func assess(_ script: AssessmentScript, _ act: Act, of inject: Inject) async throws {
    for id in try book.cases(script.cases, at: inject.place) {
      try await operations.assess(
        id,
        CaseFindings(
          categories: script.categories.map { CaseCategory($0) }, needs: script.needs.map { NeedCode($0) }), act)
    }
  }

  func consent(_ script: ConsentScript, _ act: Act, of inject: Inject) async throws {
    for id in try book.cases(script.cases, at: inject.place) {
      for purpose in script.purposes {
        try await operations.consent(
          id,
          ConsentEntry(
            purpose: Purpose(purpose), agency: script.agency,
            ground: .decision(script.isGiven ? .given : .refused, by: .person), decidedAt: act.occurredAt), act)
      }
    }
  }

  func work(_ script: TaskScript, _ act: Act, of inject: Inject) async throws {
    guard !script.codes.isEmpty else { return try await work(onCases: script, act, of: inject) }
    var homes: [TaskHome] = [.incident(scenario.incident.id)]
    if let cases = script.cases { homes = try book.cases(cases, at: inject.place).map { .person($0) } }
    for home in homes {
      for code in script.codes {
        for deed in deeds(script, act) {
          try await operations.work(on: TaskID(home: home, code: TaskCode(code)), deed, act)
        }
      }
    }
  }

  /// What a script's word means.
  private func deeds(_ script: TaskScript, _ act: Act) -> [TaskDeed] {
    let note = script.note ?? ""
    return switch script.deed {
    case .claim: [.claim(takeOver: false)]
    case .start: [.start]
    case .done: [.done(evidence: note)]
    case .block: [.block(reason: note)]
    case .handOver:
      [.handOver(to: script.agency ?? act.officer.agency, answerWithin: answerWithin(script, act), note: script.note)]
    case .accept: [.accept]
    case .decline: [.decline(reason: note)]
    case .cancel: [.cancel(.notNeeded, reason: note)]
    }
  }

  private func work(onCases script: TaskScript, _ act: Act, of inject: Inject) async throws {
    for id in try book.cases(script.cases ?? "", at: inject.place) {
      switch script.deed {
      case .handOver:
        try await operations.handOverCase(
          id, to: script.agency ?? act.officer.agency, answerWithin: answerWithin(script, act), remark: script.note, act
        )
      case .accept: try await operations.acceptCase(id, act)
      case .decline: try await operations.declineCase(id, reason: script.note ?? "", act)
      default:
        throw inject.place.fault(
          "A case itself is handed over, accepted or declined; anything else needs a task's “code”.")
      }
    }
  }

  private func answerWithin(_ script: TaskScript, _ act: Act) -> TimeSpan {
    guard let answerBy = script.answerBy else { return .hours(4) }
    return max(.minutes(1), t0 + answerBy - act.occurredAt)
  }
}
