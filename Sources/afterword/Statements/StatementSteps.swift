import ArgumentParser
import Guidelines
import Incidents
import Operations
import Statements

struct StatementCheckCommand: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the text: guidelines, figures, facts. Exit code 1 if something stops it.",
    discussion: "Example:\n  afterword statement check 2 --as duty-lead")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int

  var checksWords: Bool { true }

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let view = try await context.operations.checkStatement(number, in: opening.id, try context.act())
    context.output.result(StatementJSON(view)) { StatementText.check(view, context.output.style) }
    if !view.obstacles.isEmpty { throw ExitStatus.no }
  }
}

struct StatementWaive: StatementChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive", abstract: "Keep words that break a rule, for a recorded reason.",
    discussion: """
      Some rules accept no justification; then the words must change. “afterword rules show RULE” lists what a rule accepts.

      Example:
        afterword statement waive 4 glor-offender-name --code J-NAME-CHARGE --reason "charged today; prosecutor agrees" \\
          --as prosecutor-press
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Argument(help: "The rule of the finding.") var rule: String
  @Option(help: "The justification code.") var code: String
  @Option(help: "Why.") var reason: String
  @Option(help: "Only the finding with these words.") var words: String?

  func change(_ incident: IncidentOpening, _ act: Act, _ context: CommandContext) async throws -> StatementView {
    guard let code = JustificationCode(rawValue: code) else {
      let known = JustificationCode.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(message: "“\(code)” after --code is not a justification. Codes are: \(known).")
    }
    return try await context.operations.waiveFinding(
      WaiveFinding(rule: rule, words: words, code: code, reason: reason), of: number, in: incident.id, act)
  }
}

struct StatementSubmit: StatementChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Send the text to the agencies whose yes is needed.",
    discussion: "Example:\n  afterword statement submit 2 --as duty-lead")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int

  func change(_ incident: IncidentOpening, _ act: Act, _ context: CommandContext) async throws -> StatementView {
    try await context.operations.submitStatement(number, in: incident.id, act)
  }
}

struct StatementClear: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear", abstract: "Say yes: sign the exact text with your key.",
    discussion: """
      The text and its code are shown as they are signed. With --code, the signature is refused unless the text is still the one that \
      you read.

      Example:
        afterword statement show 2
        afterword statement clear 2 --code K7Q2MX --as police-press
        afterword statement clear 2 --by-voice hospital-press --code K7Q2MX --as duty-lead
        afterword statement clear 2 --confirm --as hospital-press
        afterword statement clear 2 --for hospital-press --as city-press
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Option(help: "The code of the text that you read.") var code: String?
  @Option(help: "Whose yes you heard on the telephone; the person read the code back, and signs within 12 hours.")
  var byVoice: String?
  @Option(name: .customLong("for"), help: "For whom you clear, under a delegation.") var onBehalf: String?
  @Flag(help: "Sign the yes that you gave on the telephone.") var confirm = false

  var checksWords: Bool { true }

  func run(_ context: CommandContext) async throws {
    guard byVoice == nil || onBehalf == nil else { throw UsageError(message: "Give either --by-voice or --for.") }
    let opening = try await context.incident(incident)
    let act = try context.act()
    if confirm {
      let view = try await context.operations.confirmVoice(number, in: opening.id, act)
      context.output.result(StatementJSON(view)) {
        "\(act.officer.name) has signed the yes given by telephone to statement \(number)."
      }
      return
    }
    let view = try await context.operations.clearStatement(
      number, code: code, for: (byVoice ?? onBehalf).map { OfficerID($0) }, byVoice: byVoice != nil, in: opening.id, act
    )
    context.output.result(StatementJSON(view)) {
      let style = context.output.style
      let statement = view.statement
      let texts = (statement.revision?.renditions ?? []).map(\.text).joined(separator: "\n\n———\n\n")
      let digest = statement.digest ?? ""
      let waiting = view.waitingFor.map { waiting in
        let officers = waiting.officers.map(\.rawValue).joined(separator: ", ")
        return "\(waiting.seat) (\(officers.isEmpty ? "nobody can" : officers))"
      }
      return """
        \(texts)

        \(style.bold("Signed by \(act.officer.name) for \(byVoice ?? onBehalf ?? act.officer.agency.rawValue): statement \(number), revision \(statement.revision?.number ?? 1), code \(ShortCode(digest: digest))"))
        digest \(digest)
        \(waiting.isEmpty && statement.missingPeople == 0
          ? "Everybody whose yes is needed has said yes. Next: afterword statement release \(number)"
          : "Still waiting for: " + (waiting.isEmpty ? "one more person" : waiting.joined(separator: ", ")))
        """
    }
  }
}

