import Guidelines
import Incidents
import Statements

/// The released statements as a JSON Feed 1.1, newest first, in every language they were released in.
public struct JSONFeed: Sendable {
  /// The document, canonical JSON with a line end.
  public let text: String

  private struct Document: Encodable {
    let version = "https://jsonfeed.org/version/1.1"
    let title: String
    let home_page_url: String
    let feed_url: String
    let items: [Item]
  }

  private struct Item: Encodable {
    let id: String
    let url: String
    let language: String
    let title: String
    let content_text: String
    let date_published: String
    let date_modified: String
    let authors: [Author]
    let tags: [String]
    let summary: String?
  }

  private struct Author: Encodable {
    let name: String
  }

  /// Makes the feed.
  public init(_ statements: [ClearedStatement], frame: Newsroom.Frame) {
    let items = statements.flatMap { statement in
      statement.pageTexts.map { text in
        Item(
          id: "\(frame.address)/\(Newsroom.path(of: statement.number, text.language))",
          url: "\(frame.address)/\(Newsroom.path(of: statement.number, text.language))",
          language: text.language.rawValue, title: statement.title(of: text), content_text: statement.content(of: text),
          date_published: statement.releasedAt(text).rfc3339(offset: frame.offset),
          date_modified: statement.changedAt(text).rfc3339(offset: frame.offset),
          authors: statement.issuers(in: text.language).map(Author.init),
          tags: [statement.kind.rawValue, statement.standing(of: text).tag] + (statement.isUrgent ? ["urgent"] : []),
          summary: statement.notices(of: text).isEmpty ? nil : statement.notices(of: text).joined(separator: " "))
      }
    }
    let document = Document(
      title: frame.feedName(of: statements),
      home_page_url: frame.address + "/", feed_url: frame.address + "/feed.json", items: items)
    text = ((try? CanonicalJSON.encode(document)) ?? "{}") + "\n"
  }
}

extension ClearedStatement.Standing {
  /// One word for programs.
  var tag: String {
    switch self {
    case .current: "current"
    case .replaced: "replaced"
    case .corrected: "corrected"
    case .withdrawn: "withdrawn"
    }
  }
}
