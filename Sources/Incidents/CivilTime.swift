/// A moment taken apart into the fields people write, in the proleptic Gregorian calendar at a fixed offset.
///
/// Written here because Foundation's calendar and time-zone data would cost every command several milliseconds of start-up.
public struct CivilTime: Hashable, Sendable {
  /// The year, 0 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int
  /// The second, 0 to 59.
  public let second: Int
  /// The millisecond, 0 to 999.
  public let millisecond: Int
  /// The offset at which the fields are meant.
  public let offset: UTCOffset

  /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int {
    let days = CivilTime.days(year: year, month: month, day: day)
    return Int(((days + 3) % 7 + 7) % 7) + 1
  }

  /// The fields of a moment at an offset.
  public init(_ moment: Moment, offset: UTCOffset) {
    let local = moment.milliseconds + Int64(offset.minutes) * 60_000
    let day = local.floorDivided(by: 86_400_000)
    let rest = Int(local - day * 86_400_000)
    // Howard Hinnant's days-to-civil method: eras of 400 years that start on 1 March.
    let shifted = day + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    self.day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    self.month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    self.year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    self.hour = rest / 3_600_000
    self.minute = rest / 60_000 % 60
    self.second = rest / 1000 % 60
    self.millisecond = rest % 1000
    self.offset = offset
  }

  init?(rfc3339 text: String, assuming assumed: UTCOffset?) {
    var bytes = Array(text.utf8)[...]
    func number(_ digits: Int) -> Int? {
      guard bytes.count >= digits else { return nil }
      var value = 0
      for byte in bytes.prefix(digits) {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      bytes = bytes.dropFirst(digits)
      return value
    }
    func skip(_ characters: String) -> Bool {
      guard let first = bytes.first, characters.utf8.contains(first) else { return false }
      bytes = bytes.dropFirst()
      return true
    }
    guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2), skip("Tt "),
      let hour = number(2), skip(":"), let minute = number(2)
    else { return nil }
    var second = 0
    var millisecond = 0
    if skip(":") {
      guard let seconds = number(2) else { return nil }
      second = seconds
      if skip(".") {
        let digits = bytes.prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        bytes = bytes.dropFirst(digits.count)
        let thousandths = (digits + [0x30, 0x30, 0x30]).prefix(3)
        millisecond = thousandths.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      }
    }
    let offset: UTCOffset
    if bytes.isEmpty {
      guard let assumed else { return nil }
      offset = assumed
    } else {
      guard let read = UTCOffset(text: String(decoding: bytes, as: UTF8.self)) else { return nil }
      offset = read
    }
    self.init(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second, millisecond: millisecond,
      offset: offset)
  }

  /// These fields; nothing where the calendar or the clock has no such time.
  init?(
    year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int, millisecond: Int, offset: UTCOffset = .utc
  ) {
    guard (1...12).contains(month), day >= 1, day <= CivilTime.length(ofMonth: month, year: year), hour < 24,
      minute < 60, second < 60
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.millisecond = millisecond
    self.offset = offset
  }

  /// The moment these fields name.
  public var moment: Moment {
    let days = CivilTime.days(year: year, month: month, day: day)
    let clock = Int64(hour) * 3_600_000 + Int64(minute) * 60_000 + Int64(second) * 1000 + Int64(millisecond)
    return Moment(milliseconds: days * 86_400_000 + clock - Int64(offset.minutes) * 60_000)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 of a civil date, by the reverse of the method above.
  private static func days(year: Int, month: Int, day: Int) -> Int64 {
    let shiftedYear = Int64(month <= 2 ? year - 1 : year)
    let era = shiftedYear.floorDivided(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Int64 {
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

/// The number in decimal with leading zeros to at least `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
