import Guidelines
import Incidents

/// Typed sentences that claim what only the record can bear out.
extension StatementCheck {
  /// That it is known who did it, that all families were told, that the next statement comes on another day than was promised.
  func typedClaims(_ rendition: Rendition, _ sentences: [SpokenSentence], _ revision: Revision) -> [Finding] {
    let typed = Set(revision.typed ?? [])
    guard !typed.isEmpty else { return [] }
    return sentences.filter { typed.contains(Digest.hex(of: String($0.text))) }.flatMap { sentence in
      [authorKnown(sentence, rendition), familiesTold(sentence, rendition), otherDay(sentence, rendition, revision)]
        .compactMap(\.self)
    }
  }

  /// A fact that stands under one language and reads as another: it would go into a text that its readers do not understand.
  func foreignWordings(_ rendition: Rendition) -> [Finding] {
    var seen: Set<FactID> = []
    return rendition.bindings.compactMap { binding -> Finding? in
      guard case .fact(let id) = binding.source, let fact = composer.fields.ledger[id],
        let foreign = ForeignWording(fact.key, fact.value), foreign.language == rendition.language,
        binding.words.contains(foreign.words) || foreign.words.contains(binding.words), seen.insert(id).inserted
      else { return nil }
      let text = rendition.text.utf8
      let start = text.index(rendition.text.startIndex, offsetBy: min(binding.start, text.count))
      let range = start..<text.index(rendition.text.startIndex, offsetBy: min(binding.end, text.count))
      return finding(
        "C14-language", foreign.sentence(of: id) + " It stands so in the \(rendition.language.englishName) text.",
        "Who reads one language only is told nothing by a sentence in another.", rendition.text, range,
        [
          "afterword fact supersede \(id) \"…\" --in \(foreign.seems.rawValue)=\"…\" --reason \"language\" --as OFFICER-OF-\(fact.agency)"
        ], severity: .warning)
    }
  }

  private func authorKnown(_ sentence: SpokenSentence, _ rendition: Rendition) -> Finding? {
    let fields = composer.fields
    let isSaid = [FactKey.attributedGroup, .attributedMotive].contains { key in
      fields.ledger.active(key).contains { fields.obstacles($0).isEmpty }
    }
    guard !isSaid, TypedClaim.knowsAuthor(sentence) else { return nil }
    return finding(
      "C9-attribution",
      "“\(sentence.text)” says that it is known who did it or why, and no fact that may be published says so.",
      "Only the investigation says who did it and why; a group or a person wrongly named cannot be called back.",
      rendition.text, sentence.range,
      ["Say that it is not known yet", fields.addCommand(TemplateField(name: FactKey.attributedMotive.rawValue))])
  }

  private func familiesTold(_ sentence: SpokenSentence, _ rendition: Rendition) -> Finding? {
    guard TypedClaim.saysFamiliesTold(sentence) else { return nil }
    let ledger = composer.fields.ledger
    let victims = Array(ledger.victims.values)
    let died =
      ledger.active(.killed).filter { $0.status == .confirmed && $0.scope.isWhole }
      .compactMap { $0.value.quantity?.low }.max() ?? 0
    let open = victims.filter { !$0.isTold }.map(\.id.rawValue).sorted()
    guard victims.isEmpty || !open.isEmpty || victims.count < died else { return nil }
    return finding(
      "G2-next-of-kin",
      "“\(sentence.text)” is not on record: "
        + (victims.isEmpty
          ? "no family is recorded as told."
          : open.isEmpty
            ? "\(victims.count) families are recorded as told, and \(died) people have died."
            : "not recorded as told: \(open.joined(separator: ", "))."),
      "A family that reads this and was not told learns of a death from a statement.", rendition.text, sentence.range,
      [
        "Say that families are being told first",
        "afterword fact victim told VICTIM --told-at TIME --as FAMILY-LIAISON",
      ])
  }

  private func otherDay(_ sentence: SpokenSentence, _ rendition: Rendition, _ revision: Revision) -> Finding? {
    guard let promise = revision.nextUpdate, TypedClaim.saysTomorrow(sentence),
      rendition.bindings.contains(where: {
        $0.source == .constant("statement.next-update") && sentence.bytes.contains($0.start)
      })
    else { return nil }
    let offset = composer.fields.offset
    func day(_ moment: Moment) -> String { TimeWording.date(moment, .english, offset: offset) }
    guard day(promise) != day(revision.asOf + .hours(24)) else { return nil }
    return finding(
      "G9-cadence",
      "“\(sentence.text)” promises another day than the statement: the next one is promised for \(promise.clock(offset: offset)) on "
        + "\(day(promise)), and that is what is kept.",
      "A promise that is broken costs what the next ones need.", rendition.text, sentence.range,
      ["{statement.next-update}", "afterword statement edit \(composer.id.number) --next-update TIME"])
  }
}
