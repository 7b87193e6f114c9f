import Incidents
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Words on a page.
enum HTMLText {
  /// A text that cannot be taken for markup.
  static func escaped(_ text: some StringProtocol) -> String { XMLWriter.escaped(String(text)) }

  /// Text with web addresses and telephone numbers as links. What the text isolates, such as a number in right-to-left
  /// text, is isolated on the page, so that it is read in the order that was cleared.
  static func linked(_ text: String) -> String {
    var html = ""
    var open = 0
    for piece in isolates(in: text) {
      switch piece {
      case "\u{2066}": (html, open) = (html + "<bdi dir=\"ltr\">", open + 1)
      case "\u{2067}": (html, open) = (html + "<bdi dir=\"rtl\">", open + 1)
      case "\u{2068}": (html, open) = (html + "<bdi>", open + 1)
      case "\u{2069}" where open > 0: (html, open) = (html + "</bdi>", open - 1)
      default: html += links(in: piece)
      }
    }
    return html + String(repeating: "</bdi>", count: open)
  }

  /// A text cut at its isolates, which are pieces of their own.
  private static func isolates(in text: String) -> [String] {
    guard text.unicodeScalars.contains(where: { (0x2066...0x2069).contains($0.value) }) else {
      return text.isEmpty ? [] : [text]
    }
    var pieces: [String] = []
    var words = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard (0x2066...0x2069).contains(scalar.value) else {
        words.append(scalar)
        continue
      }
      if !words.isEmpty { pieces.append(String(words)) }
      pieces.append(String(scalar))
      words = String.UnicodeScalarView()
    }
    return words.isEmpty ? pieces : pieces + [String(words)]
  }

  private static func links(in text: String) -> String {
    WebAddress.pieces(of: TextSafety.withoutIsolates(text)).map { piece in
      switch piece {
      case .address(let address): "<a href=\"\(escaped(address))\"><bdi dir=\"ltr\">\(escaped(address))</bdi></a>"
      case .text(let words): TelephoneNumbers.linked(words)
      }
    }.joined()
  }

  /// The SHA-256 of a script in base64, as a content security policy names it.
  static func hash(of script: String) -> String {
    Data(Digest.bytes(of: script)).base64EncodedString()
  }
}

/// Telephone numbers in running text, as links that dial.
enum TelephoneNumbers {
  /// Escaped text in which every number of at least seven digits, or of three and more that begins with a zero or a
  /// plus, can be dialled.
  static func linked(_ text: Substring) -> String {
    var html = ""
    var rest = text
    while let start = beginning(in: rest) {
      html += HTMLText.escaped(rest[..<start])
      var run = rest[start...].prefix { $0.isASCII && $0.isNumber || "+ -\u{A0}\u{202F}".contains($0) }
      while let last = run.last, !last.isNumber { run = run.dropLast() }
      guard !run.isEmpty else {
        html += HTMLText.escaped(rest[start...start])
        rest = rest[rest.index(after: start)...]
        continue
      }
      let digits = run.filter { $0.isNumber || $0 == "+" }
      let isDialled =
        digits.count >= 7 && !isFigure(run) || (digits.count >= 3 && (digits.first == "0" || digits.first == "+"))
      let whole = figure(rest, from: run)
      let isPartOfWord = rest[whole.endIndex...].first?.isLetter ?? false
      let shown = "<bdi dir=\"ltr\">\(HTMLText.escaped(whole))</bdi>"
      html += isDialled && !isPartOfWord && whole == run ? "<a href=\"tel:\(digits)\">\(shown)</a>" : shown
      rest = rest[whole.endIndex...]
    }
    return html + HTMLText.escaped(rest)
  }

  /// Whether digits are one large number, as statements write it: in groups of three that no line tears apart, « 1 000 000 ».
  static func isFigure(_ run: Substring) -> Bool {
    let groups = run.split { !$0.isNumber }
    guard groups.count > 1, let first = groups.first, first.count <= 3, first.first != "0" else { return false }
    return groups.dropFirst().allSatisfy { $0.count == 3 }
      && run.allSatisfy { $0.isNumber || $0 == "\u{A0}" || $0 == "\u{202F}" }
  }

  /// Where the next number begins. Bytes are looked at first, and as a character only where one is a digit or a plus.
  private static func beginning(in text: Substring) -> Substring.Index? {
    var rest = text
    while let place = rest.utf8.firstIndex(where: { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "+") }) {
      let character = rest[place]
      if character.isASCII && (character.isNumber || character == "+") { return place }
      rest = rest[rest.index(after: place)...]
    }
    return nil
  }

  /// A run of digits with what belongs to it in a figure, a date or a time, such as 22:30 or 1.5: shown apart, the parts would change
  /// places in right-to-left text.
  private static func figure(_ text: Substring, from run: Substring) -> Substring {
    var end = run.endIndex
    while end < text.endIndex, ":.,/".contains(text[end]) {
      let after = text.index(after: end)
      guard after < text.endIndex, text[after].isASCII, text[after].isNumber else { break }
      end = text[after...].firstIndex { !($0.isASCII && $0.isNumber) } ?? text.endIndex
    }
    return text[run.startIndex..<end]
  }
}
