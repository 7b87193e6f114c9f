import Guidelines
import Incidents
import Testing

@testable import Statements

/// A statement can be published with what its template asks for and nothing more: whoever has the family line that was tried need not
/// wait for another number.
@Suite struct MinimalTemplateTests {
  /// The facts and words that a template asks for, added one after the other as its messages say.
  struct Asked {
    var room = Room()
    var given: [String: Words] = [:]

    private static let neutral: [Language: String] = [
      .english: "It was said that the bridge is closed.", .french: "Il a été dit que le pont est fermé.",
      .spanish: "Se dijo que el puente está cerrado.", .arabic: "قيل إن الجسر مغلق.",
    ]

    private static let wrong: [Language: String] = [
      .english: "It was said that the station is open.", .french: "Il a été dit que la gare est ouverte.",
      .spanish: "Se dijo que la estación está abierta.", .arabic: "قيل إن المحطة مفتوحة.",
    ]

    private func words(_ english: String, _ french: String, _ spanish: String, _ arabic: String) -> FactValue {
      var words = Words()
      for (language, text) in [(Language.english, english), (.french, french), (.spanish, spanish), (.arabic, arabic)] {
        for form in WordForm.allCases { words[language, form] = text }
      }
      return .words(words)
    }

    /// Adds what fills a field; nothing when there is something already.
    mutating func add(_ field: String) throws {
      let name = TemplateField(text: field)?.name ?? field
      if name.hasPrefix("given.") {
        var all = Words()
        // What is right are other words than those that were wrong.
        for (language, text) in name == "given.wrong" ? Self.wrong : Self.neutral { all[language, .bare] = text }
        given[String(name.dropFirst("given.".count))] = all
        return
      }
      guard !name.hasPrefix("statement.") else { return }
      if name == "named.*" { return try addName() }
      let key = FactKey(name.replacing("instruction.*", with: "instruction.shelter").replacing(".*", with: ".one"))
      guard room.ledger.active(key).isEmpty else { return }
      let entry = MeasureRegister().entry(for: key)
      let value: FactValue =
        switch entry.kind {
        case .quantity: .quantity(.exact(8))
        case .moment: .moment(City.t0)
        case .telephone: .telephone("0800 555 01\(room.ledger.all.count % 10)")
        case .link: .link("https://ellery.example/\(name)")
        case .words:
          switch key.family {
          case "place", "area":
            words("the old town", "dans la vieille ville", "en el casco antiguo", "في البلدة القديمة")
          case "instruction", "action":
            words("Go inside.", "Entrez dans un bâtiment.", "Entre en un edificio.", "ادخلوا إلى مبنى.")
          default: words("The bridge is closed.", "Le pont est fermé.", "El puente está cerrado.", "الجسر مغلق.")
          }
        }
      let officer = entry.owner.flatMap { kind in
        City.officers.first { officer in City.agencies.contains { $0.id == officer.agency && $0.kind == kind } }
      }
      let scope = entry.kind == .quantity ? Scope(attackers: .excluded) : Scope()
      let id = try room.add(key, value, officer ?? City.police, scope: scope, rule: .public)
      if entry.needsTest {
        try room.apply(try room.ledger.decide(TestContact(id, worked: true), room.act(City.police)), City.police)
      }
    }

    private mutating func addName() throws {
      guard room.ledger.victims.isEmpty else { return }
      for step in [VictimStep.Step.identified, .told] {
        try room.apply(try room.ledger.decide(step, for: "v-1", at: nil, room.act(City.liaison)), City.liaison)
      }
      let consent = try room.ledger.decideConsent([.name], for: "v-1", isGiven: true, room.act(City.liaison))
      try room.apply(consent, City.liaison)
      let name = try room.ledger.decideName("v-1", name: "Mara Venn", age: nil, home: nil, room.act(City.liaison))
      try room.apply(name, City.liaison)
    }

    /// Does what a message offers.
    mutating func obey(_ mend: String) throws {
      let words = mend.split(separator: " ").map(String.init)
      if mend.hasPrefix("afterword fact add ") { return try add(words[3]) }
      guard words.count > 2, words[0] == "add", words[1].hasPrefix("--") else { return }
      let given = words[1] == "--give" ? words[2].prefix { $0 != "=" } : words[1].dropFirst(2)
      try add("given." + (given.split(separator: ":").last ?? given))
    }

    /// The text with what was asked for so far.
    func composer(_ kind: StatementKind) -> StatementComposer {
      let links = StatementLinks(corrects: kind == .correction ? 3 : nil, withdraws: kind == .withdrawal ? 3 : nil)
      var composer = room.composer(1, kind, links: links, given: given, nextUpdate: room.now + .minutes(30))
      for name in ["corrects", "withdraws", "current"] { composer.fields.constants["statement.\(name)"] = .number(3) }
      for name in ["corrects-at", "withdraws-at", "promised"] {
        composer.fields.constants["statement.\(name)"] = .moment(City.t0)
      }
      composer.fields.addFigureHistory()
      return composer
    }
  }

  private static func faults(_ composer: StatementComposer, _ templates: [Template]) -> [TemplateFault] {
    do {
      _ = try composer.assemble(templates)
      return []
    } catch {
      return error.faults
    }
  }

  /// What the check of a kind finds in these languages when just what is asked for is there.
  private func errors(_ kind: StatementKind, _ languages: [Language]) throws -> [String] {
    let templates = try languages.map { try Template.shipped(kind, $0) }
    var asked = Asked()
    for field in templates[0].demanded {
      try asked.add(field.split(separator: "|").first.map(String.init) ?? field)
    }
    // Figures go out only when families have somebody to call.
    if kind == .casualty { try asked.add("contact.family-line") }
    // A correction says what is right: a figure, or words.
    if kind == .correction { try asked.add("given.right") }
    // Each round may meet new fields behind those that were filled.
    for _ in 0..<12 {
      let faults = Self.faults(asked.composer(kind), templates)
      if faults.isEmpty { break }
      for mend in faults.flatMap(\.mend) { try asked.obey(mend) }
    }
    let composer = asked.composer(kind)
    let text = try composer.assemble(templates)
    let links = StatementLinks(corrects: kind == .correction ? 3 : nil, withdraws: kind == .withdrawal ? 3 : nil)
    let open = OpenStatement(id: composer.id, kind: kind, links: links, given: asked.given, text: text)
    try asked.room.apply(try Statement().decide(open, asked.room.act(City.lead)), to: 1, City.lead)
    let statement = try #require(asked.room.statements[1])
    let found = StatementCheck(
      checker: City.checker, caseFacts: CaseFacts(figures: composer.fields.agreedFigures(for: kind)),
      composer: composer, holdbackKey: nil
    ).findings(of: statement)
    return found.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { language, findings in
      findings.filter { $0.severity == .error }.map { "\(language) \($0.rule): “\($0.text)” \($0.message)" }
    }
  }

  @Test(arguments: ShippedTemplateTests.all)
  func passesItsOwnCheckWithWhatItRequires(_ kind: StatementKind, _ language: Language) throws {
    let errors = try errors(kind, [language])
    #expect(errors.isEmpty, "\(kind) \(language): \(errors)")
  }

  @Test(arguments: ShippedTemplateTests.kinds)
  func passesInFourLanguagesAtOnce(kind: StatementKind) throws {
    let errors = try errors(kind, Language.allCases)
    #expect(errors.isEmpty, "\(kind): \(errors)")
  }
}
