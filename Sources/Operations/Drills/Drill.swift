import Crypto
import Delivery
import Incidents
import Journal
import Logging
import Playbooks
import StrictYAML

/// A drill from its file to its reports.
public enum Drill {
  /// What a drill left behind.
  public struct Result: Sendable {
    /// How it went.
    public let outcome: DrillOutcome
    /// Where everything lies.
    public let folder: DrillFolder
    /// The reports that were written, relative to the folder.
    public let reports: [String]
    /// What was measured.
    public let measures: IncidentMeasures
  }

  /// Reads a drill: a file, or the name of one that ships.
  ///
  /// - Throws: `YAMLFaults` with every fault of the file; `InputError.notFound`.
  public static func scenario(_ name: String, content: ContentLibrary) throws -> Scenario {
    if let file = try content.file(name + ".yaml", in: folder) {
      return try ScenarioReader.read(file.text, file: file.origin)
    }
    do {
      return try ScenarioReader.read(bytes: try InputFile.read(name, limit: 1 << 20), file: name)
    } catch InputError.notFound(let message) {
      let known = try names(content)
      let near = Spelling.suggestion(for: name, among: known).map { " \($0)" } ?? ""
      throw InputError.notFound("\(message) Nor does a drill of that name ship.\(near)")
    }
  }

  /// The names of the drills that ship, in order.
  public static func names(_ content: ContentLibrary) throws -> [String] {
    try content.files(in: folder).map { String($0.name.dropLast(".yaml".count)) }
  }

  private static let folder = "Playbooks/drills"

  /// Plays a drill into a folder of its own and writes its reports.
  ///
  /// - Parameters:
  ///   - seed: fixes every id; nil takes the file's.
  ///   - watch: told of each line as it happens.
  /// - Throws: `YAMLFaults` for words of the file that mean nothing here; `Refusal` when the folder may not be used.
  public static func play(
    _ scenario: Scenario, into folder: DrillFolder, seed: String? = nil,
    watch: @escaping @Sendable (DrillLine) -> Void = { _ in }
  ) async throws -> Result {
    let seed = seed ?? scenario.seed
    try folder.prepare()
    let clock = ManualClock(scenario.incident.t0 + scenario.incident.alarm)
    // Two sequences: how many receivers there are must not change the ids of cases.
    let receivers = try await DrillReceivers(
      scenario, folder: folder, clock: clock, random: SeededRandom(seed: seed + "/receivers"))
    do {
      let result = try await play(scenario, into: folder, seed: seed, clock: clock, receivers: receivers, watch: watch)
      await receivers.stop()
      return result
    } catch {
      await receivers.stop()
      throw error
    }
  }

  private static func play(
    _ scenario: Scenario, into folder: DrillFolder, seed: String, clock: ManualClock, receivers: DrillReceivers,
    watch: @escaping @Sendable (DrillLine) -> Void
  ) async throws -> Result {
    let random = SeededRandom(seed: seed)
    try folder.write(
      DrillConfiguration.yaml(scenario, urls: receivers.urls),
      to: folder.workspace + "/afterword.yaml")
    let workspace = try Workspace(at: folder.workspace)
    let operations = try await operations(workspace, folder: folder, clock: clock, random: random)
    let faults = try DrillVetting(scenario, operations: operations).faults
    guard faults.isEmpty else { throw YAMLFaults(faults) }

    var deliverer = Deliverer(operations, reader: WorkspaceSecrets(operations, environment: [:]))
    deliverer.isOrderly = true
    var player = try DrillPlayer(
      scenario, seed: seed, operations: operations, clock: clock, receivers: receivers, deliverer: deliverer,
      watch: watch)
    try await player.play()

    let picture = try await operations.picture(of: scenario.incident.id)
    let measures = IncidentMeasures(picture)
    var outcome = player.outcome
    outcome.receptions = receivers.receptions()
    outcome.targets = scenario.measures.map { target in
      let value = measures[target.measure]
      return DrillOutcome.Target(
        measure: target.measure, value: value, target: target.words, isMet: value.map(target.isMet) ?? false,
        objective: target.objective)
    }
    let reports = try write(picture, outcome, into: folder)
    return Result(outcome: outcome, folder: folder, reports: reports, measures: measures)
  }

  /// The workspace of the drill with its keys: those of every officer, and the workspace key.
  private static func operations(
    _ workspace: Workspace, folder: DrillFolder, clock: ManualClock, random: SeededRandom
  ) async throws -> Operations {
    let home = folder.keys + "/" + workspace.configuration.workspaceID
    let keyring = Keyring(folder: home, workspaceKey: .file(home + "/workspace.key"))
    _ = try keyring.createWorkspaceKey(random: random)
    _ = try keyring.createWitnessKey(random: random)
    let store = try SQLiteJournal(path: workspace.journalPath, access: .create)
    let operations = Operations(
      store: store, workspace: workspace, clock: clock, random: random, keyring: keyring,
      log: Logger(label: "afterword.drill") { _ in SwiftLogNoOpLogHandler() })
    for officer in workspace.configuration.officers {
      // Each makes the own key, as in a real workspace.
      _ = try await operations.createKey(for: officer.id, try operations.act(as: officer.id))
    }
    return operations
  }

  private static func write(
    _ picture: IncidentPicture, _ outcome: DrillOutcome, into folder: DrillFolder
  ) throws -> [String] {
    let afterAction = AfterActionReport(picture, drill: outcome).document
    let files = [
      ("after-action.md", afterAction.markdown), ("after-action.html", afterAction.html),
      ("situation.md", SituationReport(picture).document.markdown),
      ("activity-log.md", ActivityLog(picture).document.markdown),
      ("metrics.json", try MetricsReport(picture).json), ("drill.json", try outcome.json),
    ]
    for (name, text) in files { try folder.write(text, to: folder.reports + "/" + name) }
    return files.map { "reports/" + $0.0 }
  }
}

extension MeasureTarget {
  /// What is good enough, in words.
  var words: String {
    switch (atLeast, atMost) {
    case (let least?, let most?) where least == most: "exactly \(least)"
    case (let least?, let most?): "\(least) to \(most)"
    case (let least?, nil): "at least \(least)"
    case (nil, let most?): "at most \(most)"
    case (nil, nil): "anything"
    }
  }
}
