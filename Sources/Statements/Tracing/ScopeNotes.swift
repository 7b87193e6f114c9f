import Guidelines
import Incidents

/// A sentence that says who is counted in a figure and who is not: “This does not include any attacker.”
///
/// The little word that denies it is lost easily, when a sentence is shortened, typed anew or translated, and without it the figure is
/// another one.
struct ScopeNote: Hashable {
  /// Who is counted or not.
  enum Subject: String, CaseIterable {
    case attackers, missing, hospital, responders
  }

  /// Who it is about.
  let subject: Subject
  /// Whether they are counted.
  let isIncluded: Bool
  /// Where the sentence stands.
  let range: Range<String.Index>

  /// Every note of a text, in order. That it is still being checked is no note.
  static func all(in text: String, _ language: Language) -> [ScopeNote] {
    guard let lexicon = lexicons[language] else { return [] }
    return SentenceSplit.ranges(of: text).flatMap { range -> [ScopeNote] in
      let words = HoldbackKey.words(of: String(text[range])).map(\.folded)
      func holds(_ beginnings: [String]) -> Bool {
        words.contains { word in beginnings.contains { word.hasPrefix($0) } }
      }
      let excludes = holds(lexicon.excludes)
      guard holds(lexicon.includes) || excludes, !words.contains(where: lexicon.open.contains) else { return [] }
      let isDenied = words.contains { lexicon.denials.contains($0) }
      return Subject.allCases.filter { holds(lexicon.subjects[$0] ?? []) }.map {
        // “Attackers are not excluded” counts them.
        ScopeNote(subject: $0, isIncluded: excludes == isDenied, range: range)
      }
    }
  }

  private struct Lexicon {
    let includes: [String]
    let excludes: [String]
    let denials: Set<String>
    let open: Set<String>
    let subjects: [Subject: [String]]

    init(
      includes: String, excludes: String, denials: String, open: String, attackers: String, missing: String,
      hospital: String, responders: String
    ) {
      func folded(_ words: String) -> [String] { HoldbackKey.words(of: words).map(\.folded) }
      self.includes = folded(includes)
      self.excludes = folded(excludes)
      self.denials = Set(folded(denials))
      self.open = Set(folded(open))
      subjects = [
        .attackers: folded(attackers), .missing: folded(missing), .hospital: folded(hospital),
        .responders: folded(responders),
      ]
    }
  }

  private static let lexicons: [Language: Lexicon] = [
    .english: Lexicon(
      includes: "includ counts counted comprise", excludes: "exclud",
      denials: "not without no nor never neither none nobody doesn don isn aren cannot", open: "whether if",
      attackers: "attacker gunm assailant perpetrator bomber", missing: "missing unaccounted",
      hospital: "hospital", responders: "responder firefighter paramedic"),
    .french: Lexicon(
      includes: "compren compris inclu compt", excludes: "exclu hors",
      denials: "sans ne n non pas aucun aucune ni jamais", open: "si",
      attackers: "assaillant attaquant agresseur auteur terroriste", missing: "disparu", hospital: "hospital hopita",
      responders: "secouriste pompier"),
    .spanish: Lexicon(
      includes: "inclu comprend cuenta contab", excludes: "exclu excepto",
      denials: "no sin ni ningún ninguna ninguno tampoco nunca", open: "si",
      attackers: "atacante agresor autor terrorista asaltante", missing: "desaparecid", hospital: "hospital",
      responders: "bombero sanitario"),
    .arabic: Lexicon(
      includes: "تشمل يشمل وتشمل ويشمل تتضمن يتضمن تضم يضم تحتسب يحتسب", excludes: "باستثناء تستثني يستثني",
      denials: "دون بدون لا ولا لم ولم ليس ليست غير لن", open: "إذا نتحقق",
      attackers: "مهاجم المهاجم والمهاجم منفذ المنفذ معتد المعتد", missing: "مفقود المفقود والمفقود",
      hospital: "مستشفى المستشفى المستشفيات", responders: "مسعف المسعف"),
  ]
}

