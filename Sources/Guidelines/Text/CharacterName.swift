/// A character written by name or number, as Markdown and HTML allow: `&nbsp;`, `&eacute;`, `&#108;`, `&#x6C;`.
struct CharacterName {
  /// What stands in its place: the character itself; a space where the character would be a sign of Markdown.
  let text: [UInt8]
  /// Its length in the source, from `&` to `;`.
  let length: Int

  private static let longest = 10

  /// Reads a name that begins at a place; nil when there is none, as in “fish & chips”.
  init?(_ bytes: Span<UInt8>, at start: Int) {
    guard bytes.byte(at: start) == 0x26 else { return nil }
    var end = start + 1
    while end < bytes.count, end - start <= Self.longest, bytes[end] != 0x3B {
      guard Self.isPart(bytes[end]) else { return nil }
      end += 1
    }
    guard bytes.byte(at: end) == 0x3B, end > start + 1 else { return nil }
    length = end + 1 - start
    if bytes[start + 1] == 0x23 {
      let isHexadecimal = bytes.byte(at: start + 2) | 0x20 == 0x78
      let digits = (start + (isHexadecimal ? 3 : 2)..<end).map { Character(Unicode.Scalar(bytes[$0])) }
      guard let value = UInt32(String(digits), radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(value)
      else { return nil }
      text = Self.text(of: scalar)
      return
    }
    var name = ""
    for index in start + 1..<end { name.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
    guard let scalars = Self.named(name) else { return nil }
    text = scalars.flatMap(Self.text)
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x23, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// A scalar as text; a space for white space and for signs that would mean something to Markdown.
  private static func text(of scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "'", "\"", ",", ".", ";", ":", "!", "?", "(", ")", "&", "/", "%", "$":
      [UInt8(truncatingIfNeeded: scalar.value)]
    case "\u{0}"..."\u{9F}", "\u{A0}": [0x20]
    default: Array(String(Character(scalar)).utf8)
    }
  }

  private static let signs: [String: Unicode.Scalar] = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "shy": "\u{AD}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    "lrm": "\u{200E}", "rlm": "\u{200F}", "quot": "\"", "apos": "'", "amp": "&", "lt": " ", "gt": " ",
    "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»",
    "lsaquo": "‹", "rsaquo": "›", "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•", "middot": "·",
    "iexcl": "¡", "iquest": "¿", "euro": "€", "pound": "£", "AElig": "Æ", "aelig": "æ", "OElig": "Œ", "oelig": "œ",
    "szlig": "ß", "Oslash": "Ø", "oslash": "ø", "eth": "ð", "thorn": "þ", "inodot": "ı", "hyphen": "‐", "dash": "‐",
  ]

  private static let accents: [String: Unicode.Scalar] = [
    "acute": "\u{301}", "grave": "\u{300}", "circ": "\u{302}", "uml": "\u{308}", "tilde": "\u{303}",
    "cedil": "\u{327}", "ring": "\u{30A}", "caron": "\u{30C}",
  ]

  /// The scalars of a name: a sign, or a letter with its accent.
  private static func named(_ name: String) -> [Unicode.Scalar]? {
    if let sign = signs[name] { return [sign] }
    guard let letter = name.unicodeScalars.first, letter.isASCII, let accent = accents[String(name.dropFirst())] else {
      return nil
    }
    return [letter, accent]
  }
}
