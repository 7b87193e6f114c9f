import Foundation
import Testing

/// Facts and statements as a press office meets them: the real binary, a real journal, several officers.
@Suite struct StatementCommandTests {
  /// A workspace with an incident, at 20:00 on the day; ``at(_:_:)`` moves the clock.
  static func incident<T>(_ body: (Workspace) async throws -> T) async throws -> T {
    try await opened.copied { try await body(at(evening, $0)) }
  }

  private static let evening = "20:00"

  private static let opened = Beginning { made in
    try await made.succeed("init")
    try await at(evening, made).succeed(
      ["incident", "open", "Harbour market attack", "--id", "harbour", "--t0", "2026-03-14T19:05:00+01:00"],
      as: "duty-lead")
  }

  private static let withBasics = Beginning { made in
    try await opened.replace(made)
    try await addBasics(at(evening, made))
  }

  /// Makes an empty folder a workspace with an incident and ``basics(_:)``.
  static func begin(_ workspace: Workspace) async throws { try await withBasics.replace(workspace) }

  static func at(_ clock: String, _ workspace: Workspace) -> Workspace {
    var moved = workspace
    moved.environment["AFTERWORD_NOW"] = "2026-03-14T\(clock):00+01:00"
    return moved
  }

  /// Place, onset and a family line that was tried.
  static func basics(_ workspace: Workspace) async throws {
    let isEvening = workspace.environment["AFTERWORD_NOW"] == at(evening, workspace).environment["AFTERWORD_NOW"]
    if isEvening, try await opened.isAsItBegan(workspace) {
      try await withBasics.replace(workspace)
    } else {
      try await addBasics(workspace)
    }
  }

  private static func addBasics(_ workspace: Workspace) async throws {
    try await workspace.succeed(
      [
        "fact", "add", "place", "Harbour Market", "--in", "fr:at=au marché du port", "--in", "es:at=en el mercado",
        "--in", "ar:at=في سوق الميناء", "--confirmed",
      ], as: "police-press")
    try await workspace.succeed("fact add time.onset 19:05 --confirmed", as: "police-press")
    try await workspace.succeed(
      ["fact", "add", "contact.family-line", "0800 555 011", "--confirmed"], as: "police-press")
    try await workspace.succeed("fact tested f-3", as: "support-lead")
  }

  struct View: Decodable {
    struct Obstacle: Decodable { let rule: String }
    let number: Int
    let state: String
    let revision: Int
    let code: String
    let texts: [Text]
    let obstacles: [Obstacle]

    struct Text: Decodable {
      let language: String
      let text: String
    }
  }

  static func show(_ number: Int, _ workspace: Workspace) async throws -> View {
    try await workspace.succeed(["statement", "show", "\(number)", "--format", "json"]).json(View.self)
  }

  /// Drafts, checks, submits, clears and releases.
  static func publish(
    _ kind: String, _ number: Int, clearing officers: [String], _ workspace: Workspace
  ) async throws {
    try await workspace.succeed("statement draft --kind \(kind) --next-update +40m", as: "duty-lead")
    try await finish(number, clearing: officers, workspace)
  }

  static func finish(_ number: Int, clearing officers: [String], _ workspace: Workspace) async throws {
    try await workspace.succeed("statement check \(number)", as: "duty-lead")
    try await workspace.succeed("statement submit \(number)", as: "duty-lead")
    for officer in officers { try await workspace.succeed("statement clear \(number)", as: officer) }
    try await workspace.succeed("statement release \(number)", as: "duty-lead")
  }

  @Test func whatIsMissingIsListedWithTheCommandsThatAddIt() async throws {
    try await Self.incident { workspace in
      let outcome = try await workspace.run("statement draft --kind holding --next-update +30m", as: "duty-lead")
      #expect(outcome.exitCode == 1)
      #expect(outcome.message.contains("afterword fact add place"))
      #expect(outcome.message.contains("afterword fact add time.onset"))
      #expect(outcome.message.contains("rule: field-missing"))
      let list = try await workspace.succeed("statement list")
      #expect(list.text.contains("No statements"))
    }
  }