extension StatementCheck {
  /// Notes that say the opposite of what the figure’s owner says of it, notes that the languages say differently, and figures whose note
  /// is gone.
  func scopeNotes(_ rendition: Rendition, _ statement: Statement, _ trace: FigureTrace) -> [Finding] {
    guard let revision = statement.revision, let kind = statement.kind else { return [] }
    let text = rendition.text
    let notes = ScopeNote.all(in: text, rendition.language)
    let counts = (rendition.bindings + trace.bindings).sorted { $0.start < $1.start }.compactMap {
      binding -> (start: Int, fact: Fact)? in
      guard case .fact(let id) = binding.source, let fact = composer.fields.ledger[id], fact.key.family == "casualties",
        fact.value.quantity != nil
      else { return nil }
      return (binding.start, fact)
    }
    var findings: [Finding] = []
    for note in notes where note.subject == .attackers {
      let end = text.bytes(of: note.range).upperBound
      // A note is about the figure before it that says something of attackers.
      let stated = counts.filter { $0.fact.scope.attackers != nil }
      guard let fact = (stated.last { $0.start < end } ?? stated.first)?.fact, let scope = fact.scope.attackers else {
        if let unstated = counts.last(where: { $0.start < end && $0.fact.key == .killed })?.fact {
          findings.append(
            finding(
              "C2-scope-note",
              "“\(text[note.range])” says whether attackers are counted, and \(unstated.id) (\(unstated.key)) does not.",
              "Whether attackers are counted changes the figure.", text, note.range,
              [
                "afterword fact supersede \(unstated.id) \(unstated.value.asTyped) --scope attackers=excluded --reason \"scope stated\" --as OFFICER-OF-\(unstated.agency)"
              ]))
        }
        continue
      }
      guard note.isIncluded != (scope == .included) else { continue }
      findings.append(
        finding(
          "C2-scope-note",
          "“\(text[note.range])” says that attackers are \(note.isIncluded ? "" : "not ")counted, and \(fact.id) (\(fact.key)) of "
            + "\(fact.agency) says that they are \(scope == .included ? "counted" : "not counted").",
          "In Brussels in 2016 the public figure counted the attackers for a day, and nobody could tell.", text,
          note.range,
          [Self.attackerNotes[rendition.language]?[scope == .included ? 1 : 0] ?? ""]))
    }
    if [.casualty, .situation].contains(kind), !notes.contains(where: { $0.subject == .attackers }),
      let fact = counts.map(\.fact).first(where: { fact in
        fact.key == .killed && (fact.value.quantity?.low ?? 0) > 0 && fact.scope.attackers != nil
      }), let scope = fact.scope.attackers
    {
      findings.append(
        finding(
          "C2-scope-note",
          "The text gives \(fact.id) (\(fact.key)) and does not say whether attackers are counted in it: they are "
            + "\(scope == .included ? "counted" : "not counted").",
          "In Brussels in 2016 the public figure counted the attackers for a day, and nobody could tell.", text,
          text.endIndex..<text.endIndex,
          [Self.attackerNotes[rendition.language]?[scope == .included ? 1 : 0] ?? ""]))
    }
    guard let master = revision.master, master.language != rendition.language else { return findings }
    let originals = ScopeNote.all(in: master.text, master.language)
    for note in notes where !findings.contains(where: { $0.text == text[note.range] }) {
      let same = originals.filter { $0.subject == note.subject }
      guard !same.isEmpty, !same.contains(where: { $0.isIncluded == note.isIncluded }) else { continue }
      findings.append(
        finding(
          "C14-drift",
          "The \(rendition.language.englishName) text says that they are \(note.isIncluded ? "" : "not ")counted in “\(text[note.range])”, "
            + "and the \(master.language.englishName) text says the opposite in “\(same.first.map { String(master.text[$0.range]) } ?? "")”.",
          "Every language must say the same figures.", text, note.range, ["Say the same in both languages"]))
    }
    return findings
  }

  /// What the templates say: of figures without attackers, and with them.
  private static let attackerNotes: [Language: [String]] = [
    .english: ["This does not include any attacker.", "This includes attackers."],
    .french: ["Ce bilan ne comprend aucun assaillant.", "Ce bilan comprend le ou les assaillants."],
    .spanish: ["Esta cifra no incluye atacantes.", "Esta cifra incluye al atacante o a los atacantes."],
    .arabic: ["لا تشمل هذه الحصيلة أي مهاجم.", "تشمل هذه الحصيلة المهاجم أو المهاجمين أيضا."],
  ]
}
