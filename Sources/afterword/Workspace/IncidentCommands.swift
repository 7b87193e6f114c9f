import ArgumentParser
import Incidents
import Operations

/// `afterword incident …`
struct IncidentCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident", abstract: "Open, show, list and stand down incidents.",
    subcommands: [Open.self, Show.self, List.self, StandDown.self, Reopen.self])

  /// An incident as programs read it.
  struct View: Encodable {
    let id: IncidentID
    let name: String
    let place: String
    let t0: Moment
    let isOpen: Bool
    let isDrill: Bool
    let stoodDownAt: Moment?
    let stoodDownReason: String?

    init(_ opening: IncidentOpening, _ incident: Incident) {
      id = opening.id
      name = opening.name
      place = opening.place
      t0 = opening.t0
      isOpen = incident.isOpen
      isDrill = opening.isDrill
      stoodDownAt = incident.standDown?.at
      stoodDownReason = incident.standDown?.reason
    }
  }

  struct Open: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "open",
      abstract: "Open an incident; every deadline counts from its T0.",
      discussion: """
        The name is a place and a kind of event, never an offender or a group (GP18).

        Example:
          afterword incident open "Harbour market attack" --place "Port Ellery" --t0 2026-03-14T19:05+01:00 --as duty-lead
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "A neutral name: the place and the kind of event.") var name: String
    @Option(help: ArgumentHelp("The time of the attack; otherwise now.", valueName: "time")) var t0: String?
    @Option(help: "The place, as statements name it; otherwise the name of the incident.") var place: String?
    @Option(help: ArgumentHelp("The id typed in commands; otherwise made from year and name.", valueName: "id")) var id:
      String?

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let t0 = try t0.map { try context.moment($0, option: "--t0") } ?? act.occurredAt
      let offset = context.operations.workspace.configuration.offset
      let identifier = IncidentID(id ?? Self.identifier(year: CivilTime(t0, offset: offset).year, name: name))
      guard identifier.isWellFormed else {
        throw UsageError(
          message:
            "“\(identifier)” cannot be an id. Use up to 64 letters, digits, “.”, “_” and “-”, for example --id 2026-harbour."
        )
      }
      let opening = IncidentOpening(
        id: identifier, name: name, place: place ?? name, t0: t0, offset: offset,
        isDrill: context.operations.workspace.configuration.isDrill)
      try await context.operations.openIncident(opening, act)
      let incident = try await context.operations.incident(identifier)
      context.output.result(View(opening, incident.incident)) {
        """
        Incident \(identifier) is open; T0 is \(t0.formatted(offset)) (\(offset)).
        Next:
          afterword run start first-72-hours
          afterword fact add casualties.killed …
        """
      }
    }

    /// `2026-harbour-market-attack` for “Harbour market attack” in 2026; letters outside a–z and digits become hyphens.
    private static func identifier(year: Int, name: String) -> String {
      var slug = ""
      for scalar in name.unicodeScalars {
        let byte = scalar.value
        if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
          slug.unicodeScalars.append(scalar)
        } else if (0x41...0x5A).contains(byte) {
          slug.append(Character(Unicode.Scalar(UInt8(byte) | 0x20)))
        } else if !slug.isEmpty, !slug.hasSuffix("-") {
          slug.append("-")
        }
      }
      while slug.hasSuffix("-") { slug.removeLast() }
      return String("\(year)-\(slug.isEmpty ? "incident" : slug)".prefix(40))
    }
  }

  struct Show: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show one incident.", discussion: "Example:\n  afterword incident show 2026-harbour")
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The incident's id; otherwise the only open one.") var id: String?

    func run(_ context: CommandContext) async throws {
      let opening =
        if let id {
          try await context.operations.incident(IncidentID(id)).opening
        } else { try await context.operations.onlyOpenIncident() }
      let incident = try await context.operations.incident(opening.id).incident
      context.output.result(View(opening, incident)) {
        var lines = [
          context.output.style.bold("\(opening.id)  \(opening.name)") + (opening.isDrill ? "  (drill)" : ""),
          "place   \(opening.place)",
          "T0      \(opening.t0.formatted(opening.offset)) (\(opening.offset))",
          "now     T0 + \((context.operations.clock.now() - opening.t0).roundedToMinutes)",
        ]
        if let end = incident.standDown {
          lines.append("ended   \(end.at.formatted(opening.offset)): \(end.reason)")
        }
        return lines.joined(separator: "\n")
      }
    }
  }

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the incidents of this workspace.", discussion: "Example:\n  afterword incident list --format json"
    )
    @OptionGroup var options: WorkspaceOptions

    func run(_ context: CommandContext) async throws {
      let incidents = try await context.operations.incidents()
      context.output.result(incidents.compactMap { incident in incident.opening.map { View($0, incident) } }) {
        var table = Table("ID", "STATE", "T0", "NAME")
        for incident in incidents {
          guard let opening = incident.opening else { continue }
          table.add(
            opening.id.rawValue, incident.isOpen ? "open" : "stood down", opening.t0.formatted(opening.offset),
            opening.name)
        }
        return table.text(
          style: context.output.style,
          whenEmpty: "There is no incident in this workspace. Open one with “afterword incident open NAME --t0 TIME”.")
      }
    }
  }

  struct StandDown: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "stand-down", abstract: "End an incident: its clocks stop, its record stays.",
      discussion: """
        Public statements stay public and can still be withdrawn. For anything else, such as a correction or a late death, the incident \
        is opened again.

        Example:
          afterword incident stand-down 2026-harbour --reason "Handed to the recovery group" --as duty-lead
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The incident's id.") var id: String
    @Option(help: "Why; it becomes part of the record.") var reason: String

    func run(_ context: CommandContext) async throws {
      try await context.operations.standDownIncident(IncidentID(id), reason: reason, try context.act())
      let (incident, opening) = try await context.operations.incident(IncidentID(id))
      let standing = try await context.operations.standingStatements(in: opening.id)
      context.output.result(View(opening, incident)) {
        guard !standing.isEmpty else { return "Incident \(id) is stood down." }
        let numbers = standing.map(String.init).joined(separator: ", ")
        return """
          Incident \(id) is stood down.
          Public and standing: statement\(standing.count == 1 ? "" : "s") \(numbers). To take one back:
            afterword statement withdraw \(standing.last ?? 1) --reason "…" --incident \(id)
          To correct one, or to tell what has come since:
            afterword incident reopen \(id) --reason "…"
          """
      }
    }
  }

  struct Reopen: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "reopen", abstract: "Open an incident again that was stood down.",
      discussion: """
        For a correction, a late death, the end of an inquiry. What was promised before the incident was stood down is not made up for.

        Example:
          afterword incident reopen 2026-harbour --reason "A survivor has died" --as duty-lead
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The incident's id.") var id: String
    @Option(help: "Why; it becomes part of the record.") var reason: String

    func run(_ context: CommandContext) async throws {
      try await context.operations.reopenIncident(IncidentID(id), reason: reason, try context.act())
      let (incident, opening) = try await context.operations.incident(IncidentID(id))
      context.output.result(View(opening, incident)) { "Incident \(id) is open again." }
    }
  }
}
