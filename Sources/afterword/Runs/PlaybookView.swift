import Incidents
import Playbooks

/// A playbook as programs read it.
struct PlaybookView: Encodable {
  struct RoleView: Encodable {
    let id: PlaybookRoleID
    let title: String
    let agency: AgencyKind?
    let holds: Role?
    let deputy: PlaybookRoleID?
  }

  struct StepView: Encodable {
    let id: StepID
    let phase: PhaseID
    let cadence: StepID?
    let kind: String
    let action: String?
    let title: String
    let role: PlaybookRoleID
    let assist: [PlaybookRoleID]
    let how: String?
    let source: String?
    let waitsFor: [StepID]
    let when: String?
    let due: String?
    let warn: TimeSpan?
    let outcomes: [String]?
    let line: Int
  }

  let schema = "afterword.playbook/1"
  let id: PlaybookID
  let version: Int
  let title: String
  let about: String?
  let digest: String
  let lead: PlaybookRoleID
  let roles: [RoleView]
  let steps: [StepView]

  init(_ playbook: Playbook) {
    id = playbook.id
    version = playbook.version
    title = playbook.title
    about = playbook.about
    digest = playbook.digest
    lead = playbook.lead
    roles = playbook.roles.map {
      RoleView(id: $0.id, title: $0.title, agency: $0.agency, holds: $0.holds, deputy: $0.deputy)
    }
    steps = playbook.steps.map { step in
      var outcomes: [String]?
      if case .decision(let all) = step.kind { outcomes = all.map(\.name) }
      var action: String?
      if case .automatic(let automatic, _) = step.kind { action = automatic.word }
      return StepView(
        id: step.id, phase: step.phase, cadence: step.cadence, kind: step.kind.word, action: action, title: step.title,
        role: step.role, assist: step.assist, how: step.how, source: step.source, waitsFor: step.waitsFor,
        when: step.when?.description, due: step.due?.description, warn: step.warn, outcomes: outcomes, line: step.line)
    }
  }
}

/// A playbook as people read it.
enum PlaybookText {
  /// The plan, phase by phase.
  static func plan(_ playbook: Playbook, _ style: Style) -> String {
    var lines = ["\(style.bold(playbook.title))  (\(playbook.id), version \(playbook.version))"]
    if let about = playbook.about { lines += wrapped(about, width: 80, indent: "") }
    lines += ["", "Roles, led by \(playbook.lead):"]
    for role in playbook.roles {
      let agency = role.agency.map { "agency \($0.rawValue)" }
      let holds = role.holds.map { "role \($0)" }
      let deputy = role.deputy.map { "deputy \($0)" }
      let parts = [agency, holds, deputy].compactMap { $0 }.joined(separator: ", ")
      lines.append("  \(padded(role.id.rawValue, 14))\(role.title) (\(parts))")
    }
    for phase in playbook.phases {
      lines += ["", style.bold("\(phase.title), to T0+\(phase.until.text)")]
      for step in playbook.steps where step.phase == phase.id {
        let indent = step.cadence == nil ? "  " : "    "
        let due = step.due?.description ?? pace(step)
        lines.append("\(indent)\(padded(step.id.rawValue, 22 - indent.count + 2)) \(padded(due, 20)) \(step.title)")
        var notes = ["\(kind(step)), \(step.role)"]
        if !step.waitsFor.isEmpty { notes.append("after \(step.waitsFor.map(\.rawValue).joined(separator: ", "))") }
        if let when = step.when { notes.append("when \(when)") }
        lines += wrapped(notes.joined(separator: "; "), width: 80, indent: indent + "  ").map(style.dim)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func kind(_ step: Step) -> String {
    switch step.kind {
    case .automatic(let action, let needsGo): "automatic (\(action.word)\(needsGo ? ", a person gives the go" : ""))"
    case .approval(let rule): "approval by \(rule.count) of \(rule.roles.map(\.rawValue).joined(separator: ", "))"
    case .decision(let outcomes): "decision: \(outcomes.map(\.name).joined(separator: ", "))"
    default: step.kind.word
    }
  }

  private static func pace(_ step: Step) -> String {
    if case .cadence(let cadence) = step.kind { return "every \(cadence.every.text)" }
    return ""
  }

  /// A text with spaces up to a width; longer ones stay as they are.
  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// A text cut to a width, with an ellipsis where something is missing.
  static func fitted(_ text: String, _ width: Int) -> String {
    text.count <= width ? text : String(text.prefix(max(0, width - 1))) + "…"
  }

  /// A text broken at spaces into lines of a width.
  static func wrapped(_ text: String, width: Int, indent: String) -> [String] {
    var lines: [String] = []
    var line = indent
    for word in text.split(whereSeparator: \.isWhitespace) {
      if line.count > indent.count, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
      }
      line += (line.count > indent.count ? " " : "") + word
    }
    if line.count > indent.count { lines.append(line) }
    return lines
  }
}
