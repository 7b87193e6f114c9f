import Foundation
import Testing

/// Instructions, contacts, families, legal voices, languages, promises: S4, S5, S6, S8, S9, S12, S13, S14, S15.
@Suite(.serialized) struct ScenarioVoiceTests {
  /// S4, Uvalde 2022: come, do not come, come.
  @Test func s4InstructionsThatFlipNeedTheOwnerOfThePlace() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.join("school-press", agency: "schools", kind: "other", roles: "press, clearance")
      try await scene.ok("fact add area 'the old town' --scope place=R --confirmed", as: "police-press")
      try await scene.ok(
        "fact add instruction.come 'Parents can come to the civic centre.' --scope place=R --scope population=parents --confirmed",
        as: "school-press")
      try await scene.ok("statement draft --kind protective --area R --next-update +20m")
      // The schools’ word is not the place owner’s, so the lead alone does not send it.
      try await scene.clear(1, "police-press")
      try await scene.ok("statement release 1")

      let second = scene.at("20:07")
      let found = try await second.ok(
        "fact add instruction.stay-away 'Parents: do not come to the civic centre.' --scope place=R --scope population=parents --confirmed",
        as: "police-press")
      #expect(found.text.contains("C11") && found.text.contains("nobody can follow both"))
      try await second.ok("statement draft --kind protective --area R --next-update +20m")
      try await second.no("statement check 2", "C11-conflict")
      try await second.no("fact end f-6 --by f-5 --reason 'we are ready'", "not-the-owner", as: "fire-press")
      try await second.ok("fact end f-5 --by f-6 --reason 'not safe yet'", as: "police-press")
      try await second.ok("statement assemble 2")
      let text = try await second.text(2)
      #expect(text.contains("This replaces every earlier instruction for the old town"))
      #expect(text.contains("do not come") && !text.contains("can come"))
      try await second.clear(2, "duty-lead")
      try await second.ok("statement release 2")
      #expect(try await second.view(1).state == "superseded")

