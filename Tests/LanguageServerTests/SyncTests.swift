import LanguageServer
import Testing

/// The server's copy of a text stays the editor's, whatever is typed, in every encoding.
@Suite struct SyncTests {
  /// What a position means, by the letter of the protocol and slowly.
  private func index(_ text: String, _ line: Int, _ character: Int, _ encoding: String) -> String.Index {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var lines = 0
    while lines < line, index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      if scalar == "\r", index < scalars.endIndex, scalars[index] == "\n" { index = scalars.index(after: index) }
      if scalar == "\n" || scalar == "\r" { lines += 1 }
    }
    var left = character
    while lines == line, left > 0, index < scalars.endIndex, scalars[index] != "\n", scalars[index] != "\r" {
      let scalar = scalars[index]
      let units = encoding == "utf-8" ? UTF8.width(scalar) : encoding == "utf-16" ? UTF16.width(scalar) : 1
      if units > left { break }
      left -= units
      index = scalars.index(after: index)
    }
    return index
  }

  @Test(arguments: ["utf-8", "utf-16", "utf-32"]) func randomTypingKeepsBothTextsTheSame(_ encoding: String) throws {
    let pieces = [
      "a", "é", "😀", "\n", "\r\n", "\r", "", "بيان", "e\u{301}", "\u{2028}", "The community let this happen. ",
    ]
    var random = Random(state: 42)
    var text = "One\r\ntwo 😀\n\nend"
    var editor = Editor.open(text, encodings: [.string(encoding), "utf-16"])
    var fresh = Editor.open("", encodings: [.string(encoding), "utf-16"])
    for version in 2..<400 {
      let places = (0..<4).map { _ in random.below(8) }
      let words = pieces[random.below(pieces.count)]
      let first = index(text, places[0], places[1], encoding)
      let last = index(text, places[2], places[3], encoding)
      editor.type(words, (places[0], places[1], places[2], places[3]), version: version)
      let scalars = text.unicodeScalars
      text = String(scalars[..<min(first, last)]) + words + String(scalars[max(first, last)...])
      if text.utf8.count > 400 {
        text = "Quiet."
        editor.type(text, nil, version: version)
      }
      // A request for the whole text does not exist; findings at the same places in both show that it is the same.
      fresh.open(text)
      #expect(editor.diagnostics() == fresh.diagnostics(), "\(version): \(text.debugDescription)")
    }
  }

  private struct Random {
    var state: UInt64
    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  @Test func aVeryLongDocumentIsFollowed() throws {
    let line = "Police are at the scene and will say more when it is known.\n"
    var editor = Editor.open(String(repeating: line, count: 20_000))
    editor.type("The community let this happen.\n", (19_999, 0, 19_999, 0))
    let found = editor.diagnostics()
    #expect(found.contains { $0["range"]?["start"]?["line"] == 19_999 })
  }
}
