import Incidents
import Operations
import StrictYAML
import Testing

@Suite struct ConfigurationTests {
  static let valid = """
    afterword: 1
    workspace: port-ellery
    utc-offset: "+01:00"
    agencies:
      city: { name: City of Port Ellery, kind: city }
      police: { name: Port Ellery Police, kind: police }
    officers:
      duty-lead: { name: Duty lead, agency: city, roles: [lead, publisher] }
      police-press: { name: Police press, agency: police, roles: press }
    """

  static func read(_ text: String) throws(YAMLFaults) -> Configuration {
    let value: YAMLValue
    do { value = try StrictYAML.read(text, file: "afterword.yaml") } catch { throw YAMLFaults([error]) }
    return try Configuration(yaml: value)
  }

  @Test func readsAgenciesAndOfficers() throws {
    let configuration = try Self.read(Self.valid)
    #expect(configuration.agencies.map(\.id) == ["city", "police"])
    #expect(try configuration.officer("duty-lead").holds(.publisher))
    #expect(try configuration.officer("police-press").roles == [.press])
    #expect(configuration.offset == UTCOffset(text: "+01:00"))
    #expect(!configuration.isDrill)
  }

  @Test(arguments: [
    ("afterword: 1", "afterword: 2", 1, "version 1"),
    ("kind: police", "kind: polcie", 6, "Did you mean “police”?"),
    ("agency: police", "agency: ploice", 9, "Did you mean “police”?"),
    ("utc-offset: \"+01:00\"", "utc-offset: Paris", 3, "+01:00"),
    ("officers:", "oficers:", 7, "Did you mean “officers”?"),
    ("roles: press", "rols: press", 9, "roles"),
    ("police-press:", "police press:", 9, "cannot be a name"),
    ("workspace: port-ellery", "workspace: ../elsewhere", 2, "cannot be a name"),
  ])
  func namesThePlaceAndTheMend(good: String, bad: String, line: Int, words: String) {
    let faults = #expect(throws: YAMLFaults.self) {
      try Self.read(Self.valid.split(separator: good, omittingEmptySubsequences: false).joined(separator: bad))
    }
    #expect(
      faults?.faults.contains { $0.line == line && $0.description.contains(words) } == true,
      "\(faults?.description ?? "")")
  }

  @Test func collectsEveryFault() {
    let faults = #expect(throws: YAMLFaults.self) {
      try Self.read(
        """
        afterword: 1
        workspace: x
        agencies:
          city: { name: City, kind: town }
        officers:
          a: { name: A, agency: nowhere, roles: [lead] }
          b: { agency: city }
        colour: red
        """)
    }
    #expect((faults?.faults.count ?? 0) >= 4)
  }

  @Test func unknownOfficersGetTheNearestName() throws {
    let configuration = try Self.read(Self.valid)
    let refusal = #expect(throws: Refusal.self) { try configuration.officer("police-pres") }
    #expect(refusal?.rule == "officer-unknown")
    #expect(refusal?.message.contains("police-press") == true)
  }
}
