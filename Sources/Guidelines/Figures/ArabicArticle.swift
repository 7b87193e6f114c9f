/// The Arabic article, as it is written together with its noun.
enum ArabicArticle {
  /// Whether a word carries the article, a conjunction or preposition before it at most.
  static func begins(_ token: Token, _ text: Span<UInt8>) -> Bool {
    let begin = Int(token.begin)
    return forms.contains { text.holds($0, at: begin) }
  }

  private static let forms: [StaticString] = ["ال", "وال", "فال", "بال", "كال", "لل"]
}
