import Guidelines
import Incidents

/// What fills the fields of a template: the facts that may be published, and the statement's constants.
public struct TemplateFields: Sendable {
  /// The facts.
  public var ledger: FactLedger
  /// The register and the agencies.
  public var rules: FactRules
  /// The constants, by name.
  public var constants: [String: Constant]
  /// The moment at which the statement is assembled.
  public var now: Moment
  /// The clock of the incident's place.
  public var offset: UTCOffset
  /// The area that an instruction is for: instructions for other areas stay out.
  public var area: String?
  /// Where a template stands that goes through the areas one by one; nothing for other templates.
  var areaLoop: AreaLoop?
  /// The agency whose facts are said, where a template goes through the sources one by one.
  var source: AgencyID?
  /// Which facts are new, where a template goes through what is new and what is not.
  var news: News?
  /// The agencies whose figures of people harmed all rest on lists.
  var listKeepers: Set<AgencyID> = []
  /// The areas for which no instruction holds any more; empty words are an area without a name of its own.
  public var reopened: Set<String> = []
  /// The victims to be named; all whose families agree, if nothing is given.
  public var named: Set<VictimID>?
  /// The statements that may be named by their number in free words, as “statement 4”.
  public var references: [Int] = []
  /// The agencies whose facts are left out, because they did not answer in time.
  public var without: Set<AgencyID> = []
  /// The facts of a text that is there already, as they were when it was written; then nothing else fills a field.
  public var said: [Fact]?
  /// Whether small numbers are written in digits too.
  public var writesDigits = false
  /// The facts that constants were computed from: how many are not named follows from how many died.
  var derived: [String: FactID] = [:]
  /// The facts that the text prints besides those that a template is about to print.
  var printed: Set<FactID> = []

  /// Fields for one statement.
  public init(ledger: FactLedger, rules: FactRules, constants: [String: Constant], now: Moment, offset: UTCOffset) {
    self.ledger = ledger
    self.rules = rules
    self.constants = constants
    self.now = now
    self.offset = offset
  }

  enum Resolution {
    case fact(Fact)
    case constant(Constant)
    case missing(String, mend: [String])
  }

  /// The one fact or constant that fills a field, or why there is none.
  func resolve(_ field: TemplateField) -> Resolution {
    if let constant = constants[field.name] { return .constant(constant) }
    if let aspect = field.aspect { return resolve(aspect, of: field) }
    if field.form == TemplateField.hereForm { return resolve(here: field) }
    // Whoever reads of one person is not told of several.
    if let advice = advice(asked: field.name) { return advice }
    if field.name == Self.namedCount { return .constant(.number(items(under: "named").count)) }
    let key = FactKey(field.name)
    if field.name.hasPrefix("statement.") || field.name.hasPrefix("given.") {
      return .missing(
        "The statement does not say “\(field.name)”.",
        mend: [Self.options[field.name] ?? "afterword statement draft --help"])
    }
    let matching = (said?.filter { $0.key == key } ?? ledger.active(key)).filter {
      $0.scope.satisfies(field.scope) && isMeant($0)
    }
    // What is said for one area is never said under the name of another, nor of none.
    if key == Self.areaKey, let area, said == nil, !matching.contains(where: { names(area, $0) }) {
      return .missing(
        "No fact says what “\(area)” is called.",
        mend: [addCommand(TemplateField(name: field.name, scope: Scope(place: area)))])
    }
    guard !matching.isEmpty else {
      return .missing("No fact fills “\(field.unformed)”.", mend: [addCommand(field)])
    }
    // Without a scope asked for, parts (the scene only, one site only) never stand for the whole.
    let wholes = matching.filter { fact in
      field.scope.route != nil || fact.scope.route == nil || fact.scope.route == .all
    }.filter { field.scope.place != nil || $0.scope.place == nil || $0.scope.place == "all" || $0.scope.place == area }
      // Neither does one nationality or age band, or one severity.
      .filter { field.scope.population != nil || $0.scope.population == nil || $0.scope.population == "all" }
      .filter { field.scope.severity != nil || $0.scope.severity == nil }
      .filter { fact in key != Self.areaKey || said != nil || area.map { names($0, fact) } ?? true }
    guard !wholes.isEmpty else {
      return .missing(
        "Only parts are known for “\(field.unformed)” (\(matching.map(\.id.rawValue).joined(separator: ", "))), and parts "
          + "are never added up here.",
        mend: ["afterword fact conflicts", addCommand(field) + " --scope route=all"])
    }
    let publishable = wholes.filter { isPublishable($0) }
    guard !publishable.isEmpty else {
      let reasons = wholes.flatMap { obstacles($0) }
      return .missing(
        "“\(field.unformed)” may not be published yet: \(reasons.map(\.sentence).joined(separator: "; ")).",
        mend: reasons.flatMap(\.mend))
    }
    if let owner = ledger.owner(of: key, rules), let owned = publishable.last(where: { $0.agency == owner }) {
      return .fact(owned)
    }
    if let only = publishable.last, publishable.allSatisfy({ $0.value == only.value }) { return .fact(only) }
    return .missing(
      "\(publishable.map(\.id.rawValue).joined(separator: " and ")) say different things for “\(field.unformed)”, and no "
        + "owner decides.",
      mend: ["afterword fact conflicts"])
  }

