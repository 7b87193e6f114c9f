import Incidents
import StrictYAML

/// One thing that the drill makes happen, and what must follow.
public struct Inject: Sendable, Hashable {
  /// The number, from 1, in the order of time.
  public let number: Int
  /// How long after T0.
  public let at: TimeSpan
  /// Who acts; several officers do the same one after another, as when they clear a text.
  public let officers: [OfficerID]
  /// What happens, in one line.
  public let title: String
  /// The objective it belongs to.
  public let objective: String?
  /// What is done; nil when the inject only looks.
  public let action: InjectAction?
  /// What must follow.
  public let expectations: [Expectation]
  /// Where it stands in the file.
  public let place: YAMLPlace
}

/// What must follow from an inject, so that a drill checks itself.
public enum Expectation: Sendable, Hashable, CustomStringConvertible {
  /// The action is refused by the rule of this name.
  case refused(rule: String)
  /// The draft has a finding of the rule of this name.
  case finding(rule: String)
  /// The draft has no error that would stop it.
  case noErrors
  /// There is an open conflict of this kind between the incident's facts: `C3`.
  case conflict(kind: String)
  /// There is no conflict between the incident's facts that stops a statement.
  case noConflict
  /// The statement stands in this state, for example `released`.
  case state(String)
  /// The step is overdue.
  case overdue(StepAddress)
  /// The next role was told that the step is overdue.
  case escalated(StepAddress)
  /// The step is done.
  case done(StepAddress)
  /// So many handovers were not answered in time and are still open.
  case lateHandovers(Int)
  /// Messages wait for the channel.
  case waiting(ChannelID)
  /// No message waits for the channel.
  case delivered(ChannelID)

  /// The form of the file.
  public var description: String {
    switch self {
    case .refused(let rule): "refused \(rule)"
    case .finding(let rule): "finding \(rule)"
    case .noErrors: "no errors"
    case .conflict(let kind): "conflict \(kind)"
    case .noConflict: "no conflict"
    case .state(let state): "state \(state)"
    case .overdue(let step): "overdue \(step)"
    case .escalated(let step): "escalated \(step)"
    case .done(let step): "done \(step)"
    case .lateHandovers(let count): "late-handovers \(count)"
    case .waiting(let channel): "waiting \(channel)"
    case .delivered(let channel): "delivered \(channel)"
    }
  }

  /// The words with which an expectation begins.
  public static let words = [
    "refused", "finding", "no errors", "conflict", "no conflict", "state", "overdue", "escalated", "done",
    "late-handovers", "waiting", "delivered",
  ]

  /// Reads the form of the file; nil when it is not that form.
  public init?(text: String) {
    let parts = text.split(separator: " ").map(String.init)
    switch (parts.first, parts.count) {
    case ("no", 2) where parts[1] == "errors": self = .noErrors
    case ("no", 2) where parts[1] == "conflict": self = .noConflict
    case ("refused", 2): self = .refused(rule: parts[1])
    case ("finding", 2): self = .finding(rule: parts[1])
    case ("conflict", 2): self = .conflict(kind: parts[1])
    case ("state", 2): self = .state(parts[1])
    case ("waiting", 2): self = .waiting(ChannelID(parts[1]))
    case ("delivered", 2): self = .delivered(ChannelID(parts[1]))
    case ("overdue", 2), ("escalated", 2), ("done", 2):
      guard let step = StepAddress(text: parts[1]) else { return nil }
      self = parts[0] == "overdue" ? .overdue(step) : parts[0] == "done" ? .done(step) : .escalated(step)
    case ("late-handovers", 2):
      guard let count = Int(parts[1]), count >= 0 else { return nil }
      self = .lateHandovers(count)
    default: return nil
    }
  }
}
