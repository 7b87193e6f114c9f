import Guidelines
import Incidents
import Testing

@testable import Statements

/// Who did it and why, and who a suspect is: the investigation says it, or nobody.
@Suite struct AttributionClaimTests {
  private static func findings(
    _ sentence: String, _ language: Language, _ facts: [(key: FactKey, words: String, officer: Officer)] = []
  ) throws -> [Finding] {
    var room = Room()
    try room.addBasics()
    for fact in facts {
      try room.add(fact.key, .words(Words(fact.words, language)), fact.officer, rule: .public)
    }
    let number = try room.draft(.holding, [language])
    try room.edit(number, room.text(number) + "\n\n" + sentence)
    return room.findings(number).flatMap(\.value).filter { ["C17-untraced", "C9-attribution"].contains($0.rule) }
  }

  @Test(arguments: [
    (Language.english, "The attack was carried out by the Red Lantern Front."),
    (.english, "The Red Lantern Front carried out the attack."),
    (.english, "The Red Lantern Front is behind the attack."),
    (.english, "A group has claimed responsibility."), (.english, "The motive was hatred."),
    (.english, "The suspect is a 24-year-old from Norland."), (.english, "The suspect is from Norland."),
    (.english, "The suspect is Norlandish."), (.english, "The attacker was a local man known to the police."),
    (.english, "The gunman acted alone."), (.english, "Arrests have been made."),
    (.english, "The attackers have been arrested."),
    (.french, "L’attaque a été commise par le Front Lanterne."), (.french, "Un groupe a revendiqué l’attaque."),
    (.french, "Le suspect est originaire de Norlande."), (.french, "Le suspect est norlandais."),
    (.french, "Des personnes ont été interpellées."), (.spanish, "El atentado fue cometido por el Frente Farol."),
    (.spanish, "Un grupo ha reivindicado el atentado."), (.spanish, "El sospechoso es de Norlandia."),
    (.spanish, "Hay personas detenidas."), (.arabic, "نفذت جبهة الفانوس الهجوم."), (.arabic, "تبنت جماعة الهجوم."),
    (.arabic, "المشتبه به من نورلاند."), (.arabic, "المشتبه به نورلاندي."), (.arabic, "أوقفت الشرطة أشخاصا."),
  ])
  func nobodySaysItAlone(language: Language, sentence: String) throws {
    #expect(try !Self.findings(sentence, language).isEmpty, "\(sentence)")
  }

  @Test(arguments: [
    (Language.english, "We do not know who carried out the attack."),
    (.english, "No group has claimed responsibility."),
    (.english, "Please do not guess who was behind the attack."),
    (.english, "Whoever did this will be brought to justice."),
    (.english, "We will find those responsible for the attack."), (.english, "Nobody has been arrested."),
    (.english, "It is false that the attack was carried out by the Red Lantern Front."),
    (.english, "The suspect is being questioned."), (.english, "Police carried out a search."),
    (.french, "Nous ne savons pas qui a commis l’attaque."), (.french, "Personne n’a été interpellé."),
    (.spanish, "No sabemos quién cometió el atentado."), (.spanish, "Nadie ha sido detenido."),
    (.arabic, "لا نعرف من نفذ الهجوم."),
    (.arabic, "لم يوقف أحد."),
  ])
  func whatNamesNobodyPasses(language: Language, sentence: String) throws {
    let found = try Self.findings(sentence, language)
    #expect(found.isEmpty, "\(sentence) \(found.map(\.message))")
  }

  @Test func theInvestigationMaySayIt() throws {
    let sentence = "The attack was carried out by the Red Lantern Front."
    let owner = (key: FactKey("attribution.group"), words: "the Red Lantern Front", officer: City.prosecutor)
    #expect(try Self.findings(sentence, .english, [owner]).isEmpty)
    let other = (key: FactKey("attribution.group"), words: "the Red Lantern Front", officer: City.police)
    #expect(try !Self.findings(sentence, .english, [other]).isEmpty)
    // Another group than the one on record.
    let third = (key: FactKey("attribution.group"), words: "the Blue Lamp", officer: City.prosecutor)
    #expect(try !Self.findings(sentence, .english, [third]).isEmpty)
    // Words under a key of no meaning are the police's, and not the investigation's.
    let known = (key: FactKey("known.update"), words: sentence, officer: City.police)
    #expect(try !Self.findings("It is quiet now.", .english, [known]).isEmpty)
  }

  @Test func theCommandIsNamed() throws {
    let found = try Self.findings("The attack was carried out by the Red Lantern Front.", .english)
    #expect(found.first?.rule == "C9-attribution")
    #expect(
      found.first?.suggestions == [
        "afterword fact add attribution.group \"WORDS\" --confirmed --as OFFICER-OF-prosecutor",
        "We do not yet know who did this.",
      ])
  }
}
