import Foundation
import Testing

/// Cases and tasks as a victim-services team meets them: the real binary, a real journal, several officers.
@Suite struct SupportCommandTests {
  static let now = "2026-03-14T21:00:00+01:00"

  /// A workspace with an incident, at a time that stands still.
  static func incident<T>(_ body: (Workspace) async throws -> T) async throws -> T {
    try await Workspace.make { made in
      var workspace = made
      workspace.environment["AFTERWORD_NOW"] = now
      workspace.environment["AFTERWORD_LOG"] = "trace"
      try await workspace.succeed(
        ["incident", "open", "Harbour market attack", "--id", "harbour", "--t0", "2026-03-14T19:05:00+01:00"],
        as: "duty-lead")
      return try await body(workspace)
    }
  }

  static func open(
    _ workspace: Workspace, _ identity: String, categories: [String] = ["lightly-injured"],
    as officer: String = "caseworker"
  ) async throws -> String {
    struct Opened: Decodable { let id: String }
    let outcome = try await workspace.succeed(
      ["case", "open", "--identity", "-", "--format", "json"] + categories.flatMap { ["--category", $0] }, as: officer,
      input: identity)
    return try outcome.json(Opened.self).id
  }

  /// Every file under the workspace folder, which is also the home that holds keys and anything a careless program might leave.
  static func bytes(under folder: URL) throws -> [(path: String, bytes: Data)] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return paths.compactMap { path in
      (try? Data(contentsOf: folder.appending(path: path))).map { (path, $0) }
    }
  }

  @Test func whatIsPersonalIsInNoFileNoLogAndNoErrorInClear() async throws {
    try await Self.incident { workspace in
      let secrets = ["Quillon", "Vardanek", "555-0142", "Blindweg", "Zwetana", "Ombretta"]
      let id = try await Self.open(
        workspace,
        """
        name: Quillon Vardanek
        born: 1984-05-17
        contacts: ["+00 555-0142"]
        address: Blindweg 3
        relatives: [{ name: Zwetana Vardanek, relation: sister }]
        """)
      let task = id + ".REG-01"
      var outcomes = [
        try await workspace.run(["task", "claim", task], as: "caseworker"),
        try await workspace.run(["task", "block", task, "--reason", "-"], as: "caseworker", input: "Quillon is away"),
        try await workspace.run(["task", "start", task], as: "caseworker"),
        try await workspace.run(
          ["task", "hand-over", task, "--to", "city", "--note", "-"], as: "caseworker", input: "Zwetana"),
        try await workspace.run(
          ["task", "decline", task, "--reason", "-"], as: "city-welfare", input: "Ombretta is off"),
        try await workspace.run(
          ["task", "done", task, "--evidence", "-"], as: "caseworker", input: "card to Vardanek"),
        try await workspace.run(
          ["task", "add", "--case", id, "--title", "-"], as: "caseworker", input: "call Zwetana"),
        try await workspace.run(
          ["case", "assess", id, "--need", "hearing", "--remark", "-"], as: "caseworker", input: "Ombretta"),
        try await workspace.run(
          ["task", "cancel", id + ".MIN-06", "--reason", "-"], as: "support-lead", input: "Quillon"),
        try await workspace.run(["task", "add", "--all"], as: "support-lead"),
        try await workspace.run(
          ["task", "done", "harbour.PRG-01", "--evidence", "-"], as: "support-lead", input: "Ombretta leads"),
        try await workspace.run(["case", "list"], as: "caseworker"),
        try await workspace.run(["task", "list", "--all"]),
        try await workspace.run(["case", "show", id], as: "caseworker"),
        try await workspace.run(["task", "export"]), try await workspace.run(["journal", "list", "--format", "json"]),
        try await workspace.run(["journal", "export"]),
      ]
      for outcome in outcomes { #expect(outcome.exitCode == 0, "\(outcome)") }
      outcomes += [
        try await workspace.run(["case", "show", id, "--identity"], as: "city-welfare"),
        try await workspace.run(["case", "show", id, "--identity"], as: "duty-lead"),
        try await workspace.run(["task", "show", task], as: "hospital-press"),
        try await workspace.run(
          ["case", "open", "--category", "present", "--identity", "-"], as: "caseworker",
          input: "name: [Quillon, Zwetana]"),
        try await workspace.run(
          ["case", "open", "--category", "present", "--identity", "-"], as: "caseworker", input: "Ombretta: Blindweg\n"),
      ]
      for secret in secrets {
        for outcome in outcomes {
          #expect(!outcome.text.contains(secret) && !outcome.message.contains(secret), "\(secret): \(outcome)")
        }
        for file in try Self.bytes(under: workspace.folder) {
          #expect(file.bytes.range(of: Data(secret.utf8)) == nil, "\(secret) in \(file.path)")
        }
      }
      // And yet whoever may read it reads it.
      let shown = try await workspace.succeed(["case", "show", id, "--identity"], as: "caseworker")
      #expect(shown.text.contains("Quillon Vardanek") && shown.text.contains("Blindweg 3"))
      let note = try await workspace.succeed(["task", "show", task], as: "caseworker")
      #expect(note.text.contains("card to Vardanek"))
    }
  }

  @Test func everyLookIsOnRecordAndTheRightPeopleAreLetIn() async throws {
    try await Self.incident { workspace in
      let id = try await Self.open(workspace, "Anna Vidal")
      try await workspace.succeed(["case", "show", id, "--identity"], as: "support-lead")
      for officer in ["city-welfare", "family-liaison", "duty-lead", "admin", "hospital-press", "prosecutor-press"] {
        let outcome = try await workspace.run(["case", "show", id, "--identity"], as: officer)
        #expect(outcome.exitCode == 1 && !outcome.text.contains("Anna"), "\(officer): \(outcome)")
      }
      try await workspace.succeed(
        ["case", "consent", id, "--purpose", "support", "--agency", "city", "--given"], as: "caseworker")
      let seen = try await workspace.succeed(["case", "show", id, "--identity"], as: "city-welfare")
      #expect(seen.text.contains("Anna Vidal"))
      try await workspace.succeed(
        ["case", "consent", id, "--purpose", "support", "--agency", "city", "--withdrawn"], as: "city-welfare")
      let shut = try await workspace.run(["case", "show", id, "--identity"], as: "city-welfare")
      #expect(shut.exitCode == 1 && shut.message.contains("consent-refused"))

      struct Access: Decodable {
        struct Note: Decodable { let agency: String, purpose: String, tier: String, ground: String }
        let officer: String
        let outcome: String
        let note: Note
      }
      let record = try await workspace.succeed(["case", "accesses", id, "--format", "json"], as: "support-lead")
      let accesses = try record.json([Access].self)
      #expect(accesses.filter { $0.outcome == "refused" }.count == 7)
      #expect(accesses.contains { $0.officer == "city-welfare" && $0.outcome == "read" && $0.note.ground == "consent" })
      #expect(try await workspace.run(["case", "accesses", id], as: "duty-lead").exitCode == 1)
      try await workspace.succeed(["journal", "verify"])
    }
  }

  @Test func erasingDestroysTheKeyInTheFileAndInTheLog() async throws {
    try await Self.incident { workspace in
      let id = try await Self.open(workspace, "Anna Vidal")
      let other = try await Self.open(workspace, "Ana Vidal")
      try await workspace.succeed(
        ["case", "merge", other, "--into", id, "--reason", "-"], as: "caseworker", input: "same wristband")
      // A wrapped key is the only thing that is kept in this form.
      let form = Data(#""keyClass":"cases","text":""#.utf8)
      func keys() throws -> Int {
        try Self.bytes(under: workspace.folder).count { $0.bytes.range(of: form) != nil }
      }
      #expect(try keys() > 0)
      #expect(try await workspace.run(["case", "erase", id, "--ground", "request"], as: "caseworker").exitCode == 64)
      #expect(
        try await workspace.run(["case", "erase", id, "--ground", "request", "--confirm", id], as: "duty-lead").exitCode
          == 1)
      try await workspace.succeed(["case", "erase", id, "--ground", "request", "--confirm", id], as: "caseworker")
      #expect(try keys() == 0)
      for erased in [id, other] {
        let outcome = try await workspace.run(["case", "show", erased, "--identity"], as: "caseworker")
        #expect(outcome.exitCode == 1 && outcome.message.contains("case-erased"), "\(outcome)")
      }
      #expect(try await workspace.succeed(["task", "list", "--case", id]).text.contains("No such task"))
      try await workspace.succeed(["journal", "verify"])
    }
  }

  @Test func aProtectedWitnessLeavesNoTrace() async throws {
    try await Self.incident { workspace in
      _ = try await Self.open(workspace, "Anna Vidal")
      let looks = [
        ["case", "list"], ["case", "list", "--all-agencies", "--state", "all", "--format", "json"],
        ["task", "list", "--all", "--format", "json"], ["task", "list", "--overdue"], ["task", "list", "--unassigned"],
        ["task", "export", "--all"],
      ]
      func see(_ officer: String) async throws -> [String] {
        var seen: [String] = []
        for look in looks { seen.append("\(try await workspace.run(look, as: officer))") }
        return seen
      }
      let officers = ["caseworker", "duty-lead", "commander", "prosecutor-press", "admin"]
      var before: [[String]] = []
      for officer in officers { before.append(try await see(officer)) }
      let hidden = try await Self.open(
        workspace, "Tomas Ferro", categories: ["protected-witness"], as: "witness-care")
      for (officer, seen) in zip(officers, before) { #expect(try await see(officer) == seen, "\(officer)") }

      let never = "C-000000-0"
      for officer in officers {
        for words in [
          ["case", "show"], ["case", "show", "--identity"], ["case", "accesses"],
          ["case", "close", "--acknowledgement", "agreed"],
          ["case", "consent", "--purpose", "support", "--agency", "any", "--refused"],
          ["case", "assess", "--need", "hearing"],
          ["case", "erase", "--ground", "request", "--confirm"], ["task", "add", "--code", "PRO-10", "--case"],
        ] {
          func answer(_ id: String) async throws -> String {
            let given =
              words.last == "--confirm"
              ? [words[0], words[1], id] + words.dropFirst(2) + [id]
              : words.last == "--case" ? words + [id] : [words[0], words[1], id] + words.dropFirst(2)
            let outcome = try await workspace.run(given, as: officer)
            return "\(outcome)".replacingOccurrences(of: id, with: "ID")
          }
          #expect(try await answer(hidden) == answer(never), "\(officer) \(words)")
        }
        let task = try await workspace.run(["task", "claim", hidden + ".PRO-01"], as: officer)
        let none = try await workspace.run(["task", "claim", never + ".PRO-01"], as: officer)
        #expect(task.exitCode == none.exitCode && task.exitCode == 66)
      }
      #expect(try await workspace.succeed(["task", "list"], as: "witness-care").text.contains(hidden + ".PRO-01"))
      let shown = try await workspace.succeed(["case", "show", hidden, "--identity"], as: "witness-care")
      #expect(shown.text.contains("Tomas Ferro"))
      try await workspace.succeed(["task", "done", hidden + ".PRO-01", "--evidence", "moved"], as: "witness-care")
      // Not even the journal says what happens there.
      for file in try Self.bytes(under: workspace.folder) where file.path.contains("journal.sqlite") {
        for word in ["protected-witness", "PRO-01", "Tomas"] {
          #expect(file.bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(file.path)")
        }
      }
    }
  }

  @Test func protectingAKnownCaseTakesItFromEverybodyElse() async throws {
    try await Self.incident { workspace in
      let id = try await Self.open(workspace, "Anna Vidal")
      try await workspace.succeed(["task", "claim", id + ".REG-01"], as: "caseworker")
      #expect(try await workspace.run(["case", "protect", id], as: "caseworker").exitCode == 1)
      try await workspace.succeed(["case", "protect", id, "--remark", "-"], as: "witness-care", input: "threatened")
      #expect(try await workspace.run(["case", "show", id], as: "caseworker").exitCode == 66)
      #expect(
        try await workspace.run(["task", "done", id + ".REG-01", "--evidence", "x"], as: "caseworker").exitCode == 66)
      #expect(try await workspace.succeed(["case", "list"], as: "caseworker").text.contains("No such case"))
      #expect(try await workspace.succeed(["task", "list", "--case", id]).text.contains("No such task"))
      let shown = try await workspace.succeed(["case", "show", id, "--identity"], as: "witness-care")
      #expect(shown.text.contains("Anna Vidal"))
      try await workspace.succeed(["task", "done", id + ".REG-01", "--evidence", "x"], as: "witness-care")
      try await workspace.succeed(["case", "erase", id, "--ground", "order", "--confirm", id], as: "witness-care")
      #expect(try await workspace.run(["case", "show", id, "--identity"], as: "witness-care").exitCode == 1)
      try await workspace.succeed(["journal", "verify"])
    }
  }

  @Test func aHandoverIsTheSendersUntilTheReceiverAccepts() async throws {
    try await Self.incident { made in
      var workspace = made
      let id = try await Self.open(workspace, "Anna Vidal")
      let task = id + ".REG-01"
      try await workspace.succeed(
        ["task", "hand-over", task, "--to", "city", "--answer-within", "1h"], as: "caseworker")
      struct Line: Decodable { let id: String, agency: String, offeredTo: String?, isUnanswered: Bool, isOverdue: Bool }
      func line() async throws -> Line? {
        try await workspace.succeed(["task", "list", "--case", id, "--format", "json"]).json([Line].self)
          .first { $0.id == task }
      }
      #expect(try await line()?.agency == "support")
      #expect(try await line()?.offeredTo == "city")
      #expect(try await workspace.run(["task", "start", task], as: "city-welfare").exitCode == 1)
      workspace.environment["AFTERWORD_NOW"] = "2026-03-14T22:30:00+01:00"
      let unanswered = try await workspace.succeed(["task", "list", "--unanswered"])
      #expect(unanswered.text.contains(task))
      #expect(try await line()?.isOverdue == true)
      try await workspace.succeed(["task", "accept", task], as: "city-welfare")
      #expect(try await line()?.agency == "city")
      #expect(try await workspace.succeed(["task", "list", "--unanswered"]).text.contains("No such task"))
      try await workspace.succeed(["task", "done", task, "--evidence", "card given"], as: "city-welfare")
    }
  }

  @Test func severalTasksShareOneDeedAndACaseIsClosedWhenNoneIsLeft() async throws {
    try await Self.incident { workspace in
      try await workspace.succeed(["task", "add", "--all"], as: "support-lead")
      // The second waits for the first, and goes with it.
      try await workspace.succeed(
        ["task", "done", "harbour.PRG-01", "harbour.PRG-06", "--evidence", "one room, one list"], as: "support-lead")
      for task in ["harbour.PRG-01", "harbour.PRG-06"] {
        let shown = try await workspace.succeed(["task", "show", task], as: "support-lead")
        #expect(shown.text.contains("one room, one list"), "\(shown)")
      }
      // All or none.
      let mixed = try await workspace.run(["task", "claim", "harbour.PRG-08", "harbour.PRG-99"], as: "support-lead")
      #expect(mixed.exitCode == 66)
      struct Line: Decodable { let id: String, agency: String, officer: String? }
      let claimed = try await workspace.succeed(["task", "list", "--incident-only", "--format", "json"])
      #expect(try claimed.json([Line].self).allSatisfy { $0.officer == nil })

      let id = try await Self.open(workspace, "Anna Vidal", categories: ["responder"])
      let close = ["case", "close", id, "--acknowledgement", "agreed"]
      let early = try await workspace.run(close, as: "caseworker")
      #expect(early.exitCode == 1 && early.message.contains("case-has-open-tasks"), "\(early)")
      let tasks = try await workspace.succeed(["task", "list", "--case", id, "--format", "json"]).json([Line].self)
      let officers = ["support": "caseworker", "hospitals": "hospital-press", "city": "city-welfare"]
      for (agency, officer) in officers {
        let own = tasks.filter { $0.agency == agency }.map(\.id)
        if own.isEmpty { continue }
        try await workspace.succeed(
          ["task", "cancel"] + own + ["--cause", "declined-by-person", "--reason", "goes on alone"], as: officer)
      }
      try await workspace.succeed(close, as: "caseworker")
      #expect(
        try await workspace.run(["task", "add", "--case", id, "--code", "REG-09"], as: "caseworker").exitCode == 1)
      try await workspace.succeed(["case", "reopen", id, "--reason", "called again"], as: "caseworker")
      try await workspace.succeed(["task", "add", "--case", id, "--code", "REG-09"], as: "caseworker")
      #expect(try await workspace.succeed(["task", "list", "--case", id]).text.contains(id + ".REG-09-2"))
    }
  }

  @Test func twoTerminalsClaimATaskOnce() async throws {
    try await Self.incident { workspace in
      let id = try await Self.open(workspace, "Anna Vidal")
      let commands = try ["caseworker", "support-lead", "caseworker", "support-lead"].map {
        try workspace.start(["task", "claim", id + ".REG-01"], as: $0)
      }
      var codes: [Int32?] = []
      for command in commands { codes.append(try await command.wait().exitCode) }
      #expect(codes.filter { $0 == 0 }.count == 1 && codes.allSatisfy { $0 == 0 || $0 == 1 }, "\(codes)")
      try await workspace.succeed(["journal", "verify"])
    }
  }

  static let badInput: [(line: String, code: Int32)] = [
    ("case show C-3NQK8N-1", 64),
    ("case show Anna", 64),
    ("case show C-000000-0", 66),
    ("task claim REG-01", 64),
    ("task claim harbour.PRG-99", 66),
    ("task claim elsewhere.PRG-01", 66),
    ("case open --category present", 64),
    ("case open --identity /nowhere --category present", 66),
    ("case open --unknown --category ghost", 1),
    ("case open --unknown", 1),
    ("case open --unknown --category present --ground because", 64),
    ("task list --state lost", 64),
    ("task list --limit 0", 64),
    ("task list --agency nobody", 1),
    ("task list --incident elsewhere", 1), ("task add --code XXX-99", 1),
    ("task add", 64),
    ("task catalogue --category ghost", 1),
  ]

  @Test(arguments: badInput)
  func badInputHasOneClearAnswer(line: String, code: Int32) async throws {
    try await Self.incident { workspace in
      let outcome = try await workspace.run(line, as: "caseworker")
      #expect(outcome.exitCode == code, "\(outcome)")
      #expect(outcome.text.isEmpty && !outcome.message.isEmpty, "\(outcome)")
    }
  }

  @Test func withoutTheWorkspaceKeyNothingPersonalIsReadOrWritten() async throws {
    try await Self.incident { made in
      var workspace = made
      let id = try await Self.open(workspace, "Anna Vidal")
      workspace.environment["AFTERWORD_WORKSPACE_KEY_FILE"] = "/nowhere/key"
      let shown = try await workspace.run(["case", "show", id, "--identity"], as: "caseworker")
      #expect(shown.exitCode == 1 && shown.message.contains("workspace-key-missing") && !shown.text.contains("Anna"))
      workspace.environment["AFTERWORD_WORKSPACE_KEY_FILE"] = nil
      workspace.environment["AFTERWORD_WORKSPACE_KEY"] = Data(repeating: 7, count: 32).base64EncodedString()
      let other = try await workspace.run(["case", "show", id, "--identity"], as: "caseworker")
      #expect(other.exitCode == 1 && other.message.contains("workspace-key-wrong") && !other.text.contains("Anna"))
      // What is not personal goes on.
      try await workspace.succeed(["task", "claim", id + ".REG-01"], as: "caseworker")
    }
  }
}
