import Guidelines
import Incidents
import Testing

@testable import Statements

/// Every template that ships, in every language, filled in and checked.
@Suite struct ShippedTemplateTests {
  static let kinds: [StatementKind] = [
    .background, .holding, .situation, .casualty, .families, .protective, .allClear, .correction, .withdrawal, .appeal,
    .arrest,
    .names, .community, .falseClaim, .support, .heartbeat,
  ]

  /// An incident in which everything that a template can ask for is known, in every language and form.
  static func known() throws -> Room { try filled.get() }

  /// Read once: every kind in every language begins with it.
  private static let filled = Result {
    var room = Room()
    func words(_ english: String, _ french: String, _ spanish: String, _ arabic: String) -> FactValue {
      var words = Words(english)
      for (language, text) in [(Language.english, english), (.french, french), (.spanish, spanish), (.arabic, arabic)] {
        for form in WordForm.allCases { words[language, form] = text }
      }
      return .words(words)
    }
    try room.add(.place, words("Harbour Market", "au Marché du Port", "en el Mercado del Puerto", "في سوق الميناء"))
    try room.add(.onset, .moment(City.t0))
    try room.add("time.from", .moment(City.t0 - .minutes(30)))
    try room.add("time.to", .moment(City.t0))
    try room.add("area", words("the quay", "le quai", "el muelle", "الرصيف"))
    try room.add(
      "action",
      words(
        "go inside and stay there", "entrez et restez à l’intérieur", "entre en un edificio y quédese allí",
        "ادخلوا إلى مبنى وابقوا فيه"))
    try room.add(
      "instruction.shelter",
      words(
        "Go inside now and stay there.", "Entrez dans un bâtiment et restez-y.", "Entre en un edificio y quédese allí.",
        "ادخلوا إلى مبنى وابقوا فيه."))
    try room.add(
      "place.reception", words("the City Hall", "à l’hôtel de ville", "al ayuntamiento", "مبنى البلدية"), City.support)
    try room.add("suspects.arrested", .quantity(.exact(1)), City.prosecutor, rule: .public)
    try room.add(
      "charge.one",
      words(
        "The person is in custody.", "La personne est en garde à vue.", "La persona sigue detenida.", "الشخص موقوف."),
      City.prosecutor)
    for (index, key) in [
      FactKey.familyLine, .supportLine, "contact.witness-line", "contact.hate-crime-line", "contact.press-line",
    ].enumerated() {
      let id = try room.add(key, .telephone("0800 555 01\(index)"))
      try room.apply(try room.ledger.decide(TestContact(id, worked: true), room.act(City.police)), City.police)
    }
    let emergency = try room.add(.emergencyNumber, .telephone("112"))
    try room.apply(try room.ledger.decide(TestContact(emergency, worked: true), room.act(City.police)), City.police)
    for (key, page) in [
      ("link.evidence", "https://evidence.example/upload"), ("link.register", "https://safe.example/register"),
    ] {
      let link = try room.add(FactKey(key), .link(page))
      try room.apply(try room.ledger.decide(TestContact(link, worked: true), room.act(City.police)), City.police)
    }
    for step in [VictimStep.Step.identified, .told] {
      try room.apply(try room.ledger.decide(step, for: "v-1", at: nil, room.act(City.liaison)), City.liaison)
    }
    try room.apply(
      try room.ledger.decideConsent([.name, .age, .home], for: "v-1", isGiven: true, room.act(City.liaison)),
      City.liaison)
    try room.apply(
      try room.ledger.decideName("v-1", name: "Mara Venn", age: 34, home: "Ellery", room.act(City.liaison)),
      City.liaison)
    try room.add(.killed, .quantity(.exact(3)), City.prosecutor, scope: Scope(attackers: .excluded))
    return room
  }

