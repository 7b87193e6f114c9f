import Incidents

/// The bytes that one channel is sent for one payload. The same payload and channel always give the same bytes, so that
/// every attempt repeats the first exactly.
public struct Message: Sendable, Hashable {
  /// The body.
  public let body: [UInt8]
  /// The `Content-Type` header.
  public let contentType: String

  init(json: String) {
    body = Array(json.utf8)
    contentType = "application/json"
  }
}

/// Why a payload cannot be sent to a channel. Found before a release is accepted, never by cutting the text.
public enum FormatFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// A part is longer than the channel's service shows.
  case tooLong(part: String, count: Int, limit: Int, unit: String)
  /// No text in the channel's language.
  case noText(language: String)
  /// The channel's audience may not be told this.
  case notForAudience(Channel.Audience, String)
  /// The channel is configured not to carry this.
  case notCarried(String)
  /// The payload could not be written as JSON.
  case unwritable(EventCodingError)

  /// A sentence fragment.
  public var description: String {
    switch self {
    case .tooLong(let part, let count, let limit, let unit):
      "\(part) has \(count) \(unit), and the channel shows no more than \(limit)"
    case .noText(let language): "the statement has no text in the channel's language “\(language)”"
    case .notForAudience(let audience, let kind):
      "a message of the kind “\(kind)” may not go to a \(audience.rawValue) channel, which carries releases only"
    case .notCarried(let kind): "the channel is configured not to carry messages of the kind “\(kind)”"
    case .unwritable(let error): error.description
    }
  }
}

extension Channel {
  /// The bytes to post for a payload; refuses what the channel may not carry or could not show whole.
  ///
  /// - Parameter encoded: The payload as the outbox keeps it, when it is at hand; it saves writing it again.
  public func message(for payload: Payload, encoded: String? = nil) throws(FormatFault) -> Message {
    guard payload.mayReach(audience) else { throw .notForAudience(audience, payload.kind) }
    switch payload {
    case .release where !carries.contains(.releases), .notice where !carries.contains(.notices):
      throw .notCarried(payload.kind)
    default: break
    }
    let json: String
    do {
      json =
        switch kind {
        case .generic: try encoded ?? payload.encoded()
        case .slack: try CanonicalJSON.body(SlackMessage(payload, language: language), kind: payload.kind)
        }
    } catch let fault as FormatFault {
      throw fault
    } catch let error as EventCodingError {
      throw .unwritable(error)
    } catch {
      throw .unwritable(EventCodingError(kind: payload.kind, reason: "its body could not be written as JSON"))
    }
    let message = Message(json: json)
    guard message.body.count <= limits.body else {
      throw .tooLong(part: "the message", count: message.body.count, limit: limits.body, unit: "bytes")
    }
    return message
  }

  /// Whether the channel takes payloads like this one at all, whatever their length.
  public func carries(_ payload: Payload) -> Bool {
    guard payload.mayReach(audience) else { return false }
    return switch payload {
    case .release: carries.contains(.releases)
    case .notice: carries.contains(.notices)
    case .test: true
    }
  }
}
