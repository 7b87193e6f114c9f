import Foundation
import Testing

/// Drills as a person plays them.
@Suite struct DrillTests {
  private struct Result: Decodable {
    struct Check: Decodable {
      let title: String
      let expected: String
      let isMet: Bool
      let found: String
    }
    struct Reception: Decodable {
      let channel: String
      let kept: Int
      let verified: Int
      let verifies: Bool
      let refused: Int
      let lost: Int
    }
    let schema: String
    let injects: Int
    let checks: [Check]
    let receptions: [Reception]
  }

  private static let reports = [
    "after-action.md", "after-action.html", "situation.md", "activity-log.md", "metrics.json", "drill.json",
  ]

  /// The drill that ships: everything as it expects, twice, with the same reports byte for byte.
  @Test func theHarbourMarketPlaysAsWrittenAndTheSameTwice() async throws {
    try await Workspace.empty { folder in
      let first = try await folder.run(["drill", "harbour-market", "--into", "one", "--format", "json"])
      #expect(first.exitCode == 0, "\(first)")
      let result = try first.json(Result.self)
      #expect(result.schema == "afterword.drill/1")
      let unmet = result.checks.filter { !$0.isMet }
      #expect(unmet.isEmpty, "\(unmet)")
      #expect(result.checks.count >= 25)

      // What was posted arrived, and was verified, also where nobody answered for a while.
      let signing = result.receptions.filter(\.verifies)
      #expect(signing.count == 2)
      let unverified = signing.filter { $0.kept == 0 || $0.verified != $0.kept || $0.refused != 0 }
      #expect(unverified.isEmpty, "\(unverified)")
      #expect(signing.contains { $0.lost > 0 })

      let second = try await folder.run(["drill", "harbour-market", "--into", "two", "--quiet"])
      #expect(second.exitCode == 0, "\(second)")
      for name in Self.reports {
        let one = try Data(contentsOf: folder.folder.appending(path: "one/reports/\(name)"))
        let two = try Data(contentsOf: folder.folder.appending(path: "two/reports/\(name)"))
        #expect(!one.isEmpty)
        #expect(one == two, "\(name) differs between two drills")
      }

      // The record of a drill is a record like any other.
      let verified = try await folder.run(["journal", "verify", "--workspace", "one/workspace"])
      #expect(verified.exitCode == 0, "\(verified)")
      let situation = try await folder.run(
        ["report", "situation", "--incident", "harbour-market", "--workspace", "one/workspace"])
      #expect(situation.exitCode == 0, "\(situation)")
      #expect(situation.text.contains("WHAT THE PUBLIC HAS FROM US"))

      // Nothing that is made of a text of the drill could be taken for real.
      let about = ["--incident", "harbour-market", "--workspace", "one/workspace"]
      var asPlayed = folder
      asPlayed.environment["AFTERWORD_HOME"] = folder.folder.appending(path: "one/keys").path
      let message = try await asPlayed.succeed(["statement", "short", "1", "--form", "sms"] + about)
      #expect(message.text.hasPrefix("EXERCISE: "), "\(message)")
      try await asPlayed.succeed(["statement", "site", "site", "--address", "https://ellery.example"] + about)
      let site = folder.folder.appending(path: "site")
      let pages = try #require(FileManager.default.enumerator(at: site, includingPropertiesForKeys: nil))
        .compactMap { $0 as? URL }.filter { ["html", "rss", "atom", "txt"].contains($0.pathExtension) }
      #expect(pages.count > 20)
      for page in pages {
        let text = try String(contentsOf: page, encoding: .utf8)
        #expect(text.contains("EXERCISE"), "\(page.lastPathComponent)")
      }

      // Nobody who is helped is named: neither in a report nor in the journal's file.
      for file in Self.reports.map({ "one/reports/" + $0 }) + ["one/workspace/journal.sqlite"] {
        let bytes = try Data(contentsOf: folder.folder.appending(path: file))
        for name in ["Ashdown", "Birkett", "Calloway"] {
          #expect(bytes.range(of: Data(name.utf8)) == nil, "\(file) holds the name of a person")
        }
      }
    }
  }

  private static func small(_ injects: String) -> String {
    """
    format: 1
    drill: quay
    title: Quay
    incident: { id: quay, name: Quay, place: Quay 4, t0: "2024-05-14T12:04:00+02:00", playbook: first-72-hours, alarm: T0+3m, by: lead }
    ends: T0+30m
    agencies: { city: { name: City, kind: city } }
    officers: { lead: { name: Lead, agency: city, roles: [lead, press, administrator] } }
    injects:
    \(injects)
    """
  }

