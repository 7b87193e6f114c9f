extension Reading {
  /// Figures, times and numbers to call that differ from the version before without a word about it.
  mutating func findSilentChanges(from before: DocumentReading, to now: DocumentReading, _ rule: Int) {
    let pairs =
      before.language == now.language
      ? VersionPairs(
        draft.previous ?? "", before, draft.text, now, blocks: draft.blocks, previousBlocks: draft.previousBlocks) : nil
    let isWhole = !draft.isFragment || pairs?.isOfWhole ?? false
    for subject in Topic.counted {
      let old = before.earlierCounts(of: subject).compactMap(\.mention.range)
      let new = now.counts(of: subject)
      guard let first = old.first else { continue }
      if new.isEmpty {
        if let moved = now.countedOtherwise(first, subject, before) {
          guard !now.speaks(of: .correction, near: moved.place.sentence, within: 2), let other = moved.subject else {
            continue
          }
          report(
            rule, at: moved.place,
            message:
              "This says \(Self.said(first, other)); the version before said \(Self.said(first, subject)), and the text does "
              + "not say that this is a correction.")
          continue
        }
        guard isWhole, !now.speaks(of: .correction), !before.counts(of: subject).isEmpty else { continue }
        report(
          rule, at: nil,
          message:
            "The version before gave the number of \(subject.noun), \(Self.text(first)); this one gives none and "
            + "does not say why.", most: .warning)
        continue
      }
      for figure in new { findSilentChange(of: figure, among: new, from: old, subject, now, rule) }
    }
    findChangedTimes(before, now, rule)
    findChangedTelephones(before, now, rule)
    if let pairs { findChangesOfSentences(pairs, before, now, rule) }
    if isWhole, before.speaks(of: .othersInvolved), !now.speaks(of: .othersInvolved),
      !now.speaks(of: .correction)
    {
      report(
        rule, at: nil,
        message: "The version before said whether others were involved; this one leaves it out and does not say why.",
        most: .warning)
    }
  }

  private mutating func findSilentChange(
    of figure: DocumentReading.Figure, among new: [DocumentReading.Figure], from old: [ClosedRange<Int>],
    _ subject: Topic, _ now: DocumentReading, _ rule: Int
  ) {
    guard figure.share == .all, let range = figure.mention.range, let first = old.first, !old.contains(range) else {
      return
    }
    let isLower = range.upperBound < (old.map(\.lowerBound).min() ?? 0)
    func wasSaid(_ other: DocumentReading.Figure) -> Bool { other.mention.range.map { old.contains($0) } ?? false }
    let saysBefore = new.contains { wasSaid($0) && abs($0.place.sentence - figure.place.sentence) <= 1 }
    let isExplained =
      now.speaks(of: .correction, near: figure.place.sentence, within: 2)
      || !isLower && (saysBefore || now.speaks(of: .change, near: figure.place.sentence, within: 1))
    // A part of the old figure, such as three children among the dead, is no change.
    if isExplained || isLower && new.contains(where: wasSaid) { return }
    report(
      rule, at: figure.place,
      message:
        "This says \(Self.said(range, subject)); the version before said \(Self.text(first)), and the "
        + "text does not say "
        + (isLower ? "that this is a correction. A lower figure is one." : "that it changed."))
  }

  private mutating func findChangedTimes(_ before: DocumentReading, _ now: DocumentReading, _ rule: Int) {
    let old = (before.topics[.attackTime] ?? []).compactMap { before.time(within: $0) }
    guard let first = old.first else { return }
    for place in now.topics[.attackTime] ?? [] {
      guard let minute = now.time(within: place), !old.contains(minute),
        !now.speaks(of: .correction, near: place.sentence, within: 2)
      else { continue }
      report(
        rule, at: place,
        message: "The attack is at \(Self.clock(minute)) here and was at \(Self.clock(first)) in the version before.")
    }
  }

  /// A telephone number in the place of another: when one of them is wrong, people are sent to a stranger.
  private mutating func findChangedTelephones(_ before: DocumentReading, _ now: DocumentReading, _ rule: Int) {
    let old = before.telephones.map(\.number)
    let kept = now.telephones.filter { new in old.contains { Contacts.isSame($0, new.number) } }
    guard !old.isEmpty, kept.count < old.count else { return }
    for new in now.telephones where !old.contains(where: { Contacts.isSame($0, new.number) }) {
      guard !now.speaks(of: .correction, near: new.place.sentence, within: 2),
        !now.speaks(of: .change, near: new.place.sentence, within: 1)
      else { continue }
      report(
        rule, at: new.place,
        message: "This telephone number stands in the place of another that the version before gave.", most: .warning)
    }
  }
}

extension DocumentReading {
  /// The figures of a version that is held against a later one: also the one person whom words count without a number.
  fileprivate func earlierCounts(of subject: Topic) -> [Figure] {
    let counted = counts(of: subject)
    return counted.isEmpty ? figures.filter { $0.subject == subject } : counted
  }

  /// A number of the version before that counts other harm now. Who is in hospital is injured.
  fileprivate func countedOtherwise(_ range: ClosedRange<Int>, _ subject: Topic, _ before: DocumentReading) -> Figure? {
    func harm(_ topic: Topic) -> Topic? {
      switch topic {
      case .killed, .missing: topic
      case .injured, .hospital, .critical: .injured
      default: nil
      }
    }
    guard range.lowerBound > 1, let was = harm(subject) else { return nil }
    return figures.first { figure in
      guard figure.mention.range == range, let topic = figure.subject, let now = harm(topic), now != was else {
        return false
      }
      return !before.counts(of: topic).contains { $0.mention.range == range }
    }
  }
}

extension Mention {
  /// The numbers it stands for; nil when it is none.
  var range: ClosedRange<Int>? {
    if case .number(let range) = value { return range }
    return nil
  }
}

extension DocumentReading {
  /// The telephone numbers of the document.
  var telephones: [(number: String, place: Place)] {
    figures.compactMap { figure in
      if case .telephone(let number) = figure.mention.value { return (number, figure.place) }
      return nil
    }
  }
}
