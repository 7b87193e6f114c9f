import Guidelines
import Incidents

/// Everything outside a statement that decides whether it may go on: the facts, the sequence, the agencies, and a fresh
/// check of the text. It is loaded in the same transaction, so that nothing can change between the look and the step.
public struct StatementContext: Sendable {
  /// The facts of the incident.
  public var ledger: FactLedger
  /// The register of keys and the agencies.
  public var rules: FactRules
  /// The officers of the workspace.
  public var officers: [Officer]
  /// The sequence of statements.
  public var register: StatementRegister
  /// The policy of the statement's kind.
  public var policy: ClearancePolicy
  /// What the check of the current text finds now, by language, with waivers in place.
  public var findings: [Language: [Finding]]
  /// The current public keys of officers, 32 bytes in base64; a removed or revoked key is missing.
  public var publicKeys: [OfficerID: String]
  /// The time of the attack, from which the cadence counts; nothing where it is not known.
  public var t0: Moment?
  /// Which languages the statement must have, and whether it waits for them.
  public var translations = TranslationPolicy()
  /// The statement of which this one is a language that follows.
  public var original: Statement?
  /// The statement that this one corrects.
  public var corrected: Statement?
  /// What makes “nothing new” untrue; looked for when the statement says that.
  public var news: [UnsaidNews] = []
  /// Whether the incident is an exercise.
  public var isExercise = false
  /// What people say and ask, and what was found of it.
  public var rumours = RumourRegister()

  /// The surroundings of a decision.
  public init(
    ledger: FactLedger, rules: FactRules, officers: [Officer], register: StatementRegister, policy: ClearancePolicy,
    findings: [Language: [Finding]], publicKeys: [OfficerID: String], t0: Moment? = nil,
    translations: TranslationPolicy = TranslationPolicy(), original: Statement? = nil
  ) {
    self.original = original
    self.t0 = t0
    self.translations = translations
    self.ledger = ledger
    self.rules = rules
    self.officers = officers
    self.register = register
    self.policy = policy
    self.findings = findings
    self.publicKeys = publicKeys
  }
}

/// One reason why a text may not go on.
public struct TextObstacle: Sendable, Hashable {
  /// The rule, as in a refusal.
  public let rule: String
  /// What stands in the way, as a clause.
  public let sentence: String
  /// The commands that mend it.
  public let mend: [String]
}

extension Statement {
  /// The shortest time between now and the promised next statement.
  public static let shortestPromise = TimeSpan.minutes(10)
  /// The longest time between now and the promised next statement: two and a half hours in the first three hours after the attack, 6 hours in
  /// the first twelve, then 24 hours.
  public static func longestPromise(since t0: Moment?, at now: Moment) -> TimeSpan {
    guard let t0 else { return .hours(24) }
    return now - t0 <= .hours(3) ? .minutes(150) : now - t0 <= .hours(12) ? .hours(6) : .hours(24)
  }
  /// How long families must have been briefed, and a figure must have been known, before casualty figures go out.
  public static let familiesAhead = TimeSpan.minutes(10)

  /// How far the time at which it began may be from the time of the attack that the incident was opened with.
  public static let onsetAround = TimeSpan.hours(6)

  /// Times that cannot be: a beginning still to come or far from the attack, and people harmed before it (C10).
  private static func timeObstacles(
    _ revision: Revision, _ context: StatementContext, at now: Moment
  ) -> [(rule: String, sentence: String, mend: [String])] {
    revision.facts.compactMap { context.ledger[$0.id] }.compactMap { fact in
      let again = "afterword fact supersede \(fact.id) "
      // Clocks of two machines may differ by a minute.
      if fact.asOf > now + .minutes(1) {
        return (
          "as-of-in-the-future",
          "\(fact.id) (\(fact.key)) is as of \(fact.asOf), which is still to come; it is now \(now)",
          fact.retractionOfLaterTime
        )
      }
      if fact.key == .onset, case .moment(let onset) = fact.value {
        let isFar = context.t0.map { onset < $0 - onsetAround || $0 + onsetAround < onset } ?? false
        guard onset > now || isFar else { return nil }
        return (
          "C10-time-order",
          onset > now
            ? "\(fact.id) says that it began at \(onset), which is still to come"
            : "\(fact.id) says that it began at \(onset), more than six hours from the attack",
          [again + "TIME --reason \"…\" --as OFFICER-OF-\(fact.agency)"]
        )
      }
      guard let t0 = context.t0, fact.key.family == "casualties", fact.asOf < t0 - .minutes(30) else { return nil }
      return (
        "C10-time-order", "\(fact.id) (\(fact.key)) is as of \(fact.asOf), before the attack",
        [again + "\(fact.value.asTyped) --as-of TIME --reason \"the time was wrong\" --as OFFICER-OF-\(fact.agency)"]
      )
    }
  }

