import Delivery
import Incidents
import Testing

@Suite("Verdicts")
struct VerdictTests {
  @Test("accept every 2xx of a webhook", arguments: [200, 201, 202, 204, 299])
  func accepted(status: Int) {
    guard case .accepted = Verdict(.answered(.init(status: status)), kind: .generic) else {
      Issue.record("\(status) was not accepted")
      return
    }
  }

  @Test(
    "try again what may work later", arguments: [408, 425, 429, 500, 501, 502, 503, 504, 599, 100, 199, 0, 600, 999])
  func tryAgain(status: Int) {
    guard case .tryAgain = Verdict(.answered(.init(status: status)), kind: .generic) else {
      Issue.record("\(status) was not to be tried again")
      return
    }
  }

  @Test("hand on the wait that the receiver asks for", arguments: [408, 425, 429, 500, 503])
  func retryAfter(status: Int) {
    let attempt = Attempt.answered(.init(status: status, retryAfter: .seconds(77)))
    guard case .tryAgain(_, .some(.seconds(77))) = Verdict(attempt, kind: .generic) else {
      Issue.record("\(status) forgot the wait")
      return
    }
  }

  @Test(
    "give up what cannot work without a person",
    arguments: Array(300...399) + Array(400...499).filter { ![408, 425, 429].contains($0) })
  func giveUp(status: Int) {
    guard case .giveUp = Verdict(.answered(.init(status: status, retryAfter: .seconds(1))), kind: .generic) else {
      Issue.record("\(status) was not given up")
      return
    }
  }

  @Test("believe Slack only when it says ok")
  func slack() {
    func verdict(_ body: String, isCut: Bool = false) -> Verdict {
      Verdict(.answered(.init(status: 200, body: Array(body.utf8), isCut: isCut)), kind: .slack)
    }
    #expect(verdict("ok") == .accepted("answered 200"))
    #expect(verdict("ok\n") == .accepted("answered 200"))
    for body in ["", "<html>Please log in</html>", "no_service", "okay", "not ok"] {
      guard case .giveUp = verdict(body) else {
        Issue.record("“\(body)” was believed")
        continue
      }
    }
    // The answer broke off: the message is probably there, and repeating it would show it twice.
    #expect(verdict("o", isCut: true) == .accepted("answered 200"))
  }

  @Test("separate what a person must mend from what time may mend")
  func failures() {
    for failure in [Attempt.Failure.badURL, .denied] {
      guard case .giveUp = Verdict(.failed(failure), kind: .generic) else {
        Issue.record("\(failure) was not given up")
        continue
      }
    }
    let passing: [Attempt.Failure] = [
      .unresolved, .refused, .timedOut, .untrusted, .broken, .notHTTP, .unavailable("x"), .other(code: 43),
    ]
    for failure in passing {
      guard case .tryAgain(_, nil) = Verdict(.failed(failure), kind: .slack) else {
        Issue.record("\(failure) was given up")
        continue
      }
    }
  }

  @Test("never repeat what the receiver said")
  func noBodies() {
    for status in 100..<600 {
      let attempt = Attempt.answered(.init(status: status, body: Array("secret-in-the-body".utf8)))
      for kind in Channel.Kind.allCases { #expect(!Verdict(attempt, kind: kind).reason.contains("secret-in-the-body")) }
    }
  }
}

@Suite("Patience")
struct RetryPolicyTests {
  static let enqueued = Moment(milliseconds: 1_800_000_000_000)
  static let policies = [
    RetryPolicy(), RetryPolicy(first: .milliseconds(1), longest: .milliseconds(1), attempts: 3, age: .minutes(1)),
    RetryPolicy(first: .hours(5), longest: .minutes(1)), RetryPolicy(first: .zero, longest: .zero),
    RetryPolicy(first: .milliseconds(.max / 2), longest: .days(1)),
  ]

  @Test("waits between half and the whole of a step that doubles", arguments: policies)
  func bounds(policy: RetryPolicy) {
    for attempts in [1, 2, 3, 7, 20, 41, 64, 1000, .max] {
      for chance in [0, 0.25, 0.999_999, 1, -1, 7, .nan, .infinity] as [Double] {
        let wait = policy.wait(after: attempts, requested: nil, chance: chance)
        #expect(wait >= .zero)
        #expect(wait <= max(policy.longest, .zero))
      }
      let least = policy.wait(after: attempts, requested: nil, chance: 0)
      let most = policy.wait(after: attempts, requested: nil, chance: 1)
      #expect(least <= most)
      #expect(most.milliseconds <= least.milliseconds * 2 + 1)
    }
  }

  @Test("never waits less after more attempts", arguments: policies)
  func growth(policy: RetryPolicy) {
    var last = TimeSpan.zero
    for attempts in 1...50 {
      let wait = policy.wait(after: attempts, requested: nil, chance: 0.5)
      #expect(wait >= last)
      last = wait
    }
  }

  @Test("waits as long as the receiver asks, up to a limit")
  func requested() {
    let policy = RetryPolicy(first: .seconds(2), longest: .minutes(10), longestRequested: .hours(1))
    #expect(policy.wait(after: 1, requested: .minutes(5), chance: 1) == .minutes(5))
    #expect(policy.wait(after: 1, requested: .days(400), chance: 1) == .hours(1))
    #expect(policy.wait(after: 1, requested: .seconds(-5), chance: 1) == .seconds(2))
    #expect(policy.wait(after: 30, requested: .seconds(1), chance: 1) == .minutes(10))
  }

