/// A number of people or things as an agency knows it, with its precision kept.
///
/// Every quantity is a closed interval: "at least 8" is 8 to no upper bound, "about 30" is 27 to 33. Two agencies
/// disagree only when their intervals do not meet.
public struct Quantity: Sendable, Hashable {
  /// How exactly the number is known.
  public enum Precision: String, Sendable, Hashable, CaseIterable, Codable {
    case exact
    case atLeast = "at-least"
    case atMost = "at-most"
    case between
    case about
    /// Nobody is known to be in this state; not the same as a confirmed zero.
    case noneKnown = "none-known"
    case unknown
  }

  /// The largest number that is accepted: 10,000,000.
  public static let largest = 10_000_000

  /// How exactly the number is known.
  public let precision: Precision
  /// The number said, or the lower of two; 0 for `noneKnown` and `unknown`.
  public let figure: Int
  /// The upper of two numbers; only for `between`.
  public let upper: Int?

  private init(_ precision: Precision, _ figure: Int, upper: Int? = nil) {
    self.precision = precision
    self.figure = figure
    self.upper = upper
  }

  /// Exactly `count`.
  public static func exact(_ count: Int) -> Quantity { Quantity(.exact, clamped(count)) }
  /// `count` or more.
  public static func atLeast(_ count: Int) -> Quantity { Quantity(.atLeast, clamped(count)) }
  /// `count` or fewer.
  public static func atMost(_ count: Int) -> Quantity { Quantity(.atMost, clamped(count)) }
  /// From `low` to `high`, both included; the two are put in order.
  public static func between(_ low: Int, _ high: Int) -> Quantity {
    Quantity(.between, clamped(min(low, high)), upper: clamped(max(low, high)))
  }
  /// Roughly `count`: ten per cent either way, and at least one.
  public static func about(_ count: Int) -> Quantity { Quantity(.about, clamped(count)) }
  /// Nobody is known.
  public static let noneKnown = Quantity(.noneKnown, 0)
  /// Nothing can be said.
  public static let unknown = Quantity(.unknown, 0)

  private static func clamped(_ count: Int) -> Int { min(max(count, 0), largest) }

  /// The smallest number that agrees with the quantity.
  public var low: Int {
    switch precision {
    case .exact, .atLeast, .between: figure
    case .atMost, .noneKnown, .unknown: 0
    case .about: max(0, figure - tolerance)
    }
  }

  /// The largest number that agrees with the quantity, or nothing if there is no upper bound.
  public var high: Int? {
    switch precision {
    case .exact, .atMost: figure
    case .between: upper ?? figure
    case .about: figure + tolerance
    case .noneKnown: 0
    case .atLeast, .unknown: nil
    }
  }

  /// Half the width of "about": ten per cent, at least 1.
  private var tolerance: Int { max(1, figure / 10) }

  /// The quantity as a floor: who knows 23 may say “at least 23”. What is no certain number stays as it is.
  var asFloor: Quantity {
    switch precision {
    case .exact where figure > 0, .between where figure > 0: .atLeast(figure)
    case .exact, .between, .atLeast, .atMost, .about, .noneKnown, .unknown: self
    }
  }

  /// Whether it is one or two, and nobody knows which.
  var isOneOrTwo: Bool { precision == .between && figure == 1 && upper == 2 }

  /// Whether it is one small number or the next, as “two or three”: both are said in words.
  var isThisOrNext: Bool { precision == .between && figure >= 1 && upper == figure + 1 && figure < 10 }

  /// Whether some number agrees with both quantities.
  public func meets(_ other: Quantity) -> Bool {
    if let high, high < other.low { return false }
    if let otherHigh = other.high, otherHigh < low { return false }
    return true
  }

  /// Whether every number that agrees with this quantity is smaller than every number that agrees with `other`.
  public func isBelow(_ other: Quantity) -> Bool {
    guard let high else { return false }
    return high < other.low
  }

  /// The sum of two quantities that count different people. The precision is the weaker of the two.
  public func adding(_ other: Quantity) -> Quantity {
    if precision == .unknown || other.precision == .unknown {
      return low + other.low == 0 ? .unknown : .atLeast(low + other.low)
    }
    let low = low + other.low
    guard let high, let otherHigh = other.high else { return .atLeast(low) }
    let sum = high + otherHigh
    return low == sum ? .exact(low) : .between(low, sum)
  }
}

