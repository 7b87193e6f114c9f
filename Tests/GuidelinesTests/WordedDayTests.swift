import Guidelines
import Testing

/// Days and times as words, and places under the names that each language has for them, are compared across languages.
@Suite struct WordedDayTests {
  func differences(
    _ one: String, _ language: Language, _ two: String, _ other: Language, places: [[String]] = []
  ) -> [Unity.Disagreement] {
    Unity(
      [.init(name: "one", text: one, language: language), .init(name: "two", text: two, language: other)],
      facts: CaseFacts(places: places.map { .init($0) })
    ).disagreements
  }

  @Test(arguments: [
    ("Tuesday", Language.english, "mardi", Language.french, "mercredi"),
    ("Tuesday", .english, "el martes", .spanish, "el miércoles"),
    ("Tuesday", .english, "يوم الثلاثاء", .arabic, "يوم الأربعاء"),
    ("Monday", .english, "الاثنين", .arabic, "الأحد"), ("vendredi", .french, "الجمعة", .arabic, "السبت"),
  ])
  func daysOfTheWeekAreCompared(
    _ here: String, _ language: Language, _ there: String, _ other: Language, _ wrong: String
  ) {
    let words: [Language: String] = [
      .english: "The market opens %.", .french: "Le marché ouvre %.", .spanish: "El mercado abre %.",
      .arabic: "يفتح السوق %.",
    ]
    func text(_ language: Language, _ day: String) -> String {
      (words[language] ?? "").replacing("%", with: day)
    }
    #expect(differences(text(language, here), language, text(other, there), other).isEmpty)
    let found = differences(text(language, here), language, text(other, wrong), other)
    #expect(found.map(\.subject) == [.weekday], "\(found.map(\.message))")
    #expect(found.first?.counterpart != nil)
  }

  /// One rendition gives the day of the week, the other the day of the month alone.
  @Test func aDayOfTheWeekBesideItsDateMayBeLeftOut() {
    #expect(differences("It opens on Tuesday 4 March.", .english, "Il ouvre le 4 mars.", .french).isEmpty)
    #expect(differences("It opens on Tuesday 4 March.", .english, "Il ouvre le mercredi 4 mars.", .french).count == 1)
    #expect(differences("It opens on Tuesday.", .english, "Il ouvre bientôt.", .french).map(\.subject) == [.weekday])
  }

  @Test(arguments: [
    ("on 4 March", Language.english), ("on March 4th", .english), ("on the 4th of March", .english),
    ("on the fourth of March", .english), ("on 2027-03-04", .english), ("le quatre mars", .french),
    ("el cuatro de marzo", .spanish), ("في الرابع من مارس", .arabic), ("في ٤ آذار", .arabic),
  ])
  func datesInWordsAreDates(_ words: String, _ language: Language) {
    let found = differences("On 4 March.", .english, words + ".", language)
    #expect(found.isEmpty, "\(found.map(\.message))")
    let other = differences("On 5 March.", .english, words + ".", language)
    #expect(other.map(\.subject) == [.date], "\(other.map(\.message))")
  }

  @Test(arguments: [
    ("at half past six this evening", Language.english, "18:30"), ("at 4pm", .english, "16:00"),
    ("at 9.30 tonight", .english, "21:30"), ("at quarter to nine in the morning", .english, "8:45"),
    ("at 7 this evening", .english, "19:00"), ("at six o'clock this morning", .english, "6:00"),
    ("à dix-huit heures trente", .french, "18:30"), ("à neuf heures et quart du soir", .french, "21:15"),
    ("à midi et demi", .french, "12:30"), ("a las seis y media", .spanish, "18:30"),
    ("في السادسة والنصف مساء", .arabic, "18:30"), ("عند منتصف الليل", .arabic, "0:00"), ("عند الظهر", .arabic, "12:00"),
  ])
  func timesInWordsAreTimes(_ words: String, _ language: Language, _ time: String) {
    let found = differences("Next update at \(time).", .english, words + ".", language)
    #expect(found.isEmpty, "\(found.map(\.message))")
    #expect(!differences("Next update at 10:10.", .english, words + ".", language).isEmpty)
  }

  /// “7 tonight” without a word before it may be seven people.
  @Test func aBareNumberIsNoTime() {
    #expect(differences("Of them, 7 this evening are free.", .english, "7 libres.", .french).isEmpty)
  }

  @Test(arguments: [
    ("Marché du Port", Language.french), ("Mercado del Puerto", .spanish), ("سوق الميناء", .arabic),
    ("سوق هاربور", .arabic), ("هاربور ماركت", .arabic), ("بسوق هاربر", .arabic),
  ])
  func aPlaceThatSaysTheSameIsNoDifference(_ name: String, _ language: Language) {
    let found = differences(
      "An attack at Harbour Market.", .english, name + ".", language, places: [["Harbour Market"]])
    #expect(found.isEmpty, "\(found.map(\.message))")
  }

  @Test(arguments: ["شارع الطاحونة", "سوق السمك", "محطة نورفيل"])
  func anotherPlaceIsADifference(_ name: String) {
    let found = differences(
      "An attack at Harbour Market.", .english, "هجوم في " + name + ".", .arabic, places: [["Harbour Market"]])
    #expect(found.map(\.subject) == [.place])
  }

  @Test func aPlaceInTheOtherScriptIsAgreed() {
    let facts = CaseFacts(places: [.init(["Harbour Market"])])
    func findings(_ text: String) -> [String] {
      Checker().check(Draft(text, kind: .holding, language: .arabic), facts: facts).findings.filter {
        $0.message.contains("know no place")
      }.map(\.text)
    }
    #expect(findings("وقع هجوم في هاربور صباحا.").isEmpty)
    #expect(!findings("وقع هجوم في إيستكواي صباحا.").isEmpty)
  }
}
