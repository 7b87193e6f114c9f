import Foundation
import Testing

/// Figures that are confirmed and not said are named, and figures that contradict each other are found under every key.
@Suite(.serialized) struct LeftOutFigureTests {
  @Test func aTollOfAGroupAloneIsNamedAsLeftOut() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 3 --scope attackers=excluded --scope population=women --confirmed",
        as: "prosecutor-press")
      let draft = try await scene.ok("statement draft --kind situation --next-update +30m")
      #expect(draft.text.contains("f-4") && draft.text.contains("the text does not say it"), "\(draft)")
    }
  }

  @Test func theInjuredAndMissingThatACasualtyStatementDoesNotSayAreNamed() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 3 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("fact add casualties.injured 40 --confirmed", as: "hospital-press")
      try await scene.ok("fact add casualties.missing 7 --confirmed", as: "police-press")
      let draft = try await scene.ok("statement draft --kind casualty --next-update +60m")
      #expect(
        draft.text.contains("f-5 (casualties.injured)") && draft.text.contains("f-6 (casualties.missing)")
          && !draft.text.contains("f-4 (casualties.killed"), "\(draft)")
      let update = try await scene.ok("statement draft --kind situation --next-update +60m")
      #expect(!update.text.contains("the text does not say it"), "\(update)")
    }
  }

  @Test(arguments: [
    ("people.held", "354", "1100", true), ("devices.found", "1", "3", true), ("people.held", "354", "354", false),
  ])
  func twoNumbersUnderOneKeyAreAConflict(key: String, one: String, other: String, isConflict: Bool) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add \(key) \(one) --confirmed", as: "police-press")
      try await scene.ok("fact add \(key) \(other) --confirmed", as: "city-press")
      let found = try await scene.workspace.run(["fact", "conflicts"], as: "duty-lead")
      #expect(found.text.contains("C1") == isConflict, "\(found)")
    }
  }

  /// Five were wrong, four right because one was on both lists; then two more were found, which is another reason and no error.
  @Test func aCorrectionIsNotFilledWithAFigureThatHasAnotherReason() async throws {
    try await Scene.play { before in
      try await before.basics()
      try await before.ok("fact add casualties.killed 5 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await before.ok("statement draft --kind situation --next-update +30m")
      try await before.clear(1, "police-press", "prosecutor-press", "city-press")
      try await before.ok("statement release 1")
      let scene = before.at("20:20")
      try await scene.ok("fact supersede f-4 4 --reason 'one person was on both lists'", as: "prosecutor-press")
      try await scene.ok("statement correct 1 --fact f-5 --next-update +30m")
      try await scene.ok("fact supersede f-5 6 --reason 'two were found'", as: "prosecutor-press")
      try await scene.no(
        "statement assemble 2", "corrected-fact-changed", "statement withdraw 2", "statement correct 1 --fact f-6")
    }
  }
}
