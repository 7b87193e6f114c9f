import Delivery
import Foundation
import Incidents
import Testing

@Suite("Payloads")
struct PayloadTests {
  static let at = Moment(milliseconds: 1_773_515_100_000)

  static func channel(
    _ kind: Channel.Kind = .slack, _ audience: Channel.Audience = .public, carries: Set<Channel.Cargo>? = nil,
    language: String? = nil
  ) -> Channel {
    Channel(
      id: "newsroom", kind: kind, audience: audience, url: .plain("https://example.org/"), carries: carries,
      language: language)
  }

  static func release(
    _ text: String = "The market hall is closed.", type: ReleasePayload.Event = .released, title: String = "Update",
    replaces: ReleasePayload.Reference? = nil, follows: [ReleasePayload.LaterLanguage] = [],
    translates: ReleasePayload.Original? = nil, exercise: Bool = false, languages: [String] = ["en"]
  ) -> Payload {
    .release(
      ReleasePayload(
        type: type, timestamp: at,
        data: .init(
          incident: "2026-harbour", number: 4, revision: 2, kind: "situation",
          digest: String(repeating: "ab", count: 32),
          title: title, renditions: languages.map { .init(language: $0, text: "\($0): \(text)") },
          clearedBy: ["police", "prosecutor"], replaces: replaces, follows: follows, translates: translates,
          nextUpdateAt: at + .hours(1), exercise: exercise)))
  }

  static let earlier = ReleasePayload.Reference(
    number: 3, revision: 1, digest: String(repeating: "cd", count: 32), title: "Eleven people hurt",
    releasedAt: at - .hours(2), reason: "The figure counted two people twice.", url: "https://city.example/3")

  static let original = ReleasePayload.Original(
    number: 4, revision: 2, digest: String(repeating: "ef", count: 32), title: "The market hall is closed",
    releasedAt: at - .minutes(20), promisedAt: at)

  static let notice = Payload.notice(
    NoticePayload(
      timestamp: at, data: .init(incident: "2026-harbour", subject: "Stand by", text: "A briefing follows.")))

  static func slack(_ payload: Payload, _ channel: Channel = channel()) throws -> Slack {
    try JSONDecoder().decode(Slack.self, from: Data(try channel.message(for: payload).body))
  }

  struct Slack: Decodable {
    struct Block: Decodable {
      struct Text: Decodable {
        let type: String
        let text: String
      }
      let type: String
      let text: Text?
      let elements: [Text]?
    }
    let text: String
    let blocks: [Block]

    var everything: String {
      blocks.flatMap { ($0.text.map { [$0.text] } ?? []) + ($0.elements ?? []).map(\.text) }.joined(separator: "\n")
    }
    var body: String { blocks.filter { $0.type == "section" }.compactMap(\.text?.text).joined(separator: "\n") }
  }

  @Test("can be read back from the outbox", arguments: [release(), release(replaces: earlier), notice])
  func roundTrip(payload: Payload) throws {
    let encoded = try payload.encoded()
    #expect(try Payload(kind: payload.kind, encoded: encoded) == payload)
    #expect(try Payload(kind: payload.kind, encoded: encoded).encoded() == encoded)
    #expect(throws: EventCodingError.self) { try Payload(kind: "rumour", encoded: encoded) }
    #expect(throws: EventCodingError.self) { try Payload(kind: payload.kind, encoded: "{}") }
  }

  @Test("go out to a webhook as they are, and say which schema they follow")
  func generic() throws {
    let message = try Self.channel(.generic).message(for: Self.release())
    #expect(message.contentType == "application/json")
    #expect(String(decoding: message.body, as: UTF8.self) == (try Self.release().encoded()))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(message.body)) as? [String: Any])
    #expect(object["schema"] as? String == "afterword.release/1")
    #expect(object["type"] as? String == "statement.released")
  }

  @Test(
    "other than releases never reach a public channel, whatever it is said to carry", arguments: Channel.Kind.allCases)
  func publicChannels(kind: Channel.Kind) {
    let channel = Self.channel(kind, .public, carries: [.releases, .notices])
    #expect(channel.carries == [.releases])
    for payload in [Self.notice, .test(TestPayload(channel: "newsroom", timestamp: Self.at))] {
      #expect(throws: FormatFault.notForAudience(.public, payload.kind)) { try channel.message(for: payload) }
      #expect(!channel.carries(payload))
    }
  }

  @Test("name the languages that come later, and what a language that comes late belongs to")
  func laterLanguages() throws {
    let first = Self.release(follows: [
      .init(language: "fr", promisedAt: Self.at + .minutes(30), state: .stale),
      .init(language: "ar", promisedAt: Self.at + .minutes(45), state: .missing),
    ])
    #expect(try first.encoded().contains("\"follows\":[{\"language\":\"fr\",\"promisedAt\":\"2026-"))
    #expect(try Self.slack(first).everything.contains("The text in fr follows by "))
    let late = Self.release(translates: Self.original, languages: ["fr"])
    #expect(try late.encoded().contains("\"translates\":{\"digest\":\"efef"))
    #expect(try Self.slack(late).everything.contains("The text in fr of statement 4"))
    // An ordinary release says nothing of either.
    #expect(try !Self.release().encoded().contains("follows"))
    #expect(try !Self.release().encoded().contains("translates"))
  }

  @Test("that a channel is not to carry are refused")
  func notCarried() {
    let channel = Self.channel(.generic, .partners, carries: [.notices])
    #expect(throws: FormatFault.notCarried("release")) { try channel.message(for: Self.release()) }
  }

