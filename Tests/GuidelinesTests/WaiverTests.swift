import Guidelines
import Testing

/// A waiver is a decision on record: it holds where it stands, for the rule it names, or it is a finding itself.
@Suite struct WaiverTests {
  static let checker = Checker(languages: [.english])
  static let facts = CaseFacts(offenders: [.init(name: "Evan Rask")])

  func report(_ text: String) -> CheckReport {
    Self.checker.check(Draft(text, language: .english, isFragment: true), facts: Self.facts)
  }

  @Test func aWaiverKeepsTheWordsOfItsParagraph() throws {
    let text = """
      <!-- afterword: glor-offender-name J-NAME-CHARGE press-lead: charged on 4 March -->
      On Friday Evan Rask goes before a judge.

      Evan Rask again.
      """
    let findings = report(text).findings.filter { $0.rule == "glor-offender-name" }
    #expect(findings.count == 2)
    let waiver = try #require(findings[0].waiver)
    #expect(waiver.code == .nameCharge && waiver.role == "press-lead" && waiver.reason == "charged on 4 March")
    #expect(findings[1].waiver == nil)
    #expect(report(text).verdict == .blocked)
  }

  @Test func aWaiverInsideTheParagraphCounts() {
    let text =
      "Evan Rask <!-- afterword: glor-offender-name J-NAME-CHARGE press-lead: charged --> goes before a judge on Friday."
    #expect(report(text).verdict == .clear)
  }

  @Test(arguments: [
    ("<!-- afterword: glor-offender-name J-NAME-CHARGE press-lead: charged -->\nA quiet text.", "waiver-unused"),
    ("<!-- afterword: no-such-rule J-RECORD press-lead: because -->\nA quiet text.", "waiver-invalid"),
    ("<!-- afterword: glor-offender-name J-NONSENSE press-lead: because -->\nEvan Rask.", "waiver-invalid"),
    ("<!-- afterword: glor-offender-name J-MH-COURT press-lead: because -->\nEvan Rask.", "waiver-invalid"),
    ("<!-- afterword: glor-offender-name -->\nEvan Rask.", "waiver-invalid"),
    ("<!-- afterword: stig-collective-blame J-RECORD mayor: because -->\nMuslims knew about it.", "waiver-invalid"),
  ])
  func aWaiverThatDoesNotHoldIsAFinding(_ text: String, _ rule: String) {
    let report = report(text)
    #expect(report.findings.contains { $0.rule == rule }, "\(report.findings.map(\.rule))")
    #expect(report.findings.allSatisfy { $0.waiver == nil })
  }

  @Test func aWarningMayBeAcknowledgedWithoutACode() {
    let text = "<!-- afterword: glor-agency-words editor: quoted from the court record -->\nThe mastermind."
    #expect(report(text).verdict == .clear)
    #expect(report(text).count(.warning) == 0)
  }

  @Test func anotherCommentIsNoWaiver() {
    #expect(report("<!-- a note to self: lone wolf --> A quiet text.").findings.isEmpty)
  }
}
