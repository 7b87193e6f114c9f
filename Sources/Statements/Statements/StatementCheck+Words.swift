import Guidelines
import Incidents

/// What a text says in words of its own: beside what the agencies have said, and about persons.
extension StatementCheck {
  /// Everything that is found of the words of one text.
  func wordings(
    _ rendition: Rendition, _ revision: Revision, _ statement: Statement, _ trace: FigureTrace
  ) -> [Finding] {
    let sentences = SpokenSentence.all(in: rendition.text, rendition.language)
    let known = knownNames(rendition.language)
    var findings = reworded(rendition, sentences, revision, statement)
    findings += sources(rendition, sentences, revision, trace)
    findings += misattributed(rendition, sentences, trace)
    findings += sourceLines(rendition, sentences)
    findings += typedClaims(rendition, sentences, revision)
    findings += foreignWordings(rendition)
    findings += unfaithful(rendition, revision)
    findings += victimNames(rendition, known)
    findings += singledOut(rendition, sentences)
    findings += personNames(rendition, sentences, known)
    return findings
  }

  /// The findings of the guidelines about persons who must not be known. In a public text they weigh the same in every language, and
  /// nobody’s own guess makes a warning of them.
  func weighed(_ finding: Finding, _ rendition: Rendition) -> Finding {
    guard Self.rulesAboutPersons.contains(finding.rule), finding.severity == .warning,
      !(finding.rule == "int-suspect-identity-precharge" && caseFacts.jurisdiction == .usDOJ),
      !PersonNames(known: knownNames(rendition.language)).knowsAll(in: finding.text)
    else { return finding }
    var weighed = finding
    weighed.severity = .error
    return weighed
  }

  private static let rulesAboutPersons: Set<String> = [
    "vic-name-before-nok", "vic-jigsaw", "vic-minor", "int-suspect-identity-precharge", "int-witness-identify",
  ]

  /// The words of places, agencies and other bodies, which are no names of persons.
  private func knownNames(_ language: Language) -> Set<String> {
    let ledger = composer.fields.ledger
    let agencies = composer.fields.rules.agencies
    let keys = ledger.activeKeys {
      ["place", "area", "transport", "closures", "instruction", "schools", "action"].contains($0.family)
    }
    let facts = keys.flatMap { ledger.active($0) }.flatMap { fact -> [String] in
      if case .words(let words) = fact.value { words.all.map(\.text) } else { [] }
    }
    return HoldbackKey.folded(
      agencies.flatMap { [$0.name, AgencyWording.alone($0, language)] } + facts)
  }

  // What an agency has said.

  /// A typed sentence that turns round what an agency has said, changes a word of it, or tells people the opposite of what they were
  /// told (C11).
  private func reworded(
    _ rendition: Rendition, _ sentences: [SpokenSentence], _ revision: Revision, _ statement: Statement
  ) -> [Finding] {
    let typed = Set(revision.typed ?? [])
    let own = sentences.filter { typed.contains(Digest.hex(of: String($0.text))) && !$0.words.isEmpty }
    let told = sentences.filter { sentence in
      rendition.bindings.contains { binding in
        guard case .fact(let id) = binding.source, let key = composer.fields.ledger[id]?.key else { return false }
        return key.family == "known" && binding.start < sentence.bytes.upperBound
          && sentence.bytes.lowerBound < binding.end
      }
        // What people are told to do instead of a withdrawn statement is typed like any other sentence.
        || rendition.bindings.contains { binding in
          binding.source == .constant("given.advice") && binding.start < sentence.bytes.upperBound
            && sentence.bytes.lowerBound < binding.end
        }
    }
    guard !own.isEmpty || !told.isEmpty else { return [] }
    let spoken = FactRewording.spoken(in: composer.fields.ledger, rendition.language)
    let holding = instructions(statement)
    var findings: [Finding] = []
    for sentence in own {
      if let change = FactRewording.first(in: sentence, of: spoken) {
        findings.append(rewording(change, sentence, rendition))
      } else {
        findings += opposing(sentence, holding, rendition)
      }
    }
    let ownBytes = Set(own.map(\.bytes))
    for sentence in told where !ownBytes.contains(sentence.bytes) {
      findings += opposing(sentence, holding, rendition)
    }
    return findings
  }

  private func rewording(_ change: FactRewording, _ sentence: SpokenSentence, _ rendition: Rendition) -> Finding {
    let fact = change.fact
    let isInstruction = fact.key.family == "instruction"
    return finding(
      isInstruction ? "C11-advice" : "C17-reworded",
      "“\(sentence.text)” " + (change.isOpposite ? "says the opposite of" : "says with another word")
        + " what \(fact.agency) has said in \(fact.id) (\(fact.key)), which stands: “\(change.own)”",
      "What an agency has said is changed by that agency, and by nobody else.", rendition.text, sentence.range,
      [
        "Write {\(fact.key)}, or the words of \(fact.id) as they are",
        "Ask \(fact.agency): afterword fact supersede \(fact.id) \"…\" --reason \"…\" --as OFFICER-OF-\(fact.agency)",
      ])
  }

