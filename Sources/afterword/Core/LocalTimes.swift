import Incidents

/// Puts times in messages as people read them.
///
/// The rooms know no time zone, so a refusal names a moment as the record does, in UTC. Whoever reads it at three in the morning gets
/// the workspace's own clock, with its zone.
enum LocalTimes {
  /// A sentence with every moment of the record, such as `2026-03-14T19:02:00.000Z`, as a local time.
  static func put(into sentence: String, _ offset: UTCOffset) -> String {
    replacing(in: sentence) { "\($0.formatted(offset)) (\(offset))" }
  }

  /// A command with every moment of the record as a local time that can be typed, such as `2026-03-14T20:02+01:00`; the seconds, which
  /// nobody types, are left out.
  static func type(into command: String, _ offset: UTCOffset) -> String {
    replacing(in: command) { moment in
      let time = moment.rfc3339(offset: offset)
      return String(time.prefix(16) + time.dropFirst(19))
    }
  }

  private static func replacing(in sentence: String, _ words: (Moment) -> String) -> String {
    let bytes = Array(sentence.utf8)
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if let moment = moment(bytes, at: position) {
        result += words(moment).utf8
        position += length
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let length = "2026-03-14T19:02:00.000Z".utf8.count

  private static func moment(_ bytes: [UInt8], at start: Int) -> Moment? {
    guard start + length <= bytes.count, bytes[start + 10] == UInt8(ascii: "T"),
      bytes[start + length - 1] == UInt8(ascii: "Z"), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[start])
    else { return nil }
    return Moment(rfc3339: String(decoding: bytes[start..<(start + length)], as: UTF8.self))
  }
}
