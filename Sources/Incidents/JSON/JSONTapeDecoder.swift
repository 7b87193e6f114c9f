/// Makes values of a ``JSONTape``, as Foundation's `JSONDecoder` would, in a fraction of the time: a command that folds ten
/// thousand events cannot wait for a dictionary of each.
struct JSONTapeDecoder: Decoder, SingleValueDecodingContainer {
  let tape: JSONTape
  let node: Int

  var codingPath: [any CodingKey] { tape.path(to: node) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard tape.nodes[node].kind == .object else { throw mismatch([String: Any].self) }
    return KeyedDecodingContainer(JSONMembers(tape: tape, node: node))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard tape.nodes[node].kind == .array else { throw mismatch([Any].self) }
    return JSONElements(tape: tape, node: node)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  // MARK: - One value

  func decodeNil() -> Bool { tape.nodes[node].kind == .null }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch tape.nodes[node].kind {
    case .yes: true
    case .no: false
    default: throw mismatch(type)
    }
  }

  func decode(_ type: String.Type) throws -> String {
    guard tape.nodes[node].kind == .string else { throw mismatch(type) }
    guard let text = tape.string(node) else {
      throw DecodingError.dataCorrupted(context("An escape stands for no character."))
    }
    return text
  }

  func decode(_ type: Double.Type) throws -> Double {
    guard tape.nodes[node].kind == .number else { throw mismatch(type) }
    guard let number = tape.double(node) else { throw DecodingError.dataCorrupted(context("The number does not fit.")) }
    return number
  }

  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
  func decode(_ type: Int.Type) throws -> Int { try whole(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try whole(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try whole(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try whole(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try whole(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try whole(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try whole(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try whole(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try whole(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try whole(type) }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try Value(from: self) }

  private func whole<Whole: FixedWidthInteger>(_ type: Whole.Type) throws -> Whole {
    guard tape.nodes[node].kind == .number else { throw mismatch(type) }
    guard let number = tape.integer(node, type) else {
      throw DecodingError.dataCorrupted(context("The number does not fit."))
    }
    return number
  }

  private func mismatch(_ type: Any.Type) -> DecodingError {
    tape.nodes[node].kind == .null
      ? .valueNotFound(type, context("There is no value."))
      : .typeMismatch(type, context("The value is of another type."))
  }

  private func context(_ text: String) -> DecodingError.Context {
    DecodingError.Context(codingPath: codingPath, debugDescription: text)
  }
}

/// The members of an object.
private struct JSONMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let tape: JSONTape
  let node: Int

  var codingPath: [any CodingKey] { tape.path(to: node) }
  var allKeys: [Key] { tape.names(of: node).compactMap(Key.init(stringValue:)) }

  func contains(_ key: Key) -> Bool { tape.member(key.stringValue, of: node) != nil }

  private func value(_ key: Key) throws -> JSONTapeDecoder {
    guard let member = tape.member(key.stringValue, of: node) else {
      throw DecodingError.keyNotFound(
        key, DecodingError.Context(codingPath: codingPath, debugDescription: "The field is missing."))
    }
    return JSONTapeDecoder(tape: tape, node: member)
  }

  /// The value under a key; nothing where it is missing or null.
  private func present(_ key: Key) -> JSONTapeDecoder? {
    guard let member = tape.member(key.stringValue, of: node), tape.nodes[member].kind != .null else { return nil }
    return JSONTapeDecoder(tape: tape, node: member)
  }

  func decodeNil(forKey key: Key) throws -> Bool { try value(key).decodeNil() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).decode(type) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).decode(type) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try value(key).decode(type) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try value(key).decode(type) }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).decode(type) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try value(key).decode(type) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try value(key).decode(type) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try value(key).decode(type) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(key).decode(type) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try value(key).decode(type) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try value(key).decode(type) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try value(key).decode(type) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try value(key).decode(type) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try value(key).decode(type) }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try Value(from: try value(key))
  }

  // The usual ones look for the field three times.
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try present(key)?.decode(type) }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try present(key)?.decode(type) }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try present(key)?.decode(type) }
  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    guard let value = present(key) else { return nil }
    return try Value(from: value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try value(key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try value(key).unkeyedContainer()
  }
  func superDecoder() throws -> any Decoder { try superDecoder(named: "super") }
  func superDecoder(forKey key: Key) throws -> any Decoder { try superDecoder(named: key.stringValue) }

  private func superDecoder(named name: String) throws -> any Decoder {
    guard let member = tape.member(name, of: node) else {
      throw DecodingError.keyNotFound(
        JSONKey(stringValue: name),
        DecodingError.Context(codingPath: codingPath, debugDescription: "The field is missing."))
    }
    return JSONTapeDecoder(tape: tape, node: member)
  }
}

/// The elements of an array, one after another.
private struct JSONElements: UnkeyedDecodingContainer {
  let tape: JSONTape
  let node: Int
  private(set) var currentIndex = 0
  private var element: Int

  init(tape: JSONTape, node: Int) {
    self.tape = tape
    self.node = node
    element = node + 1
  }

  var codingPath: [any CodingKey] { tape.path(to: node) }
  var count: Int? { Int(tape.nodes[node].count) }
  var isAtEnd: Bool { currentIndex >= Int(tape.nodes[node].count) }

  private func current(_ type: Any.Type) throws -> JSONTapeDecoder {
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(
        type,
        DecodingError.Context(
          codingPath: codingPath + [JSONKey(intValue: currentIndex)], debugDescription: "The list ends here."))
    }
    return JSONTapeDecoder(tape: tape, node: element)
  }

  private mutating func advance() {
    element = Int(tape.nodes[element].next)
    currentIndex += 1
  }

  mutating func decodeNil() throws -> Bool {
    guard try current(Any?.self).decodeNil() else { return false }
    advance()
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let value = try Value(from: try current(type))
    advance()
    return value
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    let container = try current(type).container(keyedBy: type)
    advance()
    return container
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    let container = try current([Any].self).unkeyedContainer()
    advance()
    return container
  }

  mutating func superDecoder() throws -> any Decoder {
    let decoder = try current((any Decoder).self)
    advance()
    return decoder
  }
}
