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

/// The way of a message from the outbox to a receiver, over real connections, on a clock that the test moves.
@Suite struct OutboxDeliveryTests {
  static let t0 = Moment(milliseconds: 1_773_515_100_000)
  static let secret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="

  /// A workspace with two channels, and the receivers they lead to.
  struct House {
    let operations: Operations
    let clock: ManualClock
    let newsroom: Receiver
    let partners: Receiver
    var environment = ["SECRET": OutboxDeliveryTests.secret]

    func deliverer(_ store: (any JournalStore)? = nil) -> Deliverer {
      let operations = store.map {
        Operations(
          store: $0, workspace: self.operations.workspace, clock: clock, random: self.operations.random,
          keyring: self.operations.keyring, log: self.operations.log)
      }
      return Deliverer(
        operations ?? self.operations,
        reader: WorkspaceSecrets(self.operations, environment: environment))
    }

    /// A text as an officer wrote it, in the statement it belongs to.
    func statement(_ number: Int, correcting: Int?) throws -> (
      opened: StatementOpened, revision: Revision, digest: String
    ) {
      let opened = StatementOpened(
        id: StatementID(incident: "harbour", number: number), kind: .situation,
        links: StatementLinks(corrects: correcting), given: correcting == nil ? [:] : ["reason": Words("Wrong.")])
      let revision = Revision(
        number: 1, author: "duty-lead", authorAgency: "city", asOf: OutboxDeliveryTests.t0, nextUpdate: nil,
        issuers: [],
        renditions: [Rendition(language: .english, text: "# Update \(number)\n\nText \(number).\n", bindings: [])],
        facts: [])
      let manifest = RevisionManifest(revision, of: opened.id, kind: opened.kind, links: opened.links)
      return (opened, revision, try manifest.digest())
    }

    /// Releases a statement on record, and puts what `alter` made of its payload into the outbox.
    func release(
      _ number: Int, thread: Int? = nil, correcting: Int? = nil,
      alter: (inout ReleasePayload.Statement) -> Void = { _ in }
    ) async throws {
      let (opened, revision, digest) = try statement(number, correcting: correcting)
      var data = ReleasePayload.Statement(
        incident: "harbour", incidentName: "Harbour", number: number, revision: 1, kind: "situation", digest: digest,
        title: "Update \(number)",
        renditions: [.init(language: "en", format: "markdown", text: revision.renditions[0].text)], clearedBy: [],
        replaces: try correcting.map {
          .init(
            number: $0, revision: 1, digest: try statement($0, correcting: nil).digest, title: "Update \($0)",
            releasedAt: OutboxDeliveryTests.t0, reason: "Wrong.")
        })
      let isKnown = try await operations.state(Statement.self, of: .statement(opened.id)).opened != nil
      if !isKnown {
        for event in [.opened(opened), .revised(revision), .released(try record(number, digest: digest))]
          as [StatementEvent]
        {
          try await note(event, on: number)
        }
        if let correcting {
          try await note(
            try StatementEvent(kind: "statement.corrected/1", body: #"{"by":\#(number)}"#), on: correcting)
        }
      }
      alter(&data)
      let payload = ReleasePayload(
        type: correcting == nil ? .released : .corrected, timestamp: clock.now(), data: data)
      try await enqueue(payload, thread: thread, replaces: data.replaces)
    }

    func record(_ number: Int, revision: Int = 1, digest: String? = nil) throws -> Release {
      Release(
        payload: ReleaseRecord(
          digest: try digest ?? statement(number, correcting: nil).digest,
          statement: StatementID(incident: "harbour", number: number), revision: revision, clearances: [],
          officer: Officer(id: "duty-lead", name: "Duty lead", agency: "city", roles: [.publisher]), at: clock.now(),
          urgentReason: nil),
        signature: "")
    }

    func open() async throws {
      let event = IncidentEvent.opened(
        IncidentOpening(
          id: "harbour", name: "Harbour", place: "Port Ellery", t0: OutboxDeliveryTests.t0,
          offset: operations.workspace.configuration.offset, isDrill: false))
      let entry = NewEntry(kind: event.kind, occurredAt: clock.now(), officer: nil, body: try event.encodedBody())
      _ = try await operations.store.append(
        Transaction(appends: [Append(stream: .incident("harbour"), expected: .any, entries: [entry])]),
        recordedAt: clock.now())
    }

    func note(_ event: StatementEvent, on number: Int) async throws {
      let entry = NewEntry(
        kind: event.kind, occurredAt: clock.now(), officer: nil, body: try event.encodedBody())
      let stream = StreamName.statement(StatementID(incident: "harbour", number: number))
      _ = try await operations.store.append(
        Transaction(appends: [Append(stream: stream, expected: .any, entries: [entry])]), recordedAt: clock.now())
    }

    func enqueue(
      _ payload: ReleasePayload, thread: Int? = nil, replaces: ReleasePayload.Reference? = nil
    ) async throws {
      let (number, revision) = (payload.data.number, payload.data.revision)
      let subject = { (number: Int, revision: Int) in "statement/harbour/\(number)@\(revision)" }
      let encoded = try Payload.release(payload).encoded()
      try await enqueue(
        (replaces.map { [.cancel(subject: subject($0.number, $0.revision), reason: "replaced")] } ?? [])
          + ["newsroom", "partners"].map { channel in
            .enqueue(
              OutboxItem(
                id: "msg_\(number)_\(revision)_\(channel)", channel: ChannelID(channel),
                orderingKey: "statement/\(thread ?? number)", incident: "harbour", kind: "release",
                subject: subject(number, revision), payload: encoded, enqueuedAt: clock.now()))
          })
    }

    func enqueue(_ changes: [OutboxChange]) async throws {
      _ = try await operations.store.append(Transaction(outbox: changes), recordedAt: clock.now())
    }

    func rows(_ channel: ChannelID) async throws -> [OutboxRow] {
      try await operations.outbox(matching: OutboxFilter(channel: channel, limit: 10_000))
    }

    func events() async throws -> [String] {
      try await operations.store.entries(
        after: 0, matching: EntryFilter(streamPrefix: "delivery/"), limit: 10_000
      ).map(\.kind)
    }
  }

  static func withHouse(
    store: (any JournalStore)? = nil, retry: String = "{ first: 2s, longest: 1m, attempts: 5 }",
    drill: Bool = false, partnersURL: String? = nil, _ body: (House) async throws -> Void
  ) async throws {
    let clock = ManualClock(t0)
    let options = Receiver.Options(secrets: [try WebhookSecret(secret)])
    let newsroom = try Receiver(options) { clock.now() }
    let partners = try Receiver(options) { clock.now() }
    let yaml =
      ConfigurationTests.valid + "\n" + """
        drill: \(drill)
        channels:
          newsroom:
            kind: generic
            audience: public
            url: \(newsroom.url)newsroom
            secret: { env: SECRET }
            retry: \(retry)
            timeouts: { total: 2s }
          partners:
            kind: generic
            audience: partners
            url: \(partnersURL ?? partners.url)
            secret: { env: SECRET }
            retry: \(retry)
            timeouts: { total: 2s }
        """
    let house = House(
      operations: Operations(
        store: try store ?? SQLiteJournal(),
        workspace: Workspace(root: "/nowhere", configuration: try ConfigurationTests.read(yaml)), clock: clock,
        random: SeededRandom(seed: "delivery"),
        keyring: Keyring(folder: "/nowhere/keys", workspaceKey: .file("/nowhere")),
        log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }),
      clock: clock, newsroom: newsroom, partners: partners)
    do {
      try await house.open()
      try await body(house)
    } catch {
      await newsroom.stop()
      await partners.stop()
      throw error
    }
    await newsroom.stop()
    await partners.stop()
  }

