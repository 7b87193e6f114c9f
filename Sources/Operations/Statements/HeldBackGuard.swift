import Guidelines
import Incidents
import Journal
import Statements

/// Nothing that is held back is written down, in a draft or anywhere else: the journal would keep it for ever, and a stolen copy
/// would disclose it.
extension Operations {
  /// Refuses texts that carry a phrase that is held back, or sealed words about a person, before anything is recorded.
  func refuseHeldBack(
    _ texts: [String?], in incident: IncidentID, unit: inout UnitOfWork
  ) async throws {
    let texts = texts.compactMap { $0 }.filter { !$0.isEmpty }
    guard !texts.isEmpty else { return }
    let held = try await unit.load(FactLedger.self, from: .facts(incident)).heldPhrases
    guard !held.isEmpty else { return }
    var search = HeldPhraseSearch(for: held, key: try holdbackKey(for: incident))
    var missing: [String] = []
    for text in texts {
      for match in search.matches(in: text) {
        let holdback = match.holdback
        let line = text[..<match.range.lowerBound].reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
        // The words themselves stay unsaid here too: messages end up in logs.
        let sentence =
          "line \(line): words held back by \(holdback.agency) (\(holdback.code.rawValue), \(holdback.id))"
          + (holdback.publicLine.map { "; say instead: “\($0)”" } ?? "")
        if !missing.contains(sentence) { missing.append(sentence) }
      }
    }
    guard missing.isEmpty else {
      throw Refusal(
        rule: "G1-held-back",
        message:
          "The text holds words that must not be published, so it was not recorded: what is written down here stays.",
        missing: missing, mend: ["afterword fact holdback list", "write the text without these words"])
    }
  }

  /// The words of a value, for a look at what they hold.
  static func texts(_ value: FactValue) -> [String?] {
    if case .words(let words) = value { words.all.map(\.text) } else { [] }
  }

  /// The words of a scope, which officers choose.
  static func texts(_ scope: Scope) -> [String?] { scope.stated.map(\.word) }

  /// Words that say who a person is, as they are kept: by their digest.
  func sealed(
    _ value: FactValue, under key: FactKey, _ ledger: FactLedger, _ incident: IncidentID
  ) throws -> FactValue {
    guard key.isIdentity, case .words(let words) = value else { return value }
    let secret = try holdbackKey(for: incident)
    guard let digest = secret.digest(of: words.summary) else {
      throw Refusal(rule: "value-empty", message: "\(key) needs words.")
    }
    let parts =
      key.namesSuspect
      ? secret.parts(of: words.summary, besides: try publicNames(in: ledger)) : nil
    return .sealed(
      SealedWords(
        digest: digest.digest, wordCount: digest.wordCount, trace: secret.trace(of: words.summary), parts: parts))
  }

  /// The words of the names that stand in public texts anyway: of agencies and places.
  private func publicNames(in ledger: FactLedger) throws -> Set<String> {
    var texts = workspace.configuration.agencies.flatMap { agency in
      [agency.name] + Language.allCases.map { AgencyWording.within(agency, $0) }
    }
    for key in [FactKey.place, "area"] {
      texts += ledger.active(key).flatMap { Self.texts($0.value) }.compactMap { $0 }
    }
    return HoldbackKey.folded(texts)
  }
}
