import Guidelines
import Incidents
import Testing

@testable import Statements

/// Ranges and bounds with the people they count, as each language says them, and found again in the text.
@Suite struct RangeWordingTests {
  private static let cases: [(Language, Quantity, String)] = [
    (.english, .between(1, 2), "One or two people have died."),
    (.english, .between(0, 2), "At most two people have died."),
    (.english, .between(2, 5), "Between two and five people have died."),
    (.french, .between(1, 2), "Une ou deux personnes sont décédées."),
    (.french, .between(2, 3), "Deux ou trois personnes sont décédées."),
    (.english, .between(2, 3), "Two or three people have died."),
    (.english, .between(9, 10), "Nine or ten people have died."),
    (.english, .between(10, 11), "Between 10 and 11 people have died."),
    (.french, .between(2, 4), "De deux à quatre personnes sont décédées."),
    (.spanish, .between(7, 8), "Han muerto siete u ocho personas."),
    (.arabic, .between(2, 3), "توفي ما بين شخصين و3 أشخاص."),
    (.english, .exact(1000), "1,000 people have died."), (.english, .exact(999), "999 people have died."),
    (.spanish, .exact(1000), "Han muerto 1000 personas."),
    (.french, .between(1, 12), "De 1 à 12 personnes sont décédées."),
    (.english, .between(8, 12), "Between 8 and 12 people have died."),
    (.spanish, .between(8, 12), "Han muerto entre 8 y 12 personas."),
    (.french, .atLeast(1), "Au moins une personne est décédée."),
    (.spanish, .between(1, 2), "Han muerto una o dos personas."),
    (.spanish, .between(2, 3), "Han muerto dos o tres personas."),
    (.spanish, .between(1, 3), "Han muerto entre una y tres personas."),
    (.arabic, .between(1, 2), "توفي شخص أو شخصان."), (.arabic, .between(0, 2), "توفي شخصان على الأكثر."),
    (.arabic, .between(1, 5), "توفي ما بين شخص واحد و5 أشخاص."),
    (.arabic, .between(2, 12), "توفي ما بين شخصين و12 شخصا."),
    (.arabic, .between(5, 8), "توفي ما بين 5 و8 أشخاص."), (.arabic, .between(90, 100), "توفي ما بين 90 و100 شخص."),
    (.arabic, .about(2), "توفي نحو شخصين."), (.arabic, .atLeast(2), "توفي شخصان على الأقل."),
    (.arabic, .atMost(1), "توفي شخص واحد على الأكثر."), (.arabic, .atLeast(11), "توفي ما لا يقل عن 11 شخصا."),
  ]

  @Test(arguments: cases)
  func aRangeIsSaidWithItsNoun(language: Language, quantity: Quantity, words: String) throws {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(quantity), City.prosecutor, scope: Scope(attackers: .excluded))
    let template = try Template.shipped(.situation, language)
    let text = try room.composer(
      1, .situation, links: StatementLinks(), given: [:], nextUpdate: room.now + .minutes(30)
    )
    .assemble([template]).renditions[0].text
    #expect(text.split(separator: "\n").contains(Substring(words)), "\(text)")
  }

  @Test(arguments: [
    Quantity.between(1, 2), .between(2, 3), .between(7, 8), .between(9, 10), .exact(1200), .between(0, 2),
    .between(1, 5), .between(2, 5), .between(5, 8), .between(2, 12), .about(2),
    .atLeast(2), .atMost(2), .atLeast(1), .about(30), .between(8, 100),
  ])
  func everyLanguageSaysTheSameFigureAndItIsTraced(quantity: Quantity) throws {
    var room = Room()
    try room.addBasics()
    for key in [FactKey.killed, .injured] {
      try room.add(key, .quantity(quantity), City.prosecutor, scope: Scope(attackers: .excluded))
    }
    let number = try room.draft(.situation, Language.allCases)
    let figures: Set<String> = [
      "C14-drift", "C17-untraced", "acc-casualty-unverified", "acc-partner-contradiction", "acc-contradiction",
    ]
    for (language, findings) in room.findings(number) {
      let wrong = findings.filter { figures.contains($0.rule) }
      #expect(wrong.isEmpty, "\(language): \(wrong.map { "\($0.rule) \($0.message)" })")
    }
  }

  @Test func anAccusativeDualIsSaidInItsCase() throws {
    var room = Room()
    try room.addBasics()
    try room.add(.arrested, .quantity(.between(1, 2)))
    let template = try Template.shipped(.situation, .arabic)
    let text = try room.composer(
      1, .situation, links: StatementLinks(), given: [:], nextUpdate: room.now + .minutes(30)
    )
    .assemble([template]).renditions[0].text
    #expect(text.contains("أوقفت الشرطة شخصا أو شخصين."))
  }
}
