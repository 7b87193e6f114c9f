import Guidelines
import Incidents
import Statements

/// Words that are public and known to be wrong, and that no public correction has taken back.
struct StillWrong {
  /// What is the matter, as a clause.
  let sentence: String
  /// Since when it is public.
  let since: Moment
  /// The commands that put it right.
  let mend: [String]
}

extension Operations {
  /// What public statements say that is known to be wrong: what a correction that waits or was given up would take back, and facts that
  /// were retracted after they were said.
  func stillWrong(
    ledger: FactLedger, register: StatementRegister, in incident: IncidentID
  ) async throws -> [StillWrong] {
    var found: [StillWrong] = []
    var told: Set<Int> = []
    // A correction that was taken back itself leaves the words as they were.
    let drafts = register.numbers.filter {
      register.kinds[$0] == .correction && (register.release(of: $0) == nil || register.withdrawn.contains($0))
    }
    let corrections = try await publicCorrections(register, in: incident)
    for number in drafts.reversed() {
      let draft = try await state(Statement.self, of: .statement(StatementID(incident: incident, number: number)))
      let fact = draft.opened?.takenBackFact.flatMap { ledger[$0] }
      guard let old = draft.opened?.links.corrects, register.stands(old), let release = register.release(of: old),
        let wrong = fact.map({ Words($0.key.rawValue) }) ?? draft.opened?.given?["wrong"], !told.contains(old),
        !(fact.map { Self.takesBack($0, of: old, among: corrections) }
          ?? Self.takesBack(wrong, of: old, among: corrections, ledger))
      else { continue }
      told.insert(old)
      let isGivenUp = draft.withdrawal != nil
      let fate = draft.release == nil ? "was given up, and nobody has told the public" : "was withdrawn"
      found.append(
        StillWrong(
          sentence:
            "statement \(old) is public and still says \(fact.map { "\($0.id) (\($0.key))" } ?? "“\(wrong.summary)”"), which is wrong; "
            + (isGivenUp
              ? "its correction, statement \(number), \(fate)"
              : "its correction waits as statement \(number)"),
          since: release.at,
          mend: isGivenUp
            ? [
              fact.map { Self.correcting(old, $0) } ?? Self.correcting(old, wrong),
              "afterword statement withdraw \(old) --reason \"It was not correct.\"",
            ]
            : ["afterword statement show \(number)", "afterword statement board"]))
    }
    for fact in ledger.all where fact.status == .retracted {
      for publication in fact.publications {
        let old = publication.statement.number
        guard register.stands(old), !told.contains(old), let release = register.release(of: old),
          !Self.takesBack(Words(publication.words), of: old, among: corrections, ledger),
          !Self.takesBack(fact, of: old, among: corrections)
        else { continue }
        guard VictimID(namedBy: fact.key) == nil else {
          // The name itself stays unsaid here, too.
          found.append(
            StillWrong(
              sentence:
                "statement \(old) is public and still says \(fact.id) (\(fact.key)), which was retracted since, and no correction says so",
              since: release.at,
              mend: [
                Self.correcting(old, fact),
                "afterword fact victim consent \(fact.key.rawValue.dropFirst(6)) correction --as FAMILY-LIAISON   # first, to repeat the name in it",
              ]))
          continue
        }
        told.insert(old)
        found.append(
          StillWrong(
            sentence:
              "statement \(old) is public and still says “\(publication.words)”; \(fact.id) (\(fact.key)) was retracted since, and no "
              + "correction says so",
            since: release.at, mend: [Self.correcting(old, Words(publication.words))]))
      }
    }
    return found + Self.stillSaid(nil, ledger: ledger, register: register, corrections)
  }

  /// What public statements say of facts in words that were superseded since, and that nothing public has taken back.
  ///
  /// - Parameter ids: only these facts; all if nothing is given.
  func stillSaid(
    _ ids: Set<FactID>, ledger: FactLedger, register: StatementRegister, in incident: IncidentID
  ) async throws -> [StillWrong] {
    Self.stillSaid(ids, ledger: ledger, register: register, try await publicCorrections(register, in: incident))
  }

