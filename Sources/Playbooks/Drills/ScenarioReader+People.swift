import Incidents
import StrictYAML

/// Who takes part, where posts go, and what is practised.
extension ScenarioReader {
  mutating func readObjective(_ value: YAMLValue) {
    guard var map = take({ () throws(YAMLFault) in try value.mapping() }) else { return }
    let id = name(&map, "id") ?? ""
    let title = line(&map, "title") ?? id
    if objectives.contains(where: { $0.id == id }) {
      faults.append(value.fault("There is an objective “\(id)” already.", suggestion: "Choose another id."))
    }
    faults += map.unknownKeys()
    objectives.append(Objective(id: id, title: title))
  }

  mutating func readAgency(_ entry: YAMLEntry) {
    guard var map = take({ () throws(YAMLFault) in try entry.value.mapping() }) else { return }
    let naming = map.optional("name").flatMap { value in
      take { () throws(YAMLFault) in
        try AgencyNaming(value) { (name: YAMLValue) throws(YAMLFault) -> String in try name.line() }
      }
    }
    let kind = required(&map, "kind").flatMap { value in
      take { () throws(YAMLFault) in try value.choice(of: AgencyKind.self, called: "kind of agency") }
    }
    faults += map.unknownKeys()
    agencies.append(
      Agency(
        id: AgencyID(entry.key), name: naming?.name ?? entry.key, kind: kind ?? .other, names: naming?.names ?? [:]))
  }

  mutating func readOfficer(_ entry: YAMLEntry) {
    guard var map = take({ () throws(YAMLFault) in try entry.value.mapping() }) else { return }
    let title = line(&map, "name") ?? entry.key
    let agency = required(&map, "agency").flatMap { self.agency($0) }
    let roles = lines(&map, "roles")
    if roles.isEmpty, map.place(of: "roles") == nil {
      faults.append(map.place.fault("The key “roles” is missing here.", suggestion: "Add “roles: [press]”."))
    }
    faults += map.unknownKeys()
    // Kept even when its agency is unknown, so that one slip does not bring a fault at every inject.
    officers.append(
      Officer(
        id: OfficerID(entry.key), name: title, agency: agency ?? AgencyID(""), roles: Set(roles.map { Role($0) })))
  }

  mutating func readChannel(_ entry: YAMLEntry) {
    guard var map = take({ () throws(YAMLFault) in try entry.value.mapping() }) else { return }
    if let place = map.place(of: "url") {
      _ = map.optional("url")
      faults.append(
        place.fault(
          "A drill's channel has no address: what is posted in a drill never leaves this machine.",
          suggestion: "Take the line out."))
    }
    let kind = required(&map, "kind").flatMap { value in
      take { () throws(YAMLFault) in try value.choice(of: ScriptedChannel.Kind.self, called: "kind of channel") }
    }
    let audience = required(&map, "audience").flatMap { value in
      take { () throws(YAMLFault) in try value.choice(of: ScriptedChannel.Audience.self, called: "audience") }
    }
    var outages: [ScriptedChannel.Outage] = []
    for item in list(&map, "dead") {
      guard var inner = take({ () throws(YAMLFault) in try item.mapping() }) else { continue }
      let from = offset(&inner, "from")
      let until = offset(&inner, "until")
      faults += inner.unknownKeys()
      guard let from, let until else { continue }
      if until <= from {
        faults.append(
          item.fault("The receiver comes back before it dies.", suggestion: "“until” must be later than “from”."))
      }
      outages.append(ScriptedChannel.Outage(from: from, until: until))
    }
    faults += map.unknownKeys()
    channels.append(
      ScriptedChannel(
        id: ChannelID(entry.key), kind: kind ?? .generic, audience: audience ?? .internal, outages: outages))
  }
}
