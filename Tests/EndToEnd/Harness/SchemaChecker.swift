import Foundation

/// Something that does not follow a schema.
struct SchemaFault: Error, CustomStringConvertible { let description: String }

/// Any JSON value.
indirect enum JSONValue: Decodable, Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    if let object = try? [String: JSONValue](from: decoder) {
      self = .object(object)
    } else if let list = try? [JSONValue](from: decoder) {
      self = .list(list)
    } else {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  subscript(_ key: String) -> JSONValue? { if case .object(let object) = self { object[key] } else { nil } }
  subscript(_ index: Int) -> JSONValue? {
    if case .list(let list) = self, list.indices.contains(index) { list[index] } else { nil }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var items: [JSONValue] { if case .list(let list) = self { list } else { [] } }
}

/// As much of JSON Schema as the schemas of commands use; stricter than they are, in that no unknown key may be written.
struct SchemaChecker {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Schemas")
    .standardized

  private let root: JSONValue

  /// The schema of a name such as `statement-view`.
  init(_ name: String) throws {
    let file = Self.folder.appending(path: "afterword.\(name).1.schema.json")
    root = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file))
  }

  /// A schema of the tests' own, in their fixtures.
  init(fixture name: String) throws {
    let file = Self.folder.appending(path: "../Tests/EndToEnd/Fixtures/\(name)").standardized
    root = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file))
  }

  func check(_ value: JSONValue) throws { try check(value, root, at: "$") }

  private func check(_ value: JSONValue, _ schema: JSONValue, at place: String) throws {
    if let reference = schema["$ref"]?.text {
      guard let definition = root["$defs"]?[reference.replacing("#/$defs/", with: "")] else {
        throw SchemaFault(description: "\(place): the schema has no \(reference)")
      }
      return try check(value, definition, at: place)
    }
    if let allowed = schema["enum"]?.items, !allowed.contains(value) {
      throw SchemaFault(description: "\(place): \(value) is none of \(allowed)")
    }
    if let constant = schema["const"], constant != value {
      throw SchemaFault(description: "\(place): \(value) is not \(constant)")
    }
    let types = schema["type"].map { $0.text.map { [$0] } ?? $0.items.compactMap(\.text) } ?? []
    guard types.isEmpty || types.contains(where: { Self.isOfType($0, value) }) else {
      throw SchemaFault(description: "\(place): \(value) is not of the type \(types)")
    }
    switch value {
    case .object(let object): try check(object, schema, at: place)
    case .list(let list):
      for (index, item) in list.enumerated() {
        try check(item, schema["items"] ?? .object([:]), at: "\(place)[\(index)]")
      }
    case .text(let text):
      guard let pattern = schema["pattern"]?.text, text.range(of: pattern, options: .regularExpression) == nil else {
        return
      }
      throw SchemaFault(description: "\(place): “\(text)” does not fit \(pattern)")
    case .null, .flag, .number: return
    }
  }

  private func check(_ object: [String: JSONValue], _ schema: JSONValue, at place: String) throws {
    for key in schema["required"]?.items.compactMap(\.text) ?? [] where object[key] == nil {
      throw SchemaFault(description: "\(place).\(key) is missing")
    }
    for (key, value) in object {
      guard let property = schema["properties"]?[key] ?? schema["additionalProperties"] else {
        throw SchemaFault(description: "\(place).\(key) is not in the schema")
      }
      try check(value, property, at: "\(place).\(key)")
    }
  }

  private static func isOfType(_ type: String, _ value: JSONValue) -> Bool {
    switch (type, value) {
    case ("object", .object), ("array", .list), ("string", .text), ("boolean", .flag), ("number", .number),
      ("null", .null):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
