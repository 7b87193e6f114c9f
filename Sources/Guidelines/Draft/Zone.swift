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
