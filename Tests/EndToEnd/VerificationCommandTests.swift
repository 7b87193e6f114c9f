import Foundation
import Testing

/// Verification by anyone: the five answers, for files, pasted texts, codes and the feed, in the workspace and far from it.
@Suite struct VerificationCommandTests {
  struct Result: Decodable {
    struct Later: Decodable { let number: Int }
    let answer: String
    let later: Later?
    let remarks: [String]
    let statement: Int?
    let clearedBy: [String]
  }

  /// Two statements, the second in the place of the first at 20:10, and their files in a folder far from the workspace.
  private func two(_ body: (Scene, Scene, Workspace) async throws -> Void) async throws {
    try await Scene.play(from: Self.released) { scene in
      let later = scene.at("20:10")
      try await Workspace.empty { far in
        try FileManager.default.moveItem(at: scene.workspace.file("early.json"), to: far.file("early.json"))
        for (arguments, name) in [
          ("statement export 1", "1.json"), ("statement export 1 --jws", "1.jws.json"),
          ("statement export 2 --compact", "2.jws"), ("statement feed", "feed.json"), ("statement keys", "keys.json"),
          ("statement keys --format jwks", "jwks.json"),
        ] {
          try await later.ok(arguments).output.write(to: far.file(name))
        }
        try await body(scene, later, far)
      }
    }
  }

  private static let released = Scene.beginning { scene in
    try await scene.ok("statement draft --kind holding --language en,ar --next-update +30m")
    try await scene.clear(1, "police-press", "city-press")
    try await scene.ok("statement release 1")
    try await scene.ok("statement export 1").output.write(to: scene.workspace.file("early.json"))
    let later = scene.at("20:10")
    try await later.ok("statement draft --kind situation --next-update +30m")
    try await later.clear(2, "police-press", "city-press")
    try await later.ok("statement release 2")
  }

  @Test func everyFileGetsOneOfTheFiveAnswers() async throws {
    try await two { _, _, far in
      let cases = [
        ("verify 1.json --keys keys.json", "genuine but replaced by 2 at 19:10 UTC"),
        ("verify early.json --keys jwks.json --feed feed.json", "genuine but replaced by 2 at 19:10 UTC"),
        ("verify 1.jws.json --keys jwks.json --feed feed.json", "genuine but replaced by 2 at 19:10 UTC"),
        ("verify 2.jws --keys jwks.json --feed feed.json", "genuine and current"),
      ]
      for (line, answer) in cases {
        let outcome = try await far.succeed("statement \(line) --format json").json(Result.self)
        #expect(outcome.answer == answer, "\(line): \(outcome)")
      }
      let release = try await far.succeed("statement verify 1.jws.json --keys jwks.json --feed feed.json --format json")
      #expect(try release.json(Result.self).clearedBy == ["police", "city"])
      // A feed that is no feed, or is cut, is no feed: whatever form the file has, it does not say that the words stand.
      try "garbage".write(to: far.file("garbage.json"), atomically: true, encoding: .utf8)
      let feed = try String(contentsOf: far.file("feed.json"), encoding: .utf8)
      try String(feed.prefix(feed.count / 2)).write(to: far.file("cut.json"), atomically: true, encoding: .utf8)
      for line in [
        "verify 2.jws --keys jwks.json", "verify 1.json", "verify 2.jws --feed feed.json",
        "verify early.json --keys keys.json", "verify early.json --keys keys.json --feed garbage.json",
        "verify early.json --keys keys.json --feed cut.json", "verify 2.jws --keys jwks.json --feed cut.json",
      ] {
        let outcome = try await far.run("statement \(line)")
        #expect(outcome.exitCode == 1 && outcome.text.contains("cannot tell"), "\(line): \(outcome)")
      }
    }
  }

  @Test func aFileThatIsOlderThanTheWorkspaceIsNotCalledCurrent() async throws {
    try await two { _, later, far in
      try FileManager.default.copyItem(at: far.file("early.json"), to: later.workspace.file("early.json"))
      #expect(try await later.ok("statement verify early.json").text.contains("genuine but replaced by 2 at 20:10"))
    }
  }

