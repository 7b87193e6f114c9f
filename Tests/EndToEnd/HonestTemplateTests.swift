import Testing

/// Templates say what is known, under the right name, and no more.
@Suite(.serialized) struct HonestTemplateTests {
  @Test func anInstructionIsForTheAreaThatItNames() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add area 'the harbour quarter' --confirmed", as: "police-press")
      try await scene.ok(
        "fact add instruction.leave 'Leave the building now.' --scope place=station --confirmed", as: "police-press")
      try await scene.no(
        "statement draft --kind protective --area station --next-update +20m", "“station”", "--scope place=station")
      try await scene.ok(
        "fact add area 'Central Station' --scope place=station --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind protective --area station --next-update +20m")
      let text = try await scene.text(1)
      #expect(text.contains("Central Station") && !text.contains("harbour quarter"), "\(text)")
    }
  }

  @Test func theYearIsNoDeathTollAtMidnight() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 3 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      let night = scene.at("2026-03-15T00:25:00+01:00")
      try await night.ok("statement draft --kind situation --language es,en,fr,ar --next-update +30m")
      #expect(try await night.text(1, "es").contains("2026"))
      try await night.ok("statement check 1")
      try await night.ok("statement submit 1")
    }
  }

  @Test(arguments: ["", "'at least 5' excluded", "5 excluded", "3 included"])
  func twoNamesAndTheOthersInEveryLanguage(toll: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      for (victim, name) in [("v-01", "Amina Haddad"), ("v-02", "Ilo Tamsin")] {
        for step in ["identified \(victim)", "told \(victim)", "consent \(victim) name"] {
          try await scene.ok("fact victim \(step)", as: "family-liaison")
        }
        try await scene.ok("fact victim name \(victim) -", as: "family-liaison", input: name + "\n")
      }
      if !toll.isEmpty {
        let scope = toll.hasSuffix("included") ? "included" : "excluded"
        let figure = toll.dropLast(scope.count + 1)
        try await scene.ok(
          "fact add casualties.killed \(figure) --scope attackers=\(scope) --confirmed", as: "prosecutor-press")
      }
      try await scene.ok("statement draft --kind names --language en,fr,es,ar")
      let others: [(language: String, counted: String, uncounted: String)] = [
        ("en", "Three other people died", "does not include everyone"),
        ("fr", "Trois autres", "ne comprend pas toutes"),
        ("es", "otras tres personas", "no incluye a todas"), ("ar", "أشخاص آخرين", "لا تضم هذه القائمة"),
      ]
      for (language, counted, uncounted) in others {
        let text = try await scene.text(1, language)
        #expect(text.contains(counted) == (toll == "5 excluded"), "\(text)")
        #expect(text.contains(uncounted) == (!toll.isEmpty && toll != "5 excluded"), "\(text)")
      }
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
    }
  }

  @Test func theNextReportKeepsTheAdviceAndThePromiseOfANumber() async throws {
    try await Scene.play { scene in
      try await scene.ok("fact add place 'Harbour Market' --in fr:at='au marché' --confirmed", as: "police-press")
      try await scene.ok("fact add time.onset 19:05 --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind holding --language en,fr --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      #expect(try await scene.ok("statement board").text.contains("a number for families will follow"))
      try await scene.ok("fact add contact.family-line '0800 555 011' --confirmed", as: "police-press")
      try await scene.ok("fact add casualties.injured 4 --confirmed", as: "hospital-press")
      let draft = try await scene.ok("statement draft --kind situation --language en,fr --next-update +40m").text
      #expect(draft.contains("left out") && draft.contains("afterword fact tested f-3"), "\(draft)")
      #expect(
        draft.contains("Please keep away from the scene") && draft.contains("a telephone line for families"), "\(draft)"
      )
      let french = try await scene.text(2, "fr")
      #expect(french.contains("ne pas vous rendre sur place") && french.contains("une ligne pour les familles"))
      try await scene.ok("fact tested f-3", as: "police-press")
      try await scene.ok("statement assemble 2")
      let text = try await scene.text(2)
      #expect(text.contains("0800 555 011") && !text.contains("being set up"), "\(text)")
      try await scene.clear(2, "police-press", "hospital-press", "city-press")
      try await scene.ok("statement release 2")
      #expect(try await !scene.ok("statement board").text.contains("a number for families will follow"))
    }
  }
}
