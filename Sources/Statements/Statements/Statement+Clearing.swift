import Incidents

// Clearance: submit, clear, object, void.
extension Statement {
  /// The roles that may ask for clearance.
  public static let askers: [Role] = [.lead, .press, .commander]

  /// Sends the current text to the agencies whose yes is needed.
  public func decideSubmission(_ context: StatementContext, _ act: Act) throws(Refusal) -> [StatementEvent] {
    let current = try changeable("submitted")
    guard let number = id?.number, let digest else { throw Self.unknown }
    if let submission {
      throw Refusal(
        rule: "already-submitted",
        message: "Revision \(submission.revision) of statement \(number) is in clearance already; nothing was changed.",
        missing: openSeats.map { "the yes of \($0.description)" }, mend: ["afterword statement show \(number)"])
    }
    guard Self.askers.contains(where: act.officer.holds) else {
      throw Refusal(
        rule: "may-not-submit", message: "\(act.officer.name) may not ask for clearance.",
        missing: ["an officer with the role lead, press or commander"],
        mend: ["afterword statement submit \(number) --as LEAD"])
    }
    try requireSaneClock(act)
    try refuse(textObstacles(context, at: act.recordedAt), "sent for clearance")
    guard check?.revision == current.number else {
      throw Refusal(
        rule: "not-checked", message: "Revision \(current.number) of statement \(number) has not been checked.",
        mend: ["afterword statement check \(number)"])
    }
    let isOwnersWord = isOwnersWord(context)
    let required = try seats(of: current, context)
    var policy = context.policy
    // Whoever typed what people shall do does not clear it alone.
    if policy.seats.contains(.placeOwner), !isOwnersWord { policy.authorMayClear = false }
    if !policy.authorMayClear { try requireReaders(required, context) }
    let submission = Submission(
      revision: current.number, digest: digest,
      required: required + flipSeats(context, at: act.occurredAt)
        + authorSeats(context).filter { seat in !required.contains { $0.agency == seat.agency } },
      people: policy.people, authorMayClear: policy.authorMayClear, dueAt: act.occurredAt + policy.clock,
      validFor: policy.validFor, policy: policy.name(for: kind ?? .holding), clock: policy.clock,
      timeout: policy.timeout,
      mode: policy.mode, submittedAt: act.occurredAt)
    return [.submitted(submission)] + carried(to: current, submission, at: act.occurredAt).map(StatementEvent.carried)
  }

  /// The yeses to an earlier revision that stand, because nothing of what their agencies answer for has changed. Whoever keeps a
  /// gate or leads answers for the whole text, and says yes again unless the text only became shorter.
  private func carried(to revision: Revision, _ submission: Submission, at now: Moment) -> [ClearanceCarried] {
    guard submission.mode == .sectional, let earlier, earlier.mode == .sectional, let sentences = revision.sentences
    else {
      return []
    }
    return earlier.clearances.filter { clearance in
      let payload = clearance.payload
      guard earlier.keepsWords(of: payload.agency, in: sentences) else { return false }
      if payload.coversAll(sentences) { return true }
      let fillsRole = submission.required.contains { seat in
        seat.agency == nil && seat.isFilled(by: payload.agency, holding: Set(payload.roles))
      }
      let fillsSeat = submission.required.contains { $0.agency == payload.agency }
      return fillsSeat && !fillsRole && payload.covers(sentences, of: payload.agency)
    }
    .map {
      ClearanceCarried(clearance: $0, standsFrom: $0.payload.coversAll(sentences) ? now : now + Self.contextClock)
    }
  }

  /// How close together instructions for one area may change without the owner of the place.
  static let flipClock = TimeSpan.minutes(20)

  /// The owner of the place, when an area's instruction changes for the third time in a short while.
  private func flipSeats(_ context: StatementContext, at now: Moment) -> [RequiredClearance] {
    guard isThirdFlip(context, at: now), let owner = context.ledger.owner(of: "area", context.rules) else { return [] }
    return [
      RequiredClearance(
        agency: owner, roles: ClearancePolicy.agencyRoles + [.press],
        reason: "the instruction for this area changed twice within 20 minutes")
    ]
  }

  /// Whether an area's instruction has changed twice within a short while already.
  func isThirdFlip(_ context: StatementContext, at now: Moment) -> Bool {
    guard kind == .protective, opened?.links.translates == nil, let group = opened?.group else { return false }
    return context.register.originals.filter {
      $0.group == group && $0.kind == .protective && now - $0.at <= Self.flipClock
    }.count >= 2
  }

