import Incidents
import StrictYAML

extension Catalogue {
  /// Compiles a catalogue from its files: one with offices, categories, needs and sources, and any number with tasks.
  ///
  /// Every fault is collected, each with its place: an office, category, need, purpose, source or task that is not known, a due time that
  /// cannot be read, a task that waits for itself through others, a code used twice.
  public init(files: [(name: String, text: String)]) throws(YAMLFaults) {
    var reader = CatalogueReader()
    for file in files { reader.read(file.text, file: file.name) }
    self = try reader.compile()
  }
}

/// Reads files one after another and checks them together.
struct CatalogueReader {
  /// A task with the places of what it refers to.
  struct Draft {
    var entry: Catalogue.Entry
    var place: YAMLPlace
    var places: [String: YAMLPlace]
    var allCategories: Bool
  }

  private var offices: [String: Catalogue.Office] = [:]
  private var categories: [CaseCategory: Catalogue.Term] = [:]
  private var needs: [NeedCode: Catalogue.Term] = [:]
  private var sources: [String: String] = [:]
  private var drafts: [Draft] = []
  private var faults: [YAMLFault] = []
  private var start = YAMLPlace(file: "catalogue.yaml", line: 1, column: 1)

  /// What the tasks of a file have in common.
  struct Group {
    var level: Catalogue.Level?
    var categories: [CaseCategory] = []
    var allCategories = false
    var office: String?
    var sources: [String] = []
  }

  mutating func read(_ text: String, file: String) {
    let value: YAMLValue
    var map: YAMLMapping
    do {
      value = try StrictYAML.read(text, file: file)
      map = try value.mapping()
    } catch {
      faults.append(error)
      return
    }
    collect { (reader) throws(YAMLFault) in
      let version = try map.required("support-catalogue")
      guard try version.integer() == 1 else {
        throw version.fault(
          "This release reads version 1 of support catalogues.", suggestion: "Write “support-catalogue: 1”.")
      }
      _ = reader
    }
    for entry in entries(of: map.optional("offices")) {
      collect { (reader) throws(YAMLFault) in try reader.readOffice(entry) }
    }
    for entry in entries(of: map.optional("categories")) {
      collect { (reader) throws(YAMLFault) in
        try reader.checkName(entry)
        reader.categories[CaseCategory(entry.key)] = try reader.readTerm(entry)
      }
    }
    for entry in entries(of: map.optional("needs")) {
      collect { (reader) throws(YAMLFault) in
        try reader.checkName(entry)
        reader.needs[NeedCode(entry.key)] = try reader.readTerm(entry)
      }
    }
    for entry in entries(of: map.optional("sources")) {
      collect { (reader) throws(YAMLFault) in reader.sources[entry.key] = try entry.value.line() }
    }
    var group = Group()
    collect { (reader) throws(YAMLFault) in
      group.level = try map.optional("level")?.choice(of: Catalogue.Level.self, called: "level")
      if let value = map.optional("categories-of-tasks") {
        (group.categories, group.allCategories) = try reader.readCategories(value)
      }
      group.sources = try map.optional("sources-of-tasks")?.lines() ?? []
      _ = try map.optional("title")?.line()
    }
    for entry in entries(of: map.optional("tasks")) {
      collect { (reader) throws(YAMLFault) in reader.drafts.append(try reader.readTask(entry, group)) }
    }
    faults += map.unknownKeys()
  }

  private mutating func collect(_ body: (inout CatalogueReader) throws(YAMLFault) -> Void) {
    do { try body(&self) } catch { faults.append(error) }
  }

  private mutating func entries(of value: YAMLValue?) -> [YAMLEntry] {
    guard let value else { return [] }
    do { return try value.mapping().all } catch {
      faults.append(error)
      return []
    }
  }

  private func checkName(_ entry: YAMLEntry) throws(YAMLFault) {
    guard NeedCode(entry.key).isWellFormed, entry.key == entry.key.lowercased() else {
      throw entry.place.fault(
        "“\(entry.key)” cannot be a name here.",
        suggestion: "Use small letters, digits and “-”, for example hospital-care.")
    }
  }

