import Delivery
import Incidents
import Journal

extension Operations {
  /// The messages of the outbox, oldest first.
  public func outbox(matching filter: OutboxFilter = OutboxFilter()) async throws -> [OutboxRow] {
    try await store.outbox(matching: filter)
  }

  /// Puts a dead message back into the queue, due at once.
  ///
  /// - Throws: `Refusal` when there is no such message, or it is not dead.
  public func retryMessage(_ id: String, _ act: Act) async throws {
    let row = try await message(id)
    guard row.state == .dead else {
      throw Refusal(
        rule: "message-not-dead",
        message: "The message \(id) is \(row.state.rawValue); only a dead message can be put back into the queue.",
        mend: ["afterword outbox list --state dead"])
    }
    try await transact(act) { unit in
      unit.enqueue(.retry(id: id))
      try unit.note(
        DeliveryEvent.retried(
          .init(row, attempts: row.attempts, outcome: "put back into the queue", nextAttemptAt: act.recordedAt)),
        to: .delivery(row.item.incident, row.item.channel))
    }
  }

  /// Takes a message off the queue for good.
  ///
  /// - Throws: `Refusal` when there is no such message, it has ended, or it is being posted right now.
  public func discardMessage(_ id: String, reason: String, _ act: Act) async throws {
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

  private func message(_ id: String) async throws -> OutboxRow {
    guard let row = try await store.outbox(matching: OutboxFilter(id: id, limit: 1)).first else {
      throw Refusal(
        rule: "message-unknown", message: "There is no message “\(id)” in the outbox.",
        mend: ["afterword outbox list --all"])
    }
    return row
  }
}
