import Incidents
import Playbooks
import Statements
import StrictYAML

/// What `afterword.yaml` says: the agencies, the officers, the place, and the sections that other rooms read.
public struct Configuration: Sendable {
  /// The name that marks everything of this workspace, for example the folder of its keys.
  public let workspaceID: String
  /// How far east of UTC the place keeps its clocks.
  public let offset: UTCOffset
  /// The agencies, in the order of the file.
  public let agencies: [Agency]
  /// The officers, in the order of the file.
  public let officers: [Officer]
  /// Whether this workspace is for drills only; its channels may then lead nowhere but to this machine.
  public let isDrill: Bool
  /// The section `channels`, read by ``ChannelConfiguration`` in the folder Delivery.
  public let channelsSection: YAMLValue?
  /// The section `clearance`, read by the use cases of statements.
  public let clearanceSection: YAMLValue?
  /// The section `letterhead`, read by the use cases of statements.
  public let letterheadSection: YAMLValue?
  /// The section `pronunciation`, read by the use cases of statements.
  public let pronunciationSection: YAMLValue?

  /// Reads the configuration. All faults are collected.
  public init(yaml: YAMLValue) throws(YAMLFaults) {
    var faults: [YAMLFault] = []
    func collect<Value>(_ fallback: Value, _ body: () throws(YAMLFault) -> Value) -> Value {
      do { return try body() } catch {
        faults.append(error)
        return fallback
      }
    }

    var root: YAMLMapping
    do { root = try yaml.mapping() } catch { throw YAMLFaults([error]) }
    collect(()) { () throws(YAMLFault) in
      let version = try root.required("afterword")
      guard try version.integer() == 1 else {
        throw version.fault("This release reads version 1 of afterword.yaml.", suggestion: "Write “afterword: 1”.")
      }
    }
    workspaceID = collect("") { () throws(YAMLFault) in try Self.identifier(try root.required("workspace")) }
    offset = collect(.utc) { () throws(YAMLFault) in
      guard let value = root.optional("utc-offset") else { return .utc }
      let text = try value.line()
      guard let offset = UTCOffset(text: text) else {
        throw value.fault("“\(text)” is not an offset from UTC.", suggestion: "Write it as “+01:00”.")
      }
      return offset
    }
    isDrill = collect(false) { () throws(YAMLFault) in try root.optional("drill")?.flag() ?? false }

    var agencies: [Agency] = []
    for entry in collect([], { () throws(YAMLFault) in try root.required("agencies").mapping().all }) {
      collect(()) { () throws(YAMLFault) in
        try Self.checkName(entry)
        var map = try entry.value.mapping()
        let naming = try AgencyNaming(map.required("name"), line: Self.name)
        let kind = try map.required("kind").choice(of: AgencyKind.self, called: "kind of agency")
        try map.finish()
        agencies.append(Agency(id: AgencyID(entry.key), name: naming.name, kind: kind, names: naming.names))
      }
    }
    self.agencies = agencies

    var officers: [Officer] = []
    for entry in collect([], { () throws(YAMLFault) in try root.required("officers").mapping().all }) {
      collect(()) { () throws(YAMLFault) in
        try Self.checkName(entry)
        var map = try entry.value.mapping()
        let name = try Self.name(map.required("name"))
        let agencyValue = try map.required("agency")
        let agency = AgencyID(try agencyValue.line())
        let roles = try map.required("roles").lines()
        try map.finish()
        guard agencies.contains(where: { $0.id == agency }) else {
          throw agencyValue.fault(
            "There is no agency “\(agency)” in this file.",
            suggestion: Spelling.suggestion(for: agency.rawValue, among: agencies.map(\.id.rawValue)))
        }
        officers.append(
          Officer(id: OfficerID(entry.key), name: name, agency: agency, roles: Set(roles.map { Role($0) })))
      }
    }
    self.officers = officers
    channelsSection = root.optional("channels")
    clearanceSection = root.optional("clearance")
    letterheadSection = root.optional("letterhead")
    pronunciationSection = root.optional("pronunciation")
    faults += root.unknownKeys()
    guard faults.isEmpty else { throw YAMLFaults(faults) }
  }

  /// The officer with this id.
  ///
  /// - Throws: `Refusal` with the nearest name when there is none.
  public func officer(_ id: OfficerID) throws(Refusal) -> Officer {
    if let officer = officers.first(where: { $0.id == id }) { return officer }
    let near = Spelling.suggestion(for: id.rawValue, among: officers.map(\.id.rawValue)).map { " \($0)" } ?? ""
    throw Refusal(
      rule: "officer-unknown", message: "There is no officer “\(id)” in afterword.yaml.\(near)",
      mend: ["afterword officer list", "Add the officer under “officers:” in afterword.yaml."])
  }

  /// The agency with this id.
  ///
  /// - Throws: `Refusal` with the nearest name when there is none.
  public func agency(_ id: AgencyID) throws(Refusal) -> Agency {
    if let agency = agencies.first(where: { $0.id == id }) { return agency }
    let near = Spelling.suggestion(for: id.rawValue, among: agencies.map(\.id.rawValue)).map { " \($0)" } ?? ""
    throw Refusal(
      rule: "agency-unknown", message: "There is no agency “\(id)” in afterword.yaml.\(near)",
      mend: ["afterword officer list", "Add the agency under “agencies:” in afterword.yaml."])
  }

  private static func identifier(_ value: YAMLValue) throws(YAMLFault) -> String {
    let text = try value.line()
    guard IncidentID(text).isWellFormed else {
      throw value.fault(
        "“\(text)” cannot be a name.",
        suggestion: "Use letters, digits, “.”, “_” and “-”, starting with a letter or digit.")
    }
    return text
  }

  /// A name that stands under public texts and on screens: one line, and nothing in it that the eye does not see.
  private static func name(_ value: YAMLValue) throws(YAMLFault) -> String {
    let name = try value.line()
    if let fault = TextSafety.firstFault(in: name, singleLine: true) ?? TextSafety.firstOrnament(in: name) {
      throw value.fault(
        "This name cannot be used: its character \(fault.column) is \(fault.scalar); \(fault.reason).",
        suggestion: "Type the name anew, without pasting.")
    }
    guard name.utf8.count <= 200 else {
      throw value.fault(
        "This name is longer than 200 bytes.", suggestion: "Give the name as it stands under a statement.")
    }
    return name
  }

  private static func checkName(_ entry: YAMLEntry) throws(YAMLFault) {
    guard IncidentID(entry.key).isWellFormed else {
      throw entry.place.fault(
        "“\(entry.key)” cannot be a name.",
        suggestion: "Use letters, digits, “.”, “_” and “-”, starting with a letter or digit.")
    }
  }
}