  private mutating func readOffice(_ entry: YAMLEntry) throws(YAMLFault) {
    try checkName(entry)
    var map = try entry.value.mapping()
    let title = try map.required("title").line()
    var kinds: [AgencyKind] = []
    if let value = map.optional("kinds") {
      if case .text = value.content {
        kinds = [try value.choice(of: AgencyKind.self, called: "kind of agency")]
      } else {
        for item in try value.list() { kinds.append(try item.choice(of: AgencyKind.self, called: "kind of agency")) }
      }
    }
    let agency = try map.optional("agency")?.line()
    try map.finish()
    offices[entry.key] = Catalogue.Office(
      name: entry.key, title: title, agency: agency.map { AgencyID($0) }, kinds: kinds)
  }

  private func readTerm(_ entry: YAMLEntry) throws(YAMLFault) -> Catalogue.Term {
    var map = try entry.value.mapping()
    let term = Catalogue.Term(title: try map.required("title").line(), meaning: try map.required("meaning").line())
    try map.finish()
    return term
  }

  private func readCategories(_ value: YAMLValue) throws(YAMLFault) -> ([CaseCategory], Bool) {
    let lines = try value.lines()
    return lines == ["all"] ? ([], true) : (lines.map { CaseCategory($0) }, false)
  }

  private func readTask(_ item: YAMLEntry, _ group: Group) throws(YAMLFault) -> Draft {
    let code = TaskCode(item.key)
    guard isCode(item.key) else {
      throw item.place.fault(
        "“\(item.key)” cannot be the code of a task.",
        suggestion: "Write three capital letters, “-” and two digits: REG-06.")
    }
    var map = try item.value.mapping()
    var places: [String: YAMLPlace] = [:]
    func optional(_ key: String) -> YAMLValue? {
      let value = map.optional(key)
      places[key] = value?.place
      return value
    }
    let title = try map.required("title").line()
    var translations: [String: String] = [:]
    if let value = optional("titles") {
      for entry in try value.mapping().all { translations[entry.key] = try entry.value.line() }
    }
    let level = try optional("level")?.choice(of: Catalogue.Level.self, called: "level") ?? group.level ?? .person
    var (categories, isAll) = (group.categories, group.allCategories)
    if let value = optional("categories") { (categories, isAll) = try readCategories(value) }
    let needs = try optional("needs")?.lines() ?? []
    let officeValue = try map.required("office")
    places["office"] = officeValue.place
    let dueValue = try map.required("due")
    places["due"] = dueValue.place
    let due: DueRule
    do { due = try DueRule(parsing: try dueValue.line()) } catch let fault as DueRuleFault {
      throw dueValue.fault(fault.message)
    } catch let fault as YAMLFault {
      throw fault
    } catch {
      throw dueValue.fault("This is no due time.")
    }
    var repetition: Repetition?
    if let value = optional("repeat") {
      repetition = Repetition(parsing: try value.line())
      guard repetition != nil else {
        throw value.fault(
          "“\(try value.line())” does not say how a task comes back.",
          suggestion: "Write “every 6h until 7d after attack”, “every 30d”, or “at 60d, 270d”.")
      }
    }
    let entry = Catalogue.Entry(
      code: code, title: title, translations: translations, level: level, categories: categories,
      needs: needs.map { NeedCode($0) }, office: try officeValue.line(), due: due,
      after: try optional("after")?.lines().map { TaskCode($0) } ?? [], repetition: repetition,
      purpose: try optional("purpose").map { (value) throws(YAMLFault) in Purpose(try value.line()) },
      ground: try optional("ground")?.choice(of: Catalogue.Ground.self, called: "ground") ?? .none,
      evidence: try map.required("evidence").line(), sources: try optional("source")?.lines() ?? group.sources)
    try map.finish()
    return Draft(entry: entry, place: item.place, places: places, allCategories: isAll)
  }

  private func isCode(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count == 3 && parts[0].allSatisfy { (0x41...0x5A).contains($0) }
      && parts[1].count == 2 && parts[1].allSatisfy { (0x30...0x39).contains($0) }
  }
}

extension CatalogueReader {
  /// Checks everything against everything else.
  mutating func compile() throws(YAMLFaults) -> Catalogue {
    var seen: [TaskCode: YAMLPlace] = [:]
    for draft in drafts {
      if let first = seen[draft.entry.code] {
        faults.append(
          draft.place.fault(
            "The task \(draft.entry.code) is here twice; it stands in \(first.file), line \(first.line), already."))
      }
      seen[draft.entry.code] = draft.place
    }
    let levels = Dictionary(drafts.map { ($0.entry.code, $0.entry.level) }, uniquingKeysWith: { first, _ in first })
    for draft in drafts { check(draft, levels: levels) }
    faults += cycles()
    guard faults.isEmpty else { throw YAMLFaults(faults) }
    let all = categories.keys.sorted().filter { $0 != .protectedWitness }
    return Catalogue(
      offices: offices, categories: categories, needs: needs, sources: sources,
      entries: drafts.map { draft in draft.allCategories ? draft.entry.with(categories: all) : draft.entry })
  }

