/// What is known about a yes-or-no question.
public enum Truth: Sendable, Hashable {
  /// It holds.
  case yes
  /// It does not hold.
  case no
  /// Nobody knows yet.
  case unknown
}

/// What is known about a decision or a fact.
public enum Answer: Sendable, Hashable {
  /// The outcome or the confirmed value.
  case given(String)
  /// Nothing yet.
  case awaited
  /// Nothing, and nothing will come: the decision was left out.
  case never
}

/// When a step is needed: `attack-named is yes`, `scene-safe is not yes and foreign-victims is yes`.
///
/// Facts and decisions are three-valued. `X is v` is unknown while X is; `X is not v` holds while X is unknown, because then it
/// has not been established that X is v; `X is unknown` asks for exactly that. One condition joins its terms by `and` or by
/// `or`, never both, so that nobody has to know which binds tighter.
public struct Condition: Sendable, Hashable, CustomStringConvertible {
  /// One comparison.
  public struct Term: Sendable, Hashable, CustomStringConvertible {
    /// A decision step or a declared fact.
    public let name: String
    /// Whether the comparison is turned round.
    public let isNegated: Bool
    /// An outcome, a fact's value, or `unknown`.
    public let value: String

    /// The form of the file.
    public var description: String { "\(name) is \(isNegated ? "not " : "")\(value)" }

    func truth(_ answer: Answer) -> Truth {
      let isEqual: Bool
      switch answer {
      case .given(let given): isEqual = given == value
      case .awaited where value != Condition.unknown: return isNegated ? .yes : .unknown
      case .awaited, .never: isEqual = value == Condition.unknown
      }
      return isEqual != isNegated ? .yes : .no
    }
  }

  /// How terms are joined.
  public enum Junction: String, Sendable, Hashable {
    /// All must hold.
    case and
    /// One must hold.
    case or
  }

  /// The word for a decision not yet taken and a fact not yet confirmed.
  public static let unknown = "unknown"

  /// The comparisons; never empty.
  public let terms: [Term]
  /// How they are joined.
  public let junction: Junction

  /// The form of the file.
  public var description: String { terms.map(\.description).joined(separator: " \(junction.rawValue) ") }

  /// Reads the form of the file; nil when it is not that form.
  public init?(text: String) {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\n" }).map(String.init)
    var terms: [Term] = []
    var joints: Set<String> = []
    var index = 0
    while index < words.count {
      if !terms.isEmpty {
        guard Junction(rawValue: words[index]) != nil else { return nil }
        joints.insert(words[index])
        index += 1
      }
      guard index + 2 < words.count, words[index + 1] == "is" else { return nil }
      let name = words[index]
      let isNegated = words[index + 2] == "not"
      index += isNegated ? 3 : 2
      guard index < words.count else { return nil }
      terms.append(Term(name: name, isNegated: isNegated, value: words[index]))
      index += 1
    }
    guard !terms.isEmpty, joints.count <= 1 else { return nil }
    self.terms = terms
    self.junction = joints.first.flatMap(Junction.init(rawValue:)) ?? .and
  }

  /// Whether the condition holds, given the answers so far.
  public func truth(_ answer: (String) -> Answer) -> Truth {
    let truths = terms.map { $0.truth(answer($0.name)) }
    let decisive: Truth = junction == .and ? .no : .yes
    if truths.contains(decisive) { return decisive }
    if truths.contains(.unknown) { return .unknown }
    return junction == .and ? .yes : .no
  }

  /// The names whose answers the condition still waits for.
  func unanswered(_ answer: (String) -> Answer) -> [String] {
    terms.filter { $0.truth(answer($0.name)) == .unknown }.map(\.name)
  }
}
