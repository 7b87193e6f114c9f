extension Language {
  /// The language that some words seem to be in, where it is another one than is expected; nothing where little speaks for another.
  public static func other(than language: Language, of words: String) -> Language? {
    LanguageGuess.other(than: language, of: words)
  }
}
