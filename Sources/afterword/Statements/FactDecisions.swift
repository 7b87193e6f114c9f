import ArgumentParser
import Incidents
import Operations
import Statements

struct FactConfirm: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Stand behind a fact, take an objection back, or decide between facts.",
    discussion: """
      With --over, the owner of the key decides between figures; the others do not stand any more.

      Example:
        afterword fact confirm f-2 --as prosecutor-press
        afterword fact confirm f-2 --over f-5 --reason "agreed by telephone at 21:55" --as prosecutor-press
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The fact.") var fact: String
  @Option(parsing: .singleValue, help: "A fact that does not stand any more; again for each.") var over: [String] = []
  @Option(help: "Why; needed with --over.") var reason: String?

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    try await context.operations.confirmFact(
      ConfirmFact(FactID(fact), over: over.map { FactID($0) }, reason: reason), in: incident, act)
  }
}

struct FactDispute: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispute",
    abstract: "Object to a fact of another agency; it cannot be published until that is settled.",
    discussion: "Example:\n  afterword fact dispute f-2 --reason \"our list has 7\" --as hospital-press")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The fact.") var fact: String
  @Option(help: "Why.") var reason: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    try await context.operations.disputeFact(DisputeFact(FactID(fact), reason: reason), in: incident, act)
  }
}

/// Why something is withheld, until when, and what may be said instead.
struct WithholdingOptions: ParsableArguments {
  @Option(help: "Why: investigation, next-of-kin, witness-at-risk, fair-trial, security or privacy.") var code: String
  @Option(
    help: ArgumentHelp("When the decision is looked at again: +6h, 23:00, or a full time.", valueName: "time"))
  var reviewAt: String = "+12h"
  @Option(help: "What may be said in public about the silence.") var publicLine: String?

  func withholding(_ context: CommandContext) throws -> Withholding {
    guard let code = WithholdingCode(rawValue: code) else {
      let known = WithholdingCode.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError(message: "“\(code)” after --code is not known. Use one of: \(known).")
    }
    return Withholding(
      code: code, reviewAt: try context.future(reviewAt, option: "--review-at"), publicLine: publicLine)
  }
}

struct FactWithhold: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "withhold", abstract: "Say nothing about a fact until a review.",
    discussion: """
      Example:
        afterword fact withhold f-7 --code investigation --review-at +6h \\
          --public-line "We cannot say more about the vehicle while the search goes on." --as prosecutor-press
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The fact.") var fact: String
  @OptionGroup var withholding: WithholdingOptions

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    try await context.operations.withholdFact(
      WithholdFact(FactID(fact), try withholding.withholding(context)), in: incident, act)
  }
}

struct FactAllow: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "allow", abstract: "Say whether and when a fact may be published; ends a withholding.",
    discussion: "Example:\n  afterword fact allow f-7 --rule public --as prosecutor-press")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The fact.") var fact: String
  @Option(help: "public, after:TIME, when:GATE, internal or never.") var rule: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    try await context.operations.allowFact(AllowFact(FactID(fact), rule: try releaseRule(rule)), in: incident, act)
  }
}

struct FactRetract: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract", abstract: "Take a fact back because it was wrong.",
    discussion: "Example:\n  afterword fact retract f-4 --reason \"belongs to another incident\" --as fire-press")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The fact.") var fact: String
  @Option(help: "Why.") var reason: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    try await context.operations.retractFact(RetractFact(FactID(fact), reason: reason), in: incident, act)
  }
}

struct FactDisjoint: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "disjoint", abstract: "Record that lists were compared, and nobody is on two of them.",
    discussion: """
      Example:
        afterword fact disjoint f-3 f-5 --reason "lists compared name by name at 22:10" --as prosecutor-press
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The facts.") var facts: [String]
  @Option(help: "How it was established.") var reason: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    try await context.operations.proveDisjoint(
      ProveDisjoint(facts.map { FactID($0) }, reason: reason), in: incident, act)
  }
}

struct FactTestedCommand: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "tested", abstract: "Record that you called a number or opened a page.",
    discussion: """
      A number that nobody has tried is not published.

      Example:
        afterword fact tested f-12 --as support-lead
        afterword fact tested f-12 --failed --as support-lead
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The fact.") var fact: String
  @Flag(help: "It did not work.") var failed = false

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    try await context.operations.recordTest(TestContact(FactID(fact), worked: !failed), in: incident, act)
  }
}

struct FactKinTold: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "kin-told", abstract: "Record that next of kin were told in person (family liaison, victim services).",
    discussion: "Example:\n  afterword fact kin-told f-9 --told-at 22:20 --as family-liaison")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The fact about the person.") var fact: String
  @Option(help: ArgumentHelp("When they were told, if earlier than now.", valueName: "time")) var toldAt: String?
  @Option(help: "Why a time that is on record already changes.") var reason: String?

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    let at = try toldAt.map { try context.moment($0, option: "--told-at") }
    return try await context.operations.recordKinTold(
      RecordKinTold(FactID(fact), at: at, reason: reason), in: incident, act)
  }
}

extension CommandContext {
  /// A time to come that a person typed: `+30m` from now, a time of day (the next one), or a full time.
  func future(_ text: String, option: String) throws -> Moment {
    let now = operations.clock.now()
    if text.hasPrefix("+") { return now + (try span(String(text.dropFirst()), option: option)) }
    let offset = operations.workspace.configuration.offset
    if let moment = Moment(rfc3339: text, assuming: offset) { return moment }
    let today = String(now.rfc3339(offset: offset).prefix(10))
    guard let moment = Moment(rfc3339: today + "T" + text, assuming: offset) else {
      throw UsageError(
        message: "“\(text)” after \(option) is not a time to come. Write 22:30, +30m or 2026-03-14T22:30+01:00.")
    }
    return moment > now ? moment : moment + .days(1)
  }
}
