import Guidelines
import Testing

/// Figures are read however they are written, in four languages.
@Suite struct FigureTests {
  static let checker = Checker()

  /// Whether the draft is held against the agreed number of people killed and found to differ.
  func differs(_ text: String, from agreed: CaseFacts.Figure, _ language: Language) -> Bool {
    Self.checker.check(
      Draft(text, language: language, isFragment: true), facts: CaseFacts(figures: [agreed])
    ).findings.contains { $0.rule == "acc-casualty-unverified" || $0.rule == "acc-attacker-count" }
  }

  @Test(arguments: [
    ("Twenty-five people have died.", 25, Language.english), ("25 people have died.", 25, .english),
    ("One hundred and twelve people have died.", 112, .english), ("1,200 people have died.", 1200, .english),
    ("A hundred people died: one hundred people have died.", 100, .english),
    ("Vingt-cinq personnes sont mortes.", 25, .french), ("Quatre-vingt-dix-sept personnes sont mortes.", 97, .french),
    ("Soixante et onze personnes sont mortes.", 71, .french), ("Vingt et une personnes sont mortes.", 21, .french),
    ("Deux cents personnes sont mortes.", 200, .french), ("1 200 personnes sont mortes.", 1200, .french),
    ("Quatre-vingts personnes sont mortes.", 80, .french), ("Dix-sept personnes sont mortes.", 17, .french),
    ("Treinta y cinco personas han muerto.", 35, .spanish), ("Veintiuna personas han muerto.", 21, .spanish),
    ("Ciento doce personas han muerto.", 112, .spanish), ("Doscientas personas han muerto.", 200, .spanish),
    ("1.200 personas han muerto.", 1200, .spanish), ("Dieciséis personas han muerto.", 16, .spanish),
    ("سقط قتيلان في الهجوم.", 2, .arabic), ("سقط أحد عشر قتيلا.", 11, .arabic), ("سقط ١١ قتيلا.", 11, .arabic),
    ("سقط خمسة وعشرون قتيلا.", 25, .arabic), ("سقط مئة وخمسة قتلى.", 105, .arabic),
    ("سقط ثلاثة عشر قتيلا.", 13, .arabic), ("سقط ثلاثمئة وعشرون قتيلا.", 320, .arabic), ("سقط ثلاثة قتلى.", 3, .arabic),
  ])
  func aNumberIsRead(_ text: String, _ number: Int, _ language: Language) {
    #expect(!differs(text, from: .init(key: "killed", value: number), language))
    #expect(differs(text, from: .init(key: "killed", value: number + 1), language))
    #expect(differs(text, from: .init(key: "killed", value: number * 10), language))
  }

  /// What begins behind « 20 h. » or on the next line are no minutes.
  @Test(arguments: [
    "20 h.\n14 personnes sont mortes.", "20 h. 14 personnes sont mortes.", "20 h\n\n14 personnes sont mortes.",
  ])
  func anHourEndsWithItsSentence(_ words: String) {
    let text = "Le point est à \(words)"
    #expect(!differs(text, from: .init(key: "killed", value: 14), .french))
    #expect(differs(text, from: .init(key: "killed", value: 12), .french))
    #expect(!differs("Le point est à 20 h 14. Nous sommes là.", from: .init(key: "killed", value: 12), .french))
  }

  @Test(arguments: [
    ("10 to 15 people have died.", Language.english), ("Between 10 and 15 people have died.", .english),
    ("10–15 people have died.", .english), ("Entre 10 et 15 personnes sont mortes.", .french),
    ("De 10 à 15 personnes sont mortes.", .french), ("Entre diez y quince personas han muerto.", .spanish),
    ("سقط 10 إلى 15 قتيلا.", .arabic),
  ])
  func anIntervalIsRead(_ text: String, _ language: Language) {
    #expect(!differs(text, from: .init(key: "killed", value: 10, atMost: 15), language))
    #expect(differs(text, from: .init(key: "killed", value: 10), language))
    #expect(differs(text, from: .init(key: "killed", value: 11, atMost: 15), language))
  }

