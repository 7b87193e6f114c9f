import Guidelines
import Incidents

/// Checks a statement's text: the guideline rules, and the rules of this room (figures traced, required fields in their
/// order, nothing held back, every language saying the same figures).
public struct StatementCheck: Sendable {
  /// The guideline checker.
  public var checker: Checker
  /// What the checker must know about the incident.
  public var caseFacts: CaseFacts
  /// The writer that knows what figures may come from.
  public var composer: StatementComposer
  /// The key under which held-back phrases were digested; nothing when no phrase is held back.
  public var holdbackKey: HoldbackKey?

  /// A check for one statement.
  public init(checker: Checker, caseFacts: CaseFacts, composer: StatementComposer, holdbackKey: HoldbackKey?) {
    self.checker = checker
    self.caseFacts = caseFacts
    self.composer = composer
    self.holdbackKey = holdbackKey
  }

  /// Every finding of the current text, by language, with the recorded waivers in place.
  public func findings(of statement: Statement) -> [Language: [Finding]] {
    guard let revision = statement.revision, let kind = statement.kind else { return [:] }
    var found: [Language: [Finding]] = [:]
    for rendition in revision.renditions {
      let draft = Draft(rendition.text, kind: kind.documentKind, language: rendition.language)
      var findings = checker.check(draft, facts: caseFacts).findings
      findings += own(rendition, revision)
      findings.sort { $0.span.start < $1.span.start }
      found[rendition.language] = statement.withWaivers(findings)
    }
    return found
  }

  private func own(_ rendition: Rendition, _ revision: Revision) -> [Finding] {
    let text = rendition.text
    let trace = FigureTrace(text, rendition.language, candidates: composer.candidates(rendition.language, revision))
    var findings = trace.untraced.map { figure in
      finding(
        "C17-untraced", figure.reason, "Every figure in a public text must be one that an agency stands behind.",
        text, figure.token.range,
        ["Write the field in braces, such as {casualties.killed}", "Leave the figure out"])
    }
    findings += heldBack(text)
    findings += missing(rendition, revision, trace)
    findings += drift(rendition, revision, trace)
    return findings
  }

  private func heldBack(_ text: String) -> [Finding] {
    var findings: [Finding] = []
    let ledger = composer.fields.ledger
    if let holdbackKey, !ledger.holdbacks.isEmpty {
      findings += holdbackKey.matches(of: ledger.holdbacks, in: text).map { match in
        finding(
          "G1-held-back",
          "These words are held back by \(match.holdback.agency) (\(match.holdback.code.rawValue), \(match.holdback.id)).",
          "Publishing them could harm the investigation, a witness or a family.", text, match.range,
          [match.holdback.publicLine ?? "Leave the words out"])
      }
    }
    // Words of a fact that may not be said are held back as well, whoever typed them.
    for fact in ledger.all where fact.isActive && (fact.status == .withheld || fact.release.isClosed) {
      guard case .words(let words) = fact.value else { continue }
      for (_, _, phrase) in words.all where phrase.count >= 4 {
        guard let range = text.firstRange(of: phrase, from: text.startIndex) else { continue }
        findings.append(
          finding(
            "G1-held-back", "These words are those of \(fact.id) (\(fact.key)), which may not be published.",
            "The agency that owns the fact decides when it is said.", text, range,
            [fact.withholding?.publicLine ?? "Leave the words out"]))
      }
    }
    return findings
  }

