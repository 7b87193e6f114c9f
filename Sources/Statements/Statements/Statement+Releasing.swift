import Incidents

// Making public, replacing, withdrawing.
extension Statement {
  /// The roles that may release.
  static let releasers: [Role] = [.publisher, .lead, .commander]

  /// What the releasing officer would sign.
  public func releaseRecord(by officer: Officer, at moment: Moment, urgentReason: String?) throws(Refusal)
    -> ReleaseRecord
  {
    guard let id, let revision, let digest else { throw Self.unknown }
    return ReleaseRecord(
      digest: digest, statement: id, revision: revision.number, clearances: clearances, officer: officer, at: moment,
      urgentReason: urgentReason)
  }

  /// Who has not said yes, for the record of an urgent release.
  public func unmetSeats(_ context: StatementContext) -> [RequiredClearance] {
    if submission != nil { return openSeats }
    guard let revision, let all = try? seats(of: revision, context) else { return [] }
    return all
  }

  /// Makes the current text public.
  ///
  /// The policy must be met for exactly this text by officers who still may sign, and nothing under the text may have moved.
  /// The urgent bypass replaces clearances and nothing else: facts that are not confirmed, held-back words, errors and open
  /// conflicts stop an urgent release too.
  public func decide(_ release: Release, _ context: StatementContext, _ act: Act) throws(Refusal) -> [StatementEvent] {
    let current = try changeable("released again")
    guard let id, let digest, let opened else { throw Self.unknown }
    let record = release.payload
    let now = act.recordedAt
    try requireSaneClock(act)
    let mayRelease = kind == .withdrawal ? ClearancePolicy.withdrawers : Self.releasers
    guard mayRelease.contains(where: act.officer.holds) else {
      throw Refusal(
        rule: "may-not-release", message: "\(act.officer.name) may not release statements.",
        missing: ["an officer with a role of: " + Self.releasers.map(\.rawValue).joined(separator: ", ")],
        mend: ["afterword statement release \(id.number) --as PUBLISHER"])
    }
    if let embargo, let waits = embargo.waits(context.ledger, at: now) {
      throw Refusal(
        rule: "embargo-holds", message: "Statement \(id.number) is under embargo \(waits).",
        mend: ["afterword statement embargo \(id.number) --lift --reason \"…\" --as LEAD"])
    }
    if let latest = clearances.map(\.payload.at).max(), record.at < latest {
      throw Refusal(
        rule: "release-before-clearance",
        message: "The release is dated \(record.at), before the last clearance (\(latest)).",
        mend: ["afterword statement release \(id.number)   # without --at"])
    }
    if let reason = record.urgentReason {
      try checkUrgent(reason, context, act)
    } else {
      try checkClearance(context, at: now)
    }
    if let refusal = objectionRefusal(at: now) { throw refusal }
    try refuse(textObstacles(context, at: now) + releaseObstacles(context, opened.kind, at: now), "released")
    guard record.digest == digest, record.statement == id.number, record.incident == id.incident,
      record.revision == current.number, record.officer == act.officer.id, record.agency == act.officer.agency,
      record.clearances == clearances.map(\.digest).sorted(), record.at <= now
    else {
      throw Refusal(
        rule: "release-of-another-text", message: "The release record is not about this text and these clearances.",
        mend: ["afterword statement release \(id.number)"])
    }
    guard let key = context.publicKeys[act.officer.id],
      SignedRecord.isValid(release.signature, of: record, publicKey: key),
      release.portable.map({ isOwn($0, .release, of: record, by: act.officer, publicKey: key) }) ?? true
    else {
      throw Refusal(
        rule: "signature-invalid", message: "The release is not signed by \(act.officer.id) with a valid key.",
        mend: ["afterword key list", "afterword key create \(act.officer.id)"])
    }
    return [.released(release)]
  }

