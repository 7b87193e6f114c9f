import ArgumentParser
import Incidents
import Journal
import Operations
import Support

/// `afterword case …`
struct CaseCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Register victims, families and witnesses, and see that nobody is forgotten.",
    discussion: """
      A case has a pseudonymous id such as C-3NQK8N-U. Who the person is lies sealed under a key of the case's own; it is shown only \
      to officers whose agency has the person's consent or a ground in law for the purpose, and every look is on record.

      Names are never typed on the command line, because the shell's history and the list of processes would keep them: they come \
      from a file (--identity FILE), from standard input (--identity -), or are asked for.
      """,
    subcommands: [
      Open.self, Show.self, List.self, Identify.self, Assess.self, Consent.self, Protect.self, HandOver.self,
      Accept.self, Decline.self, Merge.self, Close.self, Reopen.self, Erase.self, Accesses.self,
    ])

  struct Open: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "open",
      abstract: "Register a person; the tasks that follow are opened at once.",
      discussion: """
        The identity is YAML or a single line with a name:

          name: Full name
          also-known-as: [other spellings]
          born: 1984-05-17
          languages: [en, ar]
          contacts:
            - { value: "+00 555 0100", may-leave-message: no, hint: after 18:00 }
          address: street, place
          relatives:
            - { name: Full name, relation: sister, may-be-told: yes, contact: "+00 555 0101" }
          references: { hospital: "number", wristband: "number" }
          notes: anything a helper must know

        Nationality, residence permit, religion and the like are refused: support does not depend on them.

        Categories: bereaved, missing-family, seriously-injured, lightly-injured, present, family, child, foreign-national, responder, \
        protected-witness. A person can be in several. “afterword task catalogue” shows what follows from each.

        On what ground the agency holds the data: vital-interest (the default, right in the first hours), legal-duty, public-task, \
        court-order, or consent when the person has agreed already.

        Examples:
          afterword case open --category lightly-injured --identity person.yaml --as caseworker
          afterword case open --category seriously-injured --unknown --as support-lead
          pass show cases/new | afterword case open --category bereaved --category child --identity - --ground consent --by guardian
        """)
    @OptionGroup var options: WorkspaceOptions
    @OptionGroup var incident: IncidentOption
    @Option(help: "A category; may be given several times.") var category: [String] = []
    @Option(help: "A need that is plain at once; may be given several times.") var need: [String] = []
    @Option(help: ArgumentHelp("A file with the identity; - reads standard input.", valueName: "file")) var identity:
      String?
    @Flag(help: "Nobody knows yet who the person is.") var unknown = false
    @Option(help: "How sure the identity is: unknown, tag, stated, document, relative, forensic.") var confidence =
      IdentityConfidence.stated.rawValue
    @Option(help: "On what ground the data is held: vital-interest, legal-duty, public-task, court-order, consent.")
    var ground = LegalBasis.vitalInterest.rawValue
    @Option(help: "Who consented: person, guardian, representative, authority.") var by = ConsentGiver.person.rawValue
    @Option(help: ArgumentHelp("A case of the same family that has the family's tasks already.", valueName: "case"))
    var familyOf: String?

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let opening = try await context.incident(incident)
      let giver = try SupportArguments.choice(by, ConsentGiver.self, option: "--by")
      let ground: ConsentEntry.Ground =
        self.ground == "consent"
        ? .decision(.given, by: giver)
        : .basis(try SupportArguments.choice(self.ground, LegalBasis.self, option: "--ground"))
      let registration = CaseRegistration(
        incident: opening.id, categories: category.map { CaseCategory($0) }, needs: need.map { NeedCode($0) },
        identity: try IdentityInput.read(identity, isUnknown: unknown),
        confidence: try SupportArguments.choice(confidence, IdentityConfidence.self, option: "--confidence"),
        ground: ground, family: try familyOf.map(SupportArguments.caseID))
      let id = try await context.operations.openCase(registration, act)
      let tasks = try await context.operations.tasks(
        TaskQuery(TaskFilter(caseID: id.rawValue, isOpen: true)), for: act.officer)
      context.output.result(Opened(id: id, tasks: tasks.map(\.id))) {
        """
        Case \(id) is open, with \(tasks.count) \(tasks.count == 1 ? "task" : "tasks"). Give the person this number on a card.
        Next:
          afterword task list --case \(id)
          afterword case consent \(id) --purpose support --agency \(act.officer.agency) --given
        """
      }
    }

    struct Opened: Encodable {
      let id: CaseID
      let tasks: [String]
    }
  }

  struct Identify: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "identify",
      abstract: "Record or correct who the person is.",
      discussion: """
        Nothing may be told to a family on less than the confidence “relative”.

        Example:
          afterword case identify C-3NQK8N-U --identity person.yaml --confidence document --as caseworker
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The case.") var id: String
    @Option(help: ArgumentHelp("A file with the identity; - reads standard input.", valueName: "file")) var identity:
      String?
    @Option(help: "How sure it is: tag, stated, document, relative, forensic.") var confidence: String

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let id = try SupportArguments.caseID(id)
      let confidence = try SupportArguments.choice(confidence, IdentityConfidence.self, option: "--confidence")
      guard let identity = try IdentityInput.read(identity, isUnknown: false) else {
        throw UsageError(message: "There is nothing to record: no name was given.")
      }
      try await context.operations.identify(id, as: identity, confidence: confidence, act)
      context.output.result(Done(id: id, what: "identified")) {
        "The identity in case \(id) is recorded (confidence: \(confidence.rawValue))."
      }
    }
  }

  struct Assess: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "assess",
      abstract:
        "Record needs and categories; the tasks that follow are opened, those no longer called for are cancelled.",
      discussion: """
        “afterword task catalogue --needs” lists the needs. Remarks are sealed; still, prefer --remark - or --remark @FILE, because \
        words on the command line stay in the shell's history.

        Examples:
          afterword case assess C-3NQK8N-U --need hearing --need lost-documents --as caseworker
          afterword case assess C-3NQK8N-U --category bereaved --not-category missing-family --remark - --as caseworker
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The case.") var id: String
    @Option(help: "A need found; may be given several times.") var need: [String] = []
    @Option(help: "A need met, or recorded by mistake.") var notNeed: [String] = []
    @Option(help: "A category found; may be given several times.") var category: [String] = []
    @Option(help: "A category recorded by mistake.") var notCategory: [String] = []
    @Option(
      help: ArgumentHelp("What to remember: the words, - for standard input, @FILE for a file.", valueName: "words"))
    var remark: String?

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let id = try SupportArguments.caseID(id)
      guard !(need + notNeed + category + notCategory).isEmpty || remark != nil else {
        throw UsageError(message: "Say what was found: --need, --not-need, --category, --not-category or --remark.")
      }
      let result = try await context.operations.assess(
        id,
        CaseFindings(
          categories: category.map { CaseCategory($0) }, categoriesTakenBack: notCategory.map { CaseCategory($0) },
          needs: need.map { NeedCode($0) }, needsTakenBack: notNeed.map { NeedCode($0) },
          remark: try WordsInput.readOptional(remark, option: "--remark")), act)
      context.output.result(Assessed(id: id, opened: result.opened, cancelled: result.cancelled)) {
        var lines = ["The assessment of case \(id) is recorded."]
        if !result.opened.isEmpty {
          lines.append("  opened    \(result.opened.map(\.rawValue).joined(separator: " "))")
        }
        if !result.cancelled.isEmpty {
          lines.append("  cancelled \(result.cancelled.map(\.rawValue).joined(separator: " "))")
        }
        return lines.joined(separator: "\n")
      }
    }

    struct Assessed: Encodable {
      let id: CaseID
      let opened: [TaskCode]
      let cancelled: [TaskCode]
    }
  }

  /// A change as programs read it.
  struct Done: Encodable {
    let id: CaseID
    let what: String
  }
}
