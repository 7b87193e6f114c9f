import Guidelines
import Testing

/// Whom a number counts: each word of harm is counted by one number, what is set off counts a part, and a denial counts nobody.
@Suite struct CountedPartsTests {
  private static let checker = Checker()

  private static let agreed = CaseFacts(figures: [
    .init(key: "killed", value: 11), .init(key: "injured", value: 40), .init(key: "critical", value: 6),
    .init(key: "children.injured", value: 3), .init(key: "missing", value: 2),
  ])

  private static func messages(_ text: String, _ language: Language) -> [String] {
    checker.check(Draft(text, language: language, isFragment: true), facts: agreed).findings.map(\.message)
      .filter { $0.contains("the agreed figure") }
  }

  @Test(
    "What is agreed is never called wrong",
    arguments: [
      (Language.english, "11 dead, 40 injured (police, 14:00)."), (.english, "Eleven killed, forty wounded."),
      (.english, "Dead 11, injured 40, missing 2 (police, 14:00)."),
      (.english, "Dead: 11, injured: 40, critical: 6, missing: 2."),
      (.english, "Eleven people (8 women and 3 men) have died (police, 14:00)."),
      (.english, "Eleven people have died: 8 women and 3 men."), (.english, "Eight women and three men have died."),
      (.english, "Eleven people, among them three police officers, have died (police, 14:00)."),
      (.english, "Eleven people, including two officers and a nurse, have died."),
      (.english, "Of the 40 people injured, 6 are critical (police, 14:00)."),
      (.english, "Of the 40 people injured, three are children."),
      (.english, "Forty people were hurt, three of them children."),
      (.english, "Forty people were hurt, four of them girls or women."),
      (.english, "Six of the 40 injured are in a critical condition."),
      (.english, "Three of the injured have died."), (.english, "Three children are among the dead."),
      (.english, "Police and 60 firefighters helped the injured."),
      (.english, "60 firefighters recovered the dead."), (.english, "60 medics treated injured people."),
      (.english, "Twelve candles were lit, one for each person who died."),
      (.english, "40 people aged 12 to 60 were injured."), (.english, "Nobody else has died."),
      (.english, "No children were killed."), (.english, "Nobody was killed in the second explosion."),
      (.english, "At the school, nobody was hurt."), (.english, "We hope that nobody has died since."),
      (.english, "It is not true that no one was killed."), (.english, "Nobody knows how many died."),
      (.english, "No one was killed at the station."), (.english, "No officers were injured."),
      (.english, "Three people died in the attack two years ago."),
      (.english, "Two dozen ambulances came for 40 injured."), (.english, "Dozens of people were injured."),
      (.french, "11 morts, 40 blessés (police, 14 h)."), (.french, "Morts : 11, blessés : 40, disparus : 2."),
      (.french, "Onze personnes (8 femmes et 3 hommes) sont décédées."),
      (.french, "Onze personnes, dont trois policiers, sont décédées."),
      (.french, "Onze personnes, parmi elles trois policiers, sont mortes."),
      (.french, "Quarante blessés, dont trois enfants."), (.french, "Six des 40 blessés sont en urgence absolue."),
      (.french, "Trois des blessés sont des enfants."), (.french, "Soixante pompiers ont secouru les blessés."),
      (.french, "Douze bougies ont été allumées, une pour chaque personne décédée."),
      (.french, "Personne d'autre n'est mort."), (.french, "Aucun autre mort n'est à déplorer."),
      (.french, "À l'école, personne n'a été blessé."), (.french, "Trois personnes sont mortes il y a deux ans."),
      (.spanish, "11 muertos, 40 heridos (Policía, 14:00)."), (.spanish, "Fallecidos: 11, heridos: 40."),
      (.spanish, "Once personas (8 mujeres y 3 hombres) han fallecido."),
      (.spanish, "Once personas, entre ellas tres policías, han muerto."),
      (.spanish, "Hay cuarenta heridos, tres de ellos menores."),
      (.spanish, "Seis de los 40 heridos están en estado crítico."),
      (.spanish, "Sesenta bomberos ayudaron a los heridos."),
      (.spanish, "Se encendieron doce velas, una por cada persona fallecida."),
      (.spanish, "No ha muerto nadie más."), (.spanish, "En el colegio no ha muerto nadie."),
      (.spanish, "Los fallecidos son once."), (.spanish, "El número de víctimas mortales asciende a once."),
      (.spanish, "Tres personas murieron el año pasado."), (.arabic, "11 قتيلا، 40 جريحا (الشرطة، الساعة 14:00)."),
      (.arabic, "توفي أحد عشر شخصا (8 نساء و3 رجال)."), (.arabic, "توفي أحد عشر شخصا، من بينهم ثلاثة شرطيين."),
      (.arabic, "أصيب أربعون شخصا، بينهم ثلاثة أطفال."), (.arabic, "ساعد 60 إطفائيا المصابين."),
      (.arabic, "أضيئت اثنتا عشرة شمعة، واحدة لكل شخص توفي."), (.arabic, "لم يمت أحد آخر."),
      (.arabic, "في المدرسة لم يصب أحد."), (.arabic, "بلغت حصيلة الوفيات 11 (الشرطة، الساعة 14:00)."),
    ])
  func whatIsAgreedIsRight(language: Language, text: String) {
    let found = Self.messages(text, language)
    #expect(found.isEmpty, "\(text) \(found)")
  }

