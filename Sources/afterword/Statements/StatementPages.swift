import ArgumentParser
import Guidelines
import Incidents
import Operations
import Renditions
import Statements

/// How a page is laid out.
enum Markup: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, html
}

/// Prints the spokesperson's page.
struct TalkingPointsPrinter {
  private let number: Int
  private let language: Language?
  private let markup: Markup

  init(_ number: Int, _ language: Language?, _ markup: Markup) {
    self.number = number
    self.language = language
    self.markup = markup
  }

  struct View: Encodable {
    let schema = "afterword.talking-points/1"
    let statement: Int
    let language: Language
    let points: [String]
    let known: [String]
    let unknown: [String]
    let withheld: [String]
    let questions: [TalkingPoints.Question]
    let text: String
  }

  func run(_ opening: IncidentOpening, _ context: CommandContext) async throws {
    guard markup != .html else {
      throw UsageError(message: "Talking points come as --markup text or --markup markdown.")
    }
    let (points, page) = try await context.operations.talkingPoints(number, language: language, in: opening.id)
    let text = markup == .markdown ? page.markdown : page.text
    let view = View(
      statement: number, language: points.language, points: points.points, known: points.known,
      unknown: points.unknown, withheld: points.withheld, questions: points.questions, text: text)
    context.output.result(view) { text }
    let open = points.questions.filter { $0.answer.isEmpty }.count
    if open > 0 {
      context.output.progress(
        "\(open) of \(points.questions.count) questions have no answer yet: afterword rumour list")
    }
    try await context.tellWhatChanged(since: number, in: opening.id)
  }
}

/// Prints a statement in Easy Read.
struct EasyReadPrinter {
  private let number: Int
  private let language: Language?
  private let markup: Markup

  init(_ number: Int, _ language: Language?, _ markup: Markup) {
    self.number = number
    self.language = language
    self.markup = markup
  }

  struct View: Encodable {
    let schema = "afterword.easy-read/1"
    let statement: Int
    let language: Language
    let text: String
    let sentences: Int
    let hardSentences: [String]
    let leftOut: [String]
    let clearedBy: [OfficerID]
    let isCleared: Bool
  }

  func run(_ opening: IncidentOpening, _ context: CommandContext) async throws {
    guard markup != .markdown else { throw UsageError(message: "Easy Read comes as --markup text or --markup html.") }
    let (easy, page, yeses) = try await context.operations.easyRead(
      number, language: language, in: opening.id, context.looking())
    let isCleared = Set(yeses).count >= Statement.easyReaders
    let text = markup == .html ? page.html : page.text
    let view = View(
      statement: number, language: easy.language, text: text, sentences: easy.sentences.count,
      hardSentences: easy.hardSentences, leftOut: easy.omissions, clearedBy: yeses, isCleared: isCleared)
    context.output.result(view) { text }
    for sentence in easy.hardSentences {
      context.output.progress("More than \(EasyReadText.longestSentence) words: “\(sentence)”")
    }
    for words in easy.omissions {
      context.output.progress("The statement says this, and Easy Read leaves it out: \(words)")
    }
    let readability = easy.readability
    if let ease = readability.ease, let formula = readability.easeFormula {
      context.output.progress("\(formula): \(Int(ease.rounded())) (70 and more is easy).")
    }
    try await context.tellWhatChanged(since: number, in: opening.id)
    if !isCleared {
      let done = yeses.isEmpty ? "Nobody has" : "Only \(yeses.map(\.rawValue).joined(separator: ", ")) has"
      context.output.progress(
        "\(done) said yes to these words. Two people read them: afterword statement easy-read \(number) --language "
          + "\(easy.language.rawValue) --clear --as LEAD")
    }
  }
}

/// `afterword statement easy-read`
struct StatementEasyRead: WorkspaceCommand, IncidentCommand {
  static let configuration = CommandConfiguration(
    commandName: "easy-read",
    abstract: "Show a cleared statement in Easy Read, or say yes to these words.",
    discussion: """
      Easy Read is for people who find reading hard: short sentences, one idea each, figures as digits, places for pictures, hard words \
      explained. It is not cut from the statement: a template of its own (templates/easy-read/) is filled with the facts that the cleared \
      text says. Its words are other words, so the clearance of the statement does not cover them; two people read them and sign. Then \
      “afterword statement site” shows them beside the statement. A new revision needs new yeses.

      Example:
        afterword statement easy-read 3 --language fr
        afterword statement easy-read 3 --language fr --clear --as city-press
        afterword statement easy-read 3 --language fr --clear --as support-lead
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Option(help: "The language; otherwise that of the master.") var language: Language?
  @Option(help: "How it is laid out: text or html.") var markup = Markup.text
  @Flag(help: "Say yes to these words, with your signature.") var clear = false

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    guard clear else { return try await EasyReadPrinter(number, language, markup).run(opening, context) }
    let yeses = try await context.operations.clearEasyRead(
      number, language: language, in: opening.id, try context.act())
    context.output.result(["clearedBy": yeses]) {
      let done = Set(yeses).count >= Statement.easyReaders
      return "Statement \(number) in Easy Read has the yes of \(yeses.map(\.rawValue).joined(separator: ", "))"
        + (done ? ". “afterword statement site” shows it." : ", and waits for that of one more person.")
    }
  }
}
