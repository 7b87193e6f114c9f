import Guidelines
import Incidents
import Operations
import Statements

/// Statements in words.
enum StatementText {
  static func view(
    _ view: StatementView, _ opening: IncidentOpening, _ style: Style, language: Language? = nil
  ) -> String {
    let statement = view.statement
    guard let revision = statement.revision else { return "" }
    let code = statement.digest.map { ShortCode(digest: $0).description } ?? ""
    var lines = [
      style.bold(
        "Statement \(view.number) (\(statement.kind?.rawValue ?? "")), revision \(revision.number), code \(code)")
        + "  " + state(view, opening, style)
    ]
    let renditions =
      language.map { wanted in revision.renditions.filter { $0.language == wanted } } ?? revision.renditions
    for rendition in renditions {
      if revision.renditions.count > 1 { lines += ["", style.dim("— \(rendition.language.englishName) —")] }
      lines += ["", rendition.text]
    }
    lines.append("")
    lines.append("says     " + facts(revision))
    lines += languages(view, opening, style, only: language)
    if let met = statement.opened?.given?["met"]?.summary { lines.append("answers  " + met) }
    for waiver in statement.waivers where isKept(waiver, view) {
      lines.append(
        style.yellow("kept") + "     “\(waiver.words)” against \(waiver.rule): \(waiver.reason) (\(waiver.code), "
          + "\(waiver.officer) as \(waiver.role))")
    }
    for objection in statement.pastObjections {
      lines.append(
        style.dim("let go")
          + "   \(objection.officer) of \(objection.agency) objected to revision \(objection.revision) "
          + "(\(objection.code.rawValue)): \(objection.reason)")
    }
    for objection in statement.askedObjections {
      lines.append(
        style.yellow("asked")
          + "    \(objection.officer) of \(objection.agency) objected to words that are gone (\(objection.code.rawValue)): "
          + objection.reason)
    }
    for objection in statement.standingObjections {
      lines.append(
        style.red("objection")
          + " by \(objection.officer) of \(objection.agency) (\(objection.code.rawValue)): \(objection.reason)"
          + (objection.words.map { "\n         words:   “\($0)”" } ?? "")
          + (objection.replacement.map { "\n         instead: “\($0)”" } ?? ""))
    }
    if let void = statement.voids.last, void.revision == revision.number, statement.submission == nil,
      statement.release == nil
    {
      lines.append(style.yellow("void     the clearances became void: \(void.reason)"))
    }
    lines += clearance(view, opening, style)
    for left in view.leftOut {
      lines.append(style.yellow("left out") + " " + left.sentence)
      lines += left.mend.map { "         \($0)" }
    }
    lines += obstacles(view, style)
    return lines.joined(separator: "\n")
  }

  /// What is stale in each translation, and which languages follow.
  private static func languages(
    _ view: StatementView, _ opening: IncidentOpening, _ style: Style, only: Language?
  ) -> [String] {
    let statement = view.statement
    var lines: [String] = []
    for standing in statement.pendingTranslations where only.map({ $0 == standing.language }) ?? true {
      lines.append(style.yellow("behind") + "   \(standing.language.englishName): \(standing.summary ?? "")")
      lines += standing.pending.prefix(8).flatMap { LanguageTable.lines(of: LanguageTable.Sentence($0), style) }
    }
    for promise in statement.revision?.follows ?? [] {
      lines.append("follows  \(promise.language.englishName), promised for \(promise.at.formatted(opening.offset))")
    }
    if let original = statement.opened?.links.translates {
      lines.append(
        "is       the \(statement.revision?.master?.language.englishName ?? "") text of statement \(original)")
    }
    return lines
  }

  /// Whether the words that a waiver keeps are still in the text, so that those who clear see it.
  private static func isKept(_ waiver: Waiver, _ view: StatementView) -> Bool {
    view.findings.values.contains { $0.contains { $0.rule == waiver.rule && $0.text == waiver.words } }
  }

  private static func facts(_ revision: Revision) -> String {
    revision.facts.isEmpty ? "no facts" : revision.facts.map(\.id.rawValue).joined(separator: ", ")
  }

  private static func state(_ view: StatementView, _ opening: IncidentOpening, _ style: Style) -> String {
    let statement = view.statement
    switch statement.state {
    case .cleared, .embargoed:
      if !view.lapsed.isEmpty { return style.yellow("not cleared any more") }
      if !statement.standingObjections.isEmpty { return style.yellow("cleared, and objected to") }
    default: break
    }
    return switch statement.state {
    case .draft: style.yellow("draft: something is still missing")
    case .assembled: style.yellow("not checked yet")
    case .checked: "checked"
    case .inClearance(let submission):
      "in clearance, answers hoped for by \(submission.dueAt.formatted(opening.offset))"
    case .cleared: style.green("cleared")
    case .embargoed(let embargo):
      style.yellow(
        "cleared, under embargo" + (embargo.until.map { " until \($0.formatted(opening.offset))" } ?? "")
          + (embargo.gate.map { " until \($0.meaning)" } ?? ""))
    case .released(let release):
      release.isUrgent
        ? style.red(
          "RELEASED UNDER URGENT AUTHORITY \(release.payload.at.formatted(opening.offset)): \(release.payload.urgentReason ?? "")"
        )
        : style.green("released \(release.payload.at.formatted(opening.offset))")
    case .superseded(let number): style.dim("superseded by statement \(number)")
    case .corrected(let number): style.yellow("corrected by statement \(number)")
    case .withdrawn(let notice): style.red("withdrawn" + (notice.map { " by statement \($0)" } ?? ", was never public"))
    }
  }

