import Guidelines
import Incidents

/// A file that came back from a translator.
public struct TranslationDelivery: Sendable, Hashable {
  /// What the tool says of a sentence.
  public enum State: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nobody has said that it is done.
    case open
    /// It must be read, or a machine suggested it.
    case needsReview = "needs-review"
    /// It is done.
    case done
  }

  /// One sentence.
  public struct Unit: Sendable, Hashable {
    /// Its name in the file.
    public let id: String
    /// The words that were to be translated.
    public let source: ProtectedText
    /// The translation; nothing where there is none.
    public let target: ProtectedText?
    /// What the tool says of it.
    public let state: State

    /// A sentence.
    public init(id: String, source: ProtectedText, target: ProtectedText?, state: State) {
      self.id = id
      self.source = source
      self.target = target
      self.state = state
    }
  }

  /// What the file was made from.
  public let base: TranslationBase
  /// The language of the master, as the file says it.
  public let source: Language
  /// The language of the translation, as the file says it.
  public let target: Language
  /// The sentences.
  public let units: [Unit]
  /// The tool that wrote the file last, if it says so.
  public let tool: String?
  /// SHA-256 of the file, in hex.
  public let file: String
  /// Whether the officer says that every sentence was read.
  public let isRead: Bool

  /// A delivery.
  public init(
    base: TranslationBase, source: Language, target: Language, units: [Unit], tool: String?, file: String, isRead: Bool
  ) {
    self.base = base
    self.source = source
    self.target = target
    self.units = units
    self.tool = tool
    self.file = file
    self.isRead = isRead
  }
}

/// A translation put together again.
public struct DeliveredText: Sendable, Hashable {
  /// A figure that was put back, and the sentence of the master in which it stands.
  struct Figure: Sendable, Hashable {
    let start: Int
    let end: Int
    /// Where it stands in the master, in bytes.
    let source: Range<Int>
  }

  /// The language.
  public let language: Language
  /// The text.
  public let text: String
  /// What its sentences were made from.
  public let segments: [TranslatedSegment]
  let figures: [Figure]
}

extension Rendition {
  /// The names, in a file for a translator, of the sentences that say in which languages the text can be read: the program writes them, in
  /// every language.
  var namesOfLanguages: [String] {
    let places = bindings.filter { $0.source == .constant("statement.languages") }
    return SentenceSplit.ranges(of: text).compactMap { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
      guard places.contains(where: { start <= $0.start && $0.end <= end }) else { return nil }
      return TranslationUnit.name(of: String(text[range]))
    }
  }
}

extension Statement {
  /// Puts a translation together from what came back, or refuses with everything that is wrong with it at once.
  public func receive(_ delivery: TranslationDelivery) throws(Refusal) -> DeliveredText {
    guard let id, let revision, let master = revision.master else { throw Self.unknown }
    try requireBase(delivery, id, revision, master)
    let (order, delivery) = try matched(delivery, revision, master)
    let reading = DeliveryReading(order: order, delivery: delivery)
    let number = id.number
    if let first = reading.faults.first {
      throw Refusal(
        rule: first.rule,
        message: "The file was not taken, and nothing was recorded: "
          + (reading.faults.count == 1 ? "one thing is wrong." : "\(reading.faults.count) things are wrong."),
        missing: reading.faults.prefix(20).map(\.sentence),
        mend: [
          "mend it in the translation tool, and import the file again",
          "afterword statement translation export \(number) --to \(delivery.target.rawValue) -o FILE   # a fresh file",
        ])
    }
    let standing = translation(delivery.target)
    let full = try translationOrder(to: delivery.target, changedOnly: false)
    let text = DeliveredWriter(
      order: full, taken: reading.taken, master: master, standing: standing,
      source: revision.rendition(delivery.target)?.translation
    ).text()
    if let fault = TextSafety.firstFault(in: text.text) {
      throw Refusal(
        rule: "unsafe-character",
        message: "The file was not taken: line \(fault.line), column \(fault.column) of the text would hold "
          + "\(fault.scalar); \(fault.reason).",
        missing: ["a translation without that character"],
        mend: ["mend it in the translation tool, and import the file again"])
    }
    try requireFigures(text, master, full)
    if let standing, let current = revision.rendition(delivery.target), current.text == text.text,
      current.translation?.segments == text.segments
    {
      throw Refusal(
        rule: "nothing-changed",
        message: "The file says what the \(delivery.target.englishName) text says already; nothing was recorded.",
        missing: standing.summary.map { ["\($0): nobody has said that the words fit"] } ?? [],
        mend: [
          standing.isCurrent
            ? "afterword statement translation list \(number)"
            : "afterword statement translation confirm \(number) --to \(delivery.target.rawValue)   # the words fit"
        ])
    }
    return text
  }

