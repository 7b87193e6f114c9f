/// Words beside a number which say that it counts only a part of those spoken of, or people besides them.
enum PartWords {
  /// After a number: “three of them”, « deux d’entre eux », «اثنان منهم».
  static let after = keys("of d des entre ellos ellas من منهم منهن منها")
  /// Before a number: “including three children”, « dont trois enfants », «بينهم ثلاثة أطفال».
  static let before = keys(
    "including include includes among dont parmi incluidos incluidas incluyendo بينهم بينهن بينها")
  /// Beside a number, or behind what it counts: “one more”, « deux autres personnes », «شخصان آخران».
  static let besides = keys(
    "more another other others further additional else autre autres supplémentaire supplémentaires otra otro otras "
      + "otros más adicional adicionales آخر آخران آخرين آخرون أخرى أخريات أخريان إضافي إضافيين")

  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").flatMap { WordFolding.words(of: String($0)) }.map { WordKey.of(folded: $0.utf8) })
  }

  /// How many of those spoken of a number counts.
  enum Share: Sendable, Hashable {
    /// All, as far as the words beside it say.
    case all
    /// Some of them.
    case part
    /// Others, who come on top.
    case besides
  }

  /// What the words beside a number say.
  ///
  /// - Parameters:
  ///   - words: The number's own words.
  ///   - tokens: Its sentence.
  static func share(of words: ClosedRange<Int>, in tokens: [Token], _ language: Language) -> Share {
    let next = words.upperBound + 1
    func isOne(of keys: Set<UInt64>, _ index: Int) -> Bool {
      tokens.indices.contains(index) && keys.contains(tokens[index].key)
    }
    if isOne(of: besides, next) || isOne(of: besides, next + 1) && language != .english { return .besides }
    if isOne(of: after, next) || isOne(of: before, words.lowerBound - 1) { return .part }
    // « dos de los heridos », and not « la cifra de dos de la mañana ».
    if language == .spanish, isOne(of: TimeWords.of, next), isOne(of: plurals, next + 1) { return .part }
    return .all
  }

  private static let plurals = keys("los las ellos ellas estos estas esos esas")
}
