import Guidelines
import Incidents
import Testing

@testable import Statements

/// Agencies under the name that each language gives them, joined as a press officer of that language would.
@Suite struct AgencyWordingTests {
  static let police = Agency(
    id: "police", name: "Port Ellery Police", kind: .police,
    names: [
      "en": AgencyName("Port Ellery Police"), "fr": AgencyName("la police de Port Ellery"),
      "es": AgencyName("la Policía de Port Ellery"), "ar": AgencyName("شرطة بورت إيليري"),
    ])
  static let prosecutor = Agency(
    id: "prosecutor", name: "Public Prosecutor", kind: .prosecutor,
    names: [
      "en": AgencyName("the Public Prosecutor"), "fr": AgencyName("le parquet"),
      "es": AgencyName("el Ministerio Público"),
      "ar": AgencyName("النيابة العامة"),
    ])
  static let hospital = Agency(
    id: "hospital", name: "Ellery Hospital", kind: .health,
    names: [
      "fr": AgencyName("l’hôpital d’Ellery", alone: "Hôpital d’Ellery"),
      "es": AgencyName("los hospitales de Ellery"), "ar": AgencyName("مستشفى إيليري"),
    ])
  static let interior = Agency(
    id: "interior", name: "Interior", kind: .ministry,
    names: ["es": AgencyName("Interior"), "fr": AgencyName("les pompiers")])
  static let plain = Agency(id: "fire", name: "Fire and Rescue", kind: .fire)

  @Test(arguments: [
    (Language.english, WordForm.bare, "Port Ellery Police, the Public Prosecutor and Ellery Hospital"),
    (.french, .bare, "la police de Port Ellery, le parquet et l’hôpital d’Ellery"),
    (.french, .of, "de la police de Port Ellery, du parquet et de l’hôpital d’Ellery"),
    (.french, .to, "à la police de Port Ellery, au parquet et à l’hôpital d’Ellery"),
    (.spanish, .bare, "la Policía de Port Ellery, el Ministerio Público y los hospitales de Ellery"),
    (.spanish, .of, "de la Policía de Port Ellery, del Ministerio Público y de los hospitales de Ellery"),
    (.spanish, .to, "a la Policía de Port Ellery, al Ministerio Público y a los hospitales de Ellery"),
    (.arabic, .bare, "شرطة بورت إيليري والنيابة العامة ومستشفى إيليري"),
    (.arabic, .to, "لشرطة بورت إيليري وللنيابة العامة ولمستشفى إيليري"),
  ])
  func listsJoinArticlesAndPrepositions(language: Language, form: WordForm, words: String) {
    #expect(AgencyWording.list([Self.police, Self.prosecutor, Self.hospital], language, form) == words)
  }

  @Test(arguments: [
    (Language.french, "Police de Port Ellery", "Hôpital d’Ellery"),
    (.spanish, "Policía de Port Ellery", "Hospitales de Ellery"), (.arabic, "شرطة بورت إيليري", "مستشفى إيليري"),
    (.english, "Port Ellery Police", "Ellery Hospital"),
  ])
  func aNameOnItsOwnHasNoArticle(language: Language, police: String, hospital: String) {
    #expect(AgencyWording.alone(Self.police, language) == police)
    #expect(AgencyWording.alone(Self.hospital, language) == hospital)
  }

  @Test func namesWithoutALanguageStayAsTheyAre() {
    #expect(AgencyWording.list([Self.plain, Self.plain], .spanish, .of) == "de Fire and Rescue y Fire and Rescue")
    #expect(
      AgencyWording.list([Self.police, Self.plain], .arabic) == "شرطة بورت إيليري و\u{2066}Fire and Rescue\u{2069}")
    #expect(AgencyWording.list([Self.police, Self.interior], .spanish) == "la Policía de Port Ellery e Interior")
    #expect(AgencyWording.list([Self.interior], .french, .of) == "des pompiers")
    #expect(AgencyWording.list([], .arabic).isEmpty)
  }

  /// The preposition of a template melts into the article, whatever template a workspace has.
  @Test(arguments: [
    (
      Language.spanish, "Comunicado de {statement.issuers}.",
      "Comunicado del Ministerio Público y de la Policía de Port Ellery."
    ),
    (.french, "Texte de {statement.issuers}.", "Texte du parquet et de la police de Port Ellery."),
    (.french, "Parlez à {statement.issuers}.", "Parlez au parquet et à la police de Port Ellery."),
    (.french, "Publié par {statement.issuers}.", "Publié par le parquet et la police de Port Ellery."),
    (.french, "{statement.issuers} parlent.", "Le parquet et la police de Port Ellery parlent."),
    (.arabic, "بيان ل{statement.issuers}.", "بيان للنيابة العامة ولشرطة بورت إيليري."),
    (.english, "Issued by {statement.issuers}.", "Issued by the Public Prosecutor and Port Ellery Police."),
  ])
  func templatesJoinNamesToWhatStandsBefore(language: Language, body: String, words: String) throws {
    let template = try Template.read(
      "template: t\nlanguage: \(language.rawValue)\ntitle: T\n---\n\(body)", file: "t.txt")
    let fields = TemplateFields(
      ledger: FactLedger(), rules: City.rules,
      constants: ["statement.issuers": .agencies([Self.prosecutor, Self.police])], now: City.t0, offset: .utc)
    let rendered = try template.render(fields)
    #expect(rendered.text == words)
    #expect(rendered.bindings.map(\.field) == ["statement.issuers"])
  }

  /// One agency has a name in English alone, one has one name for all.
  @Test func aMissingNameIsAWarning() throws {
    let english = Agency(id: "fire", name: "Fire and Rescue", kind: .fire, names: ["en": AgencyName("Fire and Rescue")])
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding, [.english, .french, .arabic])
    func warnings(_ agencies: [Agency]) throws -> [Language: [String]] {
      let statement = try #require(room.statements[number])
      var composer = room.composer(of: number)
      composer.fields.constants["statement.issuers"] = .agencies(agencies)
      let text = try composer.assemble(
        [.english, .french, .arabic].map { try Template.shipped(.holding, $0) }, of: statement.revision)
      var redrawn = statement
      for event in try statement.decide(text, room.act(City.lead)) {
        redrawn.apply(Recorded(event, officer: City.lead.id, occurredAt: room.now, recordedAt: room.now))
      }
      let check = StatementCheck(checker: City.checker, caseFacts: .none, composer: composer, holdbackKey: nil)
      return check.findings(of: redrawn).mapValues { findings in
        findings.filter { $0.rule == "agency-name-missing" && $0.severity == .warning }.map(\.text)
      }
    }
    #expect(try warnings([Self.police, Self.prosecutor]).values.allSatisfy(\.isEmpty))
    #expect(
      try warnings([Self.police, english]) == [
        .english: [], .french: ["Fire and Rescue"], .arabic: ["Fire and Rescue"],
      ])
    // Where no language is named, the name is taken for that of the master.
    #expect(try warnings([Self.plain]) == [.english: [], .french: ["Fire and Rescue"], .arabic: ["Fire and Rescue"]])
  }
}
