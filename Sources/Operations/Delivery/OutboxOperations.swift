import Delivery
import Incidents
import Journal

extension Operations {
  /// The messages of the outbox, oldest first.
  public func outbox(matching filter: OutboxFilter = OutboxFilter()) async throws -> [OutboxRow] {
    try await store.outbox(matching: filter)
  }

  /// Puts dead messages back into the queue, due at once: all of them or none. One that was altered while it waited says again what
  /// its statement said when it was released.
  ///
  /// - Throws: `Refusal` when there is no such message, or one is not dead.
  public func retryMessages(_ ids: [String], _ act: Act) async throws {
    try require(act, to: "put a message back into the queue")
    var rows: [OutboxRow] = []
    for id in ids where !rows.contains(where: { $0.item.id == id }) {
      let row = try await message(id)
      guard row.state == .dead else { throw notDead(row.item.id, row.state) }
      rows.append(row)
    }
    let standing = ReleaseStanding(self)
    var originals: [String: String] = [:]
    for row in rows { originals[row.item.id] = try await standing.original(of: row) }
    let (dead, restored) = (rows, originals)
    do {
      try await transact(act) { unit in
        for row in dead {
          let original = restored[row.item.id]
          unit.enqueue(original.map { .restore(id: row.item.id, payload: $0) } ?? .retry(id: row.item.id))
          let outcome = "put back into the queue" + (original == nil ? "" : " with the words that were released")
          try unit.note(
            DeliveryEvent.retried(
              .init(row, attempts: row.attempts, outcome: outcome, nextAttemptAt: act.recordedAt)),
            to: .delivery(row.item.incident, row.item.channel))
        }
      }
    } catch JournalError.messageEnded(let id) {
      throw notDead(id, try await message(id).state)
    }
  }

  private func notDead(_ id: String, _ state: OutboxState) -> Refusal {
    Refusal(
      rule: "message-not-dead",
      message: "The message \(id) is \(state.rawValue); only a dead message can be put back into the queue.",
      mend: ["afterword outbox list --state dead"])
  }

  /// Takes a message off the queue for good.
  ///
  /// - Throws: `Refusal` when there is no such message, it has ended, or it is being posted right now.
  public func discardMessage(_ id: String, reason: String, _ act: Act) async throws {
    try require(act, to: "discard a message")
    let row = try await message(id)
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw Refusal(
        rule: "reason-missing", message: "Discarding a message needs a reason, because somebody will not be told.",
        mend: ["afterword outbox discard \(id) --reason TEXT"])
    }
    guard [.pending, .leased, .dead].contains(row.state) else {
      throw Refusal(
        rule: "message-ended", message: "The message \(id) is \(row.state.rawValue) already; it stays so.",
        mend: ["afterword outbox list --all"])
    }
    do {
      try await transact(act) { unit in
        unit.enqueue(.discard(id: id, reason: reason))
        try unit.note(
          DeliveryEvent.discarded(.init(row, attempts: row.attempts, outcome: reason)),
          to: .delivery(row.item.incident, row.item.channel))
      }
    } catch JournalError.messageEnded {
      throw Refusal(
        rule: "message-being-posted",
        message: "The message \(id) is being posted by another program right now, so it cannot be discarded.",
        mend: ["Wait a moment, then: afterword outbox list --all"])
    }
  }

  private func require(_ act: Act, to deed: String) throws(Refusal) {
    let roles: [Role] = [.publisher, .lead, .press, .administrator]
    guard roles.contains(where: act.officer.holds) else {
      throw Refusal(
        rule: "role-missing",
        message: "\(act.officer.name) (\(act.officer.id)) may not \(deed); that needs one of the roles "
          + "publisher, lead, press or administrator.",
        mend: ["afterword officer list --role publisher"])
    }
  }

  private func message(_ id: String) async throws -> OutboxRow {
    guard let row = try await store.outbox(matching: OutboxFilter(id: id, limit: 1)).first else {
      throw Refusal(
        rule: "message-unknown", message: "There is no message “\(id)” in the outbox.",
        mend: ["afterword outbox list --all"])
    }
    return row
  }
}
