import Incidents
import Journal
import Operations
import Playbooks

/// What happened in a run, line by line.
struct RunLog {
  /// One entry as programs read it.
  struct Line: Encodable {
    let at: Moment
    let recordedAt: Moment
    let officer: OfficerID?
    let kind: String
    let step: StepAddress?
    let text: String
    private let clock: String
    private let isByClock: Bool

    private enum CodingKeys: String, CodingKey { case at, recordedAt, officer, kind, step, text }

    init(_ event: RunEvent, officer: OfficerID?, at: Moment, recordedAt: Moment, _ screen: RunScreen) {
      self.at = event.momentMeant ?? at
      self.recordedAt = recordedAt
      self.officer = officer
      kind = event.kind
      step = RunLog.step(of: event)
      text = RunLog.words(event, screen)
      clock = self.at.formatted(screen.offset)
      isByClock = event.isByClock
    }

    /// An event that has just happened.
    init(of event: RunEvent, _ screen: RunScreen) {
      self.init(event, officer: nil, at: screen.now, recordedAt: screen.now, screen)
    }

    /// The line for people.
    fileprivate var plain: String {
      let who = officer?.rawValue ?? "clock"
      let late =
        recordedAt - at >= .minutes(1) && !isByClock ? "  (recorded \(RunScreen.short(recordedAt - at)) later)" : ""
      return "\(clock)  \(PlaybookText.padded(who, 16)) \(text)\(late)"
    }
  }

  let lines: [Line]

  init(entries: [Entry], step: String?, _ screen: RunScreen) throws {
    lines = try entries.map { entry in
      Line(
        try RunEvent(kind: entry.kind, body: entry.body), officer: entry.officer, at: entry.occurredAt,
        recordedAt: entry.recordedAt, screen)
    }.filter { line in step == nil || line.step.map { $0.description == step || $0.step.rawValue == step } ?? false }
  }

  /// The log for people.
  var text: String { lines.isEmpty ? "Nothing has happened to that step." : lines.map(\.plain).joined(separator: "\n") }

  /// One line for people.
  static func plain(_ line: Line) -> String { line.plain }

  private static func step(of event: RunEvent) -> StepAddress? {
    switch event {
    case .started, .factRead, .completed, .stoodDown: nil
    case .stepStarted(let value): value.step
    case .stepDone(let value): value.step
    case .stepSkipped(let value), .stepSetAside(let value): value.step
    case .stepNotApplicable(let value), .stepReopened(let value), .cadenceEnded(let value): value.step
    case .stepApproved(let value), .stepRefused(let value): value.step
    case .stepDecided(let value): value.step
    case .stepAssigned(let value): value.step
    case .stepExtended(let value): value.step
    case .stepWarned(let value), .stepOverdue(let value), .stepEscalated(let value): value.step
    case .stepIntended(let value): value.step
    case .stepResulted(let value): value.step
    case .occurrenceOpened(let value), .occurrenceMissed(let value):
      StepAddress(value.cadence, occurrence: value.occurrence)
    }
  }

  private static func words(_ event: RunEvent, _ screen: RunScreen) -> String {
    func note(_ text: String?) -> String { text.map { ": \($0)" } ?? "" }
    func clock(_ moment: Moment) -> String { moment.formatted(screen.offset) }
    switch event {
    case .started(let start): return "began \(start.playbook), version \(start.version), for \(start.incident)"
    case .factRead(let read): return "the fact \(read.name) is \(read.value ?? "unknown")"
    case .stepStarted(let start): return "\(start.step) taken on"
    case .stepDone(let done):
      return "\(done.step) done\(note(done.note))\(done.reference.map { " (see \($0))" } ?? "")"
    case .stepSkipped(let left): return "\(left.step) left out: \(left.reason)"
    case .stepSetAside(let left): return "\(left.step) set aside: \(left.reason)"
    case .stepNotApplicable(let turn): return "\(turn.step) is not applicable: \(turn.reason)"
    case .stepReopened(let turn): return "\(turn.step) is open again: \(turn.reason)"
    case .stepApproved(let verdict): return "\(verdict.step) approved as \(verdict.role)\(note(verdict.note))"
    case .stepRefused(let verdict): return "\(verdict.step) refused as \(verdict.role)\(note(verdict.note))"
    case .stepDecided(let decision): return "\(decision.step) decided “\(decision.outcome)”\(note(decision.note))"
    case .stepAssigned(let assigned): return "\(assigned.step) given to \(assigned.officer)"
    case .stepExtended(let extended):
      return "\(extended.step) now due \(extended.due.formatted(screen.offset)): \(extended.reason)"
    case .stepWarned(let mark): return "\(mark.step) is due soon, at \(clock(mark.due))"
    case .stepOverdue(let mark): return "\(mark.step) is overdue"
    case .stepEscalated(let mark): return "\(mark.step) is still overdue; told \(mark.to)"
    case .stepIntended(let intent):
      return "\(intent.step) taken up (\(intent.action)\(intent.attempt > 1 ? ", attempt \(intent.attempt)" : ""))"
    case .stepResulted(let result):
      let word =
        switch result.result {
        case .done: "done"
        case .failed: "failed"
        case .waiting: "waits"
        case .unknown: "has an unknown result"
        }
      return "\(result.step) \(word): \(result.note)"
    case .occurrenceOpened(let mark): return "\(mark.cadence) number \(mark.occurrence) opened"
    case .occurrenceMissed(let mark):
      return "\(mark.cadence) number \(mark.occurrence) missed: number \(mark.blockedBy ?? 0) was still open"
    case .cadenceEnded(let turn): return "\(turn.step) ended: \(turn.reason)"
    case .completed: return "every step has ended; the run is complete"
    case .stoodDown(let end):
      return "stood down: \(end.reason)\(end.open.isEmpty ? "" : " (\(end.open.count) steps left open)")"
    }
  }
}
