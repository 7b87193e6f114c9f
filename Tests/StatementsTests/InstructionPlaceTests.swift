import Guidelines
import Incidents
import Testing

@testable import Statements

/// What people in one place are told to do is told to nobody else, and not any longer than it holds.
@Suite struct InstructionPlaceTests {
  static let area: [Language: String] = [
    .english: "the quay", .french: "le quai", .spanish: "el muelle", .arabic: "الرصيف",
  ]
  static let order: [Language: String] = [
    .english: "Go inside and stay there.", .french: "Entrez dans un bâtiment et restez-y.",
    .spanish: "Entre en un edificio y quédese allí.", .arabic: "ادخلوا إلى أقرب مبنى وابقوا فيه.",
  ]

  /// Words that fit every verb.
  static let anyOrder: [Language: String] = [
    .english: "Follow the signs there.", .french: "Suivez les panneaux sur place.",
    .spanish: "Siga las señales del lugar.", .arabic: "اتبعوا اللافتات في المكان.",
  ]

  private static func words(_ texts: [Language: String]) -> FactValue {
    var words = Words()
    for (language, text) in texts { words[language, .bare] = text }
    return .words(words)
  }

  /// A room that knows the quay and what people there shall do.
  private func room(_ key: FactKey = "instruction.shelter", hasArea: Bool = true) throws -> Room {
    var room = Room()
    try room.addBasics()
    if hasArea { try room.add("area", Self.words(Self.area), scope: Scope(place: "quay")) }
    let order = key == "instruction.shelter" ? Self.order : Self.anyOrder
    try room.add(key, Self.words(order), scope: Scope(place: "quay"))
    return room
  }

  private func draft(
    _ kind: StatementKind, _ room: inout Room, _ languages: [Language] = [.english], area: String? = nil
  ) throws -> Int {
    try room.draft(kind, languages, area: area)
  }

  private func publish(_ number: Int, _ room: inout Room) throws {
    try room.clearAll(number)
    try room.release(number)
  }