  /// The instructions that hold. What an all clear ends holds no more in its own text.
  private func instructions(_ statement: Statement) -> [(fact: Fact, verb: InstructionVerb)] {
    let ledger = composer.fields.ledger
    let takesBack = composer.fields.constants["statement.withdraws-instruction"] != nil
    return ledger.activeKeys(where: { $0.family == "instruction" }).flatMap { ledger.active($0) }.compactMap { fact in
      guard fact.status == .confirmed, !fact.release.isClosed, let verb = InstructionVerb(of: fact.key),
        !(statement.kind == .allClear && fact.scope.place == statement.opened?.area),
        // What is taken back holds no more in the notice that takes it back.
        !takesBack || !fact.publications.contains(where: { $0.statement.number == statement.opened?.links.withdraws })
      else { return nil }
      return (fact, verb)
    }
  }

  /// A sentence that tells people to do what an instruction that holds forbids (C11).
  private func opposing(
    _ sentence: SpokenSentence, _ holding: [(fact: Fact, verb: InstructionVerb)], _ rendition: Rendition
  ) -> [Finding] {
    guard !holding.isEmpty else { return [] }
    let verbs = TypedInstruction.verbs(in: sentence)
    let opposed = holding.first { told in
      verbs.contains { verb in
        told.verb.contradicts.contains(verb) && reaches(sentence, verb, told.fact)
      }
    }
    guard let opposed else { return [] }
    let fact = opposed.fact
    return [
      finding(
        "C11-advice",
        "“\(sentence.text)” tells people the opposite of \(fact.id) (\(fact.key)) of \(fact.agency), which holds: "
          + "“\(fact.value.summary)”",
        "In Uvalde in 2022 parents were told to come, not to come, and to come again within 15 minutes.",
        rendition.text,
        sentence.range,
        [
          "Write {\(fact.key)}",
          "When it no longer holds: afterword fact retract \(fact.id) --reason \"…\" --as OFFICER-OF-\(fact.agency)",
          "To open an area again: afterword statement draft --kind all-clear --area \(fact.scope.place ?? "AREA")",
        ])
    ]
  }

  /// Whether a sentence can be about the people whom an instruction reaches: it names no other area and, where it speaks of a place,
  /// the place of the instruction.
  private func reaches(_ sentence: SpokenSentence, _ verb: InstructionVerb, _ fact: Fact) -> Bool {
    guard let place = fact.scope.place, place != "all" else { return true }
    let areas = composer.fields.ledger.active("area").filter { $0.scope.place != nil }
    func names(_ area: Fact) -> Bool {
      guard case .words(let words) = area.value else { return false }
      return words.all.contains {
        HoldbackKey.range(of: $0.text, in: sentence.words.map { ($0.folded, $0.range) }) != nil
      }
        || words.all.contains { entry in
          let core = SentenceSense.of(sentence.language).reading(HoldbackKey.words(of: entry.text).map(\.folded)).core
          return entry.language == sentence.language && SpokenSentence.place(of: core, in: sentence.folded) != nil
        }
    }
    let named = areas.filter(names)
    if named.contains(where: { $0.scope.place == place }) { return true }
    return named.isEmpty && !TypedInstruction.isOfPlace(verb)
  }

  /// “According to … and confirmed by them”, of an agency of which the text says nothing.
  private func sources(
    _ rendition: Rendition, _ sentences: [SpokenSentence], _ revision: Revision, _ trace: FigureTrace
  ) -> [Finding] {
    let ledger = composer.fields.ledger
    // A figure that was typed and is found to be a fact is said as much as one that the template wrote.
    let typed = trace.bindings.compactMap { binding in
      if case .fact(let id) = binding.source { id } else { nil }
    }
    let said = Set((revision.facts.map(\.id) + typed).compactMap { ledger[$0]?.agency })
    return sentences.flatMap { sentence -> [Finding] in
      let claims = SourceClaim.agencies(in: sentence, of: composer.fields.rules.agencies, rendition.text)
      return claims.filter { claim in
        !said.contains(claim.agency.id)
          && !claims.contains {
            $0.range != claim.range && $0.range.contains(claim.range.lowerBound)
              && claim.range.upperBound <= $0.range.upperBound
          }
      }
      .map { claim in
        finding(
          "C17-source",
          "The text gives \(claim.agency.name) as its source, and says no fact of \(claim.agency.id).",
          "Nobody’s name stands for what others have written.", rendition.text, claim.range,
          [
            "Leave the name out", "Write the fact of \(claim.agency.id) in braces: afterword fact list",
            "afterword statement assemble \(composer.id.number)",
          ])
      }
    }
  }

