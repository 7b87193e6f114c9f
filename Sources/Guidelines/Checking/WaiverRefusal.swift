extension Reading {
  /// Why a waiver does not hold for a finding; nil when it does.
  func refusal(of rule: Rule, _ candidate: Candidate, _ waiver: Justification) -> String? {
    let code = waiver.code
    if candidate.severity != .error, code == nil || rule.waivers.isEmpty { return nil }
    if rule.waivers.isEmpty { return "The rule “\(rule.id)” accepts no waiver." }
    guard let code, rule.waivers.contains(code) else {
      let accepted = rule.waivers.map(\.rawValue).joined(separator: ", ")
      return code.map { "The rule “\(rule.id)” does not accept \($0.rawValue), only \(accepted)." }
        ?? "The rule “\(rule.id)” asks for a justification code: \(accepted)."
    }
    return refusal(of: code) ?? refusal(of: rule, candidate, decidedBy: waiver.role)
  }

  /// What a code asks of the case. Where nothing is known of it, whoever waives answers for that.
  private func refusal(of code: JustificationCode) -> String? {
    guard let stage = facts.stage ?? draft.phase ?? facts.phase else { return nil }
    switch code {
    case .nameManhunt, .nameAppeal, .originDescriptor:
      guard stage.isAfterArrest else { return nil }
      return "\(code.rawValue) holds while the person is sought; the case is at “\(stage.rawValue)”. Remove the words."
    case .nameCharge, .originCharge, .confessionCourt, .priorsCourt, .mentalHealthCourt:
      guard !stage.isAfterCharge else { return nil }
      return "\(code.rawValue) asks for a charge; the case is at “\(stage.rawValue)”. Wait for it, or change the words."
    case .nameConvicted:
      guard stage != .convicted, stage != .offenderDeceased else { return nil }
      return
        "\(code.rawValue) asks for a conviction; the case is at “\(stage.rawValue)”. Wait for it, or change the words."
    default: return nil
    }
  }

  /// What no code excuses: a way to the attacker's own material, and a shelter that the commander has not cleared.
  private func refusal(of rule: Rule, _ candidate: Candidate, decidedBy role: String) -> String? {
    switch rule.id {
    case RuleName.manifesto where LinkScanner.links(in: text(ofLineWith: candidate).utf8.span).isEmpty == false:
      return "No waiver holds for a link to what an attacker made. Take the link out."
    case RuleName.shelter where (draft.phase ?? facts.phase ?? facts.stage) == .live && !Self.isCommander(role):
      return "While the attack goes on, only the incident commander may waive “\(rule.id)”, as the role “commander”."
    default: return nil
    }
  }

  private static func isCommander(_ role: String) -> Bool {
    let stems = WordFolding.words(of: "command comandan قائد القائد")
    return WordFolding.words(of: role).contains { word in stems.contains { word.hasPrefix($0) } }
  }

  /// The line in which words stand.
  private func text(ofLineWith candidate: Candidate) -> String {
    let utf8 = draft.text.utf8
    let first = utf8.index(utf8.startIndex, offsetBy: candidate.begin)
    let last = utf8.index(first, offsetBy: candidate.end - candidate.begin)
    let before = utf8[..<first].suffix(2_000)
    let rest = utf8[last...].prefix(2_000)
    let start = before.lastIndex { $0 == 0x0A } ?? before.startIndex
    return String(draft.text[start..<(rest.firstIndex { $0 == 0x0A } ?? rest.endIndex)])
  }
}

extension LegalStage {
  /// Whether nobody is sought any more.
  fileprivate var isAfterArrest: Bool {
    switch self {
    case .live, .contained, .investigation: false
    case .arrested, .charged, .trial, .convicted, .offenderDeceased: true
    }
  }

  /// Whether a person has been charged; somebody who is dead by now may have been.
  fileprivate var isAfterCharge: Bool {
    switch self {
    case .live, .contained, .investigation, .arrested: false
    case .charged, .trial, .convicted, .offenderDeceased: true
    }
  }
}
