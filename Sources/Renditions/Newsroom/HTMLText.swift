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
    while let start = rest.firstIndex(where: { $0.isASCII && ($0.isNumber || $0 == "+") }) {
      html += HTMLText.escaped(rest[..<start])
      var run = rest[start...].prefix { $0.isASCII && $0.isNumber || "+ -\u{A0}\u{202F}".contains($0) }
      while let last = run.last, !last.isNumber { run = run.dropLast() }
      guard !run.isEmpty else {
        html += HTMLText.escaped(rest[start...start])
        rest = rest[rest.index(after: start)...]
        continue
      }
      let digits = run.filter { $0.isNumber || $0 == "+" }
      let isDialled = digits.count >= 7 || (digits.count >= 3 && (digits.first == "0" || digits.first == "+"))
      let isPartOfWord =
        rest[run.endIndex...].first.map { $0.isLetter || ":.,".contains($0) && isFigure(rest, run) } ?? false
      let shown = "<bdi dir=\"ltr\">\(HTMLText.escaped(run))</bdi>"
      html += isDialled && !isPartOfWord ? "<a href=\"tel:\(digits)\">\(shown)</a>" : shown
      rest = rest[run.endIndex...]
    }
    return html + HTMLText.escaped(rest)
  }

  /// Whether a mark behind digits belongs to a figure or a time, such as 22:30 or 1.5.
  private static func isFigure(_ text: Substring, _ run: Substring) -> Bool {
    let after = text.index(after: run.endIndex)
    return after < text.endIndex && text[after].isNumber
  }
}
