import Guidelines
import Incidents

/// Which languages a statement must have, and whether it waits for them.
///
/// A statement either waits until every language is current (`block`), or its master goes out at once and the other
/// languages follow at a time that it names (`follow`).
public struct TranslationPolicy: Sendable, Hashable {
  /// What happens while a language is not current.
  public enum Rule: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing goes out.
    case block
    /// The master goes out, and says when the language follows.
    case follow

    /// What is done for a kind where the workspace says nothing.
    ///
    /// What people must know at once, or what corrects what is false, does not wait: it would be danger or falsehood for
    /// everybody instead of delay for some, and the promise of the language is printed in its place. What is about persons
    /// waits, so that no family hears later than others only for its language. After the attacks in Nova Scotia in 2020 a
    /// figure was fixed so that notes could go to translation, and was out of date when it was said (Mass Casualty
    /// Commission, final report, 2023).
    public static func standard(for kind: StatementKind) -> Rule {
      switch kind {
      case .holding, .situation, .protective, .correction, .withdrawal, .falseClaim, .heartbeat: .follow
      default: .block
      }
    }
  }

  /// The languages that every statement must have; those it was drafted in, if nothing is said.
  public var required: [Language]
  /// The languages without which nothing goes out, whatever the rule of the kind.
  public var blocking: Set<Language>
  /// The rule for kinds that have none of their own; ``Rule/standard(for:)`` if nothing is said.
  public var rule: Rule?
  /// The rules of kinds.
  public var kinds: [StatementKind: Rule]
  /// How long a language that follows takes, unless another time is named: 30 minutes, as long as the first cadence.
  public var followsWithin: TimeSpan

  /// A policy.
  public init(
    required: [Language] = [], blocking: Set<Language> = [], rule: Rule? = nil, kinds: [StatementKind: Rule] = [:],
    followsWithin: TimeSpan = .minutes(30)
  ) {
    self.required = required
    self.blocking = blocking
    self.rule = rule
    self.kinds = kinds
    self.followsWithin = followsWithin
  }

  /// The rule for a kind.
  public func rule(for kind: StatementKind) -> Rule { kinds[kind] ?? rule ?? .standard(for: kind) }

  /// Whether the workspace itself says that a language follows, so that nobody has to say it of each statement.
  public func follows(_ language: Language, _ kind: StatementKind) -> Bool {
    (kinds[kind] ?? rule) == .follow && !blocks(language, kind)
  }

  /// Whether a statement of a kind waits for a language. A withdrawal never does, whatever the workspace says: what is wrong
  /// must be taken back at once, and in one language sooner than in none.
  public func blocks(_ language: Language, _ kind: StatementKind) -> Bool {
    kind != .withdrawal && (blocking.contains(language) || rule(for: kind) == .block)
  }
}
