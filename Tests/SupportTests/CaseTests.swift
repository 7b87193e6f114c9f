import Incidents
import Testing

@testable import Support

@Suite("Cases")
struct CaseTests {
  let vera = Scene.act(Scene.vera)

  func finished(_ state: SupportCase, by officer: (AgencyID) -> Officer) throws -> SupportCase {
    var state = state
    for task in state.board.unfinished {
      state = try state.doing(.cancel(.notNeeded, reason: Scene.words), task.code, Scene.act(officer(task.owner)))
    }
    return state
  }

  func anybody(of agency: AgencyID) -> Officer { Scene.officer("x", agency, [.victimServices]) }

  @Test func everyTaskHasAnOwnerThatTakesPart() throws {
    for category in ShippedCatalogue.catalogue.categories.keys where category != .protectedWitness {
      let state = try Scene.openCase(categories: [category])
      #expect(!state.board.tasks.isEmpty)
      for task in state.board.tasks.values {
        #expect(Scene.agencies.contains { $0.id == task.owner }, "\(task.code)")
        #expect(task.due != nil || !task.rule.tasks.isEmpty, "\(task.code)")
      }
    }
  }

  @Test func aCaseWithOpenWorkIsNotClosed() throws {
    let state = try Scene.openCase()
    let close = CaseClosed(acknowledgement: .agreed, remark: nil)
    #expect(refusal { _ = try state.close(close, vera) } == "case-has-open-tasks")
    let done = try finished(state, by: anybody)
    #expect(refusal { _ = try done.close(close, Scene.act(Scene.hana)) } == "case-of-another-agency")
    let closed = try done.doing(vera) { state, act throws(Refusal) in try state.close(close, act) }
    #expect(closed.state == .closed)
    #expect(
      refusal { _ = try closed.assess(CaseAssessed(needs: ["hearing"]), tasks: [], obsolete: [], vera) }
        == "case-closed")
    let reopened = try closed.doing(vera) { state, act throws(Refusal) in
      try state.reopen(CaseRemark(remark: nil), act)
    }
    #expect(reopened.state == .open)
  }

  @Test func needsOpenTasksOnceAndMeetingThemCancelsThem() throws {
    let catalogue = ShippedCatalogue.catalogue
    var state = try Scene.openCase(categories: ["present"])
    func plan(_ state: SupportCase, new: [NeedCode]) -> [TaskOpened] {
      catalogue.plan(
        Catalogue.Situation(
          home: .person(Scene.id), categories: state.categories, needs: state.needs + new, newNeeds: new, lead: "cares",
          agencies: Scene.agencies, attack: Scene.t0, registration: Scene.t0 + .hours(2), board: state.board))
    }
    let planned = plan(state, new: ["hearing"])
    #expect(planned.map(\.code) == ["JUS-04", "JUS-05"])
    state = try state.doing(vera) { state, act throws(Refusal) in
      try state.assess(CaseAssessed(needs: ["hearing"]), tasks: planned, obsolete: [], act)
    }
    #expect(plan(state, new: ["hearing"]).isEmpty)
    let obsolete = catalogue.obsolete(in: state.board, categories: state.categories, needs: [])
    #expect(Set(obsolete) == ["JUS-04", "JUS-05"])
    state = try state.doing(vera) { state, act throws(Refusal) in
      try state.assess(CaseAssessed(needsTakenBack: ["hearing"]), tasks: [], obsolete: obsolete, act)
    }
    #expect(state.board.tasks["JUS-04"]?.state == .cancelled)
    #expect(plan(state, new: ["hearing"]).map(\.code) == ["JUS-04-2", "JUS-05-2"])
  }

  @Test func aCategoryTakenBackCancelsOnlyItsOwnOpenTasks() throws {
    var state = try Scene.openCase(categories: ["lightly-injured", "present"])
    state = try state.doing(.done(evidence: Scene.words), "REG-01", vera)
    state = try state.doing(.done(evidence: Scene.words), "MIN-01", Scene.act(Scene.hana))
    let obsolete = ShippedCatalogue.catalogue.obsolete(in: state.board, categories: ["present"], needs: [])
    #expect(obsolete.allSatisfy { $0.rawValue.hasPrefix("MIN-") } && obsolete.count == 4)
    #expect(!obsolete.contains("MIN-01"))
  }

  @Test func aNoTakesTasksFromTheAgencyAndNobodyForgetsThem() throws {
    let no = ConsentEntry(
      purpose: .psychological, agency: "hospital", ground: .decision(.refused, by: .person),
      decidedAt: Scene.t0 + .hours(2))
    let before = try Scene.openCase()
    #expect(before.board.tasks["REG-10"]?.owner == "hospital" && before.board.tasks["MIN-01"]?.owner == "hospital")
    let after = try before.doing(vera) { state, act throws(Refusal) in try state.consent(no, act) }
    #expect(after.board.tasks["REG-10"]?.owner == "cares" && after.board.tasks["REG-10"]?.state == .open)
    #expect(after.board.tasks["MIN-01"]?.owner == "hospital")  // Not for that purpose, and no consent is needed.
    let therapy = ShippedCatalogue.catalogue.plan(
      Catalogue.Situation(
        home: .person(Scene.id), categories: after.categories, needs: ["therapy"], newNeeds: ["therapy"], lead: "cares",
        agencies: Scene.agencies, attack: Scene.t0, registration: Scene.t0 + .hours(2), board: after.board))
    #expect(therapy.first?.owner == "hospital")
    let assessed = try after.doing(vera) { state, act throws(Refusal) in
      try state.assess(CaseAssessed(needs: ["therapy"]), tasks: therapy, obsolete: [], act)
    }
    #expect(assessed.board.tasks["WIT-07"]?.owner == "cares")
    let entry = try #require(ShippedCatalogue.catalogue.entry("REG-11"))
    let own = TaskOpened(
      code: "REG-11-2", title: entry.title, owner: "hospital", due: entry.due, attack: Scene.t0, registration: Scene.t0,
      purpose: .psychological)
    #expect(refusal { _ = try assessed.add(own, vera) } == "consent-refused")
  }

  @Test func theFamilysTasksComeOnce() {
    func codes(_ further: Bool) -> [TaskCode] {
      ShippedCatalogue.catalogue.plan(
        Catalogue.Situation(
          home: .person(Scene.id), categories: ["bereaved"], isFurtherFamilyMember: further, lead: "cares",
          agencies: Scene.agencies, attack: Scene.t0, registration: Scene.t0)
      ).map(\.code)
    }
    #expect(codes(false).contains("BER-02") && !codes(true).contains("BER-02"))
    #expect(codes(true).contains("BER-13"))
  }

  @Test func aCaseGoesToAnotherAgencyOnlyWithConsentAndItsYes() throws {
    let offer = CaseHandedOver(to: "city", answerBy: Scene.t0 + .days(3), remark: nil)
    let state = try Scene.openCase()
    #expect(refusal { _ = try state.handOver(offer, vera) } == "consent-missing")
    let yes = ConsentEntry(
      purpose: .support, agency: "city", ground: .decision(.given, by: .person), decidedAt: Scene.t0 + .hours(2))
    let offered = try state.doing(vera) { state, act throws(Refusal) in try state.consent(yes, act) }
      .doing(vera) { state, act throws(Refusal) in try state.handOver(offer, act) }
    #expect(offered.lead == "cares")
    #expect(refusal { _ = try offered.acceptHandover(Scene.act(Scene.hana)) } == "handover-to-another-agency")
    let clara = Scene.act(Scene.officer("clara", "city", [.familyLiaison]))
    let accepted = try offered.doing(clara) { state, act throws(Refusal) in try state.acceptHandover(act) }
    #expect(accepted.lead == "city")
    #expect(refusal { _ = try accepted.consent(yes, vera) } == "consent-by-lead-agency")
  }
}

