import Documents
import Guidelines
import Incidents
import Journal
import Statements

/// What became of a file that came back from a word processor.
public struct StatementImport: Sendable {
  /// The number of the statement.
  public let number: Int
  /// The revision that the file was made from.
  public let base: Int
  /// Whether the file itself said so; otherwise it is the revision that is most like it.
  public let isBaseKnown: Bool
  /// The revision that was the newest when the file came back.
  public let newest: Int
  /// The language.
  public let language: Language
  /// What people changed.
  public let changes: [TextMerge.Change]
  /// Figures that were bound and that nothing accounts for as they stand now.
  public let figures: [FigureChange]
  /// Whether there is a new revision, or with a rehearsal would be.
  public let isRecorded: Bool
  /// The statement as it stands afterwards.
  public let view: StatementView
}

extension Operations {
  /// Takes what people changed in a Word file of a statement and puts it in the place of the current text, as an edit does.
  ///
  /// The file says which revision it was made from. When the text has moved on since, both sides' changes are put together
  /// sentence by sentence; where they collide, nothing is recorded. A file whose changes are all there already changes nothing.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - number: The statement, for a file that no longer says what it was made from.
  ///   - language: The language of the file; when nil, the language it was made in.
  ///   - isRehearsal: Whether nothing is recorded and only what would become of it is shown.
  public func importStatement(
    _ file: EditedLetter, number: Int?, language: Language?, isRehearsal: Bool, in incident: IncidentID, _ act: Act
  ) async throws -> StatementImport {
    if isRehearsal {
      var unit = self.unit(act)
      return try await importStatement(file, number: number, language: language, in: incident, unit: &unit)
    }
    return try await transact(act) { unit in
      try await importStatement(file, number: number, language: language, in: incident, unit: &unit)
    }
  }

  private func importStatement(
    _ file: EditedLetter, number: Int?, language: Language?, in incident: IncidentID, unit: inout UnitOfWork
  ) async throws -> StatementImport {
    let number = try Self.statementNumber(of: file, given: number, in: incident)
    let statement = try await statement(number, in: incident, unit: &unit)
    guard let opened = statement.opened, let newest = statement.revision else { throw unknownStatement(number) }
    try await refuseHeldBack([file.text], in: incident, unit: &unit)
    let language = language ?? file.origin?.language ?? newest.master?.language ?? .english
    let composer = try await composer(
      opened, nextUpdate: newest.nextUpdate, issuers: newest.issuers, flags: [], asOf: newest.asOf,
      without: Set(newest.without ?? []), in: incident, unit: &unit)
    let edited = try filled(file.text, language, composer, newest)
    let (base, isBaseKnown) = try base(of: file, edited, number: number, language, statement)
    let merge = TextMerge(
      base: base.rendition(language)?.text ?? "", now: newest.rendition(language)?.text ?? "", edited: edited)
    guard merge.collisions.isEmpty else {
      throw Self.collision(merge.collisions, number: number, base: base.number, newest: newest.number, language)
    }
    func outcome(_ figures: [FigureChange], isRecorded: Bool, _ view: StatementView) -> StatementImport {
      StatementImport(
        number: number, base: base.number, isBaseKnown: isBaseKnown, newest: newest.number, language: language,
        changes: merge.changes, figures: figures, isRecorded: isRecorded, view: view)
    }
    guard merge.text != newest.rendition(language)?.text ?? "" else {
      return outcome([], isRecorded: false, try await view(number, in: incident, unit: &unit))
    }
    _ = try await requireOpen(incident, in: &unit)
    let proposal = try templateFaultsExplained("taken") { () throws(TemplateFaults) in
      try composer.take(merge.text, language, in: newest).written(in: language, before: base, after: newest)
    }
    let figures = Self.changedFigures(file, base, proposal, composer.fields.ledger, number, language)
    let view = try await revise(statement, number, proposal, in: incident, unit: &unit)
    return outcome(figures, isRecorded: true, view)
  }

