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

/// What the tests of delivery share: a workspace on record, its outbox, and receivers that listen on this machine.
extension OutboxDeliveryTests {
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
}
