import Guidelines
import Incidents

/// The text of one kind of statement in one language, with fields that facts fill.
///
/// The language is strict. A field that no fact or constant fills is an error with line and column, never an empty
/// place. Fields stand in braces:
///
/// - `{place}` a fact or constant by name; `{place:at}` a form of it; `{casualties.killed:floor}` an exact number as a floor; `{casualties.killed[route=scene]}` a fact of
///   that scope; `{casualties.killed:here}`, within `{each area}`, that of the area alone; `{casualties.killed:before}` and the other aspects of a figure that ``FigureAspect`` names, of the area alone as `{casualties.killed:here-before}`;
/// - `{when name}` … `{otherwise}` … `{end}` text for the case that a fact may be published, and for the other;
/// - `{count name}` … `{end}` with `{none}`, `{zero}`, `{one}`, `{two}`, `{few}`, `{many}`, `{other}` branches by the
///   plural rules of the language, each perhaps with a precision in front: `{at-least one}`; inside, `{n}` is the
///   number with its precision and `{N}` the same at the start of a sentence, `{n:feminine}` where gender matters;
/// - `{each known.*}` … `{end}` once for every publishable fact below a key; inside, `{item}` is the fact; and
///   `{when known.*}` asks whether there is one;
/// - `{each area}` … `{end}` once for every area that people are told something about; inside, `{area}` and `{each instruction.*}`
///   are those of the area, and after it `{each instruction.*}` are those of no such area;
/// - `{each source}` … `{end}` once for every agency that has said something of what stands inside, with what it has said and nothing else;
///   inside, `{statement.sources}` and `{statement.figure-owners}` are that agency, and a `{when}` about what another one has said writes
///   neither of its texts;
/// - `{each news}` … `{end}` once for what is new since the statement that the text takes the place of, where `{when statement.news}` holds, and
///   once for the rest, where `{when statement.no-news}` holds; once for all, where it takes the place of none;
/// - `{when statement.keep-away}`, `{when statement.no-instruction}` and `{when statement.withdraws-instruction}` hold what the template
///   itself tells people to do (``advice``); every other instruction is a fact;
/// - `{when statement.purpose}` holds what the kind exists for in the template’s own words: no short form is without it;
/// - `{note …}` a remark for authors; `{{` a brace.
///
/// A tag alone on its line leaves no line behind.
public struct Template: Sendable, Hashable {
  /// The name, the kind of statement it is for.
  public let name: String
  /// The language of its text.
  public let language: Language
  /// The title shown in lists.
  public let title: String
  /// The number of words that a filled-in text should not exceed; 0 for no limit.
  public let wordLimit: Int
  /// The fields that must be in every revision, in the order in which they must first appear; `a|b` means either, and `a?` that a
  /// revision may lack it, with a warning (``TemplateElement``).
  public let required: [String]
  /// The sentence that says that nobody is guilty yet, which fills `{statement.presumption}`; empty where there is none. No short form
  /// speaks of an arrest without it.
  public let presumption: String
  /// The questions behind which a template tells people in its own words what to do: `{when statement.keep-away}` and the like. These words
  /// are bound to the question, so that short forms, alerts and pages know them for an instruction in every language.
  public static let advice: Set<String> = [
    "statement.keep-away", "statement.no-instruction", "statement.advice-stands", "statement.withdraws-instruction",
  ]
  /// The questions behind which every sentence tells people what to do: those of advice, and the facts that a template adds a sentence of
  /// its own to, such as “Please do not travel to the schools.”
  static let instructing: Set<String> = advice.union(["schools.instruction"])
  /// The question that every statement answers with yes: behind it stands what the kind exists for, in words of the template’s own.
  public static let purpose = "statement.purpose"
  /// The questions behind which the words are what the statement exists for, and that of a notice that describes a claim which it does not
  /// repeat.
  static let describing: Set<String> = [
    purpose, "statement.\(ClaimReading.aboutAuthor)", "statement.\(ClaimReading.aboutPerson)",
  ]
  /// The file it was read from, for messages.
  public let file: String
  let nodes: [Node]

  indirect enum Node: Sendable, Hashable {
    case text(String)
    case field(TemplateField, Place)
    case number(isCapital: Bool, isFeminine: Bool, Place)
    case item(WordForm, Place)
    case when(TemplateField, then: [Node], otherwise: [Node])
    case count(TemplateField, branches: [Branch], Place)
    case each(String, body: [Node])
    case areas(body: [Node])
    case sources(body: [Node])
    case news(body: [Node])
  }

  /// One branch of a count.
  struct Branch: Sendable, Hashable {
    let precision: Quantity.Precision?
    /// Nothing for the branch `{none}`.
    let category: PluralCategory?
    let body: [Node]
    let place: Place

