/// Reads canonical JSON from left to right, for events that an incident has by the thousand.
///
/// It knows no more than ``CanonicalJSON`` writes: members in the order of their names, no spaces, no escapes. Where a text is
/// anything else it gives up, and the text is read like any JSON; so it never decides what an entry means, only how soon that is
/// known. A call that finds something else leaves the reader where it stood.
///
/// The bytes are handed in with every call, so that none of them is copied.
public struct CanonicalReader {
  private(set) var place = 0
  /// Whether the next member is the first of its object, with no comma before it.
  private var isFirst = true

  /// A reader at the beginning of a text.
  public init() {}

  /// Whether the whole text was read.
  public func isAtEnd(of bytes: Span<UInt8>) -> Bool { place == bytes.count }

  /// Goes into the outermost object.
  public mutating func begin(in bytes: Span<UInt8>) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "{") else { return false }
    place += 1
    isFirst = true
    return true
  }

  /// Goes into the object under a name, where that is the next member.
  public mutating func begin(_ name: String, in bytes: Span<UInt8>) -> Bool {
    guard let value = value(of: name, in: bytes), bytes[value] == UInt8(ascii: "{") else { return false }
    place = value + 1
    isFirst = true
    return true
  }

  /// Leaves an object, where it ends here.
  public mutating func end(in bytes: Span<UInt8>) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "}") else { return false }
    place += 1
    isFirst = false
    return true
  }

  /// The string under a name, where that is the next member.
  public mutating func string(_ name: String, in bytes: Span<UInt8>) -> String? {
    guard let value = value(of: name, in: bytes), let end = endOfString(at: value, in: bytes),
      let text = text(value + 1, end, in: bytes)
    else { return nil }
    place = end + 1
    isFirst = false
    return text
  }

  /// The next member, whatever its name, where it is a string.
  public mutating func anyString(in bytes: Span<UInt8>) -> (name: String, value: String)? {
    let before = (place, isFirst)
    guard let name = name(in: bytes), let end = endOfString(at: place, in: bytes),
      let text = text(place + 1, end, in: bytes)
    else {
      (place, isFirst) = before
      return nil
    }
    place = end + 1
    isFirst = false
    return (name, text)
  }

  /// Goes into the object under the next member, whatever its name.
  public mutating func beginAny(in bytes: Span<UInt8>) -> String? {
    let before = (place, isFirst)
    guard let name = name(in: bytes), place < bytes.count, bytes[place] == UInt8(ascii: "{") else {
      (place, isFirst) = before
      return nil
    }
    place += 1
    isFirst = true
    return name
  }

  /// The yes or no under a name, where that is the next member.
  public mutating func flag(_ name: String, in bytes: Span<UInt8>) -> Bool? {
    guard let value = value(of: name, in: bytes) else { return nil }
    for (word, flag) in [("true", true), ("false", false)] where stands(word, at: value, in: bytes) {
      place = value + word.utf8.count
      isFirst = false
      return flag
    }
    return nil
  }

  /// The whole number under a name, from 0 to 999,999,999, where that is the next member.
  public mutating func count(_ name: String, in bytes: Span<UInt8>) -> Int? {
    guard let value = value(of: name, in: bytes) else { return nil }
    var end = value
    var count = 0
    while end < bytes.count, end < value + 9, (0x30...0x39).contains(bytes[end]) {
      count = count * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    let isLong = end - value > 1 && bytes[value] == 0x30
    guard end > value, !isLong, end < bytes.count, bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: "}")
    else { return nil }
    place = end
    isFirst = false
    return count
  }

  /// The moment under a name, where that is the next member, in the form in which ``Moment`` writes itself.
  public mutating func moment(_ name: String, in bytes: Span<UInt8>) -> Moment? {
    guard let value = value(of: name, in: bytes), bytes[value] == UInt8(ascii: "\""),
      value + 26 <= bytes.count, bytes[value + 25] == UInt8(ascii: "\""),
      let moment = Moment(canonical: bytes.extracting((value + 1)..<(value + 25)))
    else { return nil }
    place = value + 26
    isFirst = false
    return moment
  }

  /// The list under a name, where that is the next member: each value as it is read at its place.
  public mutating func list<Value>(
    _ name: String, in bytes: Span<UInt8>, _ read: (inout CanonicalReader, Span<UInt8>) -> Value?
  ) -> [Value]? {
    let before = self
    guard let start = value(of: name, in: bytes), bytes[start] == UInt8(ascii: "[") else { return nil }
    place = start + 1
    var values: [Value] = []
    if place < bytes.count, bytes[place] == UInt8(ascii: "]") {
      move(to: place + 1)
      return values
    }
    while let value = read(&self, bytes), place < bytes.count {
      values.append(value)
      let byte = bytes[place]
      if byte == UInt8(ascii: "]") {
        move(to: place + 1)
        return values
      }
      guard byte == UInt8(ascii: ",") else { break }
      place += 1
    }
    self = before
    return nil
  }

  /// The strings in a list under a name, where that is the next member.
  public mutating func strings(_ name: String, in bytes: Span<UInt8>) -> [String]? {
    list(name, in: bytes) { reader, bytes in
      guard let end = reader.endOfString(at: reader.place, in: bytes),
        let text = reader.text(reader.place + 1, end, in: bytes)
      else { return nil }
      reader.place = end + 1
      return text
    }
  }

  // MARK: - Bytes

  /// Goes behind a value that was read.
  mutating func move(to end: Int) {
    place = end
    isFirst = false
  }

  private func stands(_ word: String, at place: Int, in bytes: Span<UInt8>) -> Bool {
    let view = word.utf8
    let word = view.span
    guard place + word.count <= bytes.count else { return false }
    for index in word.indices where bytes[place + index] != word[index] { return false }
    return true
  }

  /// Where the value of a member begins, when the member stands here.
  func value(of name: String, in bytes: Span<UInt8>) -> Int? {
    guard var start = startOfName(in: bytes), stands(name, at: start, in: bytes) else { return nil }
    start += name.utf8.count
    guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "\""), bytes[start + 1] == UInt8(ascii: ":") else {
      return nil
    }
    return start + 2
  }

  private func startOfName(in bytes: Span<UInt8>) -> Int? {
    var start = place
    if !isFirst {
      guard start < bytes.count, bytes[start] == UInt8(ascii: ",") else { return nil }
      start += 1
    }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { return nil }
    return start + 1
  }

  /// Takes the name of the next member with the colon behind it.
  mutating func name(in bytes: Span<UInt8>) -> String? {
    guard let start = startOfName(in: bytes), let end = endOfString(at: start - 1, in: bytes), end + 1 < bytes.count,
      bytes[end + 1] == UInt8(ascii: ":"), let name = text(start, end, in: bytes)
    else { return nil }
    place = end + 2
    return name
  }

  /// Where the quotation mark stands that closes the string without escapes that begins here.
  private func endOfString(at start: Int, in bytes: Span<UInt8>) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else { return nil }
    var end = start + 1
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") { return end }
      guard byte >= 0x20, byte != UInt8(ascii: "\\") else { return nil }
      end += 1
    }
    return nil
  }

  func text(_ start: Int, _ end: Int, in bytes: Span<UInt8>) -> String? {
    guard let text = try? UTF8Span(validating: bytes.extracting(start..<end)) else { return nil }
    return String(copying: text)
  }
}

extension Moment {
  /// Reads the 24 bytes in which a moment writes itself: `2026-03-14T19:05:00.000Z`; nothing for any other form.
  init?(canonical bytes: Span<UInt8>) {
    guard bytes.count == 24 else { return nil }
    func number(_ start: Int, _ digits: Int) -> Int? {
      var value = 0
      for index in start..<(start + digits) {
        let digit = bytes[index] &- 0x30
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T"),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."),
      bytes[23] == UInt8(ascii: "Z"), let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
      let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2),
      let millisecond = number(20, 3),
      let civil = CivilTime(
        year: year, month: month, day: day, hour: hour, minute: minute, second: second, millisecond: millisecond)
    else { return nil }
    self = civil.moment
  }
}
