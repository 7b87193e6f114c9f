/// Words at the beginning of a paragraph that say what it is.
enum BlockLabel {
  /// What follows is for editors, not for the public.
  case notes
  /// The paragraph describes a picture.
  case caption

  private static let notesLabels: [StaticString] = [
    "note to editors", "notes to editors", "notes for editors", "note to media", "note to the editor",
    "notes to the editor",
    "editors' notes", "editor's notes", "- ends -", "-ends-", "ends\n", "ends\r", "note aux r", "notes aux r",
    "note \u{E0} l'attention des r", "notes \u{E0} l'attention des r", "nota para ", "notas para ", "nota a los ",
    "notas a los ", "nota al editor", "notas al editor",
    "\u{645}\u{644}\u{627}\u{62D}\u{638}\u{629} \u{644}\u{644}\u{645}\u{62D}\u{631}\u{631}",
    "\u{645}\u{644}\u{627}\u{62D}\u{638}\u{627}\u{62A} \u{644}\u{644}\u{645}\u{62D}\u{631}\u{631}",
    "\u{645}\u{644}\u{627}\u{62D}\u{638}\u{627}\u{62A} \u{644}\u{644}\u{625}\u{639}\u{644}\u{627}\u{645}",
  ]
  private static let captionLabels: [StaticString] = [
    "caption:", "photo:", "picture:", "image:", "photo caption:", "l\u{E9}gende :", "l\u{E9}gende:", "photo :",
    "image :",
    "foto:", "imagen:", "pie de foto:", "leyenda:", "\u{635}\u{648}\u{631}\u{629}:",
    "\u{62A}\u{639}\u{644}\u{64A}\u{642} \u{627}\u{644}\u{635}\u{648}\u{631}\u{629}:",
  ]

  /// Whether a label begins with a byte, whose ASCII letter is small.
  private static let beginnings: [Bool] = (0...255).map { byte in
    (notesLabels + captionLabels).contains { unsafe $0.utf8Start.pointee == UInt8(byte) }
  }

  /// Whether a paragraph that begins at a place begins with one of the label's words.
  func contains(in text: Span<UInt8>, at index: Int) -> Bool {
    let first = text.byte(at: index)
    guard Self.beginnings[Int(first >= 0x41 && first <= 0x5A ? first | 0x20 : first)] else { return false }
    let labels = self == .notes ? Self.notesLabels : Self.captionLabels
    return labels.contains { text.holds($0, at: index) }
  }
}
