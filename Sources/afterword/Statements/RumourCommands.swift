import ArgumentParser
import Guidelines
import Incidents
import Operations
import Statements

/// `afterword rumour …`
struct RumourCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rumour", abstract: "Listen: rumours, questions and tips from public, press and helpline.",
    discussion: """
      Describe a claim, do not repeat it. The same words again are counted, not listed twice. What is found to be false feeds a \
      false-claim statement, a tip an appeal; what is found to be true stays open until a public text says so; questions feed the talking points and the newsroom. When such a statement is released, the \
      entry is answered; when it is withdrawn, the entry is open again.

      Example:
        afterword rumour add "A second attack at the station" --source helpline --count 12 --as duty-lead
        afterword rumour judge r-1 false --answer "There was one attack. The station is open." --as police-press
        afterword rumour word r-1 --language fr --words "…" --answer "…" --as police-press
        afterword statement draft --rumour r-1 --language en,fr --as duty-lead
        afterword rumour answers
      """,
    subcommands: [
      RumourAdd.self, RumourCount.self, RumourAssign.self, RumourJudge.self, RumourWord.self, RumourList.self,
      RumourAnswers.self,
    ])
}

private func rumourSource(_ text: String) throws -> RumourSource {
  guard let source = RumourSource(rawValue: text) else {
    let known = RumourSource.allCases.map(\.rawValue).joined(separator: ", ")
    throw UsageError(message: "“\(text)” after --source is not known. Use one of: \(known).")
  }
  return source
}

/// A command that changes one entry and shows it.
protocol RumourChangeCommand: WorkspaceCommand, IncidentCommand {
  var incident: IncidentOption { get }
  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> Rumour
}

extension RumourChangeCommand {
  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let rumour = try await change(opening.id, try context.act(), context)
    let view = RumourView(rumour, try await context.operations.textsOvertaken(by: rumour, in: opening.id))
    context.output.result(view) { view.text(context.output.style) }
  }
}

/// A rumour or question as programs read it.
struct RumourView: Encodable {
  let id: RumourID
  let kind: RumourReported.Kind
  let words: String
  let topic: String?
  let count: Int
  let sources: [String: Int]
  let firstAt: Moment
  let lastAt: Moment
  let verdict: RumourJudged.Verdict?
  let answer: String?
  let fact: FactID?
  let answeredBy: [Int]
  let state: Rumour.State
  let isOpen: Bool
  let owner: AgencyID?
  let language: Language
  let wordings: [RumourWorded]
  let dispute: String?
  let settling: [String]?
  let overtaken: [RumourConsequence]?
  private let saying: [String]

  private enum CodingKeys: String, CodingKey {
    case id, kind, words, topic, count, sources, firstAt, lastAt, verdict, answer, fact, answeredBy, state, isOpen,
      owner,
      language, wordings, dispute, settling, overtaken
  }

  init(_ rumour: Rumour, _ overtaken: [RumourConsequence] = []) {
    saying = rumour.saying
    dispute = rumour.dispute
    settling = rumour.dispute == nil ? nil : rumour.settling
    self.overtaken = overtaken.isEmpty ? nil : overtaken
    id = rumour.id
    kind = rumour.kind
    words = rumour.words
    topic = rumour.topic
    count = rumour.count
    sources = Dictionary(uniqueKeysWithValues: rumour.counts.map { ($0.key.rawValue, $0.value) })
    firstAt = rumour.firstAt
    lastAt = rumour.lastAt
    verdict = rumour.verdict
    answer = rumour.answer
    fact = rumour.fact
    answeredBy = rumour.answeredBy
    state = rumour.state
    isOpen = rumour.isOpen
    owner = rumour.owner
    language = rumour.language
    wordings = rumour.wordings.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
  }

