/// What every calendar knows.
enum CalendarDay {
  /// Whether a month has a day; without a year February has 29.
  static func exists(_ day: Int, _ month: Int, _ year: Int?) -> Bool {
    switch month {
    case 4, 6, 9, 11: return day <= 30
    case 2:
      guard let year else { return day <= 29 }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      return day <= (isLeap ? 29 : 28)
    default: return day <= 31
    }
  }

  /// Whether a year or an hour that no day has may stand in the first pages of a text.
  static func mayBeNamed(in text: String) -> Bool {
    let bytes = text.utf8.span
    var digits = 0
    var number = 0
    for place in 0..<min(bytes.count, 65_536) {
      let byte = bytes[place]
      if byte >= 0x30, byte <= 0x39 {
        number = digits == 0 ? Int(byte - 0x30) : min(number * 10 + Int(byte - 0x30), 10_000)
        digits += 1
        continue
      }
      if digits == 4 && (1900...2199).contains(number) || digits == 2 && number > 23 && byte == 0x3A { return true }
      digits = 0
    }
    return digits == 4 && (1900...2199).contains(number)
  }

  /// A day of the week, from Monday, 1, to Sunday, 7, in messages.
  static func name(_ weekday: Int) -> String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][(weekday + 6) % 7]
  }
}
