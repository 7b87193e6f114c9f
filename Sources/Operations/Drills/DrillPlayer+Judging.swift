import Guidelines
import Incidents
import Journal
import Playbooks
import Statements

/// Whether what had to follow did follow.
extension DrillPlayer {
  mutating func judge(_ inject: Inject, _ refusals: [DrillRefusal]) async throws {
    var expectsRefusal = false
    for expectation in inject.expectations {
      var found = ""
      switch expectation {
      case .refused(let rule):
        expectsRefusal = true
        if refusals.isEmpty {
          found = "it was done"
        } else if !refusals.contains(where: { $0.rule == rule }) {
          found = "it was refused by “\(refusals[0].rule)”: \(refusals[0].message)"
        } else if let refusal = refusals.first {
          watch(DrillLine(.refused, at: offset, time: clock.now(), refusal.message, .watch))
        }
      default: found = try await difference(expectation, inject)
      }
      let isMet = found.isEmpty
      outcome.checks.append(
        DrillOutcome.Check(
          inject: inject.number, title: inject.title, at: inject.at, expected: expectation.description, isMet: isMet,
          found: found, objective: inject.objective))
      watch(
        DrillLine(
          isMet ? .met : .unmet, at: offset, time: clock.now(),
          isMet ? "expected and so: \(expectation)" : "expected \(expectation), but \(found)", isMet ? .good : .bad))
    }
    guard !expectsRefusal else { return }
    for refusal in refusals {
      watch(DrillLine(.refused, at: offset, time: clock.now(), refusal.message, .bad))
      outcome.surprises.append(
        DrillOutcome.Surprise(
          inject: inject.number, title: inject.title, at: inject.at, rule: refusal.rule, message: refusal.message))
    }
  }

  /// What is there instead of what was expected; empty when it is as expected.
  private func difference(_ expectation: Expectation, _ inject: Inject) async throws -> String {
    let picture = builder.picture
    let open = picture.conflicts.filter { $0.settledAt == nil }
    switch expectation {
    case .refused: return ""
    case .conflict(let kind):
      if open.contains(where: { $0.conflict.kind.rawValue == kind }) { return "" }
      let kinds = Set(open.map(\.conflict.kind.rawValue)).sorted().joined(separator: ", ")
      return kinds.isEmpty ? "there is no open conflict" : "the open conflicts are \(kinds)"
    case .noConflict:
      let blocking = open.filter { $0.conflict.isBlocking || $0.conflict.kind == .overlap }
      return blocking.first.map { "\($0.conflict.kind.rawValue) is open: \($0.conflict.sentence)" } ?? ""
    case .finding(let rule):
      let rules = try await statement(of: inject)?.check?.findings.map(\.rule) ?? []
      if rules.contains(rule) { return "" }
      return rules.isEmpty ? "the check found nothing" : "the check found \(rules.joined(separator: ", "))"
    case .noErrors:
      let errors =
        try await statement(of: inject)?.check?.findings.filter { $0.severity == .error && !$0.isWaived } ?? []
      return errors.first.map { "\($0.rule) stops it: \($0.message)" } ?? ""
    case .state(let state):
      let name = try await statement(of: inject)?.state.name ?? "not there"
      return name == state ? "" : "it is \(name)"
    case .overdue(let address): return stepDifference(address) { $0.isLate ? "" : "it is \($0.word.rawValue)" }
    case .escalated(let address):
      return stepDifference(address) { $0.escalation != nil ? "" : "it is \($0.word.rawValue)" }
    case .done(let address): return stepDifference(address) { $0.word == .done ? "" : "it is \($0.word.rawValue)" }
    case .lateHandovers(let count):
      let late = picture.handovers.filter { $0.answeredAt == nil && $0.isLate(at: clock.now()) }.count
      return late == count ? "" : "\(late) are late"
    case .waiting(let channel): return try await waiting(channel) > 0 ? "" : "nothing waits"
    case .delivered(let channel):
      let count = try await waiting(channel)
      return count == 0 ? "" : "\(count) messages wait"
    }
  }

  private func stepDifference(_ address: StepAddress, _ judge: (StepStanding) -> String) -> String {
    guard let standing = run?.standing(of: address, at: clock.now()) else { return "there is no such step" }
    return judge(standing)
  }

  private func waiting(_ channel: ChannelID) async throws -> Int {
    try await operations.store.outbox(
      matching: OutboxFilter(channel: channel, states: [.pending, .leased, .dead], limit: 10_000)
    ).count
  }

  /// The statement that an inject is about.
  private func statement(of inject: Inject) async throws -> Statement? {
    let reference: StatementReference?
    switch inject.action {
    case .draft(let draft): reference = .named(draft.name)
    case .edit(let edit): reference = edit.statement
    case .waive(let waiver): reference = waiver.statement
    case .object(let objection): reference = objection.statement
    case .statement(_, let statement, _): reference = statement
    case .correct(let correction): reference = .named(correction.name)
    default: reference = nil
    }
    guard let reference, let id = try? book.statement(reference, in: run, at: inject.place) else { return nil }
    return try await operations.state(
      Statement.self, of: .statement(id))
  }
}
