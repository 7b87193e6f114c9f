import Incidents
import Testing

@testable import Statements

/// When families were told: the clocks of names count from it, so a time on record is not moved by typing it again.
@Suite struct FamilyTimeTests {
  private func record(
    _ step: VictimStep.Step, at time: Moment? = nil, reason: String? = nil, in room: inout Room
  ) throws -> Int {
    let events = try room.ledger.decide(step, for: "v-1", at: time, reason: reason, room.act(City.liaison))
    try room.apply(events, City.liaison)
    return events.count
  }

  @Test(arguments: VictimStep.Step.allCases)
  func theFirstTimeStandsUnlessThereIsAReason(step: VictimStep.Step) throws {
    var room = Room()
    let early = room.now - .minutes(10)
    if step == .asked { _ = try record(.told, at: early, in: &room) }
    #expect(try record(step, at: early, in: &room) == 1)
    room.now = room.now + .minutes(35)
    #expect(refusal { _ = try record(step, in: &room) } == "already-recorded")
    #expect(refusal { _ = try record(step, reason: "seen again", in: &room) } == "already-recorded")
    #expect(refusal { _ = try record(step, at: early + .minutes(1), in: &room) } == "already-recorded")
    #expect(refusal { _ = try record(step, at: early + .minutes(1), reason: "  ", in: &room) } == "already-recorded")
    // The same once more changes nothing and is no fault.
    #expect(try record(step, at: early, in: &room) == 0)
    #expect(room.ledger.victims["v-1"]?.steps[step] == early)
    #expect(try record(step, at: early + .minutes(1), reason: "read again in the log", in: &room) == 1)
    #expect(room.ledger.victims["v-1"]?.steps[step] == early + .minutes(1))
  }

  @Test func theSameHoldsForTheKinOfAFact() throws {
    var room = Room()
    let scope = Scope(attackers: .excluded, population: "children")
    try room.add(.killed, .quantity(.exact(2)), City.prosecutor, scope: scope, rule: .when(.nextOfKin))
    let early = room.now - .minutes(10)
    func told(_ at: Moment?, _ reason: String? = nil) throws {
      let events = try room.ledger.decide(RecordKinTold("f-1", at: at, reason: reason), room.act(City.liaison))
      try room.apply(events, City.liaison)
    }
    try told(early)
    room.now = room.now + .minutes(35)
    #expect(refusal { try told(nil) } == "already-recorded")
    #expect(refusal { try told(room.now) } == "already-recorded")
    try told(early)
    #expect(room.ledger["f-1"]?.kinToldAt == early)
    try told(early - .minutes(2), "the log was read again")
    #expect(room.ledger["f-1"]?.kinToldAt == early - .minutes(2))
  }

  /// Journals from before there were reasons are read as they were written.
  @Test func whatWasWrittenBeforeIsStillRead() throws {
    let old = #"{"at":"2026-03-14T18:00:00.000Z","step":"told","victim":"v-1"}"#
    let event = try FactEvent(kind: "victim.step/1", body: old)
    #expect(event == .victimStep(VictimStep(victim: "v-1", step: .told, at: City.t0)))
    #expect(try event.encodedBody() == old)
  }
}
