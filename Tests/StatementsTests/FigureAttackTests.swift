import Guidelines
import Incidents
import Testing

@testable import Statements

/// Figures, times and contacts that somebody writes past the facts.
@Suite struct FigureAttackTests {
  /// Thirty-four have died, and nothing else is known.
  private static func room(_ language: Language, killed: Int = 34) throws -> (Room, Int) {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(.exact(killed)), City.prosecutor, scope: Scope(attackers: .excluded))
    let number = try room.draft(.casualty, [language])
    return (room, number)
  }

  private static func findings(_ sentence: String, _ language: Language) throws -> [Finding] {
    var (room, number) = try room(language)
    #expect(!room.rulesFound(number).contains("C17-untraced"), "\(room.text(number))")
    try room.edit(number, room.text(number) + "\n\n" + sentence)
    return room.findings(number).flatMap(\.value).filter { $0.rule == "C17-untraced" }
  }

  @Test(arguments: [
    "A score of people were hurt.", "XII people died.", "A pair of officers were hurt.", "A couple of children died.",
    "Half the passengers died.", "Half of the injured are children.", "A third of the passengers died.",
    "Twice as many died.", "As many are missing.", "It began at noon.", "It began around midnight.", "#seventeendead",
    "#DeadSeventeen", "A trio of friends died.", "It began at a quarter past six.", "It began at six o’clock.",
    "Both children died.", "A child died.", "A police officer has been hurt.", "Another man has died.",
    "One of the dead was from there.", "One of those who died was a tourist.", "One of them was hurt.",
    "The third victim was found.", "Twins were hurt.", "The number of dead has doubled.",
    "A majority of passengers died.",
    "See evil.example for more.", "Write to help@evil.example now.", "Look at EVIL.EXAMPLE.",
    "See evil.example/help now.",
    "34 people died, and a further 34 are missing.", "34 people died and 34 were hurt.", "34 people were arrested.",
    "34 people are dead or missing.", "34 people were evacuated.", "Missing: 34.",
    "34 people died. A further 34 died later.",
    "34 people died and 34 more.", "30 people died at least.", "At least 30 people have died.",
    "More than 34 people have died.", "112 people are missing.", "34% of the dead were children.",
    "Thirty-four per cent of the injured have died.", "No children were hurt.", "No police officer was injured.",
    "Tens of people died.", "See evil。example for more.",
    "34 police officers died.", "34 children have died.",
    "Read more at evil dot example.", "Read more at evil[.]example.", "See evil (dot) example.", "See evil . example.",
    "Write to help (at) evil.example.", "Write to help [at] evil (dot) example.", "See hxxp://evil.example.",
    "See www dot evil dot com.", "Look for evil․example.", "Call oh nine hundred, five five five, zero one one.",
    "Call zero nine zero zero double five triple one.", "Call nine nine nine.", "Call 0900 five five five.",
    "Several people died.", "The toll has doubled.", "All pupils are safe.",
  ])
  func nothingGoesPastTheFactsInEnglish(sentence: String) throws {
    #expect(try !Self.findings(sentence, .english).isEmpty, "\(sentence)")
  }

  @Test(arguments: [
    "La moitié des passagers sont morts.", "Le tiers des blessés sont des enfants.", "Des jumeaux sont blessés.",
    "À midi, les secours sont partis.", "Une quinzaine de blessés.", "Un couple est mort.", "Un passager a été tué.",
    "L’un des morts était touriste.", "Un quart des voyageurs est mort.", "Il a commencé à minuit.",
    "Deux fois plus de morts.", "Voir mal.example.", "34 personnes sont mortes, et 34 sont portées disparues.",
    "34 personnes ont été interpellées.", "XII personnes sont mortes.",
    "34 autres sont décédées. 34 autres sont décédées.",
    "Un millier de personnes.", "La deuxième victime est une femme.",
    "34 policiers sont morts.", "Aucun enfant n’a été blessé.",
    "Voir mal point example.", "Écrivez à aide (arobase) mal.example.",
    "Appelez le zéro neuf cent, cinq cinq cinq, zéro onze.",
    "Plusieurs personnes sont mortes.",
  ])
  func nothingGoesPastTheFactsInFrench(sentence: String) throws {
    #expect(try !Self.findings(sentence, .french).isEmpty, "\(sentence)")
  }

  @Test(arguments: [
    "Una quincena de heridos.", "Un par de heridos.", "La mitad de los pasajeros murió.",
    "Un tercio de los heridos son niños.", "Al mediodía llegaron los equipos.", "Ambos niños murieron.",
    "Un pasajero ha muerto.", "Uno de los muertos era turista.", "Empezó a medianoche.",
    "Murió otro hombre. Otro hombre ha muerto.",
    "Un centenar de heridos.", "Los gemelos murieron.", "34 personas han muerto y 34 han resultado heridas.",
    "Han sido detenidas 34 personas.", "Vea mal.example.", "La tercera víctima es una mujer.",
    "Empezó a las seis y media.",
    "Han muerto 34 policías.", "Ningún niño resultó herido.",
    "Vea mal punto com.", "Escriba a ayuda (arroba) mal (punto) example.",
    "Llame al cero novecientos, cinco cinco cinco, cero once.", "Han muerto varias personas.",
  ])
  func nothingGoesPastTheFactsInSpanish(sentence: String) throws {
    #expect(try !Self.findings(sentence, .spanish).isEmpty, "\(sentence)")
  }

  @Test(arguments: [
    "أصيب شخصان.", "أصيب مئتا شخص.", "أصيب العشرات.", "أصيب قرابة المئة.", "أصيب نحو دزينة من الأشخاص.", "قتل طفل.",
    "أصيب نصف الركاب.", "أصيب ثلث الركاب.", "بدأ ذلك في السادسة والربع.", "قتل طفلان.", "قُتِل الطفلان.",
    "توفي شخص واحد.",
    "أحد القتلى سائح.", "بدأ ذلك عند منتصف الليل.", "أصيب 34 شخصا.", "توفي 34 شخصا وأصيب 34 آخرون.", "اعتقل 34 شخصا.",
    "انظروا evil.example الآن.", "توفي شخص آخر.", "وفاة امرأتين.", "أصيب ثلاثمئة شخص.",
    "توفي 34 طفلا.", "34 في المئة من القتلى أطفال.", "اكتبوا إلى evil نقطة com.",
    "اتصلوا بالرقم صفر ثمانمئة خمسة خمسة خمسة صفر.", "أصيب عدة أشخاص.",
  ])
  func nothingGoesPastTheFactsInArabic(sentence: String) throws {
    #expect(try !Self.findings(sentence, .arabic).isEmpty, "\(sentence)")
  }

  @Test(arguments: [
    (Language.english, "Both services are there."), (.english, "We will speak again in half an hour."),
    (.english, "A pair of gloves was handed in."), (.english, "A couple of roads stay closed."),
    (.english, "If a child is hurt, call us."), (.english, "A person who is hurt can call us."),
    (.english, "No one should share pictures."), (.english, "Support is there in the afternoon."),
    (.english, "Is a relative in hospital?"), (.english, "The Twin Bridge is closed."),
    (.english, "34 people have died."), (.english, "Thirty-four people died, at the scene and in hospital."),
    (.english, "The dead number 34."), (.english, "At least 34 people have died."),
    (.english, "At least 33 people have died."), (.english, "More than 33 people have died."),
    (.english, "A man has been arrested over the killing of 34 people. We know no more."),
    (.english, "e.g. masks, i.e. cloths. No. Next"), (.english, "Mr. de Vries etc. are there at 20 p.m."),
    (.english, "At this point in time we know no more. The point is clear."), (.english, "Come to the shop (at last)."),
    (.french, "Un point de situation suivra. Le point presse aura lieu ici. À ce point, net et clair."),
    (.spanish, "El punto es claro: el punto de encuentro es la plaza."), (.arabic, "نقطة التجمع هي الساحة."),
    (.french, "Rendez-vous cet après-midi."), (.french, "Dans une demi-heure."),
    (.french, "Les deux services, non : les services."),
    (.french, "34 personnes sont mortes, sur place et à l’hôpital."),
    (.spanish, "Cada media hora."), (.spanish, "Han muerto 34 personas."),
    (.spanish, "La ciudad está en cuarentena."), (.arabic, "خلال نصف ساعة."), (.arabic, "توفي 34 شخصا."),
    (.arabic, "نلتقي يوم الاثنين بعد الظهر."), (.arabic, "إذا أصيب شخص تعرفونه فاتصلوا."), (.arabic, "لا أحد يعرف."),
  ])
  func ordinaryWordsAreLeftAlone(language: Language, sentence: String) throws {
    let allowed: Set<String> =
      sentence.contains("deux") ? ["deux"] : sentence.contains("p.m.") ? ["20 p.m.", "20"] : ["A man"]
    let found = try Self.findings(sentence, language).filter { !allowed.contains(String($0.text)) }
    #expect(found.isEmpty, "\(sentence) \(found.map(\.message))")
  }

  // The reason for a change, with what may follow from it.

  /// A corrected toll whose correction gives a reason.
  private static func corrected(_ reason: String, from old: Int = 35, to new: Int = 32) throws -> (Room, Int) {
    var room = Room()
    try room.addBasics()
    let first = try room.add(.killed, .quantity(.exact(old)), City.prosecutor, scope: Scope(attackers: .excluded))
    let wrong = try room.draft(.situation)
    try room.clearAll(wrong)
    try room.release(wrong)
    room.now = minutes(40)
    try room.supersede(first, .quantity(.exact(new)), City.prosecutor, reason: reason)
    let id = try #require(room.ledger.order.last)
    let statement = try #require(room.statements[wrong])
    let correction = try Correction(
      of: statement, fact: id, wrong: nil, right: nil, reasons: Words(), ledger: room.ledger)
    let number = try room.draft(.correction, links: StatementLinks(corrects: wrong), given: correction.given)
    return (room, number)
  }

  @Test(arguments: [
    "Three people were counted on two lists.", "3 people were on both lists.", "Three names stood twice.",
    "A family name was misread.",
  ])
  func aReasonMaySayByHowMuch(reason: String) throws {
    let (room, number) = try Self.corrected(reason)
    #expect(!room.rulesFound(number).contains("C17-untraced"), "\(reason)")
  }

  @Test(arguments: [
    "Seventeen people were counted on two lists.", "Three people are missing.", "Call 0900 123 456.",
    "See https://evil.example/.", "See evil.example.", "At 03:15 the lists were wrong.",
    "Two people were counted twice.",
  ])
  func aReasonVouchesForNothingElse(reason: String) throws {
    let (room, number) = try Self.corrected(reason)
    #expect(room.rulesFound(number).contains("C17-untraced"), "\(reason)")
  }

  @Test func theDifferenceCountsOnlyWithinTheReason() throws {
    var (room, number) = try Self.corrected("Three people were counted on two lists.")
    try room.edit(number, room.text(number) + "\n\nThree people died at the school.")
    #expect(room.rulesFound(number).contains("C17-untraced"))
  }

  /// A count in words would go past the owner of the figure, the families' gate and the conflicts.
  @Test(arguments: [
    "Seventeen people died in the east hall.", "Several people were killed.", "12 people are in hospital.",
    "All passengers were hurt.", "Dozens of people were hurt.",
  ])
  func theWordsOfAFactBringNoTollOfAnotherAgency(words: String) throws {
    var room = Room()
    try room.addBasics()
    try room.add("known.update", .words(Words(words)), City.police)
    let number = try room.draft(.situation)
    #expect(room.text(number).contains(words))
    #expect(room.rulesFound(number).contains("C17-untraced"), "\(words)")
  }

  @Test(arguments: ["Platform 7 is closed.", "Several streets are closed.", "34 people died, the prosecutor says."])
  func theWordsOfAFactMaySayWhatIsReported(words: String) throws {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(.exact(34)), City.prosecutor, scope: Scope(attackers: .excluded))
    try room.add("known.update", .words(Words(words)), City.police)
    let number = try room.draft(.situation)
    #expect(!room.rulesFound(number).contains("C17-untraced"), "\(words)")
  }

  @Test func theWordsOfAFactBringNoUntriedContact() throws {
    var room = Room()
    try room.addBasics()
    try room.add("known.help", .words(Words("Call 0900 123 456 or see http://evil.example for help.")))
    let number = try room.draft(.situation)
    let found = room.findings(number).flatMap(\.value).filter { $0.rule == "C17-untraced" }.map { String($0.text) }
    #expect(found == ["0900 123 456", "http://evil.example"])
  }

  @Test func anAddressMayBeWrittenShort() throws {
    var room = Room()
    try room.addBasics()
    let page = try room.add(.officialPage, .link("https://city.example/updates"))
    try room.apply(try room.ledger.decide(TestContact(page, worked: true), room.act(City.police)), City.police)
    let number = try room.draft(.situation)
    try room.edit(number, room.text(number) + "\n\nSee city.example/updates.")
    #expect(!room.rulesFound(number).contains("C17-untraced"))
    try room.edit(number, room.text(number) + "\n\nSee city.example/update.")
    #expect(room.rulesFound(number).contains("C17-untraced"))
  }

  // How old figures are, whose, and whom they count.

  @Test(arguments: Language.allCases)
  func attackersAreThoseOfTheFigureThatIsPrinted(language: Language) throws {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(.exact(33)), City.police, scope: Scope(attackers: .included))
    try room.add(.killed, .quantity(.exact(30)), City.prosecutor, scope: Scope(attackers: .excluded))
    let number = try room.draft(.casualty, [language])
    let text = room.text(number)
    #expect(text.contains("30") && !text.contains("33"), "\(text)")
    #expect(text.contains(Self.excluded[language] ?? "-") && !text.contains(Self.included[language] ?? "-"), "\(text)")
    // The police said another figure, and have confirmed none of those printed.
    #expect(text.contains("Public Prosecutor") && !text.contains("Port Ellery Police"), "\(text)")
  }

  @Test(arguments: Language.allCases)
  func eachPartSaysWhetherAttackersAreCounted(language: Language) throws {
    var room = Room()
    try room.addBasics()
    try room.add(
      .killed, .quantity(.exact(27)), City.prosecutor, scope: Scope(attackers: .excluded, route: .scene),
      asOf: minutes(2))
    try room.add(
      .killed, .quantity(.exact(6)), City.hospital, scope: Scope(attackers: .included, route: .hospital),
      asOf: minutes(5))
    let number = try room.draft(.casualty, [language])
    let text = room.text(number)
    #expect(text.contains(Self.excluded[language] ?? "-") && text.contains(Self.included[language] ?? "-"), "\(text)")
    for claim in ["after checking the lists", "vérification des listes", "comprobar las listas", "التحقق من القوائم"] {
      #expect(!text.contains(claim), "\(text)")
    }
    #expect(
      !room.rulesFound(number).contains("C17-untraced"),
      "\(room.findings(number).flatMap(\.value).map { $0.message + " | " + $0.text }) \(room.text(number))")
  }

  @Test(arguments: [StatementKind.casualty, .situation], Language.allCases)
  func figuresAreAsOldAsTheOldestPrinted(kind: StatementKind, language: Language) throws {
    var room = Room()
    try room.addBasics()
    try room.add(
      .killed, .quantity(.exact(30)), City.prosecutor, scope: Scope(attackers: .excluded), asOf: minutes(7))
    try room.add(.hospital, .quantity(.exact(12)), City.hospital, asOf: minutes(11))
    room.now = minutes(90)
    let number = try room.draft(kind, [language])
    let text = room.text(number)
    let clock = TimeWording.clock(minutes(7), language, offset: City.offset)
    #expect(text.contains(clock), "\(text)")
    #expect(
      !room.rulesFound(number).contains("C17-untraced"),
      "\(room.findings(number).flatMap(\.value).map { $0.message + " | " + $0.text }) \(room.text(number))")
    // Nobody can make old figures fresh by hand.
    let later = TimeWording.clock(minutes(80), language, offset: City.offset)
    try room.edit(number, text.replacing(clock, with: later))
    #expect(room.rulesFound(number).contains("C17-untraced"))
  }

  private static let excluded: [Language: String] = [
    .english: "does not include any attacker", .french: "ne comprend aucun assaillant",
    .spanish: "no incluye atacantes", .arabic: "لا تشمل هذه الحصيلة",
  ]
  private static let included: [Language: String] = [
    .english: "This includes attackers", .french: "comprend le ou les assaillants", .spanish: "incluye al atacante",
    .arabic: "المهاجم أو المهاجمين",
  ]

  // A floor that is true.

  @Test func aFieldMayAskForAFloor() throws {
    var (room, number) = try Self.room(.english, killed: 23)
    try room.edit(number, room.text(number) + "\n\n{casualties.killed:floor} people have died.")
    #expect(room.text(number).hasSuffix("At least 23 people have died."))
    #expect(!room.rulesFound(number).contains("C17-untraced"))
    try room.edit(
      number,
      room.text(number) + "\n\n{count casualties.killed:floor}{one}{N} person{other}{N} people{end} have died.")
    #expect(room.text(number).hasSuffix("At least 23 people have died."))
  }

  // How many are not named.

  @Test(arguments: Language.allCases, [2, 3, 7])
  func whoIsNotNamedFollowsFromTheToll(language: Language, killed: Int) throws {
    var room = Room()
    try room.addBasics()
    for step in [VictimStep.Step.identified, .told] {
      try room.apply(try room.ledger.decide(step, for: "v-1", at: nil, room.act(City.liaison)), City.liaison)
    }
    try room.apply(
      try room.ledger.decideConsent([.name], for: "v-1", isGiven: true, room.act(City.liaison)), City.liaison)
    try room.apply(
      try room.ledger.decideName("v-1", name: "Mara Venn", age: nil, home: nil, room.act(City.liaison)), City.liaison)
    let toll = try room.add(.killed, .quantity(.exact(killed)), City.prosecutor, scope: Scope(attackers: .excluded))
    var composer = room.composer(1, .names, links: StatementLinks(), given: [:], nextUpdate: nil)
    composer.fields.addFigureHistory()
    let proposal = try composer.assemble([try Template.shipped(.names, language)])
    #expect(proposal.facts.map(\.id).contains(toll))
    let open = OpenStatement(
      id: composer.id, kind: .names, links: StatementLinks(), given: [:], text: proposal)
    try room.apply(try Statement().decide(open, room.act(City.lead)), to: 1, City.lead)
    let revision = try #require(room.statements[1]?.revision)
    func untraced() -> [UntracedFigure] {
      var composer = room.composer(1, .names, links: StatementLinks(), given: [:], nextUpdate: nil)
      composer.fields.addFigureHistory()
      let text = revision.master?.text ?? ""
      return FigureTrace(text, language, candidates: composer.candidates(language, revision)).untraced
    }
    #expect(untraced().isEmpty)
    // The toll rises: what was computed from the old one no longer stands.
    try room.supersede(toll, .quantity(.exact(killed + 2)), City.prosecutor)
    #expect(!untraced().isEmpty)
  }

  // What is edited elsewhere.

  @Test(arguments: Language.allCases, ["1", "2", "none known", "between 5 and 8", "at least 2"])
  func editsElsewhereUnbindNothing(language: Language, value: String) throws {
    var room = Room()
    try room.addBasics()
    let id = try room.add(.injured, .quantity(try #require(Quantity(text: value))), City.hospital)
    let number = try room.draft(.situation, [language])
    try room.edit(number, room.text(number) + "\n\nx.")
    try room.edit(number, room.text(number) + "\n\ny.")
    #expect(room.statements[number]?.revision?.facts.map(\.id).contains(id) == true, "\(room.text(number))")
    #expect(!room.rulesFound(number).contains("C17-untraced"), "\(room.text(number))")
  }
}
