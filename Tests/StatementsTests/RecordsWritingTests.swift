import Incidents
import Statements
import Testing

/// The lines of a record are written and read without going through values; they are what going through values would give.
@Suite struct RecordsWritingTests {
  /// A line by the definition of the format: fields, commitments and link as values, encoded as a whole.
  private struct Line: Encodable {
    struct Commitment: Encodable {
      let `class`: RedactionClass
      let digest: String
      let salt: String?
    }
    let position: Int64
    let stream: String
    let version: Int
    let kind: String
    let occurredAt: Moment
    let recordedAt: Moment
    let body: RecordValue
    let commitments: [String: Commitment]
    let link: String
  }

  private struct Linked: Encodable {
    let position: Int64
    let stream: String
    let version: Int
    let kind: String
    let occurredAt: Moment
    let recordedAt: Moment
    let body: RecordValue
    let commitments: [String: String]
  }

  private static let classing = RecordClassing(
    register: StatementRegister(), ledger: FactLedger(), incident: "harbour", key: nil)

  private static func salt(_ position: Int64, _ name: String) -> String { Digest.hex(of: "salt \(position) \(name)") }

  private static func header(_ redacted: Set<RedactionClass>) -> RecordsFile.Header {
    RecordsFile.Header(incident: "harbour", audience: .partners, redacted: redacted, journal: "1:0", content: [])
  }

  private func expected(
    _ body: String, kind: String, position: Int64, officer: String?, redacted: Set<RedactionClass>, after link: String
  ) throws -> Line? {
    guard case .map(var fields) = try CanonicalJSON.decode(RecordValue.self, from: body) else { return nil }
    if let officer { fields["@officer"] = .text(officer) }
    let open = Self.classing.alwaysOpen(in: kind)
    var commitments: [String: Line.Commitment] = [:]
    for (name, value) in fields where name == "@officer" || !open.contains(name) {
      let salt = Self.salt(position, name)
      let isShown = !redacted.contains(.internal)
      commitments[name] = Line.Commitment(
        class: .internal, digest: Digest.hex(of: salt + "\n" + value.canonical), salt: isShown ? salt : nil)
    }
    let shown = fields.filter { commitments[$0.key] == nil || commitments[$0.key]?.salt != nil }
    let linked = Linked(
      position: position, stream: "statements/harbour", version: 1, kind: kind,
      occurredAt: Moment(milliseconds: 5), recordedAt: Moment(milliseconds: 1_773_000_000_000),
      body: .map(fields.filter { commitments[$0.key] == nil }), commitments: commitments.mapValues(\.digest))
    return Line(
      position: position, stream: "statements/harbour", version: 1, kind: kind,
      occurredAt: Moment(milliseconds: 5), recordedAt: Moment(milliseconds: 1_773_000_000_000),
      body: .map(shown), commitments: commitments,
      link: Digest.hex(of: link + "\n" + (try CanonicalJSON.encode(linked))))
  }

  static let bodies = [
    "{}", #"{"number":3,"note":"a \"quoted\" word\n/"}"#, #"{"a":1,"b":[1,{"x":null}],"c":{"y":true}}"#,
    // None of these stands as the journal writes it.
    #"{ "b" : 2, "a" : 1 }"#, #"{"b":2,"a":1}"#, #"{"a":0.5,"b":1e3,"c":1.0}"#, #"{"a":"\/\u0041\u00e9"}"#,
    #"{"é":1,"z":2,"e\u0301a":3}"#, #"{"a":1,"a":2}"#, #"{"a":9223372036854775807,"b":-9223372036854775808}"#,
    #"{"@officer":"somebody-else","number":7}"#, #"{"z":"😀","A":"\u2028","_":"e\u0301"}"#,
  ]

  @Test(arguments: bodies, [Set<RedactionClass>(), [.internal], [.personal]])
  func aLineIsWhatItsValuesGive(body: String, redacted: Set<RedactionClass>) throws {
    for (kind, officer) in [("statements.reviewed/1", "duty-lead"), ("no.such/2", nil)] as [(String, OfficerID?)] {
      var writer = RecordsWriter(Self.header(redacted), classing: Self.classing, salt: Self.salt)
      var link = Digest.hex(of: "afterword.records/1\nharbour")
      for position in Int64(1)...2 {
        let line = try writer.line(
          RecordsFile.Entry(
            position: position, stream: "statements/harbour", version: 1, kind: kind,
            occurredAt: Moment(milliseconds: 5),
            recordedAt: Moment(milliseconds: 1_773_000_000_000), officer: officer, body: body))
        let expected = try #require(
          try expected(
            body, kind: kind, position: position, officer: officer?.rawValue, redacted: redacted, after: link))
        #expect(String(decoding: line, as: UTF8.self) == (try CanonicalJSON.encode(expected)))
        link = expected.link
      }
    }
  }

  /// A whole record with a seal that nobody can check: every line of it is read again, and each changed byte is noticed.
  @Test func everyChangedByteIsNoticed() throws {
    var writer = RecordsWriter(Self.header([.personal]), classing: Self.classing, salt: Self.salt)
    var text = try writer.start() + "\n"
    for (index, body) in Self.bodies.enumerated() {
      text +=
        String(
          decoding: try writer.line(
            RecordsFile.Entry(
              position: Int64(index + 1), stream: "statements/harbour", version: index + 1,
              kind: "statements.reviewed/1",
              occurredAt: Moment(milliseconds: 5), recordedAt: Moment(milliseconds: 1_773_000_000_000),
              officer: "duty-lead",
              body: body)), as: UTF8.self) + "\n"
    }
    let officer = Officer(id: "keeper", name: "Keeper", agency: "city", roles: [])
    let seal = writer.seal(file: Digest.hex(of: text), officer: officer)
    text += try CanonicalJSON.encode(RecordsFile.End(seal: seal, signature: "")) + "\n"
    let whole = RecordsVerification(text, keys: [])
    #expect(whole.problems.isEmpty && whole.lines.count == Self.bodies.count && whole.gaps.count == 1)
    let bytes = Array(text.utf8)
    for place in stride(from: 0, to: bytes.count, by: 11) {
      for byte in Array("x\"\n".utf8) where bytes[place] != byte {
        var forged = bytes
        forged[place] = byte
        guard let forged = String(validating: forged, as: UTF8.self) else { continue }
        let result = RecordsVerification(forged, keys: [])
        #expect(!result.holds && (!result.problems.isEmpty || result.seal != seal), "byte \(place)")
      }
    }
    #expect(!RecordsVerification(text.replacing("\n", with: "\r\n"), keys: []).problems.isEmpty)
    #expect(!RecordsVerification(String(text.dropLast()), keys: []).problems.isEmpty)
  }
}
