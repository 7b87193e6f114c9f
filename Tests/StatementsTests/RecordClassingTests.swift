import Incidents
import Testing

@testable import Statements

/// A record looks at each text once; its fields have the classes that every text of theirs, looked at alone, would give them.
@Suite struct RecordClassingTests {
  private static let key = HoldbackKey(bytes: Array(1...32))

  private static func ledger() throws -> FactLedger {
    var room = Room()
    for (phrase, code) in [("red lantern", WithholdingCode.investigation), ("blue gate", .security)] {
      let digest = try #require(key.digest(of: phrase))
      let events = try room.ledger.decide(
        AddHoldback(
          digest: digest.digest, wordCount: digest.wordCount, trace: key.trace(of: phrase),
          withholding: Withholding(code: code, reviewAt: room.now + .hours(6))),
        room.act(City.prosecutor))
      try room.apply(events, City.prosecutor)
    }
    try room.add("named.v-1", .words(Words("Robin Sample")), City.liaison)
    return room.ledger
  }

  private static let texts = [
    "nothing", "a red lantern", "Red\nLantern", "the \"blue gate\"", "Robin Sample was here", "ROBIN\tSAMPLE",
    "red lan\u{AD}terns",
    "back\\slash red lantern", "\u{1}blue gate", "é", "e\u{301}", "",
  ]

  private func expected(_ text: String, _ held: [Holdback]) -> RedactionClass {
    let found = Self.key.matches(of: held, in: text).map { RedactionClass($0.holdback.code) }.max() ?? .open
    let words = HoldbackKey.words(of: text).map(\.folded)
    let names = words.indices.dropLast().contains { words[$0...($0 + 1)] == ["robin", "sample"] }
    let least = max(found, .internal)
    return names ? max(least, .personal) : least
  }

  @Test(arguments: 0..<40)
  func aFieldHasTheClassOfItsTexts(seed: Int) throws {
    var random = Seeded(seed)
    let ledger = try Self.ledger()
    var classing = RecordClassing(
      register: StatementRegister(), ledger: ledger, incident: "harbour", key: Self.key)
    for _ in 0..<10 {
      let texts = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in Self.texts.randomElement(using: &random)
      }
      let value = RecordValue.map([
        // A name of a member is no text of its own.
        "red lantern": .list(texts.map { RecordValue.text($0) }), "more": .map(["count": .whole(3), "none": .null]),
      ])
      let body = try #require(RecordFields(RecordValue.map(["note": value]).canonical))
      let wanted = texts.map { expected($0, ledger.heldPhrases) }.max()
      #expect(
        classing.classOf("note", in: body, kind: "rumour.other/1", stream: "rumours/harbour") == wanted, "\(texts)")
    }
  }

  /// The texts of canonical JSON, found without taking it apart, are those of its values.
  @Test(arguments: [
    "{}", "[]", "\"\"", "null", "-1.5e3", #""a""#, #"{"a":"b","c":["d",{"e":"f\\"}],"g":{"h:":"\"x\":y"}}"#,
    #"["\\\"",":","a:","\u0001\n"]"#, #"{"é\"":"ü"}"#,
  ])
  func textsAreFoundWhereTheyStand(json: String) throws {
    let value = try CanonicalJSON.decode(RecordValue.self, from: json)
    let found = RecordTexts.literals(in: value.canonical).map(RecordTexts.text(of:))
    #expect(found.sorted() == value.texts.sorted())
  }
}
