import Incidents
import Operations
import Playbooks

/// A run as one officer sees it at one moment.
struct RunScreen {
  let run: Run
  let now: Moment
  let viewer: Officer?
  let viewerAgency: AgencyKind?
  let offset: UTCOffset
  let style: Style
  let width: Int

  init(_ run: Run, _ context: CommandContext, at now: Moment) {
    self.run = run
    self.now = now
    let configuration = context.operations.workspace.configuration
    viewer = try? context.viewer()
    let agency = viewer?.agency
    viewerAgency = configuration.agencies.first { $0.id == agency }?.kind
    offset = configuration.offset
    style = context.output.style
    width = Terminal.width
  }

  /// Everything that can still change, in the order of the file, cadences aside.
  var standings: [StepStanding] {
    run.standings(at: now).filter { if case .cadence = $0.step.kind { false } else { true } }
  }

  /// How long after T0 it is.
  var elapsed: String {
    guard let t0 = run.t0 else { return "" }
    if now < t0 { return "T0 is \(clock(t0)), which lies ahead: the clock of this machine may have been set back" }
    return "T0 was \(t0.clock(offset: offset)), it is \(now.clock(offset: offset)) (T0 + \(Self.short(now - t0)))"
  }

  /// Where the run stands, in one word.
  var state: String {
    switch run.ending {
    case nil: run.started == nil ? "not begun" : "under way"
    case .completed: "completed"
    case .stoodDown: "stood down"
    }
  }

  /// The address of the open occurrence of a step inside a cadence.
  func openAddress(of address: StepAddress) -> StepAddress? {
    guard address.occurrence == nil, let cadence = run.playbook?.step(address.step)?.cadence,
      let open = run.cadences[cadence]?.open
    else { return nil }
    return StepAddress(address.step, occurrence: open)
  }

  /// Whether the step is the viewer's to do: given to them, or of a role that is their own. Steps they may help with or stand in
  /// for are not; otherwise the deputy's board would be everybody's.
  func isYours(_ standing: StepStanding) -> Bool {
    guard let viewer, let viewerAgency, let playbook = run.playbook, !standing.state.hasEnded else { return false }
    if let owner = standing.state.owner { return owner == viewer.id }
    if case .approval(let rule) = standing.step.kind {
      return !standing.state.approvals.contains { $0.officer == viewer.id }
        && rule.roles.contains { playbook.isOwn($0, of: viewer, agency: viewerAgency) }
    }
    // A step that was failed or cut off is everybody's in the role; one that runs by itself is nobody's.
    if case .automatic(_, needsGo: false) = standing.step.kind, standing.word != .failed, standing.word != .unknown {
      return false
    }
    return playbook.isOwn(standing.step.role, of: viewer, agency: viewerAgency)
  }

  /// Whether the viewer may do the step, though it is somebody else's.
  func mayHelp(_ standing: StepStanding) -> Bool {
    guard let viewer, let viewerAgency, standing.state.owner == nil else { return false }
    if case .approval = standing.step.kind { return false }
    guard let playbook = run.playbook else { return false }
    return ([standing.step.role] + standing.step.assist).contains {
      playbook.fills($0, officer: viewer, agency: viewerAgency)
    }
  }

  /// Whether a person can do something about the step now.
  func isDoable(_ standing: StepStanding) -> Bool {
    if standing.state.hasEnded || !standing.blockers.isEmpty { return false }
    if standing.progress == .failed || standing.progress == .unknown { return true }
    if case .automatic(_, let needsGo) = standing.step.kind { return needsGo && standing.state.progress == .open }
    return standing.progress == .ready || standing.progress == .active
  }

  /// What the viewer can do now, or anybody when there is no viewer, the most urgent first; after their own what they may help with.
  var doable: [StepStanding] {
    let all = byUrgency(standings.filter(isDoable))
    if viewer == nil { return all }
    let own = all.filter(isYours)
    return own + all.filter { !isYours($0) && mayHelp($0) }
  }

