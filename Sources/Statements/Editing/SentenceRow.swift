/// A text as a row of sentences that together are the text again, so that two people's changes can be put together sentence by
/// sentence.
public struct SentenceRow: Sendable, Hashable {
  /// How a sentence stands to the one before it.
  public enum Break: Sendable, Hashable {
    /// In the same line.
    case none
    /// In a new line of the same paragraph.
    case line
    /// In a new paragraph.
    case paragraph
  }

  /// One sentence.
  public struct Sentence: Sendable, Hashable {
    /// What stands between it and the sentence before: spaces, line ends, the mark of a heading.
    public var lead: String
    /// Its words.
    public var text: String
    /// How it stands to the sentence before.
    public var gap: Break
    /// The level of the heading it belongs to; 0 for none.
    public var level: Int
    /// The words as they are compared: without direction isolates, which word processors drop.
    let key: String
    /// What stands before the line that it is in.
    var lineLead: String
    /// How that line stands to the line before.
    var lineGap: Break
    /// Whether its line is an item of a list.
    var isItem: Bool
    /// The last few sentences before it in its line, as they are compared.
    var lineBefore: [String]

    /// Whether two sentences stand in the text in the same way.
    func stands(as other: Sentence) -> Bool { gap == other.gap && level == other.level }
  }

  /// The sentences.
  public private(set) var sentences: [Sentence]
  /// What stands after the last one.
  let tail: String

  /// Takes a text apart.
  public init(_ text: String) {
    var sentences: [Sentence] = []
    var end = text.startIndex
    for range in SentenceSplit.ranges(of: text) {
      let lead = text[end..<range.lowerBound]
      let words = String(text[range])
      let mark = lead.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
      let level = mark.count { $0 == "#" }
      let breaks = lead.count { $0 == "\n" }
      var gap = sentences.isEmpty ? Break.paragraph : breaks == 0 ? .none : breaks == 1 ? .line : .paragraph
      let isItem = words.hasPrefix("- ")
      if let before = sentences.last, gap != .none {
        // Headings are paragraphs of their own, and so is a list, of which each item is a line, however many line ends there are.
        let isInList = before.isItem && isItem
        if isInList { gap = .line } else if before.level + level > 0 || before.isItem || isItem { gap = .paragraph }
      }
      var sentence = Sentence(
        lead: String(lead), text: words, gap: gap, level: level, key: TextSafety.withoutIsolates(words),
        lineLead: String(lead), lineGap: gap, isItem: isItem, lineBefore: [])
      if gap == .none, let before = sentences.last {
        sentence.level = before.level
        sentence.isItem = before.isItem
        sentence.lineLead = before.lineLead
        sentence.lineGap = before.lineGap
        sentence.lineBefore = before.lineBefore.suffix(Self.mostBefore - 1) + [before.key]
      }
      sentences.append(sentence)
      end = range.upperBound
    }
    self.sentences = sentences
    tail = String(text[end...])
  }

  /// How many sentences before it a sentence remembers.
  private static let mostBefore = 4

  init(_ sentences: [Sentence], tail: String) {
    self.sentences = sentences
    self.tail = tail
  }

  /// The text.
  public var text: String {
    var text = ""
    for sentence in sentences {
      if text.isEmpty {
        text = String(sentence.lead.drop { $0.isWhitespace }) + sentence.text
      } else if sentence.gap != .none, !sentence.lead.contains("\n") {
        // It was the first one, and no longer is.
        text += "\n\n" + sentence.lead + sentence.text
      } else {
        text += sentence.lead + sentence.text
      }
    }
    return text + tail
  }
}
