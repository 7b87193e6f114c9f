import Documents
import Guidelines
import Operations
import Statements

/// An import in words: what people changed, what they wrote beside it, and what stands in the way now.
struct ImportText {
  let text: String

  init(_ result: ImportResult, _ style: Style) {
    let outcome = result.outcome
    let letter = result.letter
    var lines = [Self.head(result)]
    lines += outcome.changes.flatMap { Self.rows($0, style) }
    if !letter.openChanges.isEmpty { lines.append(Self.openChanges(letter.openChanges, style)) }
    for comment in letter.comments {
      let author = comment.author.isEmpty ? "somebody" : comment.author
      let words = comment.words.isEmpty ? "" : " on “\(Self.line(comment.words))”"
      lines.append("\(style.yellow("comment"))  by \(author)\(words): \(Self.line(comment.text))")
    }
    lines += letter.remarks.map { "\(style.yellow("note"))     \($0.sentence)" }
    lines += letter.struck.map { "\(style.yellow("struck"))   “\(Self.line($0))”" }
    for figure in outcome.figures {
      let stands = figure.after.isEmpty ? "nothing stands" : "“\(figure.after)” stands"
      lines.append(
        "\(style.red("figure"))   \(stands) where “\(figure.before)” stood, which is \(figure.field)"
          + (figure.agency.map { " of \($0)" } ?? "") + "; no fact accounts for it.")
      lines += figure.mend.map { "      \($0)" }
    }
    lines.append(Self.end(result))
    if outcome.isRecorded { lines += StatementText.obstacles(outcome.view, style) }
    text = lines.joined(separator: "\n")
  }

  private static func head(_ result: ImportResult) -> String {
    let outcome = result.outcome
    let count = outcome.changes.count
    let changes = count == 0 ? "no changes" : count == 1 ? "one change" : "\(count) changes"
    let base =
      outcome.isBaseKnown
      ? "made from revision \(outcome.base)"
      : "the file does not say from which revision; it is most like revision \(outcome.base)"
    return
      "\(result.file): \(changes) to the \(outcome.language.englishName) text of statement \(outcome.number), \(base)"
      + (outcome.base == outcome.newest ? "." : "; the newest is revision \(outcome.newest).")
  }

  private static func rows(_ change: TextMerge.Change, _ style: Style) -> [String] {
    if change.kind == .moved, let words = change.after {
      return ["  ~ \(line(words))  " + style.dim("(its place only)")]
    }
    return [change.before.map { "  - " + style.red(line($0)) }, change.after.map { "  + " + style.green(line($0)) }]
      .compactMap(\.self)
  }

  private static func openChanges(_ changes: EditedLetter.OpenChanges, _ style: Style) -> String {
    func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
    let authors = changes.authors.isEmpty ? "" : " by " + changes.authors.joined(separator: ", ")
    return "\(style.yellow("tracked"))  \(count(changes.insertions, "insertion")) and "
      + "\(count(changes.deletions, "deletion"))\(authors), still open; they count as accepted."
  }

  private static func end(_ result: ImportResult) -> String {
    let outcome = result.outcome
    guard outcome.isRecorded else {
      return outcome.changes.isEmpty
        ? "Nothing was recorded: the file says what revision \(outcome.base) says."
        : "Nothing was recorded: all of it is in revision \(outcome.newest) already."
    }
    let revision = outcome.view.statement.revision?.number ?? outcome.newest + 1
    let merged = outcome.base == outcome.newest ? "" : ", put together with what changed since revision \(outcome.base)"
    return result.isRehearsal
      ? "It would become revision \(revision)\(merged). Nothing was recorded."
      : "Recorded as revision \(revision)\(merged). Whatever was cleared is void."
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
