import Guidelines
import Incidents
import Testing

@testable import Statements

/// That people came to harm, said without a number: true where a fact says so, and held everywhere else.
@Suite struct HarmClaimTests {
  /// What is known: how many died, were hurt, are missing and were arrested; nothing where nobody has said.
  struct Known: Sendable {
    var killed: String?
    var injured: String?
    var scope = Scope(attackers: .excluded)
  }

  private static func findings(_ sentence: String, _ language: Language, _ known: Known = Known()) throws -> [Finding] {
    var room = Room()
    try room.addBasics()
    if let killed = known.killed {
      let value = try #require(Quantity(text: killed))
      try room.add(.killed, .quantity(value), City.prosecutor, scope: known.scope)
    }
    if let injured = known.injured {
      let value = try #require(Quantity(text: injured))
      try room.add(.injured, .quantity(value), City.hospital)
    }
    let number = try room.draft(.situation, [language])
    try room.edit(number, room.text(number) + "\n\n" + sentence)
    return room.findings(number).flatMap(\.value).filter { ["C17-untraced", "C15-understated"].contains($0.rule) }
  }

  /// Claims that people died.
  static let deaths: [(Language, String)] = [
    (.english, "A family was killed."), (.english, "People have died."), (.english, "They were killed."),
    (.english, "Lives were lost."), (.english, "There have been fatalities."),
    (.english, "We lost friends; lives were lost."),
    (.english, "It is feared that people have died."), (.english, "Police confirm deaths."),
    (.english, "Peo**ple** have d**ie**d."), (.english, "The attack claimed lives."),
    (.french, "Des personnes ont perdu la vie."), (.french, "Il y a des morts."), (.french, "Une famille a été tuée."),
    (.french, "Des passagers ont trouvé la mort."), (.french, "L’attaque a coûté la vie à des passagers."),
    (.spanish, "Hay fallecidos."), (.spanish, "Murió una familia."), (.spanish, "Hay víctimas mortales."),
    (.spanish, "El atentado dejó muertos."), (.spanish, "Personas que estaban allí han perdido la vida."),
    (.arabic, "سقط قتلى."), (.arabic, "قتلت عائلة."), (.arabic, "أودى الهجوم بحياة أشخاص."),
    (.arabic, "لقي ركاب مصرعهم وتوفوا."),
    (.arabic, "هناك وفيات."),
  ]

  @Test(arguments: deaths)
  func deathsNeedAFact(language: Language, sentence: String) throws {
    #expect(try !Self.findings(sentence, language).isEmpty, "nothing known: \(sentence)")
    #expect(try !Self.findings(sentence, language, Known(killed: "0")).isEmpty, "none died: \(sentence)")
    #expect(try !Self.findings(sentence, language, Known(killed: "none known")).isEmpty, "none known: \(sentence)")
    #expect(try !Self.findings(sentence, language, Known(injured: "7")).isEmpty, "only hurt: \(sentence)")
    for killed in ["2", "34", "at least 2", "between 2 and 4"] {
      let found = try Self.findings(sentence, language, Known(killed: killed))
      #expect(found.isEmpty, "\(killed) died: \(sentence) \(found.map(\.message))")
    }
  }

  /// Claims that somebody died: one is enough.
  static let aDeath: [(Language, String)] = [
    (.english, "Someone was killed."), (.english, "The deadly attack has shocked us."),
    (.english, "Our thoughts are with those who lost their lives."), (.english, "We mourn with the families."),
    (.english, "We offer our condolences."), (.french, "L’attaque meurtrière nous bouleverse."),
    (.french, "Nous pensons à celles et ceux qui ont perdu la vie."), (.french, "Nous présentons nos condoléances."),
    (.spanish, "Nuestro pésame a los familiares de los fallecidos."), (.spanish, "Un atentado mortal."),
    (.arabic, "تعازينا لعائلات القتلى."), (.arabic, "نستذكر الذين فقدوا حياتهم."),
  ]

  @Test(arguments: aDeath)
  func aDeathNeedsAFact(language: Language, sentence: String) throws {
    #expect(try !Self.findings(sentence, language).isEmpty, "nothing known: \(sentence)")
    #expect(try !Self.findings(sentence, language, Known(killed: "0")).isEmpty, "none died: \(sentence)")
    #expect(try Self.findings(sentence, language, Known(killed: "1")).isEmpty, "one died: \(sentence)")
  }

