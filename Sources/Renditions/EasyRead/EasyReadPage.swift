import Guidelines
import Statements

/// A text in Easy Read laid out: one sentence a line, big type, a place for a picture with words for those who do not see it, and the
/// hard words explained at the end.
public struct EasyReadPage: Sendable, Hashable {
  /// The number of the statement.
  public let statement: Int
  /// The language.
  public let language: Language
  /// The heading.
  public let title: String
  private let lines: [Line]
  private let words: EasyReadWords
  private let explained: [EasyReadWords.Entry]

  private enum Line: Sendable, Hashable {
    case picture(String)
    case sentences([String])
    case gap
  }

  /// Lays a text out.
  ///
  /// - Parameters:
  ///   - text: A text in Easy Read: `# ` before the heading, `![…]` for a picture, a sentence a line.
  ///   - words: The words that are explained.
  public init(_ text: String, statement: Int, language: Language, words: EasyReadWords) {
    self.statement = statement
    self.language = language
    self.words = words
    var title = ""
    var lines: [Line] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# ") {
        title = String(line.dropFirst(2))
      } else if line.hasPrefix("!["), line.hasSuffix("]") {
        lines.append(.picture(String(line.dropFirst(2).dropLast())))
      } else if line.isEmpty {
        if lines.last != .gap, !lines.isEmpty { lines.append(.gap) }
      } else {
        lines.append(.sentences(SentenceCutter.cut(String(line), language: language).map(\.text)))
      }
    }
    while lines.last == .gap { lines.removeLast() }
    self.title = title
    self.lines = lines
    explained = words.entries(in: text)
  }

  /// A colon, with the space that French sets before it.
  private var colon: String { language == .french ? "\u{A0}:" : ":" }

  /// The page as plain text.
  public var text: String {
    var rows = [title, ""]
    for line in lines {
      switch line {
      case .picture(let shown): rows.append("[\(words.picture)\(colon) \(shown)]")
      case .sentences(let sentences): rows += sentences
      case .gap: rows.append("")
      }
    }
    if !explained.isEmpty {
      rows += ["", words.heading, ""] + explained.flatMap { ["\($0.word)\(colon)", $0.meaning] }
    }
    return rows.joined(separator: "\n")
  }

  /// The page as it comes back when people copy it: as plain text, or from a browser with and without the words of its pictures; each with
  /// and without the explained words at its end.
  var copies: [String] {
    let said: [(words: String, isPicture: Bool)] = lines.flatMap { line -> [(words: String, isPicture: Bool)] in
      switch line {
      case .picture(let shown): [(shown, true)]
      case .sentences(let sentences): sentences.map { ($0, false) }
      case .gap: []
      }
    }
    let bodies = [
      said.map { $0.isPicture ? "[\(words.picture)\(colon) \($0.words)]" : $0.words }, said.map(\.words),
      said.filter { !$0.isPicture }.map(\.words),
    ].map { [title] + $0 }
    guard !explained.isEmpty else { return bodies.map { $0.joined(separator: "\n") } }
    let printed = [words.heading] + explained.flatMap { ["\($0.word)\(colon)", $0.meaning] }
    let shown = [words.heading] + explained.flatMap { [$0.word, $0.meaning] }
    return bodies.flatMap { body in [body, body + printed, body + shown] }.map { $0.joined(separator: "\n") }
  }

  /// What stands between the tags of the page's main part.
  var body: String {
    var html = "<h1>\(HTMLText.escaped(title))</h1>\n"
    var isOpen = false
    func close() {
      if isOpen { html += "</div></section>\n" }
      isOpen = false
    }
    func open(_ picture: String?) {
      close()
      isOpen = true
      html += "<section class=\"easy\">"
      html +=
        picture.map {
          "<div class=\"picture\" role=\"img\" aria-label=\"\(HTMLText.escaped($0))\"><span aria-hidden=\"true\">"
            + "\(HTMLText.escaped($0))</span></div>"
        } ?? "<div class=\"picture none\"></div>"
      html += "<div>"
    }
    for line in lines {
      switch line {
      case .gap: close()
      case .picture(let shown): open(shown)
      case .sentences(let sentences):
        if !isOpen { open(nil) }
        for sentence in sentences { html += "<p>\(linked(sentence))</p>" }
      }
    }
    close()
    if !explained.isEmpty {
      html += "<h2>\(HTMLText.escaped(words.heading))</h2>\n<dl>"
      for entry in explained {
        html += "<dt>\(HTMLText.escaped(entry.word))</dt><dd>\(HTMLText.escaped(entry.meaning))</dd>"
      }
      html += "</dl>\n"
    }
    return html
  }

  /// A page of its own, that asks nothing of any server.
  public var html: String {
    let direction = language == .arabic ? "rtl" : "ltr"
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)" dir="\(direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'">
      <title>\(HTMLText.escaped(title))</title>
      <style>\(NewsroomStyle.text)\(Self.style)</style>
      </head>
      <body><main>
      \(body)</main></body>
      </html>

      """
  }

  private func linked(_ text: String) -> String {
    WebAddress.pieces(of: TextSafety.withoutIsolates(text)).map { piece in
      switch piece {
      case .address(let address):
        "<a href=\"\(HTMLText.escaped(address))\"><bdi dir=\"ltr\">\(HTMLText.escaped(address))</bdi></a>"
      case .text(let words): TelephoneNumbers.linked(words)
      }
    }.joined()
  }

  /// Big type, much space, one sentence a line, the picture at its side.
  static let style = """
    main .easy{display:grid;grid-template-columns:7rem 1fr;gap:1rem;margin:1.4rem 0;align-items:start}\
    main .easy p,main dd,main dt{font-size:1.5rem;line-height:1.7;margin:.2rem 0}main dt{font-weight:700}main dd{margin-inline-start:0}\
    .picture{min-height:6rem;border:2px dashed var(--soft);border-radius:.4rem;display:flex;align-items:center;justify-content:center;\
    text-align:center;font-size:.9rem;color:var(--soft);padding:.2rem}.picture.none{border:0;min-height:0}\
    @media(max-width:30rem){main .easy{grid-template-columns:1fr}.picture.none{display:none}}
    """
}
