import Guidelines
import Statements

/// The page of whoever speaks: what to say, what is known, what is not, what cannot be said, and the questions that will come.
///
/// It is made of whole sentences of one cleared text, and of answers in the register that hold no figure which that text does not
/// hold. A question without such an answer says who has to find it; nothing is ever made up.
public struct TalkingPoints: Sendable, Hashable {
  /// A question with what may be said.
  public struct Question: Sendable, Hashable, Encodable {
    /// Where the answer comes from.
    public enum Source: String, Sendable, Hashable, Encodable {
      /// The statement.
      case statement
      /// The register of questions and rumours.
      case register
    }

    /// What is asked or said; figures that the statement does not hold are covered.
    public let ask: String
    /// Sentences that answer it; empty when nothing may be said yet.
    public let answer: [String]
    /// Where they come from; nothing without an answer.
    public let source: Source?
    /// What is told to whoever speaks instead of an answer.
    public let note: String?
    /// The entry of the register.
    public let id: RumourID?
    /// How often and where it was met, for the margin; never to be said.
    public let met: String?
  }

  /// The language.
  public let language: Language
  /// What the statement is about.
  public let headline: String
  /// Number and time of the statement, in its own words.
  public let identity: String?
  /// Three to five sentences, the most important first: care, what happened, figures, what to do, whom to call, when we speak again.
  public let points: [String]
  /// What else is known.
  public let known: [String]
  /// What is not known.
  public let unknown: [String]
  /// What cannot be said, with the reason.
  public let withheld: [String]
  /// The questions, the most often met first, then those that always come.
  public let questions: [Question]

  /// How many questions of the register are shown.
  public static let mostAsked = 8

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - text: The cleared text.
  ///   - book: The frame in the language of the text.
  ///   - asked: What the register holds in that language.
  ///   - publicLines: What the agencies allow to be said about their silence.
  ///   - owner: The name of who has to answer a question about a key; of the lead where nothing is given.
  ///   - mayBeSaid: Whether words hold nothing that is held back now.
  public init(
    of text: ClearedText, book: QuestionBook, asked: [AskedQuestion], publicLines: [String] = [],
    owner: (FactKey?) -> String, mayBeSaid: (String) -> Bool
  ) {
    language = text.language
    headline = mayBeSaid(text.headline) ? text.headline : ""
    let sentences = text.sentences.filter { mayBeSaid($0.text) }.map { SortedSentence($0, book.topics(of: $0.text)) }
    identity = sentences.first { $0.sentence.subject == .identity }?.text
    let spoken = sentences.filter { ![.identity, .issuers, .link].contains($0.sentence.subject) }
    let unknown = spoken.filter(\.isUnknown)
    let withheld = spoken.filter { $0.isWithheld && !$0.isUnknown }
    let said = spoken.filter { !$0.isUnknown && !$0.isWithheld }
    let points = Self.points(of: said)
    self.points = points.map(\.text)
    // What was wrong is not known, and words that only lead to others say nothing here.
    known = said.filter { sentence in
      sentence.sentence.isBound && sentence.sentence.role != .wrong && !sentence.sentence.isLead
        && !points.contains(sentence)
    }.map(\.text)
    self.unknown = unknown.map(\.text)
    // Its own number and date vouch for nothing: “14 March” is no fourteen people.
    let isAsked = !asked.isEmpty || !publicLines.isEmpty
    let whole = SaidFigures(
      in: isAsked ? text.sentences.filter { $0.subject != .identity }.map(\.text).joined(separator: "\n") : "",
      text.language)
    self.withheld =
      withheld.map(\.text)
      + publicLines.filter { mayBeSaid($0) && FigureScanner.foreign(in: $0, to: whole, text.language).isEmpty }
    let register = asked.sorted { ($1.count, $0.id.rawValue) < ($0.count, $1.id.rawValue) }.prefix(Self.mostAsked)
      .filter { $0.words.map(mayBeSaid) ?? true }.map { Self.question($0, whole, book, mayBeSaid) }
    let standing = book.questions.map { question -> Question in
      let answer = spoken.filter { $0.answers(question.answer) }.prefix(3).map(\.text)
      return Question(
        ask: question.ask, answer: Array(answer), source: answer.isEmpty ? nil : .statement,
        note: answer.isEmpty ? book.phrase(.open, ["owner": owner(question.about)]) : nil, id: nil, met: nil)
    }
    questions = register + standing
  }

  private struct SortedSentence: Hashable {
    let sentence: ClearedSentence
    let topics: Set<String>

    init(_ sentence: ClearedSentence, _ topics: Set<String>) {
      self.sentence = sentence
      self.topics = topics
    }

    var text: String { TextSafety.withoutIsolates(sentence.text) }
    var isUnknown: Bool { topics.contains("unknown") }
    var isWithheld: Bool { topics.contains("withheld") }

    func answers(_ wanted: [String]) -> Bool {
      wanted.contains { $0 == sentence.subject.name || topics.contains($0) }
    }
  }

  /// The points in the order in which they are said; a sentence that leans on the one before it is none.
  private static func points(of sentences: [SortedSentence]) -> [SortedSentence] {
    var points: [SortedSentence] = []
    // Nobody says on air what was wrong.
    let sentences = sentences.filter { $0.sentence.role != .wrong && !$0.sentence.isLead }
    func take(_ count: Int, _ isWanted: (SortedSentence) -> Bool) {
      points += sentences.filter { isWanted($0) && !points.contains($0) }.prefix(min(count, 5 - points.count))
    }
    take(1) { $0.topics.contains("care") }
    take(1) { $0.sentence.subject == .place }
    take(1) { $0.sentence.subject == .figures }
    take(1) { $0.sentence.subject == .instruction }
    take(1) { $0.sentence.subject == .familyLine || $0.sentence.subject == .supportLine }
    take(1) { $0.sentence.subject == .nextUpdate }
    if points.count < 3 { take(3 - points.count) { $0.sentence.isFirst } }
    return points
  }

  private static func question(
    _ asked: AskedQuestion, _ whole: SaidFigures, _ book: QuestionBook, _ mayBeSaid: (String) -> Bool
  ) -> Question {
    let mask = book.phrase(.masked)
    let words = asked.words.map { FigureScanner.masking($0, to: whole, book.language, with: mask) }
    let note: QuestionBook.Phrase? =
      switch asked.bar {
      case .outdated: .outdated
      case .language: .language
      case .held: .held
      case nil:
        if let answer = asked.answer {
          !mayBeSaid(answer)
            ? .held : FigureScanner.foreign(in: answer, to: whole, book.language).isEmpty ? nil : .figure
        } else {
          .open
        }
      }
    return Question(
      ask: words.map { asked.isClaim ? book.phrase(.claim, ["words": $0]) : $0 } ?? book.phrase(.untold),
      answer: note == nil ? [asked.answer ?? ""] : [], source: note == nil ? .register : nil,
      note: note.map { book.phrase($0, ["owner": asked.owner]) }, id: asked.id, met: book.met(asked.counts))
  }
}
