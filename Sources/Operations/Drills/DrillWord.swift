import Guidelines
import Incidents
import Playbooks
import Statements
import StrictYAML
import Support

/// The words of a drill that other rooms define: gates, codes, scopes, kinds, categories.
enum DrillWord {
  static func gate(_ text: String, at place: YAMLPlace) throws(YAMLFault) -> GateName {
    guard let gate = GateName(rawValue: text) else {
      throw place.unknown(text, "gate", among: GateName.allCases.map(\.rawValue))
    }
    return gate
  }

  static func withholding(_ text: String, at place: YAMLPlace) throws(YAMLFault) -> WithholdingCode {
    guard let code = WithholdingCode(rawValue: text) else {
      throw place.unknown(text, "reason to withhold", among: WithholdingCode.allCases.map(\.rawValue))
    }
    return code
  }

  static func justification(_ text: String, at place: YAMLPlace) throws(YAMLFault) -> JustificationCode {
    guard let code = JustificationCode(rawValue: text) else {
      throw place.unknown(text, "justification", among: JustificationCode.allCases.map(\.rawValue))
    }
    return code
  }

  static func objection(_ text: String, at place: YAMLPlace) throws(YAMLFault) -> ObjectionCode {
    guard let code = ObjectionCode(rawValue: text) else {
      throw place.unknown(text, "objection", among: ObjectionCode.allCases.map(\.rawValue))
    }
    return code
  }

  static func scope(_ words: [String: String]) throws -> Scope {
    var scope = Scope()
    for (name, word) in words.sorted(by: { $0.key < $1.key }) {
      guard let dimension = Scope.Dimension(rawValue: name), scope.set(dimension, to: word) else {
        throw Refusal(
          rule: "scope-unknown", message: "“\(name)=\(word)” is not a scope.",
          missing: ["one of: " + Scope.Dimension.allCases.map(\.rawValue).joined(separator: ", ")])
      }
    }
    return scope
  }
}

extension YAMLPlace {
  func unknown(_ word: String, _ what: String, among known: [String]) -> YAMLFault {
    fault("“\(word)” is not a known \(what).", suggestion: Spelling.suggestion(for: word, among: known))
  }
}

/// Looks, before anything is played, at every word of a drill that another room defines, so that a slip is a fault with its place
/// and not a surprise in the middle.
struct DrillVetting {
  private(set) var faults: [YAMLFault] = []

  init(_ scenario: Scenario, operations: Operations) throws {
    let catalogue = try operations.supportCatalogue()
    let register = try operations.factRules().register
    let run = try operations.workspace.content.playbookListing(scenario.incident.playbook).result.playbook
    let kinds = Set(
      try operations.workspace.content.files(in: "Templates/statements", ending: ".txt").compactMap { file in
        file.name.split(separator: ".").first.map(String.init)
      })
    for inject in scenario.injects {
      let place = inject.place
      for expectation in inject.expectations {
        switch expectation {
        case .conflict(let kind) where Conflict.Kind(rawValue: kind) == nil:
          faults.append(place.unknown(kind, "kind of conflict", among: Conflict.Kind.allCases.map(\.rawValue)))
        case .overdue(let step), .escalated(let step), .done(let step): see(step, in: run, at: place)
        default: break
        }
      }
      switch inject.action {
      case .addFact(let report):
        look { () throws in
          _ = try DrillWord.scope(report.scope)
          _ = try FactValue.read(
            report.value, as: register.entry(for: FactKey(report.key)).kind, offset: scenario.incident.offset)
          if let rule = report.release, ReleaseRule(text: rule) == nil {
            throw place.unknown(rule, "release rule", among: [])
          }
        } at: {
          place
        }
      case .replaceFact(let update):
        look { () throws in
          _ = try DrillWord.scope(update.report.scope)
        } at: {
          place
        }
      case .judgeFact(let verdict) where verdict.verdict == .withhold:
        look { () throws in
          _ = try DrillWord.withholding(verdict.code ?? "", at: place)
        } at: {
          place
        }
      case .gate(let turn):
        look { () throws in
          _ = try DrillWord.gate(turn.gate, at: place)
        } at: {
          place
        }
      case .holdBack(let held):
        look { () throws in
          _ = try DrillWord.withholding(held.code, at: place)
        } at: {
          place
        }
      case .waive(let waiver):
        look { () throws in
          _ = try DrillWord.justification(waiver.code, at: place)
        } at: {
          place
        }
      case .object(let objection):
        look { () throws in
          _ = try DrillWord.objection(objection.code, at: place)
        } at: {
          place
        }
      case .draft(let draft) where !kinds.contains(draft.kind):
        faults.append(place.unknown(draft.kind, "kind of statement", among: kinds.sorted()))
      case .openCases(let script):
        look { () throws in
          try catalogue.checked(categories: script.categories.map { CaseCategory($0) })
        } at: {
          place
        }
        if let ground = script.ground, LegalBasis(rawValue: ground) == nil {
          faults.append(place.unknown(ground, "legal basis", among: LegalBasis.allCases.map(\.rawValue)))
        }
      case .assess(let script):
        look { () throws in
          try catalogue.checked(categories: script.categories.map { CaseCategory($0) })
          try catalogue.checked(needs: script.needs.map { NeedCode($0) })
        } at: {
          place
        }
      case .consent(let script):
        for purpose in script.purposes where !Purpose.all.contains(Purpose(purpose)) {
          faults.append(place.unknown(purpose, "purpose", among: Purpose.all.map(\.rawValue)))
        }
      case .task(let script):
        for code in script.codes where catalogue.entry(TaskCode(code)) == nil {
          faults.append(
            place.fault(
              "The support catalogue has no task “\(code)”.", suggestion: "Look at “afterword task catalogue”."))
        }
      case .step(let script): for step in script.steps { see(step, in: run, at: place) }
      default: break
      }
    }
    for habit in scenario.habits { see(StepAddress(habit.step), in: run, at: habit.place) }
  }

  private mutating func see(_ address: StepAddress, in playbook: Playbook?, at place: YAMLPlace) {
    guard let playbook, playbook.step(address.step) == nil else { return }
    faults.append(
      place.unknown(address.step.rawValue, "step of the playbook", among: playbook.steps.map(\.id.rawValue)))
  }

  private mutating func look(_ body: () throws -> Void, at place: () -> YAMLPlace) {
    do {
      try body()
    } catch let fault as YAMLFault {
      faults.append(fault)
    } catch let refusal as Refusal {
      faults.append(place().fault(refusal.message, suggestion: refusal.missing.first.map { "Needed: \($0)." }))
    } catch {
      faults.append(place().fault("This cannot be used."))
    }
  }
}
