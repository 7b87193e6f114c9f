/// A length of time in whole milliseconds: a deadline's distance from T0, a clearance clock, a back-off.
public struct TimeSpan: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The length, in milliseconds; negative spans lie in the past.
  public let milliseconds: Int64

  /// Makes a span of so many milliseconds.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// No time at all.
  public static let zero = TimeSpan(milliseconds: 0)
  /// A span of so many milliseconds.
  public static func milliseconds(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count) }
  /// A span of so many seconds.
  public static func seconds(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count * 1000) }
  /// A span of so many minutes.
  public static func minutes(_ count: Int64) -> TimeSpan { .seconds(count * 60) }
  /// A span of so many hours.
  public static func hours(_ count: Int64) -> TimeSpan { .minutes(count * 60) }
  /// A span of so many days of 24 hours.
  public static func days(_ count: Int64) -> TimeSpan { .hours(count * 24) }

  /// The length in whole minutes, towards zero.
  public var wholeMinutes: Int64 { milliseconds / 60_000 }

  /// The length without what exceeds whole minutes, for screens.
  public var roundedToMinutes: TimeSpan { .minutes(wholeMinutes) }

  /// Shorter before longer.
  public static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.milliseconds < right.milliseconds }
  /// The two lengths together.
  public static func + (left: TimeSpan, right: TimeSpan) -> TimeSpan {
    TimeSpan(milliseconds: left.milliseconds + right.milliseconds)
  }
  /// The first length less the second.
  public static func - (left: TimeSpan, right: TimeSpan) -> TimeSpan {
    TimeSpan(milliseconds: left.milliseconds - right.milliseconds)
  }
  /// The length so many times over.
  public static func * (span: TimeSpan, count: Int64) -> TimeSpan {
    TimeSpan(milliseconds: span.milliseconds * count)
  }

  /// The largest units first, for people: `2 d 4 h`, `1 h 30 min`, `45 s`, `0 min`.
  public var description: String {
    if milliseconds == 0 { return "0 min" }
    let sign = milliseconds < 0 ? "−" : ""
    var rest = milliseconds.magnitude
    var parts: [String] = []
    for (unit, name) in [(86_400_000, "d"), (3_600_000, "h"), (60_000, "min"), (1000, "s"), (1, "ms")]
      as [(UInt64, String)]
    {
      let count = rest / unit
      if count > 0 { parts.append("\(count) \(name)") }
      rest %= unit
    }
    return sign + parts.joined(separator: " ")
  }

  /// The form that files hold and ``init(text:)`` reads: `2d4h`, `1h30m`, `45s`, `250ms`, `0m`.
  public var text: String {
    if milliseconds == 0 { return "0m" }
    var rest = milliseconds.magnitude
    var text = milliseconds < 0 ? "-" : ""
    for (unit, name) in [(86_400_000, "d"), (3_600_000, "h"), (60_000, "m"), (1000, "s"), (1, "ms")]
      as [(UInt64, String)]
    {
      let count = rest / unit
      if count > 0 { text += "\(count)\(name)" }
      rest %= unit
    }
    return text
  }

  /// Reads `90m`, `1h30m`, `2d`, `45s`, `250ms` and the ISO 8601 forms `PT90M`, `P2DT4H`; the units must fall from large to small.
  ///
  /// Returns nil for anything else, and for spans of more than about a thousand years.
  public init?(text: String) {
    var bytes = Array(text.utf8)
    var negative = false
    if bytes.first == UInt8(ascii: "-") {
      negative = true
      bytes.removeFirst()
    }
    let isISO = bytes.first == UInt8(ascii: "P")
    if isISO { bytes.removeFirst() }
    let units: [(name: String, length: Int64)] = [
      ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
    ]
    var index = 0
    var nextUnit = 0
    var total: Int64 = 0
    var isTimePart = false
    var parts = 0
    while index < bytes.count {
      if isISO, bytes[index] == UInt8(ascii: "T"), !isTimePart {
        isTimePart = true
        index += 1
        continue
      }
      let digits = bytes[index...].prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty, digits.count <= 12 else { return nil }
      index += digits.count
      let letters = bytes[index...].prefix { !(0x30...0x39).contains($0) && !(isISO && $0 == UInt8(ascii: "T")) }
      index += letters.count
      let name = String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
      guard let unit = units[nextUnit...].firstIndex(where: { $0.name == name || ($0.name == "m" && name == "min") }),
        let count = Int64(String(decoding: digits, as: UTF8.self)),
        !isISO || (unit == 0) == !isTimePart
      else { return nil }
      let (product, overflow) = count.multipliedReportingOverflow(by: units[unit].length)
      guard !overflow, product < 40_000_000_000_000 else { return nil }
      total += product
      nextUnit = unit + 1
      parts += 1
    }
    guard parts > 0, total < 40_000_000_000_000 else { return nil }
    self.milliseconds = negative ? -total : total
  }
}

extension TimeSpan: Codable {
  /// Reads the ``text`` form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let span = TimeSpan(text: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is not a length of time.")
    }
    self = span
  }

  /// Writes the ``text`` form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
