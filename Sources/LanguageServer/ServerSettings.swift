public import Guidelines

/// What the user of an editor sets, as `initializationOptions` or as the section `afterword.check` of the configuration.
public struct ServerSettings: Sendable, Hashable {
  /// The path of a file with case facts, absolute or from the folder that is open in the editor.
  public var facts: String?
  /// What the drafts are for.
  public var kind: DocumentKind?
  /// The language of the drafts; guessed for each when nil.
  public var language: Language?
  /// How far the incident and the law have gone.
  public var phase: LegalStage?
  /// Whose rules about open proceedings apply.
  public var jurisdiction: Jurisdiction?
  /// Whether the drafts are passages, so that nothing is missed for being absent.
  public var isFragment: Bool
  /// The mildest finding that is shown.
  public var show: Severity

  /// Makes settings.
  public init(
    facts: String? = nil, kind: DocumentKind? = nil, language: Language? = nil, phase: LegalStage? = nil,
    jurisdiction: Jurisdiction? = nil, isFragment: Bool = false, show: Severity = .advice
  ) {
    self.facts = facts
    self.kind = kind
    self.language = language
    self.phase = phase
    self.jurisdiction = jurisdiction
    self.isFragment = isFragment
    self.show = show
  }

  /// Takes over what a JSON object says. Returns a sentence about each setting that means nothing.
  mutating func read(_ value: JSONValue) -> [String] {
    guard case .object(let members) = value else { return [] }
    var faults: [String] = []
    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _ value: JSONValue) -> Choice?
    where Choice.RawValue == String {
      if value == .null || value == "" { return nil }
      if let choice = value.text.flatMap(Choice.init(rawValue:)) { return choice }
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      faults.append("The setting “\(key)” of Afterword is one of: \(known).")
      return nil
    }
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      switch key {
      case "facts":
        facts = value.text.flatMap { $0.isEmpty ? nil : $0 }
        if facts == nil, value != .null, value != "" { faults.append("The setting “facts” of Afterword is a path.") }
      case "kind": kind = choice(key, value)
      case "language": language = choice(key, value)
      case "phase": phase = choice(key, value)
      case "jurisdiction": jurisdiction = choice(key, value)
      case "show": show = choice(key, value) ?? .advice
      case "fragment": isFragment = value.flag ?? false
      default: faults.append("Afterword has no setting “\(key)”.")
      }
    }
    return faults
  }
}
