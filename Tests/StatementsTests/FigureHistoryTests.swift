import Guidelines
import Incidents
import Testing

@testable import Statements

/// What a figure was before is told as it was published, with its precision.
@Suite struct FigureHistoryTests {
  /// A room in which a figure of the dead was published and another one stands now.
  private func changed(from before: Quantity, to now: Quantity) throws -> Room {
    var room = Room()
    try room.addBasics()
    let killed = try room.add(.killed, .quantity(before), City.prosecutor, scope: Scope(attackers: .excluded))
    let publication = FactPublication(
      statement: StatementID(incident: room.incident, number: 3), revision: 1, kind: .casualty, at: room.now,
      words: "\(before) people have died.")
    let published = FactEvent.published(FactPublished(id: killed, publication: publication))
    try room.apply([published], City.lead)
    var reasons = Words("A list was compared.")
    reasons[.french, .bare] = "Une liste a été comparée."
    reasons[.spanish, .bare] = "Se comparó una lista."
    reasons[.arabic, .bare] = "تمت مقارنة القوائم."
    let command = SupersedeFact(killed, value: .quantity(now), reason: "a list was compared", reasons: reasons)
    try room.apply(try room.ledger.decide(command, room.act(City.prosecutor), City.rules), City.prosecutor)
    return room
  }

  private func text(_ room: Room, _ language: Language) throws -> String {
    var composer = room.composer(
      4, .casualty, links: StatementLinks(), given: [:], nextUpdate: room.now + .minutes(30))
    composer.fields.addFigureHistory()
    return try Template.shipped(.casualty, language).renderWithGaps(composer.fields).text
  }

  @Test(arguments: [
    (Language.english, Quantity.atLeast(4), "said at least 4; that figure has changed."),
    (.french, .atLeast(4), "indiquait au moins 4 décès\u{A0}; ce chiffre a changé."),
    (.spanish, .atLeast(4), "daba al menos 4 como cifra de personas fallecidas; esa cifra ha cambiado."),
    (.arabic, .atLeast(4), "أن عدد الوفيات بلغ ما لا يقل عن 4، وقد تغير هذا العدد."),
    (.english, .exact(4), "said 4; that figure has changed."),
    (.arabic, .exact(4), "أن عدد الوفيات بلغ 4، وقد تغير هذا العدد."),
    (.arabic, .about(30), "أن عدد الوفيات بلغ نحو 30، وقد تغير هذا العدد."),
    (.arabic, .between(5, 8), "أن عدد الوفيات بلغ ما بين 5 و8، وقد تغير هذا العدد."),
  ])
  func theEarlierFigureKeepsItsPrecision(language: Language, before: Quantity, words: String) throws {
    let text = try text(changed(from: before, to: .exact(40)), language)
    #expect(text.contains(words), "\(text)")
  }

  @Test(arguments: [Quantity.noneKnown])
  func whatWasNoNumberOrHasNotChangedIsNotTold(before: Quantity) throws {
    let text = try text(changed(from: before, to: .exact(40)), .arabic)
    #expect(!text.contains("وقد تغير هذا العدد"), "\(text)")
  }

  /// An earlier figure is vouched for where it stands, so that the text passes its own check.
  @Test(arguments: [Quantity.atLeast(4), .exact(4), .about(30), .between(5, 8)])
  func theEarlierFigureIsTraced(before: Quantity) throws {
    var room = try changed(from: before, to: .exact(40))
    var composer = room.composer(
      4, .casualty, links: StatementLinks(), given: [:], nextUpdate: room.now + .minutes(30))
    composer.fields.addFigureHistory()
    let templates = try Language.allCases.map { try Template.shipped(.casualty, $0) }
    let assembled = try composer.assemble(templates)
    let open = OpenStatement(
      id: composer.id, kind: .casualty, links: StatementLinks(), given: [:], text: assembled)
    try room.apply(try Statement().decide(open, room.act(City.lead)), to: 4, City.lead)
    let statement = try #require(room.statements[4])
    let check = StatementCheck(
      checker: City.checker,
      caseFacts: CaseFacts(figures: composer.fields.agreedFigures(for: .casualty)), composer: composer,
      holdbackKey: nil)
    for (language, findings) in check.findings(of: statement) {
      let wrong = findings.filter { ["C17-untraced", "C14-drift", "acc-casualty-unverified"].contains($0.rule) }
      #expect(wrong.isEmpty, "\(language): \(wrong.map(\.message))")
    }
  }
}
