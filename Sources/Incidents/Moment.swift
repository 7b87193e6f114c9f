/// A point in time, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// Pure rooms receive moments as values and never read a clock.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int64

  /// The moment so many milliseconds after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Earlier before later.
  public static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }
  /// The moment that much later.
  public static func + (moment: Moment, span: TimeSpan) -> Moment {
    Moment(milliseconds: moment.milliseconds + span.milliseconds)
  }
  /// The moment that much earlier.
  public static func - (moment: Moment, span: TimeSpan) -> Moment {
    Moment(milliseconds: moment.milliseconds - span.milliseconds)
  }
  /// How long after the second moment the first one lies.
  public static func - (later: Moment, earlier: Moment) -> TimeSpan {
    TimeSpan(milliseconds: later.milliseconds - earlier.milliseconds)
  }

  /// RFC 3339 in UTC with milliseconds, the form the journal keeps: `2026-03-14T19:05:00.000Z`.
  public var description: String { rfc3339(offset: .utc, milliseconds: true) }

  /// RFC 3339 at an offset, to the second unless milliseconds are asked for: `2026-03-14T20:05:00+01:00`.
  public func rfc3339(offset: UTCOffset, milliseconds withMilliseconds: Bool = false) -> String {
    let fields = CivilTime(self, offset: offset)
    if let text = DatedText.rfc3339(fields, milliseconds: withMilliseconds) { return text + offset.rfc3339 }
    let fraction = withMilliseconds ? "." + padded(fields.millisecond, 3) : ""
    return "\(padded(fields.year, 4))-\(padded(fields.month, 2))-\(padded(fields.day, 2))T"
      + "\(padded(fields.hour, 2)):\(padded(fields.minute, 2)):\(padded(fields.second, 2))\(fraction)\(offset.rfc3339)"
  }

  /// The time of day at an offset: `20:05`.
  public func clock(offset: UTCOffset) -> String {
    let fields = CivilTime(self, offset: offset)
    return "\(padded(fields.hour, 2)):\(padded(fields.minute, 2))"
  }

  /// Date and time of day at an offset, for screens and reports: `2026-03-14 20:05`.
  public func formatted(_ offset: UTCOffset) -> String {
    let fields = CivilTime(self, offset: offset)
    if let text = DatedText.minute(fields) { return text }
    return "\(padded(fields.year, 4))-\(padded(fields.month, 2))-\(padded(fields.day, 2)) \(clock(offset: offset))"
  }

  /// The time for lists of an incident that may run over midnight: `20:05` on the day of another moment, with the date on any other.
  public func clock(onDayOf now: Moment, offset: UTCOffset) -> String {
    let (own, day) = (CivilTime(self, offset: offset), CivilTime(now, offset: offset))
    return (own.year, own.month, own.day) == (day.year, day.month, day.day) ? clock(offset: offset) : formatted(offset)
  }

  /// Reads RFC 3339 (`2026-03-14T20:05:00+01:00`, seconds and fraction optional, `T` or a space, `Z` or an offset).
  ///
  /// A time without an offset is read at `assuming`, when that is given, and is otherwise refused: an hour's doubt about when
  /// something happened is worse than an error.
  public init?(rfc3339 text: String, assuming offset: UTCOffset? = nil) {
    let bytes = text.utf8
    if let moment = Moment(canonical: bytes.span) {
      self = moment
      return
    }
    guard let civil = CivilTime(rfc3339: text, assuming: offset) else { return nil }
    self = civil.moment
  }
}

extension Moment: Codable {
  /// Reads RFC 3339 with an offset.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let moment = Moment(rfc3339: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not an RFC 3339 time.")
    }
    self = moment
  }

  /// Writes RFC 3339 in UTC with milliseconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// How far east of UTC the incident's place keeps its clocks, in minutes; used for display only.
public struct UTCOffset: Hashable, Sendable, Codable, CustomStringConvertible {
  /// Minutes east of UTC, from −1,080 to 1,080 (RFC 3339 allows no more than ±23:59; no place on Earth uses more than ±14:00).
  public let minutes: Int

  /// Makes an offset; nil outside ±18:00.
  public init?(minutes: Int) {
    guard (-1080...1080).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  private init(known minutes: Int) { self.minutes = minutes }

  /// Universal time.
  public static let utc = UTCOffset(known: 0)

  /// Reads `Z`, `+01:00`, `-0430`, `+02`.
  public init?(text: String) {
    if text == "Z" || text == "z" || text == "UTC" {
      self = .utc
      return
    }
    let bytes = Array(text.utf8)
    guard let sign = bytes.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
    let digits = bytes.dropFirst().filter { $0 != UInt8(ascii: ":") }
    guard digits.count == 2 || digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      bytes.count - 1 - digits.count <= 1
    else { return nil }
    let hours = Int(digits[digits.startIndex] - 0x30) * 10 + Int(digits[digits.startIndex + 1] - 0x30)
    let rest =
      digits.count == 4 ? Int(digits[digits.startIndex + 2] - 0x30) * 10 + Int(digits[digits.startIndex + 3] - 0x30) : 0
    guard rest < 60 else { return nil }
    self.init(minutes: (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + rest))
  }

  /// `Z` or `+01:00`.
  public var rfc3339: String {
    if minutes == 0 { return "Z" }
    return "\(minutes < 0 ? "-" : "+")\(padded(abs(minutes) / 60, 2)):\(padded(abs(minutes) % 60, 2))"
  }

  /// `UTC` or `UTC+01:00`.
  public var description: String { minutes == 0 ? "UTC" : "UTC" + rfc3339 }

  /// Reads the ``rfc3339`` form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let offset = UTCOffset(text: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not an offset from UTC.")
    }
    self = offset
  }

  /// Writes the ``rfc3339`` form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rfc3339)
  }
}
