import Foundation
import Guidelines
import Incidents
import Renditions
import Statements
import Testing

/// The spokesperson's page holds sentences of the statement, answers without figures of their own, and nothing that is held back.
@Suite struct TalkingPointsTests {
  static func book(_ language: Language) throws -> QuestionBook {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Templates/talking-points/\(language.rawValue).yaml")
    return try QuestionBook(yaml: String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
  }

  private func points(
    _ text: ClearedText = Sample.english, asked: [AskedQuestion] = [], lines: [String] = [],
    mayBeSaid: (String) -> Bool = { _ in true }
  ) throws -> TalkingPoints {
    TalkingPoints(
      of: text, book: try Self.book(text.language), asked: asked, publicLines: lines, owner: { _ in "Alder Police" },
      mayBeSaid: mayBeSaid)
  }

  private func asked(
    _ words: String?, answer: String?, count: Int = 1, isClaim: Bool = false, bar: AskedQuestion.Bar? = nil,
    id: RumourID = "r-1"
  ) -> AskedQuestion {
    AskedQuestion(
      id: id, words: words, isClaim: isClaim, answer: answer, bar: bar, owner: "City of Alder", counts: [.press: count])
  }

  @Test(arguments: Language.allCases)
  func everyLanguageHasItsFrame(_ language: Language) throws {
    let book = try Self.book(language)
    #expect(book.language == language && book.questions.count >= 10)
    for phrase in QuestionBook.Phrase.allCases { #expect(!book.phrase(phrase).isEmpty) }
  }

  @Test func anArabicPageMarksQuestionAndAnswerByTheirLetters() throws {
    let book = try Self.book(.arabic)
    let page = TalkingPointsPage(try points(Sample.arabic), book: book).text
    let lines = page.split(separator: "\n")
    let first = try #require(lines.firstIndex { $0.hasPrefix("س: ") })
    #expect(lines[first].hasSuffix("؟") && lines[first + 1].hasPrefix("ج: "), "\(page)")
    #expect(!page.contains("\n؟"))
  }

  @Test func thePointsAreThreeToFiveClearedSentences() throws {
    for text in [Sample.english, Sample.arabic] {
      let page = try points(text)
      #expect((3...5).contains(page.points.count) || text.sentences.count < 3, "\(page.points)")
      // A telephone number keeps the marks that hold it together in an Arabic sentence.
      let said = Set(text.sentences.map(\.text) + text.units.map { $0.sentences.map(\.text).joined(separator: " ") })
      for sentence in page.points + page.known + page.unknown + page.withheld { #expect(said.contains(sentence)) }
      for question in page.questions where question.source == .statement {
        #expect(question.answer.allSatisfy(said.contains))
      }
    }
    let first = try points().points.first
    #expect(first == "Our thoughts are with everyone affected.")
  }

  /// I6: no figure that the statement does not hold, whoever typed it and in whatever digits.
  @Test(arguments: [
    "We counted 14 people.", "Fourteen people.", "Call 0800 111 2222.", "At 23:15 we will know.", "١٤ people.",
  ])
  func anAnswerWithAFigureOfItsOwnIsNotGiven(_ answer: String) throws {
    let page = try points(asked: [asked("How is it?", answer: answer)])
    let question = try #require(page.questions.first)
    #expect(question.answer.isEmpty && question.source == nil && question.note?.contains("City of Alder") == true)
    #expect(!TalkingPointsPage(page, book: try Self.book(.english)).text.contains(answer))
  }

  @Test func anAnswerInTheStatementsOwnSentencesIsGiven() throws {
    for answer in ["Eight people have been hurt.", "Eight people have been hurt. They are with their families."] {
      let page = try points(asked: [asked("How many are hurt?", answer: answer)])
      #expect(page.questions.first?.answer == [answer] && page.questions.first?.source == .register)
    }
  }

  /// Nobody has cleared what one officer wrote into the register, however harmless it looks.
  @Test(arguments: [
    "The suspect has confessed.", "Yes, all danger is over, you can go out.",
    "Eight people have been hurt. The suspect was known to us.", "8 people have been hurt.", "",
  ])
  func anAnswerThatWasNotClearedIsNotGiven(_ answer: String) throws {
    let page = try points(asked: [asked("Is it over?", answer: answer)])
    let question = try #require(page.questions.first)
    #expect(question.answer.isEmpty && question.source == nil && question.note?.contains("City of Alder") == true)
    if !answer.isEmpty {
      #expect(!TalkingPointsPage(page, book: try Self.book(.english)).text.contains(answer))
    }
  }

  /// What is asked about the attacker is not answered with the arrest of somebody whom no court has judged.
  @Test(arguments: Language.allCases)
  func theArrestAnswersNoQuestionAboutTheAttacker(_ language: Language) throws {
    let suspects = try #require(try Self.book(language).questions.first { $0.about == "suspects" })
    #expect(suspects.answer.isEmpty)
  }

  /// The order for one area, and the figures of two lists, are said whole.
  @Test func whatIsUnderstoodTogetherIsOnePoint() throws {
    let page = try points(ShortFormTruthTests.lists)
    #expect(page.points.contains { $0.contains("31 people died") && $0.contains("do not add the two figures") })
    let order = try points(ShortFormTruthTests.scoped)
    #expect(order.points.contains("Instructions for the quay: Go inside and stay there."))
    #expect(!order.known.contains("Go inside and stay there."))
  }

  @Test func figuresInQuestionsAreCovered() throws {
    let page = try points(asked: [asked("Did 20 people die, and where is Alder Hall?", answer: nil)])
    #expect(page.questions.first?.ask == "Did [figure] people die, and where is Alder Hall?")
    #expect(page.questions.first?.note == "Not answered yet – with City of Alder.")
  }

  @Test func whatIsHeldBackIsNowhere() throws {
    let page = try points(
      asked: [
        asked("Was it a grey van?", answer: "No."), asked("What was it?", answer: "A grey van.", id: "r-2"),
      ], lines: ["We do not speak of the grey van.", "We cannot speak of vehicles."]
    ) { !$0.contains("grey van") }
    let book = try Self.book(.english)
    for text in [TalkingPointsPage(page, book: book).text, TalkingPointsPage(page, book: book).markdown] {
      #expect(
        !text.contains("grey van") && text.contains("must not be said") && text.contains("We cannot speak of vehicles.")
      )
    }
  }

  @Test func theMostOftenAskedComesFirst() throws {
    let page = try points(
      asked: [
        asked("One?", answer: nil, count: 2), asked("Two?", answer: nil, count: 300, id: "r-2"),
        asked("They are near", answer: "They are not.", count: 40, isClaim: true, id: "r-3"),
      ])
    #expect(page.questions.prefix(3).map(\.id) == ["r-2", "r-3", "r-1"])
    #expect(page.questions[1].ask == "It is being said: “They are near”")
    #expect(page.questions[0].met == "met 300 times: press 300")
  }

  @Test(arguments: [
    (AskedQuestion.Bar.outdated, "does not stand"), (.language, "another language"), (.held, "must not be said"),
  ])
  func anAnswerThatDoesNotHoldIsSaidToBeSo(_ bar: AskedQuestion.Bar, _ words: String) throws {
    let page = try points(asked: [asked(nil, answer: "Yes.", bar: bar)])
    #expect(page.questions.first?.note?.contains(words) == true)
    #expect(page.questions.first?.ask == "A question that is recorded in another language only")
  }

  /// What a correction quotes because it was wrong is not among what is known, and no quotation loses its end.
  @Test func whatWasWrongIsNotKnown() throws {
    let text = Sample.text(
      """
      # Rectificatif à notre communiqué {statement.corrects|2}

      Voici ce que nous avons dit dans le communiqué n°\u{A0}{statement.corrects|2}, et qui n’était pas exact\u{A0}:

      «\u{A0}{given.wrong|Deux personnes sont décédées.}\u{A0}»

      Les faits ont été vérifiés.
      Raison de l’erreur\u{A0}: {given.reason|une liste a été lue deux fois.}
      """, .french)
    #expect(text.sentences.map(\.text).contains("«\u{A0}Deux personnes sont décédées.\u{A0}»"))
    let page = try points(text)
    let said = page.points + page.known
    #expect(said.contains("Raison de l’erreur\u{A0}: une liste a été lue deux fois."), "\(said)")
    #expect(!said.contains { $0.contains("Deux personnes") || $0.hasSuffix(":") }, "\(said)")
  }

  /// Every phrase that names who has to answer fits a name with any article: «con el Ayuntamiento», « avec le parquet ».
  @Test(arguments: [(Language.spanish, "con el Ayuntamiento"), (.french, "avec le parquet")])
  func theOneWhoAnswersIsNamedInGrammar(language: Language, words: String) throws {
    let owner = String(words.drop { $0 != " " }.dropFirst())
    for phrase in [QuestionBook.Phrase.open, .figure, .held, .outdated, .language] {
      #expect(try Self.book(language).phrase(phrase, ["owner": owner]).contains(words))
    }
  }

  /// French sets a no-break space before its two-part marks and inside its quotation marks.
  @Test func frenchMarksAreNotTornOffTheirWords() throws {
    let book = try Self.book(.french)
    let words = QuestionBook.Phrase.allCases.map { book.phrase($0) } + book.questions.map(\.ask)
    for text in words {
      for torn in [" ?", " !", " :", " ;", "« ", " »"] { #expect(!text.contains(torn), "\(text)") }
    }
  }

  @Test func hostileWordsAreNoMarkup() throws {
    let page = try points(asked: [asked("<b>*Is* [it](x)?</b>", answer: nil)])
    let markdown = TalkingPointsPage(page, book: try Self.book(.english)).markdown
    #expect(markdown.contains("\\<b\\>\\*Is\\* \\[it\\](x)?"))
  }

  @Test func aBrokenFrameIsNamedWithItsPlace() {
    #expect(throws: (any Error).self) { _ = try QuestionBook(yaml: "language: en\nwords: {}\n", file: "en.yaml") }
  }
}