  /// The statement that a file is about.
  private static func statementNumber(
    of file: EditedLetter, given: Int?, in incident: IncidentID
  ) throws(Refusal) -> Int {
    guard let origin = file.origin else {
      if let given { return given }
      throw Refusal(
        rule: "file-unbound", message: "The file does not say any more which statement it was made from.",
        mend: ["add --statement N, with the number of the statement", "afterword statement list"])
    }
    guard origin.incident == incident.rawValue else {
      throw Refusal(
        rule: "file-of-another-incident",
        message:
          "The file was made from statement \(origin.statement) of the incident “\(origin.incident)”, and this is “\(incident)”.",
        mend: ["add --incident \(origin.incident)"])
    }
    guard given == nil || given == origin.statement else {
      throw Refusal(
        rule: "file-of-another-statement",
        message: "The file was made from statement \(origin.statement), not from statement \(given ?? 0).",
        mend: ["leave out --statement, and the changes go to statement \(origin.statement)"])
    }
    return origin.statement
  }

  /// A typed text with the fields in braces filled, so that it can be compared with texts that are filled.
  private func filled(
    _ text: String, _ language: Language, _ composer: StatementComposer, _ revision: Revision
  ) throws -> String {
    guard text.contains("{") else { return text }
    let taken = try templateFaultsExplained("taken") { () throws(TemplateFaults) in
      try composer.take(text, language, in: revision)
    }
    return taken.renditions.first { $0.language == language }?.text ?? text
  }

  /// The revision that a file was made from: the one it names or, when that was lost, the one that differs least from it.
  private func base(
    of file: EditedLetter, _ edited: String, number: Int, _ language: Language, _ statement: Statement
  ) throws(Refusal) -> (revision: Revision, isKnown: Bool) {
    if let origin = file.origin {
      let named = statement.revisions.first { $0.number == origin.revision }
      let text = named?.rendition(origin.language)?.text
      guard let named, let text, origin.digest == nil || origin.digest == Digest.hex(of: text) else {
        throw Refusal(
          rule: "file-not-from-here",
          message:
            "The file says that it was made from revision \(origin.revision) of statement \(number), but no such text "
            + "was ever written here.",
          missing: ["a file that “afterword statement export” wrote in this workspace"],
          mend: ["afterword statement export \(number) --docx", "put the changes into that file, and import it"])
      }
      return (named, true)
    }
    let likeliest = statement.revisions.map { revision in
      let text = revision.rendition(language)?.text ?? ""
      return (revision: revision, count: TextMerge(base: text, now: text, edited: edited).changes.count)
    }.min { ($0.count, -$0.revision.number) < ($1.count, -$1.revision.number) }
    guard let likeliest else { throw unknownStatement(number) }
    return (likeliest.revision, false)
  }

  private static func collision(
    _ collisions: [TextMerge.Collision], number: Int, base: Int, newest: Int, _ language: Language
  ) -> Refusal {
    func quoted(_ text: String?) -> String { text.map { "“\($0)”" } ?? "nothing" }
    let count = collisions.count == 1 ? "one place" : "\(collisions.count) places"
    return Refusal(
      rule: "changes-collide",
      message: "The file was made from revision \(base), and since then revision \(newest) changed the same sentences: "
        + "\(count) where both say something else. Nothing was recorded.",
      missing: collisions.map { collision in
        (collision.base.map { "“\($0)” " } ?? "something new ")
          + "is now \(quoted(collision.now)), and in the file \(quoted(collision.edited))"
      },
      mend: [
        "afterword statement export \(number) --docx --language \(language.rawValue)",
        "put into that file what shall stand there, and import it",
      ])
  }

  private static func changedFigures(
    _ file: EditedLetter, _ base: Revision, _ proposal: TextProposal, _ ledger: FactLedger, _ number: Int,
    _ language: Language
  ) -> [FigureChange] {
    guard let old = base.rendition(language), let taken = proposal.renditions.first(where: { $0.language == language })
    else { return [] }
    let figures = file.figures.isEmpty ? retagged(file.untagged, old) : file.figures.map { ($0.tag, $0.words) }
    return FigureChange.find(in: figures, base: old, taken: taken, ledger: ledger, number: number)
  }

  /// The figures of a file whose tags were dropped: as many controls as went out stand for the same figures, in the same order.
  private static func retagged(_ words: [String], _ base: Rendition) -> [(tag: String, words: String)] {
    let tags = base.bindings.sorted { $0.start < $1.start }.filter(isMarked).map { FigureChange.tag(of: $0.source) }
    return tags.count == words.count ? Array(zip(tags, words)) : []
  }
}
