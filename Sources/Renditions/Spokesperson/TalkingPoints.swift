import Guidelines
import Statements

/// The page of whoever speaks: what to say, what is known, what is not, what cannot be said, and the questions that will come.
///
/// It is made of whole sentences of one cleared text, those together that are not understood alone. Of the answers in the register only
/// those stand on it whose every sentence is one of that text: whoever speaks says nothing that was not cleared. A question without
/// such an answer says who has to find it; nothing is ever made up.
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
    let sentences = text.units.flatMap(SortedSentence.all).filter { mayBeSaid($0.text) }
      .map { $0.sorted(by: book) }
    identity = sentences.first { $0.subject == .identity }?.text
    let spoken = sentences.filter { ![.identity, .issuers, .link].contains($0.subject) }
    let unknown = spoken.filter(\.isUnknown)
    let withheld = spoken.filter { $0.isWithheld && !$0.isUnknown }
    let said = spoken.filter { !$0.isUnknown && !$0.isWithheld }
    let points = Self.points(of: said)
    self.points = points.map(\.text)
    // What was wrong is not known, and words that only lead to others say nothing here.
    known = said.filter { sentence in
      sentence.isBound && !sentence.isWrong && !sentence.isLead && !points.contains(sentence)
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
      .filter { $0.words.map(mayBeSaid) ?? true }.map { Self.question($0, text, whole, book, mayBeSaid) }
    let standing = book.questions.map { question -> Question in
      let answer = spoken.filter { $0.answers(question.answer) }.prefix(3).map(\.text)
      return Question(
        ask: question.ask, answer: Array(answer), source: answer.isEmpty ? nil : .statement,
        note: answer.isEmpty ? book.phrase(.open, ["owner": owner(question.about)]) : nil, id: nil, met: nil)
    }
    questions = register + standing
  }

  /// A sentence with those that it is understood with.
  private struct SortedSentence: Hashable {
    let text: String
    let order: Int
    let subject: SentenceSubject
    let isFirst: Bool
    let isBound: Bool
    let isOrder: Bool
    let isWrong: Bool
    let isLead: Bool
    private let opening: String
    private var topics: Set<String> = []

    private init(_ sentences: [ClearedSentence]) {
      text = sentences.map(\.text).joined(separator: " ")
      opening = sentences.first?.text ?? ""
      order = sentences.first?.order ?? 0
      subject = sentences.map(\.subject).min() ?? .other
      isFirst = sentences.first?.isFirst ?? false
      isBound = sentences.contains { $0.isBound && !$0.isReference }
      isOrder = sentences.contains(where: \.isOrder)
      isWrong = sentences.contains { $0.role == .wrong }
      isLead = sentences.last?.isLead ?? false
    }

    /// Nobody says on air what was wrong, so a quotation is told apart from the words around it.
    static func all(of unit: SentenceUnit) -> [SortedSentence] {
      unit.isWrong ? unit.sentences.map { SortedSentence([$0]) } : [SortedSentence(unit.sentences)]
    }

    /// A warning behind two figures, that they are still being checked, makes the figures no open question.
    func sorted(by book: QuestionBook) -> SortedSentence {
      var sentence = self
      let first = book.topics(of: opening)
      sentence.topics = book.topics(of: text).subtracting(["unknown", "withheld"].filter { !first.contains($0) })
      return sentence
    }

    var isUnknown: Bool { topics.contains("unknown") }
    var isWithheld: Bool { topics.contains("withheld") }
    var isCare: Bool { topics.contains("care") }

    func answers(_ wanted: [String]) -> Bool { wanted.contains { $0 == subject.name || topics.contains($0) } }
  }

  /// The points in the order in which they are said; a sentence that leans on the one before it is none.
  private static func points(of sentences: [SortedSentence]) -> [SortedSentence] {
    var points: [SortedSentence] = []
    let sentences = sentences.filter { !$0.isWrong && !$0.isLead }
    func take(_ count: Int, _ isWanted: (SortedSentence) -> Bool) {
      points += sentences.filter { isWanted($0) && !points.contains($0) }.prefix(min(count, 5 - points.count))
    }
    take(1) { $0.isCare }
    take(1) { $0.subject == .place }
    take(1) { $0.subject == .figures }
    // What to do comes before the area that people keep away from.
    take(1) { $0.isOrder }
    if !points.contains(where: \.isOrder) { take(1) { $0.subject == .instruction } }
    take(1) { $0.subject == .familyLine || $0.subject == .supportLine }
    take(1) { $0.subject == .nextUpdate }
    if points.count < 3 { take(3 - points.count) { $0.isFirst } }
    return points
  }

  private static func question(
    _ asked: AskedQuestion, _ text: ClearedText, _ whole: SaidFigures, _ book: QuestionBook,
    _ mayBeSaid: (String) -> Bool
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
            ? .held
            : text.says(answer)
              ? nil : FigureScanner.foreign(in: answer, to: whole, book.language).isEmpty ? .uncleared : .figure
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