  static func notice(_ text: String) -> NoticePayload {
    NoticePayload(timestamp: t0, data: .init(incident: "harbour", subject: "Notice", text: text))
  }

  @Test func aReleaseReachesEveryChannelOnceAndIsRemembered() async throws {
    try await Self.withHouse { house in
      try await house.release(1)
      try await house.release(1)
      let report = try await house.deliverer().deliverDue()
      #expect(report.delivered == 2)
      #expect(report.isGood)
      for receiver in [house.newsroom, house.partners] {
        #expect(receiver.receptions.map(\.signature) == [.verified])
        #expect(receiver.receptions.map(\.isRepeat) == [false])
      }
      #expect(try await house.events() == ["delivery.accepted/1", "delivery.accepted/1"])
      #expect(try await house.deliverer().deliverDue().delivered == 0)
    }
  }

  @Test func aDeadChannelHoldsUpNoOther() async throws {
    try await Self.withHouse { house in
      house.newsroom.misbehave(.answer(status: 503))
      for number in 1...20 { try await house.release(number) }
      let report = try await house.deliverer().deliverDue()
      #expect(report.delivered == 20)
      #expect(house.partners.kept.count == 20)
      // It was left alone after a few failures, and no attempt was counted for what was not posted.
      #expect(house.newsroom.receptions.count <= 6)
      #expect(try await house.rows("newsroom").reduce(0) { $0 + $1.attempts } == house.newsroom.receptions.count)
      // Asked again at once, it stays left alone.
      let posts = house.newsroom.receptions.count
      _ = try await house.deliverer().deliverDue()
      #expect(house.newsroom.receptions.count == posts)
      house.newsroom.behave()
      house.clock.set(Self.t0 + .minutes(2))
      #expect(try await house.deliverer().deliverDue().delivered == 20)
    }
  }

