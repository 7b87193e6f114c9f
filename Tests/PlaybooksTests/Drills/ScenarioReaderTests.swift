import Incidents
import StrictYAML
import Testing

@testable import Playbooks

/// A small drill in which everything is right; tests break it in one place at a time.
enum SampleDrill {
  static let head = """
    format: 1
    drill: quay
    title: Quay
    seed: quay-1
    incident: { id: quay, name: Quay, place: "Quay 4", t0: "2031-05-14T12:04:00+02:00", utc-offset: "+02:00", playbook: first-72-hours, alarm: T0+3m, by: lead }
    ends: T0+2h
    objectives:
      - { id: voice, title: One voice }
    agencies:
      police: { name: Police, kind: police }
      health: { name: Hospitals, kind: health }
    officers:
      lead: { name: Lead, agency: police, roles: [lead] }
      doctor: { name: Doctor, agency: health, roles: [press, clearance] }
    channels:
      news: { kind: generic, audience: public, dead: [{ from: T0+10m, until: T0+40m }] }
      team: { kind: slack, audience: internal }
    names: { given: [Ada, Ben], family: [Quill, Rowe, Sand] }

    """

  static func yaml(_ injects: String, tail: String = "") -> String { head + "injects:\n" + injects + "\n" + tail }

  static let good = yaml(
    """
      - at: T0+5m
        by: doctor
        title: Hospitals report
        objective: voice
        fact: { name: hurt, key: casualties.injured, value: at least 4, scope: { route: hospital }, as-of: T0+4m }
      - at: T0+5m
        by: [lead, doctor]
        title: Both look
        confirm: hurt
        expect: [no conflict, waiting news]
      - at: T0+1h
        by: lead
        title: A draft
        draft: { name: first, kind: holding, text: "We know little." }
        expect: finding acc-x
      - at: T0+1h30m
        title: Look
        expect: overdue holding-release
    """, tail: "measures:\n  - { measure: corrections, at-least: 1, objective: voice }\n")
}

@Suite struct ScenarioReaderTests {
  @Test func readsEverything() throws {
    let scenario = try ScenarioReader.read(SampleDrill.good, file: "quay.yaml")
    #expect(scenario.id == "quay")
    #expect(scenario.endsAt - scenario.incident.t0 == .hours(2))
    #expect(scenario.incident.alarm == .minutes(3))
    #expect(scenario.injects.map(\.number) == [1, 2, 3, 4])
    #expect(scenario.injects[1].officers == ["lead", "doctor"])
    #expect(scenario.injects[1].expectations == [.noConflict, .waiting("news")])
    #expect(scenario.injects[3].action == nil)
    #expect(scenario.measures.first?.isMet(by: 1) == true)
    #expect(scenario.measures.first?.isMet(by: 0) == false)
    guard case .addFact(let report) = scenario.injects[0].action else {
      Issue.record("the first inject is a fact")
      return
    }
    #expect(report.scope == ["route": "hospital"])
    #expect(report.asOf == .minutes(4))
    #expect(report.isConfirmed)
  }

  @Test func aReceiverIsDeadFromTheFirstMomentToBeforeTheLast() throws {
    let channel = try #require(try ScenarioReader.read(SampleDrill.good, file: "q.yaml").channels.first)
    #expect(!channel.isDown(at: .milliseconds(599_999)))
    #expect(channel.isDown(at: .minutes(10)))
    #expect(channel.isDown(at: .milliseconds(2_399_999)))
    #expect(!channel.isDown(at: .minutes(40)))
  }

  @Test func inventedNamesDoNotRepeatUntilThePairsAreUsedUp() throws {
    let names = try ScenarioReader.read(SampleDrill.good, file: "q.yaml").names
    #expect(Set((0..<6).map { names.name($0) }).count == 6)
    #expect(InventedNames(given: [], family: []).name(0) == "Person 1")
  }