  /// One is not several.
  @Test(arguments: [
    (Language.english, "A family was killed."), (.english, "People have died."), (.french, "Il y a des morts."),
    (.spanish, "Hay fallecidos."), (.arabic, "هناك قتلى."),
  ])
  func onePersonIsNotSeveral(language: Language, sentence: String) throws {
    #expect(try !Self.findings(sentence, language, Known(killed: "1")).isEmpty, "\(sentence)")
  }

  @Test(arguments: [
    (Language.english, "People have been hurt."), (.english, "The injured are in good hands."),
    (.french, "Il y a des blessés."), (.french, "Des personnes sont blessées."), (.spanish, "Hay heridos."),
    (.spanish, "Hay personas heridas."), (.arabic, "هناك مصابون."), (.arabic, "هناك جرحى."),
  ])
  func injuriesNeedAFact(language: Language, sentence: String) throws {
    #expect(try !Self.findings(sentence, language).isEmpty, "nothing known: \(sentence)")
    #expect(try !Self.findings(sentence, language, Known(injured: "0")).isEmpty, "none hurt: \(sentence)")
    #expect(try Self.findings(sentence, language, Known(injured: "5")).isEmpty, "five hurt: \(sentence)")
  }

  @Test(arguments: [
    (Language.english, "The toll has doubled."), (.english, "Most of the passengers died."),
    (.english, "Nearly everyone on board died."), (.french, "Le bilan a doublé."),
    (.spanish, "El balance se ha duplicado."),
    (.arabic, "تضاعفت الحصيلة."),
  ])
  func howManyOfAllIsNeverTyped(language: Language, sentence: String) throws {
    #expect(try !Self.findings(sentence, language, Known(killed: "34", injured: "40")).isEmpty, "\(sentence)")
  }

  /// What claims nothing of this incident.
  @Test(arguments: [
    (Language.english, "If you have been hurt, call us."), (.english, "We do not yet know whether people died."),
    (.english, "We cannot confirm that anyone has been killed."), (.english, "It is not true that people have died."),
    (.english, "Anyone who was hurt can call us."), (.english, "Was anyone hurt?"),
    (.english, "Please do not share pictures of injured people."),
    (.english, "To avoid injuries, keep away from glass."),
    (.english, "Injured people should go to the health centre."), (.english, "Do not move injured people."),
    (.english, "We do not yet know how many people have been hurt."), (.english, "Families will be told first."),
    (.english, "If you were hurt, lost someone or saw what happened, support is there for you."),
    (.english, "To report a missing person, go to the City Hall."), (.english, "We will answer by the deadline."),
    (.french, "Si vous avez été blessé, appelez-nous."), (.french, "Nous ne savons pas encore s’il y a des morts."),
    (.french, "Nous ne pouvons pas confirmer qu’il y a des victimes."),
    (.french, "Ne diffusez pas d’images de personnes blessées ou décédées."),
    (.french, "Les personnes blessées peuvent se présenter au centre."),
    (.spanish, "Si ha resultado herido, llámenos."), (.spanish, "Aún no sabemos si hay fallecidos."),
    (.spanish, "No podemos confirmar que haya muertos."), (.spanish, "No comparta imágenes de los heridos."),
    (.spanish, "Cualquier persona herida puede llamar."),
    (.arabic, "لا نعرف بعد إن كان هناك قتلى."), (.arabic, "إذا أصبتم فاتصلوا بنا."),
    (.arabic, "كل من أصيب يمكنه الاتصال بنا."),
    (.arabic, "لا تنشروا صور القتلى أو الجرحى."), (.arabic, "لا نستطيع تأكيد وقوع وفيات."),
  ])
  func whatClaimsNothingPasses(language: Language, sentence: String) throws {
    let found = try Self.findings(sentence, language)
    #expect(found.isEmpty, "\(sentence) \(found.map(\.message))")
  }

