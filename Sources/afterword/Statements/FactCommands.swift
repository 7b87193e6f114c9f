import ArgumentParser
import Guidelines
import Incidents
import Operations
import Statements

/// `afterword fact …`
struct FactCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fact", abstract: "Contribute facts, confirm and settle them; see what is known and what was said.",
    discussion: """
      A fact has a key, a value, an agency and an as-of time. Only facts that are confirmed and may be published enter a statement.
      Never put the name of a victim or a witness into a fact.

      Example:
        afterword fact add place "Harbour Market" --confirmed --as police-press
        afterword fact add casualties.killed "at least 3" --scope attackers=excluded --as prosecutor-press
        afterword fact confirm f-2 --as prosecutor-press
        afterword fact conflicts
      """,
    subcommands: [
      FactAdd.self, FactKeys.self, FactSum.self, FactConfirm.self, FactDispute.self, FactWithhold.self, FactAllow.self,
      FactSupersede.self, FactReason.self, FactRetract.self, FactDisjoint.self, FactTestedCommand.self,
      FactKinTold.self,
      FactList.self, FactConflicts.self, FactSaid.self, FactCells.self, FactReveal.self, FactEnd.self, FactClaim.self,
      FactOwner.self, SoloCommands.self, VictimCommands.self, GateCommands.self, HoldbackCommands.self,
    ])
}

/// A command that changes facts and shows what became of them.
protocol FactChangeCommand: WorkspaceCommand, IncidentCommand {
  var incident: IncidentOption { get }
  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome
}

extension FactChangeCommand {
  func run(_ context: CommandContext) async throws {
    let opening = try await context.incident(incident)
    await context.warnOfSlowClock(opening.id)
    let outcome = try await change(opening.id, try context.act(), context)
    context.output.result(FactChangeView(outcome, opening)) {
      FactText.outcome(outcome, opening, context.output.style)
    }
  }
}

/// What a fact counts and in which languages it is given.
struct FactValueOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "What a figure counts, again for each: place=…, attackers=included|excluded, route=scene|hospital|later|all, population=…, severity=…, period=….",
      valueName: "dimension=word"))
  var scope: [String] = []
  @Option(
    name: .customLong("in"), parsing: .singleValue,
    help: ArgumentHelp(
      "Words in another language or form, again for each: fr=…, fr:at=…; forms are bare, at, to and of.",
      valueName: "language[:form]=words"))
  var languages: [String] = []
  @Option(
    help: ArgumentHelp("When it was true, if earlier than now: 2026-03-14T21:40+01:00, or 21:40.", valueName: "time"))
  var asOf: String?
  @Option(help: "What it rests on: a list, a log, a call.") var basis: String?

  func value(_ typedText: String, for key: FactKey, _ context: CommandContext) throws -> FactValue {
    let text = key.isIdentity ? try typed(typedText) : typedText
    let kind = try context.operations.factRules().register.entry(for: key).kind
    let offset = context.operations.workspace.configuration.offset
    var value: FactValue
    if kind == .moment {
      value = .moment(try context.moment(text, option: "the key \(key)"))
    } else {
      value = try FactValue.read(
        text, as: kind, language: try context.operations.language(ofTyped: text), offset: offset)
    }
    guard case .words(var words) = value else {
      guard languages.isEmpty else {
        throw UsageError(message: "--in gives words in another language, but \(key) takes a \(kind.rawValue).")
      }
      return value
    }
    for entry in languages {
      let sides = entry.split(separator: "=", maxSplits: 1).map(String.init)
      let names = sides.first?.split(separator: ":").map(String.init) ?? []
      guard sides.count == 2, (1...2).contains(names.count), let language = Language(rawValue: names[0]),
        let form = names.count == 2 ? WordForm(rawValue: names[1]) : .bare
      else {
        throw UsageError(
          message:
            "“\(entry)” after --in is not understood. Write --in fr:at=\"au marché du port\" (languages: en, fr, es, ar; "
            + "forms: bare, at, to, of).")
      }
      words[language, form] = sides[1]
    }
    value = .words(words)
    return value
  }

  func stated(base: Scope = Scope()) throws -> Scope {
    var stated = base
    for entry in scope {
      let sides = entry.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, let dimension = Scope.Dimension(rawValue: sides[0]) else {
        let known = Scope.Dimension.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError(
          message: "“\(entry)” after --scope is not understood. Write dimension=word; dimensions: \(known).")
      }
      guard stated.set(dimension, to: sides[1]) else {
        let words = Scope.words(for: dimension)
        throw UsageError(
          message: "“\(sides[1])” is not a word for \(dimension.rawValue)."
            + (words.isEmpty
              ? " Use letters, digits and hyphens, such as \(hyphenated(sides[1]))."
              : " Use one of: \(words.joined(separator: ", ")).")
        )
      }
    }
    return stated
  }

  /// Words as one short word, in whatever script: “Quay Street” as “Quay-Street”.
  private func hyphenated(_ words: String) -> String {
    let parts = words.split { !$0.isLetter && !("0"..."9").contains($0) }
    return parts.isEmpty ? "quay-street" : parts.joined(separator: "-")
  }

  func asOfMoment(_ context: CommandContext) throws -> Moment? {
    try asOf.map { try context.moment($0, option: "--as-of") }
  }
}

