import Incidents

/// A cleared text that waits for a time or a condition.
public struct Embargo: Sendable, Hashable, Codable {
  /// The moment before which it does not go out.
  public let until: Moment?
  /// The gate that must be open before it goes out.
  public let gate: GateName?
  /// Who has been given the text in advance.
  public let recipients: [String]?
  /// Who set it.
  public let officer: OfficerID

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
  public func decideEmbargo(
    until: Moment?, gate: GateName?, recipients: [String], _ act: Act
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
      throw Refusal(rule: "may-not-release", message: "\(act.officer.name) may not decide when statements go out.")
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
      throw Refusal(rule: "embargo-past", message: "The embargo would have ended at \(until) already.")
    }
    return [
      .embargoed(
        Embargo(until: until, gate: gate, recipients: recipients.isEmpty ? nil : recipients, officer: act.officer.id))
    ]
  }

  /// Ends an embargo before its time.
  public func decideLifting(reason: String, _ act: Act) throws(Refusal) -> [StatementEvent] {
    guard let id, embargo != nil, release == nil else {
      throw Refusal(
        rule: "no-embargo", message: "There is no embargo on that statement.", mend: ["afterword statement board"])
    }
    guard act.officer.holds(.lead) || act.officer.holds(.commander) else {
      throw Refusal(
        rule: "may-not-release", message: "Only the lead or the commander lifts the embargo on statement \(id.number).")
    }
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw Refusal(rule: "reason-missing", message: "Lifting an embargo needs a reason.", mend: ["add --reason \"…\""])
    }
    return [.embargoLifted(EmbargoLifted(reason: reason))]
  }
}
