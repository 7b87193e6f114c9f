/// Reads what ``KeptWriter`` wrote, in the same order.
public struct KeptReader {
  private let bytes: [UInt8]
  private var place: Int
  private var words: [String] = []

  /// A reader of bytes from a place on.
  public init(_ bytes: [UInt8], from place: Int = 0) {
    self.bytes = bytes
    self.place = place
  }

  /// Whether everything was read.
  public var isAtEnd: Bool { place == bytes.count }

  /// Reads a yes or no.
  public mutating func flag() throws(KeptFault) -> Bool {
    guard place < bytes.count, bytes[place] < 2 else { throw KeptFault() }
    place += 1
    return bytes[place - 1] == 1
  }

  /// Reads a whole number.
  public mutating func whole() throws(KeptFault) -> Int {
    var (value, shift) = (UInt64(0), UInt64(0))
    while place < bytes.count, shift < 64 {
      let byte = bytes[place]
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value >> 1) ^ -Int64(value & 1)) }
      shift += 7
    }
    throw KeptFault()
  }

  /// Reads how many things follow: no more than there are bytes.
  public mutating func count() throws(KeptFault) -> Int {
    let count = try whole()
    guard (0...bytes.count - place).contains(count) else { throw KeptFault() }
    return count
  }

  /// Reads a moment.
  public mutating func moment() throws(KeptFault) -> Moment { Moment(milliseconds: Int64(try whole())) }

  /// Reads a text.
  public mutating func text() throws(KeptFault) -> String {
    let count = try count()
    place += count
    return String(decoding: bytes[place - count..<place], as: UTF8.self)
  }

  /// Reads a text that was said before, or is said for the first time.
  public mutating func word() throws(KeptFault) -> String {
    let number = try whole()
    guard number != 0 else {
      words.append(try text())
      return words[words.count - 1]
    }
    guard number > 0, number <= words.count else { throw KeptFault() }
    return words[number - 1]
  }

  /// Reads a value that was written as JSON.
  public mutating func json<Value: Decodable>(_ type: Value.Type) throws(KeptFault) -> Value {
    guard let value = try? CanonicalJSON.decode(type, from: try text()) else { throw KeptFault() }
    return value
  }
}
