import Guidelines
import Incidents

/// What a correction says: the words that were wrong as they were published, and what is right.
public struct Correction: Sendable, Hashable {
  /// The wrong words, as they were published, by language.
  public private(set) var wrong: Words
  /// What the template of corrections is given.
  public private(set) var given: [String: Words]
  /// The language of the wrong words: that of the statement, or the only one in which it was wrong.
  public let language: Language
  /// Which of the template's sentences say what is right.
  public private(set) var flags: Set<String>

  /// The flag of words that were right when they were said.
  static let outdated = "outdated"

  /// The keys that the template of corrections has a sentence for.
  static let worded: [FactKey: String] = [
    .killed: "corrects-killed", .injured: "corrects-injured", .hospital: "corrects-hospital",
    "suspects.arrested": "corrects-arrested", "casualties.critical": "corrects-critical", .missing: "corrects-missing",
  ]

  /// A correction of a public statement.
  ///
  /// - Parameters:
  ///   - id: the fact that is right now; the wrong words are then those that its predecessor was published in.
  ///   - typedWrong: the wrong words, exactly as they were published; needed when no fact is given.
  ///   - right: the right words, in the language of the wrong ones; needed when no fact is given. Their figures are traced like any others.
  ///   - rights: the right words in more languages.
  ///   - reasons: why it was wrong, in public words, at least in the master language.
  ///   - wasWrong: whether what has changed since was wrong when it was said already.
  ///   - sentences: how the templates of the statement say the fact now, for figures that the template of corrections has no sentence for.
  ///   - others: the public corrections of the statement, and the corrections of these.
  /// - Throws: a refusal that says what is missing.
  public init(
    of old: Statement, fact id: FactID?, wrong typedWrong: String?, right: String?, rights more: Words = Words(),
    reasons: Words, ledger: FactLedger, wasWrong: Bool = false, sayingNow sentences: Words = Words(),
    beside others: [Statement] = []
  ) throws(Refusal) {
    guard let revision = old.revision, let number = old.id?.number, let master = revision.master else {
      throw Refusal(
        rule: "unknown-statement", message: "There is no such statement.", mend: ["afterword statement list"])
    }
    var reasons = reasons
    // The agency that changed the fact has said why; of a person who lives it is known, and what was noted may hold the name.
    let known = id.flatMap { id in
      ledger[id].flatMap { WrongName($0, in: old, ledger) }.map { $0.isAlive ? WrongName.mistaken : Words() }
        ?? ledger.publicReasons(for: id)
    }
    for (language, _, text) in known?.all ?? []
    where reasons[language, .bare] == nil { reasons[language, .bare] = text }
    // Words that were wrong in one language only are taken back in that language.
    let found = typedWrong.map(TypedWords.init).flatMap { words in
      revision.renditions.lazy.compactMap { rendition in
        words.ranges(in: rendition.text).first.map { (rendition.language, String(rendition.text[$0])) }
      }.first
    }
    let spoken = found?.0 ?? master.language
    language = spoken
    guard let reason = reasons[spoken, .bare], !reason.allSatisfy(\.isWhitespace) else {
      throw Refusal(
        rule: "reason-missing",
        message: "A correction says in \(spoken.englishName) why the earlier words were wrong.",
        mend: [spoken == master.language ? "add --reason \"…\"" : "add --reason-in \(spoken.rawValue)=\"…\""])
    }
    var rights = more
    if let right { rights[spoken, .bare] = right }
    wrong = Words()
    given = ["reason": reasons]
    flags = []
    if let named = id.flatMap({ ledger[$0] }).flatMap({ WrongName($0, in: old, ledger) }) {
      take(named)
      if !rights.all.isEmpty { given["right"] = rights }
      return
    }
    if let id {
      guard let fact = ledger[id], fact.isActive else {
        throw Refusal(
          rule: "unknown-fact", message: "There is no fact “\(id)” that stands in this incident.",
          mend: ["afterword fact list"])
      }
      var corrected = Words()
      for rendition in revision.renditions {
        guard let found = rendition.binding(saidBefore: fact, ledger) else { continue }
        let sentence = rendition.sentence(around: found)
        wrong[rendition.language, .bare] = sentence
        // A number that worked when it was given out was right then, and so was the statement.
        if fact.value.contact != nil, !wasWrong, case .fact(let said) = found.source, let earlier = ledger[said],
          earlier.testedAt != nil, earlier.failedAt == nil
        {
          flags.insert(Self.outdated)
        }
        // A number or page that is another one now stands in the same sentence.
        if let now = fact.value.contact, sentence.ranges(of: found.words).count == 1 {
          corrected[rendition.language, .bare] = sentence.replacing(found.words, with: now)
        }
        if case .words(let now) = fact.value {
          corrected[rendition.language, .bare] = Self.reworded(sentence, found, now, rendition.language)
        }
      }
      // The template says the figure for everybody; that of one place, route or sort is said by whoever corrects it.
      if let flag = Self.worded[fact.key], fact.scope.isWhole { flags.insert(flag) }
      if flags.isEmpty, corrected.languages.isEmpty {
        for rendition in revision.renditions where wrong[rendition.language, .bare] != nil {
          corrected[rendition.language, .bare] = sentences[rendition.language, .bare]
        }
      }
      if typedWrong == nil, rights.all.isEmpty, corrected[master.language, .bare] != nil {
        given["right"] = corrected
        for language in Language.allCases where corrected[language, .bare] == nil { wrong[language, .bare] = nil }
      }
    }
    if let typedWrong {
      guard let said = found?.1 else {
        throw Refusal(
          rule: "words-not-found", message: "Statement \(number) never said “\(typedWrong.prefix(80))”.",
          missing: ["the wrong words exactly as they were published"], mend: ["afterword statement show \(number)"])
      }
      wrong = Words(said, spoken)
    }
    guard wrong[spoken, .bare] != nil else {
      throw Refusal(
        rule: "wrong-words-missing",
        message:
          "A correction names the words that were wrong, and statement \(number) does not say \(id.map(\.rawValue) ?? "them").",
        missing: ["the wrong words exactly as they were published"],
        mend: ["add --wrong \"…\" --right \"…\"", "afterword statement show \(number)"])
    }
    try Self.refuseTwice(
      wrong, of: number, beside: others, again: id.map { "--fact \($0)" } ?? "--wrong \"…\" --right \"…\"")
    given["wrong"] = wrong
    if !rights.all.isEmpty {
      let isAgain = rights.all.contains { language, _, right in
        wrong[language, .bare].map { TakenBack.Phrase(right).folded == TakenBack.Phrase($0).folded } ?? false
      }
      guard !isAgain else {
        throw Refusal(
          rule: "right-words-missing", message: "What is given as correct are the wrong words again.",
          missing: ["the right words"], mend: ["add --right \"…\""])
      }
      given["right"] = rights
    }
    guard given["right"] != nil || !flags.subtracting([Self.outdated]).isEmpty else {
      throw Refusal(
        rule: "right-words-missing", message: "A correction says what is correct.", missing: ["the right words"],
        mend: ["add --right \"…\""])
    }
    // What was given in some languages only is corrected in those only.
    if !rights.all.isEmpty || typedWrong != nil {
      var kept = Words(wrong[spoken, .bare] ?? "", spoken)
      for (language, _, _) in rights.all { kept[language, .bare] = wrong[language, .bare] }
      wrong = kept
      given["wrong"] = wrong
    }
    if !flags.isEmpty { given["flags"] = Words(flags.sorted().joined(separator: " ")) }
  }
}

