import Guidelines
import Testing

/// A name is found however it is written, and a word that only looks like one is left alone.
@Suite struct NameTests {
  static let checker = Checker()

  func names(_ text: String, _ facts: CaseFacts, _ language: Language = .english) -> [String] {
    Self.checker.check(Draft(text, language: language, isFragment: true), facts: facts, showsNames: true).findings
      .filter { $0.rule == "glor-offender-name" || $0.rule == "vic-name-before-nok" }.map(\.text)
  }

  static let evan = CaseFacts(offenders: [.init(name: "Evan Rask", handles: ["@raskh"])])

  /// Who hides a family name hides the given name before it, however it is spelt, and what a comment says of it.
  @Test(arguments: [
    ("The gunman Abdel Kader El Haddad was seen.", "Kader", Language.english),
    ("Serguei Volkov was seen.", "Serguei", .english), ("JP Lévêque was seen.", "JP", .english),
    ("وقال عبد القادر الحداد إنه بريء.", "القادر", .arabic),
    ("A quiet text. <!-- ask Abdelkader Haddad -->", "Abdelkader", .english),
  ])
  func noPartOfAHiddenNameIsLeft(_ text: String, _ part: String, _ language: Language) {
    let facts = CaseFacts(offenders: [
      .init(name: "Abdelkader El-Haddad"), .init(name: "Sergei Yurievich Volkov"), .init(name: "Jean-Pierre Lévêque"),
    ])
    let report = Self.checker.check(Draft(text, language: language, isFragment: true), facts: facts)
    #expect(!Redaction.redacted(text, bytes: 0..<text.utf8.count, by: report).contains(part))
    #expect(!report.findings.contains { $0.text.contains(part) })
  }

  @Test(arguments: [
    ("E. Rask was arrested.", "E. Rask"), ("The man, Rask, is in custody.", "Rask"),
    ("Evan J. Rask spoke.", "Evan J. Rask"),
    ("Rask’s van was found.", "Rask"), ("Follow #EvanRask now.", "EvanRask"),
    ("See #evanraskout today.", "evanraskout"),
    ("He wrote as @raskh99 there.", "raskh99"), ("The file rask_statement.pdf is here.", "rask"),
    ("RASK UPDATE 3", "RASK"), ("Évan Rask was seen.", "Évan Rask"), ("RASK, Evan: update", "RASK, Evan"),
    ("Police want E.R. to call.", "E.R"),
  ])
  func aLatinNameIsFound(_ text: String, _ found: String) {
    let names = names(text, Self.evan)
    #expect(names.first == found, "\(names)")
  }

  /// In Spanish the first of two family names is the one that people use; elsewhere a middle name may be.
  @Test(arguments: [
    ("Carmen Ruiz falleció.", "Carmen Ruiz", Language.spanish),
    ("La señora Ruiz falleció en el acto.", "Ruiz", .spanish),
    ("Javier Soto had rented the van.", "Javier Soto", .english),
    ("J. Soto alquiló la furgoneta.", "J. Soto", .spanish),
    ("María J. Núñez died at the scene.", "María J. Núñez", .english), ("Ms Núñez died.", "Núñez", .english),
    ("شوهد أحمد حسن في المكان.", "أحمد حسن", .arabic),
  ])
  func aShortFormOfALongNameIsFound(_ text: String, _ found: String, _ language: Language) {
    let facts = CaseFacts(
      offenders: [.init(name: "Javier Soto Medina"), .init(name: "أحمد حسن طنطاوي")],
      victims: [.init(name: "Carmen Ruiz Ortega"), .init(name: "María José Núñez-Peña")])
    #expect(names(text, facts, language).contains(found), "\(names(text, facts, language))")
  }

  @Test(arguments: ["José Martínez presidió el acto.", "María José López habló.", "El soto está cerrado."])
  func aSecondGivenNameIsOthersFirstOne(_ text: String) {
    let facts = CaseFacts(
      offenders: [.init(name: "Javier Soto Medina")], victims: [.init(name: "María José Núñez-Peña")])
    #expect(names(text, facts, .spanish).isEmpty, "\(names(text, facts, .spanish))")
  }

