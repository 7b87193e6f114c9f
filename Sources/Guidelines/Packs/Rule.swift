import StrictYAML

/// One rule: what it looks for, and what it says when it finds it.
public struct Rule: Sendable, Hashable, Identifiable {
  /// The stable name, for example `stig-collective-blame`.
  public var id: String
  /// The rule in a few words.
  public var title: String
  /// What kind of harm it guards against.
  public var family: RuleFamily
  /// The good practice it serves.
  public var practice: Practice
  /// How much a finding weighs where nothing else is said.
  public var severity: Severity
  /// What is wrong, in one sentence.
  public var message: String
  /// Why it matters.
  public var why: String
  /// Better wordings.
  public var suggestions: [String]
  /// What informed it: key, title and address. The wording of rules is Afterword's own.
  public var sources: [String]
  /// The exceptions it accepts; an error rule with none cannot be waived.
  public var waivers: [JustificationCode]
  /// Where, in which legal stage or in what kind of document it weighs otherwise.
  public var conditions: [Condition]
  /// How it finds its places.
  public var method: Method
  /// Better wordings in other languages than English.
  var localSuggestions: [Language: [String]] = [:]
  /// When some of its wordings speak at all, and with what weight; patterns refer to them by number.
  public var occasions: [[Condition]] = []
  /// Names of the guards that keep it silent.
  var guards: [String]
  /// Names of the contexts one of which must stand near.
  var needs: [String]
  /// Examples as stored; read them with ``examples(in:)``.
  var storedExamples: [Substring]
  /// Where each of them stands; empty for rules that were compiled earlier.
  var examplePlaces: [YAMLPlace] = []

  /// How a rule finds its places.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Wordings.
    case patterns
    /// Wordings with a number that is no agreed figure.
    case figures
    /// Names and aliases of offenders.
    case offenders
    /// Names of groups.
    case groups
    /// Titles of manifestos and streams.
    case titles
    /// Names of victims who may not be named yet.
    case victims
    /// Names of victims and witnesses under 18.
    case minors
    /// Names of witnesses.
    case witnesses
    /// Phrases that must not be published.
    case holdback
    /// Sentences in a language that no rule speaks.
    case language
    /// Signs that make the eye read another order than the text has.
    case direction
    /// A document of some kinds that lacks the wordings.
    case absence
    /// More uses of an offender's name than a document needs.
    case frequency
    /// An offender described before or at more length than the people harmed.
    case offenderFirst = "offender-first"
    /// Elements in an order that readers do not expect.
    case order
    /// Figures of people harmed without status, source, time or caution.
    case figureGrammar = "figure-grammar"
    /// A figure, time, place or number that differs from the agreed one.
    case contradiction
    /// A figure that differs from the version before, without a word about it.
    case silentChange = "silent-change"
    /// Facts that are too old for what is going on.
    case age
    /// A promised update that is overdue.
    case promise
    /// Somebody quoted who is not the agreed spokesperson.
    case spokesperson
    /// A text that is hard to read.
    case readability
    /// Sentences that are too long.
    case sentenceLength = "sentence-length"
    /// More words than a document of its kind should have.
    case length

    /// Whether the rule looks at a document as a whole, and never at a passage.
    public var isOfDocuments: Bool {
      switch self {
      case .patterns, .figures, .offenders, .groups, .titles, .victims, .minors, .witnesses, .holdback: false
      case .contradiction, .language, .direction: false
      default: true
      }
    }
  }

  /// What changes how much a finding weighs.
  public struct Condition: Sendable, Hashable {
    /// A zone, a document kind, a legal stage or a stretch of them (``StageSpan``), a jurisdiction, a topic, or
    /// `designated`; several of them joined by “+” must all hold.
    public var when: String
    /// The weight there; nil when the rule is silent.
    public var severity: Severity?
  }

  /// How many examples of either kind a rule wants in each language it reads.
  public static let fewestExamples = 5

  /// Better wordings in a language; the English ones where the pack has none.
  public func suggestions(in language: Language) -> [String] { localSuggestions[language] ?? suggestions }

  /// Whether the words of web addresses count: the rule says what they weigh there.
  var readsLinks: Bool {
    (conditions + occasions.joined()).contains { $0.when == Zone.link.rawValue && $0.severity != nil }
  }

  /// Whether an officer may keep words that break the rule.
  public var canBeWaived: Bool { severity != .error || !waivers.isEmpty }
}

/// A sentence that a rule must find, or must leave alone.
public struct RuleExample: Sendable, Hashable {
  /// The language.
  public var language: Language
  /// Whether the rule must find something in it.
  public var isMatch: Bool
  /// The text; in a match, `[[ ]]` may mark the words that must be found.
  public var text: String
  /// The kind of document, where the example depends on it.
  public var kind: DocumentKind?
  /// Case facts in YAML, where the example depends on them.
  public var facts: String?
  /// The version before, where the example depends on it.
  public var previous: String?
  /// What time it is, where the example depends on it.
  public var now: LocalTime?
  /// Where it stands in the files of its pack; nil for packs that were compiled earlier.
  public var place: YAMLPlace?
}

extension Rule.Method {
  /// The method that looks for names of a kind.
  init?(finding kind: NameMatcher.Kind) {
    switch kind {
    case .offender: self = .offenders
    case .group: self = .groups
    case .title: self = .titles
    case .victim: self = .victims
    case .minor: self = .minors
    case .witness: self = .witnesses
    case .holdback: self = .holdback
    case .cleared: return nil
    }
  }
}
