import Foundation
import Incidents
import Testing

/// What is written by hand is what the encoder writes, and what is taken by hand is nothing but that: an export that is written in
/// one way is checked in the other.
@Suite struct CanonicalWritingTests {
  /// Any JSON value, by way of `Codable`.
  indirect enum Value: Codable, Hashable {
    case null, flag(Bool), whole(Int64), fraction(Double), text(String), list([Value]), map([String: Value])

    struct Name: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      if let members = try? decoder.container(keyedBy: Name.self) {
        self = .map(
          Dictionary(
            uniqueKeysWithValues: try members.allKeys.map {
              ($0.stringValue, try members.decode(Value.self, forKey: $0))
            }))
      } else if var elements = try? decoder.unkeyedContainer() {
        var list: [Value] = []
        while !elements.isAtEnd { list.append(try elements.decode(Value.self)) }
        self = .list(list)
      } else {
        let one = try decoder.singleValueContainer()
        if one.decodeNil() {
          self = .null
        } else if let text = try? one.decode(String.self) {
          self = .text(text)
        } else if let flag = try? one.decode(Bool.self) {
          self = .flag(flag)
        } else if let whole = try? one.decode(Int64.self) {
          self = .whole(whole)
        } else {
          self = .fraction(try one.decode(Double.self))
        }
      }
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .map(let map):
        var container = encoder.container(keyedBy: Name.self)
        for (name, value) in map { try container.encode(value, forKey: Name(stringValue: name)) }
      case .list(let list):
        var container = encoder.unkeyedContainer()
        for value in list { try container.encode(value) }
      case .null:
        var container = encoder.singleValueContainer()
        try container.encodeNil()
      case .flag(let flag): try flag.encode(to: encoder)
      case .whole(let whole): try whole.encode(to: encoder)
      case .fraction(let fraction): try fraction.encode(to: encoder)
      case .text(let text): try text.encode(to: encoder)
      }
    }

    static func any(_ random: inout Seeded, depth: Int = 0) -> Value {
      switch Int.random(in: 0...(depth > 3 ? 4 : 6), using: &random) {
      case 0: return .null
      case 1: return .flag(Bool.random(using: &random))
      case 2: return .whole(Int64.random(in: -1_000_000...1_000_000, using: &random))
      case 3: return .whole([0, -1, .max, .min, 999_999_999_999_999_999].randomElement(using: &random) ?? 0)
      case 4: return .text(text(&random))
      case 5: return .list((0..<Int.random(in: 0...3, using: &random)).map { _ in any(&random, depth: depth + 1) })
      default: return object(&random, depth: depth + 1)
      }
    }

    static func object(_ random: inout Seeded, depth: Int = 0) -> Value {
      let names = ["a", "b", "B", "a1", "a10", "a9", "", "@officer", "-", "z_"].shuffled(using: &random)
      return .map(
        Dictionary(
          uniqueKeysWithValues: names.prefix(Int.random(in: 0...4, using: &random)).map {
            ($0, any(&random, depth: depth))
          }))
    }

    static func text(_ random: inout Seeded) -> String {
      let pieces = [
        "Quay Street", "“é”", "\n", "\u{1}\u{1F}\u{7F}", "\\", "\"", "/", "\u{2028}", "عند", "e\u{301}",
        "\u{8}\t\u{C}\r",
      ]
      return (0..<Int.random(in: 0...3, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
    }
  }

  /// Takes a whole text member by member; nothing where it is not canonical.
  private func members(of text: String) -> [(name: String, json: String)]? {
    let view = text.utf8
    let bytes = view.span
    var reader = CanonicalReader()
    guard reader.begin(in: bytes) else { return nil }
    var members: [(name: String, json: String)] = []
    while let member = reader.anyValue(in: bytes) { members.append(member) }
    return reader.end(in: bytes) && reader.isAtEnd(of: bytes) ? members : nil
  }

  @Test(arguments: 0..<400)
  func whatIsWrittenIsTakenAsItStands(seed: Int) throws {
    var random = Seeded(seed)
    let text = try CanonicalJSON.encode(Value.object(&random))
    let found = members(of: text)
    // The few numbers of 19 digits are left to the other reader.
    if let found {
      #expect("{" + found.map { CanonicalWriter.text($0.name) + ":" + $0.json }.joined(separator: ",") + "}" == text)
    } else {
      #expect(text.contains { $0.isNumber } && (text.contains("9223372036854775")), "\(text)")
    }
  }

  /// Whatever is changed in a text: where every value of it is still taken, it is what the encoder would write for these values.
  @Test(arguments: 0..<1500)
  func whatIsNotCanonicalIsNotTaken(seed: Int) throws {
    var random = Seeded(seed)
    var bytes = Array(try CanonicalJSON.encode(Value.object(&random)).utf8)
    for _ in 0...Int.random(in: 0...2, using: &random) {
      let place = Int.random(in: 0..<max(1, bytes.count), using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0 where place < bytes.count: bytes.remove(at: place)
      case 1:
        bytes.insert(
          Array("{}[],:\"\\ntfu0123-.eE /".utf8).randomElement(using: &random) ?? 0, at: min(place, bytes.count))
      default:
        if place < bytes.count { bytes[place] = Array("{}[],:\"\\ 0abz19".utf8).randomElement(using: &random) ?? 0 }
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let found = members(of: text), !hasTwice(found.map(\.name)) else { return }
    let inOrder = zip(found, found.dropFirst()).allSatisfy { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    guard inOrder else { return }
    let value = try CanonicalJSON.decode(Value.self, from: text)
    #expect(Array(try CanonicalJSON.encode(value).utf8) == Array(text.utf8), "\(text)")
  }

  private func hasTwice(_ names: [String]) -> Bool { Set(names).count < names.count }

  @Test(arguments: [
    #"{"a":1 }"#, #"{ "a":1}"#, #"{"a":01}"#, #"{"a":-0}"#, #"{"a":1.0}"#, #"{"a":1e2}"#, #"{"a":"\/"}"#,
    #"{"a":"\u0041"}"#, #"{"a":"\u000A"}"#, #"{"a":"\u000a"}"#, #"{"a":"\u001F"}"#, #"{"a":{"b":1,"a":2}}"#,
    #"{"a":{"b":1,"b":2}}"#, #"{"a":[1,]}"#, #"{"a":[,1]}"#, #"{"a":nul}"#, #"{"a":}"#, #"{"a"}"#, #"{"é":1}"#,
    #"{"a":1"#,
    #"{"a":{"é":1}}"#, #"{"a":1}}"#, #"{"a":"x}"#, "{\"a\":\"\u{1}\"}", "{\"a\":\(String(repeating: "[", count: 90))",
    #"{"a":1234567890123456789}"#,
  ])
  func otherFormsAreLeftToTheOtherReader(text: String) { #expect(members(of: text) == nil) }

  @Test func everyCharacterIsEscapedAsTheEncoderDoes() throws {
    for value in UInt32(0)...0x2100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      #expect(Array(CanonicalWriter.text(text).utf8) == Array(try CanonicalJSON.encode(text).utf8))
    }
  }

  @Test(arguments: [0, 9, 10, -1, 1_234_567_890_123, Int64.max, Int64.min])
  func numbersMomentsAndTextsAreWrittenAsTheEncoderDoes(number: Int64) throws {
    struct Line: Encodable {
      let a: Int64
      let b: [String: String]
      let c: Moment
      let d: String
    }
    let moment = Moment(milliseconds: number % 4_000_000_000_000)
    var writer = CanonicalWriter()
    writer.begin()
    writer.whole("a", number)
    writer.begin("b")
    writer.string("x", "“1\n”")
    writer.json("y", "\"2\"")
    writer.end()
    writer.moment("c", moment)
    writer.string("d", "")
    writer.end()
    let expected = try CanonicalJSON.encode(Line(a: number, b: ["x": "“1\n”", "y": "2"], c: moment, d: ""))
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }
}
