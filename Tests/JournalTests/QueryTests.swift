import Incidents
import Journal
import Testing

@Suite struct QueryTests {
  /// Forty entries in four streams by two officers and the clock, one every ten seconds.
  private func filled(_ store: any JournalStore) async throws {
    let streams: [StreamName] = ["facts/a", "facts/ab", "facts/b", "run/a"]
    let kinds = ["fact.added/1", "fact.added/2", "fact.added-note/1", "step.done/1"]
    let officers: [OfficerID?] = ["duty-press", "duty-lead", nil]
    for index in 0..<40 {
      let new = NewEntry(
        kind: kinds[index % 4], occurredAt: at(0), officer: officers[index % 3], body: #"{"n":\#(index)}"#)
      _ = try await store.append(.append(streams[index % 4], [new]), recordedAt: at(Int64(index) * 10))
    }
  }

  @Test(arguments: Engine.allCases)
  func pagesCoverTheJournalOnce(_ engine: Engine) async throws {
    try await engine.with { store in
      try await filled(store)
      var read: [Entry] = []
      while true {
        let page = try await store.entries(after: read.last?.position ?? 0, matching: EntryFilter(), limit: 7)
        if page.isEmpty { break }
        read += page
      }
      #expect(read.map(\.position) == Array(1...40))
    }
  }

  static let filters: [(EntryFilter, @Sendable (Entry) -> Bool)] = [
    (EntryFilter(streamPrefix: "facts/a"), { $0.stream.rawValue.hasPrefix("facts/a") }),
    (EntryFilter(streamPrefix: "facts/ab"), { $0.stream == "facts/ab" }),
    (EntryFilter(streamPrefix: "nothing"), { _ in false }),
    (EntryFilter(kind: "fact.added"), { $0.kind == "fact.added/1" || $0.kind == "fact.added/2" }),
    (EntryFilter(kind: "fact.added/2"), { $0.kind == "fact.added/2" }),
    (EntryFilter(officer: "duty-lead"), { $0.officer == "duty-lead" }),
    (EntryFilter(since: at(100)), { $0.recordedAt >= at(100) }),
    (EntryFilter(until: at(100)), { $0.recordedAt < at(100) }),
    (
      EntryFilter(streamPrefix: "facts/", kind: "fact.added", officer: "duty-press", since: at(50), until: at(300)),
      {
        $0.stream.rawValue.hasPrefix("facts/") && $0.kind.hasPrefix("fact.added/") && $0.officer == "duty-press"
          && $0.recordedAt >= at(50) && $0.recordedAt < at(300)
      }
    ),
  ]

  @Test(arguments: Engine.allCases, filters.indices)
  func aFilterGivesWhatItSays(_ engine: Engine, _ index: Int) async throws {
    let (filter, matches) = Self.filters[index]
    try await engine.with { store in
      try await filled(store)
      let all = try await store.entries(after: 0, matching: EntryFilter(), limit: 100)
      let expected = all.filter(matches)
      #expect(try await store.entries(after: 0, matching: filter, limit: 100) == expected)
      #expect(try await store.entries(after: 17, matching: filter, limit: 100) == expected.filter { $0.position > 17 })
      #expect(try await store.entries(after: 0, matching: filter, limit: 3) == Array(expected.prefix(3)))
      #expect(try await store.latestEntries(matching: filter, limit: 3) == Array(expected.suffix(3)))
      #expect(try await store.latestEntries(matching: filter, limit: 0).isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func streamsAreFoundByPrefixInOrder(_ engine: Engine) async throws {
    try await engine.with { store in
      for name in ["run/2", "run/10", "runner/1", "case/Ä", "run/"] {
        _ = try await store.append(.append(StreamName(name)), recordedAt: at(0))
      }
      #expect(try await store.streams(withPrefix: "run/") == ["run/", "run/10", "run/2"])
      #expect(try await store.streams(withPrefix: "case/Ä") == ["case/Ä"])
      #expect(try await store.streams(withPrefix: "").count == 5)
      #expect(try await store.streams(withPrefix: "run/3").isEmpty)
    }
  }

  /// Many streams behind one prefix take another way to the same answer.
  @Test func aWidePrefixGivesTheSameAsANarrowOne() async throws {
    let store = try SQLiteJournal()
    for index in 0..<150 { _ = try await store.append(.append(StreamName("case/\(index)")), recordedAt: at(0)) }
    let wide = try await store.entries(after: 20, matching: EntryFilter(streamPrefix: "case/"), limit: 1000)
    #expect(wide.map(\.position) == Array(21...150))
    let narrow = try await store.entries(after: 20, matching: EntryFilter(streamPrefix: "case/10"), limit: 1000)
    #expect(narrow == wide.filter { $0.stream.rawValue.hasPrefix("case/10") })
  }
}
