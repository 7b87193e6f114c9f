import Incidents

/// A value that a statement itself brings along: its number, its time, the agencies that issue it.
public enum Constant: Sendable, Hashable {
  /// Words, the same in every language or by language.
  case words(Words)
  /// A whole number.
  case number(Int)
  /// A figure with its precision, in digits.
  case quantity(Quantity)
  /// A point in time.
  case moment(Moment)
  /// Names, joined as the language joins a list.
  case list([String])
  /// Agencies, by their names in the language of the text.
  case agencies([Agency])
}
