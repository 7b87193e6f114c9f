import Incidents

extension SupportCase {
  /// Offers the case to another agency. Until it accepts, the case stays the sender's.
  ///
  /// The receiver will read the person's data, so the person's consent for it, or a ground in law, must be there first.
  public func handOver(_ offer: CaseHandedOver, _ act: Act) throws(Refusal) -> [CaseEvent] {
    let id = try requireLead(act, to: "hand the case over")
    try requireOpen(id)
    if let handover {
      throw Refusal(
        rule: "case-handover-pending",
        message: "Case \(id) has been offered to \(handover.receiver), which should answer by \(handover.answerBy).")
    }
    guard offer.to != act.officer.agency else {
      throw Refusal(rule: "case-handover-to-self", message: "Case \(id) is led by \(offer.to) already.")
    }
    guard offer.answerBy > act.occurredAt else {
      throw Refusal(
        rule: "handover-answer-in-the-past",
        message: "An answer was asked for by \(offer.answerBy), which is not after \(act.occurredAt).",
        mend: ["afterword case hand-over \(id) --to \(offer.to) --answer-within 3d"])
    }
    let purpose: Purpose = keyClass == .witnesses ? .protection : .support
    guard case .open = consents.standing(purpose: purpose, agency: offer.to, at: act.recordedAt, isChild: isChild)
    else {
      throw Refusal(
        rule: "consent-missing",
        message:
          "Case \(id) cannot be offered to \(offer.to): the person has not agreed that \(offer.to) uses the data for "
          + "the purpose “\(purpose)”, and no ground in law is recorded.",
        missing: ["a consent or a ground in law for \(offer.to)"],
        mend: ["afterword case consent \(id) --purpose \(purpose) --agency \(offer.to) --given"])
    }
    return [.handedOver(offer)]
  }

  /// Takes the case that was offered.
  public func acceptHandover(_ act: Act) throws(Refusal) -> [CaseEvent] {
    _ = try requireReceiver(act)
    return [.accepted(CaseAccepted(agency: act.officer.agency))]
  }

  /// Says no to the case that was offered.
  public func declineHandover(_ remark: CaseRemark, _ act: Act) throws(Refusal) -> [CaseEvent] {
    _ = try requireReceiver(act)
    return [.declined(remark)]
  }

  private func requireReceiver(_ act: Act) throws(Refusal) -> CaseID {
    let id = try requireKnown(act)
    try requireRole(act, in: keyClass, to: "answer a handover")
    guard let handover else {
      throw Refusal(
        rule: "no-handover-pending", message: "Case \(id) has not been offered to any agency.",
        mend: ["afterword case show \(id)"])
    }
    guard handover.receiver == act.officer.agency else {
      throw Refusal(
        rule: "handover-to-another-agency",
        message: "Case \(id) was offered to \(handover.receiver); you act for \(act.officer.agency).",
        missing: ["an officer of \(handover.receiver)"])
    }
    return id
  }

  /// Closes the case. Refused while work is open: silence or haste closes nobody's case.
  public func close(_ closed: CaseClosed, _ act: Act) throws(Refusal) -> [CaseEvent] {
    let id = try requireLead(act, to: "close the case")
    try requireOpen(id)
    let unfinished = board.unfinished
    guard unfinished.isEmpty else {
      throw Refusal(
        rule: "case-has-open-tasks",
        message:
          "Case \(id) has \(unfinished.count) unfinished \(unfinished.count == 1 ? "task" : "tasks"); it is closed when "
          + "each is done or, for a reason, no longer needed.",
        missing: unfinished.prefix(5).map {
          "\($0.code): \($0.title ?? "an own task"), \($0.state.rawValue), with \($0.owner)"
        }
          + (unfinished.count > 5 ? ["and \(unfinished.count - 5) more"] : []),
        mend: [
          "afterword task list --case \(id)", "afterword task done TASK --evidence -",
          "afterword task cancel TASK --reason -",
        ])
    }
    return [.closed(closed)]
  }

  /// Takes a closed case up again.
  public func reopen(_ remark: CaseRemark, _ act: Act) throws(Refusal) -> [CaseEvent] {
    let id = try requireLead(act, to: "reopen the case")
    switch state {
    case .closed: return [.reopened(remark)]
    case .open: throw Refusal(rule: "case-open", message: "Case \(id) is open.")
    default:
      try requireOpen(id)
      return []
    }
  }

