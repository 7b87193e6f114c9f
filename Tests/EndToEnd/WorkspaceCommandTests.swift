import Foundation
import Testing

/// `init`, `doctor`, `key`, `officer`, `incident`: what a stranger types first.
@Suite struct WorkspaceCommandTests {
  struct Key: Decodable {
    let officer: String
    let publicKey: String
    let revokedAt: String?
  }

  struct Incident: Decodable {
    let id: String
    let isOpen: Bool
  }

  struct Fault: Decodable {
    struct Report: Decodable {
      let rule: String?
      let message: String
      let mend: [String]
    }
    let error: Report
  }

  @Test func aNewWorkspaceIsHealthy() async throws {
    try await Workspace.make { workspace in
      let outcome = try await workspace.run("doctor")
      #expect(outcome.exitCode == 0, "\(outcome)")
      #expect(outcome.text.contains("Everything that is needed works."))
      #expect(FileManager.default.fileExists(atPath: workspace.file("playbooks/first-72-hours.yaml").path))
    }
  }

  @Test func aSecondInitChangesNothing() async throws {
    try await Workspace.make { workspace in
      let before = try Data(contentsOf: workspace.file("afterword.yaml"))
      let outcome = try await workspace.run("init")
      #expect(outcome.exitCode == 1)
      #expect(outcome.message.contains("workspace already"))
      #expect(try Data(contentsOf: workspace.file("afterword.yaml")) == before)
    }
  }

  /// A start that was killed leaves no half workspace, and repeating it completes it.
  @Test(arguments: [0, 2, 5, 9, 14])
  func anInterruptedInitIsCompletedByAnother(_ yields: Int) async throws {
    try await Workspace.empty { folder in
      let command = try folder.start(["init"])
      for _ in 0..<(yields * 2_000) { await Task.yield() }
      command.kill()
      _ = try await command.wait()
      if !FileManager.default.fileExists(atPath: folder.file("afterword.yaml").path) {
        try await folder.succeed("init")
      }
      try await folder.succeed("doctor")
      try await folder.succeed("journal verify")
    }
  }

  @Test func keysLieOutsideTheWorkspaceAndOnlyTheirOwnerReadsThem() async throws {
    try await Workspace.make { workspace in
      let home = try #require(workspace.environment["HOME"])
      let keys = try FileManager.default.subpathsOfDirectory(atPath: home).filter { $0.hasSuffix(".key") }
      #expect(keys.count > 10)
      for key in keys {
        let mode = try FileManager.default.attributesOfItem(atPath: home + "/" + key)[.posixPermissions] as? Int
        #expect(mode == 0o600, "\(key)")
      }
      for file in try FileManager.default.subpathsOfDirectory(atPath: workspace.folder.path) {
        #expect(!file.hasSuffix(".key"))
      }
    }
  }