  func text(_ style: Style) -> String {
    let from = sources.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    var lines = ["\(style.bold(id.rawValue))  \(kind.rawValue), met \(count) times (\(from)): “\(words)”"]
    if let owner { lines.append("  with: \(owner)") }
    for wording in wordings {
      lines.append(
        "  \(wording.language.rawValue): “\(wording.words ?? "…")”" + (wording.answer.map { " – \($0)" } ?? ""))
    }
    if let verdict {
      lines.append("  \(kind == .question ? verdict.answered : verdict.found)" + (answer.map { " \($0)" } ?? ""))
    }
    if let dispute {
      lines.append("  C7: \(dispute). Nothing answers it until its owner has settled that:")
      lines += (settling ?? []).map { "    \($0)" }
    }
    if !answeredBy.isEmpty {
      lines.append("  answered by statement " + answeredBy.map(String.init).joined(separator: ", "))
    }
    for consequence in overtaken ?? [] {
      lines.append("  \(consequence.sentence)")
      lines += consequence.mend.map { "    \($0)" }
    }
    switch (verdict, kind) {
    case _ where state == .answered: break
    case (nil, .tip): lines.append("  next: afterword statement draft --rumour \(id)")
    case (nil, _):
      lines.append("  next: afterword rumour judge \(id) false --answer \"…\"   # or true, unknown, withheld")
    case (.untrue, .rumour) where answeredBy.isEmpty:
      lines.append("  next: afterword statement draft --rumour \(id)")
    case (.isTrue, .rumour) where answeredBy.isEmpty:
      lines.append("  People have heard what is true from others; no public text says so yet.")
      lines += saying.map { "  next: " + MendScope.complete($0) }
    default: break
    }
    return lines.joined(separator: "\n")
  }
}

struct RumourAdd: RumourChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Note what is said or asked.",
    discussion: """
      Example:
        afterword rumour add "A second attack at the station" --source helpline --count 12 --as duty-lead
        afterword rumour add "Is the hospital still taking visitors?" --kind question --source press --as duty-lead
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "What is said or asked, described and not repeated.") var words: String
  @Option(help: "rumour, question or tip.") var kind: String = "rumour"
  @Option(help: "public, press, helpline, social or partner.") var source: String = "public"
  @Option(help: "How often it was met.") var count: Int = 1
  @Option(help: "What it is about, in a word.") var topic: String?
  @Option(help: "The agency that has to find out or answer.") var owner: String?
  @Option(help: "The language of the words; otherwise the first that every statement must have, or English.")
  var language: Language?

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> Rumour {
    guard let kind = RumourReported.Kind(rawValue: kind) else {
      throw UsageError(message: "“\(kind)” after --kind is not known. Use rumour, question or tip.")
    }
    return try await context.operations.reportRumour(
      kind, words, topic: topic, source: try rumourSource(source), count: count, owner: owner.map { AgencyID($0) },
      language: language, in: incident, act)
  }
}

struct RumourCount: RumourChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "seen", abstract: "Count what was met again.",
    discussion: "Example:\n  afterword rumour seen r-1 --source social --count 200 --as duty-lead")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The rumour or question.") var rumour: String
  @Option(help: "public, press, helpline, social or partner.") var source: String = "public"
  @Option(help: "How often.") var count: Int = 1

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> Rumour {
    try await context.operations.countRumour(
      RumourID(rumour), source: try rumourSource(source), count: count, in: incident, act)
  }
}

struct RumourAssign: RumourChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Ask an agency to find out or answer.",
    discussion: "Example:\n  afterword rumour assign r-2 hospital --as duty-lead")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The rumour or question.") var rumour: String
  @Argument(help: "The agency.") var agency: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> Rumour {
    try await context.operations.assignRumour(RumourID(rumour), to: AgencyID(agency), in: incident, act)
  }
}

struct RumourWord: RumourChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "word", abstract: "Put a rumour, a question or its answer in another language.",
    discussion: """
      A false-claim statement, the talking points and the newsroom take the words of their own language. A new answer makes the answers in \
      other languages void.

      Example:
        afterword rumour word r-1 --language fr --words "Une deuxième attaque à la gare" --answer "La gare est ouverte." --as police-press
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The rumour or question.") var rumour: String
  @Option(help: "The language.") var language: Language
  @Option(help: "What is said or asked, described and not repeated.") var words: String?
  @Option(help: "What is true, or why nothing can be said.") var answer: String?

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> Rumour {
    try await context.operations.wordRumour(
      RumourID(rumour), in: language, words: words, answer: answer, of: incident, act)
  }
}

