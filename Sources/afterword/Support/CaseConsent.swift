import ArgumentParser
import Incidents
import Operations
import Support

extension CaseCommands {
  struct Consent: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "consent",
      abstract: "Record what the person decided about the own data, or a ground in law.",
      discussion: """
        A consent is for one purpose and one agency, or for every agency (--agency any). A no counts at once. Only the agency that \
        leads the case can open the data to anybody; an agency can always record a no that concerns itself.

        Examples:
          afterword case consent C-3NQK8N-U --purpose support --agency support --given --language es --as caseworker
          afterword case consent C-3NQK8N-U --purpose media --agency any --refused --as caseworker
          afterword case consent C-3NQK8N-U --purpose support --agency hospitals --withdrawn --as caseworker
          afterword case consent C-3NQK8N-U --purpose justice --agency prosecutor --basis legal-duty --as caseworker
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The case.") var id: String
    @Option(help: "For what.") var purpose: String
    @Option(help: "For which agency; any for every agency.") var agency: String
    @Flag(help: "The person said yes.") var given = false
    @Flag(help: "The person said no.") var refused = false
    @Flag(help: "The person takes a yes back.") var withdrawn = false
    @Option(help: "A ground in law instead: vital-interest, legal-duty, public-task, court-order.") var basis: String?
    @Option(help: "Who spoke for the person: person, guardian, representative, authority.") var by =
      ConsentGiver.person.rawValue
    @Option(help: ArgumentHelp("When it ends of itself.", valueName: "time")) var until: String?
    @Option(help: ArgumentHelp("Which text was explained, for example notice-3.", valueName: "name")) var notice:
      String?
    @Option(help: ArgumentHelp("In which language it was explained.", valueName: "code")) var language: String?

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let id = try SupportArguments.caseID(id)
      let decisions: [ConsentDecision] =
        (given ? [.given] : []) + (refused ? [.refused] : []) + (withdrawn ? [.withdrawn] : [])
      guard decisions.count + (basis == nil ? 0 : 1) == 1 else {
        throw UsageError(message: "Give exactly one of --given, --refused, --withdrawn and --basis.")
      }
      for word in [notice, language].compactMap({ $0 }) where !Purpose(word).isWellFormed {
        throw UsageError(message: "“\(word)” cannot be a name. Use letters, digits, “.”, “_” and “-”.")
      }
      let giver = try SupportArguments.choice(by, ConsentGiver.self, option: "--by")
      let ground: ConsentEntry.Ground =
        if let decision = decisions.first {
          .decision(decision, by: giver)
        } else { .basis(try SupportArguments.choice(basis ?? "", LegalBasis.self, option: "--basis")) }
      let entry = ConsentEntry(
        purpose: try SupportArguments.purpose(purpose), agency: agency == "any" ? nil : AgencyID(agency),
        ground: ground, decidedAt: act.occurredAt,
        expiresAt: try until.map { try context.moment($0, option: "--until") }, notice: notice, language: language)
      try await context.operations.consent(id, entry, act)
      context.output.result(entry) {
        let who = entry.agency?.rawValue ?? "every agency"
        let what = decisions.first.map { "“\($0.rawValue)”" } ?? "the ground “\(basis ?? "")”"
        return "Recorded in case \(id): \(what) for the purpose “\(entry.purpose)” and \(who)."
      }
    }
  }

  struct Protect: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "protect",
      abstract: "Move a case into the compartment of protected witnesses.",
      discussion: """
        From then on only officers with the role witness-protection, on a machine that holds the witness key, learn that the case \
        exists. Its tasks leave every shared list. For everybody else the id is answered as one that was never drawn.

        Example:
          afterword case protect C-3NQK8N-U --remark - --as witness-care
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The case.") var id: String
    @Option(help: ArgumentHelp("Why: the words, - for standard input, @FILE for a file.", valueName: "words"))
    var remark: String?

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let id = try SupportArguments.caseID(id)
      try await context.operations.protectCase(
        id, remark: try WordsInput.readOptional(remark, option: "--remark"), act)
      context.output.result(Done(id: id, what: "protected")) {
        "Case \(id) is in the compartment of protected witnesses. Next: task PRO-08, to call back what was given out before."
      }
    }
  }

  struct HandOver: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "hand-over", abstract: "Offer a case to another agency; it stays yours until that agency accepts.",
      discussion: """
        Needs the person's consent, or a ground in law, for the receiving agency.

        Example:
          afterword case hand-over C-3NQK8N-U --to city --answer-within 3d --as caseworker
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The case.") var id: String
    @Option(help: ArgumentHelp("The receiving agency.", valueName: "agency")) var to: String
    @Option(help: ArgumentHelp("How soon it should answer.", valueName: "span")) var answerWithin = "3d"
    @Option(help: ArgumentHelp("What the receiver should know: words, - or @FILE.", valueName: "words")) var remark:
      String?

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let id = try SupportArguments.caseID(id)
      try await context.operations.handOverCase(
        id, to: AgencyID(to), answerWithin: try context.span(answerWithin, option: "--answer-within"),
        remark: try WordsInput.readOptional(remark, option: "--remark"), act)
      context.output.result(Done(id: id, what: "offered")) {
        "Case \(id) is offered to \(to). Until \(to) accepts, \(act.officer.agency) answers for it."
      }
    }
  }

  struct Accept: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "accept",
      abstract: "Take a case that was offered to your agency.",
      discussion: "Tell the person the new name.\n\nExample:\n  afterword case accept C-3NQK8N-U --as city-welfare")
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The case.") var id: String

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let id = try SupportArguments.caseID(id)
      try await context.operations.acceptCase(id, act)
      context.output.result(Done(id: id, what: "accepted")) {
        "Case \(id) is now led by \(act.officer.agency). Tell the person who the new contact is."
      }
    }
  }

  struct Decline: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "decline",
      abstract: "Say no to a case that was offered to your agency.",
      discussion: "Example:\n  afterword case decline C-3NQK8N-U --reason - --as city-welfare")
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The case.") var id: String
    @Option(help: ArgumentHelp("Why: words, - for standard input, @FILE for a file.", valueName: "words")) var reason:
      String?

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let id = try SupportArguments.caseID(id)
      try await context.operations.declineCase(
        id, reason: try WordsInput.read(reason, prompt: "Why? (sealed)", option: "--reason"), act)
      context.output.result(Done(id: id, what: "declined")) { "Case \(id) stays with the agency that offered it." }
    }
  }
}
