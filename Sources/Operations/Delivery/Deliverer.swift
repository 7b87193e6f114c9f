import Delivery
import Incidents
import Journal

/// Posts what is due in the outbox.
///
/// A message is leased, posted, and then marked, each in a transaction of its own. A process that dies in between leaves a
/// lease that runs out, and the message goes out again under the same id: at least once, never silently lost. Two
/// processes never hold the same lease, and nobody posts so late that its lease could run out meanwhile.
///
/// Channels are served side by side, so that a dead one holds up no other.
public struct Deliverer: Sendable {
  /// Whether channels are served one after another, in the order of their names, and one post at a time: then the order of
  /// everything is repeatable, as drills need it.
  public var isOrderly = false
  /// Told of each message as it is marked.
  public var watch: @Sendable (DeliveryProgress) -> Void = { _ in }

  /// How many channels are served at once.
  static let channelsAtOnce = 64

  let operations: Operations
  let poster: Poster
  let reader: any ConfidentialReader

  /// A deliverer for a workspace.
  ///
  /// - Parameters:
  ///   - operations: The workspace.
  ///   - reader: Reads URLs and secrets.
  ///   - poster: Posts; share one to keep connections open between deliveries.
  public init(_ operations: Operations, reader: any ConfidentialReader, poster: Poster = Poster()) {
    self.operations = operations
    self.reader = reader
    self.poster = poster
  }

  /// Posts everything that is due now, and says what became of it.
  ///
  /// - Throws: `JournalError`; `YAMLFaults` when the channels cannot be read.
  public func deliverDue() async throws -> DeliveryReport {
    let now = operations.clock.now()
    var report = DeliveryReport()
    var lines: [ChannelLine] = []
    let channels = try operations.workspace.configuration.channels()
    let standing = ReleaseStanding(operations)
    for outlook in try await operations.store.outboxOutlook() {
      guard let next = outlook.nextAttemptAt else { continue }
      do {
        let line = try line(to: outlook.channel, among: channels, standing)
        if next <= now { lines.append(line) }
      } catch {
        report.unusable.append(error)
      }
    }
    report.add(try await serve(lines))
    let unusable = Set(report.unusable.map(\.channel))
    for outlook in try await operations.store.outboxOutlook() {
      report.waiting += outlook.waiting
      report.deadInAll += outlook.dead
      guard let next = outlook.nextAttemptAt, !unusable.contains(outlook.channel) else { continue }
      report.nextAttemptAt = min(report.nextAttemptAt ?? next, next)
    }
    return report
  }

  /// Posts until nothing waits in a channel that can be used, sleeping while nothing is due.
  ///
  /// - Parameter limit: Stop waiting after this time by the machine's own clock.
  public func deliverAll(within limit: TimeSpan? = nil) async throws -> DeliveryReport {
    let total = try await deliverAgain(within: limit) { report, now in
      report.nextAttemptAt.map { .milliseconds(min(max(0, ($0 - now).milliseconds), 1000)) }
    }
    return total.nextAttemptAt == nil ? total.afterWaiting : total
  }

  /// Goes on for ever, or for a time: moves the clocks of statements and runs, posts what is due, and looks again a second later.
  ///
  /// Embargoes that end, reminders and broken promises are seen to while nobody is at the keyboard.
  /// - Parameters:
  ///   - limit: Stop after this time by the machine’s own clock.
  ///   - moveClocks: Moves the clocks of statements and runs on to now.
  public func follow(
    within limit: TimeSpan? = nil, moveClocks: @Sendable () async -> Void
  ) async throws -> DeliveryReport {
    try await deliverAgain(within: limit, before: moveClocks) { _, _ in .seconds(1) }
  }

  /// Posts what is due, again and again.
  ///
  /// - Parameters:
  ///   - limit: Stop after this time by the machine's own clock.
  ///   - prepare: What is done before each round.
  ///   - pause: How long to sleep after a round; nil ends it.
  private func deliverAgain(
    within limit: TimeSpan?, before prepare: @Sendable () async -> Void = {},
    pause: (_ report: DeliveryReport, _ now: Moment) -> Duration?
  ) async throws -> DeliveryReport {
    let timer = ContinuousClock()
    let start = timer.now
    var total = DeliveryReport()
    while true {
      await prepare()
      let report = try await deliverDue()
      total.add(report)
      (total.waiting, total.deadInAll, total.nextAttemptAt) = (report.waiting, report.deadInAll, report.nextAttemptAt)
      total.unusable = report.unusable
      let now = operations.clock.now()
      guard var pause = pause(report, now) else { return total }
      if let limit {
        let left = Duration.milliseconds(limit.milliseconds) - (timer.now - start)
        guard left > .zero else { return total }
        pause = min(pause, left)
      }
      guard pause > .zero else { continue }
      try await Task.sleep(for: pause)
      // A clock that somebody has stopped brings nothing new.
      guard operations.clock.now() > now else { return total }
    }
  }

  private func line(
    to id: ChannelID, among channels: [Channel], _ standing: ReleaseStanding
  ) throws(ChannelFault) -> ChannelLine {
    guard let channel = channels.first(where: { $0.id == id }) else {
      throw ChannelFault(channel: id, reason: "it is not in afterword.yaml any more")
    }
    return ChannelLine(
      channel: try ReadyChannel(channel, reader: reader, in: operations.workspace),
      operations: operations, poster: poster, watch: watch, standing: standing,
      isOrderly: isOrderly)
  }

  private func serve(_ lines: [ChannelLine]) async throws -> DeliveryReport {
    try await withThrowingTaskGroup(of: DeliveryReport.self) { group in
      var report = DeliveryReport()
      var rest = lines[...]
      let atOnce = isOrderly ? 1 : Self.channelsAtOnce
      for line in rest.prefix(atOnce) { group.addTask { try await line.serve() } }
      rest = rest.dropFirst(atOnce)
      while let one = try await group.next() {
        report.add(one)
        if let line = rest.popFirst() { group.addTask { try await line.serve() } }
      }
      return report
    }
  }
}
