/// A piece of text on its way into a message, measured once: the length of a message is the sum of its pieces and the spaces between
/// them, so that every choice of pieces is tried without writing it.
struct MeasuredPiece: Sendable {
  /// The words.
  let text: String
  /// How much room they take.
  let size: MessageSize

  init(_ text: String, for network: MessageNetwork) {
    self.text = text
    size = network.size(of: text)
  }
}

/// How much room words take in a message.
struct MessageSize: Sendable {
  /// Units or characters of a post, places of a text message.
  private(set) var used: Int
  /// The units of a text message that is not in the alphabet of text messages.
  private(set) var wide: Int
  /// Whether every character is in the alphabet of text messages.
  private(set) var isGSM: Bool
  /// Whether the words count the same wherever they stand; otherwise only the message as a whole can be counted.
  private(set) var isSummable: Bool

  fileprivate init(used: Int, wide: Int, isGSM: Bool, isSummable: Bool) {
    self.used = used
    self.wide = wide
    self.isGSM = isGSM
    self.isSummable = isSummable
  }

  /// The room of both, with a space between them.
  static func + (left: MessageSize, right: MessageSize) -> MessageSize {
    MessageSize(
      used: left.used + 1 + right.used, wide: left.wide + 1 + right.wide, isGSM: left.isGSM && right.isGSM,
      isSummable: left.isSummable && right.isSummable)
  }
}

extension MessageNetwork {
  /// How much room a piece of text takes beside others.
  func size(of text: String) -> MessageSize {
    switch self {
    case .sms:
      var places = 0
      var wide = 0
      var isGSM = true
      // What takes two places may not be torn apart, so where it stands counts as well.
      var isSummable = true
      for scalar in text.unicodeScalars {
        let width = UTF16.width(scalar)
        wide += width
        let place = GSMAlphabet.places(of: scalar)
        isGSM = isGSM && place != nil
        places += place ?? 0
        isSummable = isSummable && width == 1 && (place ?? 1) == 1
      }
      return MessageSize(used: places, wide: wide, isGSM: isGSM, isSummable: isSummable)
    case .post280, .post500:
      // An address of the old kind is not looked for before one of the new kind, wherever that stands.
      let isSummable =
        text.unicodeScalars.first.map(Self.standsForItself) ?? false
        && text.unicodeScalars.last.map(Self.standsForItself) ?? false && !text.contains("http://")
      return MessageSize(used: length(of: text).used, wide: 0, isGSM: true, isSummable: isSummable)
    }
  }

  /// Whether a message of some size can be sent; nothing where only the message itself tells.
  func fits(_ size: MessageSize) -> Bool? {
    guard size.isSummable else { return nil }
    switch self {
    case .sms(let parts):
      let (used, single, joined) = size.isGSM ? (size.used, 160, 153) : (size.wide, 70, 67)
      return used <= (parts > 1 ? max(single, joined * parts) : single)
    case .post280: return size.used <= 280
    case .post500: return size.used <= 500
    }
  }

  /// Whether a character can stand beside a space and be one character as before: most can, marks above letters cannot.
  private static func standsForItself(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0xA1...0x2FF, 0x61B...0x64A, 0x660...0x669, 0x2010...0x2027, 0x2030...0x205E, 0x2066...0x2069:
      true
    default: false
    }
  }
}
