import Crypto
import Delivery
import Incidents
import Journal

/// The messages of one channel on their way out, a few at a time.
struct ChannelLine: Sendable {
  /// How many messages are leased and marked together; one commit for many messages is what makes delivery fast.
  static let batch = 64
  /// After so many failures one after another the channel is left alone until its next attempt is due.
  static let failuresInARow = 3
  /// What a lease is longer than the longest post, for the marking.
  static let margin = TimeSpan.seconds(5)

  let channel: ReadyChannel
  let operations: Operations
  let poster: Poster
  let watch: @Sendable (DeliveryProgress) -> Void
  let standing: ReleaseStanding
  let isOrderly: Bool

  private var id: ChannelID { channel.channel.id }

  /// Delivers until nothing is due, or the channel fails again and again.
  ///
  /// Two take turns, so that one posts while the other's marks are brought to the disk.
  func serve() async throws -> DeliveryReport {
    let connections = channel.channel.limits.connections
    guard !isOrderly, connections > 1 else { return try await serve(postsAtOnce: 1) }
    async let one = serve(postsAtOnce: connections / 2)
    async let other = serve(postsAtOnce: connections - connections / 2)
    var report = try await one
    report.add(try await other)
    return report
  }

  private func serve(postsAtOnce: Int) async throws -> DeliveryReport {
    var report = DeliveryReport()
    var streak = Streak()
    while !streak.isLong {
      let now = operations.clock.now()
      let until = now + channel.channel.limits.total + Self.margin
      let rows = try await operations.store.leaseOutbox(channel: id, now: now, until: until, limit: Self.batch)
      if rows.isEmpty { break }
      let endings = try await deliver(rows, postsAtOnce: postsAtOnce, until: until, streak: &streak)
      report.add(try await mark(endings))
    }
    return report
  }

  /// A leased message and how its turn ended.
  private struct Ending: Sendable {
    let row: OutboxRow
    let outcome: OutboxOutcome
  }

  /// Posts leased messages, as many at once as the channel takes.
  private func deliver(
    _ rows: [OutboxRow], postsAtOnce: Int, until: Moment, streak: inout Streak
  ) async throws -> [Ending] {
    try await withThrowingTaskGroup(of: Ending?.self) { group in
      var endings: [Ending] = []
      var underWay = 0
      for row in rows {
        if underWay >= postsAtOnce, let ending = try await group.next() {
          underWay -= 1
          streak.count(ending?.outcome)
          if let ending { endings.append(ending) }
        }
        // What there is no sense or no time to post goes back as it was.
        let now = operations.clock.now()
        if streak.isLong || now + channel.channel.limits.total >= until {
          endings.append(Ending(row: row, outcome: .postponed(until: streak.isLong ? streak.restsUntil ?? now : now)))
          continue
        }
        underWay += 1
        group.addTask { try await post(row) }
      }
      while let ending = try await group.next() {
        streak.count(ending?.outcome)
        if let ending { endings.append(ending) }
      }
      return endings
    }
  }

  /// Failures one after another, and until when the channel is then left alone.
  private struct Streak {
    private var failures = 0
    private(set) var restsUntil: Moment?

    var isLong: Bool { failures >= ChannelLine.failuresInARow }

    mutating func count(_ outcome: OutboxOutcome?) {
      switch outcome {
      case .retry(let at, _):
        failures += 1
        restsUntil = restsUntil.map { min($0, at) } ?? at
      case .delivered:
        failures = 0
        restsUntil = nil
      default: break
      }
    }
  }

  /// Posts one message, unless it may not go out; nil when the lease is gone.
  private func post(_ row: OutboxRow) async throws -> Ending? {
    let message: Message
    do {
      let payload = try Payload(kind: row.item.kind, encoded: row.item.payload)
      if case .release(let release) = payload {
        // Between lease and post the statement may have been withdrawn; then nothing is posted.
        let present = try await operations.store.outbox(matching: OutboxFilter(id: row.item.id, limit: 1)).first
        guard let present, present.fence == row.fence else { return nil }
        guard present.state == .leased else {
          return Ending(row: row, outcome: .cancelled(present.lastOutcome ?? "it no longer stands"))
        }
        switch try await standing.verdict(on: release, in: row) {
        case .stands: break
        case .fell(let why): return Ending(row: row, outcome: .cancelled(why))
        case .altered(let how): return Ending(row: row, outcome: .dead("not posted: \(how)"))
        }
      }
      message = try channel.channel.message(for: payload, encoded: row.item.payload)
    } catch let fault as FormatFault {
      return Ending(row: row, outcome: .dead(fault.description))
    } catch let error as JournalError {
      throw error
    } catch {
      return Ending(row: row, outcome: .dead("the message in the outbox cannot be read"))
    }
    let attempt = await poster.attempt(
      Post(
        message, id: row.item.id, channel: channel.channel, url: channel.url, secrets: channel.secrets,
        now: operations.clock.now()))
    let next = NextStep(
      after: attempt, over: channel.channel, attempts: row.attempts, enqueuedAt: row.item.enqueuedAt,
      now: operations.clock.now(), chance: Self.chance(row.item.id, attempt: row.attempts))
    return switch next {
    case .done(let reason): Ending(row: row, outcome: .delivered(reason))
    case .again(let at, let reason): Ending(row: row, outcome: .retry(at: at, reason))
    case .dead(let reason): Ending(row: row, outcome: .dead(reason))
    }
  }

