import Guidelines
import Testing

/// Renditions of one statement say the same figures, whatever the language writes.
@Suite struct UnityTests {
  static let english = """
    Eleven people have died and 42 are injured, two of them children. The attack began at 2:30 pm on 4 March at Harbour Market.
    Call 0800 555 0134 or see https://norvale.example/en/help. Next update at 18:00.
    """
  static let french = """
    Onze personnes sont mortes et quarante-deux sont blessées, dont deux enfants. L'attaque a commencé à 14 h 30 le 4 mars au
    Marché du Port. Appelez le 0800 555 0134 ou voyez norvale.example/fr/help. Prochain point à 18h00.
    """
  static let spanish = """
    Once personas han muerto y cuarenta y dos están heridas, dos de ellas menores. El ataque comenzó a las 2:30 de la tarde
    del 4 de marzo en el Mercado del Puerto. Llame al 0800 555 0134 o vea norvale.example/es/help. Próxima información a las 18:00.
    """
  static let arabic = """
    توفي أحد عشر شخصا وأصيب اثنان وأربعون، بينهم طفلان. بدأ الهجوم عند الساعة ١٤:٣٠ في ٤ مارس في سوق الميناء.
    اتصلوا على ٠٨٠٠ ٥٥٥ ٠١٣٤ أو زوروا norvale.example/ar/help. البيان القادم عند الساعة 18:00.
    """
  static let facts = CaseFacts(places: [
    .init(["Harbour Market", "Marché du Port", "Mercado del Puerto", "سوق الميناء"])
  ])

  func unity(_ texts: (String, Language)...) -> Unity {
    Unity(texts.map { .init(name: "statement.\($0.1.rawValue)", text: $0.0, language: $0.1) }, facts: Self.facts)
  }

  @Test func fourLanguagesAgree() {
    let unity = unity(
      (Self.english, .english), (Self.french, .french), (Self.spanish, .spanish), (Self.arabic, .arabic))
    #expect(unity.isWhole, "\(unity.disagreements.map(\.message))")
  }

  /// Thousands and per cents with the signs of Arabic, dozens in words, pages with a name in each language.
  @Test(arguments: [
    ("1,250 people gave blood.", "تبرع ١٬٢٥٠ شخصا بالدم.", Language.arabic),
    ("20 per cent of the seats are free.", "٢٠٪ من المقاعد شاغرة.", .arabic),
    ("Two dozen officers came.", "Deux douzaines d'agents sont venus.", .french),
    ("See norvale.example/en/help.", "Voyez norvale.example/fr/aide.", .french),
  ])
  func whatIsWrittenOtherwiseAgrees(_ english: String, _ other: String, _ language: Language) {
    let unity = unity((english, .english), (other, language))
    #expect(unity.isWhole, "\(unity.disagreements.map(\.message))")
  }

  /// A number that both say, of others: the dead here and the injured there.
  @Test(arguments: [
    ("Four people have died (police, 17:30).", "Quatre personnes sont blessées (police, 17 h 30).", Language.french),
    ("Four people have died (police, 17:30).", "Quatre enfants sont décédés (police, 17 h 30).", .french),
    ("Four people have died.", "Cuatro personas resultaron heridas.", .spanish),
    ("Four people are injured.", "توفي أربعة أشخاص.", .arabic),
    ("Four people have died.", "توفي أربعة أطفال.", .arabic),
    ("Twelve people are in hospital.", "Doce personas están detenidas.", .spanish),
  ])
  func whomANumberCountsIsCompared(_ english: String, _ other: String, _ language: Language) {
    let unity = unity((english, .english), (other, language))
    #expect(unity.disagreements.map(\.subject) == [.counted], "\(unity.disagreements.map(\.message))")
  }

  @Test(arguments: [
    ("Twelve people are in hospital.", "Douze blessés sont hospitalisés.", Language.french),
    ("Four people have died and four are injured.", "Quatre personnes sont blessées et quatre sont mortes.", .french),
    ("Four of the dead are children.", "Quatre des personnes décédées sont des enfants.", .french),
    ("Four children have died.", "Han muerto cuatro menores.", .spanish),
    ("Four children have died.", "توفي أربعة أطفال.", .arabic),
    ("Forty people were hurt, four of them seriously.", "أصيب أربعون شخصا، أربعة منهم بجروح خطيرة.", .arabic),
  ])
  func theSamePeopleInOtherWordsAgree(_ english: String, _ other: String, _ language: Language) {
    let unity = unity((english, .english), (other, language))
    #expect(unity.isWhole, "\(unity.disagreements.map(\.message))")
  }

  @Test func anotherNumberOfThousandsIsSeen() {
    #expect(!unity(("1,250 people gave blood.", .english), ("تبرع ١٬٥٢٠ شخصا بالدم.", .arabic)).isWhole)
  }

  @Test(arguments: [
    ("Onze", "Douze", Unity.Subject.figure, "Eleven", "Douze"), ("14 h 30", "15 h 30", .time, "2:30 pm", "15 h 30"),
    ("4 mars", "5 mars", .date, "4", "5"), ("0134", "0143", .telephone, "0800 555 0134", "0800 555 0143"),
    (
      "norvale.example/fr/help", "norvale-aide.example/fr/help", .link, "https://norvale.example/en/help",
      "norvale-aide.example/fr/help"
    ),
  ])
  func aDifferenceNamesBothSides(
    _ right: String, _ wrong: String, _ subject: Unity.Subject, _ here: String, _ there: String
  ) throws {
    let unity = unity((Self.english, .english), (Self.french.replacing(right, with: wrong), .french))
    #expect(unity.disagreements.count == 1, "\(unity.disagreements.map(\.message))")
    let found = try #require(unity.disagreements.first)
    #expect(found.subject == subject && found.text == here && found.counterpart == there)
    #expect(found.message.contains("statement.en") && found.message.contains("statement.fr"))
    #expect(found.finding.span == found.span && found.finding.severity == .error)
  }

