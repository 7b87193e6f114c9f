import Incidents
import Playbooks
import Testing

@Suite("An approval") struct ApprovalTests {
  private func ready() throws -> RunStream {
    var stream = try RunStream()
    try stream.do(.done("names", note: nil, reference: nil), as: RunActor.press, after: .hours(1))
    return stream
  }

  @Test func needsTwoRolesAndLetsTheNextStepPass() throws {
    var stream = try ready()
    try stream.do(.approve("names-gate", role: nil, note: nil), as: RunActor.legal, after: .minutes(70))
    #expect(stream.word("names-gate", after: .minutes(70)) == .active)
    #expect(stream.word("names-out", after: .minutes(70)) == .waiting)
    try stream.do(.approve("names-gate", role: nil, note: nil), as: RunActor.health, after: .minutes(80))
    #expect(stream.word("names-gate", after: .minutes(80)) == .done)
    #expect(stream.word("names-out", after: .minutes(80)) == .ready)
    #expect(stream.run.deadline(of: "names-out") == RunStream.t0 + .minutes(110))
  }

  @Test func countsNobodyTwiceAndNoRoleTwice() throws {
    var stream = try ready()
    try stream.do(.approve("names-gate", role: nil, note: nil), as: RunActor.legal, after: .minutes(70))
    let again = #expect(throws: Refusal.self) {
      try stream.do(.approve("names-gate", role: nil, note: nil), as: RunActor.legal, after: .minutes(71))
    }
    #expect(again?.rule == "already-approved")
    let colleague = RunActor.make("lindqvist", .prosecutor, [.prosecutor], at: RunStream.t0 + .minutes(72))
    let same = #expect(throws: Refusal.self) {
      try stream.do(.approve("names-gate", role: nil, note: nil), by: colleague)
    }
    #expect(same?.rule == "role-has-approved")
    let stranger = #expect(throws: Refusal.self) {
      try stream.do(.approve("names-gate", role: nil, note: nil), as: RunActor.city, after: .minutes(73))
    }
    #expect(stranger?.rule == "role-not-held")
  }

  @Test func isNotGivenByTheAuthor() throws {
    var stream = try RunStream()
    try stream.do(.done("names", note: nil, reference: nil), after: .hours(1))
    let own = #expect(throws: Refusal.self) {
      try stream.do(.approve("names-gate", role: nil, note: nil), after: .minutes(61))
    }
    #expect(own?.rule == "own-work")
  }

  @Test func isNotBestowedByAssignment() throws {
    var stream = try ready()
    try stream.do(.assign("names-gate", to: "petrov"), after: .minutes(65))
    let refusal = #expect(throws: Refusal.self) {
      try stream.do(.approve("names-gate", role: nil, note: nil), as: RunActor.city, after: .minutes(66))
    }
    #expect(refusal?.rule == "role-not-held")
  }

  @Test func refusedOpensTheWorkAgainAndVoidsWhatWasGiven() throws {
    var stream = try ready()
    try stream.do(.approve("names-gate", role: nil, note: nil), as: RunActor.legal, after: .minutes(70))
    try stream.do(
      .refuse("names-gate", role: nil, reason: "one family not reached"), as: RunActor.health, after: .minutes(75))
    #expect(stream.run.states["names-gate"]?.approvals == [])
    #expect(stream.word("names", after: .minutes(75)) == .ready)
    #expect(stream.run.states["names"]?.returned == "one family not reached")
    #expect(stream.word("names-gate", after: .minutes(75)) == .waiting)
    try stream.do(.done("names", note: nil, reference: nil), as: RunActor.press, after: .minutes(80))
    try stream.do(.approve("names-gate", role: nil, note: nil), as: RunActor.legal, after: .minutes(81))
    try stream.do(.approve("names-gate", role: nil, note: nil), as: RunActor.commander, after: .minutes(82))
    #expect(stream.word("names-gate", after: .minutes(82)) == .done)
  }

  @Test func setAsideTakesWhatStandsBehindItAway() throws {
    var stream = try ready()
    try stream.do(.setAside("names-gate", reason: "nobody died"), after: .minutes(70))
    #expect(stream.word("names-out", after: .minutes(70)) == .notApplicable)
  }
}
