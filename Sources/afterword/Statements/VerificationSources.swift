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
  /// The incident of the workspace whose releases these are; nothing where files are gone by.
  var opening: IncidentOpening?
  /// Whether the workspace has other incidents, whose statements are not among these.
  var hasOthers = false

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
    try await sources.take(opening, from: context.operations)
    return sources
  }

  /// The sources for words that somebody has: of one incident after the other, because whoever was sent a text does not know to which
  /// incident it belongs. A named one comes first, then those that are open, the newest first.
  static func gatherAll(
    _ options: Options, _ workspace: WorkspaceOptions, _ incident: IncidentOption
  ) async throws -> [VerificationSources] {
    let folder = CommandContext.absolute(FileManager.default.currentDirectoryPath)
    guard !options.isOffline, workspace.workspace != nil || Workspace.nearest(from: folder) != nil else {
      return [try await gather(options, workspace, incident, comparing: true)]
    }
    let context = try await CommandContext.open(workspace)
    let incidents = try await context.operations.incidents()
    guard incidents.count > 1 else { return [try await gather(options, workspace, incident, comparing: true)] }
    let named = incident.incident == nil ? nil : try await context.incident(incident).id
    let openings =
      incidents.filter { $0.opening?.id == named }.compactMap(\.opening)
      + [true, false].flatMap { isOpen in
        incidents.filter { $0.isOpen == isOpen }.compactMap(\.opening).filter { $0.id != named }
          .sorted { $0.t0 > $1.t0 }
      }
    let keys = try await context.operations.publishedKeys()
    var all: [VerificationSources] = []
    for opening in openings {
      var sources = VerificationSources()
      sources.keys = keys
      sources.hasOthers = true
      try await sources.take(opening, from: context.operations)
      all.append(sources)
    }
    return all
  }

  private mutating func take(_ opening: IncidentOpening, from operations: Operations) async throws {
    self.opening = opening
    offset = opening.offset
    texts = try await operations.releasedTexts(in: opening.id)
    sequence = ReleasedSequence(try await operations.statementRegister(of: opening.id), in: opening.id)
  }

  /// The incident, where the workspace has several.
  var incident: IncidentID? { hasOthers ? opening?.id : nil }

  /// Whether the short forms that were given out can be known.
  func hasList(_ options: Options) -> Bool { !forms.isEmpty || !options.isOffline }

  /// The short forms that a text may be: those of the newsroom’s copy, or those that the workspace’s statements have.
  func forms(
    like text: String, _ options: Options, _ workspace: WorkspaceOptions
  ) async throws -> [KnownForm] {
    guard let opening else { return forms }
    let context = try await CommandContext.open(workspace)
    return try await context.operations.knownForms(like: text, addresses: options.address, in: opening)
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
