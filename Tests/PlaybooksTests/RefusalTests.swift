import Incidents
import Playbooks
import Testing

/// What a run refuses, by whom it is asked, and that a refusal changes nothing.
@Suite("A run refuses") struct RefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let command: RunCommand
    var actor: @Sendable (Moment) -> RunActor = RunActor.commander
    var testDescription: String { rule }
  }

  static let cases: [Case] = [
    Case(rule: "step-unknown", command: .startStep("pictur")),
    Case(rule: "occurrence-unknown", command: .startStep(.init("picture", occurrence: 2))),
    Case(rule: "occurrence-unknown", command: .startStep(.init("gather", occurrence: 7))),
    Case(rule: "no-open-occurrence", command: .done("gather", note: nil, reference: nil)),
    Case(rule: "role-not-held", command: .done("picture", note: "x", reference: nil), actor: RunActor.city),
    Case(rule: "evidence-missing", command: .done("picture", note: " \n", reference: nil)),
    Case(rule: "text-too-long", command: .done("picture", note: String(repeating: "a", count: 2001), reference: nil)),
    Case(rule: "step-not-ready", command: .decide("naming", outcome: "yes", note: nil)),
    Case(rule: "outcome-unknown", command: .decide("naming", outcome: "maybe", note: nil)),
    Case(rule: "step-is-no-decision", command: .decide("picture", outcome: "yes", note: nil)),
    Case(rule: "step-is-decision", command: .done("enough", note: nil, reference: nil)),
    Case(rule: "step-is-approval", command: .done("names-gate", note: nil, reference: nil)),
    Case(rule: "step-is-cadence", command: .done("updates", note: nil, reference: nil)),
    Case(rule: "step-is-cadence", command: .startStep("updates")),
    Case(rule: "step-is-no-approval", command: .approve("picture", role: nil, note: nil)),
    Case(rule: "step-not-ready", command: .approve("names-gate", role: nil, note: nil)),
    Case(rule: "gate-cannot-be-skipped", command: .skip("names-gate", reason: "hurry")),
    Case(rule: "lead-needed", command: .skip("picture", reason: "hurry"), actor: RunActor.press),
    Case(rule: "lead-needed", command: .setAside("names-gate", reason: "hurry"), actor: RunActor.legal),
    Case(rule: "reason-missing", command: .skip("picture", reason: "")),
    Case(rule: "reason-missing", command: .setAside("picture", reason: "\t")),
    Case(rule: "deadline-in-the-past", command: .extend("picture", to: RunStream.t0, reason: "x")),
    Case(rule: "lead-needed", command: .standDown(reason: "x", leavingOpen: true), actor: RunActor.health),
    Case(rule: "steps-open", command: .standDown(reason: "x", leavingOpen: false)),
    Case(rule: "step-under-way", command: .startStep("holding")),
  ]

  @Test(arguments: cases) func and(_ given: Case) throws {
    var stream = try RunStream()
    let before = stream.run.states
    let refusal = #expect(throws: Refusal.self) {
      try stream.do(given.command, as: given.actor, after: .minutes(1))
    }
    #expect(refusal?.rule == given.rule)
    #expect(refusal?.message.last == "." || refusal?.message.last == "?")
    #expect(refusal?.mend.isEmpty == false)
    #expect(stream.run.states == before)
  }

  @Test func aSecondClaimAndASecondEnd() throws {
    var stream = try RunStream()
    try stream.do(.startStep("names"), as: RunActor.press, after: .minutes(1))
    let claimed = #expect(throws: Refusal.self) { try stream.do(.startStep("names"), after: .minutes(2)) }
    #expect(claimed?.rule == "step-claimed")
    #expect(claimed?.message.contains("oduya") == true)
    try stream.do(.done("names", note: nil, reference: nil), as: RunActor.press, after: .minutes(3))
    let ended = #expect(throws: Refusal.self) {
      try stream.do(.done("names", note: nil, reference: nil), after: .minutes(4))
    }
    #expect(ended?.rule == "step-ended")
    #expect(ended?.message.contains("oduya") == true)
  }

  @Test func aRunThatWasNeverStarted() {
    let refusal = #expect(throws: Refusal.self) {
      try Run().decide(.startStep("a"), by: .commander(at: RunStream.t0))
    }
    #expect(refusal?.rule == "run-unknown")
  }

  @Test func aSecondStartAndAFutureT0() throws {
    let stream = try RunStream()
    let act = RunActor.commander(at: RunStream.t0).act
    let twice = #expect(throws: Refusal.self) {
      try stream.run.start("run-1", of: stream.playbook, for: "x", t0: RunStream.t0, act)
    }
    #expect(twice?.rule == "run-exists")
    let early = #expect(throws: Refusal.self) {
      try Run().start("run-2", of: stream.playbook, for: "x", t0: RunStream.t0 + .minutes(1), act)
    }
    #expect(early?.rule == "t0-in-the-future")
  }
}

extension StepAddress: ExpressibleByStringLiteral {
  /// Lets tests write addresses as literals.
  public init(stringLiteral value: String) {
    self = StepAddress(text: value) ?? StepAddress(StepID(value))
  }
}
