import ArgumentParser
import Incidents
import Operations

/// `afterword officer …`
struct OfficerCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "officer", abstract: "Who may act, for which agency, in which roles.", subcommands: [List.self])

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the officers of this workspace.",
      discussion: "Examples:\n  afterword officer list\n  afterword officer list --role clearance --agency police")
    @OptionGroup var options: WorkspaceOptions
    @Option(help: "Only officers with this role.") var role: String?
    @Option(help: "Only officers of this agency.") var agency: String?

    struct Row: Encodable {
      let id: OfficerID
      let name: String
      let agency: AgencyID
      let roles: [Role]
      let hasKey: Bool
    }

    func run(_ context: CommandContext) async throws {
      let register = try await context.operations.keyRegister()
      if let agency { _ = try context.operations.workspace.configuration.agency(AgencyID(agency)) }
      let rows = context.operations.workspace.configuration.officers
        .filter { officer in
          (role.map { officer.holds(Role($0)) } ?? true) && (agency.map { officer.agency.rawValue == $0 } ?? true)
        }
        .map {
          Row(
            id: $0.id, name: $0.name, agency: $0.agency, roles: $0.roles.sorted(),
            hasKey: register.current(for: $0.id) != nil)
        }
      context.output.result(rows) {
        var table = Table("OFFICER", "AGENCY", "KEY", "ROLES", "NAME")
        for row in rows {
          table.add(
            row.id.rawValue, row.agency.rawValue, row.hasKey ? "yes" : "no",
            row.roles.map(\.rawValue).joined(separator: ","), row.name)
        }
        return table.text(
          style: context.output.style,
          whenEmpty: "No officer matches. Officers are kept under “officers:” in afterword.yaml.")
      }
    }
  }
}