  /// The soonest due first, those without a deadline last, then in the order of the file.
  func byUrgency(_ standings: [StepStanding]) -> [StepStanding] {
    standings.enumerated().sorted { left, right in
      switch (left.element.due, right.element.due) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }

  /// When a step is due, in words for a list: `19:35 17 min late`, `20:05 in 13 min`.
  func due(_ standing: StepStanding) -> String {
    guard let due = standing.due else { return "" }
    let clock = clock(due)
    if standing.state.hasEnded { return clock }
    if (due - now).milliseconds.magnitude < 60_000 { return "\(clock) now" }
    guard due <= now else { return "\(clock) in \(Self.short(due - now))" }
    return now - due < .hours(12) ? "\(clock) \(Self.short(now - due)) late" : "\(Self.short(now - due)) late"
  }

  /// The time of day, with the days between when it is not today: `01:05+1d`.
  func clock(_ moment: Moment) -> String {
    let day = { (moment: Moment) in
      (moment.milliseconds + Int64(offset.minutes) * 60_000) / 86_400_000
    }
    let days = day(moment) - day(now)
    let time = moment.clock(offset: offset)
    return days == 0 ? time : "\(time)\(days > 0 ? "+" : "−")\(abs(days))d"
  }

  /// Who has a step, or whose it is.
  func holder(_ standing: StepStanding) -> String {
    if let owner = standing.state.owner { return owner.rawValue }
    if case .approval(let rule) = standing.step.kind { return rule.roles.map(\.rawValue).joined(separator: "/") }
    return standing.step.role.rawValue
  }

  /// What stands in the way of a step, in one line; nil when nothing does.
  func obstacle(_ standing: StepStanding) -> String? {
    if let obstacle = standing.state.obstacle {
      return obstacle.message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    if standing.word == .unknown {
      return "it was begun and no result is recorded; “afterword run tick” takes it up again"
    }
    if case .approval(let rule) = standing.step.kind, standing.blockers.isEmpty, !standing.state.hasEnded {
      let taken = rule.roles.count == 1 ? [] : Set(standing.state.approvals.map(\.role))
      let open = rule.roles.filter { !taken.contains($0) }.map(\.rawValue)
      return "\(rule.count - standing.state.approvals.count) more of \(open.joined(separator: ", "))"
    }
    guard let first = standing.blockers.first else { return standing.state.returned.map { "it came back: \($0)" } }
    let more = standing.blockers.count > 1 ? " (and \(standing.blockers.count - 1) more)" : ""
    return blocker(first) + more
  }

  /// A blocker in the short form of a board.
  func blocker(_ blocker: Blocker) -> String {
    switch blocker {
    case .step(let address):
      let holder = run.standing(of: address, at: now).map { " (\(self.holder($0)))" } ?? ""
      return "\(address)\(run.states[address]?.progress == .failed ? ", which failed" : "")\(holder)"
    case .answer(let name):
      return "the fact \(run.playbook?.facts.first { $0.name == name }?.key ?? name)"
    case .time(let moment): return "not before \(clock(moment))"
    }
  }

  /// The command that brings a step on.
  func command(_ standing: StepStanding) -> String {
    let suffix = " \(standing.address)"
    switch standing.step.kind {
    case .automatic: return "afterword run start-step\(suffix)"
    case .approval: return "afterword run approve\(suffix)"
    case .decision(let outcomes): return "afterword run decide\(suffix) \(outcomes.map(\.name).joined(separator: "|"))"
    case .manual, .cadence:
      switch standing.step.evidence {
      case .none: return "afterword run done\(suffix)"
      case .note: return "afterword run done\(suffix) --note \"…\""
      case .reference: return "afterword run done\(suffix) --note \"…\" --reference \"…\""
      }
    }
  }

  /// The word with its colour.
  func coloured(_ word: StepStanding.Word, _ text: String? = nil) -> String {
    let text = text ?? word.rawValue
    return switch word {
    case .overdue, .escalated, .failed, .unknown: style.red(text)
    case .ready, .active: style.yellow(text)
    case .done: style.green(text)
    case .waiting, .skipped, .notApplicable: style.dim(text)
    }
  }

  /// `17 min`, `2 h 05`, `1 d 3 h`; never longer than eight letters.
  static func short(_ span: TimeSpan) -> String {
    let minutes = span.wholeMinutes.magnitude
    if minutes < 1 { return "0 min" }
    if minutes < 60 { return "\(minutes) min" }
    if minutes < 24 * 60 {
      let rest = minutes % 60
      return rest == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(rest < 10 ? "0" : "")\(rest)"
    }
    return "\(minutes / 1440) d \(minutes % 1440 / 60) h"
  }

  /// The runs of a workspace.
  static func list(_ runs: [Run], _ context: CommandContext, at now: Moment) -> String {
    var table = Table("RUN", "STATE", "INCIDENT", "T0", "OPEN", "LATE", "PLAYBOOK")
    for run in runs {
      let screen = RunScreen(run, context, at: now)
      let open = screen.standings.filter { !$0.state.hasEnded }
      table.add(
        run.id.rawValue, screen.state, run.started?.incident.rawValue ?? "",
        run.t0?.formatted(screen.offset) ?? "", run.isUnderWay ? "\(open.count)" : "–",
        run.isUnderWay ? "\(open.filter(\.isLate).count)" : "–",
        run.started.map { "\($0.playbook), version \($0.version)" } ?? "")
    }
    return table.text(
      style: context.output.style,
      whenEmpty: "There is no run in this workspace. Start one with “afterword run start first-72-hours”.")
  }
}
