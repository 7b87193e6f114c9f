import Guidelines

/// Words that are read by in four languages, each written by hand.
protocol LanguageLexicon: Sendable {
  static var english: Self { get }
  static var french: Self { get }
  static var spanish: Self { get }
  static var arabic: Self { get }
}

extension LanguageLexicon {
  /// The words of a language.
  static func of(_ language: Language) -> Self {
    switch language {
    case .english: english
    case .french: french
    case .spanish: spanish
    case .arabic: arabic
    }
  }
}
