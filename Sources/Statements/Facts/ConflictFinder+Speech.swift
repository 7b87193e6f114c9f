import Guidelines
import Incidents

// What agencies say in sentences of their own: two that turn each other round (C1), an instruction and what makes it untrue (C11), a
// denial beside a figure (C7), opposite words on the threat (C7), and people who are sent into a place that others keep away from (C11).
extension ConflictFinder {
  /// The facts of other keys, or of other agencies, that some facts of this key cannot stand beside.
  func speech(_ facts: [Fact]) -> [Conflict] {
    guard SpokenFacts.concerns(key), !facts.isEmpty else { return [] }
    let spoken = spoken ?? SpokenFacts(ledger)
    return facts.filter { $0.status != .withheld }.flatMap { fact in
      turned(fact, spoken) + denials(fact, spoken) + threats(fact, spoken) + instructed(fact, spoken) + misled(fact)
    }
  }

  private func turned(_ fact: Fact, _ spoken: SpokenFacts) -> [Conflict] {
    spoken.opposites(of: fact).filter { $0.key.family != "instruction" || key.family != "instruction" }.map { other in
      let isAdvice = [fact, other].contains { $0.key.family == "instruction" || $0.key == "action" }
      return opposed(isAdvice ? .advice : .value, fact, other, "both cannot be true")
    }
  }

  /// An instruction, and words of another key that tell people the opposite.
  private func instructed(_ fact: Fact, _ spoken: SpokenFacts) -> [Conflict] {
    guard SpokenFacts.families.contains(key.family), let own = spoken[fact.id] else { return [] }
    let isInstruction = key.family == "instruction"
    return (isInstruction ? spoken.all : spoken.instructions).compactMap { other -> Conflict? in
      guard other.fact.scope.overlaps(fact.scope) else { return nil }
      let (told, said) = isInstruction ? ((fact: fact, readings: own), other) : (other, (fact: fact, readings: own))
      guard said.fact.key.family != "instruction", let verb = InstructionVerb(of: told.fact.key),
        said.readings.contains(where: { contradicts($0, verb, told.fact, told.readings) })
      else { return nil }
      return opposed(.advice, told.fact, said.fact, "nobody can follow the one and believe the other")
    }
  }

  private func contradicts(
    _ reading: SpokenReading, _ verb: InstructionVerb, _ told: Fact, _ own: [SpokenReading]
  ) -> Bool {
    reading.verbs.contains { said in
      guard verb.contradicts.contains(said) else { return false }
      if [.travel, .doNotTravel].contains(said) {
        let modes = own.filter { $0.language == reading.language }.reduce(into: Set<String>()) {
          $0.formUnion($1.modes)
        }
        return modes.isEmpty || reading.modes.isEmpty || !modes.isDisjoint(with: reading.modes)
      }
      guard TypedInstruction.isOfPlace(said) else { return true }
      return told.scope.place.map { names(reading.words, reading.language, area: $0) } ?? false
    }
  }

  /// “No arrest has been made”, beside a figure that somebody has confirmed.
  private func denials(_ fact: Fact, _ spoken: SpokenFacts) -> [Conflict] {
    func conflict(_ figure: Fact, _ words: Fact) -> Conflict? {
      guard figure.status == .confirmed, (figure.value.quantity?.low ?? 0) > 0, figure.scope.overlaps(words.scope)
      else {
        return nil
      }
      return opposed(.status, figure, words, "the words deny what the figure says")
    }
    if SpokenFacts.deniable.contains(key) {
      return spoken.all.filter { $0.readings.contains { $0.denied.contains(key) } }
        .compactMap { conflict(fact, $0.fact) }
    }
    let denied = Set(spoken[fact.id]?.flatMap(\.denied) ?? [])
    return denied.sorted().flatMap { ledger.active($0) }.compactMap { conflict($0, fact) }
  }

  /// One says that somebody is still dangerous, another that it is over.
  private func threats(_ fact: Fact, _ spoken: SpokenFacts) -> [Conflict] {
    guard key.family == "threat", let mine = DangerReading.of(fact) else { return [] }
    let others = spoken.all.map(\.fact).filter { $0.key.family == "threat" && $0.scope.overlaps(fact.scope) }
    return others.filter { $0.id != fact.id }.compactMap { other in
      guard let its = DangerReading.of(other), its != mine else { return nil }
      return opposed(.status, fact, other, "one says that the danger goes on, the other that it is over")
    }
  }

