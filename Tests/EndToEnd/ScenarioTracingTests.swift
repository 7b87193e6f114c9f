import Testing

/// Figures, times and contacts that came into texts past the facts, as they are typed.
@Suite struct ScenarioTracingTests {
  /// Police count with the attackers, the prosecutor without: the text speaks of the figure that it prints, and is as old as it.
  @Test func oneFigureIsPrintedWithItsScopeItsTimeAndItsOwner() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 33 --scope attackers=included --as-of 19:50 --confirmed", as: "police-press")
      try await scene.ok(
        "fact add casualties.killed 30 --scope attackers=excluded --as-of 19:52 --confirmed", as: "prosecutor-press")
      let later = scene.at("21:20")
      try await later.ok("statement draft --kind casualty --language en,fr,es,ar --next-update +60m")
      for (language, said, unsaid) in [
        ("en", "does not include any attacker", "includes attackers"),
        ("fr", "ne comprend aucun assaillant", "comprend le ou les assaillants"),
        ("es", "no incluye atacantes", "incluye al atacante"),
        ("ar", "لا تشمل هذه الحصيلة أي مهاجم", "المهاجم أو المهاجمين"),
      ] {
        let text = try await later.text(1, language)
        #expect(text.contains(said) && !text.contains(unsaid), "\(text)")
        #expect(text.contains(language == "fr" ? "19\u{A0}h\u{A0}52" : "19:52"), "\(text)")
        #expect(!text.contains("21:20") && !text.contains("21\u{A0}h\u{A0}20"), "\(text)")
      }
      let confirmed = try await later.text(1).split(separator: "\n").first { $0.contains("was confirmed by") }
      #expect(confirmed?.contains("Police") == false, "\(confirmed ?? "-")")
    }
  }

  /// The reason of a change brings in no number, no time and no contact.
  @Test func theReasonOfAChangeIsTracedLikeAnyWords() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 30 --scope attackers=excluded --as-of 19:50 --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.clear(1, "police-press", "prosecutor-press", "city-press")
      try await scene.ok("statement release 1")
      let later = scene.at("20:30")
      try await later.ok(
        "fact supersede f-4 34 --as-of 20:25 --reason 'seventeen more people died in hospital, call 0900 123 456 or see http://evil.example at 03:15'",
        as: "prosecutor-press")
      try await later.ok("statement draft --kind casualty --next-update +60m")
      try await later.no("statement check 2", "seventeen", "0900 123 456", "http://evil.example", "03:15")
    }
  }

  /// What nobody would take for a number, and readers do.
  @Test(arguments: [
    ("en", "A score of people were hurt."), ("en", "Half the passengers died."), ("en", "#seventeendead"),
    ("en", "Write to help@evil.example now."), ("en", "One of the dead was from there."), ("en", "It began at noon."),
    ("en", "34 people died, and a further 34 are missing."), ("fr", "La moitié des passagers sont morts."),
    ("fr", "À midi, les secours sont partis."), ("es", "Ambos niños murieron."), ("es", "Una quincena de heridos."),
    ("ar", "أصيب شخصان."), ("ar", "أصيب نصف الركاب."), ("ar", "بدأ ذلك في السادسة والربع."), ("ar", "أصيب مئتا شخص."),
  ])
  func quantitiesInOtherWordsAreFound(language: String, sentence: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 34 --scope attackers=excluded --as-of 19:50 --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind casualty --language \(language) --next-update +60m")
      let text = try await scene.text(1, language) + "\n\n" + sentence
      try await scene.ok("statement edit 1 --language \(language) --file -", input: text)
      try await scene.no("statement check 1", "C17-untraced")
    }
  }

  /// A floor may be said of an exact figure, by hand and by the field.
  @Test(arguments: ["At least 23", "{casualties.killed:floor}"])
  func aTrueFloorMayBeSaid(words: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 23 --scope attackers=excluded --as-of 19:50 --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.ok("statement edit 1 --replace '23 people have died.' --with '\(words) people have died.'")
      #expect(try await scene.text(1).contains("At least 23 people have died."))
      try await scene.ok("statement check 1")
    }
  }

  /// A toll that rises after clearance takes the names statement that counted on it along.
  @Test func othersAreBoundToTheToll() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let liaison = "family-liaison"
      try await scene.ok("fact victim identified v-01", as: liaison)
      try await scene.ok("fact victim told v-01", as: liaison)
      try await scene.ok("fact victim consent v-01 name", as: liaison)
      try await scene.ok("fact victim name v-01 -", as: liaison, input: "Amina Benali\n")
      try await scene.ok(
        "fact add casualties.killed 7 --scope attackers=excluded --as-of 19:50 --confirmed", as: "prosecutor-press")
      try await scene.ok("fact gate open families-first --note told --at 2026-03-14T19:49+01:00", as: liaison)
      try await scene.ok("statement draft --kind names")
      #expect(try await scene.text(1).contains("Six other people died"))
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      let later = scene.at("20:30")
      try await later.ok("fact supersede f-5 9 --reason 'more have died'", as: "prosecutor-press")
      try await later.no("statement release 1")
    }
  }

  /// What is edited elsewhere leaves a figure that is said without digits bound to its fact.
  @Test(arguments: [
    ("en", "1"), ("en", "none known"), ("en", "between 5 and 8"), ("fr", "none known"), ("fr", "between 5 and 8"),
    ("es", "none known"), ("ar", "1"), ("ar", "2"), ("ar", "none known"), ("ar", "at least 2"),
  ])
  func editsElsewhereUnbindNothing(language: String, value: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.injured '\(value)' --as-of 19:50 --confirmed", as: "hospital-press")
      try await scene.ok("statement draft --kind situation --language \(language) --next-update +50m")
      let text = try await scene.text(1, language)
      try await scene.ok("statement edit 1 --language \(language) --file -", input: text + "\n\nx.")
      let shown = try await scene.ok("statement show 1").text
      #expect(shown.contains("f-4"), "\(shown)")
      let outcome = try await scene.workspace.run(Scene.words("statement check 1"), as: "duty-lead")
      #expect(!(outcome.text + outcome.message).contains("C17-untraced"), "\(outcome)")
    }
  }

  /// A total that was added up falls with its parts.
  @Test func aTotalOfPartsThatChangedIsAConflict() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      for (place, count) in [("hall", 10), ("quay", 6)] {
        try await scene.ok(
          "fact add casualties.killed \(count) --scope attackers=excluded --scope place=\(place) --confirmed",
          as: "prosecutor-press")
      }
      try await scene.ok("fact disjoint f-4 f-5 --reason 'compared name by name'", as: "prosecutor-press")
      try await scene.ok("fact sum f-4 f-5 --reason 'hall and quay'", as: "prosecutor-press")
      try await scene.ok("fact supersede f-4 11", as: "prosecutor-press")
      // Nobody has compared the new list with the other: no total is offered, and none is taken.
      let open = try await scene.workspace.run(Scene.words("fact conflicts"), as: "duty-lead")
      #expect(open.text.contains("was added up from") && !open.text.contains("17"), "\(open)")
      try await scene.no("fact supersede f-6 17 --reason 'added up again'", "C3-overlap", as: "prosecutor-press")
      try await scene.ok("fact disjoint f-5 f-7 --reason 'compared name by name'", as: "prosecutor-press")
      let found = try await scene.workspace.run(Scene.words("fact conflicts"), as: "duty-lead")
      #expect((found.text + found.message).contains("the parts that stand now make 17"), "\(found)")
      try await scene.ok("fact supersede f-6 17 --reason 'added up again'", as: "prosecutor-press")
      let settled = try await scene.workspace.run(Scene.words("fact conflicts"), as: "duty-lead")
      #expect(!(settled.text + settled.message).contains("was added up from"), "\(settled)")
    }
  }

  /// It cannot have begun next week.
  @Test func anOnsetStillToComeIsNotPublished() async throws {
    try await Scene.play { scene in
      try await scene.no(
        "fact add time.onset 2026-03-28T02:30+01:00 --confirmed", "still to come", as: "police-press")
    }
  }
}