  /// Who may be named may be named in any wording, also a child whose guardians agree.
  @Test(arguments: [
    "Pieter Vos, 44, died in the attack.", "Among the dead is Pieter Vos, 44, a teacher.", "Lena Ahlberg, 9, was hurt.",
  ])
  func whoeverMayBeNamedIsNot(_ text: String) {
    func rules(isCleared: Bool) -> [String] {
      let facts = CaseFacts(victims: [
        .init(name: "Pieter Vos", kinInformed: isCleared, consent: isCleared),
        .init(name: "Lena Ahlberg", kinInformed: isCleared, consent: isCleared, minor: true),
      ])
      return Self.checker.check(Draft(text, language: .english, isFragment: true), facts: facts).findings.map(\.rule)
        .filter { $0 == "vic-name-before-nok" || $0 == "vic-minor" }
    }
    #expect(rules(isCleared: true).isEmpty && !rules(isCleared: false).isEmpty)
  }

  @Test(arguments: [
    ("ألقت الشرطة القبض على إيفان راسك أمس.", "إيفان راسك"), ("وقال إن السيد راسك لم يحضر.", "راسك"),
    ("كان لإيفان راسك سيارة.", "لإيفان راسك"),
  ])
  func aLatinNameIsFoundInArabic(_ text: String, _ found: String) {
    let names = names(text, Self.evan, .arabic)
    #expect(names == [found], "\(names)")
  }

  @Test(arguments: [
    "Mohammed al-Harbawi", "Muhammad Al Harbawi", "Mohamad El-Harbaoui", "Mohamed Elharbawi", "al-Harbawi, Mohammed",
  ])
  func theTransliterationDoesNotMatter(_ text: String) {
    for name in ["Mohammed al-Harbawi", "محمد الحرباوي", "Muhammad el Harbaoui"] {
      let facts = CaseFacts(offenders: [.init(name: name)])
      #expect(names("Police named \(text) today.", facts).count == 1, "\(text) for \(name)")
      #expect(names("La police cite \(text) dans son avis.", facts, .french).count == 1, "\(text) for \(name)")
    }
  }

  @Test func anArabicNameIsFoundInArabicInAllItsForms() {
    let facts = CaseFacts(offenders: [.init(name: "عبد الرحمن الحرباوي")])
    for text in ["قال عبدالرحمن الحرباوي", "عن عبد الرحمن حرباوي", "وللحرباوي سيارة", "عَبْدُ الرَّحْمٰنِ الحِرباوي"] {
      #expect(names(text, facts, .arabic).count == 1, "\(text)")
    }
    #expect(names("Abderrahman al-Harbawi was seen.", facts).count == 1)
    #expect(names("Abdul Rahman Harbawi was seen.", facts).count == 1)
  }

  /// “Servant of …” is one name in one word, two or three, in every spelling and in either script.
  @Test(arguments: [
    ("Mohammed Abdul Rahman", "Mohamed Abdelrahman died.", Language.english),
    ("Mohammed Abdul Rahman", "Mohammed Abdulrahman died.", .english),
    ("Mohammed Abdul Rahman", "Mohamed Abderrahmane est mort.", .french),
    ("Khalid Abdul Hakim", "Khalid Abdulhakim died.", .english),
    ("Khalid Abdul Hakim", "Khaled Abdelhakim died.", .english),
    ("Mohammed Abdulrahman", "Muhammad Abd al-Rahman died.", .english),
    ("Mohammed Abdulrahman", "Muhammad Abdur-Rahman died.", .english),
    ("Abdullah Al-Sayed", "Abd Allah Al-Sayed died.", .english),
    ("Abdullah Al-Sayed", "Abdallah Elsayed died.", .english),
    ("Abdullah Al-Sayed", "توفي عبد الله السيد.", .arabic), ("Abdullah Al-Sayed", "توفي عبدالله السيد.", .arabic),
    ("محمد عبد الرحمن", "Mohamed Abdelrahman died.", .english),
    ("محمد عبدالرحمن", "Mohamed Abdel Rahman died.", .english),
    ("Abdul Latif Haddad", "Abdelatif Haddad died.", .english),
  ])
  func aServantNameIsFoundInEverySpelling(_ name: String, _ text: String, _ language: Language) {
    let facts = CaseFacts(victims: [.init(name: name)])
    #expect(names(text, facts, language).count == 1, "\(names(text, facts, language))")
    #expect(names("Abdul Karim Saleh spoke to reporters.", facts).isEmpty)
  }

