import Guidelines
import Incidents
import Testing

@testable import Statements

/// Nothing that the attack caused is older than the attack, and nothing that happened is still to come.
@Suite struct ImpossibleTimeTests {
  private func refusal(_ events: [FactEvent], _ room: Room) -> Refusal? {
    do {
      try room.ledger.refuseImpossibleTimes(of: events, t0: City.t0, room.act(City.liaison))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: VictimStep.Step.allCases)
  func noStepTowardsANameIsOlderThanTheAttack(step: VictimStep.Step) throws {
    let room = Room()
    func at(_ moment: Moment) -> [FactEvent] { [.victimStep(VictimStep(victim: "v-07", step: step, at: moment))] }
    let refused = try #require(refusal(at(City.t0 + .minutes(-10)), room))
    #expect(refused.rule == "before-the-attack")
    #expect(refused.message.contains("v-07") && refused.message.hasSuffix("."))
    #expect(refused.mend.contains { $0.contains("TIME") })
    #expect(refusal(at(City.t0 + .minutes(10)), room) == nil)
    // Typed times have no seconds.
    #expect(refusal(at(City.t0 + .seconds(-30)), room) == nil)
  }

  @Test func anEarlierOnsetMovesTheBeginning() throws {
    var room = Room()
    try room.add(.onset, .moment(City.t0 + .minutes(-20)))
    let step = VictimStep(victim: "v-07", step: .identified, at: City.t0 + .minutes(-10))
    #expect(refusal([.victimStep(step)], room) == nil)
  }

  @Test(arguments: [(FactKey.killed, true), (.arrested, true), (.place, false)])
  func harmIsNotCountedBeforeTheAttack(key: FactKey, isRefused: Bool) throws {
    let room = Room()
    let events = try room.ledger.decide(
      AddFact(
        key: key, value: key == .place ? .words(Words("Quay Street")) : .quantity(.exact(2)), scope: Scope(),
        asOf: City.t0 + .minutes(-30), isConfirmed: true), room.act(City.police), City.rules)
    #expect((refusal(events, room) != nil) == isRefused)
  }

  @Test func whatHappenedIsNotStillToCome() throws {
    let room = Room()
    let events = try room.ledger.decide(
      AddFact(key: .onset, value: .moment(room.now + .minutes(5)), isConfirmed: true), room.act(City.police), City.rules
    )
    #expect(refusal(events, room)?.rule == "time-in-the-future")
  }
}
