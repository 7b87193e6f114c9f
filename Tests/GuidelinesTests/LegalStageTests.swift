import Guidelines
import Testing

/// What a text says of the law is held against the stage that the agencies have agreed on, and against the jurisdiction.
@Suite struct LegalStageTests {
  static let checker = Checker()

  func weight(
    _ text: String, _ language: Language, stage: LegalStage?, jurisdiction: Jurisdiction? = nil,
    rule: String = "int-stage-label"
  ) -> Severity? {
    var facts = CaseFacts.none
    facts.stage = stage
    facts.jurisdiction = jurisdiction
    return Self.checker.check(Draft(text, language: language, isFragment: true), facts: facts).findings
      .filter { $0.rule == rule }.map(\.severity).max()
  }

  /// A sentence with the stage from which it is true.
  static let steps: [(text: String, language: Language, from: LegalStage)] = [
    ("A man has been arrested at the harbour.", .english, .arrested),
    ("A man has been charged with murder.", .english, .charged),
    ("He was charged on Tuesday.", .english, .charged),
    ("Prosecutors charged two men.", .english, .charged),
    ("The man was convicted of murder.", .english, .convicted),
    ("The suspect was sentenced to life.", .english, .convicted),
    ("The convicted man is in custody.", .english, .convicted),
    ("The victims were murdered.", .english, .convicted),
    ("Un homme a été interpellé.", .french, .arrested),
    ("Un homme a été mis en examen pour assassinat.", .french, .charged),
    ("Le condamné est en prison.", .french, .convicted),
    ("L'homme a été reconnu coupable.", .french, .convicted),
    ("Les victimes ont été assassinées.", .french, .convicted),
    ("Un hombre ha sido detenido.", .spanish, .arrested),
    ("Un hombre ha sido procesado por asesinato.", .spanish, .charged),
    ("El condenado está en prisión.", .spanish, .convicted),
    ("El acusado ha sido condenado.", .spanish, .convicted),
    ("Las víctimas fueron asesinadas.", .spanish, .convicted),
    ("أوقفت الشرطة رجلا.", .arabic, .arrested),
    ("وُجهت إلى الرجل تهمة القتل.", .arabic, .charged),
    ("المدان في السجن.", .arabic, .convicted),
    ("حكمت المحكمة عليه بالسجن المؤبد.", .arabic, .convicted),
    ("قُتل الضحايا عمدا.", .arabic, .convicted),
  ]

  /// The order in which the law goes.
  static let way: [LegalStage] = [.live, .contained, .investigation, .arrested, .charged, .trial, .convicted]