  /// Every way to break a drill has one clear fault at the right place.
  @Test(arguments: [
    ("  - { at: T0+5m, by: lead, title: x, confirm: nothing }", "There is no fact “nothing” up to here."),
    ("  - { at: T0+5m, by: leed, title: x, stand-down: over }", "There is no officer “leed” in this file."),
    ("  - { at: 5m, by: lead, title: x, stand-down: over }", "“5m” is not a time counted from T0."),
    ("  - { at: T0+PT5M, by: lead, title: x, stand-down: over }", "“T0+PT5M” is not a time counted from T0."),
    ("  - { at: T0+3h, by: lead, title: x, stand-down: over }", "This happens after the end of the drill (T0+2h)."),
    ("  - { at: T0+1m, by: lead, title: x, stand-down: over }", "This happens before the incident is opened (T0+3m)."),
    ("  - { at: T0+5m, title: x, stand-down: over }", "Nobody does this."),
    ("  - { at: T0+5m, by: lead, title: x }", "Nothing happens here and nothing is expected."),
    ("  - { at: T0+5m, by: lead, title: x, conferm: hurt }", "The key “conferm” is not known here."),
    (
      "  - { at: T0+5m, by: lead, title: x, confirm: a, dispute: a }",
      "An inject does one thing; this one has “confirm” and “dispute”."
    ),
    ("  - { at: T0+5m, by: [lead, lead], title: x, stand-down: over }", "“lead” is in this list twice."),
    ("  - { at: T0+5m, title: x, expect: something nice }", "“something nice” is not something that can be expected."),
    ("  - { at: T0+5m, title: x, expect: waiting post }", "There is no channel “post” in this file."),
    ("  - { at: T0+5m, title: x, expect: refused role-missing }", "Nothing is done here that could be refused."),
    ("  - { at: T0+5m, title: x, expect: finding stig-x }", "“finding stig-x” needs an action with a statement."),
    (
      "  - { at: T0+5m, by: lead, title: x, objective: speed, stand-down: over }",
      "There is no objective “speed” in this file."
    ),
    (
      "  - { at: T0+5m, by: lead, title: x, task: { cases: a, do: fly } }",
      "“fly” is not a known thing to do with a task."
    ),
    (
      "  - { at: T0+5m, by: lead, title: x, cases: { name: a, count: 0, categories: [b] } }",
      "0 is out of range; it must be from 1 to 10000."
    ),
    ("  - { at: T0+5m, by: lead, title: x, step: { name: a, do: decide } }", "“decide” needs the key “outcome”."),
    ("  - { at: T0+5m, by: lead, title: x, step: { name: a b, do: done } }", "“a b” is not the address of a step."),
    ("  - { at: T0+5m, by: lead, title: x, release: step() }", "“step()” names no statement."),
  ])
  func aFaultNamesItsPlace(inject: String, message: String) throws {
    let faults = try #require(throws: YAMLFaults.self) {
      try ScenarioReader.read(SampleDrill.yaml(inject), file: "quay.yaml")
    }.faults
    let line = SampleDrill.head.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    #expect(faults.contains { $0.message == message && $0.line == line && $0.column > 1 }, "\(faults)")
  }

  @Test(arguments: [
    ("ends: T0+2h", "ends: [1]", "A single value is needed here, but this is a list."),
    ("format: 1", "format: 2", "The file is written in format 2; this release reads format 1."),
    (
      "t0: \"2031-05-14T12:04:00+02:00\"", "t0: \"2031-05-14T12:04:00\"",
      "“2031-05-14T12:04:00” is not a time with its offset from UTC."
    ),
    ("kind: slack", "kind: pigeon", "“pigeon” is not a known kind of channel."),
    ("agency: health", "agency: helth", "There is no agency “helth” in this file."),
    ("until: T0+40m", "until: T0+5m", "The receiver comes back before it dies."),
    (
      "kind: slack,", "kind: slack, url: \"https://example.org\",",
      "A drill's channel has no address: what is posted in a drill never leaves this machine."
    ),
  ])
  func aBrokenHeadIsRefused(find: String, with: String, message: String) throws {
    let broken = SampleDrill.good.replacing(find, with: with)
    let faults = try #require(throws: YAMLFaults.self) { try ScenarioReader.read(broken, file: "quay.yaml") }.faults
    #expect(faults.contains { $0.message == message }, "\(faults)")
  }

  @Test func namesAreGivenOnce() throws {
    let twice = SampleDrill.yaml(
      """
        - { at: T0+5m, by: doctor, title: x, cases: { name: a, count: 2, categories: [present] } }
        - { at: T0+6m, by: doctor, title: x, cases: { name: a-2, categories: [present] } }
        - { at: T0+4m, by: doctor, title: x, cases: { name: b, categories: [present] } }
      """)
    let faults = try #require(throws: YAMLFaults.self) { try ScenarioReader.read(twice, file: "q.yaml") }.faults
    #expect(faults.map(\.message).contains("There is a case “a-2” in this drill already."))
    #expect(faults.map(\.message).contains("This happens at T0+4m, before the inject above it (T0+6m)."))
  }

  @Test(arguments: ["", "drill", "- a", "format: 1\nformat: 1", "a: &x 1\nb: *x", "\u{0}"])
  func hostileFilesAreFaultsAndNeverMore(text: String) {
    #expect(throws: YAMLFaults.self) { try ScenarioReader.read(text, file: "q.yaml") }
  }

  @Test func bytesThatAreNoTextAreAFault() {
    #expect(throws: YAMLFaults.self) { try ScenarioReader.read(bytes: [0x64, 0xFF, 0xFE], file: "q.yaml") }
  }

  @Test func aHabitSparesItsExceptions() throws {
    let scenario = try ScenarioReader.read(
      SampleDrill.yaml(
        "  - { at: T0+5m, by: lead, title: x, stand-down: over }",
        tail: "habits:\n  - { step: update-facts, by: lead, do: done, after: 4m, except: [2], until: T0+1h }\n"),
      file: "q.yaml")
    let habit = try #require(scenario.habits.first)
    #expect(habit.holds(for: StepAddress("update-facts", occurrence: 1), at: .minutes(30)))
    #expect(!habit.holds(for: StepAddress("update-facts", occurrence: 2), at: .minutes(30)))
    #expect(!habit.holds(for: StepAddress("update-facts", occurrence: 3), at: .hours(1)))
    #expect(!habit.holds(for: StepAddress("other", occurrence: 1), at: .minutes(30)))
  }

  @Test(arguments: [
    "refused role-missing", "finding stig-collective-blame", "no errors", "conflict C3", "no conflict",
    "state released",
    "overdue update-release#2", "escalated a", "done b", "late-handovers 1", "waiting news", "delivered news",
  ])
  func anExpectationReadsWhatItWrites(text: String) throws {
    #expect(try #require(Expectation(text: text)).description == text)
  }
}