  /// Everything that stands between the current text and clearance. The same list is looked at again at release, because
  /// facts move while officers read.
  public func textObstacles(_ context: StatementContext, at now: Moment) -> [TextObstacle] {
    guard let opened, let revision else { return [] }
    let number = opened.id.number
    var obstacles: [TextObstacle] = []
    func add(_ rule: String, _ sentence: String, _ mend: [String]) {
      let obstacle = TextObstacle(rule: rule, sentence: sentence, mend: mend)
      if !obstacles.contains(obstacle) { obstacles.append(obstacle) }
    }
    for gap in revision.gaps ?? [] {
      add("text-incomplete", gap, ["afterword statement draft … or afterword statement edit \(number)"])
    }
    for (language, findings) in context.findings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for finding in findings where finding.blocks {
        let start = finding.span.start
        add(
          finding.rule, "\(language.rawValue), line \(start.line), column \(start.column): \(finding.message)",
          mending(finding, in: language, number))
      }
    }
    if context.isExercise {
      for rendition in revision.renditions where !ExerciseMark.isMarked(rendition) {
        let language = rendition.language
        let option = language == revision.master?.language ? "" : " --language \(language.rawValue)"
        add(
          "exercise-not-marked",
          "this is an exercise, and the headline of the \(language.englishName) text does not begin with "
            + "“\(ExerciseMark.word(in: language))”",
          [
            "afterword statement show \(number) --text\(option) > text.md",
            "afterword statement edit \(number)\(option) --file text.md   # after you changed text.md",
          ])
      }
    }
    for bound in revision.facts {
      if let fact = context.ledger[bound.id], fact.digest != bound.digest {
        add(
          "fact-not-current", "\(bound.id) does not say any more what the text says",
          ["afterword statement assemble \(number)"])
      }
      for obstacle in context.ledger.obstacles(toPublishing: bound.id, at: now, register: context.rules.register) {
        let mend =
          obstacle.rule == .notCurrent || obstacle.mend.isEmpty && obstacle.rule == .nameNotCleared
          ? ["afterword statement assemble \(number)"] + obstacle.mend : obstacle.mend
        add(obstacle.rule.rawValue, obstacle.sentence, mend)
      }
    }
    for news in context.news { add(UnsaidNews.rule, "“no new information” is not true: " + news.sentence, news.mend) }
    for (rule, sentence, mend) in Self.timeObstacles(revision, context, at: now) { add(rule, sentence, mend) }
    for conflict in openConflicts(context) {
      add("\(conflict.kind.rawValue)-conflict", conflict.sentence, conflict.commands)
    }
    if opened.kind == .allClear, let written = revisionRecordedAt {
      for told in context.ledger.instructions(for: opened.area) where told.receivedAt > written {
        add(
          "C11-instruction-since",
          "\(told.id) (\(told.key)) has told people in “\(opened.area ?? "")” what to do since this was written",
          [
            "afterword statement withdraw \(number) --reason \"overtaken\"",
            "afterword statement assemble \(number)   # where the area is safe all the same",
          ])
      }
    }
    if context.ledger.isShut(.prosecutor),
      let held = revision.facts.compactMap({ context.ledger[$0.id] }).first(where: { $0.key.waitsForProsecutor })
    {
      add(
        "G5-gate-closed",
        "the gate prosecutor was closed, and the text says \(held.id) (\(held.key)), which waits behind it",
        [
          "afterword fact gate open prosecutor --note \"…\" --as OFFICER-OF-PROSECUTOR",
          "afterword statement edit \(number)   # leave it out",
        ])
    }
    if opened.kind == .allClear { obstacles += dangerObstacles(opened, context) }
    obstacles += groundObstacles(revision, context)
    obstacles += correctedFactObstacles(context)
    obstacles += rumourObstacles(revision, context)
    if opened.kind.isAboutCasualties {
      for bound in revision.facts {
        guard let fact = context.ledger[bound.id], fact.key == .killed, fact.scope.attackers == nil,
          fact.value.quantity?.precision != .unknown
        else { continue }
        add(
          "C2-attackers-unknown", "\(fact.id) does not say whether attackers are counted among those who died",
          [
            "afterword fact supersede \(fact.id) \(fact.value.asTyped) --scope attackers=excluded --reason \"scope stated\" --as OFFICER-OF-\(fact.agency)"
          ])
      }
    }
    if opened.kind == .casualty, !hasFamilyContact(context, at: now) {
      add(
        "G3-families-first", "families have nowhere to turn: no reception place and no family line that was tried",
        ["afterword fact add contact.family-line \"NUMBER\" --confirmed", "afterword fact tested FACT"])
    }
    obstacles += languageObstacles(context, at: now).filter { !obstacles.contains($0) }
    if opened.kind.promisesNextUpdate, opened.links.translates == nil {
      let change = "afterword statement edit \(number) --next-update TIME"
      if let promise = revision.nextUpdate {
        if promise < now + Self.shortestPromise {
          add("G9-cadence", "the next statement is promised for \(promise), less than 10 minutes from now", [change])
        } else if promise > now + Self.longestPromise(since: context.t0, at: now) {
          let hours = Self.longestPromise(since: context.t0, at: now)
          add("G9-cadence", "the next statement is promised for \(promise), more than \(hours) from now", [change])
        }
      } else {
        add("G9-cadence", "the statement does not promise when the next one comes", [change])
      }
    }
    if let expected = expectedSupersession(context), expected != (opened.links.supersedes ?? 0) {
      let sentence =
        expected == 0
        ? "statement \(opened.links.supersedes ?? 0), which this one says it replaces, is not current any more"
        : "statement \(expected) was released since this one was drafted, and this one does not say that it replaces it"
      add(
        "sequence-moved", sentence,
        [
          "afterword statement assemble \(number)",
          "afterword statement withdraw \(number) --reason \"overtaken\"",
        ])
    }
    if let wrong = opened.links.corrects, let written = revisedAt,
      let other = context.register.releases.last(where: {
        $0.links.corrects == wrong && $0.at > written && $0.number != number
      })
    {
      add(
        "sequence-moved",
        "statement \(other.number) corrected statement \(wrong) since this text was written, and nobody has looked whether that "
          + "was the same",
        [
          "afterword statement withdraw \(number) --reason \"overtaken\"",
          "afterword statement assemble \(number)   # where this corrects something else",
        ])
    }
    return obstacles
  }

  /// What is confirmed and speaks of danger in an area that a text opens again, or everywhere (C11).
  private func dangerObstacles(_ opened: StatementOpened, _ context: StatementContext) -> [TextObstacle] {
    let facts = context.ledger.activeKeys(where: { ["threat", "known"].contains($0.family) })
      .flatMap { context.ledger.active($0) }
    return facts.filter { fact in
      let place = fact.scope.place
      guard place == nil || place == "all" || opened.area == nil || place == opened.area else { return false }
      return [.confirmed, .disputed].contains(fact.status) && DangerReading.of(fact) == .danger
    }
    .map { fact in
      TextObstacle(
        rule: "C11-danger-stands",
        sentence: "\(fact.id) (\(fact.key)) of \(fact.agency) stands and speaks of danger: “\(fact.value.summary)”",
        mend: [
          "afterword fact retract \(fact.id) --reason \"it is over\" --as OFFICER-OF-\(fact.agency)",
          "afterword fact supersede \(fact.id) \"…\" --reason \"…\" --as OFFICER-OF-\(fact.agency)   # or with --scope place=…",
        ])
    }
  }

  /// The commands that change the words of a finding.
  private func mending(_ finding: Finding, in language: Language, _ number: Int) -> [String] {
    let option = language == revision?.renditions.first?.language ? "" : " --language \(language.rawValue)"
    let words = finding.text
    // Where no other words would do, what is done first is no edit.
    let first = finding.rule == "G2-next-of-kin" ? finding.suggestions.filter { $0.hasPrefix("afterword ") } : []
    if !first.isEmpty { return first }
    // Another number would be another claim; what goes round is described instead.
    if kind == .falseClaim, isInClaim(finding, language) {
      let rumour =
        opened?.given?["rumours"].map { " --rumour \($0.summary.split(separator: " ").first ?? "r-1")" } ?? ""
      return [
        "afterword statement draft --kind false-claim\(rumour) --give claim=\"…\"   # what it is about, without the number or the name",
        "afterword statement withdraw \(number) --reason \"overtaken\"",
      ]
    }
    let text = revision?.renditions.first { $0.language == language }?.text ?? ""
    if words.isEmpty || words.contains(where: { "\n\"$`\\".contains($0) }) || text.ranges(of: words).count != 1 {
      return [
        "afterword statement show \(number) --text\(option) > text.md",
        "afterword statement edit \(number)\(option) --file text.md   # after you changed text.md",
      ]
    }
    return ["afterword statement edit \(number)\(option) --replace \"\(words)\" --with \"…\""]
  }

  /// Whether a finding is about the words of the claim that a notice calls false.
  private func isInClaim(_ finding: Finding, _ language: Language) -> Bool {
    revision?.renditions.first { $0.language == language }?.bindings.contains {
      TemplateField(text: $0.field)?.name == "given.claim" && $0.start <= finding.span.start.byte
        && finding.span.end.byte <= $0.end
    } ?? false
  }

  /// The conflicts between facts in the current text that stop it.
  public func openConflicts(_ context: StatementContext) -> [Conflict] {
    guard let opened, let revision else { return [] }
    let bound = Set(revision.facts.map(\.id))
    let register = context.rules.register
    let agencies = context.rules.agencies
    let keys = Set(bound.compactMap { context.ledger[$0]?.key })
    let questions = keys.sorted().flatMap {
      context.ledger.openQuestions(about: $0, register: register, agencies: agencies)
    }
    var seen: Set<String> = []
    return
      (bound.sorted().flatMap { context.ledger.conflicts(of: $0, register: register, agencies: agencies) } + questions)
      .filter { conflict in
        guard conflict.isBlocking, seen.insert(conflict.id).inserted else { return false }
        // A published figure that has fallen is exactly what a correction says.
        return !((conflict.kind == .fall || conflict.kind == .timeOrder) && opened.kind == .correction)
      }
  }

  /// What does not stop the text, and whoever sends it on should know: numbers and pages in it that were tried too long ago.
  public func warnings(_ context: StatementContext, at now: Moment) -> [Conflict] {
    guard release == nil, withdrawal == nil, let revision else { return [] }
    return Set(revision.facts.map(\.id)).sorted().flatMap { id in
      context.ledger.conflicts(of: id, register: context.rules.register, agencies: context.rules.agencies, at: now)
        .filter { $0.kind == .contact && !$0.isBlocking }
    }
  }

  private func hasFamilyContact(_ context: StatementContext, at now: Moment) -> Bool {
    [FactKey.familyLine, "place.reception", .supportLine].contains { key in
      context.ledger.active(key).contains {
        context.ledger.obstacles(toPublishing: $0.id, at: now, register: context.rules.register).isEmpty
      }
    }
  }

  /// The statement that this one must say it replaces; 0 for none; nothing for kinds that replace none.
  private func expectedSupersession(_ context: StatementContext) -> Int? {
    guard let opened, !opened.group.isEmpty, opened.links.translates == nil else { return nil }
    return context.register.current(group: opened.group)?.number ?? 0
  }

  /// Points the statement at what it replaces now, when another statement became current since it was drafted.
  public func decideRelinking(_ register: StatementRegister) -> [StatementEvent] {
    guard let opened, !opened.group.isEmpty, opened.links.translates == nil, release == nil else { return [] }
    let current = register.current(group: opened.group)?.number
    guard current != opened.links.supersedes else { return [] }
    var links = opened.links
    links.supersedes = current
    return [.relinked(links)]
  }

  /// Refuses with every obstacle at once.
  func refuse(_ obstacles: [TextObstacle], _ deed: String) throws(Refusal) {
    guard let first = obstacles.first, let number = id?.number else { return }
    var mend: [String] = []
    for command in obstacles.flatMap(\.mend) where !mend.contains(command) { mend.append(command) }
    throw Refusal(
      rule: first.rule,
      message: "Statement \(number) cannot be \(deed): "
        + (obstacles.count == 1 ? "one thing stands in the way." : "\(obstacles.count) things stand in the way."),
      missing: obstacles.map { "\($0.rule): \($0.sentence)" }, mend: mend)
  }
}
