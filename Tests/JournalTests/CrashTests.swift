import ChildProcess
import Foundation
import Incidents
import Journal
import Testing

/// What was acknowledged is on disk: processes that write are killed at any moment, alone and in company.
@Suite(.serialized) struct CrashTests {
  /// Kills in a short run; `make torture` sets more.
  static let kills = ProcessInfo.processInfo.environment["AFTERWORD_KILLS"].flatMap(Int.init) ?? 12

  @Test(.timeLimit(.minutes(10)), arguments: [1, 3])
  func killedWritersLoseAndDoubleNothing(_ company: Int) async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      _ = try SQLiteJournal(path: path, access: .create)
      var random = SeededRandom(seed: UInt64(company))
      var next = Array(repeating: 0, count: company)
      for round in 0..<Self.kills / company {
        var writers: [Writer] = []
        for name in 0..<company {
          writers.append(try Writer(path, name: "w\(name)", first: next[name], count: 10_000, isShared: company > 1))
        }
        // Reading some acknowledgements first makes the kill fall anywhere between two commits, or inside one.
        for writer in writers { writer.readLines(Int.random(in: 1...20, using: &random)) }
        for writer in writers { writer.kill() }
        let store = try SQLiteJournal(path: path)
        for (name, writer) in writers.enumerated() {
          let lines = writer.finish()
          #expect(lines.count >= 1)
          for line in lines {
            let written = try await store.entries(ofCommand: line)
            #expect(written?.map(\.body) == [line, line], "round \(round), \(line) was acknowledged")
          }
          // The command after the last acknowledged one is repeated under the same id: it was done, or it was not.
          next[name] += lines.count
        }
        if round % 10 == 0 { #expect(try await store.verify(expecting: nil).faults == []) }
      }
      try await checkWhole(try SQLiteJournal(path: path), names: company, atLeast: next)
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func manyProcessesOnOneStreamAllSucceed() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      _ = try SQLiteJournal(path: path, access: .create)
      let writers = try (0..<6).map { try Writer(path, name: "w\($0)", first: 0, count: 60, isShared: true) }
      for (name, writer) in writers.enumerated() {
        #expect(writer.finish() == (0..<60).map { "w\(name)-\($0)" })
      }
      let store = try SQLiteJournal(path: path)
      #expect(try await store.version(of: "shared") == 360)
      try await checkWhole(store, names: 6, atLeast: Array(repeating: 60, count: 6))
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func manyProcessesMayMakeTheJournalAtOnce() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      try await withThrowingTaskGroup(of: Void.self) { group in
        for index in 0..<8 {
          group.addTask {
            let store = try SQLiteJournal(path: path, access: .create)
            _ = try await store.append(.append(StreamName("run/\(index)")), recordedAt: at(0))
          }
        }
        try await group.waitForAll()
      }
      let result = try await SQLiteJournal(path: path).verify(expecting: nil)
      #expect(result.holds)
      #expect(result.entries == 8)
    }
  }

  /// Every command once, in order, with its task and its message, and the journal as it was recorded.
  private func checkWhole(_ store: SQLiteJournal, names: Int, atLeast counts: [Int]) async throws {
    #expect(try await store.verify(expecting: nil).faults == [])
    let bodies = try await store.read("all", after: 0).map(\.body)
    #expect(Set(bodies).count == bodies.count, "a command was done twice")
    for name in 0..<names {
      let own = bodies.filter { $0.hasPrefix("w\(name)-") }
      #expect(own == own.indices.map { "w\(name)-\($0)" })
      #expect(own.count >= counts[name])
    }
    let messages = try await store.outbox(matching: OutboxFilter(limit: 1_000_000))
    #expect(Set(messages.map(\.item.id)) == Set(bodies))
    #expect(Set(try await store.tasks(matching: TaskFilter(limit: 1_000_000)).map(\.id)) == Set(bodies))
  }
}

/// One `journal-writer` process.
private final class Writer {
  private let child: ChildProcess
  private let pipe = Pipe()
  private var received = Data()

  init(_ path: String, name: String, first: Int, count: Int, isShared: Bool) throws {
    let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    child = try ChildProcess(
      URL(filePath: bundle).deletingLastPathComponent().appending(path: "journal-writer").path,
      [path, name, "\(first)", "\(count)", isShared ? "shared" : "alone"], environment: ["PATH": "/usr/bin:/bin"],
      output: .descriptor(pipe.fileHandleForWriting.fileDescriptor), errors: .descriptor(STDERR_FILENO))
    try pipe.fileHandleForWriting.close()
  }

  /// Waits until so many commands are acknowledged, or the process has ended.
  func readLines(_ count: Int) {
    while received.count(where: { $0 == UInt8(ascii: "\n") }) < count {
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { return }
      received += more
    }
  }

  func kill() { child.send(SIGKILL) }

  /// All that was acknowledged in the end. A line that was cut off by the kill counts: its command was done.
  func finish() -> [String] {
    received += pipe.fileHandleForReading.readDataToEndOfFile()
    _ = child.waitBlocking()
    return String(decoding: received, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