  @Test func fourLanguagesGoFromFactsToThePublicInTenCommands() async throws {
    try await Self.incident { workspace in
      try await Self.basics(workspace)
      try await workspace.succeed(
        "statement draft --kind holding --language en,fr,es,ar --next-update +30m", as: "duty-lead")
      try await Self.finish(1, clearing: ["police-press", "city-press"], workspace)
      let view = try await Self.show(1, workspace)
      #expect(view.state == "released")
      #expect(view.texts.map(\.language) == ["en", "fr", "es", "ar"])
      #expect(view.texts[1].text.contains("au marché du port"))
      #expect(view.texts[3].text.contains("\u{2066}0800 555 011\u{2069}"))
      let outbox = try await workspace.succeed("outbox list --format json")
      #expect(outbox.text.contains("statement/harbour/1@1"))
    }
  }

  @Test func twoAgenciesDisagreeAndTheOwnerSettlesIt() async throws {
    try await Self.incident { workspace in
      try await Self.basics(workspace)
      try await workspace.succeed(
        "fact add casualties.killed 3 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await workspace.succeed(
        "fact add casualties.killed 5 --scope attackers=excluded --confirmed", as: "police-press")
      let conflicts = try await workspace.run("fact conflicts")
      #expect(conflicts.exitCode == 1)
      #expect(conflicts.text.contains("C1"))
      #expect(conflicts.text.contains("afterword fact confirm f-4 --over f-5"))
      try await workspace.succeed("statement draft --kind situation --next-update +40m", as: "duty-lead")
      let refused = try await workspace.run("statement check 1", as: "duty-lead")
      #expect(refused.exitCode == 1)
      #expect(refused.text.contains("C1-conflict"))
      try await workspace.succeed(
        ["fact", "confirm", "f-4", "--over", "f-5", "--reason", "agreed by telephone"], as: "prosecutor-press")
      try await workspace.succeed("fact conflicts")
      try await workspace.succeed("statement check 1", as: "duty-lead")
    }
  }

  @Test func aChangedFactVoidsTheClearances() async throws {
    try await Self.incident { workspace in
      try await Self.basics(workspace)
      try await workspace.succeed("statement draft --kind holding --next-update +30m", as: "duty-lead")
      try await workspace.succeed("statement check 1", as: "duty-lead")
      try await workspace.succeed("statement submit 1", as: "duty-lead")
      for officer in ["police-press", "city-press"] { try await workspace.succeed("statement clear 1", as: officer) }
      let changed = try await workspace.succeed(["fact", "supersede", "f-1", "Harbour Hall"], as: "police-press")
      #expect(changed.text.contains("Statement 1 says what has changed"))
      let refused = try await workspace.run("statement release 1", as: "duty-lead")
      #expect(refused.exitCode == 1)
      #expect(refused.message.contains("clearance-policy-unmet"))
      #expect(try await Self.show(1, workspace).state == "assembled")
    }
  }

  @Test func theCodeOfAnOlderTextDoesNotClearTheNewOne() async throws {
    try await Self.incident { workspace in
      try await Self.basics(workspace)
      try await workspace.succeed("statement draft --kind holding --next-update +30m", as: "duty-lead")
      let read = try await Self.show(1, workspace).code
      try await workspace.succeed(
        ["statement", "edit", "1", "--replace", "We will not guess.", "--with", "We do not guess."], as: "duty-lead")
      try await workspace.succeed("statement check 1", as: "duty-lead")
      try await workspace.succeed("statement submit 1", as: "duty-lead")
      let refused = try await workspace.run(["statement", "clear", "1", "--code", read], as: "police-press")
      #expect(refused.exitCode == 1)
      #expect(refused.message.contains("text-changed-since-read"))
      let code = try await Self.show(1, workspace).code
      try await workspace.succeed(["statement", "clear", "1", "--code", code], as: "police-press")
    }
  }

