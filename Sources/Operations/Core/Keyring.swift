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
  private let witnessKeySource: WorkspaceKeySource

  /// Where the workspace key comes from.
  public enum WorkspaceKeySource: Sendable {
    /// 32 bytes in Base64, from the environment.
    case text(String)
    /// A file with 32 bytes in Base64.
    case file(String)
    /// The key itself, as in drills.
    case key(SymmetricKey)
  }

  /// Uses a folder of keys and sources of the workspace key and of the witness key, which opens the compartment of
  /// protected witnesses.
  public init(folder: String, workspaceKey: WorkspaceKeySource, witnessKey: WorkspaceKeySource? = nil) {
    self.folder = folder
    workspaceKeySource = workspaceKey
    witnessKeySource = witnessKey ?? .file(folder + "/witnesses.key")
  }

  /// The keys of a workspace, found through the environment: `AFTERWORD_HOME`, `AFTERWORD_WORKSPACE_KEY`, `AFTERWORD_WORKSPACE_KEY_FILE`,
  /// and the same with `WITNESS` for `WORKSPACE`.
  public init(workspaceID: String, environment: [String: String]) {
    let folder = Keyring.home(environment) + "/" + workspaceID
    func source(_ name: String, file: String) -> WorkspaceKeySource {
      if let text = environment[name], !text.isEmpty { return .text(text) }
      if let path = environment[name + "_FILE"], !path.isEmpty { return .file(path) }
      return .file(folder + "/" + file)
    }
    self.init(
      folder: folder, workspaceKey: source("AFTERWORD_WORKSPACE_KEY", file: "workspace.key"),
      witnessKey: source("AFTERWORD_WITNESS_KEY", file: "witnesses.key"))
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
    try createSharedKey("workspace.key", random: random)
  }

  /// Makes the witness key, when there is none yet, and returns the path of its file. Move that file to the machine of the officers
  /// who protect witnesses; everybody else does without it.
  public func createWitnessKey(random: any RandomSource) throws -> String {
    try createSharedKey("witnesses.key", random: random)
  }

  private func createSharedKey(_ file: String, random: any RandomSource) throws -> String {
    let path = folder + "/" + file
    guard !FileManager.default.fileExists(atPath: path) else { return path }
    try PrivateFile.create(path, Data(random.bytes(32)).base64EncodedString() + "\n")
    return path
  }

  /// The key that wraps the keys of cases.
  ///
  /// - Throws: `Refusal` when it is nowhere to be found; `InputError` when it is not a key.
  public func workspaceKey() throws -> SymmetricKey {
    try sharedKey(
      workspaceKeySource, name: "workspace key", rule: "workspace-key-missing", variable: "AFTERWORD_WORKSPACE_KEY")
  }

  /// The key that wraps the keys of protected witnesses' cases.
  ///
  /// - Throws: `Refusal` when it is nowhere to be found; `InputError` when it is not a key.
  public func witnessKey() throws -> SymmetricKey {
    try sharedKey(
      witnessKeySource, name: "witness key", rule: "witness-key-missing", variable: "AFTERWORD_WITNESS_KEY")
  }

  private func sharedKey(
    _ source: WorkspaceKeySource, name: String, rule: String, variable: String
  ) throws -> SymmetricKey {
    let text: String
    switch source {
    case .key(let key): return key
    case .text(let value): text = value
    case .file(let path):
      guard FileManager.default.fileExists(atPath: path) else {
        throw Refusal(
          rule: rule,
          message: "The \(name) is not on this machine, so personal data can be neither read nor written here.",
          missing: ["the file \(path)"],
          mend: [
            "Set \(variable)_FILE to the file that holds the key.", "Or set \(variable) to the key itself.",
          ])
      }
      text = try PrivateFile.read(path)
    }
    guard let bytes = Data(base64Encoded: text.filter { !$0.isWhitespace }), bytes.count == 32 else {
      throw InputError.invalid("The \(name) is not 32 bytes in Base64. Check the key file or \(variable).")
    }
    return SymmetricKey(data: bytes)
  }

  private func path(of officer: OfficerID) -> String { folder + "/officers/" + officer.rawValue + ".key" }
}
