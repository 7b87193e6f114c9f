import Crypto
import Foundation
import Incidents
import Journal
import Logging
import Operations
import Statements
import Synchronization
import Testing

/// Copies of folded states make commands sooner and change no answer: what was not kept by this program for this journal, whole and
/// unchanged, is as if it were not there.
@Suite struct StateShelfTests {
  private static let incident: IncidentID = "one"
  private static let stream = StreamName.facts(incident)
  private static let key = SymmetricKey(data: [UInt8](repeating: 7, count: 32))

  /// A journal, a folder for copies, and from which version on the facts were read.
  private final class Desk: Sendable {
    let store: SQLiteJournal
    let folder = FileManager.default.temporaryDirectory.appending(path: "afterword-kept-\(UUID().uuidString)").path
    private let begun = Mutex<[Int]>([])

    init() throws { store = try SQLiteJournal() }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var file: String { folder + "/facts-one" }

    /// What a new process would work with.
    func operations(
      key: SymmetricKey? = StateShelfTests.key, program: String = "this build", on store: (any JournalStore)? = nil
    ) throws -> Operations {
      let keyring = Keyring(folder: "/nowhere/keys", workspaceKey: key.map { .key($0) } ?? .file("/nowhere"))
      var watched = Meddling(store ?? self.store)
      watched.beforeHistory = { [self] stream, version in
        if stream == StateShelfTests.stream { begun.withLock { $0.append(version) } }
      }
      return Operations(
        store: watched,
        workspace: Workspace(root: "/nowhere", configuration: try ConfigurationTests.read(ConfigurationTests.valid)),
        clock: ManualClock(TransactionTests.t0), random: SeededRandom(seed: "shelf"), keyring: keyring,
        log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        shelf: StateShelf(folder: folder, keyring: keyring, program: program))
    }

    /// The first version that was read since this was asked last; nothing where none was.
    func firstRead() -> Int? {
      begun.withLock { begun in
        defer { begun = [] }
        return begun.first
      }
    }
  }

  private static func add(_ count: Int, from first: Int, with operations: Operations) async throws {
    try await operations.transact(try operations.act(as: "police-press")) { unit in
      for number in first..<first + count {
        _ = try await operations.addFact(
          AddFact(key: FactKey("count.c-\(number)"), value: .quantity(.exact(number)), isConfirmed: true),
          to: incident, in: &unit)
      }
    }
  }

  /// A desk at which enough was recorded that a look puts a copy on the shelf.
  private static func full(_ count: Int = 1_010) async throws -> Desk {
    let desk = try Desk()
    let operations = try desk.operations()
    try await operations.openIncident(TransactionTests.opening(incident), try operations.act(as: "duty-lead"))
    try await add(count, from: 1, with: operations)
    _ = try await desk.operations().facts(of: incident)
    _ = desk.firstRead()
    return desk
  }

  private static func expectRight(_ operations: Operations, _ store: any JournalStore) async throws {
    let ledger = try await operations.facts(of: incident)
    let folded = try FactLedger(replaying: try await store.read(stream, after: 0))
    #expect(ledger.all == folded.all)
    #expect(ledger.activeKeys == folded.activeKeys)
  }

  @Test func aLongStreamIsNotFoldedAgain() async throws {
    let desk = try await Self.full()
    try await Self.expectRight(try desk.operations(), desk.store)
    #expect(desk.firstRead() == 1_010)
    // What came after the copy is folded upon it, and put on the shelf once it is much.
    try await Self.add(600, from: 2_000, with: try desk.operations())
    _ = desk.firstRead()
    try await Self.expectRight(try desk.operations(), desk.store)
    #expect(desk.firstRead() == 1_010)
    try await Self.add(600, from: 3_000, with: try desk.operations())
    try await Self.expectRight(try desk.operations(), desk.store)
    _ = desk.firstRead()
    try await Self.expectRight(try desk.operations(), desk.store)
    #expect(desk.firstRead() == 2_210)
  }

  @Test func aShortStreamIsNotKept() async throws {
    let desk = try await Self.full(900)
    #expect(!FileManager.default.fileExists(atPath: desk.folder))
    try await Self.expectRight(try desk.operations(), desk.store)
  }

  @Test func withoutTheKeyNothingIsKeptOrTaken() async throws {
    let desk = try await Self.full()
    for key in [nil, SymmetricKey(data: [UInt8](repeating: 8, count: 32))] {
      try await Self.expectRight(try desk.operations(key: key), desk.store)
      #expect(desk.firstRead() == 0)
    }
  }

  @Test func whatAnotherProgramKeptIsNotTaken() async throws {
    let desk = try await Self.full()
    try await Self.expectRight(try desk.operations(program: "another build"), desk.store)
    #expect(desk.firstRead() == 0)
  }

  /// One bit of it changed, anywhere, and it is as if it were not there; the same where it was cut short.
  @Test func whatWasChangedIsNotTaken() async throws {
    let desk = try await Self.full()
    let whole = try Data(contentsOf: URL(filePath: desk.file))
    var spoilt: [Data] = [Data(), whole.prefix(20), whole.prefix(32), whole.dropLast(), whole + [0]]
    for place in stride(from: 0, to: whole.count, by: whole.count / 9) {
      var changed = whole
      changed[place] ^= 1 << (place % 8)
      spoilt.append(changed)
    }
    for bytes in spoilt {
      try bytes.write(to: URL(filePath: desk.file))
      try await Self.expectRight(try desk.operations(), desk.store)
      #expect(desk.firstRead() == 0)
    }
    // It was put right each time.
    _ = try await desk.operations().facts(of: Self.incident)
    #expect(desk.firstRead() == 1_010)
  }

  /// A journal that was restored from an earlier day, or is another one, has other entries than those that the copy rests on.
  @Test func whatRestsOnAnotherJournalIsNotTaken() async throws {
    let desk = try await Self.full()
    for count in [5, 1_010] {
      let other = try SQLiteJournal()
      let writer = try TransactionTests.operations(other)
      try await writer.openIncident(TransactionTests.opening(Self.incident), try writer.act(as: "duty-lead"))
      try await Self.add(count, from: 5_000, with: writer)
      let copy = try Data(contentsOf: URL(filePath: desk.file))
      try await Self.expectRight(try desk.operations(on: other), other)
      #expect(desk.firstRead() == 0)
      try copy.write(to: URL(filePath: desk.file))
    }
  }

  /// Where the folder cannot be written, commands go on without.
  @Test func aFolderThatCannotBeWrittenStopsNobody() async throws {
    let desk = try Desk()
    try Data("a file".utf8).write(to: URL(filePath: desk.folder))
    let operations = try desk.operations()
    try await operations.openIncident(TransactionTests.opening(Self.incident), try operations.act(as: "duty-lead"))
    try await Self.add(1_010, from: 1, with: operations)
    try await Self.expectRight(try desk.operations(), desk.store)
  }
}
