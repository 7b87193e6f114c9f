import Incidents

/// Any JSON value, as the journal keeps what happened.
public indirect enum RecordValue: Sendable, Hashable, Codable {
  case null
  case flag(Bool)
  case whole(Int64)
  case fraction(Double)
  case text(String)
  case list([RecordValue])
  case map([String: RecordValue])

  /// Reads a value.
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Key.self) {
      var map: [String: RecordValue] = [:]
      for key in container.allKeys { map[key.stringValue] = try container.decode(RecordValue.self, forKey: key) }
      self = .map(map)
      return
    }
    if var container = try? decoder.unkeyedContainer() {
      var list: [RecordValue] = []
      while !container.isAtEnd { list.append(try container.decode(RecordValue.self)) }
      self = .list(list)
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let whole = try? container.decode(Int64.self) {
      self = .whole(whole)
    } else {
      self = .fraction(try container.decode(Double.self))
    }
  }

  /// Writes the value.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .map(let map):
      var container = encoder.container(keyedBy: Key.self)
      for (name, value) in map { try container.encode(value, forKey: Key(stringValue: name)) }
    case .list(let list):
      var container = encoder.unkeyedContainer()
      for value in list { try container.encode(value) }
    case .null, .flag, .whole, .fraction, .text:
      var container = encoder.singleValueContainer()
      switch self {
      case .flag(let flag): try container.encode(flag)
      case .whole(let whole): try container.encode(whole)
      case .fraction(let fraction): try container.encode(fraction)
      case .text(let text): try container.encode(text)
      default: try container.encodeNil()
      }
    }
  }

  /// The canonical JSON.
  public var canonical: String { (try? CanonicalJSON.encode(self)) ?? "null" }

  /// The value below a name.
  public subscript(_ name: String) -> RecordValue? { if case .map(let map) = self { map[name] } else { nil } }

  /// The text, when it is one.
  public var asText: String? { if case .text(let text) = self { text } else { nil } }

  /// The whole number, when it is one.
  public var asWhole: Int? { if case .whole(let whole) = self { Int(whole) } else { nil } }

  /// The elements, when it is a list.
  public var asList: [RecordValue]? { if case .list(let list) = self { list } else { nil } }

  /// Every text in it.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let list): list.flatMap(\.texts)
    case .map(let map): map.sorted { $0.key < $1.key }.flatMap { $0.value.texts }
    case .null, .flag, .whole, .fraction: []
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
