import Guidelines
import Incidents

extension Template {
  /// Fills the fields. Every field that nothing fills is reported, with the command that mends it.
  public func render(_ fields: TemplateFields) throws(TemplateFaults) -> RenderedText {
    let rendered = renderWithGaps(fields)
    guard rendered.gaps.isEmpty else { throw TemplateFaults(rendered.gaps) }
    return rendered
  }

  /// The field of ``presumption``.
  public static let presumptionField = "statement.presumption"

  /// Fills what can be filled and leaves `⟦name⟧` for the rest, for a draft that cannot be submitted yet.
  public func renderWithGaps(_ fields: TemplateFields) -> RenderedText {
    func rendered(_ fields: TemplateFields) -> RenderedText {
      var fields = fields
      if !presumption.isEmpty { fields.constants[Self.presumptionField] = .words(Words(presumption, language)) }
      if hasAreaLoop { fields.areaLoop = .outside(Set(fields.areas().compactMap(\.scope.place))) }
      var renderer = TemplateRenderer(template: self, fields: fields)
      renderer.write(nodes)
      return renderer.finished()
    }
    let first = rendered(fields)
    // Which figures are printed, and so how old they are and whose, is known when they have been written once.
    let printed = first.bindings.compactMap { binding -> FactID? in
      if case .fact(let id) = binding.source { id } else { nil }
    }
    return rendered(fields.printing(printed))
  }
}

private struct TemplateRenderer {
  let template: Template
  private(set) var fields: TemplateFields
  private var text = ""
  private var bindings: [Binding] = []
  private var gaps: [TemplateFault] = []
  private var counted: Counted?
  /// The noun that a number has just said, and that the template says after it.
  private var saidNoun: String?
  private var item: Fact?

  /// What a count is about.
  private struct Counted {
    let quantity: Quantity
    let field: TemplateField
    let source: Provenance
    /// How an Arabic dual is said of one or two; nil where it is said of two.
    var dual: Dual?
  }

  /// The case of a noun that is said of one or two: the object of a verb, or not.
  private enum Dual {
    case accusative, other
  }

  init(template: Template, fields: TemplateFields) {
    self.template = template
    self.fields = fields
  }

  private var language: Language { template.language }

  func finished() -> RenderedText {
    var text = text
    while text.last == "\n" || text.last == " " { text.removeLast() }
    return RenderedText(text: text, bindings: bindings.sorted { ($0.start, $0.end) < ($1.start, $1.end) }, gaps: gaps)
  }

  mutating func write(_ nodes: [Template.Node]) {
    for (index, node) in nodes.enumerated() {
      switch node {
      case .text(let literal): write(spoken(literal))
      case .field(let field, let place): write(field, place)
      case .number(let isCapital, let isFeminine, let place):
        let following = if index + 1 < nodes.count, case .text(let literal) = nodes[index + 1] { literal } else { "" }
        writeNumber(isCapital, isFeminine, before: following, place)
      case .item(let form, let place): writeItem(form, place)
      case .when(let field, let then, let otherwise): write(when: field, then, otherwise)
      case .count(let field, let branches, let place): write(field, branches, place)
      case .each(let prefix, let body):
        let outer = item
        for fact in fields.items(under: prefix) {
          item = fact
          requireArea(of: fact, body)
          write(body)
        }
        item = outer
      case .areas(let body):
        let outer = fields
        for fact in outer.areas() {
          fields.area = fact.scope.place
          fields.areaLoop = .inside(fact.scope.place)
          write(body)
        }
        fields = outer
      }
    }
  }

  private mutating func write(_ literal: String) {
    // Parts that vanish must not leave two empty lines behind.
    if literal == "\n", text.isEmpty || text.hasSuffix("\n\n") { return }
    text += literal
  }