  private static let areaKey: FactKey = "area"

  /// The field of how many people a statement names.
  static let namedCount = "statement.named"

  /// Whether a fact about an area is about this one, or about all of them.
  private func names(_ area: String, _ fact: Fact) -> Bool { fact.scope.place == area || fact.scope.place == "all" }

  /// Every publishable fact below a key, in the order in which the facts were received.
  func items(under prefix: String) -> [Fact] {
    if let said { return items(among: said.filter { $0.key.lies(under: prefix) }) }
    return items(among: ledger.activeKeys(where: { $0.lies(under: prefix) }).flatMap { ledger.active($0) })
  }

  private func items(among facts: [Fact]) -> [Fact] {
    facts.filter { isSaidHere($0) && isPublishable($0) && isMeant($0) }.sorted { $0.id < $1.id }
  }

  /// Whether a fact belongs into this statement: the area of an instruction, the victims to be named.
  private func isMeant(_ fact: Fact) -> Bool {
    if let named, let victim = VictimID(namedBy: fact.key) { return named.contains(victim) }
    let family = fact.key.family
    if family == "instruction", let areaLoop { return areaLoop.holds(fact.scope.place) }
    guard let area, let place = fact.scope.place, ["instruction", "area", "closures"].contains(family) else {
      return true
    }
    return place == area || place == "all"
  }

  /// The constants that tell whether anybody came to harm, how many are not named, and how many died later.
  public mutating func addFigureHistory() {
    addHarm(among: items(among: said ?? Self.harmed.flatMap { ledger.active($0) }))
    addOthers()
    let parts = items(under: "casualties").compactMap(\.scope.place).filter { $0 != "all" }
    constants["statement.by-place"] = parts.isEmpty ? nil : .number(1)
  }

  /// The figure of the area that a template stands in: of all people there, and of no other place.
  private func resolve(here field: TemplateField) -> Resolution {
    let key = FactKey(field.name)
    let facts = (said?.filter { $0.key == key } ?? ledger.active(key)).filter { fact in
      var rest = fact.scope
      rest.place = nil
      return area != nil && fact.scope.place == area && rest.isWhole && isPublishable(fact)
    }
    let owned = ledger.owner(of: key, rules).flatMap { owner in facts.last { $0.agency == owner } }
    guard let fact = owned ?? facts.last else {
      return .missing("No fact fills “\(field)”.", mend: [addCommand(field.unformed)])
    }
    return .fact(fact)
  }

  /// How many died who are not named; and where no number tells that, whether there are others, or may be.
  private mutating func addOthers() {
    let named = items(under: "named").count
    guard named > 0 else { return }
    // Where attackers are counted, or may be, the others are not only families' dead.
    if case .fact(let total) = resolve(TemplateField(name: FactKey.killed.rawValue)),
      total.scope.attackers == .excluded, let quantity = total.value.quantity, quantity.precision == .exact
    {
      guard quantity.figure > named else { return }
      constants["statement.others"] = .number(quantity.figure - named)
      derived["statement.others"] = total.id
      return
    }
    let deaths = items(under: FactKey.killed.rawValue).filter { $0.key == .killed && $0.value.quantity != nil }
    if let more = deaths.first(where: { $0.value.quantity.map { $0.low > named } ?? false }) {
      constants["statement.other-deaths"] = .number(1)
      derived["statement.other-deaths"] = more.id
    } else if let open = deaths.first(where: { fact in
      !fact.scope.isWhole || fact.value.quantity?.high.map { $0 > named } ?? true
    }) {
      constants["statement.maybe-others"] = .number(1)
      derived["statement.maybe-others"] = open.id
    }
  }

