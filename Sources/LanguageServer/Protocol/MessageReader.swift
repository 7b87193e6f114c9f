/// Cuts the bytes from an editor into messages: a head of `Content-Length: N` and others, an empty line, N bytes.
public struct MessageReader: Sendable {
  /// What comes out.
  public enum Event: Sendable, Hashable {
    /// The content of a message.
    case message([UInt8])
    /// A message of so many bytes was left out, because it is larger than any draft.
    case tooLarge(Int)
    /// The head of a message cannot be read, so where the next one begins cannot be known. Nothing more will come.
    case broken(String)
  }

  /// The largest message that is read, in bytes.
  public static let largest = 64 << 20
  /// The largest head of a message, in bytes; real ones have less than 100.
  static let largestHead = 4_096

  private enum State { case head, content(Int), skip(Int), broken }
  private var state = State.head
  private var buffer: [UInt8] = []

  /// Starts at the beginning of a message.
  public init() {}

  /// Takes in bytes, and gives the messages that are complete now.
  public mutating func read(_ bytes: some Collection<UInt8>) -> [Event] {
    buffer += bytes
    var events: [Event] = []
    while let event = step() {
      if let event { events.append(event) }
    }
    return events
  }

  /// Nil when more bytes are needed; a nil event when a step was made that gives none.
  private mutating func step() -> Event?? {
    switch state {
    case .broken:
      buffer = []
      return nil
    case .head: return readHead()
    case .content(let length):
      guard buffer.count >= length else { return nil }
      let content = Array(buffer.prefix(length))
      buffer.removeFirst(length)
      state = .head
      return .some(.message(content))
    case .skip(let left):
      let count = min(left, buffer.count)
      guard count > 0 else { return nil }
      buffer.removeFirst(count)
      state = left > count ? .skip(left - count) : .head
      return .some(nil)
    }
  }

  private mutating func readHead() -> Event?? {
    guard let end = endOfHead() else {
      return buffer.count > Self.largestHead ? fail("The head of a message is longer than any real one.") : nil
    }
    var length: Int?
    for line in buffer[..<end].split(separator: 0x0A) {
      let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      let parts = text.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return fail("A line in the head of a message has no colon.") }
      guard parts[0].lowercased() == "content-length" else { continue }
      let digits = parts[1].drop { $0 == " " }
      guard length == nil, !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(digits)
      else { return fail("Content-Length is not one whole number.") }
      length = value
    }
    guard let length else { return fail("A message has no Content-Length.") }
    buffer.removeFirst(end + 4)
    if length > Self.largest {
      state = .skip(length)
      return .some(.tooLarge(length))
    }
    state = .content(length)
    return .some(nil)
  }

  /// Where the empty line begins that ends the head.
  private func endOfHead() -> Int? {
    let end = min(buffer.count, Self.largestHead)
    guard end >= 4 else { return nil }
    for index in 0...(end - 4) where buffer[index] == 0x0D {
      if buffer[index + 1] == 0x0A, buffer[index + 2] == 0x0D, buffer[index + 3] == 0x0A { return index }
    }
    return nil
  }

  private mutating func fail(_ reason: String) -> Event?? {
    state = .broken
    buffer = []
    return .some(.broken(reason))
  }

  /// A message with its head.
  public static func framed(_ content: [UInt8]) -> [UInt8] {
    Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content
  }
}