  @Test(
    "What differs is found, and said truly",
    arguments: [
      (Language.english, "12 dead, 40 injured (police, 14:00).", "12 people killed; the agreed figure is 11"),
      (.english, "11 dead, 41 injured (police, 14:00).", "41 people injured; the agreed figure is 40"),
      (.english, "Twelve people (8 women and 4 men) have died.", "12 people killed; the agreed figure is 11"),
      (.english, "Twelve people, among them three police officers, have died.", "12 people killed"),
      (
        .english, "Of the 40 people injured, 7 are critical.",
        "7 people in a critical condition; the agreed figure is 6"
      ),
      (.english, "Five of the 40 injured are in a critical condition.", "5 people in a critical condition"),
      (.english, "Forty people were hurt, four of them children.", "4 children among the people injured"),
      (.english, "No one was killed.", "no people killed; the agreed figure is 11"),
      (.english, "Police say that nobody has died (14:00).", "no people killed"),
      (.english, "Nobody was hurt in the attack.", "no people injured; the agreed figure is 40"),
      (.english, "There were no deaths.", "no people killed"),
      (.english, "Those who died number twelve, and 12 lives were lost.", "12 people killed"),
      (.french, "12 morts, 40 blessés.", "12 people killed"),
      (.french, "Personne n'est mort.", "no people killed"), (.french, "Aucun blessé.", "no people injured"),
      (.french, "Il n'y a pas de morts.", "no people killed"),
      (.french, "Quarante blessés, dont quatre enfants.", "4 children among the people injured"),
      (.french, "Nous confirmons le décès de douze personnes.", "12 people killed"),
      (.spanish, "12 muertos, 40 heridos.", "12 people killed"),
      (.spanish, "No ha muerto nadie.", "no people killed"), (.spanish, "No hay heridos.", "no people injured"),
      (.spanish, "Hay cuarenta heridos, cuatro de ellos menores.", "4 children among the people injured"),
      (.spanish, "Los fallecidos son ya doce (Policía, 14:00).", "12 people killed"),
      (.spanish, "Una docena de personas han perdido la vida.", "12 people killed"),
      (.spanish, "El número de víctimas mortales asciende a doce.", "12 people killed"),
      (.arabic, "12 قتيلا، 40 جريحا.", "12 people killed"), (.arabic, "لم يمت أحد.", "no people killed"),
      (.arabic, "لم يصب أحد.", "no people injured"),
      (.arabic, "أصيب أربعون شخصا، بينهم أربعة أطفال.", "4 children among the people injured"),
      (.arabic, "بلغت حصيلة الوفيات 12 (الشرطة، الساعة 14:00).", "12 people killed"),
    ])
  func whatDiffersIsFound(language: Language, text: String, message: String) {
    let found = Self.messages(text, language)
    #expect(found.contains { $0.contains(message) }, "\(text) \(found)")
  }

  @Test(
    "One number for the dead and the injured is never right",
    arguments: [
      (Language.english, "Confirmed at 14:00 by the police: 51 casualties.", true),
      (.english, "Police said at 14:00 that 51 people were killed or injured. The figure is provisional.", true),
      (.english, "51 dead and injured.", true),
      (.english, "Police said at 14:00 that 11 people were killed and 40 injured.", false),
      (.english, "Nobody was killed or injured at the station.", false),
      (.english, "Families of those killed or injured can call 0800 555 0134.", false),
      (.french, "La préfecture fait état à 14 h de 51 victimes, morts et blessés confondus.", true),
      (.french, "La préfecture confirme à 14 h la mort de 11 personnes ; 40 sont blessées.", false),
      (.french, "Les proches des morts et des blessés peuvent appeler le 0800 555 013.", false),
      (.spanish, "La Policía informa a las 14:00 de 51 víctimas entre muertos y heridos.", true),
      (.spanish, "La Policía confirma a las 14:00 once fallecidos y cuarenta heridos.", false),
      (.arabic, "أعلنت الشرطة عند الساعة 14:00 سقوط 51 ضحية بين قتيل وجريح.", true),
      (.arabic, "أكدت الشرطة عند الساعة 14:00 وفاة 11 شخصا وإصابة 40.", false),
    ])
  func oneTotalIsNeverRight(language: Language, text: String, isOne: Bool) {
    let findings = Self.checker.check(Draft(text, language: language, isFragment: true)).findings
    let found = findings.contains { $0.rule == "acc-casualty-qualifier" && $0.severity >= .warning }
    #expect(found == isOne, "\(text) \(findings.map(\.rule))")
  }

  @Test(
    "Figures in the short official form say nothing of security",
    arguments: [
      "Missing: 2 people (police, 14:00).", "Dead 11, injured 40, missing 2 (police, 14:00).",
      "Missing: 2 police officers (Norvale Police, 14:00).",
    ])
  func shortFiguresAreNoGap(text: String) {
    let findings = Self.checker.check(Draft(text, language: .english, isFragment: true)).findings
    #expect(!findings.contains { $0.rule == "int-capability-gap" }, "\(text)")
  }
}