struct RumourJudge: RumourChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: "Record what was found, or the answer to a question.",
    discussion: """
      A new answer makes the answers in other languages void, and what was cleared of every text that answers the entry; a public \
      statement that says the old answer is named, and stays on the board until it is taken back or corrected. What another agency has \
      found is not overturned: both stand on record (C7) until the agency that has to answer settles it.

      Example:
        afterword rumour judge r-1 false --answer "There was one attack." --fact f-3 --as police-press
        afterword rumour judge r-1 false --answer "Il y a eu une seule attaque." --language fr --as police-press
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The rumour or question.") var rumour: String
  @Argument(help: "false, true, unknown or withheld.") var verdict: String
  @Option(help: "What is true, or why nothing can be said.") var answer: String
  @Option(help: "The fact that the answer rests on.") var fact: String?
  @Option(help: "The language of the answer; otherwise that of the words.") var language: Language?

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> Rumour {
    guard let verdict = RumourJudged.Verdict(rawValue: verdict) else {
      throw UsageError(message: "“\(verdict)” is not an answer. Use false, true, unknown or withheld.")
    }
    return try await context.operations.judgeRumour(
      RumourID(rumour), verdict, answer: answer, fact: fact.map { FactID($0) }, language: language, in: incident, act)
  }
}

struct RumourList: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show what is open, the most often met first.",
    discussion: "Example:\n  afterword rumour list --all")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Flag(help: "Show what was answered too.") var all = false

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let register = try await context.operations.rumours(of: opening.id)
    let views = (all ? register.all : register.open).map { RumourView($0) }
    context.output.result(views) {
      views.isEmpty ? "Nothing is open." : views.map { $0.text(context.output.style) }.joined(separator: "\n")
    }
  }
}

struct RumourAnswers: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "answers", abstract: "The questions and answers, for those who speak.",
    discussion: "Example:\n  afterword rumour answers")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption

  struct View: Encodable {
    let question: String
    let answer: String
    let fact: FactID?
    let statements: [Int]
    let note: String?
  }

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let corrected = try await context.operations.correctedAnswers(in: opening.id)
    for (id, correction) in corrected.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      context.output.progress(
        "The answer to \(id) says what statement \(correction) corrected, and is left out. Answer it anew: afterword rumour judge \(id) true --answer \"…\""
      )
    }
    let answers = try await context.operations.clearedAnswers(in: opening.id).filter { corrected[$0.rumour.id] == nil }
    let views = answers.map {
      View(
        question: $0.rumour.words, answer: $0.rumour.answer ?? "", fact: $0.rumour.fact, statements: $0.statements,
        note: $0.note)
    }
    context.output.result(views) {
      views.isEmpty
        ? "No question has an answer yet."
        : views.map { view in
          let source = view.statements.map { "statement \($0)" }.joined(separator: ", ")
          let note = view.note.map { "\n  \(context.output.style.bold("Do not use it:")) \($0)" } ?? " (\(source))"
          return "\(context.output.style.bold(view.question))\n  \(view.answer)" + (view.fact.map { " (\($0))" } ?? "")
            + note
        }
        .joined(separator: "\n")
    }
  }
}

extension RumourJudged.Verdict {
  /// What was found about a rumour, as a sentence.
  fileprivate var found: String {
    switch self {
    case .untrue: "It was found to be false."
    case .isTrue: "It was found to be true."
    case .unknown: "Whether it is true is not known yet."
    case .withheld: "Whether it is true is not said for now."
    }
  }

  /// What became of a question, as a sentence.
  fileprivate var answered: String {
    switch self {
    case .untrue, .isTrue: "It has an answer."
    case .unknown: "The answer is not known yet."
    case .withheld: "The answer is not given for now."
    }
  }
}
