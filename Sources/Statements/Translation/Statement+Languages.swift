import Guidelines
import Incidents

// Languages: what stands in their way, and who reads them.
extension Statement {
  /// What the languages of the current text put in the way of its clearance and release.
  func languageObstacles(_ context: StatementContext, at now: Moment) -> [TextObstacle] {
    guard let opened, let revision, let master = revision.master?.language else { return [] }
    let number = opened.id.number
    let kind = opened.kind
    let policy = context.translations
    let follows = revision.follows ?? []
    // A language that follows is one language, and waits for no other.
    if opened.links.translates != nil { return originalObstacles(context) }
    var obstacles: [TextObstacle] = []
    for standing in pendingTranslations {
      let language = standing.language
      let code = language.rawValue
      let isRead = standing.pending.allSatisfy { $0.state == .needsReview }
      let places = standing.pending.compactMap { row in row.numbers.first.map { "sentence \($0 + 1)" } }.prefix(6)
      var mend =
        isRead
        ? ["afterword statement translation confirm \(number) --to \(code) --as TRANSLATOR"]
        : [
          "afterword statement translation export \(number) --to \(code) --changed -o \(code).xlf",
          "afterword statement translation import \(code).xlf --as TRANSLATOR",
          "afterword statement edit \(number) --language \(code) --file FILE",
        ]
      if !isRead, standing.pending.allSatisfy({ $0.state == .stale || $0.state == .needsReview }) {
        mend.append("afterword statement translation confirm \(number) --to \(code)   # the words still fit")
      }
      if !policy.blocks(language, kind) { mend.append(Self.followCommand(number, language)) }
      obstacles.append(
        TextObstacle(
          rule: isRead ? "G7-language-unread" : "G7-language-stale",
          sentence:
            "the \(language.englishName) text was made from an earlier \(master.englishName) text: "
            + "\(standing.summary ?? "")" + (places.isEmpty ? "" : " (\(places.joined(separator: ", ")))"),
          mend: mend))
    }
    for language in policy.required where revision.rendition(language) == nil {
      guard !follows.contains(where: { $0.language == language }) else { continue }
      let code = language.rawValue
      obstacles.append(
        TextObstacle(
          rule: "G7-language-missing",
          sentence: "a statement of this workspace needs a text in \(language.englishName), and this one has none",
          mend: (policy.blocks(language, kind) ? [] : [Self.followCommand(number, language)]) + [
            "afterword statement translation export \(number) --to \(code) -o \(code).xlf",
            "afterword statement translation import \(code).xlf --as TRANSLATOR",
          ]))
    }
    for promise in follows {
      let language = promise.language
      let code = language.rawValue
      if policy.blocks(language, kind) {
        obstacles.append(
          TextObstacle(
            rule: "G7-language-blocks",
            sentence: "nothing of the kind “\(kind)” goes out without its \(language.englishName) text",
            mend: [
              "afterword statement translation export \(number) --to \(code) -o \(code).xlf",
              "afterword statement translation import \(code).xlf --as TRANSLATOR",
            ]))
      } else if promise.at <= now {
        obstacles.append(
          TextObstacle(
            rule: "G7-promise-passed",
            sentence: "the \(language.englishName) text is promised for \(promise.at), which has passed",
            mend: [Self.followCommand(number, language)]))
      }
    }
    return obstacles
  }

  /// What stands between a language that follows and its release: the statement that it translates must still be what the
  /// agencies say, and say the same figures.
  private func originalObstacles(_ context: StatementContext) -> [TextObstacle] {
    guard let number = id?.number, let translates = opened?.links.translates, let revision, let own = revision.master
    else { return [] }
    let giveUp = "afterword statement withdraw \(number) --reason \"overtaken\""
    guard let original = context.original, let master = original.revision?.master, case .released = original.state
    else {
      return [
        TextObstacle(
          rule: "translated-text-not-current",
          sentence: "statement \(translates), which this one translates, is not what the agencies say any more",
          mend: [giveUp])
      ]
    }
    let pairs = FigureDifference.pairs(own.translation?.segments ?? [], own.text, master)
    let mend = ["afterword statement edit \(number) --file FILE"]
    return FigureDifference.between(master, own, pairs: pairs).map {
      TextObstacle(rule: "C14-drift", sentence: $0.sentence, mend: mend)
    }
      + own.unsaid(of: master, context.ledger).map {
        TextObstacle(rule: "C14-drift", sentence: $0.sentence, mend: mend)
      }
      + TranslationExcess.all(in: own, of: master, own.translation?.segments ?? []) { _ in true }.filter(\.isSure).map {
        TextObstacle(rule: StatementCheck.excessRule, sentence: $0.sentence, mend: mend)
      }
  }

