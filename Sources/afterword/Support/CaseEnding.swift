import ArgumentParser
import Incidents
import Operations
import Support

extension CaseCommands {
  struct Merge: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "merge",
      abstract: "Merge a record into another one of the same person.",
      discussion: """
        A person decides that two records are of one person; no likeness of names does. Nothing is deleted: done work stays where it \
        is, open work goes on in the other record, and everything the person has said about the own data holds there too.

        Example:
          afterword case merge C-3NQK8N-U --into C-GHT6Q3-0 --reason - --as caseworker
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The record that ends.") var id: String
    @Option(help: ArgumentHelp("The record that carries on.", valueName: "case")) var into: String
    @Option(help: ArgumentHelp("Why it is the same person: words, - or @FILE.", valueName: "words")) var reason: String?

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let id = try SupportArguments.caseID(id)
      let other = try SupportArguments.caseID(into)
      try await context.operations.mergeCase(
        id, into: other,
        reason: try WordsInput.read(reason, prompt: "Why is it the same person? (sealed)", option: "--reason"), act)
      context.output.result(Done(id: other, what: "merged")) {
        "Case \(id) was merged into \(other), which carries on.\nNext: afterword task list --case \(other)"
      }
    }
  }

  struct Close: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "close",
      abstract: "Close a case whose tasks are all done or cancelled.",
      discussion: """
        Silence closes no case. How the person took leave: agreed, informed, representative, continued-elsewhere, died, mistake.

        Example:
          afterword case close C-3NQK8N-U --acknowledgement agreed --remark - --as caseworker
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The case.") var id: String
    @Option(help: ArgumentHelp("How the person took leave.", valueName: "word")) var acknowledgement: String
    @Option(help: ArgumentHelp("What to remember: words, - or @FILE.", valueName: "words")) var remark: String?

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let id = try SupportArguments.caseID(id)
      try await context.operations.closeCase(
        id,
        acknowledgement: try SupportArguments.choice(
          acknowledgement, CaseClosed.Acknowledgement.self, option: "--acknowledgement"),
        remark: try WordsInput.readOptional(remark, option: "--remark"), act)
      context.output.result(Done(id: id, what: "closed")) {
        "Case \(id) is closed. The way back stays open: afterword case reopen \(id) --reason -"
      }
    }
  }

  struct Reopen: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "reopen",
      abstract: "Take a closed case up again.",
      discussion: "Example:\n  afterword case reopen C-3NQK8N-U --reason - --as caseworker")
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The case.") var id: String
    @Option(help: ArgumentHelp("Why: words, - for standard input, @FILE for a file.", valueName: "words")) var reason:
      String?

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let id = try SupportArguments.caseID(id)
      try await context.operations.reopenCase(
        id, reason: try WordsInput.read(reason, prompt: "Why? (sealed)", option: "--reason"), act)
      context.output.result(Done(id: id, what: "reopened")) {
        "Case \(id) is open again. Next: afterword case assess \(id) --need NEED"
      }
    }
  }

  struct Erase: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "erase",
      abstract: "Destroy the key of a case: nobody can read who the person was, now or ever.",
      discussion: """
        This cannot be undone. Open tasks end. Records that were merged into the case are erased along with it. What was done, by \
        whom and when stays on record, without the person.

        A backup made earlier still holds the wrapped key: destroy those backups too, or let them expire.

        Grounds: request, retention, mistake, order.

        Example:
          afterword case erase C-3NQK8N-U --ground request --confirm C-3NQK8N-U --as support-lead
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The case.") var id: String
    @Option(help: ArgumentHelp("Why.", valueName: "word")) var ground: String
    @Option(help: ArgumentHelp("The case's id once more.", valueName: "case")) var confirm: String?

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let id = try SupportArguments.caseID(id)
      let ground = try SupportArguments.choice(ground, CaseErased.Ground.self, option: "--ground")
      guard let confirm, CaseID(parsing: confirm) == id else {
        throw UsageError(
          message: "Erasing cannot be undone. Repeat the id to confirm: "
            + "afterword case erase \(id) --ground \(ground.rawValue) --confirm \(id)")
      }
      let erased = try await context.operations.eraseCase(id, ground: ground, act)
      context.output.result(erased) {
        erased.count == 1
          ? "Case \(id) is erased: its key is destroyed."
          : "Case \(id) is erased, along with \(erased.dropFirst().map(\.rawValue).joined(separator: ", ")): "
            + "their keys are destroyed."
      }
    }
  }
}