  /// Writes the one branch or the other. Words that stand only because a fact stands are bound to it, even where they do
  /// not print it.
  private mutating func write(when field: TemplateField, _ then: [Template.Node], _ otherwise: [Template.Node]) {
    if field.isGroup { return write(fields.items(under: field.groupKey).isEmpty ? otherwise : then) }
    let source: Provenance
    switch resolve(asked: field, then) {
    case .missing: return write(otherwise)
    case .fact(let fact): source = .fact(fact.id)
    // What was given in another language only is missing in this one, unless the template has other words for that: no language says
    // less than the others in silence.
    case .constant(.words(let words))
    where words[language, .bare] == nil && !words.languages.isEmpty && !otherwise.isEmpty:
      return write(otherwise)
    case .constant: source = provenance(ofConstant: field.name)
    }
    let start = text.utf8.count
    let count = bindings.count
    write(then)
    let isPrinted = bindings[count...].contains { $0.source == source }
    guard case .fact = source, !isPrinted, text.utf8.count > start else { return }
    let said = String(decoding: Array(text.utf8.dropFirst(start)), as: UTF8.self)
    let words = said.split(separator: "\n").first.map(String.init) ?? said
    guard let offset = said.firstRange(of: words, from: said.startIndex) else { return }
    let first = start + said.utf8.distance(from: said.startIndex, to: offset.lowerBound)
    bindings.append(
      Binding(start: first, end: first + words.utf8.count, words: words, field: field.description, source: source))
  }

  /// What a question finds. Whether attackers are counted is asked of the figure that the text prints, and never of another one
  /// under the same key, unless the words that follow print just that one.
  private func resolve(asked field: TemplateField, _ then: [Template.Node]) -> TemplateFields.Resolution {
    guard field.scope.attackers != nil,
      !Template.fields(in: then).contains(where: { $0.name == field.name && $0.scope == field.scope })
    else { return fields.resolve(field) }
    var scope = field.scope
    scope.attackers = nil
    let printed = fields.resolve(TemplateField(name: field.name, scope: scope, form: field.form))
    guard case .fact(let fact) = printed, !fact.scope.satisfies(field.scope) else { return printed }
    return .missing("\(fact.id) is no figure of “\(field.unformed)”.", mend: [])
  }

  /// Where a constant comes from: the fact that it was computed from, or the statement itself.
  private func provenance(ofConstant name: String) -> Provenance {
    fields.derived[name].map(Provenance.fact) ?? .constant(name)
  }

  private mutating func write(_ field: TemplateField, _ place: Template.Place) {
    switch fields.resolve(field) {
    case .missing(let message, let mend): gap(field.description, place, message, mend)
    case .fact(let fact): write(fact, field, place)
    case .constant(let constant): write(constant, field, place)
    }
  }

  private mutating func write(_ fact: Fact, _ field: TemplateField, _ place: Template.Place) {
    let source = Provenance.fact(fact.id)
    switch fact.value {
    case .quantity(let known):
      let quantity = field.form == "floor" ? known.asFloor : known
      guard let words = NumberWording.quantity(quantity, language, inDigits: fields.writesDigits) else {
        return gap(
          field.description, place, "\(fact.id) says “\(quantity)”, which is not a number that can be printed here.",
          ["use {count \(field.unformed)} with a branch {none} in the template"])
      }
      bind(isAtStart ? words.prefix(1).uppercased() + words.dropFirst() : words, field, source)
    case .moment(let moment): bind(moment, field, source)
    case .words(let words):
      let form = field.form.flatMap(WordForm.init(rawValue:)) ?? .bare
      // A text that is there already has said the fact in some form of its words.
      let other = fields.said == nil ? nil : WordForm.allCases.compactMap { words[language, $0] }.first
      guard let text = words[language, form] ?? other else {
        let option = "--in \(language.rawValue):\(form.rawValue)=\"…\""
        return gap(
          field.description, place,
          "\(fact.id) (\(fact.key)) has no words in \(language.englishName) in the form “\(form.rawValue)”.",
          [
            "afterword fact supersede \(fact.id) \(fact.value.asTyped) \(option) --reason \"language added\" --as OFFICER-OF-\(fact.agency)"
          ])
      }
      bind(text, field, source)
    case .telephone(let number): bind(number, field, source)
    case .link(let address): bind(address, field, source)
    case .sealed:
      gap(
        field.description, place, "The words of \(fact.id) (\(fact.key)) are sealed until they may be said.",
        ["afterword fact reveal \(fact.id) WORDS"])
    }
  }

