import Foundation
import Guidelines
import Incidents
import Testing

@testable import Statements

/// Easy Read is short, says nothing that the cleared text does not say, and has a yes of its own.
@Suite struct EasyReadTests {
  static let kinds = ShippedTemplateTests.kinds.filter { $0.hasEasyRead && $0 != .correction && $0 != .withdrawal }
  static var all: [(StatementKind, Language)] { kinds.flatMap { kind in Language.allCases.map { (kind, $0) } } }

  static func template(_ kind: StatementKind, _ language: Language) throws -> Template {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Templates/easy-read")
    let name = "\(kind).\(language.rawValue).txt"
    return try Template.read(String(contentsOf: folder.appending(path: name), encoding: .utf8), file: name)
  }

  /// A statement of a kind with everything that is known, and what Easy Read makes of it.
  private func made(
    _ kind: StatementKind, _ language: Language, _ room: inout Room
  ) throws -> (easy: EasyReadText, revision: Revision) {
    let claim = Words("It was said that the bridge is closed.", language)
    let given = kind == .falseClaim ? ["claim": claim, "right": Words("", language)] : [:]
    var composer = room.composer(1, kind, links: StatementLinks(), given: given, nextUpdate: room.now + .minutes(30))
    composer.fields.constants["statement.current"] = .number(3)
    composer.fields.addFigureHistory()
    if kind == .falseClaim { composer.fields.constants["given.right"] = nil }
    let text = try composer.assemble([try Template.shipped(kind, language)])
    let open = OpenStatement(id: composer.id, kind: kind, links: StatementLinks(), given: [:], text: text)
    try room.apply(try Statement().decide(open, room.act(City.lead)), to: 1, City.lead)
    let revision = try #require(room.statements[1]?.revision)
    let facts = revision.facts.compactMap { room.ledger[$0.id] }
    return (try composer.easyRead(try Self.template(kind, language), of: revision, facts: facts), revision)
  }

  @Test(arguments: all)
  func everySentenceIsShortAndEasy(kind: StatementKind, language: Language) throws {
    var room = try ShippedTemplateTests.known()
    let (easy, revision) = try made(kind, language, &room)
    #expect(!easy.text.contains("⟦") && !easy.text.contains("{"), "\(easy.text)")
    #expect(easy.sentences.count >= 6 && easy.hardSentences.isEmpty, "\(easy.hardSentences)\n\(easy.text)")
    let readability = easy.readability
    #expect(readability.sentenceLength <= 10, "\(readability.sentenceLength)")
    if let ease = readability.ease { #expect(ease >= 65, "\(ease)\n\(easy.text)") }
    let master = try #require(revision.master?.text)
    #expect(FigureScanner.foreign(in: easy.text, to: master, language).isEmpty)
    #expect(
      easy.bindings.allSatisfy { binding in
        guard case .fact(let id) = binding.source else { return true }
        return revision.facts.contains { $0.id == id }
      })
  }

