import Incidents
import StrictYAML

/// A drill as its file tells it: who takes part, what happens when, and what must follow.
///
/// It says nothing about how things are done; whoever plays it does them with the same means as in a real incident.
public struct Scenario: Sendable, Hashable {
  /// The name typed after `afterword drill`: `harbour-market`.
  public let id: ScenarioID
  /// The title.
  public let title: String
  /// What is practised, in prose.
  public let about: String?
  /// What fixes every id, so that two drills give the same report.
  public let seed: String
  /// The incident that is opened.
  public let incident: IncidentScript
  /// How long after T0 the drill ends.
  public let end: TimeSpan
  /// What is practised and judged, in the order of the file.
  public let objectives: [Objective]
  /// The agencies, in the order of the file.
  public let agencies: [Agency]
  /// The officers, in the order of the file.
  public let officers: [Officer]
  /// The destinations, in the order of the file.
  public let channels: [ScriptedChannel]
  /// Given names and family names from which persons are invented.
  public let names: InventedNames
  /// What happens, in the order of time.
  public let injects: [Inject]
  /// What officers do by themselves each time a step of the playbook comes round.
  public let habits: [Habit]
  /// What is measured at the end, and what is good enough.
  public let measures: [MeasureTarget]

  /// The end of the drill.
  public var endsAt: Moment { incident.t0 + end }

  /// The officer of that name.
  public func officer(_ id: OfficerID) -> Officer? { officers.first { $0.id == id } }
}

/// Names a drill.
public struct ScenarioID: Identifier {
  /// The text of the name.
  public let rawValue: String
  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The incident of a drill, and how its run begins.
public struct IncidentScript: Sendable, Hashable {
  /// The incident's id.
  public let id: IncidentID
  /// The neutral name: a place and a kind of event.
  public let name: String
  /// The place, as statements name it.
  public let place: String
  /// The time of the attack.
  public let t0: Moment
  /// How far east of UTC the place keeps its clocks.
  public let offset: UTCOffset
  /// The playbook that is carried out.
  public let playbook: String
  /// How long after T0 the incident is opened and the run started.
  public let alarm: TimeSpan
  /// Who opens it.
  public let officer: OfficerID
}

/// Something that the drill practises.
public struct Objective: Sendable, Hashable {
  /// The name that injects use.
  public let id: String
  /// What is to be shown, in one line.
  public let title: String
}

/// A destination of the drill. It always lies on this machine; whoever plays the drill receives there what is posted.
public struct ScriptedChannel: Sendable, Hashable {
  /// The name.
  public let id: ChannelID
  /// What the receiver understands and checks.
  public let kind: Kind
  /// Who reads it.
  public let audience: Audience
  /// The stretches, counted from T0, in which nobody answers there.
  public let outages: [Outage]

  /// What the receiver understands and checks.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Takes the generic format and verifies every signature.
    case generic
    /// Takes Slack messages, which are not signed.
    case slack
  }

  /// Who reads it.
  public enum Audience: String, Sendable, Hashable, CaseIterable {
    /// Everybody: releases only.
    case `public`
    /// The agencies that take part.
    case partners
    /// The own team.
    case `internal`
  }

  /// A stretch in which a receiver is dead.
  public struct Outage: Sendable, Hashable {
    /// How long after T0 it begins.
    public let from: TimeSpan
    /// How long after T0 it has ended.
    public let until: TimeSpan
  }

  /// Whether the receiver is dead so long after T0.
  public func isDown(at offset: TimeSpan) -> Bool { outages.contains { $0.from <= offset && offset < $0.until } }
}

/// Names from which the persons of a drill are invented; never those of real people.
public struct InventedNames: Sendable, Hashable {
  /// Given names.
  public let given: [String]
  /// Family names.
  public let family: [String]

  /// The name of the person with this number, from 0; different for as many persons as there are pairs of names.
  public func name(_ number: Int) -> String {
    guard !given.isEmpty, !family.isEmpty else { return "Person \(number + 1)" }
    let round = number / given.count
    return "\(given[number % given.count]) \(family[(number % given.count + round) % family.count])"
  }
}

/// What is measured at the end, and what is good enough.
public struct MeasureTarget: Sendable, Hashable {
  /// What is measured.
  public let measure: DrillMeasure
  /// The least that is good enough.
  public let atLeast: Int?
  /// The most that is good enough.
  public let atMost: Int?
  /// The objective it belongs to.
  public let objective: String?
  /// Where it stands in the file.
  public let place: YAMLPlace

  /// Whether a value is good enough.
  public func isMet(by value: Int) -> Bool {
    (atLeast.map { value >= $0 } ?? true) && (atMost.map { value <= $0 } ?? true)
  }
}

/// What a drill can measure, always from the journal and never typed in. All are whole numbers.
public enum DrillMeasure: String, Sendable, Hashable, CaseIterable, Codable {
  /// Minutes from T0 to the first released statement.
  case minutesToFirstStatement = "minutes-to-first-statement"
  /// Statements released, corrections and withdrawals included.
  case statementsReleased = "statements-released"
  /// Corrections released.
  case corrections
  /// Conflicts between agencies' facts that were seen and settled before anything about them was released.
  case conflictsCaught = "conflicts-caught"
  /// Findings of error severity that stopped a draft and were mended.
  case findingsCaught = "findings-caught"
  /// Objections raised in clearance.
  case objections
  /// Clearances signed.
  case clearances
  /// Promised times of a next statement that were kept.
  case promisesKept = "promises-kept"
  /// Promised times of a next statement that were missed.
  case promisesMissed = "promises-missed"
  /// Steps of the playbook that were done in time.
  case deadlinesMet = "deadlines-met"
  /// Steps of the playbook that were overdue.
  case deadlinesMissed = "deadlines-missed"
  /// Steps of the playbook that were overdue for so long that the next role was told.
  case escalations
  /// Cases opened.
  case casesOpened = "cases-opened"
  /// Support tasks done.
  case tasksDone = "tasks-done"
  /// Support tasks that are overdue at the end.
  case tasksOverdue = "tasks-overdue"
  /// Handovers between agencies that were offered.
  case handovers
  /// Handovers that were not answered in time.
  case handoversLate = "handovers-late"
  /// Messages that receivers took.
  case messagesDelivered = "messages-delivered"
  /// Messages that still wait, or were given up.
  case messagesOutstanding = "messages-outstanding"
}
