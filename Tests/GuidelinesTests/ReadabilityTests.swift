import Guidelines
import Testing

/// Formulas after their published coefficients; counters after hand-counted words.
@Suite struct ReadabilityTests {
  func counts(_ language: Language, syllables: Int, long: Int = 0) -> Readability {
    Readability(language: language, words: 100, sentences: 8, syllables: syllables, longWords: long)
  }

  func isClose(_ value: Double?, _ expected: Double) -> Bool { value.map { abs($0 - expected) < 0.0005 } ?? false }

  @Test func formulasGiveTheirTestVectors() {
    #expect(isClose(counts(.english, syllables: 140).ease, 75.7075))
    #expect(isClose(counts(.english, syllables: 140).grade, 5.805))
    #expect(isClose(counts(.french, syllables: 140).ease, 91.2725))
    #expect(isClose(counts(.spanish, syllables: 200).ease, 69.735))
    #expect(isClose(counts(.spanish, syllables: 200).fernandezHuerta, 74.09))
    #expect(isClose(counts(.arabic, syllables: 0, long: 28).lix, 40.5))
    #expect(
      isClose(
        Readability.osman(words: 100, sentences: 8, long: 30, syllables: 250, complex: 5, eloquent: 4), 118.22041))
    #expect(counts(.arabic, syllables: 0).ease == nil)
  }

  /// Words with their syllables, counted by hand.
  @Test(arguments: [
    (
      Language.english,
      "the1 people2 police2 attack2 market2 injured2 family3 families3 asked1 wanted2 houses2 times1 people2 area3 "
        + "video3 nation2 social2 patient2 science2 create2 question2 guard1 little2 table2 available4 information4 "
        + "situation4 statement2 safety2 completely3 closed1 homes1 crashes2 voice1 quickly2 yes1 beyond2 rhythm2 hour1"
    ),
    (
      .french,
      "la1 police2 personne2 personnes2 attaque2 blessé2 blessée2 blessées2 marché2 famille2 enquête2 que1 guerre1 "
        + "théâtre2 naïf2 information4 communiqué4 numéro3 école2 les1 ville1 hôpital3 secours2 nouvelle2 arrêtèrent3 "
        + "sécurité4 urgence2 merci2"
    ),
    (
      .spanish,
      "policía4 persona3 personas3 ataque3 herido3 heridos3 mercado3 familia3 investigación5 que1 guerra2 país2 ciudad2 "
        + "agua2 cuidado3 hospital3 teatro3 leer2 aéreo4 y1 muy1 comunicado5 número3 seguridad4 averiguar4"
    ),
  ])
  func syllablesAreThoseOfTheSpokenWord(_ language: Language, _ list: String) {
    var wrong: [String] = []
    for entry in list.split(separator: " ") {
      let word = entry.dropLast()
      let expected = Int(String(entry.suffix(1))) ?? 0
      let text = Readability(of: "x \(word)", language: language)
      if text.syllables - 1 != expected { wrong.append("\(word) \(text.syllables - 1), not \(expected)") }
    }
    #expect(wrong.count * 20 <= list.split(separator: " ").count, "\(wrong)")
  }

  @Test func namesAndTimesDoNotPartOrLengthenSentences() {
    let text = Readability(of: "We met at 22:30. It is at St. Anne’s Hospital in Norvale.", language: .english)
    #expect(text.sentences == 2)
    #expect(text.words == 8)
  }

  @Test func aHardTextIsOneFindingAndTheLongestSentencesOneEach() {
    let sentence = Array(repeating: "administrative representatives", count: 16).joined(separator: " ")
    let text = Array(repeating: "The \(sentence) communicate. We help.", count: 5).joined(separator: "\n\n")
    let findings = Checker(languages: [.english]).check(Draft(text, language: .english)).findings
    #expect(findings.count { $0.rule == "read-ease" } == 1)
    #expect(findings.count { $0.rule == "read-long-sentence" } == 3)
    #expect(findings.filter { $0.family == .readability }.allSatisfy { $0.severity != .error })
  }

  @Test func aPassageIsNotJudged() {
    let text = Array(repeating: "administrative representatives", count: 60).joined(separator: " ")
    let findings = Checker(languages: [.english]).check(Draft(text, language: .english, isFragment: true)).findings
    #expect(!findings.contains { $0.family == .readability || $0.family == .completeness })
  }

  /// « Restez-y. » ends a sentence; « M. » and « J.-P. » do not.
  @Test func aShortWordBehindAHyphenEndsASentence() {
    let words = "Le marché du port et toutes les rues autour restent fermés"
    func longSentences(_ text: String) -> Int {
      Checker().check(Draft(text, language: .french)).findings.count { $0.rule == "read-long-sentence" }
    }
    #expect(longSentences("\(words) et restez-y. \(words) pour longtemps.") == 0)
    #expect(longSentences("\(words) dit M. Le Gall et \(words) pour longtemps.") == 1)
  }
}
