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