  @Test func figuresAreDigitsWithTheirPrecision() throws {
    var room = try ShippedTemplateTests.known()
    try room.add(.injured, .quantity(.atLeast(8)), City.hospital)
    let (easy, _) = try made(.situation, .english, &room)
    #expect(
      easy.text.contains("3 people have died.") && easy.text.contains("At least 8 people are hurt."), "\(easy.text)")
  }

  /// A holding statement knows that people are hurt and gives no number; neither may Easy Read.
  @Test(arguments: Language.allCases)
  func aFigureThatTheTextDoesNotPrintIsNotSaid(_ language: Language) throws {
    var room = try ShippedTemplateTests.known()
    try room.add(.injured, .quantity(.exact(17)), City.hospital)
    let (easy, _) = try made(.holding, language, &room)
    #expect(!easy.text.contains("17"))
    let meddled = try Template.read(
      "template: holding\nlanguage: \(language.rawValue)\ntitle: T\n---\n# T\n\n{count casualties.injured}{other}{n}{end}\n",
      file: "meddled")
    let revision = try #require(room.statements[1]?.revision)
    let composer = room.composer(1, .holding, links: StatementLinks(), given: [:], nextUpdate: nil)
    #expect(throws: EasyReadFault.foreignFigures(["17"])) {
      _ = try composer.easyRead(meddled, of: revision, facts: revision.facts.compactMap { room.ledger[$0.id] })
    }
  }

  /// That the news is sad is said where somebody died, and not where nobody did.
  @Test(arguments: [
    (Language.english, "very sad news"), (.french, "très triste nouvelle"), (.spanish, "noticia muy triste"),
    (.arabic, "خبر محزن جدا"),
  ])
  func theNewsIsSadWhereSomebodyDied(language: Language, words: String) throws {
    for (count, isSad) in [(Quantity.exact(3), true), (.exact(0), false), (.noneKnown, false)] {
      var room = Room()
      try room.addBasics()
      try room.add(.killed, .quantity(count), City.prosecutor, scope: Scope(attackers: .excluded))
      let (easy, _) = try made(.casualty, language, &room)
      #expect(easy.text.contains(words) == isSad, "\(count): \(easy.text)")
    }
  }

  /// Easy Read promises nothing that the statement does not: no free call, no language of a line.
  @Test(arguments: Language.allCases)
  func nothingIsPromisedOfALineThatNobodyHasSaid(_ language: Language) throws {
    for kind in [StatementKind.families, .community] {
      var room = try ShippedTemplateTests.known()
      let (easy, _) = try made(kind, language, &room)
      for words in ["free", "gratuit", "gratuita", "مجانية", "own language", "votre langue", "su idioma", "بلغتكم"] {
        #expect(!easy.text.contains(words), "\(easy.text)")
      }
    }
  }

  /// What people in one street shall do is not told to everybody.
  @Test(
    arguments: [StatementKind.holding, .situation, .heartbeat],
    [
      (Language.english, "Are you here: the quay?"), (.french, "le quai"), (.spanish, "¿Está aquí: el muelle?"),
      (.arabic, "هل أنتم في هذا المكان: الرصيف؟"),
    ])
  func anOrderForOneAreaNamesItBefore(_ kind: StatementKind, _ asked: (language: Language, words: String)) throws {
    let language = asked.language
    var room = try ShippedTemplateTests.known()
    for (key, texts) in [
      (FactKey("area"), InstructionPlaceTests.area), ("instruction.shelter", InstructionPlaceTests.order),
    ] {
      var words = Words()
      for (language, text) in texts { words[language, .bare] = text }
      try room.add(key, .words(words), scope: Scope(place: "quay"))
    }
    let (easy, revision) = try made(kind, language, &room)
    let order = try #require(InstructionPlaceTests.order[language])
    let lines = easy.text.split(separator: "\n").map(String.init)
    let place = try #require(lines.firstIndex { $0.contains(order) })
    #expect(lines[place - 2].contains(asked.words), "\(easy.text)")
    #expect(revision.master?.text.contains(order) == true && easy.hardSentences.isEmpty, "\(easy.hardSentences)")
  }

  /// Two lists are said with the warning, and not as “How many people were harmed” without a number.
  @Test(arguments: [
    (Language.english, "Please do not add these numbers."), (.french, "N’additionnez pas ces nombres."),
    (.spanish, "No sume estos números."), (.arabic, "لا تجمعوا العددين."),
  ])
  func twoListsAreSaidWithTheWarning(language: Language, warning: String) throws {
    var room = Room()
    try room.addBasics()
    for (route, count) in [(Scope.Route.scene, 31), (.hospital, 4)] {
      try room.add(
        .killed, .quantity(.exact(count)), City.prosecutor, scope: Scope(attackers: .excluded, route: route))
    }
    let (easy, _) = try made(.casualty, language, &room)
    #expect(easy.text.contains("31") && easy.text.contains("4") && easy.text.contains(warning), "\(easy.text)")
    #expect(easy.hardSentences.isEmpty)
  }

  @Test func anArabicBoundIsSaidBehindItsNoun() throws {
    var room = try ShippedTemplateTests.known()
    try room.add(.injured, .quantity(.atLeast(8)), City.hospital)
    let (easy, _) = try made(.situation, .arabic, &room)
    #expect(easy.text.contains("أصيب 8 أشخاص على الأقل."), "\(easy.text)")
  }

  @Test func wordsThatAreTooHardAreLeftOutAndReported() throws {
    var room = try ShippedTemplateTests.known()
    try room.add("known.fire", .words(Words("The fire is out.")), City.fire)
    let hard =
      "Forensic teams from neighbouring regions continue to document the market hall throughout the whole night."
    try room.add("known.teams", .words(Words(hard)), City.police)
    let (easy, _) = try made(.situation, .english, &room)
    #expect(easy.text.contains("The fire is out.") && !easy.text.contains("Forensic"))
    #expect(easy.omissions == ["known.teams: “\(hard)”"])
  }

  @Test func hardWordsAreExplained() throws {
    for language in Language.allCases {
      let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Templates/easy-read/words.\(language.rawValue).yaml")
      let words = try EasyReadWords(yaml: String(contentsOf: file, encoding: .utf8), file: "words")
      #expect(words.language == language && words.entries.count >= 5)
      for entry in words.entries { #expect(EasyReadText.isEasy(entry.meaning, language), "\(entry)") }
      let first = try #require(words.entries.first)
      #expect(words.entries(in: "… \(first.word) …") == [first])
    }
  }
}
