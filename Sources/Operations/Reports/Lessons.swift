import Incidents
import Playbooks
import Statements
import Support

/// What went well and what to improve, derived from the measures by fixed rules, so that a review starts from the same sentences
/// after every incident and drill. People add what no journal knows.
public struct Lessons: Sendable, Hashable {
  /// What went well.
  public private(set) var good: [String] = []
  /// What to improve.
  public private(set) var improve: [String] = []

  /// Derives lessons.
  public init(_ picture: IncidentPicture) {
    let measures = IncidentMeasures(picture)
    voice(picture, measures)
    care(picture, measures)
    deadlines(picture, measures)
    people(picture, measures)
    posts(picture)
  }

  private mutating func voice(_ picture: IncidentPicture, _ measures: IncidentMeasures) {
    // First official words came after 20 to 43 minutes in the quickest quarter of real attacks that were looked at; practice asks
    // for 15 to 30 minutes.
    switch measures[.minutesToFirstStatement] {
    case .some(...30):
      good.append(
        "The first joint statement was out \(picture.firstStatementAfter) after T0, within the 30 minutes that practice asks for."
      )
    case .some:
      improve.append(
        "The first joint statement took \(picture.firstStatementAfter). Practice asks for 15 to 30 minutes: prepare the holding text and the list of who clears it."
      )
    case nil: improve.append("No statement was released.")
    }
    let kept = measures[.promisesKept] ?? 0
    let missed = picture.promises.filter { $0.isKept(at: picture.now) == false }
    if missed.isEmpty, kept > 0 {
      good.append("All \(kept) promised times of a next statement were kept.")
    } else if let worst = missed.map({ $0.minutesLate(at: picture.now) }).max() {
      improve.append(
        "\(missed.count) of \(kept + missed.count) promised times were missed, the worst by \(TimeSpan.minutes(worst)). Promise a time that can be kept even when nothing is new."
      )
    }
    let corrections = measures[.corrections] ?? 0
    if corrections > 0 {
      good.append(
        "\(count(corrections, "error was", "errors were")) corrected in public and in the open, on every channel that had carried the first text."
      )
    }
    let urgent = picture.statements.filter { $0.statement.release?.isUrgent ?? false }.count
    if urgent > 0 {
      improve.append(
        "\(count(urgent, "statement went", "statements went")) out by the urgent way. Go through each of them with all agencies."
      )
    }
  }

  private mutating func care(_ picture: IncidentPicture, _ measures: IncidentMeasures) {
    if let caught = measures[.conflictsCaught], caught > 0 {
      good.append(
        "\(count(caught, "conflict", "conflicts")) between agencies' figures \(caught == 1 ? "was" : "were") settled before the public heard a figure."
      )
    }
    let open = picture.conflicts.filter { $0.settledAt == nil && $0.conflict.isBlocking }
    if !open.isEmpty {
      improve.append(
        "\(count(open.count, "conflict is", "conflicts are")) still open. Settle them or say in public what is being checked."
      )
    }
    if let mended = measures[.findingsCaught], mended > 0 {
      good.append(
        "The check stopped \(count(mended, "passage", "passages")) that would have done harm; \(mended == 1 ? "it was" : "all were") mended before anybody outside read \(mended == 1 ? "it" : "them")."
      )
    }
    let left = picture.statements.filter { !$0.statement.state.isPublic }.reduce(0) {
      $0 + $1.caught.filter { !$0.isMended }.count
    }
    if left > 0 {
      improve.append(
        "\(count(left, "passage that the check stopped was", "passages that the check stopped were")) never mended; the drafts are still there."
      )
    }
    if let objections = measures[.objections], objections > 0 {
      good.append(
        "\(count(objections, "objection was", "objections were")) raised in clearance and heard before release.")
    }
    let slow = picture.statements.compactMap { record -> TimeSpan? in
      guard let submitted = record.submittedAt, let released = record.releasedAt else { return nil }
      return released - submitted
    }
    if let longest = slow.max(), longest > .minutes(30) {
      improve.append(
        "The slowest way from clearance to release took \(longest.toTheMinute). Name deputies who may clear.")
    }
  }

  private mutating func deadlines(_ picture: IncidentPicture, _ measures: IncidentMeasures) {
    let met = measures[.deadlinesMet] ?? 0
    let missed = measures[.deadlinesMissed] ?? 0
    guard met + missed > 0 else { return }
    let share = met * 100 / (met + missed)
    if share >= 90 {
      good.append("\(met) of \(met + missed) deadlines of the plan were met (\(share) %).")
    } else {
      improve.append(
        "Only \(met) of \(met + missed) deadlines of the plan were met (\(share) %). Give the late steps to somebody else, or move their deadlines."
      )
    }
    for standing in picture.timedSteps where standing.escalation != nil {
      improve.append(
        "“\(standing.step.title)” (\(standing.address)) was so late that the next role was told. Find out what held it up."
      )
    }
  }

  private mutating func people(_ picture: IncidentPicture, _ measures: IncidentMeasures) {
    let overdue = picture.tasks.filter(\.isOverdue)
    if let cases = measures[.casesOpened], cases > 0 {
      if overdue.isEmpty {
        good.append("\(count(cases, "person was", "people were")) registered, and no support task is overdue.")
      } else {
        let unassigned = overdue.filter { $0.task.assignee == nil }.count
        improve.append(
          "\(count(overdue.count, "support task is", "support tasks are")) overdue, \(unassigned) of them in nobody's hands: “afterword task list --overdue”."
        )
      }
    }
    let late = picture.handovers.filter { $0.isLate(at: picture.now) }
    for handover in late {
      improve.append(
        "\(picture.name(of: handover.to)) did not answer the handover of \(handover.subject) in time. Until somebody accepts, \(picture.name(of: handover.from)) stays responsible."
      )
    }
    if late.isEmpty, !picture.handovers.isEmpty { good.append("Every handover between agencies was answered in time.") }
  }

  private mutating func posts(_ picture: IncidentPicture) {
    for channel in picture.channels {
      if channel.waiting + channel.dead > 0 {
        improve.append(
          "\(count(channel.waiting + channel.dead, "message", "messages")) for the channel “\(channel.id)” did not arrive: “afterword outbox list --channel \(channel.id)”."
        )
      } else if channel.delayed > 0 {
        good.append(
          "The channel “\(channel.id)” was dead for a while; everything for it arrived once it was back, the last after \(channel.longestWait.toTheMinute)."
        )
      }
    }
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }
}

extension IncidentPicture {
  /// How long after T0 the first statement came out.
  var firstStatementAfter: String {
    statements.compactMap(\.releasedAt).min().map { ($0 - opening.t0).toTheMinute } ?? "never"
  }
}
