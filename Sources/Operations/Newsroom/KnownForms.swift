import Guidelines
import Incidents
import Renditions
import Statements

/// The short forms that were given out, to recognise them when they come back.
extension Operations {
  /// What spokespersons say of each statement, in each of its languages; nothing for statements that were taken back.
  func talkingPoints(
    of statements: [ClearedStatement], in incident: IncidentID
  ) async throws -> [Int: [TalkingPoints]] {
    var points: [Int: [TalkingPoints]] = [:]
    var desk = try await spokespersonsDesk(in: incident)
    for statement in statements {
      if case .withdrawn = statement.standing { continue }
      for text in statement.texts where text.followed == nil {
        let page = try await talkingPoints(statement.number, language: text.language, in: incident, from: &desk)
        points[statement.number, default: []].append(page.points)
      }
    }
    return points
  }

  /// The short forms of released statements that a pasted text can be.
  ///
  /// - Parameters:
  ///   - pasted: The text; statements with which nothing in it begins are left out, so that much that was said costs little.
  ///   - addresses: The addresses with which short forms were given out.
  public func knownForms(
    like pasted: String, addresses: [String], in opening: IncidentOpening
  ) async throws -> [KnownForm] {
    let copies = Self.copies(of: pasted)
    let easyReads = try await easyReadPages(in: opening.id)
    var forms: [KnownForm] = []
    for statement in try await clearedStatements(in: opening.id, asReleased: true) {
      for text in statement.texts + statement.takenBack.map(\.text) {
        var given = GivenForms(of: text, in: statement)
        let easy = easyReads.first { $0.statement == statement.number && $0.language == text.language }
        if let easy { given.add(easy) }
        if given.beginnings.contains(where: { Self.begins($0, copies) }) {
          given.addShortForms(addresses: addresses)
          given.addPage(of: statement, offset: opening.offset, hasEasyRead: easy != nil)
        }
        try await addTalkingPoints(of: statement, text, copies, in: opening.id, to: &given)
        forms += given.forms
      }
    }
    return forms
  }

  /// The spokesperson's page as it is now: whoever printed it earlier may have another one.
  private func addTalkingPoints(
    of statement: ClearedStatement, _ text: ClearedText, _ copies: [String], in incident: IncidentID,
    to given: inout GivenForms
  ) async throws {
    let title = try questionBook(text.language).phrase(.title, ["headline": text.headline])
    guard text.followed == nil, [title, "1."].contains(where: { Self.begins($0, copies) }) else { return }
    if case .withdrawn = statement.standing { return }
    let (points, page) = try await talkingPoints(statement.number, language: text.language, in: incident)
    // Before something changed it was printed without the mark.
    let unmarked = try await talkingPoints(
      statement.number, language: text.language, marksChanges: false, in: incident
    ).page
    var seen: Set<String> = []
    for words in [points.list, page.text, page.markdown, unmarked.text, unmarked.markdown]
    where seen.insert(words).inserted {
      given.add(.talkingPoints, words)
    }
  }

  private static func copies(of pasted: String) -> [String] {
    ([pasted] + (CopiedMessage(pasted).map { [$0.words] } ?? [])).map { PastedText($0).folded }
  }

  private static func begins(_ words: String, _ copies: [String]) -> Bool {
    // Marks of headings and invisible signs go, so a little more is folded than is compared.
    let start = PastedText(String(words.prefix(2 * likeness))).folded.prefix(likeness)
    return !start.isEmpty && copies.contains { $0.hasPrefix(start) }
  }

  /// How many characters tell whether a text may be a short form of another.
  private static let likeness = 12
}
