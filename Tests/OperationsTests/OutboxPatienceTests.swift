import Delivery
import Incidents
import Journal
import Logging
import Operations
import Statements
import StrictYAML
import Synchronization
import Testing

// When to try again, when to give up, and who may decide.
extension OutboxDeliveryTests {
  @Test func aNoticeReachesPartnersOnce() async throws {
    try await Self.withHouse { house in
      for _ in 0..<2 {
        try await house.enqueue([
          try house.operations.post(of: Self.notice("Hello"), to: "partners", occasion: "run-1 step-2", at: Self.t0)
        ])
      }
      #expect(try await house.deliverer().deliverDue().delivered == 1)
      #expect(house.partners.kept.count == 1)
    }
  }

  @Test func patienceEndsInADeadLetterThatAPersonCanRevive() async throws {
    try await Self.withHouse { house in
      house.newsroom.misbehave(.answer(status: 500))
      try await house.release(1)
      var now = Self.t0
      while try await house.deliverer().deliverDue().waiting > 0 {
        now = now + .minutes(1)
        house.clock.set(now)
        try #require(now < Self.t0 + .hours(1))
      }
      let row = try #require(try await house.rows("newsroom").first)
      #expect(row.state == .dead)
      #expect(row.attempts == 5)
      #expect(row.lastOutcome?.contains("given up after 5 attempts") == true)

      let act = try house.operations.act(as: "duty-lead")
      try await house.operations.retryMessages([row.item.id], act)
      house.newsroom.behave()
      #expect(try await house.deliverer().deliverDue().delivered == 1)
      #expect(house.newsroom.kept.first?.reception.id == row.item.id)
      await #expect(throws: Refusal.self) { try await house.operations.retryMessages([row.item.id], act) }
      await #expect(throws: Refusal.self) {
        try await house.operations.discardMessage(row.item.id, reason: "late", act)
      }
      let kinds = try await house.events().filter { $0 != "delivery.accepted/1" }
      #expect(kinds == ["delivery.delayed/1", "delivery.died/1", "delivery.retried/1"])
    }
  }

  @Test func aPersonWithoutTheRoleMayNeitherReviveNorDiscard() async throws {
    try await Self.withHouse { house in
      house.newsroom.misbehave(.answer(status: 400))
      try await house.release(1)
      _ = try await house.deliverer().deliverDue()
      let id = try #require(try await house.rows("newsroom").first?.item.id)
      let clerk = Officer(id: "clerk", name: "A clerk", agency: "city", roles: [.victimServices])
      let act = Act(officer: clerk, occurredAt: Self.t0, recordedAt: Self.t0)
      await #expect(throws: Refusal.self) { try await house.operations.retryMessages([id], act) }
      await #expect(throws: Refusal.self) { try await house.operations.discardMessage(id, reason: "x", act) }
      #expect(try await house.rows("newsroom").map(\.state) == [.dead])
    }
  }

  @Test(arguments: [301, 400, 401, 404, 410, 422])
  func whatCannotWorkIsNotRepeated(status: Int) async throws {
    try await Self.withHouse { house in
      house.newsroom.misbehave(.answer(status: status))
      try await house.release(1)
      #expect(try await house.deliverer().deliverDue().dead == 1)
      house.clock.set(Self.t0 + .hours(5))
      _ = try await house.deliverer().deliverDue()
      #expect(house.newsroom.receptions.count == 1)
    }
  }

  @Test func theReceiversWishToWaitIsGranted() async throws {
    try await Self.withHouse { house in
      house.newsroom.misbehave(.answer(status: 429, retryAfter: "1800"), times: 1)
      try await house.release(1)
      let report = try await house.deliverer().deliverDue()
      #expect(report.nextAttemptAt == Self.t0 + .seconds(1800))
      house.clock.set(Self.t0 + .seconds(1799))
      _ = try await house.deliverer().deliverDue()
      #expect(house.newsroom.receptions.count == 1)
      house.clock.set(Self.t0 + .seconds(1800))
      #expect(try await house.deliverer().deliverDue().delivered == 1)
    }
  }

  @Test(arguments: [[:], ["SECRET": ""], ["SECRET": "dG9vLXNob3J0"], ["SECRET": "whsec_%%%"]])
  func withoutItsSecretAChannelWaitsAndNothingIsCounted(environment: [String: String]) async throws {
    try await Self.withHouse { house in
      var house = house
      house.environment = environment
      try await house.release(1)
      let report = try await house.deliverer().deliverDue()
      #expect(report.unusable.count == 2)
      #expect(!report.isGood)
      #expect(try await house.rows("newsroom").map(\.attempts) == [0])
      #expect(!report.unusable.contains { $0.description.contains("dG9v") || $0.description.contains("%%%") })
    }
  }

  @Test func twoRunsOnOneClockGiveTheSameRecord() async throws {
    var records: [[String]] = []
    for _ in 0..<2 {
      try await Self.withHouse { house in
        house.newsroom.misbehave(.answer(status: 503), times: 7)
        var deliverer = house.deliverer()
        deliverer.isOrderly = true
        for number in 1...6 { try await house.release(number, thread: number % 2) }
        for minute in 0..<10 {
          house.clock.set(Self.t0 + .minutes(Int64(minute)))
          _ = try await deliverer.deliverDue()
        }
        records.append(
          try await house.operations.store.entries(after: 0, matching: EntryFilter(), limit: 1000).map {
            "\($0.stream) \($0.kind) \($0.recordedAt) \($0.body)"
          })
      }
    }
    #expect(records[0] == records[1])
    #expect(records[0].count > 12)
  }

  @Test func aDrillNeverLeavesThisMachine() throws {
    for url in ["https://city.example/hook", "{ env: URL }", "https://localhost.example/"] {
      let yaml =
        ConfigurationTests.valid + "\n" + """
          drill: true
          channels:
            newsroom: { kind: slack, audience: public, url: \(url) }
          """
      let configuration = try ConfigurationTests.read(yaml)
      #expect(throws: YAMLFaults.self) { try configuration.channels() }
    }
  }
}
