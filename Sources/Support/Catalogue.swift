import Incidents
import StrictYAML

/// The tasks that the field knows, as data: which category or need opens which task, who does it, by when, after what, and why.
public struct Catalogue: Hashable, Sendable {
  /// An office that tasks are given to, and the kinds of agency that can fill it.
  public struct Office: Hashable, Sendable {
    /// The name that tasks use, for example `victim-support`.
    public let name: String
    /// The title for people.
    public let title: String
    /// The agency of this workspace that fills the office, where the catalogue says so.
    public let agency: AgencyID?
    /// The kinds of agency that can fill it, the best first. Empty for the office of the case's own agency.
    public let kinds: [AgencyKind]
  }

  /// A category or a need with its words.
  public struct Term: Hashable, Sendable {
    /// The title for people.
    public let title: String
    /// What it covers, and what it does not.
    public let meaning: String
  }

  /// How often a task comes up.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// Once for the whole incident.
    case incident
    /// Once for each person.
    case person
    /// Once for each family, with the first member who is registered.
    case family
  }

  /// What must be there before personal data is used for the task.
  public enum Ground: String, Hashable, Sendable, CaseIterable {
    /// No personal data leaves the case.
    case none
    /// The person's consent for the purpose.
    case consent
    /// The consent of a verified guardian, and the child's own view.
    case guardian
    /// Life and limb or a duty in law; the person is told afterwards.
    case vital
    /// The decision of a police, prosecution or court authority.
    case authority
  }

  /// One task of the catalogue.
  public struct Entry: Hashable, Sendable {
    /// The code.
    public let code: TaskCode
    /// What is to be done, without anybody's name in it.
    public let title: String
    /// The title in other languages (BCP 47).
    public let translations: [String: String]
    /// How often it comes up.
    public let level: Level
    /// The categories that open it; empty for tasks of the incident.
    public let categories: [CaseCategory]
    /// The needs of which one must be there; empty when the category alone opens the task.
    public let needs: [NeedCode]
    /// The office that does it.
    public let office: String
    /// When it is due.
    public let due: DueRule
    /// What must be finished first.
    public let after: [TaskCode]
    /// How it comes back.
    public let repetition: Repetition?
    /// The use of personal data it needs.
    public let purpose: Purpose?
    /// On what ground.
    public let ground: Ground
    /// What shows that it was done.
    public let evidence: String
    /// Where the practice comes from: keys of ``Catalogue/sources``.
    public let sources: [String]
  }

  /// The offices by name.
  public let offices: [String: Office]
  /// The categories.
  public let categories: [CaseCategory: Term]
  /// The needs.
  public let needs: [NeedCode: Term]
  /// The sources by key.
  public let sources: [String: String]
  /// The tasks, in the order of the files.
  public let entries: [Entry]

  /// The entry with this code.
  public func entry(_ code: TaskCode) -> Entry? { entries.first { $0.code == code } }

  /// What a plan is made for.
  public struct Situation: Sendable {
    /// The home of the tasks.
    public let home: TaskHome
    /// The categories of the person.
    public let categories: [CaseCategory]
    /// The needs, including the new ones.
    public let needs: [NeedCode]
    /// The needs that have just been found; a task that one of them opens comes up again although an earlier round is done.
    public let newNeeds: [NeedCode]
    /// Whether another member of the family has the family's tasks.
    public let isFurtherFamilyMember: Bool
    /// The agency that answers for the case.
    public let lead: AgencyID
    /// The agencies taking part, in the order of the workspace.
    public let agencies: [Agency]
    /// T0.
    public let attack: Moment
    /// When the person was registered; for tasks of the incident, T0.
    public let registration: Moment
    /// The tasks that are there already.
    public let board: TaskBoard

    /// Describes a situation.
    public init(
      home: TaskHome, categories: [CaseCategory] = [], needs: [NeedCode] = [], newNeeds: [NeedCode] = [],
      isFurtherFamilyMember: Bool = false, lead: AgencyID, agencies: [Agency], attack: Moment, registration: Moment,
      board: TaskBoard = TaskBoard()
    ) {
      self.home = home
      self.categories = categories
      self.needs = needs
      self.newNeeds = newNeeds
      self.isFurtherFamilyMember = isFurtherFamilyMember
      self.lead = lead
      self.agencies = agencies
      self.attack = attack
      self.registration = registration
      self.board = board
    }
  }

  /// The tasks that a situation calls for and that are not there yet, in the order of the catalogue.
  public func plan(_ situation: Situation) -> [TaskOpened] {
    var planned: [(code: TaskCode, entry: Entry)] = []
    for entry in entries where calls(for: entry, in: situation) {
      let isThere = situation.board.tasks.values.contains { $0.code.entry == entry.code }
      if isThere, entry.needs.allSatisfy({ !situation.newNeeds.contains($0) }) { continue }
      guard let code = situation.board.freeCode(for: entry.code) else { continue }
      planned.append((code, entry))
    }
    let present = Set(planned.map(\.code)).union(situation.board.tasks.keys)
    return planned.map { task($0.entry, as: $0.code, in: situation, present: present) }
  }

  /// One entry, opened because an officer wants it. Nil while a round of it is unfinished.
  public func task(_ entry: Entry, in situation: Situation) -> TaskOpened? {
    situation.board.freeCode(for: entry.code).map {
      task(entry, as: $0, in: situation, present: Set(situation.board.tasks.keys))
    }
  }

  /// The unfinished tasks of a case that neither its remaining categories nor its remaining needs call for. What an officer added by
  /// hand stays.
  public func obsolete(in board: TaskBoard, categories: [CaseCategory], needs: [NeedCode]) -> [TaskCode] {
    board.unfinished.filter { task in
      guard task.category != nil || task.need != nil, let entry = entry(task.code.entry) else { return false }
      let isCalledFor =
        entry.categories.contains(where: categories.contains)
        && (entry.needs.isEmpty || entry.needs.contains(where: needs.contains))
      return !isCalledFor
    }
    .map(\.code)
  }

  /// The agency that fills an office: the one named, else the first of the best kind that takes part, else the lead of the case, so
  /// that no task is without an owner.
  public func owner(of office: String, lead: AgencyID, among agencies: [Agency]) -> AgencyID {
    guard let office = offices[office] else { return lead }
    if let agency = office.agency, agencies.contains(where: { $0.id == agency }) { return agency }
    for kind in office.kinds {
      // Where the lead is of the wanted kind itself, the work stays where the person is known.
      if agencies.contains(where: { $0.id == lead && $0.kind == kind }) { return lead }
      if let agency = agencies.first(where: { $0.kind == kind }) { return agency.id }
    }
    return lead
  }

  private func calls(for entry: Entry, in situation: Situation) -> Bool {
    let isNeeded = entry.needs.isEmpty || entry.needs.contains(where: situation.needs.contains)
    switch (entry.level, situation.home) {
    case (.incident, .incident): return isNeeded
    case (.person, .person): return isNeeded && entry.categories.contains(where: situation.categories.contains)
    case (.family, .person):
      return isNeeded && !situation.isFurtherFamilyMember
        && entry.categories.contains(where: situation.categories.contains)
    default: return false
    }
  }

  private func task(
    _ entry: Entry, as code: TaskCode, in situation: Situation, present: Set<TaskCode>
  ) -> TaskOpened {
    // A due time that counts from a task which this person does not have counts from the opening instead.
    let terms = entry.due.terms.map { term in
      if case .task(let other) = term.anchor, !present.contains(other) {
        return DueRule.Term(term.span, after: .opening)
      }
      return term
    }
    // In the compartment every task stays with the agency that leads the case: no other may know of it.
    let isSealed = situation.categories.contains(.protectedWitness)
    let owner =
      isSealed
      ? situation.lead : owner(of: entry.office, lead: situation.lead, among: situation.agencies)
    return TaskOpened(
      code: code, title: entry.title, owner: owner, due: DueRule(terms),
      attack: situation.attack, registration: situation.registration, after: entry.after.filter(present.contains),
      purpose: entry.purpose,
      needsConsent: entry.ground == .consent || entry.ground == .guardian ? true : nil, repetition: entry.repetition,
      need: entry.needs.first(where: situation.needs.contains),
      category: entry.needs.contains(where: situation.needs.contains)
        ? nil : entry.categories.first(where: situation.categories.contains))
  }
}

extension Catalogue {
  /// The categories, refused when the catalogue does not know one.
  public func checked(categories: [CaseCategory]) throws(Refusal) {
    for category in categories where self.categories[category] == nil {
      throw Refusal(
        rule: "category-unknown",
        message: "“\(category)” is not a known category." + near(category.rawValue, self.categories.keys),
        missing: ["one of: " + self.categories.keys.sorted().map(\.rawValue).joined(separator: ", ")])
    }
  }

  private func near<Name: Identifier>(_ name: String, _ known: some Collection<Name>) -> String {
    Spelling.suggestion(for: name, among: known.map(\.rawValue).sorted()).map { " " + $0 } ?? ""
  }

  /// The needs, refused when the catalogue does not know one.
  public func checked(needs: [NeedCode]) throws(Refusal) {
    for need in needs where self.needs[need] == nil {
      throw Refusal(
        rule: "need-unknown", message: "“\(need)” is not a known need." + near(need.rawValue, self.needs.keys),
        missing: ["one of: " + self.needs.keys.sorted().map(\.rawValue).joined(separator: ", ")])
    }
  }
}
