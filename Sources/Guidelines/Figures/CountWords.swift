/// Words between a number and those who came to harm, which say that it does not count them.
enum CountWords {
  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").flatMap { WordFolding.words(of: String($0)) }.map { WordKey.of(folded: $0.utf8) })
  }

  /// Articles before a noun, which make known people of them: “the injured”.
  static let articles = keys("the those these les des ces los las estos estas")
  /// What makes a part of those known people: “among the dead”, « parmi les blessés ».
  static let among = keys("of among amongst de parmi sur entre من بين")

  /// Whether a word parts a number from those behind it: what is done for each of them, or to them.
  static func part(_ key: UInt64) -> Bool { parting.contains(key) }

  private static let parting = keys(
    "each every per for help helped helping helps treat treats treated treating rescue rescued rescuing assist assisted evacuated "
      + "carried transported attended comforted "
      + "chaque pour aident aidé aider soignent soigné secourent secouru évacué transporté "
      + "cada para ayudan ayudaron atienden atendieron rescataron trasladaron evacuaron auxiliaron "
      + "كل لكل")
}

/// The Arabic article, as it is written together with its noun.
enum ArabicArticle {
  /// Whether a word carries the article, a conjunction or preposition before it at most.
  static func begins(_ token: Token, _ text: Span<UInt8>) -> Bool {
    let begin = Int(token.begin)
    return forms.contains { text.holds($0, at: begin) }
  }

  private static let forms: [StaticString] = ["ال", "وال", "فال", "بال", "كال", "لل"]
}

/// Words that say that nobody came to harm, and what leaves open whether it is meant of all.
enum Denial {
  private static func keys(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").flatMap { WordFolding.words(of: String($0)) }.map { WordKey.of(folded: $0.utf8) })
  }

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
  private static let doubts = keys(
    "if whether hope hoped hopes hoping wish ensure sure false wrong untrue rumour rumours rumor claim claims claimed not until unless before "
      + "when where would should while how who because "
      + "si espérons espère espérer faux fausse rumeur rumeurs avant quand lorsque afin pour où "
      + "ojalá esperamos espera falso falsa rumor rumores antes cuando para donde mientras "
      + "إذا لو نأمل شائعة شائعات كاذب كاذبة قبل عندما حيث لكي")

  /// What stands before a denial that is said of one place or part only.
  private static let scopes: [Language: Set<UInt64>] = [
    .english: keys("in at on of during from inside outside near among"),
    .french: keys("à au aux dans en lors sur parmi chez près"), .spanish: keys("en durante entre sobre cerca"),
    .arabic: keys("في خلال عند من بين قرب داخل"),
  ]

  /// What may follow a denial without taking from it.
  private static let goesOn = keys(
    "in by the this attack incident explosion blast shooting stabbing bombing today yesterday tonight so far yet as of at now or injured "
      + "hurt wounded killed "
      + "dans l cette cet ce attaque attentat fusillade aujourd'hui hier soir stade instant encore à pour ni blessé "
      + "en el la este esta ataque atentado explosión incidente tiroteo hoy ayer anoche por ahora hasta momento o herido "
      + "في هذا الهجوم الحادث الانفجار الاعتداء اليوم حتى الآن أو يصب")

  private static let ends = keys("and but et mais y pero")
}