  /// Merges this record into another one of the same person. A person decides that; no likeness of names does.
  ///
  /// Nothing is deleted: done work and its evidence stay in this record, unfinished work goes on in the other, and everything the
  /// person has said about the own data holds there too.
  ///
  /// - Returns: the events of this record and those of the other one.
  public func merge(
    into other: SupportCase, remark: SealedText?, otherRemark: SealedText?, _ act: Act
  ) throws(Refusal) -> (source: [CaseEvent], target: [CaseEvent]) {
    let id = try requireLead(act, to: "merge the case")
    let otherID = try other.requireKnown(act)
    try requireOpen(id)
    try other.requireOpen(otherID)
    guard id != otherID else {
      throw Refusal(rule: "merge-with-self", message: "Case \(id) cannot be merged into itself.")
    }
    guard opening?.incident == other.opening?.incident, keyClass == other.keyClass else {
      throw Refusal(
        rule: "merge-across-incidents", message: "Cases \(id) and \(otherID) belong to different incidents.",
        mend: ["afterword case show \(otherID)"])
    }
    guard other.lead == act.officer.agency else {
      throw Refusal(
        rule: "case-of-another-agency",
        message:
          "Case \(otherID) is led by \(other.lead?.rawValue ?? "another agency"); both records must be with one agency first.",
        mend: ["afterword case hand-over \(id) --to \(other.lead?.rawValue ?? "AGENCY")"])
    }
    let own = board.unfinished.filter { $0.sealedTitle != nil }
    guard own.isEmpty else {
      throw Refusal(
        rule: "merge-own-tasks-open",
        message:
          "Case \(id) has unfinished tasks in an officer's own words, which are sealed under its own key and cannot move.",
        missing: own.map(\.code.rawValue),
        mend: own.map { "afterword task done \(TaskID(home: .person(id), code: $0.code)) --evidence -" })
    }
    var target: [CaseEvent] = [.absorbed(CaseMerged(other: id, remark: otherRemark))]
    target += consents.entries.map { .consentRecorded($0) }
    let categories = self.categories.filter { !other.categories.contains($0) }
    let needs = self.needs.filter { !other.needs.contains($0) }
    if !categories.isEmpty || !needs.isEmpty {
      target.append(.assessed(CaseAssessed(categories: categories, needs: needs)))
    }
    for task in board.sorted {
      let twin = other.board.tasks.values.first { $0.code.entry == task.code.entry && !$0.state.isFinished }
      if task.state == .done, let twin, task.repetition == nil {
        target.append(.task(.cancelled(TaskCancelled(code: twin.code, cause: .merged))))
      } else if !task.state.isFinished, twin == nil, let code = other.board.freeCode(for: task.code.entry),
        !other.board.isDone(task.code.entry) || task.repetition != nil
      {
        target.append(.task(.opened(board.carried(task, as: code))))
      }
    }
    let source: [CaseEvent] =
      board.unfinished.map { .task(.cancelled(TaskCancelled(code: $0.code, cause: .merged))) }
      + [.mergedInto(CaseMerged(other: otherID, remark: remark))]
    return (source, target)
  }

  /// Erases the case: its open tasks end, and the caller destroys its key in the same transaction, and those of the records that
  /// were merged into it.
  public func erase(_ erased: CaseErased, _ act: Act) throws(Refusal) -> [CaseEvent] {
    let id = try requireKnown(act)
    if state == .erased { throw erasedRefusal(id) }
    if erased.alongWith == nil, case .merged(let other) = state {
      throw Refusal(
        rule: "case-merged",
        message: "Case \(id) was merged into \(other). Erasing that record erases this one along with it.",
        mend: ["afterword case erase \(other) --ground \(erased.ground.rawValue) --confirm \(other)"])
    }
    // A merged record goes the way of the one that carries on, whoever leads that one by now.
    let isAlong = if case .merged = state { erased.alongWith != nil } else { false }
    let isRecords = act.officer.holds(.records) && keyClass == .cases
    if !isRecords, !isAlong { _ = try requireLead(act, to: "erase the case") }
    return board.unfinished.map { .task(.cancelled(TaskCancelled(code: $0.code, cause: .erased))) } + [.erased(erased)]
  }
}

extension TaskBoard {
  /// Whether any round of the catalogue entry was done.
  func isDone(_ entry: TaskCode) -> Bool {
    tasks.values.contains { $0.code.entry == entry && $0.state == .done }
  }

  /// The task as another record takes it over, with the due time it has.
  func carried(_ task: SupportTask, as code: TaskCode) -> TaskOpened {
    TaskOpened(
      code: code, title: task.title, owner: task.owner, due: task.rule,
      attack: attackTime(of: task.code) ?? task.openedAt,
      registration: registrationTime(of: task.code) ?? task.openedAt,
      after: task.after, purpose: task.purpose,
      needsConsent: task.needsConsent ? true : nil, repetition: task.repetition,
      round: task.round == 1 ? nil : task.round,
      fixedDue: task.due, firstDue: task.firstDue, need: task.need, category: task.category)
  }
}
