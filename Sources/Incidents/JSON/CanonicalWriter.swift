/// Writes canonical JSON from left to right, for what is written by the thousand: lines of an export.
///
/// It gives the bytes that ``CanonicalJSON/encode(_:)`` gives, when the members of every object are named in the order of their
/// bytes; it does not sort. Names are plain ASCII.
public struct CanonicalWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  /// Whether the next member is the first of its object, with no comma before it.
  private var isFirst = true

  /// A writer with nothing written, and room for so many bytes.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Forgets what was written, and keeps the room.
  public mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    isFirst = true
  }

  /// Begins the outermost object.
  public mutating func begin() {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
  }

  /// Begins an object under a name.
  public mutating func begin(_ name: String) {
    label(name)
    begin()
  }

  /// Ends the object that was begun last.
  public mutating func end() {
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  /// Writes a string under a name.
  public mutating func string(_ name: String, _ text: String) {
    label(name)
    quoted(text)
  }

  /// Writes a string under a name, given as valid UTF-8.
  public mutating func string(_ name: String, utf8 text: Span<UInt8>) {
    label(name)
    quoted(text)
  }

  /// Ends the line.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  /// Writes a whole number under a name.
  public mutating func whole(_ name: String, _ number: Int64) {
    label(name)
    var digits: InlineArray<20, UInt8> = .init(repeating: 0)
    var start = 20
    var rest = number.magnitude
    repeat {
      start -= 1
      digits[start] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
      rest /= 10
    } while rest > 0
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    for index in start..<20 { bytes.append(digits[index]) }
  }

  /// Writes a moment under a name, as ``Moment`` writes itself.
  public mutating func moment(_ name: String, _ moment: Moment) {
    label(name)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: moment.description.utf8)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a yes or no under a name.
  public mutating func flag(_ name: String, _ flag: Bool) {
    label(name)
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// Writes strings under a name, in their order.
  public mutating func strings(_ name: String, _ texts: some Sequence<String>) {
    label(name)
    bytes.append(UInt8(ascii: "["))
    isFirst = true
    for text in texts {
      separate()
      quoted(text)
    }
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  /// Writes objects under a name, in their order.
  public mutating func objects<Value>(
    _ name: String, _ values: some Sequence<Value>, _ write: (inout CanonicalWriter, Value) -> Void
  ) {
    label(name)
    bytes.append(UInt8(ascii: "["))
    isFirst = true
    for value in values {
      separate()
      begin()
      write(&self, value)
      end()
    }
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  /// Writes canonical JSON under a name as it stands.
  public mutating func json(_ name: String, _ canonical: String) {
    label(name)
    bytes.append(contentsOf: canonical.utf8)
  }

  /// A string as canonical JSON.
  public static func text(_ text: String) -> String {
    var writer = CanonicalWriter(capacity: text.utf8.count + 2)
    writer.quoted(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func label(_ name: String) {
    separate()
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quoted(_ text: String) { quoted(text.utf8.span) }

  private mutating func quoted(_ text: Span<UInt8>) {
    // What must be escaped is counted first: hardly any text holds such a character and is copied whole, and for one in another the room
    // is made once.
    var length = text.count
    for index in text.indices {
      let byte = text[index]
      if Self.isPlain(byte) { continue }
      length += Self.letter(byte) == nil ? 5 : 1
    }
    bytes.append(UInt8(ascii: "\""))
    if length == text.count {
      unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    } else {
      var place = bytes.count
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "\\"), count: length))
      var written = bytes.mutableSpan
      for index in text.indices {
        let byte = text[index]
        if Self.isPlain(byte) {
          written[place] = byte
          place += 1
        } else if let letter = Self.letter(byte) {
          written[place + 1] = letter
          place += 2
        } else {
          written[place + 1] = UInt8(ascii: "u")
          written[place + 2] = UInt8(ascii: "0")
          written[place + 3] = UInt8(ascii: "0")
          written[place + 4] = 0x30 + byte >> 4
          written[place + 5] = byte & 15 < 10 ? 0x30 + byte & 15 : 0x57 + byte & 15
          place += 6
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// The letter that stands behind the backslash for a byte; nothing where its number stands there.
  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    case 8: UInt8(ascii: "b")
    case 9: UInt8(ascii: "t")
    case 10: UInt8(ascii: "n")
    case 12: UInt8(ascii: "f")
    case 13: UInt8(ascii: "r")
    default: nil
    }
  }
}