  /// The same fields for a text that prints some facts: its figures are as old as the oldest of them, and confirmed by those
  /// whose figures they are, whoever else has said something about the same.
  func printing(_ ids: [FactID]) -> TemplateFields {
    let figures = Set(ids).union(printed).compactMap { ledger[$0] }.filter { $0.value.quantity != nil }
    // How old the figures are is said of people harmed; where there are none, of whatever is counted.
    let dated = figures.filter { $0.key.family == "casualties" && $0.value.quantity?.precision != .unknown }
    guard let oldest = (dated.isEmpty ? figures : dated).map(\.asOf).min() else { return self }
    var fields = self
    fields.constants["statement.figures-as-of"] = .moment(oldest)
    let owners = Set(figures.filter { $0.key.lies(under: "casualties") }.map(\.agency))
    if !owners.isEmpty {
      fields.constants["statement.figure-owners"] = .agencies(
        rules.agencies.filter { owners.contains($0.id) })
    }
    // That lists were checked is said only where every figure of people harmed rests on one.
    let harmed = figures.filter { $0.key.lies(under: "casualties") }
    let restsOnLists = !harmed.isEmpty && harmed.allSatisfy(\.restsOnList)
    fields.constants["statement.lists-checked"] = restsOnLists ? .number(1) : nil
    fields.listKeepers = owners.filter { owner in harmed.allSatisfy { $0.agency != owner || $0.restsOnList } }
    return fields
  }

  /// The constants that tell whether anybody was hurt or has died, as far as figures that may be published say so, each from the fact
  /// that says it. What nobody has said is neither: then the text says that it is not known, or nothing. That people died says nothing of
  /// others who were hurt, nor that nobody else was.
  mutating func addHarm(among facts: [Fact]) {
    for name in ["statement.some-hurt", "statement.none-hurt", "statement.some-died"] {
      constants[name] = nil
      derived[name] = nil
    }
    func set(_ name: String, from fact: Fact) {
      constants[name] = .number(1)
      derived[name] = fact.id
    }
    let figures = facts.filter { Self.harmed.contains($0.key) }
    let some = figures.filter { ($0.value.quantity?.low ?? 0) > 0 }
    if let died = some.first(where: { $0.key == .killed }) { set("statement.some-died", from: died) }
    if let hurt = some.first(where: { $0.key == .injured }) ?? some.first(where: { $0.key != .killed }) {
      set("statement.some-hurt", from: hurt)
    } else if some.isEmpty, let none = figures.first(where: { $0.key == .injured && $0.value.quantity?.high == 0 }) {
      set("statement.none-hurt", from: none)
    }
  }

  /// The keys of people who were harmed.
  private static let harmed: [FactKey] = [.killed, .injured, "casualties.hospital", "casualties.critical"]

  /// The agencies whose facts under some keys stand and may be published now.
  public func agencies(publishing isMeant: (FactKey) -> Bool) -> Set<AgencyID> {
    ledger.all.reduce(into: []) { agencies, fact in
      // Few agencies say thousands of facts: one that may be published is enough of each.
      guard fact.isActive, !agencies.contains(fact.agency), isMeant(fact.key), isPublishable(fact) else { return }
      agencies.insert(fact.agency)
    }
  }

  /// The agencies whose facts a template prints, of those keys that are meant.
  public func agencies(in template: Template, under isMeant: (FactKey) -> Bool) -> Set<AgencyID> {
    Set(facts(in: template, under: isMeant).map(\.agency))
  }

  /// The facts that a template prints, of those keys that are meant; of one that it prints place by place, those of every place.
  public func facts(in template: Template, under isMeant: (FactKey) -> Bool) -> [Fact] {
    var facts = template.groups.filter(isMeant).flatMap { items(under: $0.rawValue) }
    for field in template.fields where !field.isGroup && isMeant(FactKey(field.name)) {
      if field.form == TemplateField.hereForm {
        facts += items(under: field.name).filter { $0.key.rawValue == field.name && $0.scope.place != nil }
      } else if case .fact(let fact) = resolve(field) {
        facts.append(fact)
      }
    }
    return facts
  }

  /// The figures that the agencies have agreed on, as the guideline checker asks for them. A correction quotes figures that were
  /// published and do not stand any more; for it those are known figures too.
  public func agreedFigures(for kind: StatementKind) -> [CaseFacts.Figure] {
    var told = changedFigures.compactMap { Self.agreed($0.change.before, $0.fact) }
    if case .number(let others)? = constants["statement.others"] {
      told.append(CaseFacts.Figure(key: "killed", value: others))
    }
    let agreed = ledger.all.filter { $0.isActive && $0.value.quantity != nil && isPublishable($0) }
      .sorted { ($0.key, $0.id) < ($1.key, $1.id) }
    let quoted = kind == .correction ? ledger.all.filter { !$0.publications.isEmpty && !$0.isActive } : []
    // Those who are named died: their number is one that their families and the agencies have agreed on.
    let named = kind == .names ? items(under: "named").count : 0
    return told + (named > 0 ? [CaseFacts.Figure(key: "killed", value: named)] : [])
      + (agreed + quoted).compactMap { fact in fact.value.quantity.flatMap { Self.agreed($0, fact) } }
  }

