import Foundation
import Testing

/// What becomes of words that were wrong after the public was told so: nobody says them again, and the correction itself is true.
@Suite struct CorrectionLifeTests {
  /// Releases statement 1: a situation update by which three people have died.
  private func threeDied(_ scene: Scene, languages: String = "en") async throws {
    try await scene.basics()
    try await scene.ok(
      "fact add casualties.killed 3 --scope attackers=excluded --confirmed", as: "prosecutor-press")
    try await scene.ok("statement draft --kind situation --language \(languages) --next-update +30m")
    try await publish(1, scene, "police-press", "prosecutor-press", "city-press")
  }

  private func publish(_ number: Int, _ scene: Scene, _ officers: String...) async throws {
    try await scene.ok("statement check \(number)")
    try await scene.ok("statement submit \(number)")
    for officer in officers { try await scene.ok("statement clear \(number)", as: officer) }
    try await scene.ok("statement release \(number)")
  }

  /// Statement 2 corrects the three to four.
  private func fourDied(_ scene: Scene) async throws {
    try await scene.ok("fact supersede f-4 4 --reason 'one person was counted late'", as: "prosecutor-press")
    try await scene.ok(
      "statement correct 1 --fact f-5 --was-wrong --reason 'One person was counted late.' --next-update +30m")
    try await publish(2, scene, "police-press", "prosecutor-press", "city-press")
  }

  @Test(arguments: [
    ("Our thoughts are with everyone affected and with their families.", "Three people have died."),
    ("Our thoughts are with everyone affected and with their families.", "At the market 3 people died."),
    ("Our thoughts are with everyone affected and with their families.", "We said before: three people have died."),
  ])
  func aTypedSentenceDoesNotSayTheCorrectedFigureAgain(old: String, new: String) async throws {
    try await Scene.play { scene in
      try await threeDied(scene)
      try await fourDied(scene)
      let later = scene.at("20:20")
      try await later.ok("statement draft --kind situation --next-update +30m")
      let text = try await later.text(3)
      #expect(text.contains("Four people have died.") && !text.contains("Three"), "\(text)")
      try await later.ok(
        "statement edit 3 --replace '\(old)' --with '\(new)'")
      let said = try await later.no("statement check 3", "corrected-again", "statement 2 corrected it")
      #expect(!said.contains("C17-untraced"), "\(said)")
      try await later.no("statement submit 3", "corrected-again")
    }
  }

