/// A JSON text that was read once: its values one after another, each with its place among the bytes.
///
/// Every start of a command folds whole streams of events, so reading them must cost little more than looking at their bytes.
/// Nothing is copied or converted before it is asked for.
final class JSONTape: Sendable {
  /// One value, or the name of a member before its value.
  struct Node: Sendable {
    enum Kind: UInt8, Sendable {
      case null, yes, no, number, string, array, object
    }
    let kind: Kind
    /// Whether a string holds escapes.
    let isEscaped: Bool
    /// The first byte; of a string, the one behind the quotation mark.
    let start: Int32
    /// The byte behind the last one; of a string, the closing quotation mark.
    var end: Int32
    /// The node behind this value and everything in it.
    var next: Int32
    /// How many elements or members it has.
    var count: Int32
  }

  let bytes: [UInt8]
  let nodes: [Node]

  /// Reads a text.
  ///
  /// - Throws: `JSONFault` where the text is no JSON, nests deeper than 512 values, or is longer than 2 GB.
  init(_ text: String) throws(JSONFault) {
    var scanner = JSONScanner(bytes: Array(text.utf8))
    try scanner.scan()
    bytes = scanner.bytes
    nodes = scanner.nodes
  }

  /// The value under a name of an object, by its node; the first one, if the name stands there twice.
  func member(_ name: String, of object: Int) -> Int? {
    let wanted = name.utf8
    var node = object + 1
    for _ in 0..<nodes[object].count {
      let label = nodes[node]
      if label.isEscaped ? string(node) == name : isEqual(label, wanted) { return node + 1 }
      node = Int(nodes[node + 1].next)
    }
    return nil
  }

  private func isEqual(_ label: Node, _ wanted: String.UTF8View) -> Bool {
    guard Int(label.end - label.start) == wanted.count else { return false }
    var place = Int(label.start)
    for byte in wanted {
      guard bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }

  /// The names of an object's members, in order, each once.
  func names(of object: Int) -> [String] {
    var names: [String] = []
    var node = object + 1
    for _ in 0..<nodes[object].count {
      names.append(string(node) ?? "")
      node = Int(nodes[node + 1].next)
    }
    guard names.count > 1, Set(names).count < names.count else { return names }
    return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The characters of a string or of the digits of a number; nothing where an escape stands for no character.
  func string(_ node: Int) -> String? {
    let value = nodes[node]
    let range = Int(value.start)..<Int(value.end)
    return value.isEscaped ? unescaped(range) : String(decoding: bytes[range], as: UTF8.self)
  }

  private func unescaped(_ range: Range<Int>) -> String? {
    var plain: [UInt8] = []
    plain.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      guard byte == UInt8(ascii: "\\") else {
        plain.append(byte)
        place += 1
        continue
      }
      let escape = bytes[place + 1]
      place += 2
      switch escape {
      case UInt8(ascii: "b"): plain.append(8)
      case UInt8(ascii: "f"): plain.append(12)
      case UInt8(ascii: "n"): plain.append(10)
      case UInt8(ascii: "r"): plain.append(13)
      case UInt8(ascii: "t"): plain.append(9)
      case UInt8(ascii: "u"):
        var code = unit(place)
        place += 4
        if code & 0xFC00 == 0xD800 {
          guard place + 6 <= range.upperBound, bytes[place] == UInt8(ascii: "\\"),
            bytes[place + 1] == UInt8(ascii: "u")
          else { return nil }
          let low = unit(place + 2)
          guard low & 0xFC00 == 0xDC00 else { return nil }
          code = 0x10000 + (code & 0x3FF) << 10 + low & 0x3FF
          place += 6
        }
        guard let scalar = Unicode.Scalar(code) else { return nil }
        plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      default: plain.append(escape)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Four hexadecimal digits, which the scanner has looked at.
  private func unit(_ place: Int) -> UInt32 {
    var code: UInt32 = 0
    for digit in bytes[place..<(place + 4)] {
      let value =
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x41 + 10
        default: digit - 0x61 + 10
        }
      code = code << 4 | UInt32(value)
    }
    return code
  }

  /// A whole number, where it fits.
  func integer<Whole: FixedWidthInteger>(_ node: Int, _ type: Whole.Type) -> Whole? {
    let value = nodes[node]
    guard value.kind == .number else { return nil }
    var place = Int(value.start)
    let end = Int(value.end)
    let isNegative = bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    var whole: Whole = 0
    while place < end {
      let byte = bytes[place]
      // “1.0” and “1e3” are whole numbers too, if rare ones.
      guard (0x30...0x39).contains(byte) else { return double(node).flatMap(Whole.init(exactly:)) }
      let (product, isTooLarge) = whole.multipliedReportingOverflow(by: 10)
      let digit = Whole(byte - 0x30)
      let (sum, isTooMuch) =
        isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      if isTooLarge || isTooMuch { return nil }
      whole = sum
      place += 1
    }
    return whole
  }

  /// A number.
  func double(_ node: Int) -> Double? {
    guard nodes[node].kind == .number, let text = string(node), let value = Double(text), value.isFinite else {
      return nil
    }
    return value
  }

  /// The way from the outermost value to a node.
  func path(to target: Int) -> [any CodingKey] {
    var path: [any CodingKey] = []
    var node = 0
    while node < target {
      var child = node + 1
      var index = 0
      let isObject = nodes[node].kind == .object
      let isInside = target < Int(nodes[node].next)
      guard isInside, isObject || nodes[node].kind == .array else { return path }
      while true {
        let value = isObject ? child + 1 : child
        if target < Int(nodes[value].next) {
          path.append(isObject ? JSONKey(stringValue: string(child) ?? "") : JSONKey(intValue: index))
          node = value
          break
        }
        child = Int(nodes[value].next)
        index += 1
      }
    }
    return path
  }
}

/// A name or an index on the way to a value.
struct JSONKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  init(intValue: Int) {
    stringValue = "Index \(intValue)"
    self.intValue = intValue
  }
}

/// Where a text is no JSON.
struct JSONFault: Error {
  /// The byte, from 0.
  let byte: Int
}
