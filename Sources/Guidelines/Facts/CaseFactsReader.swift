import StrictYAML

extension CaseFacts {
  /// Reads case facts from YAML; unknown keys, wrong types and unknown stages are faults with place and mend.
  public static func read(_ text: String, file: String) throws(YAMLFault) -> CaseFacts {
    let document = try StrictYAML.read(text, file: file)
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
        facts.figures.append(Figure(key: entry.key, value: try entry.value.integer(in: 0...10_000_000)))
      }
    }
    facts.holdback = try map.optional("holdback")?.lines() ?? []
    facts.stage = try map.optional("stage")?.choice(of: LegalStage.self, called: "legal stage")
    facts.designation = try map.optional("designation")?.line()
    try map.finish()
    return facts
  }

  private static func offender(_ value: YAMLValue) throws(YAMLFault) -> Offender {
    guard case .mapping = value.content else { return Offender(name: try value.line()) }
    var map = try value.mapping()
    let offender = Offender(
      name: try map.required("name").line(), aliases: try map.optional("aliases")?.lines() ?? [])
    try map.finish()
    return offender
  }

  private static func person(_ value: YAMLValue) throws(YAMLFault) -> Person {
    guard case .mapping = value.content else { return Person(name: try value.line()) }
    var map = try value.mapping()
    let person = Person(
      name: try map.required("name").line(), kinInformed: try map.optional("kin-informed")?.flag() ?? false,
      consent: try map.optional("consent")?.flag() ?? false, minor: try map.optional("minor")?.flag() ?? false)
    try map.finish()
    return person
  }
}
