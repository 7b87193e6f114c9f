import Incidents
import Journal
import Testing

@Suite struct ExportTests {
  private func lines(of filter: EntryFilter = EntryFilter()) async throws -> [String] {
    let store = try SQLiteJournal()
    for index in 0..<9 {
      _ = try await store.append(
        .append(["facts/a", "facts/b", "run/1"][index % 3], [entry("fact.added/1", #"{"n":\#(index),"q":"“Ä”"}"#)]),
        recordedAt: at(Int64(index)))
    }
    var export = JournalExport(of: filter)
    var lines = [export.header]
    for entry in try await store.entries(after: 0, matching: filter, limit: 100) { lines.append(export.line(entry)) }
    return lines + [export.end]
  }

  private func verify(_ lines: [String]) -> Verification {
    JournalExport.verify(Array(lines.joined(separator: "\n").utf8))
  }

  /// Lines are written by hand; programs read them by the schema, so they have to be what the encoder writes.
  @Test func aLineIsTheCanonicalJSONOfTheEntry() async throws {
    let store = try SQLiteJournal()
    let bodies = ["{}", #"{"q":"“Ä”\n\"\u0001/"}"#, "{\"q\":\"\u{2028}e\u{301}\u{7F}\"}", "no JSON at all\n\t\u{1F}"]
    for (index, body) in bodies.enumerated() {
      let new = NewEntry(
        kind: "fact.\"added\"/1", occurredAt: at(Int64(index) * 1_000_000),
        officer: index.isMultiple(of: 2) ? nil : "duty-press",
        body: body)
      _ = try await store.append(.append("facts/a“b\\", [new]), recordedAt: at(Int64(index)))
    }
    var export = JournalExport(of: EntryFilter())
    for entry in try await store.entries(after: 0, matching: EntryFilter(), limit: 100) {
      #expect(export.line(entry) == (try CanonicalJSON.encode(ExportedEntry(entry))))
    }
    // Rows are written without making entries of them, in the same bytes, however many at a time.
    for limit in 1...5 {
      var (position, bytes) = (Int64(0), [UInt8]())
      var rows = JournalExport(of: EntryFilter())
      while true {
        let page = try await store.exported(rows, after: position, upTo: 3, matching: EntryFilter(), limit: limit)
        rows = page.export
        guard let last = page.last else { break }
        bytes += page.bytes
        position = last
      }
      var lines = JournalExport(of: EntryFilter())
      let text = try await store.entries(after: 0, matching: EntryFilter(), limit: 3).map { lines.line($0) + "\n" }
      #expect(String(decoding: bytes, as: UTF8.self) == text.joined())
      #expect(rows.end == lines.end)
    }
  }

  static let filters = [EntryFilter(), EntryFilter(streamPrefix: "facts/"), EntryFilter(kind: "no.such")]

  @Test(arguments: filters)
  func anExportHolds(_ filter: EntryFilter) async throws {
    let result = verify(try await lines(of: filter))
    #expect(result.holds, "\(result.faults)")
  }

  @Test func aWholeExportEndsWithTheHeadOfTheJournal() async throws {
    let result = verify(try await lines())
    #expect(result.entries == 9)
    #expect(result.streams == 3)
    #expect(result.head.position == 9)
  }

  /// Each line missing, doubled, or at another place; in a whole export and in a selection.
  @Test(arguments: [EntryFilter(), EntryFilter(streamPrefix: "facts/")])
  func everyLineIsMissed(_ filter: EntryFilter) async throws {
    let lines = try await lines(of: filter)
    for index in lines.indices {
      var without = lines
      without.remove(at: index)
      #expect(!verify(without).holds, "line \(index + 1) removed")
      var doubled = lines
      doubled.insert(lines[index], at: index)
      #expect(!verify(doubled).holds, "line \(index + 1) doubled")
      if index > 1, index < lines.count - 1 {
        var swapped = lines
        swapped.swapAt(index, index - 1)
        #expect(!verify(swapped).holds, "line \(index + 1) moved up")
      }
    }
  }

  /// Every byte of an export, one change each. A change inside JSON's own syntax may only be one that leaves the same values.
  @Test func everyByteIsNoticed() async throws {
    let bytes = Array(try await lines().joined(separator: "\n").utf8)
    for index in bytes.indices {
      var forged = bytes
      forged[index] ^= 0x02
      let result = JournalExport.verify(forged)
      #expect(!result.holds, "byte \(index), \(String(decoding: [bytes[index], forged[index]], as: UTF8.self))")
    }
  }

  @Test(arguments: [
    "", "{}", "not json", "{\"schema\":\"afterword.journal/2\",\"scope\":\"whole\"}", "\n\n\n", "\u{0}",
  ])
  func whatIsNoExportIsSaidSo(_ text: String) {
    let result = JournalExport.verify(Array(text.utf8))
    #expect(!result.holds)
    #expect(result.faults.first?.kind == .damaged)
  }
}
