import Guidelines

extension Language {
  /// The name of the language, in English, for messages.
  public var englishName: String {
    switch self {
    case .english: "English"
    case .french: "French"
    case .spanish: "Spanish"
    case .arabic: "Arabic"
    }
  }

  /// Whether the language is written from right to left.
  public var isRightToLeft: Bool { self == .arabic }
}

/// The grammatical class that a whole number takes in a language, by the plural rules of Unicode CLDR.
public enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other

  /// The category of a whole number.
  ///
  /// Rules as in Unicode CLDR 44 for integers: English `one` = 1; French `one` = 0 and 1, `many` = multiples of a
  /// million; Spanish `one` = 1, `many` = multiples of a million; Arabic `zero`, `one`, `two`, `few` = 3–10 within the
  /// hundred, `many` = 11–99 within the hundred, `other`.
  public init(of number: Int, in language: Language) {
    let isMillions = number != 0 && number % 1_000_000 == 0
    switch language {
    case .english: self = number == 1 ? .one : .other
    case .french: self = number == 0 || number == 1 ? .one : isMillions ? .many : .other
    case .spanish: self = number == 1 ? .one : isMillions ? .many : .other
    case .arabic:
      switch (number, number % 100) {
      case (0, _): self = .zero
      case (1, _): self = .one
      case (2, _): self = .two
      case (_, 3...10): self = .few
      case (_, 11...99): self = .many
      default: self = .other
      }
    }
  }
}
