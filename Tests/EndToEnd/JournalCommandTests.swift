import Foundation
import Journal
import Testing

/// `journal list`, `verify` and `export` on the real binary, and what every command says of a journal that it cannot use.
@Suite struct JournalCommandTests {
  private struct Verified: Decodable {
    struct Fault: Decodable {
      let kind: String
      let position: Int64?
      let stream: String?
      let version: Int?
      let message: String
    }
    let schema: String
    let holds: Bool
    let entries: Int
    let head: String
    let faults: [Fault]
  }

  private struct Listed: Decodable {
    struct Entry: Decodable {
      let position: Int64
      let stream: String
      let kind: String
      let officer: String?
    }
    let schema: String
    let entries: [Entry]
  }

  private struct Failed: Decodable {
    struct Report: Decodable { let message: String }
    let error: Report
  }

  /// A workspace with an incident and three facts of two officers, at a time that stands still.
  private func filled<T>(_ body: (Workspace) async throws -> T) async throws -> T {
    try await Workspace.empty { made in
      var workspace = made
      workspace.environment["AFTERWORD_NOW"] = "2026-03-14T20:00:00+01:00"
      try await workspace.succeed("init")
      workspace.environment["AFTERWORD_NOW"] = "2026-03-14T21:00:00+01:00"
      try await workspace.succeed(
        ["incident", "open", "Harbour market attack", "--id", "harbour", "--t0", "2026-03-14T19:05:00+01:00"],
        as: "duty-lead")
      for (key, officer) in [("note-1", "police-press"), ("note-2", "fire-press"), ("note-3", "police-press")] {
        try await workspace.succeed(["fact", "add", "known.\(key)", "Gate \(key)", "--at", "20:30"], as: officer)
      }
      return try await body(workspace)
    }
  }

  private func database(_ workspace: Workspace, _ statements: String...) throws {
    let session = try SQLiteSession(
      path: workspace.file("journal.sqlite").path, mode: .existing, busyTimeout: 1000)
    for name in ["update", "delete"] { try session.run("DROP TRIGGER journal_entry_refuses_\(name)") }
    for statement in statements { try session.run(statement) }
    for statement in session.dialect.makeAppendOnly("journal_entry") { try session.run(statement) }
  }

  @Test func entriesAreListedAndFiltered() async throws {
    try await filled { workspace in
      func list(_ arguments: String) async throws -> [Listed.Entry] {
        let listed = try await workspace.succeed("journal list --format json " + arguments).json(Listed.self)
        #expect(listed.schema == "afterword.journal-list/1")
        return listed.entries
      }
      let facts = try await list("--stream facts/")
      #expect(facts.map(\.kind) == Array(repeating: "fact.added/1", count: 3))
      #expect(try await list("--kind fact.added").map(\.position) == facts.map(\.position))
      #expect(try await list("--kind fact.added --officer fire-press").map(\.position) == [facts[1].position])
      #expect(try await list("--limit 2").map(\.position) == facts.suffix(2).map(\.position))
      #expect(try await list("--after \(facts[0].position)").map(\.position) == facts.dropFirst().map(\.position))
      #expect(try await list("--since 21:00").count == 4)
      #expect(try await list("--stream facts/ --until 2026-03-14T21:00+01:00").isEmpty)
      let text = try await workspace.succeed("journal list --limit 1 --bodies").text
      #expect(text.contains("2026-03-14 20:30:00"), "the time it happened is shown")
      #expect(text.contains("police-press"))
      #expect(text.contains("\"known.note-3\""))
    }
  }

  @Test func anUntouchedJournalHoldsAndPrintsItsHead() async throws {
    try await filled { workspace in
      let verified = try await workspace.succeed("journal verify --format json").json(Verified.self)
      #expect(verified.schema == "afterword.journal-verification/1")
      #expect(verified.holds)
      let text = try await workspace.succeed("journal verify").text
      #expect(text.contains("head \(verified.head)"))
      try await workspace.succeed("fact add known.more Gate --confirmed", as: "police-press")
      try await workspace.succeed("journal verify --expect \(verified.head)")
    }
  }

  @Test func aChangedEntryIsNamedAndTheAnswerIsNo() async throws {
    try await filled { workspace in
      let facts = try await workspace.succeed("journal list --format json --stream facts/").json(Listed.self).entries
      let position = facts[1].position
      try database(
        workspace, "UPDATE journal_entry SET body = replace(body, 'Gate', 'Wall') WHERE position = \(position)")
      let outcome = try await workspace.run("journal verify")
      #expect(outcome.exitCode == 1, "\(outcome)")
      #expect(outcome.text.contains("Entry \(position) (facts/harbour, version 2) was changed"), "\(outcome)")
      let verified = try await workspace.run("journal verify --format json").json(Verified.self)
      #expect(verified.faults.map(\.position) == [position])
      #expect(verified.faults.first?.stream == "facts/harbour")
      #expect(verified.faults.first?.version == 2)
    }
  }

  @Test func aHeadThatIsNoLongerInTheJournalIsNoticed() async throws {
    try await filled { workspace in
      let head = try await workspace.succeed("journal verify --format json").json(Verified.self).head
      let other = String(head.dropLast()) + (head.hasSuffix("0") ? "1" : "0")
      #expect(try await workspace.run("journal verify --expect \(other)").exitCode == 1)
      let outcome = try await workspace.run("journal verify --expect rubbish")
      #expect(outcome.exitCode == 64)
      #expect(outcome.message.contains("rubbish"))
    }
  }

