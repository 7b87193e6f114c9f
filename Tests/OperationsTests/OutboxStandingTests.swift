import Delivery
import Guidelines
import Incidents
import Journal
import Logging
import Operations
import Statements
import StrictYAML
import Synchronization
import Testing

/// What may not leave the building does not, whatever lies in the outbox.
extension OutboxDeliveryTests {
  @Test func aPublicChannelTakesNothingButReleasesWhateverLiesInTheOutbox() async throws {
    try await Self.withHouse { house in
      #expect(throws: Refusal.self) {
        try house.operations.post(of: Self.notice("For partners only"), to: "newsroom", occasion: "x", at: Self.t0)
      }
      let encoded = try Payload.notice(Self.notice("For partners only")).encoded()
      for (id, kind, payload) in [("msg_1", "notice", encoded), ("msg_2", "release", encoded), ("msg_3", "x", "{}")] {
        try await house.enqueue([
          .enqueue(
            OutboxItem(
              id: id, channel: "newsroom", orderingKey: id, incident: "harbour", kind: kind, subject: "x",
              payload: payload, enqueuedAt: Self.t0))
        ])
      }
      #expect(try await house.deliverer().deliverDue().dead == 3)
      #expect(house.newsroom.receptions.isEmpty)
    }
  }

  /// The second lock: even what lies in the outbox is held against the statement itself.
  @Test(arguments: ["never released", "withdrawn", "superseded", "another revision", "another text"])
  func onlyAReleasedRevisionThatStandsGoesOut(fate: String) async throws {
    try await Self.withHouse { house in
      switch fate {
      case "withdrawn":
        try await house.release(1)
        let event = try StatementEvent(kind: "statement.withdrawn/1", body: #"{"by":2,"reason":"Wrong."}"#)
        try await house.note(event, on: 1)
      case "superseded":
        try await house.release(1)
        try await house.note(try StatementEvent(kind: "statement.superseded/1", body: #"{"by":2}"#), on: 1)
      default:
        if fate == "another revision" { try await house.note(.released(house.record(1, revision: 2)), on: 1) }
        if fate == "another text" { try await house.note(.released(house.record(1, digest: "other")), on: 1) }
        try await house.enqueue(
          ReleasePayload(
            type: .released, timestamp: Self.t0,
            data: .init(
              incident: "harbour", number: 1, revision: 1, kind: "situation", digest: "d1", title: "Update",
              renditions: [.init(language: "en", text: "Text")], clearedBy: [])))
      }
      let report = try await house.deliverer().deliverDue()
      #expect(report.cancelled == 2)
      #expect(house.newsroom.receptions.isEmpty && house.partners.receptions.isEmpty)
      #expect(try await house.rows("newsroom").map(\.state) == [.cancelled])
      #expect(try await house.events() == ["delivery.cancelled/1", "delivery.cancelled/1"])
    }
  }

  /// What waits in the outbox is no record: in the moment of posting it is held against the words that were cleared, and when
  /// somebody has changed them nothing is posted, everybody can see it, and “retry” says what was released.
  @Test(arguments: ["words", "title", "languages", "time", "agencies", "exercise", "reference"])
  func whatWasAlteredInTheOutboxIsNotPosted(part: String) async throws {
    try await Self.withHouse { house in
      try await house.release(1) { data in
        switch part {
        case "words": data.renditions[0].text += "It is over."
        case "title": data.title = "All clear"
        case "languages": data.renditions.append(.init(language: "fr", format: "markdown", text: "Texte"))
        case "time": data.nextUpdateAt = Self.t0 + .hours(1)
        case "agencies": data.clearedBy = ["police"]
        case "exercise": data.exercise = true
        default:
          data.replaces = .init(
            number: 9, revision: 1, digest: "d", title: "Old", releasedAt: Self.t0, reason: "Wrong.")
        }
      }
      let before = try await house.operations.verifyJournal()
      #expect(before.faultCount == 2)
      #expect(before.faults.allSatisfy { $0.description.contains("are not those that were released") })
      #expect(await !house.operations.diagnose().checks.contains { $0.part == "journal" && $0.health == .good })
      #expect(try await house.deliverer().deliverDue().dead == 2)
      #expect(house.newsroom.receptions.isEmpty && house.partners.receptions.isEmpty)
      let act = try house.operations.act(as: "duty-lead")
      try await house.operations.retryMessages(["msg_1_1_newsroom"], act)
      #expect(try await house.deliverer().deliverDue().delivered == 1)
      let body = try #require(house.newsroom.kept.first?.body)
      #expect(String(decoding: body, as: UTF8.self).contains(#"Text 1."#))
      let after = try await house.operations.verifyJournal()
      #expect(after.faultCount == 1)
    }
  }

  /// A message that says a text nobody has drafted, or another statement under this one’s subject.
  @Test func aGenuineTextUnderAnotherSubjectIsNotPosted() async throws {
    try await Self.withHouse { house in
      try await house.release(1)
      try await house.release(2)
      _ = try await house.deliverer().deliverDue()
      try await house.enqueue([
        .enqueue(
          OutboxItem(
            id: "msg_x", channel: "newsroom", orderingKey: "x", incident: "harbour", kind: "release",
            subject: "statement/harbour/2@1",
            payload: try #require(try await house.rows("newsroom").first).item.payload,
            enqueuedAt: Self.t0))
      ])
      #expect(try await house.deliverer().deliverDue().dead == 1)
      #expect(house.newsroom.kept.count == 2)
    }
  }
}