  /// Refuses when the machine's clock lies behind what was written down about this statement: a clock that is off would date
  /// signatures wrongly.
  func requireSaneClock(_ act: Act) throws(Refusal) {
    guard let latestAt, act.recordedAt + .minutes(1) < latestAt else { return }
    throw Refusal(
      rule: "clock-behind",
      message: "This machine's clock says \(act.recordedAt), but something happened to statement \(id?.number ?? 0) at "
        + "\(latestAt). One of the clocks is wrong, and signatures carry the time.",
      missing: ["a clock that is right, on this machine or on the other"],
      mend: [
        "timedatectl status   # on both machines",
        "afterword statement edit \(id?.number ?? 0) --reopen   # where the other clock was ahead: the yeses are given again",
      ])
  }

  /// What an officer would sign to clear the current text.
  ///
  /// - Parameters:
  ///   - officer: whose yes it is.
  ///   - signer: who signs in that place: a delegate, or a witness who heard it.
  public func clearancePayload(
    for officer: Officer, at moment: Moment, signer: OfficerID? = nil, delegation: String? = nil, byVoice: Bool = false
  ) throws(Refusal) -> ClearancePayload {
    guard let id, let submission else { throw notInClearance() }
    return ClearancePayload(
      digest: submission.digest, statement: id, revision: submission.revision, officer: officer, at: moment,
      sentences: revision?.sentences?.map(\.digest), signer: signer, delegation: delegation, byVoice: byVoice)
  }

  /// Takes in an officer's signed approval.
  ///
  /// - Parameters:
  ///   - publicKey: the signer's current public key; nothing for an officer who was removed.
  ///   - person: whose yes it is, when a delegate or a witness signs.
  ///   - register: where delegations stand; needed for a delegate.
  ///   - allowsVoice: whether the policy takes a yes by telephone.
  ///   - lapsed: the yeses to this text that count no more, which are given again.
  public func decide(
    _ clearance: Clearance, publicKey: String?, for person: Officer? = nil,
    register: StatementRegister = StatementRegister(),
    allowsVoice: Bool = true, lapsed: [Clearance] = [], _ act: Act
  ) throws(Refusal) -> [StatementEvent] {
    guard let id, let submission, let digest else { throw notInClearance() }
    guard !state.isPublic, withdrawal == nil else { throw notInClearance() }
    let payload = clearance.payload
    let officer = person ?? act.officer
    try requireSaneClock(act)
    guard payload.statement == id.number, payload.incident == id.incident, payload.revision == submission.revision,
      payload.digest == submission.digest, submission.digest == digest
    else {
      throw Refusal(
        rule: "clearance-for-another-text",
        message: "The signature is for another text than revision \(submission.revision) of statement \(id.number).",
        missing: ["a signature over the text as it is now"], mend: ["afterword statement clear \(id.number)"])
    }
    guard payload.officer == act.officer.id, payload.speaker == officer.id, payload.agency == officer.agency,
      payload.roles == officer.roles.sorted()
    else {
      throw Refusal(
        rule: "clearance-in-another-name", message: "The signature was not made in the name of \(officer.id).",
        mend: ["afterword statement clear \(id.number) --as \(officer.id)"])
    }
    guard payload.at <= act.recordedAt else {
      throw Refusal(
        rule: "time-in-the-future", message: "The signature is dated \(payload.at), which is still to come.",
        mend: ["afterword statement clear \(id.number)   # without --at"])
    }
    if let submittedAt = submission.submittedAt, payload.at < submittedAt {
      throw Refusal(
        rule: "clearance-before-text",
        message:
          "The signature is dated \(payload.at), but the text was sent only at \(submittedAt); nobody can have read it "
          + "before.", mend: ["afterword statement clear \(id.number)   # without --at, or with a later time"])
    }
    if person != nil { try checkPlace(payload, officer, register, allowsVoice, act) }
    guard let publicKey else {
      throw Refusal(
        rule: "no-key", message: "\(act.officer.name) has no valid key, so nothing can be signed in that name.",
        mend: ["afterword key create \(act.officer.id)"])
    }
    guard SignedRecord.isValid(clearance.signature, of: payload, publicKey: publicKey),
      clearance.portable.map({ isOwn($0, .clearance, of: payload, by: act.officer, publicKey: publicKey) }) ?? true
    else {
      throw Refusal(
        rule: "signature-invalid",
        message: "The signature does not belong to \(officer.id) and this text; nothing was recorded.",
        mend: ["afterword statement clear \(id.number) --as \(officer.id)"])
    }
    let objects = openObjections.contains { $0.officer == officer.id }
    guard !objects || person == nil else {
      throw Refusal(
        rule: "objection-is-its-makers",
        message:
          "\(officer.name) objects to statement \(id.number). An objection is let go by the officer who made it, with the officer’s own "
          + "key; nobody does that by telephone or in another’s place.",
        missing: ["the signature of \(officer.id)"], mend: ["afterword statement clear \(id.number) --as \(officer.id)"]
      )
    }
    let mayClear = submission.authorMayClear || !authors.contains(officer.id)
    guard mayClear || objects else {
      throw Refusal(
        rule: "author-cannot-clear",
        message: "\(officer.name) wrote a part of statement \(id.number); somebody else has to clear it.",
        missing: openSeats.map { "the yes of \($0.description)" }, mend: yesesNeeded(id.number))
    }
    let hasSeat = mayClear && submission.required.contains { $0.isFilled(by: officer.agency, holding: officer.roles) }
    // Whoever objected can take it back by clearing, also without a seat.
    guard hasSeat || objects else {
      throw Refusal(
        rule: "clearance-not-needed",
        message: "Statement \(id.number) does not need the clearance of \(officer.name) (\(officer.agency); "
          + "\(officer.roles.map(\.rawValue).sorted().joined(separator: ", "))).",
        missing: openSeats.map { "the yes of \($0.description)" }, mend: yesesNeeded(id.number))
    }
    let hasCleared = clearances.contains {
      $0.payload.speaker == officer.id && !lapsed.contains($0)
        && (carriedUntil[officer.id] == nil || $0.payload.digest == submission.digest)
    }
    if hasCleared, !objects {
      throw Refusal(
        rule: "already-cleared", message: "\(officer.name) has cleared this text already; nothing was changed.",
        missing: openSeats.map { "the yes of \($0.description)" }, mend: yesesNeeded(id.number))
    }
    return (objects ? [.objectionWithdrawn(ObjectionWithdrawn(officer: officer.id, reason: "cleared"))] : [])
      + (hasCleared || !hasSeat ? [] : [.cleared(clearance)])
  }

