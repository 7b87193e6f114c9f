import Incidents
import Playbooks
import StrictYAML
import Statements
import Support

/// Which real ids the names of a drill stand for.
struct DrillBook: Sendable {
  var facts: [String: FactID] = [:]
  var statements: [String: StatementID] = [:]
  /// Single cases under their names, and groups under theirs.
  var cases: [String: [CaseID]] = [:]
  /// How many persons were invented so far.
  var persons = 0

  func fact(_ name: String, at place: YAMLPlace) throws(YAMLFault) -> FactID {
    guard let id = facts[name] else { throw place.fault("The fact “\(name)” was never recorded.") }
    return id
  }

  func cases(_ name: String, at place: YAMLPlace) throws(YAMLFault) -> [CaseID] {
    guard let ids = cases[name] else { throw place.fault("The case “\(name)” was never opened.") }
    return ids
  }

  func statement(_ reference: StatementReference, in run: Run?, at place: YAMLPlace) throws(YAMLFault) -> StatementID {
    switch reference {
    case .named(let name):
      guard let id = statements[name] else { throw place.fault("The statement “\(name)” was never drafted.") }
      return id
    case .step(let address):
      guard let id = run?.statement(behind: address) else {
        throw place.fault("The step “\(address)” has not assembled a statement.")
      }
      return id
    }
  }
}

extension Run {
  /// The statement that a step assembled, or that it works on.
  func statement(behind address: StepAddress) -> StatementID? {
    guard let step = step(at: address) else { return nil }
    let source = step.kind.statementSource ?? step.id
    let occurrence =
      self.step(at: StepAddress(source, occurrence: address.occurrence)) == nil ? nil : address.occurrence
    guard let text = states[StepAddress(source, occurrence: occurrence)]?.outputs["statement"], let started else {
      return nil
    }
    return StatementID(text: text) ?? Int(text).map { StatementID(incident: started.incident, number: $0) }
  }
}
