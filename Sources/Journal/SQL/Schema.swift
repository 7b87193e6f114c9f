/// One step from a schema version to the next.
package struct Migration: Sendable {
  /// The version after the step.
  package let version: Int
  /// The statements of the step, in one transaction.
  package let statements: @Sendable (SQLDialect) -> [String]

  package init(version: Int, statements: @escaping @Sendable (SQLDialect) -> [String]) {
    self.version = version
    self.statements = statements
  }
}

/// The tables of the journal.
package enum Schema {
  /// All steps, in order. A released step is never edited: a change is a new step.
  package static let migrations: [Migration] = [
    Migration(version: 1) { words in
      tables(words) + indexes
        + [
          "INSERT INTO journal_end (name, version, hash, recorded_at) VALUES ('', 0, '\(EntryHash.origin)', 0)"
        ] + words.makeAppendOnly("journal_entry")
    }
  ]

  /// The version this release writes.
  package static var currentVersion: Int { migrations.last?.version ?? 0 }

  private static func tables(_ words: SQLDialect) -> [String] {
    let (integer, text, bytes) = (words.integer, words.text, words.bytes)
    return [
      """
      CREATE TABLE journal_entry (
        position \(integer) NOT NULL PRIMARY KEY,
        stream \(text) NOT NULL,
        version \(integer) NOT NULL CHECK (version >= 1),
        kind \(text) NOT NULL,
        occurred_at \(integer) NOT NULL,
        recorded_at \(integer) NOT NULL,
        officer \(text),
        body \(text) NOT NULL,
        previous_hash \(text) NOT NULL,
        hash \(text) NOT NULL,
        chain \(text) NOT NULL,
        UNIQUE (stream, version)
      ) \(words.tableOptions)
      """,
      // The end of each stream, so that a stream whose tail or whole was removed can be named; and under the empty name the end
      // of the whole journal, with the position for its version and the chain for its hash. Every writer updates that row, which
      // makes positions gapless on any engine.
      """
      CREATE TABLE journal_end (
        name \(text) NOT NULL PRIMARY KEY,
        version \(integer) NOT NULL,
        hash \(text) NOT NULL,
        recorded_at \(integer) NOT NULL
      ) \(words.keyedTableOptions)
      """,
      """
      CREATE TABLE journal_command (
        id \(text) NOT NULL PRIMARY KEY,
        first_position \(integer) NOT NULL,
        last_position \(integer) NOT NULL
      ) \(words.keyedTableOptions)
      """,
      // “No due time” is the largest integer: the engines disagree about where nulls sort.
      """
      CREATE TABLE task (
        id \(text) NOT NULL PRIMARY KEY,
        stream \(text) NOT NULL,
        incident \(text) NOT NULL,
        case_id \(text),
        title \(text) NOT NULL,
        agency \(text) NOT NULL,
        offered_to \(text),
        officer \(text),
        state \(text) NOT NULL,
        is_open \(integer) NOT NULL CHECK (is_open IN (0, 1)),
        due_at \(integer) NOT NULL,
        answer_due_at \(integer)
      ) \(words.tableOptions)
      """,
      // `holds_key` is 1 while the message keeps those behind it in its channel and ordering key from going out.
      """
      CREATE TABLE outbox (
        sequence \(integer) NOT NULL PRIMARY KEY,
        id \(text) NOT NULL UNIQUE,
        channel \(text) NOT NULL,
        ordering_key \(text) NOT NULL,
        incident \(text) NOT NULL,
        kind \(text) NOT NULL,
        subject \(text) NOT NULL,
        payload \(text) NOT NULL,
        enqueued_at \(integer) NOT NULL,
        state \(text) NOT NULL
          CHECK (state IN ('pending', 'leased', 'delivered', 'dead', 'discarded', 'cancelled')),
        attempts \(integer) NOT NULL,
        next_attempt_at \(integer) NOT NULL,
        lease_until \(integer),
        fence \(integer) NOT NULL,
        last_outcome \(text),
        ended_at \(integer),
        holds_key \(integer) NOT NULL CHECK (holds_key IN (0, 1))
      ) \(words.tableOptions)
      """,
      """
      CREATE TABLE case_key (
        case_id \(text) NOT NULL PRIMARY KEY,
        wrapped_key \(bytes) NOT NULL
      ) \(words.keyedTableOptions)
      """,
    ]
  }

  // Each list of tasks is read state by state in the order of due times, so that a rare state among a million tasks is as
  // quick to find as a common one.
  private static let indexes = [
    "CREATE INDEX task_state ON task (state, is_open, due_at, id)",
    "CREATE INDEX task_of_incident ON task (incident, state, is_open, due_at, id)",
    "CREATE INDEX task_of_agency ON task (agency, state, is_open, due_at, id)",
    "CREATE INDEX task_of_agency_in_incident ON task (incident, agency, state, is_open, due_at, id)",
    "CREATE INDEX task_of_officer ON task (officer, state, is_open, due_at, id) WHERE officer IS NOT NULL",
    "CREATE INDEX task_unassigned ON task (state, is_open, due_at, id, incident, agency) WHERE officer IS NULL",
    "CREATE INDEX task_offered ON task (offered_to, state, is_open, due_at, id) WHERE offered_to IS NOT NULL",
    "CREATE INDEX task_of_case ON task (case_id, due_at, id) WHERE case_id IS NOT NULL",
    "CREATE INDEX outbox_queue ON outbox (channel, ordering_key, sequence) WHERE holds_key = 1",
    "CREATE INDEX outbox_subject ON outbox (subject)",
    "CREATE INDEX outbox_state ON outbox (state, channel, sequence)",
    "CREATE INDEX outbox_channel ON outbox (channel, sequence)",
  ]
}

extension SQLSession {
  /// Brings the tables to the newest version.
  ///
  /// - Throws: ``JournalError/newerSchema(found:supported:)`` when a newer release wrote them.
  func migrate(_ migrations: [Migration]) throws(SQLError) {
    let newest = migrations.last?.version ?? 0
    if try schemaVersion() >= newest { return }
    try transaction(dialect.beginWriting) { () throws(SQLError) in
      // Another process may have done it while this one waited for the lock.
      let current = try schemaVersion()
      for migration in migrations where migration.version > current {
        for statement in migration.statements(dialect) { try run(statement) }
        try setSchemaVersion(migration.version)
      }
    }
  }

  /// Runs a body in a transaction; whatever it throws, nothing of it stays.
  func transaction<T, Failure: Error>(
    _ begin: String, _ body: () throws(Failure) -> T
  ) throws(Failure) -> T where Failure: SQLFailure {
    do { try run(begin) } catch { throw Failure(error) }
    do throws(Failure) {
      let result = try body()
      do { try run("COMMIT") } catch { throw Failure(error) }
      return result
    } catch {
      // Some failures, such as a full disk, have ended the transaction already; then there is nothing to undo.
      try? run("ROLLBACK")
      throw error
    }
  }
}

/// An error that can stand for a failure of the database.
package protocol SQLFailure: Error {
  /// The failure of the database.
  init(_ error: SQLError)
}

extension SQLError: SQLFailure {
  package init(_ error: SQLError) { self = error }
}
