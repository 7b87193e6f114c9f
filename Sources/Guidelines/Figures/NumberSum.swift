/// Adds up the words of a number, and refuses the word that no longer belongs to it.
struct NumberSum {
  let language: Language
  private var total = 0
  private var current = 0
  private var isWritten = false

  init(language: Language) { self.language = language }

  /// The number so far.
  var value: Int { total + current }

  /// Takes the next word. False when it begins another number.
  ///
  /// - Parameter joined: whether “and”, “et”, “y” or «و» stands before the word.
  mutating func take(_ unit: NumberUnit, joined: Bool) -> Bool {
    defer { isWritten = true }
    if !isWritten {
      add(unit)
      return true
    }
    guard isWellJoined(unit, joined) else { return false }
    let rest = current % 100
    switch unit {
    case .unit(let number):
      let afterTen = language == .french && rest == 10 && number >= 7
      guard current % 10 == 0 && rest != 10 || afterTen else { return false }
    case .teen(let number):
      let isArabicTeen = language == .arabic && number == 10 && !joined && (1...9).contains(rest)
      let afterSixty = language == .french && (rest == 60 || rest == 80)
      guard rest == 0 || isArabicTeen || afterSixty else { return false }
    case .ten(let number):
      if language == .french, number == 20, rest == 4 {
        current += 76
        return true
      }
      guard rest == 0 || language == .arabic && joined && (1...9).contains(rest) else { return false }
    case .hundred:
      guard current > 0, current < 100 else { return false }
      current *= 100
      return true
    case .hundreds:
      guard current == 0 else { return false }
    case .scale(let factor):
      guard value > 0, value < 100_000, current > 0 else { return false }
      total = value * factor
      current = 0
      return true
    case .whole, .vague: return false
    }
    add(unit)
    return true
  }

  private mutating func add(_ unit: NumberUnit) {
    switch unit {
    case .unit(let number), .teen(let number), .ten(let number), .hundreds(let number), .whole(let number),
      .vague(let number):
      current += number
    case .hundred: current += 100
    case .scale(let factor): total += factor
    }
  }

  /// Whether the language joins the word like this.
  private func isWellJoined(_ unit: NumberUnit, _ joined: Bool) -> Bool {
    let rest = current % 100
    switch language {
    case .english: return !joined || rest == 0
    case .french:
      guard joined else { return true }
      if case .unit(1) = unit { return rest >= 20 && rest % 10 == 0 }
      if case .teen(11) = unit { return rest == 60 }
      return false
    case .spanish:
      if case .unit = unit, rest >= 30 { return joined }
      return !joined
    case .arabic:
      switch unit {
      case .scale: return !joined
      case .teen(10) where (1...9).contains(rest): return !joined
      case .hundreds(100) where (3...9).contains(current): return !joined
      default: return joined
      }
    }
  }
}