  private func opposed(_ kind: Conflict.Kind, _ one: Fact, _ two: Fact, _ why: String) -> Conflict {
    let pair = [one, two].sorted { $0.id < $1.id }
    func words(_ fact: Fact) -> String {
      "\(fact.agency) says “\(fact.value.summary)” in \(fact.id) (\(fact.key))"
    }
    return Conflict(
      kind: kind, key: pair[1].key, sides: pair.map(side),
      sentence: "\(words(pair[0])), and \(words(pair[1])); \(why).",
      owner: ledger.owner(of: pair[1].key, register: register, agencies: agencies),
      commands: pair.flatMap { fact in
        [
          "afterword fact retract \(fact.id) --reason \"…\" --as OFFICER-OF-\(fact.agency)",
          "afterword fact supersede \(fact.id) \(fact.value.kind == .words ? "\"…\"" : "NUMBER") --reason \"…\" "
            + "--as OFFICER-OF-\(fact.agency)",
        ]
      }, isBlocking: true, since: pair.compactMap(\.contributedAt).max())
  }

  // People who are sent where others keep away from.

  /// A place to which families are sent, or by which people leave, in an area that nobody shall enter.
  private func misled(_ fact: Fact) -> [Conflict] {
    let isClosing = InstructionVerb(of: key)?.closesPlace ?? false
    let closing =
      isClosing || key.family == "area"
      ? ledger.activeKeys(where: { InstructionVerb(of: $0)?.closesPlace ?? false }).flatMap { ledger.active($0) }
        .filter { isClosing ? $0.id == fact.id : $0.scope.place == fact.scope.place }
      : []
    let sending = { (other: Fact) in other.status != .withheld && other.key.sendsSomewhere }
    if !closing.isEmpty {
      let others = ledger.activeKeys(where: \.sendsSomewhere).flatMap { ledger.active($0) }.filter(sending)
      return closing.flatMap { close in others.compactMap { into($0, close) } } + (key.sendsSomewhere ? sent(fact) : [])
    }
    return key.sendsSomewhere ? sent(fact) : []
  }

  private func sent(_ fact: Fact) -> [Conflict] {
    ledger.activeKeys(where: { InstructionVerb(of: $0)?.closesPlace ?? false }).flatMap { ledger.active($0) }
      .compactMap { into(fact, $0) }
  }

  private func into(_ sending: Fact, _ closing: Fact) -> Conflict? {
    guard sending.id != closing.id, closing.status != .withheld, let area = closing.scope.place, area != "all",
      sending.scope.place != area || !["instruction", "action"].contains(sending.key.family),
      case .words(let words) = sending.value
    else { return nil }
    let isInstruction = ["instruction", "action"].contains(sending.key.family)
    let leads = words.all.contains { language, _, text in
      SpokenSentence.all(in: text, language).contains { sentence in
        let folded = sentence.folded
        guard let place = place(of: area, in: folded, language) else { return false }
        let before = folded[..<place]
        let lexicon = WayLexicon.of(language)
        guard
          !before.contains(where: { lexicon.beside.contains($0) || SentenceSense.of(language).negations.contains($0) })
        else { return false }
        return !isInstruction || before.contains(where: lexicon.towards.contains)
      }
    }
    guard leads else { return nil }
    let owner = ledger.owner(of: "area", register: register, agencies: agencies)
    return Conflict(
      kind: .advice, key: sending.key, sides: [sending, closing].sorted { $0.id < $1.id }.map(side),
      sentence:
        "\(sending.agency) sends people to “\(sending.value.summary)” in \(sending.id) (\(sending.key)), and \(closing.agency) says "
        + "“\(closing.value.summary)” of that place in \(closing.id) (\(closing.key)).",
      owner: owner,
      commands: [
        "afterword fact supersede \(sending.id) \"…\" --reason \"another place\" --as OFFICER-OF-\(sending.agency)",
        "afterword fact retract \(closing.id) --reason \"it is safe there\" --as \(owner.map { "OFFICER-OF-\($0)" } ?? "COMMANDER")",
      ], isBlocking: true, since: [sending, closing].compactMap(\.contributedAt).max())
  }

  /// Whether words name an area by one of the names that it has.
  private func names(_ words: [String], _ language: Language, area: String) -> Bool {
    place(of: area, in: words, language) != nil
  }

  private func place(of area: String, in words: [String], _ language: Language) -> Int? {
    let bare = words.map(HoldbackKey.withoutArticle)
    return ledger.active("area").filter { $0.scope.place == area }.flatMap { fact -> [[String]] in
      guard case .words(let names) = fact.value else { return [] }
      return names.all.filter { $0.language == language }.map { name in
        SentenceSense.of(language).reading(HoldbackKey.words(of: name.text).map(\.folded)).core
          .map(HoldbackKey.withoutArticle)
      }
    }
    .filter { !$0.isEmpty }.compactMap { SpokenSentence.place(of: $0, in: bare) }.min()
  }
}

extension InstructionVerb {
  /// Whether nobody shall go where it is given.
  var closesPlace: Bool { emptiesPlace || self == .closed }
}

extension FactKey {
  /// Whether facts of the key send people to a place: where families are received, or which way to go.
  var sendsSomewhere: Bool {
    lies(under: "place") && self != .place && rawValue != "place.shelter" || self == "action"
      || [.leave, .come, .comeBack, .collectChildren].contains(InstructionVerb(of: self))
  }
}

/// Words in front of a place.
private struct WayLexicon: LanguageLexicon {
  /// Those that say that it is another place beside it.
  let beside: Set<String>
  /// Those that say that people go there.
  let towards: Set<String>

  init(beside: String, towards: String) {
    func set(_ text: String) -> Set<String> { Set(HoldbackKey.words(of: text).map(\.folded)) }
    self.beside = set(beside)
    self.towards = set(towards)
  }

  static let english = WayLexicon(
    beside: "near opposite beside outside behind beyond next far away from former",
    towards: "towards toward to into in through via at inside")
  static let french = WayLexicon(
    beside: "près face hors loin derrière devant côté ancienne ancien", towards: "vers à a au aux dans par jusqu en")
  static let spanish = WayLexicon(
    beside: "cerca frente fuera lejos detrás junto delante antigua antiguo", towards: "hacia a al por en hasta")
  static let arabic = WayLexicon(
    beside: "قرب مقابل خارج خلف أمام بجانب بعيدا عن بجوار", towards: "نحو إلى الى عبر في باتجاه")
}
