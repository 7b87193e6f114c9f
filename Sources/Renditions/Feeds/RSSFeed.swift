import Guidelines
import Incidents
import Statements

/// The released statements as an RSS 2.0 feed, newest first, with the practices of the RSS Advisory Board: permanent links as
/// identifiers, dates of RFC 822, a link of the feed to itself.
///
/// What became of a statement stands in the title and first in the description, so that a reader that has shown the old text shows
/// the correction or withdrawal too.
public struct RSSFeed: Sendable {
  /// The document, UTF-8.
  public let xml: String

  /// Makes the feed.
  public init(_ statements: [ClearedStatement], frame: Newsroom.Frame) {
    let languages = Set(statements.flatMap(\.texts).map(\.language))
    let words = NewsroomWords.words(in: statements.first?.texts.first?.language ?? .english)
    var writer = XMLWriter()
    writer.open(
      "rss",
      [
        "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ])
    writer.open("channel")
    writer.element("title", frame.feedName(of: statements))
    writer.element("link", frame.address + "/")
    writer.element("description", frame.titled(words.title, in: words.language))
    if let language = languages.first, languages.count == 1 { writer.element("language", language.rawValue) }
    let newest = statements.flatMap { statement in statement.pageTexts.map(statement.changedAt) }.max()
    if let newest { writer.element("lastBuildDate", newest.rfc822(offset: frame.offset)) }
    writer.element("docs", "https://www.rssboard.org/rss-specification")
    writer.empty(
      "atom:link", ["rel": "self", "type": "application/rss+xml", "href": frame.address + "/feed.rss"])
    for statement in statements {
      for text in statement.pageTexts { Self.write(statement, text, frame, to: &writer) }
    }
    writer.close("channel")
    writer.close("rss")
    xml = writer.document
  }

  private static func write(
    _ statement: ClearedStatement, _ text: ClearedText, _ frame: Newsroom.Frame, to writer: inout XMLWriter
  ) {
    let path = "\(frame.address)/\(Newsroom.path(of: statement.number, text.language))"
    let notice = NewsroomWords.words(in: text.language).notice(of: statement.standing(of: text))
    writer.open("item")
    writer.element("title", statement.title(of: text))
    writer.element("link", path)
    writer.element("guid", path, ["isPermaLink": "true"])
    writer.element("pubDate", statement.releasedAt(text).rfc822(offset: frame.offset))
    for issuer in statement.issuers(in: text.language) { writer.element("dc:creator", issuer) }
    writer.element("dc:language", text.language.rawValue)
    writer.element("category", statement.standing(of: text).tag)
    if statement.isUrgent { writer.element("category", "urgent") }
    // Readers take the description for HTML, so it is HTML, written as text.
    let notices = [notice, statement.isUrgent ? NewsroomWords.words(in: text.language).urgent : nil].compactMap(\.self)
      .map { "<p><strong>\(HTMLText.escaped($0)).</strong></p>" }.joined()
    let paragraphs = text.paragraphs.map { "<p>\(HTMLText.linked($0.text))</p>" }
    let direction = text.language == .arabic ? " dir=\"rtl\"" : ""
    writer.element(
      "description",
      "<div lang=\"\(text.language.rawValue)\"\(direction)>\(notices)\(paragraphs.joined())</div>")
    writer.close("item")
  }
}

extension ClearedStatement.Standing {
  /// What has become of the statement, in words of a language; nothing while it holds.
  public func notice(in language: Language) -> String? { NewsroomWords.words(in: language).notice(of: self) }
}

extension NewsroomWords {
  /// What has become of a statement, in words; nothing while it holds.
  func notice(of standing: ClearedStatement.Standing) -> String? {
    switch standing {
    case .current: nil
    case .replaced(let by, _): "\(replaced) \(by)"
    case .corrected(let by, _): "\(corrected) \(by)"
    case .withdrawn(let by, _): "\(withdrawn) \(by)"
    }
  }
}

extension Moment {
  /// The time as RFC 822 writes it, with a four-digit year: `Sat, 14 Mar 2026 21:50:00 +0100`.
  func rfc822(offset: UTCOffset) -> String {
    let civil = CivilTime(self, offset: offset)
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let zone = abs(offset.minutes)
    return "\(days[civil.weekday - 1]), \(two(civil.day)) \(months[civil.month - 1]) \(civil.year) "
      + "\(two(civil.hour)):\(two(civil.minute)):\(two(civil.second)) "
      + "\(offset.minutes < 0 ? "-" : "+")\(two(zone / 60))\(two(zone % 60))"
  }
}
