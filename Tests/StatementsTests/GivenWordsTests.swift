import Guidelines
import Incidents
import Testing

@testable import Statements

/// Words that officers give: names in the letters of each language, and sentences in the language under which they stand.
@Suite struct GivenWordsTests {
  @Test func aNameStandsInEachLanguageAsTheFamilyWritesItThere() {
    let line = VictimWording.line(
      name: "Amina Haddad", age: 34, home: "Ellery", spellings: [.arabic: "أمينة حداد"], homes: [.arabic: "إيليري"])
    #expect(line[.arabic, .bare] == "أمينة حداد، 34 عاما (إيليري)")
    #expect(line[.english, .bare] == "Amina Haddad, 34 (Ellery)")
    #expect(line[.french, .bare] == "Amina Haddad, 34 ans (Ellery)")
    #expect(TextSafety.isReadable("أمينة حداد", in: .arabic) && !TextSafety.isReadable("Amina", in: .arabic))
    #expect(!TextSafety.isReadable("أمينة", in: .spanish) && TextSafety.isReadable("Núñez", in: .spanish))
  }

  @Test(arguments: [
    ("known.x", "Le pont est fermé.", Language.french),
    ("known.x", "El puente está en obras y se ha cerrado.", .spanish),
    ("action", "Restez à l’intérieur et ne sortez pas.", .french), ("known.x", "الجسر مغلق.", .arabic),
  ])
  func aSentenceInAnotherLanguageIsSeen(key: String, words: String, seems: Language) {
    let foreign = ForeignWording(FactKey(key), .words(Words(words)))
    #expect(foreign?.seems == seems && foreign?.language == .english)
    // Under its own language it is where it belongs.
    #expect(ForeignWording(FactKey(key), .words(Words(words, seems))) == nil)
  }

  @Test(arguments: [
    ("known.x", "The bridge is closed."), ("known.x", "Quay Street closed."),
    ("place", "Le Jardin des Plantes et la gare"),
    ("area", "la rue du Quai et les halles"), ("known.x", "The Café de la Paix is open."),
  ])
  func namesAndOwnSentencesAreNot(key: String, words: String) {
    #expect(ForeignWording(FactKey(key), .words(Words(words))) == nil)
  }
}
