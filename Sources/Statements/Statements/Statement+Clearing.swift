import Incidents

// Clearance: submit, clear, object, void.
extension Statement {
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
    guard act.officer.holds(.lead) || act.officer.holds(.press) || act.officer.holds(.commander) else {
      throw Refusal(
        rule: "may-not-submit", message: "\(act.officer.name) may not ask for clearance.",
        missing: ["an officer with the role lead, press or commander"], mend: ["afterword officer list"])
    }
    try refuse(textObstacles(context, at: act.recordedAt), "sent for clearance")
    guard check?.revision == current.number else {
      throw Refusal(
        rule: "not-checked", message: "Revision \(current.number) of statement \(number) has not been checked.",
        mend: ["afterword statement check \(number)"])
    }
    let agencies = Set(current.facts.compactMap { context.ledger[$0.id]?.agency })
    let required = try context.policy.resolve(
      factAgencies: agencies, issuers: Set(current.issuers).subtracting([current.authorAgency]), rules: context.rules,
      officers: context.officers)
    return [
      .submitted(
        Submission(
          revision: current.number, digest: digest, required: required, people: context.policy.people,
          authorMayClear: context.policy.authorMayClear, dueAt: act.occurredAt + context.policy.clock,
          validFor: context.policy.validFor))
    ]
  }

  /// What an officer would sign to clear the current text.
  public func clearancePayload(for officer: Officer, at moment: Moment) throws(Refusal) -> ClearancePayload {
    guard let id, let submission else { throw notInClearance() }
    return ClearancePayload(
      digest: submission.digest, statement: id, revision: submission.revision, officer: officer, at: moment)
  }

  /// Takes in an officer's signed approval.
  ///
  /// - Parameter publicKey: the officer's current public key; nothing for an officer who was removed.
  public func decide(
    _ clearance: Clearance, publicKey: String?, _ act: Act
  ) throws(Refusal) -> [StatementEvent] {
    guard let id, let submission, let digest else { throw notInClearance() }
    guard !state.isPublic, withdrawal == nil else { throw notInClearance() }
    let payload = clearance.payload
    let officer = act.officer
    guard payload.statement == id.number, payload.incident == id.incident, payload.revision == submission.revision,
      payload.digest == submission.digest, submission.digest == digest
    else {
      throw Refusal(
        rule: "clearance-for-another-text",
        message: "The signature is for another text than revision \(submission.revision) of statement \(id.number).",
        missing: ["a signature over the text as it is now"], mend: ["afterword statement clear \(id.number)"])
    }
    guard payload.officer == officer.id, payload.agency == officer.agency, payload.roles == officer.roles.sorted()
    else {
      throw Refusal(
        rule: "clearance-in-another-name", message: "The signature was not made in the name of \(officer.id).",
        mend: ["afterword statement clear \(id.number) --as \(officer.id)"])
    }
    guard payload.at <= act.recordedAt else {
      throw Refusal(
        rule: "time-in-the-future", message: "The signature is dated \(payload.at), which is still to come.")
    }
    guard let publicKey else {
      throw Refusal(
        rule: "no-key", message: "\(officer.name) has no valid key, so nothing can be signed in that name.",
        mend: ["afterword key create \(officer.id)"])
    }
    guard SignedRecord.isValid(clearance.signature, of: payload, publicKey: publicKey) else {
      throw Refusal(
        rule: "signature-invalid",
        message: "The signature does not belong to \(officer.id) and this text; nothing was recorded.",
        mend: ["afterword statement clear \(id.number) --as \(officer.id)"])
    }
    guard submission.authorMayClear || !authors.contains(officer.id) else {
      throw Refusal(
        rule: "author-cannot-clear",
        message: "\(officer.name) wrote a part of statement \(id.number); somebody else has to clear it.",
        missing: openSeats.map { "the yes of \($0.description)" }, mend: ["afterword officer list"])
    }
    let objects = openObjections.contains { $0.officer == officer.id }
    let hasSeat = submission.required.contains { $0.isFilled(by: officer.agency, holding: officer.roles) }
    // Whoever objected can take it back by clearing, also without a seat.
    guard hasSeat || objects else {
      throw Refusal(
        rule: "clearance-not-needed",
        message: "Statement \(id.number) does not need the clearance of \(officer.name) (\(officer.agency); "
          + "\(officer.roles.map(\.rawValue).sorted().joined(separator: ", "))).",
        missing: openSeats.map { "the yes of \($0.description)" }, mend: ["afterword officer list"])
    }
    let hasCleared = clearances.contains { $0.payload.officer == officer.id }
    if hasCleared, !objects {
      throw Refusal(
        rule: "already-cleared", message: "\(officer.name) has cleared this text already; nothing was changed.",
        missing: openSeats.map { "the yes of \($0.description)" }, mend: ["afterword statement show \(id.number)"])
    }
    return (objects ? [.objectionWithdrawn(ObjectionWithdrawn(officer: officer.id, reason: "cleared"))] : [])
      + (hasCleared || !hasSeat ? [] : [.cleared(clearance)])
  }

  /// Records an objection to the current text, with words that would do.
  public func decide(_ command: ObjectToStatement, _ act: Act) throws(Refusal) -> [StatementEvent] {
    let current = try changeable("objected to")
    guard let id else { throw Self.unknown }
    guard submission != nil else { throw notInClearance() }
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
    guard !openObjections.contains(where: { $0.officer == act.officer.id }) else {
      throw Refusal(rule: "already-objected", message: "\(act.officer.name) objects to this text already.")
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
