import Testing

/// A language that was promised and comes before the release is named as there, and no more as following.
@Suite(.serialized) struct LanguageArrivalTests {
  @Test func aCorrectionSaysNoMoreThatALanguageFollowsWhenItIsThere() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 13 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind situation --language en,fr,es --next-update +30m")
      try await scene.clear(1, "police-press", "prosecutor-press", "city-press")
      try await scene.ok("statement release 1")
      try await scene.ok("fact supersede f-4 14 --reason 'one person was counted late'", as: "prosecutor-press")
      try await scene.ok("statement correct 1 --fact f-5 --was-wrong --reason 'One person was counted late.'")
      let before = try await scene.text(2)
      #expect(before.contains("This correction follows in French and Spanish by"), "\(before)")
      // Somebody changes a sentence by hand, and it stays.
      try await scene.ok("statement edit 2 --replace 'We are sorry, above all' --with 'We are very sorry, above all'")
      let promise = try #require(before.firstMatch(of: #/follows in French and Spanish by (\d\d:\d\d)/#)).1
      let hour = promise.replacing(":", with: " h ")
      let typed = """
        # Rectificatif

        Quatorze personnes sont décédées.
        Ce rectificatif suivra en français et en espagnol, au plus tard à \(hour).
        """
      try await scene.ok("statement edit 2 --language fr --file -", input: typed)
      let master = try await scene.text(2)
      #expect(master.contains("You can also read this statement in French."), "\(master)")
      #expect(master.contains("This correction follows in Spanish by \(promise)."), "\(master)")
      #expect(master.contains("We are very sorry, above all"), "\(master)")
    }
  }

  /// « En anglais, en espagnol et en arabe », in every kind that names its languages.
  @Test(arguments: ["holding", "situation", "casualty"]) func frenchNamesEachLanguageWithItsPreposition(kind: String)
    async throws
  {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 13 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind \(kind) --language en,fr,es,ar --next-update +30m")
      let text = try await scene.text(1, "fr")
      #expect(text.contains("disponible en anglais, en espagnol et en arabe."), "\(text)")
    }
  }

  /// Whose words were wrong issues the correction, though no field of its template says them.
  @Test func whoseWordsWereWrongIssuesTheCorrection() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add contact.witness-line '0800 555 0144' --confirmed", as: "police-press")
      try await scene.ok("fact tested f-4", as: "police-press")
      try await scene.ok("statement draft --kind appeal --next-update +30m")
      try await scene.clear(1, "police-press", "prosecutor-press")
      try await scene.ok("statement release 1")
      try await scene.ok("fact supersede f-4 '0800 555 0199' --reason 'two digits were mixed up'", as: "police-press")
      try await scene.ok("fact tested f-5", as: "police-press")
      try await scene.ok(
        "statement correct 1 --fact f-5 --was-wrong --reason 'Two digits were mixed up.' --next-update +30m")
      let text = try await scene.text(2)
      #expect(
        text.contains(
          "Issued together by the City of Port Ellery, Port Ellery Police and the Public Prosecutor’s Office."),
        "\(text)")
    }
  }
}
