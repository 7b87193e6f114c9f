import Guidelines
import Incidents

// What a text answers, and whether the answer still stands.
extension Statement {
  /// The rumours and questions that it answers.
  public var answers: [RumourID] {
    (opened?.given?["rumours"]?.summary.split(separator: " ") ?? []).map { RumourID(String($0)) }
  }

  /// Makes the clearances void when something else was found of what the text answers. The next look at the same revision finds it
  /// too, so that no new yes carries the old words out.
  public func decideVoid(judgedAnew rumour: RumourID, because reason: String) -> [StatementEvent] {
    guard let revision, release == nil, withdrawal == nil, answers.contains(rumour) else { return [] }
    return [.voided(StatementVoided(revision: revision.number, reason: reason, facts: nil, rumours: [rumour]))]
  }

  /// Makes void what was cleared of a text that says that there is nobody, where a figure says since that there are some.
  public func decideVoid(denying figures: [Fact]) -> [StatementEvent] {
    guard !figures.isEmpty, let revision, release == nil, withdrawal == nil, submission != nil || check != nil else {
      return []
    }
    let denied = Set(revision.renditions.flatMap { HarmDenial.all(in: $0.text, $0.language) }.map(\.key))
    guard let figure = figures.first(where: { denied.contains($0.key) }) else { return [] }
    let reason =
      "\(figure.id) (\(figure.key)) of \(figure.agency) says \(figure.value.summary), and the text says that there is nobody"
    return [.voided(StatementVoided(revision: revision.number, reason: reason, facts: nil))]
  }

  /// Whether the text tells people what was found: in the words of the answer, or by the fact that it rests on.
  public func says(_ rumour: Rumour, _ revision: Revision) -> Bool {
    if let fact = rumour.fact, revision.facts.contains(where: { $0.id == fact }) { return true }
    return revision.renditions.contains { rendition in
      rumour.answer(in: rendition.language).map(rendition.says) ?? false
    }
  }

  /// What was found of the rumours and questions that the text answers, where it says something else (C7, T13).
  func rumourObstacles(_ revision: Revision, _ context: StatementContext) -> [TextObstacle] {
    guard let opened else { return [] }
    let number = opened.id.number
    let ids = answers.isEmpty ? context.original?.answers ?? [] : answers
    let giveUp = "afterword statement withdraw \(number) --reason \"something else was found\""
    return ids.compactMap { context.rumours.rumours[$0] }.flatMap { rumour -> [TextObstacle] in
      var obstacles: [TextObstacle] = []
      func add(_ rule: String, _ sentence: String, _ mend: [String]) {
        obstacles.append(TextObstacle(rule: rule, sentence: sentence, mend: mend))
      }
      if let dispute = rumour.dispute {
        add("C7-conflict", dispute + "; its owner settles that before anything answers it", rumour.settling)
      }
      if opened.kind == .falseClaim, let stands = rumour.judgements.last, stands.verdict != .untrue {
        add(
          "rumour-not-false", "the text calls \(rumour.id) false, and it was found since \(stands.found)",
          [giveUp, "afterword rumour list --all"])
        return obstacles
      }
      if opened.kind == .appeal, rumour.verdict == .untrue {
        add("rumour-false", "\(rumour.id) was found to be false, so there is nothing to appeal for", [giveUp])
        return obstacles
      }
      if opened.kind != .falseClaim, rumour.waitsToBeSaid, !says(rumour, revision) {
        add(
          "rumour-not-said",
          "\(rumour.id) was found to be true (“\(rumour.answer ?? "")”), and the text that answers it does not say so",
          rumour.saying.prefix(1) + ["afterword statement assemble \(number)"])
      }
      let again = "afterword statement draft --kind \(opened.kind) --rumour \(rumour.id)"
      let wasWrittenBefore = voids.contains {
        $0.revision == revision.number && $0.rumours?.contains(rumour.id) ?? false
      }
      let former = revision.renditions.compactMap { rendition -> String? in
        let words = HoldbackKey.words(of: rendition.text)
        let stands = rumour.answer(in: rendition.language) ?? ""
        return rumour.formerAnswers.first {
          HoldbackKey.range(of: $0, in: words) != nil
            && HoldbackKey.range(of: $0, in: HoldbackKey.words(of: stands)) == nil
        }
      }.first
      if let former {
        add(
          "rumour-judged-anew", "the text says “\(former)”, which was the answer to \(rumour.id) and is not any more",
          [giveUp, again])
      } else if wasWrittenBefore, rumour.dispute == nil {
        add(
          "rumour-judged-anew", "something else was found of \(rumour.id) since this revision was written",
          ["afterword statement assemble \(number)", giveUp, again])
      }
      return obstacles
    }
  }
}

extension Rendition {
  /// Whether the text holds words in a row, whatever their capitals and what is between them.
  public func says(_ phrase: String) -> Bool { HoldbackKey.range(of: phrase, in: HoldbackKey.words(of: text)) != nil }
}
