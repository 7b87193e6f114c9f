extension Reading {
  /// Writes up what was found.
  mutating func report(language: Language) -> CheckReport {
    let faults = applyWaivers()
    candidates.sort { ($0.begin, $0.end, $0.rule) < ($1.begin, $1.end, $1.rule) }
    var offsets = candidates.flatMap { [$0.begin, $0.end] }
    for fault in faults {
      offsets.append(fault.waiver.bytes.lowerBound)
      offsets.append(fault.waiver.bytes.upperBound)
    }
    for range in withheld {
      offsets.append(range.lowerBound)
      offsets.append(range.upperBound)
    }
    let positions = PositionIndex(of: offsets, in: draft.text)
    var findings = candidates.map { finding($0, positions, language) }
    if !faults.isEmpty {
      findings += faults.map { finding($0, positions) }
      findings.sort { $0.span.start < $1.span.start }
    }
    let hidden = withheld.map { TextSpan(start: positions[$0.lowerBound], end: positions[$0.upperBound]) }
    return CheckReport(
      language: language, otherLanguages: otherLanguages, findings: findings, omitted: omitted, withheld: hidden)
  }

  /// Words that somebody wrote about the draft, with names as a report shows them.
  private func shown(_ words: String) -> String { showsNames ? words : Redaction.redacted(words, names) }

  private func text(_ begin: Int, _ end: Int) -> String {
    let utf8 = draft.text.utf8
    let first = utf8.index(utf8.startIndex, offsetBy: begin)
    if showsNames { return String(draft.text[first..<utf8.index(first, offsetBy: end - begin)]) }
    return Redaction.redacted(draft.text, bytes: begin..<end, withheld: withheld)
  }

  private func finding(_ candidate: Candidate, _ positions: PositionIndex, _ language: Language) -> Finding {
    let rule = pack.rules[candidate.rule]
    let words = text(candidate.begin, candidate.end)
    return Finding(
      rule: rule.id, family: rule.family, practice: rule.practice, severity: candidate.severity,
      message: candidate.message ?? rule.message, why: rule.why, zone: candidate.zone, text: words,
      span: TextSpan(start: positions[candidate.begin], end: positions[candidate.end]),
      suggestions: candidate.suggestions ?? rule.suggestions(in: language), waiver: candidate.waiver.map(shown),
      replacement: candidate.fix.map { LetterCase(of: words).carried(to: $0) })
  }

  private func shown(_ waiver: Justification) -> Justification {
    Justification(code: waiver.code, role: shown(waiver.role), reason: shown(waiver.reason))
  }

  private func finding(_ fault: WaiverFault, _ positions: PositionIndex) -> Finding {
    let waiver = fault.waiver
    let span = TextSpan(start: positions[waiver.bytes.lowerBound], end: positions[waiver.bytes.upperBound])
    let words = shown(text(waiver.bytes.lowerBound, waiver.bytes.upperBound))
    switch fault {
    case .unused:
      return Finding(
        rule: "waiver-unused", family: .completeness, practice: .gp17, severity: .warning,
        message: "This waiver fits nothing: no words of its paragraph break “\(waiver.rule)”.",
        why: "A waiver that is left behind would silently excuse the next text written there.", zone: .body,
        text: words, span: span, suggestions: ["Remove the comment."])
    case .invalid(_, let reason):
      return Finding(
        rule: "waiver-invalid", family: .completeness, practice: .gp17, severity: .error,
        message: reason,
        why: "A waiver is a decision on record: it names the rule, the exception, who decided and why.",
        zone: .body, text: words, span: span,
        suggestions: ["<!-- afterword: RULE J-CODE ROLE: the reason in one sentence -->", "Change the words instead."])
    }
  }
}

extension WaiverFault {
  /// The waiver at fault.
  var waiver: InlineWaiver {
    switch self {
    case .unused(let waiver), .invalid(let waiver, _): waiver
    }
  }
}
