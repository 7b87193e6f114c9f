import StrictYAML

extension CaseFacts {
  /// Reads case facts from YAML; unknown keys, wrong types and unknown stages are faults with place and mend.
  ///
  /// ```yaml
  /// offenders: [{ name: Evan Rask, aliases: [the Quay wolf], handles: ["@raskh"] }]
  /// groups: [Red Lantern Front]
  /// titles: [The Last Harbour]
  /// victims: [{ name: Lina Osei, kin-informed: yes, consent: no, minor: no }]
  /// witnesses: [Jan Meer]
  /// figures: { killed: 11, injured: { from: 38, to: 41, as-of: "14:00", source: the hospitals } }
  /// attackers: 1
  /// holdback: [blue rucksack]
  /// stage: arrested
  /// phase: contained
  /// jurisdiction: uk-contempt
  /// designation: terrorist incident, declared by the national coordinator at 17:20
  /// times: { attack: "12:04", next-update: "16:00" }
  /// places: [Harbour Market, [Town Hall, Mairie, دار البلدية]]
  /// contacts: [0800 555 0134, norvale.example]
  /// spokespersons: [Superintendent Ada Holm]
  /// ```
  ///
  /// A fault says where it is and what is wrong, and no word of the file: it may end up in the log of a build server.
  public static func read(_ text: String, file: String) throws(YAMLFault) -> CaseFacts {
    let document = try StrictYAML.read(text, file: file, isConfidential: true)
    if case .empty = document.content { return .none }
    var map = try document.mapping()
    var facts = CaseFacts()
    for value in try map.optional("offenders")?.list() ?? [] { facts.offenders.append(try offender(value)) }
    facts.groups = try map.optional("groups")?.lines() ?? []
    facts.titles = try map.optional("titles")?.lines() ?? []
    for value in try map.optional("victims")?.list() ?? [] { facts.victims.append(try person(value)) }
    for value in try map.optional("witnesses")?.list() ?? [] { facts.witnesses.append(try person(value)) }
    if let figures = map.optional("figures") {
      for entry in try figures.mapping().all {
        // Nothing would be held against a misspelt key, and nobody would know.
        if let meant = Topic.misspelt(factKey: entry.key) {
          throw entry.place.fault(
            "What this figure counts is almost, but not quite, a word that is known here.",
            suggestion: "Did you mean “\(meant)”?")
        }
        facts.figures.append(try figure(entry.key, entry.value))
      }
    }
    if let attackers = map.optional("attackers") { facts.figures.append(try figure("attackers", attackers)) }
    facts.holdback = try map.optional("holdback")?.items().map(words) ?? []
    facts.stage = try map.optional("stage")?.choice(of: LegalStage.self, called: "legal stage")
    facts.phase = try map.optional("phase")?.choice(of: LegalStage.self, called: "phase")
    facts.jurisdiction = try map.optional("jurisdiction")?.choice(of: Jurisdiction.self, called: "jurisdiction")
    facts.designation = try map.optional("designation")?.line()
    if let times = map.optional("times") {
      for entry in try times.mapping().all {
        facts.times.append(Time(key: entry.key, minute: try minute(entry.value)))
      }
    }
    for value in try map.optional("places")?.list() ?? [] { facts.places.append(Place(try value.lines())) }
    facts.contacts = try map.optional("contacts")?.lines() ?? []
    facts.spokespersons = try map.optional("spokespersons")?.lines() ?? []
    try map.finish()
    return facts
  }

  private static func offender(_ value: YAMLValue) throws(YAMLFault) -> Offender {
    guard case .mapping = value.content else { return Offender(name: try words(value)) }
    var map = try value.mapping()
    let offender = Offender(
      name: try words(map.required("name")), aliases: try map.optional("aliases")?.lines() ?? [],
      handles: try map.optional("handles")?.lines() ?? [])
    try map.finish()
    return offender
  }

  private static func person(_ value: YAMLValue) throws(YAMLFault) -> Person {
    guard case .mapping = value.content else { return Person(name: try words(value)) }
    var map = try value.mapping()
    let person = Person(
      name: try words(map.required("name")), aliases: try map.optional("aliases")?.lines() ?? [],
      kinInformed: try map.optional("kin-informed")?.flag() ?? false,
      consent: try map.optional("consent")?.flag() ?? false, minor: try map.optional("minor")?.flag() ?? false)
    try map.finish()
    return person
  }

  /// A name or a phrase that a draft can be searched for: a single letter stands everywhere, and would be looked for nowhere.
  private static func words(_ value: YAMLValue) throws(YAMLFault) -> String {
    let text = try value.line()
    guard text.count(where: { $0.isLetter || $0.isNumber }) > 1 else {
      throw value.fault("This is too short to be looked for.", suggestion: "Write the whole name or phrase.")
    }
    return text
  }

  private static let numbers = 0...10_000_000

  /// A figure is a number, or a number with its range, time and owner.
  private static func figure(_ key: String, _ value: YAMLValue) throws(YAMLFault) -> Figure {
    guard case .mapping = value.content else { return Figure(key: key, value: try value.integer(in: numbers)) }
    var map = try value.mapping()
    let from = map.optional("from")
    let number = if let from { from } else { try map.required("value") }
    var figure = Figure(key: key, value: try number.integer(in: numbers))
    if let most = map.optional("to") {
      figure.atMost = try most.integer(in: numbers)
      guard from != nil, figure.atMost ?? 0 >= figure.value else {
        throw most.fault("This range ends before it begins.", suggestion: "Write “{ from: 38, to: 41 }”.")
      }
    }
    figure.asOf = try map.optional("as-of")?.line()
    figure.source = try map.optional("source")?.line()
    try map.finish()
    return figure
  }

  /// `12:04` or `9:30`, on a clock of 24 hours.
  private static func minute(_ value: YAMLValue) throws(YAMLFault) -> Int {
    let text = try value.line()
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count <= 2, parts[1].count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    else {
      throw value.fault("This is not a time of day.", suggestion: "Write it like “12:04”, in quotation marks.")
    }
    return hour * 60 + minute
  }
}
