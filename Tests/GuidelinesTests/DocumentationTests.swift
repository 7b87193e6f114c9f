import Guidelines
import Testing

/// The examples of the documentation, as they stand there.
@Suite struct DocumentationTests {
  @Test func aDocumentIsCheckedAsTheArticleSays() {
    let facts = CaseFacts(
      offenders: [.init(name: "Evan Rask", aliases: ["إيفان راسك"], handles: ["@raskh"])],
      figures: [.init(key: "killed", value: 11, asOf: "14:00", source: "the hospitals")],
      times: [.init(key: "attack", minute: 12 * 60 + 4)])
    let draft = Draft(
      "Update 2. Twelve people have died.", kind: .update, language: .english, phase: .arrested,
      previous: "Update 1. Eleven people have died.", now: LocalTime("2026-03-04T14:10"))
    let report = Checker().check(draft, facts: facts)
    let rules = Set(report.findings.map(\.rule))
    #expect(
      rules.isSuperset(of: ["acc-casualty-unverified", "acc-silent-change", "el-nok", "acc-missing-next-update"]))
    let messages = report.findings.map(\.message)
    #expect(messages.contains("This says 12 people killed; the agreed figure is 11 (the hospitals, 14:00)."))
  }

  @Test func renditionsAreComparedAsTheArticleSays() {
    let unity = Unity([
      .init(name: "statement.en.md", text: "Eleven people have died.", language: .english),
      .init(name: "statement.ar.md", text: "سقط اثنا عشر قتيلا.", language: .arabic),
    ])
    #expect(
      unity.disagreements.map(\.message) == [
        "“statement.en.md” says “Eleven” (line 1) where “statement.ar.md” says “اثنا عشر” (line 1)."
      ])
  }
}