  @Test func anExportIsCheckedWithoutTheWorkspace() async throws {
    try await filled { workspace in
      let exported = try await workspace.succeed("journal export").text
      let verified = try await workspace.succeed("journal verify --format json").json(Verified.self)
      try await Workspace.empty { elsewhere in
        let holds = try await elsewhere.run("journal verify - --expect \(verified.head)", input: exported)
        #expect(holds.exitCode == 0, "\(holds)")
        let forged = try await elsewhere.run(
          "journal verify -", input: exported.replacing("Gate note-2", with: "Wall note-2"))
        #expect(forged.exitCode == 1)
        #expect(forged.text.contains("facts/harbour, version 2"), "\(forged)")
        let cut = try await elsewhere.run(
          "journal verify -", input: exported.split(separator: "\n").dropLast().joined(separator: "\n"))
        #expect(cut.exitCode == 1)
        #expect(try await elsewhere.run("journal verify no-such-file").exitCode == 66)
        #expect(try await elsewhere.run("journal verify -", input: "rubbish").exitCode == 1)
      }
      let part = try await workspace.succeed("journal export --stream facts/").text
      #expect(part.split(separator: "\n").count == 5)
      try await workspace.succeed("journal verify -", input: part)
    }
  }

  // MARK: - A journal that cannot be used

  private func expect(
    _ outcome: Outcome, exitCode: Int32, saying words: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.exitCode == exitCode, "\(outcome)", sourceLocation: sourceLocation)
    #expect(outcome.message.contains(words), "\(outcome)", sourceLocation: sourceLocation)
    #expect(!outcome.message.contains("JournalError"), sourceLocation: sourceLocation)
  }

  @Test func aMissingJournalIsNeverReplacedByAnEmptyOne() async throws {
    try await filled { workspace in
      try FileManager.default.removeItem(at: workspace.file("journal.sqlite"))
      expect(try await workspace.run("incident list"), exitCode: 69, saying: "does not exist")
      #expect(!FileManager.default.fileExists(atPath: workspace.file("journal.sqlite").path))
    }
  }

  @Test func aFileThatIsNoJournalIsSaidSo() async throws {
    try await filled { workspace in
      try Data("Minutes of the meeting. ".utf8).write(to: workspace.file("journal.sqlite"))
      expect(try await workspace.run("incident list"), exitCode: 65, saying: "is not an Afterword journal")
    }
  }

  @Test func aDamagedJournalIsSaidSo() async throws {
    try await filled { workspace in
      let file = workspace.file("journal.sqlite")
      var bytes = try Data(contentsOf: file)
      // Page 2 and all after it: the tables' contents, not the header.
      for index in 4096..<bytes.count { bytes[index] = 0xA5 }
      try bytes.write(to: file)
      let outcome = try await workspace.run("incident list")
      expect(outcome, exitCode: 65, saying: "damaged")
      let verified = try await workspace.run("journal verify")
      #expect(verified.exitCode == 1 || verified.exitCode == 65, "\(verified)")
    }
  }

  @Test func aNewerJournalIsRefused() async throws {
    try await filled { workspace in
      do {
        let session = try SQLiteSession(
          path: workspace.file("journal.sqlite").path, mode: .existing, busyTimeout: 1000)
        try session.setSchemaVersion(99)
      }
      expect(try await workspace.run("incident list"), exitCode: 65, saying: "newer release")
    }
  }

  /// A limit on file sizes stands for a full disk: the kernel refuses the write in the same place.
  @Test func aFullDiskIsOneSentenceAndNothingIsHalfDone() async throws {
    try await filled { workspace in
      let before = try await workspace.succeed("journal verify --format json").json(Verified.self)
      let command = try workspace.start(
        ["fact", "add", "known.full", "Gate", "--confirmed"], as: "police-press", limits: ["--fsize=20000"])
      expect(try await command.wait(), exitCode: 69, saying: "disk is full")
      let after = try await workspace.succeed("journal verify --format json").json(Verified.self)
      #expect(after.entries == before.entries)
      try await workspace.succeed("fact add known.full Gate --confirmed", as: "police-press")
    }
  }

  @Test func errorsAreJSONWhenAskedFor() async throws {
    try await filled { workspace in
      try Data("Minutes".utf8).write(to: workspace.file("journal.sqlite"))
      let outcome = try await workspace.run("incident list --format json")
      let line = try #require(outcome.message.split(separator: "\n").last)
      let failed = try JSONDecoder().decode(Failed.self, from: Data(line.utf8))
      #expect(failed.error.message.contains("is not an Afterword journal"))
    }
  }

  /// Two terminals at once, and a few more: each command is done once, and none is lost.
  @Test func manyTerminalsAtOnce() async throws {
    try await filled { workspace in
      let commands = try (0..<12).map { number in
        try workspace.start(
          ["fact", "add", "known.crowd-\(number)", "Gate \(number)", "--confirmed"], as: "police-press")
      }
      for command in commands {
        let outcome = try await command.wait()
        #expect(outcome.exitCode == 0, "\(outcome)")
      }
      try await workspace.succeed("journal verify")
      let facts = try await workspace.succeed("journal list --format json --kind fact.added").json(Listed.self).entries
      #expect(facts.count == 15)
    }
  }
}
