import Guidelines
import Incidents
import Testing

@testable import Statements

/// Where one, two or three people came to harm, one thing about a person tells who it is: families first, in facts and in typed words.
@Suite struct OneOfFewTests {
  private static func report(_ typed: String, died: Int, known: String? = nil) throws -> (Room, Int) {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(.exact(died)), City.prosecutor, scope: Scope(attackers: .excluded))
    if let known { try room.add("known.x", .words(Words(known))) }
    let number = try room.draft(.situation)
    try room.edit(number, room.text(number).replacing("We will not guess.", with: typed))
    return (room, number)
  }

  @Test(arguments: [
    "We mourn a toddler and an adult.", "A mother and her baby are among those we mourn.",
    "Both are from the same family.",
    "The younger of the two was in primary school.", "Two schoolgirls will not come home.",
    "One of the two people who died is a small child.", "The dead are a nurse and a student.",
    "A pensioner was killed.",
  ])
  func oneThingAboutOneOfTwoIsTheFamilies(typed: String) throws {
    let (room, number) = try Self.report("Two people have died. " + typed, died: 2)
    #expect(room.rulesFound(number).contains("G2-one-person"), "\(room.findings(number))")
    // Of forty, it says nothing about anybody.
    let (many, other) = try Self.report("40 people have died. " + typed, died: 40)
    #expect(!many.rulesFound(other).contains("G2-one-person"), "\(many.findings(other))")
  }

  @Test(arguments: [
    "Our thoughts are with their families, and with the children who saw it.",
    "A doctor confirmed that two people died.",
    "Parents can fetch their children from the school.", "A nurse treated people who were hurt.",
    "We mourn with everyone who loved them.", "The families of those who died have been told.",
    "Both streets are closed.", "The pupils of the school are safe.",
  ])
  func whatTellsOfNobodyWhoDiedStands(typed: String) throws {
    let (room, number) = try Self.report(typed, died: 2)
    #expect(!room.rulesFound(number).contains("G2-one-person"), "\(room.findings(number))")
  }

  @Test(arguments: [
    (Language.french, "L’une des deux personnes décédées est une fillette."),
    (.french, "Nous pleurons un bébé et un adulte."),
    (.french, "Les deux sont de la même famille."), (.spanish, "Una de las dos personas fallecidas es una niña."),
    (.spanish, "Lloramos a un bebé y a un adulto."), (.spanish, "Ambas son de la misma familia."),
    (.arabic, "من بين المتوفين طفل صغير."), (.arabic, "ننعى رضيعا وطفلة."), (.arabic, "كلاهما من عائلة واحدة."),
  ])
  func everyLanguageKnowsIt(language: Language, text: String) throws {
    let sentence = try #require(SpokenSentence.all(in: text, language).first)
    #expect(OneOfFew.tells(sentence, after: true))
  }

  @Test(arguments: [
    (Language.french, "Nos pensées vont aux familles et aux enfants qui ont vu cela."),
    (.french, "Les deux rues sont fermées."), (.spanish, "Las familias de los fallecidos han sido informadas."),
    (.spanish, "Una doctora dijo que dos personas murieron."), (.arabic, "نفكر في عائلات المتوفين."),
    (.arabic, "قال طبيب إن شخصين توفيا."),
  ])
  func everyLanguageLeavesTheOthersAlone(language: Language, text: String) throws {
    let sentence = try #require(SpokenSentence.all(in: text, language).first)
    #expect(!OneOfFew.tells(sentence, after: true))
  }

  @Test func aFactWaitsUntilTheFamiliesKnow() throws {
    var room = Room()
    try room.addBasics()
    try room.add(.killed, .quantity(.exact(2)), City.prosecutor, scope: Scope(attackers: .excluded))
    let words = "One of the two people who died is a small child."
    let id = try room.add("known.child", .words(Words(words)))
    let waiting = try room.draft(.situation)
    #expect(!room.text(waiting).contains("small child"), "\(room.text(waiting))")
    #expect(
      room.ledger.obstacles(toPublishing: try #require(room.ledger[id]), at: room.now, register: City.rules.register)
        .contains {
          $0.rule == .smallGroup && $0.mend.contains { $0.contains("fact kin-told \(id)") }
        })
    try room.apply(try room.ledger.decide(RecordKinTold(id, at: nil), room.act(City.liaison)), City.liaison)
    let told = try room.draft(.situation)
    #expect(room.text(told).contains("small child"), "\(room.text(told))")
    #expect(!room.rulesFound(told).contains("G2-one-person"), "\(room.findings(told))")
    // What is about nobody waits for nobody.
    let other = try room.add("known.bridge", .words(Words("The bridge is closed.")))
    #expect(throws: Refusal.self) {
      try room.ledger.decide(RecordKinTold(other, at: nil), room.act(City.liaison))
    }
  }
}

/// Why a figure was wrong: who counted whom twice, and who was taken for whom.
@Suite struct CountingErrorTests {
  private func traced(_ reason: String, _ language: Language, change: Int) -> [UntracedFigure] {
    var candidate = TraceCandidate(
      field: "casualties.killed", source: .fact("f-4"), key: .killed, forms: [], quantity: .exact(change), clock: nil,
      digits: nil, wasBound: false)
    candidate.within = reason
    return FigureTrace(reason, language, candidates: [candidate]).untraced
  }

  @Test(arguments: [
    (Language.english, "a hospital counted two people twice"), (.english, "two hospitals counted the same two people"),
    (.english, "one person was taken for another"), (.english, "two people were confused"),
    (.english, "two people were on both lists"), (.french, "un hôpital a compté deux personnes deux fois"),
    (.french, "deux hôpitaux ont compté les mêmes deux personnes"),
    (.french, "une personne a été prise pour une autre"),
    (.spanish, "un hospital contó dos personas dos veces"),
    (.spanish, "dos hospitales contaron a las mismas dos personas"),
    (.spanish, "una persona fue confundida con otra"), (.arabic, "حسب مستشفى شخصين مرتين"),
    (.arabic, "حدث خلط بين شخصين"),
  ])
  func theMistakeIsTold(language: Language, reason: String) {
    #expect(traced(reason, language, change: 2).isEmpty, "\(traced(reason, language, change: 2))")
  }

  @Test(arguments: [
    (Language.english, "three people were counted twice"), (.english, "three more people have died"),
    (.english, "five people are missing"), (.french, "trois personnes ont été comptées deux fois"),
    (.spanish, "tres personas fueron contadas dos veces"), (.english, "two attackers were killed"),
  ])
  func anotherFigureIsNone(language: Language, reason: String) {
    #expect(!traced(reason, language, change: 1).isEmpty)
  }
}