  @Test(arguments: [
    "The 34-year-old was killed at 12:04 on 4 March.", "Call 0800 555 0134.", "Twelve ambulances came.",
    "The market opened in 1911.", "Eleven people have died, three of them on 4 March.",
  ])
  func anotherNumberIsNoFigure(_ text: String) {
    #expect(!differs(text, from: .init(key: "killed", value: 11), .english))
  }

  /// Behind an “and” another thing is counted than before it.
  @Test(arguments: [
    ("Seven people were killed and 23 were injured.", Language.english),
    ("Siete personas murieron y veintitrés resultaron heridas.", .spanish),
    ("Sept personnes ont été tuées et 23 ont été blessées.", .french), ("قتل سبعة أشخاص وأصيب 23 شخصا.", .arabic),
    ("Seven soldiers were killed and three trucks destroyed.", .english),
  ])
  func eachFigureCountsItsOwn(_ text: String, _ language: Language) {
    func messages(killed: Int) -> [String] {
      let facts = CaseFacts(figures: [.init(key: "killed", value: killed), .init(key: "injured", value: 23)])
      return Self.checker.check(Draft(text, language: language, isFragment: true), facts: facts).findings.map(\.message)
        .filter { $0.contains("agreed figure is") }
    }
    #expect(messages(killed: 7).isEmpty)
    #expect(messages(killed: 8) == ["This says 7 people killed; the agreed figure is 8."])
  }

  /// «واحد» begins with the letter of “and”, and is one.
  @Test func oneInArabicIsNoAnd() {
    #expect(differs("قتل شخص واحد في الهجوم.", from: .init(key: "killed", value: 3), .arabic))
    #expect(differs("قتل واحد في الهجوم.", from: .init(key: "killed", value: 3), .arabic))
  }

  @Test(arguments: ["Pieter Vos (44) was killed.", "Lina Osei, 22, died in the attack."])
  func anAgeIsNoToll(_ text: String) {
    #expect(!differs(text, from: .init(key: "killed", value: 7), .english))
  }

  @Test(arguments: [
    ("Two dozen people have died.", 24, Language.english), ("Trois dizaines de personnes sont mortes.", 30, .french),
    ("Dos docenas de personas han muerto.", 24, .spanish),
  ])
  func dozensAreCounted(_ text: String, _ number: Int, _ language: Language) {
    #expect(!differs(text, from: .init(key: "killed", value: number), language))
    #expect(differs(text, from: .init(key: "killed", value: number / 2), language))
  }

  /// «أحد» alone is anybody, or Sunday; «مصابين» is as often many as two.
  @Test(arguments: [
    ("لم يقتل أحد في الهجوم.", "injured"), ("سقط ثلاثة قتلى يوم الأحد.", "killed"),
    ("سقط ثلاثة قتلى، إحدى الضحايا شرطية.", "killed"), ("نقلت سيارات الإسعاف ثلاثة مصابين.", "injured"),
    ("نقلت سيارات الإسعاف المصابين.", "injured"),
  ])
  func anybodyAndManyAreNoFigures(_ text: String, _ key: String) {
    #expect(!differs(text, from: .init(key: key, value: 3), .arabic))
  }

  @Test func whatIsCountedMatters() {
    let facts = CaseFacts(figures: [.init(key: "casualties.killed", value: 11), .init(key: "injured", value: 40)])
    func rules(_ text: String) -> [Finding] {
      Self.checker.check(Draft(text, language: .english, isFragment: true), facts: facts).findings
        .filter { $0.rule == "acc-casualty-unverified" }
    }
    #expect(rules("Eleven people have died and 40 are injured.").isEmpty)
    let wrong = rules("Forty people have died and 11 are injured.")
    #expect(wrong.count == 2)
    #expect(wrong.contains { $0.message.contains("40 people killed; the agreed figure is 11") })
  }

