import Guidelines
import Incidents

/// What else is no longer as a public statement said, when one thing in it is corrected. With it, “nothing else has changed” is not true.
extension Statement {
  /// The facts besides those that a correction speaks of that have changed since the statement said them, or that have become known since
  /// and would stand in it now.
  ///
  /// - Parameters:
  ///   - correction: what the correction was opened with.
  ///   - register: the sequence, for other corrections of the statement.
  ///   - template: the template of the statement; with nothing, what is new is not looked for.
  ///   - isPublishable: whether a fact may be said now.
  public func otherChanges(
    besides correction: StatementOpened, ledger: FactLedger, register: StatementRegister, template: Template?,
    isPublishable: (Fact) -> Bool
  ) -> [FactID] {
    guard let revision, let released = release?.payload.at else { return [] }
    let wrong = correction.given?["wrong"] ?? Words()
    let flags = Set((correction.given?["flags"]?.summary ?? "").split(separator: " ").map(String.init))
    let isWorded = correction.given?["right"] != nil
    var corrected: Set<FactID> = correction.takenBackFact.map { [$0] } ?? []
    for rendition in revision.renditions {
      guard let words = wrong[rendition.language, .bare], !words.isEmpty else { continue }
      for range in rendition.text.ranges(of: words) {
        let bytes = rendition.text.bytes(of: range)
        for binding in rendition.bindings where binding.start < bytes.upperBound && bytes.lowerBound < binding.end {
          guard case .fact(let id) = binding.source, let fact = ledger[id] else { continue }
          if isWorded || Correction.worded[fact.key].map(flags.contains) ?? false { corrected.insert(id) }
        }
      }
    }
    let said = revision.facts.compactMap { ledger[$0.id] }
    let changed = said.filter { fact in
      guard !corrected.contains(fact.id) else { return false }
      switch fact.status {
      case .confirmed, .unconfirmed: return false
      case .disputed, .withheld, .retracted: return true
      case .superseded:
        return ledger.successor(of: fact).map { !$0.isActive || !$0.value.saysTheSame(as: fact.value) } ?? true
      }
    }
    // What a figure became that another one takes the place of is told by the correction.
    let told = Set(corrected.compactMap { ledger[$0].flatMap(ledger.successor)?.id })
    let keys = Set(said.map(\.key))
    let asked = Set(template?.fields.filter { !$0.isGroup }.map { FactKey($0.name) } ?? [])
    let groups = template?.groups ?? []
    let new =
      template == nil
      ? []
      : ledger.all.filter { fact in
        fact.isActive && fact.receivedAt > released && !told.contains(fact.id) && fact.publications.isEmpty
          && !keys.contains(fact.key) && TemplateFields.news.contains(fact.key.family)
          && (asked.contains(fact.key) || groups.contains { fact.key.lies(under: $0.rawValue) }) && isPublishable(fact)
      }
    let others = register.corrections(of: id?.number ?? 0).filter { $0.number != correction.id.number }
    // An earlier correction of another sentence has changed something else, too.
    let before = others.isEmpty ? [] : said.filter { !$0.isActive && !corrected.contains($0.id) }
    var seen: Set<FactID> = []
    return (changed + new + before).map(\.id).filter { seen.insert($0).inserted }
  }
}

/// Words by which a text says that nothing else has changed.
enum UnchangedClaim {
  /// Where a text says so, sentence by sentence.
  static func all(in text: String, _ language: Language) -> [Range<String.Index>] {
    guard let lexicon = lexicons[language] else { return [] }
    return SentenceSplit.ranges(of: text).filter { range in
      let folded = " " + HoldbackKey.words(of: String(text[range])).map(\.folded).joined(separator: " ") + " "
      return lexicon.rest.contains { folded.contains(" \($0) ") } && lexicon.same.contains { folded.contains(" \($0)") }
    }
  }

  private struct Lexicon {
    let rest: [String]
    let same: [String]

    init(_ rest: [String], same: [String]) {
      func folded(_ phrase: String) -> String {
        HoldbackKey.words(of: phrase).map(\.folded).joined(separator: " ")
      }
      self.rest = rest.map(folded)
      self.same = same.map(folded)
    }
  }

  private static let lexicons: [Language: Lexicon] = [
    .english: Lexicon(
      ["nothing else", "no other", "everything else", "all else", "all other", "the rest", "otherwise", "remainder"],
      same: ["chang", "unchanged", "same", "correct", "stand", "remain", "valid", "hold", "true"]),
    .french: Lexicon(
      [
        "rien d’autre", "aucun autre", "aucune autre", "tout le reste", "le reste", "toutes les autres",
        "tous les autres",
      ],
      same: ["chang", "modifi", "inchang", "exact", "valable", "reste", "demeur", "identique", "vrai"]),
    .spanish: Lexicon(
      ["nada más", "ningún otro", "ninguna otra", "todo lo demás", "lo demás", "el resto", "los demás", "las demás"],
      same: ["cambi", "modific", "igual", "sigue", "vigente", "correct", "mantien", "válid", "misma", "mismo"]),
    .arabic: Lexicon(
      ["أي شيء آخر", "شيء آخر", "أي معلومة أخرى", "باقي", "بقية", "سائر", "ما عدا ذلك", "كل ما عدا"],
      same: ["يتغير", "تتغير", "تغير", "صحيح", "كما", "ساري", "نفس", "يزال", "تزال", "زال"]),
  ]
}

extension StatementCheck {
  /// “Nothing else has changed”, where something has.
  func unchangedUntrue(_ rendition: Rendition, _ statement: Statement) -> [Finding] {
    guard statement.kind == .correction, !composer.otherChanges.isEmpty else { return [] }
    let ledger = composer.fields.ledger
    let facts = composer.otherChanges.prefix(4).compactMap { ledger[$0] }.map { fact in
      "\(fact.id) (\(fact.key))" + (fact.isActive ? " has become known" : " is \(fact.status.rawValue)")
    }
    return UnchangedClaim.all(in: rendition.text, rendition.language).map { range in
      finding(
        "nothing-else-not-true",
        "“\(rendition.text[range])” is not true: since statement \(statement.opened?.links.corrects ?? 0) went out, "
          + facts.joined(separator: ", ") + ".",
        "Who corrects one thing and passes over another is not believed the third time.", rendition.text, range,
        ["Leave the sentence out", "afterword statement assemble \(statement.id?.number ?? 0)"])
    }
  }
}