  /// Whoever asks which facts a kind prints reads one language of it.
  @Test(arguments: kinds) func everyLanguagePrintsAndAsksForTheSameFacts(kind: StatementKind) throws {
    let english = try Template.shipped(kind, .english)
    for language in Language.allCases {
      let template = try Template.shipped(kind, language)
      func facts(_ template: Template) -> Set<String> {
        Set(template.fields.map(\.name) + template.groups.map { $0.rawValue + ".*" }).filter {
          !$0.hasPrefix("statement.")
        }
      }
      #expect(facts(template) == facts(english), "\(language)")
      #expect(
        Set(template.wanted.flatMap(\.alternatives)) == Set(english.wanted.flatMap(\.alternatives)), "\(language)")
    }
  }

  /// As many arrested as hurt, in hospital and missing: the words beside each figure say which it is.
  @Test(arguments: Language.allCases, [1, 2, 7, 11])
  func equalFiguresAreToldApart(language: Language, figure: Int) throws {
    var room = Room()
    try room.addBasics()
    try room.add(.injured, .quantity(.exact(figure)), City.hospital)
    try room.add(.hospital, .quantity(.exact(figure)), City.hospital)
    try room.add(.missing, .quantity(.exact(figure)), City.police)
    try room.add("suspects.arrested", .quantity(.exact(figure)), City.prosecutor, rule: .public)
    let number = try room.draft(.situation, [language])
    #expect(!room.rulesFound(number).contains("C17-untraced"), "\(room.text(number))")
  }

  static var all: [(StatementKind, Language)] { kinds.flatMap { kind in Language.allCases.map { (kind, $0) } } }

  @Test(arguments: all)
  func fillsInAndPassesTheCheck(kind: StatementKind, language: Language) throws {
    var room = try Self.known()
    let template = try Template.shipped(kind, language)
    #expect(template.language == language && template.name == kind.rawValue)
    let text: [String: String] = [
      "en": "It was said that the bridge is closed.", "fr": "Il a été dit que le pont est fermé.",
      "es": "Se dijo que el puente está cerrado.", "ar": "قيل إن الجسر مغلق.",
    ]
    let words = Words(text[language.rawValue] ?? "", language)
    let wrong = Words(Self.wrongWords[language] ?? "", language)
    var given = ["claim": words, "subject": words, "reason": words, "wrong": wrong, "right": words]
    if kind == .falseClaim { given["flags"] = Words("identity-withheld") }
    if kind == .withdrawal { given["right"] = nil }
    let number = 1
    let links = StatementLinks(
      corrects: kind == .correction ? 3 : nil, withdraws: kind == .withdrawal ? 3 : nil)
    var composer = room.composer(number, kind, links: links, given: given, nextUpdate: room.now + .minutes(30))
    for name in ["corrects", "withdraws", "supersedes", "current"] {
      composer.fields.constants["statement.\(name)"] = .number(3)
    }
    for name in ["corrects-at", "withdraws-at", "promised"] {
      composer.fields.constants["statement.\(name)"] = .moment(City.t0)
    }
    composer.fields.addFigureHistory()
    let proposal = try composer.assemble([template])
    let rendered = try #require(proposal.renditions.first?.text)
    #expect(!rendered.contains("⟦") && !rendered.contains("{"), "\(rendered)")
    #expect(rendered.split(separator: "\n").count > 4)
    let open = OpenStatement(id: composer.id, kind: kind, links: links, given: given, text: proposal)
    try room.apply(try Statement().decide(open, room.act(City.lead)), to: number, City.lead)
    let statement = try #require(room.statements[number])
    let findings = StatementCheck(
      checker: City.checker, caseFacts: CaseFacts(figures: composer.fields.agreedFigures(for: kind)),
      composer: composer,
      holdbackKey: nil
    ).findings(of: statement).flatMap(\.value).filter { $0.severity == .error }
    #expect(
      findings.isEmpty, "\(kind) \(language): \(findings.map { "\($0.rule): \($0.text) — \($0.message)" })\n\(rendered)"
    )
  }

  /// What a document of a kind owes its readers is in every template: in one language alone and in four at once.
  @Test(arguments: all.filter { owing.contains($0.0) }, [true, false])
  func nothingIsMissing(_ kind: (StatementKind, Language), isAlone: Bool) throws {
    let (kind, language) = kind
    let missing = try Self.findings(kind, language, isAlone: isAlone).filter {
      $0.rule.hasPrefix("el-") && $0.severity != .advice && !(kind == .correction && $0.rule == "el-nostigma")
    }
    #expect(missing.isEmpty, "\(kind) \(language): \(missing.map(\.rule))")
  }

  /// What the templates say in their own words trips none of their own rules: who is warned of them at three in the morning learns to
  /// skip warnings.
  @Test(arguments: all) func noOwnWordIsFlagged(kind: StatementKind, language: Language) throws {
    let flagged = try Self.findings(kind, language).filter {
      $0.severity != .advice && !$0.rule.hasPrefix("el-") && $0.rule != StatementCheck.wantedRule
        // The words that an officer gives here are hearsay.
        && Self.wrongWords[language]?.contains($0.text) != true
    }
    #expect(flagged.isEmpty, "\(kind) \(language): \(flagged.map { "\($0.rule): “\($0.text)” \($0.message)" })")
  }

  /// The findings of a template with everything filled in.
  private static func findings(_ kind: StatementKind, _ language: Language, isAlone: Bool = true) throws -> [Finding] {
    var room = try known()
    let page = try room.add("link.official", .link("https://ellery.example/s"))
    try room.apply(try room.ledger.decide(TestContact(page, worked: true), room.act(City.police)), City.police)
    let words = Words("", language)
    let given: [String: Words] =
      switch kind {
      case .correction: ["wrong": words, "right": words, "reason": words]
      case .withdrawal: ["reason": words]
      case .background: ["subject": words]
      case .falseClaim: ["claim": words]
      default: [:]
      }
    let links = StatementLinks(
      corrects: kind == .correction ? 3 : nil, withdraws: kind == .withdrawal ? 3 : nil)
    var composer = room.composer(1, kind, links: links, given: given, nextUpdate: room.now + .minutes(30))
    for name in ["corrects", "current", "withdraws"] { composer.fields.constants["statement.\(name)"] = .number(3) }
    for name in ["corrects-at", "promised", "withdraws-at"] {
      composer.fields.constants["statement.\(name)"] = .moment(City.t0)
    }
    var text = Words()
    for other in Language.allCases { text[other, .bare] = wrongWords[other] }
    for name in given.keys { composer.fields.constants["given.\(name)"] = .words(text) }
    let languages = isAlone ? [language] : [language] + Language.allCases.filter { $0 != language }
    let proposal = try composer.assemble(try languages.map { try Template.shipped(kind, $0) })
    let open = OpenStatement(id: composer.id, kind: kind, links: links, given: given, text: proposal)
    try room.apply(try Statement().decide(open, room.act(City.lead)), to: 1, City.lead)
    let statement = try #require(room.statements[1])
    return StatementCheck(
      checker: City.checker, caseFacts: CaseFacts(figures: composer.fields.agreedFigures(for: kind)),
      composer: composer, holdbackKey: nil
    ).findings(of: statement)[language] ?? []
  }

  /// A heartbeat, a correction and a withdrawal are asked for nothing that belongs to the statement that they are about.
  @Test(arguments: [StatementKind.heartbeat, .correction, .withdrawal], Language.allCases)
  func whatIsShortIsNotAskedForMore(kind: StatementKind, language: Language) throws {
    let asked = Set(try Self.findings(kind, language).map(\.rule))
    let notOwed: Set<String> = ["el-known", "el-empathy", "el-evidence", "acc-missing-unknowns"]
    #expect(asked.isDisjoint(with: notOwed), "\(kind) \(language): \(asked.intersection(notOwed))")
    if kind != .correction {
      #expect(!asked.contains { $0.hasPrefix("el-") || $0 == "vic-support-missing" }, "\(kind) \(language): \(asked)")
    }
  }

  private static let owing: [StatementKind] = [
    .holding, .situation, .casualty, .appeal, .correction, .support, .families, .community, .heartbeat,
  ]
  private static let wrongWords: [Language: String] = [
    .english: "It was said that the station is open.", .french: "Il a été dit que la gare est ouverte.",
    .spanish: "Se dijo que la estación está abierta.", .arabic: "قيل إن المحطة مفتوحة.",
  ]

  /// Arabic has six plural classes; each must have its own form wherever people are counted.
  @Test(arguments: [
    (1, "شخص واحد"), (2, "شخصان"), (3, "3 أشخاص"), (10, "10 أشخاص"), (11, "11 شخصا"), (99, "99 شخصا"), (100, "100 شخص"),
  ])
  func arabicCountsOthersInEveryClass(count: Int, words: String) throws {
    let room = try Self.known()
    var composer = room.composer(1, .names, links: StatementLinks(), given: [:], nextUpdate: nil)
    composer.fields.constants["statement.others"] = .number(count)
    let text = try Template.shipped(.names, .arabic).render(composer.fields).text
    #expect(text.contains(count == 1 ? "توفي شخص آخر" : count == 2 ? "توفي شخصان آخران" : words), "\(text)")
  }

  /// Ages are written as the language counts years.
  @Test(arguments: [(1, "عام واحد"), (2, "عامان"), (7, "7 أعوام"), (34, "34 عاما"), (100, "100 عام")])
  func agesAreCountedInArabic(age: Int, words: String) {
    #expect(VictimWording.line(name: "Mara Venn", age: age, home: nil)[.arabic, .bare]?.contains(words) == true)
  }
}