@Suite("Merging two records of one person")
struct MergeTests {
  let vera = Scene.act(Scene.vera, .hours(5))

  func merged(_ source: SupportCase, _ target: SupportCase) throws -> (source: SupportCase, target: SupportCase) {
    let events = try source.merge(into: target, remark: Scene.words, otherRemark: Scene.words, vera)
    return (
      try source.doing(vera) { _, _ throws(Refusal) in events.source },
      try target.doing(vera) { _, _ throws(Refusal) in events.target }
    )
  }

  @Test func workGoesOnInOneRecordAndNothingIsLost() throws {
    let source = try Scene.openCase(categories: ["present", "foreign-national"])
      .doing(.done(evidence: Scene.words), "REG-01", Scene.act(Scene.vera, .hours(3)))
    let target = try Scene.openCase(Scene.otherID, categories: ["present"])
    let after = try merged(source, target)
    #expect(after.source.state == .merged(into: Scene.otherID) && after.source.board.unfinished.isEmpty)
    #expect(after.source.board.tasks["REG-01"]?.state == .done)
    #expect(after.target.absorbed == [Scene.id])
    #expect(after.target.categories == ["present", "foreign-national"])
    #expect(after.target.board.tasks["REG-01"]?.state == .cancelled)  // Done already, in the other record.
    #expect(after.target.board.tasks["FOR-01"]?.state == .open)
    #expect(after.target.board.unfinished.filter { $0.code.entry == "REG-02" }.count == 1)
    #expect(
      refusal { _ = try after.source.assess(CaseAssessed(needs: ["hearing"]), tasks: [], obsolete: [], vera) }
        == "case-merged")
    #expect(refusal { _ = try merged(after.source, target) } == "case-merged")
  }

  @Test func aNoSaidInEitherRecordHoldsInTheOneThatCarriesOn() throws {
    let no = ConsentEntry(
      purpose: .support, agency: nil, ground: .decision(.refused, by: .person), decidedAt: Scene.t0 + .hours(3))
    let source = try Scene.openCase().doing(vera) { state, act throws(Refusal) in try state.consent(no, act) }
    let after = try merged(source, Scene.openCase(Scene.otherID))
    #expect(
      refusal {
        _ = try after.target.decideAccess(AccessRequest(purpose: .support, tier: .identity), vera)
      } == "consent-refused")
  }

  @Test func aChildsOwnYesInTheOtherRecordOpensNothing() throws {
    let yes = ConsentEntry(
      purpose: .media, agency: "cares", ground: .decision(.given, by: .person), decidedAt: Scene.t0 + .hours(3))
    let source = try Scene.openCase().doing(vera) { state, act throws(Refusal) in try state.consent(yes, act) }
    let media = AccessRequest(purpose: .media, tier: .identity)
    _ = try source.decideAccess(media, vera)
    let after = try merged(source, Scene.openCase(Scene.otherID, categories: ["present", .child]))
    #expect(refusal { _ = try after.target.decideAccess(media, vera) } == "consent-missing")
    let found = try source.doing(vera) { state, act throws(Refusal) in
      try state.assess(CaseAssessed(categories: [.child]), tasks: [], obsolete: [], act)
    }
    #expect(refusal { _ = try found.decideAccess(media, vera) } == "consent-missing")
  }

  @Test func onlyOneAgencysRecordsOfOneIncidentAreMerged() throws {
    let source = try Scene.openCase()
    #expect(refusal { _ = try merged(source, source) } == "merge-with-self")
    let other = try Scene.openCase(Scene.otherID, by: Scene.paul)
    #expect(refusal { _ = try merged(source, other) } == "case-of-another-agency")
    let hidden = try Scene.openCase(
      Scene.otherID, categories: [.protectedWitness], by: Scene.wanda, keyClass: .witnesses)
    #expect(refusal { _ = try merged(source, hidden) } == "case-unknown")
  }

  @Test func erasingTheRecordThatCarriesOnIsTheOnlyWayToEraseTheOther() throws {
    let after = try merged(Scene.openCase(), Scene.openCase(Scene.otherID))
    #expect(refusal { _ = try after.source.erase(CaseErased(ground: .request), vera) } == "case-merged")
    _ = try after.source.erase(CaseErased(ground: .request, alongWith: Scene.otherID), vera)
    _ = try after.target.erase(CaseErased(ground: .request), vera)
  }
}

