import Guidelines
import Incidents
import Journal
import Statements
import Testing

@testable import Operations

/// Statements that were read without what was overtaken are, in all that is asked of many at a time, those that were read to the last word;
/// and whoever asks for one gets all of it, whatever was read before in the same process.
@Suite struct BriefStatesTests {
  private static let streams = (1...3).map { StreamName.statement(StatementID(incident: "one", number: $0)) }

  private static func event(_ step: Int, number: Int, seed: Int) -> StatementEvent {
    switch (step &* 13 &+ seed &* 7) % 9 {
    case 0:
      .submitted(
        Submission(
          revision: number, digest: "\(number)", required: [], people: 1, authorMayClear: false,
          dueAt: TransactionTests.t0, validFor: .hours(2), mode: .sectional))
    case 1: .checked(StatementChecked(revision: number, findings: []))
    default:
      .revised(
        Revision(
          number: number, author: ["duty-lead", "police-press", "city-press"][step % 3], authorAgency: "city",
          asOf: TransactionTests.t0, nextUpdate: nil, issuers: ["city"],
          renditions: [
            Rendition(
              language: .english, text: String(repeating: "Text \(number), à l’hôpital. ", count: 1 + step % 150),
              bindings: [])
          ], facts: (0..<(step % 4)).map { BoundFact(id: FactID(number: $0 + 1), digest: "\(step)") }))
    }
  }

  @Test(arguments: 0..<9)
  func whatIsReadBrieflyIsTheSameStatement(seed: Int) async throws {
    let store = try SQLiteJournal()
    let operations = try TransactionTests.operations(store)
    var numbers = Array(repeating: 1, count: Self.streams.count)
    for (index, stream) in Self.streams.enumerated() {
      let opened = StatementOpened(
        id: StatementID(incident: "one", number: index + 1), kind: .holding, links: StatementLinks())
      try await Self.append([.opened(opened)], to: stream, in: store)
    }
    for step in 0..<60 {
      let index = (step &* 5 &+ seed) % Self.streams.count
      let event = Self.event(step, number: numbers[index], seed: seed)
      if case .revised = event { numbers[index] += 1 }
      try await Self.append([event], to: Self.streams[index], in: store)
      guard (step &+ seed) % 4 == 0 else { continue }
      // One process looks at many, at one, and at many again, in any order.
      let brief = (step &+ seed) % 8 == 0 ? try await operations.briefStates(Statement.self, of: Self.streams) : []
      let whole = try await operations.state(Statement.self, of: Self.streams[index])
      let folded = try Statement(replaying: try await store.read(Self.streams[index], after: 0))
      #expect(whole.revisions == folded.revisions)
      for statement in [whole] + brief.filter({ $0.id == folded.id }) {
        #expect(statement.revision == folded.revision && statement.authors == folded.authors)
        #expect(statement.digest == folded.digest && statement.check == folded.check)
        #expect(statement.submission == folded.submission && statement.voids == folded.voids)
        #expect(statement.changedAt == folded.changedAt && statement.state == folded.state)
      }
    }
  }

  private static func append(
    _ events: [StatementEvent], to stream: StreamName, in store: any JournalStore
  ) async throws {
    let entries = try events.map {
      NewEntry(kind: $0.kind, occurredAt: TransactionTests.t0, officer: "duty-lead", body: try $0.encodedBody())
    }
    _ = try await store.append(
      Transaction(appends: [Append(stream: stream, expected: .any, entries: entries)]),
      recordedAt: TransactionTests.t0)
  }
}
