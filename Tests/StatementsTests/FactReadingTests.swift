import Guidelines
import Incidents
import Testing

@testable import Statements

/// Facts are read in a way of their own when they stand as they were written. It must give what any JSON gives, and where it gives
/// something else the journal would mean two things.
@Suite struct FactReadingTests {
  /// Events of every shape that a fact can have.
  static let events: [FactEvent] = {
    let values: [FactValue] = [
      .quantity(.exact(0)), .quantity(.atLeast(8)), .quantity(.between(5, 8)), .quantity(.about(30)),
      .quantity(.noneKnown), .quantity(.unknown), .quantity(.exact(10_000_000)), .moment(minutes(7)),
      .telephone("0800 555 011"), .link("https://city.example/updates"),
      .sealed(SealedWords(digest: String(repeating: "a", count: 64), wordCount: 2)), .words(Words()),
      .words(Words("Quay Street is closed.")), .words(Words("الشارع مغلق.", .arabic)),
      .words(Words("“closed”\nand \"shut\" \\ \u{1F469}\u{200D}\u{1F692}")), .words(placeInThreeLanguages),
    ]
    let scopes = [
      Scope(), Scope(place: "hall", attackers: .excluded),
      Scope(
        place: "all", attackers: .included, route: .later, population: "nationality:FR", severity: "light",
        period: "night"),
    ]
    let releases: [ReleaseRule] = [.public, .after(minutes(90)), .when(.nextOfKin), .internal, .never]
    var number = 0
    var events: [FactEvent] = []
    for value in values {
      for scope in scopes {
        for release in releases {
          number += 1
          events.append(
            .added(
              FactAdded(
                id: FactID(number: number), key: "casualties.hospital", value: value, scope: scope, agency: "hospital",
                basis: number.isMultiple(of: 2) ? "the list of the ward, \(number)" : nil,
                asOf: minutes(Int64(number)), status: number.isMultiple(of: 3) ? .confirmed : .unconfirmed,
                release: release, supersedes: number.isMultiple(of: 5) ? "f-1" : nil,
                isAboutVictim: number.isMultiple(of: 7) ? true : nil,
                sumOf: number.isMultiple(of: 11) ? ["f-1", "f-2"] : nil)))
        }
      }
    }
    return events + [
      .confirmed("f-9"), .superseded(FactEnded(id: "f-1", by: "f-2", reason: "a newer “count”")),
      .superseded(FactEnded(id: "f-1", by: nil, reason: "line\nend")),
      .superseded(FactEnded(id: "f-1", by: nil, reason: nil)),
    ]
  }()

  private static var placeInThreeLanguages: Words {
    var words = Words("Harbour Market")
    words[.french, .bare] = "marché du port"
    words[.french, .at] = "au marché du port"
    words[.spanish, .of] = "del mercado"
    return words
  }

  /// What reading a body gives, or nothing where it is refused.
  private static func read(_ kind: String, _ body: String) -> FactEvent? { try? FactEvent(kind: kind, body: body) }

  /// The same JSON with a space in front, which only the reader of any JSON takes.
  private static func roomy(_ body: String) -> String { " " + body }

  @Test(arguments: events)
  func whatWasWrittenIsReadAsAnyJSONIs(event: FactEvent) throws {
    let body = try event.encodedBody()
    #expect(Self.read(event.kind, body) == event)
    #expect(Self.read(event.kind, Self.roomy(body)) == event)
  }

  /// Plain facts take the short way, so that it is this way that these tests are about.
  @Test func plainFactsAreReadTheShortWay() throws {
    let plain = try Self.events.filter { event in
      guard case .added(let fact) = event, fact.sumOf == nil, fact.value.kind != .words else { return false }
      return FactAdded(canonical: try event.encodedBody()) != nil
    }
    #expect(plain.count > 100)
  }

  /// Whatever is cut off, put in or changed: both ways say the same of it.
  @Test(arguments: 0..<40)
  func whatWasMeddledWithIsReadAsAnyJSONIs(seed: Int) throws {
    var random = Seeded(seed)
    let pieces: [[UInt8]] = [
      Array("\"".utf8), Array("\\".utf8), Array("{".utf8), Array("}".utf8), Array(",".utf8), Array(":".utf8),
      Array("0".utf8), Array("-1".utf8), Array("null".utf8), Array("\\u00e9".utf8), Array(" ".utf8), [0xC3, 0xA9],
      Array("\"figure\":3,".utf8), Array("\"id\":\"f-3\",".utf8), Array("true".utf8), Array("1e3".utf8), [9],
      Array("2026-02-30T25:61:00.000Z".utf8), Array(",\"unknown\":[1]".utf8),
    ]
    for event in Self.events {
      var bytes = Array(try event.encodedBody().utf8)
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes.removeSubrange(place...)
        case 1: if place < bytes.count { bytes.remove(at: place) }
        case 2:
          if place < bytes.count { bytes[place] = UInt8.random(in: 0x20...0x7E, using: &random) }
        default: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
        }
      }
      guard let body = String(validating: bytes, as: UTF8.self) else { continue }
      #expect(Self.read(event.kind, body) == Self.read(event.kind, Self.roomy(body)), "\(body)")
    }
  }

  @Test(
    arguments: [
      ("f-1", 1), ("f-007", 7), ("f-", nil), ("f-x", nil), ("g-1", nil), ("f--3", -3), ("f-+3", 3), ("", nil),
      ("f-99999999999999999999", nil), ("f-999999999999999999", 999_999_999_999_999_999), ("f-١", nil), ("f-1 ", nil),
    ] as [(FactID, Int?)])
  func numbersOfFacts(id: FactID, number: Int?) {
    #expect(id.number == number)
  }

  /// No fact of a key for which more is asked is taken for one that may be said without a look.
  @Test func whatNeedsALookGetsIt() throws {
    let guarded = MeasureRegister.entries.filter { $0.needsTest || $0.isAboutVictims }.map(\.key)
    for key in guarded + ["suspect.s-1.nationality", "attribution.group", "attackers", "named.v-01", "contact.new"] {
      #expect(!key.isPlain, "\(key)")
    }
    var room = Room()
    for status in FactStatus.allCases where status != .confirmed {
      #expect(!fact(status: status).isPlainlyPublic)
    }
    for release in [ReleaseRule.after(minutes(1)), .when(.prosecutor), .internal, .never] {
      #expect(!fact(release: release).isPlainlyPublic)
    }
    #expect(!fact(isAboutVictim: true).isPlainlyPublic)
    #expect(!fact(scope: Scope(population: "nationality:FR")).isPlainlyPublic)
    #expect(fact().isPlainlyPublic)
    // And one that is taken for such has nothing in its way.
    let id = try room.add("casualties.injured", .quantity(.exact(2)), City.hospital, scope: Scope(place: "hall"))
    #expect(room.ledger[id]?.isPlainlyPublic == true)
    #expect(room.ledger.obstacles(toPublishing: id, at: room.now, register: City.rules.register).isEmpty)
  }

  private func fact(
    status: FactStatus = .confirmed, release: ReleaseRule = .public, isAboutVictim: Bool = false,
    scope: Scope = Scope()
  ) -> Fact {
    Fact(
      id: "f-1", key: "casualties.injured", value: .quantity(.exact(2)), scope: scope, agency: "hospital", basis: nil,
      asOf: minutes(0), receivedAt: minutes(0), enteredBy: nil, supersedes: nil, isAboutVictim: isAboutVictim,
      status: status, release: release, contributedAt: minutes(0), sumOf: [])
  }
}
