import Incidents
import StrictYAML

/// A playbook as read, with the places of what was read, before its rules are checked.
struct PlaybookDraft {
  var id: PlaybookID
  var version: Int
  var title: String
  var about: String?
  var lead: PlaybookRoleID
  var roles: [PlaybookRole] = []
  var facts: [PlaybookFact] = []
  var phases: [Phase] = []
  var steps: [StepDraft] = []
  /// The places of the keys at the top and of names that are declared once: `lead`, `role:press`, `deputy:press`, `fact:x`.
  var places: [String: YAMLPlace] = [:]
  var start: YAMLPlace

  func place(_ key: String) -> YAMLPlace { places[key] ?? start }

  func playbook(text: String, digest: String) -> Playbook {
    Playbook(
      id: id, version: version, title: title, about: about, lead: lead, roles: roles, facts: facts, phases: phases,
      steps: steps.map(\.step), text: text, digest: digest)
  }
}

/// A step as read, with the places of what was read.
struct StepDraft {
  var step: Step
  var place: YAMLPlace
  /// The places of keys (`due`) and of items of lists (`after:open-log`).
  var places: [String: YAMLPlace]

  func place(_ key: String) -> YAMLPlace { places[key] ?? place }
}
