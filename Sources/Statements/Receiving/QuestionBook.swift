import Guidelines
import Incidents
import StrictYAML

/// The frame of the spokesperson's page in one language: its headings, the words by which the sentences of a statement are sorted,
/// and the hard questions that are asked after every attack. It says nothing about the incident.
public struct QuestionBook: Sendable {
  /// A phrase of the page that is not the statement's.
  public enum Phrase: String, Sendable, CaseIterable {
    case title, rule, points, known, unknown, withheld, questions, claim, met, open, figure, uncleared, held, outdated,
      language, unreleased, untold, masked, changed
  }

  /// A question that comes again and again.
  public struct Question: Sendable, Hashable {
    /// The question.
    public let ask: String
    /// What a sentence must be about to answer it: a subject such as `figures`, or one of the topics.
    public let answer: [String]
    /// The key of the facts it is about; their owner has to find the answer.
    public let about: FactKey?
    /// Whether it is asked on the public page of questions as well: it asks for what people need and holds nothing that the agencies
    /// would have to clear, no motive, no label and no reproach.
    public let isPublic: Bool
  }

  /// The language.
  public let language: Language
  /// The standing questions, in the order in which they are shown.
  public let questions: [Question]
  private let words: [Phrase: String]
  private let sources: [RumourSource: String]
  private let topics: [String: [[String]]]

  /// Reads `Templates/talking-points/<language>.yaml`.
  ///
  /// - Throws: every fault with line and column.
  public init(yaml: String, file: String) throws(YAMLFaults) {
    do throws(YAMLFault) {
      var map = try StrictYAML.read(yaml, file: file).mapping()
      language = try map.required("language").choice(of: Language.self, called: "language")
      var words = try map.required("words").mapping()
      var phrases: [Phrase: String] = [:]
      for phrase in Phrase.allCases where phrase != .changed {
        phrases[phrase] = try words.required(phrase.rawValue).line()
      }
      // Books that a workspace wrote before there was this phrase go on working.
      phrases[.changed] = try words.optional(Phrase.changed.rawValue)?.line() ?? "! {words}"
      try words.finish()
      self.words = phrases
      var names = try map.required("sources").mapping()
      var sources: [RumourSource: String] = [:]
      for source in RumourSource.allCases { sources[source] = try names.required(source.rawValue).line() }
      try names.finish()
      self.sources = sources
      var topics: [String: [[String]]] = [:]
      for entry in try map.required("topics").mapping().all {
        topics[entry.key] = try entry.value.lines().map(Self.folded)
      }
      self.topics = topics
      var questions: [Question] = []
      for value in try map.required("questions").list() {
        var entry = try value.mapping()
        questions.append(
          Question(
            ask: try entry.required("ask").line(), answer: try entry.optional("answer")?.lines() ?? [],
            about: try entry.optional("about").map { value throws(YAMLFault) in FactKey(try value.line()) },
            isPublic: try entry.optional("public")?.flag() ?? false))
        try entry.finish()
      }
      self.questions = questions
      try map.finish()
    } catch {
      throw YAMLFaults([error])
    }
  }

  /// A phrase with its places filled in: `{owner}`, `{words}`, `{count}`, `{sources}`.
  public func phrase(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    values.reduce(words[phrase] ?? "") { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  /// How often and where something was met.
  public func met(_ counts: [RumourSource: Int]) -> String {
    let list = RumourSource.allCases.compactMap { source in counts[source].map { "\(sources[source] ?? "") \($0)" } }
    return phrase(
      .met,
      ["count": "\(counts.values.reduce(0, +))", "sources": list.joined(separator: language == .arabic ? "، " : ", ")])
  }

  /// The topics of a sentence: those of which it holds one of the phrases, as whole words, capitals and marks aside.
  public func topics(of sentence: String) -> Set<String> {
    let words = Self.folded(sentence)
    return Set(topics.filter { _, phrases in phrases.contains { Self.holds(words, $0) } }.keys)
  }

  private static func folded(_ text: String) -> [String] { HoldbackKey.words(of: text).map(\.folded) }

  private static func holds(_ words: [String], _ phrase: [String]) -> Bool {
    guard !phrase.isEmpty, words.count >= phrase.count else { return false }
    return (0...(words.count - phrase.count)).contains { words[$0..<($0 + phrase.count)].elementsEqual(phrase) }
  }
}

extension FigureToken {
  /// Whether two figures are the same, however they are written.
  public func isSame(as other: FigureToken) -> Bool {
    switch (kind, other.kind) {
    case (.other, .other), (.lookAlike, .lookAlike): words == other.words
    default: kind == other.kind
    }
  }
}

/// The figures that a text says, found once for the many texts that are held against it.
public struct SaidFigures: Sendable {
  let tokens: [FigureToken]
  /// The claims without a number, in small letters.
  let tolls: Set<String>

  /// Finds the figures of a text.
  ///
  /// - Parameter tolls: Whether claims without a number are looked for, too.
  public init(in text: String, _ language: Language, tolls: Bool = true) {
    let scanner = FigureScanner(text, language)
    tokens = scanner.tokens()
    self.tolls = tolls ? Set(scanner.tolls().map { $0.token.words.lowercased() }) : []
  }
}

extension FigureScanner {
  /// The figures of a text that another text does not hold. “One” in words is an article as often as a figure and is not counted.
  ///
  /// - Parameter countsTolls: Whether “several people died” is a figure here, too.
  public static func foreign(
    in text: String, to other: String, _ language: Language, countsTolls: Bool = true
  ) -> [FigureToken] {
    foreign(in: text, to: SaidFigures(in: other, language, tolls: countsTolls), language, countsTolls: countsTolls)
  }

  /// The figures of a text that are not among those of another.
  public static func foreign(
    in text: String, to said: SaidFigures, _ language: Language, countsTolls: Bool = true
  ) -> [FigureToken] {
    let figures = tokens(in: text, language).filter { token in
      if token.kind == .number(1), !token.words.contains(where: \.isNumber) { return false }
      return !said.tokens.contains { $0.isSame(as: token) }
    }
    guard countsTolls else { return figures }
    let foreign = Self.tolls(in: text, language).map(\.token).filter { toll in
      !said.tolls.contains(toll.words.lowercased()) && !figures.contains { $0.range.overlaps(toll.range) }
    }
    return foreign.isEmpty ? figures : (figures + foreign).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The text with every figure covered that is not among those of another.
  public static func masking(_ text: String, to said: SaidFigures, _ language: Language, with mask: String) -> String {
    var masked = text
    for token in foreign(in: text, to: said, language).reversed() { masked.replaceSubrange(token.range, with: mask) }
    return masked
  }
}
