/// Other ways in which registers write the same name in the same script: “Joerg” for “Jörg”, «رحمان» for «رحمن».
enum NameSpelling {
  /// Letters that passports and newspapers without them write as two.
  private static let pairs: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "đ": "dj",
  ]
  /// The same pairs, and the single letter that a folded name has in their place.
  private static let singles: [(pair: String, letter: String)] = [("ae", "a"), ("oe", "o"), ("ue", "u")]

  /// Arabic names with a long vowel that the classical spelling leaves out, folded, and how they are written with it.
  private static let longVowels: [(short: String, long: String)] = [
    ("رحمن", "رحمان"), ("اسحق", "اسحاق"), ("اسمعيل", "اسماعيل"), ("ابرهيم", "ابراهيم"), ("هرون", "هارون"),
    ("سليمن", "سليمان"), ("لقمن", "لقمان"), ("حرث", "حارث"), ("معويه", "معاويه"), ("يسن", "ياسين"),
  ]

  /// - Parameters:
  ///   - name: The name as the case facts give it.
  ///   - words: Its words, folded.
  static func others(of name: String, _ words: [String]) -> [[String]] {
    var others: [[String]] = []
    let lowered = name.lowercased()
    let spelledOut = lowered.map { pairs[$0] ?? String($0) }.joined()
    if spelledOut != lowered { others.append(WordFolding.words(of: spelledOut)) }
    let drawnTogether = words.map(drawnTogether)
    if drawnTogether != words { others.append(drawnTogether) }
    let exchanged = words.map(exchanged)
    if exchanged != words { others.append(exchanged) }
    return others
  }

  /// “mueller” as “muller”. Only between consonants: “Manuel” and “Joel” have a vowel of their own there.
  private static func drawnTogether(_ word: String) -> String {
    let letters = Array(word)
    let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]
    for index in letters.indices where index > 0 && index + 3 < letters.count {
      let pair = String(letters[index...(index + 1)])
      guard let single = singles.first(where: { $0.pair == pair }), !vowels.contains(letters[index - 1]),
        !vowels.contains(letters[index + 2])
      else { continue }
      return String(letters[..<index]) + single.letter + String(letters[(index + 2)...])
    }
    return word
  }

  private static func exchanged(_ word: String) -> String {
    let article = word.hasPrefix("ال") ? "ال" : ""
    let rest = String(word.dropFirst(article.count))
    for name in longVowels {
      if rest == name.short { return article + name.long }
      if rest == name.long { return article + name.short }
    }
    return word
  }
}
