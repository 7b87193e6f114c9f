import ArgumentParser
import Guidelines
import Incidents
import Operations
import Statements

/// `afterword statement …`
struct StatementCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statement", abstract: "Draft, check, clear, release, correct and verify statements.",
    discussion: """
      A statement goes: draft, check, submit, clear (each agency signs the exact text), release. Any change of the text, or of a fact in \
      it, makes the clearances void.

      Example:
        afterword statement draft --kind holding --next-update +30m --as duty-lead
        afterword statement check 1 --as duty-lead
        afterword statement submit 1 --as duty-lead
        afterword statement clear 1 --as police-press
        afterword statement clear 1 --as city-press
        afterword statement release 1 --as duty-lead
      """,
    subcommands: [
      StatementDraft.self, StatementAssemble.self, StatementEdit.self, StatementShow.self, StatementList.self,
      StatementCheckCommand.self, StatementWaive.self, StatementSubmit.self, StatementClear.self, StatementObject.self,
      StatementRelease.self, StatementCorrect.self, StatementWithdraw.self, StatementExport.self,
      StatementImportCommand.self, StatementVerify.self,
      StatementKeys.self, StatementFeedCommand.self, StatementShort.self, StatementEasyRead.self, StatementAlert.self,
      StatementSite.self,
      StatementBoardCommand.self, StatementCadence.self, StatementAcknowledge.self,
      StatementEmbargo.self, StatementTemplateCommand.self, StatementDelegate.self, StatementReview.self,
      TranslationCommands.self,
    ])
}

/// A command about one statement that shows it afterwards.
protocol StatementChangeCommand: WorkspaceCommand, IncidentCommand {
  var incident: IncidentOption { get }
  func change(_ incident: IncidentOpening, _ act: Act, _ context: CommandContext) async throws -> StatementView
}

extension StatementChangeCommand {
  var checksWords: Bool { true }

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let view = try await change(opening, try context.act(), context)
    context.output.result(StatementJSON(view)) {
      StatementText.view(view, opening, context.output.style)
    }
  }
}

func languages(_ codes: [String]) throws -> [Language] {
  let all = codes.flatMap { $0.split(separator: ",").map(String.init) }
  var languages: [Language] = []
  for code in all {
    guard let language = Language(rawValue: code.lowercased()) else {
      let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(message: "“\(code)” after --language is not known. Use: \(known).")
    }
    if !languages.contains(language) { languages.append(language) }
  }
  return languages
}

