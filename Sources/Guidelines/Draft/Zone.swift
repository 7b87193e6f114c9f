/// The part of a document that a word stands in. Many rules are stricter in a headline than in the body.
public enum Zone: String, Sendable, Hashable, Codable, CaseIterable {
  /// A heading, or the first line of a document.
  case headline
  /// The first paragraph after the headline.
  case lead
  /// Everything else that is said in the issuer's own voice.
  case body
  /// Inside quotation marks, or in a quoted paragraph.
  case quotation
  /// The text of an image: `![caption](…)`.
  case caption
  /// The words of a hashtag.
  case hashtag
  /// A web address or the target of a Markdown link.
  case link
  /// What follows a heading such as “Notes to editors”.
  case notes
}

extension Zone {
  /// The number of the zone among all, from 0.
  var number: Int {
    switch self {
    case .headline: 0
    case .lead: 1
    case .body: 2
    case .quotation: 3
    case .caption: 4
    case .hashtag: 5
    case .link: 6
    case .notes: 7
    }
  }
}
