import Foundation
import Testing

/// `playbook` and `run` on the real binary, with the clock where each test puts it.
@Suite struct RunCommandTests {
  struct Run: Decodable {
    struct Step: Decodable {
      struct Obstacle: Decodable {
        let message: String
        let mend: [String]
      }
      let step: String
      let state: String
      let progress: String
      let isLate: Bool
      let missedDeadline: Bool
      let isYours: Bool
      let officer: String?
      let endedBy: String?
      let obstacle: Obstacle?
      let waitsFor: [String]
      let command: String?
    }
    struct Cadence: Decodable {
      let cadence: String
      let open: Int?
      let missed: [Int]
    }
    let schema: String
    let run: String
    let state: String
    let steps: [Step]
    let cadences: [Cadence]

    func step(_ name: String) -> Step? { steps.first { $0.step == name } }
  }

  struct Failure: Decodable {
    struct Report: Decodable {
      let rule: String?
      let message: String
      let mend: [String]
    }
    let error: Report
  }

  struct LogLine: Decodable {
    let kind: String
    let officer: String?
    let text: String
  }

  /// A workspace five minutes after the attack, with a run of the shipped playbook.
  private func inACity(_ body: (Workspace, (String) -> Workspace) async throws -> Void) async throws {
    try await Workspace.empty { folder in
      func at(_ time: String) -> Workspace {
        var workspace = folder
        workspace.environment["AFTERWORD_NOW"] = "2026-03-14T\(time):00+01:00"
        return workspace
      }
      try await at("19:00").succeed("init")
      try await at("19:10").succeed(
        [
          "incident", "open", "Harbour market attack", "--place", "Port Ellery", "--t0", "2026-03-14T19:05+01:00",
          "--id", "2026-harbour",
        ], as: "duty-lead")
      try await at("19:10").succeed("run start first-72-hours", as: "commander")
      try await body(folder, at)
    }
  }

  private func status(_ workspace: Workspace, as officer: String? = nil) async throws -> Run {
    try await workspace.succeed("run status --format json", as: officer).json(Run.self)
  }

  @Test func thePlaybookIsListedShownCheckedAndDrawnWithoutAWorkspace() async throws {
    try await Workspace.empty { folder in
      let list = try await folder.succeed("playbook list")
      #expect(list.text.contains("first-72-hours") && list.text.contains("built in"))
      let plan = try await folder.succeed("playbook show first-72-hours")
      #expect(plan.text.contains("holding-release"))
      #expect(plan.text.split(separator: "\n").allSatisfy { $0.count <= 120 })
      let text = try await folder.succeed("playbook show first-72-hours --text")
      #expect(text.text.hasPrefix("# The first 72 hours"))
      let check = try await folder.succeed("playbook validate first-72-hours --strict")
      #expect(check.text.contains("no warnings"))
      #expect(try await folder.succeed("playbook graph first-72-hours").text.hasPrefix("flowchart TD"))
      #expect(try await folder.succeed("playbook graph first-72-hours --language dot").text.hasPrefix("digraph"))
      let missing = try await folder.run("playbook show first-27-hours")
      #expect(missing.exitCode == 66 && missing.message.contains("first-72-hours"))
    }
  }

  @Test func aFaultyPlaybookIsNamedByLineAndColumnAndCannotBeRun() async throws {
    try await Workspace.empty { folder in
      let text = try await folder.succeed("playbook show first-72-hours --text").text
      let broken = text.replacing(
        "role: communicator\n        action: notify", with: "role: comunicator\n        action: notfy"
      )
      .replacing("due: T0+10m\n        evidence: note", with: "due: T0+10\n        evidence: note")
      try broken.write(to: folder.file("plan.yaml"), atomically: true, encoding: .utf8)
      let outcome = try await folder.run("playbook validate plan.yaml")
      #expect(outcome.exitCode == 1)
      for words in ["Did you mean “communicator”?", "Did you mean “notify”?", "“T0+10m”"] {
        #expect(outcome.text.contains(words), "\(outcome)")
      }
      #expect(outcome.text.contains("plan.yaml:"))
      let json = try await folder.run("playbook validate plan.yaml --format json")
      #expect(json.exitCode == 1 && json.text.contains("\"action-unknown\""))
      #expect(try await folder.run("playbook validate nowhere.yaml").exitCode == 66)
    }
  }

