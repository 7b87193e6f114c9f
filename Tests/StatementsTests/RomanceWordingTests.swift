import Foundation
import Guidelines
import Incidents
import Testing

@testable import Statements

/// French and Spanish sentences as a press officer of the language reads them: counts, days with their time, one person or several,
/// and nothing in Easy Read that the text does not say.
@Suite struct RomanceWordingTests {
  /// The lines of a kind in a language, with one figure everywhere.
  private static func lines(
    _ kind: StatementKind, _ language: Language, _ quantity: Quantity, attackers: Scope.Attackers = .excluded
  ) throws -> [String] {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(quantity), City.prosecutor, scope: Scope(attackers: attackers))
    for key in [FactKey.injured, .hospital] { try room.add(key, .quantity(quantity), City.hospital) }
    try room.add(.arrested, .quantity(quantity), City.prosecutor, rule: .public)
    let number = try room.draft(kind, [language])
    return room.text(number).split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    (
      Quantity.exact(0),
      ["Aucun décès n’est connu.", "Aucun blessé n’est connu.", "Personne n’est hospitalisé."],
      ["No hay constancia de personas fallecidas.", "No hay constancia de personas heridas."]
    ),
    (
      .exact(1), ["Une personne est décédée.", "Une personne est blessée.", "Une personne est hospitalisée."],
      ["Ha muerto una persona.", "Ha resultado herida una persona.", "Hay una persona hospitalizada."]
    ),
    (
      .exact(2), ["Deux personnes sont décédées.", "Deux personnes sont blessées."],
      ["Han muerto dos personas.", "Han resultado heridas dos personas.", "Hay dos personas hospitalizadas."]
    ),
    (.exact(21), ["21 personnes sont blessées."], ["Han resultado heridas 21 personas."]),
    (.exact(80), ["80 personnes sont hospitalisées."], ["Hay 80 personas hospitalizadas."]),
    (.exact(81), ["81 personnes sont décédées."], ["Han muerto 81 personas."]),
    (.exact(100), ["100 personnes sont décédées."], ["Han muerto 100 personas."]),
    (.exact(1000), ["1\u{A0}000 personnes sont décédées."], ["Han muerto 1000 personas."]),
    (.exact(12_345), ["12\u{A0}345 personnes sont blessées."], ["Han resultado heridas 12\u{A0}345 personas."]),
    (
      .exact(1_000_000), ["1\u{A0}000\u{A0}000 de personnes sont décédées."],
      ["Han muerto 1\u{A0}000\u{A0}000 de personas.", "Hay 1\u{A0}000\u{A0}000 de personas hospitalizadas."]
    ),
    (.atLeast(1), ["Au moins une personne est blessée."], ["Ha resultado herida al menos una persona."]),
    (.about(1000), ["Environ 1\u{A0}000 personnes sont blessées."], ["Han muerto aproximadamente 1000 personas."]),
  ])
  func peopleAreCounted(quantity: Quantity, french: [String], spanish: [String]) throws {
    for (language, wanted) in [(Language.french, french), (.spanish, spanish)] {
      let lines = try Self.lines(.situation, language, quantity)
      for sentence in wanted { #expect(lines.contains(sentence), "\(lines)") }
    }
  }

  /// Large figures are found again in the text that prints them, whatever stands between them and their noun.
  @Test(arguments: [Language.french, .spanish], [1000, 12_345, 1_000_000])
  func largeFiguresAreTraced(language: Language, count: Int) throws {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(.exact(count)), City.prosecutor, scope: Scope(attackers: .excluded))
    let number = try room.draft(.situation, [language, .english])
    let wrong = room.rulesFound(number).filter { $0.hasPrefix("C1") || $0.hasPrefix("acc-") }
    #expect(wrong.isEmpty, "\(wrong)\n\(room.text(number))")
  }

  /// One who died may be the only attacker.
  @Test func attackersThatAreCountedMayBeOne() throws {
    #expect(
      try Self.lines(.situation, .french, .exact(1), attackers: .included)
        .contains("Ce bilan comprend le ou les assaillants."))
    #expect(
      try Self.lines(.situation, .spanish, .exact(1), attackers: .included)
        .contains("Esta cifra incluye al atacante o a los atacantes."))
  }

  /// The number of a statement is its name; it is not grouped like a figure.
  @Test func theNumberOfAStatementIsNotGrouped() throws {
    let template = try Template.read(
      "template: t\nlanguage: fr\ntitle: T\n---\nn° {statement.number}, {statement.others}", file: "t.txt")
    let fields = TemplateFields(
      ledger: FactLedger(), rules: City.rules,
      constants: ["statement.number": .number(1234), "statement.others": .number(1234)], now: City.t0, offset: .utc)
    #expect(try template.render(fields).text == "n° 1234, 1\u{A0}234")
  }

  /// A year that a translator gets as a placeholder comes back as a year.
  @Test func aYearIsNotGroupedInATranslation() throws {
    let english = try #require(ProtectedFigure.all(in: "Statement of 14 March 2026.", .english).last)
    #expect(english.form(in: .french) == "2026")
    let many = try #require(ProtectedFigure.all(in: "We counted 12,345 people.", .english).last)
    #expect(many.form(in: .french) == "12\u{A0}345")
  }

  // Days and times.

  @Test(arguments: [
    (Language.french, "Prochain point à {t}.", 12, "Prochain point le 15 mars 2026 à 7\u{A0}h."),
    (.french, "Il a commencé vers {t}.", 12, "Il a commencé le 15 mars 2026 vers 7\u{A0}h."),
    (.french, "Avant {t}.", 12, "Avant le 15 mars 2026 à 7\u{A0}h."),
    (.french, "Prochain point à {t}.", 1, "Prochain point à 20\u{A0}h."),
    (.spanish, "Volveremos a informar a las {t}.", 12, "Volveremos a informar a las 07:00 del 15 de marzo de 2026."),
    (.spanish, "Volveremos a informar a las {t}.", 6, "Volveremos a informar a la 01:00 del 15 de marzo de 2026."),
    (.spanish, "Empezó hacia las {t}.", 6, "Empezó hacia la 01:00 del 15 de marzo de 2026."),
  ])
  func aTimeOfAnotherDayIsSaidWithIt(language: Language, body: String, hours: Int64, words: String) throws {
    let template = try Template.read(
      "template: t\nlanguage: \(language.rawValue)\ntitle: T\n---\n"
        + body.replacing("{t}", with: "{statement.next-update}"), file: "t.txt")
    let fields = TemplateFields(
      ledger: FactLedger(), rules: City.rules,
      constants: ["statement.next-update": .moment(City.t0 + .hours(hours))], now: City.t0, offset: City.offset)
    let rendered = try template.render(fields)
    #expect(rendered.text == words)
    let binding = try #require(rendered.bindings.first)
    #expect(Array(rendered.text.utf8)[binding.start..<binding.end].elementsEqual(binding.words.utf8))
  }

  /// A promise that is put off again and again, over midnight and back, is said as if it had been drafted so.
  @Test(arguments: Language.allCases)
  func aPromiseIsDatedAnewAsOftenAsNeeded(language: Language) throws {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding, [language], nextUpdate: minutes(330))
    var revision = try #require(room.statements[number]?.revision)
    for after in [370, 299, 310, 800, 361, 362, 240] as [Int64] {
      let composer = room.composer(
        number, .holding, links: StatementLinks(), given: [:], nextUpdate: minutes(after))
      let fresh = try composer.assemble([Template.shipped(.holding, language)])
      revision = composer.promising(minutes(after), in: revision)
      #expect(revision.master?.text == fresh.renditions.first?.text, "\(after)")
      #expect(revision.nextUpdate == minutes(after))
    }
  }

  @Test(arguments: [
    (Language.spanish, "remplaza a las %t.", 6, "remplaza a la 01:00."), (.spanish, "a las %t", 2, "a las 21:00"),
    (.french, "remplacé à %t.", 2, "remplacé à 21\u{A0}h."), (.english, "no time", 2, "no time"),
  ])
  func aSentenceIsFilledWithATime(language: Language, sentence: String, hours: Int64, words: String) {
    #expect(TimeWording.filled(sentence, with: City.t0 + .hours(hours), language, offset: City.offset) == words)
  }

  // One person or several.

  @Test(arguments: [
    (Language.french, 1, "En mémoire de la personne qui a perdu la vie au Marché du Port"),
    (.french, 2, "En mémoire des personnes qui ont perdu la vie au Marché du Port"),
    (.spanish, 1, "En recuerdo de la persona que murió en el Mercado del Puerto"),
    (.spanish, 2, "En recuerdo de las personas que murieron en el Mercado del Puerto"),
  ])
  func theHeadlineOfNamesAgrees(language: Language, others: Int, headline: String) throws {
    let room = try ShippedTemplateTests.known()
    var composer = room.composer(1, .names, links: StatementLinks(), given: [:], nextUpdate: nil)
    composer.fields.constants["statement.others"] = others == 1 ? nil : .number(others - 1)
    let text = try Template.shipped(.names, language).render(composer.fields).text
    #expect(text.hasPrefix("# " + headline + "\n"), "\(text)")
  }

  // Easy Read.

  /// Who did it is not “not known yet” where the text says who did it, nor where it says nothing of it.
  @Test(arguments: Language.allCases)
  func easyReadKnowsWhoDidItWhereTheTextDoes(language: Language) throws {
    let unknown: [Language: String] = [
      .english: "It is not yet known who did it.", .french: "Nous ne savons pas encore qui a fait cela.",
      .spanish: "Aún no sabemos quién lo hizo.", .arabic: "لا نعرف بعد من فعل ذلك.",
    ]
    func easy(_ room: inout Room, _ kind: StatementKind) throws -> String {
      var composer = room.composer(1, kind, links: StatementLinks(), given: [:], nextUpdate: room.now + .minutes(30))
      composer.fields.constants["statement.current"] = .number(3)
      let text = try composer.assemble([try Template.shipped(kind, language)])
      let open = OpenStatement(id: composer.id, kind: kind, links: StatementLinks(), given: [:], text: text)
      room.statements[1] = nil
      try room.apply(try Statement().decide(open, room.act(City.lead)), to: 1, City.lead)
      let revision = try #require(room.statements[1]?.revision)
      let facts = revision.facts.compactMap { room.ledger[$0.id] }
      return try composer.easyRead(EasyReadTests.template(kind, language), of: revision, facts: facts).text
    }
    let sentence = try #require(unknown[language])
    var room = try ShippedTemplateTests.known()
    #expect(try easy(&room, .situation).contains(sentence))
    #expect(try !easy(&room, .heartbeat).contains(sentence))
    var group = Words()
    for other in Language.allCases { group[other, .bare] = "N" }
    try room.add("attribution.group", .words(group), City.prosecutor, rule: .public)
    #expect(try !easy(&room, .situation).contains(sentence))
  }

  /// A reason of the usual ones stands behind « Motif : » and «Motivo:».
  @Test(arguments: WithdrawalReason.allCases, [Language.french, .spanish])
  func aUsualReasonFollowsAColon(reason: WithdrawalReason, language: Language) throws {
    let words = try #require(reason.words[language, .bare])
    #expect(words.first?.isLowercase ?? false)
    #expect(WithdrawalReason(words) == reason)
  }
}
