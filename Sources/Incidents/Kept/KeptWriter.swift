/// Writes a state in the fewest steps that it can be read back in: numbers in as many bytes as they need, texts with their length, and
/// words that are said again and again once.
public struct KeptWriter {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var words: [String: Int] = [:]

  /// A writer with nothing written, and room for so many bytes.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes a yes or no.
  public mutating func flag(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Writes a whole number; small ones are short.
  public mutating func whole(_ number: Int) {
    // The sign goes to the lowest bit, so that small negative numbers are short as well.
    var rest = UInt64(bitPattern: Int64(number) << 1 ^ Int64(number) >> 63)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a moment.
  public mutating func moment(_ moment: Moment) { whole(Int(moment.milliseconds)) }

  /// Writes a text.
  public mutating func text(_ text: String) {
    whole(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a text that is likely to be said again: the first time in full, then as its number.
  public mutating func word(_ text: String) {
    if let number = words[text] { return whole(number) }
    whole(0)
    self.text(text)
    words[text] = words.count + 1
  }

  /// Writes whether there is a value, and the value.
  public mutating func optional<Value>(_ value: Value?, _ write: (inout KeptWriter, Value) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  /// Writes how many values there are, and each.
  public mutating func list<Values: Collection>(_ values: Values, _ write: (inout KeptWriter, Values.Element) -> Void) {
    whole(values.count)
    for value in values { write(&self, value) }
  }

  /// Writes any value that is seldom there as JSON.
  public mutating func json(_ value: some Encodable) { text((try? CanonicalJSON.encode(value)) ?? "") }
}
