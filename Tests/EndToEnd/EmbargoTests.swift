import Foundation
import Testing

/// A cleared text under embargo goes out at its time without a hand, once, and stays when something has moved.
@Suite(.serialized) struct EmbargoTests {
  /// A holding statement, cleared at 20:00.
  private func cleared(_ scene: Scene) async throws {
    try await scene.basics()
    try await scene.ok("statement draft --kind holding --next-update +60m")
    try await scene.clear(1, "police-press", "city-press")
  }

  private func releases(_ scene: Scene) async throws -> Int {
    let journal = try await scene.ok("journal list --format json --limit 1000")
    return journal.text.components(separatedBy: "statement.released/1").count - 1
  }

  @Test func itHoldsUntilItsTimeAndItsGateAndThenGoesOutByItself() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +60m")
      try await scene.no("statement embargo 1 --until 20:15", "not-cleared")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement embargo 1 --until 20:15 --when families-first")
      try await scene.no("statement release 1", "embargo-holds", "20:15 (UTC+01:00)")
      try await scene.no("statement release 1 --urgent --reason 'danger to life here'", "embargo-holds")
      let late = scene.at("20:16")
      try await late.no("statement release 1", "embargo-holds", "families")
      #expect(try await late.ok("statement board").text.contains("under embargo until"))
      let opened = try await late.ok("fact gate open families-first --note told", as: "family-liaison")
      #expect(
        opened.message.contains("The embargo on statement 1 has ended; it was released in the name of duty-lead."))
      #expect(try await late.view(1).state == "released")
      try await late.no("statement release 1")
    }
  }

  @Test func deliveringPostsItAtItsTimeAndOnlyOnce() async throws {
    try await Scene.play { scene in
      try await cleared(scene)
      try await scene.ok("statement embargo 1 --until 20:15")
      #expect(try await scene.at("20:14").ok("outbox list --all").text.contains("never held"))
      let late = scene.at("20:15").workspace
      let both = [try late.start(["statement", "list"]), try late.start(["statement", "board"])]
      for command in both { #expect(try await command.wait().exitCode == 0) }
      #expect(try await releases(scene.at("20:16")) == 1)
      let rows = try await scene.at("20:16").ok("outbox list --all --format json").text
      #expect(rows.components(separatedBy: "statement/harbour/1@1").count == 2, "\(rows)")
    }
  }

  @Test func aFactThatMovedKeepsItAndTheBoardSaysSo() async throws {
    try await Scene.play { scene in
      try await cleared(scene)
      try await scene.ok("statement embargo 1 --until 20:15")
      try await scene.at("20:05").ok(
        "fact supersede f-1 'Harbour Square' --reason 'the market was the wrong place'", as: "police-press")
      let board = try await scene.at("20:16").ok("statement board")
      #expect(board.text.contains("the embargo on statement 1 has ended, and it does not go out"), "\(board)")
      #expect(try await releases(scene.at("20:17")) == 0)
    }
  }

  @Test func anObjectionKeepsItAndItsEndLetsItGo() async throws {
    try await Scene.play { scene in
      try await cleared(scene)
      try await scene.ok("statement embargo 1 --until 20:15")
      try await scene.at("20:05").ok(
        "statement object 1 --code fact --reason 'the place is not sure'", as: "police-press")
      let board = try await scene.at("20:16").ok("statement board")
      #expect(board.text.contains("does not go out"), "\(board)")
      #expect(try await scene.at("20:16").view(1).state != "released")
      try await scene.at("20:17").ok("statement clear 1", as: "police-press")
      #expect(try await scene.at("20:18").view(1).state == "released")
    }
  }

  @Test func anotherTextIsNotTheOneUnderEmbargo() async throws {
    try await Scene.play { scene in
      try await cleared(scene)
      try await scene.ok("statement embargo 1 --until 20:15")
      let early = scene.at("20:05")
      try await early.ok("statement edit 1 --replace 'We will not guess.' --with 'We do not guess.'")
      try await early.clear(1, "police-press", "city-press")
      let late = scene.at("20:16")
      #expect(try await late.ok("statement board").text.contains("not the one for which the embargo was set"))
      #expect(try await late.view(1).state == "embargoed")
      try await late.ok("statement release 1")
    }
  }

  @Test func anOfficerWhoWasRemovedReleasesNothing() async throws {
    try await Scene.play { scene in
      try await cleared(scene)
      try await scene.ok("statement embargo 1 --until 20:15")
      let path = scene.workspace.file("afterword.yaml")
      let yaml = try String(contentsOf: path, encoding: .utf8)
      try yaml.replacingOccurrences(of: "duty-lead:", with: "night-lead:")
        .write(to: path, atomically: true, encoding: .utf8)
      let board = try await scene.at("20:16").ok("statement board", as: "night-lead")
      #expect(board.text.contains("does not go out") && board.text.contains("duty-lead"), "\(board)")
      #expect(try await releases(scene.at("20:16")) == 0)
    }
  }

  @Test func itCannotOutliveTheClearances() async throws {
    try await Scene.play { scene in
      try await cleared(scene)
      try await scene.no("statement embargo 1 --until 23:00", "embargo-outlives-clearance", "valid-for")
    }
  }

  @Test func followingKeepsTheClocks() async throws {
    try await Scene.play { scene in
      try await cleared(scene)
      try await scene.ok("statement embargo 1 --until 20:15")
      let outcome = try await scene.at("20:16").workspace.run(["outbox", "deliver", "--follow"])
      #expect(outcome.message.contains("The embargo on statement 1 has ended"), "\(outcome)")
      #expect(try await scene.at("20:17").view(1).state == "released")
      #expect(try await scene.workspace.run(["outbox", "deliver", "--follow", "--wait"]).exitCode == 64)
    }
  }

  /// Killed at any instant, it is released once or not yet.
  @Test(arguments: [2, 6, 12, 25, 60])
  func aKilledReleaseIsWholeOrNotThere(_ milliseconds: Int) async throws {
    try await Scene.play { scene in
      try await cleared(scene)
      try await scene.ok("statement embargo 1 --until 20:15")
      let late = scene.at("20:16")
      let command = try late.workspace.start(["statement", "list"])
      command.kill(afterMicroseconds: milliseconds * 1000)
      _ = try await command.wait()
      #expect(try await late.ok("journal verify").exitCode == 0)
      try await late.ok("statement list")
      #expect(try await releases(late) == 1)
      #expect(
        try await late.ok("outbox list --all --format json").text.components(separatedBy: "statement/harbour/1@1").count
          == 2)
    }
  }
}
