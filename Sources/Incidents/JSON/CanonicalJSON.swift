#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// JSON with sorted keys and no optional escapes, so that the same value is the same bytes on every machine.
public enum CanonicalJSON {
  /// Writes a value. Throws the encoder's error, which names a field and never a value.
  public static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// Reads a value. Throws a `DecodingError`, which names a field; text that is no JSON is corrupted data.
  public static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    let tape: JSONTape
    do {
      tape = try JSONTape(text)
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: [], debugDescription: "The text is no JSON from byte \(error.byte)."))
    }
    return try Value(from: JSONTapeDecoder(tape: tape, node: 0))
  }

  /// The plain string under a name of the outermost object, without reading what stands behind it: for a fold that needs no more of
  /// a long text. Nothing where there is none.
  public static func string(named name: String, in text: String) -> String? {
    JSONScanner.string(named: name, in: text)
  }

  /// The whole number under a name of the outermost object, likewise.
  public static func whole(named name: String, in text: String) -> Int? { JSONScanner.whole(named: name, in: text) }

  /// Writes the payload of an event, with the event's kind in any error.
  public static func body(_ payload: some Encodable, kind: String) throws(EventCodingError) -> String {
    do {
      return try encode(payload)
    } catch {
      throw EventCodingError(kind: kind, reason: "its body could not be written as JSON")
    }
  }

  /// Reads the payload of an event, with the event's kind in any error and no value of the body.
  public static func payload<Payload: Decodable>(
    _ type: Payload.Type, kind: String, body: String
  ) throws(EventCodingError) -> Payload {
    do {
      return try decode(type, from: body)
    } catch let error as DecodingError {
      throw EventCodingError(kind: kind, reason: CanonicalJSON.place(of: error))
    } catch {
      throw EventCodingError(kind: kind, reason: "its body is not valid JSON")
    }
  }

  private static func place(of error: DecodingError) -> String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map(\.stringValue).joined(separator: ".")
    }
    return switch error {
    case .keyNotFound(let key, let context):
      "the field “\((context.codingPath.map(\.stringValue) + [key.stringValue]).joined(separator: "."))” is missing"
    case .typeMismatch(_, let context): "the field “\(path(context))” has the wrong type"
    case .valueNotFound(_, let context): "the field “\(path(context))” has no value"
    case .dataCorrupted(let context): "the field “\(path(context))” cannot be read"
    @unknown default: "its body cannot be read"
    }
  }
}