  /// The commands that give the yeses that are missing; the statement itself where none is.
  func yesesNeeded(_ number: Int) -> [String] {
    guard !openSeats.isEmpty else { return ["afterword statement show \(number)"] }
    return openSeats.map { "afterword statement clear \(number) --as \($0.asTyped)" }
  }

  /// Whether somebody may sign in another's place: under a delegation that covers the kind now, or as the witness of a telephone
  /// call.
  private func checkPlace(
    _ payload: ClearancePayload, _ person: Officer, _ register: StatementRegister, _ allowsVoice: Bool, _ act: Act
  ) throws(Refusal) {
    guard let id, let kind else { throw Self.unknown }
    if payload.byVoice ?? false {
      guard allowsVoice else {
        throw Refusal(
          rule: "no-voice", message: "A statement of the kind “\(kind)” is not cleared by telephone.",
          missing: ["the signature of \(person.id)"], mend: ["afterword statement clear \(id.number) --as \(person.id)"]
        )
      }
      guard act.officer.id != person.id else {
        throw Refusal(
          rule: "own-voice", message: "Nobody is the witness of his own call.",
          mend: ["afterword statement clear \(id.number) --as \(person.id)"])
      }
      return
    }
    guard let delegation = register.delegation(from: person.id, to: act.officer.id, kind: kind, at: act.recordedAt),
      delegation.payload.id == payload.delegation
    else {
      throw Refusal(
        rule: "no-delegation", message: "\(person.name) has not let \(act.officer.name) speak for a “\(kind)” now.",
        missing: ["a delegation from \(person.id) to \(act.officer.id)"],
        mend: ["afterword statement delegate --to \(act.officer.id) --until +8h --as \(person.id)"])
    }
    guard submission?.authorMayClear ?? false || !authors.contains(act.officer.id) else {
      throw Refusal(
        rule: "author-cannot-clear",
        message: "\(act.officer.name) wrote a part of statement \(id.number), and cannot clear it for another either.",
        mend: yesesNeeded(id.number))
    }
  }

