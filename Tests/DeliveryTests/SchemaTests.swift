import Delivery
import Foundation
import Incidents
import Testing

/// What is posted follows the schemas that the project publishes.
@Suite("Schemas")
struct SchemaTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Schemas")

  static let payloads: [Payload] = [
    PayloadTests.release(), PayloadTests.release(type: .corrected, replaces: PayloadTests.earlier, exercise: true),
    PayloadTests.release(type: .withdrawn, replaces: PayloadTests.earlier, languages: ["en", "fr"]),
    PayloadTests.release(follows: [.init(language: "ar", promisedAt: PayloadTests.at + .minutes(30), state: .missing)]),
    PayloadTests.release(translates: PayloadTests.original, languages: ["ar"]),
    PayloadTests.notice, .test(TestPayload(channel: "newsroom", timestamp: PayloadTests.at)),
  ]

  @Test("hold for every payload", arguments: payloads)
  func everyPayload(payload: Payload) throws {
    try Self.check(try payload.encoded())
  }

  @Test("hold for the receiver's index")
  func receptions() async throws {
    try await PostingTests.withReceiver { receiver in
      let post = try PostingTests.post(to: receiver.url)
      receiver.misbehave(.close, times: 1)
      for _ in 0..<3 { _ = await Poster().attempt(post) }
      for reception in receiver.receptions { try Self.check(try CanonicalJSON.encode(reception)) }
      #expect(receiver.receptions.count == 3)
    }
  }

  @Test("notice what does not follow them")
  func faults() throws {
    let good = try PayloadTests.release().encoded()
    let changes = [
      ("statement.released", "statement.rumoured"), ("\"number\":4", "\"number\":\"4\""), ("\"title\"", "\"titel\""),
      ("\"revision\":2", "\"revision\":0"), (".000Z", "Z"), ("\"format\":\"text\"", "\"format\":\"html\""),
    ]
    for (old, new) in changes {
      #expect(good.contains(old))
      #expect(throws: SchemaFault.self) { try Self.check(good.replacingOccurrences(of: old, with: new)) }
    }
  }

  static func check(_ text: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let name = try #require((value as? [String: Any])?["schema"] as? String)
    let file = folder.appending(path: name.replacingOccurrences(of: "/", with: ".") + ".schema.json")
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    #expect(schema["$id"] as? String == name)
    try SchemaChecker(root: schema).check(value, schema, at: "$")
  }
}

struct SchemaFault: Error { let description: String }

/// As much of JSON Schema as the project's schemas use; stricter than they are, in that no unknown key may be written.
struct SchemaChecker {
  let root: [String: Any]

  func check(_ value: Any, _ schema: [String: Any], at place: String) throws {
    if let reference = schema["$ref"] as? String {
      let name = reference.replacingOccurrences(of: "#/$defs/", with: "")
      let definitions = root["$defs"] as? [String: [String: Any]]
      try check(value, try #require(definitions?[name]), at: place)
    }
    if let allowed = schema["enum"] as? [String], !allowed.contains((value as? String) ?? "") {
      throw SchemaFault(description: "\(place): not one of \(allowed)")
    }
    if let constant = schema["const"] as? String, value as? String != constant {
      throw SchemaFault(description: "\(place): not \(constant)")
    }
    switch schema["type"] as? String {
    case "object":
      guard let object = value as? [String: Any] else { throw SchemaFault(description: "\(place): no object") }
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      for key in schema["required"] as? [String] ?? [] where object[key] == nil {
        throw SchemaFault(description: "\(place).\(key): missing")
      }
      for (key, value) in object {
        guard let property = properties[key] else { throw SchemaFault(description: "\(place).\(key): unknown") }
        try check(value, property, at: "\(place).\(key)")
      }
    case "array":
      guard let array = value as? [Any] else { throw SchemaFault(description: "\(place): no array") }
      if array.count < schema["minItems"] as? Int ?? 0 { throw SchemaFault(description: "\(place): too few") }
      for (index, item) in array.enumerated() {
        try check(item, schema["items"] as? [String: Any] ?? [:], at: "\(place)[\(index)]")
      }
    case "string":
      guard let text = value as? String else { throw SchemaFault(description: "\(place): no string") }
      if let pattern = schema["pattern"] as? String, text.range(of: pattern, options: .regularExpression) == nil {
        throw SchemaFault(description: "\(place): does not fit \(pattern)")
      }
    case "integer":
      guard !(value is String), let number = value as? Int, number >= schema["minimum"] as? Int ?? .min else {
        throw SchemaFault(description: "\(place): no such integer")
      }
    case "boolean":
      guard !(value is String), value is Bool else { throw SchemaFault(description: "\(place): no boolean") }
    default: break
    }
  }
}
