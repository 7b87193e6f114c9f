import Incidents
import Testing

@testable import Support

@Suite("Who may read")
struct AccessTests {
  func reads(
    _ state: SupportCase, _ officer: Officer, _ purpose: Purpose = .support, _ tier: AccessTier = .identity,
    at after: TimeSpan = .hours(3), recorded: TimeSpan? = nil
  ) -> String? {
    refusal {
      _ = try state.decideAccess(
        AccessRequest(purpose: purpose, tier: tier), Scene.act(officer, after, recorded: recorded))
    }
  }

  func consenting(_ state: SupportCase, _ entry: ConsentEntry, by officer: Officer = Scene.vera) throws -> SupportCase {
    try state.doing(Scene.act(officer)) { state, act throws(Refusal) in try state.consent(entry, act) }
  }

  func given(_ purpose: Purpose, _ agency: AgencyID?, at after: TimeSpan = .hours(2)) -> ConsentEntry {
    ConsentEntry(
      purpose: purpose, agency: agency, ground: .decision(.given, by: .person), decidedAt: Scene.t0 + after)
  }

  @Test func onlyTheLeadReadsAFreshCase() throws {
    let state = try Scene.openCase()
    #expect(reads(state, Scene.vera) == nil)
    for officer in Scene.everybodyElse + [Scene.wanda] { #expect(reads(state, officer) != nil, "\(officer.id)") }
  }

  @Test(arguments: Purpose.all.filter { $0 != .support })
  func theLeadReadsForNoOtherPurpose(purpose: Purpose) throws {
    #expect(reads(try Scene.openCase(), Scene.vera, purpose) != nil)
  }

  @Test func consentOpensForTheAgencyAndPurposeNamedAndNothingElse() throws {
    let state = try consenting(Scene.openCase(), given(.health, "hospital"))
    #expect(reads(state, Scene.hana, .health) == nil)
    #expect(reads(state, Scene.hana, .support) == "consent-missing")
    #expect(reads(state, Scene.paul, .health) == "consent-missing")
  }

  @Test func consentToAnAgencyIsNotConsentToItsPressOfficeOrItsAdministrators() throws {
    let state = try consenting(consenting(Scene.openCase(), given(.support, nil)), given(.justice, nil))
    #expect(reads(state, Scene.paul) == nil)
    for officer in [Scene.pia, Scene.paula, Scene.rita, Scene.petra] {
      #expect(reads(state, officer) == "role-missing")
    }
    #expect(reads(state, Scene.petra, .justice) == nil)
  }

  @Test func withdrawalShutsAtOnceEvenTheLead() throws {
    let no = ConsentEntry(
      purpose: .support, agency: nil, ground: .decision(.withdrawn, by: .person), decidedAt: Scene.t0 + .hours(2))
    let state = try consenting(Scene.openCase(ground: .decision(.given, by: .person)), no)
    #expect(reads(state, Scene.vera) == "consent-refused")
  }

  @Test func nobodyReadsYesterday() throws {
    let no = ConsentEntry(
      purpose: .support, agency: "cares", ground: .decision(.refused, by: .person), decidedAt: Scene.t0 + .hours(5))
    let state = try consenting(Scene.openCase(), no)
    #expect(reads(state, Scene.vera, at: .hours(3), recorded: .hours(6)) == "consent-refused")
    let limited = try consenting(
      Scene.openCase(),
      ConsentEntry(
        purpose: .health, agency: "cares", ground: .decision(.given, by: .person), decidedAt: Scene.t0 + .hours(2),
        expiresAt: Scene.t0 + .hours(4)))
    #expect(reads(limited, Scene.vera, .health, at: .hours(3), recorded: .hours(6)) == "consent-expired")
  }

  @Test func nobodyOpensTheDataToTheOwnAgencyUnlessItLeads() throws {
    let state = try Scene.openCase()
    for officer in [Scene.hana, Scene.paul, Scene.petra, Scene.paula, Scene.rita, Scene.wanda, Scene.pia] {
      for entry in [
        given(.support, officer.agency), given(.support, nil),
        ConsentEntry(
          purpose: .support, agency: officer.agency, ground: .basis(.courtOrder), decidedAt: Scene.t0 + .hours(2)),
      ] {
        #expect(refusal { _ = try state.consent(entry, Scene.act(officer)) } != nil, "\(officer.id)")
      }
    }
  }

  @Test func anAgencyRecordsANoThatConcernsItself() throws {
    let state = try consenting(Scene.openCase(), given(.support, "hospital"))
    let no = ConsentEntry(
      purpose: .support, agency: "hospital", ground: .decision(.withdrawn, by: .person), decidedAt: Scene.t0 + .hours(4)
    )
    let after = try consenting(state, no, by: Scene.hana)
    #expect(reads(after, Scene.hana) == "consent-refused")
    #expect(
      refusal {
        _ = try state.consent(
          ConsentEntry(
            purpose: .support, agency: "cares", ground: .decision(.refused, by: .person),
            decidedAt: Scene.t0 + .hours(4)),
          Scene.act(Scene.hana))
      } == "consent-by-lead-agency")
  }

