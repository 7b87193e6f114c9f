import Foundation
import Incidents
import Testing

/// The reader of events must read exactly what Foundation's reads: journals were written with the one and are read with the other.
@Suite struct CanonicalJSONTests {
  struct Inner: Codable, Hashable {
    var flag: Bool
    var moment: Moment
    var text: String?
  }

  enum Choice: Codable, Hashable {
    case none
    case some(number: Int, words: [String])
    case one(Inner)
  }

  struct Sample: Codable, Hashable {
    var id: AgencyID
    var count: Int
    var small: UInt8
    var size: Double
    var words: [String]
    var inner: Inner?
    var inners: [Inner]
    var byName: [String: [String: String]]
    var byAgency: [AgencyID: Int]
    var choice: Choice
    var set: Set<Int>
    var nested: [[Int?]]
  }

  static func sample(_ random: inout Seeded) -> Sample {
    let texts = [
      "", "a", "Quay Street", "“closed”\n", "\u{1F469}\u{200D}\u{1F692}", "back\\slash / \"quote\"", "عند السوق",
      "\u{0}\u{1F}", "e\u{301}",
    ]
    func text(_ random: inout Seeded) -> String { texts.randomElement(using: &random) ?? "" }
    func inner(_ random: inout Seeded) -> Inner {
      Inner(
        flag: Bool.random(using: &random),
        moment: Moment(milliseconds: Int64.random(in: 0...4_000_000_000_000, using: &random)),
        text: Bool.random(using: &random) ? text(&random) : nil)
    }
    func list<Element>(_ random: inout Seeded, _ make: (inout Seeded) -> Element) -> [Element] {
      (0..<Int.random(in: 0...4, using: &random)).map { _ in make(&random) }
    }
    let choice: Choice =
      switch Int.random(in: 0...2, using: &random) {
      case 0: .none
      case 1: .some(number: Int.random(in: Int.min...Int.max, using: &random), words: list(&random, text))
      default: .one(inner(&random))
      }
    return Sample(
      id: AgencyID(text(&random)), count: Int.random(in: -1000...1000, using: &random),
      small: UInt8.random(in: 0...255, using: &random),
      size: Double(Int.random(in: -1000...1000, using: &random)) / 8, words: list(&random, text),
      inner: Bool.random(using: &random) ? inner(&random) : nil, inners: list(&random, inner),
      byName: Dictionary(list(&random) { (text(&$0), [text(&$0): text(&$0)]) }) { first, _ in first },
      byAgency: Dictionary(list(&random) { (AgencyID(text(&$0)), Int.random(in: 0...9, using: &$0)) }) { first, _ in
        first
      }, choice: choice, set: Set(list(&random) { Int.random(in: 0...99, using: &$0) }),
      nested: list(&random) { list(&$0) { Bool.random(using: &$0) ? nil : Int.random(in: 0...9, using: &$0) } })
  }

  @Test(arguments: 0..<200)
  func whatIsWrittenIsReadAgain(seed: Int) throws {
    var random = Seeded(seed)
    let sample = Self.sample(&random)
    let text = try CanonicalJSON.encode(sample)
    #expect(try CanonicalJSON.decode(Sample.self, from: text) == sample)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .prettyPrinted
    let spaced = String(decoding: try encoder.encode(sample), as: UTF8.self)
    #expect(try CanonicalJSON.decode(Sample.self, from: spaced) == sample)
  }

  /// Broken in any place, a text is refused by both readers, or read by both as the same.
  @Test(arguments: 0..<400)
  func brokenTextsAreReadAsFoundationReadsThem(seed: Int) throws {
    var random = Seeded(seed)
    var bytes = Array(try CanonicalJSON.encode(Self.sample(&random)).utf8)
    for _ in 0...Int.random(in: 0...2, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(Array("{}[],:\"\\ntf0123-.eE u".utf8).randomElement(using: &random) ?? 0, at: place)
      case 2: bytes[place] = Array("{}[],:\"\\ 09".utf8).randomElement(using: &random) ?? 0
      default: bytes.removeSubrange(place..<min(bytes.count, place + 6))
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let ours = try? CanonicalJSON.decode(Sample.self, from: text)
    let theirs = try? JSONDecoder().decode(Sample.self, from: Data(text.utf8))
    #expect(ours == theirs, "\(text)")
  }

  @Test(arguments: [
    "", " ", "{", "}", "[1,]", "{\"a\":1,}", "01", "-", "1.", ".5", "1e", "+1", "nul", "truefalse", "\"", "\"\\x\"",
    "\"\\u12\"",
    "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\u{1}\"", "[1 2]", "{\"a\" 1}", "{1:2}", "[", "[[[[", "{\"a\":}",
    "\u{FEFF}1x", "'a'",
    String(repeating: "[", count: 100_000), String(repeating: "[", count: 513) + String(repeating: "]", count: 513),
  ])
  func whatIsNoJSONIsRefused(text: String) {
    #expect(throws: DecodingError.self) { try CanonicalJSON.decode([Int].self, from: text) }
    #expect(throws: DecodingError.self) { try CanonicalJSON.decode(String.self, from: text) }
  }

  @Test(arguments: ["300", "-1", "1.5", "1e400", "99999999999999999999", "true", "\"1\""])
  func numbersThatDoNotFitAreRefused(text: String) {
    #expect(throws: DecodingError.self) { try CanonicalJSON.decode(UInt8.self, from: text) }
  }

  @Test func anErrorNamesTheFieldAndNoValue() {
    let body = "{\"id\":\"city\",\"inners\":[{\"flag\":true,\"moment\":\"secret\"}]}"
    struct Short: Codable {
      var id: AgencyID
      var inners: [Inner]
    }
    #expect(
      throws: EventCodingError(kind: "a/1", reason: "the field “inners.Index 0.moment” cannot be read")
    ) { try CanonicalJSON.payload(Short.self, kind: "a/1", body: body) }
    #expect(throws: EventCodingError(kind: "a/1", reason: "the field “inners” is missing")) {
      try CanonicalJSON.payload(Short.self, kind: "a/1", body: "{\"id\":\"city\"}")
    }
    #expect(throws: EventCodingError(kind: "a/1", reason: "the field “id” has the wrong type")) {
      try CanonicalJSON.payload(Short.self, kind: "a/1", body: "{\"id\":7,\"inners\":[]}")
    }
  }

  @Test func aPlainStringIsFoundWithoutReadingOn() {
    #expect(CanonicalJSON.string(named: "b", in: "{\"a\":[{\"b\":\"no\"}],\"b\":\"yes\",\"c\":") == "yes")
    #expect(CanonicalJSON.string(named: "b", in: "{\"a\":{\"b\":\"no\"}}") == nil)
    #expect(CanonicalJSON.string(named: "b", in: "{\"b\":7}") == nil)
    #expect(CanonicalJSON.string(named: "b", in: "[\"b\",\"no\"]") == nil)
    #expect(CanonicalJSON.string(named: "b", in: "") == nil)
  }
}

/// The same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
