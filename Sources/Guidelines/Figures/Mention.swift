/// A figure that a text states: a number, a time, a date, a telephone number or an address.
struct Mention: Sendable, Hashable {
  /// What is stated.
  enum Value: Sendable, Hashable {
    /// A number, or a range of numbers.
    case number(ClosedRange<Int>)
    /// A number that is none: “dozens”. The size is that of one.
    case vague(Int)
    /// A time of day, in minutes since midnight.
    case time(Int)
    /// A day and a month.
    case date(day: Int, month: Int)
    /// A day of the week, from Monday, 1, to Sunday, 7.
    case weekday(Int)
    /// A telephone number: its digits, with `+` where it is written.
    case telephone(String)
    /// A web address or the name of an account, in small letters, without scheme and trailing slash.
    case link(String)
  }

  var value: Value
  /// Where it stands, in bytes of the text.
  var bytes: Range<Int>
  /// The words of its sentence that it takes, by number. Those of a link are none.
  var words: ClosedRange<Int>
  /// Whether it is the word for one that is also an article or pronoun: “un”, “una”, “one”.
  var isArticle = false
  /// Whether a time may lie in either half of the day: “half past six”. Its minutes are those of the morning.
  var isOfEitherHalf = false
}
