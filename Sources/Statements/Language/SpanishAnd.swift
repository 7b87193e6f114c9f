/// The Spanish “and”, which listens to the word after it: «francés e inglés», «Policía e Interior», «nieve y hielo».
enum SpanishAnd {
  /// “e” before the sound of i, “y” otherwise.
  static func before(_ next: String) -> String {
    let letters = Array(next.lowercased().prefix(3))
    guard let first = letters.first else { return "y" }
    let vowels: Set<Character> = ["i", "í"]
    if vowels.contains(first) { return "e" }
    guard first == "h", letters.count > 1, vowels.contains(letters[1]) else { return "y" }
    // The i of “hielo” is no vowel of its own.
    return letters.count > 2 && ["e", "a", "o"].contains(letters[2]) ? "y" : "e"
  }
}
