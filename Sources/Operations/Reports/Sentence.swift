import Delivery
import Guidelines
import Incidents
import Playbooks
import Statements
import Support

/// What a journal entry means, in one plain sentence without personal data.
struct Sentence {
  let text: String
  let tone: ReportDocument.Tone
  /// Whether it belongs among the important lines.
  let isKey: Bool

  init(_ text: String, _ tone: ReportDocument.Tone = .plain, key: Bool = false) {
    self.text = text
    self.tone = tone
    isKey = key
  }

  init(_ event: IncidentEvent) {
    switch event {
    case .opened(let opening): self.init("The incident “\(opening.name)” is opened.", key: true)
    case .stoodDown(let end): self.init("The incident is stood down: \(end.reason)", key: true)
    case .reopened(let start): self.init("The incident is opened again: \(start.reason)", key: true)
    }
  }

  init?(_ event: FactEvent, _ picture: IncidentPicture) {
    func words(_ id: FactID) -> String {
      guard let fact = picture.facts[id] else { return id.rawValue }
      let scope = fact.scope.description
      return "\(fact.key) = \(fact.value.summary(offset: picture.opening.offset))"
        + (scope.isEmpty ? "" : " (\(scope))")
    }
    switch event {
    case .added(let fact):
      let verb = fact.supersedes == nil ? "reports" : "updates"
      self.init("\(picture.name(of: fact.agency)) \(verb) \(words(fact.id)), \(fact.status.rawValue).", key: true)
    case .confirmed(let id): self.init("\(words(id)) is confirmed.", .good, key: true)
    case .settled(let settled):
      self.init("\(words(settled.kept)) stands against \(words(settled.against)): \(settled.reason)", .good, key: true)
    case .disputed(let dispute):
      self.init(
        "\(picture.name(of: dispute.agency)) disputes \(words(dispute.id)): \(dispute.reason)", .watch, key: true)
    case .disputeWithdrawn(let dispute):
      self.init("\(picture.name(of: dispute.agency)) no longer disputes \(words(dispute.id)).", .good)
    case .withheld(let withheld):
      let key = picture.facts[withheld.id]?.key.rawValue ?? "a fact"
      self.init(
        "\(picture.name(of: withheld.agency)) withholds \(key) (\(withheld.withholding.code.rawValue)).", key: true)
    case .ruleSet(let set): self.init("The release rule of \(set.id) is now “\(set.rule)”.")
    case .superseded(let end):
      self.init("\(end.id) is replaced\(end.by.map { " by \($0)" } ?? "")\(end.reason.map { ": \($0)" } ?? ".")")
    case .retracted(let end):
      self.init("\(words(end.id)) is taken back\(end.reason.map { ": \($0)" } ?? ".")", .watch, key: true)
    case .explained(let explained):
      let languages = explained.reasons.languages.map(\.englishName).joined(separator: ", ")
      self.init("Why \(explained.id) took the place of another is worded in \(languages).")
    case .provenDisjoint(let compared):
      self.init("Facts were compared and count different people: \(compared.reason)", .good)
    case .tested(let test):
      self.init(
        "\(words(test.id)) was tried and \(test.worked ? "works" : "does not work").", test.worked ? .good : .bad,
        key: true)
    case .kinTold: self.init("Next of kin were told.", .good)
    case .published: return nil
    case .gateOpened(let gate): self.init("The gate “\(gate.gate.rawValue)” is open: \(gate.note)", .good, key: true)
    case .gateClosed(let gate): self.init("The gate “\(gate.gate.rawValue)” is closed: \(gate.note)", .watch, key: true)
    case .holdbackAdded(let holdback):
      self.init("\(picture.name(of: holdback.agency)) holds words back (\(holdback.code.rawValue)).")
    case .holdbackLifted: self.init("A holdback is lifted.")
    case .gateDecided(let decided):
      self.init(
        "The gate “\(decided.gate.rawValue)” is \(decided.isOpen ? "open" : "closed") by decision: \(decided.note)",
        .watch, key: true)
    case .revealed(let revealed): self.init("The sealed words of \(revealed.id) may be said.", .watch, key: true)
    case .soloReported(let solo):
      self.init(
        "\(picture.name(of: solo.agency)) said \(solo.value.summary) for \(solo.key) by itself.", .watch, key: true)
    case .soloSettled(let settled):
      let statement = settled.statement.map { ", statement \($0)" } ?? ""
      self.init("\(settled.id) is answered (\(settled.how.rawValue)\(statement)): \(settled.note)", .good)
    case .ownershipClaimed(let claim):
      self.init("\(picture.name(of: claim.agency)) claims \(claim.key): \(claim.reason)", .watch)
    case .ownershipDecided(let claim):
      self.init(
        "By decision of command \(claim.key) belongs to \(picture.name(of: claim.agency)): \(claim.reason)", key: true)
    case .victimStep(let step):
      self.init("\(step.victim): \(step.step.rawValue)\(step.reason.map { "; the time was changed: \($0)" } ?? "").")
    case .victimConsent(let consent):
      self.init(
        "The family of \(consent.victim) \(consent.isGiven ? "agrees to" : "takes back") \(consent.items.map(\.rawValue).joined(separator: ", "))."
      )
    }
  }