    var printsNumber: Bool {
      body.contains { if case .number = $0 { true } else { false } }
    }
  }

  /// Where in the file something stands.
  struct Place: Sendable, Hashable {
    let line: Int
    let column: Int
  }

  /// Every field that the template names, in its order, each once.
  public var fields: [TemplateField] {
    var seen: Set<TemplateField> = []
    return Self.fields(in: nodes).filter { seen.insert($0).inserted }
  }

  /// The keys below which the template prints every fact: `known` for `{each known.*}`, each once.
  public var groups: Set<FactKey> { Set(Self.groups(in: nodes).map { FactKey($0) }) }

  /// Whether it goes through the areas one by one.
  var hasAreaLoop: Bool { Self.hasAreaLoop(in: nodes) }

  private static func hasAreaLoop(in nodes: [Node]) -> Bool {
    nodes.contains { node in
      switch node {
      case .areas: true
      case .sources(let body), .news(let body): hasAreaLoop(in: body)
      case .when(_, let then, let otherwise): hasAreaLoop(in: then) || hasAreaLoop(in: otherwise)
      case .text, .number, .item, .field, .count, .each: false
      }
    }
  }

  static func groups(in nodes: [Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .text, .number, .item, .field: []
      case .when(_, let then, let otherwise): groups(in: then) + groups(in: otherwise)
      case .count(_, let branches, _): branches.flatMap { groups(in: $0.body) }
      case .each(let key, let body): [key] + groups(in: body)
      case .areas(let body), .sources(let body), .news(let body): groups(in: body)
      }
    }
  }

  static func fields(in nodes: [Node]) -> [TemplateField] {
    nodes.flatMap { node -> [TemplateField] in
      switch node {
      case .text, .number, .item: []
      case .field(let field, _): [field]
      case .when(let field, let then, let otherwise): [field] + fields(in: then) + fields(in: otherwise)
      case .count(let field, let branches, _): [field] + branches.flatMap { fields(in: $0.body) }
      case .each(_, let body), .areas(let body), .sources(let body), .news(let body): fields(in: body)
      }
    }
  }
}

/// A field of a template: a name, perhaps a scope, perhaps a form.
public struct TemplateField: Sendable, Hashable, CustomStringConvertible {
  /// A key of a fact, or the name of a constant such as `statement.number`.
  public let name: String
  /// The scope that the fact must have.
  public let scope: Scope
  /// The form in which it is wanted: a form of words, `clock`, `date`, `full` for times, or what is asked about a figure.
  public let form: String?

  /// Whether the field means every fact below a key: `known.*`.
  public var isGroup: Bool { name.hasSuffix(".*") }

  /// The key below which a group looks.
  var groupKey: String { String(name.dropLast(2)) }

  init(name: String, scope: Scope = Scope(), form: String? = nil) {
    self.name = name
    self.scope = scope
    self.form = form
  }

  /// The field as it is written between the braces.
  public var description: String {
    let scope = scope.description
    return name + (scope.isEmpty ? "" : "[\(scope)]") + (form.map { ":\($0)" } ?? "")
  }

  /// The field without its form: what is said, not how.
  public var unformed: TemplateField { TemplateField(name: name, scope: scope) }

  /// Reads a field as it is written between the braces; nothing for anything else.
  public init?(text: String) {
    var rest = Substring(text)
    var form: String?
    if let colon = rest.lastIndex(of: ":"), !rest[colon...].contains("]") {
      form = String(rest[rest.index(after: colon)...])
      rest = rest[..<colon]
      guard let form, Self.forms.contains(form) else { return nil }
    }
    var scope = Scope()
    if let bracket = rest.firstIndex(of: "[") {
      guard rest.last == "]" else { return nil }
      for part in rest[rest.index(after: bracket)...].dropLast().split(separator: " ") {
        let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
        guard sides.count == 2, let dimension = Scope.Dimension(rawValue: sides[0]),
          scope.set(dimension, to: sides[1])
        else { return nil }
      }
      rest = rest[..<bracket]
    }
    let name = String(rest)
    guard FactKey(name.hasSuffix(".*") ? String(name.dropLast(2)) : name).isWellFormed else { return nil }
    self.init(name: name, scope: scope, form: form)
  }

  /// The forms that a field may ask for.
  static let forms = Set(["bare", "at", "to", "of", "clock", "date", "full", "floor"])
    .union(FigureAspect.allCases.map(\.rawValue)).union([hereForm]).union(aspectsHere)
  /// The form that asks for the figure of the area alone that a template stands in.
  static let hereForm = "here"
}