  /// Such a name is the given name of many others.
  @Test(arguments: [
    ("Abdelrahman Hassan spoke for the city.", Language.english),
    ("Abdul Rahman Haddad leads the fire service.", .english),
    ("تحدث عبد الرحمن حسن باسم البلدية.", .arabic),
  ])
  func aGivenNameOfOthersIsNobodysFamilyName(_ text: String, _ language: Language) {
    let facts = CaseFacts(victims: [.init(name: "Mohammed Abdulrahman")])
    #expect(names(text, facts, language).isEmpty, "\(names(text, facts, language))")
    #expect(names("Mr Abdelrahman died at the scene.", facts).count == 1)
  }

  /// A name such as “father of Nur” is declined, and spelt in many ways; no part of it is a name.
  @Test(arguments: [
    ("أبو نور", "ضرب أبو نور السوق.", Language.arabic), ("أبو نور", "هجوم أبي نور على السوق.", .arabic),
    ("أبو نور", "ونفذ أبا نور الهجوم.", .arabic), ("Abu Nur", "Abou Nour struck.", .english),
    ("Abu Nur", "Abu Noor struck.", .english), ("أبو نور", "Abu Nour struck.", .english),
  ])
  func aNicknameOfAFatherIsFoundInAllItsForms(_ alias: String, _ text: String, _ language: Language) {
    let facts = CaseFacts(offenders: [.init(name: "Evan Rask", aliases: [alias])])
    #expect(names(text, facts, language).count == 1, "\(names(text, facts, language))")
    #expect(names("Nour Haddad thanked the nurses.", facts).isEmpty)
  }

  /// Held-back words are found in the other numbers, too.
  @Test(arguments: [
    ("شاحنة زرقاء", "شوهدت شاحنات زرقاء قرب السوق.", Language.arabic),
    ("شاحنة زرقاء", "شوهدت شاحنتان زرقاوان قرب السوق.", .arabic),
    ("la puerta norte", "Se cerraron las puertas norte.", .spanish),
    ("la furgoneta azul", "Se buscan furgonetas azules.", .spanish),
  ])
  func heldBackWordsAreFoundInOtherNumbers(_ phrase: String, _ text: String, _ language: Language) {
    let facts = CaseFacts(holdback: [phrase])
    let report = Self.checker.check(Draft(text, language: language, isFragment: true), facts: facts)
    #expect(report.findings.contains { $0.rule == "int-holdback" }, "\(report.findings.map(\.rule))")
  }

  /// Family names that are words, places and other people.
  @Test(arguments: [
    ("Young people lit candles.", "Tom Young"), ("King Street is closed.", "Ola King"),
    ("The Park Hospital is open.", "Min Park"), ("Chief Inspector Paul Young spoke.", "Tom Young"),
    ("Black smoke rose over the harbour.", "Ida Black"), ("Rask Street is closed.", "Evan Rask"),
    ("Evan Raskin spoke for the fire service.", "Evan Rask"), ("May the victims rest.", "Ann May"),
    ("We risk delays and a rusk was found.", "Evan Rask"), ("Risk remains. Rusk too.", "Evan Rask"),
    ("Evan said so.", "Evan Rask"), ("Hope remains in Norvale.", "Lea Hope"),
  ])
  func anotherWordIsNotTheName(_ text: String, _ name: String) {
    #expect(names(text, CaseFacts(offenders: [.init(name: name)])).isEmpty)
  }

  @Test(arguments: [
    ("La rue Petit est fermée.", "Luc Petit", Language.french),
    ("Petit à petit, la ville revit.", "Luc Petit", .french),
    ("La calle Flores está cortada.", "Ana Flores", .spanish), ("Flores y velas en la plaza.", "Ana Flores", .spanish),
    ("تبرعات لصالح الضحايا", "مراد الصالح", .arabic), ("السلام على الضحايا", "نور السلام", .arabic),
    ("لا تضع رأسك من النافذة", "Evan Rask", .arabic),
  ])
  func anotherWordIsNotTheNameInOtherLanguages(_ text: String, _ name: String, _ language: Language) {
    #expect(names(text, CaseFacts(offenders: [.init(name: name)]), language).isEmpty)
  }

