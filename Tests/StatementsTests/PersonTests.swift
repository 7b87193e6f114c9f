import Guidelines
import Incidents
import Testing

@testable import Statements

/// Persons in typed text and in the words of facts: names that nobody has agreed to, and one of the dead told from the others.
@Suite struct PersonTests {
  private static func report(_ typed: String, known: String? = nil) throws -> (Room, Int) {
    var room = Room()
    try room.addBasics()
    if let known { try room.add("known.x", .words(Words(known))) }
    let number = try room.draft(.situation)
    try room.edit(number, room.text(number).replacing("We will not guess.", with: typed))
    return (room, number)
  }

  private static func agreed(_ room: inout Room, _ items: [ConsentItem] = [.name, .age]) throws {
    for step in [VictimStep.Step.identified, .told] {
      try room.apply(try room.ledger.decide(step, for: "v-1", at: nil, room.act(City.liaison)), City.liaison)
    }
    try room.apply(
      try room.ledger.decideConsent(items, for: "v-1", isGiven: true, room.act(City.liaison)), City.liaison)
    try room.apply(
      try room.ledger.decideName("v-1", name: "Mara Venn", age: nil, home: nil, room.act(City.liaison)), City.liaison)
  }

  @Test(arguments: [
    ("Mara Venn was one of our colleagues.", true), ("Mrs Venn was one of our colleagues.", true),
    ("MARA VENN was with us.", true), ("We thank everybody.", false), ("The venn diagram is wrong.", false),
  ])
  func aNameWhoseFamilyTookTheYesBackIsFound(typed: String, isFound: Bool) throws {
    var room = Room()
    try room.addBasics()
    try Self.agreed(&room)
    try room.apply(
      try room.ledger.decideConsent([.name], for: "v-1", isGiven: false, room.act(City.liaison)), City.liaison)
    let number = try room.draft(.situation)
    try room.edit(number, room.text(number).replacing("We will not guess.", with: typed))
    #expect(room.rulesFound(number).contains("G2-next-of-kin") == isFound, "\(room.rulesFound(number))")
  }

  /// While the yes stands, the name is said as the line has it, and the text hangs on the family's yes.
  @Test func aNameIsSaidByItsField() throws {
    var room = Room()
    try room.addBasics()
    try Self.agreed(&room)
    let number = try room.draft(.situation)
    try room.edit(number, room.text(number).replacing("We will not guess.", with: "Mara Venn was one of us."))
    #expect(!room.rulesFound(number).contains("G2-next-of-kin"))
    let id = try #require(room.ledger.active("named.v-1").first?.id)
    #expect(room.statements[number]?.revision?.facts.contains { $0.id == id } == true)
    try room.edit(number, room.text(number).replacing("Mara Venn was", with: "Mrs Venn was"))
    #expect(room.rulesFound(number).contains("G2-next-of-kin"))
  }

  static let singled = [
    "One of the people who died was a nurse from Denmark.", "A Danish nurse is among the dead.",
    "Among the dead is the only Danish employee of the hall.", "Everyone killed was Danish except for one.",
    "One of the dead was a nine-year-old pupil of the Harbour School.",
  ]

  @Test(arguments: singled)
  func onePersonIsNotToldFromTheOthers(typed: String) throws {
    let (room, number) = try Self.report(typed)
    #expect(room.rulesFound(number).contains("G2-one-person"), "\(room.rulesFound(number))")
    let (known, other) = try Self.report("We thank everybody.", known: typed)
    #expect(known.rulesFound(other).contains("G2-one-person"))
    #expect(throws: Refusal.self) {
      try room.statements[number]?.decide(
        WaiveFinding(rule: "G2-one-person", code: .victimConsent, reason: "they agree"),
        found: room.findings(number).flatMap(\.value), accepted: [], room.act(City.lead))
    }
  }

  @Test func whoIsLeftOverIsKnownByIt() throws {
    let (room, number) = try Self.report("Some people have died. All but one of them came from Aland and Belmark.")
    #expect(room.rulesFound(number).contains("G2-one-person"))
  }

  @Test(arguments: [
    (Language.french, "L’une des personnes décédées était une infirmière danoise."),
    (.spanish, "Una de las personas fallecidas era una enfermera danesa."),
    (.arabic, "من بين المتوفين ممرضة دنماركية."),
  ])
  func everyLanguageKnowsOnePerson(language: Language, text: String) throws {
    let sentence = try #require(SpokenSentence.all(in: text, language).first)
    #expect(SinglePerson.traits(in: sentence, after: false) != nil)
  }

  @Test(arguments: [
    "The dead came from many countries.", "A nurse is at the reception place.", "People of all ages have died.",
    "A firefighter was hurt.", "One of the trams comes from Denmark.",
  ])
  func whatTellsNobodyFromTheOthersStands(typed: String) throws {
    let (room, number) = try Self.report(typed)
    #expect(!room.rulesFound(number).contains("G2-one-person"))
  }

  @Test(arguments: [
    "Among those who died is Maria Lopez, a nurse.", "The boy Tom Birkett is among the injured.",
    "A witness, Leila Benali, saw the attacker leave.", "The man who was arrested is Karim Testname.",
  ])
  func aPersonIsNotNamed(words: String) throws {
    let (room, number) = try Self.report("We thank everybody.", known: words)
    let found = room.rulesFound(number)
    #expect(found.contains("C8-person-named"), "\(found)")
  }

  @Test(arguments: [
    (Language.french, "Parmi les personnes décédées figure Maria Lopez, infirmière.", 1),
    (.spanish, "Leila Benali, que trabaja en la panadería, vio huir al atacante.", 1),
    (.english, "The injured are at Ellery General Hospital.", 0),
    (.english, "Red Cross volunteers helped the injured.", 0),
    (.english, "Port Ellery Police have arrested a man at Harbour Market.", 0),
    (.french, "Les blessés sont à l’Hôpital Saint Louis.", 0),
  ])
  func namesOfPersonsAreToldFromOthers(language: Language, text: String, count: Int) throws {
    let names = PersonNames(known: HoldbackKey.folded(["Port Ellery Police", "Harbour Market"]))
    let sentence = try #require(SpokenSentence.all(in: text, language).first)
    #expect(names.all(in: sentence).count == count, "\(names.all(in: sentence).map { text[$0.range] })")
  }

  /// What a rule calls a warning in one language stops a statement in all of them.
  @Test func aWarningAboutAPersonStopsAStatement() throws {
    let (room, number) = try Self.report("Among those who died is Maria Lopez.")
    let found = room.findings(number)[.english]?.filter { $0.rule == "vic-name-before-nok" } ?? []
    #expect(!found.isEmpty && found.allSatisfy { $0.severity == .error })
  }
}