      let third = scene.at("20:15")
      try await third.ok(
        "fact add instruction.come 'Parents can now come to the civic centre.' --scope place=R --scope population=parents --confirmed",
        as: "school-press")
      try await third.ok("fact end f-6 --by f-7 --reason 'safe now'", as: "commander")
      try await third.ok("statement draft --kind protective --area R --next-update +20m")
      try await third.clear(3)
      try await third.no("statement release 3", "clearance-policy-unmet", "police")
      try await third.no("statement release 3 --urgent --reason 'danger to life here'", "clearance-policy-unmet")
      try await third.ok("statement clear 3", as: "police-press")
      try await third.ok("statement release 3")
    }
  }

  /// Instructions for two places do not concern each other.
  @Test func instructionsForAnotherPlaceStand() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      for area in ["north", "south"] {
        try await scene.ok("fact add area 'the \(area) side' --scope place=\(area) --confirmed", as: "police-press")
        try await scene.ok(
          "fact add instruction.\(area == "north" ? "shelter" : "leave") 'Do this in the \(area).' --scope place=\(area) --confirmed",
          as: "police-press")
      }
      try await scene.ok("fact conflicts")
      for (number, area) in [(1, "north"), (2, "south")] {
        try await scene.ok("statement draft --kind protective --area \(area) --next-update +20m")
        try await scene.clear(number, "duty-lead")
        try await scene.ok("statement release \(number)")
        #expect(try await scene.text(number).contains("Do this in the \(area)."))
      }
      #expect(try await scene.view(1).state == "released")
    }
  }

  /// S5, Manchester 2017: the helpline that nobody had tried.
  @Test func s5AnUntestedHelplineIsNotPublished() async throws {
    try await Scene.play { scene in
      try await scene.ok("fact add place 'Harbour Market' --confirmed", as: "police-press")
      try await scene.ok("fact add time.onset 19:05 --confirmed", as: "police-press")
      try await scene.ok("fact add contact.family-line '0800 555 011' --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind holding --next-update +30m --line-by 20:15")
      #expect(try await scene.text(1).contains("We will give its number by 20:15"))
      try await scene.ok("statement edit 1 --replace 'We will not guess.' --with 'Call 0800 555 011.'")
      try await scene.no("statement check 1", "G6-contact-untested", "never tried")
      try await scene.ok("fact tested f-3", as: "support-lead")
      try await scene.ok("statement check 1")
      let later = try await scene.at("20:31").ok("fact conflicts")
      #expect(later.text.contains("C12") && later.text.contains("31 minutes ago"))
      try await scene.at("20:31").ok("fact tested f-3 --failed", as: "support-lead")
      try await scene.at("20:31").no("statement check 1", "G6-contact-untested", "tried at 20:31 and did not work")
    }
  }

  /// A number that answers with an old recording was tried, and everybody who asks is told so.
  @Test func aNumberThatDoesNotWorkIsNotOneThatNobodyTried() async throws {
    try await Scene.play { scene in
      try await scene.ok("fact add place 'Harbour Market' --confirmed", as: "police-press")
      try await scene.ok("fact add time.onset 19:05 --confirmed", as: "police-press")
      try await scene.ok("fact add contact.family-line '0800 555 011' --confirmed", as: "police-press")
      let failed = try await scene.at("19:33").ok("fact tested f-3 --failed", as: "support-lead")
      #expect(failed.text.contains("19:33, did not work") && failed.text.contains("fact supersede f-3"))
      #expect(!failed.text.contains("Try the number"))
      let later = scene.at("19:40")
      let list = try await later.ok("fact list").text
      #expect(list.contains("19:33") && list.contains("did not work") && !list.contains("never been tried"), "\(list)")
      let refused = try await later.no("statement draft --kind families --next-update +30m", "did not work", "19:33")
      #expect(!refused.contains("never"))
      try await later.ok("fact tested f-3", as: "support-lead")
      let works = try await later.ok("fact list").text
      #expect(!works.contains("did not work") && works.contains("may be published"))
    }
  }

  /// C12: two numbers for the same purpose.
  @Test func thereIsOneNumberOnly() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let found = try await scene.ok("fact add contact.family-line '0800 555 099' --confirmed", as: "support-lead")
      #expect(found.text.contains("C12") && found.text.contains("one number, the same everywhere"))
      try await scene.no("fact conflicts", "afterword fact confirm f-3 --over f-4")
    }
  }

  /// S6, Berlin 2016: identified in the night, told days later.
  @Test func s6FamiliesAreToldBeforeNamesAreSaid() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let morning = scene.at("2026-03-15T08:11:00+01:00")
      try await morning.ok("fact victim identified v-07 --identified-at 02:10", as: "family-liaison")
      try await morning.no("fact victim list", "identified 6 h 01, family not told")
      let board = try await morning.ok("statement board")
      #expect(board.text.contains("ALARM v-07") && board.text.contains("family-liaison"))
      try await morning.no(
        "statement draft --kind names --victim v-07 --next-update +1h", "G2-next-of-kin", "has not been told")
      try await morning.no("fact victim name v-07 'Mara Venn'", "G2-next-of-kin", as: "family-liaison")
      try await morning.no("fact victim told v-07", "gate-keeper", as: "police-press")

      try await morning.ok(
        "fact add casualties.killed 14 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      for (victim, name) in [("v-01", "Mara Venn"), ("v-02", "Ilo Tamsin")] {
        try await morning.ok("fact victim identified \(victim)", as: "family-liaison")
        try await morning.ok("fact victim told \(victim)", as: "family-liaison")
        try await morning.ok("fact victim consent \(victim) name,age", as: "family-liaison")
        try await morning.ok("fact victim name \(victim) - --age 34", as: "family-liaison", input: "\(name)\n")
      }
      try await morning.no(
        "fact victim name v-01 'Mara Venn' --home Ellery", "has not agreed to the home", as: "family-liaison")
      try await morning.ok("statement draft --kind names --next-update +1h")
      let number = try await morning.ok("statement list --format json").json([ScenarioFigureTests.Row].self).last {
        $0.kind == "names"
      }?.number
      let text = try await morning.text(try #require(number))
      #expect(text.contains("- Mara Venn, 34") && text.contains("12 other people died") && !text.contains("v-0"))
      // A consent taken back stops the text.
      try await morning.ok("fact victim consent v-02 age --taken-back", as: "family-liaison")
      try await morning.no(
        "statement check \(try #require(number))", "G2-next-of-kin")
    }
  }

  @Test func theTimeAtWhichAFamilyWasToldIsNotMovedByTypingItAgain() async throws {
    try await Scene.play { scene in
      try await scene.ok("fact victim identified v-01", as: "family-liaison")
      try await scene.ok("fact victim told v-01 --told-at 19:15", as: "family-liaison")
      let later = scene.at("20:10")
      try await later.no(
        "fact victim told v-01", "already-recorded", "19:15", "--told-at TIME --reason", as: "family-liaison")
      try await later.no("fact victim told v-01 --told-at 19:20", "needs a reason", as: "family-liaison")
      #expect(try await later.ok("fact victim list").text.contains("19:15"))
      let same = try await later.ok("fact victim told v-01 --told-at 19:15", as: "family-liaison")
      #expect(same.text.contains("nothing has changed"))
      try await later.ok(
        "fact victim told v-01 --told-at 19:20 --reason 'read again in the log'", as: "family-liaison")
      #expect(try await later.ok("fact victim list").text.contains("19:20"))
    }
  }

  /// S8, Southport 2024: two legal voices, and a false name.
  @Test func s8TwoLegalVoicesAndAFalseName() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.join("prosecutor-local", agency: "prosecutor", kind: "prosecutor", roles: "prosecutor, clearance")
      try await scene.ok("fact add suspect.s-1.name - --confirmed", as: "prosecutor-press", input: "Vel Okorr\n")
      try await scene.ok("fact holdback add 'Tarn Willoc' --code fair-trial --review-at +6h", as: "prosecutor-press")
      try await scene.ok("fact gate open prosecutor --note 'may be named'", as: "prosecutor-press")
      let differ = try await scene.ok("fact gate close prosecutor --note 'contempt of court'", as: "prosecutor-local")
      #expect(differ.text.contains("C7") && differ.text.contains("Two voices differ"))
      #expect(try await scene.ok("fact gate list").text.contains("contradicted"))
      try await scene.no("fact reveal f-4 'Vel Okorr'", "G8-identity", as: "prosecutor-press")
      try await scene.no("fact gate decide prosecutor --yes --note x", "gate-superior")

      try await scene.no("statement draft --kind false-claim --give 'claim=Tarn Willoc did it.'", "G1-held-back")
      try await scene.no("statement draft --kind false-claim --give 'claim=Vel Okorr did it.'", "G1-held-back")
      try await scene.ok("fact add suspects.arrested 1 --confirmed", as: "prosecutor-press")
      try await scene.ok(
        "statement draft --kind false-claim --identity-withheld --give 'claim=A name of a suspect is going round.'")
      let text = try await scene.text(1)
      #expect(text.contains("is not the name of the person we have arrested") && !text.contains("Willoc"))
      // That somebody was arrested is the prosecutor’s to say.
      try await scene.clear(1, "police-press", "city-press", "prosecutor-press")
      try await scene.ok("statement release 1")

      let late = try await scene.at("20:21").ok("statement board")
      #expect(late.text.contains("overdue") && late.text.contains("Two voices differ"))
      try await scene.ok("fact gate decide prosecutor --yes --note 'the national office speaks'", as: "commander")
      try await scene.ok("fact reveal f-4 'Vel Okorr'", as: "prosecutor-press")
      // What was sealed stands nowhere in the record until it was opened.
      let journal = try await scene.ok("journal list --limit 1000 --format json", as: "admin").text
      #expect(!journal.contains("Willoc"))
    }
  }

  /// S9, Hawaii 2018: one person takes back what one person could send.
  @Test func s9RetractionIsCheaperThanPublication() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add area 'the old town' --scope place=R --confirmed", as: "police-press")
      try await scene.ok(
        "fact add instruction.shelter 'Go inside and stay there.' --scope place=R --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind protective --area R --next-update +20m")
      try await scene.clear(1, "duty-lead")
      try await scene.ok("statement release 1")
      try await scene.no(
        "statement withdraw 1 --reason 'It was issued in error.'", "may-not-withdraw", as: "hospital-press")
      let outcome = try await scene.ok(
        "statement withdraw 1 --reason 'It was issued in error.' --advice 'You can move freely.'", as: "police-press")
      #expect(
        outcome.text.contains("Statement 1 is withdrawn")
          && outcome.text.contains("Stopped before it went out: newsroom"))
      #expect(try await scene.view(1).state == "withdrawn")
      #expect(
        try await scene.ok("statement board").text.contains("statement 2 (withdrawal) waits to be looked at again"))
      try await scene.no("statement review 2 --note 'fine'", "review-by-another", as: "police-press")
      try await scene.ok("statement review 2 --note 'issued in error, one minute'", as: "commander")
    }
  }

  /// S12, Madrid 2004: a group is named too early.
  @Test func s12NobodyIsNamedTooEarly() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let found = try await scene.ok("fact add attribution.group 'the Ember Front'", as: "duty-lead")
      #expect(found.text.contains("C9") && found.text.contains("only prosecutor says who did it"))
      try await scene.ok("statement draft --kind situation --next-update +30m")
      #expect(try await scene.text(1).contains("who was behind this, or why"))
      try await scene.ok("statement edit 1 --replace 'We will not guess.' --with 'The Ember Front did this.'")
      try await scene.no("statement check 1", "C9-attribution", "C17-untraced")
      try await scene.ok("fact retract f-4 --reason 'only the investigation speaks of this'")
      try await scene.ok("fact add attribution.group 'the Ember Front' --confirmed", as: "prosecutor-press")
      try await scene.no("statement check 1", "C9-attribution")
      try await scene.ok("fact gate open prosecutor --note 'confirmed by the investigation'", as: "prosecutor-press")
      try await scene.ok(
        "statement edit 1 --replace 'The Ember Front did this.' --with 'The investigation attributes this to {attribution.group}.'"
      )
      let check = try await scene.workspace.run(Scene.words("statement check 1"), as: "duty-lead")
      #expect(!check.text.contains("C9-attribution") && !check.text.contains("C17-untraced"))
    }
  }

  /// S13: a translation made from an earlier text.
  @Test func s13AStaleLanguageStopsOrFollows() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr --next-update +30m")
      try await scene.ok("statement edit 1 --replace 'We will not guess.' --with 'We do not guess.'")
      try await scene.no("statement check 1", "G7-language-stale", "French")
      try await scene.ok("statement edit 1 --follow fr=22:50")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      let exported = try await scene.ok("statement export 1").text
      #expect(exported.contains("\"follows\"") && !exported.contains("\"language\":\"fr\",\"lines\""))
    }
    try await Scene.play { scene in
      try await scene.basics()
      let path = scene.workspace.file("afterword.yaml")
      let yaml = try String(contentsOf: path, encoding: .utf8) + "\nclearance:\n  translations: { block: [fr] }\n"
      try yaml.write(to: path, atomically: true, encoding: .utf8)
      try await scene.ok("statement draft --kind holding --language en,fr --next-update +30m")
      try await scene.ok("statement edit 1 --replace 'We will not guess.' --with 'We do not guess.'")
      try await scene.no("statement edit 1 --follow fr=22:50", "G7-language-blocks")
    }
  }

  /// S14: genuine, replaced, altered.
  @Test func s14AnOldStatementSaysThatItWasReplaced() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.clear(2, "police-press", "city-press")
      try await scene.ok("statement release 2")
      let old = try await scene.ok("statement export 1").text
      try old.write(to: scene.workspace.file("old.json"), atomically: true, encoding: .utf8)
      #expect(try await scene.ok("statement verify old.json").text.contains("genuine but replaced"))
      try old.replacingOccurrences(of: "serious incident", with: "minor incident")
        .write(to: scene.workspace.file("altered.json"), atomically: true, encoding: .utf8)
      try await scene.no("statement verify altered.json", "not ours or altered")
    }
  }

  /// S15: a promise that nobody kept.
  @Test func s15AMissedPromiseIsSeenAndAnswered() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update 20:30")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      try await scene.at("20:34").ok("statement cadence --check")
      try await scene.at("20:35").no("statement cadence --check", "late")
      let due = scene.at("20:40")
      try await due.no("statement cadence --check", "broken", "draft 2")
      let text = try await due.text(2)
      #expect(text.contains("We promised to speak at 20:30") && text.contains("Our statement 1 still stands"))
      try await due.clear(2, "police-press", "duty-lead")
      try await due.ok("statement release 2")
      try await due.ok("statement cadence --check")
      #expect(try await due.ok("statement cadence").text.contains("10"))
      #expect(try await due.view(1).state == "released")
    }
  }
}
