import Guidelines
import Incidents

/// One value: a fact, a constant, a time, agencies.
extension TemplateRenderer {
  mutating func write(_ field: TemplateField, _ place: Template.Place) {
    switch fields.resolve(field) {
    case .missing(let message, let mend): gap(field.description, place, message, mend)
    case .fact(let fact): write(fact, field, place)
    case .constant(let constant): write(constant, field, place)
    }
  }

  mutating func write(_ fact: Fact, _ field: TemplateField, _ place: Template.Place) {
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

  mutating func write(_ constant: Constant, _ field: TemplateField, _ place: Template.Place) {
    let source = provenance(ofConstant: field.constantName(in: fields.area))
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
    case .list(let names): bind(list(names, field.name), field, source)
    case .agencies(let agencies): write(agencies, field, source)
    case .words(let words):
      let form = field.form.flatMap(WordForm.init(rawValue:)) ?? .bare
      guard let text = words[language, form] ?? words[language, .bare] else {
        return gap(
          field.description, place,
          field.aspect == .reason
            ? "Nobody has said in \(language.englishName) why the figure has changed."
            : "“\(field.name)” has no words in \(language.englishName).",
          fields.giving(field, in: language))
      }
      bind(
        Self.languageLists.contains(field.name) ? LanguageWording.list(text, language, behind: self.text) : text, field,
        source)
      // Whoever types a reason rarely types its full stop.
      if field.aspect == .reason || Self.sentences.contains(field.name), let last = text.last,
        !".!?؟…»”\"".contains(last)
      {
        self.text += "."
      }
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
    "given.right", "given.reason", "given.advice", "given.claim", "given.withheld",
  ]

  /// Lists of languages.
  private static let languageLists: Set<String> = ["statement.languages", "statement.following"]

  /// The numbers by which statements are named.
  private static let serials: Set<String> = [
    "statement.number", "statement.corrects", "statement.withdraws", "statement.supersedes", "statement.current",
    "statement.current-correction",
  ]

  func wording(of moment: Moment, _ field: TemplateField) -> String {
    switch field.aspect?.rawValue ?? field.form {
    case "clock", FigureAspect.beforeClock.rawValue: TimeWording.clock(moment, language, offset: fields.offset)
    case "date", FigureAspect.beforeDate.rawValue: TimeWording.date(moment, language, offset: fields.offset)
    case "full": TimeWording.full(moment, language, offset: fields.offset)
    default: TimeWording.relative(moment, to: day, language, offset: fields.offset)
    }
  }

  /// The time whose day stands at the head of the text: a reader takes every other time to be of that day.
  private var day: Moment {
    let isOfFigures = bindings.contains { $0.source == .constant("statement.figures-as-of") }
    return fields.printedTime(isOfFigures: isOfFigures)
  }

  private func list(_ names: [String], _ name: String) -> String {
    guard let last = names.last, names.count > 1 || language == .arabic else { return names.first ?? "" }
    let head = names.dropLast()
    switch language {
    case .english: return head.joined(separator: ", ") + " and " + last
    case .french: return head.joined(separator: ", ") + " et " + last
    case .spanish: return head.joined(separator: ", ") + " \(SpanishAnd.before(last)) " + last
    case .arabic:
      // A number alone stands in Arabic text as it is.
      return names.map { name in
        TextSafety.hasRightToLeftLetters(name) || name.allSatisfy(\.isNumber) ? name : "\u{2066}\(name)\u{2069}"
      }.joined(separator: " و")
    }
  }
}
