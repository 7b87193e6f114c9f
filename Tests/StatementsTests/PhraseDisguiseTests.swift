import Guidelines
import Incidents
import Testing

@testable import Statements

/// Phrases that are held back, in every disguise, and the texts that only look like them.
@Suite struct PhraseDisguiseTests {
  private static let key = HoldbackKey(bytes: Array(1...32))

  /// Whether a phrase is found in a text.
  private func isFound(_ phrase: String, in text: String) throws -> Bool {
    let digest = try #require(Self.key.digest(of: phrase))
    let holdback = Holdback(
      id: "h-1", digest: digest.digest, wordCount: digest.wordCount, agency: "police", code: .investigation,
      reviewAt: Moment(milliseconds: 0), trace: Self.key.trace(of: phrase))
    return !Self.key.matches(of: [holdback], in: text).isEmpty
  }

  @Test(arguments: [
    ("red lantern", "RedLantern"), ("red lantern", "theredlanternwas seen"), ("red lantern", "#red_lanterns"),
    ("red lantern", "r.e.d l-a-n-t-e-r-n"), ("red lantern", "r e d l a n t e r n"), ("red lantern", "R3d 1antern"),
    ("red lantern", "RED LANTERNS!"), ("red lantern", "ｒｅｄ ｌａｎｔｅｒｎ"), ("red lantern", "𝐫𝐞𝐝 𝐥𝐚𝐧𝐭𝐞𝐫𝐧"),
    ("red lantern", "r\u{2060}e\u{200B}d\u{3164} lan\u{AD}tern"), ("red lantern", "rеd lаntеrn"),
    ("red lantern", "🅡🅔🅓 lantern"), ("secret word", "a $ecret w0rd"), ("secret word", "s 3 c r e t w o r d"),
    ("bomb", "The bombs"), ("bomb", "a b-o-m-b"), ("bomb", "b0mb"), ("fourgon bleu", "des fourgons bleus"),
    ("fourgon bleu", "#FourgonsBleus"), ("fourgon bleu", "les fourgonnettes, le fourgon bleue"),
    ("furgón azul", "furgones azules"), ("شاحنة زرقاء", "وشاحنة زرقاء"), ("شاحنة زرقاء", "بالشاحنة الزرقاء"),
    ("شاحنة زرقاء", "للشاحنة الزرقاء"), ("شاحنة زرقاء", "شاحنات زرقاء"), ("شاحنة زرقاء", "شاحنةزرقاء"),
    ("شاحنة زرقاء", "ش ا ح ن ة ز ر ق ا ء"), ("الشاحنة الزرقاء", "كشاحنة زرقاء"), ("قنبلة", "وقنبلتهم"),
    ("قنبلة", "قنابل، والقنبلة"),
  ])
  func aDisguiseIsSeenThrough(phrase: String, text: String) throws {
    #expect(try isFound(phrase, in: text))
  }

  @Test(arguments: [
    ("red lantern", "A hundred lanterns stood there."), ("red lantern", "a red light and a lantern"),
    ("secret word", "The secretary worded it."), ("bomb", "The bombardment"), ("vent", "The events of the day"),
    ("van", "An advantage; the savannah"), ("gun", "It begun; a gunwale"), ("ax", "a"), ("شاحنة زرقاء", "شاحنة حمراء"),
    ("line 4", "In line a; line 14"),
  ])
  func whatOnlyLooksLikeItIsLeft(phrase: String, text: String) throws {
    #expect(try !isFound(phrase, in: text))
  }

  /// Addresses, hospitals and vehicles are said in more than one way.
  @Test(arguments: [
    ("Northgate hospital", "Please keep the road to the hospital at Northgate free."),
    ("Northgate hospital", "Northgate Hosp."), ("blue delivery van", "A delivery van, blue, was seen."),
    ("blue delivery van", "The van for deliveries was blue."),
    ("blue delivery van", "A blue post delivery van was seen."),
    ("Rue des Tanneurs 14", "r. des Tanneurs 14"), ("Rue des Tanneurs 14", "14, rue des Tanneurs"),
    ("Rue des Tanneurs 14", "Rue des Tanneurs, number fourteen"),
    ("Rue des Tanneurs 14", "au quatorze de la rue des Tanneurs"), ("21 Mill Lane", "Mill Ln twenty-one"),
    ("calle Mayor 7", "en el siete de la C. Mayor"), ("مستشفى الشمال", "الشمال، مستشفى"),
  ])
  func anotherOrderIsSeenThrough(phrase: String, text: String) throws {
    #expect(try isFound(phrase, in: text))
  }

  @Test(arguments: [
    ("Northgate hospital", "The hospital is open. The road at Northgate is closed."),
    ("blue delivery van", "A blue sky; the van with the first delivery came late."),
    ("Rue des Tanneurs 14", "14 people live near the rue des Tanneurs and the market, and 9 in others."),
    ("red lantern", "The lantern was lit, and then a red one."),
  ])
  func wordsFarFromEachOtherAreLeft(phrase: String, text: String) throws {
    #expect(try !isFound(phrase, in: text))
  }