extension Quantity: CustomStringConvertible {
  /// The quantity as it is typed and shown: `8`, `at least 8`, `between 5 and 8`.
  public var description: String {
    switch precision {
    case .exact: "\(figure)"
    case .atLeast: "at least \(figure)"
    case .atMost: "at most \(figure)"
    case .between: "between \(figure) and \(upper ?? figure)"
    case .about: "about \(figure)"
    case .noneKnown: "none known"
    case .unknown: "unknown"
    }
  }
}

extension Quantity {
  /// Reads what an officer types: `8`, `at least 8`, `8+`, `at most 5`, `between 5 and 8`, `5-8`, `about 30`,
  /// `none known`, `unknown`. Returns nothing for anything else, for negative numbers and for numbers above
  /// ``largest``. "More than" is refused on purpose: it hides whether the floor is known.
  public init?(text: String) {
    let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
    switch words.count {
    case 1: self.init(word: words[0])
    case 2 where words == ["none", "known"]: self = .noneKnown
    case 2 where words[0] == "about":
      guard let count = Self.count(words[1]) else { return nil }
      self = .about(count)
    case 2 where words[0] == "exactly":
      guard let count = Self.count(words[1]) else { return nil }
      self = .exact(count)
    case 3 where words[0] == "at" && words[1] == "least":
      guard let count = Self.count(words[2]) else { return nil }
      self = .atLeast(count)
    case 3 where words[0] == "at" && words[1] == "most":
      guard let count = Self.count(words[2]) else { return nil }
      self = .atMost(count)
    case 3 where words[1] == "to":
      guard let low = Self.count(words[0]), let high = Self.count(words[2]), low <= high else { return nil }
      self = .between(low, high)
    case 4 where words[0] == "between" && words[2] == "and":
      guard let low = Self.count(words[1]), let high = Self.count(words[3]), low <= high else { return nil }
      self = .between(low, high)
    default: return nil
    }
  }

  private init?(word: String) {
    if word == "unknown" {
      self = .unknown
    } else if let count = Self.count(word) {
      self = .exact(count)
    } else if word.hasSuffix("+"), let count = Self.count(String(word.dropLast())) {
      self = .atLeast(count)
    } else if word.hasPrefix(">="), let count = Self.count(String(word.dropFirst(2))) {
      self = .atLeast(count)
    } else if word.hasPrefix("<="), let count = Self.count(String(word.dropFirst(2))) {
      self = .atMost(count)
    } else if word.hasPrefix("~"), let count = Self.count(String(word.dropFirst())) {
      self = .about(count)
    } else {
      let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let low = Self.count(parts[0]), let high = Self.count(parts[1]), low <= high else {
        return nil
      }
      self = .between(low, high)
    }
  }

  /// A count in plain digits, up to ``largest``. Look-alike digits of other scripts are not accepted.
  private static func count(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(text), count <= largest
    else { return nil }
    return count
  }
}

extension Quantity: Codable {
  private enum CodingKeys: String, CodingKey {
    case precision, figure, upper
  }

  /// Reads a quantity from a journal entry.
  ///
  /// Throws when a number is missing, negative or out of order.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let precision = try container.decode(Precision.self, forKey: .precision)
    let figure = try container.decodeIfPresent(Int.self, forKey: .figure) ?? 0
    let upper = try container.decodeIfPresent(Int.self, forKey: .upper)
    guard let quantity = Quantity(kept: precision, figure, upper: upper) else {
      throw DecodingError.dataCorruptedError(
        forKey: .figure, in: container, debugDescription: "the numbers of a quantity are out of range or out of order")
    }
    self = quantity
  }

  /// A quantity as a journal keeps it; nothing where the numbers are out of range or out of order.
  init?(kept precision: Precision, _ figure: Int, upper: Int?) {
    guard (0...Self.largest).contains(figure), (upper ?? figure) >= figure, (upper ?? figure) <= Self.largest else {
      return nil
    }
    self.init(precision, figure, upper: upper)
  }

  /// Writes the precision and the numbers that it needs.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(precision, forKey: .precision)
    switch precision {
    case .noneKnown, .unknown: break
    default: try container.encode(figure, forKey: .figure)
    }
    try container.encodeIfPresent(upper, forKey: .upper)
  }
}
