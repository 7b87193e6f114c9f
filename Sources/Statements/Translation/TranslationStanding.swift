import Guidelines
import Incidents

/// Where a translation stands against the master as it is now, sentence by sentence.
public struct TranslationStanding: Sendable, Hashable {
  /// Where a sentence stands.
  public enum State: String, Sendable, Hashable, Codable, CaseIterable {
    /// It says what the master says.
    case current
    /// Its words stand, and the master says them in another place.
    case moved
    /// Somebody still has to read it.
    case needsReview = "needs-review"
    /// The master's sentence has changed since it was translated.
    case stale
    /// The master has this sentence, and the translation does not.
    case added
    /// The translation has this sentence, and the master does not any more.
    case removed
  }

  /// A sentence of the master beside its translation; several where the languages cut differently.
  public struct Row: Sendable, Hashable {
    /// The numbers of the master's sentences, from 0; empty for a sentence that the master does not say any more.
    public let master: [Int]
    /// What the master says now.
    public let source: [String]
    /// What the master said when this was translated; nothing where that is the same, or is not known.
    public let was: [String]
    /// The numbers of the translation's sentences, from 0; empty for a sentence that is not translated yet.
    public let numbers: Range<Int>
    /// What the translation says.
    public let target: [String]
    /// Where it stands.
    public let state: State
  }

  /// The language.
  public let language: Language
  /// The revision whose master it was made from.
  public let revision: Int
  /// Who made it; nothing for a text from a template or typed here.
  public let provenance: TranslationProvenance?
  /// The sentences, in the master's order; what the master does not say any more follows what stood before it.
  public let rows: [Row]

  /// Whether every sentence says what the master says now, and has been read.
  public var isCurrent: Bool { pending.isEmpty }

  /// The rows for which somebody has something to do.
  public var pending: [Row] { rows.filter { $0.state != .current && $0.state != .moved } }

  /// How many rows stand where.
  public func count(_ state: State) -> Int { rows.count { $0.state == state } }

