import Guidelines
import StrictYAML
import Testing

/// Names, figures and holdbacks come from the case, never from the rules.
@Suite struct CaseFactsTests {
  static let checker = Checker()

  func rules(_ text: String, _ facts: CaseFacts, _ language: Language = .english) -> [String] {
    Self.checker.check(Draft(text, language: language, isFragment: true), facts: facts).findings.map(\.rule)
  }

  @Test(arguments: ["Evan Rask", "RASK", "Mr Rask’s van", "Rask, Evan", "E\u{AD}van Rask", "#EvanRask", "@raskh"])
  func aNameIsFoundHoweverItIsWritten(_ text: String) {
    let facts = CaseFacts(offenders: [.init(name: "Evan Rask", aliases: ["raskh"])])
    #expect(rules(text, facts).contains("glor-offender-name"))
  }

  @Test(arguments: ["Evan Raskin spoke.", "The rask is closed.", "Evan Street is closed."])
  func anotherWordIsNotTheName(_ text: String) {
    #expect(!rules(text, CaseFacts(offenders: [.init(name: "Evan Rask")])).contains("glor-offender-name"))
  }

  @Test(arguments: ["قال مراد الصالح", "قال والصالح", "بيان عن صالح"])
  func anArabicNameIsFoundWithArticleAndConjunction(_ text: String) {
    let facts = CaseFacts(offenders: [.init(name: "مراد الصالح")])
    #expect(rules(text, facts, .arabic).contains("glor-offender-name"))
  }

  @Test func aVictimMayBeNamedOnceTheFamilyKnowsAndAgrees() {
    func found(_ informed: Bool, _ consent: Bool) -> Bool {
      rules(
        "Lina Osei loved chess.",
        CaseFacts(victims: [.init(name: "Lina Osei", kinInformed: informed, consent: consent)])
      ).contains("vic-name-before-nok")
    }
    #expect(found(false, false) && found(true, false) && found(false, true) && !found(true, true))
  }

  @Test func anAgreedFigureStandsAndAnotherDoesNot() {
    let facts = CaseFacts(figures: [.init(key: "killed", value: 11)])
    #expect(!rules("11 people have died.", facts).contains("acc-casualty-unverified"))
    #expect(!rules("Eleven people have died.", facts).contains("acc-casualty-unverified"))
    #expect(rules("12 people have died.", facts).contains("acc-casualty-unverified"))
  }

  @Test func theDesignationAndTheStageAreRespected() {
    #expect(rules("We call it a terrorist attack.", .none).contains("acc-terror-premature"))
    #expect(
      !rules("We call it a terrorist attack.", CaseFacts(designation: "declared at 17:20")).contains(
        "acc-terror-premature"))
    #expect(rules("The killer was picked up at the ferry.", .none).contains("int-guilt-assertion"))
    #expect(
      !rules("The killer was picked up at the ferry.", CaseFacts(stage: .convicted)).contains("int-guilt-assertion"))
  }

  @Test func factsAreReadFromYAML() throws {
    let facts = try CaseFacts.read(
      """
      offenders:
        - { name: Evan Rask, aliases: [raskh] }
        - Other Name
      victims: [{ name: Lina Osei, kin-informed: yes, consent: no, minor: yes }]
      figures: { killed: 11 }
      holdback: [blue rucksack]
      stage: arrested
      """, file: "facts.yaml")
    #expect(facts.offenders == [.init(name: "Evan Rask", aliases: ["raskh"]), .init(name: "Other Name")])
    #expect(facts.victims == [.init(name: "Lina Osei", kinInformed: true, consent: false, minor: true)])
    #expect(facts.figures == [.init(key: "killed", value: 11)])
    #expect(facts.stage == .arrested && facts.holdback == ["blue rucksack"])
    // What no rule counts may be agreed, too, and a phrase may stand without a list.
    let others = try CaseFacts.read(
      "figures: { evacuated: 200, children.killed: 2 }\nholdback: north gate", file: "facts.yaml")
    #expect(others.figures.map(\.key) == ["evacuated", "children.killed"] && others.holdback == ["north gate"])
  }

  /// Faults end up in the logs of build servers.
  @Test(arguments: [
    "stage: Lina", "figures: { killed: Lina }", "victims: [{ name: Ada, consent: Lina }]", "Lina: yes",
    "times: { attack: Lina }", "figures: { Lina: { from: 3, to: 1 } }", "victims: [{ name: Ada, Lina: y }]",
    "Lina: 1\nLina: 2", "jurisdiction: Lina", "phase: Lina", "offenders: [&a Lina]", "offenders: [Lina: [",
    "offenders: { Lina: x }", "holdback: [[Lina]]", "victims: [!!x Lina]", "stage: \"\\q Lina\"",
  ])
  func noFaultOfTheFactsSaysWhatStandsThere(_ text: String) {
    #expect {
      try CaseFacts.read(text, file: "facts.yaml")
    } throws: { error in
      (error as? YAMLFault).map { !$0.description.contains("Lina") && $0.line > 0 } ?? false
    }
  }

  @Test(arguments: [
    ("offender: x", 1), ("offenders:\n  - { nam: x }", 2), ("stage: arested", 1), ("figures: { killed: many }", 1),
    ("figures:\n  killed: -1", 2), ("victims: [{ name: Ada, consent: maybe }]", 1), ("figures:\n  kiled: 11", 2),
    ("figures: { children.injurd: 3 }", 1), ("holdback:\n  - a", 2), ("holdback: a", 1), ("victims: [{ name: a }]", 1),
    ("offenders:\n  - .", 2),
  ])
  func wrongFactsAreRefusedWithTheirPlace(_ text: String, _ line: Int) {
    #expect {
      try CaseFacts.read(text, file: "facts.yaml")
    } throws: { error in
      (error as? YAMLFault).map { $0.file == "facts.yaml" && $0.line == line && !$0.message.isEmpty } ?? false
    }
  }
}
