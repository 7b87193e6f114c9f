import ArgumentParser
import Guidelines
import Incidents
import Operations
import Statements

/// `afterword fact victim …`
struct VictimCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "victim", abstract: "The way to a name: identified, family told, asked, agreed.",
    discussion: """
      A victim is known here by a pseudonym only. A name is written down when the family has been told in person and has agreed to it, \
      and not before.

      Example:
        afterword fact victim identified v-07 --as family-liaison
        afterword fact victim told v-07 --told-at 02:40 --as family-liaison
        afterword fact victim consent v-07 name,age --as family-liaison
        afterword fact victim name v-07 - --age 34 --as family-liaison
        afterword statement draft --kind names --as duty-lead
      """,
    subcommands: [
      VictimIdentified.self, VictimTold.self, VictimAsked.self, VictimEmbassy.self, VictimConsentCommand.self,
      VictimName.self, VictimAlive.self,
      VictimList.self,
    ])
}

/// A command that records one step for one victim.
protocol VictimStepCommand: FactChangeCommand {
  static var step: VictimStep.Step { get }
  var victim: String { get }
  /// When it happened, with the option that said so.
  var when: (text: String, option: String)? { get }
  /// Why a time that is on record already changes.
  var reason: String? { get }
}

extension VictimStepCommand {
  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    let at = try when.map { try context.moment($0.text, option: $0.option) }
    return try await context.operations.recordVictim(
      Self.step, VictimID(victim), at: at, reason: reason, in: incident, act)
  }
}

struct VictimIdentified: VictimStepCommand {
  static let step = VictimStep.Step.identified
  static let configuration = CommandConfiguration(
    commandName: "identified", abstract: "Record that a person is formally identified; the clock of 6 hours begins.",
    discussion: "Example:\n  afterword fact victim identified v-07 --identified-at 02:10 --as family-liaison")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The pseudonym.") var victim: String
  @Option(help: ArgumentHelp("When, if earlier than now.", valueName: "time")) var identifiedAt: String?
  @Option(help: "Why a time that is on record already changes.") var reason: String?
  // The name of the first releases is still understood.
  @Option(help: .hidden) var toldAt: String?

  var when: (text: String, option: String)? {
    identifiedAt.map { ($0, "--identified-at") } ?? toldAt.map { ($0, "--told-at") }
  }
}

struct VictimTold: VictimStepCommand {
  static let step = VictimStep.Step.told
  static let configuration = CommandConfiguration(
    commandName: "told", abstract: "Record that the family was told in person.",
    discussion: """
      The time that was given first stands; another one needs a reason.

      Example:
        afterword fact victim told v-07 --told-at 02:40 --as family-liaison
        afterword fact victim told v-07 --told-at 02:20 --reason "read again in the log" --as family-liaison
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The pseudonym.") var victim: String
  @Option(help: ArgumentHelp("When, if earlier than now.", valueName: "time")) var toldAt: String?
  @Option(help: "Why a time that is on record already changes.") var reason: String?

  var when: (text: String, option: String)? { toldAt.map { ($0, "--told-at") } }
}

struct VictimAsked: VictimStepCommand {
  static let step = VictimStep.Step.asked
  static let configuration = CommandConfiguration(
    commandName: "asked", abstract: "Record that the family was asked and agrees to nothing yet.",
    discussion: "Example:\n  afterword fact victim asked v-07 --asked-at 09:30 --as family-liaison")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The pseudonym.") var victim: String
  @Option(help: ArgumentHelp("When, if earlier than now.", valueName: "time")) var askedAt: String?
  @Option(help: "Why a time that is on record already changes.") var reason: String?
  // The name of the first releases is still understood.
  @Option(help: .hidden) var toldAt: String?

  var when: (text: String, option: String)? {
    askedAt.map { ($0, "--asked-at") } ?? toldAt.map { ($0, "--told-at") }
  }
}

struct VictimEmbassy: VictimStepCommand {
  static let step = VictimStep.Step.embassyTold
  static let configuration = CommandConfiguration(
    commandName: "embassy", abstract: "Record that the embassy was told.",
    discussion: "Example:\n  afterword fact victim embassy v-07 --as family-liaison")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The pseudonym.") var victim: String
  @Option(help: ArgumentHelp("When, if earlier than now.", valueName: "time")) var toldAt: String?
  @Option(help: "Why a time that is on record already changes.") var reason: String?

  var when: (text: String, option: String)? { toldAt.map { ($0, "--told-at") } }
}

struct VictimAlive: VictimStepCommand {
  static let step = VictimStep.Step.alive
  static let configuration = CommandConfiguration(
    commandName: "alive",
    abstract: "Record that a person who was taken for one of the dead lives; the line is retracted.",
    discussion: """
      The board then names every public list with the name, and the command that corrects it. Whoever is identified among the dead after \
      that is dead: fact victim identified.

      Example:
        afterword fact victim alive v-07 --found-at 23:10 --as family-liaison
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The pseudonym.") var victim: String
  @Option(help: ArgumentHelp("When, if earlier than now.", valueName: "time")) var foundAt: String?
  @Option(help: "Why a time that is on record already changes.") var reason: String?

  var when: (text: String, option: String)? { foundAt.map { ($0, "--found-at") } }
}

struct VictimConsentCommand: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent", abstract: "Record what the family agrees to being said, or takes back.",
    discussion: """
      Example:
        afterword fact victim consent v-07 name,age --as family-liaison
        afterword fact victim consent v-07 age --taken-back --as family-liaison
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The pseudonym.") var victim: String
  @Argument(help: "name, age, home, photo, tribute, correction; several with commas.") var items: String
  @Flag(help: "The family does not agree any more.") var takenBack = false

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    var read: [ConsentItem] = []
    for word in items.split(separator: ",").map(String.init) {
      guard let item = ConsentItem(rawValue: word) else {
        let known = ConsentItem.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError(message: "“\(word)” is nothing that a family agrees to here. Use: \(known).")
      }
      read.append(item)
    }
    return try await context.operations.recordConsent(
      read, VictimID(victim), isGiven: !takenBack, in: incident, act)
  }
}

struct VictimName: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "name", abstract: "Give the line about a person that the family has agreed to.",
    discussion: """
      Write the name as “-” to read it from standard input, so that it does not stay in the history of the shell. One line names one \
      person; words that read as if they named a second one are refused. In a language with other letters the family may write the name \
      otherwise; without --in it stands there as it was given.

