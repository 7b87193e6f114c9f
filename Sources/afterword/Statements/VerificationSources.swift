import ArgumentParser
import Incidents
import Operations
import Renditions
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a verification goes by: files that somebody has, a copy of the newsroom, or the workspace.
struct VerificationSources {
  /// The keys that are trusted.
  var keys: [PublishedKey] = []
  /// The releases in order, when they are known.
  var sequence: ReleasedSequence?
  /// The released texts that are known to be genuine.
  var texts: [PasteCheck.Released] = []
  /// The short forms that are known to be genuine, where a copy of the newsroom lists them.
  var forms: [KnownForm] = []
  /// What stands in the way of an answer.
  var remarks: [String] = []
  /// How times are shown.
  var offset = UTCOffset.utc

  /// Where they come from.
  struct Options: ParsableArguments {
    @Option(help: "A file with the agencies’ public keys, from “afterword statement keys”; otherwise the workspace’s.")
    var keys: String?
    @Option(help: "The signed feed, which says whether a statement still stands.") var feed: String?
    @Option(
      help: ArgumentHelp(
        "An address with which short forms were given out, again for each; those that the statements name are known.",
        valueName: "url"))
    var address: [String] = []
    @Option(
      help: ArgumentHelp("A copy of the newsroom, to compare with: a folder from “statement site”.", valueName: "dir"))
    var newsroom: String?

    /// Whether nothing but files is gone by.
    var isOffline: Bool { keys != nil || feed != nil || newsroom != nil }
  }

  /// Gathers what the options name. With files alone no workspace is looked at.
  static func gather(
    _ options: Options, _ workspace: WorkspaceOptions, _ incident: IncidentOption, comparing: Bool
  ) async throws -> VerificationSources {
    var sources = VerificationSources()
    if options.isOffline {
      try sources.takeFiles(options)
      return sources
    }
    let folder = CommandContext.absolute(FileManager.default.currentDirectoryPath)
    guard workspace.workspace != nil || Workspace.nearest(from: folder) != nil else {
      sources.remarks.append(
        "There is no workspace here and no key was given: add --keys with the agencies’ public keys.")
      return sources
    }
    let context = try await CommandContext.open(workspace)
    sources.offset = context.operations.workspace.configuration.offset
    sources.keys = try await context.operations.publishedKeys()
    guard comparing else { return sources }
    let opening = try await context.incident(incident)
    sources.offset = opening.offset
    sources.texts = try await context.operations.releasedTexts(in: opening.id)
    sources.sequence = ReleasedSequence(
      try await context.operations.statementRegister(of: opening.id), in: opening.id)
    return sources
  }

  /// The short forms that a text may be: those of the newsroom’s copy, or those that the workspace’s statements have.
  func forms(
    like text: String, _ options: Options, _ workspace: WorkspaceOptions, _ incident: IncidentOption
  ) async throws -> [KnownForm] {
    guard !options.isOffline else { return forms }
    let context = try await CommandContext.open(workspace)
    return try await context.operations.knownForms(
      like: text, addresses: options.address, in: try await context.incident(incident))
  }

  /// The releases of the incident that a file belongs to, when the workspace has it.
  mutating func lookUp(_ incident: IncidentID, _ workspace: WorkspaceOptions) async throws {
    guard sequence == nil, remarks.isEmpty else { return }
    let register = try await CommandContext.open(workspace).operations.statementRegister(of: incident)
    if !register.releases.isEmpty { sequence = ReleasedSequence(register, in: incident) }
  }

  private mutating func takeFiles(_ options: Options) throws {
    if let path = options.keys {
      guard let keys = PublishedKey.read(try Self.read(path)) else {
        throw InputError.invalid(
          "The file “\(path)” does not hold public keys. Make one with “afterword statement keys > keys.json”.")
      }
      self.keys = keys
    }
    // Without keys nothing in the other files can be checked, and one sentence says so.
    guard !keys.isEmpty else {
      remarks.append("No key was given: add --keys with the agencies’ public keys.")
      return
    }
    if let path = options.feed ?? options.newsroom.map({ $0 + "/" + Newsroom.Proofs.feedPath }),
      options.feed != nil || FileManager.default.fileExists(atPath: path)
    {
      let feed = FeedVerification(try Self.read(path), keys: keys)
      sequence = feed.sequence
      remarks += feed.problems + feed.gaps
    }
    guard let folder = options.newsroom else { return }
    let list = folder + "/" + Newsroom.Proofs.formsPath
    if FileManager.default.fileExists(atPath: list) {
      let (forms, problem) = KnownFormList.read(try Self.read(list), keys: keys)
      self.forms = forms
      if let problem { remarks.append(problem) }
    }
    let statements = folder + "/statements"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: statements) else {
      throw InputError.notFound("There is no newsroom in “\(folder)”: it holds no folder “statements”.")
    }
    for name in names.sorted() where name.hasSuffix(".jws.json") {
      let found = SignedStatementVerification(try Self.read(statements + "/" + name), keys: keys, sequence: sequence)
      guard found.answer != .altered, found.release != nil, let master = found.master,
        let digest = try? master.manifest.digest()
      else {
        remarks.append("The file \(name) of the newsroom is not taken as genuine.")
        continue
      }
      texts += master.texts.map {
        PasteCheck.Released(
          statement: master.manifest.statement, digest: digest, language: $0.language, text: $0.text)
      }
    }
  }

  /// Reads a text file.
  static func read(_ path: String) throws -> String {
    try InputFile.text(path, limit: 16 << 20)
  }
}