  @Test("ends: every sequence of failures comes to a dead letter", arguments: [0.0, 0.37, 1.0])
  func ends(chance: Double) {
    let policy = RetryPolicy(first: .seconds(2), longest: .minutes(10), attempts: 100, age: .hours(12))
    var now = Self.enqueued
    var attempts = 0
    while true {
      attempts += 1
      let next = policy.next(
        attempts: attempts, enqueuedAt: Self.enqueued, now: now, requested: nil, chance: chance)
      guard case .again(let at) = next else { break }
      #expect(at > now)
      #expect(at - Self.enqueued <= policy.age)
      now = at
      #expect(attempts <= 100)
      if attempts > 100 { break }
    }
  }

  @Test("gives up after the attempts or the age, whichever comes first")
  func limits() {
    let policy = RetryPolicy(first: .seconds(1), longest: .seconds(1), attempts: 3, age: .minutes(1))
    func next(_ attempts: Int, after: TimeSpan, requested: TimeSpan? = nil) -> RetryPolicy.Next {
      policy.next(
        attempts: attempts, enqueuedAt: Self.enqueued, now: Self.enqueued + after, requested: requested, chance: 1)
    }
    #expect(next(1, after: .zero) == .again(at: Self.enqueued + .seconds(1)))
    #expect(next(2, after: .seconds(59)) == .again(at: Self.enqueued + .seconds(60)))
    #expect(next(3, after: .zero) == .outOfAttempts)
    #expect(next(2, after: .seconds(60)) == .tooOld)
    #expect(next(1, after: .zero, requested: .minutes(2)) == .tooOld)
  }
}

@Suite("Addresses")
struct AddressTests {
  @Test(
    "that are not of the public internet are refused",
    arguments: [
      "0.0.0.0", "10.0.0.1", "10.255.255.255", "100.64.0.1", "127.0.0.1", "127.255.0.1", "169.254.169.254",
      "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.168.0.1", "198.18.0.1", "198.19.255.255",
      "198.51.100.7", "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fc00::1",
      "fd12::1", "ff02::1", "2001:db8::1", "2002:a00:1::", "2001::1", "64:ff9b::a00:1", "3fff::1",
      "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    ])
  func special(text: String) throws {
    let range = try #require(AddressRange(text))
    #expect(!AddressRules().allows(range.base))
  }

  @Test(
    "of the public internet are allowed",
    arguments: [
      "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0",
      "192.167.255.255", "192.169.0.0", "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::200e",
      "::ffff:1.1.1.1",
    ])
  func open(text: String) throws {
    let range = try #require(AddressRange(text))
    #expect(AddressRules().allows(range.base))
  }

  @Test("can be allowed by the block, and only that block")
  func allowed() throws {
    let rules = AddressRules(allowed: [
      try #require(AddressRange("10.2.0.0/16")), try #require(AddressRange("fd00::/8")),
    ])
    #expect(rules.allows([10, 2, 255, 1]))
    #expect(!rules.allows([10, 3, 0, 1]))
    #expect(!rules.allows([10, 1, 255, 255]))
    #expect(rules.allows([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 10, 2, 0, 1]))
    #expect(rules.allows(try #require(AddressRange("fd12::1")).base))
    #expect(!rules.allows([127, 0, 0, 1]))
    #expect(!rules.allows([]))
    #expect(!rules.allows([1, 2, 3]))
  }

  @Test(
    "that are misspelled are no addresses",
    arguments: [
      "", "1", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4/33", "1.2.3.4/", "1.2.3.4/+8", "1.2.3.4/8/8",
      "a.b.c.d", " 1.2.3.4", "1..2.3", ":", ":::", "1::2::3", "12345::", "g::1", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
      "::1/129", "::/-1", "1:2:3:4:5:6:7:8::", "::ffff:1.2.3", "+1::",
    ])
  func misspelled(text: String) {
    #expect(AddressRange(text) == nil)
  }

  @Test(
    "are written as they can be read again",
    arguments: ["10.2.0.0/16", "0.0.0.0/0", "fd00::/8", "2001:db8::/32", "::/0"])
  func roundTrip(text: String) throws {
    let range = try #require(AddressRange(text))
    #expect(AddressRange(range.description) == range)
  }

  @Test(
    "of this machine are known by their usual spellings only",
    arguments: [
      ("http://127.0.0.1:80/x", true), ("http://localhost/", true), ("http://LOCALHOST:1/", true),
      ("http://[::1]:8080/", true), ("http://127.9.9.9", true), ("http://localhost@evil.example/", false),
      ("http://127.0.0.1.evil.example/", false), ("http://evil.example/#@127.0.0.1", false),
      ("http://evil.example\\@127.0.0.1/", false), ("http://2130706433/", false), ("127.0.0.1", false), ("", false),
      ("http://[::1].evil.example/", false), ("http://[::ffff:127.0.0.1]/", true),
    ])
  func thisMachine(url: String, expected: Bool) {
    #expect(Post.namesThisMachine(url) == expected)
  }
}
