import Guidelines
import Incidents

/// Figures by their number: the branch of a count, the number itself, and the noun that it may say.
extension TemplateRenderer {
  mutating func write(_ field: TemplateField, _ branches: [Template.Branch], _ place: Template.Place) {
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
      (quantity, source) = (.exact(number), provenance(ofConstant: field.constantName(in: fields.area)))
    case .constant(.quantity(let value)):
      (quantity, source) = (value, provenance(ofConstant: field.constantName(in: fields.area)))
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
    // Nothing is said of how many, so no plural speaks for it.
    case .unknown: return branches.first { $0.precision == .unknown }
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
  mutating func spoken(_ literal: String) -> String {
    var words = literal
    if let noun = saidNoun, words.hasPrefix(noun) { words.removeFirst(noun.count) }
    saidNoun = nil
    guard let dual = counted?.dual else { return words }
    let accusative = dual == .accusative ? "شخصا أو شخصين" : "شخص أو شخصين"
    return words.replacing("شخصان", with: "شخص أو شخصان").replacing("شخصين", with: accusative)
  }

  mutating func writeNumber(
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
}
