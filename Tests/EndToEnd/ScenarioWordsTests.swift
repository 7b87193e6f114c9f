import Foundation
import Testing

/// The words of a text: what they answer, what they turn round, and whom they name.
@Suite(.serialized) struct ScenarioWordsTests {
  private static let place = "--replace 'We will not guess.' --with"

  @Test func aFalseClaimThatIsTrueDoesNotGoOut() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add 'A second attacker is at the station' --source helpline --count 12")
      try await scene.ok(
        "rumour judge r-1 false --answer 'There was one attack. The station is open.'", as: "police-press")
      try await scene.ok("statement draft --rumour r-1")
      try await scene.clear(1, "police-press", "city-press")
      let turned = try await scene.ok(
        "rumour judge r-1 true --answer 'There is a second attacker.'", as: "police-press")
      #expect(turned.text.contains("Statement 1 was not released; what was cleared of it is void"), "\(turned)")
      try await scene.no("statement check 1", "rumour-not-false", "statement withdraw 1")
      try await scene.no("statement release 1", "became void")
      // And after the release.
      try await scene.ok("rumour judge r-1 false --answer 'There was one attack.'", as: "police-press")
      try await scene.ok("statement draft --rumour r-1")
      try await scene.clear(2, "police-press", "city-press")
      try await scene.ok("statement release 2")
      let late = try await scene.ok("rumour judge r-1 true --answer 'There are two.'", as: "police-press")
      #expect(
        late.text.contains("Statement 2 is public and answers r-1") && late.text.contains("statement withdraw 2"),
        "\(late)")
      #expect(try await scene.ok("statement board").text.contains("Statement 2 is public and answers r-1"))
      try await scene.ok("statement withdraw 2 --reason 'It was issued in error.'")
      #expect(!(try await scene.ok("statement board").text.contains("answers r-1 as it was before")))
    }
  }

  @Test func nobodyTypesTheOppositeOfAFact() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add known.x 'The bridge is not safe.' --confirmed", as: "police-press")
      try await scene.ok("fact add instruction.shelter 'Go inside and stay there.' --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.ok("statement edit 1 --replace 'The bridge is not safe.' --with 'The bridge is safe.'")
      try await scene.no("statement check 1", "C17-reworded", "says the opposite")
      try await scene.ok("statement edit 1 --replace 'The bridge is safe.' --with 'You no longer need to shelter.'")
      try await scene.no("statement check 1", "C11-advice")
      try await scene.no("statement submit 1", "C11-advice")
    }
  }

  @Test func aTranslationDoesNotChangeAFact() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact supersede f-1 'Harbour Market' --in fr:at='au marché' --reason 'languages added'", as: "police-press")
      try await scene.ok(
        "fact add known.x 'Quay Street is closed.' --in 'fr=Le quai est fermé.' --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind situation --next-update +30m --language en,fr")
      try await scene.ok(
        "statement edit 1 --language fr --replace 'Le quai est fermé.' --with 'Le quai est ouvert.'")
      try await scene.no("statement check 1", "C14-drift", "Le quai est fermé.")
      try await scene.no("statement submit 1", "C14-drift")
    }
  }

  @Test func aNameTakenBackIsFoundWhereverItIsTyped() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      for step in ["identified v-01", "told v-01", "consent v-01 name,age"] {
        try await scene.ok("fact victim \(step)", as: "family-liaison")
      }
      try await scene.ok("fact victim name v-01 - --age 34", as: "family-liaison", input: "Anna Example\n")
      try await scene.ok("fact victim consent v-01 age --taken-back", as: "family-liaison")
      // The name may still be said, and the line has to be given again without the age.
      try await scene.no("statement draft --kind names", "name-line-missing", "v-01", "fact victim name v-01 -")
      try await scene.ok("fact victim consent v-01 name --taken-back", as: "family-liaison")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.ok("statement edit 1 \(Self.place) 'Mrs Example was one of our colleagues.'")
      try await scene.no("statement check 1", "G2-next-of-kin", "taken back its yes")
      try await scene.no("statement submit 1", "G2-next-of-kin")
    }
  }

  @Test func answersThatNobodyClearedAreMarked() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add 'Is there gas?' --kind question")
      try await scene.ok("rumour judge r-1 false --answer 'No gas.'", as: "police-press")
      #expect(try await scene.ok("rumour answers").text.contains("Do not use it"))
      let other = try await scene.ok("rumour judge r-1 true --answer 'Gas.'", as: "city-press")
      #expect(other.text.contains("C7") && other.text.contains("rumour assign r-1"), "\(other)")
      let answers = try await scene.ok("rumour answers").text
      #expect(answers.contains("No gas.") && answers.contains("police has found"), "\(answers)")
      #expect(try await scene.ok("statement board").text.contains("C7 police has found"))
      try await scene.ok("rumour assign r-1 police")
      try await scene.ok("rumour judge r-1 false --answer 'There is no gas.'", as: "police-press")
      #expect(!(try await scene.ok("statement board").text.contains("C7 police")))
    }
  }
}
