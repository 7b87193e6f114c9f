/// Values of any kind, taken as they stand: for records, which hand on what others wrote without looking into it.
extension CanonicalReader {
  /// How deep values may lie in one another here; whatever lies deeper is read like any JSON.
  private static let deepest = 64

  /// The next member, whatever its name and its value: the name, and the canonical JSON of the value.
  public mutating func anyValue(in bytes: Span<UInt8>) -> (name: String, json: String)? {
    let before = self
    guard let name = name(in: bytes), name.utf8.allSatisfy({ $0 < 0x80 }),
      let end = Self.endOfValue(at: place, in: bytes, depth: 0),
      let json = text(place, end, in: bytes)
    else {
      self = before
      return nil
    }
    move(to: end)
    return (name, json)
  }

  /// The string under a name, escapes and all, where that is the next member.
  public mutating func text(_ name: String, in bytes: Span<UInt8>) -> String? {
    if let plain = string(name, in: bytes) { return plain }
    guard let start = value(of: name, in: bytes), bytes[start] == UInt8(ascii: "\""),
      let end = Self.endOfText(at: start, in: bytes)
    else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(end - start)
    var place = start + 1
    while place < end - 1 {
      let byte = bytes[place]
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        place += 1
        continue
      }
      place += 2
      switch bytes[place - 1] {
      case UInt8(ascii: "b"): text.append(8)
      case UInt8(ascii: "f"): text.append(12)
      case UInt8(ascii: "n"): text.append(10)
      case UInt8(ascii: "r"): text.append(13)
      case UInt8(ascii: "t"): text.append(9)
      case UInt8(ascii: "u"):
        // Only controls are written so, with small digits: 00, and one byte.
        let low = bytes[place + 3]
        text.append((bytes[place + 2] - 0x30) << 4 | (low < 0x3A ? low - 0x30 : low - 0x57))
        place += 4
      case let letter: text.append(letter)
      }
    }
    guard let valid = String(validating: text, as: UTF8.self) else { return nil }
    move(to: end)
    return valid
  }

  /// The whole number under a name, from 0 to 18 digits long, where that is the next member.
  public mutating func whole(_ name: String, in bytes: Span<UInt8>) -> Int64? {
    guard let value = value(of: name, in: bytes), value < bytes.count, bytes[value] != UInt8(ascii: "-"),
      let end = Self.endOfNumber(at: value, in: bytes)
    else { return nil }
    var number: Int64 = 0
    for index in value..<end { number = number * 10 + Int64(bytes[index] - 0x30) }
    move(to: end)
    return number
  }

  /// Where a value ends that stands in canonical form; nothing for any other form.
  private static func endOfValue(at start: Int, in bytes: Span<UInt8>, depth: Int) -> Int? {
    guard start < bytes.count, depth < deepest else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "\""): return endOfText(at: start, in: bytes)
    case UInt8(ascii: "{"): return endOfObject(at: start, in: bytes, depth: depth)
    case UInt8(ascii: "["):
      var place = start + 1
      if place < bytes.count, bytes[place] == UInt8(ascii: "]") { return place + 1 }
      while let end = endOfValue(at: place, in: bytes, depth: depth + 1), end < bytes.count {
        if bytes[end] == UInt8(ascii: "]") { return end + 1 }
        guard bytes[end] == UInt8(ascii: ",") else { return nil }
        place = end + 1
      }
      return nil
    case UInt8(ascii: "t"): return endOfWord("true", at: start, in: bytes)
    case UInt8(ascii: "f"): return endOfWord("false", at: start, in: bytes)
    case UInt8(ascii: "n"): return endOfWord("null", at: start, in: bytes)
    default: return endOfNumber(at: start, in: bytes)
    }
  }

  /// The members must stand in the order of the bytes of their names, each once. Names that are not plain ASCII are ordered by
  /// other rules, so they are left to the slower reader.
  private static func endOfObject(at start: Int, in bytes: Span<UInt8>, depth: Int) -> Int? {
    var place = start + 1
    if place < bytes.count, bytes[place] == UInt8(ascii: "}") { return place + 1 }
    var last: Range<Int>?
    while place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
      var end = place + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
        guard (0x20..<0x80).contains(bytes[end]), bytes[end] != UInt8(ascii: "\\") else { return nil }
        end += 1
      }
      let name = (place + 1)..<end
      if let last, !isInOrder(last, name, in: bytes) { return nil }
      last = name
      guard end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ":"),
        let value = endOfValue(at: end + 2, in: bytes, depth: depth + 1), value < bytes.count
      else { return nil }
      if bytes[value] == UInt8(ascii: "}") { return value + 1 }
      guard bytes[value] == UInt8(ascii: ",") else { return nil }
      place = value + 1
    }
    return nil
  }

  private static func isInOrder(_ first: Range<Int>, _ second: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var (left, right) = (first.lowerBound, second.lowerBound)
    while left < first.upperBound, right < second.upperBound {
      if bytes[left] != bytes[right] { return bytes[left] < bytes[right] }
      left += 1
      right += 1
    }
    return first.count < second.count
  }

  /// Where a string ends whose escapes are those that ``CanonicalJSON`` writes.
  private static func endOfText(at start: Int, in bytes: Span<UInt8>) -> Int? {
    var place = start + 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") { return place + 1 }
      if byte == UInt8(ascii: "\\") {
        guard let end = endOfEscape(at: place, in: bytes) else { return nil }
        place = end
      } else {
        guard byte >= 0x20 else { return nil }
        place += 1
      }
    }
    return nil
  }

  private static func endOfEscape(at start: Int, in bytes: Span<UInt8>) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"):
      guard start + 6 <= bytes.count, bytes[start + 2] == 0x30, bytes[start + 3] == 0x30 else { return nil }
      switch (bytes[start + 4], bytes[start + 5]) {
      case (0x30, 0x30...0x37), (0x30, 0x62), (0x30, 0x65...0x66), (0x31, 0x30...0x39), (0x31, 0x61...0x66):
        return start + 6
      default: return nil
      }
    default: return nil
    }
  }

  private static func endOfWord(_ word: StaticString, at start: Int, in bytes: Span<UInt8>) -> Int? {
    var place = start
    for byte in word.description.utf8 {
      guard place < bytes.count, bytes[place] == byte else { return nil }
      place += 1
    }
    return place
  }

  /// Whole numbers of at most 18 digits, which any integer of 64 bits holds.
  private static func endOfNumber(at start: Int, in bytes: Span<UInt8>) -> Int? {
    let isNegative = start < bytes.count && bytes[start] == UInt8(ascii: "-")
    let first = isNegative ? start + 1 : start
    var place = first
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    guard place > first, place - first <= 18, place < bytes.count else { return nil }
    if bytes[first] == 0x30, isNegative || place - first > 1 { return nil }
    switch bytes[place] {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return place
    default: return nil
    }
  }
}