  @Test(arguments: [
    "", "- a", "format: 2", "a: [", "format: 1\n\tx: y", "&a [*a]", String(repeating: "[", count: 5000),
    String(repeating: "x", count: 2 << 20),
  ])
  func aHostilePlaybookGivesOneClearFault(text: String) async throws {
    try await Workspace.empty { folder in
      try text.write(to: folder.file("hostile.yaml"), atomically: true, encoding: .utf8)
      let outcome = try await folder.run("playbook validate hostile.yaml")
      #expect(outcome.exitCode == 1, "\(outcome)")
      #expect(outcome.text.contains("hostile.yaml:1:") || outcome.text.contains("hostile.yaml:2:"))
      #expect(outcome.output.count < 5000)
    }
  }

  @Test func theBoardShowsWhatIsLateWhatIsMineAndWhoIsWaitedFor() async throws {
    try await inACity { _, at in
      let board = try await at("19:27").succeed("run board", as: "commander")
      #expect(board.text.contains("LATE OR STUCK"))
      #expect(board.text.contains("shared-picture"))
      #expect(board.text.contains("12 min late"))
      #expect(board.text.contains("YOURS (commander)"))
      #expect(board.text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(board.text)")
      let next = try await at("19:27").succeed("run next", as: "commander")
      #expect(next.text.contains("afterword run done shared-picture --note"))
    }
  }

