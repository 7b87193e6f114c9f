/// The sentences of a version that stand in the place of sentences of the version before.
struct VersionPairs {
  /// A sentence as it was and as it is, by their numbers.
  struct Pair {
    var old: Int
    var new: Int
    /// Whether only numbers, dates or addresses differ.
    var isSameButFigures: Bool
  }

  /// Sentences in other words or with other figures.
  private(set) var changed: [Pair] = []
  /// Whether the text is a version of the whole text before: it keeps or rewords at least half of its sentences.
  let isOfWhole: Bool

  init(
    _ previous: String, _ before: DocumentReading, _ current: String, _ now: DocumentReading, blocks: [Draft.Block]?,
    previousBlocks: [Draft.Block]?
  ) {
    let comparison = Comparison(
      previous: previous, current: current, language: now.language, previousBlocks: previousBlocks,
      currentBlocks: blocks)
    var gone = 0
    for change in comparison.changes {
      guard let old = change.previous else { continue }
      guard let new = change.current else {
        gone += 1
        continue
      }
      guard let oldNumber = before.sentence(at: old.span.start.byte),
        let newNumber = now.sentence(at: new.span.start.byte)
      else { continue }
      func words(_ text: String) -> [String] { WordFolding.words(of: text).filter { !$0.contains(where: \.isNumber) } }
      changed.append(
        Pair(
          old: oldNumber, new: newNumber,
          isSameButFigures: change.kind == .figures && words(old.text) == words(new.text)))
    }
    isOfWhole = before.sentences.count > 0 && gone * 2 <= before.sentences.count
  }
}

extension DocumentReading {
  /// The number of the sentence that begins at a place, or holds it.
  func sentence(at byte: Int) -> Int? { sentences.firstIndex { $0.bytes.contains(byte) } }

  /// The figures of a sentence.
  func figures(ofSentence sentence: Int) -> [Figure] { figures.filter { $0.place.sentence == sentence } }

  /// The addresses in a sentence.
  func links(ofSentence sentence: Int) -> [(bytes: Range<Int>, link: String)] {
    links.filter { sentences[sentence].bytes.overlaps($0.bytes) }
  }
}

extension Reading {
  /// What is different in a sentence that stands in the place of another: an age, a day, a house number, an address, whom it counts.
  mutating func findChangesOfSentences(
    _ pairs: VersionPairs, _ before: DocumentReading, _ now: DocumentReading, _ rule: Int
  ) {
    for pair in pairs.changed {
      guard !now.speaks(of: .correction, near: pair.new, within: 2), !now.speaks(of: .change, near: pair.new, within: 1)
      else { continue }
      let old = before.figures(ofSentence: pair.old)
      let new = now.figures(ofSentence: pair.new)
      findOtherAge(old, new, rule)
      findOtherDay(old, new, now, pair, rule)
      findOtherNumber(old, new, now, pair, rule)
      findOtherLink(before, now, pair, rule)
      findLeftOut(old, before, now, pair, pairs, rule)
    }
  }

  private mutating func findOtherAge(_ old: [DocumentReading.Figure], _ new: [DocumentReading.Figure], _ rule: Int) {
    let was = old.filter(\.isOfYears).compactMap(\.mention.range)
    guard let first = was.first else { return }
    for figure in new.filter(\.isOfYears) {
      guard let range = figure.mention.range, !was.contains(range) else { continue }
      report(
        rule, at: figure.place,
        message:
          "This says \(Self.text(range)) years; the version before said \(Self.text(first)), and the text does not say why."
      )
    }
  }