extension Correction {
  /// Corrects a list that names somebody who should not stand in it.
  private mutating func take(_ named: WrongName) {
    flags = [named.flag]
    given["flags"] = Words(named.flag)
    given[Self.wrongFact] = Words(named.fact.rawValue)
    if let line = named.line {
      given["wrong"] = line
      wrong = line
    } else {
      given[Self.wrongPlace] = Words(String(named.place))
      for language in named.languages { wrong[language, .bare] = named.description }
    }
  }

  /// A sentence with the new words of a fact in the place of the old ones; nothing where it has none in the language, or says them twice.
  private static func reworded(
    _ sentence: String, _ binding: Binding, _ words: Words, _ language: Language
  ) -> String? {
    let form = TemplateField(text: binding.field)?.form.flatMap { WordForm(rawValue: $0) } ?? .bare
    guard var now = words[language, form] ?? (form == .bare ? nil : words[language, .bare]),
      let place = sentence.ranges(of: binding.words).first, sentence.ranges(of: binding.words).count == 1
    else { return nil }
    if let stop = now.last, ".!?؟".contains(stop),
      sentence[place.upperBound...].first.map({ ".!?؟".contains($0) }) ?? false
    {
      now.removeLast()
    }
    var sentence = sentence
    sentence.replaceSubrange(place, with: now)
    return sentence
  }
}

