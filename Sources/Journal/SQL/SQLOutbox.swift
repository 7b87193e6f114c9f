import Incidents

/// The outbox.
extension SQLJournal {
  func apply(_ change: OutboxChange, now: Moment) throws(JournalError) {
    switch change {
    case .enqueue(let item): try enqueue(item)
    case .cancel(let subject, let reason):
      // A message that is being posted right now keeps its place until the posting has ended, so that what comes after it
      // cannot overtake it.
      try run(
        """
        UPDATE outbox SET holds_key = CASE WHEN state = 'leased' THEN 1 ELSE 0 END,
          state = 'cancelled', last_outcome = $2, ended_at = $3
        WHERE subject = $1 AND state IN ('pending', 'leased', 'dead')
        """, [.text(subject), .text(reason), .integer(now.milliseconds)])
    case .finish(let id, let fence, let outcome): try finish(id, fence, outcome, now: now)
    case .retry(let id):
      let isRetried = try changes(
        """
        UPDATE outbox SET state = 'pending', attempts = 0, next_attempt_at = $2, ended_at = NULL, holds_key = 1
        WHERE id = $1 AND state = 'dead'
        """, [.text(id), .integer(now.milliseconds)])
      if !isRetried { throw .messageEnded(id: id) }
    case .restore(let id, let payload):
      let isRestored = try changes(
        """
        UPDATE outbox
        SET state = 'pending', attempts = 0, next_attempt_at = $2, ended_at = NULL, holds_key = 1, payload = $3
        WHERE id = $1 AND state = 'dead'
        """, [.text(id), .integer(now.milliseconds), .text(payload)])
      if !isRestored { throw .messageEnded(id: id) }
    case .discard(let id, let reason):
      let isDiscarded = try changes(
        """
        UPDATE outbox SET state = 'discarded', last_outcome = $2, ended_at = $3, lease_until = NULL, holds_key = 0
        WHERE id = $1 AND (state IN ('pending', 'dead') OR state = 'leased' AND lease_until <= $3)
        """, [.text(id), .text(reason), .integer(now.milliseconds)])
      if !isDiscarded { throw .messageEnded(id: id) }
    }
  }

  private func finish(
    _ id: String, _ fence: Int64, _ outcome: OutboxOutcome, now: Moment
  ) throws(JournalError) {
    let lease: [SQLValue] = [.text(id), .integer(fence)]
    let isLeased = "id = $1 AND fence = $2 AND state = 'leased'"
    let isCancelledMeanwhile = "id = $1 AND fence = $2 AND state = 'cancelled' AND holds_key = 1"
    let end = "last_outcome = $3, ended_at = $4, lease_until = NULL, holds_key = 0"
    let isFinished =
      switch outcome {
      case .delivered(let text):
        try changes(
          "UPDATE outbox SET state = 'delivered', \(end) WHERE \(isLeased) OR \(isCancelledMeanwhile)",
          lease + [.text(text), .integer(now.milliseconds)])
      case .retry(let at, let text):
        try changes(
          """
          UPDATE outbox SET state = 'pending', last_outcome = $3, next_attempt_at = $4, lease_until = NULL
          WHERE \(isLeased)
          """, lease + [.text(text), .integer(at.milliseconds)])
      case .dead(let text):
        try changes(
          "UPDATE outbox SET state = 'dead', \(end) WHERE \(isLeased)",
          lease + [.text(text), .integer(now.milliseconds)])
      case .cancelled(let text):
        try changes(
          "UPDATE outbox SET state = 'cancelled', \(end) WHERE \(isLeased)",
          lease + [.text(text), .integer(now.milliseconds)])
      case .postponed(let until):
        try changes(
          """
          UPDATE outbox SET state = 'pending', attempts = attempts - 1, next_attempt_at = $3, lease_until = NULL
          WHERE \(isLeased)
          """, lease + [.integer(until.milliseconds)])
      }
    if isFinished { return }
    let isReleased = try changes(
      "UPDATE outbox SET lease_until = NULL, holds_key = 0 WHERE \(isCancelledMeanwhile)", lease)
    if !isReleased { throw .leaseLost(id: id) }
  }

  private func enqueue(_ item: OutboxItem) throws(JournalError) {
    try run(
      """
      INSERT INTO outbox
        (sequence, id, channel, ordering_key, incident, kind, subject, payload, enqueued_at, state, attempts,
         next_attempt_at, fence, holds_key)
      VALUES ((SELECT coalesce(max(sequence), 0) + 1 FROM outbox), $1, $2, $3, $4, $5, $6, $7, $8, 'pending', 0, $8, 0, 1)
      ON CONFLICT (id) DO NOTHING
      """,
      [
        .text(item.id), .text(item.channel.rawValue), .text(item.orderingKey), .text(item.incident.rawValue),
        .text(item.kind), .text(item.subject), .text(item.payload), .integer(item.enqueuedAt.milliseconds),
      ])
  }

  private static let outboxColumns = """
    id, channel, ordering_key, incident, kind, subject, payload, enqueued_at, sequence, state, attempts,
    next_attempt_at, last_outcome, ended_at, fence
    """

