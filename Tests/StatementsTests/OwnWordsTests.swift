import Guidelines
import Incidents
import Testing

@testable import Statements

/// What the templates say in their own words passes the check, with plain facts, in four languages at once.
@Suite struct OwnWordsTests {
  private static let threat: [(Language, String)] = [
    (.english, "Police are not looking for anyone else."), (.french, "La police ne recherche personne d’autre."),
    (.spanish, "La policía no busca a nadie más."), (.arabic, "لا تبحث الشرطة عن أي شخص آخر."),
  ]

  private static func value(_ texts: [(Language, String)]) -> FactValue {
    var words = Words()
    for (language, text) in texts { for form in WordForm.allCases { words[language, form] = text } }
    return .words(words)
  }

  /// Place, contacts, advice and figures; every figure says the same.
  private static func room(_ quantity: Quantity) throws -> Room {
    var room = Room()
    try room.addBasics()
    try room.add(
      "area",
      value([
        (.english, "the quay"), (.french, "le quartier du port"), (.spanish, "el barrio del puerto"),
        (.arabic, "حي الميناء"),
      ]))
    try room.add(
      "action",
      value([
        (.english, "go inside"), (.french, "entrez dans un bâtiment"), (.spanish, "entre en un edificio"),
        (.arabic, "ادخلوا إلى أقرب مبنى"),
      ]))
    try room.add(
      "instruction.shelter",
      value([
        (.english, "Go inside and stay there."), (.french, "Entrez dans un bâtiment et restez-y."),
        (.spanish, "Entre en un edificio y quédese allí."), (.arabic, "ادخلوا إلى مبنى وابقوا فيه."),
      ]))
    for (key, number) in [
      (FactKey.supportLine, "0800 555 012"), (.emergencyNumber, "112"), ("contact.witness-line", "0800 555 013"),
    ] {
      let id = try room.add(key, .telephone(number))
      try room.apply(try room.ledger.decide(TestContact(id, worked: true), room.act(City.police)), City.police)
    }
    let page = try room.add(.officialPage, .link("https://ellery.example/s"))
    try room.apply(try room.ledger.decide(TestContact(page, worked: true), room.act(City.police)), City.police)
    try room.add(.killed, .quantity(quantity), City.prosecutor, scope: Scope(attackers: .excluded))
    for key in [FactKey.injured, .hospital, .critical] { try room.add(key, .quantity(quantity), City.hospital) }
    try room.add(.missing, .quantity(quantity))
    if quantity.precision != .unknown {
      try room.add("suspects.arrested", .quantity(quantity), City.prosecutor, rule: .public)
    }
    return room
  }

  private static let quantities: [Quantity] = [
    .exact(0), .exact(1), .exact(2), .exact(3), .exact(11), .atLeast(1), .atLeast(2), .atLeast(20), .unknown,
  ]
  private static let kinds: [StatementKind] = [
    .holding, .situation, .casualty, .families, .protective, .allClear, .appeal, .arrest, .community, .support,
    .background,
  ]

  /// What a template says by itself is no error and no warning; what it leaves out may be advised.
  @Test(arguments: kinds, quantities) func passTheCheck(kind: StatementKind, quantity: Quantity) throws {
    guard kind != .arrest || quantity.precision != .unknown else { return }
    var room = try Self.room(quantity)
    var subject = Words()
    for (language, text) in [
      (Language.english, "how we speak"), (.french, "notre façon d’informer"), (.spanish, "cómo informamos"),
      (.arabic, "كيف نتحدث"),
    ] { subject[language, .bare] = text }
    let number = try room.draft(kind, Language.allCases, given: kind == .background ? ["subject": subject] : [:])
    for (language, findings) in room.findings(number) {
      // That something was not given is no fault of the words.
      let tripped = findings.filter {
        $0.severity != .advice && !$0.rule.hasPrefix("el-") && $0.rule != StatementCheck.wantedRule
      }
      let text = room.statements[number]?.revision?.renditions.first { $0.language == language }?.text ?? ""
      #expect(tripped.isEmpty, "\(language): \(tripped.map { "\($0.rule): \($0.text)" }) \(text)")
    }
  }

  /// The line about the threat that the investigation has confirmed is agreed; typed by hand it is not.
  @Test func theInvestigationsLineAboutTheThreatIsAgreed() throws {
    var room = try Self.room(.exact(1))
    let fact = try room.add("threat.now", Self.value(Self.threat), City.prosecutor)
    let number = try room.draft(.arrest, Language.allCases)
    #expect(room.rulesFound(number).isEmpty, "\(room.findings(number).flatMap(\.value).filter(\.blocks))")
    try room.edit(
      number, room.text(number).replacing("Everyone has", with: "The police have found only one attacker. Everyone has")
    )
    #expect(room.rulesFound(number).contains("acc-attacker-count"))
    #expect(room.ledger[fact]?.status == .confirmed)
    // A fire brigade does not say how many attackers there were.
    var other = try Self.room(.exact(1))
    try other.add("threat.now", Self.value(Self.threat), City.fire)
    let second = try other.draft(.arrest, Language.allCases)
    #expect(other.rulesFound(second).contains("acc-attacker-count"))
  }
}
