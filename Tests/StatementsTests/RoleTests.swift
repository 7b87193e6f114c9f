import Guidelines
import Incidents
import Testing

@testable import Statements

/// Who stands behind a fact, and who writes.
@Suite struct RoleTests {
  static let translator = Officer(id: "trans", name: "Tia Translator", agency: "city", roles: [.translator])
  static let keeper = Officer(id: "admin", name: "Ada Admin", agency: "city", roles: [.administrator, .records])

  @Test(arguments: [translator, keeper])
  func whoDoesNotSpeakForTheAgencyConfirmsNothing(officer: Officer) throws {
    var room = Room()
    #expect(
      refusal { try room.add(.killed, .quantity(.exact(5)), officer) } == "may-not-confirm")
    let id = try room.add(.killed, .quantity(.exact(5)), officer, confirmed: false)
    #expect(
      refusal { _ = try room.ledger.decide(ConfirmFact(id), room.act(officer), City.rules) } == "may-not-confirm")
    try room.apply(try room.ledger.decide(ConfirmFact(id), room.act(City.lead), City.rules), City.lead)
    #expect(room.ledger[id]?.status == .confirmed)
  }

  @Test func aTranslatorWritesTheOtherLanguagesOnly() throws {
    var room = Room()
    try room.addBasics()
    #expect(refusal { try room.draft(.holding, by: Self.translator) } == "may-not-write")
    let number = try room.draft(.holding, [.english, .french])
    #expect(
      refusal { try room.edit(number, room.text(number) + "\n\nThank you.", by: Self.translator) } == "may-not-write")
    let revision = try #require(room.statements[number]?.revision)
    let french = try #require(revision.rendition(.french)).text + "\n\nMerci."
    let proposal = try room.composer(of: number).take(french, .french, in: revision)
    let events = try #require(room.statements[number]).decide(proposal, room.act(Self.translator))
    #expect(events.count == 1)
  }
}
