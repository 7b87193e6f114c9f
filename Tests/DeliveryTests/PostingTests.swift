import Delivery
import Incidents
import Testing

/// Real posts over loopback to a real receiver that behaves badly in every way it knows.
@Suite("Posting")
struct PostingTests {
  static let now = Moment(milliseconds: 1_800_000_000_000)
  static let secret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="

  /// Limits short enough for a test, long enough for a busy machine.
  static let impatient = Channel.Limits(
    connect: .seconds(5), total: .milliseconds(400), slowestBytesPerSecond: 1, slowestFor: .seconds(30), answer: 4096)
  static let patient = Channel.Limits(connect: .seconds(10), total: .seconds(60), answer: 4096)

  static func withReceiver<Result>(
    secrets: [WebhookSecret] = [], _ body: (Receiver) async throws -> Result
  ) async throws -> Result {
    let receiver = try Receiver(Receiver.Options(secrets: secrets)) { now }
    do {
      let result = try await body(receiver)
      await receiver.stop()
      return result
    } catch {
      await receiver.stop()
      throw error
    }
  }

  static func channel(limits: Channel.Limits = patient) -> Channel {
    Channel(
      id: "partners", kind: .generic, audience: .partners, url: .plain("unused"), limits: limits)
  }

  static func post(
    to url: String, id: String = "msg_1", secrets: [WebhookSecret] = [], limits: Channel.Limits = patient,
    text: String = "hello"
  ) throws -> Post {
    let channel = channel(limits: limits)
    let payload = Payload.notice(
      NoticePayload(timestamp: now, data: .init(incident: "harbour", subject: "Test", text: text)))
    return Post(
      try channel.message(for: payload), id: id, channel: channel, url: url, secrets: secrets, now: now)
  }

  @Test("arrives signed, byte for byte")
  func arrives() async throws {
    let secret = try WebhookSecret(Self.secret)
    try await Self.withReceiver(secrets: [secret]) { receiver in
      let poster = Poster()
      let attempt = await poster.attempt(
        try Self.post(to: receiver.url + "hook?key=1", secrets: [secret], text: "Grüße, العربية 😀 <&>"))
      #expect(attempt == .answered(.init(status: 200, body: Array("ok".utf8))))
      let kept = try #require(receiver.kept.first)
      #expect(kept.reception.signature == .verified)
      #expect(kept.reception.id == "msg_1")
      #expect(kept.reception.path == "/hook")
      #expect(String(decoding: kept.body, as: UTF8.self).contains("Grüße, العربية 😀 <&>"))
    }
  }

  @Test("with another secret is refused by the receiver, and that is final")
  func forged() async throws {
    try await Self.withReceiver(secrets: [try WebhookSecret(Self.secret)]) { receiver in
      let other = try WebhookSecret(bytes: [UInt8](repeating: 9, count: 32))
      let attempt = await Poster().attempt(try Self.post(to: receiver.url, secrets: [other]))
      guard case .answered(let answer) = attempt else { throw Surprise(attempt) }
      #expect(answer.status == 401)
      guard case .giveUp = Verdict(attempt, kind: .generic) else { throw Surprise(attempt) }
      #expect(receiver.kept.isEmpty)
    }
  }

  @Test("twice under one id is kept once")
  func repeated() async throws {
    try await Self.withReceiver { receiver in
      let poster = Poster()
      receiver.misbehave(.loseAnswer, times: 1)
      let post = try Self.post(to: receiver.url)
      #expect(await poster.attempt(post) == .failed(.broken))
      #expect(await poster.attempt(post) == .answered(.init(status: 200, body: Array("ok".utf8))))
      #expect(receiver.kept.count == 1)
      #expect(receiver.receptions.map(\.isRepeat) == [false, true])
    }
  }

  @Test("to a receiver that never answers ends with the time limit", arguments: [Misbehaviour.hang, .drip])
  func slow(misbehaviour: Misbehaviour) async throws {
    try await Self.withReceiver { receiver in
      receiver.misbehave(misbehaviour)
      let attempt = await Poster().attempt(try Self.post(to: receiver.url, limits: Self.impatient))
      #expect(attempt == .failed(.timedOut))
    }
  }

  @Test("to a receiver that breaks off or talks nonsense may be tried again")
  func broken() async throws {
    try await Self.withReceiver { receiver in
      let poster = Poster()
      let post = try Self.post(to: receiver.url)
      receiver.misbehave(.close, times: 1)
      #expect(await poster.attempt(post) == .failed(.broken))
      receiver.misbehave(.babble, times: 1)
      #expect(await poster.attempt(post) == .failed(.notHTTP))
      #expect(receiver.kept.isEmpty)
    }
  }

  @Test("does not follow a redirect")
  func redirected() async throws {
    try await Self.withReceiver { other in
      try await Self.withReceiver { receiver in
        receiver.misbehave(.redirect(other.url))
        let attempt = await Poster().attempt(try Self.post(to: receiver.url))
        guard case .giveUp(let reason) = Verdict(attempt, kind: .generic) else { throw Surprise(attempt) }
        #expect(reason.contains("redirect"))
        #expect(other.receptions.isEmpty)
      }
    }
  }