  /// Takes in the signature of a person for whom a yes was given by telephone.
  public func decideVoiceConfirmation(
    _ clearance: Clearance, publicKey: String?, _ act: Act
  ) throws(Refusal) -> [StatementEvent] {
    guard let id else { throw Self.unknown }
    guard let heard = clearances.last(where: { $0.payload.byVoice ?? false && $0.payload.speaker == act.officer.id }),
      !voicesConfirmed.contains(act.officer.id)
    else {
      throw Refusal(
        rule: "nothing-to-confirm",
        message: "No yes by telephone of \(act.officer.name) waits for a signature on statement \(id.number).",
        mend: ["afterword statement board"])
    }
    guard clearance.payload.digest == heard.payload.digest, clearance.payload.officer == act.officer.id, let publicKey,
      SignedRecord.isValid(clearance.signature, of: clearance.payload, publicKey: publicKey)
    else {
      throw Refusal(
        rule: "signature-invalid",
        message: "The signature does not belong to \(act.officer.id) and the text that was read out.",
        mend: ["afterword key create \(act.officer.id)"])
    }
    return [.voiceConfirmed(VoiceConfirmed(clearance: clearance))]
  }

  /// What a person signs to confirm what was said by telephone: the text as it was read out, also after its release.
  public func voiceConfirmationPayload(for officer: Officer, at moment: Moment) throws(Refusal) -> ClearancePayload {
    guard let id,
      let heard = clearances.last(where: { $0.payload.byVoice ?? false && $0.payload.speaker == officer.id })
    else {
      throw Refusal(
        rule: "nothing-to-confirm", message: "Nobody has recorded a yes by telephone of \(officer.name).",
        mend: ["afterword statement board"])
    }
    return ClearancePayload(
      digest: heard.payload.digest, statement: id, revision: heard.payload.revision, officer: officer, at: moment)
  }

  /// The yeses by telephone that the person has not signed yet, with the time by which that is due.
  public var voicesToConfirm: [(clearance: Clearance, dueAt: Moment)] {
    clearances.filter { $0.payload.byVoice ?? false && !voicesConfirmed.contains($0.payload.speaker) }
      .map { ($0, $0.payload.at + Self.voiceClock) }
  }

  /// Records an objection to the current text, with words that would do.
  public func decide(_ command: ObjectToStatement, _ act: Act) throws(Refusal) -> [StatementEvent] {
    let current = try changeable("objected to")
    guard let id else { throw Self.unknown }
    guard submission != nil else { throw notInClearance() }
    try requireSaneClock(act)
    guard !command.reason.allSatisfy(\.isWhitespace) else {
      throw Refusal(
        rule: "reason-missing", message: "An objection needs a reason that the others can act on.",
        mend: ["afterword statement object \(id.number) --code \(command.code.rawValue) --reason \"…\" --instead \"…\""]
      )
    }
    if let words = command.words, !current.renditions.contains(where: { $0.text.contains(words) }) {
      throw Refusal(
        rule: "words-not-found", message: "The words objected to are not in revision \(current.number).",
        mend: ["afterword statement show \(id.number)"])
    }
    // Whoever objected to words that are gone may object to those in their place.
    guard !standingObjections.contains(where: { $0.officer == act.officer.id }) else {
      throw Refusal(
        rule: "already-objected", message: "\(act.officer.name) objects to this text already.",
        mend: ["afterword statement board"])
    }
    return [
      .objected(
        Objection(
          revision: current.number, officer: act.officer.id, agency: act.officer.agency, code: command.code,
          reason: command.reason, words: command.words, replacement: command.replacement))
    ]
  }

  /// Makes the clearances void when a fact in the text does not stand any more as it did. Returns nothing when the text is
  /// not on its way, or does not say any of the facts.
  public func decideVoid(changed facts: Set<FactID>, because reason: String) -> [StatementEvent] {
    guard let revision, release == nil, withdrawal == nil, submission != nil || check != nil else { return [] }
    let bound = revision.facts.map(\.id).filter(facts.contains)
    guard !bound.isEmpty else { return [] }
    return [.voided(StatementVoided(revision: revision.number, reason: reason, facts: bound))]
  }

  func notInClearance() -> Refusal {
    guard let id else { return Self.unknown }
    if release != nil || withdrawal != nil {
      return Refusal(
        rule: "not-in-clearance", message: "Statement \(id.number) is \(state.name); there is nothing to clear.",
        mend: ["afterword statement show \(id.number)"])
    }
    let why = voids.last.flatMap {
      $0.revision == revision?.number ? " Its clearances became void: \($0.reason)." : nil
    }
    return Refusal(
      rule: "not-in-clearance",
      message: "Statement \(id.number) is not in clearance.\(why ?? "")",
      missing: ["a submission of revision \(revision?.number ?? 1)"],
      mend: ["afterword statement check \(id.number)", "afterword statement submit \(id.number)"])
  }
}