  private static func clearance(_ view: StatementView, _ opening: IncidentOpening, _ style: Style) -> [String] {
    let statement = view.statement
    guard statement.submission != nil || !statement.clearances.isEmpty else { return [] }
    let objectors = Set(statement.openObjections.map(\.officer))
    var lines = statement.clearances.map { clearance in
      let payload = clearance.payload
      let who = "\(payload.agency): \(payload.officer), \(payload.at.formatted(opening.offset))"
      if view.lapsed.contains(clearance) {
        return style.yellow("lapsed")
          + "   \(who): the officer was removed or moved, the key was revoked or changed, or the time is over"
      }
      return objectors.contains(payload.speaker)
        ? style.yellow("retracted") + " \(who): objects since" : style.green("yes") + "      " + who
    }
    guard statement.release == nil, statement.withdrawal == nil else { return lines }
    lines += view.waitingFor.map { waiting in
      let officers = waiting.officers.map(\.rawValue).joined(separator: ", ")
      return
        "\(style.yellow("waiting"))  \(waiting.seat) (\(waiting.reason)): \(officers.isEmpty ? "nobody can" : officers)"
    }
    if view.waitingFor.isEmpty, statement.missingPeople > 0 {
      lines.append("\(style.yellow("waiting"))  one more person")
    }
    return lines
  }

  /// What stands in the way of the statement; the next command when nothing does.
  static func obstacles(_ view: StatementView, _ style: Style) -> [String] {
    let warnings = warnings(view.warnings, style) + wanted(view, style)
    guard !view.obstacles.isEmpty else { return (warnings.isEmpty ? [] : [""]) + warnings + next(view) }
    var lines =
      (warnings.isEmpty ? [] : [""]) + warnings + [
        "",
        style.red(
          view.obstacles.count == 1
            ? "One thing stands in the way:" : "\(view.obstacles.count) things stand in the way:"),
      ]
    for obstacle in view.obstacles {
      lines.append("  \(obstacle.rule): \(MendScope.local(obstacle.sentence))")
      lines += obstacle.mend.map { "      \($0)" }
    }
    return lines
  }

  private static func next(_ view: StatementView) -> [String] {
    let number = view.number
    if !view.lapsed.isEmpty {
      return ["", "Next:"] + view.lapsed.map { "  afterword statement clear \(number) --as \($0.payload.speaker)" }
    }
    switch view.statement.state {
    case .cleared where !view.statement.standingObjections.isEmpty:
      return ["", "Next:", "  afterword statement edit \(number) --replace \"…\" --with \"…\""]
        + view.statement.standingObjections.map { "  afterword statement clear \(number) --as \($0.officer)" }
    case .assembled: return ["", "Next: afterword statement check \(number)"]
    case .checked: return ["", "Next: afterword statement submit \(number)"]
    case .inClearance:
      let code = view.statement.digest.map { ShortCode(digest: $0).description } ?? ""
      let people = view.waitingFor.compactMap { $0.officers.first?.rawValue }
      guard !people.isEmpty else { return ["", "Next: afterword statement board"] }
      return ["", "Next:"] + people.map { "  afterword statement clear \(number) --code \(code) --as \($0)" }
    case .cleared: return ["", "Next: afterword statement release \(number)"]
    default: return []
    }
  }

  static func check(_ view: StatementView, _ style: Style) -> String {
    var lines: [String] = []
    let all = view.findings.sorted { $0.key.rawValue < $1.key.rawValue }
    for (language, findings) in all {
      for finding in findings {
        let start = finding.span.start
        let severity =
          switch finding.severity {
          case _ where finding.waiver != nil: style.dim("\(finding.severity.rawValue), waived")
          case .error: style.red("error")
          case .warning: style.yellow("warning")
          case .advice: style.dim("advice")
          }
        lines.append(
          "\(language.rawValue):\(start.line):\(start.column)  \(severity)  \(finding.message)"
            + (finding.text.isEmpty ? "" : "  “\(finding.text.prefix(60))”") + "  \(style.dim(finding.rule))")
        // What was decided stays decided: whoever checks again is told by whom and why, and not to change the words.
        if let waiver = finding.waiver {
          let code = waiver.code.map { " (\($0.rawValue))" } ?? ""
          lines.append("      kept: \(waiver.role)\(code): \(waiver.reason)")
        } else {
          lines += finding.suggestions.prefix(2).map { "      instead: \($0)" }
        }
      }
    }
    let rules = Set(all.flatMap { $0.value.map(\.rule) })
    let others = view.obstacles.filter { !rules.contains($0.rule) }
    for obstacle in others {
      lines.append("\(style.red("stop"))  \(MendScope.local(obstacle.sentence))  \(style.dim(obstacle.rule))")
      lines += obstacle.mend.map { "      \($0)" }
    }
    lines += warnings(view.warnings, style)
    lines.append(
      view.obstacles.isEmpty
        ? style.green("Statement \(view.number) may go to the agencies.")
          + " Next: afterword statement submit \(view.number)"
        : style.red("Statement \(view.number) may not go on: \(view.obstacles.count) to mend."))
    return lines.joined(separator: "\n")
  }

