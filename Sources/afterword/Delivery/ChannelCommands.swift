import ArgumentParser
import Delivery
import Incidents
import Operations

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// `afterword channel …`
struct ChannelCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "channel", abstract: "Where releases and notices go.",
    discussion: "Channels are kept under “channels:” in afterword.yaml.",
    subcommands: [List.self, Test.self, Secret.self])

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the channels, and what waits for each.", discussion: "Example:\n  afterword channel list")
    @OptionGroup var options: WorkspaceOptions

    func run(_ context: CommandContext) async throws {
      let rows = try await context.operations.channelStandings(reader: context.secrets)
      context.output.result(rows) {
        var table = Table("CHANNEL", "KIND", "AUDIENCE", "CARRIES", "WAITING", "DEAD", "LEADS TO")
        for row in rows {
          table.add(
            row.channel.rawValue, row.kind.rawValue, row.audience.rawValue,
            row.carries.map(\.rawValue).joined(separator: ","), String(row.waiting), String(row.dead), row.leadsTo)
        }
        let faults = rows.compactMap { row in
          row.fault.map { "Nothing can be posted to the channel “\(row.channel)”: \($0)." }
        }
        let list = table.text(
          style: context.output.style,
          whenEmpty: "There are no channels. Add one under “channels:” in afterword.yaml.")
        return ([list] + faults.map(context.output.style.yellow)).joined(separator: "\n")
      }
    }
  }

  struct Test: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Try a channel out, by the way that releases take.",
      discussion: """
        Partners’ and internal channels are sent a test message. A public channel is only connected to, because nothing but \
        a release is ever posted there. Exit code 69 when the channel does not work.

        Example:
          afterword channel test newsroom
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The channel’s name.") var channel: String

    func run(_ context: CommandContext) async throws {
      let test = try await context.operations.testChannel(ChannelID(channel), reader: context.secrets)
      context.output.result(test) {
        let style = context.output.style
        return test.works
          ? style.green("The channel “\(channel)” works: \(test.outcome).")
          : style.red("The channel “\(channel)” does not work: \(test.outcome).")
      }
      if !test.works { throw ExitStatus.unavailable }
    }
  }

  struct Secret: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "secret",
      abstract: "Make a channel’s signing secret, or show it to hand it to the receiver.",
      discussion: """
        A secret that is kept in a file is made if it is not there yet. It is printed only with --show: then take care who \
        sees the screen. To change a secret, list the new one before the old one in afterword.yaml; both sign until the old \
        one is removed.

        Example:
          afterword channel secret newsroom --show
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The channel’s name.") var channel: String
    @Flag(help: "Print the secret.") var show = false

    func run(_ context: CommandContext) async throws {
      let secret = try context.operations.channelSecret(ChannelID(channel), reader: context.secrets, reveals: show)
      context.output.result(secret) {
        if let text = secret.secret { return text }
        guard let path = secret.path else { return "The secret of the channel “\(channel)” is in the environment." }
        return secret.isNew
          ? "The secret of the channel “\(channel)” was made: \(path)"
          : "The channel “\(channel)” has a secret: \(path)"
      }
    }
  }
}

extension CommandContext {
  /// Reads the channels' URLs and secrets.
  var secrets: WorkspaceSecrets {
    WorkspaceSecrets(operations, environment: ProcessInfo.processInfo.environment)
  }
}