@Suite("Erasing")
struct ErasureTests {
  @Test func endsEveryTaskAndEverythingElse() throws {
    let act = Scene.act(Scene.vera, .hours(5))
    let state = try Scene.openCase().doing(act) { state, act throws(Refusal) in
      try state.erase(CaseErased(ground: .request), act)
    }
    #expect(state.state == .erased && state.board.unfinished.isEmpty)
    let yes = ConsentEntry(
      purpose: .support, agency: "cares", ground: .decision(.given, by: .person), decidedAt: act.occurredAt)
    #expect(refusal { _ = try state.consent(yes, act) } == "case-erased")
    #expect(refusal { _ = try state.erase(CaseErased(ground: .request), act) } == "case-erased")
    #expect(
      refusal { _ = try state.identify(CaseIdentified(identity: Scene.words, confidence: .stated), act) }
        == "case-erased")
    #expect(refusal { _ = try state.reopen(CaseRemark(remark: nil), act) } == "case-erased")
  }

  @Test func isForTheLeadAndForTheKeepersOfTheRecord() throws {
    let state = try Scene.openCase()
    for officer in [Scene.pia, Scene.hana, Scene.paul, Scene.petra, Scene.wanda] {
      #expect(refusal { _ = try state.erase(CaseErased(ground: .request), Scene.act(officer)) } != nil, "\(officer.id)")
    }
    _ = try state.erase(CaseErased(ground: .retention), Scene.act(Scene.rita))
    let hidden = try Scene.openCase(categories: [.protectedWitness], by: Scene.wanda, keyClass: .witnesses)
    #expect(refusal { _ = try hidden.erase(CaseErased(ground: .retention), Scene.act(Scene.rita)) } == "case-unknown")
  }
}
