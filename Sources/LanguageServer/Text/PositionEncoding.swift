/// What an editor counts in a line.
public enum PositionEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// The one to use: the first that both sides know, in the order of the editor's wishes; UTF-16 when it names none.
  static func negotiated(_ offered: JSONValue?) -> PositionEncoding {
    for name in offered?.list ?? [] {
      if let encoding = name.text.flatMap(PositionEncoding.init(rawValue:)) { return encoding }
    }
    return .utf16
  }

  /// The units of a character whose UTF-8 form begins with this byte.
  func units(ofLead byte: UInt8) -> Int {
    switch self {
    case .utf8: byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    case .utf16: byte < 0xF0 ? 1 : 2
    case .utf32: 1
    }
  }
}

/// A place as an editor names it; both count from 0.
struct Position: Hashable {
  var line: Int
  var character: Int

  init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  init?(_ value: JSONValue?) {
    guard let line = value?["line"]?.int, let character = value?["character"]?.int, line >= 0, character >= 0 else {
      return nil
    }
    self.init(line: line, character: character)
  }

  var json: JSONValue { ["line": .integer(line), "character": .integer(character)] }
}
