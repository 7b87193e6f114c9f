import Crypto
import Foundation
import Incidents
import Operations
import Testing

@Suite struct KeyringTests {
  /// Runs a body with a folder that is removed afterwards.
  static func folder(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "keyring-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  @Test func whatAnOfficerSignsIsCheckedWithTheRegisteredKey() throws {
    try Self.folder { path in
      let keyring = Keyring(folder: path, workspaceKey: .file(path + "/none"))
      let publicKey = try keyring.createSigningKey(for: "police-press", random: SystemRandom())
      let signature = try keyring.signature(of: "police-press", over: Array("text".utf8))
      let key = try Curve25519.Signing.PublicKey(rawRepresentation: try #require(Data(base64Encoded: publicKey)))
      #expect(key.isValidSignature(Data(signature), for: Data("text".utf8)))
      #expect(!key.isValidSignature(Data(signature), for: Data("Text".utf8)))
    }
  }

  @Test func aMissingKeySaysWhereItShouldBe() throws {
    try Self.folder { path in
      let keyring = Keyring(folder: path, workspaceKey: .file(path + "/none"))
      let refusal = #expect(throws: Refusal.self) { try keyring.signature(of: "police-press", over: []) }
      #expect(refusal?.rule == "signing-key-missing")
      #expect(refusal?.mend.first == "afterword key create police-press")
      #expect(#expect(throws: Refusal.self) { try keyring.workspaceKey() }?.rule == "workspace-key-missing")
    }
  }

  @Test func aNewKeyKeepsTheOldFile() throws {
    try Self.folder { path in
      let keyring = Keyring(folder: path, workspaceKey: .file(path + "/none"))
      let first = try keyring.createSigningKey(for: "a", random: SystemRandom())
      let second = try keyring.createSigningKey(for: "a", random: SystemRandom())
      #expect(first != second)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: path + "/officers").sorted() == ["a.key", "a.key.old-1"])
    }
  }

  @Test(arguments: ["", "short", "AAAA", String(repeating: "A", count: 500), "\u{0}"])
  func whatIsNoKeyIsRefusedWithoutShowingIt(text: String) throws {
    try Self.folder { path in
      let keyring = Keyring(folder: path, workspaceKey: .text(text))
      let error = #expect(throws: InputError.self) { try keyring.workspaceKey() }
      #expect(text.isEmpty || error?.description.contains(text) == false)
    }
  }

  @Test func theWorkspaceKeyIsMadeOnce() throws {
    try Self.folder { path in
      let keyring = Keyring(folder: path, workspaceKey: .file(path + "/workspace.key"))
      _ = try keyring.createWorkspaceKey(random: SystemRandom())
      let first = try keyring.workspaceKey()
      _ = try keyring.createWorkspaceKey(random: SystemRandom())
      #expect(try keyring.workspaceKey() == first)
    }
  }
}