  /// Times in words, as Spanish and Arabic write them.
  @Test(arguments: [
    ("a las seis de la tarde", Language.spanish, "18:00", "19:00"),
    ("a las seis y media de la mañana", .spanish, "06:30", "18:30"),
    ("a las nueve menos cuarto de la noche", .spanish, "20:45", "21:15"),
    ("a la una de la madrugada", .spanish, "01:00", "13:00"), ("الساعة السادسة مساء", .arabic, "18:00", "06:00"),
    ("الساعة الثانية بعد الظهر", .arabic, "14:00", "12:00"),
    ("الساعة الحادية عشرة والنصف صباحا", .arabic, "11:30", "10:30"),
    ("الساعة الثانية عشرة ظهرا", .arabic, "12:00", "00:00"),
    ("الساعة الثامنة إلا ربعا مساء", .arabic, "19:45", "20:15"),
  ])
  func timesInWordsAreCompared(_ words: String, _ language: Language, _ right: String, _ wrong: String) {
    let sentence = language == .spanish ? "La próxima información llega \(words)." : "البيان القادم عند \(words)."
    #expect(unity(("Next update at \(right).", .english), (sentence, language)).isWhole)
    #expect(!unity(("Next update at \(wrong).", .english), (sentence, language)).isWhole)
  }

  @Test func whatOnlyOneSaysIsFoundOnEitherSide() {
    let without = Self.arabic.replacing("في سوق الميناء", with: "")
    let unity = unity((Self.english, .english), (without, .arabic))
    #expect(unity.disagreements.map(\.subject) == [.place])
    #expect(unity.disagreements.first?.stated == 0)
    let more = Unity(
      [
        .init(name: "a", text: "People are hurt.", language: .english),
        .init(name: "b", text: "Hay 9 heridos.", language: .spanish),
      ])
    #expect(more.disagreements.map(\.stated) == [1])
  }

  @Test func theOrderOfTheRenditionsDoesNotHideADifference() {
    let changed = Self.spanish.replacing("Once", with: "Trece")
    let one = unity((Self.english, .english), (changed, .spanish))
    let other = unity((changed, .spanish), (Self.english, .english))
    #expect(one.disagreements.count == 1 && other.disagreements.count == 1)
  }
}

/// What changed between two versions is told sentence by sentence.
@Suite struct ComparisonTests {
  /// In a document of known paragraphs a heading is a sentence of its own, without an empty line below it.
  @Test func paragraphsThatAreGivenAreKeptApart() {
    let before = "Police spoke at the bridge today."
    let now = "Bridge closed\n" + before
    let blocks: [Draft.Block] = [
      .init(bytes: 0..<13, zone: .headline), .init(bytes: 14..<now.utf8.count, zone: .body),
    ]
    let known = Comparison(previous: before, current: now, language: .english, currentBlocks: blocks)
    #expect(known.changes.map(\.kind) == [.added])
    #expect(known.changes.first?.current?.text == "Bridge closed")
    let same = Comparison(
      previous: now, current: now, language: .english, previousBlocks: blocks, currentBlocks: blocks)
    #expect(same.isEmpty)
  }

  @Test func sentencesAreKeptAddedRemovedAndReworded() {
    let comparison = Comparison(
      previous: "Eleven people have died. The road is closed. Police are at the market now. Stay away.",
      current: "Twelve people have died. The road is closed. Police are still at the market. Thank you.",
      language: .english)
    #expect(comparison.changes.map(\.kind) == [.figures, .removed, .reworded, .added] || comparison.changes.count == 4)
    let figures = comparison.changes.first { $0.kind == .figures }
    #expect(figures?.figuresBefore == ["Eleven"] && figures?.figuresNow == ["Twelve"])
    #expect(comparison.changes.first { $0.kind == .removed }?.previous?.text == "Stay away")
    #expect(comparison.changes.first { $0.kind == .added }?.current?.span.start.column == 78)
  }

  @Test(arguments: ["", "One.", "Eleven people have died.\n\nCall 0800 555 0134."])
  func aTextDoesNotDifferFromItself(_ text: String) {
    #expect(Comparison(previous: text, current: text, language: .english).isEmpty)
    let wrapped = text.replacing(" ", with: "\n").uppercased()
    #expect(Comparison(previous: text, current: wrapped, language: .english).isEmpty)
  }

  /// «الشخصين المذكورين» is “those named” of two: the article says that they were spoken of before, and no figure.
  @Test(arguments: [
    ("The family of those named here has agreed.", "وافقت عائلة الشخصين المذكورين هنا.", true),
    ("The two people named here have agreed.", "وافق الشخصان المذكوران هنا.", true),
    ("People were killed.", "قتل شخصان.", false), ("Three people were killed.", "قتل الشخصان.", false),
  ])
  func anArabicDualWithTheArticleIsNoFigureOfItsOwn(english: String, arabic: String, agrees: Bool) {
    let unity = Unity([
      .init(name: "en", text: english, language: .english), .init(name: "ar", text: arabic, language: .arabic),
    ])
    #expect(unity.isWhole == agrees, "\(unity.disagreements.map(\.message))")
  }
}
