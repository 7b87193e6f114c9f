/// Words between a number and those who came to harm, which say that it does not count them.
enum CountWords {
  /// Articles before a noun, which make known people of them: “the injured”.
  static let articles = WordKey.set("the those these les des ces los las estos estas")
  /// What makes a part of those known people: “among the dead”, « parmi les blessés ».
  static let among = WordKey.set("of among amongst de parmi sur entre من بين")

  /// Whether a word parts a number from those behind it: what is done for each of them, or to them.
  static func part(_ key: UInt64) -> Bool { parting.contains(key) }

  private static let parting = WordKey.set(
    "each every per for help helped helping helps treat treats treated treating rescue rescued rescuing assist assisted evacuated "
      + "carried transported attended comforted "
      + "chaque pour aident aidé aider soignent soigné secourent secouru évacué transporté "
      + "cada para ayudan ayudaron atienden atendieron rescataron trasladaron evacuaron auxiliaron "
      + "كل لكل")
}
