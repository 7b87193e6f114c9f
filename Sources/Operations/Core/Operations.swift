import Incidents
import Journal
import Logging

/// The use cases: load, decide, append, deliver. The only room that knows all the others; the command line, the drill and the console
/// call nothing else.
public struct Operations: Sendable {
  /// The record.
  public let store: any JournalStore
  /// The agencies, officers, channels and policies of the workspace, and where its files lie.
  public let workspace: Workspace
  /// The time.
  public let clock: any WallClock
  /// Ids, keys and nonces.
  public let random: any RandomSource
  /// The officers' private keys and the workspace key.
  public let keyring: Keyring
  /// What happens inside, without personal data.
  public let log: Logger
  private let onceKey = OnceKey()
  private let known: KnownStates

  /// Puts the use cases on top of a store.
  ///
  /// - Parameter shelf: Where folded states are kept; nowhere when nil.
  public init(
    store: any JournalStore, workspace: Workspace, clock: any WallClock, random: any RandomSource, keyring: Keyring,
    log: Logger, shelf: StateShelf? = nil
  ) {
    known = KnownStates(shelf: shelf)
    self.store = store
    self.workspace = workspace
    self.clock = clock
    self.random = random
    self.keyring = keyring
    self.log = log
  }

  /// Loads, decides and appends in one transaction; decides again when somebody else wrote first.
  ///
  /// - Parameters:
  ///   - act: who acts, and when. Its key, where it has one, belongs to the first transaction that writes.
  ///   - body: the decision. It may run several times, so it changes nothing but the unit of work.
  /// - Throws: what the body throws; `JournalError.conflict` after ``attempts`` tries; ``CommandRepeated`` when another process
  ///   carried out the command with this key first.
  public func transact<Result: Sendable>(
    _ act: Act, _ body: @Sendable (inout UnitOfWork) async throws -> Result
  ) async throws -> Result {
    var attempt = 1
    while true {
      var unit = unit(act)
      let result: Result
      do {
        result = try await body(&unit)
        try await requireKnown(&unit)
      } catch let refusal as Refusal {
        // What was loaded one after another may belong to different moments; such a “no” is thought over.
        guard attempt < Operations.attempts, try await unit.hasMoved() else { throw refusal }
        attempt += 1
        continue
      }
      let key = onceKey.unused(act.once)
      guard let transaction = unit.transaction(commandID: key) else { return result }
      do {
        let written = try await store.append(transaction, recordedAt: act.recordedAt)
        if key != nil {
          onceKey.use()
          guard written.map(\.body) == transaction.appends.flatMap(\.entries).map(\.body) else {
            throw CommandRepeated(entries: written)
          }
        }
        return result
      } catch let error as JournalError {
        if case .keyTaken(let other) = error { throw try await Refusal.onceKeyTaken(by: other, in: store) }
        guard case .conflict(let stream, _, _) = error, attempt < Operations.attempts else { throw error }
        attempt += 1
        log.debug("Somebody else wrote first; deciding again.", metadata: ["stream": "\(stream)"])
      }
    }
  }

  /// How often a command decides again when others write at the same time.
  public static let attempts = 50

  /// The state of a stream, to be looked at.
  public func state<A: Aggregate>(_ type: A.Type, of stream: StreamName) async throws -> A {
    try await known.load(type, from: stream, in: store).state
  }

  /// The state of a stream with its version.
  func standing<A: Aggregate>(_ type: A.Type, of stream: StreamName) async throws -> (state: A, version: Int) {
    try await known.load(type, from: stream, in: store)
  }

  /// The states of several streams, to be looked at: sooner than one after another.
  public func states<A: Aggregate>(_ type: A.Type, of streams: [StreamName]) async throws -> [A] {
    try await known.load(type, from: streams, in: store)
  }

  /// The state of a stream without what overtaken events said, see `Aggregate.overtaking`: of statements all but the texts that were
  /// written again before anybody was asked about them. For those who look at many and ask for none of that.
  func briefState<A: Aggregate>(_ type: A.Type, of stream: StreamName) async throws -> A {
    try await known.load(type, from: stream, in: store, briefly: true).state
  }

  /// The states of several streams, likewise.
  func briefStates<A: Aggregate>(_ type: A.Type, of streams: [StreamName]) async throws -> [A] {
    try await known.load(type, from: streams, in: store, briefly: true)
  }

  /// A unit of work of an act.
  func unit(_ act: Act) -> UnitOfWork { UnitOfWork(act: act, store: store, states: known) }

  /// An act of an officer of this workspace.
  ///
  /// - Parameters:
  ///   - id: the officer, as after `--as`.
  ///   - occurredAt: when it happened, if earlier than now.
  ///   - once: the command's own key, when a repeat must change nothing.
  /// - Throws: `Refusal` for an unknown officer and for a time in the future.
  public func act(as id: OfficerID, at occurredAt: Moment? = nil, once: String? = nil) throws(Refusal) -> Act {
    let officer = try workspace.configuration.officer(id)
    let now = clock.now()
    guard let occurredAt else { return Act(officer: officer, occurredAt: now, recordedAt: now, once: once) }
    guard occurredAt <= now else {
      throw Refusal(
        rule: "time-in-the-future",
        message:
          "The time \(occurredAt) given with --at lies after now (\(now)). Only what has happened can be recorded.",
        mend: ["Leave --at out, or give the time with its offset from UTC, for example 2026-03-14T19:05:00+01:00."])
    }
    return Act(officer: officer, occurredAt: occurredAt, recordedAt: now, once: once)
  }
}
