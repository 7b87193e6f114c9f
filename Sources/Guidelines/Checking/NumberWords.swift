/// Numbers written as words, so that “eleven” is known to be an agreed 11.
enum NumberWords {
  private static let words: [[String]] = [
    [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ],
    [
      "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
      "quatorze", "quinze", "seize",
    ],
    [
      "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
      "catorce", "quince",
    ],
  ]

  private static let values: [UInt64: Int] = {
    var values: [UInt64: Int] = [:]
    for list in words {
      for (index, word) in list.enumerated() { values[WordKey.of(folded: word.utf8)] = index + 1 }
    }
    return values
  }()

  /// The number a word stands for.
  static func value(of key: UInt64) -> Int? { values[key] }
}