  /// What does not stop a text, and whoever sends it on should know.
  static func warnings(_ warnings: [Conflict], _ style: Style) -> [String] {
    warnings.flatMap { warning in
      ["\(style.yellow("warning"))  \(MendScope.local(warning.sentence))  \(style.dim(warning.kind.rawValue))"]
        + warning.commands.map { "      \($0)" }
    }
  }

  /// What a draft should say and does not, until somebody was asked for a yes.
  private static func wanted(_ view: StatementView, _ style: Style) -> [String] {
    switch view.statement.state {
    case .draft, .assembled, .checked: break
    default: return []
    }
    let findings = view.findings.values.flatMap { $0 }.filter {
      $0.rule == StatementCheck.wantedRule && $0.waiver == nil
    }
    return findings.flatMap { finding in
      ["\(style.yellow("warning"))  \(finding.message)  \(style.dim(finding.rule))"]
        + finding.suggestions.prefix(2).map { "      \($0)" }
    }
  }

  static func release(_ outcome: ReleaseOutcome, _ opening: IncidentOpening, _ style: Style) -> String {
    let statement = outcome.view.statement
    let code = statement.digest.map { ShortCode(digest: $0).description } ?? ""
    var lines: [String] = []
    if let reason = statement.release?.payload.urgentReason {
      lines.append(style.red("RELEASED UNDER URGENT AUTHORITY: \(reason)"))
      let unmet = statement.release?.unmet ?? []
      if !unmet.isEmpty {
        lines.append(
          "Without the yes of: " + unmet.map(\.description).joined(separator: ", ") + ". This stays on public record.")
      }
    }
    lines.append(
      style.bold("Statement \(outcome.view.number) is public: \(statement.revision?.headline ?? "")  (code \(code))"))
    if let old = outcome.replaced {
      lines.append("It replaces statement \(old); copies of that which still waited are cancelled.")
    }
    if let old = statement.opened?.links.corrects {
      lines.append("It corrects statement \(old), openly and with a link.")
    }
    if let old = statement.opened?.links.withdraws {
      lines.append("Statement \(old) is withdrawn; waiting copies are cancelled.")
    }
    if !outcome.ended.isEmpty {
      lines.append(
        "People need no longer do this, and no text says it again: "
          + outcome.ended.map { "\($0.id) (\($0.key))" }.joined(separator: ", "))
    }
    if !outcome.overtaken.isEmpty {
      let numbers = outcome.overtaken.map(String.init).joined(separator: ", ")
      let isOne = outcome.overtaken.count == 1
      lines.append(
        "Statement\(isOne ? "" : "s") \(numbers) said it as well and \(isOne ? "holds" : "hold") no longer for that: no page, message or "
          + "alert says it again. What else \(isOne ? "it says" : "they say") is said anew with: afterword statement draft --kind situation"
          + " --next-update +30m")
    }
    lines.append(
      outcome.channels.isEmpty
        ? style.yellow("No channel carries it. Add a public channel to afterword.yaml.")
        : "On its way to: " + outcome.channels.map(\.rawValue).joined(separator: ", ")
          + ". Deliver now: afterword outbox deliver")
    lines += outcome.unreached.map { style.yellow($0) }
    lines += warnings(outcome.warnings, style)
    let out = outcome.copies.filter(\.isOut)
    if !out.isEmpty {
      lines.append(style.yellow("The old text is out and cannot be recalled there; only the new one can follow it:"))
      lines += out.map {
        "  \($0.channel)"
          + ($0.deliveredAt.map { ", delivered \($0.formatted(opening.offset))" } ?? ", perhaps delivered")
      }
    }
    let stopped = outcome.copies.filter { !$0.isOut }.map(\.channel.rawValue)
    if !stopped.isEmpty { lines.append("Stopped before it went out: " + stopped.joined(separator: ", ")) }
    for promise in statement.revision?.follows ?? [] {
      let code = promise.language.rawValue
      lines.append(
        "\(promise.language.englishName) follows at \(promise.at.formatted(opening.offset)): "
          + "afterword statement translation export \(outcome.view.number) --to \(code) -o \(code).xlf")
    }
    if let original = statement.opened?.links.translates {
      lines.append("It is statement \(original) in \(statement.revision?.master?.language.englishName ?? "").")
    }
    if let next = statement.revision?.nextUpdate {
      lines.append("Promised: the next statement at \(next.formatted(opening.offset)).")
    }
    return lines.joined(separator: "\n")
  }
}
