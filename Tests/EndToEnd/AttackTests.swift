import Foundation
import Testing

/// Two people at once, clocks that are wrong, and a journal that somebody has written in.
@Suite struct AttackTests {
  private func cleared(_ body: (Scene) async throws -> Void) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await body(scene)
    }
  }

  /// Starts commands at the same time and waits for all.
  private func atOnce(_ lines: [(String, String)], _ scene: Scene) async throws -> [Outcome] {
    let running = try lines.map { try scene.workspace.start(Scene.words($0.0), as: $0.1) }
    var outcomes: [Outcome] = []
    for command in running { outcomes.append(try await command.wait()) }
    return outcomes
  }

  /// Whoever comes first, the other hears of it: never is there a release over an objection.
  @Test(arguments: 0..<4)
  func aReleaseRacedWithAnObjectionHasOneWinner(round: Int) async throws {
    try await cleared { scene in
      let lines = [
        ("statement release 1", "duty-lead"),
        ("statement object 1 --code fact --reason 'the place is wrong'", "police-press"),
      ]
      let outcomes = try await atOnce(round.isMultiple(of: 2) ? lines : lines.reversed(), scene)
      let succeeded = outcomes.filter { $0.exitCode == 0 }.count
      #expect(succeeded == 1, "\(outcomes)")
      #expect(outcomes.allSatisfy { [0, 1].contains($0.exitCode) }, "\(outcomes)")
      let kinds = try await scene.ok("journal list --stream statement/harbour/1 --limit 200", as: "admin").text
      #expect(kinds.contains("statement.released") != kinds.contains("statement.objected"), "\(kinds)")
      try await scene.ok("journal verify", as: "admin")
    }
  }

  /// Two leads change one text at the same time: nobody's words are taken back without a word.
  @Test(arguments: 0..<3)
  func twoLeadsEditAtOnceAndNothingIsLost(round: Int) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      let outcomes = try await atOnce(
        [
          ("statement edit 1 --replace 'We will not guess.' --with 'We do not guess.'", "duty-lead"),
          (
            "statement edit 1 --replace 'The emergency services are there now.' --with 'Crews are there.'", "city-press"
          ),
        ], scene)
      #expect(outcomes.allSatisfy { $0.exitCode == 0 }, "\(outcomes)")
      let text = try await scene.text(1)
      #expect(text.contains("We do not guess.") && text.contains("Crews are there."), "\(text)")
      // The same words: the second hears that they are gone.
      let same = try await atOnce(
        [
          ("statement edit 1 --replace 'Crews are there.' --with 'Crews are at work.'", "duty-lead"),
          ("statement edit 1 --replace 'Crews are there.' --with 'Help is there.'", "city-press"),
        ], scene)
      #expect(same.filter { $0.exitCode == 0 }.count == 1, "\(same)")
      #expect(same.contains { $0.message.contains("words-not-found") }, "\(same)")
    }
  }

  /// A text in a file that was written from an older revision.
  @Test func aFileMadeFromAnOlderTextIsPutTogetherWithTheNewest() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      let old = try await scene.text(1)
      func file(_ changes: (String, String)...) throws {
        try changes.reduce(old) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
          .write(to: scene.workspace.file("draft.md"), atomically: true, encoding: .utf8)
      }
      try file(("We will not guess.", "We do not guess."), ("Our thoughts are", "Our deepest thoughts are"))
      try await scene.ok("statement edit 1 --file draft.md")
      try file(("The emergency services are there now.", "Crews are there."))
      try await scene.ok("statement edit 1 --file draft.md", as: "city-press")
      let text = try await scene.text(1)
      #expect(text.contains("We do not guess.") && text.contains("Crews are there."), "\(text)")
      try file(("We will not guess.", "Nobody should guess."))
      try await scene.no(
        "statement edit 1 --file draft.md", "changes-collide", "We do not guess.", as: "city-press")
      #expect(try await scene.text(1) == text)
      // Who puts an older text back on purpose, can.
      try file()
      try await scene.ok("statement edit 1 --file draft.md")
      #expect(try await scene.text(1) == old)
    }
  }

  /// Two people correct the same mistake, each without knowing of the other: the second text is looked at again.
  @Test func aCorrectionThatAnotherHasOvertakenIsNotReleased() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.injured 8 --confirmed", as: "hospital-press")
      try await scene.ok("statement draft --kind situation --next-update +60m")
      try await scene.clear(1, "police-press", "hospital-press", "city-press")
      try await scene.ok("statement release 1")
      try await scene.at("20:20").ok("fact supersede f-4 9", as: "hospital-press")
      let correct = "statement correct 1 --fact f-5 --was-wrong --reason 'One more person came in.' --next-update +60m"
      let (first, second) = (scene.at("20:21"), scene.at("20:22"))
      try await first.ok(correct)
      try await second.ok(correct)
      try await second.ok("statement check 3")
      for step in ["check 2", "submit 2"] { try await second.ok("statement \(step)") }
      for officer in ["police-press", "hospital-press", "city-press"] {
        _ = try await second.workspace.run("statement clear 2", as: officer)
      }
      try await scene.at("20:23").ok("statement release 2")
      try await scene.at("20:24").no("statement submit 3", "sequence-moved", "statement 2 corrected statement 1")
    }
  }

  @Test func twoLeadsReleaseAtOnceAndItGoesOutOnce() async throws {
    try await cleared { scene in
      let outcomes = try await atOnce(
        [
          ("statement release 1", "duty-lead"), ("statement release 1", "duty-lead"),
          ("statement release 1", "duty-lead"),
        ],
        scene)
      #expect(outcomes.filter { $0.exitCode == 0 }.count == 1, "\(outcomes)")
      struct Feed: Decodable { let entries: [String] }
      #expect(try await scene.ok("statement feed").json(Feed.self).entries.count == 1)
      let kinds = try await scene.ok("journal list --kind statement.released --limit 200 --format json", as: "admin")
        .text
      #expect(kinds.components(separatedBy: "\"statement.released/1\"").count == 2)
    }
  }

  /// A fact superseded while the statement that says it is being released: either the old figure was true when it went out, or it did
  /// not go out.
  @Test(arguments: 0..<3)
  func aFactSupersededDuringTheReleaseStopsItOrComesAfter(round: Int) async throws {
    try await cleared { scene in
      let lines = [
        ("statement release 1", "duty-lead"),
        ("fact supersede f-3 '0800 555 022' --reason 'the line moved'", "police-press"),
      ]
      let outcomes = try await atOnce(round.isMultiple(of: 2) ? lines : lines.reversed(), scene)
      let release = try #require(round.isMultiple(of: 2) ? outcomes.first : outcomes.last)
      let change = try #require(round.isMultiple(of: 2) ? outcomes.last : outcomes.first)
      #expect(change.exitCode == 0, "\(change)")
      let list = try await scene.ok("journal list --limit 1000 --format json", as: "admin").text
      if release.exitCode == 0 {
        let released = try #require(list.range(of: "\"statement.released/1\""))
        let superseded = try #require(list.range(of: "\"fact.superseded/1\""))
        #expect(released.lowerBound != superseded.lowerBound)
        struct Entry: Decodable {
          let position: Int
          let kind: String
        }
        struct Page: Decodable { let entries: [Entry] }
        let entries = try JSONDecoder().decode(Page.self, from: Data(list.utf8)).entries
        let first = try #require(entries.first { $0.kind == "statement.released/1" })
        let second = try #require(entries.first { $0.kind == "fact.superseded/1" })
        #expect(first.position < second.position)
      } else {
        #expect(!list.contains("\"statement.released/1\""))
        try await scene.no("statement release 1", "clearance-policy-unmet")
      }
    }
  }

  /// Clocks that are a day off, in either direction.
  @Test func aClockThatIsADayOffSignsNothing() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +60m")
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      try await scene.at("2026-03-13T20:05:00+01:00").no("statement clear 1", "clock-behind", as: "police-press")
      try await scene.ok("statement clear 1", as: "police-press")
      // A machine a day ahead clears; whoever has the right time hears that one of the clocks is wrong, and nothing goes out.
      try await scene.at("2026-03-15T20:05:00+01:00").ok("statement clear 1", as: "city-press")
      let refused = try await scene.at("20:06").no("statement release 1")
      #expect(refused.contains("clock") || refused.contains("dated"), "\(refused)")
      try await scene.at("2026-03-15T20:06:00+01:00").no("statement release 1")
      let future = try await scene.workspace.run(
        Scene.words("statement release 1 --at 2026-03-15T20:00:00+01:00"), as: "duty-lead")
      #expect(future.exitCode == 1 && future.message.contains("after now"), "\(future)")
    }
  }

  /// Whoever writes in the journal's file after the clearance gets nothing released.
  @Test(.enabled(if: OutsideTool.path("python3") != nil, "python3 is not installed"))
  func bytesChangedAfterClearanceAreNotReleased() async throws {
    try await cleared { scene in
      let script = """
        import sqlite3, sys
        db = sqlite3.connect("journal.sqlite")
        names = [r[0] for r in db.execute("select name from sqlite_master where type = 'trigger'")]
        for name in names: db.execute(f'drop trigger "{name}"')
        for table, in list(db.execute("select name from sqlite_master where type = 'table'")):
            columns = [c[1] for c in db.execute(f'pragma table_info("{table}")')]
            if "body" in columns and "kind" in columns:
                n = db.execute(f"update {table} set body = replace(body, 'Harbour Market', 'Harbour Marked') "
                               "where kind like 'statement.revised/%'").rowcount
                print(table, n)
        db.commit()
        """
      try script.write(to: scene.workspace.file("attack.py"), atomically: true, encoding: .utf8)
      let attack = try OutsideTool.run("python3", ["attack.py"], in: scene.workspace.folder)
      try #require(attack.isYes && attack.output.contains(" 1"), "\(attack.output)")
      let release = try await scene.workspace.run("statement release 1", as: "duty-lead")
      #expect(release.exitCode != 0, "\(release)")
      let verified = try await scene.workspace.run("journal verify", as: "admin")
      #expect(verified.exitCode == 1, "\(verified)")
    }
  }
}
