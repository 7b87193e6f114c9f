import Incidents
import Journal
import Logging
import Operations
import Synchronization
import Testing

@Suite struct TransactionTests {
  static let t0 = Moment(milliseconds: 1_773_515_100_000)

  static func operations(_ store: any JournalStore, clock: any WallClock = ManualClock(t0)) throws -> Operations {
    Operations(
      store: store,
      workspace: Workspace(root: "/nowhere", configuration: try ConfigurationTests.read(ConfigurationTests.valid)),
      clock: clock, random: SeededRandom(seed: "transactions"),
      keyring: Keyring(folder: "/nowhere/keys", workspaceKey: .file("/nowhere")),
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  static func opening(_ id: IncidentID) -> IncidentOpening {
    IncidentOpening(id: id, name: "Market", place: "Port Ellery", t0: t0, offset: .utc, isDrill: false)
  }

  @Test func whatIsOpenedCanBeRead() async throws {
    let operations = try Self.operations(SQLiteJournal())
    try await operations.openIncident(Self.opening("one"), try operations.act(as: "duty-lead"))
    #expect(try await operations.incident("one").incident.isOpen)
    #expect(try await operations.onlyOpenIncident().id == "one")
  }

  @Test func aRefusalWritesNothing() async throws {
    let operations = try Self.operations(SQLiteJournal())
    let act = try operations.act(as: "police-press")
    await #expect(throws: Refusal.self) { try await operations.openIncident(Self.opening("one"), act) }
    #expect(try await operations.store.entries(after: 0, matching: EntryFilter(), limit: 10).isEmpty)
  }

  /// Twenty writers open the same incident: one wins, and each of the others hears why not.
  @Test func onlyOneOfManyWins() async throws {
    let operations = try Self.operations(SQLiteJournal())
    let act = try operations.act(as: "duty-lead")
    let won = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<20 {
        group.addTask {
          do {
            try await operations.openIncident(Self.opening("one"), act)
            return true
          } catch {
            #expect((error as? Refusal)?.rule == "incident-exists")
            return false
          }
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(won == 1)
    #expect(try await operations.store.version(of: .incident("one")) == 1)
  }

  /// The decision is made again on what the other writer left, so both changes stand.
  @Test func decidesAgainWhenSomebodyElseWroteFirst() async throws {
    let operations = try Self.operations(SQLiteJournal())
    let act = try operations.act(as: "duty-lead")
    try await operations.openIncident(Self.opening("one"), act)
    let tries = Mutex(0)
    let refusal = await #expect(throws: Refusal.self) {
      try await operations.transact(act) { unit in
        let incident = try await unit.load(Incident.self, from: .incident("one"))
        let attempt = tries.withLock { count in
          count += 1
          return count
        }
        if attempt == 1 { try await operations.standDownIncident("one", reason: "The other terminal", act) }
        try await unit.append(
          try incident.standDown(reason: "This terminal", act), to: .incident("one"), of: Incident.self)
      }
    }
    #expect(refusal?.rule == "incident-stood-down")
    #expect(tries.withLock { $0 } == 2)
    #expect(try await operations.incident("one").incident.standDown?.reason == "The other terminal")
  }

  /// A decision that only read another stream is made again, too, when that stream has moved.
  @Test func whatWasOnlyReadIsCheckedToo() async throws {
    let operations = try Self.operations(SQLiteJournal())
    let act = try operations.act(as: "duty-lead")
    try await operations.openIncident(Self.opening("one"), act)
    let tries = Mutex(0)
    await #expect(throws: Refusal.self) {
      try await operations.transact(act) { unit in
        _ = try await operations.requireOpen("one", in: &unit)
        if tries.withLock({ count in
          count += 1
          return count == 1
        }) {
          try await operations.standDownIncident("one", reason: "Over", act)
        }
        let second = try await unit.load(Incident.self, from: .incident("two"))
        try await unit.append(try second.open(Self.opening("two"), act), to: .incident("two"), of: Incident.self)
      }
    }
    #expect(try await operations.store.version(of: .incident("two")) == 0)
  }

  /// Between two loads somebody else opens the incident that this unit was about to open under the next free name.
  @Test func aNoThatRestsOnTwoMomentsIsThoughtOver() async throws {
    let operations = try Self.operations(SQLiteJournal())
    let act = try operations.act(as: "duty-lead")
    let tries = Mutex(0)
    let opened = try await operations.transact(act) { unit in
      let first = try await unit.load(Incident.self, from: .incident("one"))
      let attempt = tries.withLock { count in
        count += 1
        return count
      }
      if attempt == 1 { try await operations.openIncident(Self.opening("one"), act) }
      let name: IncidentID = first.opening == nil ? "one" : "two"
      // A fresh look at the same stream, as when one decision rests on a register and another on what it lists.
      if attempt == 1, try await operations.state(Incident.self, of: .incident(name)).opening != nil {
        throw Refusal(rule: "incident-exists", message: "It exists already.")
      }
      let incident = try await unit.load(Incident.self, from: .incident(name))
      try await unit.append(try incident.open(Self.opening(name), act), to: .incident(name), of: Incident.self)
      return name
    }
    #expect(opened == "two")
    #expect(tries.withLock { $0 } == 2)
  }

  @Test func laterLoadsSeeWhatTheUnitAppended() async throws {
    let operations = try Self.operations(SQLiteJournal())
    let act = try operations.act(as: "duty-lead")
    try await operations.transact(act) { unit in
      let incident = try await unit.load(Incident.self, from: .incident("one"))
      try await unit.append(try incident.open(Self.opening("one"), act), to: .incident("one"), of: Incident.self)
      let again = try await unit.load(Incident.self, from: .incident("one"))
      try await unit.append(try again.standDown(reason: "At once", act), to: .incident("one"), of: Incident.self)
    }
    #expect(try await operations.store.version(of: .incident("one")) == 2)
  }

  @Test func theFutureCannotBeRecorded() throws {
    let operations = try Self.operations(SQLiteJournal())
    #expect(try operations.act(as: "duty-lead", at: Self.t0 - .hours(1)).occurredAt == Self.t0 - .hours(1))
    let refusal = #expect(throws: Refusal.self) { try operations.act(as: "duty-lead", at: Self.t0 + .milliseconds(1)) }
    #expect(refusal?.rule == "time-in-the-future")
  }

  @Test func seededNumbersRepeatAndOthersDoNot() {
    let one = SeededRandom(seed: "a")
    let two = SeededRandom(seed: "a")
    #expect(one.bytes(7) + one.bytes(50) == two.bytes(57))
    #expect(SeededRandom(seed: "b").bytes(16) != SeededRandom(seed: "a").bytes(16))
    let identifier = SystemRandom().identifier()
    #expect(identifier.count == 19)
    #expect(IncidentID(identifier).isWellFormed)
  }
}
