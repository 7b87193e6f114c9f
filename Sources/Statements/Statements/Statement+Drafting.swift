import Guidelines
import Incidents

// Writing: open, revise, check, waive.
extension Statement {
  /// The longest text in one language, in bytes.
  public static let longestText = 100_000

  /// Opens the statement with its first text.
  public func decide(_ command: OpenStatement, _ act: Act) throws(Refusal) -> [StatementEvent] {
    guard opened == nil else {
      throw Refusal(
        rule: "statement-exists", message: "Statement \(command.id.number) exists already.",
        mend: ["afterword statement show \(command.id.number)"])
    }
    // Whoever translates makes a language of what others have written.
    try requireWriter(act, isTranslation: command.links.translates != nil)
    try check(command.text)
    return [
      .opened(
        StatementOpened(
          id: command.id, kind: command.kind, links: command.links, given: command.given, area: command.area)),
      .revised(command.text.revision(1, by: act.officer)),
    ]
  }

  /// Puts a new text in the place of the current one. Whatever was cleared before is void.
  public func decide(_ text: TextProposal, _ act: Act) throws(Refusal) -> [StatementEvent] {
    let current = try changeable("changed")
    try requireWriter(act, isTranslation: text.renditions.first == current.master)
    try check(text)
    let next = text.revision(current.number + 1, by: act.officer, after: self)
    let isSame =
      current.renditions == next.renditions && current.nextUpdate == text.nextUpdate && current.facts == text.facts
      && current.issuers == text.issuers && current.follows ?? [] == text.follows
      && current.without ?? [] == text.without
    guard !isSame else {
      throw Refusal(rule: "nothing-changed", message: "The text is the same as before; nothing was recorded.")
    }
    return [.revised(next)]
  }

  /// Records what the check of the current text found.
  public func decideCheck(_ findings: [Language: [Finding]]) throws(Refusal) -> [StatementEvent] {
    let current = try changeable("checked")
    let recorded = findings.sorted { $0.key.rawValue < $1.key.rawValue }
      .flatMap { language, findings in findings.map { RecordedFinding($0, language: language) } }
    let checked = StatementChecked(revision: current.number, findings: recorded)
    if check == checked || submission != nil { return [] }
    return [.checked(checked)]
  }

  /// The roles that may decide to keep a finding.
  static let waivers: [Role] = [.lead, .prosecutor, .commander, .familyLiaison]

  /// Keeps findings of a rule, for a recorded reason. Findings of this room (untraced figures, held-back words) and of rules
  /// that accept no justification cannot be kept.
  ///
  /// - Parameters:
  ///   - found: what the check of the current text finds.
  ///   - accepted: the justifications that the rule accepts.
  public func decide(
    _ command: WaiveFinding, found: [Finding], accepted: Set<JustificationCode>, _ act: Act
  ) throws(Refusal) -> [StatementEvent] {
    let current = try changeable("changed")
    guard let number = id?.number else { return [] }
    let matching = found.filter { $0.rule == command.rule && (command.words == nil || $0.text == command.words) }
    guard !matching.isEmpty else {
      let rules = Set(found.map(\.rule)).sorted().joined(separator: ", ")
      throw Refusal(
        rule: "no-such-finding",
        message: "The check of revision \(current.number) has no finding of the rule “\(command.rule)”"
          + (command.words.map { " with the words “\($0)”." } ?? "."),
        missing: [rules.isEmpty ? "there are no findings at all" : "one of: \(rules)"],
        mend: ["afterword statement check \(number)"])
    }
    guard accepted.contains(command.code) else {
      let codes = accepted.map(\.rawValue).sorted().joined(separator: ", ")
      throw Refusal(
        rule: "cannot-be-waived",
        message: codes.isEmpty
          ? "The rule “\(command.rule)” accepts no justification; the words must change."
          : "The rule “\(command.rule)” does not accept \(command.code.rawValue).",
        missing: codes.isEmpty ? ["other words"] : ["one of: \(codes)"],
        mend: ["afterword statement edit \(number) --replace \"…\" --with \"…\""])
    }
    let role = try role(keeping: command, accepted: accepted, act)
    guard !command.reason.allSatisfy(\.isWhitespace) else {
      throw Refusal(
        rule: "reason-missing", message: "A finding is kept only with a reason.", mend: ["add --reason \"…\""])
    }
    // What was cleared was cleared without this decision on record.
    let void: [StatementEvent] =
      submission == nil
      ? []
      : [
        .voided(StatementVoided(revision: current.number, reason: "a finding was waived after submission", facts: nil))
      ]
    var seen: Set<String> = []
    return void
      + matching.filter { seen.insert($0.text).inserted }.map { finding in
        .waived(
          Waiver(
            rule: finding.rule, words: finding.text, code: command.code.rawValue, reason: command.reason,
            officer: act.officer.id, role: role))
      }
  }