extension Correction {
  /// Refuses to call wrong what was right when it was said: a figure that can only grow, and that has grown since. A later death is news,
  /// and a confession that is not true costs what the true ones need.
  ///
  /// - Parameters:
  ///   - old: the statement that said the earlier figure.
  ///   - id: the fact that is right now.
  /// - Throws: a refusal, where the later figure is as of a later time.
  public static func refuseNews(
    as id: FactID, after old: Statement, ledger: FactLedger, register: MeasureRegister
  ) throws(Refusal) {
    guard let number = old.id?.number, let revision = old.revision, let fact = ledger[id],
      register.entry(for: fact.key).isCumulative || fact.key == .arrested, let now = fact.value.quantity,
      let said = revision.facts.compactMap({ ledger[$0.id] }).first(where: {
        $0.key == fact.key && $0.id != id && !$0.scope.isApart(from: fact.scope)
      }), let before = said.value.quantity, before.isBelow(now) || fact.key == .arrested && before != now,
      said.asOf < fact.asOf
    else { return }
    let kind: StatementKind = old.kind == .casualty ? .casualty : .situation
    throw Refusal(
      rule: "right-at-the-time",
      message:
        "Statement \(number) said \(before) as of \(said.asOf), and \(id) says \(now) as of \(fact.asOf). What has happened since "
        + "is news, and “we gave you wrong information” would not be true of statement \(number).",
      missing: ["a statement that says the new figure, the one before it, and why it has changed"],
      mend: [
        "afterword statement draft --kind \(kind) --next-update TIME",
        "afterword statement correct \(number) --fact \(id) --was-wrong   # where it was \(now) at that time already",
      ])
  }

  /// Refuses to fill a correction again with a figure that has changed once more: its reason is that of the change which it was made for,
  /// and whether the newer figure is an error of the statement at all was not asked.
  ///
  /// - Throws: a refusal that names the newer fact.
  public static func refuseMoved(_ statement: Statement, _ ledger: FactLedger) throws(Refusal) {
    guard statement.kind == .correction, let id = statement.id, let corrected = statement.opened?.links.corrects,
      let moved = statement.revision?.facts.compactMap({ ledger[$0.id] }).first(where: {
        worded[$0.key] != nil && !$0.isActive
      })
    else { return }
    let now = ledger.current(moved.id)
    throw Refusal(
      rule: "corrected-fact-changed",
      message:
        "Statement \(id.number) says that \(moved.value.summary) (\(moved.id)) is correct, and gives the reason for that; "
        + "since then "
        + (now.map { "\($0.id) says \($0.value.summary)." } ?? "\(moved.id) was \(moved.status.rawValue)."),
      missing: ["a correction, or an update, that says the newer figure and why it is another one"],
      mend: ["afterword statement withdraw \(id.number) --reason \"overtaken\""]
        + (now.map {
          [
            "afterword statement correct \(corrected) --fact \($0.id) --next-update TIME",
            "afterword statement draft --kind situation --next-update TIME   # where it was right at the time",
          ]
        } ?? []))
  }

