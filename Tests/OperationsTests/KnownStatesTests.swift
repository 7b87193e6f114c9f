import Incidents
import Journal
import Operations
import Statements
import Testing

/// What a process remembers of a journal is what a fold from the first entry gives, also while others write.
@Suite struct KnownStatesTests {
  @Test(arguments: 0..<6)
  func whatIsRememberedEqualsAFoldFromScratch(seed: Int) async throws {
    let store = try SQLiteJournal()
    let writers = [try TransactionTests.operations(store), try TransactionTests.operations(store)]
    try await writers[0].openIncident(TransactionTests.opening("one"), try writers[0].act(as: "duty-lead"))
    for step in 0..<40 {
      // The one writes more often than the other looks, so that there is much, little or nothing to catch up with.
      let writer = writers[(step &* 7 &+ seed) % 3 == 0 ? 1 : 0]
      let act = try writer.act(as: "police-press")
      if step.isMultiple(of: 5), step > 0 {
        _ = try? await writer.retractFact(RetractFact(FactID(number: step / 2), reason: "wrong"), in: "one", act)
      } else {
        _ = try await writer.addFact(
          AddFact(key: FactKey("count.c-\(step)"), value: .quantity(.exact(step)), isConfirmed: true), to: "one", act)
      }
      let looker = writers[step % 2]
      let remembered = try await looker.facts(of: "one")
      let folded = try FactLedger(replaying: try await store.read(.facts("one"), after: 0))
      #expect(remembered.all == folded.all)
      #expect(remembered.activeKeys == folded.activeKeys)
    }
  }

  /// Several streams at once give what each gives alone, also when some are known and others have grown since.
  @Test func manyStreamsAreWhatEachOfThemIs() async throws {
    let store = try SQLiteJournal()
    let writer = try TransactionTests.operations(store)
    let reader = try TransactionTests.operations(store)
    let names = (0..<12).map { IncidentID("one-\($0)") }
    for name in names { try await writer.openIncident(TransactionTests.opening(name), try writer.act(as: "duty-lead")) }
    let streams = names.map { StreamName.facts($0) }
    for round in 0..<4 {
      for (index, name) in names.enumerated() where index % (round + 1) == 0 {
        for number in 0..<(index * 40) {
          let new = AddFact(
            key: FactKey("count.c-\(round)-\(number)"), value: .quantity(.exact(number)), isConfirmed: true)
          guard number < 30 else { break }
          _ = try await writer.addFact(new, to: name, try writer.act(as: "police-press"))
        }
      }
      let together = try await reader.states(FactLedger.self, of: streams)
      for (stream, ledger) in zip(streams, together) {
        let alone = try FactLedger(replaying: try await store.read(stream, after: 0))
        #expect(ledger.all == alone.all && ledger.activeKeys == alone.activeKeys)
      }
    }
    #expect(try await reader.states(FactLedger.self, of: []).isEmpty)
  }

  /// A command that is refused, or thrown away because somebody else wrote first, leaves nothing behind in what is remembered.
  @Test func whatWasNotWrittenIsNotRemembered() async throws {
    let store = try SQLiteJournal()
    let operations = try TransactionTests.operations(store)
    let act = try operations.act(as: "police-press")
    try await operations.openIncident(TransactionTests.opening("one"), try operations.act(as: "duty-lead"))
    struct Stop: Error {}
    await #expect(throws: Stop.self) {
      try await operations.transact(act) { unit in
        _ = try await operations.addFact(
          AddFact(key: "place", value: .words(Words("Quay Street")), isConfirmed: true), to: "one", in: &unit)
        throw Stop()
      }
    }
    #expect(try await operations.facts(of: "one").all.isEmpty)
    _ = try await operations.addFact(
      AddFact(key: "place", value: .words(Words("Quay Street")), isConfirmed: true), to: "one", act)
    #expect(try await operations.facts(of: "one").all.count == 1)
  }
}
