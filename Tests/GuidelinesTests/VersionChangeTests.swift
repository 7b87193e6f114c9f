import Guidelines
import Testing

/// What changed since the version before without a word about it, and days and times that cannot be.
@Suite struct VersionChangeTests {
  private static let checker = Checker()

  private static func changes(_ before: String, _ now: String, _ language: Language) -> [Finding] {
    checker.check(Draft(now, language: language, isFragment: true, previous: before)).findings.filter {
      $0.rule == "acc-silent-change"
    }
  }

  @Test(
    "A changed fact is found",
    arguments: [
      (
        Language.english, "Eleven people have died (police, 14:00).", "No one has died (police, 16:00).", Severity.error
      ),
      (.english, "Eleven people have died.", "Eleven people are injured.", .error),
      (.spanish, "Han fallecido once personas.", "Los fallecidos son nueve.", .error),
      (.english, "Police are looking for two more attackers.", "Police are looking for witnesses.", .warning),
      (.english, "We cannot rule out accomplices. The road is closed.", "The road is closed.", .warning),
      (.english, "A 34-year-old man has been arrested.", "A 43-year-old man has been arrested.", .error),
      (.english, "A 34-year-old man has been arrested.", "Two men have been arrested.", .error),
      (.arabic, "أوقف رجل.", "أوقف رجلان.", .error),
      (.english, "The attack took place on 14 November.", "The attack took place on 15 November.", .error),
      (.english, "The family centre is at 4 Mill Lane.", "The family centre is at 6 Mill Lane.", .warning),
      (.english, "See norvale.example/help.", "See norvale.example/support.", .warning),
      (.english, "Onze personnes sont décédées.", "Nine people have died.", .error),
    ])
  func aChangedFactIsFound(language: Language, before: String, now: String, severity: Severity) {
    let found = Self.changes(before, now, language)
    #expect(found.contains { $0.severity == severity }, "\(before) → \(now) \(found.map(\.message))")
  }

  @Test(
    "What must change, or did not, is left alone",
    arguments: [
      (Language.english, "Eleven people have died.", "The road is closed."),
      (.english, "Statement 3. The road is closed.", "Statement 4. The road is closed."),
      (.english, "Information as of 14:00, 14 November.", "Information as of 16:00, 15 November."),
      (.english, "Next update: 16:00, 14 November.", "Next update: 9:00, 15 November."),
      (.english, "31 people are being treated.", "Correction: 30 people are being treated, not 31."),
      (.english, "The centre is open until 20:00.", "The centre is open until 22:00."),
      (.english, "Onze personnes sont décédées.", "Eleven people have died."),
      (.english, "A 34-year-old man has been arrested.", "The 34-year-old man is in custody."),
    ])
  func whatMustChangeIsLeftAlone(language: Language, before: String, now: String) {
    let found = Self.changes(before, now, language)
    #expect(found.isEmpty, "\(before) → \(now) \(found.map(\.message))")
  }

  @Test(
    "Days and times that cannot be",
    arguments: [
      (Language.english, "Information as of 23:15 GMT, Sunday 14 November 2026.", true),
      (.english, "The vigil is on Sunday, November 14, 2026.", true), (.english, "The doors open at 25:00.", true),
      (.english, "The vigil is on 31 November 2026.", true),
      (.french, "Informations à 23 h 15, dimanche 14 novembre 2026.", true),
      (.spanish, "Información a las 23:15 del domingo 14 de noviembre de 2026.", true),
      (.arabic, "المعلومات حتى الساعة 23:15، الأحد 14 نوفمبر 2026.", true),
      (.english, "Information as of 23:15 GMT, Saturday 14 November 2026.", false),
      (.english, "The vigil is on Saturday, November 14, 2026 at 18:00.", false),
      (.english, "On Sunday we meet; the attack was on 14 November 2026.", false),
      (.english, "The match of 2026 ended 25:00 to 24:61.", false),
      (.french, "Informations à 23 h 15, samedi 14 novembre 2026.", false),
      (.spanish, "Información a las 23:15 del sábado 14 de noviembre de 2026.", false),
      (.arabic, "المعلومات حتى الساعة 23:15، السبت 14 نوفمبر 2026.", false),
    ])
  func impossibleDaysAreFound(language: Language, text: String, isFound: Bool) {
    let findings = Self.checker.check(Draft(text, language: language, isFragment: true)).findings
    #expect(
      findings.contains { $0.rule == "acc-partner-contradiction" } == isFound, "\(text) \(findings.map(\.message))")
  }

  @Test("A promise of the past, and facts of the future")
  func timesRunForward() {
    func rules(_ text: String, now: String? = nil) -> [String] {
      Self.checker.check(Draft(text, kind: .update, language: .english, now: now.flatMap { LocalTime($0) })).findings
        .map(\.rule)
    }
    let day = "Saturday 14 November 2026"
    #expect(rules("Information as of 23:15, \(day). Next update: 21:00, \(day).").contains("acc-promise-passed"))
    #expect(!rules("Information as of 21:15, \(day). Next update: 23:00, \(day).").contains("acc-promise-passed"))
    #expect(rules("Information as of 23:45, \(day).", now: "2026-11-14T23:20").contains("acc-out-of-date"))
    #expect(!rules("Information as of 23:25, \(day).", now: "2026-11-14T23:20").contains("acc-out-of-date"))
  }

  @Test("The time of the next update is not that of the information")
  func theNextUpdateSaysNothingOfTheFacts() {
    func isMissing(_ text: String) -> Bool {
      Self.checker.check(Draft(text, kind: .holding, language: .english)).findings.contains {
        $0.rule == "acc-missing-asof"
      }
    }
    #expect(isMissing("Streets are closed (Norvale Police, 18:20).\n\nNext update: 19:00 GMT on norvale.example."))
    #expect(
      !isMissing("Information as of 18:25 GMT. Streets are closed.\n\nNext update: 19:00 GMT on norvale.example."))
  }
}