  /// The order of the words does not show in what is kept, and the words do not either.
  @Test func aBagDependsOnTheKey() {
    let other = HoldbackKey(bytes: Array(2...33))
    #expect(Self.key.bag(of: "blue delivery van") == Self.key.bag(of: "van, delivery: blue"))
    #expect(Self.key.bag(of: "blue delivery van") != other.bag(of: "blue delivery van"))
    #expect(Self.key.bag(of: "van") == nil)
  }

  /// What is kept says nothing of the phrase without the key.
  @Test func aTraceDependsOnTheKey() {
    let other = HoldbackKey(bytes: Array(2...33))
    #expect(Self.key.trace(of: "red lantern") != other.trace(of: "red lantern"))
    #expect(Self.key.trace(of: "red lantern") == Self.key.trace(of: "Red Lanterns"))
  }

  @Test(
    arguments: [
      ("suspect.name", true), ("suspect", true), ("attacker.name", true), ("person.suspect", true),
      ("identity.suspect", true), ("suspect.s-1.nickname", true), ("known.attacker-name", true), ("gunman.alias", true),
      ("perpetrators.names", true), ("victims.names", true), ("witness.w-1.home", true), ("suspect.s-1.charge", false),
      ("suspects.arrested", false), ("attackers.count", false), ("known.suspect-search", false), ("named.v-01", false),
      ("attribution.group", false), ("place.name", false), ("known.name-of-the-bridge", false),
      ("victims.fund", false), ("known.person-hurt", false),
    ] as [(FactKey, Bool)])
  func namesAreKnownByTheirKeys(key: FactKey, isIdentity: Bool) {
    #expect(key.isIdentity == isIdentity)
  }

  /// A surname alone is a name; what connects names, and what stands in public texts anyway, is none.
  @Test func partsOfANameAreNames() throws {
    let parts = Self.key.parts(of: "Karim van der Testname Ellery", besides: ["ellery"])
    #expect(parts == ["karim", "testname"].compactMap { Self.key.digest(of: $0)?.digest })
    #expect(Self.key.parts(of: "Karim", besides: []).isEmpty)
  }

  /// A name that was taken back was that of somebody who had nothing to do with it.
  @Test func aNameTakenBackStaysSealed() throws {
    var room = Room()
    let digest = try #require(Self.key.digest(of: "Vel Okorr"))
    let name = FactValue.sealed(
      SealedWords(
        digest: digest.digest, wordCount: 2, trace: Self.key.trace(of: "Vel Okorr"),
        parts: Self.key.parts(of: "Vel Okorr", besides: [])))
    let id = try room.add("suspect.s-1.name", name, City.prosecutor)
    #expect(Self.key.matches(of: room.ledger.heldPhrases, in: "Okorr’s house").count == 1)
    try room.apply(
      room.ledger.decide(RetractFact(id, reason: "another person"), room.act(City.prosecutor)), City.prosecutor)
    #expect(Self.key.matches(of: room.ledger.heldPhrases, in: "It was VelOkorr.").count == 1)
    #expect(Self.key.matches(of: room.ledger.heldPhrases, in: "Okorr’s house").isEmpty)
  }

  /// An age is a number, and other numbers are not held back with it.
  @Test func anAgeHoldsNoFigureBack() throws {
    var room = Room()
    let digest = try #require(Self.key.digest(of: "34"))
    try room.add("suspect.s-1.age", .sealed(SealedWords(digest: digest.digest, wordCount: 1)), City.prosecutor)
    #expect(Self.key.matches(of: room.ledger.heldPhrases, in: "34 people were hurt.").isEmpty)
  }

  @Test(
    arguments: [
      ("Harbour quarter", nil), ("the old town, Port Ellery", nil), ("Rue de la Paix", nil), ("حي الميناء", nil),
      ("Quay Hall and 300 metres around", nil), ("41 dead", "41"), ("Everybody Died", "Died"),
      ("eleven dead", "eleven"),
      ("gas everywhere", "gas"), ("قتل الجميع", "قتل"), ("500 metres around", "500"), ("Zone 4b", nil),
    ] as [(String, String?)])
  func anAreaNamesPlacesOnly(area: String, foreign: String?) {
    let words = AreaWords(
      texts: ["Keep 300 metres away from Quay Hall."], places: ["Quay Hall", "Zone 4b"])
    #expect(words.foreignWords(in: area) == foreign)
  }

  /// A part can never become the whole, whatever it says.
  @Test func aPartIsNotOfferedAsTheWhole() throws {
    var room = Room()
    let scope = Scope(attackers: .excluded)
    try room.add("casualties.killed", .quantity(.exact(5)), City.prosecutor, scope: scope)
    var children = scope
    children.population = "children"
    try room.add("casualties.killed", .quantity(.exact(7)), City.prosecutor, scope: children)
    let conflicts = room.ledger.conflicts(register: City.rules.register, agencies: City.rules.agencies, at: room.now)
    let sum = try #require(conflicts.first { $0.kind == .sum })
    #expect(!sum.commands.contains { $0.contains("--over") || $0.contains(" 7 ") }, "\(sum.commands)")
    #expect(sum.commands.contains { $0.contains("fact supersede f-1 NUMBER") })
  }

  @Test func nobodyIsZeroYearsOld() {
    let line = VictimWording.line(name: "Lea Test", age: 0, home: nil)
    #expect(line.all.allSatisfy { !$0.text.contains("0") }, "\(line)")
    #expect(line[.english, .bare] == "Lea Test, an infant")
  }
}