  /// What a drill expects and does not come is told, with exit code 1.
  @Test func anExpectationThatFailsIsTold() async throws {
    try await Workspace.empty { folder in
      let file = folder.folder.appending(path: "quay.yaml")
      try Self.small("  - { at: T0+5m, title: Look, expect: conflict C3 }").write(
        to: file, atomically: true, encoding: .utf8)
      let outcome = try await folder.run(["drill", "quay.yaml"])
      #expect(outcome.exitCode == 1, "\(outcome)")
      #expect(outcome.text.contains("expected conflict C3, but there is no open conflict"))
    }
  }

  /// A refusal that nobody expected is a failure too; one that was expected is not.
  @Test(arguments: [("", 1), (", expect: refused C3-overlap", 1), (", expect: refused incident-stood-down", 0)])
  func refusalsCount(expectation: String, exitCode: Int) async throws {
    try await Workspace.empty { folder in
      let file = folder.folder.appending(path: "quay.yaml")
      let injects = """
          - { at: T0+5m, by: lead, title: End, stand-down: Over. }
          - { at: T0+6m, by: lead, title: Late, fact: { name: a, key: place, value: Quay 4 }\(expectation) }
        """
      try Self.small(injects).write(to: file, atomically: true, encoding: .utf8)
      let outcome = try await folder.run(["drill", "quay.yaml"])
      #expect(outcome.exitCode == Int32(exitCode), "\(outcome)")
    }
  }

  /// A broken file is one clear error with its place, and leaves nothing behind.
  @Test(arguments: [
    ("  - { at: T0+5m, by: led, title: x, stand-down: Over. }", "There is no officer “led” in this file."),
    ("  - { at: T0+5m, by: lead, title: x, cases: { name: a, categories: [presnt] } }", "presnt"),
    (
      "  - { at: T0+5m, by: lead, title: x, draft: { name: a, kind: holdng } }",
      "“holdng” is not a known kind of statement."
    ),
    (
      "  - { at: T0+5m, by: lead, title: x, step: { name: no-such, do: done } }",
      "“no-such” is not a known step of the playbook."
    ),
    (
      "  - { at: T0+5m, by: lead, title: x, fact: { name: a, key: casualties.killed, value: many } }",
      "“many” cannot be read as a quantity."
    ),
    ("  - [", "This is not valid YAML"),
  ])
  func aBrokenFileIsRefused(inject: String, message: String) async throws {
    try await Workspace.empty { folder in
      let file = folder.folder.appending(path: "quay.yaml")
      try Self.small(inject).write(to: file, atomically: true, encoding: .utf8)
      let outcome = try await folder.run(["drill", "quay.yaml"])
      #expect(outcome.exitCode == 65, "\(outcome)")
      #expect(outcome.message.contains(message), "\(outcome)")
      #expect(outcome.message.contains("quay.yaml:"), "\(outcome)")
    }
  }

  @Test func aMissingFileIsNamed() async throws {
    try await Workspace.empty { folder in
      let outcome = try await folder.run(["drill", "harbor-market"])
      #expect(outcome.exitCode == 66, "\(outcome)")
      #expect(outcome.message.contains("harbour-market"), "\(outcome)")
      #expect(try await folder.run(["drill"]).exitCode == 64)
      #expect(try await folder.run(["drill", "--list"]).text.contains("harbour-market"))
    }
  }

  /// A drill never mixes with a real incident, and never deletes what it did not make.
  @Test func aRealWorkspaceAndAStrangersFolderAreLeftAlone() async throws {
    try await Workspace.make { workspace in
      let file = workspace.folder.appending(path: "quay.yaml")
      try Self.small("  - { at: T0+5m, by: lead, title: End, stand-down: Over. }").write(
        to: file, atomically: true, encoding: .utf8)
      let outcome = try await workspace.run(["drill", "quay.yaml", "--into", "exercise"])
      #expect(outcome.exitCode == 1, "\(outcome)")
      #expect(outcome.message.contains("drill-in-workspace"), "\(outcome)")
      #expect(!FileManager.default.fileExists(atPath: workspace.folder.appending(path: "exercise").path))
    }
    try await Workspace.empty { folder in
      let file = folder.folder.appending(path: "quay.yaml")
      try Self.small("  - { at: T0+5m, by: lead, title: End, stand-down: Over. }").write(
        to: file, atomically: true, encoding: .utf8)
      let mine = folder.folder.appending(path: "mine/reports")
      try FileManager.default.createDirectory(at: mine, withIntermediateDirectories: true)
      try Data("keep".utf8).write(to: mine.appending(path: "thesis.md"))
      let outcome = try await folder.run(["drill", "quay.yaml", "--into", "mine"])
      #expect(outcome.exitCode == 1, "\(outcome)")
      #expect(outcome.message.contains("folder-not-empty"), "\(outcome)")
      #expect(FileManager.default.fileExists(atPath: mine.appending(path: "thesis.md").path))
    }
  }
}