  /// Whether what comes next begins a line or a sentence.
  private var isAtStart: Bool {
    text.isEmpty || text.hasSuffix("\n") || [". ", "! ", "? "].contains { text.hasSuffix($0) }
  }

  private mutating func write(_ constant: Constant, _ field: TemplateField, _ place: Template.Place) {
    let source = provenance(ofConstant: field.name)
    switch constant {
    case .number(let number):
      // The number of a statement is its name and is not grouped.
      let words = Self.serials.contains(field.name) ? String(number) : NumberWording.digits(number, language)
      bind(words, field, source)
    case .quantity(let quantity):
      guard let words = NumberWording.quantity(quantity, language, inDigits: true) else {
        return gap(field.description, place, "“\(quantity)” is not a number that can be printed here.", [])
      }
      bind(words, field, source)
    case .moment(let moment): bind(moment, field, source)
    case .list(let names): bind(list(names), field, source)
    case .agencies(let agencies): write(agencies, field, source)
    case .words(let words):
      let form = field.form.flatMap(WordForm.init(rawValue:)) ?? .bare
      guard let text = words[language, form] ?? words[language, .bare] else {
        return gap(
          field.description, place,
          field.name == "statement.previous-reason"
            ? "Nobody has said in \(language.englishName) why the figure has changed."
            : "“\(field.name)” has no words in \(language.englishName).",
          [fields.giving(field.name, in: language)])
      }
      bind(text, field, source)
      // Whoever types a reason rarely types its full stop.
      if Self.sentences.contains(field.name), let last = text.last, !".!?؟…»”\"".contains(last) { self.text += "." }
    }
  }

  /// Writes agencies with the preposition that the text ends with, where it melts into an article: « de » and « le » are « du ».
  private mutating func write(_ agencies: [Agency], _ field: TemplateField, _ source: Provenance) {
    var form = field.form.flatMap(WordForm.init(rawValue:)) ?? .bare
    let isNamed = agencies.contains { AgencyWording.hasName($0, in: language) }
    if form == .bare, isNamed, let preposition = AgencyWording.preposition(endOf: text, language) {
      text.removeLast(preposition.words.count)
      form = preposition.form
    }
    var names = AgencyWording.list(agencies, language, form)
    if text.isEmpty || text.hasSuffix("\n") || text.hasSuffix(". ") {
      names = names.prefix(1).uppercased() + names.dropFirst()
    }
    bind(names, field, source)
  }

  /// What an officer gives as a sentence of its own.
  private static let sentences: Set<String> = [
    "given.right", "given.reason", "given.advice", "given.claim", "given.withheld", "statement.previous-reason",
  ]

  /// The numbers by which statements are named.
  private static let serials: Set<String> = [
    "statement.number", "statement.corrects", "statement.withdraws", "statement.supersedes", "statement.current",
  ]

  private func wording(of moment: Moment, _ field: TemplateField) -> String {
    switch field.form {
    case "clock": TimeWording.clock(moment, language, offset: fields.offset)
    case "date": TimeWording.date(moment, language, offset: fields.offset)
    case "full": TimeWording.full(moment, language, offset: fields.offset)
    default: TimeWording.relative(moment, to: day, language, offset: fields.offset)
    }
  }

