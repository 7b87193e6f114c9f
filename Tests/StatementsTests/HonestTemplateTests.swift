import Guidelines
import Incidents
import Testing

@testable import Statements

/// What the templates say of areas, figures and times that are not as usual.
@Suite struct HonestTemplateTests {
  private static func words(_ text: String) -> FactValue {
    var words = Words()
    for language in Language.allCases { words[language, .bare] = text }
    return .words(words)
  }

  /// The text of a new draft.
  private static func drafted(
    _ room: inout Room, _ kind: StatementKind, _ languages: [Language] = [.english], nextUpdate: Moment? = nil,
    area: String? = nil
  ) throws -> String {
    let number = try room.draft(kind, languages, nextUpdate: nextUpdate, area: area)
    return room.text(number)
  }

  // Areas.

  /// People who are told to walk out are told where, in the words of that place and of no other.
  @Test(arguments: [StatementKind.protective, .allClear], Language.allCases)
  func anAreaIsNeverCalledByTheNameOfAnother(kind: StatementKind, language: Language) throws {
    for other in [Scope(), Scope(place: "quay")] {
      var room = Room()
      try room.addBasics()
      try room.add("area", Self.words("Harbour Quarter"), scope: other)
      try room.add("instruction.leave", Self.words("Leave now."), scope: Scope(place: "station"))
      let faults = try #require(throws: TemplateFaults.self) { try room.draft(kind, [language], area: "station") }
      #expect(
        faults.faults.contains { fault in
          fault.message.contains("“station”")
            && fault.mend.contains { $0.contains("fact add area") && $0.contains("--scope place=station") }
        }, "\(faults)")
      try room.add("area", Self.words("Central Station"), scope: Scope(place: "station"))
      let number = try room.draft(kind, [language], area: "station")
      let text = room.text(number)
      #expect(text.contains("Central Station") && !text.contains("Harbour Quarter"), "\(text)")
    }
  }

  @Test(arguments: Language.allCases) func anInstructionSaysWhatIsClosedAndWhatToDo(language: Language) throws {
    var room = Room()
    try room.addBasics()
    for (key, text) in [
      ("area", "Quay Quarter"), ("instruction.shelter", "Go inside."), ("closures", "Quay Street"),
      ("action", "lock the doors"),
    ] { try room.add(FactKey(key), Self.words(text), scope: key == "action" ? Scope() : Scope(place: "quay")) }
    let instruction = try Self.drafted(&room, .protective, [language], area: "quay")
    #expect(instruction.contains("Quay Street") && instruction.contains("lock the doors"), "\(instruction)")
    let report = try Self.drafted(&room, .situation, [language])
    #expect(report.contains("Quay Street"), "\(report)")
  }

  // Contacts.

  @Test func everyNumberAndEveryPageIsTriedFirst() throws {
    for entry in MeasureRegister.entries where entry.kind == .telephone || entry.kind == .link {
      #expect(entry.needsTest, "\(entry.key)")
    }
    var room = Room()
    try room.addBasics()
    let page = try room.add(.officialPage, .link("https://ellery.example/s"))
    let emergency = try room.add(.emergencyNumber, .telephone("112"))
    let silent = try room.draft(.holding)
    #expect(!room.text(silent).contains("112") && !room.text(silent).contains("ellery.example"))
    let revision = try #require(room.statements[silent]?.revision)
    let left = room.composer(of: silent).leftOut(of: revision, try Template.shipped(.holding, .english))
    #expect(left.map(\.fact) == [page, emergency])
    #expect(left.map(\.mend) == [["afterword fact tested \(page)"], ["afterword fact tested \(emergency)"]])
    for id in [page, emergency] {
      try room.apply(try room.ledger.decide(TestContact(id, worked: true), room.act(City.police)), City.police)
    }
    let text = try Self.drafted(&room, .holding)
    #expect(text.contains("112") && text.contains("ellery.example"))
  }

  @Test func anOrderThatATemplateHasNoPlaceForIsNamed() throws {
    var room = Room()
    try room.addBasics()
    let closures = try room.add("closures", Self.words("Quay Street"))
    let number = try room.draft(.holding)
    let revision = try #require(room.statements[number]?.revision)
    let left = room.composer(of: number).leftOut(of: revision, try Template.shipped(.holding, .english))
    #expect(left.map(\.fact) == [closures] && left.first?.sentence.contains("does not say it") == true, "\(left)")
  }

  /// Who is told that an area is open again is not told to stay inside, and nobody is asked to write so.
  @Test func anAllClearLeavesOutNoOrderThatItEnds() throws {
    var room = Room()
    try room.addBasics()
    for (key, text) in [("area", "Quay Quarter"), ("instruction.shelter", "Go inside."), ("action", "lock the doors")] {
      try room.add(FactKey(key), Self.words(text), scope: Scope(place: "quay"))
    }
    let schools = try room.add("schools.instruction", Self.words("Schools stay closed."))
    let number = try room.draft(.allClear, area: "quay")
    let revision = try #require(room.statements[number]?.revision)
    let left = room.composer(of: number).leftOut(of: revision, try Template.shipped(.allClear, .english))
    #expect(left.map(\.fact) == [schools], "\(left)")
  }

  // Figures.

  private static let nobodyKnows: [Language: String] = [
    .english: "It is not known yet how many people have died.",
    .french: "Nous ne savons pas encore combien de personnes sont décédées.",
    .spanish: "Aún no sabemos cuántas personas han muerto.", .arabic: "لا نعرف بعد عدد الذين توفوا.",
  ]

  @Test(arguments: [StatementKind.situation, .casualty], [Scope(), Scope(attackers: .excluded)])
  func thatNobodyKnowsHowManyIsSaid(kind: StatementKind, scope: Scope) throws {
    var room = Room()
    try room.addBasics()
    let figure = try room.add(.killed, .quantity(.unknown), City.prosecutor, scope: scope)
    try room.add(.hospital, .quantity(.unknown), City.hospital)
    try room.add(.critical, .quantity(.unknown), City.hospital)
    let number = try room.draft(kind, Language.allCases)
    for rendition in room.statements[number]?.revision?.renditions ?? [] {
      let text = rendition.text
      #expect(text.contains(Self.nobodyKnows[rendition.language] ?? "-"), "\(text)")
      #expect(rendition.bindings.contains { $0.source == .fact(figure) }, "\(text)")
      // Of a number that nobody knows it is not said whom it counts.
      for note in ["any attacker", "an attacker", "assaillant", "atacante", "مهاجم"] { #expect(!text.contains(note)) }
    }
    #expect(room.rulesFound(number).isEmpty, "\(room.findings(number).flatMap(\.value).filter(\.blocks))")
    #expect(
      !(room.statements[number]?.textObstacles(room.context(number), at: room.now) ?? [])
        .contains { $0.rule == "C2-attackers-unknown" })
  }

  private static let lists: [Language: String] = [
    .english: "after checking the lists", .french: "vérification des listes", .spanish: "comprobar las listas",
    .arabic: "التحقق من القوائم",
  ]

  @Test(
    arguments: [
      ("radio call from the scene", false), ("list of the dead, checked at 21:40", true), (nil, false),
      ("liste du parquet", true), ("قائمة النيابة", true), ("listening post", false),
    ] as [(String?, Bool)])
  func listsWereCheckedWhereTheBasisSaysSo(basis: String?, isSaid: Bool) throws {
    var room = Room()
    try room.addBasics()
    let killed = AddFact(
      key: .killed, value: .quantity(.exact(3)), scope: Scope(attackers: .excluded), basis: basis, asOf: room.now,
      isConfirmed: true)
    try room.apply(try room.ledger.decide(killed, room.act(City.prosecutor), City.rules), City.prosecutor)
    for language in Language.allCases {
      let text = try Self.drafted(&room, .casualty, [language])
      #expect(text.contains(Self.lists[language] ?? "-") == isSaid, "\(text)")
    }
    // What the hospitals say rests on no list.
    try room.add(.hospital, .quantity(.exact(12)), City.hospital)
    let text = try Self.drafted(&room, .casualty)
    let owners = text.split(separator: "\n").filter { $0.contains("was confirmed by") }
    #expect(owners.map { $0.contains("checking the lists") } == [isSaid, false], "\(text)")
  }

  @Test(arguments: [1, 2, 3])
  func theNameOfNobodyWhoWasArrested(count: Int) throws {
    let said: [Language: [String]] = [
      .english: ["the person we have arrested", "any of the people", "any of the people"],
      .french: ["de la personne", "d’aucune des personnes", "d’aucune des personnes"],
      .spanish: ["el de la persona", "ninguna de las personas", "ninguna de las personas"],
      .arabic: ["الشخص الذي أوقفناه", "الشخصين اللذين أوقفناهما", "الأشخاص الذين أوقفناهم"],
    ]
    var room = Room()
    try room.addBasics()
    try room.add("suspects.arrested", .quantity(.exact(count)), City.prosecutor, rule: .public)
    let number = try room.draft(.falseClaim, Language.allCases, given: ["flags": Words("identity-withheld")])
    for rendition in room.statements[number]?.revision?.renditions ?? [] {
      #expect(rendition.text.contains(said[rendition.language]?[count - 1] ?? "-"), "\(rendition.text)")
    }
    let drift = room.findings(number).flatMap(\.value).filter { $0.rule.hasPrefix("C14") || $0.rule.hasPrefix("C17") }
    #expect(drift.isEmpty, "\(drift)")
  }

  // Times.

  @Test func aWindowOfAnotherDaySaysItsDay() throws {
    var room = Room()
    try room.addBasics()
    try room.add("time.from", .moment(City.t0))
    try room.add("time.to", .moment(City.t0 + .minutes(15)))
    let line = try room.add("contact.witness-line", .telephone("0800 555 014"))
    try room.apply(try room.ledger.decide(TestContact(line, worked: true), room.act(City.police)), City.police)
    let same = try Self.drafted(&room, .appeal)
    #expect(same.contains("between 19:00 and 19:15."), "\(same)")
    room.now = room.now + .hours(48)
    for language in Language.allCases {
      let text = try Self.drafted(&room, .appeal, [language], nextUpdate: room.now + .minutes(30))
      let day = TimeWording.date(City.t0, language, offset: City.offset)
      #expect(text.ranges(of: day).count == 2, "\(text)")
    }
  }

  /// The year of a date counts nobody, whatever stands on the next line.
  @Test(arguments: Language.allCases) func aYearIsNoFigure(language: Language) throws {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(.exact(3)), City.prosecutor, scope: Scope(attackers: .excluded))
    room.now = minutes(360)
    let number = try room.draft(.situation, [language])
    #expect(room.text(number).contains("2026"))
    #expect(
      !room.rulesFound(number).contains("acc-casualty-unverified"),
      "\(room.findings(number).flatMap(\.value).filter(\.blocks)) \(room.text(number))")
  }
}
