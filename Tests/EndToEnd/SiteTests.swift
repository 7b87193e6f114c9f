import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The newsroom on disk: whole files only, and nothing of an interrupted command.
@Suite(.serialized) struct SiteTests {
  static let aside = ".afterword-new"

  private func site(_ scene: Scene) async throws -> Set<String> {
    try await scene.ok("statement site site --address https://alder.example/h")
    let folder = scene.workspace.file("site")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return Set(paths.filter { !$0.hasSuffix("statements") })
  }

  private func released(_ scene: Scene) async throws {
    try await scene.basics()
    try await scene.ok("statement draft --kind holding --next-update +60m --language en,fr,es,ar")
    try await scene.clear(1, "police-press", "city-press")
    try await scene.ok("statement release 1")
  }

  @Test func itIsBroughtUpToDateAndLeavesOwnFilesAlone() async throws {
    try await Scene.play { scene in
      try await released(scene)
      let first = try await site(scene)
      #expect(first.contains("feed.rss") && first.contains("index.html") && !first.contains(Self.aside))
      try Data("ours".utf8).write(to: scene.workspace.file("site/logo.svg"))
      let again = try await scene.ok("statement site site --address https://alder.example/h")
      #expect(again.text.hasPrefix("0 of"), "\(again)")
      #expect(FileManager.default.fileExists(atPath: scene.workspace.file("site/logo.svg").path))
    }
  }

  @Test func whatAKilledCommandLeftIsCleanedAway() async throws {
    try await Scene.play { scene in
      try await released(scene)
      let whole = try await site(scene)
      for milliseconds in [5, 15, 30, 45, 60, 80, 120] {
        try FileManager.default.removeItem(at: scene.workspace.file("site"))
        let command = try scene.workspace.start(
          ["statement", "site", "site", "--address", "https://alder.example/h"])
        command.kill(afterMicroseconds: milliseconds * 1000)
        _ = try await command.wait()
        let folder = scene.workspace.file("site").path
        let left = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        for path in left where !path.hasPrefix(Self.aside) && !path.hasSuffix("statements") {
          #expect(whole.contains(path), "a stray file: \(path)")
        }
        #expect(try await site(scene) == whole)
      }
    }
  }

  @Test func leftoversOfAnEarlierCommandGo() async throws {
    try await Scene.play { scene in
      try await released(scene)
      let left = scene.workspace.file("site/\(Self.aside)/17")
      try FileManager.default.createDirectory(
        at: left.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("half".utf8).write(to: left)
      #expect(try await site(scene).allSatisfy { !$0.hasPrefix(Self.aside) })
    }
  }

  @Test func aFolderThatCannotBeWrittenIsNamed() async throws {
    try await Scene.play { scene in
      try await released(scene)
      try Data("a file".utf8).write(to: scene.workspace.file("site"))
      let outcome = try await scene.workspace.run(
        ["statement", "site", "site", "--address", "https://alder.example/h"])
      #expect(outcome.exitCode == 69 && outcome.message.contains("site"), "\(outcome)")
    }
  }

  /// Every form of the feed for programs follows the specification, and says in its title what became of a statement.
  @Test func theJSONFeedFollowsItsSpecification() async throws {
    try await Scene.play { scene in
      try await scene.ok("statement site site --address https://alder.example/h")
      let schema = try SchemaChecker(fixture: "json-feed-1.1.schema.json")
      func feed() throws -> JSONValue {
        try JSONDecoder().decode(
          JSONValue.self, from: Data(contentsOf: scene.workspace.file("site/feed.json")))
      }
      try schema.check(try feed())
      #expect(try feed()["items"]?.items.isEmpty == true)
      try await released(scene)
      try await scene.at("20:20").ok("statement withdraw 1 --reason 'It was issued in error.'")
      _ = try await site(scene)
      let items = try feed()["items"]?.items ?? []
      try schema.check(try feed())
      let old = try #require(items.first { $0["id"]?.text?.hasSuffix("/statements/1.en.html") ?? false })
      #expect(old["title"]?.text == "Withdrawn by statement 2: Serious incident at Harbour Market")
      #expect(old["date_modified"]?.text == "2026-03-14T20:20:00+01:00", "\(old)")
      let ids = items.compactMap { $0["id"]?.text }
      #expect(Set(ids).count == items.count && items.count == 8, "\(ids)")
    }
  }

  /// The feed is well-formed, keeps permanent links, and shows what became of each statement.
  @Test func theFeedOfAWithdrawnStatementSaysSo() async throws {
    try await Scene.play { scene in
      try await released(scene)
      try await scene.ok("statement withdraw 1 --reason 'It was issued in error.'")
      _ = try await site(scene)
      let data = try Data(contentsOf: scene.workspace.file("site/feed.rss"))
      let parser = XMLParser(data: data)
      #expect(parser.parse())
      let feed = String(decoding: data, as: UTF8.self)
      #expect(feed.contains("<title>Withdrawn by statement 2: Serious incident at Harbour Market</title>"))
      #expect(feed.contains("<guid isPermaLink=\"true\">https://alder.example/h/statements/1.fr.html</guid>"))
      #expect(feed.contains("Retiré par le communiqué 2"))
    }
  }
}
