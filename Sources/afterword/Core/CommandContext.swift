import ArgumentParser
import Incidents
import Journal
import Operations

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a command works with: the use cases of the workspace, who acts, and where results go.
struct CommandContext: Sendable {
  /// The use cases.
  let operations: Operations
  /// Where results go.
  let output: Output
  private let officer: String?
  private let at: String?
  private let once: String?

  /// Opens the workspace that the options name.
  static func open(_ options: WorkspaceOptions) async throws -> CommandContext {
    let environment = ProcessInfo.processInfo.environment
    let folder = absolute(options.workspace ?? FileManager.default.currentDirectoryPath)
    guard let root = options.workspace == nil ? Workspace.nearest(from: folder) : folder else {
      throw InputError.notFound(
        "No workspace here: neither “\(folder)” nor a folder above it holds afterword.yaml. "
          + "Run “afterword init DIR” to make one, or name one with --workspace DIR.")
    }
    let operations = try await Operations.open(
      workspace: try Workspace(at: root), clock: try clock(environment), environment: environment)
    let officer = options.officer ?? environment["AFTERWORD_OFFICER"]
    let key = options.once.map {
      CommandKey($0, arguments: Array(CommandLine.arguments.dropFirst()), officer: officer)
    }
    try await key?.requireUnused(in: operations.store)
    return CommandContext(
      operations: operations, output: Output(format: options.format), officer: officer, at: options.at,
      once: key?.id)
  }

  /// The act of the officer who was named.
  ///
  /// - Throws: `UsageError` when nobody was named.
  func act() throws -> Act {
    guard let officer, !officer.isEmpty else {
      throw UsageError(
        message:
          "Say who acts: add “--as OFFICER”, or set AFTERWORD_OFFICER. “afterword officer list” shows the officers.")
    }
    return try operations.act(as: OfficerID(officer), at: try at.map { try moment($0, option: "--at") }, once: once)
  }

  /// The officer who was named, or nobody, for commands that only look.
  func viewer() throws -> Officer? {
    guard let officer, !officer.isEmpty else { return nil }
    return try operations.workspace.configuration.officer(OfficerID(officer))
  }

  /// Who can be named in the commands that messages offer.
  var people: OfferedOfficer {
    OfferedOfficer(
      officers: operations.workspace.configuration.officers,
      acting: officer.flatMap { $0.isEmpty ? nil : OfficerID($0) })
  }

  /// Says so where this machine's clock lies behind what was recorded last: whatever is written now would be dated before it.
  func warnOfSlowClock(_ incident: IncidentID) async {
    guard let last = await operations.recordedAhead(in: incident) else { return }
    let offset = operations.workspace.configuration.offset
    StandardError.write(
      "afterword: this machine's clock says \(operations.clock.now().formatted(offset)), but the record goes on to "
        + "\(last.formatted(offset)). What you write now is dated before what came first. Set the clock, or let it follow a "
        + "time server: afterword doctor")
  }

  /// The incident that was named, or the only open one.
  func incident(_ option: IncidentOption) async throws -> IncidentOpening {
    guard let id = option.incident else { return try await operations.onlyOpenIncident() }
    return try await operations.incident(IncidentID(id)).opening
  }

  /// A time that a person typed: RFC 3339; the offset may be left out, then the workspace's is meant; or only a time of day, then the
  /// latest such time that is not in the future is meant.
  func moment(_ text: String, option: String) throws -> Moment {
    let offset = operations.workspace.configuration.offset
    if let moment = Moment(rfc3339: text, assuming: offset) { return moment }
    let now = operations.clock.now()
    let today = String(now.rfc3339(offset: offset).prefix(10))
    if let moment = Moment(rfc3339: today + "T" + text, assuming: offset) {
      guard moment > now else { return moment }
      let yesterday = moment - .days(1)
      StandardError.write(
        "afterword: \(text) is still to come today, so “\(option)” is taken as yesterday, \(yesterday.formatted(offset))."
      )
      return yesterday
    }
    throw UsageError(
      message: "“\(text)” after \(option) is not a time. Write 2026-03-14T19:05+01:00, or 19:05 for the latest 19:05.")
  }

  /// A length of time that a person typed.
  func span(_ text: String, option: String) throws -> TimeSpan {
    guard let span = TimeSpan(text: text) else {
      throw UsageError(message: "“\(text)” after \(option) is not a length of time. Write 30m, 2h, 1h30m or 3d.")
    }
    return span
  }

  static func absolute(_ path: String) -> String {
    let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The machine's clock, or the time that `AFTERWORD_NOW` sets for rehearsals and scripts; never silently.
  static func clock(_ environment: [String: String]) throws -> any WallClock {
    guard let text = environment["AFTERWORD_NOW"], !text.isEmpty else { return SystemClock() }
    guard let moment = Moment(rfc3339: text) else {
      throw UsageError(message: "AFTERWORD_NOW holds “\(text)”, which is not a time such as 2026-03-14T19:05:00+01:00.")
    }
    StandardError.write("afterword: the clock stands at \(moment), set by AFTERWORD_NOW.")
    return ManualClock(moment)
  }
}

/// A command that works in a workspace.
protocol WorkspaceCommand: AsyncParsableCommand {
  /// The common options.
  var options: WorkspaceOptions { get }
  /// Whether the clocks of the runs are moved on afterwards; false for commands that must leave the journal as they found it.
  var keepsTime: Bool { get }
  /// Whether it looks at the words of a statement, so that the rules are read while the journal is.
  var checksWords: Bool { get }
  /// Does the work.
  func run(_ context: CommandContext) async throws
}

extension WorkspaceCommand {
  var keepsTime: Bool { true }
  var checksWords: Bool { false }

  mutating func run() async throws {
    let command = self
    try await Failure.reporting(options.format) {
      if command.checksWords { Operations.beginToReadRules() }
      let context = try await CommandContext.open(command.options)
      try await MendScope.within(context, (command as? any IncidentCommand)?.incident.incident) {
        try await command.run(context)
      }
      if command.keepsTime {
        await context.keepStatements()
        await context.keepTime()
      }
    }
  }
}
