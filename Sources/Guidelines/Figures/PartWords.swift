/// Words beside a number which say that it counts only a part of those spoken of, or people besides them.
enum PartWords {
  /// After a number: “three of them”, « deux d’entre eux », «اثنان منهم».
  static let after = WordKey.set("of d des entre ellos ellas من منهم منهن منها")
  /// Before a number: “including three children”, « dont trois enfants », «بينهم ثلاثة أطفال».
  static let before = WordKey.set(
    "including include includes among dont parmi notamment incluidos incluidas incluyendo بينهم بينهن بينها")
  /// Between these and the number: “among them three”, « dont au moins trois », «entre ellos tres».
  private static let afterBefore = WordKey.set(
    "them whom which at least the all moins au eux elles les lesquels lesquelles ellos ellas al menos los las الأقل على"
  )
  /// What stands between a part and the sort of people that it is: “four of them are children”, « deux des blessés sont des enfants ».
  static let small = WordKey.set(
    "of them whom which the are were is was also at least d de des entre eux elles desquels les sont étaient est était aussi ellos ellas "
      + "los las son eran están quienes cuales من منهم منهن منها هم كانوا بينهم injured wounded dead victims casualties people blessés blessées morts "
      + "victimes personnes heridos heridas fallecidos muertos víctimas personas مصابين جرحى قتلى ضحايا المصابين الجرحى القتلى الضحايا"
  )
  /// Beside a number, or behind what it counts: “one more”, « deux autres personnes », «شخصان آخران».
  static let besides = WordKey.set(
    "more another other others further additional else autre autres supplémentaire supplémentaires otra otro otras "
      + "otros más adicional adicionales آخر آخران آخرين آخرون أخرى أخريات أخريان إضافي إضافيين")

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
    var earlier = words.lowerBound - 1
    while earlier > words.lowerBound - 4, isOne(of: afterBefore, earlier) { earlier -= 1 }
    if earlier < words.lowerBound - 1,
      isOne(of: before, earlier) || isOne(of: amongThem, earlier) && isOne(of: them, earlier + 1)
    {
      return .part
    }
    // « dos de los heridos », and not « la cifra de dos de la mañana ».
    if language == .spanish, isOne(of: TimeWords.of, next), isOne(of: plurals, next + 1) { return .part }
    return .all
  }

  private static let amongThem = WordKey.set("entre de d")
  private static let them = WordKey.set("ellos ellas eux elles")
  private static let plurals = WordKey.set("los las ellos ellas estos estas esos esas")
}