struct StatementDraft: StatementChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Write a statement from a template and the facts that may be published.",
    discussion: """
      What is missing is listed with the commands that add it. With several languages the first is the master.

      Example:
        afterword statement draft --kind holding --next-update +30m --as duty-lead
        afterword statement draft --kind holding --language en,fr,es,ar --next-update 22:30 --as duty-lead
        afterword statement draft --kind casualty --next-update 23:30 --as duty-lead
        afterword statement draft --kind protective --area quay --next-update +20m --as duty-lead
        afterword statement draft --rumour r-1 --as duty-lead
        afterword statement draft --kind names --victim v-03 --victim v-07 --as duty-lead
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Option(
    help:
      "holding, situation, casualty, support, or a kind of which the workspace has a template; with --rumour it follows from the entry."
  )
  var kind: String?
  @Option(
    help:
      "en, fr, es, ar; several with commas. Otherwise those that every statement must have and that can be written, or English."
  )
  var language: [String] = []
  @Option(help: ArgumentHelp("When the next statement is promised: 22:30, +30m, or a full time.", valueName: "time"))
  var nextUpdate: String?
  @Option(
    help: "An agency in whose name it is issued, again for each; otherwise those whose facts and clearance it needs.")
  var issuer: [String] = []
  @Option(help: "The area of an instruction, as in “--scope place=AREA” of its facts.") var area: String?
  @Option(parsing: .singleValue, help: "A victim to be named, again for each; otherwise all whose families agree.")
  var victim: [String] = []
  @Option(parsing: .singleValue, help: "A rumour that it answers, again for each.") var rumour: [String] = []
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Words for a place of the template, again for each: claim=…, right=…, withheld=…, subject=…, advice=…, fr:claim=….",
      valueName: "name=words"))
  var give: [String] = []
  @Flag(
    help:
      "In a false-claim statement: the name going round is wrong, and the right one may not be given. The claim is then not repeated."
  )
  var identityWithheld = false
  @Option(help: ArgumentHelp("When a number for families is promised, while none was tried.", valueName: "time"))
  var lineBy: String?
  @Flag(help: "Leave open places for what is missing; such a draft cannot be submitted.") var withGaps = false

  func change(_ incident: IncidentOpening, _ act: Act, _ context: CommandContext) async throws -> StatementView {
    let named = try languages(language)
    // Who writes in French first is not asked to say so each time.
    let chosen = named.isEmpty ? [try context.operations.spokenLanguage()] : named
    let answered = rumour.map { RumourID($0) }
    guard kind != nil || !answered.isEmpty else {
      throw UsageError(
        message: "Say what the statement is for: --kind holding. “afterword statement templates” lists the kinds.")
    }
    let kind =
      if let kind { StatementKind(kind) } else {
        try await context.operations.kind(answering: answered, in: incident.id)
      }
    var request = DraftRequest(
      kind: kind, languages: chosen,
      nextUpdate: try nextUpdate.map { try context.future($0, option: "--next-update") },
      issuers: issuer.map { AgencyID($0) }, allowsGaps: withGaps)
    request.fillsRequired = named.isEmpty
    request.area = area
    request.victims = victim.map { VictimID($0) }
    request.rumours = answered
    request.lineBy = try lineBy.map { try context.future($0, option: "--line-by") }
    if identityWithheld { request.flags.insert("identity-withheld") }
    for entry in give {
      let sides = entry.split(separator: "=", maxSplits: 1).map(String.init)
      let names = sides.first?.split(separator: ":").map(String.init) ?? []
      let language = names.count == 2 ? Language(rawValue: names[0]) : chosen.first ?? .english
      guard sides.count == 2, let name = names.last, let language,
        ["claim", "right", "withheld", "subject", "advice", "outcome"].contains(name)
      else {
        throw UsageError(
          message:
            "“\(entry)” after --give is not understood. Write --give claim=\"…\" or --give fr:claim=\"…\" (claim, right, "
            + "withheld, subject, advice, outcome).")
      }
      request.given[name, default: Words()][language, .bare] = sides[1]
    }
    let view = try await context.operations.draftStatement(request, in: incident.id, act)
    let empty = try await context.operations.emptyPlaces(kind, in: incident.id)
    if !empty.isEmpty {
      context.output.progress(
        "The text has places that nobody has filled: \(empty.joined(separator: ", ")). What is known of them comes in with "
          + "“afterword fact add KEY …” and “afterword statement assemble \(view.number)”.")
    }
    return view
  }
}

struct StatementAssemble: StatementChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "assemble", abstract: "Fill the template again with the facts as they are now.",
    discussion: """
      Typed changes are lost. Examples:
        afterword statement assemble 3 --next-update +30m --as duty-lead
        afterword statement assemble 3 --without fire --as duty-lead      # their facts and their name are left out
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Option(help: ArgumentHelp("When the next statement is promised.", valueName: "time")) var nextUpdate: String?
  @Option(help: ArgumentHelp("An agency whose facts and name are left out.", valueName: "agency")) var without:
    [String] = []

  func change(_ incident: IncidentOpening, _ act: Act, _ context: CommandContext) async throws -> StatementView {
    try await context.operations.reassembleStatement(
      number, nextUpdate: try nextUpdate.map { try context.future($0, option: "--next-update") },
      without: without.map { AgencyID($0) }, in: incident.id, act)
  }
}

