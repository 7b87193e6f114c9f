import Testing

/// Harm and blame said without a number, as they are typed.
@Suite(.serialized) struct ScenarioClaimTests {
  /// C17: deaths are said when the prosecutor has confirmed them, and not before.
  @Test(arguments: [
    ("en", "A family was killed."), ("fr", "Des personnes ont perdu la vie."), ("es", "Hay fallecidos."),
    ("ar", "هناك قتلى."),
  ])
  func deathsAreSaidWhenTheyAreConfirmed(language: String, sentence: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind situation --language \(language) --next-update +30m")
      let text = try await scene.text(1, language)
      try await scene.ok("statement edit 1 --language \(language) --file -", input: text + "\n\n" + sentence)
      try await scene.no("statement check 1", "C17-untraced", "fact add casualties.killed NUMBER")
      try await scene.no("statement submit 1", "C17-untraced")
      try await scene.ok(
        "fact add casualties.killed 4 --scope attackers=excluded --as-of 19:50 --confirmed", as: "prosecutor-press")
      let outcome = try await scene.workspace.run(Scene.words("statement check 1"), as: "duty-lead")
      #expect(!(outcome.text + outcome.message).contains("C17-untraced"), "\(outcome)")
    }
  }

  /// C9: who did it is said by the investigation.
  @Test func blameIsSaidByTheInvestigation() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind situation --next-update +30m")
      let text = try await scene.text(1)
      try await scene.ok(
        "statement edit 1 --file -", input: text + "\n\nThe attack was carried out by the Red Lantern Front.")
      try await scene.no("statement check 1", "C9-attribution", "fact add attribution.group")
      try await scene.no("statement submit 1", "C9-attribution")
      try await scene.ok("statement edit 1 --file -", input: text + "\n\nThe suspect is from Norland.")
      try await scene.no("statement check 1", "C9-attribution", "fact add suspect.origin")
    }
  }

  /// C17: a figure of everybody is none of children; one of children that is no small group is said.
  @Test func childrenAreCountedForThemselves() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.injured 40 --as-of 19:50 --confirmed", as: "hospital-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      let text = try await scene.text(1)
      try await scene.ok("statement edit 1 --file -", input: text + "\n\nForty of the injured are children.")
      try await scene.no("statement check 1", "C17-untraced")
      try await scene.ok(
        "fact add casualties.injured 20 --scope population=children --as-of 19:50 --confirmed", as: "hospital-press")
      try await scene.ok("statement edit 1 --file -", input: text + "\n\n20 children have been hurt.")
      let outcome = try await scene.workspace.run(Scene.words("statement check 1"), as: "duty-lead")
      #expect(!(outcome.text + outcome.message).contains("C17-untraced"), "\(outcome)")
      #expect(!(outcome.text + outcome.message).contains("acc-casualty-unverified"), "\(outcome)")
    }
  }
}
