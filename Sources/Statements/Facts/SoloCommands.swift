import Incidents

/// Reports that an agency said something in public that is not in the ledger.
public struct ReportSolo: Sendable, Hashable {
  /// What it was about.
  public var key: FactKey
  /// What was said.
  public var value: FactValue
  /// Who said it.
  public var agency: AgencyID
  /// Where.
  public var source: String
  /// Whether whoever said it is no agency of the workspace: an association, a newspaper.
  public var isOutside: Bool

  /// A report.
  public init(key: FactKey, value: FactValue, agency: AgencyID, source: String, isOutside: Bool = false) {
    self.isOutside = isOutside
    self.key = key
    self.value = value
    self.agency = agency
    self.source = source
  }
}

/// Answers what an agency said alone.
public struct SettleSolo: Sendable, Hashable {
  /// The report.
  public var id: String
  /// How.
  public var how: SoloSettled.Manner
  /// What was done.
  public var note: String

  /// An answer.
  public init(_ id: String, how: SoloSettled.Manner, note: String) {
    self.id = id
    self.how = how
    self.note = note
  }
}

// What an agency said alone.
extension FactLedger {
  /// Records that an agency spoke alone.
  public func decide(_ command: ReportSolo, _ act: Act, _ rules: FactRules) throws(Refusal) -> [FactEvent] {
    try check(command.key, command.value, rules)
    guard command.isOutside || rules.agencies.contains(where: { $0.id == command.agency }) else {
      throw Refusal(
        rule: "unknown-agency", message: "No agency “\(command.agency)” takes part.",
        mend: ["afterword officer list", "add --outside, where it is a body outside the workspace"])
    }
    _ = try requiredText(command.agency.rawValue, "name of who said it")
    let matching = active(command.key).contains {
      $0.value == command.value && $0.status == .confirmed && !$0.publications.isEmpty
    }
    guard !matching else {
      throw Refusal(
        rule: "said-together", message: "That is what the joint statements say; nobody spoke alone.",
        mend: ["afterword fact said \(command.key)"])
    }
    let source = try requiredText(command.source, "source")
    return [
      .soloReported(
        SoloReport(
          id: "x-\(soloCount + 1)", key: command.key, value: command.value, agency: command.agency, source: source,
          at: act.occurredAt))
    ]
  }

  /// Answers what was said alone. “Adopted” needs a fact that says it, “corrected” a public statement since that gives the right figure, and
  /// “joint line” one that says the line.
  ///
  /// The answer names the statement in which the public heard it.
  ///
  /// - Parameters:
  ///   - saying: the public statement that stands, released since, which says the words of the note.
  ///   - isPublic: whether a released statement was not withdrawn.
  public func decide(
    _ command: SettleSolo, saying line: Int?, isPublic: (Int) -> Bool, _ act: Act
  ) throws(Refusal) -> [FactEvent] {
    guard let solo = solos.first(where: { $0.id == command.id }) else {
      throw Refusal(
        rule: "unknown-solo", message: "There is no open report “\(command.id)”.", mend: ["afterword fact conflicts"])
    }
    if command.how == .adopted, !active(solo.key).contains(where: { $0.value == solo.value }) {
      throw Refusal(
        rule: "not-adopted", message: "No fact in the ledger says \(solo.value.summary) for \(solo.key).",
        mend: [
          "afterword fact add \(solo.key) \(shell(solo.value)) --confirmed   # by the agency that stands behind it"
        ])
    }
    let answered =
      "afterword fact solo settle \(solo.id) --how \(command.how.rawValue) --note \"…\"   # once it is public"
    let statement =
      switch command.how {
      case .adopted: nil as Int?
      case .corrected: correction(of: solo, isPublic)
      case .jointLine: line
      }
    if command.how == .corrected, statement == nil {
      throw Refusal(
        rule: "not-corrected",
        message:
          "No public statement since \(solo.at) says anything else for \(solo.key), so people still hear \(solo.value.summary) from "
          + "\(solo.agency) alone.",
        missing: ["a released statement with the agreed figure"],
        mend: ["afterword statement draft --kind situation --next-update +30m", answered])
    }
    if command.how == .jointLine, statement == nil {
      throw Refusal(
        rule: "line-not-said",
        message:
          "No public statement since \(solo.at) says “\(command.note)”. A joint line counts when the public has heard it; the note gives "
          + "its words as they stand there.",
        missing: ["a released statement that says the line"],
        mend: [
          "afterword fact add known.figures \"All figures are being checked.\" --confirmed",
          "afterword statement draft --kind situation --next-update +30m",
          "afterword fact solo settle \(solo.id) --how joint-line --note \"All figures are being checked.\"   # once it is public",
        ])
    }
    return [
      .soloSettled(
        SoloSettled(id: solo.id, how: command.how, note: try requiredText(command.note, "note"), statement: statement))
    ]
  }

  /// The statement that told the public another value since, by a fact that stands, and was not withdrawn. A figure of some of the people answers none
  /// that was given for all.
  private func correction(of solo: SoloReport, _ isPublic: (Int) -> Bool) -> Int? {
    active(solo.key).filter { $0.value != solo.value && ($0.value.quantity == nil || $0.scope.countsEverybody) }
      .flatMap(\.publications).last { $0.at >= solo.at && isPublic($0.statement.number) }?.statement.number
  }
}
