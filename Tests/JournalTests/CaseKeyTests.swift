import Foundation
import Incidents
import Journal
import Testing

@Suite struct CaseKeyTests {
  @Test(arguments: Engine.allCases)
  func aKeyIsKeptReplacedAndDestroyed(_ engine: Engine) async throws {
    try await engine.with { store in
      func change(_ change: CaseKeyChange) async throws {
        _ = try await store.append(Transaction(caseKeys: [change]), recordedAt: at(0))
      }
      #expect(try await store.caseKey(for: "K7Q2") == nil)
      try await change(.put(caseID: "K7Q2", wrappedKey: [1, 2, 3]))
      try await change(.put(caseID: "M4T9", wrappedKey: []))
      try await change(.put(caseID: "K7Q2", wrappedKey: [0, 255]))
      #expect(try await store.caseKey(for: "K7Q2") == [0, 255])
      #expect(try await store.caseKey(for: "M4T9") == [])
      try await change(.destroy(caseID: "K7Q2"))
      try await change(.destroy(caseID: "never-was"))
      #expect(try await store.caseKey(for: "K7Q2") == nil)
      #expect(try await store.caseKey(for: "M4T9") == [])
    }
  }

  /// A destroyed key is in no page and in no log: neither in the database file nor in the files beside it.
  @Test func aDestroyedKeyIsNowhereOnTheDisk() async throws {
    try await withTemporaryFolder { folder in
      let path = folder.appending(path: "journal.sqlite").path
      let store = try SQLiteJournal(path: path, access: .create)
      let key = Array("this-is-the-wrapped-key-of-case-K7Q2".utf8)
      for index in 0..<50 {
        let wrapped = index == 25 ? key : Array("another-wrapped-key-\(index)".utf8)
        _ = try await store.append(
          Transaction(caseKeys: [.put(caseID: "C\(index)", wrappedKey: wrapped)]), recordedAt: at(0))
      }
      func isOnDisk() throws -> Bool {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).contains {
          try Data(contentsOf: $0).range(of: Data(key)) != nil
        }
      }
      #expect(try isOnDisk())
      _ = try await store.append(Transaction(caseKeys: [.destroy(caseID: "C25")]), recordedAt: at(1))
      #expect(try !isOnDisk())
      #expect(try await store.caseKey(for: "C26") != nil)
    }
  }
}