  /// A number of what a fact counts, as the guideline checker asks for it.
  private static func agreed(_ quantity: Quantity, _ fact: Fact) -> CaseFacts.Figure? {
    guard let key = fact.key.rawValue.split(separator: ".").last else { return nil }
    // Whom a figure counts stands before what it counts, as in `children.injured`.
    let population = fact.scope.population ?? (fact.key.family == "responders" ? "responders" : "all")
    return CaseFacts.Figure(
      key: population == "all" ? String(key) : "\(population).\(key)", value: quantity.figure,
      atMost: quantity.precision == .between ? quantity.upper : nil)
  }

  /// Whether nothing stands between a fact and this statement.
  public func isPublishable(_ fact: Fact) -> Bool {
    if fact.isPlainlyPublic, without.isEmpty, !ledger.tellsOfOne(fact) { return true }
    return obstacles(fact).isEmpty
  }

  func obstacles(_ fact: Fact) -> [Obstacle] {
    guard said == nil else { return [] }
    var obstacles = ledger.obstacles(toPublishing: fact, at: now, register: rules.register)
    if without.contains(fact.agency) {
      obstacles.append(Obstacle(.heldBack, "\(fact.agency) did not answer in time, and its facts are left out", []))
    }
    if fact.key.isAttribution, let owner = ledger.owner(of: fact.key, rules), owner != fact.agency {
      obstacles.append(
        Obstacle(
          .notTheOwner, "\(fact.id) (\(fact.key)) is said by \(fact.agency), and only \(owner) says who did it and why",
          ["afterword fact conflicts"]))
    }
    return obstacles
  }

  func addCommand(_ field: TemplateField) -> String {
    let kind = rules.register.entry(for: FactKey(field.name)).kind
    let value: String
    switch kind {
    case .quantity: value = "NUMBER"
    case .moment: value = "TIME"
    case .words: value = "\"WORDS\""
    case .telephone: value = "\"NUMBER\""
    case .link: value = "https://…"
    }
    let scope = field.scope.stated.map { " --scope \($0.dimension.rawValue)=\($0.word)" }.joined()
    return "afterword fact add \(field.name) \(value)\(scope) --confirmed"
  }

  /// What gives the words of a constant in another language.
  func giving(_ field: TemplateField, in language: Language) -> [String] {
    if field.aspect == .reason, case .fact(let changed) = resolve(field.figure) {
      // A figure may have changed several times since the public heard of it, and each change has its own reason.
      let steps = ledger.publishedChange(of: changed, in: number)?.unexplained(in: language) ?? [changed.id]
      return steps.map { id in
        "afterword fact reason \(id) --in \(language.rawValue)=\"…\" --as OFFICER-OF-\(ledger[id]?.agency ?? changed.agency)"
      }
    }
    guard field.name.hasPrefix("given.") else { return ["afterword statement draft --help"] }
    return ["add --give \(language.rawValue):\(field.name.dropFirst("given.".utf8.count))=\"…\""]
  }

  /// The command that adds the fact of a field; nothing for what the statement says of itself.
  func addCommand(named name: String) -> String? {
    guard !name.hasPrefix("statement."), !name.hasPrefix("given."), !name.contains("*") else { return nil }
    return addCommand(TemplateField(name: name))
  }

  /// The options of `statement draft` that give constants.
  static let options: [String: String] = [
    "statement.next-update": "add --next-update TIME",
    "statement.page": "afterword fact add link.official https://… --confirmed",
    "statement.figures-as-of": "afterword fact add casualties.killed NUMBER --as-of TIME --confirmed",
    "given.wrong": "add --wrong \"what was said\"",
    "given.right": "add --right \"what is correct\"",
    "given.reason": "add --reason \"why it was wrong\"",
    "given.advice": "add --advice \"what to do instead\"",
    "given.claim": "add --give claim=\"the false claim, described and not repeated\"",
    "given.withheld": "add --give withheld=\"why no more can be said\"",
    "given.subject": "add --give subject=\"what it is about\"",
    "statement.current": "afterword statement list",
    "statement.supersedes": "afterword statement list",
  ]
}

extension TemplateFields {
  /// The time that a text prints at its head with its day: that of the text, or that of its figures.
  func printedTime(isOfFigures: Bool) -> Moment {
    let name = isOfFigures ? "statement.figures-as-of" : "statement.as-of"
    if case .moment(let moment)? = constants[name] { return moment }
    if isOfFigures, case .moment(let moment)? = constants["statement.as-of"] { return moment }
    return now
  }
}