  @Test("larger than the channel takes are refused, not cut")
  func tooLarge() throws {
    var channel = Self.channel(.generic)
    channel.limits.body = 2_000
    #expect(throws: FormatFault.self) { try channel.message(for: Self.release(String(repeating: "x", count: 2_000))) }
    _ = try channel.message(for: Self.release("short"))
  }

  @Test(
    "keep every word of a long text for Slack, within its limits", arguments: [1, 2_999, 3_000, 3_001, 9_000, 60_000])
  func longText(length: Int) throws {
    let words = (0..<length / 6 + 1).map { "w\($0 % 9999)" }
    let text = words.enumerated().map { $0 % 90 == 89 ? "\($1)\n\n" : "\($1) " }.joined()
    let slack = try Self.slack(Self.release(text))
    #expect(slack.blocks.count <= 50)
    for block in slack.blocks where block.type == "section" {
      #expect((1...3000).contains(try #require(block.text).text.utf16.count))
    }
    let kept = slack.body.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(Array(kept.dropFirst()) == words)
  }

  @Test("without any place to cut are cut between characters and never inside an escape")
  func noSpaces() throws {
    for unit in ["x", "&", "<", "é", "👩‍👩‍👧‍👦", "漢"] {
      let text = String(repeating: unit, count: 8_000 / unit.utf16.count)
      let slack = try Self.slack(Self.release(text))
      let kept = slack.body.filter { $0 != "\n" }.dropFirst("en: ".count)
      let unescaped = kept.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&amp;", with: "&")
      #expect(unescaped == text)
      for block in slack.blocks where block.type == "section" {
        #expect(try #require(block.text).text.utf16.count <= 3000)
      }
    }
  }

  @Test("too long for one message are refused")
  func tooLong() {
    #expect(throws: FormatFault.self) { try Self.slack(Self.release(String(repeating: "word ", count: 40_000))) }
  }

  @Test(
    "cannot page a channel, mention people or hide a link",
    arguments: [
      "<!channel>", "<!here>", "<@U123>", "<https://evil.example|city.example>", "a & b", "<!subteam^S1>",
      "&lt;!channel&gt;",
    ])
  func injection(text: String) throws {
    let slack = try Self.slack(Self.release(text, title: text))
    #expect(!slack.everything.contains("<"))
    #expect(!slack.text.contains("<"))
    #expect(slack.blocks.allSatisfy { ($0.text?.type ?? "plain_text") == "plain_text" })
    let escaped = text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;")
    #expect(slack.body.contains(escaped))
  }

  @Test("that correct say first what was wrong, and where")
  func correction() throws {
    let slack = try Self.slack(Self.release(type: .corrected, title: "Nine people hurt", replaces: Self.earlier))
    #expect(slack.text == "Correction: Nine people hurt")
    let first = try #require(slack.blocks.first { $0.type == "section" }?.text?.text)
    #expect(first.contains("This corrects our statement 3"))
    #expect(first.contains("Eleven people hurt"))
    #expect(first.contains("https://city.example/3"))
    #expect(first.contains("counted two people twice"))
  }

  @Test("that withdraw do not look like the text they withdraw")
  func withdrawal() throws {
    let slack = try Self.slack(Self.release(type: .withdrawn, title: "Withdrawal", replaces: Self.earlier))
    #expect(slack.text == "Withdrawn: Eleven people hurt")
    #expect(slack.everything.contains("Please do not use it any more"))
  }

  @Test("of a drill say so before everything else")
  func exercise() throws {
    let slack = try Self.slack(Self.release(exercise: true))
    #expect(slack.text.hasPrefix("EXERCISE"))
    #expect(try #require(slack.blocks.first { $0.type == "section" }?.text?.text).hasPrefix("EXERCISE"))
    #expect(try Self.release(exercise: true).encoded().contains("\"exercise\":true"))
  }

  @Test("show the channel's language, or are refused")
  func languages() throws {
    let release = Self.release(languages: ["en", "fr"])
    #expect(try Self.slack(release).everything.contains("en: The market"))
    #expect(try Self.slack(release, Self.channel(language: "fr")).everything.contains("fr: The market"))
    #expect(throws: FormatFault.noText(language: "ar")) { try Self.slack(release, Self.channel(language: "ar")) }
  }

  @Test("with a title longer than Slack's headers keep it whole")
  func longTitle() throws {
    let title = String(repeating: "long ", count: 60)
    let slack = try Self.slack(Self.release(title: title))
    #expect(slack.blocks.allSatisfy { $0.type != "header" })
    #expect(slack.body.contains(title.trimmingCharacters(in: .whitespaces)))
  }

  @Test("in Markdown are shown to Slack as plain words")
  func markdown() throws {
    guard case .release(var release) = Self.release(title: "Update 4") else { throw Surprise("no release") }
    var data = release.data
    data.renditions = [
      .init(
        language: "en", format: "markdown",
        text: "# Update 4\n\n## What we know\n\n- **Nine** people\n\n#hashtag 2 * 3 * 4 [here](https://city.example)")
    ]
    release = ReleasePayload(type: release.type, timestamp: release.timestamp, data: data)
    #expect(
      try Self.slack(.release(release)).body
        == "What we know\n\n• Nine people\n\n#hashtag 2 * 3 * 4 [here](https://city.example)")
  }

  @Test("give the same bytes every time, so that a repeat is a repeat", arguments: Channel.Kind.allCases)
  func stable(kind: Channel.Kind) throws {
    let payload = Self.release(replaces: Self.earlier, languages: ["en", "fr", "ar"])
    let first = try Self.channel(kind).message(for: payload)
    let again = try Self.channel(kind).message(for: Payload(kind: "release", encoded: payload.encoded()))
    #expect(first == again)
  }
}
