/// What changed from one version of a text to the next: sentences and figures.
///
/// ```swift
/// let comparison = Comparison(previous: yesterday, current: today, language: .english)
/// for change in comparison.changes { print(change.kind, change.current?.text ?? change.previous?.text ?? "") }
/// ```
///
/// Whether a change is *said* is a matter of the rule `acc-silent-change`, which a ``Checker`` reports when
/// ``Draft/previous`` is set.
public struct Comparison: Sendable, Hashable {
  /// A part of one of the two texts.
  public struct Part: Sendable, Hashable {
    /// The words.
    public var text: String
    /// Where they stand in their text.
    public var span: TextSpan
  }

  /// One change.
  public struct Change: Sendable, Hashable {
    /// What happened.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      /// A sentence that the version before did not hold.
      case added
      /// A sentence that is gone.
      case removed
      /// A sentence in other words.
      case reworded
      /// A sentence with another figure, time, telephone number or address.
      case figures
    }

    /// What happened.
    public var kind: Kind
    /// The sentence as it was; nil when it is new.
    public var previous: Part?
    /// The sentence as it is; nil when it is gone.
    public var current: Part?
    /// For changed figures, those that are gone, as they were written.
    public var figuresBefore: [String]
    /// For changed figures, those that are new, as they are written.
    public var figuresNow: [String]
  }

  /// The changes, in the order of the current text; sentences that are gone stand where they would follow.
  public let changes: [Change]

  /// Whether both texts say the same in the same words.
  public var isEmpty: Bool { changes.isEmpty }

  /// The most sentences of a text that are compared.
  public static let mostSentences = 1_000
  /// How many of its words two sentences must share to be one sentence reworded.
  private static let likeness = 0.5

  /// Compares two versions.
  ///
  /// - Parameters:
  ///   - previous: The text as it was.
  ///   - current: The text as it is.
  ///   - language: The language of both.
  ///   - previousBlocks: The paragraphs of the earlier text, where its document says what they are: ``Draft/blocks``.
  ///   - currentBlocks: The paragraphs of the text as it is, likewise.
  public init(
    previous: String, current: String, language: Language, previousBlocks: [Draft.Block]? = nil,
    currentBlocks: [Draft.Block]? = nil
  ) {
    let before = ComparedText(previous, language, blocks: previousBlocks)
    let now = ComparedText(current, language, blocks: currentBlocks)
    let kept = Self.kept(before.sentences.map(\.key), now.sentences.map(\.key))
    var changes: [Change] = []
    var old = 0
    var new = 0
    for (oldEnd, newEnd) in kept + [(before.sentences.count, now.sentences.count)] {
      changes += Self.changes(Array(before.sentences[old..<oldEnd]), Array(now.sentences[new..<newEnd]))
      old = oldEnd + 1
      new = newEnd + 1
    }
    self.changes = changes
  }

  /// The sentences that both texts hold, as pairs of numbers: the longest common row.
  private static func kept(_ before: [UInt64], _ now: [UInt64]) -> [(Int, Int)] {
    guard !before.isEmpty, !now.isEmpty else { return [] }
    let width = now.count + 1
    var lengths = Array(repeating: UInt16(0), count: (before.count + 1) * width)
    for old in before.indices.reversed() {
      for new in now.indices.reversed() {
        lengths[old * width + new] =
          before[old] == now[new]
          ? lengths[(old + 1) * width + new + 1] + 1
          : max(lengths[(old + 1) * width + new], lengths[old * width + new + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var old = 0
    var new = 0
    while old < before.count, new < now.count {
      if before[old] == now[new] {
        pairs.append((old, new))
        old += 1
        new += 1
      } else if lengths[(old + 1) * width + new] >= lengths[old * width + new + 1] {
        old += 1
      } else {
        new += 1
      }
    }
    return pairs
  }

  /// Pairs the sentences of two stretches by their words; what finds no partner was added or removed.
  private static func changes(_ before: [ComparedText.Sentence], _ now: [ComparedText.Sentence]) -> [Change] {
    var partners: [Int: Int] = [:]
    var taken: Set<Int> = []
    for (new, sentence) in now.enumerated() {
      let likeliest = before.indices.filter { !taken.contains($0) }
        .map { ($0, sentence.likeness(to: before[$0])) }.max { $0.1 < $1.1 }
      if let likeliest, likeliest.1 >= likeness {
        partners[new] = likeliest.0
        taken.insert(likeliest.0)
      }
    }
    var changes = before.indices.filter { !taken.contains($0) }.map {
      Change(kind: .removed, previous: before[$0].part, current: nil, figuresBefore: [], figuresNow: [])
    }
    for (new, sentence) in now.enumerated() {
      guard let old = partners[new].map({ before[$0] }) else {
        changes.append(
          Change(kind: .added, previous: nil, current: sentence.part, figuresBefore: [], figuresNow: []))
        continue
      }
      let gone = old.figures.filter { figure in !sentence.figures.contains { $0.value == figure.value } }
      let come = sentence.figures.filter { figure in !old.figures.contains { $0.value == figure.value } }
      changes.append(
        Change(
          kind: gone.isEmpty && come.isEmpty ? .reworded : .figures, previous: old.part, current: sentence.part,
          figuresBefore: gone.map(\.text), figuresNow: come.map(\.text)))
    }
    return changes
  }
}

/// A text as rows of words and figures, sentence by sentence.
struct ComparedText {
  struct Figure {
    var value: Mention.Value
    var text: String
  }

  struct Sentence {
    var key: UInt64
    var words: Set<UInt64>
    var figures: [Figure]
    var part: Comparison.Part

    /// The share of words that two sentences have in common, from 0 to 1.
    func likeness(to other: Sentence) -> Double {
      let common = words.intersection(other.words).count
      return Double(common) / Double(max(words.count, other.words.count, 1))
    }
  }

  let sentences: [Sentence]

  init(_ text: String, _ language: Language, blocks: [Draft.Block]? = nil) {
    let bytes = text.utf8.span
    let utf8 = text.utf8
    func part(_ range: Range<Int>) -> String {
      let first = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      return String(text[first..<utf8.index(first, offsetBy: range.count)])
    }
    var reader = SentenceReader(findsHeadline: true, blocks: blocks)
    var tokens: [Token] = []
    var read: [(range: Range<Int>, key: UInt64, words: Set<UInt64>, figures: [Figure])] = []
    let links = LinkScanner.links(in: bytes)
    while read.count < Comparison.mostSentences, reader.next(bytes, into: &tokens) != nil {
      guard let first = tokens.first, let last = tokens.last else { continue }
      let range = Int(first.begin)..<Int(last.end)
      var figures = NumberReader.mentions(in: tokens, of: bytes, language: language).filter { mention in
        !mention.isArticle && !links.contains { $0.bytes.overlaps(mention.bytes) }
      }.map { Figure(value: $0.value, text: part($0.bytes)) }
      figures += links.filter { range.contains($0.bytes.lowerBound) }.map {
        Figure(value: .link($0.link), text: part($0.bytes))
      }
      var key = WordKey()
      for token in tokens { key.add(eight: token.key) }
      read.append((range, key.value, Set(tokens.map(\.key)), figures))
    }
    let positions = PositionIndex(of: read.flatMap { [$0.range.lowerBound, $0.range.upperBound] }, in: text)
    sentences = read.map { sentence in
      Sentence(
        key: sentence.key, words: sentence.words, figures: sentence.figures,
        part: Comparison.Part(
          text: part(sentence.range),
          span: TextSpan(start: positions[sentence.range.lowerBound], end: positions[sentence.range.upperBound])))
    }
  }
}
