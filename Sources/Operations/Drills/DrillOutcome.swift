import Incidents
import Playbooks

/// How a drill went: what was expected and what came, what was measured, what receivers took.
public struct DrillOutcome: Sendable, Encodable {
  /// Name and version of the shape: `afterword.drill/1`.
  public let schema = "afterword.drill/1"
  /// The drill.
  public let drill: ScenarioID
  /// The title.
  public let title: String
  /// The incident that was opened.
  public let incident: IncidentID
  /// What fixed the ids.
  public let seed: String
  /// The injects that were played.
  public internal(set) var injects = 0
  /// What was expected, in the order of the injects.
  public internal(set) var checks: [Check] = []
  /// What was refused or went wrong without being expected.
  public internal(set) var surprises: [Surprise] = []
  /// What was measured against the drill's own targets.
  public internal(set) var targets: [Target] = []
  /// What arrived at the other end, channel by channel.
  public internal(set) var receptions: [ChannelReception] = []

  /// An expectation and whether it came true.
  public struct Check: Sendable, Hashable, Encodable {
    /// The inject's number.
    public let inject: Int
    /// The inject's title.
    public let title: String
    /// When, from T0.
    public let at: TimeSpan
    /// What was expected.
    public let expected: String
    /// Whether it came true.
    public let isMet: Bool
    /// What was there instead; empty when it came true.
    public let found: String
    /// The objective.
    public let objective: String?
  }

  /// A refusal or an error that nobody expected.
  public struct Surprise: Sendable, Hashable, Encodable {
    /// The inject's number; 0 for what the routine of the officers met.
    public let inject: Int
    /// The inject's title.
    public let title: String
    /// When, from T0.
    public let at: TimeSpan
    /// The rule that refused; empty for other errors.
    public let rule: String
    /// What was said.
    public let message: String
  }

  /// A measure with its target.
  public struct Target: Sendable, Hashable, Encodable {
    /// The measure.
    public let measure: DrillMeasure
    /// The value; nil when nothing could be said.
    public let value: Int?
    /// What is good enough, in words.
    public let target: String
    /// Whether it was reached.
    public let isMet: Bool
    /// The objective.
    public let objective: String?
  }

  /// What arrived at one receiver.
  public struct ChannelReception: Sendable, Hashable, Encodable {
    /// The channel.
    public let channel: ChannelID
    /// Who reads it.
    public let audience: String
    /// Posts that were kept.
    public let kept: Int
    /// Posts whose signature was verified; for receivers that take unsigned posts 0.
    public let verified: Int
    /// Whether the receiver verifies signatures.
    public let verifies: Bool
    /// Posts that were turned away because of their signature.
    public let refused: Int
    /// Posts that came while the receiver was dead.
    public let lost: Int
    /// Posts that came a second time under the same id.
    public let repeats: Int
  }

  init(_ scenario: Scenario, seed: String) {
    drill = scenario.id
    title = scenario.title
    incident = scenario.incident.id
    self.seed = seed
  }

  /// Whether every expectation came true, every target was reached and nothing surprising happened.
  public var isGood: Bool {
    surprises.isEmpty && checks.allSatisfy(\.isMet) && targets.allSatisfy(\.isMet)
      && receptions.allSatisfy { $0.refused == 0 }
  }
}

extension ReportDocument {
  /// Adds what the drill checked about itself.
  mutating func add(_ drill: DrillOutcome) {
    section("The drill")
    let met = drill.checks.filter(\.isMet).count
    say("\(drill.injects) injects, \(met) of \(drill.checks.count) expectations met, seed “\(drill.seed)”.")
    var targets = ReportTable("Measure", "Value", "Target", "Result")
    for target in drill.targets {
      targets.add(
        [
          target.measure.caption, target.value.map(String.init) ?? "–", target.target,
          target.isMet ? "reached" : "not reached",
        ],
        target.isMet ? .good : .bad)
    }
    add(targets, whenEmpty: "The drill has no targets.")
    var checks = ReportTable("After T0", "Inject", "Expected", "Result")
    for check in drill.checks {
      checks.add(
        [
          "T0+\(check.at)", "\(check.inject). \(check.title)", check.expected,
          check.isMet ? "as expected" : "not so: \(check.found)",
        ],
        check.isMet ? .good : .bad)
    }
    add(checks, whenEmpty: "The drill expects nothing.")
    if !drill.surprises.isEmpty {
      subsection("What nobody expected")
      blocks.append(
        .list(
          drill.surprises.map {
            .init("T0+\($0.at), \($0.title): \($0.message)\($0.rule.isEmpty ? "" : " [\($0.rule)]")", .bad)
          }))
    }
    subsection("What arrived at the other end")
    var receptions = ReportTable(
      "Channel", "Audience", "Kept", "Signature verified", "Turned away", "While dead", "Repeats")
    for reception in drill.receptions {
      receptions.add(
        [
          reception.channel.rawValue, reception.audience, "\(reception.kept)",
          reception.verifies ? "\(reception.verified)" : "unsigned by its format", "\(reception.refused)",
          "\(reception.lost)",
          "\(reception.repeats)",
        ], reception.refused > 0 ? .bad : .plain)
    }
    add(receptions, whenEmpty: "The drill has no channels.")
  }
}