  @Test("reads 4 kB of an answer of 100 MB, and counts it as accepted")
  func flooded() async throws {
    try await Self.withReceiver { receiver in
      receiver.misbehave(.flood(bytes: 100_000_000))
      let attempt = await Poster().attempt(try Self.post(to: receiver.url))
      guard case .answered(let answer) = attempt else { throw Surprise(attempt) }
      #expect(answer.status == 200)
      #expect(answer.isCut)
      #expect(answer.body.count == 4096)
      #expect(Verdict(attempt, kind: .generic) == .accepted("answered 200"))
    }
  }

  @Test("learns how long to wait, from a number and from a date")
  func retryAfter() async throws {
    try await Self.withReceiver { receiver in
      let poster = Poster()
      let post = try Self.post(to: receiver.url)
      receiver.misbehave(.answer(status: 503, retryAfter: "120"), times: 1)
      #expect(
        await poster.attempt(post)
          == .answered(.init(status: 503, retryAfter: .seconds(120), body: Array("not now\n".utf8))))
      receiver.misbehave(.answer(status: 429, retryAfter: "Fri, 01 Jan 2100 00:00:00 GMT"), times: 1)
      guard case .answered(let answer) = await poster.attempt(post) else {
        throw Surprise("no answer")
      }
      #expect(try #require(answer.retryAfter) > .days(365))
      receiver.misbehave(.answer(status: 503, retryAfter: "Sat, 01 Jan 2000 00:00:00 GMT"), times: 1)
      guard case .answered(let past) = await poster.attempt(post) else {
        throw Surprise("no answer")
      }
      #expect(past.retryAfter == nil)
    }
  }

  @Test("to nobody is refused and may be tried again")
  func nobody() async throws {
    // A port that is taken and where nobody listens: one that was only let go of may belong to another test by now.
    let taken = try TakenPort()
    let post = try Self.post(to: "http://127.0.0.1:\(taken.number)/")
    #expect(await Poster().attempt(post) == .failed(.refused))
    withExtendedLifetime(taken) {}
  }

  @Test(
    "never leaves for addresses that are not public",
    arguments: [
      "https://10.1.2.3/", "https://192.168.1.1/", "https://169.254.169.254/latest/", "https://[fd00::1]/",
      "https://[::ffff:10.0.0.1]/", "https://[64:ff9b::a00:1]/", "https://100.64.0.1/", "https://0.0.0.0/",
      "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/",
    ])
  func denied(url: String) async throws {
    let post = try Self.post(to: url)
    #expect(await Poster().attempt(post) == .failed(.denied))
  }

  @Test(
    "needs a plain https URL",
    arguments: [
      "", "nonsense", "ftp://127.0.0.1/", "file:///etc/passwd", "http://192.0.2.1/", "https://user:word@127.0.0.1/",
      "https://127.0.0.1/\r\nx: y", "https://127.0.0.1/ x", "http://localhost@192.0.2.1/", "gopher://127.0.0.1/",
    ])
  func badURL(url: String) async throws {
    let post = try Self.post(to: url)
    #expect(await Poster().attempt(post) == .failed(.badURL))
  }

  @Test("cannot be made to carry another header by its id")
  func headerInjection() async throws {
    try await Self.withReceiver { receiver in
      let attempt = await Poster().attempt(try Self.post(to: receiver.url, id: "msg\r\nx-admin: yes"))
      #expect(attempt == .failed(.badURL))
      #expect(receiver.receptions.isEmpty)
    }
  }

  @Test("many at once, over few connections, all arrive")
  func many() async throws {
    try await Self.withReceiver { receiver in
      let poster = Poster()
      await withTaskGroup(of: Attempt?.self) { group in
        for number in 0..<300 {
          group.addTask { await (try? Self.post(to: receiver.url, id: "msg_\(number)")).asyncMap(poster.attempt) }
        }
        for await attempt in group { #expect(attempt == .answered(.init(status: 200, body: Array("ok".utf8)))) }
      }
      #expect(Set(receiver.kept.compactMap(\.reception.id)).count == 300)
    }
  }

  @Test("a mere connection sends nothing")
  func connects() async throws {
    try await Self.withReceiver { receiver in
      let attempt = await Poster().attempt(Post(connectingTo: receiver.url, channel: Self.channel()))
      #expect(attempt == .answered(.init(status: 0)))
      #expect(receiver.receptions.isEmpty)
    }
  }
}

extension Optional where Wrapped: Sendable {
  fileprivate func asyncMap<Result>(_ body: (Wrapped) async -> Result) async -> Result? {
    guard let self else { return nil }
    return await body(self)
  }
}

/// Something that a test did not expect.
struct Surprise: Error, CustomStringConvertible {
  let description: String
  init(_ thing: some Any) { description = "\(thing)" }
}
