import Crypto
import Incidents

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The secrets of this machine: the officers' signing keys and the workspace key that wraps the keys of cases.
///
/// They lie outside the workspace, in `$AFTERWORD_HOME` (or `~/.config/afterword`), so that a copied or lost workspace folder discloses
/// nobody. Nothing here is ever printed or logged.
public struct Keyring: Sendable {
  /// The folder of this workspace's keys.
  public let folder: String
  private let workspaceKeySource: WorkspaceKeySource

  /// Where the workspace key comes from.
  public enum WorkspaceKeySource: Sendable {
    /// 32 bytes in Base64, from the environment.
    case text(String)
    /// A file with 32 bytes in Base64.
    case file(String)
    /// The key itself, as in drills.
    case key(SymmetricKey)
  }

  /// Uses a folder of keys and a source of the workspace key.
  public init(folder: String, workspaceKey: WorkspaceKeySource) {
    self.folder = folder
    workspaceKeySource = workspaceKey
  }

  /// The keys of a workspace, found through the environment: `AFTERWORD_HOME`, `AFTERWORD_WORKSPACE_KEY`, `AFTERWORD_WORKSPACE_KEY_FILE`.
  public init(workspaceID: String, environment: [String: String]) {
    let folder = Keyring.home(environment) + "/" + workspaceID
    let source: WorkspaceKeySource =
      if let text = environment["AFTERWORD_WORKSPACE_KEY"], !text.isEmpty {
        .text(text)
      } else if let path = environment["AFTERWORD_WORKSPACE_KEY_FILE"], !path.isEmpty {
        .file(path)
      } else {
        .file(folder + "/workspace.key")
      }
    self.init(folder: folder, workspaceKey: source)
  }

  private static func home(_ environment: [String: String]) -> String {
    if let home = environment["AFTERWORD_HOME"], !home.isEmpty { return home }
    if let configuration = environment["XDG_CONFIG_HOME"], !configuration.isEmpty {
      return configuration + "/afterword"
    }
    return (environment["HOME"] ?? "") + "/.config/afterword"
  }

  /// Makes a signing key for an officer and returns the public half, 32 bytes in Base64.
  ///
  /// An earlier key file is kept under another name, because what it signed may still have to be explained.
  public func createSigningKey(for officer: OfficerID, random: any RandomSource) throws -> String {
    let key = try Curve25519.Signing.PrivateKey(rawRepresentation: random.bytes(32))
    let path = path(of: officer)
    if FileManager.default.fileExists(atPath: path) {
      var number = 1
      while FileManager.default.fileExists(atPath: path + ".old-\(number)") { number += 1 }
      try FileManager.default.moveItem(atPath: path, toPath: path + ".old-\(number)")
    }
    try PrivateFile.create(path, "ed25519:" + key.rawRepresentation.base64EncodedString() + "\n")
    return key.publicKey.rawRepresentation.base64EncodedString()
  }

  /// Whether this machine holds the officer's signing key.
  public func holdsSigningKey(of officer: OfficerID) -> Bool {
    FileManager.default.fileExists(atPath: path(of: officer))
  }

  /// The officer's signing key.
  ///
  /// - Throws: `Refusal` when this machine does not hold it; `InputError` when its file cannot be used.
  public func signingKey(of officer: OfficerID) throws -> Curve25519.Signing.PrivateKey {
    let path = path(of: officer)
    guard holdsSigningKey(of: officer) else {
      throw Refusal(
        rule: "signing-key-missing",
        message: "This machine does not hold the signing key of \(officer), so \(officer) cannot sign here.",
        missing: ["the file \(path)"],
        mend: ["afterword key create \(officer)", "Or work on the machine where \(officer) has the key."])
    }
    let text = try PrivateFile.read(path)
    let encoded = text.split(separator: ":").last.map { $0.filter { !$0.isWhitespace } } ?? ""
    guard let bytes = Data(base64Encoded: encoded),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
    else {
      throw InputError.invalid(
        "The key file “\(path)” does not hold a signing key. Restore it, or run “afterword key create \(officer)”.")
    }
    return key
  }

  /// The Ed25519 signature of the officer over these bytes: 64 bytes.
  public func signature(of officer: OfficerID, over bytes: [UInt8]) throws -> [UInt8] {
    Array(try signingKey(of: officer).signature(for: Data(bytes)))
  }

  /// Makes the workspace key, when there is none yet, and returns the path of its file.
  public func createWorkspaceKey(random: any RandomSource) throws -> String {
    let path = folder + "/workspace.key"
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    try PrivateFile.create(path, Data(random.bytes(32)).base64EncodedString() + "\n")
    return path
  }

  /// The key that wraps the keys of cases.
  ///
  /// - Throws: `Refusal` when it is nowhere to be found; `InputError` when it is not a key.
  public func workspaceKey() throws -> SymmetricKey {
    let text: String
    switch workspaceKeySource {
    case .key(let key): return key
    case .text(let value): text = value
    case .file(let path):
      guard FileManager.default.fileExists(atPath: path) else {
        throw Refusal(
          rule: "workspace-key-missing",
          message: "The workspace key is not on this machine, so personal data can be neither read nor written here.",
          missing: ["the file \(path)"],
          mend: [
            "Set AFTERWORD_WORKSPACE_KEY_FILE to the file that holds the key.",
            "Or set AFTERWORD_WORKSPACE_KEY to the key itself.",
          ])
      }
      text = try PrivateFile.read(path)
    }
    guard let bytes = Data(base64Encoded: text.filter { !$0.isWhitespace }), bytes.count == 32 else {
      throw InputError.invalid(
        "The workspace key is not 32 bytes in Base64. Check the key file or AFTERWORD_WORKSPACE_KEY.")
    }
    return SymmetricKey(data: bytes)
  }

  private func path(of officer: OfficerID) -> String { folder + "/officers/" + officer.rawValue + ".key" }
}
