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

/// Writes the nodes of one template; see ``Template/render(_:)``. Figures by number are in `+Counts`, single values in `+Values`.
struct TemplateRenderer {
  let template: Template
  var fields: TemplateFields
  var text = ""
  var bindings: [Binding] = []
  var gaps: [TemplateFault] = []
  var counted: Counted?
  /// The noun that a number has just said, and that the template says after it.
  var saidNoun: String?
  private var item: Fact?

  /// What a count is about.
  struct Counted {
    let quantity: Quantity
    let field: TemplateField
    let source: Provenance
    /// How an Arabic dual is said of one or two; nil where it is said of two.
    var dual: Dual?
  }

  /// The case of a noun that is said of one or two: the object of a verb, or not.
  enum Dual {
    case accusative, other
  }

  init(template: Template, fields: TemplateFields) {
    self.template = template
    self.fields = fields
  }

  var language: Language { template.language }

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
      case .item(let form, let place):
        let isLine = text.isEmpty || text.hasSuffix("\n")
        writeItem(form, place)
        let rest = nodes.dropFirst(index + 1).first
        if isLine, rest.map({ if case .text(let literal) = $0 { literal.hasPrefix("\n") } else { false } }) ?? true {
          endSentence()
        }
      case .when(let field, let then, let otherwise): write(when: field, then, otherwise)
      case .count(let field, let branches, let place): write(field, branches, place)
      case .each(let prefix, let body):
        let outer = item
        var said: [Fact] = []
        for fact in fields.items(under: prefix) {
          // What two agencies say of one place in the same words is said once.
          guard fact.value.quantity != nil || !said.contains(where: { $0.isSame(as: fact) }) else { continue }
          said.append(fact)
          item = fact
          requireArea(of: fact, body)
          write(body)
        }
        item = outer
      case .sources(let body): write(eachSourceOf: body)
      case .news(let body): write(newsOf: body)
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
    // Whoever types a fact as a sentence types its full stop, and the template has one of its own.
    text +=
      literal.hasPrefix(".") && !literal.hasPrefix("..") && text.endsSentence ? String(literal.dropFirst()) : literal
  }

  /// Writes the one branch or the other. Words that stand only because a fact stands are bound to it, even where they do
  /// not print it.
  private mutating func write(when field: TemplateField, _ then: [Template.Node], _ otherwise: [Template.Node]) {
    if field.isGroup { return write(fields.items(under: field.groupKey).isEmpty ? otherwise : then) }
    let source: Provenance
    switch resolve(asked: field, then) {
    case .missing: return write(otherwise)
    case .fact(let fact) where !fields.isSaidHere(fact): return
    case .fact(let fact): source = .fact(fact.id)
    // What was given in another language only is missing in this one, unless the template has other words for that: no language says
    // less than the others in silence.
    case .constant(.words(let words))
    where words[language, .bare] == nil && !words.languages.isEmpty && !otherwise.isEmpty:
      return write(otherwise)
    case .constant: source = provenance(ofConstant: field.constantName(in: fields.area))
    }
    let start = text.utf8.count
    let count = bindings.count
    write(then)
    if Template.instructing.union(Template.describing).contains(field.name) {
      bindAdvice(field, source, from: start, behind: count)
    }
    let isPrinted = bindings[count...].contains { $0.source == source }
    guard case .fact = source, !isPrinted, text.utf8.count > start else { return }
    let said = String(decoding: Array(text.utf8.dropFirst(start)), as: UTF8.self)
    let words = said.split(separator: "\n").first.map(String.init) ?? said
    guard let offset = said.firstRange(of: words, from: said.startIndex) else { return }
    let first = start + said.utf8.distance(from: said.startIndex, to: offset.lowerBound)
    bindings.append(
      Binding(start: first, end: first + words.utf8.count, words: words, field: field.description, source: source))
  }

  /// Binds words of advice that are the template's own, so that they are known for what people shall do in every language: of each line
  /// the longest stretch that nothing else fills.
  private mutating func bindAdvice(
    _ field: TemplateField, _ source: Provenance, from start: Int, behind count: Int
  ) {
    let filled = bindings[count...].map { $0.start..<$0.end }.sorted { $0.lowerBound < $1.lowerBound }
    let bytes = Array(text.utf8)
    for line in bytes[start...].split(separator: UInt8(ascii: "\n")) {
      var free: [Range<Int>] = []
      var position = line.startIndex
      for range in filled where range.lowerBound >= position && range.upperBound <= line.endIndex {
        free.append(position..<range.lowerBound)
        position = range.upperBound
      }
      free.append(position..<line.endIndex)
      guard var longest = free.max(by: { $0.count < $1.count }) else { continue }
      while let first = longest.first, bytes[first] == UInt8(ascii: " ") { longest = longest.dropFirst() }
      while let last = longest.last, bytes[last] == UInt8(ascii: " ") { longest = longest.dropLast() }
      let words = String(decoding: bytes[longest], as: UTF8.self)
      guard words.contains(where: \.isLetter) else { continue }
      bindings.append(
        Binding(
          start: longest.lowerBound, end: longest.upperBound, words: words, field: field.description, source: source))
    }
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
    // Of a figure that nobody knows, nobody is said to be counted or not.
    guard case .fact(let fact) = printed,
      !fact.scope.satisfies(field.scope) || fact.value.quantity?.precision == .unknown
    else { return printed }
    return .missing("\(fact.id) is no figure of “\(field.unformed)”.", mend: [])
  }

  /// Where a constant comes from: the fact that it was computed from, or the statement itself.
  func provenance(ofConstant name: String) -> Provenance {
    fields.derived[name].map(Provenance.fact) ?? .constant(name)
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

  /// A fact that is a line of its own is a sentence, and ends as one; a name or a list does not.
  private mutating func endSentence() {
    guard let item, Self.sentences.contains(item.key.family), let last = text.last, last != "\n", !text.endsSentence
    else {
      return
    }
    text += "."
  }

  /// The keys whose facts are sentences.
  private static let sentences: Set<String> = [
    "known", "unknown", "threat", "charge", "instruction", "action", "checked",
  ]

  private mutating func writeItem(_ form: WordForm, _ place: Template.Place) {
    guard let item else { return }
    write(item, TemplateField(name: item.key.rawValue, form: form == .bare ? nil : form.rawValue), place)
  }

  mutating func gap(_ name: String, _ place: Template.Place, _ message: String, _ mend: [String]) {
    gaps.append(
      TemplateFault(
        file: template.file, line: place.line, column: place.column, message: message, mend: mend, isMissingField: true)
    )
    text += "⟦\(name)⟧"
  }

  /// Adds a time, joined to the words before it.
  mutating func bind(_ moment: Moment, _ field: TemplateField, _ source: Provenance) {
    let joined = TimeWording.joined(wording(of: moment, field), behind: text, language)
    text = joined.before
    bind(joined.words, field, source)
  }

  /// Adds words and remembers where they come from. Words of the other direction are isolated, so that a telephone number
  /// in an Arabic sentence keeps its order.
  mutating func bind(_ words: String, _ field: TemplateField, _ source: Provenance) {
    let isolated = TextSafety.isolated(words, in: language)
    let start = text.utf8.count
    text += isolated
    bindings.append(
      Binding(start: start, end: text.utf8.count, words: words, field: field.description, source: source))
  }
}

extension String {
  /// Whether the last sign that is seen ends a sentence, or is a mark behind which nothing may stand.
  fileprivate var endsSentence: Bool {
    let end = unicodeScalars.last { !(0x2066...0x2069).contains($0.value) }
    guard let end else { return false }
    if "”»\"".unicodeScalars.contains(end) {
      let inner = unicodeScalars.dropLast().last {
        !(0x2066...0x2069).contains($0.value) && !$0.properties.isWhitespace
      }
      return inner.map { ".!?؟…".unicodeScalars.contains($0) } ?? false
    }
    return ".!?؟…:;".unicodeScalars.contains(end)
  }
}
