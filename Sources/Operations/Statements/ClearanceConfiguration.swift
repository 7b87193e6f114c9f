import Guidelines
import Incidents
import Statements
import StrictYAML

/// Reads the section `clearance` of `afterword.yaml`:
///
/// ```yaml
/// clearance:
///   owners: { casualties.killed: prosecutor }
///   policies:
///     holding:
///       seats: [role:lead, kind:police]   # also agency:city, owner:casualties.killed, fact-owners, role:lead|commander,
///                                         # place-owner: the owner of the area, or the commander
///       people: 2
///       clock: 5m
///       valid-for: 2h
///       author-may-clear: false
///       urgent: true
///       silence: true                     # silence counts as a yes after the clock has run out
///       timeout: drop-silent              # or hold, last-figures
///       mode: sectional                   # or full: every change makes every yes void
///       voice: true
///   legal-superior: chief-prosecutor      # who decides when two legal voices differ
///   translations:
///     required: [en, fr, ar]              # the languages of every statement; otherwise those it was drafted in
///     policy: follow                      # or block: whether statements wait for their languages; the kinds differ otherwise
///     kinds: { casualty: block }
///     block: [fr]                         # languages without which nothing goes out, whatever the kind
///     follow-within: 30m                  # when a language that follows is promised, unless a time is named
/// ```
struct ClearanceConfiguration: Sendable {
  var register = MeasureRegister()
  var policies: [StatementKind: ClearancePolicy] = [:]
  var legalSuperior: OfficerID?
  var translations = TranslationPolicy()

  init(_ section: YAMLValue?, agencies: [Agency]) throws(YAMLFaults) {
    guard let section else { return }
    var faults: [YAMLFault] = []
    do throws(YAMLFault) {
      var map = try section.mapping()
      if let owners = map.optional("owners") {
        for entry in try owners.mapping().all {
          let agency = AgencyID(try entry.value.line())
          guard agencies.contains(where: { $0.id == agency }) else {
            throw entry.value.fault(
              "There is no agency “\(agency)” in this file.",
              suggestion: Spelling.suggestion(for: agency.rawValue, among: agencies.map(\.id.rawValue)))
          }
          guard FactKey(entry.key).isWellFormed else {
            throw entry.place.fault("“\(entry.key)” cannot be a key of facts.")
          }
          register.owners[FactKey(entry.key)] = agency
        }
      }
      if let section = map.optional("policies") {
        for entry in try section.mapping().all {
          do throws(YAMLFault) {
            let kind = StatementKind(entry.key)
            policies[kind] = try Self.policy(entry.value, kind, agencies)
          } catch {
            faults.append(error)
          }
        }
      }
      if let superior = map.optional("legal-superior") { legalSuperior = OfficerID(try superior.line()) }
      if let section = map.optional("translations") { translations = try Self.translations(section) }
      try map.finish()
    } catch {
      faults.append(error)
    }
    guard faults.isEmpty else { throw YAMLFaults(faults) }
  }

  private static func translations(_ value: YAMLValue) throws(YAMLFault) -> TranslationPolicy {
    var policy = TranslationPolicy()
    var map = try value.mapping()
    if let list = map.optional("required") { policy.required = try languages(list) }
    if let list = map.optional("block") { policy.blocking = Set(try languages(list)) }
    if let word = map.optional("policy") {
      policy.rule = try word.choice(of: TranslationPolicy.Rule.self, called: "policy")
    }
    if let kinds = map.optional("kinds") {
      for entry in try kinds.mapping().all {
        guard StatementKind(entry.key).isWellFormed else {
          throw entry.place.fault("“\(entry.key)” cannot be a kind of statement.")
        }
        policy.kinds[StatementKind(entry.key)] = try entry.value.choice(
          of: TranslationPolicy.Rule.self, called: "policy")
      }
    }
    if let within = map.optional("follow-within") {
      policy.followsWithin = try span(within)
      guard policy.followsWithin > .zero else {
        throw within.fault("A language cannot follow at once.", suggestion: "Write “30m”, or “policy: block”.")
      }
    }
    try map.finish()
    return policy
  }

  private static func languages(_ value: YAMLValue) throws(YAMLFault) -> [Language] {
    var languages: [Language] = []
    for item in try value.list() {
      guard let language = Language(rawValue: try item.line()) else {
        throw item.fault("“\(try item.line())” is not a language.", suggestion: "Write en, fr, es or ar.")
      }
      if !languages.contains(language) { languages.append(language) }
    }
    return languages
  }

