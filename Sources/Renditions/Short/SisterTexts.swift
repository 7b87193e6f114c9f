import Guidelines
import Statements

/// The texts of one statement in its languages, thought by thought, so that every short form says the same in all of them: whoever reads
/// two languages hears one voice, and nobody is told less because of a language.
struct SisterTexts: Sendable {
  /// The texts, the master first.
  let texts: [ClearedText]
  /// What they say, the most urgent first.
  let thoughts: [Thought]
  /// Whether the headline says where it happened, in every language.
  let headlineSaysPlace: Bool

  /// What a statement says in sentences that stand or go together, in each of its languages.
  struct Thought: Sendable {
    /// What says it, by text; nothing where a language does not.
    let units: [[SentenceUnit]]
    /// What it is about, as the first text tells.
    let subject: SentenceSubject
    /// How early it is kept among what competes for room.
    let rank: Int
    /// Whether no form is without it.
    let isRequired: Bool
    /// Whether it says a fact, and does not only accompany those that do.
    let isBound: Bool
    /// The places, among the thoughts, of those without which it is not said.
    let companions: [Int]

    /// Whether every language says it: what one of them does not say no short form can say in all.
    var isWhole: Bool { units.allSatisfy { !$0.isEmpty } }

    /// The sentences of a text that say it, but for what its headline has said already.
    func sentences(in text: Int) -> [ClearedSentence] { isRepeated(in: text) ? [] : all(in: text) }

    /// All sentences of a text that say it.
    func all(in text: Int) -> [ClearedSentence] { units[text].flatMap(\.sentences) }

    /// Whether a text says in it only what its headline says.
    func isRepeated(in text: Int) -> Bool {
      units[text].allSatisfy { !$0.isRequired && $0.sentences.allSatisfy(\.isInHeadline) }
    }
  }

  /// Lays texts side by side.
  ///
  /// - Parameters:
  ///   - text: One of them.
  ///   - others: All that go out together with it; what was made from another master says something else and is left aside.
  ///   - isIssuersEarly: Whether who speaks comes right behind the figures, as listeners need it.
  init(_ text: ClearedText, _ others: [ClearedText], isIssuersEarly: Bool = false) {
    let sisters = others.filter { $0.masterText == text.masterText && $0.language != text.language }
    let texts = ([text] + sisters).sorted { left, right in
      let (isLeft, isRight) = (left.text == left.masterText, right.text == right.masterText)
      return isLeft == isRight ? left.language.rawValue < right.language.rawValue : isLeft
    }
    let saysPlace = texts.allSatisfy(\.headlineSaysPlace)
    let drafts = Self.groups(of: texts).map { units in
      Draft(units, texts, headlineSaysPlace: saysPlace, isIssuersEarly: isIssuersEarly)
    }.sorted { $0.urgency < $1.urgency }
    var places: [Place: Int] = [:]
    for (index, draft) in drafts.enumerated() {
      for (text, units) in draft.units.enumerated() {
        for sentence in units.flatMap(\.sentences) { places[Place(text: text, order: sentence.order)] = index }
      }
    }
    let companions = drafts.enumerated().map { index, draft in
      let found = draft.units.enumerated().flatMap { text, units in
        units.flatMap(\.companions).compactMap { places[Place(text: text, order: $0.order)] }
      }
      return Set(found).subtracting([index]).sorted()
    }
    var required = Set(drafts.indices.filter { drafts[$0].isRequired })
    required.formUnion(required.flatMap { companions[$0] })
    self.texts = texts
    headlineSaysPlace = saysPlace
    thoughts = drafts.enumerated().map { index, draft in
      Thought(
        units: draft.units, subject: draft.subject, rank: draft.urgency.rank, isRequired: required.contains(index),
        isBound: draft.isBound, companions: companions[index])
    }
  }

  /// The number of a text among the sisters.
  func number(of text: ClearedText) -> Int? { texts.firstIndex { $0.language == text.language } }

  /// A sentence of one of the texts.
  private struct Place: Hashable {
    let text: Int
    let order: Int
  }

  /// How a thought is ordered among those that compete for room: by what it is about; first what people shall do, then what says
  /// a fact, then what only accompanies it; then as in the text.
  private struct Urgency: Comparable {
    let rank: Int
    let order: Int
    let company: Int
    let place: Int

    static func < (left: Urgency, right: Urgency) -> Bool {
      (left.rank, left.order, left.company, left.place) < (right.rank, right.order, right.company, right.place)
    }
  }

  /// A thought whose company is not known yet.
  private struct Draft {
    let units: [[SentenceUnit]]
    let subject: SentenceSubject
    let urgency: Urgency
    let isRequired: Bool
    let isBound: Bool

    init(_ units: [[SentenceUnit]], _ texts: [ClearedText], headlineSaysPlace: Bool, isIssuersEarly: Bool) {
      // What the master knows of its sentences holds for those who translate it.
      let lead = units.first { !$0.isEmpty } ?? []
      self.units = units
      subject = lead.map(\.subject).min() ?? .other
      isRequired = units.contains { $0.contains(where: \.isRequired) }
      isBound = lead.contains(where: \.isBound)
      let rank = lead.map { unit -> Int in
        // What was wrong is told where what is right has room, and before the next update.
        if unit.isWrong { return SentenceSubject.nextUpdate.rawValue }
        if unit.subject == .issuers, isIssuersEarly { return SentenceSubject.figures.rawValue }
        // Where it happened comes late when the headline says so already.
        if unit.subject == .place, headlineSaysPlace { return SentenceSubject.other.rawValue }
        // Who speaks is news; what is bound to nothing accompanies it, but for “Please do not share the claim”.
        if unit.subject == .other, !unit.isBound, texts.first?.kind != .falseClaim {
          return SentenceSubject.identity.rawValue
        }
        return unit.subject.rawValue
      }.min()
      urgency = Urgency(
        rank: rank ?? SentenceSubject.other.rawValue,
        order: lead.contains(where: \.isOrder) ? 0 : lead.contains(where: \.isAdvice) ? 1 : 2,
        company: isBound ? 0 : 1, place: lead.first?.order ?? 0)
    }
  }

  /// The units of the texts, together what stands for the same sentences of the master.
  private static func groups(of texts: [ClearedText]) -> [[[SentenceUnit]]] {
    let nodes = texts.enumerated().flatMap { text, words in words.units.map { (text: text, unit: $0) } }
    let stretches = nodes.enumerated().flatMap { node, found in
      found.unit.sentences.flatMap(\.origins).map { (bytes: $0, node: node) }
    }.sorted { ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound) }
    var parents = Array(nodes.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while parents[node] != node { node = parents[node] }
      return node
    }
    var last: (end: Int, node: Int)?
    for stretch in stretches {
      if let before = last, stretch.bytes.lowerBound < before.end {
        parents[root(stretch.node)] = root(before.node)
        last = (max(before.end, stretch.bytes.upperBound), stretch.node)
      } else {
        last = (stretch.bytes.upperBound, stretch.node)
      }
    }
    var groups: [Int: [[SentenceUnit]]] = [:]
    for (node, found) in nodes.enumerated() {
      groups[root(node), default: Array(repeating: [], count: texts.count)][found.text].append(found.unit)
    }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }
}
