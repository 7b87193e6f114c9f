import Incidents
import Playbooks
import Testing

/// Each way to get a playbook wrong: one change to a good plan, and the fault that must come of it, at its line.
@Suite("The compiler finds") struct FaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let old: String
    let new: String
    var suggestion: String?
    var isWarning = false
    var testDescription: String { "\(rule): \(new.prefix(60))" }

    init(_ rule: String, _ old: String, _ new: String, _ suggestion: String? = nil, isWarning: Bool = false) {
      self.rule = rule
      self.old = old
      self.new = new
      self.suggestion = suggestion
      self.isWarning = isWarning
    }
  }

  static let cases: [Case] = [
    Case("yaml-unreadable", "title: Draft, role: press}", "title: Draft: role, role: press"),
    Case("yaml-unreadable", "    title: First hour\n".trimmed, "title: First hour\n    title: Again"),
    Case("yaml-unreadable", "version: 3", "version: &v 3"),
    Case("yaml-unreadable", "version: 3", "<<: {version: 3}"),
    Case("format-missing", "format: 1", "about: nothing"),
    Case("format-unknown", "format: 1", "format: 2", "format: 1"),
    Case("number-invalid", "version: 3", "version: three"),
    Case("number-invalid", "version: 3", "version: 0"),
    Case("key-missing", "title: A small plan", "about: no title"),
    Case("key-missing", "lead: command", "about: no lead"),
    Case("key-unknown", "lead: command", "lead: command\nledger: x"),
    Case("key-unknown", "evidence: note}", "evidnce: note}", "evidence"),
    Case("key-unknown", "title: Draft, role", "title: Draft, the first one, role", "quotation marks"),
    Case("name-malformed", "playbook: small-plan", "playbook: Small Plan", "small-plan"),
    Case("name-malformed", "id: picture", "id: Picture 1", "picture-1"),
    Case("wrong-type", "title: A small plan", "title: [a, b]"),
    Case("text-too-long", "title: A small plan", "title: \(String(repeating: "long ", count: 40))"),
    Case("role-unknown", "lead: command", "lead: comand", "command"),
    Case("role-unknown", "title: Submit, role: press", "title: Submit, role: pres", "press"),
    Case("role-unknown", "{after: 10m, to: command}", "{after: 10m, to: comand}", "command"),
    Case("role-unknown", "by: [command, legal, health]", "by: [command, legal, helth]", "health"),
    Case("role-unfillable", "{title: Hospital liaison, agency: health}", "{title: Hospital liaison}"),
    Case("agency-kind-unknown", "agency: health}", "agency: healht}", "health"),
    Case("deputies-circular", "holds: press}", "holds: press, deputy: press}"),
    Case("role-unused", "by: [command, legal, health]", "by: [command, legal, press]", isWarning: true),
    Case("kind-unknown", "id: picture, kind: manual", "id: picture, kind: manul", "manual"),
    Case("action-unknown", "action: submit", "action: sumbit", "submit"),
    Case("go-unknown", "go: person", "go: yes"),
    Case("step-twice", "id: embassies", "id: picture"),
    Case("step-unknown", "after: holding-submit", "after: holding-sumbit", "holding-submit"),
    Case("step-unknown", "due: done(naming)+20m", "due: done(nameing)+20m", "naming"),
    Case("step-unknown", "first: done(holding-release)+30m", "first: done(holding-relase)+30m", "holding-release"),
    Case("waits-for-itself", "after: picture", "after: naming"),
    Case("step-inside-cadence", "after: updates", "after: gather"),
    Case("waits-for-own-cadence", "after: gather", "after: updates"),
    Case("named-twice", "after: picture", "after: [picture, picture]", isWarning: true),
    Case("deadline-invalid", "due: T0+10m", "due: T0+10", "T0+10m"),
    Case("deadline-invalid", "due: T0+10m", "due: ten past"),
    Case("deadline-invalid", "due: T0+10m", "due: T0-10m"),
    Case("deadline-invalid", "due: T0+10m", "due: T0+PT10M"),
    Case("deadline-invalid", "until: T0+1h", "until: done(picture)"),
    Case("deadline-outside-cadence", "due: T0+10m", "due: open+10m"),
    Case("deadline-in-cadence", "due: open+10m", "due: T0+10m"),
    Case("deadline-on-cadence", "kind: cadence", "kind: cadence\n        due: T0+9h"),
    Case("deadline-missing", "due: T0+10m, evidence", "evidence", isWarning: true),
    Case("deadline-missing", "due: T0+10m, evidence", "warn: 5m, evidence"),
    Case("waits-for-itself", "due: done(naming)+20m", "due: done(explain)+20m"),
    Case("deadline-circular", "due: T0+4h\n        approve", "due: done(names-out)+1h\n        approve"),
    Case("duration-invalid", "warn: 5m", "warn: 5", "5m"),
    Case("duration-invalid", "warn: 5m", "warn: soon"),
    Case("duration-invalid", "every: 30m", "every: 0m"),
    Case("escalation-order", "{after: 30m, to: legal}", "{after: 5m, to: legal}"),
    Case("warning-too-early", "due: T0+10m", "due: T0+10m, warn: 20m"),
    Case("due-before-predecessor", "due: T0+40m", "due: T0+9m"),
    Case("due-before-start", "due: T0+10m", "due: T0+10m, not-before: T0+1h"),
    Case("condition-invalid", "when: naming is yes", "when: naming == yes"),
    Case("condition-invalid", "when: naming is yes", "when: naming is yes and foreign is yes or foreign is no"),
    Case("condition-name-unknown", "when: foreign is yes", "when: foriegn is yes", "foreign"),
    Case("condition-value-unknown", "when: naming is yes", "when: naming is yess", "yes"),
    Case("condition-on-no-decision", "when: naming is yes", "when: picture is yes"),
    Case("outcomes-missing", "outcomes: {yes: they end, no: they go on}", "outcomes: {yes: they end}"),
    Case("outcomes-missing", "outcomes: {yes: they end, no: they go on}", "how: x"),
    Case("name-reserved", "outcomes: {yes: they end, no: they go on}", "outcomes: {yes: they end, unknown: x}"),
    Case("outcome-without-meaning", "outcomes: {yes: they end, no: they go on}", "outcomes: {yes: , no: they go on}"),
    Case("approval-unmeetable", "count: 2", "count: 4"),
    Case("covers-no-work", "covers: names", "covers: naming"),
    Case("step-unknown", "covers: names", "covers: nmaes", "names"),
    Case("not-a-statement", "action: submit, of: holding,", "action: submit, of: picture,", "holding"),
    Case("release-without-clearance", "after: holding-submit", "after: holding"),
    Case("cadence-endless", "until: enough is yes", "how: x"),
    Case("cadence-too-fast", "every: 30m", "every: 1m"),
    Case("slow-down-order", "{from: T0+3h, every: 1h}", "{from: T0+3h, every: 20m}"),
    Case("step-unreachable", "until: enough is yes", "until: stand-down"),
    Case("step-unreachable", "when: naming is yes", "when: naming is yes and naming is no"),
    Case("step-unreachable", "when: naming is yes", "when: naming is yes and naming is not yes"),
    Case("wait-circular", "after: picture", "after: [picture, explain]"),
    Case("wait-circular", "title: May the updates end?", "title: May they end?\n        after: updates"),
    Case("evidence-unknown", "evidence: note", "evidence: nota", "note"),
    Case(
      "audience-unknown", "action: submit, of: holding", "action: notify, audience: public, message: x",
      "released statement"),
    Case("name-twice", "foreign: {fact", "picture: {fact"),
    Case("fact-unused", "when: foreign is yes", "how: always", isWarning: true),
    Case("fact-values-missing", "victims.foreign-nationals}", "victims.foreign-nationals, values: [yes]}"),
    Case("phase-twice", "id: later", "id: first-hour"),
    Case("phase-order", "until: T0+72h", "until: T0+30m"),
    Case(
      "first-words-late", "after: holding-submit, due: T0+30m", "after: holding-submit, due: T0+45m", isWarning: true),
    Case(
      "cadence-in-cadence", "{id: gather, kind: manual,",
      "{id: gather, kind: cadence, every: 1h, first: open+1h, max: 2, steps: [],"),
    Case("statement-kind-unknown", "statement: holding", "statement: holdign", "holding"),
  ]

  @Test(arguments: cases) func each(_ given: Case) throws {
    let old = try #require(Sample.small.contains(given.old) ? given.old : nil, "The plan has no “\(given.old)”.")
    let text = Sample.small.replacing(old, with: given.new, maxReplacements: 1)
    let result = PlaybookCompiler.compile(
      text, file: "plan.yaml", vocabulary: .init(statementKinds: ["holding"], taskSets: ["incident"]))
    let found = result.faults.filter { $0.rule == given.rule }
    #expect(!found.isEmpty, "\(result.faults.map(\.description))")
    #expect(given.isWarning == (result.playbook != nil), "\(result.faults.map(\.description))")
    #expect(found.contains { ($0.severity == .warning) == given.isWarning })
    if let suggestion = given.suggestion {
      #expect(found.contains { $0.suggestion?.contains(suggestion) ?? false }, "\(found.map(\.description))")
    }
    for fault in result.faults {
      #expect(fault.file == "plan.yaml")
      #expect(fault.line >= 1 && fault.column >= 1)
      #expect(fault.message.hasSuffix(".") || fault.message.hasSuffix("?"))
    }
  }

  @Test func itsPlaceIsTheValueThatIsWrong() throws {
    let text = Sample.small.replacing("after: holding-submit", with: "after: holding-sumbit")
    let fault = try #require(
      PlaybookCompiler.compile(text, file: "plan.yaml").errors.first { $0.rule == "step-unknown" })
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = String(lines[fault.line - 1])
    #expect(line.dropFirst(fault.column - 1).hasPrefix("holding-sumbit"))
    #expect(
      fault.description
        == "plan.yaml:\(fault.line):\(fault.column): error: “holding-release” waits for the step “holding-sumbit”, which does not exist. Did you mean “holding-submit”? [step-unknown]"
    )
  }

  @Test func everyFaultInOneRun() {
    var text = Sample.small
    for (old, new) in [
      ("due: T0+10m", "due: T0+10"), ("title: Submit, role: press", "title: Submit, role: pres"),
      ("kind: decision", "kind: decison"),
      ("every: 30m", "every: often"), ("when: foreign is yes", "when: foriegn is yes"),
      ("covers: names", "covers: nams"),
    ] { text = text.replacing(old, with: new, maxReplacements: 1) }
    let rules = Set(PlaybookCompiler.compile(text, file: "").errors.map(\.rule))
    #expect(
      rules.isSuperset(of: [
        "deadline-invalid", "role-unknown", "kind-unknown", "duration-invalid", "condition-name-unknown",
        "step-unknown",
      ]))
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == "\n" }.reversed()) }
}
