/// A day and a time of day on the clocks of the place that a draft is written for.
///
/// The room reads no clock: whoever asks for time checks says what time it is.
public struct LocalTime: Sendable, Hashable, Codable, Comparable {
  /// The year, for example 2026.
  public var year: Int
  /// The month, from 1 to 12.
  public var month: Int
  /// The day of the month, from 1 to 31.
  public var day: Int
  /// The hour, from 0 to 23.
  public var hour: Int
  /// The minute, from 0 to 59.
  public var minute: Int

  /// Makes a time. Fields beyond their range are brought to its nearer end.
  public init(year: Int, month: Int, day: Int, hour: Int, minute: Int) {
    self.year = min(max(year, 1), 9999)
    self.month = min(max(month, 1), 12)
    self.day = min(max(day, 1), 31)
    self.hour = min(max(hour, 0), 23)
    self.minute = min(max(minute, 0), 59)
  }

  /// Reads `2026-03-04T14:00` or `2026-03-04 14:00`; seconds and a zone may follow and are not looked at. Nil for
  /// anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[start..<(start + count)] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard bytes.count >= 16, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[13] == 0x3A,
      bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20,
      let year = number(0, 4), let month = number(5, 2), let day = number(8, 2), let hour = number(11, 2),
      let minute = number(14, 2), (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60
    else { return nil }
    self.init(year: year, month: month, day: day, hour: hour, minute: minute)
  }

  /// The time as it is read: `2026-03-04T14:00`.
  public var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(padded(hour, 2)):\(padded(minute, 2))"
  }

  /// Minutes since the beginning of year 0, by which times are compared.
  public var minutes: Int { Self.days(year, month, day) * 1440 + hour * 60 + minute }

  /// The day of the week, from Monday, 1, to Sunday, 7.
  var weekday: Int { (Self.days(year, month, day) + 2) % 7 + 1 }

  /// Orders times from earlier to later.
  public static func < (left: LocalTime, right: LocalTime) -> Bool { left.minutes < right.minutes }

  /// Days since 1 March of year 0 in the Gregorian calendar: years begin in March, so that the leap day comes last.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let ordinal = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + ordinal
  }
}
