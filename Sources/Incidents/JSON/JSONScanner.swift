/// Reads the bytes of a JSON text once and notes where each value stands.
struct JSONScanner {
  let bytes: [UInt8]
  private(set) var nodes: [JSONTape.Node] = []
  private var place = 0
  /// The arrays and objects that are open, the outermost first.
  private var open: [Int] = []

  /// How deep values may lie in one another.
  static let deepest = 512

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Reads the text.
  ///
  /// - Parameter last: the member of the outermost object behind which nothing needs to be read; all is read without it.
  /// - Returns: whether it was found; its value is the last node then.
  @discardableResult
  mutating func scan(to last: String? = nil) throws(JSONFault) -> Bool {
    guard bytes.count < Int(Int32.max) else { throw JSONFault(byte: Int(Int32.max)) }
    if last == nil { nodes.reserveCapacity(bytes.count / 12 + 1) }
    skipSpace()
    try value()
    while let container = open.last {
      skipSpace()
      let isObject = nodes[container].kind == .object
      let isFirst = nodes[container].count == 0
      if peek == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        place += 1
        nodes[container].end = Int32(place)
        nodes[container].next = Int32(nodes.count)
        open.removeLast()
        continue
      }
      if !isFirst {
        try expect(UInt8(ascii: ","))
        skipSpace()
      }
      nodes[container].count += 1
      let label = nodes.count
      if isObject {
        guard peek == UInt8(ascii: "\"") else { throw fault }
        try string()
        skipSpace()
        try expect(UInt8(ascii: ":"))
        skipSpace()
      }
      try value()
      if let last, container == 0, isObject, text(label) == last { return true }
    }
    skipSpace()
    guard place == bytes.count else { throw fault }
    return false
  }

  private func text(_ node: Int) -> String {
    String(decoding: bytes[Int(nodes[node].start)..<Int(nodes[node].end)], as: UTF8.self)
  }

  /// The plain string under a name of the outermost object, with no look at what stands behind it; nothing where there is none.
  static func string(named name: String, in text: String) -> String? {
    var scanner = JSONScanner(bytes: Array(text.utf8))
    guard (try? scanner.scan(to: name)) ?? false, let value = scanner.nodes.last, value.kind == .string,
      !value.isEscaped
    else { return nil }
    return scanner.text(scanner.nodes.count - 1)
  }

  /// The whole number under a name of the outermost object, likewise.
  static func whole(named name: String, in text: String) -> Int? {
    var scanner = JSONScanner(bytes: Array(text.utf8))
    guard (try? scanner.scan(to: name)) ?? false, scanner.nodes.last?.kind == .number else { return nil }
    return Int(scanner.text(scanner.nodes.count - 1))
  }

  private var fault: JSONFault { JSONFault(byte: place) }

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while place < bytes.count {
      let byte = bytes[place]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      place += 1
    }
  }

  private mutating func expect(_ byte: UInt8) throws(JSONFault) {
    guard peek == byte else { throw fault }
    place += 1
  }

  private mutating func value() throws(JSONFault) {
    switch peek {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"): try begin(.object)
    case UInt8(ascii: "["): try begin(.array)
    case UInt8(ascii: "t"): try word("true", .yes)
    case UInt8(ascii: "f"): try word("false", .no)
    case UInt8(ascii: "n"): try word("null", .null)
    default: try number()
    }
  }

  private mutating func begin(_ kind: JSONTape.Node.Kind) throws(JSONFault) {
    guard open.count < Self.deepest else { throw fault }
    open.append(nodes.count)
    note(kind, from: place)
    place += 1
  }

  private mutating func note(_ kind: JSONTape.Node.Kind, from start: Int, isEscaped: Bool = false) {
    nodes.append(
      JSONTape.Node(
        kind: kind, isEscaped: isEscaped, start: Int32(start), end: Int32(place), next: Int32(nodes.count + 1), count: 0
      ))
  }

  private mutating func word(_ word: StaticString, _ kind: JSONTape.Node.Kind) throws(JSONFault) {
    let start = place
    for byte in word.description.utf8 { try expect(byte) }
    note(kind, from: start)
  }

  private mutating func string() throws(JSONFault) {
    place += 1
    let start = place
    var isEscaped = false
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        note(.string, from: start, isEscaped: isEscaped)
        place += 1
        return
      }
      guard byte >= 0x20 else { throw fault }
      place += 1
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try escape()
      }
    }
    throw fault
  }

  private mutating func escape() throws(JSONFault) {
    switch peek {
    case UInt8(ascii: "u"):
      place += 1
      for _ in 0..<4 {
        switch peek {
        case .some(0x30...0x39), .some(0x41...0x46), .some(0x61...0x66): place += 1
        default: throw fault
        }
      }
    case .some(let byte) where "\"\\/bfnrt".utf8.contains(byte): place += 1
    default: throw fault
    }
  }

  private mutating func number() throws(JSONFault) {
    let start = place
    if peek == UInt8(ascii: "-") { place += 1 }
    if peek == UInt8(ascii: "0") { place += 1 } else { try digits() }
    if peek == UInt8(ascii: ".") {
      place += 1
      try digits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      place += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { place += 1 }
      try digits()
    }
    note(.number, from: start)
  }

  private mutating func digits() throws(JSONFault) {
    let start = place
    while let byte = peek, (0x30...0x39).contains(byte) { place += 1 }
    guard place > start else { throw fault }
  }
}