  @Test func aCommonSurnameCountsOnceTheFullNameHasBeenSaid() {
    let facts = CaseFacts(offenders: [.init(name: "Tom Young")])
    #expect(names("Tom Young was seen. We know that Young had left.", facts) == ["Tom Young", "Young"])
    #expect(names("The suspect Young had left.", facts) == ["Young"])
    #expect(names("Police said that Young had left early.", facts) == ["Young"])
  }

  @Test func anotherPersonOfThatFamilyNameMayBeNamed() {
    let facts = CaseFacts(
      offenders: [.init(name: "Evan Rask")], victims: [.init(name: "Mona Rask", kinInformed: true, consent: true)])
    #expect(names("Mona Rask loved chess.", facts).isEmpty)
    #expect(names("Mona Rask and Evan Rask", facts) == ["Evan Rask"])
  }

  /// A form of address speaks for a person, even where the next word could make a place of the name.
  @Test(arguments: [
    ("MR HARBOUR BUILDING BOMBS", "HARBOUR"), ("Police say Mrs Harbour Street saw him.", "Harbour"),
    ("HARBOUR BUILDING CLOSED", nil), ("The Harbour Building is closed.", nil),
  ])
  func aFormOfAddressSpeaksForAName(_ text: String, _ found: String?) {
    let facts = CaseFacts(offenders: [.init(name: "Tom Harbour")])
    #expect(names(text, facts) == (found.map { [$0] } ?? []))
  }

  @Test func aNicknameIsOneWhole() {
    let facts = CaseFacts(offenders: [.init(name: "Evan Rask", aliases: ["the fox of Quay Lane", "Abu Norvale"])])
    #expect(names("To his friends he is the Fox of Quay Lane.", facts) == ["the Fox of Quay Lane"])
    #expect(names("Quay Lane is closed in Norvale.", facts).isEmpty)
  }

  /// Whatever joins or decorates a name, it is found, and nothing beside it is.
  @Test(arguments: ["Evan Rask", "Ana María del Olmo", "Jean-Luc Séverin", "Siobhán O’Hare", "Ibrahim Bel Haj"])
  func decorationsDoNotHideAName(_ name: String) {
    let facts = CaseFacts(offenders: [.init(name: name)])
    let plain = String(name.unicodeScalars.map { $0 == "’" ? "'" : Character($0) })
    for text in [
      name, plain, name.uppercased(), "«\(name)»", "**\(name)**", "(\(name))", "\(name)’s", "\(name):", "“\(name)”",
      name.replacing(" ", with: "\u{A0}"), name.replacing(" ", with: "\n"), name.replacing("-", with: "\u{2011}"),
      String(name.flatMap { [$0, "\u{AD}"] }), "_\(name)_", "\u{200F}\(name)\u{200E}",
    ] {
      #expect(names("They say \(text) was there.", facts).count == 1, "\(text)")
    }
  }
}

/// Names and held-back phrases stay out of reports.
@Suite struct RedactionTests {
  static let checker = Checker(languages: [.english])
  static let facts = CaseFacts(
    offenders: [.init(name: "Evan Rask", aliases: ["إيفان راسك"])], groups: ["Red Lantern Front"],
    victims: [.init(name: "Lina Osei"), .init(name: "Mia Brandt", minor: true)], witnesses: [.init(name: "Jan Meer")],
    holdback: ["blue rucksack"])
  static let text = """
    # Evan Rask: the killer of Lina Osei

    Detectives hold the killer Evan Rask. Jan Meer saw the blue rucksack. The Red Lantern Front and Mia were named.
    <!-- afterword: glor-offender-name J-NAME-CHARGE press-lead: Rask was charged -->
    """

  func holdsName(_ text: String) -> Bool {
    ["rask", "osei", "meer", "mia", "brandt", "rucksack", "راسك"].contains { text.lowercased().contains($0) }
  }

  @Test func noFindingShowsAName() {
    let report = Self.checker.check(Draft(Self.text, language: .english), facts: Self.facts)
    #expect(report.findings.contains { $0.text.contains(Redaction.mark) })
    for finding in report.findings {
      let words = [finding.text, finding.message, finding.why, finding.waiver?.reason ?? ""] + finding.suggestions
      #expect(!words.contains(where: holdsName), "\(finding)")
    }
    #expect(report.findings.contains { $0.text.contains("Red Lantern Front") })
  }

