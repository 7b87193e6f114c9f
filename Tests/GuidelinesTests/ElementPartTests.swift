import Guidelines
import Testing

/// An element counts only with what makes it of use: help with a number, a correction with the words that it corrects.
struct ElementPartTests {
  static let checker = Checker()

  static func rules(
    _ text: String, _ kind: DocumentKind, _ language: Language = .english, phase: LegalStage? = nil
  ) -> Set<String> {
    Set(checker.check(Draft(text, kind: kind, language: language, phase: phase)).findings.map(\.rule))
  }

  static let help: [(Language, String, String)] = [
    (.english, "Two people have died. The casualty bureau will tell you more.", "Call 0800 555 0134."),
    (
      .french, "Deux personnes sont décédées. Le centre d'accueil des familles vous aidera.", "Appelez le 0800 555 013."
    ),
    (.spanish, "Dos personas han muerto. El centro de atención a las familias les ayudará.", "Llame al 900 555 013."),
    (.arabic, "توفي شخصان. سيساعدكم مركز استقبال العائلات.", "اتصلوا على 0800555013."),
  ]

  @Test(arguments: help)
  func helpWithoutANumberOrPlaceIsNone(_ language: Language, _ text: String, _ number: String) {
    let without = Self.rules(text, .casualty, language)
    #expect(without.contains("vic-support-missing") && without.contains("el-contact"))
    let with = Self.rules(text + " " + number, .casualty, language)
    #expect(!with.contains("vic-support-missing") && !with.contains("el-contact"))
  }

  static let bareAction: [(Language, String, String)] = [
    (
      .english, "Please do not share pictures. Call 0800 555 0134 if you are worried.", "Keep away from Harbour Market."
    ),
    (.french, "Merci de ne pas diffuser d'images. Appelez le 0800 555 013.", "Évitez le quartier du port."),
    (.spanish, "No difunda imágenes. Llame al 900 555 013.", "Evite la zona del puerto."),
    (.arabic, "نرجو عدم نشر الصور. اتصلوا على 0800555013.", "ابتعدوا عن السوق."),
  ]

  @Test(arguments: bareAction)
  func whileTheAttackGoesOnPeopleAreToldWhereNotToGo(_ language: Language, _ text: String, _ action: String) {
    #expect(Self.rules(text, .holding, language, phase: .live).contains("el-action"))
    #expect(!Self.rules(text + " " + action, .holding, language, phase: .live).contains("el-action"))
    #expect(!Self.rules(text, .holding, language).contains("el-action"))
  }

  static let bareCorrections: [(Language, String)] = [
    (.english, "Correction 6 by Norvale Police.\n\nEight people have died (police, 11:00)."),
    (.french, "Correction n° 6 de la préfecture.\n\nHuit personnes sont décédées (préfecture, 11 h)."),
    (.spanish, "Corrección n.º 6 de la Policía.\n\nHan muerto ocho personas (Policía, 11:00)."),
    (.arabic, "تصحيح رقم 6 من الشرطة.\n\nتوفي ثمانية أشخاص (الشرطة، الساعة 11:00)."),
  ]

  @Test(arguments: bareCorrections)
  func theWordCorrectionCorrectsNothing(_ language: Language, _ text: String) {
    #expect(Self.rules(text, .correction, language).contains("el-correction"))
  }

  @Test(arguments: ["At 12:00 we said 13. ", "We are sorry.", "One shop was counted twice. "])
  func aCorrectionOwesEachOfItsParts(_ part: String) {
    let whole = "At 12:00 we said 13. This was wrong: 12 is right. One shop was counted twice. We are sorry."
    #expect(!Self.rules(whole, .correction).contains("el-correction"))
    #expect(Self.rules(whole.replacing(part, with: ""), .correction).contains("el-correction"))
  }

  @Test func theKindsThatSayOneThingOweLittle() {
    let heartbeat =
      "Heartbeat 6, Norvale Police, Saturday 14 November 2026, 20:30 GMT\n\nThere is nothing new since statement 3. "
      + "It still stands. Please keep away from Harbour Market. Next update: 21:00 GMT at norvale.example."
    let missing = Self.rules(heartbeat, .heartbeat)
    #expect(missing.isDisjoint(with: ["el-known", "el-empathy", "el-what", "el-version", "el-issuer"]))
    let note = Self.rules("How Norvale will speak after an attack.", .background)
    #expect(!note.contains("acc-missing-next-update"))
  }

  static let names: [(String, String)] = [
    ("Jean-Luc Dupré", "Jean-Luc D. died."), ("Mary Ann Cole", "Mary Ann C. died."),
    ("عبد الرحمن الشريف", "توفي عبد الرحمان الشريف."), ("Jean-Luc Dupré", "توفي جان لوك دوبريه."),
    ("Jörg Müller", "Joerg Mueller died."), ("Grace Hill", "Grace died in hospital."),
    ("Mark Stone", "Mark died in hospital."),
  ]

  @Test(arguments: names)
  func shortenedAndRespeltNamesAreFound(_ name: String, _ text: String) {
    let facts = CaseFacts(victims: [.init(name: name)])
    let found = Self.checker.check(Draft(text, isFragment: true), facts: facts).findings
    #expect(found.contains { $0.rule == "vic-name-before-nok" }, "\(found.map(\.rule))")
  }

  @Test(arguments: [
    ("Jean-Luc Dupré", "Jean-Marc D. spoke to the press."), ("Grace Hill", "Grace is what we need tonight."),
    ("Mark Stone", "Mark the place on the map."),
  ])
  func otherNamesAreLeftAlone(_ name: String, _ text: String) {
    let facts = CaseFacts(victims: [.init(name: name)])
    let found = Self.checker.check(Draft(text, isFragment: true), facts: facts).findings
    #expect(!found.contains { $0.rule == "vic-name-before-nok" })
  }

  @Test func aLinkThatIsNotClosedHidesNothing() {
    let text = "See [our page](https://norvale.example/news for news. Muslims must apologise for this attack."
    #expect(Self.checker.check(Draft(text, isFragment: true)).findings.contains { $0.family == .stigmatisation })
  }

  @Test(arguments: ["nobody: .", "press-lead: x", "x: charged"])
  func aWaiverNeedsARoleAndAReason(_ words: String) {
    let text = "<!-- afterword: glor-agency-words J-RECORD \(words) -->\nA lone wolf struck the market."
    #expect(Self.checker.check(Draft(text, isFragment: true)).findings.contains { $0.rule == "waiver-invalid" })
  }

  @Test(arguments: ["He did it in cold blood and without remorse.", "In cold blood.", "- In cold blood"])
  func nothingIsTakenOutThatLeavesNoSentence(_ text: String) {
    let findings = Self.checker.check(Draft(text, language: .english, isFragment: true)).findings
    #expect(findings.allSatisfy { $0.corrected(text) == nil })
  }
}
