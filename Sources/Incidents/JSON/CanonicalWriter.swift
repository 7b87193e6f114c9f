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

  private mutating func label(_ name: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let view = text.utf8
    // Hardly any text holds a character that must be escaped: it is copied whole.
    if Self.isPlain(view.span) {
      bytes.append(contentsOf: view)
    } else {
      for byte in view { append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return false }
    }
    return true
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): escape(byte)
    case 8: escape(UInt8(ascii: "b"))
    case 9: escape(UInt8(ascii: "t"))
    case 10: escape(UInt8(ascii: "n"))
    case 12: escape(UInt8(ascii: "f"))
    case 13: escape(UInt8(ascii: "r"))
    case ..<0x20:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(0x30 + byte >> 4)
      let low = byte & 15
      bytes.append(low < 10 ? 0x30 + low : 0x61 + low - 10)
    default: bytes.append(byte)
    }
  }

  private mutating func escape(_ letter: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(letter)
  }
}
