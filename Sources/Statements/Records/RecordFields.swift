import Incidents

/// The fields of a line of a record, each with its canonical JSON as it stands: what is handed on, hashed and compared are these very
/// bytes, and only what somebody asks for is read.
public struct RecordFields: Sendable, Hashable, Codable {
  /// One field.
  public struct Field: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// The canonical JSON of its value.
    public let json: String

    /// The value.
    public var value: RecordValue { RecordValue(canonical: json) }
  }

  /// The fields, in the order in which canonical JSON has them.
  public private(set) var all: [Field]

  /// Takes fields that stand in order.
  init(inOrder fields: [Field]) { all = fields }

  /// Reads an object; nothing where the text is no JSON object.
  init?(_ text: String) {
    if let fields = Self.canonical(text) {
      self.init(inOrder: fields)
      return
    }
    guard let value = try? CanonicalJSON.decode(RecordValue.self, from: text), case .map(let map) = value else {
      return nil
    }
    self.init(map)
  }

  private init(_ map: [String: RecordValue]) {
    all = map.map { Field(name: $0.key, json: $0.value.canonical) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Reads an object that stands in canonical form; nothing for any other form.
  private static func canonical(_ text: String) -> [Field]? {
    let view = text.utf8
    let bytes = view.span
    var reader = CanonicalReader()
    guard reader.begin(in: bytes), let fields = fields(of: &reader, in: bytes), reader.isAtEnd(of: bytes) else {
      return nil
    }
    return fields
  }

  /// The members of the object that was begun, to its end; nothing where they do not stand in canonical form.
  private static func fields(of reader: inout CanonicalReader, in bytes: Span<UInt8>) -> [Field]? {
    var fields: [Field] = []
    while let (name, json) = reader.anyValue(in: bytes) {
      // Plain ASCII, so that this order is the order of the bytes.
      if let last = fields.last, last.name >= name { return nil }
      fields.append(Field(name: name, json: json))
    }
    return reader.end(in: bytes) ? fields : nil
  }

  /// Reads the object under a name, where that is the next member and stands in canonical form.
  init?(next name: String, of reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    guard reader.begin(name, in: bytes), let fields = Self.fields(of: &reader, in: bytes) else { return nil }
    all = fields
  }

  /// Reads an object.
  public init(from decoder: any Decoder) throws {
    guard case .map(let map) = try RecordValue(from: decoder) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "The value is not an object."))
    }
    self.init(map)
  }

  /// Writes the object.
  public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }

  /// All fields as one value.
  public var value: RecordValue { .map(Dictionary(all.map { ($0.name, $0.value) }) { first, _ in first }) }

  /// The value of a field; nothing where there is none.
  public subscript(_ name: String) -> RecordValue? { json(name).map(RecordValue.init(canonical:)) }

  /// The canonical JSON of a field.
  func json(_ name: String) -> String? { all.first { $0.name == name }?.json }

  /// The same fields with another one among them; it takes the place of one with its name.
  func with(_ field: Field) -> RecordFields {
    var fields = all.filter { $0.name != field.name }
    let place = fields.firstIndex { field.name.utf8.lexicographicallyPrecedes($0.name.utf8) } ?? fields.count
    fields.insert(field, at: place)
    return RecordFields(inOrder: fields)
  }

  /// The fields that pass.
  func filter(_ isKept: (Field) -> Bool) -> RecordFields { RecordFields(inOrder: all.filter(isKept)) }
}

extension RecordValue {
  /// Reads canonical JSON that was looked at before. A plain text or a whole number, as most fields are, is taken by hand.
  init(canonical json: String) {
    let bytes = json.utf8
    if bytes.first == UInt8(ascii: "\""), !bytes.contains(UInt8(ascii: "\\")) {
      self = .text(String(json.dropFirst().dropLast()))
    } else if let whole = Int64(json) {
      self = .whole(whole)
    } else {
      self = (try? CanonicalJSON.decode(RecordValue.self, from: json)) ?? .null
    }
  }
}