  /// A finding names the command that would record what was typed.
  @Test func theCommandIsNamed() throws {
    let found = try Self.findings("People have died.", .english)
    #expect(
      found.first?.suggestions.first
        == "afterword fact add casualties.killed NUMBER --confirmed --as OFFICER-OF-prosecutor")
    #expect(found.first?.message.contains("no fact that may be published says so") == true)
  }

  // Whom a figure counts.

  @Test(arguments: [
    (Language.english, "12 children have died."), (.english, "Twelve of the dead are children."),
    (.english, "Of the children, 12 died."), (.english, "12 women have died."),
    (.english, "12 police officers have died."),
    (.english, "12 Norlandish nationals have died."), (.english, "12 Norlandish people have died."),
    (.english, "12 attackers died."),
    (.french, "12 enfants sont morts."), (.french, "12 ressortissants étrangers sont morts."),
    (.french, "12 Norlandais sont morts."),
    (.spanish, "12 niñas han muerto."), (.spanish, "12 ciudadanos extranjeros han muerto."), (.arabic, "توفي 12 طفلا."),
    (.english, "Children were killed."), (.french, "Des policiers ont été tués."), (.spanish, "Murieron niños."),
    (.arabic, "مصرع طفلة."),
  ])
  func everybodyVouchesForNoGroup(language: Language, sentence: String) throws {
    #expect(try !Self.findings(sentence, language, Known(killed: "12")).isEmpty, "\(sentence)")
  }

  @Test(arguments: [
    (Language.english, "12 children have died.", true), (.english, "Children were killed.", true),
    (.english, "12 women have died.", false),
    (.french, "12 enfants sont morts.", true),
    (.spanish, "Murieron 12 niños.", true), (.arabic, "توفي 12 طفلا.", true),
  ])
  func aGroupVouchesForItself(language: Language, sentence: String, isSaid: Bool) throws {
    let scope = Scope(attackers: .excluded, population: "children")
    let found = try Self.findings(sentence, language, Known(killed: "12", scope: scope))
    #expect(found.isEmpty == isSaid, "\(sentence) \(found.map(\.message))")
  }

  /// Figures in disguise: each is traced to the fact or held.
  @Test(arguments: [
    (Language.english, "A dozen people died."), (.english, "1**2** people died."),
    (.english, "thir**teen** people died."),
    (.english, "20 000 people died."), (.english, "20\u{2009}000 people died."),
    (.english, "between 3 and 5 people died"),
    (.english, "3-5 dead"), (.english, "More than 50 people died."), (.english, "２０ people died."),
    (.english, "𝟑 people died."),
    (.english, "l2 people died."), (.english, "٣ people died."), (.french, "Une quinzaine de morts."),
    (.french, "Trois ou quatre morts."), (.spanish, "Una decena de muertos."),
    (.spanish, "Más de una veintena de fallecidos."),
    (.arabic, "عشرات القتلى."), (.arabic, "قتيلان."), (.arabic, "وثلاثة قتلى."), (.arabic, "توفي ١٣ شخصا."),
    (.arabic, "مقتل ما بين 3 و5 أشخاص."),
  ])
  func disguisedFiguresAreHeld(language: Language, sentence: String) throws {
    #expect(try !Self.findings(sentence, language, Known(killed: "12")).isEmpty, "\(sentence)")
  }

  // What ships is never held.

  private static let drafted: [StatementKind] = [
    .holding, .situation, .casualty, .community, .families, .heartbeat, .support,
  ]

  /// Whatever is known, the shipped words say nothing that the facts do not, before and after an edit elsewhere.
  @Test(arguments: drafted, Language.allCases)
  func shippedWordsAreNotHeld(kind: StatementKind, language: Language) throws {
    for known in [
      Known(), Known(killed: "0"), Known(killed: "1"), Known(killed: "34"), Known(injured: "1"), Known(injured: "5"),
      Known(injured: "none known"), Known(killed: "1", injured: "1"),
      Known(killed: "at least 2", injured: "between 5 and 8"),
    ] {
      var room = Room()
      try room.addBasics()
      if let killed = known.killed.flatMap({ Quantity(text: $0) }) {
        try room.add(.killed, .quantity(killed), City.prosecutor, scope: known.scope)
      }
      if let injured = known.injured.flatMap({ Quantity(text: $0) }) {
        try room.add(.injured, .quantity(injured), City.hospital)
      }
      let line = try room.add(.supportLine, .telephone("0800 555 012"))
      try room.apply(try room.ledger.decide(TestContact(line, worked: true), room.act(City.police)), City.police)
      let reception: FactValue = .words(
        [Language.french, .spanish, .arabic].reduce(into: Words("the City Hall")) { words, language in
          for form in WordForm.allCases { words[language, form] = "City Hall" }
        })
      try room.add("place.reception", reception, City.support)
      guard let number = try? room.draft(kind, [language]) else { continue }
      // What the draft bound, and what is bound again after an edit elsewhere.
      for edit in ["", "\n\nx."] {
        if !edit.isEmpty { try room.edit(number, room.text(number) + edit) }
        let candidates = room.composer(of: number).candidates(language, room.statements[number]?.revision)
        let found = FigureTrace(room.text(number), language, candidates: candidates).untraced
        #expect(found.isEmpty, "\(kind) \(known): \(found.map(\.reason))\n\(room.text(number))")
      }
    }
  }
}
