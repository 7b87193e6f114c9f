import Foundation
import Incidents
import Journal
import Testing

/// What is told of a journal is what stands in it; only of what was soon overtaken no more than its beginning is read.
@Suite struct StoryTests {
  private static let overtaking = Overtaking(of: "text.written/1", keptBy: ["text.sent/1"]) { $0.contains("\"name\":") }
  private static let streams: [StreamName] = ["text/a", "text/b", "facts/harbour"]

  /// Bodies longer and shorter than what is looked at, with letters of several bytes at every place, and some whose beginning says too
  /// little.
  private static func body(_ number: Int, _ random: inout SeededRandom) -> String {
    let filling = String(
      repeating: ["a", "é", "س", "\u{1F692}", ","].randomElement(using: &random) ?? "a", count: number % 7)
    let long = String(repeating: "“à l’hôpital” ", count: [0, 1, 150, 700].randomElement(using: &random) ?? 0)
    return Bool.random(using: &random)
      ? "{\"name\":\"\(filling)\",\"number\":\(number),\"text\":\"\(long)\"}"
      : "{\"filling\":\"\(filling)\(long)\",\"name\":\"late\"}"
  }

  private static func write(_ count: Int, seed: Int, to store: any JournalStore) async throws {
    var random = SeededRandom(seed: UInt64(seed))
    for index in 0..<count {
      let kind = ["text.written/1", "text.written/1", "text.sent/1", "text.seen/1"].randomElement(using: &random) ?? ""
      let stream = streams.randomElement(using: &random) ?? "text/a"
      let new = NewEntry(
        kind: stream == "facts/harbour" ? "fact.added/1" : kind, occurredAt: at(Int64(index)),
        officer: index.isMultiple(of: 3) ? nil : "duty-press", body: body(index, &random))
      _ = try await store.append(.append(stream, [new]), recordedAt: at(Int64(index) + 5))
    }
  }

  /// An entry as it must be told among those of a page.
  private static func expectRight(_ told: StreamEntry, _ entry: Entry, before page: [Entry]) {
    let isOvertaken =
      entry.kind == overtaking.kind
      && overtaking.isOvertaken(by: page.filter { $0.stream == entry.stream && $0.version > entry.version }.map(\.kind))
    #expect(told.version == entry.version && told.kind == entry.kind && told.officer == entry.officer)
    #expect(told.occurredAt == entry.occurredAt && told.recordedAt == entry.recordedAt)
    if told.isWhole {
      #expect(told.body == entry.body)
    } else {
      #expect(isOvertaken && overtaking.isEnough(told.body))
      #expect(entry.body.utf8.starts(with: told.body.utf8) && told.body.utf8.count < 2048)
      #expect(Array(entry.body.utf8)[told.body.utf8.count] == UInt8(ascii: ","))
    }
  }

  @Test(arguments: Engine.allCases, 0..<4)
  func whatIsToldStandsInTheJournal(engine: Engine, seed: Int) async throws {
    try await engine.with { store in
      try await Self.write(120, seed: seed, to: store)
      var brief = 0
      for limit in [1, 7, 1000] {
        for stream in Self.streams {
          var version = 0
          while true {
            let told = try await store.history(of: stream, after: version, limit: limit, leavingOut: Self.overtaking)
            let page = try await Array(store.read(stream, after: version).prefix(limit))
            #expect(told.count == page.count)
            for (told, entry) in zip(told, page) { Self.expectRight(told, entry, before: page) }
            brief += told.count { !$0.isWhole }
            #expect(
              try await store.history(of: stream, after: version, limit: limit) == page.map(StreamEntry.init(_:)))
            guard let last = page.last else { break }
            version = last.version
          }
        }
        for besides in [nil, "text/a"] as [StreamName?] {
          var position: Int64 = 0
          while true {
            let told = try await store.story(
              after: position, besides: besides, limit: limit, leavingOut: Self.overtaking)
            let page = try await Array(
              store.entries(after: position, matching: EntryFilter(), limit: .max).filter { $0.stream != besides }
                .prefix(limit))
            #expect(told.map(\.position) == page.map(\.position) && told.map(\.stream) == page.map(\.stream))
            for (told, entry) in zip(told, page) { Self.expectRight(told.entry, entry, before: page) }
            guard let last = page.last else { break }
            position = last.position
          }
        }
      }
      #expect(brief > 10)
    }
  }
}
