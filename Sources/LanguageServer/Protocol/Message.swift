/// A message of JSON-RPC 2.0.
enum Message {
  case request(id: JSONValue, method: String, parameters: JSONValue)
  case notification(method: String, parameters: JSONValue)
  /// An answer to a request of ours; the result is nil when it is an error.
  case response(id: JSONValue, result: JSONValue?)

  /// Reads a message.
  ///
  /// - Throws: The answer to what is none.
  init(_ bytes: [UInt8]) throws(ResponseError) {
    guard let value = JSONValue(bytes) else {
      throw ResponseError(.parseError, "The message is not JSON, or is nested too deeply.")
    }
    guard case .object(let members) = value, members["jsonrpc"] == "2.0" else {
      throw ResponseError(.invalidRequest, "The message is no JSON-RPC 2.0 object.")
    }
    let id = members["id"]
    switch id {
    case nil, .null, .string, .integer: break
    default: throw ResponseError(.invalidRequest, "The id of a message is a number or a string.")
    }
    guard let method = members["method"] else {
      guard let id, id != .null, members["result"] != nil || members["error"] != nil else {
        throw ResponseError(.invalidRequest, "The message has neither a method nor a result.")
      }
      self = .response(id: id, result: members["error"] == nil ? members["result"] : nil)
      return
    }
    guard case .string(let name) = method else {
      throw ResponseError(.invalidRequest, "The method of a message is a string.")
    }
    let parameters = members["params"] ?? .null
    if let id, id != .null {
      self = .request(id: id, method: name, parameters: parameters)
    } else {
      self = .notification(method: name, parameters: parameters)
    }
  }
}

/// Why a request has no result.
struct ResponseError: Error {
  /// The codes of JSON-RPC and of the Language Server Protocol.
  enum Code: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case serverNotInitialized = -32002
    case requestCancelled = -32800
  }

  var code: Code
  var message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The answer to a request, or to a message whose id could not be read.
  func response(to id: JSONValue) -> JSONValue {
    ["jsonrpc": "2.0", "id": id, "error": ["code": .integer(code.rawValue), "message": .string(message)]]
  }
}
