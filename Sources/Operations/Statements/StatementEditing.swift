import Guidelines
import Incidents
import Journal
import Statements

/// How an officer changes a text that others may be changing at the same time.
public enum TextChange: Sendable, Hashable {
  /// Words in the place of others, in the text as it stands at that moment.
  case replacing(String, with: String)
  /// A whole text, written from the one that stood when the officer began.
  case whole(String)
}

extension Operations {
  /// Changes the text of a statement, in one language, without taking back what somebody else has changed meanwhile.
  ///
  /// Words are looked for in the text as it is in this very transaction. A whole text is put together, sentence by sentence, with what
  /// others have written since the revision that it is most like; where both changed the same sentence, nothing is recorded.
  ///
  /// - Parameters:
  ///   - language: the language to change; the master's when nil.
  ///   - nextUpdate: another promise, or nil to keep it.
  /// - Throws: `Refusal` when the words do not stand there exactly once, when changes collide, and as an edit does.
  public func changeText(
    of number: Int, _ change: TextChange, language: Language?, nextUpdate: Moment?, in incident: IncidentID, _ act: Act
  ) async throws -> StatementView {
    try await transact(act) { unit in
      let statement = try await statement(number, in: incident, unit: &unit)
      guard let newest = statement.revision else { throw unknownStatement(number) }
      let chosen = language ?? newest.master?.language ?? .english
      let text =
        switch change {
        case .replacing(let old, let new): try Self.replacing(old, with: new, in: newest, chosen, number)
        case .whole(let typed): try Self.merged(typed, chosen, statement, number, by: act.officer.id)
        }
      return try await editStatement(
        number, text: text, language: language, nextUpdate: nextUpdate, in: incident, unit: &unit)
    }
  }

  private static func replacing(
    _ old: String, with new: String, in revision: Revision, _ language: Language, _ number: Int
  ) throws(Refusal) -> String {
    let text = revision.rendition(language)?.text ?? ""
    let words = TypedWords(old)
    let places = words.ranges(in: text)
    let count = places.count
    guard count == 1, let place = places.first else {
      throw Refusal(
        rule: "words-not-found",
        message: count == 0
          ? "The text of statement \(number) does not hold “\(old)”."
          : "The text of statement \(number) holds “\(old)” \(count) times.",
        missing: ["words that stand there exactly once"],
        mend: revision.renditions.filter { $0.language != language && !words.ranges(in: $0.text).isEmpty }.map {
          "add --language \($0.language.rawValue)"
        } + ["afterword statement show \(number)"])
    }
    return text[..<place.lowerBound] + TypedWords.set(new, like: text, language) + text[place.upperBound...]
  }

  /// A typed text together with what others have written since the revision that it was made from.
  private static func merged(
    _ typed: String, _ language: Language, _ statement: Statement, _ number: Int, by officer: OfficerID
  ) throws(Refusal) -> String {
    guard let newest = statement.revision else { return typed }
    func text(_ revision: Revision) -> String { revision.rendition(language)?.text ?? "" }
    let base = statement.revisions.map { revision in
      (revision: revision, count: TextMerge(base: text(revision), now: text(revision), edited: typed).changes.count)
    }.min { ($0.count, -$0.revision.number) < ($1.count, -$1.revision.number) }
    // A text that is exactly an older one is put back on purpose; and nobody is asked about his own changes.
    guard let base, base.count > 0, base.revision.number < newest.number,
      let other = statement.revisions.last(where: { $0.number > base.revision.number && $0.author != officer })
    else { return typed }
    let merge = TextMerge(base: text(base.revision), now: text(newest), edited: typed)
    guard merge.collisions.isEmpty else {
      func quoted(_ text: String?) -> String { text.map { "“\($0)”" } ?? "nothing" }
      throw Refusal(
        rule: "changes-collide",
        message:
          "Your text was made from revision \(base.revision.number), and \(other.author) has changed the same sentences since "
          + "then (revision \(other.number)). Nothing was recorded.",
        missing: merge.collisions.map { "now \(quoted($0.now)), and in your text \(quoted($0.edited))" },
        mend: [
          "afterword statement show \(number) --text --language \(language.rawValue) > text.md",
          "afterword statement edit \(number) --language \(language.rawValue) --file text.md   # after you put your changes in",
        ])
    }
    return merge.text
  }
}
