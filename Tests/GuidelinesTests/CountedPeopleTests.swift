import Guidelines
import Testing

/// Figures of the case facts are held against people only, and against those whom they count.
@Suite struct CountedPeopleTests {
  private static let checker = Checker()

  private static func findings(
    _ text: String, _ language: Language, _ figures: [CaseFacts.Figure]
  ) -> [Finding] {
    let draft = Draft(text, language: language, isFragment: true)
    return checker.check(draft, facts: CaseFacts(figures: figures)).findings.filter {
      $0.rule == "acc-casualty-unverified"
    }
  }

  private static let agreed = [CaseFacts.Figure(key: "killed", value: 11), CaseFacts.Figure(key: "injured", value: 40)]

  @Test(arguments: [
    (Language.english, "Killed: citizens of 3 countries."), (.english, "3 hospitals treat the wounded."),
    (.english, "Five families of those killed are here."),
    (.english, "40 people were injured in 3 buildings and 2 cars."),
    (.french, "Trois hôpitaux soignent les blessés."), (.spanish, "Cinco familias perdieron a sus muertos."),
    (.spanish, "Tres hospitales atienden a los heridos."),
  ])
  func thingsAreNotCountedAsPeople(language: Language, sentence: String) {
    let found = Self.findings(sentence, language, Self.agreed).filter { $0.severity == .error }
    #expect(found.isEmpty, "\(sentence) \(found.map(\.message))")
  }

  @Test(arguments: [
    (Language.english, "Several people were injured."), (.english, "Several officers were hurt."),
    (.french, "Plusieurs personnes ont été blessées."), (.french, "Plusieurs blessés sont sur place."),
    (.spanish, "Varias personas resultaron heridas."), (.spanish, "Hay varios heridos."), (.arabic, "أصيب عدة أشخاص."),
    (.arabic, "إصابة عدة أشخاص في السوق."),
  ])
  func thatSeveralAreHurtIsHonest(language: Language, sentence: String) {
    #expect(Self.findings(sentence, language, []).allSatisfy { $0.severity == .advice }, "\(sentence)")
    #expect(Self.findings(sentence, language, Self.agreed).allSatisfy { $0.severity == .advice }, "\(sentence)")
    // Unless the agencies have agreed on nobody, or on one.
    for count in [0, 1] {
      let found = Self.findings(sentence, language, [CaseFacts.Figure(key: "injured", value: count)])
      #expect(found.contains { $0.severity == .error }, "\(count): \(sentence)")
    }
  }

  @Test(arguments: [
    (Language.english, "12 children are injured."), (.english, "12 police officers are injured."),
    (.french, "12 enfants sont blessés."), (.spanish, "12 niños han resultado heridos."), (.arabic, "أصيب 12 طفلا."),
  ])
  func aGroupIsNotEverybody(language: Language, sentence: String) {
    let everybody = [CaseFacts.Figure(key: "injured", value: 12)]
    #expect(Self.findings(sentence, language, everybody).contains { $0.severity == .error }, "\(sentence)")
    let group = sentence.contains("officers") ? "responders" : "children"
    let both = everybody + [CaseFacts.Figure(key: "\(group).injured", value: 12)]
    #expect(!Self.findings(sentence, language, both).contains { $0.severity == .error }, "\(sentence)")
  }
}