  private mutating func check(_ draft: Draft, levels: [TaskCode: Catalogue.Level]) {
    let entry = draft.entry
    func place(_ key: String) -> YAMLPlace { draft.places[key] ?? draft.place }
    func unknown(_ name: String, _ what: String, at key: String, among known: [String]) -> YAMLFault {
      place(key).fault("“\(name)” is not a known \(what).", suggestion: Spelling.suggestion(for: name, among: known))
    }
    if offices[entry.office] == nil {
      faults.append(unknown(entry.office, "office", at: "office", among: offices.keys.sorted()))
    }
    for category in entry.categories where categories[category] == nil {
      faults.append(
        unknown(category.rawValue, "category", at: "categories", among: categories.keys.map(\.rawValue).sorted()))
    }
    for need in entry.needs where needs[need] == nil {
      faults.append(unknown(need.rawValue, "need", at: "needs", among: needs.keys.map(\.rawValue).sorted()))
    }
    for source in entry.sources where sources[source] == nil {
      faults.append(unknown(source, "source", at: "source", among: sources.keys.sorted()))
    }
    if entry.sources.isEmpty { faults.append(draft.place.fault("The task \(entry.code) names no source.")) }
    if let purpose = entry.purpose, !Purpose.all.contains(purpose) {
      faults.append(unknown(purpose.rawValue, "purpose", at: "purpose", among: Purpose.all.map(\.rawValue)))
    }
    if entry.ground == .consent || entry.ground == .guardian, entry.purpose == nil {
      faults.append(
        draft.place.fault(
          "The task \(entry.code) needs a consent, but names no purpose.", suggestion: "Add “purpose: …”."))
    }
    if entry.level == .incident {
      if !entry.categories.isEmpty || draft.allCategories {
        faults.append(place("categories").fault("A task of the incident belongs to no category of people."))
      }
      if entry.due.terms.contains(where: { $0.anchor == .registration }) {
        faults.append(
          place("due").fault("Nobody is registered in a task of the incident.", suggestion: "Count from the attack."))
      }
    } else if entry.categories.isEmpty, !draft.allCategories {
      faults.append(
        draft.place.fault("The task \(entry.code) belongs to no category.", suggestion: "Add “categories: all”."))
    }
    for code in entry.after {
      guard let level = levels[code] else {
        faults.append(unknown(code.rawValue, "task", at: "after", among: levels.keys.map(\.rawValue).sorted()))
        continue
      }
      if (level == .incident) != (entry.level == .incident) {
        faults.append(
          place("after").fault(
            "\(entry.code) cannot wait for \(code): one is a task of the incident, the other of a person."))
      }
    }
    for code in entry.due.tasks where !entry.after.contains(code) {
      faults.append(
        place("due").fault(
          "\(entry.code) is due after \(code), but does not wait for it.", suggestion: "Add \(code) to “after”."))
    }
  }

  /// The tasks that wait for themselves, each loop once.
  private func cycles() -> [YAMLFault] {
    let after = Dictionary(drafts.map { ($0.entry.code, $0.entry.after) }, uniquingKeysWith: { first, _ in first })
    var finished: Set<TaskCode> = []
    var found: [YAMLFault] = []
    for draft in drafts where !finished.contains(draft.entry.code) {
      var path: [TaskCode] = []
      func visit(_ code: TaskCode) {
        if let start = path.firstIndex(of: code) {
          let loop = path[start...].map(\.rawValue) + [code.rawValue]
          found.append(draft.place.fault("These tasks wait for one another: \(loop.joined(separator: " → "))."))
          return
        }
        guard !finished.contains(code) else { return }
        path.append(code)
        for next in after[code] ?? [] { visit(next) }
        path.removeLast()
        finished.insert(code)
      }
      visit(draft.entry.code)
    }
    return found
  }
}

extension Catalogue.Entry {
  func with(categories: [CaseCategory]) -> Catalogue.Entry {
    Catalogue.Entry(
      code: code, title: title, translations: translations, level: level, categories: categories, needs: needs,
      office: office, due: due, after: after, repetition: repetition, purpose: purpose, ground: ground,
      evidence: evidence,
      sources: sources)
  }
}
