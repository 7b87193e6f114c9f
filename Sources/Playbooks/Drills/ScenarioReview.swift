import Incidents
import StrictYAML

/// What one part of a drill means for another: order in time, names that are used before they are given, names given twice.
struct ScenarioReview {
  private(set) var faults: [YAMLFault] = []
  private var facts: Set<String> = []
  private var statements: Set<String> = []
  private var cases: Set<String> = []

  init(_ scenario: Scenario) {
    let alarm = scenario.incident.alarm
    var last = TimeSpan.zero
    for inject in scenario.injects {
      if inject.at < last {
        faults.append(
          inject.place.fault(
            "This happens at T0+\(inject.at.text), before the inject above it (T0+\(last.text)).",
            suggestion: "Put the injects in the order of time."))
      }
      last = max(last, inject.at)
      if inject.at > scenario.end {
        faults.append(
          inject.place.fault(
            "This happens after the end of the drill (T0+\(scenario.end.text)).",
            suggestion: "Move “ends:”, or the inject."))
      }
      if inject.at < alarm, inject.action != nil {
        faults.append(
          inject.place.fault(
            "This happens before the incident is opened (T0+\(alarm.text)).",
            suggestion: "Move “alarm:”, or the inject."))
      }
      if let action = inject.action { follow(action, at: inject.place) }
      check(inject)
    }
    let known = scenario.objectives.map(\.id)
    for target in scenario.measures {
      guard let objective = target.objective, !known.contains(objective) else { continue }
      faults.append(
        target.place.fault(
          "There is no objective “\(objective)” in this file.",
          suggestion: Spelling.suggestion(for: objective, among: known)))
    }
  }

  private mutating func follow(_ action: InjectAction, at place: YAMLPlace) {
    switch action {
    case .addFact(let report): give(report.name, "fact", \.facts, at: place)
    case .replaceFact(let update):
      use(update.fact, "fact", facts, at: place)
      give(update.report.name, "fact", \.facts, at: place)
    case .judgeFact(let verdict):
      for name in [verdict.fact] + verdict.over { use(name, "fact", facts, at: place) }
      if verdict.verdict == .disjoint, verdict.over.isEmpty {
        faults.append(place.fault("Nothing says from what the fact differs.", suggestion: "Add “over: [FACT]”."))
      }
    case .sumFacts(let sum):
      for name in sum.facts { use(name, "fact", facts, at: place) }
      give(sum.name, "fact", \.facts, at: place)
    case .draft(let draft): give(draft.name, "statement", \.statements, at: place)
    case .edit(let edit): use(edit.statement, at: place)
    case .waive(let waiver): use(waiver.statement, at: place)
    case .object(let objection): use(objection.statement, at: place)
    case .statement(_, let reference, _): use(reference, at: place)
    case .correct(let correction):
      use(correction.statement, at: place)
      if let name = correction.fact { use(name, "fact", facts, at: place) }
      give(correction.name, "statement", \.statements, at: place)
    case .openCases(let script):
      give(script.name, "case", \.cases, at: place)
      for member in script.members where member != script.name { give(member, "case", \.cases, at: place) }
    case .assess(let script): use(script.cases, "case", cases, at: place)
    case .consent(let script): use(script.cases, "case", cases, at: place)
    case .task(let script): if let name = script.cases { use(name, "case", cases, at: place) }
    case .gate, .holdBack, .step, .standDown: break
    }
  }

  private mutating func check(_ inject: Inject) {
    for expectation in inject.expectations {
      switch expectation {
      case .refused where inject.action == nil:
        faults.append(
          inject.place.fault(
            "Nothing is done here that could be refused.", suggestion: "Add the action that is refused."))
      case .finding, .noErrors, .state:
        guard inject.action?.isAboutStatement != true else { continue }
        faults.append(
          inject.place.fault(
            "“\(expectation)” needs an action with a statement.",
            suggestion: "Expect it where the statement is drafted or checked."))
      default: break
      }
    }
  }

  private mutating func give(
    _ name: String, _ what: String, _ names: WritableKeyPath<ScenarioReview, Set<String>>, at place: YAMLPlace
  ) {
    guard !self[keyPath: names].insert(name).inserted else { return }
    faults.append(
      place.fault("There is a \(what) “\(name)” in this drill already.", suggestion: "Choose another name."))
  }

  private mutating func use(_ name: String, _ what: String, _ names: Set<String>, at place: YAMLPlace) {
    guard !names.contains(name) else { return }
    faults.append(
      place.fault(
        "There is no \(what) “\(name)” up to here.", suggestion: Spelling.suggestion(for: name, among: names.sorted())))
  }

  private mutating func use(_ reference: StatementReference, at place: YAMLPlace) {
    if case .named(let name) = reference { use(name, "statement", statements, at: place) }
  }
}

extension InjectAction {
  /// Whether the action leaves a statement of which findings and states can be expected.
  var isAboutStatement: Bool {
    switch self {
    case .draft, .edit, .waive, .object, .statement, .correct: true
    default: false
    }
  }
}
