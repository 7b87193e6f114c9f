/// Writes times digit by digit: a journal, a report and a record have two in every line.
enum DatedText {
  /// `2026-03-14T19:05:00` or `2026-03-14T19:05:00.000`, without the offset; nothing for a year that has not four digits.
  static func rfc3339(_ fields: CivilTime, milliseconds: Bool) -> String? {
    guard (0...9999).contains(fields.year) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    add(day: fields, to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    add(minute: fields, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    add(fields.second, 2, to: &bytes)
    if milliseconds {
      bytes.append(UInt8(ascii: "."))
      add(fields.millisecond, 3, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `2026-03-14 20:05`; nothing for a year that has not four digits.
  static func minute(_ fields: CivilTime) -> String? {
    guard (0...9999).contains(fields.year) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    add(day: fields, to: &bytes)
    bytes.append(UInt8(ascii: " "))
    add(minute: fields, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func add(day fields: CivilTime, to bytes: inout [UInt8]) {
    add(fields.year, 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    add(fields.month, 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    add(fields.day, 2, to: &bytes)
  }

  private static func add(minute fields: CivilTime, to bytes: inout [UInt8]) {
    add(fields.hour, 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    add(fields.minute, 2, to: &bytes)
  }

  private static func add(_ number: Int, _ digits: Int, to bytes: inout [UInt8]) {
    var unit = digits == 4 ? 1000 : digits == 3 ? 100 : 10
    while unit > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: number / unit % 10))
      unit /= 10
    }
  }
}