  /// Without the words of the place there is no text, in whatever statement and language; the fault names the command.
  @Test(arguments: [StatementKind.holding, .situation], Language.allCases)
  func anOrderWithoutTheWordsOfItsPlaceIsRefused(kind: StatementKind, language: Language) throws {
    for isNamedWithoutPlace in [false, true] {
      var room = try room(hasArea: false)
      if isNamedWithoutPlace { try room.add("area", Self.words(Self.area)) }
      let faults = try #require(throws: TemplateFaults.self) { try draft(kind, &room, [language]) }
      #expect(faults.faults.contains { $0.message.contains("instruction.shelter") && $0.message.contains("quay") })
      #expect(
        faults.faults.flatMap(\.mend).contains { $0.hasPrefix("afterword fact add area ") && $0.contains("place=quay") }
      )
    }
  }

  @Test(arguments: Language.allCases)
  func anOrderForEverybodyNeedsNoPlace(language: Language) throws {
    for scope in [Scope(), Scope(place: "all")] {
      var room = Room()
      try room.addBasics()
      try room.add("instruction.shelter", Self.words(Self.order), scope: scope)
      let order = try #require(Self.order[language])
      let number = try draft(.holding, &room, [language])
      #expect(room.text(number).contains(order))
    }
  }

  /// Nobody is told to keep away in words of the template but from where somebody has told people to stay, to leave or not to come.
  @Test(arguments: InstructionVerb.allCases, Language.allCases)
  func nobodyIsSentForAndKeptAway(verb: InstructionVerb, language: Language) throws {
    let away: [Language: String] = [
      .english: "stay away", .french: "n’allez pas dans ce secteur", .spanish: "no se acerque a la zona",
      .arabic: "فلا تقتربوا منها",
    ]
    var room = try room(verb.key)
    let textNumber = try draft(.protective, &room, [language], area: "quay")
    let text = room.text(textNumber)
    let empties: Set<InstructionVerb> = [.shelter, .leave, .stayAway]
    let keepsAway = try #require(away[language])
    #expect(text.contains(keepsAway) == empties.contains(verb), "\(verb): \(text)")
  }

  // All clear.

  /// Whatever carried the order, and also where nobody has been told yet.
  @Test(arguments: [StatementKind?.none, .holding, .situation, .protective])
  func anAllClearEndsTheOrderOfItsArea(carrier: StatementKind?) throws {
    var room = try room()
    if let carrier {
      try publish(try draft(carrier, &room, area: carrier == .protective ? "quay" : nil), &room)
    }
    let over = try draft(.allClear, &room, area: "quay")
    let said = room.text(over)
    #expect(
      said.contains("The earlier instructions for the quay no longer apply.")
        == (carrier == .holding || carrier == .situation))
    #expect(said.contains("This ends our instruction 1.") == (carrier == .protective), "\(said)")
    try publish(over, &room)
    #expect(room.ledger.active("instruction.shelter").isEmpty)
    if carrier != nil { #expect(!room.register.stands(1) && room.statements[1]?.supersededBy == over) }
    let nextNumber = try draft(.situation, &room)
    let next = room.text(nextNumber)
    #expect(!next.contains("Go inside") && !next.contains("the quay"), "\(next)")
  }

  /// Verifiers and newsrooms learn from the signed sequence that the earlier statement does not stand.
  @Test func theSequenceTellsThatTheStatementWithTheOrderIsOver() throws {
    var room = try room()
    try publish(try draft(.protective, &room, area: "quay"), &room)
    try publish(try draft(.holding, &room), &room)
    let over = try draft(.allClear, &room, area: "quay")
    try publish(over, &room)
    let release = try #require(room.register.release(of: over))
    #expect(release.overtakes == [2] && release.links.supersedes == 1)
    let sequence = ReleasedSequence(room.register, in: room.incident)
    for number in [1, 2] {
      let digest = try #require(room.register.release(of: number)?.digest)
      #expect(sequence.standing(of: number, digest: digest) == .replaced(by: over, at: release.at))
    }
    // What is replaced once is replaced for good: the next report takes nobody's place.
    #expect(room.register.current(group: "situation") == nil)
    let body = try StatementRegisterEvent.released(release).encodedBody()
    #expect(try StatementRegisterEvent(kind: "statements.released/1", body: body) == .released(release))
  }

  /// An order for another area, and one for everybody, stand.
  @Test func anAllClearEndsNothingElse() throws {
    var room = try room()
    try room.add("area", .words(Words("the old town")), scope: Scope(place: "old"))
    try room.add("instruction.leave", .words(Words("Leave on foot.")), scope: Scope(place: "old"))
    try room.add("instruction.do-not-share", .words(Words("Do not share pictures.")))
    try publish(try draft(.allClear, &room, area: "quay"), &room)
    #expect(room.ledger.active("instruction.shelter").isEmpty)
    #expect(!room.ledger.active("instruction.leave").isEmpty && !room.ledger.active("instruction.do-not-share").isEmpty)
  }

  /// Who was sent inside after the all clear was written is not sent out again by it.
  @Test func anAllClearThatIsOlderThanAnOrderDoesNotGoOut() throws {
    var room = try room()
    let over = try draft(.allClear, &room, area: "quay")
    room.now = room.now + .minutes(5)
    try room.add("instruction.leave", .words(Words("Leave the quay at once.")), scope: Scope(place: "quay"))
    #expect(refusal { try room.clearAll(over) } == "C11-instruction-since")
  }

  /// A second all clear ends no instruction: the first one was none.
  @Test(arguments: [
    (Language.english, "ends our instruction", "This replaces our statement 1."),
    (.french, "met fin à notre consigne", "remplace le communiqué"),
    (.spanish, "pone fin a nuestro aviso", "sustituye al comunicado"),
    (.arabic, "ينهي هذا البيان", "يحل هذا البيان محل"),
  ])
  func aSecondAllClearReplacesTheFirst(language: Language, ends: String, replaces: String) throws {
    var room = Room()
    try room.addBasics()
    try room.add("area", Self.words(Self.area), scope: Scope(place: "quay"))
    try publish(try draft(.allClear, &room, [language], area: "quay"), &room)
    let secondNumber = try draft(.allClear, &room, [language], area: "quay")
    let second = room.text(secondNumber)
    #expect(!second.contains(ends) && second.contains(replaces), "\(second)")
  }

  /// “Call 112” never stands alone behind an all clear.
  @Test(arguments: Language.allCases)
  func nobodyIsToldToCallWithoutTheCondition(language: Language) throws {
    var room = try room()
    let emergency = try room.add("contact.emergency", .telephone("112"))
    try room.apply(try room.ledger.decide(TestContact(emergency, worked: true), room.act(City.police)), City.police)
    let textNumber = try draft(.allClear, &room, [language], area: "quay")
    let text = room.text(textNumber)
    let sentences = text.split(separator: "\n").flatMap { line in
      SentenceSplit.ranges(of: String(line)).map { String(String(line)[$0]) }
    }
    let calls = sentences.filter { $0.contains("112") }
    let condition: [Language: String] = [
      .english: "If you find", .french: "Si un objet", .spanish: "Si encuentra", .arabic: "إذا وجدتم",
    ]
    let words = try #require(condition[language])
    #expect(calls.count == 1 && calls[0].hasPrefix(words), "\(calls)")
  }
}
