import Guidelines
import Incidents
import Operations
import Statements

/// The languages of a statement, as programs read them.
struct LanguageTable: Encodable {
  /// A sentence for which somebody has something to do.
  struct Sentence: Encodable {
    let state: TranslationStanding.State
    /// The numbers of the translation's sentences, from 1.
    let numbers: [Int]
    /// The numbers of the master's sentences, from 1.
    let master: [Int]
    let source: [String]
    let was: [String]
    let target: [String]

    init(_ row: TranslationStanding.Row) {
      state = row.state
      numbers = row.numbers.map { $0 + 1 }
      master = row.master.map { $0 + 1 }
      source = row.source
      was = row.was
      target = row.target
    }
  }

  /// One language.
  struct Row: Encodable {
    let language: Language
    /// `master`, `translation` or `follows`.
    let role: String
    /// The revision of the statement that holds the text.
    let revision: Int?
    /// The revision whose master it was made from.
    let madeFrom: Int?
    let masterRevision: Int?
    let isCurrent: Bool
    let stale: Int
    let added: Int
    let removed: Int
    let needsReview: Int
    let isCleared: Bool
    let releasedAt: Moment?
    /// When it is promised.
    let promisedAt: Moment?
    /// The statement of its own in which it followed.
    let followedAs: Int?
    let translator: OfficerID?
    let tool: String?
    let translatedAt: Moment?
    let sentences: [Sentence]
  }

  let schema = "afterword.languages/1"
  let statement: Int
  let languages: [Row]

  init(_ statement: Statement, _ number: Int, _ register: StatementRegister) {
    self.statement = number
    guard let revision = statement.revision else {
      languages = []
      return
    }
    let isCleared =
      statement.release != nil
      || (statement.submission != nil && statement.openSeats.isEmpty && statement.missingPeople == 0)
    let masterRevision = statement.masterRevision
    var rows = revision.renditions.enumerated().map { index, rendition in
      let standing = index == 0 ? nil : statement.translation(rendition.language)
      let provenance = standing?.provenance
      return Row(
        language: rendition.language, role: index == 0 ? "master" : "translation",
        revision: Self.revision(of: rendition, in: statement), madeFrom: standing?.revision,
        masterRevision: masterRevision, isCurrent: standing?.isCurrent ?? true,
        stale: standing?.count(.stale) ?? 0, added: standing?.count(.added) ?? 0,
        removed: standing?.count(.removed) ?? 0, needsReview: standing?.count(.needsReview) ?? 0, isCleared: isCleared,
        releasedAt: statement.release?.payload.at, promisedAt: nil, followedAs: nil, translator: provenance?.officer,
        tool: provenance?.tool, translatedAt: provenance?.at, sentences: (standing?.pending ?? []).map(Sentence.init))
    }
    for promise in revision.follows ?? [] {
      let come = register.translations(of: number).first { $0.languages?.contains(promise.language) ?? false }
      rows.append(
        Row(
          language: promise.language, role: "follows", revision: nil, madeFrom: nil, masterRevision: masterRevision,
          isCurrent: come != nil, stale: 0, added: 0, removed: 0, needsReview: 0, isCleared: come != nil,
          releasedAt: come?.at, promisedAt: promise.at, followedAs: come?.number, translator: nil, tool: nil,
          translatedAt: nil, sentences: []))
    }
    languages = rows
  }

  /// The revision in which a text got the words that it has now.
  private static func revision(of rendition: Rendition, in statement: Statement) -> Int {
    var number = statement.revision?.number ?? 1
    for earlier in statement.revisions.reversed() {
      guard earlier.rendition(rendition.language)?.text == rendition.text else { break }
      number = earlier.number
    }
    return number
  }

  /// The table, with the sentences that are not current below it.
  func text(_ opening: IncidentOpening, _ style: Style) -> String {
    var table = Table("language", "revision", "made from", "state", "by", "cleared", "released")
    for row in languages { table.add(cells: cells(row, opening, style)) }
    var lines = [table.text(style: style, whenEmpty: "The statement has no text.")]
    for row in languages where !row.sentences.isEmpty {
      lines += ["", style.bold(row.language.englishName)]
      lines += row.sentences.flatMap { Self.lines(of: $0, style) }
    }
    return lines.joined(separator: "\n")
  }

  private func cells(_ row: Row, _ opening: IncidentOpening, _ style: Style) -> [String] {
    let state: String
    switch (row.role, row.followedAs, row.promisedAt) {
    case ("master", _, _): state = "master"
    case (_, let number?, _): state = "followed as statement \(number)"
    case (_, nil, let promised?): state = style.yellow("follows at \(promised.formatted(opening.offset))")
    default: state = row.isCurrent ? "current" : style.yellow(Self.count(row))
    }
    return [
      row.language.englishName, row.revision.map { "\($0)" } ?? "",
      row.madeFrom.map {
        "master of revision \($0)" + ($0 == row.masterRevision ? "" : " (now \(row.masterRevision ?? 0))")
      }
        ?? "",
      state, row.translator.map { "\($0)" + (row.tool.map { " with \($0)" } ?? "") } ?? "",
      row.isCleared ? "yes" : "no", row.releasedAt.map { $0.formatted(opening.offset) } ?? "no",
    ]
  }

  private static func count(_ row: Row) -> String {
    [
      row.stale > 0 ? "\(row.stale) stale" : nil, row.added > 0 ? "\(row.added) not translated" : nil,
      row.removed > 0 ? "\(row.removed) no longer in the master" : nil,
      row.needsReview > 0 ? "\(row.needsReview) to be read" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  /// A sentence that is not current, with what it was made from and what the master says now.
  static func lines(of sentence: Sentence, _ style: Style) -> [String] {
    let number = sentence.numbers.first.map { "sentence \($0)" } ?? "no sentence"
    var lines = [
      "  \(style.yellow(sentence.state.rawValue)), \(number)"
        + (sentence.target.isEmpty ? "" : ": “\(sentence.target.joined(separator: " "))”")
    ]
    if !sentence.was.isEmpty { lines.append("    was: “\(sentence.was.joined(separator: " "))”") }
    if !sentence.source.isEmpty { lines.append("    now: “\(sentence.source.joined(separator: " "))”") }
    return lines
  }
}
