import Guidelines
import Incidents
import Statements

/// The released statements as an Atom feed (RFC 4287), newest first.
public struct AtomFeed: Sendable {
  /// The document, UTF-8.
  public let xml: String

  /// Makes the feed.
  public init(_ statements: [ClearedStatement], frame: Newsroom.Frame) {
    var writer = XMLWriter()
    writer.open("feed", ["xmlns": "http://www.w3.org/2005/Atom"])
    writer.element("id", frame.address + "/")
    writer.element("title", frame.feedName(of: statements))
    let newest =
      statements.flatMap { statement in statement.pageTexts.map(statement.changedAt) }.max() ?? Moment(milliseconds: 0)
    writer.element("updated", newest.rfc3339(offset: frame.offset))
    writer.empty("link", ["rel": "self", "href": frame.address + "/feed.atom"])
    writer.empty("link", ["rel": "alternate", "href": frame.address + "/"])
    for statement in statements {
      for text in statement.pageTexts {
        let path = "\(frame.address)/\(Newsroom.path(of: statement.number, text.language))"
        writer.open("entry", ["xml:lang": text.language.rawValue])
        writer.element("id", path)
        writer.element("title", statement.title(of: text))
        writer.element("published", statement.releasedAt(text).rfc3339(offset: frame.offset))
        writer.element("updated", statement.changedAt(text).rfc3339(offset: frame.offset))
        for issuer in statement.issuers(in: text.language) {
          writer.open("author")
          writer.element("name", issuer)
          writer.close("author")
        }
        writer.empty("link", ["rel": "alternate", "href": path, "hreflang": text.language.rawValue])
        writer.empty("category", ["term": statement.standing(of: text).tag])
        if statement.isUrgent { writer.empty("category", ["term": "urgent"]) }
        let notices = statement.notices(of: text)
        if !notices.isEmpty { writer.element("summary", notices.joined(separator: " "), ["type": "text"]) }
        writer.element("content", statement.content(of: text), ["type": "text"])
        writer.close("entry")
      }
    }
    writer.close("feed")
    xml = writer.document
  }
}

extension ClearedStatement {
  /// The headline as feeds show it: with what became of the statement before it.
  func title(of text: ClearedText) -> String {
    let notice = NewsroomWords.words(in: text.language).notice(of: standing(of: text))
    return (notice.map { $0 + ": " } ?? "") + text.headline
  }

  /// What a reader of a feed must know before the words: what became of them, and that not everybody had said yes.
  func notices(of text: ClearedText) -> [String] {
    let words = NewsroomWords.words(in: text.language)
    return [words.notice(of: standing(of: text)), isUrgent ? words.urgent : nil].compactMap { $0.map { $0 + "." } }
  }

  /// The words as feeds carry them: what was replaced, corrected or taken back says so before anything else.
  func content(of text: ClearedText) -> String {
    let notices = notices(of: text)
    return notices.isEmpty ? text.unmarked : notices.joined(separator: " ") + "\n\n" + text.unmarked
  }

  /// When a text last changed in the eyes of a reader: its release, or the release of what took its place.
  func changedAt(_ text: ClearedText) -> Moment {
    switch standing(of: text) {
    case .current: releasedAt(text)
    // A language that came after its statement was replaced is new all the same.
    case .replaced(_, let at), .corrected(_, let at), .withdrawn(_, let at): max(at, releasedAt(text))
    }
  }
}

extension ClearedText {
  /// The text as plain text: without the marks of its headings.
  var unmarked: String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("#") ? line.drop { $0 == "#" }.drop { $0 == " " } : line
    }.joined(separator: "\n")
  }
}