struct StatementEdit: StatementChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change the text; whatever was cleared is void.",
    discussion: """
      Figures, times, telephone numbers and addresses in a typed text are traced to facts. Write a field in braces, such as \
      {casualties.killed}, to have it filled.

      Example:
        afterword statement edit 2 --replace "crews are there now" --with "crews have been there since 19:12" --as duty-lead
        afterword statement show 2 --text > draft.md
        afterword statement edit 2 --file draft.md --as duty-lead
        afterword statement edit 2 --next-update 23:00 --as duty-lead
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Option(help: "A file with the whole new text, or “-” for standard input.") var file: String?
  @Option(parsing: .unconditional, help: "Words to replace, exactly as they stand.") var replace: String?
  @Option(parsing: .unconditional, help: "The words in their place.") var with: String?
  @Option(help: "The language to change; otherwise the master.") var language: String?
  @Option(help: ArgumentHelp("When the next statement is promised.", valueName: "time")) var nextUpdate: String?
  @Flag(help: "Change nothing, but make the clearances void so that the text can be submitted again.") var reopen =
    false
  @Option(help: "Put the words of this officer’s objection in the place of those objected to.") var accept: String?
  @Option(help: ArgumentHelp("Leave a language out for now and promise it: fr=22:50.", valueName: "language=time"))
  var follow: String?

  func change(_ incident: IncidentOpening, _ act: Act, _ context: CommandContext) async throws -> StatementView {
    let operations = context.operations
    if reopen { return try await operations.reopenStatement(number, in: incident.id, act) }
    if let accept {
      return try await operations.acceptObjection(of: OfficerID(accept), to: number, in: incident.id, act)
    }
    if let follow {
      let sides = follow.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, let late = Language(rawValue: sides[0]) else {
        throw UsageError(message: "“\(follow)” after --follow is not understood. Write --follow fr=22:50.")
      }
      return try await operations.letFollow(
        late, at: try context.future(sides[1], option: "--follow"), in: number, of: incident.id, act)
    }
    let chosen = try language.map { try languages([$0]) }?.first
    let promise = try nextUpdate.map { try context.future($0, option: "--next-update") }
    if let change = try change() {
      return try await operations.changeText(
        of: number, change, language: chosen, nextUpdate: promise, in: incident.id, act)
    }
    return try await operations.editStatement(
      number, text: nil, language: chosen, nextUpdate: promise, in: incident.id, act)
  }

  private func change() throws -> TextChange? {
    switch (file, replace, with) {
    case (let path?, nil, nil): return .whole(try InputFile.text(path, limit: 1 << 20))
    case (nil, let old?, let new?): return .replacing(old, with: new)
    case (nil, nil, nil):
      guard nextUpdate != nil else {
        throw UsageError(
          message: "Say what to change: --file FILE, or --replace WORDS --with WORDS, or --next-update TIME.")
      }
      return nil
    default:
      throw UsageError(message: "Give either --file FILE, or both --replace WORDS and --with WORDS.")
    }
  }
}

struct StatementShow: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one statement: its text, where it stands, and what stands in its way.",
    discussion: """
      Example:
        afterword statement show 2
        afterword statement show 2 --text --language fr
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Flag(help: "Print the text and nothing else.") var text = false
  @Option(help: "The language of the text.") var language: String?

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let view = try await context.operations.statement(number, in: opening.id, context.looking())
    let chosen = try language.map { try languages([$0]) }?.first
    if text, context.output.format == .text {
      guard let rendition = chosen.map({ view.statement.revision?.rendition($0) }) ?? view.statement.revision?.master
      else {
        throw Refusal(
          rule: "unknown-language", message: "Statement \(number) has no text in that language.",
          mend: ["afterword statement show \(number)"])
      }
      StandardOutput.write(rendition.text)
      return
    }
    context.output.result(StatementJSON(view)) {
      StatementText.view(view, opening, context.output.style, language: chosen)
    }
  }
}

struct StatementList: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show the statements of an incident, and the promise that is open.",
    discussion: "Example:\n  afterword statement list")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let statements = try await context.operations.statements(in: opening.id)
    let register = try await context.operations.statementRegister(of: opening.id)
    let lapsed = try await context.operations.lapsedClearances(of: statements, in: opening.id)
    context.output.result(statements.map { StatementRow($0, lapsed: lapsed[$0.id?.number ?? 0] ?? []) }) {
      var table = Table("no.", "kind", "state", "revision", "code", "waiting for", "about")
      for statement in statements {
        let row = StatementRow(statement, lapsed: lapsed[statement.id?.number ?? 0] ?? [])
        table.add(
          "\(row.number)", row.kind.rawValue, row.state + (row.isUrgent ? " (urgent)" : ""), "\(row.revision)",
          row.code,
          row.waitingFor.joined(separator: ", "), row.headline)
      }
      let style = context.output.style
      let list = table.text(
        style: style, whenEmpty: "No statements. Draft one: afterword statement draft --kind holding --next-update +30m"
      )
      guard let promise = register.promise else { return list }
      let late = context.operations.clock.now() - promise.at
      let line = "Statement \(promise.number) promised the next one for \(promise.at.formatted(opening.offset))"
      return list + "\n"
        + (late > .zero ? style.red("\(line): \(late.wholeMinutes) min late.") : "\(line).")
    }
  }
}

extension CommandContext {
  /// An act for commands that only look, so that nobody has to be named.
  func looking() -> Act {
    let nobody = Officer(id: "nobody", name: "nobody", agency: "none", roles: [])
    let now = operations.clock.now()
    return Act(officer: (try? viewer()) ?? nobody, occurredAt: now, recordedAt: now)
  }
}
