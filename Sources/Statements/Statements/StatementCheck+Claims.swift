import Guidelines
import Incidents

// Claims that facts bear out, and claims without a number that none does.
extension StatementCheck {
  /// Whether a finding asks for what stands in the ledger: how many took part is agreed where the police or the prosecutor have confirmed
  /// the line about the threat, and a figure has its time and its source where the text says both of all its figures or takes it back.
  func isAgreedClaim(_ finding: Finding, _ rendition: Rendition) -> Bool {
    func isInside(_ allows: (Fact) -> Bool) -> Bool {
      rendition.bindings.contains { binding in
        guard case .fact(let id) = binding.source, let fact = composer.fields.ledger[id] else { return false }
        return binding.start < finding.span.end.byte && finding.span.start.byte < binding.end
          && fact.status == .confirmed && allows(fact)
      }
    }
    switch finding.rule {
    case "acc-attacker-count":
      let investigating = composer.fields.rules.agencies.filter { [.police, .prosecutor].contains($0.kind) }.map(\.id)
      return isInside { $0.key.lies(under: "threat") && investigating.contains($0.agency) }
    // What the investigation says of it, with the prosecutor’s gate open, is the declaration itself.
    case "acc-terror-premature", "acc-motive-speculation":
      return isInside { $0.key.isAttribution && composer.fields.obstacles($0).isEmpty }
    case "acc-casualty-qualifier":
      return isInside { $0.value.quantity != nil }
        && rendition.bindings.contains { TemplateField(text: $0.field)?.name == "statement.figures-as-of" }
    // By how much a figure has changed, and what became of whom, is said in the reason; where it comes from is traced.
    case "acc-casualty-unverified":
      return isInReason(finding.span.start.byte..<finding.span.end.byte, rendition)
    // The wrong figure of a correction is quoted, and nobody’s any more.
    case "el-figures":
      return rendition.bindings.contains {
        TemplateField(text: $0.field)?.name == "given.wrong" && $0.start <= finding.span.start.byte
          && finding.span.end.byte <= $0.end
      }
    default: return false
    }
  }

  /// Whether a finding asks for a regret that nobody owes: what was right when it was said has changed since, and is said to have.
  /// Nor do the words with which a template leads to a reason and the reason say together what neither says.
  func isUnowed(_ finding: Finding, _ rendition: Rendition) -> Bool {
    if finding.rule == "el-correction" {
      return composer.fields.constants["statement.\(Correction.outdated)"] != nil
    }
    return finding.severity != .error && !finding.rule.hasPrefix("read-")
      && rendition.bindings.contains {
        TemplateField(text: $0.field)?.name == "given.reason" && finding.span.start.byte < $0.start
          && $0.start < finding.span.end.byte
      }
  }

  /// Whether a stretch of a text stands in the reason of a change, or is the sentence that gives it and nothing else.
  func isInReason(_ bytes: Range<Int>, _ rendition: Rendition) -> Bool {
    composer.reasons(rendition.language).contains { reason in
      rendition.text.ranges(of: reason).contains { range in
        let words = rendition.text.bytes(of: range)
        guard !bytes.isEmpty, words.overlaps(bytes) else { return false }
        if words.lowerBound <= bytes.lowerBound, bytes.upperBound <= words.upperBound { return true }
        return SentenceSplit.ranges(of: rendition.text).contains { rendition.text.bytes(of: $0) == bytes }
      }
    }
  }

  /// “People have died”, or “the attack was carried out by …”, where no fact that may be published says so: the finding names the command
  /// that records one.
  func unsaid(_ figure: UntracedFigure, _ measure: FactKey, _ rendition: Rendition) -> Finding {
    let fields = composer.fields
    let owner = fields.rules.register.owner(of: measure, among: fields.rules.agencies)
    let command =
      fields.addCommand(TemplateField(name: measure.rawValue)) + (owner.map { " --as OFFICER-OF-\($0)" } ?? "")
    let isOfInvestigation = measure.isAttribution || measure.person == .suspect || measure == .charge
    return finding(
      isOfInvestigation ? "C9-attribution" : "C17-untraced", figure.reason,
      isOfInvestigation
        ? "Only the investigation says who did it and why; a group or a person wrongly named cannot be called back."
        : "That people came to harm is as much a figure as a number, and an agency must stand behind it.",
      rendition.text, figure.token.range,
      [command, isOfInvestigation ? Self.unknownAuthor[rendition.language] : Self.unknownHarm[rendition.language]]
        .compactMap(\.self))
  }

  private static let unknownAuthor: [Language: String] = [
    .english: "We do not yet know who did this.", .french: "Nous ne savons pas encore qui a agi.",
    .spanish: "Aún no sabemos quién lo hizo.", .arabic: "لا نعرف بعد من قام بهذا العمل.",
  ]
  private static let unknownHarm: [Language: String] = [
    .english: "Whether anyone was hurt is not known yet.", .french: "Nous ne savons pas encore s’il y a des blessés.",
    .spanish: "Aún no sabemos si hay personas heridas.", .arabic: "لا نعرف بعد إن كان هناك مصابون.",
  ]
}