  /// The findings with the recorded waivers in place.
  public func withWaivers(_ findings: [Finding]) -> [Finding] {
    findings.map { finding in
      // A waiver written into the text itself is nobody's decision.
      var waived = finding
      waived.waiver = nil
      guard let waiver = waivers.first(where: { $0.rule == finding.rule && $0.words == finding.text }),
        let code = JustificationCode(rawValue: waiver.code)
      else { return waived }
      waived.waiver = Justification(code: code, role: waiver.role.rawValue, reason: waiver.reason)
      return waived
    }
  }

  /// The current revision, if the text may still change.
  func changeable(_ deed: String) throws(Refusal) -> Revision {
    guard let id, let revision else { throw Self.unknown }
    switch state {
    case .released, .superseded, .corrected:
      throw Refusal(
        rule: "released-bytes-never-change",
        message: "Statement \(id.number) is public and cannot be \(deed). What was said is corrected in the open, by a "
          + "statement of its own.",
        mend: [
          "afterword statement correct \(id.number) --wrong \"…\" --right \"…\" --reason \"…\"",
          "afterword statement withdraw \(id.number) --reason \"…\"",
        ])
    case .withdrawn:
      throw Refusal(
        rule: "statement-withdrawn", message: "Statement \(id.number) was withdrawn and cannot be \(deed).",
        mend: ["afterword statement draft --kind \(kind ?? .holding)"])
    case .draft, .assembled, .checked, .inClearance, .cleared, .embargoed: return revision
    }
  }

  static let unknown = Refusal(
    rule: "unknown-statement", message: "There is no such statement in this incident.",
    mend: ["afterword statement list"])

  /// The roles that may write statements.
  static let writers: [Role] = [.lead, .press, .commander, .prosecutor]

  private func requireWriter(_ act: Act, isTranslation: Bool) throws(Refusal) {
    guard !Self.writers.contains(where: act.officer.holds) else { return }
    guard act.officer.holds(.translator) else {
      throw Refusal(
        rule: "may-not-write", message: "\(act.officer.name) may not write statements.",
        missing: ["an officer with a role of: " + Self.writers.map(\.rawValue).joined(separator: ", ")],
        mend: ["repeat the command with --as LEAD"])
    }
    guard isTranslation else {
      throw Refusal(
        rule: "may-not-write",
        message: "\(act.officer.name) makes the other languages of a statement, and does not write what it says.",
        missing: ["an officer with a role of: " + Self.writers.map(\.rawValue).joined(separator: ", ")],
        mend: [
          "repeat the command with --as LEAD",
          "afterword statement translation list\(id.map { " \($0.number)" } ?? "")   # what there is to translate",
        ])
    }
  }

  private func check(_ text: TextProposal) throws(Refusal) {
    guard !text.renditions.isEmpty, Set(text.renditions.map(\.language)).count == text.renditions.count else {
      throw Refusal(rule: "languages", message: "A statement needs a text, and one text for each language.")
    }
    for rendition in text.renditions {
      let language = rendition.language.englishName
      guard !rendition.text.allSatisfy(\.isWhitespace) else {
        throw Refusal(rule: "text-empty", message: "The \(language) text is empty.")
      }
      guard rendition.text.utf8.count <= Self.longestText else {
        throw Refusal(
          rule: "text-too-long",
          message: "The \(language) text has \(rendition.text.utf8.count) bytes; a statement has "
            + "at most \(Self.longestText).")
      }
      guard !rendition.text.contains("<!--") else {
        throw Refusal(
          rule: "hidden-text", message: "The \(language) text holds a comment (“<!--”), which readers would not see.",
          missing: ["a text without comments; findings are kept with “afterword statement waive”"])
      }
      if let fault = TextSafety.firstFault(in: rendition.text) {
        throw Refusal(
          rule: "unsafe-character",
          message: "The \(language) text cannot be taken: line \(fault.line), column \(fault.column) holds "
            + "\(fault.scalar); \(fault.reason).",
          missing: ["a text without that character"])
      }
    }
  }
}
