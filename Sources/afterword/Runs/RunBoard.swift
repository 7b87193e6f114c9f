import Incidents
import Playbooks

/// What people read about a run: the board, the next steps, the whole status.
extension RunScreen {
  private static let idWidth = 20
  private static let dueWidth = 19

  /// The board: the few things that matter now, on 80 columns.
  func board() -> String {
    guard run.isUnderWay else { return header() + "\n" + ending() }
    let all = standings.filter { !$0.state.hasEnded }
    let urgent = byUrgency(all.filter { $0.isLate || $0.word == .failed || $0.word == .unknown })
    let shown = Set(urgent.map(\.address))
    let yours = byUrgency(all.filter { !shown.contains($0.address) && isDoable($0) && isYours($0) })
    let mine = Set(yours.map(\.address))
    let others = byUrgency(all.filter { !shown.contains($0.address) && !mine.contains($0.address) && isDoable($0) })
    var lines = [header()]
    lines += section("LATE OR STUCK", urgent, limit: 10) { standing in
      var detail = [isYours(standing) ? "yours" : holder(standing)]
      if let rung = standing.escalation, standing.step.escalation.indices.contains(rung - 1) {
        detail.append("told \(standing.step.escalation[rung - 1].to)")
      }
      if let obstacle = obstacle(standing) { detail.append("waits: \(obstacle)") }
      return detail.joined(separator: " · ")
    }
    if let viewer {
      lines += section("YOURS (\(viewer.id))", yours, limit: 10) { command($0) }
      if yours.isEmpty { lines += ["", style.bold("YOURS (\(viewer.id))"), "  Nothing waits for you."] }
    }
    lines += section(viewer == nil ? "NEXT" : "OTHERS", others, limit: 8) { standing in
      let who = standing.progress == .active ? "in the hands of \(holder(standing))" : holder(standing)
      return obstacle(standing).map { "\(who) · \($0)" } ?? who
    }
    lines += waits(all.filter { !shown.contains($0.address) && $0.progress == .active && $0.state.obstacle != nil })
    lines += rounds()
    lines += coming(all)
    return lines.joined(separator: "\n")
  }

