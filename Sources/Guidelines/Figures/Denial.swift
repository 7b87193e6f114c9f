/// Words that say that nobody came to harm, and what leaves open whether it is meant of all.
enum Denial {
  /// Whether a denial is said of the whole attack, and as a fact: not “nobody was hurt in the second blast”, nor “we hope that nobody
  /// was hurt”.
  static func isMeant(_ match: PatternMatch, in sentence: MergedSentence, _ language: Language) -> Bool {
    let tokens = sentence.tokens
    guard
      !tokens[..<match.first].contains(where: { doubts.contains($0.key) || scopes[language]?.contains($0.key) == true })
    else { return false }
    for token in tokens[(match.last + 1)...] {
      if token.separation != .none || ends.contains(token.key) { return true }
      guard goesOn.contains(token.key) || token.traits.contains(.time) else { return false }
    }
    return true
  }

  /// What stands before a denial that is none.
  private static let doubts = WordKey.set(
    "if whether hope hoped hopes hoping wish ensure sure false wrong untrue rumour rumours rumor claim claims claimed not until unless before "
      + "when where would should while how who because "
      + "si espérons espère espérer faux fausse rumeur rumeurs avant quand lorsque afin pour où "
      + "ojalá esperamos espera falso falsa rumor rumores antes cuando para donde mientras "
      + "إذا لو نأمل شائعة شائعات كاذب كاذبة قبل عندما حيث لكي")

  /// What stands before a denial that is said of one place or part only.
  private static let scopes: [Language: Set<UInt64>] = [
    .english: WordKey.set("in at on of during from inside outside near among"),
    .french: WordKey.set("à au aux dans en lors sur parmi chez près"),
    .spanish: WordKey.set("en durante entre sobre cerca"),
    .arabic: WordKey.set("في خلال عند من بين قرب داخل"),
  ]

  /// What may follow a denial without taking from it.
  private static let goesOn = WordKey.set(
    "in by the this attack incident explosion blast shooting stabbing bombing today yesterday tonight so far yet as of at now or injured "
      + "hurt wounded killed "
      + "dans l cette cet ce attaque attentat fusillade aujourd'hui hier soir stade instant encore à pour ni blessé "
      + "en el la este esta ataque atentado explosión incidente tiroteo hoy ayer anoche por ahora hasta momento o herido "
      + "في هذا الهجوم الحادث الانفجار الاعتداء اليوم حتى الآن أو يصب")

  private static let ends = WordKey.set("and but et mais y pero")
}