  /// Fields that the template requires and the text does not say, or says in another order.
  private func missing(_ rendition: Rendition, _ revision: Revision, _ trace: FigureTrace) -> [Finding] {
    let end = rendition.text.endIndex..<rendition.text.endIndex
    var findings: [Finding] = []
    var last = -1
    var lastField = ""
    for field in revision.required ?? [] {
      let alternatives = field.split(separator: "|").map { TemplateField(text: String($0))?.name ?? String($0) }
      let starts = (rendition.bindings + trace.bindings)
        .filter { binding in
          alternatives.contains { Self.names(binding, $0, composer.fields.ledger) }
        }
        .map(\.start)
      guard let first = starts.min() else {
        findings.append(
          finding(
            "required-element", "The text does not say “\(field)”, which the template of this kind requires.",
            "Readers look for it, and its absence is taken for a meaning.", rendition.text, end,
            ["Write {\(alternatives.first ?? field)} where it belongs"]))
        continue
      }
      let position = starts.filter { $0 > last }.min()
      if let position {
        last = position
      } else {
        findings.append(
          finding(
            "element-order", "“\(field)” stands before “\(lastField)”; the template has them the other way round.",
            "In an emergency people read the first lines only.", rendition.text,
            rendition.text.utf8.index(rendition.text.startIndex, offsetBy: first)..<rendition.text.endIndex, [],
            severity: .warning))
      }
      lastField = field
    }
    return findings
  }

  private static func names(_ binding: Binding, _ name: String, _ ledger: FactLedger) -> Bool {
    if TemplateField(text: binding.field)?.name == name { return true }
    if case .fact(let id) = binding.source { return ledger[id]?.key.rawValue == name }
    return false
  }

  /// A language that says a figure which the master does not say.
  private func drift(_ rendition: Rendition, _ revision: Revision, _ trace: FigureTrace) -> [Finding] {
    guard let master = revision.master, master.language != rendition.language else { return [] }
    let said = Set(
      FigureTrace(master.text, master.language, candidates: composer.candidates(master.language, revision)).bindings
        .map(\.source) + master.bindings.map(\.source))
    var findings: [Finding] = []
    for binding in trace.bindings {
      guard case .fact(let id) = binding.source, !said.contains(binding.source),
        composer.fields.ledger[id]?.value.quantity != nil
      else { continue }
      let start = rendition.text.utf8.index(rendition.text.startIndex, offsetBy: binding.start)
      let end = rendition.text.utf8.index(rendition.text.startIndex, offsetBy: binding.end)
      findings.append(
        finding(
          "C14-drift",
          "The \(rendition.language.englishName) text says “\(binding.words)” (\(id)), which the "
            + "\(master.language.englishName) text does not say.",
          "Every language must say the same figures.", rendition.text, start..<end,
          ["Say it in \(master.language.englishName) too, or leave it out here"]))
    }
    return findings
  }

  private func finding(
    _ rule: String, _ message: String, _ why: String, _ text: String, _ range: Range<String.Index>,
    _ suggestions: [String], severity: Severity = .error
  ) -> Finding {
    Finding(
      rule: rule, family: rule.hasPrefix("G1") ? .investigation : rule.hasPrefix("C") ? .accuracy : .completeness,
      practice: .gp17, severity: severity, message: message, why: why, zone: .body, text: String(text[range]),
      span: TextSpan(start: text.position(of: range.lowerBound), end: text.position(of: range.upperBound)),
      suggestions: suggestions)
  }
}

extension ReleaseRule {
  /// Whether the rule keeps a fact from the public whatever the time and the gates.
  var isClosed: Bool { self == .internal || self == .never }
}

extension StatementKind {
  /// The kind as the guideline rules know it.
  public var documentKind: DocumentKind? {
    switch self {
    case .holding: .holding
    case .situation, .heartbeat: .update
    case .casualty: .casualty
    case .appeal: .appeal
    case .correction: .correction
    case .support, .families: .support
    case .community: .community
    default: nil
    }
  }
}

extension String {
  /// The position of an index in lines, columns, bytes and UTF-16 units.
  func position(of index: Index) -> TextPosition {
    var line = 1
    var column = 1
    for character in self[..<index] {
      if character == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return TextPosition(
      line: line, column: column, byte: utf8.distance(from: startIndex, to: index),
      utf16: utf16.distance(from: startIndex, to: index))
  }
}
