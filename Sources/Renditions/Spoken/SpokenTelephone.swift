import Guidelines
import Statements

/// Numbers to call as a newsreader says them: digit by digit, and the short ones as each language does: “one one two”, « le cent douze »,
/// «el uno uno dos».
enum SpokenTelephone {
  /// Digits one by one.
  static func digits(_ number: String, _ language: Language) -> String {
    number.compactMap(\.wholeNumberValue).map { names[language]?[$0] ?? String($0) }.joined(separator: " ")
  }

  /// A short number. In French it is a number like any other, and one of four digits is two of them: « trente-neuf dix-neuf ».
  static func words(_ value: Int, of digits: String, _ language: Language) -> String {
    guard language == .french, digits.first != "0", digits.count <= 4 else { return Self.digits(digits, language) }
    guard digits.count == 4 else { return ClockNumerals.frenchNumber(value) }
    let (first, last) = (value / 100, value % 100)
    return ClockNumerals.frenchNumber(first) + " "
      + (last < 10 ? "zéro " + ClockNumerals.frenchNumber(last) : ClockNumerals.frenchNumber(last))
  }

  /// Whether what comes next in a sentence is called: “call 112”, « appelez le 112 ».
  static func isCalled(behind said: String, _ language: Language) -> Bool {
    let words = PastedText(String(said.suffix(48))).folded.split { $0 == " " || $0 == "'" }.suffix(3).map(String.init)
    // Between the two stands nothing that ends a sentence or begins another thought.
    guard let last = said.last(where: { !$0.isWhitespace }), !".,;!?،؛؟".contains(last) else { return false }
    return words.contains { calling[language]?.contains($0) ?? false }
  }

  private static let calling: [Language: Set<String>] = [
    .english: ["call", "calling", "dial", "ring", "phone"],
    .french: ["appelez", "appeler", "composez", "composer"],
    .spanish: ["llame", "llamen", "llamar", "marque", "marquen", "teléfono"],
    .arabic: ["اتصلوا", "اتصل", "الاتصال", "بالرقم", "الرقم"],
  ]

  private static let names: [Language: [String]] = [
    .english: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    .french: ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
    .spanish: ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
    .arabic: ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"],
  ]
}
