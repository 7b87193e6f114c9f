/// Writes XML that is well-formed whatever the words are.
struct XMLWriter {
  private(set) var document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  mutating func open(_ name: String, _ attributes: [String: String] = [:]) {
    let list = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(Self.escaped($0.value))\"" }.joined()
    line("<\(name)\(list)>")
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    line("</\(name)>")
  }

  mutating func element(_ name: String, _ text: String, _ attributes: [String: String] = [:]) {
    let list = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(Self.escaped($0.value))\"" }.joined()
    line("<\(name)\(list)>\(Self.escaped(text))</\(name)>")
  }

  mutating func empty(_ name: String, _ attributes: [String: String]) {
    let list = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(Self.escaped($0.value))\"" }.joined()
    line("<\(name)\(list)/>")
  }

  private mutating func line(_ text: String) { document += String(repeating: "  ", count: depth) + text + "\n" }

  /// Characters that XML 1.0 knows, with those that are markup written as entities; the others are left out, as
  /// cleared texts do not hold them (`TextSafety`).
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether a byte stands for itself; what begins with the last of these bytes is looked at in full.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: false
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: byte >= 0x20
    }
  }
}
