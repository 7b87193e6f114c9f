import Foundation
import Testing

/// What is half done stays in sight until the public has heard it.
@Suite(.serialized) struct OpenEndTests {
  /// Everybody has said yes, a gate is closed: nobody thinks that it is out.
  @Test func aClearedStatementThatWaitsForAGateStandsOnTheBoard() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add suspects.arrested 1 --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind arrest --next-update +30m")
      #expect(!(try await scene.ok("statement board").text.contains("is cleared")))
      try await scene.clear(1, "prosecutor-press", "police-press")
      let board = try await scene.ok("statement board").text
      #expect(board.contains("statement 1 (arrest) is cleared, and is not out: G3-families-first"), "\(board)")
      #expect(board.contains("gate open families-first") && board.contains("--as family-liaison"), "\(board)")
      try await scene.no("statement release 1", "--as family-liaison")
      try await scene.ok("fact gate open families-first --note 'briefed' --at 19:40", as: "family-liaison")
      #expect(try await scene.ok("statement board").text.contains("is cleared, and nobody has released it"))
      try await scene.ok("statement release 1")
      #expect(!(try await scene.ok("statement board").text.contains("is cleared")))
    }
  }

  @Test func whatIsTrueStaysOpenUntilAPublicTextSaysSo() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add 'The station was shut in a hurry' --source public --count 40")
      let judged = try await scene.ok(
        "rumour judge r-1 true --answer 'The station is closed.'", as: "police-press")
      #expect(judged.text.contains("fact add known.r-1"), "\(judged)")
      #expect(judged.text.contains("--kind situation --rumour r-1"), "\(judged)")
      #expect(try await scene.ok("rumour list").text.contains("r-1"))
      #expect(try await scene.ok("statement board").text.contains("r-1, met 40 times, was found to be true"))
      try await scene.no("statement draft --kind false-claim --rumour r-1", "rumour-not-false", "fact add known.r-1")
      // A text that says nothing of it does not answer it.
      try await scene.ok("statement draft --rumour r-1 --next-update +30m")
      try await scene.no("statement check 1", "rumour-not-said")
      try await scene.no("statement submit 1", "rumour-not-said")
      try await scene.ok(
        "fact add known.r-1 'The station is closed.' --confirmed", as: "police-press")
      try await scene.ok("statement assemble 1")
      try await scene.clear(1, "city-press", "police-press")
      try await scene.ok("statement release 1")
      #expect(try await scene.ok("rumour list").text.contains("Nothing is open."))
      #expect(!(try await scene.ok("statement board").text.contains("found to be true")))
    }
  }

  /// Whichever text says it answers it, though nobody drafted it for that.
  @Test func anyTextThatSaysItAnswersWhatIsTrue() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add 'The bridge is closed' --count 3")
      try await scene.ok("rumour judge r-1 true --answer 'The bridge is closed.'", as: "police-press")
      try await scene.ok("fact add known.bridge 'The bridge is closed.' --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.clear(1, "city-press", "police-press")
      try await scene.ok("statement release 1")
      #expect(try await scene.ok("rumour list").text.contains("Nothing is open."))
    }
  }

  /// A figure that one agency gave alone is answered when the public has heard the answer.
  @Test func aFigureGivenAloneIsAnsweredInPublic() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact solo add casualties.killed 13 --by city --source radio")
      try await scene.no(
        "fact solo settle x-1 --how joint-line --note 'All figures are being checked.'", "line-not-said",
        "fact add known.figures")
      try await scene.no("fact solo settle x-1 --how corrected --note 'done'", "not-corrected")
      #expect(try await scene.ok("statement board").text.contains("C13"))
      try await scene.ok("fact add known.figures 'All figures are being checked.' --confirmed", as: "police-press")
      try await scene.no(
        "fact solo settle x-1 --how joint-line --note 'All figures are being checked.'", "line-not-said")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.clear(1, "city-press", "police-press")
      try await scene.ok("statement release 1")
      let answered = try await scene.ok("fact solo settle x-1 --how joint-line --note 'All figures are being checked.'")
      #expect(answered.text.contains("x-1 is answered: joint-line, by statement 1."), "\(answered)")
      #expect(!(try await scene.ok("statement board").text.contains("C13")))
    }
  }

  /// The right figure answers for the statement that gave it, while that was not taken back; a figure of one place answers nothing.
  @Test func aCorrectionOfAFigureGivenAloneNamesItsStatement() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact solo add casualties.killed 13 --by city --source radio")
      try await scene.ok(
        "fact add casualties.killed 2 --scope attackers=excluded --scope place=quay --confirmed", as: "prosecutor-press"
      )
      try await scene.ok(
        "fact add casualties.killed 9 --scope attackers=excluded --scope place=all --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.no("fact solo settle x-1 --how corrected --note 'done'", "not-corrected")
      try await scene.clear(1, "city-press", "police-press", "prosecutor-press")
      try await scene.ok("statement release 1")
      let answered = try await scene.ok("fact solo settle x-1 --how corrected --note 'our own figure'")
      #expect(answered.text.contains("x-1 is answered: corrected, by statement 1."), "\(answered)")
      let later = scene.at("20:05")
      try await later.ok("fact solo add casualties.killed 14 --by city --source television")
      try await later.no("fact solo settle x-2 --how corrected --note 'statement 1'", "not-corrected")
    }
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact solo add casualties.killed 13 --by city --source radio")
      try await scene.ok("fact add casualties.killed 9 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.clear(1, "city-press", "police-press", "prosecutor-press")
      try await scene.ok("statement release 1")
      try await scene.ok("statement withdraw 1 --reason 'issued in error'")
      try await scene.no("fact solo settle x-1 --how corrected --note 'statement 1'", "not-corrected")
    }
  }

  /// A fact under a key that nobody reads is said nowhere, and whoever writes it down hears so.
  @Test(arguments: [
    ("reception", "St Mark’s School", "place.reception"), ("time.end", "19:30", "time.to"),
    ("family-line.abroad", "call the embassy", "contact.family-line-abroad"),
  ])
  func aKeyThatNoStatementSaysIsNamed(key: String, words: String, meant: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let added = try await scene.ok("fact add \(key) '\(words)' --confirmed", as: "support-lead")
      #expect(added.message.contains("No statement says “\(key)”"), "\(added)")
      #expect(added.message.contains("Did you mean \(meant)?"), "\(added)")
      let keys = try await scene.ok("fact keys --kind families").text
      #expect(keys.contains("place.reception") && keys.contains("family.hours") && !keys.contains("charge."), "\(keys)")
      // Harmless neighbours.
      for line in [
        "known.cordon 'Quay Street is closed.'", "place.reception 'St Mark’s School'", "casualties.hospital 3",
      ] {
        let added = try await scene.ok("fact add \(line) --confirmed", as: "police-press")
        #expect(!added.message.contains("No statement says"), "\(added)")
      }
    }
  }

  @Test func aDraftNamesThePlacesThatStayedEmpty() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add contact.family-line '0800 555 0142' --confirmed", as: "support-lead")
      try await scene.ok("fact tested f-3", as: "support-lead")
      let draft = try await scene.ok("statement draft --kind families --next-update +30m")
      let shown = draft.text + draft.message
      #expect(shown.contains("place.reception") && shown.contains("family.hours"), "\(draft)")
      #expect(!shown.contains("fact add contact.family-line "), "\(draft)")
    }
  }

  /// Two copies of one workspace: neither takes the other's public words away, and nobody is told that our words are not ours.
  @Test func aCopyOfTheWorkspaceReplacesNothingThatIsPublic() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let copied = scene.workspace.folder.deletingLastPathComponent().appending(path: "copy")
      try FileManager.default.copyItem(at: scene.workspace.folder, to: copied)
      let second = Scene(workspace: Workspace(folder: copied, environment: scene.workspace.environment))
      let site = scene.workspace.folder.deletingLastPathComponent().appending(path: "site").path
      for (copy, words) in [(scene, "The bridge is closed."), (second.at("20:02"), "The bridge is open.")] {
        try await copy.ok("fact add known.bridge '\(words)' --confirmed", as: "police-press")
        try await copy.ok("statement draft --kind situation --next-update +30m")
        try await copy.clear(1, "city-press", "police-press")
        try await copy.ok("statement release 1")
      }
      try await scene.ok("statement site \(site) --address https://x.example")
      let before = try String(contentsOfFile: site + "/index.html", encoding: .utf8)
      #expect(before.contains("The bridge is closed."))
      try await second.no(
        "statement site \(site) --address https://x.example", "another-history", "two copies of the workspace")
      #expect(try String(contentsOfFile: site + "/index.html", encoding: .utf8) == before)
      try await scene.ok("statement export 1 --output ../a1.json")
      let answer = try await second.workspace.run("statement verify ../a1.json")
      #expect(answer.exitCode == 1 && !answer.text.contains("not ours"), "\(answer)")
      #expect((answer.text + answer.message).contains("signed by us"), "\(answer)")
      // The same history goes on, and so does a folder of one's own.
      try await scene.at("20:10").ok("statement withdraw 1 --reason 'issued in error'")
      try await scene.at("20:10").ok("statement site \(site) --address https://x.example")
      try await second.ok("statement site \(site)-b --address https://x.example")
    }
  }
}
