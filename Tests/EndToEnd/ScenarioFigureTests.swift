import Foundation
import Testing

/// A workspace in an incident, with short words for what press officers do; built on documented failures.
struct Scene: Sendable {
  let workspace: Workspace

  static func play(_ body: (Scene) async throws -> Void) async throws {
    try await StatementCommandTests.incident { workspace in try await body(Scene(workspace: workspace)) }
  }

  /// A scene that several tests begin with: what follows place, onset and family line.
  static func beginning(_ commands: @escaping @Sendable (Scene) async throws -> Void) -> Beginning {
    Beginning { made in
      try await StatementCommandTests.begin(made)
      try await commands(Scene(workspace: made).at("20:00"))
    }
  }

  static func play(from beginning: Beginning, _ body: (Scene) async throws -> Void) async throws {
    try await beginning.copied { workspace in try await body(Scene(workspace: workspace).at("20:00")) }
  }

  /// The same scene at another time of the evening of the attack, or at a full time.
  func at(_ time: String) -> Scene {
    var moved = workspace
    moved.environment["AFTERWORD_NOW"] = time.contains("T") ? time : "2026-03-14T\(time):00+01:00"
    return Scene(workspace: moved)
  }

  func basics() async throws { try await StatementCommandTests.basics(workspace) }

  /// Runs a command that must succeed, words separated by spaces, quoted words kept together.
  @discardableResult
  func ok(
    _ line: String, as officer: String = "duty-lead", input: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  )
    async throws -> Outcome
  {
    try await workspace.succeed(Self.words(line), as: officer, input: input, sourceLocation: sourceLocation)
  }

  /// Runs a command that must be refused, and expects these words in what it says.
  @discardableResult
  func no(
    _ line: String, _ expected: String..., as officer: String = "duty-lead", input: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  )
    async throws -> String
  {
    let outcome = try await workspace.run(Self.words(line), as: officer, input: input)
    #expect(outcome.exitCode == 1, "afterword \(line): \(outcome)", sourceLocation: sourceLocation)
    for words in expected {
      #expect(
        (outcome.text + outcome.message).contains(words), "no “\(words)” in: \(outcome)", sourceLocation: sourceLocation
      )
    }
    return outcome.text + outcome.message
  }

  /// Checks, submits and has a statement cleared.
  func clear(_ number: Int, _ officers: String...) async throws {
    try await ok("statement check \(number)")
    try await ok("statement submit \(number)")
    for officer in officers { try await ok("statement clear \(number)", as: officer) }
  }

  func text(_ number: Int, _ language: String? = nil) async throws -> String {
    try await ok("statement show \(number) --text" + (language.map { " --language \($0)" } ?? "")).text
  }

  struct Waiting: Decodable { let seat: String }
  struct View: Decodable {
    let state: String
    let waitingFor: [Waiting]
    let code: String
  }

  func view(_ number: Int) async throws -> View {
    try await ok("statement show \(number) --format json").json(View.self)
  }

  /// Adds an agency and an officer to the workspace, with a key.
  func join(_ officer: String, agency: String, kind: String, roles: String) async throws {
    let path = workspace.file("afterword.yaml")
    var yaml = try String(contentsOf: path, encoding: .utf8)
    if !yaml.contains("\n  \(agency): {") {
      yaml = yaml.replacingOccurrences(
        of: "\nagencies:\n", with: "\nagencies:\n  \(agency): { name: \(agency.capitalized), kind: \(kind) }\n")
    }
    yaml = yaml.replacingOccurrences(
      of: "\nofficers:\n",
      with: "\nofficers:\n  \(officer): { name: \(officer), agency: \(agency), roles: [\(roles)] }\n")
    try yaml.write(to: path, atomically: true, encoding: .utf8)
    try await ok("key create \(officer)", as: "admin")
  }

  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var hasWord = false
    for character in line {
      if character == "'" {
        isQuoted.toggle()
        hasWord = true
      } else if character == " ", !isQuoted {
        if hasWord { words.append(word) }
        (word, hasWord) = ("", false)
      } else {
        word.append(character)
        hasWord = true
      }
    }
    if hasWord { words.append(word) }
    return words
  }
}

