import Incidents
import StrictYAML

/// What officers do by themselves each time a step of the playbook comes round, so that a drill need not spell out every routine
/// update of three days.
public struct Habit: Sendable, Hashable {
  /// The step; every occurrence of it, when it lies inside a cadence.
  public let step: StepID
  /// What is done.
  public let deed: Deed
  /// Who does it, one after another.
  public let officers: [OfficerID]
  /// How long after the step can be done.
  public let after: TimeSpan
  /// The note.
  public let note: String?
  /// Where the proof lies.
  public let reference: String?
  /// Occurrences for which nobody does it.
  public let exceptions: [Int]
  /// From when on, counted from T0.
  public let from: TimeSpan
  /// Until when, counted from T0; nil means to the end.
  public let until: TimeSpan?
  /// Where it stands in the file.
  public let place: YAMLPlace

  /// What can become a habit.
  public enum Deed: String, Sendable, Hashable, CaseIterable {
    /// Say that the step is done.
    case done
    /// Give an automatic step the go.
    case start
    /// Sign, for the own agency, the statement that the step is going to release.
    case clear
  }

  /// Whether the habit holds for an occurrence that can be done so long after T0.
  public func holds(for address: StepAddress, at offset: TimeSpan) -> Bool {
    address.step == step && !exceptions.contains(address.occurrence ?? 0) && offset >= from
      && (until.map { offset < $0 } ?? true)
  }
}