      Examples:
        afterword fact victim name v-07 - --age 34 --home Ellery --as family-liaison
        afterword fact victim name v-07 "Chloe Vidal" --in fr="Chloe Vidal-Ortiz" --home Ellery --as family-liaison
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The pseudonym.") var victim: String
  @Argument(help: "The name as the family writes it, or “-”.") var name: String
  @Option(help: "The age in years, if the family agrees.") var age: Int?
  @Option(help: "The home town, if the family agrees.") var home: String?
  @Flag(help: "Words that could name two people are the name of one.") var onePerson = false
  @Option(
    name: .customLong("in"), parsing: .singleValue,
    help: ArgumentHelp("The name as the family writes it in a language, again for each.", valueName: "language=name"))
  var spellings: [String] = []
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("What the home is called in a language, again for each.", valueName: "language=home"))
  var homeIn: [String] = []

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    let given = try typed(name)
    let own = try Self.languages(spellings, option: "--in")
    let outcome = try await context.operations.nameVictim(
      VictimID(victim), name: given, age: age, home: home, spellings: own,
      homes: try Self.languages(homeIn, option: "--home-in"), isOnePerson: onePerson, in: incident, act)
    // A name in letters that a reader cannot read is no name to him.
    for language in Language.allCases where own[language] == nil && !TextSafety.isReadable(given, in: language) {
      context.output.progress(
        "The \(language.englishName) text shows the name in the letters in which you gave it. Where the family writes it otherwise: "
          + "afterword fact victim name \(victim) - --in \(language.rawValue)=…")
    }
    return outcome
  }

  private static func languages(_ entries: [String], option: String) throws -> [Language: String] {
    var words: [Language: String] = [:]
    for entry in entries {
      let sides = entry.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, let language = Language(rawValue: sides[0]) else {
        throw UsageError(
          message: "What follows \(option) is not understood. Write \(option) ar=… (languages: en, fr, es, ar).")
      }
      words[language] = sides[1]
    }
    return words
  }
}

/// Words that were typed, or read from standard input when “-” stands for them.
func typed(_ text: String) throws -> String {
  guard text == "-" else { return text }
  var words = String(decoding: try InputFile.read("-", limit: 4096), as: UTF8.self)
  while let last = words.last, last.isWhitespace { words.removeLast() }
  return words
}

struct VictimList: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show where each victim stands on the way to a name. Exit code 1 while a family waits too long.",
    discussion: "Example:\n  afterword fact victim list")
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption

  struct View: Encodable {
    let victim: VictimID
    let identifiedAt: Moment?
    let toldAt: Moment?
    let askedAt: Moment?
    let embassyToldAt: Moment?
    let consents: [ConsentItem]
    let mayBeNamed: Bool
    let alarm: String?
  }

  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    let ledger = try await context.operations.facts(of: opening.id)
    let alarms = ledger.victimAlarms(at: context.operations.clock.now())
    let views = ledger.victims.values.sorted { $0.id < $1.id }.map { record in
      View(
        victim: record.id, identifiedAt: record.steps[.identified], toldAt: record.steps[.told],
        askedAt: record.steps[.asked],
        embassyToldAt: record.steps[.embassyTold], consents: record.consents.sorted { $0.rawValue < $1.rawValue },
        mayBeNamed: record.obstacles(to: .name).isEmpty, alarm: alarms.first { $0.victim == record.id }?.sentence)
    }
    context.output.result(views) {
      var table = Table("victim", "identified", "family told", "asked", "embassy", "agreed to", "")
      for view in views {
        func clock(_ moment: Moment?) -> String { moment?.formatted(opening.offset) ?? "" }
        table.add(
          view.victim.rawValue, clock(view.identifiedAt), clock(view.toldAt), clock(view.askedAt),
          clock(view.embassyToldAt),
          view.consents.map(\.rawValue).joined(separator: ", "),
          view.alarm.map { context.output.style.red($0) } ?? (view.mayBeNamed ? "may be named" : ""))
      }
      return table.text(style: context.output.style, whenEmpty: "Nobody is recorded.")
    }
    if alarms.contains(where: \.isAlarm) { throw ExitStatus.no }
  }
}
