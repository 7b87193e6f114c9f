import Incidents

/// A fact of one incident: `f-1`, `f-2`, … in the order in which the facts were received.
public struct FactID: Identifier {
  /// The text of the name.
  public let rawValue: String

  /// Takes the text as it is.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The id of the `number`th fact of an incident, counted from 1.
  public init(number: Int) {
    self.init(rawValue: "f-\(number)")
  }

  /// The number after `f-`, or nothing if the id is not of that form.
  public var number: Int? {
    // Facts are sorted and found by their numbers all the time: a look at the bytes is many times as fast as `Int(_:)`.
    var bytes = rawValue.utf8.makeIterator()
    guard bytes.next() == UInt8(ascii: "f"), bytes.next() == UInt8(ascii: "-") else { return nil }
    guard (3...17).contains(rawValue.utf8.count) else { return Int(rawValue.dropFirst(2)) }
    var number = 0
    while let byte = bytes.next() {
      guard (0x30...0x39).contains(byte) else { return Int(rawValue.dropFirst(2)) }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// Facts sort by number, so that `f-2` comes before `f-10`.
  public static func < (left: FactID, right: FactID) -> Bool {
    switch (left.number, right.number) {
    case (let first?, let second?): first < second
    default: left.rawValue < right.rawValue
    }
  }
}

/// A holdback of one incident: `h-1`, `h-2`, ….
public struct HoldbackID: Identifier {
  /// The text of the name.
  public let rawValue: String

  /// Takes the text as it is.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The id of the `number`th holdback of an incident, counted from 1.
  public init(number: Int) {
    self.init(rawValue: "h-\(number)")
  }
}
