import Incidents

/// A cleared text that waits for a time or a condition.
public struct Embargo: Sendable, Hashable, Codable {
  /// The moment before which it does not go out.
  public let until: Moment?
  /// The gate that must be open before it goes out.
  public let gate: GateName?
  /// Who has been given the text in advance.
  public let recipients: [String]?
  /// Who set it, and in whose name the text goes out when it ends.
  public let officer: OfficerID
  /// The digest of the text for which it was set; nothing in records of the first releases.
  public let digest: String?

  /// An embargo on one exact text.
  public init(
    until: Moment?, gate: GateName?, recipients: [String] = [], officer: OfficerID, digest: String?
  ) {
    self.until = until
    self.gate = gate
    self.recipients = recipients.isEmpty ? nil : recipients
    self.officer = officer
    self.digest = digest
  }

  /// What it waits for, as the end of a sentence; nothing if it waits no more.
  public func waits(_ ledger: FactLedger, at now: Moment) -> String? {
    if let until, now < until { return "until \(until)" }
    if let gate, ledger.openGates[gate] == nil { return "until \(gate.meaning)" }
    return nil
  }
}

/// The end of an embargo before its time.
public struct EmbargoLifted: Sendable, Hashable, Codable {
  /// Why.
  public let reason: String
}

extension Statement {
  /// Lets a cleared text wait for a time, a condition or both.
  ///
  /// - Parameter t0: The time of the attack, from which the first hours count; nothing where it is not known.
  public func decideEmbargo(
    until: Moment?, gate: GateName?, recipients: [String], t0: Moment? = nil, _ act: Act
  ) throws(Refusal) -> [StatementEvent] {
    _ = try changeable("put under embargo")
    guard let id else { throw Self.unknown }
    guard case .cleared = state else {
      throw Refusal(
        rule: "not-cleared",
        message: "Statement \(id.number) is \(state.name); only a cleared text waits under embargo.",
        missing: openSeats.map { "the yes of \($0.description)" }, mend: ["afterword statement board"])
    }
    guard Self.releasers.contains(where: act.officer.holds) else {
      throw Refusal(
        rule: "may-not-release", message: "\(act.officer.name) may not decide when statements go out.",
        mend: ["repeat the command with --as PUBLISHER"])
    }
    guard until != nil || gate != nil else {
      throw Refusal(
        rule: "embargo-empty", message: "An embargo waits for a time, a gate, or both.",
        mend: [
          "afterword statement embargo \(id.number) --until 22:30",
          "afterword statement embargo \(id.number) --when families-first",
        ])
    }
    if let until, until <= act.recordedAt {
      throw Refusal(
        rule: "embargo-past", message: "The embargo would have ended at \(until) already.",
        mend: ["afterword statement release \(id.number)"])
    }
    // Better said now than found out at six in the morning: what nobody stands behind any more does not go out by itself.
    if let until, let over = clearancesEnd, until > over {
      throw Refusal(
        rule: "embargo-outlives-clearance",
        message:
          "The clearances of statement \(id.number) are good until \(over), and the embargo would end at \(until).",
        missing: ["clearances that are good for longer, or an earlier time"],
        mend: [
          "afterword statement embargo \(id.number) --until \(over)",
          "afterword statement edit \(id.number) --reopen   # nearer the time, then submit and clear again",
          "set “valid-for” of the kind in afterword.yaml",
        ])
    }
    if let until, let obstacle = waitingObstacle(until, t0) { throw obstacle }
    return [
      .embargoed(
        Embargo(until: until, gate: gate, recipients: recipients, officer: act.officer.id, digest: digest))
    ]
  }

  /// Why a text could not go out at the end of an embargo, by what is known when it is set.
  private func waitingObstacle(_ until: Moment, _ t0: Moment?) -> Refusal? {
    guard let id, let kind, let revision else { return nil }
    if let refusal = ageObstacles(kind, t0: t0, at: until).first {
      let latest = revision.asOf + Self.oldest
      return Refusal(
        rule: refusal.rule,
        message:
          "The embargo on statement \(id.number) would end at \(until), and the text is of \(revision.asOf): in the first six hours a text "
          + "goes out within 30 minutes.",
        missing: ["an end no later than \(latest), or a text that is written nearer to its time"],
        mend: ["afterword statement embargo \(id.number) --until \(latest)"] + refusal.mend)
    }
    if kind.promisesNextUpdate, opened?.links.translates == nil, let promise = revision.nextUpdate,
      promise < until + Self.shortestPromise
    {
      let latest = promise - Self.shortestPromise
      return Refusal(
        rule: "G9-cadence",
        message:
          "The embargo on statement \(id.number) would end at \(until), and the statement promises the next one for \(promise), less than "
          + "10 minutes later.",
        missing: ["an end no later than \(latest), or a later promise"],
        mend: [
          "afterword statement embargo \(id.number) --until \(latest)",
          "afterword statement edit \(id.number) --next-update TIME   # then submit and clear again",
        ])
    }
    return nil
  }

  /// When the first of the clearances of the current text stops being good.
  var clearancesEnd: Moment? {
    guard let submission else { return nil }
    return clearances.map(\.payload.at).min().map { $0 + submission.validFor }
  }

  /// What has become of an embargo.
  public enum EmbargoStanding: Sendable, Hashable {
    /// It holds: it waits, in the words of the end of a sentence.
    case holds(String)
    /// It has ended, and the text goes out by itself, in the name of the officer who set it.
    case due(OfficerID)
    /// It has ended, and the text stays, for a reason.
    case overtaken(String)
  }

  /// What has become of the embargo at a moment; nothing where there is none, or where the text is out.
  ///
  /// A text goes out by itself only while it is the very text for which the embargo was set, and cleared.
  public func embargoStanding(_ ledger: FactLedger, at now: Moment) -> EmbargoStanding? {
    guard let embargo, release == nil, withdrawal == nil else { return nil }
    if let waits = embargo.waits(ledger, at: now) { return .holds(waits) }
    guard case .embargoed = state else {
      let why = voids.last.map { "its clearances became void: \($0.reason)" } ?? "it is \(state.name)"
      return .overtaken(why)
    }
    guard embargo.digest == digest else {
      return .overtaken("the text is not the one for which the embargo was set")
    }
    return .due(embargo.officer)
  }

  /// Ends an embargo before its time.
  public func decideLifting(reason: String, _ act: Act) throws(Refusal) -> [StatementEvent] {
    guard let id, embargo != nil, release == nil else {
      throw Refusal(
        rule: "no-embargo", message: "There is no embargo on that statement.", mend: ["afterword statement board"])
    }
    guard act.officer.holds(.lead) || act.officer.holds(.commander) else {
      throw Refusal(
        rule: "may-not-release", message: "Only the lead or the commander lifts the embargo on statement \(id.number).",
        mend: ["afterword statement embargo \(id.number) --lift --reason \"…\" --as LEAD"])
    }
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw Refusal(rule: "reason-missing", message: "Lifting an embargo needs a reason.", mend: ["add --reason \"…\""])
    }
    return [.embargoLifted(EmbargoLifted(reason: reason))]
  }
}
