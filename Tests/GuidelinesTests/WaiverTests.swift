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

  @Test func aWaiverInASpanOfCodeIsAnExample() {
    let waiver = "<!-- afterword: glor-offender-name J-NAME-CHARGE press-lead: charged -->"
    #expect(report("Write `\(waiver)`. Evan Rask was seen.").verdict == .blocked)
    #expect(report("\(waiver) Evan Rask was seen.").verdict == .clear)
  }

  @Test(arguments: ["```", "~~~", "```html"])
  func aWaiverBetweenFencesIsAnExample(_ fence: String) {
    let waiver = "<!-- afterword: glor-offender-name J-NAME-CHARGE press-lead: charged -->"
    let closing = String(fence.prefix(3))
    for gap in ["\n", "\n\n"] {
      let text = "Write:\(gap)\(fence)\n\(waiver)\n\(closing)\(gap)Evan Rask was seen."
      #expect(report(text).verdict == .blocked)
      #expect(report(text + "\n\n\(waiver)\nEvan Rask again.").findings.compactMap(\.waiver).count == 1)
    }
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

  /// Codes end with the stage of the case that they belong to.
  @Test(arguments: [
    ("J-NAME-CHARGE", LegalStage.arrested, false), ("J-NAME-CHARGE", .charged, true),
    ("J-NAME-CHARGE", .convicted, true),
    ("J-NAME-MANHUNT", .investigation, true), ("J-NAME-MANHUNT", .arrested, false),
    ("J-NAME-CONVICTED", .trial, false), ("J-NAME-CONVICTED", .convicted, true),
  ])
  func aCodeHoldsAtItsStage(_ code: String, _ stage: LegalStage, _ holds: Bool) throws {
    var facts = Self.facts
    facts.stage = stage
    let text = "<!-- afterword: glor-offender-name \(code) press-lead: decided with the prosecutor -->\nSee Evan Rask."
    let report = Self.checker.check(Draft(text, language: .english, isFragment: true), facts: facts)
    let finding = try #require(report.findings.first { $0.rule == "glor-offender-name" })
    #expect((finding.waiver != nil) == holds)
    #expect(report.findings.contains { $0.rule == "waiver-invalid" } != holds)
  }

  @Test func aLinkToAnAttackersTextIsNeverExcused() {
    func verdict(_ words: String) -> Verdict {
      report("<!-- afterword: glor-manifesto J-RECORD press-lead: in the record -->\n\(words)").verdict
    }
    #expect(verdict("Read his manifesto at https://evil.example/x today.") == .blocked)
    #expect(verdict("Read his manifesto today.") != .blocked, "Without the link the waiver holds.")
  }

  @Test(arguments: [("press-lead", false), ("incident-commander", true), ("قائد العمليات", true), ("comandante", true)])
  func onlyTheCommanderNamesAShelterWhileTheAttackGoesOn(_ role: String, _ holds: Bool) {
    let text = """
      <!-- afterword: int-shelter-location J-TACT-SAFETY \(role): everybody there is safe -->
      A school class is hiding in the boiler room.
      """
    func verdict(_ phase: LegalStage) -> Verdict {
      Self.checker.check(Draft(text, language: .english, isFragment: true, phase: phase)).verdict
    }
    #expect((verdict(.live) != .blocked) == holds)
    #expect(verdict(.contained) != .blocked)
  }

  @Test func anotherCommentIsNoWaiver() {
    #expect(report("<!-- a note to self: lone wolf --> A quiet text.").findings.isEmpty)
  }
}
