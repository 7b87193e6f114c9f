import Incidents
import Testing

@testable import Statements

/// Numbers and pages that were tried: what worked, what did not, and what nobody has tried.
@Suite struct ContactTestTests {
  static let contacts: [(FactKey, FactValue)] = [
    (.familyLine, .telephone("0800 555 011")), (.supportLine, .telephone("0800 555 012")),
    ("link.register", .link("https://ellery.example/register")),
  ]

  private func obstacles(_ room: Room, _ id: FactID = "f-1") -> [Obstacle] {
    room.ledger.obstacles(toPublishing: id, at: room.now, register: City.rules.register)
  }

  @Test(arguments: contacts)
  func aFailedTestIsKeptUntilAnotherWorks(key: FactKey, value: FactValue) throws {
    var room = Room()
    let id = try room.add(key, value)
    func tested(_ worked: Bool) throws {
      try room.apply(try room.ledger.decide(TestContact(id, worked: worked), room.act(City.police)), City.police)
    }
    #expect(obstacles(room).map(\.rule) == [.notTested])
    try tested(false)
    let first = room.now
    #expect(room.ledger[id]?.failedAt == first && room.ledger[id]?.testedAt == nil)
    let failed = try #require(obstacles(room).first)
    #expect(failed.rule == .testFailed && failed.sentence.contains("\(first) and did not work"), "\(failed.sentence)")
    #expect(!failed.sentence.contains("never"))
    // Tried again, and again in vain: the last time counts.
    room.now = room.now + .minutes(5)
    try tested(false)
    #expect(room.ledger[id]?.failedAt == room.now)
    room.now = room.now + .minutes(5)
    try tested(true)
    #expect(obstacles(room).isEmpty && room.ledger[id]?.failedAt == nil && room.ledger[id]?.testedAt == room.now)
    // A number that worked and works no more is no untried one.
    try tested(false)
    #expect(obstacles(room).map(\.rule) == [.testFailed])
    // What was found out about one number is not true of the next.
    let next: FactValue = value.kind == .link ? .link("https://ellery.example/other") : .telephone("0800 555 099")
    try room.supersede(id, next, City.police, reason: "did not work")
    #expect(obstacles(room, "f-2").map(\.rule) == [.notTested])
  }
}