  @Test func aFigureThatFellIsCorrectedInPublic() async throws {
    try await Self.incident { workspace in
      try await Self.basics(workspace)
      try await workspace.succeed(
        "fact add casualties.killed 35 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await workspace.succeed(
        ["fact", "gate", "open", "families-first", "--note", "briefed at the centre"], as: "family-liaison")
      let later = Self.at("20:20", workspace)
      let clearers = ["prosecutor-press", "hospital-press", "family-liaison", "city-press"]
      try await Self.publish("casualty", 1, clearing: clearers, later)
      let silent = try await later.run("fact supersede f-4 32", as: "prosecutor-press")
      #expect(silent.message.contains("C6-fall"))
      try await later.succeed(
        ["fact", "supersede", "f-4", "32", "--reason", "Three people were on both lists."], as: "prosecutor-press")
      try await later.succeed("statement correct 1 --fact f-5", as: "duty-lead")
      try await Self.finish(2, clearing: ["prosecutor-press", "hospital-press", "city-press"], later)
      #expect(try await Self.show(1, later).state == "corrected")
      let text = try #require(try await Self.show(2, later).texts.first?.text)
      #expect(text.contains("35 people have died"))
      #expect(text.contains("What is correct: 32 people have died."))
      let outbox = try await later.succeed("outbox list --format json")
      #expect(outbox.text.contains("statement/harbour/2@1"))
      // The copy of the wrong text that still waited does not wait any more.
      #expect(!outbox.text.contains("statement/harbour/1@1"))
      let said = try await later.succeed("fact said casualties")
      #expect(said.text.contains("35 people have died"))
      #expect(said.text.contains("32 people have died"))
    }
  }

  @Test func oneOfficerWithdrawsAtOnceAndInPublic() async throws {
    try await Self.incident { workspace in
      try await Self.basics(workspace)
      try await Self.publish("holding", 1, clearing: ["police-press", "city-press"], workspace)
      let outcome = try await workspace.succeed(
        ["statement", "withdraw", "1", "--reason", "It was issued in error."], as: "duty-lead")
      #expect(outcome.text.contains("Statement 1 is withdrawn"))
      #expect(try await Self.show(1, workspace).state == "withdrawn")
      #expect(try await Self.show(2, workspace).state == "released")
      let again = try await workspace.run(
        ["statement", "withdraw", "1", "--reason", "again"], as: "duty-lead")
      #expect(again.exitCode == 1)
    }
  }

  @Test func anExportedStatementIsVerifiedWithPublicKeysAlone() async throws {
    try await Self.incident { workspace in
      try await Self.basics(workspace)
      try await Self.publish("holding", 1, clearing: ["police-press", "city-press"], workspace)
      let exported = try await workspace.succeed("statement export 1").output
      let keys = try await workspace.succeed("statement keys").output
      let feed = try await workspace.succeed("statement feed").output
      try await Workspace.empty { elsewhere in
        try exported.write(to: elsewhere.file("statement.json"))
        try keys.write(to: elsewhere.file("keys.json"))
        try feed.write(to: elsewhere.file("feed.json"))
        let genuine = try await elsewhere.succeed("statement verify statement.json --keys keys.json --feed feed.json")
        #expect(genuine.text.contains("genuine and current"))
        for index in stride(from: 3, to: exported.count, by: exported.count / 12) {
          var changed = exported
          changed[index] ^= 1
          try changed.write(to: elsewhere.file("statement.json"))
          let outcome = try await elsewhere.run("statement verify statement.json --keys keys.json")
          #expect([1, 65].contains(outcome.exitCode), "byte \(index): \(outcome)")
          #expect(!(outcome.text + outcome.message).isEmpty)
        }
      }
    }
  }

