import Guidelines
import Incidents

/// A rumour or a question that reached the response: what is going round, where it was met, how often, and what was answered.
public struct Rumour: Sendable, Hashable {
  /// Its id in its incident.
  public let id: RumourID
  /// What it is.
  public let kind: RumourReported.Kind
  /// What is said or asked, described and not repeated.
  public let words: String
  /// What it is about, as a short word; for the lists.
  public let topic: String?
  /// When it was first met.
  public let firstAt: Moment
  /// When it was last met.
  public internal(set) var lastAt: Moment
  /// How often, by source.
  public internal(set) var counts: [RumourSource: Int]
  /// What was found.
  public internal(set) var verdict: RumourJudged.Verdict?
  /// What is true, or why nothing can be said.
  public internal(set) var answer: String?
  /// The fact that the answer rests on.
  public internal(set) var fact: FactID?
  /// The statements that answered it, and were not withdrawn.
  public internal(set) var answeredBy: [Int]
  /// The agency that has to find out or answer; nothing while nobody was asked to.
  public internal(set) var owner: AgencyID?
  /// The language of the words.
  public let language: Language
  /// The language of the answer.
  public internal(set) var answerLanguage: Language
  /// The words and answers in other languages.
  public internal(set) var wordings: [Language: RumourWorded] = [:]
  /// Every judgement that was made, oldest first, with those that another agency did not let stand.
  public internal(set) var judgements: [RumourJudged] = []
  /// When something else was found than before, or the answer was changed.
  public internal(set) var judgedAt: Moment?
  /// What other agencies found instead, while nobody has settled it (C7).
  public internal(set) var dissents: [RumourJudged] = []
  /// The answers that stood once and do not any more, in the languages in which they were given.
  public internal(set) var formerAnswers: [String] = []
  /// The public statements that answered it before it was judged anew: what they say does not stand any more.
  public internal(set) var overtaken: [Int] = []

  /// How often it was met in all.
  public var count: Int { counts.values.reduce(0, +) }

  /// Where it stands: nobody knows yet, somebody knows, a statement has said it.
  public enum State: String, Sendable, Hashable, Codable {
    case open, judged, answered
  }

  /// Where it stands.
  public var state: State { answeredBy.isEmpty ? verdict == nil ? .open : .judged : .answered }

  /// Whether somebody still has to find out, to answer, or to take back what was answered.
  public var isOpen: Bool {
    state == .open || (state == .judged && kind == .rumour && [.untrue, .isTrue].contains(verdict))
      || !overtaken.isEmpty
      || !dissents.isEmpty
  }

  /// Whether it was found to be true, and no public text says so yet.
  public var waitsToBeSaid: Bool { kind == .rumour && verdict == .isTrue && state == .judged }

  /// Whether it was found to be false, and no public text says so yet.
  public var waitsToBeDenied: Bool { kind == .rumour && verdict == .untrue && state == .judged }

  /// The commands by which the public hears that it is true.
  public var saying: [String] {
    let words = answer.map { $0.contains { "\"$`\\\n".contains($0) } ? "…" : $0 } ?? "…"
    return [
      "afterword fact add known.\(id.rawValue) \"\(words)\" --confirmed"
        + (judgedBy.map { " --as OFFICER-OF-\($0)" } ?? ""),
      "afterword statement draft --kind situation --rumour \(id) --next-update +30m",
    ]
  }

  /// The agency that found what stands; nothing in records from before it was said.
  public var judgedBy: AgencyID? { judgements.last?.agency }

  /// What is said or asked, in a language; nothing where nobody has put it in that language.
  public func words(in wanted: Language) -> String? {
    wordings[wanted]?.words ?? (language == wanted ? words : nil)
  }

  /// What is true, or why nothing can be said, in a language.
  public func answer(in wanted: Language) -> String? {
    wordings[wanted]?.answer ?? (answerLanguage == wanted ? answer : nil)
  }

  /// How often it was met and where: `212 (helpline 12, social 200)`.
  public var met: String {
    let sources = counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue) \($0.value)" }
    return "\(count) (\(sources.joined(separator: ", ")))"
  }
}

/// Names a rumour or question of one incident: `r-1`, `r-2`, ….
public struct RumourID: Identifier {
  /// The text of the name.
  public let rawValue: String

  /// Takes the text as it is.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// Where a rumour or question was met.
public enum RumourSource: String, Sendable, Hashable, Codable, CaseIterable {
  case publicLine = "public"
  case press, helpline, social, partner
}

/// A rumour or question as it was first reported.
public struct RumourReported: Sendable, Hashable, Codable {
  /// What was reported.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Something said to be so.
    case rumour
    /// Something people want to know.
    case question
    /// Something that can help the investigation.
    case tip
  }

  /// The new id.
  public let id: RumourID
  /// What it is.
  public let kind: Kind
  /// What is said or asked.
  public let words: String
  /// What it is about.
  public let topic: String?
  /// Where it was met.
  public let source: RumourSource
  /// How often.
  public let count: Int
  /// The agency that has to find out or answer.
  public let owner: AgencyID?
  /// The language of the words; English in records from before it was said.
  public let language: Language?
}

/// An agency was asked to find out or answer.
public struct RumourAssigned: Sendable, Hashable, Codable {
  /// The rumour.
  public let id: RumourID
  /// The agency.
  public let agency: AgencyID
}

/// A rumour or an answer in another language.
public struct RumourWorded: Sendable, Hashable, Codable {
  /// The rumour.
  public let id: RumourID
  /// The language.
  public let language: Language
  /// What is said or asked.
  public let words: String?
  /// What is true, or why nothing can be said.
  public let answer: String?
}

/// The same again.
public struct RumourSeen: Sendable, Hashable, Codable {
  /// The rumour.
  public let id: RumourID
  /// Where it was met.
  public let source: RumourSource
  /// How often.
  public let count: Int
}

/// What was found about a rumour, or answered to a question.
public struct RumourJudged: Sendable, Hashable, Codable {
  /// The answers.
  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is not true.
    case untrue = "false"
    /// It is true.
    case isTrue = "true"
    /// Nobody can say yet.
    case unknown
    /// It may be true or not; nothing is said about it.
    case withheld
  }

  /// The rumour.
  public let id: RumourID
  /// What was found.
  public let verdict: Verdict
  /// What is true, or why nothing can be said.
  public let answer: String
  /// The fact that it rests on.
  public let fact: FactID?
  /// The language of the answer; that of the words where it is not said.
  public let language: Language?
  /// The agency that found it; nothing in records from before it was said.
  public var agency: AgencyID?

  /// What was found, as a clause.
  public var found: String {
    switch verdict {
    case .untrue: "that it is false"
    case .isTrue: "that it is true"
    case .unknown: "that nobody knows yet"
    case .withheld: "that nothing is said about it"
    }
  }
}

/// A statement answered it.
public struct RumourAnswered: Sendable, Hashable, Codable {
  /// The rumour.
  public let id: RumourID
  /// The number of the statement.
  public let statement: Int
}

/// The statement that answered it was withdrawn, so it waits for an answer again.
public struct RumourReopened: Sendable, Hashable, Codable {
  /// The rumour.
  public let id: RumourID
  /// The number of the statement.
  public let statement: Int
}
