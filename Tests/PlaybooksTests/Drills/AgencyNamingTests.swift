import Incidents
import StrictYAML
import Testing

@testable import Playbooks

/// What an agency is called, as it is written in `afterword.yaml` and in drills.
@Suite struct AgencyNamingTests {
  private func read(_ yaml: String) throws -> AgencyNaming {
    var map = try StrictYAML.read("name: \(yaml)", file: "afterword.yaml").mapping()
    return try AgencyNaming(map.required("name")) { (value: YAMLValue) throws(YAMLFault) -> String in try value.line() }
  }

  @Test(arguments: [
    ("Port Ellery Police", "Port Ellery Police", []),
    ("{ en: the City of Port Ellery, fr: la ville de Port Ellery }", "City of Port Ellery", ["en", "fr"]),
    ("{ fr: la ville de Port-Claire }", "la ville de Port-Claire", ["fr"]),
    ("{ fr: { within: l’hôpital, alone: Hôpital }, ar: المستشفى }", "Hôpital", ["ar", "fr"]),
  ])
  func readsOneNameOrOneForEachLanguage(yaml: String, name: String, languages: [String]) throws {
    let naming = try read(yaml)
    #expect(naming.name == name)
    #expect(naming.names.keys.sorted() == languages)
  }

  @Test(arguments: [
    ("{ de: Polizei }", "“de” is not a language"), ("{}", "no name"), ("{ fr: { alone: Hôpital } }", "within"),
    ("{ fr: { within: l’hôpital, of: x } }", "of"),
    ("[a, b]", "set of keys"),
  ])
  func saysWhatIsWrong(yaml: String, words: String) {
    let fault = #expect(throws: YAMLFault.self) { try read(yaml) }
    #expect(fault?.description.contains(words) == true, "\(fault?.description ?? "")")
  }
}