  @Test func deadlinesFireOnceFromAnyCommandAlsoAfterADay() async throws {
    try await inACity { folder, at in
      let late = try await at("19:16").succeed("incident list")
      #expect(late.message.contains("“shared-picture” of run 2026-harbour was due at 19:15."))
      let again = try await at("19:17").succeed("incident list")
      #expect(!again.message.contains("shared-picture"))

      var tomorrow = folder
      tomorrow.environment["AFTERWORD_NOW"] = "2026-03-15T19:30:00+01:00"
      try await tomorrow.succeed("run tick")
      #expect(try await tomorrow.succeed("run tick").text.contains("Nothing was due."))
      // The clock runs backwards: nothing happens.
      #expect(try await at("19:20").succeed("run tick").text.contains("Nothing was due."))
      let log = try await tomorrow.succeed("run log --step shared-picture --format json").json([LogLine].self)
      #expect(
        log.map(\.kind) == ["step.warned/1", "step.overdue/1", "step.escalated/1", "step.escalated/1"], "\(log)")
      #expect(log.allSatisfy { $0.officer == nil })
      try await tomorrow.succeed("journal verify")
    }
  }

  @Test func stepsAreTakenOnDoneDecidedAndRecordedLate() async throws {
    try await inACity { _, at in
      let early = try await at("19:11").run("run done holding-review", as: "duty-lead")
      #expect(early.exitCode == 1 && early.message.contains("holding-draft"))
      let bare = try await at("19:12").run("run done shared-picture", as: "commander")
      #expect(bare.exitCode == 1 && bare.message.contains("--note"))
      try await at("19:20").succeed(
        ["run", "done", "shared-picture", "--note", "All services on scene", "--at", "19:13"], as: "commander")
      let run = try await status(at("19:21"))
      #expect(run.schema == "afterword.run/1")
      #expect(run.step("shared-picture")?.state == "done")
      #expect(run.step("shared-picture")?.missedDeadline == false)
      #expect(run.step("shared-picture")?.endedBy == "commander")

      try await at("19:21").succeed("run start-step helpline-tested", as: "family-liaison")
      let taken = try await at("19:22").run("run start-step helpline-tested --format json", as: "support-lead")
      #expect(taken.exitCode == 1)
      #expect(try JSONDecoder().decode(Failure.self, from: taken.errors.droppingNotice).error.rule == "step-claimed")

      try await at("19:23").succeed("run decide public-at-risk no", as: "commander")
      #expect(try await status(at("19:23")).step("protective-advice")?.state == "not-applicable")
      let outcome = try await at("19:23").run("run decide naming maybe", as: "prosecutor-press")
      #expect(outcome.exitCode == 1 && outcome.message.contains("not-yet"))
    }
  }

  @Test func theHoldingStatementWaitsForItsFacts() async throws {
    try await inACity { _, at in
      try await at("19:12").succeed(["run", "done", "shared-picture", "--note", "seen"], as: "commander")
      let draft = try #require(try await status(at("19:12")).step("holding-draft"))
      #expect(draft.progress == "active")
      #expect(draft.obstacle?.message.contains("place") == true)
      #expect(draft.obstacle?.mend.contains { $0.hasPrefix("afterword fact add") } == true)
    }
  }

  @Test func refusalsNameTheRuleAndTheMend() async throws {
    try await inACity { _, at in
      for (line, officer, rule) in [
        ("run done shared-pictur", "commander", "step-unknown"),
        ("run done naming", "prosecutor-press", "step-is-decision"),
        ("run skip vigil-advice --reason x", "hospital-press", "lead-needed"),
        ("run skip names-gate --reason x", "commander", "gate-cannot-be-skipped"),
        ("run approve names-gate", "prosecutor-press", "step-not-ready"),
        ("run done rumour-watch", "hospital-press", "role-not-held"),
        ("run assign rumour-watch nobody", "commander", "officer-unknown"),
        ("run stand-down --reason over", "commander", "steps-open"),
        ("run start first-72-hours --id 2026-harbour", "commander", "run-exists"),
        ("run board --run other", "commander", "run-unknown"),
      ] {
        let outcome = try await at("19:12").run(
          line.split(separator: " ").map(String.init) + ["--format", "json"], as: officer)
        #expect(outcome.exitCode == 1, "\(line): \(outcome)")
        let failure = try JSONDecoder().decode(Failure.self, from: outcome.errors.droppingNotice)
        #expect(failure.error.rule == rule, "\(line): \(outcome)")
        #expect(!failure.error.mend.isEmpty, "\(line)")
      }
      let stranger = try await at("19:12").run("run done rumour-watch", as: "hospital-press")
      #expect(stranger.message.contains("--as duty-lead|city-press|police-press"), "\(stranger)")
      #expect(try await at("19:12").run("run log --step nope").exitCode == 64)
      #expect(try await at("19:12").run("run extend shared-picture --reason x", as: "commander").exitCode == 64)
      #expect(try await at("19:12").run("run done # --note x", as: "commander").exitCode == 64)
      #expect(try await at("19:12").run("run done shared-picture --note x").exitCode == 64)
    }
  }

  @Test func aStepIsAssignedExtendedAndTheRunStoodDown() async throws {
    try await inACity { _, at in
      try await at("19:12").succeed("run assign rumour-watch hospital-press", as: "commander")
      #expect(try await status(at("19:12"), as: "hospital-press").step("rumour-watch")?.isYours == true)
      try await at("19:13").succeed("run done rumour-watch", as: "hospital-press")
      let extended = try await at("19:13").succeed(
        ["run", "extend", "shared-picture", "--by", "20m", "--reason", "no radio"], as: "commander")
      #expect(extended.text.contains("19:35"))
      #expect(try await status(at("19:30")).step("shared-picture")?.isLate == false)
      try await at("19:31").succeed(
        ["run", "stand-down", "--leave-open", "--reason", "False alarm"], as: "commander")
      let over = try await at("19:32").run("run board", as: "commander")
      #expect(over.exitCode == 1 && over.message.contains("No run is under way"))
      let board = try await at("19:32").succeed("run board --run 2026-harbour", as: "commander")
      #expect(board.text.contains("stood down") && board.text.contains("False alarm"))
    }
  }

  /// Commands killed at any moment leave a run that goes on, with nothing done twice.
  @Test func aRunSurvivesBeingKilled() async throws {
    try await inACity { _, at in
      for round in 0..<12 {
        let command = try at("19:\(16 + round)").start(
          ["run", "done", "shared-picture", "--note", "seen"], as: "commander")
        command.kill(afterMicroseconds: round * 2_000)
        _ = try await command.wait()
      }
      try await at("19:40").succeed("run tick")
      let log = try await at("19:41").succeed("run log --format json").json([LogLine].self)
      #expect(log.filter { $0.kind == "step.done/1" }.count <= 1)
      for kind in ["call-out done", "victim-measures done", "shared-picture is overdue"] {
        #expect(log.filter { $0.text.hasPrefix(kind) }.count <= 1, "\(kind)")
      }
      #expect(log.filter { $0.text.hasPrefix("call-out done") }.count == 1)
      try await at("19:41").succeed("journal verify")
    }
  }

  @Test func twoOfficersWhoFinishTheSameStepAtOnce() async throws {
    try await inACity { _, at in
      let commands = try (0..<6).map { _ in
        try at("19:12").start(["run", "done", "shared-picture", "--note", "seen"], as: "commander")
      }
      var codes: [Int32?] = []
      for command in commands { codes.append(try await command.wait().exitCode) }
      #expect(codes.filter { $0 == 0 }.count == 1, "\(codes)")
      #expect(codes.filter { $0 == 1 }.count == 5)
    }
  }
}

extension Data {
  /// The errors without the line that says where the clock stands.
  fileprivate var droppingNotice: Data {
    Data(
      String(decoding: self, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("{") }.joined(separator: "\n")
        .utf8)
  }
}