  init?(_ event: StatementEvent, of statement: Statement, _ picture: IncidentPicture) {
    let number = statement.id?.number ?? 0
    let name = "Statement \(number) (\(statement.kind?.rawValue ?? "unknown"))"
    switch event {
    case .opened: self.init("\(name) is begun.")
    case .revised(let revision): self.init("\(name) has its text, revision \(revision.ordinal).")
    case .checked(let check):
      let errors = check.findings.filter { $0.severity == .error && !$0.isWaived }
      if let first = errors.first {
        self.init("The check stops \(name.lowercasedFirst): \(first.message) [\(first.rule)]", .watch, key: true)
      } else {
        self.init("\(name) is checked; nothing stops it.")
      }
    case .waived(let waiver):
      self.init("A finding of \(waiver.rule) in \(name.lowercasedFirst) is kept: \(waiver.reason)", .watch, key: true)
    case .submitted: self.init("\(name) is sent for clearance.", key: true)
    case .cleared(let clearance):
      self.init(
        "\(picture.name(of: clearance.payload.agency)) clears \(name.lowercasedFirst) with a signature.", .good,
        key: true)
    case .objected(let objection):
      self.init(
        "\(picture.name(of: objection.agency)) objects to \(name.lowercasedFirst): \(objection.reason)", .watch,
        key: true)
    case .objectionWithdrawn: self.init("An objection to \(name.lowercasedFirst) is taken back.", .good)
    case .voided(let void):
      self.init("The clearances of \(name.lowercasedFirst) are void: \(void.reason)", .watch, key: true)
    case .released(let release):
      let urgent = release.isUrgent ? ", by the urgent way" : ""
      self.init("\(name) is released\(urgent).", release.isUrgent ? .watch : .good, key: true)
    case .superseded(let by): self.init("\(name) is replaced by statement \(by.by).")
    case .corrected(let by): self.init("\(name) is corrected in public by statement \(by.by).", .watch, key: true)
    case .withdrawn(let end): self.init("\(name) is withdrawn: \(end.reason)", .bad, key: true)
    case .acknowledged(let seen): self.init("\(picture.name(of: seen.agency)) has seen \(name.lowercasedFirst).")
    case .deemed(let silence):
      self.init(
        "\(picture.name(of: silence.agency)) had seen \(name.lowercasedFirst) and was silent: deemed, policy \(silence.policy).",
        .watch, key: true)
    case .nudged(let nudge):
      self.init("\(nudge.seat) is asked again about \(name.lowercasedFirst) (\(nudge.step.rawValue)).", .watch)
    case .carried(let carried):
      self.init(
        "The yes of \(picture.name(of: carried.clearance.payload.agency)) to \(name.lowercasedFirst) stands; its words are unchanged."
      )
    case .voiceConfirmed(let voice):
      self.init(
        "\(voice.clearance.payload.officer) signs the yes given by telephone to \(name.lowercasedFirst).", .good)
    case .embargoed: self.init("\(name) is put under embargo.", key: true)
    case .embargoLifted(let lifted):
      self.init("The embargo on \(name.lowercasedFirst) is lifted: \(lifted.reason)", key: true)
    case .easyReadCleared(let yes):
      self.init(
        "\(yes.payload.officer) says yes to \(name.lowercasedFirst) in Easy Read (\(yes.payload.language.rawValue)).",
        .good)
    case .relinked(let links):
      self.init("\(name) now replaces " + (links.supersedes.map { "statement \($0)" } ?? "no other statement") + ".")
    }
  }