  /// The statement of its own with which a language follows a statement that is public.
  ///
  /// - Parameter language: a language that the statement promised.
  public func decideFollowing(
    _ language: Language, register: StatementRegister, pending: [Statement]
  ) throws(Refusal) -> StatementLinks {
    guard let id, let revision else { throw Self.unknown }
    let number = id.number
    guard case .released = state else {
      throw Refusal(
        rule: "translated-text-not-current",
        message: "Statement \(number) is \(state.name); a language follows only what the agencies say now.",
        mend: ["afterword statement list"])
    }
    guard revision.follows?.contains(where: { $0.language == language }) ?? false else {
      throw Refusal(
        rule: "language-not-promised",
        message:
          "Statement \(number) is public and did not promise a text in \(language.englishName); its words do not change.",
        missing: [
          revision.rendition(language) == nil
            ? "a promise of \(language.englishName) at its release"
            : "the \(language.englishName) text is public already"
        ],
        mend: [
          "afterword statement translation list \(number)", "afterword statement draft --kind \(kind ?? .situation)",
        ])
    }
    if let come = register.translations(of: number).first(where: { $0.languages?.contains(language) ?? false }) {
      throw Refusal(
        rule: "language-has-followed",
        message:
          "The \(language.englishName) text of statement \(number) is public already, as statement \(come.number).",
        mend: ["afterword statement show \(come.number)"])
    }
    if let waiting = pending.first(where: { statement in
      statement.opened?.links.translates == number && statement.withdrawal == nil
        && statement.revision?.master?.language == language
    }) {
      let other = waiting.id?.number ?? 0
      throw Refusal(
        rule: "language-is-coming",
        message:
          "The \(language.englishName) text of statement \(number) is on its way already, as statement \(other).",
        mend: [
          "afterword statement show \(other)", "afterword statement edit \(other) --file FILE",
          "afterword statement withdraw \(other) --reason \"made again\"",
        ])
    }
    return StatementLinks(translates: number)
  }

  private static func followCommand(_ number: Int, _ language: Language) -> String {
    "afterword statement translation follow \(number) --to \(language.rawValue)   # the others go out now"
  }

  /// Whether a language may be left for later, and when it is promised.
  ///
  /// - Parameter moment: when it is promised; the policy's span from now, if nothing is said.
  public func checkFollowing(
    _ language: Language, at moment: Moment?, policy: TranslationPolicy, _ act: Act
  ) throws(Refusal) -> Moment {
    let current = try changeable("changed")
    guard let number = id?.number, let kind else { throw Self.unknown }
    guard !policy.blocks(language, kind) else {
      throw Refusal(
        rule: "G7-language-blocks",
        message: "By the policy of this workspace nothing of the kind “\(kind)” goes out without its "
          + "\(language.englishName) text, made from the text as it is now.",
        missing: [translation(language)?.summary ?? "the \(language.englishName) text"],
        mend: [
          "afterword statement translation export \(number) --to \(language.rawValue) -o \(language.rawValue).xlf",
          "afterword statement translation import \(language.rawValue).xlf --as TRANSLATOR",
          "afterword statement edit \(number) --language \(language.rawValue) --file FILE",
          "clearance: { translations: { kinds: { \(kind): follow } } }   # in afterword.yaml",
        ])
    }
    guard current.master?.language != language else {
      throw Refusal(
        rule: "master-cannot-follow", message: "\(language.englishName) is the master; the others follow it.",
        mend: ["afterword statement translation list \(number)"])
    }
    let promised = moment ?? act.recordedAt + policy.followsWithin
    guard promised > act.recordedAt else {
      throw Refusal(
        rule: "promise-in-the-past", message: "The language is promised for \(promised), which has passed.",
        mend: ["afterword statement translation follow \(number) --to \(language.rawValue) --by +30m"])
    }
    return promised
  }

  /// The current text with a translation that somebody has read: it stands for what the master says now.
  ///
  /// - Parameter numbers: the sentences of the translation, from 1; all if nothing is said.
  public func confirming(
    _ language: Language, sentences numbers: [Int], _ act: Act
  ) throws(Refusal) -> [Rendition] {
    let current = try changeable("changed")
    guard let number = id?.number, let master = current.master else { throw Self.unknown }
    guard let standing = translation(language), let rendition = current.rendition(language) else {
      throw unknownTranslation(language)
    }
    let wanted = numbers.isEmpty ? nil : Set(numbers.map { $0 - 1 })
    let known = standing.rows.map(\.numbers.upperBound).max() ?? 0
    if let wrong = numbers.first(where: { $0 < 1 || $0 > known }) {
      throw Refusal(
        rule: "unknown-sentence", message: "The \(language.englishName) text has no sentence \(wrong).",
        missing: ["a number from 1 to \(known)"], mend: ["afterword statement translation list \(number)"])
    }
    let meant = standing.pending.filter { row in wanted.map { !$0.isDisjoint(with: row.numbers) } ?? true }
    guard !meant.isEmpty else {
      throw Refusal(
        rule: "nothing-changed",
        message: "The \(language.englishName) text says what the master says; nothing was recorded.",
        mend: ["afterword statement translation list \(number)"])
    }
    let cannot = meant.filter { $0.state == .added || $0.state == .removed }
    guard cannot.isEmpty else {
      throw Refusal(
        rule: "translation-incomplete",
        message: "Reading alone does not mend the \(language.englishName) text: \(standing.summary ?? "").",
        missing: cannot.prefix(5).map { row in
          row.state == .added
            ? "words for “\(row.source.joined(separator: " "))”"
            : "a text without “\(row.target.joined(separator: " "))”"
        },
        mend: [
          "afterword statement translation export \(number) --to \(language.rawValue) --changed -o \(language.rawValue).xlf",
          "afterword statement edit \(number) --language \(language.rawValue) --file FILE",
        ])
    }
    return current.renditions.map {
      $0.language == language ? rendition.confirmed(standing, master: master, only: wanted) : $0
    }
  }

  func unknownTranslation(_ language: Language) -> Refusal {
    Refusal(
      rule: "unknown-language",
      message: "Statement \(id?.number ?? 0) has no translation into \(language.englishName).",
      missing: [
        "one of: " + (revision?.renditions.dropFirst().map(\.language.rawValue).joined(separator: ", ") ?? "")
      ],
      mend: [
        "afterword statement translation export \(id?.number ?? 0) --to \(language.rawValue) -o \(language.rawValue).xlf"
      ])
  }
}