  /// S14: a text pasted from a telephone is still ours, one figure changed and it is not.
  @Test func aPastedTextIsComparedAndNotItsMarks() async throws {
    try await two { _, later, far in
      let official = try await later.text(2)
      let pasted = official.replacingOccurrences(of: " ", with: "\u{A0}").replacingOccurrences(of: "'", with: "’")
        .replacingOccurrences(of: "#", with: "").replacingOccurrences(of: ".\n", with: ".\u{200F}\r\n\r\n")
      let whole = try await later.workspace.succeed("statement verify --text -", as: nil, input: pasted)
      #expect(whole.text.contains("genuine and current") && whole.text.contains("statement 2"), "\(whole)")
      let old = try await later.workspace.succeed("statement verify --paste -", input: try await later.text(1))
      #expect(old.text.contains("genuine but replaced by 2 at 20:10"), "\(old)")
      let arabic = try await later.workspace.succeed("statement verify --text -", input: try await later.text(1, "ar"))
      #expect(arabic.text.contains("Arabic"), "\(arabic)")

      let moved = official.replacingOccurrences(of: "0800 555 011", with: "0800 555 012")
      let altered = try await later.workspace.run("statement verify --text -", input: moved)
      #expect(altered.exitCode == 1 && altered.text.contains("not ours or altered"), "\(altered)")
      #expect(altered.text.contains("in no statement of ours") && altered.text.contains("0800 555 012"))
      let turned = try await later.workspace.succeed("statement verify --text -", input: "\u{202E}" + official)
      #expect(turned.text.contains("this copy hides marks that change how it looks"), "\(turned)")

      // Half a sentence may say the opposite of the whole.
      let sentence = "We will not guess."
      try #require(official.contains(sentence))
      #expect(
        try await later.workspace.succeed("statement verify --text -", input: sentence).text.contains("a part of"))
      let half = try await later.workspace.run("statement verify --text -", input: "guess.")
      #expect(half.exitCode == 1, "\(half)")

      // Far from the workspace, with a copy of the newsroom, keys, and the feed in it.
      try await later.ok("statement site \(far.file("mirror").path) --address https://alder.example")
      let mirrored = try await far.succeed(
        "statement verify --text - --newsroom mirror --keys jwks.json", input: pasted)
      #expect(mirrored.text.contains("genuine and current"), "\(mirrored)")
      for missing in ["statement verify --text - --newsroom mirror", "statement verify --text - --keys jwks.json"] {
        let outcome = try await far.run(missing, input: pasted)
        #expect(outcome.exitCode == 1 && outcome.text.contains("cannot tell"), "\(missing): \(outcome)")
      }
      try FileManager.default.removeItem(at: far.file("mirror/feed.signed.json"))
      let blind = try await far.run("statement verify --text - --newsroom mirror --keys jwks.json", input: pasted)
      #expect(blind.exitCode == 1 && blind.text.contains("without a feed"), "\(blind)")
    }
  }

  /// A journalist hands in what lies in the folder, without knowing which file is which.
  @Test func anyFileOfTheNewsroomGetsAFittingAnswer() async throws {
    try await two { _, later, far in
      try await later.ok("statement site \(far.file("mirror").path) --address https://alder.example --sign")
      for (file, code, words) in [
        ("statements/2.en.txt", 0, "genuine and current"),
        ("statements/1.ar.txt", 0, "genuine but replaced by 2 at 19:10 UTC"),
        ("statements/2.en.html", 1, "This is a web page"), ("index.html", 1, "cannot tell"),
        ("statements/1.en.txt.minisig", 1, "minisign -Vm"), ("statements/2.jws", 0, "genuine and current"),
        ("feed.signed.json", 0, "the feed holds"), ("feed.json", 1, "not ours or altered"),
      ] as [(String, Int32, String)] {
        let outcome = try await far.run("statement verify mirror/\(file) --newsroom mirror --keys jwks.json")
        #expect(outcome.exitCode == code && outcome.text.contains(words), "\(file): \(outcome)")
      }
      let alone = try await far.run("statement verify mirror/statements/2.en.txt --keys jwks.json")
      #expect(alone.exitCode == 1 && alone.text.contains("Add --newsroom"), "\(alone)")
      let blind = try await far.run("statement verify --text mirror/statements/2.en.txt --newsroom mirror")
      #expect(blind.exitCode == 1 && blind.text.contains("add --keys") && !blind.text.contains("Entry 1"), "\(blind)")
    }
  }

  @Test func aCodeLeadsToTheOfficialText() async throws {
    try await two { _, later, _ in
      let code = try await later.view(2).code
      let found = try await later.ok("statement verify --code 2-\(code.lowercased())")
      #expect(found.text.contains("genuine and current") && found.text.contains("proves nothing"))
      #expect(found.text.contains("Harbour Market"))
      try await later.no("statement verify --code 2-AAAAAA", "No released statement has the code")
      try await later.no("statement verify --code nonsense", "not ours or altered")
    }
  }

  /// A feed that was cut, turned round, or whose end was left away.
  @Test func aCutOrReorderedFeedIsFound() async throws {
    try await two { _, _, far in
      struct Feed: Codable {
        var schema: String
        var incident: String
        var entries: [String]
      }
      let good = try await far.succeed("statement verify feed.json --keys jwks.json")
      let head = try #require(good.text.split(separator: "\n").last?.dropFirst("head ".count))
      try await far.succeed("statement verify feed.json --keys jwks.json --expect \(head)")
      let feed = try JSONDecoder().decode(Feed.self, from: Data(contentsOf: far.file("feed.json")))
      try #require(feed.entries.count == 2)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      func write(_ entries: [String]) throws {
        var changed = feed
        changed.entries = entries
        try (encoder.encode(changed) + Data("\n".utf8)).write(to: far.file("changed.json"))
      }
      for (entries, words) in [
        (feed.entries.reversed(), "put elsewhere"), ([feed.entries[1]], "says that it is entry 2"),
        ([feed.entries[0], feed.entries[0]], "says that it is entry 1"),
        ([feed.entries[0], String(feed.entries[1].dropLast(4)) + "AAAA"], "signature that does not belong"),
      ] {
        try write(entries)
        let outcome = try await far.run("statement verify changed.json --keys jwks.json")
        #expect(outcome.exitCode == 1 && outcome.text.contains(words), "\(words): \(outcome)")
      }
      // The end left away shows by a head that was noted, and by a statement that the feed does not reach.
      try write([feed.entries[0]])
      let cut = try await far.run("statement verify changed.json --keys jwks.json --expect \(head)")
      #expect(cut.exitCode == 1 && cut.text.contains("cut off"), "\(cut)")
      let beyond = try await far.run("statement verify 2.jws --keys jwks.json --feed changed.json")
      #expect(beyond.exitCode == 1 && beyond.text.contains("does not reach statement 2"), "\(beyond)")
    }
  }

  /// Keys as they are published, with another time of removal: the workspaces of these tests are made by today's clock.
  static func removed(at time: String, _ keys: String) -> String {
    #expect(keys.contains("\"removedAt\":\""), "\(keys)")
    return keys.replacingOccurrences(
      of: "\"removedAt\":\"[^\"]*\"", with: "\"removedAt\":\"\(time)\"", options: .regularExpression)
  }

  /// A signature dated after the key was removed is not believed; what was signed before stays signed, also when the officer has left.
  @Test func theKeyOfAnOfficerWhoLeftProvesWhatWasSignedBefore() async throws {
    try await two { _, later, far in
      try await later.at("20:20").ok("key revoke police-press --reason 'laptop lost'", as: "admin")
      let path = later.workspace.file("afterword.yaml")
      let yaml = try String(contentsOf: path, encoding: .utf8)
      try yaml.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("  police-press:") }
        .joined(separator: "\n").write(to: path, atomically: true, encoding: .utf8)
      let keys = try await later.ok("statement keys --format jwks")
      try Self.removed(at: "2026-03-14T19:20:00.000Z", keys.text)
        .write(to: far.file("jwks.json"), atomically: true, encoding: .utf8)
      let old = try await far.succeed("statement verify 1.jws.json --keys jwks.json --feed feed.json")
      #expect(old.text.contains("genuine but replaced"))
      // The same key set, with the removal put before the clearance.
      try Self.removed(at: "2026-03-14T18:20:00.000Z", keys.text)
        .write(to: far.file("jwks.json"), atomically: true, encoding: .utf8)
      for line in ["verify 1.jws.json --feed feed.json", "verify 1.json"] {
        let outcome = try await far.run("statement \(line) --keys jwks.json")
        #expect(outcome.exitCode == 1 && outcome.text.contains("was removed at"), "\(line): \(outcome)")
      }
    }
  }

  /// One signature left away, added from another statement, or put in another's place.
  @Test func signaturesAreNotExchangedOrLeftAway() async throws {
    struct Signed: Codable {
      struct Signature: Codable {
        let protected: String
        let signature: String
      }
      var payload: String
      var signatures: [Signature]
    }
    try await two { _, later, far in
      try await later.ok("statement export 2 --jws").output.write(to: far.file("2.jws.json"))
      let first = try JSONDecoder().decode(Signed.self, from: Data(contentsOf: far.file("1.jws.json")))
      let second = try JSONDecoder().decode(Signed.self, from: Data(contentsOf: far.file("2.jws.json")))
      var left = first
      left.signatures.remove(at: 0)
      var added = first
      added.signatures.insert(second.signatures[0], at: 0)
      var swapped = first
      swapped.signatures[0] = Signed.Signature(
        protected: first.signatures[0].protected, signature: first.signatures[1].signature)
      var other = second
      other.payload = first.payload
      var unreleased = first
      unreleased.signatures.removeLast()
      for (signed, words) in [
        (left, "other clearances"), (added, "does not belong"), (swapped, "does not belong"),
        (other, "does not belong"),
        (unreleased, "no signature of a release"),
      ] {
        try JSONEncoder().encode(signed).write(to: far.file("changed.json"))
        let outcome = try await far.run("statement verify changed.json --keys jwks.json --feed feed.json")
        #expect(outcome.exitCode == 1 && outcome.text.contains(words), "\(words): \(outcome)")
      }
    }
  }

  @Test(arguments: ["", "{}", "[]", "\u{0}", "a.b.c", "eyJ9.eyJ9.AA", "{\"payload\":\"\",\"signatures\":[]}"])
  func whatIsNoStatementIsNotOurs(text: String) async throws {
    try await two { _, _, far in
      try Data(text.utf8).write(to: far.file("odd"))
      let outcome = try await far.run("statement verify odd --keys jwks.json")
      #expect(outcome.exitCode == 1 && outcome.text.contains("not ours or altered"), "\(outcome)")
      let keys = try await far.run("statement verify 1.json --keys odd")
      #expect([1, 65].contains(keys.exitCode ?? 0), "\(keys)")
    }
  }
}