  init?(_ event: RunEvent, in run: Run) {
    func title(_ address: StepAddress) -> String {
      let title = run.playbook?.step(address.step)?.title ?? address.step.rawValue
      return "“\(title)” (\(address))"
    }
    func role(_ id: PlaybookRoleID) -> String { run.playbook?.role(id)?.title ?? id.rawValue }
    switch event {
    case .started(let start): self.init("The playbook \(start.playbook), version \(start.version), begins.", key: true)
    case .factRead(let read): self.init("The playbook reads \(read.name) as \(read.value ?? "unknown").")
    case .stepStarted(let start): self.init("\(title(start.step)) is begun.")
    case .stepDone(let done): self.init("\(title(done.step)) is done.", .good, key: true)
    case .stepSkipped(let left): self.init("\(title(left.step)) is left out: \(left.reason)", .watch, key: true)
    case .stepSetAside(let left): self.init("\(title(left.step)) does not apply: \(left.reason)")
    case .stepNotApplicable(let turn): self.init("\(title(turn.step)) does not apply: \(turn.reason)")
    case .stepReopened(let turn): self.init("\(title(turn.step)) is open again: \(turn.reason)", .watch)
    case .stepApproved(let verdict):
      self.init("\(role(verdict.role)) approves in \(title(verdict.step)).", .good, key: true)
    case .stepRefused(let verdict):
      self.init(
        "\(role(verdict.role)) refuses in \(title(verdict.step))\(verdict.note.map { ": \($0)" } ?? ".")", .watch,
        key: true)
    case .stepDecided(let decided): self.init("\(title(decided.step)): decided “\(decided.outcome)”.", key: true)
    case .stepAssigned(let assigned): self.init("\(title(assigned.step)) is given to \(assigned.officer).")
    case .stepExtended(let extended):
      self.init("\(title(extended.step)) has a new deadline: \(extended.reason)", .watch, key: true)
    case .stepWarned(let mark): self.init("\(title(mark.step)) is due soon; \(role(mark.to)) is reminded.")
    case .stepOverdue(let mark): self.init("\(title(mark.step)) is overdue.", .bad, key: true)
    case .stepEscalated(let mark):
      self.init(
        "\(title(mark.step)) is still overdue; \(role(mark.to)) is told (level \(mark.level ?? 1)).", .bad, key: true)
    case .stepIntended: return nil
    case .stepResulted(let result):
      switch result.result {
      case .done: self.init("\(title(result.step)) is done by the tool: \(result.note)", .good, key: true)
      case .failed: self.init("\(title(result.step)) could not be done: \(result.note)", .watch, key: true)
      case .waiting: self.init("\(title(result.step)) waits: \(result.note)")
      case .unknown: self.init("Nobody can say whether \(title(result.step)) was done: \(result.note)", .bad, key: true)
      }
    case .occurrenceOpened(let mark):
      self.init("\(title(StepAddress(mark.cadence, occurrence: mark.occurrence))) comes round.")
    case .occurrenceMissed(let mark):
      self.init(
        "\(title(StepAddress(mark.cadence, occurrence: mark.occurrence))) is missed: the one before is still open.",
        .bad, key: true)
    case .cadenceEnded(let turn): self.init("\(title(turn.step)) ends: \(turn.reason)", key: true)
    case .completed: self.init("Every step of the playbook has ended.", .good, key: true)
    case .stoodDown(let end): self.init("The playbook is stood down: \(end.reason)", key: true)
    }
  }