  /// Whether the policy is met, by signatures that still hold.
  private func checkClearance(_ context: StatementContext, at now: Moment) throws(Refusal) {
    guard let id else { throw Self.unknown }
    guard let submission, submission.digest == digest else {
      throw Refusal(
        rule: "clearance-policy-unmet",
        message: "Statement \(id.number) has not been cleared."
          + (voids.last.map { $0.revision == revision?.number ? " Its clearances became void: \($0.reason)." : "" }
            ?? ""),
        missing: ["a submission and the clearances of the policy"],
        mend: ["afterword statement check \(id.number)", "afterword statement submit \(id.number)"])
    }
    for clearance in clearances {
      let payload = clearance.payload
      guard holds(clearance, context)
      else {
        throw Refusal(
          rule: "clearance-not-valid-any-more",
          message: "The clearance of \(payload.speaker) of \(payload.agency) does not hold any more: the officer was "
            + "removed or moved, or the key was revoked or changed.",
          missing: ["a new clearance for \(payload.agency)"],
          mend: [
            "afterword statement clear \(id.number) --as \(payload.speaker)",
            "afterword statement edit \(id.number) --reopen",
            "afterword statement submit \(id.number)",
          ])
      }
      guard now - payload.at <= submission.validFor, payload.at <= now else {
        throw Refusal(
          rule: "clearance-expired",
          message: "\(payload.officer) cleared statement \(id.number) at \(payload.at); a clearance is good for "
            + "\(submission.validFor).",
          missing: ["a new clearance for \(payload.agency)"],
          mend: [
            "afterword statement clear \(id.number) --as \(payload.speaker)",
            "afterword statement edit \(id.number) --reopen",
            "afterword statement submit \(id.number)",
          ])
      }
    }
    for (officer, standsFrom) in carriedUntil.sorted(by: { $0.key < $1.key }) where standsFrom > now {
      throw Refusal(
        rule: "context-clock",
        message:
          "The words of \(officer) stand, and the words around them changed; until \(standsFrom) there is time to object.",
        missing: ["the end of that time, or a new yes"],
        mend: [
          "afterword statement clear \(id.number) --as \(officer)",
          "afterword statement release \(id.number)   # after \(standsFrom)",
        ])
    }
    let author = revision?.authorAgency
    if !deemed.isEmpty, !standingClearances.contains(where: { $0.payload.agency != author }) {
      throw Refusal(
        rule: "silence-alone",
        message:
          "Everybody else was silent; at least one other agency must say yes to statement \(id.number) in so many words.",
        missing: openSeats.map { "the yes of \($0.description)" } + [
          "an explicit yes of an agency other than \(author?.rawValue ?? "the author's")"
        ],
        mend: yesesNeeded(id.number) + ["afterword statement board"])
    }
    let seats = openSeats
    // Whoever objects has taken a yes back as well; the objection is what has to be settled first.
    if !standingObjections.isEmpty, let refusal = objectionRefusal(at: now) {
      throw Refusal(
        rule: refusal.rule, message: refusal.message,
        missing: refusal.missing + seats.map { "the yes of \($0.description) (\($0.reason))" }, mend: refusal.mend)
    }
    guard seats.isEmpty, missingPeople == 0 else {
      let people =
        missingPeople > 0 && seats.isEmpty
        ? [
          "the yes of \(missingPeople) more person\(missingPeople == 1 ? "" : "s")"
            + (onlyHand.map { ": all that there are were signed or heard by \($0)" } ?? "")
        ] : []
      throw Refusal(
        rule: "clearance-policy-unmet",
        message:
          "Statement \(id.number) cannot be released: \(seats.count + (seats.isEmpty ? missingPeople : 0)) of the yeses it needs "
          + "\(seats.count + (seats.isEmpty ? missingPeople : 0) == 1 ? "is" : "are") missing.",
        missing: seats.map { "the yes of \($0.description) (\($0.reason))" } + people,
        mend: (seats + morePeople(among: context.officers)).map { seat in
          let officers = waitedFor(seat, among: context.officers).map(\.rawValue)
          let others = officers.dropFirst().joined(separator: ", ")
          return "afterword statement clear \(id.number) --as \(officers.first ?? seat.asTyped)"
            + (others.isEmpty ? "" : "   # or \(others)")
        }
          + (context.policy.allowsUrgent
            ? [
              "afterword statement release \(id.number) --urgent --reason \"…\"   # lead or commander; loud, on record"
            ]
            : []))
    }
  }