  @Test func twoTerminalsAtOnceGiveEveryStatementItsOwnNumber() async throws {
    try await Self.incident { workspace in
      try await Self.basics(workspace)
      let running = try (0..<4).map { _ in
        try workspace.start(
          ["statement", "draft", "--kind", "holding", "--next-update", "+30m"], as: "duty-lead")
      }
      for command in running { #expect(try await command.wait().exitCode == 0) }
      struct Row: Decodable { let number: Int }
      let rows = try await workspace.succeed("statement list --format json").json([Row].self)
      #expect(rows.map(\.number) == [1, 2, 3, 4])
    }
  }

  @Test func ofTwoLeadsWhoEditAtOnceBothTextsAreKept() async throws {
    try await Self.incident { workspace in
      try await Self.basics(workspace)
      try await workspace.succeed("statement draft --kind holding --next-update +30m", as: "duty-lead")
      let running = try ["Stay calm.", "Stay safe."].map { line in
        try workspace.start(
          ["statement", "edit", "1", "--replace", "We will not guess.", "--with", line], as: "duty-lead")
      }
      for command in running { #expect([0, 1].contains(try await command.wait().exitCode)) }
      #expect((2...3).contains(try await Self.show(1, workspace).revision))
      try await workspace.succeed("journal verify")
    }
  }

  @Test(
    arguments: [
      ("", 1), ("\u{FF}", 1), (String(repeating: "word ", count: 60_000), 1), ("a {nothing} b", 1), ("a { b", 65),
      ("40 people have died.", 0), ("Stay \u{202E}away.", 1),
    ] as [(String, Int32)])
  func oddTextsAreAnsweredAndChangeNothingBad(text: String, code: Int32) async throws {
    try await Self.incident { workspace in
      try await Self.basics(workspace)
      try await workspace.succeed("statement draft --kind holding --next-update +30m", as: "duty-lead")
      let outcome = try await workspace.run("statement edit 1 --file -", as: "duty-lead", input: text)
      if text != "\u{FF}" { #expect(outcome.exitCode == code, "\(outcome)") }
      #expect(!outcome.message.contains("inside Afterword"))
      let check = try await workspace.run("statement check 1", as: "duty-lead")
      if code == 0 { #expect(check.text.contains("C17-untraced")) }
    }
  }

  @Test(
    arguments: [
      ("fact add casualties.killed many", 1), ("fact add casualties.killed 5 --scope colour=red", 64),
      ("fact add place x --agency nobody", 1), ("fact confirm f-99", 1), ("statement show 99", 1),
      ("statement draft --kind poem --next-update +30m", 1), ("statement draft --kind holding --language xx", 64),
      ("statement verify missing.json", 66), ("fact gate open families-first --note x", 1),
      ("statement release 1 --reason x", 64), ("fact allow f-1 --rule sometimes", 64),
    ] as [(String, Int32)])
  func badInputIsNamedAndNothingIsRecorded(line: String, code: Int32) async throws {
    try await Self.incident { workspace in
      let outcome = try await workspace.run(line, as: "duty-lead")
      #expect(outcome.exitCode == code, "\(outcome)")
      #expect(!outcome.message.isEmpty)
      #expect(try await workspace.succeed("fact list").text.contains("No facts"))
    }
  }

  @Test func aBrokenTemplateIsNamedWithLineAndColumn() async throws {
    try await Self.incident { workspace in
      try await Self.basics(workspace)
      try await workspace.succeed("statement templates --copy holding.en")
      let path = workspace.file("templates/statements/holding.en.txt")
      let text = try String(contentsOf: path, encoding: .utf8)
      try text.replacingOccurrences(of: "{place}", with: "{place").write(to: path, atomically: true, encoding: .utf8)
      let outcome = try await workspace.run("statement draft --kind holding --next-update +30m", as: "duty-lead")
      #expect(outcome.exitCode == 65)
      #expect(outcome.message.contains("holding.en.txt:7:23"))
    }
  }

  @Test func theUrgentBypassIsLoud() async throws {
    try await Self.incident { workspace in
      try await Self.basics(workspace)
      try await workspace.succeed("statement draft --kind holding --next-update +30m", as: "duty-lead")
      let outcome = try await workspace.succeed(
        ["statement", "release", "1", "--urgent", "--reason", "danger to life at the quay"], as: "duty-lead")
      #expect(outcome.text.contains("RELEASED UNDER URGENT AUTHORITY"))
      let exported = try await workspace.succeed("statement export 1")
      #expect(exported.text.contains("danger to life at the quay"))
      let list = try await workspace.succeed("statement list")
      #expect(list.text.contains("urgent"))
    }
  }
}
