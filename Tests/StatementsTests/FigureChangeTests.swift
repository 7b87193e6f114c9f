import Guidelines
import Incidents
import Testing

@testable import Statements

/// A figure that is another one than the public was told says so, with the time that is its own and the reason that its agency gave.
@Suite struct FigureChangeTests {
  /// A room in which four dead and 23 in hospital care were published at one time, and ten minutes later 17 are in hospital care.
  private static func room(reasons: Words = allReasons) throws -> Room {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(.exact(4)), City.prosecutor, scope: Scope(attackers: .excluded))
    let hospital = try room.add(.hospital, .quantity(.exact(23)), City.hospital)
    let number = try room.draft(.situation)
    try room.clearAll(number)
    try room.release(number)
    room.now = room.now + .minutes(10)
    let command = SupersedeFact(
      hospital, value: .quantity(.exact(17)), reason: reasons[.english, .bare], reasons: reasons)
    try room.apply(try room.ledger.decide(command, room.act(City.hospital), City.rules), City.hospital)
    return room
  }

  private static var allReasons: Words {
    var words = Words("six people were counted on two wards")
    words[.french, .bare] = "six personnes étaient inscrites dans deux services"
    words[.spanish, .bare] = "seis personas figuraban en dos servicios"
    words[.arabic, .bare] = "كان ستة أشخاص مسجلين في قسمين"
    return words
  }

  /// What the templates make of the facts of a room, with what they can ask about people harmed.
  private static func assembled(_ kind: StatementKind, _ languages: [Language], in room: Room) throws -> TextProposal {
    var composer = room.composer(
      9, kind, links: StatementLinks(), given: [:], nextUpdate: room.now + .minutes(30))
    composer.fields.addFigureHistory()
    return try composer.assemble(try languages.map { try Template.shipped(kind, $0) })
  }

  private static let said: [(Language, [String])] = [
    (.english, ["gave 23 as the number of people in hospital care", "The reason: six people", "This is as of 19:30."]),
    (
      .french,
      ["donnait 23 pour les personnes hospitalisées", "Raison\u{A0}: six personnes", "relevé à 19\u{A0}h\u{A0}30"]
    ),
    (.spanish, ["daba 23 como cifra de personas hospitalizadas", "Motivo: seis personas", "Dato de las 19:30."]),
    (.arabic, ["في المستشفى بلغ 23، وقد تغير هذا العدد", "السبب: كان ستة", "19:30"]),
  ]

  @Test(arguments: [StatementKind.situation, .casualty])
  func aChangedFigureSaysWhatItWasWhyAndSinceWhen(kind: StatementKind) throws {
    var room = try Self.room()
    let number = try room.draft(kind, Language.allCases)
    let revision = try #require(room.statements[number]?.revision)
    for (language, sentences) in Self.said {
      let text = try #require(revision.rendition(language)?.text)
      for words in sentences { #expect(text.contains(words), "\(words): \(text)") }
    }
    // What is as of the time that the text prints says no time of its own, and what has not changed says nothing of it.
    #expect(room.text(number).ranges(of: "This is as of").count == 1)
    #expect(room.text(number).ranges(of: "that figure has changed").count == 1)
    let tripped = room.findings(number).flatMap(\.value).filter(\.blocks)
    #expect(tripped.isEmpty, "\(tripped.map { "\($0.rule): \($0.text)" })")
  }

  @Test func withoutAReasonNothingIsWritten() throws {
    var room = try Self.room(reasons: Words("six people were counted on two wards"))
    let faults = #expect(throws: TemplateFaults.self) { try room.draft(.situation, [.english, .french]) }
    #expect(faults?.faults.map(\.message) == ["Nobody has said in French why the figure has changed."])
    #expect(faults?.faults.first?.mend.first?.contains("fact reason f-6 --in fr=") == true, "\(faults?.faults ?? [])")
  }

  /// Two deaths are known, and nobody has said that anybody else was hurt.
  @Test(arguments: [
    (Language.english, "We are not giving any figures yet.", "hurt."),
    (.french, "Nous ne donnons pas encore de chiffres.", "blessées. Nous"),
    (.spanish, "Todavía no damos cifras.", "Hay personas heridas"), (.arabic, "لن نعلن أي أعداد", "هناك مصابون"),
  ])
  func deathsAloneAreNotPeopleHurt(language: Language, says: String, never: String) throws {
    var room = Room()
    try room.addBasics()
    let killed = try room.add(.killed, .quantity(.exact(2)), City.prosecutor, scope: Scope(attackers: .excluded))
    let holding = try Self.assembled(.holding, [language], in: room)
    let text = holding.renditions.first?.text ?? ""
    #expect(text.contains(says) && !text.contains(never), "\(text)")
    #expect(holding.facts.contains { $0.id == killed })
    // With somebody hurt, that is said, and it is their fact.
    try room.add(.injured, .quantity(.exact(3)), City.hospital)
    let second = try Self.assembled(.holding, [language], in: room)
    #expect(second.renditions.first?.text.contains(says) == false)
  }

  /// A holding statement tells no number, so none of it has changed.
  @Test func whatWasNeverToldHasNotChanged() throws {
    var room = Room()
    try room.addBasics()
    let killed = try room.add(.killed, .quantity(.exact(2)), City.prosecutor, scope: Scope(attackers: .excluded))
    let holding = try room.draft(.holding)
    try room.clearAll(holding)
    try room.release(holding)
    try room.supersede(killed, .quantity(.exact(3)), City.prosecutor, reason: "a third person has died")
    #expect(!room.text(try room.draft(.situation)).contains("has changed"))
  }

  @Test(arguments: [
    (Language.spanish, "Para hablar con un agente, llame al 0800 555 011.", true),
    (.spanish, "Una persona del Ayuntamiento le llamará mañana.", true),
    (.spanish, "Un agente le atenderá allí.", true),
    (.french, "Une personne de la mairie vous rappellera demain.", true), (.spanish, "Ha muerto un agente.", false),
    (.spanish, "Una persona ha sido detenida esta noche.", false),
    (.french, "Une personne est décédée dans la nuit.", false),
    (.french, "Bilan : une personne.", false), (.english, "One person was killed at the market.", false),
  ])
  func anArticleBeforeAPersonIsNoFigure(language: Language, sentence: String, isArticle: Bool) {
    let line = TraceCandidate(
      field: "contact.family-line", source: .fact("f-1"), key: .familyLine, forms: ["0800 555 011"], quantity: nil,
      clock: nil, digits: "0800555011", wasBound: false)
    let trace = FigureTrace(sentence, language, candidates: [line])
    #expect(trace.untraced.isEmpty == isArticle, "\(trace.untraced)")
  }

  @Test(arguments: [
    (Language.french, "une personne avait été comptée deux fois"),
    (.french, "une personne a été comptée à deux reprises"),
    (.spanish, "una persona se contó dos veces"), (.english, "one person was counted two times"),
  ])
  func howOftenIsNoFigure(language: Language, words: String) {
    let numbers = FigureScanner.tokens(in: words, language).map(\.words)
    #expect(!numbers.contains { ["deux", "dos", "two"].contains($0) }, "\(numbers)")
  }

  /// Four died at one place and seven at another: neither is passed over, and nobody reads that all died where the first was.
  @Test(arguments: [StatementKind.situation, .casualty], [true, false])
  func partsByPlaceAreSaid(kind: StatementKind, hasTotal: Bool) throws {
    var room = Room()
    try room.addBasics()
    for (place, name, figure) in [("quay", "the quay", 4), ("field", "the airfield", 7)] {
      var words = Words(name)
      for language in Language.allCases where language != .english { words[language, .bare] = "M \(place)" }
      try room.add("area", .words(words), scope: Scope(place: place))
      try room.add(
        .killed, .quantity(.exact(figure)), City.prosecutor, scope: Scope(place: place, attackers: .excluded))
    }
    if hasTotal {
      try room.add(.killed, .quantity(.exact(11)), City.prosecutor, scope: Scope(place: "all", attackers: .excluded))
    }
    let renditions = try Self.assembled(kind, Language.allCases, in: room).renditions
    let text = renditions.first?.text ?? ""
    let (four, seven) =
      hasTotal
      ? ("Four of them died at this place: the quay.", "Seven of them died at this place: the airfield.")
      : ("Four people died at this place: the quay.", "Seven people died at this place: the airfield.")
    #expect(text.contains(four) && text.contains(seven), "\(text)")
    #expect(!text.contains("The incident was at") && !text.contains("We will publish more"), "\(text)")
    #expect(text.contains("Please do not add these figures.") != hasTotal)
    for rendition in renditions {
      #expect(rendition.bindings.contains { $0.field == "casualties.killed:here" }, "\(rendition.text)")
    }
  }
}