  @Test func theReaderMayAskForThem() {
    let hidden = Self.checker.check(Draft(Self.text, language: .english), facts: Self.facts)
    let shown = Self.checker.check(Draft(Self.text, language: .english), facts: Self.facts, showsNames: true)
    #expect(shown.findings.contains { $0.text == "Evan Rask" })
    #expect(shown.findings.map(\.span) == hidden.findings.map(\.span))
    #expect(shown.findings.map(\.rule) == hidden.findings.map(\.rule))
    #expect(shown.withheld == hidden.withheld)
  }

  @Test func aPartOfTheDraftIsShownWithoutNames() {
    let report = Self.checker.check(Draft(Self.text, language: .english), facts: Self.facts)
    let line = Redaction.redacted(Self.text, bytes: 0..<36, by: report)
    #expect(line == "# \(Redaction.mark): the killer of \(Redaction.mark)")
    #expect(Redaction(Self.facts).redacted("Rask saw it.") == "\(Redaction.mark) saw it.")
    #expect(Redaction(.none).redacted("Rask saw it.") == "Rask saw it.")
  }
}

/// Shortened names, other alphabets, and phrases in another number.
@Suite struct ShortenedNameTests {
  static let checker = Checker()
  static let facts = CaseFacts(
    offenders: [.init(name: "Evan Rask"), .init(name: "Sergei Yurievich Volkov")], groups: ["Red Lantern Front"],
    victims: [.init(name: "Lina Osei"), .init(name: "Christian Meyer")], holdback: ["blue rucksack", "the north gate"])

  func found(_ text: String, _ language: Language = .english, _ facts: CaseFacts = facts) -> [String] {
    let rules: Set = ["glor-offender-name", "vic-name-before-nok", "int-holdback", "glor-group-branding"]
    return Self.checker.check(Draft(text, language: language, isFragment: true), facts: facts, showsNames: true)
      .findings
      .filter { rules.contains($0.rule) }.map(\.text)
  }

  @Test(arguments: [
    ("Police arrested Evan R. on Monday.", "Evan R"), ("The man, Evan R., was held.", "Evan R"),
    ("Еван Раск was seen.", "Еван Раск"), ("They seek Сергея Волкова today.", "Сергея Волкова"),
    ("Волков fled.", "Волков"), ("Sergej Wolkow fled.", "Sergej Wolkow"), ("Serguei Volkov fled.", "Serguei Volkov"),
    ("Evan Rаsk fled.", "Evan Rаsk"), ("Еvan Rask fled.", "Еvan Rask"),
    ("Ｅｖａｎ Ｒａｓｋ fled.", "Ｅｖａｎ Ｒａｓｋ"),
    ("Lina was loved by all.", "Lina"), ("Friends say that Lina died.", "Lina"), ("LINA WAS LOVED BY ALL.", "LINA"),
    ("Two blue rucksacks were there.", "blue rucksacks"), ("The north gates were shut.", "north gates"),
    ("A north gate was shut.", "north gate"), ("The Red Lantern said so.", "Red Lantern"),
  ])
  func itIsFound(_ text: String, _ name: String) {
    #expect(found(text).contains(name), "\(found(text))")
  }

  @Test func aNameInCyrillicFactsIsFoundInLatinLetters() {
    let facts = CaseFacts(offenders: [.init(name: "Сергей Волков")])
    for text in ["Sergei Volkov fled.", "Sergej Wolkow fled.", "Сергей Волков fled.", "Police seek Sergey Volkov."] {
      #expect(found(text, .english, facts).count == 1, "\(text)")
    }
  }

  @Test(arguments: [
    "Lina Holm spoke for the council.", "Anna and Lina Street is closed.", "A red lantern hung at the door.",
    "Christian elders met at the Islamic centre.", "Evan said so.", "Evan Raskin spoke.",
    "The gate in the north is open.",
    "Blue skies, no rucksack.", "The wolf of the north fled.", "Sergeant Volk spoke.", "Volkova Street",
  ])
  func anythingElseIsLeftAlone(_ text: String) {
    #expect(found(text).isEmpty, "\(found(text))")
  }
}