extension InstructionVerb {
  /// Every instruction with what it means, one on a line.
  fileprivate static var list: String {
    allCases.map { "  \($0.key): \($0.meaning)" }.joined(separator: "\n")
  }
}

struct FactAdd: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Contribute a fact of your agency.",
    discussion: """
      Figures keep their precision: 8, "at least 8", "about 30", "between 5 and 8", "none known", unknown. Without --confirmed the \
      fact is unconfirmed until an officer of its agency confirms it.

      An instruction says in its key what people are to do, so that two that nobody can follow together are found at once. Its scope says \
      where and for whom. The instructions are:
      \(InstructionVerb.list)

      “afterword fact keys” lists the keys that statements say: place.reception, family.hours, contact.family-line-abroad …

      Examples:
        afterword fact add casualties.killed 4 --scope route=hospital --scope attackers=excluded --as-of 21:40 --confirmed
        afterword fact add place "Harbour Market" --in fr="le marché du port" --in fr:at="au marché du port" --confirmed
        afterword fact add contact.family-line "0800 555 011" --confirmed
        afterword fact add known.cordon "Quay Street is closed." --confirmed
        afterword fact add instruction.shelter "Go inside and stay there." --scope place=quay --confirmed
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "What it is about: casualties.killed, place, contact.family-line, known.cordon …") var key: String
  @Argument(help: "What it says.") var value: String
  @OptionGroup var details: FactValueOptions
  @Option(help: "The agency that says so; otherwise your own.") var agency: String?
  @Flag(help: "Your agency stands behind it.") var confirmed = false
  @Option(help: "May it be published: public, after:TIME, when:GATE, internal or never.") var rule: String?
  @Flag(help: "It is about a person who was harmed; next of kin come first.") var victim = false

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    let key = FactKey(key)
    let command = AddFact(
      key: key, value: try details.value(value, for: key, context), scope: try details.stated(),
      agency: agency.map { AgencyID($0) }, basis: details.basis, asOf: try details.asOfMoment(context),
      isConfirmed: confirmed, release: try rule.map(releaseRule), isAboutVictim: victim)
    let outcome = try await context.operations.addFact(command, to: incident, act)
    if let note = try context.operations.unprinted(key) { context.output.progress(note) }
    if let foreign = ForeignWording(key, command.value), let id = outcome.facts.first?.id {
      context.output.progress(
        foreign.sentence(of: id)
          + "\n  afterword fact supersede \(id) \"…\" --in \(foreign.seems.rawValue)=\"…\" --reason \"language\"")
    }
    return outcome
  }
}

/// `afterword fact keys`
struct FactKeys: WorkspaceCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List the keys of facts that statements say, and in which kinds.",
    discussion: """
      A key that ends in .* stands for all below it, such as known.cordon. What is written down under any other key is in the ledger, and \
      no statement says it unless somebody writes it into the text in braces.

      Example:
        afterword fact keys
        afterword fact keys --kind families
      """)
  @OptionGroup var options: WorkspaceOptions
  @Option(help: "Only those of this kind of statement.") var kind: String?

  func run(_ context: CommandContext) async throws {
    let wanted = kind.map { StatementKind($0) }
    let keys = try context.operations.printedKeys().filter { entry in wanted.map(entry.kinds.contains) ?? true }
    context.output.result(keys) {
      var table = Table("key", "said in")
      for entry in keys { table.add(entry.key, entry.kinds.map(\.rawValue).joined(separator: ", ")) }
      return table.text(
        style: context.output.style,
        whenEmpty: "No template of that kind. “afterword statement templates” lists the kinds.")
    }
  }
}

func releaseRule(_ text: String) throws -> ReleaseRule {
  guard let rule = ReleaseRule(text: text) else {
    throw UsageError(
      message: "“\(text)” is not a release rule. Use public, after:2026-03-14T22:00:00+01:00, when:next-of-kin, "
        + "when:families-first, when:prosecutor, internal or never.")
  }
  return rule
}

struct FactSum: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "sum", abstract: "Add up figures that were shown to count different people.",
    discussion: """
      Refused (C3) unless every two of the facts were shown to share nobody.

      Example:
        afterword fact disjoint f-3 f-5 --reason "lists compared name by name" --as prosecutor-press
        afterword fact sum f-3 f-5 --reason "scene and hospital lists" --as prosecutor-press
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The facts.") var facts: [String]
  @Option(help: "How the total was checked.") var reason: String

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    try await context.operations.addSum(AddSum(facts: facts.map { FactID($0) }, reason: reason), to: incident, act)
  }
}

