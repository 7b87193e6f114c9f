import Guidelines

/// A number read from words, one after the other: “two hundred and five” is one number, “between five and eight” are two.
struct SpelledNumber {
  private let language: Language
  /// The thousands and millions that are finished.
  private var whole = 0
  /// What is below them.
  private var part = 0
  /// The word before; nothing at the beginning.
  private var last: Int?

  init(_ language: Language) { self.language = language }

  /// The number; one that nobody can mean is as good as the largest.
  var value: Int { Self.bounded(whole.addingReportingOverflow(part)) }

  /// Adds a word such as “five” or “twenty”.
  ///
  /// - Returns: Whether it goes on the number; where it does not, another number begins.
  mutating func add(_ more: Int) -> Bool {
    // Quatre-vingts is four times twenty.
    if language == .french, last == 4, more == 20 {
      part += 76
      last = 80
      return true
    }
    guard continues(more) else { return false }
    part = Self.bounded(part.addingReportingOverflow(more))
    last = more
    return true
  }

  /// Multiplies by a word such as “hundred”.
  mutating func multiply(by factor: Int) {
    // Cent quatre-vingts.
    if factor == 20, last == 4 {
      _ = add(20)
      return
    }
    part = Self.bounded(max(part, 1).multipliedReportingOverflow(by: factor))
    last = factor
    guard factor >= 1000 else { return }
    whole = Self.bounded(whole.addingReportingOverflow(part))
    part = 0
  }

  /// Whether a word stands behind the last one within one number: below a hundred what is less than a hundred, behind twenty what is less
  /// than ten.
  private func continues(_ more: Int) -> Bool {
    guard let last else { return true }
    // Arabic says the ones before the tens: «خمسة وعشرون».
    if language == .arabic, last < 10 { return (10...90).contains(more) && more.isMultiple(of: 10) }
    // Soixante-dix, quatre-vingt-onze.
    if language == .french, last == 60 || last == 80 { return more < 20 }
    var room = 1
    while last / room >= 10 { room *= 10 }
    return more < room
  }

  private static func bounded(_ sum: (partialValue: Int, overflow: Bool)) -> Int {
    sum.overflow ? .max : sum.partialValue
  }
}
