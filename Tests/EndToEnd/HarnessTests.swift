import Foundation
import Testing

/// The harness itself: every other suite here believes what it says.
@Suite struct HarnessTests {
  @Test func theBinaryIsFoundAndItsExitCodeIsSeen() async throws {
    #expect(FileManager.default.isExecutableFile(atPath: Command.binary))
    try await Workspace.empty { folder in
      let outcome = try await folder.run(["no-such-command"])
      #expect(outcome.exitCode == 64, "\(outcome)")
    }
  }

  @Test func aKilledCommandHasNoExitCode() async throws {
    try await Workspace.empty { folder in
      let command = try folder.start(["check", "-"])
      command.kill()
      #expect(try await command.wait().exitCode == nil)
    }
  }
}
