import Guidelines
import Incidents
import Testing

@testable import Statements

/// What an officer types beside what the agencies have said.
@Suite struct TypedWordsTests {
  /// A situation report that prints two sentences of the fire service.
  private static func report(_ known: String = "The smoke is not poisonous.") throws -> (Room, Int) {
    var room = Room()
    try room.addBasics()
    try room.add("known.x", .words(Words(known)), City.fire)
    try room.add("instruction.close-windows", .words(Words("Keep your windows closed.")), City.fire)
    let number = try room.draft(.situation)
    return (room, number)
  }

  private static let place = "We will not guess."

  @Test(arguments: [
    ("The smoke is not poisonous.", "The smoke is poisonous."),
    ("The smoke is not poisonous.", "The smoke isn’t safe, and the smoke is poisonous."),
    ("Quay Street is closed.", "Quay Street is open."), ("The bridge is safe.", "The bridge is unsafe."),
    ("The bridge is safe.", "The bridge is not safe."),
    ("All lines of the tram have stopped running tonight.", "All lines of the bus have stopped running tonight."),
    ("All lines of the tram have stopped running tonight.", "All lines of the tram have stopped running."),
  ])
  func aFactIsNotTurnedRound(known: String, typed: String) throws {
    var (room, number) = try Self.report(known)
    try room.edit(number, room.text(number).replacing(Self.place, with: typed))
    #expect(room.rulesFound(number).contains("C17-reworded"), "\(room.rulesFound(number))\n\(room.text(number))")
  }

  @Test(arguments: [
    "The smoke is not poisonous.", "Smoke can be seen from far away.", "The fire is out.", "Please help each other.",
    "Keep your windows closed.", "Do not open your windows.", "We thank the crews.",
  ])
  func whatSaysSomethingElseStands(typed: String) throws {
    var (room, number) = try Self.report()
    try room.edit(number, room.text(number).replacing(Self.place, with: typed))
    let found = room.rulesFound(number).filter { $0 == "C17-reworded" || $0 == "C11-advice" }
    #expect(found.isEmpty, "\(found)")
  }

  /// What a template says beside the facts is nobody's rewording.
  @Test func theTemplateIsNotTyped() throws {
    let (room, number) = try Self.report()
    #expect(room.statements[number]?.revision?.typed == nil)
    #expect(!room.rulesFound(number).contains { $0.hasPrefix("C1") }, "\(room.rulesFound(number))")
  }

  /// A new promise does not make typed words those of the template.
  @Test func typedWordsStayTyped() throws {
    var (room, number) = try Self.report()
    try room.edit(number, room.text(number).replacing(Self.place, with: "The smoke is poisonous."))
    let revision = try #require(room.statements[number]?.revision)
    let promised = room.composer(of: number).promising(room.now + .minutes(45), in: revision)
    #expect(promised.typed == revision.typed && promised.typed?.count == 1)
    try room.edit(number, room.text(number).replacing("We do not yet know", with: "We still do not know"))
    #expect(room.rulesFound(number).contains("C17-reworded"))
  }

  @Test(
    arguments: [
      ("instruction.close-windows", "Keep your windows closed.", "You can open your windows."),
      ("instruction.shelter", "Go inside and stay there.", "It is safe to go outside."),
      ("instruction.shelter", "Go inside and stay there.", "You no longer need to shelter."),
      ("instruction.shelter", "Go inside and stay there.", "You can leave your homes now."),
      ("instruction.shelter", "Go inside and stay there.", "The quay is open again."),
      ("instruction.do-not-drink-water", "Do not use the water.", "You can drink the water."),
    ] as [(FactKey, String, String)])
  func anInstructionThatHoldsIsNotTakenBackByTyping(key: FactKey, told: String, typed: String) throws {
    var room = Room()
    try room.addBasics()
    try room.add(key, .words(Words(told)), City.police)
    let number = try room.draft(.situation)
    #expect(!room.rulesFound(number).contains("C11-advice"))
    try room.edit(number, room.text(number).replacing(Self.place, with: typed))
    #expect(room.rulesFound(number).contains("C11-advice"), "\(room.rulesFound(number))")
  }

  /// An instruction for one area says nothing of another.
  @Test(arguments: [("The quay is open again.", true), ("The old town is open again.", false)])
  func anAreaIsItsOwn(typed: String, isOpposed: Bool) throws {
    var room = Room()
    try room.addBasics()
    for (place, name) in [("quay", "the quay"), ("town", "the old town")] {
      try room.add("area", .words(Words(name)), City.police, scope: Scope(place: place))
    }
    try room.add(
      "instruction.shelter", .words(Words("Go inside and stay there.")), City.police, scope: Scope(place: "quay"))
    let number = try room.draft(.situation)
    try room.edit(number, room.text(number).replacing(Self.place, with: typed))
    #expect(room.rulesFound(number).contains("C11-advice") == isOpposed, "\(room.rulesFound(number))")
  }

  @Test(arguments: [
    (Language.french, "Vous pouvez sortir de chez vous.", true), (.french, "Ne sortez pas de chez vous.", false),
    (.spanish, "Ya pueden salir a la calle.", true), (.spanish, "No salgan a la calle.", false),
    (.arabic, "يمكنكم الخروج من المنازل.", true), (.arabic, "افتحوا الأبواب للطواقم.", false),
  ])
  func verbsAreReadInEveryLanguage(language: Language, text: String, isLeaving: Bool) {
    let sentence = SpokenSentence.all(in: text, language).first
    #expect(sentence.map { TypedInstruction.verbs(in: $0).contains(.leave) } == isLeaving)
  }

  /// Nobody is given as a source of what the text does not say.
  @Test func aSourceHasAFactInTheText() throws {
    var (room, number) = try Self.report()
    let text = room.text(number)
    #expect(!room.rulesFound(number).contains("C17-source"))
    try room.edit(
      number,
      text.replacing("The smoke is not poisonous.", with: "The fire is out.")
        .replacing("Keep your windows closed.\n", with: "")
        .replacing(Self.place, with: "According to Fire and Rescue the fire is out."))
    #expect(room.rulesFound(number).contains("C17-source"), "\(room.text(number))")
  }

  /// What an agency has said in a language is said there in its words.
  @Test func aTranslationKeepsTheWordsOfTheAgency() throws {
    var room = Room()
    try room.addBasics()
    var words = Words("Quay Street is closed.")
    words[.french, .bare] = "Le quai est fermé."
    try room.add("known.x", .words(words))
    let number = try room.draft(.situation, [.english, .french])
    #expect(!room.rulesFound(number).contains("C14-drift"))
    let statement = try #require(room.statements[number])
    let revision = try #require(statement.revision)
    let french = try #require(revision.rendition(.french)?.text)
    let typed = french.replacing("Le quai est fermé.", with: "Le quai est ouvert.")
    let proposal = try room.composer(of: number).take(typed, .french, in: revision)
    try room.apply(try statement.decide(proposal, room.act(City.lead)), to: number, City.lead)
    #expect(room.findings(number)[.french]?.contains { $0.rule == "C14-drift" && $0.blocks } == true)
  }
}