/// Figures: S1, S2, S3, S7, S16.
@Suite(.serialized) struct ScenarioFigureTests {
  /// S1, Brussels 2016: two lists share three people; nothing is ever added that is not shown to share nobody.
  @Test func s1OverlappingListsAreNeverAdded() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 31 --scope route=scene --scope attackers=excluded --basis scene-list --confirmed",
        as: "prosecutor-press")
      let second = try await scene.ok(
        "fact add casualties.killed 4 --scope route=hospital --scope attackers=excluded --basis hospital-list --confirmed",
        as: "hospital-press")
      #expect(second.text.contains("C3") && second.text.contains("31 + 4 must not be added"))
      try await scene.no("fact sum f-4 f-5 --reason lists", "C3-overlap", as: "prosecutor-press")
      try await scene.ok("statement draft --kind casualty --next-update +30m")
      let text = try await scene.text(1)
      #expect(text.contains("31 people died at the scene") && text.contains("Four people have died in hospital"))
      #expect(text.contains("both lists") && !text.contains("35"))
      try await scene.ok(
        "fact add casualties.killed 32 --scope route=all --scope attackers=excluded --basis reconciled --confirmed",
        as: "prosecutor-press")
      try await scene.ok("statement draft --kind casualty --next-update +30m")
      let total = try await scene.text(2)
      #expect(total.contains("32 people have died") && !total.contains("35"))
    }
  }

  /// The same with three lists by place, and a sum typed by hand.
  @Test func s1ATypedSumIsFoundOut() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      for (place, count) in [("quay", 5), ("station", 7), ("bridge", 2)] {
        try await scene.ok(
          "fact add casualties.killed \(count) --scope place=\(place) --scope attackers=excluded --confirmed",
          as: "prosecutor-press")
      }
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.ok("statement edit 1 --replace 'We will not guess.' --with 'We know that 12 people have died.'")
      try await scene.no("statement check 1", "C17-untraced", "C3")
    }
  }

  /// S2: attackers in or out.
  @Test func s2AttackersInOrOutMustBeSaid() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 31 --scope attackers=included --confirmed", as: "police-press")
      let found = try await scene.ok(
        "fact add casualties.killed 28 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      #expect(found.text.contains("C2") && !found.text.contains("C1 "))
      try await scene.ok("fact conflicts")
      try await scene.ok("statement draft --kind casualty --next-update +30m")
      let text = try await scene.text(1)
      #expect(text.contains("28 people have died") && text.contains("This does not include any attacker."))
      try await scene.ok("statement check 1")
    }
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 28 --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind casualty --next-update +30m")
      try await scene.no("statement check 1", "C2-attackers-unknown")
    }
  }

  /// S3, Nova Scotia 2020: a floor that is true and misleads.
  @Test(arguments: [("More than 10", true), ("At least 10", true), ("In excess of 15", true)])
  func s3AnUnderstatedFloorIsStopped(floor: String, isFound: Bool) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 17 --scope attackers=excluded --rule internal --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind situation --language en,fr --next-update +30m")
      try await scene.ok("statement edit 1 --replace 'We will not guess.' --with '\(floor) people have died.'")
      try await scene.no("statement check 1", "C15-understated", "C17-untraced")
      try await scene.ok(
        "statement edit 1 --replace '\(floor) people have died.' --with 'We are not giving a number until families have been told.'"
      )
      let french = try await scene.text(1, "fr")
      #expect(french.contains("Nous ne ferons pas d’hypothèses."))
      try await scene.ok(
        "statement edit 1 --language fr --replace 'Nous ne ferons pas d’hypothèses.' --with 'Nous ne donnons pas de chiffre pour le moment.'"
      )
      try await scene.ok("statement check 1")
      try await scene.ok(
        "statement edit 1 --language fr --replace 'Nous ne donnons pas de chiffre pour le moment.' --with 'Plus de 10 personnes sont décédées.'"
      )
      try await scene.no("statement check 1", "C14-drift", "French", "Plus de 10 personnes sont décédées.")
      // Once it may be said, the figure itself goes.
      try await scene.ok("fact allow f-4 --rule public", as: "prosecutor-press")
      try await scene.ok("statement assemble 1")
      #expect(try await scene.text(1).contains("17 people have died"))
    }
  }

  /// S7: a cell of one person names that person.
  @Test func s7SmallGroupsAreNotPublished() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 14 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      for (cell, count) in [("AA", 9), ("BB", 2), ("CC", 2), ("DD", 1)] {
        try await scene.ok(
          "fact add casualties.killed \(count) --scope attackers=excluded --scope population=nationality:\(cell) --confirmed",
          as: "prosecutor-press")
      }
      struct Cells: Decodable {
        struct Cell: Decodable {
          let label: String
          let count: Int
        }
        let published: [Cell]
      }
      let cells = try await scene.ok("fact cells casualties.killed --by population --format json").json(Cells.self)
        .published
      #expect(cells.map(\.count) == [9, 5] && cells.last?.label == "other")
      let one = try await scene.ok(
        "fact add casualties.killed 1 --scope attackers=excluded --scope population=nationality:DD --scope place=quay --confirmed",
        as: "prosecutor-press")
      let id = try #require(one.text.split(separator: " ").first)
      let list = try await scene.ok("fact list")
      #expect(list.text.contains("so small that it names people"))
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.ok(
        "statement edit 1 --replace 'We will not guess.' --with 'One person from DD died at the quay.'")
      try await scene.no("statement check 1", "C17-untraced")
      #expect(id.hasPrefix("f-"))
    }
  }

  /// Parts that exceed the whole, and parts that miss it (C5).
  @Test func partsMustMakeTheWhole() async throws {
    try await Scene.play { scene in
      try await scene.ok(
        "fact add casualties.killed 10 --scope route=all --scope attackers=excluded --confirmed", as: "prosecutor-press"
      )
      try await scene.ok(
        "fact add casualties.killed 12 --scope route=scene --scope attackers=excluded --confirmed",
        as: "prosecutor-press")
      try await scene.no("fact conflicts", "C5", "only a part")
      try await scene.ok("fact supersede f-2 6 --reason recount", as: "prosecutor-press")
      try await scene.ok(
        "fact add casualties.killed 3 --scope route=hospital --scope attackers=excluded --confirmed",
        as: "hospital-press")
      try await scene.ok("fact disjoint f-3 f-4 --reason 'name by name'", as: "prosecutor-press")
      try await scene.no("fact conflicts", "C5", "a part is missing")
    }
  }

  /// S16, Las Vegas: people die later of what happened; the total and the original are both said.
  @Test func s16ALateDeathIsCountedInPublic() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 58 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("fact gate open families-first --note briefed", as: "family-liaison")
      let first = scene.at("20:20")
      try await first.ok("statement draft --kind casualty --next-update +40m")
      try await first.clear(1, "prosecutor-press", "hospital-press", "family-liaison", "city-press")
      try await first.ok("statement release 1")

      let later = scene.at("2027-04-18T10:00:00+01:00")
      try await later.ok(
        "fact supersede f-4 60 --reason 'Two people died later of their injuries.'", as: "prosecutor-press")
      try await later.ok(
        "fact add casualties.killed 2 --scope route=later --scope attackers=excluded --confirmed",
        as: "prosecutor-press")
      try await later.ok("fact tested f-3", as: "support-lead")
      try await later.ok("statement draft --kind casualty --next-update +12h")
      // The clock has drafted a heartbeat meanwhile, which takes a number of its own.
      let rows = try await later.ok("statement list --format json").json([Row].self)
      let number = try #require(rows.last { $0.kind == "casualty" }?.number)
      let text = try await later.text(number)
      #expect(
        text.contains("60 people have died") && text.contains("Two of them died later") && text.contains("said 58"))
      try await later.clear(number, "prosecutor-press", "hospital-press", "family-liaison", "city-press")
      try await later.no("statement release \(number)", "G3-families-first")
      try await later.ok("fact gate open families-first --note 'briefed again'", as: "family-liaison")
      try await scene.at("2027-04-18T10:11:00+01:00").ok("statement release \(number)")
    }
  }

  struct Row: Decodable {
    let number: Int
    let kind: String
  }
}