  @Test func aChildDoesNotConsentAlone() throws {
    #expect(
      refusal {
        _ = try Scene.openCase(categories: ["present", .child], ground: .decision(.given, by: .person))
      } == "guardian-needed")
    let state = try Scene.openCase(categories: ["present", .child], ground: .decision(.given, by: .guardian))
    #expect(refusal { _ = try state.consent(given(.school, "city"), Scene.act(Scene.vera)) } == "guardian-needed")
  }

  @Test func thePseudonymousRecordIsForThoseWhoWorkOnTheCase() throws {
    let state = try Scene.openCase()
    #expect(reads(state, Scene.hana, .support, .record) == nil)  // The hospital has a task.
    #expect(reads(state, Scene.wanda, .support, .record) == "case-of-other-agencies")
    let bare = try Scene.openCase(withTasks: false)
    for officer in [Scene.hana, Scene.paul, Scene.petra] {
      #expect(reads(bare, officer, .support, .record) == "case-of-other-agencies")
    }
  }

  @Test func anErasedCaseIsReadByNobody() throws {
    let state = try Scene.openCase().doing(Scene.act(Scene.vera)) { state, act throws(Refusal) in
      try state.erase(CaseErased(ground: .request), act)
    }
    #expect(reads(state, Scene.vera) == "case-erased")
  }
}

@Suite("The compartment of protected witnesses")
struct CompartmentTests {
  func sealedCase() throws -> SupportCase {
    try Scene.openCase(
      categories: [.protectedWitness], by: Scene.wanda, ground: .basis(.legalDuty), keyClass: .witnesses)
  }

  @Test(arguments: [Scene.vera, Scene.pia, Scene.hana, Scene.paul, Scene.paula, Scene.petra, Scene.rita])
  func whoHoldsNoRoleThereGetsTheAnswerOfACaseThatWasNeverOpened(officer: Officer) throws {
    let hidden = try sealedCase()
    let nothing = SupportCase()
    let act = Scene.act(officer)
    func answers(_ state: SupportCase) -> [String] {
      var answers: [String] = []
      func ask(_ body: () throws -> Void) {
        do {
          try body()
          answers.append("yes")
        } catch { answers.append("\(error)") }
      }
      for tier in AccessTier.allCases {
        for purpose in Purpose.all {
          ask { _ = try state.decideAccess(AccessRequest(purpose: purpose, tier: tier), act) }
        }
      }
      let entry = ConsentEntry(
        purpose: .support, agency: officer.agency, ground: .basis(.courtOrder), decidedAt: act.occurredAt)
      ask { _ = try state.consent(entry, act) }
      ask { _ = try state.assess(CaseAssessed(needs: ["hearing"]), tasks: [], obsolete: [], act) }
      ask { _ = try state.close(CaseClosed(acknowledgement: .agreed, remark: nil), act) }
      ask { _ = try state.erase(CaseErased(ground: .request), act) }
      ask { _ = try state.identify(CaseIdentified(identity: Scene.words, confidence: .stated), act) }
      ask {
        _ = try state.handOver(
          CaseHandedOver(to: officer.agency, answerBy: act.occurredAt + .hours(1), remark: nil), act)
      }
      ask { _ = try state.acceptHandover(act) }
      ask { _ = try state.protect(CaseRemark(remark: nil), tasks: [], act) }
      ask { _ = try state.reopen(CaseRemark(remark: nil), act) }
      for command: TaskCommand in [
        .claim(takeOver: true), .start, .done(evidence: Scene.words), .block(reason: Scene.words), .accept,
        .cancel(.notNeeded, reason: Scene.words),
      ] {
        ask { _ = try state.decide(command, on: TaskID(home: .person(Scene.id), code: "PRO-01"), act) }
      }
      return answers
    }
    #expect(answers(hidden) == answers(nothing))
    #expect(!answers(hidden).contains("yes"))
  }

  @Test func theUnitWorksThere() throws {
    let state = try sealedCase()
    let act = Scene.act(Scene.wanda)
    _ = try state.decideAccess(AccessRequest(purpose: .protection, tier: .identity), act)
    #expect(state.board.tasks["PRO-02"] != nil && state.board.tasks["REG-01"] == nil)
    #expect(state.board.tasks.values.allSatisfy { $0.owner == "witness-unit" })
  }

  @Test func nobodySlipsInOrOutByAnAssessment() throws {
    let ordinary = try Scene.openCase()
    for officer in [Scene.vera, Scene.wanda] {
      #expect(
        refusal {
          _ = try ordinary.assess(
            CaseAssessed(categories: [.protectedWitness]), tasks: [], obsolete: [], Scene.act(officer))
        } != nil)
    }
    #expect(
      refusal {
        _ = try sealedCase().assess(
          CaseAssessed(categoriesTakenBack: [.protectedWitness]), tasks: [], obsolete: [], Scene.act(Scene.wanda))
      } == "compartment-needs-decision")
    #expect(refusal { _ = try Scene.openCase(categories: [.protectedWitness]) } == "compartment-mismatch")
    #expect(
      refusal { _ = try Scene.openCase(categories: [.protectedWitness], keyClass: .witnesses) } == "role-missing")
  }

  @Test func protectingShutsOutThoseWhoCouldRead() throws {
    let open = try Scene.openCase()
    #expect(
      refusal { _ = try open.protect(CaseRemark(remark: nil), tasks: [], Scene.act(Scene.vera)) } == "role-missing")
    let state = try open.doing(Scene.act(Scene.wanda)) { state, act throws(Refusal) in
      try state.protect(CaseRemark(remark: Scene.words), tasks: [], act)
    }
    #expect(
      refusal {
        _ = try state.decideAccess(AccessRequest(purpose: .support, tier: .record), Scene.act(Scene.vera))
      } == "case-unknown")
    #expect(state.lead == "witness-unit")
    #expect(state.board.unfinished.allSatisfy { $0.owner == "witness-unit" })
  }
}