struct StatementObject: StatementChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "object", abstract: "Say no to the text, with words that would do.",
    discussion: """
      Example:
        afterword statement object 2 --code fair-trial --reason "guilt is for the court" --words "the attacker" \\
          --instead "a person who has been arrested" --as prosecutor-press
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Option(help: "fact, investigation, fair-trial, dignity, stigma, safety or wording.") var code: String
  @Option(help: "Why.") var reason: String
  @Option(help: "The words you object to, exactly as they stand.") var words: String?
  @Option(help: "Words that would do.") var instead: String?
  @Option(help: "The number of the sentence you object to, in the master text, from 1.") var sentence: Int?

  func change(_ incident: IncidentOpening, _ act: Act, _ context: CommandContext) async throws -> StatementView {
    guard let code = ObjectionCode(rawValue: code) else {
      let known = ObjectionCode.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(message: "“\(code)” after --code is not known. Use one of: \(known).")
    }
    var words = words
    if let sentence {
      let text =
        try await context.operations.statement(number, in: incident.id, act).statement.revision?.master?.text ?? ""
      let ranges = SentenceSplit.ranges(of: text)
      guard ranges.indices.contains(sentence - 1) else {
        throw UsageError(message: "The text has \(ranges.count) sentences; there is no sentence \(sentence).")
      }
      words = String(text[ranges[sentence - 1]])
    }
    return try await context.operations.objectToStatement(
      number, ObjectToStatement(code: code, reason: reason, words: words, replacement: instead), in: incident.id, act)
  }
}

struct StatementRelease: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Make the cleared text public.",
    discussion: """
      Facts, conflicts and clearances are looked at once more in the same instant. --urgent releases without all clearances: it is loud, \
      signed, on public record, and never passes over facts, conflicts or findings.

      Example:
        afterword statement release 2 --as duty-lead
        afterword statement release 2 --urgent --reason "danger to life: people are walking into the cordon" --as duty-lead
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Flag(help: "Release without all clearances (lead or commander).") var urgent = false
  @Option(help: "Why it cannot wait; needed with --urgent.") var reason: String?

  var checksWords: Bool { true }

  func run(_ context: CommandContext) async throws {
    guard urgent || reason == nil else { throw UsageError(message: "--reason belongs to --urgent.") }
    let opening = try await context.incident(incident)
    let outcome = try await context.operations.releaseStatement(
      number, urgentReason: urgent ? reason ?? "" : nil, in: opening.id, try context.act())
    context.output.result(ReleaseJSON(outcome)) { StatementText.release(outcome, opening, context.output.style) }
  }
}