  private static func stillSaid(
    _ ids: Set<FactID>?, ledger: FactLedger, register: StatementRegister, _ corrections: [Statement]
  ) -> [StillWrong] {
    ledger.all.flatMap { fact -> [StillWrong] in
      guard fact.status == .superseded, ids?.contains(fact.id) ?? true, case .words = fact.value,
        let now = ledger.successor(of: fact), now.isActive, !now.value.saysTheSame(as: fact.value)
      else { return [] }
      var seen: Set<Int> = []
      return fact.publications.compactMap { publication in
        let old = publication.statement.number
        guard register.stands(old), seen.insert(old).inserted,
          !now.publications.contains(where: { $0.statement.number == old }),
          !takesBack(Words(publication.words), of: old, among: corrections, ledger)
        else { return nil }
        return StillWrong(
          sentence:
            "statement \(old) is public and still says “\(publication.words)”; \(fact.id) (\(fact.key)) was superseded since by "
            + "\(now.id) (“\(now.value.summary)”)" + (fact.endReason.map { ": \($0)" } ?? ""),
          since: publication.at,
          mend: [
            "afterword statement correct \(old) --fact \(now.id) --next-update +30m",
            "afterword statement draft --kind situation --next-update +30m   # where it was right when it was said",
          ])
      }
    }
  }

  /// What becomes of the public words when a correction is given up or taken back; nil for other statements.
  public func leftWrong(by draft: Statement, in incident: IncidentID) async throws -> String? {
    guard let old = draft.opened?.links.corrects else { return nil }
    let register = try await statementRegister(of: incident)
    if let fact = draft.opened?.takenBackFact {
      guard let fact = try await facts(of: incident)[fact], register.stands(old),
        !Self.takesBack(fact, of: old, among: try await publicCorrections(register, in: incident))
      else { return nil }
      return
        "Statement \(old) is public and still says \(fact.id) (\(fact.key)). Nothing public says any more that it is wrong, and the board lists "
        + "it until a correction or a withdrawal goes out:\n  \(Self.correcting(old, fact))"
    }
    guard let wrong = draft.opened?.given?["wrong"] else { return nil }
    guard register.stands(old),
      !Self.takesBack(
        wrong, of: old, among: try await publicCorrections(register, in: incident), try await facts(of: incident))
    else { return nil }
    return
      "Statement \(old) is public and still says “\(wrong.summary)”. Nothing public says any more that it is wrong, and the board lists it "
      + "until a correction or a withdrawal goes out:\n  \(Self.correcting(old, wrong))"
  }

  /// The facts that only a withdrawn statement has said and that stand all the same: the next text says them again.
  public func factsLeft(by withdrawn: Statement, in incident: IncidentID) async throws -> [Fact] {
    guard let number = withdrawn.id?.number, withdrawn.release != nil else { return [] }
    let ledger = try await facts(of: incident)
    let isFraming: Set<String> = ["place", "time", "area", "link", "contact", "instruction"]
    return (withdrawn.revision?.facts ?? []).compactMap { ledger[$0.id] }.filter { fact in
      fact.isActive && !isFraming.contains(fact.key.family)
        && fact.publications.allSatisfy { $0.statement.number == number }
    }
  }

  private func publicCorrections(_ register: StatementRegister, in incident: IncidentID) async throws -> [Statement] {
    let numbers = register.releases.filter { $0.links.corrects != nil && !register.withdrawn.contains($0.number) }
      .map(\.number)
    return try await states(
      Statement.self, of: numbers.map { .statement(StatementID(incident: incident, number: $0)) })
  }

  private static func takesBack(
    _ wrong: Words, of old: Int, among corrections: [Statement], _ ledger: FactLedger
  ) -> Bool {
    corrections.contains { correction in
      // One that describes a name takes the words back in which it was published.
      if correction.opened?.links.corrects == old, let fact = correction.opened?.takenBackFact.flatMap({ ledger[$0] }),
        case .words(let line) = fact.value,
        wrong.all.contains(where: { word in
          line.all.contains { word.text.contains($0.text) || $0.text.contains(word.text) }
        })
      {
        return true
      }
      guard correction.opened?.links.corrects == old, let taken = correction.opened?.given?["wrong"] else {
        return false
      }
      return wrong.all.contains { word in
        taken.all.contains { $0.text.contains(word.text) || word.text.contains($0.text) }
      }
    }
  }

  /// Whether a public correction takes a fact back, in whatever words.
  private static func takesBack(_ fact: Fact, of old: Int, among corrections: [Statement]) -> Bool {
    corrections.contains { $0.opened?.links.corrects == old && $0.opened?.takenBackFact == fact.id }
  }

  private static func correcting(_ number: Int, _ fact: Fact) -> String {
    "afterword statement correct \(number) --fact \(fact.id) --next-update +30m --reason \"…\""
  }

  private static func correcting(_ number: Int, _ wrong: Words) -> String {
    let words = wrong.summary
    let isPlain = !words.contains { "\"$`\\\n".contains($0) }
    return "afterword statement correct \(number) --wrong \"\(isPlain ? words : "…")\" --right \"…\" --reason \"…\""
  }
}