  /// A language that says a fact of the master in other words than the agency’s own in that language (C14).
  private func unfaithful(_ rendition: Rendition, _ revision: Revision) -> [Finding] {
    guard let master = revision.master, master.language != rendition.language else { return [] }
    return rendition.unsaid(of: master, composer.fields.ledger).map { unsaid in
      finding(
        "C14-drift", unsaid.sentence, "What an agency has said in a language is said there as it stands.",
        rendition.text, rendition.text.endIndex..<rendition.text.endIndex, unsaid.suggestions)
    }
  }

  /// The rule by which a translation says what its master says, sentence by sentence.
  public static let excessRule = "C14-not-in-master"

  /// What a translation says and the master does not, the other way round, or a “do not” that is none any more (C14).
  func excess(_ rendition: Rendition, _ statement: Statement) -> [Finding] {
    guard let revision = statement.revision, let master = revision.master, master.language != rendition.language,
      let source = statement.source(of: rendition, master: master)
    else { return [] }
    let typed = Set(revision.typed ?? [])
    return TranslationExcess.all(in: rendition, of: master, source.segments, isTyped: typed.contains).map { excess in
      finding(
        Self.excessRule, excess.sentence,
        "Every language must say the same; whoever reads only one must not be told more or less.", rendition.text,
        excess.range, excess.suggestions, severity: excess.isSure ? .error : .warning)
    }
  }

  // Persons.

  /// Names of those who died, said in any other way than by the line that the family has agreed to (G2).
  private func victimNames(_ rendition: Rendition, _ known: Set<String>) -> [Finding] {
    let ledger = composer.fields.ledger
    let agreed = rendition.bindings.filter { binding in
      guard case .fact(let id) = binding.source, let fact = ledger[id], VictimID(namedBy: fact.key) != nil else {
        return false
      }
      return fact.isActive && composer.fields.isPublishable(fact)
    }.map { $0.start..<$0.end }
    let quoted = quotedNames(rendition)
    return VictimNames(ledger, besides: known).all(in: rendition.text, besides: agreed).filter { match in
      !(quoted.contains { $0.overlaps(rendition.text.bytes(of: match.range)) }
        && (ledger.hasAgreedLine(about: match.victim)
          || ledger.victims[match.victim]?.mayBeNamedInCorrection ?? false))
    }.map { match in
      let name = rendition.text[match.range]
      if !quoted.isEmpty { return unquotable(match, rendition) }
      return finding(
        "G2-next-of-kin",
        match.obstacles.isEmpty
          ? "“\(name)” is the name of \(match.victim), and the family has agreed to its own line only."
          : "“\(name)” is the name of \(match.victim): \(match.obstacles.joined(separator: "; ")).",
        "Nobody is named before the family knows and agrees; a name once out cannot be taken back.", rendition.text,
        match.range,
        match.obstacles.isEmpty
          ? ["Write {\(match.victim.key)}", "Leave the name out"]
          : ["Leave the name out", "See: afterword fact victim list"])
    }
  }

  /// Where a correction quotes what it takes back, and says what is right; nothing in other statements.
  func quotedNames(_ rendition: Rendition) -> [Range<Int>] {
    guard composer.fields.constants["statement.corrects"] != nil else { return [] }
    return rendition.bindings.filter {
      ["given.wrong", "given.right"].contains(TemplateField(text: $0.field)?.name)
    }.map { $0.start..<$0.end }
  }

  /// A name in a correction that neither the person nor the family wants repeated.
  private func unquotable(_ match: VictimNames.Match, _ rendition: Rendition) -> Finding {
    let fields = composer.fields
    let fact = fields.ledger.all.last { $0.key == match.victim.key && !$0.publications.isEmpty }
    let correcting: String? =
      if let fact, fact.status == .retracted, case .number(let number)? = fields.constants["statement.corrects"] {
        "afterword statement correct \(number) --fact \(fact.id) --reason \"…\"   # says which name it was, and does not repeat it"
      } else { nil }
    return finding(
      "G2-next-of-kin",
      "“\(rendition.text[match.range])” is the name of \(match.victim), and nobody of the family has agreed to its being said again in a correction.",
      "A name that was wrong once is not spread again against the will of the person.", rendition.text, match.range,
      [
        correcting,
        "afterword fact victim consent \(match.victim) correction --as FAMILY-LIAISON   # where they agree to it",
        "Leave the name out",
      ].compactMap(\.self))
  }