struct StatementCorrect: StatementChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Draft a correction of a public statement: what was wrong, what is right, why.",
    discussion: """
      With --fact the wrong and the right words are found in what was published. The correction is then checked, cleared and released \
      like any statement. A figure that has grown since, such as a later death, is no error but news: draft a new statement, which says \
      the figure before and why it has changed. With --fact and the line of a person who was named among the dead and lives, the correction \
      says which name of the list it was and does not repeat it, unless the person agrees: fact victim consent v-07 correction.

      Words that were wrong in one language only are corrected in that language; a number that worked and was replaced since is no error, and \
      the text says that it has changed.

      Example:
        afterword statement correct 3 --fact f-9 --reason "Three people were counted on two lists." --as duty-lead
        afterword statement correct 3 --wrong "Quay Street is open." --right "Quay Street is closed." \\
          --reason "The earlier information was out of date." --as duty-lead
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement that was wrong.") var number: Int
  @Option(help: "The fact that is right now, or the retracted line of a person who was named wrongly.") var fact:
    String?
  // Public words may begin with the dash of a list.
  @Option(parsing: .unconditional, help: "The wrong words, exactly as they were published.") var wrong: String?
  @Option(parsing: .unconditional, help: "The right words; figures in them are traced to facts.") var right: String?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "The right words in another language of the statement, again for each: fr=….", valueName: "language=words"))
  var rightIn: [String] = []
  @Flag(help: "A figure that has grown was wrong at that time already, and did not grow since.") var wasWrong = false
  @Option(help: "Why it was wrong, in public words; otherwise the reason recorded with the fact.") var reason: String?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "The reason in another language of the statement, again for each: fr=…; the correction is made in it too.",
      valueName: "language=words"))
  var reasonIn: [String] = []
  @Option(help: ArgumentHelp("When the next statement is promised.", valueName: "time")) var nextUpdate: String?

  func change(_ incident: IncidentOpening, _ act: Act, _ context: CommandContext) async throws -> StatementView {
    let view = try await context.operations.statement(number, in: incident.id, act)
    var reasons = try spoken(reasonIn, option: "--reason-in")
    if let reason { reasons[view.statement.revision?.master?.language ?? .english, .bare] = reason }
    return try await context.operations.correctStatement(
      number, fact: fact.map { FactID($0) }, wrong: wrong, right: right,
      rights: try spoken(rightIn, option: "--right-in"), reasons: reasons,
      nextUpdate: try nextUpdate.map { try context.future($0, option: "--next-update") }, wasWrong: wasWrong,
      in: incident.id, act)
  }
}

struct StatementWithdraw: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take a statement back: by a public notice, at once, by one person.",
    discussion: """
      Copies that still wait for a channel are cancelled. A text that was never public is given up without a notice.

      One person says only what was agreed beforehand. The usual reasons are said in every language of the statement: “issued in error”, \
      “not correct”, “out of date”, “wrong place”, “wrong figure”, “wrong translation”, “too early”. Any other reason stays on record, and \
      the notice says that the reason follows. The advice leads to another statement that holds; anything else is an instruction, which \
      the owner of the place or the commander gives, in every language of the statement.

      Withdrawing an instruction ends every public statement that repeats it.

      Example:
        afterword statement withdraw 4 --reason "issued in error" --advice "Please follow statement 3." --as duty-lead
        afterword statement withdraw 4 --reason "wrong place" --advice "You can leave the building." \\
          --advice-in fr="Vous pouvez sortir du bâtiment." --as commander
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The number of the statement.") var number: Int
  @Option(help: "Why: one of the usual reasons, which are public; other words stay on record.") var reason: String
  @Option(help: "What to do instead: another statement, or an instruction of the owner of the place.") var advice:
    String?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "What to do instead in another language of the statement, again for each: fr=….", valueName: "language=words"))
  var adviceIn: [String] = []
  @Option(help: ArgumentHelp("When checked information follows.", valueName: "time")) var nextUpdate: String?

  var checksWords: Bool { true }

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    await context.warnOfSlowClock(opening.id)
    let old = try await context.operations.statement(number, in: opening.id, try context.act()).statement
    var instead = try spoken(adviceIn, option: "--advice-in")
    if let advice { instead[old.revision?.master?.language ?? .english, .bare] = advice }
    let outcome = try await context.operations.withdrawStatement(
      number, reason: reason, advice: instead,
      nextUpdate: try nextUpdate.map { try context.future($0, option: "--next-update") }, in: opening.id,
      try context.act())
    if outcome.view.statement.release != nil, WithdrawalReason(reason) == nil {
      context.output.progress(
        "Your reason is on record and not public: one person says only the usual reasons, so the notice says that the reason follows. Say "
          + "it in the next statement, which others read, too. The usual ones are: "
          + WithdrawalReason.all.map { "“\($0)”" }.joined(separator: " "))
    }
    let left = try await context.operations.leftWrong(by: old, in: opening.id)
    if let left { context.output.progress(left) }
    let facts = try await context.operations.factsLeft(by: old, in: opening.id)
    if !facts.isEmpty {
      context.output.progress(
        "What statement \(number) said stands in the ledger, and the next statement says it again. Retract what was wrong:"
      )
      for fact in facts {
        context.output.progress(
          "  "
            + MendScope.complete(
              "afterword fact retract \(fact.id) --reason \"…\" --as OFFICER-OF-\(fact.agency)   # \(fact.key): \(fact.value.summary)"
            ))
      }
    }
    context.output.result(ReleaseJSON(outcome)) {
      outcome.view.statement.release == nil
        ? "Statement \(number) is given up; it was never public."
        : StatementText.release(outcome, opening, context.output.style) + next(after: old, instead)
    }
  }

  /// Whoever was told what to do, and is told that it does not hold, has to hear what does.
  private func next(after old: Statement, _ instead: Words) -> String {
    guard old.kind == .protective, let area = old.opened?.area, instead.all.isEmpty else { return "" }
    return "\nThe notice only refers people to officers on the spot. Say what holds now: "
      + MendScope.complete("afterword statement draft --kind protective --area \(area) --next-update +20m")
  }
}
