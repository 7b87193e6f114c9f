/// Two people's changes of one text, put together sentence by sentence.
///
/// ```swift
/// let merge = TextMerge(base: exported, now: current, edited: returned)
/// guard merge.collisions.isEmpty else { … }
/// use(merge.text)
/// ```
public struct TextMerge: Sendable, Hashable {
  /// One change of the edited text against its base.
  public struct Change: Sendable, Hashable {
    /// What happened.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      /// A sentence that the base does not hold.
      case added
      /// A sentence that is gone.
      case removed
      /// A sentence in other words.
      case changed
      /// A sentence in the same words that begins or ends a paragraph, a line or a heading where it did not.
      case moved
    }

    /// What happened.
    public var kind: Kind
    /// The sentence as it was; nil when it is new.
    public var before: String?
    /// The sentence as it is; nil when it is gone.
    public var after: String?

    /// A change.
    public init(kind: Kind, before: String?, after: String?) {
      self.kind = kind
      self.before = before
      self.after = after
    }
  }

  /// A place that both sides changed, each in another way.
  public struct Collision: Sendable, Hashable {
    /// The sentence as both had it before them; nil where both put something new.
    public var base: String?
    /// What stands there now; nil when it is gone.
    public var now: String?
    /// What the edited text says there; nil when it is gone there.
    public var edited: String?

    /// A collision.
    public init(base: String?, now: String?, edited: String?) {
      self.base = base
      self.now = now
      self.edited = edited
    }
  }

  /// What the edited text says otherwise than its base, in its order.
  public let changes: [Change]
  /// Where both sides say something else than the base and than each other.
  public let collisions: [Collision]
  /// Both sides' changes in one text; where they collide, what stands there now.
  public let text: String
  /// Whether somebody else changed the text since the base.
  public let hasMovedOn: Bool

  /// Puts changes together.
  ///
  /// - Parameters:
  ///   - base: The text that both sides had before them.
  ///   - now: The text as it stands now.
  ///   - edited: The base as somebody else edited it.
  public init(base: String, now: String, edited: String) {
    let base = SentenceRow(base)
    let current = SentenceRow(now)
    let ours = SentenceScript(from: base, to: current)
    let theirs = SentenceScript(from: base, to: SentenceRow(edited))
    var builder = MergeBuilder()
    for (place, sentence) in base.sentences.enumerated() {
      builder.insert(ours.insertions[place], theirs.insertions[place])
      builder.merge(sentence, ours.fates[place], theirs.fates[place])
    }
    builder.insert(ours.insertions[base.sentences.count], theirs.insertions[base.sentences.count])
    changes = Self.changes(base, theirs)
    collisions = builder.collisions
    // Where nothing came in, every byte stays as it is.
    text = changes.isEmpty ? now : SentenceRow(builder.sentences, tail: current.tail).text
    hasMovedOn = base != current
  }

  /// What the edited text says otherwise than its base.
  private static func changes(_ base: SentenceRow, _ script: SentenceScript) -> [Change] {
    var changes: [Change] = []
    for (place, sentence) in base.sentences.enumerated() {
      changes += script.insertions[place].map { Change(kind: .added, before: nil, after: $0.text) }
      switch script.fates[place] {
      case .kept(let other):
        if !sentence.stands(as: other) {
          changes.append(Change(kind: .moved, before: sentence.text, after: other.text))
        }
      case .changed(let other): changes.append(Change(kind: .changed, before: sentence.text, after: other.text))
      case .removed: changes.append(Change(kind: .removed, before: sentence.text, after: nil))
      }
    }
    return changes
      + script.insertions[base.sentences.count].map { Change(kind: .added, before: nil, after: $0.text) }
  }
}

private struct MergeBuilder {
  typealias Sentence = SentenceRow.Sentence

  private(set) var sentences: [Sentence] = []
  private(set) var collisions: [TextMerge.Collision] = []
  /// The sentences of the line that is being built, in every wording that either side has of them.
  private var line: Set<String> = []

  /// New sentences between two of the base. What both put there is put there once.
  mutating func insert(_ ours: [Sentence], _ theirs: [Sentence]) {
    if theirs.isEmpty || Self.holds(ours.map(\.key), theirs.map(\.key)) { return append(ours) }
    if ours.isEmpty || Self.holds(theirs.map(\.key), ours.map(\.key)) { return append(theirs) }
    append(ours)
    collisions.append(
      .init(
        base: nil, now: ours.map(\.text).joined(separator: " "), edited: theirs.map(\.text).joined(separator: " ")))
  }

  private mutating func append(_ row: [Sentence]) { for sentence in row { append(sentence) } }

  private mutating func append(_ sentence: Sentence, insteadOf others: Sentence...) {
    var sentence = sentence
    // Where all that stood before it in its line is gone, it begins the line.
    if sentence.gap == .none, !sentences.isEmpty, line.isDisjoint(with: sentence.lineBefore) {
      sentence.lead = sentence.lineLead
      sentence.gap = sentence.lineGap
    }
    if sentence.gap != .none { line = [] }
    line.insert(sentence.key)
    line.formUnion(others.map(\.key))
    sentences.append(sentence)
  }

  /// Whether a row holds all of another row, in its order.
  private static func holds(_ row: [String], _ other: [String]) -> Bool {
    var rest = other[...]
    for sentence in row where sentence == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  mutating func merge(_ base: Sentence, _ ours: SentenceScript.Fate, _ theirs: SentenceScript.Fate) {
    switch (ours, theirs) {
    case (.kept(let now), .kept(let edited)): append(placed(now, base, edited), insteadOf: base, edited)
    case (.changed(let now), .kept(let edited)): append(placed(now, base, edited), insteadOf: base, edited)
    case (.kept(let now), .changed(let edited)):
      // Where it stands is the edited text's affair only where it changed that.
      append(edited.stands(as: base) ? edited.standing(as: now) : edited, insteadOf: base, now)
    case (.removed, .kept), (.removed, .removed), (.kept, .removed): break
    case (.changed(let now), .changed(let edited)):
      if now.key != edited.key { collide(base, now, edited) }
      append(now, insteadOf: base, edited)
    case (.changed(let now), .removed):
      collide(base, now, nil)
      append(now, insteadOf: base)
    case (.removed, .changed(let edited)): collide(base, nil, edited)
    }
  }

  /// The sentence of now, moved where the edited text moved it.
  private func placed(_ now: Sentence, _ base: Sentence, _ edited: Sentence) -> Sentence {
    edited.stands(as: base) ? now : now.standing(as: edited)
  }

  private mutating func collide(_ base: Sentence, _ now: Sentence?, _ edited: Sentence?) {
    collisions.append(.init(base: base.text, now: now?.text, edited: edited?.text))
  }
}

extension SentenceRow.Sentence {
  /// The same words in another's place.
  fileprivate func standing(as other: Self) -> Self {
    var moved = self
    moved.lead = other.lead
    moved.gap = other.gap
    moved.level = other.level
    moved.lineLead = other.lineLead
    moved.lineGap = other.lineGap
    moved.isItem = other.isItem
    moved.lineBefore = other.lineBefore
    return moved
  }
}
