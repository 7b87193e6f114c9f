/// How long a text is for a network, in the units that the network counts.
public struct MessageLength: Sendable, Hashable {
  /// What was counted.
  public let used: Int
  /// What one message may hold.
  public let limit: Int
  /// How many messages it takes; more than one only for text messages, which are joined.
  public let parts: Int
  /// The unit, for people.
  public let unit: String

  /// Whether it fits.
  public var fits: Bool { used <= limit }
}

/// A network with its own way of counting.
public enum MessageNetwork: Sendable, Hashable {
  /// Text messages: 160 places of the GSM alphabet in one part and 153 in each of several, or 70 and 67 UTF-16 units once
  /// one character is not in it (3GPP TS 23.038, 23.040).
  case sms(parts: Int)
  /// Posts of at most 280 units: most letters count one, wide scripts and emoji two, every web address 23
  /// (the counting rules published with twitter-text 3).
  case post280
  /// Posts of at most 500 characters, every web address 23 (Mastodon's default).
  case post500

  /// Counts a text.
  public func length(of text: String) -> MessageLength {
    switch self {
    case .sms(let parts): Self.sms(text, parts)
    case .post280: MessageLength(used: Self.weight(of: text), limit: 280, parts: 1, unit: "units")
    case .post500: MessageLength(used: Self.characters(of: text), limit: 500, parts: 1, unit: "characters")
    }
  }

  private static func sms(_ text: String, _ allowed: Int) -> MessageLength {
    var places: [Int] = []
    for scalar in text.unicodeScalars {
      guard let count = GSMAlphabet.places(of: scalar) else {
        // Surrogate pairs are not torn apart between parts.
        return split(text.unicodeScalars.map { UTF16.width($0) }, single: 70, joined: 67, allowed, "UCS-2 units")
      }
      places.append(count)
    }
    return split(places, single: 160, joined: 153, allowed, "GSM-7 places")
  }

  private static func split(
    _ widths: [Int], single: Int, joined: Int, _ allowed: Int, _ unit: String
  ) -> MessageLength {
    let used = widths.reduce(0, +)
    guard used > single || allowed > 1 else { return MessageLength(used: used, limit: single, parts: 1, unit: unit) }
    guard used > single else { return MessageLength(used: used, limit: joined * allowed, parts: 1, unit: unit) }
    // An escape and its character stand in the same part, so a part may end one place early.
    var parts = 1
    var room = joined
    for width in widths {
      if width > room {
        parts += 1
        room = joined
      }
      room -= width
    }
    let filled = (parts - 1) * joined + (joined - room)
    return MessageLength(used: filled, limit: allowed > 1 ? joined * allowed : single, parts: parts, unit: unit)
  }

  private static func weight(of text: String) -> Int {
    var weight = 0
    for piece in WebAddress.pieces(of: text) {
      switch piece {
      case .address: weight += 23
      case .text(let words):
        for scalar in words.unicodeScalars {
          switch scalar.value {
          case 0x0000...0x10FF, 0x2000...0x200D, 0x2010...0x201F, 0x2032...0x2037: weight += 1
          default: weight += 2
          }
        }
      }
    }
    return weight
  }

  private static func characters(of text: String) -> Int {
    WebAddress.pieces(of: text).reduce(0) { sum, piece in
      switch piece {
      case .address: sum + 23
      case .text(let words): sum + words.count
      }
    }
  }
}

/// Web addresses in running text, which networks count as 23 whatever their length.
enum WebAddress {
  enum Piece {
    case text(Substring)
    case address(Substring)
  }

  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "https://") ?? rest.firstRange(of: "http://") {
      if start.lowerBound > rest.startIndex { pieces.append(.text(rest[..<start.lowerBound])) }
      var end = rest[start.lowerBound...].firstIndex { ends($0) } ?? rest.endIndex
      while end > start.upperBound, ".,;:!?)،؛؟".contains(rest[rest.index(before: end)]) {
        end = rest.index(before: end)
      }
      pieces.append(.address(rest[start.lowerBound..<end]))
      rest = rest[end...]
    }
    if !rest.isEmpty { pieces.append(.text(rest)) }
    return pieces
  }

  /// Whether an address ends before a character: the mark behind words of the other direction is no part of it, and counts by itself.
  private static func ends(_ character: Character) -> Bool {
    character.isWhitespace || "<>\"»”".contains(character)
      || character.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) }
  }
}
