extension Reading {
  /// Finds the signs that turn letters and digits round on the screen (U+202D, U+202E): what people read there is not what is checked,
  /// cleared and signed. What an override covers is marked to its end, or to the end of the line.
  mutating func findOverrides(_ rule: Int) {
    let text = draft.text.utf8.span
    var index = 0
    while let begin = Self.override(in: text, from: index) {
      var end = begin + 3
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D, !Self.endsOverride(text, at: end) { end += 1 }
      if end < text.count, Self.endsOverride(text, at: end) { end += 3 }
      report(rule, at: DocumentReading.Place(bytes: begin..<end, sentence: 0, block: -1, zone: .body))
      index = end
    }
  }

  /// The next override. In UTF-8 it is E2 80 AD or E2 80 AE; eight bytes are looked at in one step.
  private static func override(in text: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count {
      while index + 8 <= text.count, !RenderedText.hasByte(0xE2, in: text.eight(at: index)) { index += 8 }
      let last = min(index + 8, text.count)
      while index < last {
        let third = text.byte(at: index + 2)
        if text[index] == 0xE2, text.byte(at: index + 1) == 0x80, third == 0xAD || third == 0xAE { return index }
        index += 1
      }
    }
    return nil
  }

  /// Whether what an override covers ends here: “pop directional formatting”, U+202C.
  private static func endsOverride(_ text: Span<UInt8>, at index: Int) -> Bool {
    text[index] == 0xE2 && text.byte(at: index + 1) == 0x80 && text.byte(at: index + 2) == 0xAC
  }
}