  /// The time whose day stands at the head of the text: a reader takes every other time to be of that day.
  private var day: Moment {
    let isOfFigures = bindings.contains { $0.source == .constant("statement.figures-as-of") }
    return fields.printedTime(isOfFigures: isOfFigures)
  }

  private func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 || language == .arabic else { return names.first ?? "" }
    let head = names.dropLast()
    switch language {
    case .english: return head.joined(separator: ", ") + " and " + last
    case .french: return head.joined(separator: ", ") + " et " + last
    case .spanish: return head.joined(separator: ", ") + " \(SpanishAnd.before(last)) " + last
    case .arabic:
      return names.map { TextSafety.hasRightToLeftLetters($0) ? $0 : "\u{2066}\($0)\u{2069}" }.joined(separator: " و")
    }
  }

  private mutating func write(_ field: TemplateField, _ branches: [Template.Branch], _ place: Template.Place) {
    let quantity: Quantity
    let source: Provenance
    switch fields.resolve(field) {
    case .missing(let message, let mend): return gap(field.description, place, message, mend)
    case .fact(let fact):
      guard let value = fact.value.quantity else {
        return gap(field.description, place, "\(fact.id) is not a number.", [])
      }
      (quantity, source) = (field.form == "floor" ? value.asFloor : value, .fact(fact.id))
    case .constant(.number(let number)):
      (quantity, source) = (.exact(number), provenance(ofConstant: field.name))
    case .constant(.quantity(let value)): (quantity, source) = (value, provenance(ofConstant: field.name))
    case .constant: return gap(field.description, place, "“\(field.name)” is not a number.", [])
    }
    guard let branch = branch(for: quantity, branches) else {
      return gap(
        field.description, place, "No branch says “\(quantity)” in \(language.englishName).",
        ["add a branch such as {\(quantity.precision.rawValue) other} to \(template.file)"])
    }
    let outer = counted
    counted = Counted(quantity: quantity, field: field, source: source, dual: dual(for: quantity, branches))
    if branch.printsNumber {
      write(branch.body)
    } else {
      // The sentence itself is the number: “Nobody is known to have died.”
      let start = text.utf8.count
      write(branch.body)
      let said = String(decoding: Array(text.utf8.dropFirst(start)), as: UTF8.self)
      let core = said.split(separator: "\n").first.map(String.init) ?? said
      bindings.append(
        Binding(start: start, end: start + core.utf8.count, words: core, field: field.description, source: source))
    }
    counted = outer
  }

  /// Whether one or two are said by the dual of a branch: «شخص أو شخصان».
  private func dual(for quantity: Quantity, _ branches: [Template.Branch]) -> Dual? {
    guard language == .arabic, quantity.isOneOrTwo else { return nil }
    let one = branches.first { $0.precision == nil && $0.category == .one }
    let isAccusative = one?.body.contains { if case .text(let words) = $0 { words.contains("شخصا") } else { false } }
    return isAccusative ?? false ? .accusative : .other
  }

  private func branch(for quantity: Quantity, _ branches: [Template.Branch]) -> Template.Branch? {
    switch quantity.precision {
    case .unknown: return nil
    case .noneKnown: return branches.first { $0.category == nil }
    default: break
    }
    if quantity.precision == .exact, quantity.figure == 0, let none = branches.first(where: { $0.category == nil }) {
      return none
    }
    // From nobody to two is two at most.
    let quantity = quantity.precision == .between && quantity.figure == 0 ? .atMost(quantity.upper ?? 0) : quantity
    let category = PluralCategory(of: quantity.upper ?? quantity.figure, in: language)
    func find(_ precision: Quantity.Precision?, _ category: PluralCategory) -> Template.Branch? {
      branches.first { $0.precision == precision && $0.category == category }
    }
    if let exact = find(quantity.precision, category) { return exact }
    if language == .arabic, quantity.isOneOrTwo, let dual = find(nil, .two), !dual.printsNumber { return dual }
    // A branch that does not print the number speaks for an exact number only.
    if let plain = find(nil, category), plain.printsNumber || quantity.precision == .exact { return plain }
    return find(quantity.precision, .other) ?? find(nil, .other)
  }

  /// The words of a template as they stand behind or without a number: without the noun that the number has said already, and
  /// with “one or” in front of an Arabic dual that is said of one or two.
  private mutating func spoken(_ literal: String) -> String {
    var words = literal
    if let noun = saidNoun, words.hasPrefix(noun) { words.removeFirst(noun.count) }
    saidNoun = nil
    guard let dual = counted?.dual else { return words }
    let accusative = dual == .accusative ? "شخصا أو شخصين" : "شخص أو شخصين"
    return words.replacing("شخصان", with: "شخص أو شخصان").replacing("شخصين", with: accusative)
  }

  private mutating func writeNumber(
    _ isCapital: Bool, _ isFeminine: Bool, before following: String, _ place: Template.Place
  ) {
    let nouns = [" أشخاص", " شخصا", " شخص"]
    if language == .arabic, let counted, let noun = nouns.first(where: { following.hasPrefix($0) }) {
      if let persons = NumberWording.arabicPersons(counted.quantity) {
        if persons.saysNoun { saidNoun = noun }
        return bind(persons.words, counted.field, counted.source)
      }
      if fields.writesDigits, let words = NumberWording.easyArabicBound(counted.quantity, noun: noun) {
        saidNoun = noun
        return bind(words, counted.field, counted.source)
      }
    }
    guard let counted,
      let words = NumberWording.quantity(
        counted.quantity, language, isFeminine: isFeminine, inDigits: fields.writesDigits)
    else {
      return gap("n", place, "There is no number to print here.", [])
    }
    bind(isCapital ? words.prefix(1).uppercased() + words.dropFirst() : words, counted.field, counted.source)
    text += NumberWording.link(counted.quantity, language, before: following)
  }

  /// What people in one place are told to do is never said to everybody: without the words of the place there is no text.
  private mutating func requireArea(of fact: Fact, _ body: [Template.Node]) {
    guard fact.key.family == "instruction", let place = fact.scope.place, place != "all", place != fields.area else {
      return
    }
    let field = TemplateField(name: "area", scope: Scope(place: place))
    let line = body.compactMap { if case .item(_, let place) = $0 { place } else { nil } }.first
    gap(
      field.description, line ?? Template.Place(line: 1, column: 1),
      "\(fact.id) (\(fact.key)) is for “\(place)” alone, and no fact says what “\(place)” is called.",
      [fields.addCommand(field)])
    text += " "
  }

  private mutating func writeItem(_ form: WordForm, _ place: Template.Place) {
    guard let item else { return }
    write(item, TemplateField(name: item.key.rawValue, form: form == .bare ? nil : form.rawValue), place)
  }

  private mutating func gap(_ name: String, _ place: Template.Place, _ message: String, _ mend: [String]) {
    gaps.append(
      TemplateFault(
        file: template.file, line: place.line, column: place.column, message: message, mend: mend, isMissingField: true)
    )
    text += "⟦\(name)⟧"
  }

  /// Adds a time, joined to the words before it.
  private mutating func bind(_ moment: Moment, _ field: TemplateField, _ source: Provenance) {
    let joined = TimeWording.joined(wording(of: moment, field), behind: text, language)
    text = joined.before
    bind(joined.words, field, source)
  }

  /// Adds words and remembers where they come from. Words of the other direction are isolated, so that a telephone number
  /// in an Arabic sentence keeps its order.
  private mutating func bind(_ words: String, _ field: TemplateField, _ source: Provenance) {
    let isolated = TextSafety.isolated(words, in: language)
    let start = text.utf8.count
    text += isolated
    bindings.append(
      Binding(start: start, end: text.utf8.count, words: words, field: field.description, source: source))
  }
}
