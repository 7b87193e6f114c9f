import Incidents
import Testing

@testable import Support

@Suite("Due times")
struct DueRuleTests {
  let t0 = Scene.t0

  func anchors(_ registered: TimeSpan, done: [TaskCode: Moment] = [:]) -> DueAnchors {
    DueAnchors(attack: t0, registration: t0 + registered, opening: t0 + registered + .hours(1), done: done)
  }

  @Test(arguments: [
    ("24h after attack", TimeSpan.days(1)), ("90m after registration", .hours(3) + .minutes(30)),
    ("0m after opening", .hours(3)),
    ("28d after attack or 7d after registration, whichever is later", .days(28)),
  ])
  func countFromTheirAnchor(text: String, expected: TimeSpan) throws {
    let rule = try DueRule(parsing: text)
    #expect(rule.moment(anchors(.hours(2))) == t0 + expected)
    #expect(try DueRule(parsing: rule.description) == rule)
    #expect(try CanonicalJSON.decode(DueRule.self, from: CanonicalJSON.encode(rule)) == rule)
  }

  @Test func whoRegistersLateIsNotLateAtBirth() throws {
    let rule = try DueRule(parsing: "28d after attack or 7d after registration, whichever is later")
    #expect(rule.moment(anchors(.days(1000))) == t0 + .days(1007))
  }

  @Test func waitForAnotherTask() throws {
    let rule = try DueRule(parsing: "4h after BER-01")
    #expect(rule.moment(anchors(.zero)) == nil)
    #expect(rule.moment(anchors(.zero, done: ["BER-01": t0 + .hours(9)])) == t0 + .hours(13))
  }

  @Test(arguments: [
    "", "soon", "24h", "24h before attack", "-1h after attack", "24h after", "24h after the attack",
    "1h after attack or 2h after attack",
    "1h after attack, whichever is later", "24 hours after attack", "1h after attack or ", "1h after ber-01",
    "1h after attack or 2h after attack or 3h after attack, whichever is later",
  ])
  func anythingElseIsRefused(text: String) { #expect(throws: DueRuleFault.self) { try DueRule(parsing: text) } }

  @Test(arguments: ["every 6h until 7d after attack", "every 365d", "at 60d, 330d", "at 1d"])
  func repetitionsReadWhatTheyWrite(text: String) throws {
    let repetition = try #require(Repetition(parsing: text))
    #expect(repetition.description == text)
  }

  @Test(arguments: [
    "", "every", "every 0m", "every day", "every 1h until", "at", "at 2d, 1d", "at 1d,", "at 1d 2d", "every 1s",
    "every -1h",
  ])
  func nonsenseIsNoRepetition(text: String) { #expect(Repetition(parsing: text) == nil) }

  @Test func aLateRoundPushesTheNextOneBack() throws {
    let repetition = try #require(Repetition(parsing: "every 6h until 1d after attack"))
    func next(due: Int64, done: Int64) -> Moment? {
      repetition.next(
        after: 1, due: t0 + .hours(due), firstDue: t0 + .hours(6), done: t0 + .hours(done), attack: t0)
    }
    #expect(next(due: 6, done: 5) == t0 + .hours(12))
    #expect(next(due: 6, done: 10) == t0 + .hours(16))
    #expect(next(due: 18, done: 18) == t0 + .hours(24))
    #expect(next(due: 18, done: 19) == nil)
  }
}