  @Test(arguments: steps)
  func aStepThatIsNotTakenIsAnErrorAndOneThatIsTakenIsNone(_ text: String, _ language: Language, _ from: LegalStage)
    throws
  {
    let first = try #require(Self.way.firstIndex(of: from))
    for (index, stage) in Self.way.enumerated() {
      let weight = weight(text, language, stage: stage)
      if index < first { #expect(weight == .error, "\(text) at \(stage)") }
      // A word that is out of date may be a warning, never an error.
      if index >= first { #expect((weight ?? .advice) < .error, "\(text) at \(stage)") }
    }
    #expect((weight(text, language, stage: nil) ?? .advice) < .error, "\(text) without a stage")
  }

  /// What looks like a step of the law and is none, or not yet, or another matter.
  @Test(arguments: [
    ("No one has been charged.", Language.english), ("Prosecutors will decide whether he will be charged.", .english),
    ("The phones can be charged at the help centre.", .english), ("Travel is free of charge.", .english),
    ("Police charged the crowd.", .english), ("Officers charged with protecting the site are in place.", .english),
    ("Two men have been charged with looting.", .english), ("In 2015 he was convicted of fraud.", .english),
    ("He could be sentenced to life if convicted.", .english), ("Murder detectives lead the inquiry.", .english),
    ("We mourn those who were murdered in 1998.", .english), ("The hotel has not charged families.", .english),
    ("Aucun suspect n'a été mis en examen.", .french), ("Nous avons condamné cette attaque.", .french),
    ("Cet attentat a été condamné à l'étranger.", .french), ("Le parquet a requis sa mise en examen.", .french),
    ("Deux hommes ont été mis en examen pour vol.", .french), ("Le tribunal reste ouvert au public.", .french),
    ("Nadie ha sido acusado.", .spanish), ("El atentado fue condenado por todos.", .spanish),
    ("El juez decidirá si procesa al detenido.", .spanish), ("Dos personas han sido acusadas de robo.", .spanish),
    ("لم توجه أي تهمة حتى الآن.", .arabic), ("أدانت الحكومة الهجوم.", .arabic), ("أدين الهجوم في كل مكان.", .arabic),
  ])
  func whatIsNoStepOfTheLawIsLeftAlone(_ text: String, _ language: Language) {
    #expect(weight(text, language, stage: .arrested) == nil)
  }

  /// Words that the law has left behind.
  @Test(arguments: [
    ("A person of interest is being sought.", Language.english, LegalStage.charged),
    ("No one has been arrested.", .english, .arrested), ("No one has been charged.", .english, .trial),
    ("The alleged gunman is in prison.", .english, .convicted), ("He is awaiting trial.", .english, .convicted),
    ("Il est toujours en garde à vue.", .french, .charged), ("L'auteur présumé est en prison.", .french, .convicted),
    ("No hay detenidos.", .spanish, .arrested), ("El presunto autor está en prisión.", .spanish, .convicted),
    ("لم توجه أي تهمة حتى الآن.", .arabic, .charged), ("المتهم في السجن.", .arabic, .convicted),
  ])
  func aWordThatIsOutOfDateIsAWarning(_ text: String, _ language: Language, _ stage: LegalStage) {
    #expect(weight(text, language, stage: stage) == .warning)
    #expect(weight(text, language, stage: nil) == nil)
  }

  /// The phase says how far the law has gone only where it is a step of the law.
  @Test func thePhaseStandsInForTheStage() {
    func isError(_ text: String, _ phase: LegalStage) -> Bool {
      let draft = Draft(text, language: .english, isFragment: true, phase: phase)
      return Self.checker.check(draft).findings.contains { $0.rule == "int-stage-label" && $0.severity == .error }
    }
    #expect(isError("A man has been charged with murder.", .arrested))
    #expect(!isError("A man has been arrested.", .live))
    #expect(!isError("A man has been charged with murder.", .charged))
  }

  @Test(arguments: [
    // Rule, text, stage; then what it weighs in England, in the Union, in federal cases of the United States, elsewhere.
    ("int-stage-label", "The accused is in custody.", LegalStage.arrested, "error warning warning warning"),
    ("int-stage-label", "The victims were murdered.", .arrested, "warning warning error error"),
    ("int-lead-authority", "Police said that a man has been charged.", .charged, "- warning warning -"),
    ("int-lead-authority", "The investigation has established who helped him.", .charged, "- warning - -"),
    ("int-suspect-identity-precharge", "The deceased attacker was Jorin Vell.", .arrested, "error error warning error"),
    ("int-suspect-identity-precharge", "We publish a photograph of the suspect.", .charged, "- - error -"),
    ("int-criminal-record", "He has convictions for violence.", .trial, "error warning error error"),
    ("int-criminal-record", "He has convictions for violence.", .convicted, "warning advice advice advice"),
    ("int-confession", "He has admitted everything.", .trial, "error warning error error"),
    ("int-strength-of-case", "The evidence is overwhelming.", .trial, "error warning error error"),
    ("int-character-opinion", "The suspect is a fanatic.", .arrested, "warning warning error warning"),
  ])
  func theJurisdictionDecides(_ rule: String, _ text: String, _ stage: LegalStage, _ weights: String) {
    let profiles: [Jurisdiction] = [.ukContempt, .euPresumption, .usDOJ, .generic]
    let found = profiles.map { weight(text, .english, stage: stage, jurisdiction: $0, rule: rule)?.rawValue ?? "-" }
    #expect(found.joined(separator: " ") == weights)
    // Without a jurisdiction the general rule holds.
    #expect(weight(text, .english, stage: stage, rule: rule)?.rawValue ?? "-" == found[3])
  }
}
