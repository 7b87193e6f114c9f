/// One element of the line `required` of a template: the fields of which every statement of the kind says at least one.
///
/// `a|b` is said by either. A mark of question behind it, as in `closures?`, means that it is wanted: a statement may go out without it,
/// and whoever sends it on is told what it leaves open.
public struct TemplateElement: Sendable, Hashable {
  /// The element as it stands in the line.
  public let text: String
  /// The fields, each of which is enough, as they are written.
  public let alternatives: [String]
  /// Whether a statement may go out without it.
  public let isWanted: Bool

  /// Reads an element as it stands in the line.
  public init(_ text: String) {
    self.text = text
    isWanted = text.hasSuffix("?")
    alternatives = (isWanted ? text.dropLast() : text[...]).split(separator: "|").map(String.init)
  }

  /// Whether every alternative can be a field.
  var isWellFormed: Bool { !alternatives.isEmpty && alternatives.allSatisfy { TemplateField(text: $0) != nil } }

  /// The keys and constants that say it, without scope and form.
  var names: [String] { alternatives.map { TemplateField(text: $0)?.name ?? $0 } }
}

extension Template {
  /// What every statement of the kind holds.
  public var demanded: [String] { required.filter { !TemplateElement($0).isWanted } }

  /// What a statement of the kind should hold, without the mark of question.
  public var wanted: [TemplateElement] { required.map(TemplateElement.init).filter(\.isWanted) }
}