  private static func policy(
    _ value: YAMLValue, _ kind: StatementKind, _ agencies: [Agency]
  ) throws(YAMLFault) -> ClearancePolicy {
    var policy = ClearancePolicy.standard(for: kind)
    var map = try value.mapping()
    if let seats = map.optional("seats") {
      var read: [ClearancePolicy.Seat] = []
      for item in try seats.list() { read.append(try seat(item, agencies)) }
      guard !read.isEmpty else { throw seats.fault("A policy needs at least one seat.") }
      policy.seats = read
    }
    if let people = map.optional("people") { policy.people = try people.integer(in: 1...20) }
    if let clock = map.optional("clock") { policy.clock = try span(clock) }
    if let validFor = map.optional("valid-for") { policy.validFor = try span(validFor) }
    if let flag = map.optional("author-may-clear") { policy.authorMayClear = try flag.flag() }
    if let flag = map.optional("urgent") { policy.allowsUrgent = try flag.flag() }
    if let flag = map.optional("silence") { policy.silenceCounts = try flag.flag() }
    if let flag = map.optional("voice") { policy.allowsVoice = try flag.flag() }
    if let word = map.optional("timeout") {
      policy.timeout = try word.choice(of: TimeoutOutcome.self, called: "outcome")
    }
    if let word = map.optional("mode") { policy.mode = try word.choice(of: ClearanceMode.self, called: "mode") }
    try map.finish()
    return policy
  }

  private static func span(_ value: YAMLValue) throws(YAMLFault) -> TimeSpan {
    let text = try value.line()
    guard let span = TimeSpan(text: text), span >= .zero else {
      throw value.fault("“\(text)” is not a length of time.", suggestion: "Write it as “20m” or “2h”.")
    }
    return span
  }

  private static func seat(_ value: YAMLValue, _ agencies: [Agency]) throws(YAMLFault) -> ClearancePolicy.Seat {
    let text = try value.line()
    if text == "fact-owners" { return .factOwners }
    if text == "place-owner" { return .placeOwner }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2 {
      switch parts[0] {
      case "role":
        let roles = parts[1].split(separator: "|").map { Role(String($0)) }
        if roles.count == 1 { return .role(roles[0]) }
        if roles.count > 1 { return .anyRole(roles) }
      case "kind":
        if let kind = AgencyKind(rawValue: parts[1]) { return .agencyKind(kind) }
      case "agency":
        if agencies.contains(where: { $0.id.rawValue == parts[1] }) { return .agency(AgencyID(parts[1])) }
      case "owner":
        if FactKey(parts[1]).isWellFormed { return .owner(FactKey(parts[1])) }
      default: break
      }
    }
    throw value.fault(
      "“\(text)” is not a seat.",
      suggestion:
        "Write “role:lead”, “role:lead|commander”, “kind:police”, “agency:city”, “owner:casualties.killed”, "
        + "“place-owner” or “fact-owners”.")
  }
}

extension Operations {
  /// Who owns which key, and which agencies take part.
  ///
  /// - Throws: `YAMLFaults` for faults in the section `clearance`.
  public func factRules() throws -> FactRules {
    let configuration = workspace.configuration
    let clearance = try ClearanceConfiguration(configuration.clearanceSection, agencies: configuration.agencies)
    return FactRules(
      register: clearance.register, agencies: configuration.agencies, legalSuperior: clearance.legalSuperior)
  }

  /// Which languages a statement must have, and whether it waits for them.
  ///
  /// - Throws: `YAMLFaults` for faults in the section `clearance`.
  public func translationPolicy() throws -> TranslationPolicy {
    let configuration = workspace.configuration
    return try ClearanceConfiguration(configuration.clearanceSection, agencies: configuration.agencies).translations
  }

  /// Who must say yes to statements of a kind: the workspace's policy, otherwise the one that ships.
  ///
  /// - Throws: `YAMLFaults` for faults in the section `clearance`.
  public func clearancePolicy(for kind: StatementKind) throws -> ClearancePolicy {
    let configuration = workspace.configuration
    let clearance = try ClearanceConfiguration(configuration.clearanceSection, agencies: configuration.agencies)
    return clearance.policies[kind] ?? .standard(for: kind)
  }
}