  /// Marks messages, with what the journal remembers of them, in one transaction; when another process has taken one over
  /// meanwhile, the others are still marked.
  private func mark(_ endings: [Ending]) async throws -> DeliveryReport {
    var rest = endings
    var patience = 20
    while !rest.isEmpty {
      let now = operations.clock.now()
      do {
        _ = try await operations.store.append(try transaction(rest, now: now), recordedAt: now)
        return report(rest)
      } catch JournalError.leaseLost(let id) {
        rest.removeAll { $0.row.item.id == id }
      } catch JournalError.busy where patience > 0 {
        // The posts have happened: giving up now would only repeat them.
        patience -= 1
      }
    }
    return DeliveryReport()
  }

  private func transaction(_ endings: [Ending], now: Moment) throws -> Transaction {
    var transaction = Transaction()
    var entries: [StreamName: [NewEntry]] = [:]
    for ending in endings {
      let item = ending.row.item
      transaction.outbox.append(.finish(id: item.id, fence: ending.row.fence, outcome: ending.outcome))
      guard let event = event(ending) else { continue }
      entries[.delivery(item.incident, item.channel), default: []].append(
        NewEntry(kind: event.kind, occurredAt: now, officer: nil, body: try event.encodedBody()))
    }
    transaction.appends = entries.sorted { $0.key < $1.key }.map {
      Append(stream: $0.key, expected: .any, entries: $0.value)
    }
    return transaction
  }

  private func event(_ ending: Ending) -> DeliveryEvent? {
    func message(_ outcome: String, _ next: Moment? = nil) -> DeliveryEvent.Message {
      DeliveryEvent.Message(ending.row, attempts: ending.row.attempts, outcome: outcome, nextAttemptAt: next)
    }
    switch ending.outcome {
    case .delivered(let reason): return .accepted(message(reason))
    case .retry(let at, let reason): return ending.row.attempts == 1 ? .delayed(message(reason, at)) : nil
    case .dead(let reason): return .died(message(reason))
    case .cancelled(let reason): return .cancelled(message(reason))
    case .postponed: return nil
    }
  }

  private func report(_ endings: [Ending]) -> DeliveryReport {
    var report = DeliveryReport()
    for ending in endings {
      let item = ending.row.item
      func tell(_ step: DeliveryProgress.Step, _ outcome: String, _ next: Moment? = nil) {
        watch(
          DeliveryProgress(
            step: step, channel: item.channel, message: item.id, subject: item.subject, outcome: outcome,
            nextAttemptAt: next))
      }
      switch ending.outcome {
      case .delivered(let reason):
        report.delivered += 1
        tell(.delivered, reason)
      case .retry(let at, let reason):
        report.delayed += 1
        tell(.delayed, reason, at)
      case .dead(let reason):
        report.dead += 1
        tell(.dead, reason)
      case .cancelled(let reason):
        report.cancelled += 1
        tell(.cancelled, reason)
      case .postponed: break
      }
    }
    return report
  }

  /// The chance in the wait before the next attempt, from the message itself: different for every message and attempt, and
  /// the same in every run of a drill.
  private static func chance(_ id: String, attempt: Int) -> Double {
    let digest = SHA256.hash(data: Array("\(id) \(attempt)".utf8))
    let number = digest.prefix(6).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Double(number) / Double(UInt64(1) << 48)
  }
}

extension DeliveryEvent.Message {
  init(_ row: OutboxRow, attempts: Int, outcome: String, nextAttemptAt: Moment? = nil) {
    self.init(
      message: row.item.id, channel: row.item.channel, cargo: row.item.kind, subject: row.item.subject,
      attempts: attempts, outcome: outcome, enqueuedAt: row.item.enqueuedAt, nextAttemptAt: nextAttemptAt)
  }
}

extension StreamName {
  /// What became of an incident's messages to one channel.
  public static func delivery(_ incident: IncidentID, _ channel: ChannelID) -> StreamName {
    StreamName("delivery/\(incident)/\(channel)")
  }
}