  /// What is left to do, as a clause: “2 stale sentences, 1 not translated”; nothing when it is current.
  public var summary: String? {
    func some(_ state: State, _ one: String, _ many: String) -> String? {
      let number = count(state)
      return number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
    }
    let parts = [
      some(.stale, "stale sentence", "stale sentences"),
      some(.needsReview, "sentence to be read", "sentences to be read"),
      some(.added, "sentence not translated", "sentences not translated"),
      some(
        .removed, "sentence that the master does not say any more", "sentences that the master does not say any more"),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension TranslationStanding {
  /// The standing of a translation.
  ///
  /// - Parameters:
  ///   - source: what it was made from.
  ///   - rendition: its text.
  ///   - master: the master now.
  ///   - earlier: a sentence of an earlier master by its digest.
  init(_ source: TranslationSource, of rendition: Rendition, master: Rendition, earlier: (String) -> String?) {
    let sentences = rendition.sentences
    let masters = master.sentences
    let match = SentenceMatch(
      old: source.segments.flatMap(\.from), new: masters.map(Digest.hex), newTexts: masters, oldText: earlier)
    var placed: [(place: Int, row: Row)] = []
    var taken: Set<Int> = []
    var element = 0
    var sentence = 0
    var last = -1
    for segment in source.segments {
      let range = sentence..<min(sentence + max(1, segment.count), sentences.count)
      let fates = segment.from.indices.map { match.fates[element + $0] }
      element += segment.from.count
      sentence = range.upperBound
      guard !range.isEmpty else { continue }
      let numbers = fates.compactMap(\.number).sorted()
      taken.formUnion(numbers)
      let state = Self.state(of: fates, needsReview: segment.needsReview ?? false)
      let row = Row(
        master: numbers, source: numbers.map { masters[$0] },
        was: state == .stale || state == .removed ? segment.from.compactMap(earlier) : [], numbers: range,
        target: Array(sentences[range]), state: state)
      last = numbers.first ?? last
      placed.append((last, row))
    }
    // Sentences of the translation beyond what its source accounts for say nothing that the master says.
    if sentence < sentences.count {
      let rest = sentence..<sentences.count
      let row = Row(
        master: [], source: [], was: [], numbers: rest, target: Array(sentences[rest]), state: .removed)
      placed.append((last, row))
    }
    for number in masters.indices where !taken.contains(number) {
      let end = sentences.count..<sentences.count
      let row = Row(
        master: [number], source: [masters[number]], was: [], numbers: end, target: [], state: .added)
      placed.append((number, row))
    }
    language = rendition.language
    revision = source.revision
    provenance = source.provenance
    rows = placed.enumerated().sorted { left, right in
      if left.element.place != right.element.place { return left.element.place < right.element.place }
      // What the master says stands before what it does not say any more.
      let isLeft = left.element.row.master.isEmpty
      let isRight = right.element.row.master.isEmpty
      return isLeft == isRight ? left.offset < right.offset : isRight
    }.map(\.element.row)
  }

  private static func state(of fates: [SentenceMatch.Fate], needsReview: Bool) -> State {
    if fates.allSatisfy({ $0 == .gone }) { return .removed }
    let hasChanged = fates.contains { fate in
      switch fate {
      case .changed, .gone: true
      case .same, .moved: false
      }
    }
    if hasChanged { return .stale }
    if needsReview { return .needsReview }
    return fates.contains { if case .moved = $0 { true } else { false } } ? .moved : .current
  }
}

extension Statement {
  /// The revision in which the master got the words that it has now.
  public var masterRevision: Int? {
    guard let current = revision, let text = current.master?.text else { return nil }
    var number = current.number
    for earlier in revisions.reversed() {
      guard earlier.master?.text == text else { break }
      number = earlier.number
    }
    return number
  }

  /// Where every translation of the current text stands, in their order.
  public var translations: [TranslationStanding] {
    guard let revision, let master = revision.master else { return [] }
    return revision.renditions.dropFirst().compactMap { standing(of: $0, master: master) }
  }

  /// Where the translation into a language stands; nothing when there is none.
  public func translation(_ language: Language) -> TranslationStanding? {
    guard let revision, let master = revision.master, master.language != language,
      let rendition = revision.rendition(language)
    else { return nil }
    return standing(of: rendition, master: master)
  }

  /// The translations for which somebody has something to do before they may go out.
  public var pendingTranslations: [TranslationStanding] { translations.filter { !$0.isCurrent } }

  private func standing(of rendition: Rendition, master: Rendition) -> TranslationStanding? {
    guard let source = source(of: rendition, master: master) else { return nil }
    let wanted = Set(source.segments.flatMap(\.from))
    var known: [String: String]?
    return TranslationStanding(source, of: rendition, master: master) { digest in
      // Only a translation that is behind needs the words of earlier masters.
      let words = known ?? earlierSentences(wanted, master: master)
      known = words
      return words[digest]
    }
  }

  /// What a text was made from; worked out from the digest of the whole master for texts of the first releases.
  func source(of rendition: Rendition, master: Rendition) -> TranslationSource? {
    if let source = rendition.translation { return source }
    guard let madeFrom = rendition.madeFrom else {
      return rendition.bound(to: master, revision: masterRevision ?? 1).translation
    }
    let old = revisions.first { $0.master.map { Digest.hex(of: $0.text) } == madeFrom }
    guard let old, let before = old.master else { return rendition.bound(to: master).translation?.at(revision: 1) }
    return rendition.bound(to: before, revision: old.number).translation
  }

  private func earlierSentences(_ wanted: Set<String>, master: Rendition) -> [String: String] {
    var found: [String: String] = [:]
    var last = ""
    for text in revisions.compactMap(\.master?.text) where text != last {
      last = text
      for range in SentenceSplit.ranges(of: text) {
        let sentence = String(text[range])
        let digest = Digest.hex(of: sentence)
        if wanted.contains(digest) { found[digest] = sentence }
      }
    }
    return found
  }
}