  @Test func wordsOfAFactThatWasCorrectedAreRetractedBeforeTheCorrectionGoesOut() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add known.cordon 'Quay Street is open to everyone.' --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await publish(1, scene, "police-press", "city-press")
      try await scene.ok(
        "statement correct 1 --wrong 'Quay Street is open to everyone.' --right 'Quay Street is closed.' --reason 'The first report was wrong.' --next-update +30m"
      )
      try await scene.no("statement check 2", "corrected-fact-stands", "afterword fact retract f-4")
      try await scene.ok("fact retract f-4 --reason 'it was not so'", as: "police-press")
      try await publish(2, scene, "police-press", "city-press")
      let later = scene.at("20:20")
      try await later.ok("statement draft --kind situation --next-update +30m")
      #expect(!(try await later.text(3)).contains("open to everyone"))
      // Typed, and as the words of another fact.
      try await later.ok(
        "statement edit 3 --replace 'The investigation goes on.' --with 'Quay Street is open to everyone.'")
      try await later.no("statement check 3", "corrected-again")
      try await later.ok(
        "statement edit 3 --replace 'Quay Street is open to everyone.' --with 'The investigation goes on.'")
      try await later.ok("statement check 3")
      // What is found to be so after the correction is news.
      try await later.ok("fact add known.street 'Quay Street is open to everyone.' --confirmed", as: "police-press")
      try await later.ok("statement assemble 3")
      try await later.ok("statement check 3")
      #expect((try await later.text(3)).contains("open to everyone"))
    }
  }

  @Test func nothingIsMadeOfAStatementThatWasCorrected() async throws {
    try await Scene.play { scene in
      try await threeDied(scene)
      try await scene.ok("statement short 1 --form post500")
      try await fourDied(scene)
      for form in ["sms --parts 4", "post500", "spoken", "talking-points", "easy-read"] {
        try await scene.no("statement short 1 --form \(form)", "statement-corrected", "afterword statement show 2")
      }
      try await scene.no("statement alert 1 --sender a@alder.example --area 'Harbour Market'", "statement-corrected")
      try await scene.no("statement easy-read 1", "statement-corrected")
      try await scene.ok("statement site site --address https://alder.example")
      for feed in ["feed.json", "feed.atom"] {
        let text = try String(contentsOf: scene.workspace.file("site/\(feed)"), encoding: .utf8)
        #expect(text.ranges(of: "Corrected by statement 2.").count >= 2, "\(feed)")
      }
    }
  }

  @Test(arguments: [
    ("en", "still stands as corrected; our latest correction of it is statement 2."),
    ("fr", "dans sa version rectifiée"), ("es", "tal como fue corregido"), ("ar", "وآخر تصحيح له هو البيان رقم 2"),
  ])
  func whoeverSaysThatAStatementStandsNamesItsCorrection(language: String, words: String) async throws {
    try await Scene.play { scene in
      try await threeDied(scene)
      try await fourDied(scene)
      try await scene.ok("statement draft --kind heartbeat --language \(language) --next-update +30m")
      let text = try await scene.text(3)
      #expect(text.contains(words), "\(text)")
      try await scene.ok("statement check 3")
    }
  }

  @Test func aHeartbeatThatWaitsHearsOfACorrection() async throws {
    try await Scene.play { scene in
      try await threeDied(scene)
      try await scene.ok("statement draft --kind heartbeat --next-update +30m")
      try await scene.ok("fact supersede f-4 4 --reason 'one person was counted late'", as: "prosecutor-press")
      try await scene.ok(
        "statement correct 1 --fact f-5 --was-wrong --reason 'One person was counted late.' --next-update +30m")
      try await publish(3, scene, "police-press", "prosecutor-press", "city-press")
      try await scene.no("statement check 2", "corrected-again", "statement 3 corrects it")
    }
  }

  @Test(arguments: [
    ("en", "Nothing else in statement 1"), ("fr", "Rien d’autre"), ("es", "Nada más"), ("ar", "أي شيء آخر"),
  ])
  func nothingElseHasChangedIsSaidOnlyWhereItIsTrue(language: String, words: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 3 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("fact add casualties.injured 5 --confirmed", as: "hospital-press")
      try await scene.ok("statement draft --kind situation --language \(language) --next-update +30m")
      try await publish(1, scene, "police-press", "prosecutor-press", "city-press", "hospital-press")
      try await scene.ok("fact supersede f-4 4 --reason 'one person was counted late'", as: "prosecutor-press")
      let reasons = "--reason 'The list was wrong.' --next-update +30m"
      try await scene.ok("statement correct 1 --fact f-6 --was-wrong \(reasons)")
      let true_ = try await scene.text(2)
      #expect(true_.contains(words), "\(true_)")
      let sentence = try #require(
        true_.split(separator: "\n").first { $0.contains(words) }.map(String.init))
      // The other figure changes while the correction is read.
      try await scene.ok("fact supersede f-5 9 --reason 'more came to hospital'", as: "hospital-press")
      try await scene.no("statement check 2", "nothing-else-not-true", "f-5 (casualties.injured) is superseded")
      try await scene.ok("statement assemble 2")
      let after = try await scene.text(2)
      #expect(!after.contains(words), "\(after)")
      // Nor is it typed.
      try await scene.ok(
        "statement edit 2 --replace '\(after.split(separator: "\n").last.map(String.init) ?? "")' --with '\(sentence)'")
      try await scene.no("statement check 2", "nothing-else-not-true")
    }
  }

  @Test func aCorrectionSaysWhatIsRight() async throws {
    try await Scene.play { scene in
      try await threeDied(scene)
      try await scene.ok("fact supersede f-4 4 --reason 'one person was counted late'", as: "prosecutor-press")
      try await scene.no(
        "statement correct 1 --wrong 'Three people have died.' --right 'Three people have died!' --reason 'Wrong.'",
        "right-words-missing")
      try await scene.ok(
        "statement correct 1 --fact f-5 --was-wrong --reason 'One person was counted late.' --next-update +30m")
      try await scene.ok(
        "statement edit 2 --replace 'What is correct: four people have died.' --with 'That was wrong.'")
      try await scene.no("statement check 2", "right-not-said")
      try await scene.ok("statement assemble 2")
      // Nor does the reason say the wrong figure as if it held.
      try await scene.ok(
        "statement edit 2 --replace 'We are sorry, above' --with 'Three people have died. We are sorry, above'")
      try await scene.no("statement check 2", "corrected-again", "this statement corrects it")
    }
  }

  @Test func aCorrectionThatIsGivenUpLeavesTheWrongWordsOnTheBoard() async throws {
    try await Scene.play { scene in
      try await threeDied(scene)
      try await scene.ok("fact supersede f-4 4 --reason 'one person was counted late'", as: "prosecutor-press")
      try await scene.ok(
        "statement correct 1 --fact f-5 --was-wrong --reason 'One person was counted late.' --next-update +30m")
      try await scene.ok("statement check 2")
      try await scene.ok("statement submit 2")
      let waits = try await scene.ok("statement board").text
      #expect(
        waits.contains("still says “Three people have died.”") && waits.contains("waits as statement 2"), "\(waits)")
      let given = try await scene.ok("statement withdraw 2 --reason overtaken")
      #expect(
        given.message.contains("Statement 1 is public and still says “Three people have died.”")
          && given.message.contains("afterword statement correct 1"), "\(given)")
      let board = try await scene.ok("statement board").text
      #expect(
        board.contains("statement 1 is public and still says “Three people have died.”")
          && board.contains("was given up"),
        "\(board)")
      try await scene.ok(
        "statement correct 1 --fact f-5 --was-wrong --reason 'One person was counted late.' --next-update +30m")
      try await publish(3, scene, "police-press", "prosecutor-press", "city-press")
      #expect(!(try await scene.ok("statement board").text.contains("still says")))
    }
  }

  @Test func aRetractedFactThatIsPublicStandsOnTheBoard() async throws {
    try await Scene.play { scene in
      try await threeDied(scene)
      try await scene.ok("fact retract f-4 --reason 'it was not so'", as: "prosecutor-press")
      let board = try await scene.ok("statement board").text
      #expect(board.contains("still says “Three people have died.”; f-4 (casualties.killed) was retracted"), "\(board)")
    }
  }

  /// Correct twice, correct the correction, and back to the first figure.
  @Test func whatIsRightAgainMayBeSaidAgain() async throws {
    try await Scene.play { scene in
      try await threeDied(scene)
      try await fourDied(scene)
      try await scene.ok("fact supersede f-5 3 --reason 'the late count was wrong'", as: "prosecutor-press")
      try await scene.no("statement correct 1 --fact f-6 --reason 'The late count was wrong.'", "corrected-already")
      try await scene.ok("statement correct 2 --fact f-6 --reason 'The late count was wrong.' --next-update +30m")
      try await publish(3, scene, "police-press", "prosecutor-press", "city-press")
      let later = scene.at("20:20")
      try await later.ok("statement draft --kind situation --next-update +30m")
      try await later.ok("statement check 4")
      #expect((try await later.text(4)).contains("Three people have died."))
      try await later.ok("statement edit 4 --replace 'Our thoughts' --with 'Four people have died. Our thoughts'")
      try await later.no("statement check 4", "corrected-again", "statement 3 corrected it")
    }
  }

  /// What is typed after `--wrong` in English is taken back as a figure in every language.
  @Test func anotherLanguageDoesNotSayItEither() async throws {
    try await Scene.play { scene in
      try await threeDied(scene, languages: "en,fr")
      try await scene.ok("fact supersede f-4 4 --reason 'one person was counted late'", as: "prosecutor-press")
      try await scene.ok(
        "statement correct 1 --fact f-5 --was-wrong --reason 'One person was counted late.' --reason-in fr='Une personne a été comptée trop tard.' --next-update +30m"
      )
      try await publish(2, scene, "police-press", "prosecutor-press", "city-press")
      let later = scene.at("20:20")
      try await later.ok("statement draft --kind situation --language en,fr --next-update +30m")
      try await later.ok(
        "statement edit 3 --language fr --replace 'L’enquête se poursuit.' --with 'Trois personnes sont décédées.'")
      try await later.no("statement check 3", "corrected-again", "\nfr:")
    }
  }
}