  /// Whether a clearance still stands for the current text: of this text or of words that are unchanged, by an officer who may still
  /// sign in that role, with a key that is still valid.
  private func holds(_ clearance: Clearance, _ context: StatementContext) -> Bool {
    guard let submission else { return false }
    let payload = clearance.payload
    let isOfThisText = payload.digest == submission.digest
    let isCarried =
      !isOfThisText && submission.mode == .sectional && payload.revision < submission.revision
      && carriedUntil[payload.speaker] != nil
      && (payload.coversAll(revision?.sentences ?? [])
        || payload.covers(revision?.sentences ?? [], of: payload.agency))
    let isInPlace =
      payload.onBehalfOf == nil || payload.byVoice ?? false
      || context.register.delegation(
        from: payload.speaker, to: payload.officer, kind: kind ?? .holding, at: payload.at) != nil
    guard let officer = context.officers.first(where: { $0.id == payload.speaker }), officer.agency == payload.agency,
      Set(payload.roles).isSubset(of: officer.roles), isInPlace, let key = context.publicKeys[payload.officer],
      isOfThisText || isCarried, context.officers.contains(where: { $0.id == payload.officer })
    else { return false }
    return SignedRecord.isValid(clearance.signature, of: payload, publicKey: key)
  }

  /// The clearances that count no more, though nobody has taken them back: their officers were removed or moved, their keys were
  /// revoked or changed, or their time is over. Those of a public text are as they were.
  public func lapsedClearances(_ context: StatementContext, at now: Moment) -> [Clearance] {
    guard let submission, release == nil, withdrawal == nil else { return [] }
    return clearances.filter { now - $0.payload.at > submission.validFor || !holds($0, context) }
  }

  /// What must be true at the moment of release, beyond what was true at submission.
  public func releaseObstacles(_ context: StatementContext, _ kind: StatementKind, at now: Moment) -> [TextObstacle] {
    ageObstacles(kind, t0: context.t0, at: now) + familyObstacles(context, kind, at: now)
  }

  /// How old a text may be when it goes out in the first hours after the attack, while things change by the minute.
  public static let oldest = TimeSpan.minutes(30)
  /// How long after the attack that is so.
  public static let firstHours = TimeSpan.hours(6)

  /// A text that has become old while people read it, or while it waited. What is taken back is taken back at once; a language that
  /// follows is of the time of its statement.
  func ageObstacles(_ kind: StatementKind, t0: Moment?, at now: Moment) -> [TextObstacle] {
    guard let opened, let revision, let t0, t0 <= now, now - t0 <= Self.firstHours,
      now - revision.asOf > Self.oldest, kind != .withdrawal, opened.links.translates == nil
    else { return [] }
    return [
      TextObstacle(
        rule: "text-too-old",
        sentence:
          "the text is of \(revision.asOf), \((now - revision.asOf).roundedToMinutes) ago; in the first six hours a text goes "
          + "out within 30 minutes",
        mend: [
          kind.promisesNextUpdate
            ? "afterword statement edit \(opened.id.number) --next-update TIME"
            : "afterword statement assemble \(opened.id.number)"
        ])
    ]
  }

  /// Records that a later statement took its place.
  public func decideSuperseded(by number: Int) -> [StatementEvent] {
    release == nil || supersededBy != nil || withdrawal != nil ? [] : [.superseded(StatementReplaced(by: number))]
  }

