import Incidents

/// What a fact is about, such as `casualties.killed`: lower-case words joined by dots and hyphens.
///
/// The first word is the family; a family decides what kind of value is expected (see ``MeasureRegister``).
public struct FactKey: Identifier {
  /// The text of the name.
  public let rawValue: String

  /// Takes the text as it is.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The words before the first dot: `casualties` in `casualties.killed`.
  public var family: String {
    guard let dot = rawValue.utf8.firstIndex(of: UInt8(ascii: ".")) else { return rawValue }
    return String(rawValue[..<dot])
  }

  /// Whether the key is made of lower-case letters, digits, dots and hyphens, starts with a letter and is at most 64
  /// characters long.
  public var isWellFormed: Bool {
    guard let first = rawValue.utf8.first, (97...122).contains(first), rawValue.utf8.count <= 64 else { return false }
    guard rawValue.utf8.last != UInt8(ascii: "."), !rawValue.contains("..") else { return false }
    return rawValue.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 }
  }

  /// Whether the key is `prefix` itself or lies below it: `known` holds `known.cordon`.
  public func lies(under prefix: String) -> Bool {
    guard rawValue.hasPrefix(prefix) else { return false }
    let rest = rawValue.utf8.dropFirst(prefix.utf8.count)
    return rest.isEmpty || rest.first == UInt8(ascii: ".")
  }
}

extension FactKey {
  /// People who have died.
  public static let killed = FactKey("casualties.killed")
  /// People who have been hurt.
  public static let injured = FactKey("casualties.injured")
  /// People being treated in hospital.
  public static let hospital = FactKey("casualties.hospital")
  /// People in a critical condition, among those in hospital.
  public static let critical = FactKey("casualties.critical")
  /// People reported missing.
  public static let missing = FactKey("casualties.missing")
  /// People under arrest.
  public static let arrested = FactKey("suspects.arrested")
  /// People who had been arrested, were let go, and are not suspected any more.
  public static let letGo = FactKey("suspects.released")
  /// Where the incident is.
  public static let place = FactKey("place")
  /// When the incident began.
  public static let onset = FactKey("time.onset")
  /// The line that worried relatives call.
  public static let familyLine = FactKey("contact.family-line")
  /// The line for support to people affected.
  public static let supportLine = FactKey("contact.support-line")
  /// The emergency number of the country.
  public static let emergencyNumber = FactKey("contact.emergency")
  /// The page on which the statements can be read and checked.
  public static let officialPage = FactKey("link.official")
}
