import Guidelines
import Incidents

/// What a template can ask about a figure besides the figure: since when it is so, and what the public was told before.
enum FigureAspect: String, CaseIterable {
  /// The time that it is as of, where that is not the time that the text prints for its figures.
  case asOf = "as-of"
  /// The figure that was published last, where it was another one.
  case before = "before"
  /// The day on which that was published.
  case beforeDate = "before-date"
  /// The time of day at which that was published.
  case beforeClock = "before-clock"
  /// Why it has changed, in public words.
  case reason = "reason"
  /// Whether it is lower now.
  case fallen = "fallen"

  /// What the names of earlier releases stand for, which templates of a workspace may still say.
  static let earlierNames: [String: FigureAspect] = [
    "statement.previous-killed": .before, "statement.previous-at": .beforeClock, "statement.previous-reason": .reason,
  ]
}

extension TemplateField {
  /// What it asks about a figure; nothing for other fields.
  var aspect: FigureAspect? { writtenAspect ?? FigureAspect.earlierNames[name] }

  private var writtenAspect: FigureAspect? {
    form.flatMap { FigureAspect(rawValue: asksHere ? String($0.dropFirst(Self.herePrefix.count)) : $0) }
  }

  /// Whether it asks about the figure of the area that a template stands in.
  private var asksHere: Bool { form?.hasPrefix(Self.herePrefix) ?? false }

  private static let herePrefix = hereForm + "-"

  /// The forms that ask about the figure of an area.
  static let aspectsHere = FigureAspect.allCases.map { herePrefix + $0.rawValue }

  /// Whether a field, as it is written between the braces, tells of a figure only what it was before, and why it has changed.
  public static func tellsBefore(_ field: String) -> Bool {
    guard let aspect = TemplateField(text: field)?.aspect else { return false }
    return aspect != .asOf
  }

  /// The field of the figure itself.
  var figure: TemplateField {
    TemplateField(
      name: FigureAspect.earlierNames[name] == nil ? name : FactKey.killed.rawValue, scope: scope,
      form: asksHere ? Self.hereForm : nil)
  }

  /// The name of the constant that fills it: with the figure and its scope, where it asks about one; the figure of an area is that of its
  /// place, wherever the name is read again.
  func constantName(in area: String?) -> String {
    guard let aspect = writtenAspect else { return name }
    guard asksHere, let area else { return description }
    var scope = scope
    scope.place = area
    return TemplateField(name: name, scope: scope, form: aspect.rawValue).description
  }
}

/// A figure that was published and is another one now.
struct PublishedChange {
  /// What was published.
  let before: Quantity
  /// When.
  let at: Moment
  /// The changes since, the oldest first: each fact that took the place of another and says another number, with why.
  let steps: [(id: FactID, reasons: Words)]

  /// Why it has changed, by language: the reason of every change since, in their order. There are no words in a language in which one of
  /// them has none, so that no language says less than another.
  var reasons: Words {
    var all = Words()
    for language in Language.allCases {
      let said = steps.map { $0.reasons[language, .bare].map(Self.withoutStop) ?? "" }
      guard !said.isEmpty, !said.contains("") else { continue }
      all[language, .bare] =
        steps.count == 1
        ? steps[0].reasons[language, .bare] ?? "" : said.joined(separator: Self.separators[language] ?? "; ")
    }
    return all
  }

  /// The changes that nobody has given a reason for in a language.
  func unexplained(in language: Language) -> [FactID] {
    steps.filter { $0.reasons[language, .bare] == nil }.map(\.id)
  }

  private static func withoutStop(_ reason: String) -> String {
    var reason = reason
    while let last = reason.last, last == "." || last.isWhitespace { reason.removeLast() }
    return reason
  }

  private static let separators: [Language: String] = [
    .english: "; ", .french: "\u{A0}; ", .spanish: "; ", .arabic: "؛ ",
  ]
}

extension FactLedger {
  /// What the public was told last of what a figure counts, where that was another number; nothing once the new one was said.
  ///
  /// - Parameter number: The statement that tells it: what it has said itself is news in it still.
  func publishedChange(of fact: Fact, in number: Int? = nil) -> PublishedChange? {
    guard let now = fact.value.quantity,
      !fact.publications.contains(where: { $0.saysFigure && $0.statement.number != number }),
      let old = publishedPredecessor(of: fact, where: \.saysFigure), let before = old.value.quantity, before != now,
      before.precision != .noneKnown, before.precision != .unknown,
      let said = old.publications.last(where: \.saysFigure)
    else { return nil }
    return PublishedChange(before: before, at: said.at, steps: changes(from: old, to: fact))
  }
}

extension FactPublication {
  /// Whether the public was told the number, and not only that there is one: “People have been hurt.”
  var saysFigure: Bool {
    Language.allCases.contains { language in
      !FigureScanner.tokens(in: words, language).isEmpty || !HarmDenial.all(in: words, language).isEmpty
    }
  }
}

extension TemplateFields {
  /// What fills a field that asks about a figure.
  func resolve(_ aspect: FigureAspect, of field: TemplateField) -> Resolution {
    guard case .fact(let fact) = resolve(field.figure) else {
      return .missing("No fact fills “\(field.figure)”.", mend: [addCommand(field.figure)])
    }
    if aspect == .asOf {
      guard case .moment(let head)? = constants["statement.figures-as-of"], fact.value.quantity?.precision != .unknown,
        head.clock(offset: offset) != fact.asOf.clock(offset: offset) || abs((head - fact.asOf).milliseconds) >= 60_000
      else {
        return .missing("\(fact.id) is as of the time that the text says for its figures.", mend: [])
      }
      return .constant(.moment(fact.asOf))
    }
    guard let change = ledger.publishedChange(of: fact, in: number) else {
      return .missing("The public was told no other figure than that of \(fact.id).", mend: [])
    }
    switch aspect {
    case .before: return .constant(.quantity(change.before))
    case .reason: return .constant(.words(change.reasons))
    case .fallen:
      guard let now = fact.value.quantity, now.isBelow(change.before) else {
        return .missing("\(fact.id) has not fallen.", mend: [])
      }
      return .constant(.number(1))
    case .asOf, .beforeDate, .beforeClock: return .constant(.moment(change.at))
    }
  }

  /// A constant by its name, which may ask about a figure.
  func constant(named name: String) -> Constant? {
    if let constant = constants[name] { return constant }
    guard let field = TemplateField(text: name), let aspect = field.aspect,
      case .constant(let constant) = resolve(aspect, of: field)
    else { return nil }
    return constant
  }

  /// The figures of people harmed and of arrests of which the public was told another number before, with what it was told.
  var changedFigures: [(fact: Fact, change: PublishedChange)] {
    (items(under: "casualties") + items(under: "suspects")).compactMap { fact in
      ledger.publishedChange(of: fact, in: number).map { (fact, $0) }
    }
  }

  /// What the investigation has declared the incident to be, where that may be said; nothing where nobody has.
  public var designation: String? {
    ledger.active("attribution.designation").first { obstacles($0).isEmpty }?.value.summary
  }

  /// The number of the statement that is written.
  var number: Int? {
    if case .number(let number)? = constants["statement.number"] { number } else { nil }
  }
}
