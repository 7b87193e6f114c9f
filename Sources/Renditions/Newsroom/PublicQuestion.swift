import Guidelines
import Statements

/// A question with its answer in the newsroom: the answer is whole sentences of a statement that is public and holds, or nothing but the
/// way to that statement.
public struct PublicQuestion: Sendable, Hashable {
  /// The question.
  public let ask: String
  /// Sentences of the statement.
  public let answer: [String]
  /// The statement.
  public let statement: Int

  /// The standing questions for the public that the statements answer, and those of the register that a statement was released to answer.
  ///
  /// - Parameters:
  ///   - statements: Every released statement.
  ///   - language: The language of the page.
  ///   - book: The standing questions in that language.
  ///   - register: Questions of the register with their recorded answers and the statements that answered them.
  public static func all(
    of statements: [ClearedStatement], in language: Language, book: QuestionBook,
    register: [(ask: String, answer: String?, statements: [Int])]
  ) -> [PublicQuestion] {
    let current = statements.filter { $0.standing == .current && $0.text(in: language) != nil }
      .sorted { ($0.releasedAt, $0.number) > ($1.releasedAt, $1.number) }
    let asked = register.compactMap { entry -> PublicQuestion? in
      guard let statement = current.first(where: { entry.statements.contains($0.number) }),
        let text = statement.text(in: language),
        FigureScanner.foreign(in: entry.ask, to: text.text, language).isEmpty
      else { return nil }
      let recorded = SentenceCutter.cut(entry.answer ?? "", language: language).map(\.text)
      let said = Set(text.sentences.map(\.text))
      return PublicQuestion(
        ask: entry.ask, answer: recorded.allSatisfy(said.contains) ? recorded : [], statement: statement.number)
    }
    let standing = book.questions.filter(\.isPublic).compactMap { question -> PublicQuestion? in
      for statement in current {
        // What is understood only together answers together, so that nobody reads an order without its place.
        let units = (statement.text(in: language)?.units ?? []).filter { unit in
          let topics = book.topics(of: unit.sentences.map(\.text).joined(separator: " "))
          return ![.identity, .issuers, .link].contains(unit.subject)
            && question.answer.contains { $0 == unit.subject.name || topics.contains($0) }
        }
        guard !units.isEmpty else { continue }
        return PublicQuestion(
          ask: question.ask, answer: units.prefix(3).flatMap(\.sentences).map(\.text), statement: statement.number)
      }
      return nil
    }
    return asked + standing
  }
}
