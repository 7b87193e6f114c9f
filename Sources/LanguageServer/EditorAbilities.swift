/// What the editor on the other side can do, as it says when it starts.
struct EditorAbilities: Sendable {
  var encoding = PositionEncoding.utf16
  var asksForDiagnostics = false
  var refreshesDiagnostics = false
  var readsMarkdown = false
  var hasConfiguration = false
  var registersConfiguration = false
  var registersWatching = false
  /// The folder that is open, as a path.
  var root: String?

  init() {}

  init(_ parameters: JSONValue) {
    let text = parameters["capabilities"]?["textDocument"]
    let workspace = parameters["capabilities"]?["workspace"]
    encoding = .negotiated(parameters["capabilities"]?["general"]?["positionEncodings"])
    asksForDiagnostics = text?["diagnostic"] != nil
    refreshesDiagnostics = workspace?["diagnostics"]?["refreshSupport"]?.flag ?? false
    readsMarkdown = text?["hover"]?["contentFormat"]?.list?.contains("markdown") ?? false
    hasConfiguration = workspace?["configuration"]?.flag ?? false
    registersConfiguration = workspace?["didChangeConfiguration"]?["dynamicRegistration"]?.flag ?? false
    registersWatching = workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.flag ?? false
    let folder = parameters["workspaceFolders"]?.list?.first?["uri"]?.text ?? parameters["rootUri"]?.text
    root = folder.flatMap(Self.path) ?? parameters["rootPath"]?.text
  }

  /// The path of a `file:` address.
  static func path(of uri: String) -> String? {
    guard uri.hasPrefix("file://") else { return nil }
    let rest = Array(uri.utf8.dropFirst(7).drop { $0 != 0x2F })
    var bytes: [UInt8] = []
    var index = 0
    while index < rest.count {
      if rest[index] == 0x25, index + 2 < rest.count,
        let byte = UInt8(String(decoding: rest[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(rest[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