  private mutating func findOtherDay(
    _ old: [DocumentReading.Figure], _ new: [DocumentReading.Figure], _ now: DocumentReading, _ pair: VersionPairs.Pair,
    _ rule: Int
  ) {
    func days(_ figures: [DocumentReading.Figure]) -> [DocumentReading.Figure] {
      figures.filter {
        switch $0.mention.value {
        case .date, .weekday: true
        default: false
        }
      }
    }
    let was = days(old)
    let isOfAttack = now.topics[.attackTime]?.contains { $0.sentence == pair.new } ?? false
    // The time of the information and of the next update are new in every version.
    let isNewEachTime =
      now.speaks(of: .asOf, near: pair.new) || now.speaks(of: .nextUpdate, near: pair.new)
      || now.speaks(of: .updatePromise, near: pair.new) || old.contains { $0.isTime } && new.contains { $0.isTime }
    guard !was.isEmpty, isOfAttack || !isNewEachTime else { return }
    for figure in days(new) where !was.contains(where: { $0.mention.value == figure.mention.value }) {
      guard let other = was.first(where: { $0.isDate == figure.isDate }) else { continue }
      report(
        rule, at: figure.place,
        message:
          "This day was another in the version before (\(Self.text(other.mention))), and the text does not say why.",
        most: isOfAttack ? .error : .warning)
      return
    }
  }

  private mutating func findOtherNumber(
    _ old: [DocumentReading.Figure], _ new: [DocumentReading.Figure], _ now: DocumentReading, _ pair: VersionPairs.Pair,
    _ rule: Int
  ) {
    guard pair.isSameButFigures, now.sentences[pair.new].words > 4, now.sentences[pair.new].zone != .headline,
      !new.contains(where: \.isTime)
    else { return }
    func plain(_ figures: [DocumentReading.Figure]) -> [DocumentReading.Figure] {
      figures.filter {
        $0.subject == nil && !$0.isOfYears && !$0.mention.isArticle && $0.mention.range != nil && !$0.isOfText
      }
    }
    let was = plain(old)
    let come = plain(new).filter { figure in !was.contains { $0.mention.value == figure.mention.value } }
    guard was.count == plain(new).count, come.count == 1, let figure = come.first, let range = figure.mention.range,
      let other = was.first(where: { one in !new.contains { $0.mention.value == one.mention.value } })?.mention.range
    else { return }
    report(
      rule, at: figure.place,
      message:
        "This number is \(Self.text(range)) here and was \(Self.text(other)) in the version before; the text does not say why.",
      most: .warning)
  }

  private mutating func findOtherLink(
    _ before: DocumentReading, _ now: DocumentReading, _ pair: VersionPairs.Pair, _ rule: Int
  ) {
    let was = before.links(ofSentence: pair.old).map(\.link)
    guard let first = was.first else { return }
    for link in now.links(ofSentence: pair.new) where !was.contains(link.link) {
      guard !now.links(ofSentence: pair.new).contains(where: { $0.link == first }) else { continue }
      let place = DocumentReading.Place(
        bytes: link.bytes, sentence: pair.new, block: now.sentences[pair.new].block, zone: now.sentences[pair.new].zone)
      report(
        rule, at: place, message: "This address stands in the place of another that the version before gave: \(first).",
        most: .warning)
      return
    }
  }

  /// Attackers who were spoken of and no longer are.
  private mutating func findLeftOut(
    _ old: [DocumentReading.Figure], _ before: DocumentReading, _ now: DocumentReading, _ pair: VersionPairs.Pair,
    _ pairs: VersionPairs, _ rule: Int
  ) {
    guard draft.isFragment, !pairs.isOfWhole else { return }
    let spokeOfOthers =
      old.contains { $0.subject == .attackers } || before.speaks(of: .othersInvolved, near: pair.old)
    guard spokeOfOthers, now.counts(of: .attackers).isEmpty, !now.speaks(of: .othersInvolved) else { return }
    let sentence = now.sentences[pair.new]
    report(
      rule,
      at: DocumentReading.Place(bytes: sentence.bytes, sentence: pair.new, block: sentence.block, zone: sentence.zone),
      message: "The version before spoke here of others who attacked; this one leaves it out and does not say why.",
      most: .warning)
  }
}

extension DocumentReading.Figure {
  fileprivate var isDate: Bool {
    if case .date = mention.value { return true }
    return false
  }

  fileprivate var isTime: Bool {
    if case .time = mention.value { return true }
    return false
  }
}