struct FactSupersede: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "supersede", abstract: "Put a newer value in the place of a fact of your agency.",
    discussion: """
      Statements on their way that say the old value lose their clearances. A figure that can only grow may fall only with a reason.

      Example:
        afterword fact supersede f-2 9 --as-of 22:31 --as hospital-press
        afterword fact supersede f-2 32 --reason "three people were on both lists" \\
          --reason-in fr="trois personnes figuraient sur les deux listes" --as prosecutor-press
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The fact.") var fact: String
  @Argument(help: "The new value.") var value: String
  @OptionGroup var details: FactValueOptions
  @Option(help: "Why, in public words; needed when a figure falls or counts something else.") var reason: String?
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("The reason in another language, again for each: fr=….", valueName: "language=words"))
  var reasonIn: [String] = []
  @Flag(help: "Your agency does not stand behind the new value yet.") var unconfirmed = false

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    let ledger = try await context.operations.facts(of: incident)
    let id = FactID(fact)
    let old = ledger[id]
    let scope = try details.scope.isEmpty ? nil : details.stated(base: old?.scope ?? Scope())
    var newValue = try details.value(value, for: old?.key ?? "unknown", context)
    if case .words(var words) = newValue, case .words(let earlier)? = old?.value, words.summary == earlier.summary {
      // The same words with a language added keep the languages they had.
      for (language, form, text) in earlier.all where words[language, form] == nil { words[language, form] = text }
      newValue = .words(words)
    }
    var reasons = try spoken(reasonIn, option: "--reason-in")
    let first = try context.operations.spokenLanguage()
    if let reason, reasons[first, .bare] == nil { reasons[first, .bare] = reason }
    let command = SupersedeFact(
      id, value: newValue, scope: scope, asOf: try details.asOfMoment(context), basis: details.basis,
      reason: reason ?? reasons.all.first?.text,
      reasons: reasons.languages == [.english] || reasons.languages.isEmpty ? nil : reasons, isConfirmed: !unconfirmed)
    return try await context.operations.supersedeFact(command, in: incident, act)
  }
}

/// Words by language, as they are typed after an option that is repeated: `fr=…`.
func spoken(_ entries: [String], option: String) throws -> Words {
  var words = Words()
  for entry in entries {
    let sides = entry.split(separator: "=", maxSplits: 1).map(String.init)
    guard sides.count == 2, let language = Language(rawValue: sides[0]) else {
      throw UsageError(
        message: "“\(entry)” after \(option) is not understood. Write \(option) fr=\"…\" (languages: en, fr, es, ar).")
    }
    words[language, .bare] = sides[1]
  }
  return words
}

struct FactReason: FactChangeCommand {
  static let configuration = CommandConfiguration(
    commandName: "reason", abstract: "Say in another language why a fact took the place of an earlier one.",
    discussion: """
      A statement that gives a figure which has changed says why, in each of its languages.

      Example:
        afterword fact reason f-5 --in fr="trois personnes figuraient sur les deux listes" --as prosecutor-press
      """)
  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var incident: IncidentOption
  @Argument(help: "The fact that stands now.") var fact: String
  @Option(
    name: .customLong("in"), parsing: .singleValue,
    help: ArgumentHelp("The reason in a language, again for each: fr=….", valueName: "language=words"))
  var reasons: [String] = []

  func change(_ incident: IncidentID, _ act: Act, _ context: CommandContext) async throws -> FactOutcome {
    let command = ExplainFact(FactID(fact), reasons: try spoken(reasons, option: "--in"))
    return try await context.operations.explainFact(command, in: incident, act)
  }
}
