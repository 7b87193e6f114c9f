import Incidents
import Playbooks

/// The `afterword.yaml` of a drill's workspace, so that the everyday commands work in it afterwards.
enum DrillConfiguration {
  /// Writes the file.
  ///
  /// - Parameter urls: where each channel's receiver listens.
  static func yaml(_ scenario: Scenario, urls: [ChannelID: String]) -> String {
    var lines = [
      "# The workspace of the drill “\(scenario.id)”. Everything in it is invented; no channel leads away from this machine.",
      "afterword: 1",
      "workspace: \(workspaceID(scenario))",
      "utc-offset: \(quoted(scenario.incident.offset == .utc ? "+00:00" : scenario.incident.offset.rfc3339))",
      "drill: true",
      "agencies:",
    ]
    for agency in scenario.agencies {
      lines.append("  \(agency.id): { name: \(name(of: agency)), kind: \(agency.kind.rawValue) }")
    }
    lines.append("officers:")
    for officer in scenario.officers {
      let roles = officer.roles.sorted().map { quoted($0.rawValue) }.joined(separator: ", ")
      lines.append("  \(officer.id): { name: \(quoted(officer.name)), agency: \(officer.agency), roles: [\(roles)] }")
    }
    if !scenario.channels.isEmpty { lines.append("channels:") }
    for channel in scenario.channels {
      lines.append("  \(channel.id):")
      lines.append("    kind: \(channel.kind.rawValue)")
      lines.append("    audience: \(channel.audience.rawValue)")
      lines.append("    url: \(quoted(urls[channel.id] ?? "http://127.0.0.1:9/"))")
      if channel.kind == .generic { lines.append("    secret: { key: \(channel.id) }") }
      lines.append("    allow: [127.0.0.0/8]")
      lines.append("    retry: { first: 30s, longest: 10m, age: 72h }")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The name of an agency as it is read again: one for all languages, or one for each.
  private static func name(of agency: Agency) -> String {
    guard !agency.names.isEmpty else { return quoted(agency.name) }
    let names = AgencyNaming.languages.compactMap { code -> String? in
      guard let name = agency.names[code] else { return nil }
      guard let alone = name.alone else { return "\(code): \(quoted(name.text))" }
      return "\(code): { within: \(quoted(name.text)), alone: \(quoted(alone)) }"
    }
    return "{ \(names.joined(separator: ", ")) }"
  }

  /// The name under which the keys of the drill lie.
  static func workspaceID(_ scenario: Scenario) -> String { "drill-\(scenario.id)" }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
