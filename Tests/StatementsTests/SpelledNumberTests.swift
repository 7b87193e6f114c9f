import Guidelines
import Statements
import Testing

/// Numbers in words are the numbers that they say, and two side by side are two.
@Suite struct SpelledNumberTests {
  @Test(arguments: [
    (Language.english, "between five and eight people", [5, 8]), (.english, "two, three or ten people", [2, 3, 10]),
    (.english, "twenty-five people and twelve more", [25, 12]),
    (.english, "one thousand two hundred and six people", [1206]),
    (.english, "two hundred thousand and four people", [200_004]), (.english, "ten and twenty people", [10, 20]),
    (.spanish, "entre cinco y ocho personas", [5, 8]), (.spanish, "treinta y una personas", [31]),
    (.spanish, "dos mil trescientas cuatro personas", [2304]), (.spanish, "ciento veinte y tres personas", [123]),
    (.french, "de cinq à huit personnes", [5, 8]), (.french, "quatre-vingt-dix-sept personnes", [97]),
    (.french, "cent quatre-vingts personnes", [180]), (.french, "soixante et onze personnes", [71]),
    (.french, "mille deux cents personnes", [1200]), (.french, "deux et trois personnes", [2, 3]),
    (.arabic, "بين خمسة وثمانية أشخاص", [5, 8]), (.arabic, "خمسة وعشرون شخصا", [25]),
    (.arabic, "مئة وخمسة وعشرون شخصا", [125]), (.arabic, "خمسة عشر شخصا", [15]), (.arabic, "أحد عشر شخصا", [11]),
  ])
  func numbersInWordsAreWhatTheySay(_ language: Language, _ words: String, _ numbers: [Int]) {
    let found = FigureScanner.tokens(in: words, language).compactMap { token -> Int? in
      if case .number(let number) = token.kind { number } else { nil }
    }
    #expect(found == numbers)
  }

  /// A range in words is the range in digits, as texts in Easy Read write it.
  @Test(arguments: [
    (Language.english, "Between five and eight people died.", "Between 5 and 8 people died."),
    (.spanish, "Han muerto entre dos y tres personas.", "Han muerto entre 2 y 3 personas."),
    (.french, "De quatre à six personnes sont mortes.", "De 4 à 6 personnes sont mortes."),
    (.arabic, "توفي من ثلاثة إلى ثمانية أشخاص.", "توفي من 3 إلى 8 أشخاص."),
  ])
  func aRangeInWordsIsTheRangeInDigits(_ language: Language, _ words: String, _ digits: String) {
    #expect(FigureScanner.foreign(in: digits, to: words, language).isEmpty)
    #expect(
      !FigureScanner.foreign(
        in: digits.replacing("8", with: "9").replacing("3", with: "7").replacing("6", with: "7"), to: words, language
      ).isEmpty)
  }
}