  init?(_ event: CaseEvent, of id: String) {
    switch event {
    case .opened(let opened):
      self.init("Case \(id) is opened (\(opened.categories.map(\.rawValue).joined(separator: ", "))).")
    case .identified: self.init("The identity in case \(id) is recorded.")
    case .assessed(let assessed):
      let needs = assessed.needs.map(\.rawValue).joined(separator: ", ")
      self.init("The needs in case \(id) are assessed\(needs.isEmpty ? "" : ": \(needs)").")
    case .consentRecorded: self.init("What the person of case \(id) allows is recorded.")
    case .protected, .sealed: return nil
    case .handedOver(let offer): self.init("Case \(id) is offered to \(offer.to).", key: true)
    case .accepted(let accepted): self.init("\(accepted.agency) takes case \(id).", .good, key: true)
    case .declined: self.init("The handover of case \(id) is declined.", .watch, key: true)
    case .mergedInto(let merged): self.init("Case \(id) is merged into \(merged.other).")
    case .absorbed: return nil
    case .closed: self.init("Case \(id) is closed.")
    case .reopened: self.init("Case \(id) is open again.")
    case .erased: self.init("Case \(id) is erased; its key is destroyed.", key: true)
    case .task(let task): self.init(task, home: id, isIncidents: false)
    }
  }

  init?(_ event: TaskEvent, home: String, isIncidents: Bool) {
    let id = "\(home).\(event.code)"
    switch event {
    case .opened(let opened):
      // A case opens a dozen tasks at once; each of them would drown the rest.
      guard isIncidents else { return nil }
      self.init("Task \(id) is opened for \(opened.owner)\(opened.title.map { ": \($0)" } ?? "").")
    case .claimed(let claim): self.init("\(claim.agency) takes task \(id).")
    case .started: self.init("Task \(id) is begun.")
    case .done: self.init("Task \(id) is done.", .good)
    case .blocked: self.init("Task \(id) cannot go on.", .watch, key: true)
    case .handedOver(let offer): self.init("Task \(id) is offered to \(offer.to).", key: true)
    case .accepted(let claim): self.init("\(claim.agency) takes over task \(id).", .good, key: true)
    case .declined: self.init("The handover of task \(id) is declined.", .watch, key: true)
    case .handoverWithdrawn: self.init("The handover of task \(id) is taken back.")
    case .moved: return nil
    case .cancelled(let cancelled): self.init("Task \(id) is cancelled (\(cancelled.cause.rawValue)).")
    }
  }

  init?(_ event: DeliveryEvent) {
    let message = event.message
    switch event {
    case .accepted: self.init("The channel “\(message.channel)” has \(message.subject).")
    case .delayed:
      self.init("The channel “\(message.channel)” does not answer; \(message.subject) waits.", .watch, key: true)
    case .died:
      self.init(
        "The channel “\(message.channel)” could not be reached; \(message.subject) is given up.", .bad, key: true)
    case .cancelled: self.init("\(message.subject) for “\(message.channel)” is not sent; it no longer stands.")
    case .retried: self.init("\(message.subject) for “\(message.channel)” is tried again.")
    case .discarded: self.init("\(message.subject) for “\(message.channel)” is discarded.", .watch, key: true)
    }
  }
}

extension String {
  /// The text with its first letter small, for the middle of a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
