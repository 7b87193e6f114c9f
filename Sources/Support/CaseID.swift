import Incidents

/// Names a case without saying anything about the person: `C-3NQK8N-U`.
///
/// Thirty random bits in Crockford's base 32 (no I, L, O, U), then a check character modulo 37, so that a slip on the telephone is
/// noticed. The ids are drawn, not counted: a sequence would show how many people there are, in which order they came, and, by
/// its gaps, that somebody is hidden. At 50,000 cases a new draw meets an old one once in about 21,000 times; whoever draws
/// looks and draws again.
public struct CaseID: Identifier {
  /// The text of the id, `C-3NQK8N-U`.
  public let rawValue: String
  /// Takes the text as it is; use ``init(parsing:)`` for what a person typed.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// How many different numbers ``init(number:)`` takes: 2 to the power of 30.
  public static let numberCount: UInt32 = 1 << 30

  /// Writes a random number as an id.
  ///
  /// Nil for a number of more than 30 bits, and for the one number in nine whose check character would be `* ~ $ =`, which
  /// shells and telephones do not carry well: draw another.
  public init?(number: UInt32) {
    guard number < CaseID.numberCount else { return nil }
    let check = Int(number % 37)
    guard check < 32 || check == 36 else { return nil }
    var rest = number
    var digits: [UInt8] = []
    for _ in 0..<6 {
      digits.append(CaseID.digits[Int(rest % 32)])
      rest /= 32
    }
    let symbol = check == 36 ? UInt8(ascii: "U") : CaseID.digits[check]
    self.rawValue =
      "C-" + String(decoding: digits.reversed(), as: UTF8.self) + "-" + String(decoding: [symbol], as: UTF8.self)
  }

  /// Reads what a person typed or heard: lower case, missing hyphens and a missing `C-` are mended, O is read as 0, I and L as 1.
  ///
  /// Nil when the text is no case id, or when its check character does not fit.
  public init?(parsing text: String) {
    var symbols: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: " "): continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"): symbols.append(byte - 0x20)
      default: symbols.append(byte)
      }
      if symbols.count > 8 { return nil }
    }
    if symbols.count == 8 {
      guard symbols.removeFirst() == UInt8(ascii: "C") else { return nil }
    }
    guard symbols.count == 7 else { return nil }
    var number: UInt32 = 0
    for symbol in symbols.prefix(6) {
      guard let digit = CaseID.value(of: symbol) else { return nil }
      number = number * 32 + digit
    }
    guard let check = symbols.last == UInt8(ascii: "U") ? 36 : CaseID.value(of: symbols[6]), number % 37 == check,
      let id = CaseID(number: number)
    else { return nil }
    self = id
  }

  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  private static func value(of symbol: UInt8) -> UInt32? {
    let read: UInt8
    switch symbol {
    case UInt8(ascii: "O"): read = UInt8(ascii: "0")
    case UInt8(ascii: "I"), UInt8(ascii: "L"): read = UInt8(ascii: "1")
    default: read = symbol
    }
    return digits.firstIndex(of: read).map { UInt32($0) }
  }
}