  private static func outboxRow(_ row: any SQLRow) throws(SQLError) -> OutboxRow {
    guard let state = OutboxState(rawValue: try row.text(9)) else { throw .damaged("a message has an unknown state") }
    return OutboxRow(
      item: OutboxItem(
        id: try row.text(0), channel: ChannelID(try row.text(1)), orderingKey: try row.text(2),
        incident: IncidentID(try row.text(3)), kind: try row.text(4), subject: try row.text(5),
        payload: try row.text(6), enqueuedAt: Moment(milliseconds: try row.integer(7))),
      sequence: try row.integer(8), state: state, attempts: Int(try row.integer(10)),
      nextAttemptAt: Moment(milliseconds: try row.integer(11)), lastOutcome: try row.optionalText(12),
      endedAt: try row.optionalInteger(13).map(Moment.init(milliseconds:)), fence: try row.integer(14))
  }

  func outbox(matching filter: OutboxFilter) throws(JournalError) -> [OutboxRow] {
    var conditions = SQLConditions()
    if let id = filter.id { conditions.add("id = ?", .text(id)) }
    if let channel = filter.channel { conditions.add("channel = ?", .text(channel.rawValue)) }
    if let incident = filter.incident { conditions.add("incident = ?", .text(incident.rawValue)) }
    if let states = filter.states { conditions.add("state", isOneOf: states.map(\.rawValue)) }
    let limit = conditions.value(.integer(Int64(max(0, filter.limit))))
    return try all(
      "SELECT \(Self.outboxColumns) FROM outbox \(conditions.clause) ORDER BY sequence LIMIT \(limit)",
      conditions.values, Self.outboxRow)
  }

  /// The first message of each ordering key of the channel `$1`, found by jumping from key to key in the index: a long queue
  /// behind a dead channel costs nothing.
  private static let heads = """
    WITH RECURSIVE head (sequence) AS (
      SELECT * FROM (
        SELECT sequence FROM outbox WHERE holds_key = 1 AND channel = $1 ORDER BY ordering_key, sequence LIMIT 1
      ) AS lowest
      UNION ALL
      SELECT (
        SELECT next.sequence FROM outbox AS next
        WHERE next.holds_key = 1 AND next.channel = $1 AND next.ordering_key > here.ordering_key
        ORDER BY next.ordering_key, next.sequence LIMIT 1)
      FROM head JOIN outbox AS here ON here.sequence = head.sequence
    )
    """

  func leaseOutbox(
    channel: ChannelID, now: Moment, until: Moment, limit: Int
  ) throws(JournalError) -> [OutboxRow] {
    try session.transaction(session.dialect.beginWriting) { () throws(JournalError) -> [OutboxRow] in
      // Whoever was posting a message when it was cancelled has not come back: the next in line may go.
      try run(
        """
        UPDATE outbox SET holds_key = 0, lease_until = NULL
        WHERE holds_key = 1 AND channel = $1 AND state = 'cancelled' AND lease_until <= $2
        """, [.text(channel.rawValue), .integer(now.milliseconds)])
      let due = try all(
        """
        \(Self.heads)
        SELECT outbox.sequence FROM head JOIN outbox ON outbox.sequence = head.sequence
        WHERE outbox.state = 'pending' AND outbox.next_attempt_at <= $2
          OR outbox.state = 'leased' AND outbox.lease_until <= $2
        ORDER BY outbox.sequence LIMIT $3
        """, [.text(channel.rawValue), .integer(now.milliseconds), .integer(Int64(max(0, limit)))]
      ) { row throws(SQLError) in try row.integer(0) }
      var leased: [OutboxRow] = []
      for sequence in due {
        leased += try all(
          """
          UPDATE outbox SET state = 'leased', lease_until = $2, fence = fence + 1, attempts = attempts + 1
          WHERE sequence = $1 RETURNING \(Self.outboxColumns)
          """, [.integer(sequence), .integer(until.milliseconds)], Self.outboxRow)
      }
      return leased
    }
  }

  func outboxOutlook() throws(JournalError) -> [OutboxOutlook] {
    try session.transaction(session.dialect.beginReading) { () throws(JournalError) -> [OutboxOutlook] in
      let counts = try all(
        """
        SELECT channel, state, count(*) FROM outbox WHERE state IN ('pending', 'leased', 'dead')
        GROUP BY channel, state
        """
      ) { row throws(SQLError) in (channel: try row.text(0), state: try row.text(1), count: Int(try row.integer(2))) }
      var outlook: [OutboxOutlook] = []
      for channel in Set(counts.map(\.channel)).sorted() {
        let waiting = counts.filter { $0.channel == channel && $0.state != "dead" }.reduce(0) { $0 + $1.count }
        let dead = counts.first { $0.channel == channel && $0.state == "dead" }?.count ?? 0
        let next = waiting == 0 ? nil : try nextAttempt(channel)
        outlook.append(
          OutboxOutlook(channel: ChannelID(channel), waiting: waiting, dead: dead, nextAttemptAt: next))
      }
      return outlook
    }
  }

  private func nextAttempt(_ channel: String) throws(JournalError) -> Moment? {
    let next = try first(
      """
      \(Self.heads)
      SELECT min(CASE WHEN outbox.state = 'pending' THEN outbox.next_attempt_at ELSE outbox.lease_until END)
      FROM head JOIN outbox ON outbox.sequence = head.sequence
      """, [.text(channel)]
    ) { row throws(SQLError) in try row.optionalInteger(0) }
    return next.flatMap { $0 }.map(Moment.init(milliseconds:))
  }

  private func changes(_ sql: String, _ values: [SQLValue]) throws(JournalError) -> Bool {
    try run(sql, values)
    return session.changedRows > 0
  }
}