  /// A second toll stops a release, in whatever words it comes.
  @Test(arguments: [
    ("We confirm that 12 people were killed.", Language.english), ("13 dead.", .english),
    ("The death toll has risen to 12 people.", .english), ("Douze personnes sont mortes.", .french),
    ("12 morts et 40 blessés.", .french), ("Doce personas han muerto.", .spanish), ("قُتل 12 شخصا.", .arabic),
    ("سقط قتيلان.", .arabic), ("ارتفعت الحصيلة إلى 12 قتيلا.", .arabic),
  ])
  func aSecondTollBlocks(_ text: String, _ language: Language) {
    let facts = CaseFacts(figures: [.init(key: "killed", value: 11), .init(key: "injured", value: 40)])
    let report = Self.checker.check(Draft(text, language: language, isFragment: true), facts: facts)
    #expect(report.verdict == .blocked, "\(report.findings.map(\.message))")
  }

  /// Parts of the agreed figure, people besides, and the figure before are no second toll.
  @Test(arguments: [
    ("No one else was killed.", Language.english), ("12 ambulances came for 40 injured.", .english),
    ("Two of the injured have died.", .english), ("Eleven people died, and one more died in hospital.", .english),
    ("Eleven people, three of them children, were killed.", .english),
    ("The toll has risen from 9 to 11 dead.", .english), ("Deux des blessés sont des enfants.", .french),
    ("Onze personnes sont mortes, dont trois enfants.", .french),
    ("Once personas han muerto, tres de ellas menores.", .spanish), ("سقط 11 قتيلا، بينهم ثلاثة أطفال.", .arabic),
  ])
  func aPartIsNoSecondToll(_ text: String, _ language: Language) {
    let facts = CaseFacts(figures: [.init(key: "killed", value: 11), .init(key: "injured", value: 40)])
    let report = Self.checker.check(Draft(text, language: language, isFragment: true), facts: facts)
    #expect(!report.findings.contains { $0.message.contains("the agreed figure is") }, "\(report.findings)")
  }

  /// A passage is held against the version before, but nothing is missing in it.
  @Test func aPassageIsHeldAgainstTheVersionBefore() {
    func rules(_ text: String) -> [String] {
      let draft = Draft(text, language: .english, isFragment: true, previous: "Eleven people have died.")
      return Self.checker.check(draft).findings.map(\.rule).filter { $0 == "acc-silent-change" }
    }
    #expect(rules("Nine people have died.") == ["acc-silent-change"])
    #expect(rules("The road is closed.").isEmpty)
  }

  @Test func attackersAreHeldAgainstTheirOwnFigure() {
    let facts = CaseFacts(figures: [.init(key: "killed", value: 3), .init(key: "attackers", value: 1)])
    func found(_ text: String) -> Bool {
      Self.checker.check(Draft(text, language: .english, isFragment: true), facts: facts).findings
        .contains { $0.rule == "acc-attacker-count" }
    }
    #expect(found("Three gunmen got away by boat."))
    #expect(!found("One gunman got away by boat."))
  }

  /// « Dans un état critique »: an article counts nobody.
  @Test(
    "An article before a condition is no figure",
    arguments: [
      (Language.french, "Deux personnes sont dans un état critique."),
      (.french, "Deux personnes sont en urgence absolue."),
      (.french, "Deux sont dans un état critique."),
      (.spanish, "Dos personas están en un estado crítico."),
      (.spanish, "Hay dos personas en estado crítico."),
    ])
  func articlesBeforeAConditionCountNobody(language: Language, text: String) {
    func wrong(_ figure: Int) -> Bool {
      Checker().check(
        Draft(text, language: language, isFragment: true),
        facts: CaseFacts(figures: [.init(key: "critical", value: figure)])
      ).findings.contains { $0.message.contains("critical condition") }
    }
    #expect(!wrong(2) && wrong(3), "\(text)")
  }
}
