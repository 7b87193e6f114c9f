import Foundation
import Incidents
import Journal
import Testing

/// An incident so large that a copy of its facts is kept: the same commands with the copy, without it, and with a spoilt one print the same
/// bytes and write the same journal.
@Suite struct KeptStateTests {
  /// Every command that looks at facts in another way.
  private static let looks = [
    "fact list", "fact list --all", "fact list --key note", "fact conflicts", "fact said", "fact gate list",
    "fact list --format json", "fact conflicts --format json", "statement board", "statement list",
    "report situation", "statement cadence", "run board", "journal verify", "doctor",
  ]

  /// Notes like the last fact, `f-6`, up to a number, as another program could have written them.
  private static func fill(_ workspace: Workspace, to count: Int) async throws {
    let journal = try SQLiteJournal(path: workspace.file("journal.sqlite").path)
    let stream = StreamName("facts/harbour")
    let model = try #require(try await journal.read(stream, after: 0).last)
    try #require(model.body.contains("\"f-6\""))
    let entries = (7...count).map { number in
      NewEntry(
        kind: model.kind, occurredAt: model.occurredAt, officer: model.officer,
        body: model.body.replacing("\"f-6\"", with: "\"f-\(number)\"")
          .replacing("\"note.first\"", with: "\"note.n-\(number)\""))
    }
    _ = try await journal.append(
      Transaction(appends: [Append(stream: stream, expected: .any, entries: entries)]), recordedAt: model.recordedAt)
  }

  @Test func theCopyChangesNothingThatIsPrintedOrWritten() async throws {
    try await StatementCommandTests.incident { workspace in
      try await StatementCommandTests.basics(workspace)
      try await workspace.succeed("fact add casualties.injured 14 --confirmed", as: "police-press")
      try await workspace.succeed("fact add casualties.injured 11 --confirmed", as: "hospital-press")
      try await workspace.succeed(["fact", "add", "note.first", "A note.", "--confirmed"], as: "police-press")
      try await Self.fill(workspace, to: 1_200)
      let copy = workspace.file(".kept/facts-harbour")
      @Sendable func print() async throws -> [String] {
        var texts: [String] = []
        for line in Self.looks {
          let outcome = try await workspace.run(line, as: "police-press")
          texts.append("\(line) \(outcome.exitCode ?? -1)\n\(outcome.text)")
        }
        return texts
      }
      try #require(!FileManager.default.fileExists(atPath: copy.path))
      let without = try await print()
      try #require(FileManager.default.fileExists(atPath: copy.path))
      #expect(try await print() == without)
      // Commands that write, upon the copy, and then everything anew without it.
      for line in [
        "fact add count.buses 4 --confirmed", "fact dispute f-5 --reason list", "fact add count.trams 2 --confirmed",
        "fact withhold f-900 --code privacy", "fact retract f-901 --reason wrong",
        "fact supersede f-902 Newer. --reason newer",
      ] {
        let officer = line.contains("dispute") ? "fire-press" : "police-press"
        let outcome = try await workspace.run(line, as: officer)
        #expect(outcome.exitCode == 0, "\(line): \(outcome)")
      }
      let with = try await print()
      let whole = try Data(contentsOf: copy)
      try FileManager.default.removeItem(at: copy)
      #expect(try await print() == with)
      var spoilt = whole
      spoilt[whole.count / 2] ^= 1
      for bytes in [spoilt, Data(whole.prefix(100)), Data("nonsense".utf8)] {
        try bytes.write(to: copy)
        #expect(try await print() == with)
      }
    }
  }
}