  /// One of those who died or were hurt, with two things by which others know who it is (S7).
  private func singledOut(_ rendition: Rendition, _ sentences: [SpokenSentence]) -> [Finding] {
    let named = rendition.bindings.filter { binding in
      guard case .fact(let id) = binding.source, let key = composer.fields.ledger[id]?.key else { return false }
      return VictimID(namedBy: key) != nil
    }
    let ledger = composer.fields.ledger
    // What the families were told before, and figures, which have a rule of their own.
    let agreed = rendition.bindings.filter { binding in
      guard case .fact(let id) = binding.source, let fact = ledger[id] else { return false }
      return fact.kinToldAt != nil || fact.value.quantity != nil && fact.scope.population != nil
    }
    func isSaid(_ bindings: [Binding], in sentence: SpokenSentence) -> Bool {
      bindings.contains { $0.start < sentence.bytes.upperBound && sentence.bytes.lowerBound < $0.end }
    }
    var speaksOfVictims = false
    return sentences.compactMap { sentence -> Finding? in
      defer { speaksOfVictims = speaksOfVictims || SinglePerson.speaksOfVictims(sentence) }
      guard !isSaid(named, in: sentence) else { return nil }
      if OneOfFew.tells(sentence, after: speaksOfVictims), !isSaid(agreed, in: sentence),
        ledger.countsFew(OneOfFew.counts(in: sentence))
      {
        return oneOfFew(sentence, rendition)
      }
      guard SinglePerson.traits(in: sentence, after: speaksOfVictims) != nil else { return nil }
      return finding(
        "G2-one-person",
        "“\(sentence.text)” singles out one person and tells enough for others to know who it is, before a family has agreed to that.",
        "Who knows the place needs two of age, origin, school, work and role; families have learnt of a death from less.",
        rendition.text, sentence.range,
        [
          "Say it of nobody in particular, or leave one thing out",
          "With the family’s yes: afterword fact victim consent VICTIM name,age --as FAMILY-LIAISON, then: afterword statement draft --kind names",
        ])
    }
  }

  /// One thing about one of so few that it tells who it is: the families are told first, and whoever says it says it as a fact.
  private func oneOfFew(_ sentence: SpokenSentence, _ rendition: Rendition) -> Finding {
    let fact = rendition.bindings.lazy.compactMap { binding -> FactID? in
      guard case .fact(let id) = binding.source, binding.start < sentence.bytes.upperBound,
        sentence.bytes.lowerBound < binding.end,
        composer.fields.ledger[id].map(composer.fields.ledger.tellsOfOne) ?? false
      else { return nil }
      return id
    }.first
    return finding(
      "G2-one-person",
      "“\(sentence.text)” tells the age, the family or the work of one of so few people that others know who it is.",
      "Where one, two or three people died, one word is enough for a neighbour; families have learnt of a death from less.",
      rendition.text, sentence.range,
      fact.map { ["Once the families know: afterword fact kin-told \($0) --as FAMILY-LIAISON", "Leave the words out"] }
        ?? [
          "Leave the words out",
          "With the families’ yes, as a fact: afterword fact add known.victims \"…\" --victim --confirmed, then: afterword fact kin-told FACT --as FAMILY-LIAISON",
        ])
  }

  /// Names of persons beside a death, an injury, a child, a witness or an arrest (C8).
  private func personNames(
    _ rendition: Rendition, _ sentences: [SpokenSentence], _ known: Set<String>
  ) -> [Finding] {
    let names = PersonNames(known: known)
    return sentences.flatMap { sentence in
      names.all(in: sentence).compactMap { person, range -> Finding? in
        let start = rendition.text.utf8.distance(from: rendition.text.startIndex, to: range.lowerBound)
        let end = rendition.text.utf8.distance(from: rendition.text.startIndex, to: range.upperBound)
        let isBound = rendition.bindings.contains { binding in
          guard binding.start <= start, end <= binding.end else { return false }
          switch binding.source {
          case .constant: return true
          case .fact(let id):
            guard let key = composer.fields.ledger[id]?.key else { return false }
            return key.isIdentity || VictimID(namedBy: key) != nil || ["place", "area"].contains(key.family)
          }
        }
        guard !isBound else { return nil }
        return finding(
          "C8-person-named",
          "“\(rendition.text[range])” reads as the name of a person, in a sentence about \(Self.names[person] ?? "a person"), and no "
            + "fact says that the name may be said.",
          "Names that were given too early have cost families their peace, witnesses their safety and trials their fairness.",
          rendition.text, range,
          [
            "Leave the name out",
            "Where it is a place or a body: afterword fact add place.NAME \"\(rendition.text[range])\" --confirmed",
          ])
      }
    }
  }

  fileprivate static let names: [PersonNames.Person: String] = [
    .victim: "somebody who died or was hurt", .child: "a child", .witness: "a witness",
    .suspect: "somebody who may have done it",
  ]
}
