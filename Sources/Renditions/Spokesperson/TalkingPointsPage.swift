import Guidelines
import Statements

/// The spokesperson's page on paper: plain text to print or read out, or Markdown.
public struct TalkingPointsPage: Sendable {
  private let points: TalkingPoints
  private let book: QuestionBook
  private let notices: [String]
  private let outdated: OutdatedSentences

  /// Lays a page out.
  ///
  /// - Parameters:
  ///   - points: What may be said.
  ///   - book: The frame.
  ///   - notices: Lines at the top: what has become of the statement, how far it is cleared.
  ///   - outdated: What of the statement does not stand any more: it is marked wherever it is said.
  public init(
    _ points: TalkingPoints, book: QuestionBook, notices: [String] = [], outdated: OutdatedSentences = .none
  ) {
    self.points = points
    self.outdated = outdated
    self.book = book
    self.notices = notices
  }

  /// The page as plain text.
  public var text: String {
    var lines = [book.phrase(.title, ["headline": points.headline]).uppercasedTitle]
    if let identity = points.identity { lines.append(identity) }
    lines += notices.map { "! " + $0 }
    lines += ["", book.phrase(.rule)]
    section(.points, TalkingPoints.numbered(points.points.map(marked)), "", &lines)
    section(.known, points.known.map { "- " + marked($0) }, "", &lines)
    section(.unknown, points.unknown.map { "- " + marked($0) }, "", &lines)
    section(.withheld, points.withheld.map { "- " + marked($0) }, "", &lines)
    // An Arabic page marks question and answer by their first letters.
    let isArabic = points.language == .arabic
    section(
      .questions,
      points.questions.flatMap {
        entry($0, ask: isArabic ? "س: " : "? ", answer: isArabic ? "ج: " : "  ", margin: "  ")
      },
      "", &lines)
    return lines.joined(separator: "\n")
  }

  /// The page as Markdown.
  public var markdown: String {
    var lines = ["# " + Self.escaped(book.phrase(.title, ["headline": points.headline])), ""]
    if let identity = points.identity { lines += [Self.escaped(identity), ""] }
    lines += notices.flatMap { ["**" + Self.escaped($0) + "**", ""] }
    lines += ["*" + Self.escaped(book.phrase(.rule)) + "*"]
    section(.points, TalkingPoints.numbered(points.points.map(marked).map(Self.escaped)), "## ", &lines)
    section(.known, points.known.map { "- " + Self.escaped(marked($0)) }, "## ", &lines)
    section(.unknown, points.unknown.map { "- " + Self.escaped(marked($0)) }, "## ", &lines)
    section(.withheld, points.withheld.map { "- " + Self.escaped(marked($0)) }, "## ", &lines)
    let questions = points.questions.flatMap { question -> [String] in
      let answer =
        question.note.map { "*" + Self.escaped($0) + "*" }
        ?? Self.escaped(marked(question.answer.joined(separator: " ")))
      let margin = margin(question).map { " *" + Self.escaped($0) + "*" } ?? ""
      return ["**" + Self.escaped(question.ask) + "**" + margin, "", answer, ""]
    }
    section(.questions, questions, "## ", &lines)
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// A line with a mark in front where the statement says it and it does not stand any more.
  private func marked(_ line: String) -> String {
    outdated.areSaid(in: line) ? book.phrase(.changed, ["words": line]) : line
  }

  private func section(
    _ title: QuestionBook.Phrase, _ rows: [String], _ mark: String, _ lines: inout [String]
  ) {
    guard !rows.isEmpty else { return }
    let heading = book.phrase(title)
    lines += ["", mark.isEmpty ? heading.uppercasedTitle : mark + Self.escaped(heading), ""] + rows
  }

  private func entry(
    _ question: TalkingPoints.Question, ask: String, answer: String, margin: String
  ) -> [String] {
    [ask + question.ask] + (self.margin(question).map { [margin + $0] } ?? [])
      + (question.note.map { [answer + $0] } ?? [answer + marked(question.answer.joined(separator: " "))]) + [""]
  }

  private func margin(_ question: TalkingPoints.Question) -> String? {
    guard let id = question.id, let met = question.met else { return nil }
    return "(\(id), \(met))"
  }

  /// Words that cannot be taken for Markdown.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>#|".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}

extension TalkingPoints {
  /// The points alone, as they stand on the page.
  public var list: String { Self.numbered(points).joined(separator: "\n") }

  fileprivate static func numbered(_ rows: [String]) -> [String] { rows.enumerated().map { "\($0 + 1). \($1)" } }
}

extension String {
  /// In capitals, where the script has them.
  fileprivate var uppercasedTitle: String { uppercased() }
}
