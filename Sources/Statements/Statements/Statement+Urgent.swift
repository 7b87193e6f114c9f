import Incidents

// The urgent bypass: what it never takes the place of.
extension Statement {
  /// Refuses a release without all clearances where no urgency allows it: for what can never be called back, by whoever may not decide it, and
  /// without a reason for the public record.
  func checkUrgent(_ reason: String, _ context: StatementContext, _ act: Act) throws(Refusal) {
    guard let id, let kind else { throw Self.unknown }
    guard context.policy.allowsUrgent else {
      throw Refusal(
        rule: "urgent-not-allowed",
        message: "A statement of the kind “\(kind)” is never released urgently; too much harm cannot be taken back.",
        missing: openSeats.map { "the yes of \($0.description)" },
        mend: ["afterword statement draft --kind holding", "afterword statement show \(id.number)"])
    }
    try refuseUnconfirmed(id, context)
    if let investigation = authorSeats(context).first {
      throw Refusal(
        rule: "urgent-not-allowed",
        message:
          "The statement answers a claim about who did it, and no urgency takes the place of the investigation; a person or a group wrongly "
          + "named cannot be called back.",
        missing: ["the yes of \(investigation.description)"],
        mend: ["afterword statement clear \(id.number) --as \(investigation.asTyped)"])
    }
    guard act.officer.holds(.lead) || act.officer.holds(.commander) else {
      throw Refusal(
        rule: "urgent-needs-lead", message: "Only the lead or the commander may release without all clearances.",
        missing: ["an officer with the role lead or commander"],
        mend: ["afterword statement release \(id.number) --urgent --reason \"\(reason)\" --as LEAD"])
    }
    guard !isThirdFlip(context, at: act.recordedAt) else {
      throw Refusal(
        rule: "clearance-policy-unmet",
        message:
          "The instruction for this area changed twice within 20 minutes; a third change needs the owner of the place.",
        missing: [
          context.ledger.owner(of: "area", context.rules).map { "the yes of \($0)" } ?? "the yes of the place owner"
        ],
        mend: ["afterword statement submit \(id.number)"]
          + [context.ledger.owner(of: "area", context.rules).map { "OFFICER-OF-\($0)" } ?? "COMMANDER"].map {
            "afterword statement clear \(id.number) --as \($0)"
          })
    }
    guard reason.count >= 10 else {
      throw Refusal(
        rule: "urgent-needs-reason", message: "An urgent release needs a reason that can stand in a public record.",
        missing: ["a reason of at least ten characters"],
        mend: ["afterword statement release \(id.number) --urgent --reason \"danger to life: …\""])
    }
  }

  /// Refuses an urgent text that tells what can never be called back, whatever its kind, or that says what an agency has confirmed which
  /// was not asked: urgency takes the place of a yes to words, not of the word itself.
  private func refuseUnconfirmed(_ id: StatementID, _ context: StatementContext) throws(Refusal) {
    let stated = stated(in: context.ledger)
    let without = "afterword statement assemble \(id.number)"
    func leaving(_ agencies: Set<AgencyID>) -> String {
      agencies.sorted().map { "--without \($0)" }.joined(separator: " ")
    }
    if let grave = stated.graves.first {
      let list = stated.graves.map { "\($0.id) (\($0.key))" }.joined(separator: ", ")
      let owners = Set(stated.graves.map { context.ledger.owner(of: $0.key, context.rules) ?? $0.agency }).sorted()
      throw Refusal(
        rule: "urgent-not-allowed",
        message:
          "Statement \(id.number) says \(list). Who died, was arrested or is held responsible is never told urgently, in no "
          + "kind of statement; too much harm cannot be taken back.",
        missing: owners.map { "the yes of \($0)" } + ["the other yeses of the policy"],
        mend: [
          "\(without) \(leaving(Set(stated.graves.map(\.agency))))   # the text without these facts",
          "afterword statement submit \(id.number)",
          "afterword statement clear \(id.number) --as OFFICER-OF-\(owners.first ?? grave.agency)",
        ])
    }
    let leads = Set(context.officers.filter { $0.holds(.lead) }.map(\.agency))
    let yes = leads.union(standingClearances.map(\.payload.agency)).union([revision?.authorAgency].compactMap(\.self))
    let silent = stated.agencies.subtracting(yes).sorted()
    guard silent.isEmpty else {
      let names = silent.map(\.rawValue).joined(separator: " and ")
      throw Refusal(
        rule: "urgent-names-silent",
        message:
          "Statement \(id.number) says what \(names) confirmed, and \(silent.count == 1 ? "that agency has" : "these agencies have") "
          + "not said yes; an urgent text carries only the facts of those who have.",
        missing: silent.map { "the yes of \($0)" },
        mend: silent.map { "afterword statement clear \(id.number) --as OFFICER-OF-\($0)" }
          + ["\(without) \(leaving(Set(silent)))   # the text without their facts"])
    }
  }
}
