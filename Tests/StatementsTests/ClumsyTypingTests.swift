import Guidelines
import Incidents
import Testing

@testable import Statements

/// What tired people type: words for numbers, keys that are almost right, placeholders that were pasted as they stood.
@Suite struct ClumsyTypingTests {
  @Test(arguments: [
    ("nobody has died.", "C17"), ("Nobody is known to have been killed.", "C17"), ("There were no deaths.", "C17"),
    ("No one was hurt.", "C17"), ("No injuries have been reported.", "C17"), ("No one is missing.", "C17"),
  ])
  func thatNobodyCameToHarmIsAFigure(text: String, code: String) throws {
    #expect(HarmDenial.all(in: text, .english).count == 1, "\(text)")
  }

  @Test(arguments: [
    (Language.french, "Personne n’est mort."), (.french, "Il n’y a pas de blessés."),
    (.french, "Aucun décès n’est connu."),
    (.spanish, "Nadie ha muerto."), (.spanish, "No hay heridos."), (.spanish, "No ha habido víctimas."),
    (.arabic, "لم يُقتل أحد."), (.arabic, "لا وفيات."), (.arabic, "لا توجد إصابات."),
    (.arabic, "لا يوجد مصابون."), (.arabic, "وقع الحادث ولم يُقتل أحد."), (.arabic, "ليس هناك قتلى."),
    (.arabic, "لم ترد أنباء عن وقوع إصابات."), (.arabic, "لم يسقط أي قتيل."), (.arabic, "مر الحادث بدون إصابات."),
    (.arabic, "لم تسجل حتى الآن أي وفيات."), (.arabic, "لم يسجل وجود مفقودين."),
  ])
  func inEveryLanguage(language: Language, text: String) {
    #expect(HarmDenial.all(in: text, language).count == 1, "\(text)")
  }

  @Test(arguments: [
    (Language.english, "No one should share pictures of injured people."),
    (.english, "Whether anyone was hurt is not known yet."), (.english, "We have no names. Three people died."),
    (.french, "Une personne est décédée."), (.french, "Nous ne savons pas encore s’il y a des blessés."),
    (.spanish, "No se sabe si hay heridos."), (.spanish, "Aún no sabemos si hay personas heridas."),
    (.arabic, "لا نعرف بعد إن كان هناك مصابون."), (.arabic, "لا تقتربوا من المصابين."),
    (.arabic, "نرجو عدم نشر صور للمصابين."), (.arabic, "لم تصلنا بعد معلومات عن المصابين."),
    (.arabic, "لا معلومات لدينا عن عدد المصابين."),
  ])
  func whatDeniesNoHarmIsLeftAlone(language: Language, text: String) {
    #expect(HarmDenial.all(in: text, language).isEmpty, "\(text)")
  }

  @Test(arguments: [
    (Language.arabic, "قتل اثنا عشر شخصا", 12), (.arabic, "قُتل أحد عشر شخصا", 11),
    (.arabic, "قتلت احدى عشرة امراة", 11),
    (.arabic, "توفي خمسه اشخاص", 5), (.french, "quatre-vingt-dix personnes", 90),
    (.french, "quatre-vingts personnes", 80),
    (.french, "vingt-quatre personnes", 24), (.spanish, "quinientas personas", 500),
    (.english, "two million people", 2_000_000),
  ])
  func numbersInWordsAreRead(language: Language, text: String, number: Int) {
    #expect(FigureScanner.tokens(in: text, language).map(\.kind) == [.number(number)], "\(text)")
  }

  @Test func aNumberBeyondAllMeasureIsStillANumber() {
    let text = Array(repeating: "thousand", count: 30).joined(separator: " ")
    #expect(FigureScanner.tokens(in: text, .english).count == 1)
    #expect(FigureScanner.tokens(in: "لا أحد يعرف", .arabic).isEmpty)
  }

  @Test(arguments: [
    ("1,200", "1200"), ("1 200", "1200"), ("٣", "3"), ("１２", "12"), ("thirty-one", "31"), ("twelve people", "12"),
  ])
  func aNumberThatWasMeantIsOffered(typed: String, meant: String) {
    let refusal = #expect(throws: Refusal.self) { try FactValue.read(typed, as: .quantity, offset: .utc) }
    #expect(refusal?.rule == "value-kind")
    #expect(refusal?.mend == ["repeat the command with \(meant) in the place of “\(typed)”"])
  }

  @Test(arguments: ["3.5", "-3", "1e9", "0x10", "about", "3 4 5 6 7"])
  func nothingIsOfferedForWhatNobodyCanRead(typed: String) {
    let refusal = #expect(throws: Refusal.self) { try FactValue.read(typed, as: .quantity, offset: .utc) }
    #expect(refusal?.mend == ["repeat the command with such a value"])
  }

  @Test(arguments: [
    ("casualties.kiled", "casualties.killed"), ("deaths", "casualties.killed"),
    ("casualties.injuerd", "casualties.injured"),
    ("contact.famly-line", "contact.family-line"), ("onset", "time.onset"),
  ])
  func aKeyThatNoStatementReadsIsRefused(typed: String, meant: String) throws {
    var room = Room()
    let kind = MeasureRegister().entry(for: FactKey(typed)).kind
    let value: FactValue =
      kind == .quantity ? .quantity(.exact(3)) : kind == .telephone ? .telephone("0800") : .words(Words("3"))
    let refusal = #expect(throws: Refusal.self) { try room.add(FactKey(typed), value) }
    #expect(refusal?.rule == "key-unknown")
    #expect(refusal?.mend.first?.hasPrefix("afterword fact add \(meant) ") == true)
  }

  @Test(arguments: ["casualties.treated", "known.fire", "contact.support-line2", "casualties.killed", "place.shelter"])
  func otherKeysAreFree(typed: String) {
    #expect(FactKey(typed).likelyMeant == nil)
  }

  @Test(arguments: ["…", "WORDS"])
  func aPastedPlaceholderIsNotAPlace(words: String) throws {
    var room = Room()
    let refusal = #expect(throws: Refusal.self) { try room.add(.place, .words(Words(words))) }
    #expect(refusal?.rule == "placeholder-left")
  }

  @Test func aPastedPlaceholderIsNoReason() throws {
    var room = Room()
    let id = try room.add("known.fire", .words(Words("The fire is out.")))
    let refusal = #expect(throws: Refusal.self) {
      try room.ledger.decide(DisputeFact(id, reason: "…"), room.act(City.prosecutor))
    }
    #expect(refusal?.rule == "reason-missing")
  }
}
