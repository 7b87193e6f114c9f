/// A person's age as news writes it: “Lina Osei, 22, died”, “Pieter Vos (44)”.
enum Age {
  /// Whether a number stands behind a name, set off on both sides, as an age does.
  static func stands(at index: Int, in tokens: [Token], of text: Span<UInt8>) -> Bool {
    let token = tokens[index]
    guard index > 0, token.separation == .phrase, token.end - token.begin <= 3,
      (0x30...0x39).contains(text.byte(at: Int(token.begin)))
    else { return false }
    let isSetOff = index + 1 == tokens.count || tokens[index + 1].separation != .none
    return isSetOff && tokens[index - 1].traits.contains(.name)
  }

  /// Whether a word says that an age follows: “aged 12 to 60”.
  static func opens(_ key: UInt64) -> Bool { openers.contains(key) }

  private static let openers = WordKey.set("aged age ages")
}