  private func requireBase(
    _ delivery: TranslationDelivery, _ id: StatementID, _ revision: Revision, _ master: Rendition
  ) throws(Refusal) {
    let base = delivery.base
    let language = delivery.target
    let number = id.number
    let export = "afterword statement translation export \(number) --to \(language.rawValue) -o FILE"
    guard base.statement == id else {
      throw Refusal(
        rule: "translation-of-another-statement",
        message: "The file is for statement \(base.statement.number) of \(base.statement.incident), not for statement "
          + "\(number) of \(id.incident).",
        mend: ["afterword statement translation import FILE --incident \(base.statement.incident)", export])
    }
    guard delivery.source == master.language, language != master.language else {
      throw Refusal(
        rule: "translation-between-other-languages",
        message: "The file translates from \(delivery.source.englishName) into \(language.englishName); the master of "
          + "statement \(number) is \(master.language.englishName).",
        mend: [export])
    }
    let rendition = revision.rendition(language)
    if let made = rendition?.translation?.provenance, made.file == delivery.file, !delivery.isRead {
      throw Refusal(
        rule: "nothing-changed",
        message: "This file was imported already, by \(made.officer) at \(made.at); nothing was recorded.",
        mend: ["afterword statement translation list \(number)"])
    }
  }

  /// The sentences of the file and those of the text that they are about. A sentence is bound to the one that it was made from: what was
  /// changed elsewhere since, by people or by the program, does not keep it out.
  private func matched(
    _ delivery: TranslationDelivery, _ revision: Revision, _ master: Rendition
  ) throws(Refusal) -> (order: TranslationOrder, delivery: TranslationDelivery) {
    let base = delivery.base
    let rendition = revision.rendition(delivery.target)
    let isSameMaster = base.master == Digest.hex(of: master.text)
    let isSameText = base.translation == rendition.map { Digest.hex(of: $0.text) }
    if isSameMaster, isSameText || rendition?.translation?.provenance?.file == delivery.file {
      return (try translationOrder(to: delivery.target, changedOnly: base.isPartial), delivery)
    }
    let full = try translationOrder(to: delivery.target, changedOnly: false)
    let known = Dictionary(full.units.map { ($0.id, $0) }) { first, _ in first }
    let old = revisions.first { $0.master.map { Digest.hex(of: $0.text) } == base.master }
    let written = Set(old?.master?.namesOfLanguages ?? [])
    let found = delivery.units.filter { known[$0.id] != nil }
    let isComplete =
      base.isPartial
      || full.units.allSatisfy { unit in
        unit.state == .current || unit.state == .moved || found.contains { $0.id == unit.id }
      }
    guard old != nil, !found.isEmpty, isComplete,
      delivery.units.allSatisfy({ known[$0.id] != nil || written.contains($0.id) })
    else {
      let changed = changedSentences(since: base, master)
      throw Refusal(
        rule: "translation-of-an-earlier-text",
        message: "The file was made from revision \(base.revision), and the \(master.language.englishName) text has "
          + "changed since. It was not taken.",
        missing: changed.isEmpty ? ["a translation of the text as it is now"] : changed,
        mend: [exportCommand(delivery.target)])
    }
    try requireSameWords(found.compactMap { known[$0.id] }, delivery, rendition)
    let wanted = Set(found.map(\.id))
    return (
      TranslationOrder(
        base: full.base, source: full.source, target: full.target, units: full.units.filter { wanted.contains($0.id) },
        isFinal: full.isFinal),
      TranslationDelivery(
        base: full.base, source: delivery.source, target: delivery.target, units: found, tool: delivery.tool,
        file: delivery.file, isRead: delivery.isRead)
    )
  }