  /// Refuses to take back words a second time: what the public heard last is the correction, and if that is wrong too, it is what has to
  /// be corrected. Otherwise two corrections of one sentence would stand side by side.
  ///
  /// - Parameters:
  ///   - wrong: the words to be taken back.
  ///   - number: the statement that said them.
  ///   - others: its public corrections, and the corrections of these, the oldest first.
  ///   - again: the options with which the correction is asked for.
  static func refuseTwice(
    _ wrong: Words, of number: Int, beside others: [Statement], again: String
  ) throws(Refusal) {
    let standing = others.filter { $0.release != nil && $0.withdrawal == nil && $0.supersededBy == nil }
    let first = standing.last { correction in
      guard correction.opened?.links.corrects == number, let taken = correction.opened?.given?["wrong"] else {
        return false
      }
      return wrong.all.contains { language, form, text in
        taken[language, form].map { $0.contains(text) || text.contains($0) } ?? false
      }
    }
    guard var last = first?.id?.number else { return }
    while let next = standing.last(where: { $0.opened?.links.corrects == last })?.id?.number { last = next }
    throw Refusal(
      rule: "corrected-already",
      message:
        "Statement \(first?.id?.number ?? last) has said already that these words of statement \(number) were wrong; "
        + "what the public heard last is statement \(last), and that is what has to be corrected.",
      missing: ["a correction of statement \(last)"],
      mend: [
        "afterword statement correct \(last) \(again) --reason \"…\"",
        "afterword statement show \(last)",
      ])
  }
}

extension Rendition {
  /// Where a text says what a fact has taken the place of: the fact before it, and where it follows none, one that counts the same people.
  /// Under one key stand the figures and the words on many places.
  fileprivate func binding(saidBefore fact: Fact, _ ledger: FactLedger) -> Binding? {
    func earlier(_ source: Provenance) -> Fact? {
      guard case .fact(let said) = source, said != fact.id, let earlier = ledger[said], earlier.key == fact.key else {
        return nil
      }
      return earlier
    }
    let replaced = binding { source in
      guard let earlier = earlier(source) else { return false }
      if case .words = fact.value { return ledger.successor(of: earlier)?.id == fact.id }
      return ledger.succession(from: earlier, to: fact).last?.id == fact.id
    }
    if let replaced { return replaced }
    if case .words = fact.value { return nil }
    return binding { source in
      earlier(source).map {
        $0.scope.isWhole == fact.scope.isWhole && !$0.scope.isApart(from: fact.scope)
      } ?? false
    }
  }

  /// The first stretch from a source, one in a sentence before one in a headline, and one that says it before words that only stand because
  /// of it, such as sympathy because people died.
  func binding(from matches: (Provenance) -> Bool) -> Binding? {
    let found = bindings.filter { matches($0.source) }
    let below = found.filter { !isInHeadline($0) }
    return below.first { !$0.field.hasPrefix("statement.") } ?? below.first ?? found.first
  }

  private func isInHeadline(_ binding: Binding) -> Bool {
    let utf8 = text.utf8
    let start = utf8.index(text.startIndex, offsetBy: min(binding.start, utf8.count))
    return text[..<start].split(separator: "\n", omittingEmptySubsequences: false).last?.hasPrefix("#") ?? false
  }

  /// The sentence in which something was said.
  public func sentence(around binding: Binding) -> String {
    let utf8 = text.utf8
    let start = utf8.index(text.startIndex, offsetBy: min(binding.start, utf8.count))
    let end = utf8.index(text.startIndex, offsetBy: min(binding.end, utf8.count))
    var first = start
    while first > text.startIndex {
      let before = text.index(before: first)
      if text[before] == "\n" { break }
      if text[before].isWhitespace, before > text.startIndex, ".!?؟".contains(text[text.index(before: before)]) {
        break
      }
      first = before
    }
    var last = end
    let isWhole = end > start && ".!?؟".contains(text[text.index(before: end)])
    while !isWhole, last < text.endIndex, text[last] != "\n" {
      let isStop = ".!?؟".contains(text[last])
      last = text.index(after: last)
      if isStop, last == text.endIndex || text[last].isWhitespace { break }
    }
    return String(text[first..<last].drop { $0 == "#" || $0 == " " })
  }
}