  @Test func aKeyThatOthersCanReadIsNoticed() async throws {
    try await Workspace.make { workspace in
      let home = try #require(workspace.environment["HOME"])
      for file in try FileManager.default.subpathsOfDirectory(atPath: home) where file.hasSuffix("workspace.key") {
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: home + "/" + file)
      }
      let outcome = try await workspace.run("doctor")
      #expect(outcome.exitCode == 1)
      #expect(outcome.text.contains("chmod 600"))
    }
  }

  @Test func keysAreReplacedAndRevoked() async throws {
    try await Workspace.make { workspace in
      try await workspace.succeed("key create police-press", as: "police-press")
      try await workspace.succeed(["key", "revoke", "police-press", "--reason", "Laptop lost"], as: "admin")
      let keys = try await workspace.succeed("key list --format json").json([Key].self).filter {
        $0.officer == "police-press"
      }
      #expect(keys.count == 2)
      #expect(keys.allSatisfy { $0.revokedAt != nil })
      let stranger = try await workspace.run("key create fire-press", as: "police-press")
      #expect(stranger.exitCode == 1)
      #expect(stranger.message.contains("role-missing"))
    }
  }

  @Test func incidentsAreOpenedListedAndStoodDown() async throws {
    try await Workspace.make { workspace in
      try await workspace.succeed(["incident", "open", "Market hall attack", "--id", "2026-market"], as: "duty-lead")
      #expect(
        try await workspace.succeed("incident list --format json").json([Incident].self).map(\.id) == ["2026-market"])
      try await workspace.succeed(
        ["incident", "stand-down", "2026-market", "--reason", "Handed over"], as: "duty-lead")
      #expect(
        try await workspace.succeed("incident show 2026-market --format json").json(Incident.self).isOpen == false)
      try await workspace.succeed("journal verify")
    }
  }

  /// Each of these gets one clear sentence, the right exit code, and changes nothing.
  @Test(
    arguments: [
      (["incident", "open", "X"], 64, "Say who acts"),
      (["incident", "open", "X", "--as", "nobody"], 1, "no officer “nobody”"),
      (["incident", "open", "X", "--as", "police-press"], 1, "role-missing"),
      (["incident", "open", "X", "--as", "duty-lead", "--t0", "yesterday"], 64, "is not a time"),
      (["incident", "open", "X", "--as", "duty-lead", "--t0", "2999-01-01T00:00Z"], 1, "t0-in-the-future"),
      (["incident", "open", "X", "--as", "duty-lead", "--at", "2999-01-01T00:00Z"], 1, "time-in-the-future"),
      (["incident", "open", "X", "--as", "duty-lead", "--id", "../x"], 64, "cannot be an id"),
      (["incident", "show", "nowhere"], 1, "incident-unknown"),
      (["incident", "show"], 1, "No incident is open"),
      (["incident", "stand-down", "nowhere", "--reason", "x", "--as", "duty-lead"], 1, "incident-unknown"),
      (["officer", "list", "--agency", "polcie"], 1, "Did you mean “police”?"),
      (["incident", "list", "--workspace", "/nowhere/at/all"], 66, "afterword init"),
      (["nonsense"], 64, "There is no command “nonsense”"), (["statment", "list"], 64, "Did you mean “statement”?"),
      (["incident", "list", "--format", "xml"], 64, "xml"),
    ] as [([String], Int32, String)])
  func badInputIsOneClearSentence(arguments: [String], exitCode: Int32, words: String) async throws {
    try await Workspace.make { workspace in
      let before = try await workspace.succeed("journal list --format json").output
      let outcome = try await workspace.run(arguments)
      #expect(outcome.exitCode == exitCode, "\(outcome)")
      #expect(outcome.message.contains(words), "\(outcome)")
      #expect(outcome.output.isEmpty)
      #expect(try await workspace.succeed("journal list --format json").output == before)
    }
  }

  @Test func errorsAreJSONForPrograms() async throws {
    try await Workspace.make { workspace in
      let outcome = try await workspace.run("incident show nowhere --format json")
      let fault = try JSONDecoder().decode(Fault.self, from: outcome.errors)
      #expect(fault.error.rule == "incident-unknown")
      #expect(fault.error.mend == ["afterword incident list"])
    }
  }

  @Test(
    arguments: [
      ("afterword: 1\nworkspace: [", "afterword.yaml:"), ("", "is missing"), ("afterword: 7\n", "version 1"),
      ("a: &a 1\nb: *a\n", "Anchors"), ("workspace: \u{0}", "afterword.yaml:"),
    ])
  func aBrokenConfigurationIsNamedWithItsPlace(text: String, words: String) async throws {
    try await Workspace.make { workspace in
      try Data(text.utf8).write(to: workspace.file("afterword.yaml"))
      let outcome = try await workspace.run("incident list")
      #expect(outcome.exitCode == 65, "\(outcome)")
      #expect(outcome.message.contains(words), "\(outcome)")
    }
  }

  @Test func aRepeatedCommandWithTheSameKeyChangesNothing() async throws {
    try await Workspace.make { workspace in
      let open = ["incident", "open", "Market", "--id", "one", "--once", "k-1"]
      try await workspace.succeed(open, as: "duty-lead")
      let before = try await workspace.succeed("journal list --format json").output
      let again = try await workspace.succeed(open, as: "duty-lead")
      #expect(again.text.contains("carried out already"))
      #expect(try await workspace.succeed("journal list --format json").output == before)

      // The same key before another command is no repeat.
      let other = try await workspace.run(
        ["incident", "open", "Quay", "--id", "two", "--once", "k-1"], as: "duty-lead")
      #expect(other.exitCode == 1 && other.message.contains("belongs to another command"), "\(other)")
      #expect(try await workspace.succeed("journal list --format json").output == before)
    }
  }

  @Test func everyCommandHasHelpWithAnExample() async throws {
    try await Workspace.empty { folder in
      let root = try await folder.succeed("--help").text
      #expect(root.contains("afterword init"))
      for line in [
        "init", "doctor", "key create", "key list", "key revoke", "officer list", "incident open", "incident show",
        "incident list", "incident stand-down",
      ] {
        let help = try await folder.succeed(line + " --help").text
        #expect(help.contains("Example") && help.contains("afterword " + line), "\(line)")
      }
    }
  }
}