  /// Refuses when somebody has changed the words that a file would replace.
  private func requireSameWords(
    _ units: [TranslationUnit], _ delivery: TranslationDelivery, _ rendition: Rendition?
  ) throws(Refusal) {
    let old = revisions.lazy.compactMap { $0.rendition(delivery.target) }.first {
      Digest.hex(of: $0.text) == delivery.base.translation
    }
    let before = old.map { Set($0.sentences) } ?? []
    let changed = units.compactMap(\.previous).filter { previous in
      !SentenceSplit.ranges(of: previous).allSatisfy { before.contains(String(previous[$0])) }
    }
    guard rendition == nil && delivery.base.translation != nil || !changed.isEmpty else { return }
    let language = delivery.target
    let made = rendition?.translation?.provenance
    let who = made.map { " by \($0.officer) at \($0.at)" } ?? ""
    throw Refusal(
      rule: "translation-overtaken",
      message: rendition == nil
        ? "The \(language.englishName) text that the file was made from was taken out since. The file was not taken."
        : "The \(language.englishName) text was changed\(who) after the file was made. The file was not taken, so that this "
          + "work is not lost.",
      missing: ["a file made from the \(language.englishName) text as it is now"]
        + changed.prefix(5).map { "“\($0)” is new since then" },
      mend: [
        "afterword statement show \(id?.number ?? 0) --language \(language.rawValue)", exportCommand(language),
      ])
  }

  private func exportCommand(_ language: Language) -> String {
    "afterword statement translation export \(id?.number ?? 0) --to \(language.rawValue) -o FILE"
  }

  private func changedSentences(since base: TranslationBase, _ master: Rendition) -> [String] {
    let old = revisions.first { $0.master.map { Digest.hex(of: $0.text) } == base.master }?.master
    guard let old else { return [] }
    let before = old.sentences
    let now = master.sentences
    let match = SentenceMatch(
      old: before.map(Digest.hex), new: now.map(Digest.hex), newTexts: now,
      oldText: { digest in before.first { Digest.hex(of: $0) == digest } })
    var lines: [String] = []
    for (index, fate) in match.fates.enumerated() {
      switch fate {
      case .same, .moved: break
      case .changed(let number): lines.append("“\(before[index])” is now “\(now[number])”")
      case .gone: lines.append("“\(before[index])” is gone")
      }
    }
    let kept = Set(match.fates.compactMap(\.number))
    lines += now.indices.filter { !kept.contains($0) }.map { "“\(now[$0])” is new" }
    return Array(lines.prefix(10))
  }

  private func requireFigures(
    _ text: DeliveredText, _ master: Rendition, _ order: TranslationOrder
  ) throws(Refusal) {
    let differences = FigureDifference.between(
      master, Rendition(language: text.language, text: text.text, bindings: []),
      pairs: FigureDifference.pairs(text.segments, text.text, master))
    guard !differences.isEmpty else { return }
    throw Refusal(
      rule: "C14-drift",
      message: "The file was not taken: the \(text.language.englishName) text would not say the same figures as the "
        + "\(master.language.englishName) text.",
      missing: differences.prefix(10).map(\.sentence),
      mend: ["mend it in the translation tool, and import the file again"])
  }
}
