import Foundation
import Testing

/// Workspaces that earlier releases wrote: every event in them is still read, shown and built upon.
@Suite struct OldWorkspaceTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static let releases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted().filter {
    FileManager.default.fileExists(atPath: folder.appending(path: "\($0)/afterword.yaml").path)
  }

  private struct CaseView: Decodable { let id: String }

  @Test(arguments: releases)
  func anOldWorkspaceIsReadAndGoesOn(_ release: String) async throws {
    try await Workspace.empty { made in
      var workspace = made
      workspace.environment["AFTERWORD_NOW"] = "2026-03-15T10:00:00+01:00"
      for name in ["afterword.yaml", "journal.sqlite"] {
        try FileManager.default.copyItem(
          at: Self.folder.appending(path: release + "/" + name), to: workspace.file(name))
      }
      for line in [
        "journal verify", "journal list --limit 10000", "incident list", "fact list", "fact conflicts",
        "fact holdback list",
        "statement list", "statement show 1", "run board", "run log", "case list", "task list --all",
        "outbox list --all",
        "report situation", "report after-action", "report activity-log", "report metrics",
      ] {
        // 1 is an answer too: there is a conflict, or the key that is not part of the fixture would be needed.
        let outcome = try await workspace.run(line, as: "caseworker")
        #expect([0, 1].contains(outcome.exitCode), "\(line): \(outcome)")
      }
      // Words could be held back, which cannot be told without the key; a figure under a key of the register needs none.
      try await workspace.succeed("fact add casualties.missing 3", as: "police-press")
      try await workspace.succeed("run tick", as: "commander")
      try await workspace.succeed("journal verify")
    }
  }

  @Test func theFirstReleaseIsKept() { #expect(Self.releases.contains("0.1.0")) }

  /// Makes the fixture of a release, once, when it comes out: `AFTERWORD_FIXTURE=0.1.0 swift test --filter makeWorkspace`.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["AFTERWORD_FIXTURE"] != nil))
  func makeWorkspace() async throws {
    let release = try #require(ProcessInfo.processInfo.environment["AFTERWORD_FIXTURE"])
    try await Workspace.empty { made in
      var workspace = made
      workspace.environment["AFTERWORD_NOW"] = "2026-03-14T21:00:00+01:00"
      for (officer, line) in Self.session {
        try await workspace.succeed(line.split(separator: "|").map(String.init), as: officer)
      }
      let opened = try await workspace.succeed(
        ["case", "open", "--identity", "-", "--category", "lightly-injured", "--format", "json"], as: "caseworker",
        input: "name: Quillon Vardanek")
      let id = try opened.json(CaseView.self).id
      for (officer, line) in Self.care {
        try await workspace.succeed(line.replacing("CASE", with: id), as: officer)
      }
      workspace.environment["AFTERWORD_NOW"] = "2026-03-15T09:00:00+01:00"
      try await workspace.succeed("run tick", as: "commander")
      let target = Self.folder.appending(path: release)
      try #require(!FileManager.default.fileExists(atPath: target.path), "a fixture is never made again")
      try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
      for name in ["afterword.yaml", "journal.sqlite"] {
        try FileManager.default.copyItem(at: workspace.file(name), to: target.appending(path: name))
      }
    }
  }

  /// Who types what; the words are parted by bars.
  private static let session = [
    ("admin", "init"),
    ("duty-lead", "incident|open|Harbour market attack|--id|harbour|--t0|2026-03-14T19:05:00+01:00"),
    ("police-press", "fact|add|place|Harbour Market|--confirmed"),
    ("police-press", "fact|add|time.onset|19:05"),
    ("police-press", "fact|confirm|f-2"),
    ("hospital-press", "fact|add|casualties.injured|11|--scope|route=hospital|--as-of|20:40|--confirmed"),
    ("police-press", "fact|add|casualties.injured|14|--as-of|20:40|--confirmed"),
    ("hospital-press", "fact|dispute|f-4|--reason|our list has 11"),
    ("prosecutor-press", "fact|withhold|f-4|--code|investigation|--review-at|+6h"),
    ("hospital-press", "fact|supersede|f-3|12|--as-of|20:55"),
    ("prosecutor-press", "fact|holdback|add|blue delivery van|--code|investigation"),
    ("duty-lead", "statement|draft|--kind|holding|--next-update|+30m"),
    ("duty-lead", "statement|check|1"),
    ("duty-lead", "statement|submit|1"),
    ("police-press", "statement|clear|1"),
    ("city-press", "statement|clear|1"),
    ("city-press", "statement|release|1"),
    ("duty-lead", "statement|draft|--kind|holding|--next-update|+60m"),
    ("duty-lead", "statement|check|2"),
    ("duty-lead", "statement|submit|2"),
    ("prosecutor-press", "statement|object|2|--code|fair-trial|--reason|wait for the court"),
    ("city-press", "statement|withdraw|2|--reason|It was begun in error."),
    ("commander", "run|start|first-72-hours"),
    ("commander", "run|done|shared-picture|--note|All services on scene"),
  ]

  private static let care = [
    ("caseworker", "case assess CASE --need hearing"),
    ("caseworker", "case consent CASE --purpose support --agency support --given"),
    ("caseworker", "task claim CASE.REG-01"),
    ("caseworker", "task start CASE.REG-01"),
    ("caseworker", "task done CASE.REG-01 --evidence card"),
    ("caseworker", "task claim CASE.REG-02"),
    ("caseworker", "task hand-over CASE.REG-02 --to city --answer-within 1h"),
    ("city-welfare", "task accept CASE.REG-02"),
  ]
}
