import ArgumentParser
import Guidelines
import LanguageServer
import Operations
import StrictYAML

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// `afterword lsp`
struct LanguageServerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Check drafts while they are typed, in any editor that speaks the Language Server Protocol.",
    discussion: """
      An editor starts this command and speaks to it over standard input and output; Documentation/editors.md says how to set it up in \
      VS Code, Neovim, Helix and Emacs. Findings appear while you type, with why and better words; waivers and safe replacements are \
      offered as actions. Nothing is sent anywhere, and no file is written.

      The nearest afterword-check.yaml holds here, too. The editor's own settings (afterword.check.facts, kind, language, phase, \
      jurisdiction, fragment, show) count more.

      Example:
        afterword lsp --facts case/facts.yaml
      """)

  @Flag(help: "Speak over standard input and output, as is always done; for editors that ask for it.")
  var stdio = false

  @Option(
    help: ArgumentHelp("What is known of the case, in YAML; read again when it changes.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var facts: String?

  @OptionGroup var pack: PackOptions

  @Option(
    help: ArgumentHelp("Settings to use instead of the nearest \(CheckSettings.fileName).", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var config: String?

  func run() async throws {
    var ending: Int32 = 0
    try await Failure.reporting(.text) {
      let found = try CheckSettings.find(named: config)
      let rules = try pack.pack(
        else: try found.rules?.found(), adding: try found.addRules.map { try $0.found() })
      let settings = ServerSettings(
        facts: (facts ?? found.facts?.path).map(Self.absolute), kind: found.kind, language: found.language,
        phase: found.phase,
        jurisdiction: found.jurisdiction, show: found.show ?? .advice)
      var conversation = EditorConversation(
        LanguageServer(rules, policy: try found.policy(for: rules), settings: settings, version: Release.version))
      ending = conversation.run()
    }
    if ending != 0 { throw ExitCode(ending) }
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}

/// A language server and the editor at the other end of standard input and output.
struct EditorConversation {
  private var server: LanguageServer
  private var reader = MessageReader()
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// How often the editor has spoken since the last check: who types without a pause sees findings all the same.
  private var unsettled = 0

  /// How long the editor must be silent before what was typed is checked, in milliseconds. A statement is checked in
  /// a fraction of one; this only keeps half-typed words from being marked.
  private static let pause: CInt = 80
  private static let mostUnsettled = 40

  init(_ server: LanguageServer) { self.server = server }

  /// Speaks until one side ends it. Returns the exit code.
  mutating func run() -> Int32 {
    while true {
      let patience: CInt = server.hasWork ? 0 : server.hasChanges ? Self.pause : -1
      var effects: [LanguageServer.Effect] = []
      if Self.isInputReady(within: patience), unsettled < Self.mostUnsettled || server.hasWork {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(0, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return finish() }
        unsettled += 1
        effects = reader.read(buffer[..<count]).flatMap { server.take($0) }
      } else if !server.hasWork {
        unsettled = 0
        effects = server.settle()
      }
      effects += server.step()
      if let code = carryOut(effects) { return code }
    }
  }

  /// Answers what is left when the input has ended. An editor that went away without saying so leaves a 1.
  private mutating func finish() -> Int32 {
    while server.hasWork {
      if let code = carryOut(server.step()) { return code }
    }
    return 1
  }

  /// Does what the server asks for. Returns the exit code when it asks for the end.
  private mutating func carryOut(_ effects: [LanguageServer.Effect]) -> Int32? {
    for effect in effects {
      switch effect {
      case .send(let message):
        let framed = String(decoding: MessageReader.framed(message.bytes), as: UTF8.self)
        guard (try? StandardOutput.writeOrFail(framed)) != nil else { return 1 }
      case .readFacts(let path):
        if let code = carryOut(server.take(Self.facts(at: path))) { return code }
      case .exit(let code): return code
      }
    }
    return nil
  }

  private static func facts(at path: String) -> LanguageServer.Facts {
    do {
      return .read(try CaseFacts.read(try DraftInput.text(at: path), file: path))
    } catch let error as InputError {
      switch error {
      case .notFound(let text), .invalid(let text), .unavailable(let text): return .unreadable(text)
      }
    } catch let fault as YAMLFault {
      return .unreadable(fault.description)
    } catch {
      return .unreadable("The case facts in “\(path)” cannot be read.")
    }
  }

  /// Waits for input, for so many milliseconds, or for ever when negative.
  private static func isInputReady(within milliseconds: CInt) -> Bool {
    var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    // The end of the input makes it ready, too.
    return unsafe poll(&descriptor, 1, milliseconds) > 0
  }
}
