import Foundation
import Testing

/// Eight more evenings of the kind of S1 to S16: what went wrong after real attacks, with invented names.
@Suite struct ScenarioFurtherTests {
  private func publish(_ number: Int, _ scene: Scene, _ officers: String...) async throws {
    try await scene.ok("statement check \(number)")
    try await scene.ok("statement submit \(number)")
    for officer in officers { try await scene.ok("statement clear \(number)", as: officer) }
    try await scene.ok("statement release \(number)")
  }

  /// Two places at once (Oslo and Utøya, 2011): what is over in one goes on in the other.
  @Test func twoPlacesAndAnAllClearForOne() async throws {
    try await Scene.play { scene in
      try await scene.ok("fact add place 'Harbour Market' --confirmed", as: "police-press")
      for (number, place) in [(1, "island"), (2, "quarter")] {
        try await scene.ok("fact add area 'the \(place)' --scope place=\(place) --confirmed", as: "police-press")
        try await scene.ok(
          "fact add instruction.shelter 'Stay indoors on the \(place).' --scope place=\(place) --confirmed",
          as: "police-press")
        try await scene.ok("statement draft --kind protective --area \(place) --next-update +20m")
        try await publish(number, scene, "commander")
      }
      let over = scene.at("20:10")
      try await over.ok("statement draft --kind all-clear --area quarter --next-update +20m")
      try await publish(3, over, "police-press", "city-press")
      let due = scene.at("20:41")
      try await due.ok("statement list")
      let text = try await due.text(4)
      #expect(text.contains("Stay indoors on the island.") && !text.contains("quarter"), "\(text)")
      // It starts again in the place that was open.
      try await due.ok(
        "fact add instruction.leave 'Leave the quarter on foot.' --scope place=quarter --confirmed", as: "police-press")
      try await due.no("statement check 4", "heartbeat-not-true", "draft --kind protective --area quarter")
      try await due.ok("statement draft --kind situation --next-update +30m")
      let report = try await due.text(5)
      #expect(
        report.contains("Instructions for the island:\nStay indoors")
          && report.contains("Instructions for the quarter:\nLeave the quarter"), "\(report)")
    }
  }

  /// Fewer arrests from one statement to the next (Nairobi, 2013): openly, with the reason, and nobody made guilty on the way. People who
  /// were let go are news; a number that was never right is corrected.
  @Test func arrestsThatBecomeFewerAreSaidOpenly() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add suspects.arrested 16 --confirmed", as: "prosecutor-press")
      try await scene.ok(
        "fact gate open families-first --note told --at 2026-03-14T19:45+01:00", as: "family-liaison")
      try await scene.ok("statement draft --kind arrest --language en,fr --next-update +60m")
      try await publish(1, scene, "prosecutor-press", "police-press")
      let later = scene.at("20:20")
      try await later.no("fact supersede f-4 11", "reason", as: "prosecutor-press")
      try await later.ok("fact supersede f-4 11 --reason 'five were witnesses'", as: "prosecutor-press")
      try await later.ok("statement draft --kind situation --next-update +30m")
      try await later.ok("statement check 2")
      let update = try await later.text(2)
      #expect(
        update.contains("11 people are still under arrest.") && update.contains("gave 16")
          && update.contains("The reason: five were witnesses."), "\(update)")
      try await later.no("statement correct 1 --fact f-5", "right-at-the-time", "--was-wrong")
      try await later.ok(
        "statement correct 1 --fact f-5 --was-wrong --reason 'Five people were witnesses and have gone home.' --reason-in fr='Cinq personnes étaient des témoins et sont rentrées chez elles.'"
      )
      try await publish(3, later, "prosecutor-press", "police-press", "city-press")
      for (language, right, guilt) in [
        ("en", "11 people have been arrested.", "not a finding of guilt"),
        ("fr", "11 personnes ont été interpellées.", "pas la culpabilité"),
      ] {
        let short = try await later.ok("statement short 3 --form post280 --language \(language)").text
        #expect(short.contains(right) && short.contains(guilt) && !short.contains("16"), "\(short)")
      }
    }
  }

  /// An agency gives a figure of its own on the air (Washington, 2013): it is noted, and the joint text keeps the owner’s.
  @Test func anAgencySpeaksAlone() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.injured 5 --confirmed", as: "hospital-press")
      let noted = try await scene.ok("fact solo add casualties.injured 10 --by fire --source 'on the radio, 19:58'")
      #expect(noted.text.contains("C13") && noted.text.contains("the ledger says 5"), "\(noted)")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.no(
        "statement edit 1 --replace 'Five people' --with 'Ten people' --language fr", as: "duty-lead")
      try await scene.ok("statement edit 1 --replace 'Five people' --with 'Ten people'")
      try await scene.no("statement check 1", "C17-untraced")
      try await scene.ok("statement edit 1 --replace 'Ten people' --with 'Five people'")
      try await publish(1, scene, "hospital-press", "police-press", "city-press")
      let late = try await scene.at("20:11").ok("statement board")
      #expect(late.text.contains("C13") && late.text.contains("overdue"), "\(late)")
      try await scene.at("20:12").ok("fact solo settle x-1 --how corrected --note 'statement 1'")
      #expect(!(try await scene.at("20:12").ok("statement board").text.contains("C13")))
    }
  }

  /// The first cause was wrong (London, 2005): it is taken back openly, and its owner is asked.
  @Test func aCauseThatWasWrongIsTakenBackByItsOwner() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add known.cause 'A power failure caused the noise.' --confirmed", as: "fire-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await publish(1, scene, "police-press", "city-press", "fire-press")
      let old = try await scene.text(1)
      let later = scene.at("20:41")
      try await later.ok("fact retract f-4 --reason 'it was not the power'", as: "fire-press")
      // Nobody says meanwhile that nothing is new.
      let list = try await later.ok("statement list")
      #expect(list.message.contains("statement 1 says f-4") && !list.text.contains("heartbeat"), "\(list)")
      try await later.ok(
        "statement correct 1 --wrong 'A power failure caused the noise.' --right 'The cause is not known yet.' --reason 'The first report had not been checked.' --next-update +30m"
      )
      try await later.ok("statement check 2")
      try await later.ok("statement submit 2")
      try await later.ok("statement clear 2", as: "city-press")
      try await later.no("statement release 2", "the yes of fire")
      try await later.ok("statement clear 2", as: "fire-press")
      // The police issued the wrong text, too.
      try await later.ok("statement clear 2", as: "police-press")
      try await later.ok("statement release 2")
      let short = try await later.ok("statement short 2 --form sms").text
      #expect(short.contains("The cause is not known yet.") && !short.contains("power failure"), "\(short)")
      let checked = try await later.workspace.run(Scene.words("statement verify --text -"), as: "duty-lead", input: old)
      #expect((checked.text + checked.message).contains("genuine but replaced by 2"), "\(checked)")
    }
  }

  /// Three times for one moment (Las Vegas, 2017): one time is said when one is agreed.
  @Test func oneMomentHasOneTime() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let found = try await scene.ok("fact add time.onset 18:59 --confirmed", as: "fire-press")
      #expect(found.text.contains("C10") && found.text.contains("one event has one time"), "\(found)")
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.no("statement check 1", "C10-conflict", "afterword fact confirm f-2 --over f-4")
      try await scene.ok("fact confirm f-4 --over f-2 --reason 'the first call is on tape'", as: "police-press")
      try await scene.ok("statement assemble 1")
      #expect(try await scene.text(1).contains("It began at about 18:59."))
      try await publish(1, scene, "police-press", "city-press")
    }
  }

  /// A line that nobody can get through to (Paris, 2015): the text that gives it does not go out, and the new one was tried.
  @Test func anOverloadedLineIsReplacedEverywhere() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update +30m")
      try await publish(1, scene, "police-press", "city-press")
      try await scene.ok("statement draft --kind families --next-update +40m")
      try await scene.ok("statement check 2")
      try await scene.ok("statement submit 2")
      let later = scene.at("20:10")
      try await later.ok("fact supersede f-3 '0800 555 044' --reason overloaded", as: "police-press")
      try await later.no("statement release 2", "f-3")
      try await later.no("statement assemble 2", "never", "fact tested f-4")
      try await later.ok("fact tested f-4", as: "support-lead")
      try await later.ok("statement assemble 2")
      let text = try await later.text(2)
      #expect(text.contains("0800 555 044") && !text.contains("555 011"), "\(text)")
      let said = try await later.ok("fact said contact.family-line").text
      #expect(said.contains("statement 1") && said.contains("0800 555 011"), "\(said)")
    }
  }

  /// A warning on reports that nobody had checked (Munich, 2016): it is taken back in the languages in which it was given, and no
  /// later text says it again.
  @Test func aWarningForAPlaceWhereNothingHappened() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add area 'the station' --in fr='la gare' --in ar='المحطة' --scope place=station --confirmed",
        as: "police-press")
      try await scene.ok(
        "fact add instruction.leave 'Leave the station at once.' --in fr='Quittez la gare immédiatement.' --in ar='غادروا المحطة فورا.' --scope place=station --confirmed",
        as: "police-press")
      try await scene.ok("statement draft --kind protective --area station --language en,fr,ar --next-update +20m")
      try await publish(1, scene, "commander")
      let later = scene.at("20:09")
      try await later.ok("statement withdraw 1 --reason 'issued in error' --next-update +30m", as: "police-press")
      for language in ["fr", "ar"] { #expect(!(try await later.text(2, language).isEmpty)) }
      try await later.ok("statement draft --kind holding --language en,fr,ar --next-update +30m")
      for language in ["en", "fr", "ar"] {
        let text = try await later.text(3, language)
        #expect(!text.contains("station") && !text.contains("la gare") && !text.contains("المحطة"), "\(text)")
      }
      try await publish(3, later, "police-press", "city-press")
    }
  }

  /// Two names for one person, and neither is his (Sri Lanka, 2019): no text says either, and the arrest is told without one.
  @Test func twoNamesForOnePerson() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add suspect.s-1.name - --confirmed", as: "police-press", input: "Tarn Willoc\n")
      let found = try await scene.ok(
        "fact add suspect.s-1.name - --confirmed", as: "prosecutor-press", input: "Ilo Venn\n")
      #expect(found.text.contains("C8") && !found.text.contains("Willoc") && !found.text.contains("Venn"), "\(found)")
      try await scene.ok("fact add suspects.arrested 1 --confirmed", as: "prosecutor-press")
      try await scene.ok(
        "fact gate open families-first --note told --at 2026-03-14T19:45+01:00", as: "family-liaison")
      try await scene.ok("statement draft --kind arrest --language en,fr,es,ar --next-update +60m")
      for name in ["Tarn Willoc", "ILO VENN"] {
        try await scene.no(
          "statement edit 1 --replace 'We cannot say more' --with 'He is \(name). We cannot say more'", "G1-held-back")
      }
      try await publish(1, scene, "prosecutor-press", "police-press")
      for (language, words) in [
        ("en", "not a finding of guilt"), ("fr", "pas la culpabilité"), ("es", "sea culpable"),
        ("ar", "لا يعني الإدانة"),
      ] {
        let short = try await scene.ok("statement short 1 --form sms --parts 2 --language \(language)").text
        #expect(short.contains(words), "\(short)")
      }
    }
  }

  /// What was read for three quarters of an hour is not sent as if it were new.
  @Test func aTextThatBecameOldIsDatedAnew() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update +90m")
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      for officer in ["police-press", "city-press"] { try await scene.ok("statement clear 1", as: officer) }
      let late = scene.at("20:45")
      try await late.no("statement release 1", "text-too-old", "45 min", "statement edit 1 --next-update TIME")
      try await late.ok("statement edit 1 --next-update +60m")
      for (language, date, promise) in [
        ("en", "14 March 2026, 20:45", "at 21:45"), ("fr", "20\u{A0}h\u{A0}45", "21\u{A0}h\u{A0}45"),
        ("es", "14 de marzo de 2026, 20:45", "a las 21:45"), ("ar", "20:45", "21:45"),
      ] {
        let text = try await late.text(1, language)
        #expect(text.contains(date) && text.contains(promise) && !text.contains("20:00"), "\(text)")
      }
      try await publish(1, late, "police-press", "city-press")
    }
  }
}