  @Test func messagesOfOneThreadArriveInOrderThroughFailures() async throws {
    try await Self.withHouse { house in
      for number in 1...4 { try await house.release(number, thread: 1) }
      house.newsroom.misbehave(.answer(status: 500), times: 2)
      var now = Self.t0
      while try await house.deliverer().deliverDue().waiting > 0 {
        now = now + .seconds(10)
        house.clock.set(now)
        try #require(now < Self.t0 + .minutes(10))
      }
      let sent = try await house.rows("newsroom").map(\.item.id)
      #expect(house.newsroom.kept.compactMap(\.reception.id) == sent)
    }
  }

  @Test func anAnswerThatIsLostLeadsToARepeatUnderTheSameID() async throws {
    try await Self.withHouse { house in
      house.newsroom.misbehave(.loseAnswer, times: 1)
      try await house.release(1)
      #expect(try await house.deliverer().deliverDue().delayed == 1)
      house.clock.set(Self.t0 + .seconds(2))
      #expect(try await house.deliverer().deliverDue().delivered == 1)
      #expect(house.newsroom.receptions.map(\.isRepeat) == [false, true])
      #expect(Set(house.newsroom.receptions.map(\.id)).count == 1)
      #expect(try await house.events().filter { $0 == "delivery.delayed/1" }.count == 1)
    }
  }

  /// A process that leased messages and died: nobody touches them until the lease has run out, then they go out.
  @Test func whatADeadProcessHeldGoesOutWhenItsLeaseRunsOut() async throws {
    try await Self.withHouse { house in
      try await house.release(1)
      let until = Self.t0 + .seconds(7)
      _ = try await house.operations.store.leaseOutbox(channel: "newsroom", now: Self.t0, until: until, limit: 10)
      #expect(try await house.deliverer().deliverDue().nextAttemptAt == until)
      #expect(house.newsroom.receptions.isEmpty)
      house.clock.set(until)
      #expect(try await house.deliverer().deliverDue().delivered == 1)
      #expect(house.newsroom.kept.count == 1)
    }
  }

  @Test func twoDeliverersPostNothingTwice() async throws {
    try await Self.withHouse { house in
      for number in 1...150 { try await house.release(number) }
      let deliverers = (0..<4).map { _ in house.deliverer() }
      let delivered = try await withThrowingTaskGroup(of: Int.self) { group in
        for deliverer in deliverers { group.addTask { try await deliverer.deliverDue().delivered } }
        return try await group.reduce(0, +)
      }
      #expect(delivered == 300)
      #expect(house.newsroom.receptions.count == 150)
      #expect(house.partners.receptions.count == 150)
    }
  }

  @Test func whatWasReplacedBeforeItsTurnNeverGoesOut() async throws {
    try await Self.withHouse { house in
      house.newsroom.misbehave(.answer(status: 503), times: 1)
      try await house.release(1)
      _ = try await house.deliverer().deliverDue()
      try await house.release(2, thread: 1, correcting: 1)
      house.clock.set(Self.t0 + .minutes(1))
      #expect(try await house.deliverer().deliverDue().waiting == 0)
      #expect(house.newsroom.kept.count == 1)
      #expect(try await house.rows("newsroom").map(\.state) == [.cancelled, .delivered])
      // Where the first one had gone out already, the correction follows it.
      #expect(house.partners.kept.count == 2)
    }
  }

  /// The withdrawal comes after the lease and before the post.
  @Test func whatIsWithdrawnWhileItIsLeasedDoesNotGoOut() async throws {
    let journal = try SQLiteJournal()
    try await Self.withHouse(store: journal) { house in
      try await house.release(1)
      let store = Meddling(journal) { rows in
        guard let row = rows.first, row.item.channel == "newsroom" else { return }
        _ = try? await journal.append(
          Transaction(outbox: [.cancel(subject: row.item.subject, reason: "withdrawn")]), recordedAt: Self.t0)
      }
      _ = try await house.deliverer(store).deliverDue()
      #expect(house.newsroom.receptions.isEmpty)
      #expect(try await house.rows("newsroom").map(\.state) == [.cancelled])
    }
  }

  /// A process that was held up so long that another has taken its message over posts nothing.
  @Test func whoLostItsLeaseDoesNotPost() async throws {
    let journal = try SQLiteJournal()
    try await Self.withHouse(store: journal) { house in
      try await house.release(1)
      let store = Meddling(journal) { rows in
        guard let row = rows.first, row.item.channel == "newsroom" else { return }
        _ = try? await journal.leaseOutbox(
          channel: "newsroom", now: Self.t0 + .hours(1), until: Self.t0 + .hours(2), limit: 1)
      }
      let report = try await house.deliverer(store).deliverDue()
      #expect(house.newsroom.receptions.isEmpty)
      #expect(report.delivered == 1)
    }
  }

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