  /// What the viewer can do now, with the commands.
  func next(_ steps: [StepStanding]) -> String {
    guard run.isUnderWay else { return ending() }
    guard !steps.isEmpty else {
      let who = viewer.map { "\($0.id)" } ?? "anybody"
      let moment = run.nextMoment.map { " Next on the clock: \(clock($0))." } ?? ""
      return "Nothing waits for \(who) now.\(moment)\nSee “afterword run board”."
    }
    return steps.map { standing in
      var lines = [style.bold(standing.step.title) + "  \(coloured(standing.word))"]
      if viewer != nil, !isYours(standing) { lines[0] += "  \(style.dim("you may help \(holder(standing))"))" }
      let due = due(standing)
      lines.append("  \(standing.address)\(due.isEmpty ? "" : ", due \(due)")")
      if let returned = standing.state.returned {
        lines += PlaybookText.wrapped("It came back: \(returned)", width: width, indent: "  ")
      }
      if let how = standing.step.how { lines += PlaybookText.wrapped(how, width: width, indent: "  ") }
      if let obstacle = standing.state.obstacle {
        lines += PlaybookText.wrapped(obstacle.message, width: width, indent: "  ")
        lines += obstacle.mend.map { "  \($0)" }
      }
      if case .decision(let outcomes) = standing.step.kind {
        lines += outcomes.map { "    \($0.name): \($0.meaning)" }
      }
      lines.append("  " + style.dim(command(standing)))
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// Every step, phase by phase.
  func status(withHistory: Bool) -> String {
    var lines = [header()]
    let all = withHistory ? run.standings(at: now, withHistory: true) : run.standings(at: now)
    for phase in run.playbook?.phases ?? [] {
      let own = all.filter { $0.step.phase == phase.id }
      let ended = own.filter(\.state.hasEnded).count
      lines += ["", style.bold("\(phase.title)  (\(ended) of \(own.count) ended)")]
      for standing in own {
        let indent = standing.step.cadence == nil ? "  " : "    "
        let id = PlaybookText.padded("\(indent)\(standing.address)", 24)
        let word = PlaybookText.padded(standing.word.rawValue, 14)
        let end = standing.state.endedAt.map { "\(clock($0)) \(standing.missedDeadline ? "late" : "")" } ?? ""
        let time = PlaybookText.padded(standing.state.hasEnded ? end : due(standing), 19)
        let title = standing.state.outcome.map { "\($0): \(standing.step.title)" } ?? standing.step.title
        lines.append(
          "\(id) \(coloured(standing.word, word)) \(time) \(PlaybookText.fitted(title, max(16, width - 60)))")
      }
    }
    lines += rounds()
    if !run.isUnderWay { lines += ["", ending()] }
    return lines.joined(separator: "\n")
  }

  /// What changed by a command, in a line or two.
  func answer(_ standing: StepStanding, before: Run) -> String {
    var lines: [String]
    switch standing.progress {
    case .done where standing.state.outcome != nil:
      lines = ["“\(standing.address)” is decided: \(standing.state.outcome ?? "")."]
    case .done: lines = ["“\(standing.address)” is done\(standing.missedDeadline ? ", after its deadline" : "")."]
    case .skipped: lines = ["“\(standing.address)” is left out."]
    case .notApplicable: lines = ["“\(standing.address)” is not applicable."]
    case .failed: lines = ["“\(standing.address)” failed: \(standing.state.obstacle?.message ?? "")"]
    case .active where standing.state.obstacle != nil:
      lines = ["“\(standing.address)” is taken up and waits: \(standing.state.obstacle?.message ?? "")"]
    case .active:
      let approvals = standing.state.approvals.map(\.officer.rawValue).joined(separator: ", ")
      lines = [
        approvals.isEmpty
          ? "“\(standing.address)” is in the hands of \(holder(standing))."
          : "“\(standing.address)” is approved by \(approvals); it needs \(obstacle(standing) ?? "no more")."
      ]
    default: lines = ["“\(standing.address)” is \(standing.word.rawValue)."]
    }
    if !standing.state.hasEnded, let due = standing.due { lines[0] += " Due \(due.formatted(offset))." }
    if let mend = standing.state.obstacle?.mend, !mend.isEmpty { lines += ["  to mend:"] + mend.map { "    \($0)" } }
    let freed = standings.filter { isDoable($0) }.filter { other in
      guard let old = before.standing(of: other.address, at: now) else { return true }
      return !isDoable(old) && other.address != standing.address
    }
    if !freed.isEmpty {
      lines.append("Now ready: \(freed.map { "\($0.address) (\(holder($0)))" }.joined(separator: ", ")).")
    }
    if !run.isUnderWay { lines.append(ending()) }
    return lines.joined(separator: "\n")
  }

  private func header() -> String {
    let open = standings.filter { !$0.state.hasEnded }
    let late = open.filter(\.isLate).count
    let failed = open.filter { $0.word == .failed || $0.word == .unknown }.count
    let counts = [
      late > 0 ? style.red("\(late) late") : nil, failed > 0 ? style.red("\(failed) failed") : nil,
      "\(open.count) open",
      "\(standings.count - open.count) ended",
    ].compactMap { $0 }.joined(separator: ", ")
    return style.bold("\(run.id) · \(run.playbook?.title ?? "")") + "\n\(elapsed); \(run.isUnderWay ? counts : state)"
  }

  private func ending() -> String {
    switch run.ending {
    case .completed(let moment): "Run \(run.id) was completed at \(moment.formatted(offset))."
    case .stoodDown(let moment, let officer, let reason, _):
      "Run \(run.id) was stood down at \(moment.formatted(offset))\(officer.map { " by \($0)" } ?? ""): \(reason)"
    case nil: ""
    }
  }

  private func section(
    _ title: String, _ standings: [StepStanding], limit: Int, _ detail: (StepStanding) -> String
  ) -> [String] {
    guard !standings.isEmpty else { return [] }
    var lines = ["", style.bold(title)]
    for standing in standings.prefix(limit) {
      let id = PlaybookText.padded(PlaybookText.fitted("\(standing.address)", Self.idWidth), Self.idWidth)
      let due = PlaybookText.padded(PlaybookText.fitted(due(standing), Self.dueWidth), Self.dueWidth)
      let room = width - 4 - Self.idWidth - Self.dueWidth
      lines.append(
        "  \(coloured(standing.word, id)) \(due) \(PlaybookText.fitted(standing.step.title, room))")
      lines.append("    " + style.dim(PlaybookText.fitted(detail(standing), width - 4)))
    }
    if standings.count > limit {
      lines.append("  and \(standings.count - limit) more: afterword run status")
    }
    return lines
  }

  /// The automatic steps that wait for people who work elsewhere, in clearance above all.
  private func waits(_ standings: [StepStanding]) -> [String] {
    guard !standings.isEmpty else { return [] }
    return ["", style.bold("WAITING FOR")]
      + standings.flatMap { standing in
        ["  \(standing.address)"]
          + PlaybookText.wrapped(obstacle(standing) ?? "", width: width, indent: "    ").map(style.dim)
          + (standing.state.obstacle?.mend ?? []).prefix(3).map { "    " + PlaybookText.fitted($0, width - 4) }
      }
  }

  private func rounds() -> [String] {
    let lines = run.standings(at: now).compactMap { standing -> String? in
      guard case .cadence = standing.step.kind, let cadence = run.cadences[standing.step.id] else { return nil }
      var parts: [String] = []
      if standing.state.hasEnded {
        parts.append("ended")
      } else if let open = cadence.open {
        parts.append("number \(open) open since \(cadence.openings[open].map(clock) ?? "")")
      } else if let next = run.nextOccurrence(of: standing.step.id) {
        parts.append("next at \(clock(next)), in \(Self.short(next - now))")
      } else {
        parts.append(obstacle(standing).map { "waits: \($0)" } ?? "waits")
      }
      if !cadence.missed.isEmpty { parts.append("\(cadence.missed.count) missed") }
      return "  \(PlaybookText.padded(standing.step.id.rawValue, Self.idWidth)) \(parts.joined(separator: ", "))"
    }
    return lines.isEmpty ? [] : ["", style.bold("ROUNDS")] + lines
  }

  /// The deadlines of the next hour that nobody can work on yet.
  private func coming(_ all: [StepStanding]) -> [String] {
    let soon = byUrgency(
      all.filter { standing in
        guard let due = standing.due, !standing.isLate, !standing.blockers.isEmpty else { return false }
        return due <= now + .hours(1)
      })
    return section("DUE WITHIN THE HOUR, NOT READY", soon, limit: 5) { standing in
      "\(holder(standing)) · waits: \(obstacle(standing) ?? "")"
    }
  }
}