  /// Records that a correction of it became public.
  ///
  /// - Parameters:
  ///   - correction: the correction.
  ///   - others: the other public corrections of it, and the corrections of these.
  public func decideCorrected(
    by number: Int, _ correction: Statement? = nil, beside others: [Statement] = []
  ) throws(Refusal) -> [StatementEvent] {
    guard let id, release != nil else { throw Self.unknown }
    guard withdrawal == nil else {
      throw Refusal(
        rule: "statement-withdrawn", message: "Statement \(id.number) was withdrawn; it needs no correction.",
        mend: ["afterword statement show \(id.number)"])
    }
    if let wrong = correction?.opened?.given?["wrong"] {
      try Correction.refuseTwice(wrong, of: id.number, beside: others, again: "--wrong \"…\" --right \"…\"")
    }
    return [.corrected(StatementReplaced(by: number))]
  }

  /// Withdraws the statement. What was public needs a public notice, given by its number; a text that was never public is
  /// given up without one. One person is enough: taking back must be easier than publishing.
  ///
  /// - Parameter owners: the agencies whose facts are in the text, and the owner of the place: each may take back its own.
  public func decideWithdrawal(
    reason: String, notice: Int?, owners: Set<AgencyID> = [], _ act: Act
  ) throws(Refusal) -> [StatementEvent] {
    guard let id, let revision else { throw Self.unknown }
    guard withdrawal == nil else {
      throw Refusal(
        rule: "statement-withdrawn", message: "Statement \(id.number) was withdrawn already.",
        mend: ["afterword statement show \(id.number)"])
    }
    // Channels that hold the wrong text must hear that it is taken back, and nothing may stop that on its way.
    guard kind != .withdrawal || release == nil else {
      let withdrawn = opened?.links.withdraws.map { "statement \($0)" } ?? "an earlier statement"
      throw Refusal(
        rule: "withdrawal-stands",
        message:
          "Statement \(id.number) is the public notice that \(withdrawn) must not be used; a notice like that is not "
          + "withdrawn. Where the earlier words hold after all, a new statement says so.",
        mend: ["afterword statement list", "afterword statement draft --kind situation"])
    }
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw Refusal(
        rule: "reason-missing", message: "A withdrawal says why.",
        mend: ["afterword statement withdraw \(id.number) --reason \"…\""])
    }
    let mayDo =
      act.officer.holds(.lead) || act.officer.holds(.commander) || revision.author == act.officer.id
      || (release != nil && act.officer.holds(.publisher))
      || (ClearancePolicy.withdrawers.contains(where: act.officer.holds) && owners.contains(act.officer.agency))
    guard mayDo else {
      throw Refusal(
        rule: "may-not-withdraw", message: "\(act.officer.name) may not withdraw statement \(id.number).",
        missing: ["the author, or an officer with the role lead or commander"],
        mend: ["afterword statement withdraw \(id.number) --reason \"\(reason)\" --as LEAD"])
    }
    // What is public is taken back by a notice, which is asked for and cleared like any other.
    guard release == nil || Self.askers.contains(where: act.officer.holds) else {
      throw Refusal(
        rule: "may-not-withdraw",
        message: "\(act.officer.name) wrote statement \(id.number), and may not take back alone what is public.",
        missing: ["an officer with a role of: " + Self.askers.map(\.rawValue).joined(separator: ", ")],
        mend: ["afterword statement withdraw \(id.number) --reason \"\(reason)\" --as LEAD"])
    }
    if release != nil, notice == nil {
      throw Refusal(
        rule: "withdrawal-must-be-visible",
        message: "Statement \(id.number) is public; it is withdrawn by a public notice, never silently.",
        mend: ["afterword statement withdraw \(id.number) --reason \"…\""])
    }
    return [.withdrawn(StatementWithdrawn(by: release == nil ? nil : notice, reason: reason))]
  }

  /// Makes clearances void on purpose, so that the same text can be submitted again.
  public func decideReopening(_ act: Act) throws(Refusal) -> [StatementEvent] {
    let current = try changeable("reopened")
    guard submission != nil else { throw notInClearance() }
    return [.voided(StatementVoided(revision: current.number, reason: "reopened by \(act.officer.id)", facts: nil))]
  }
}
