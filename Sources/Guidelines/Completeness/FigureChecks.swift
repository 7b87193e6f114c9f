extension Reading {
  /// Figures of people harmed that lack what makes a figure trustworthy, and two figures for one thing.
  mutating func findBareFigures(_ document: DocumentReading, _ rule: Int) {
    let subjects: [Topic] = [.killed, .injured, .casualties, .hospital, .critical, .missing]
    let figures = document.figures.filter { figure in
      !figure.isImplied && figure.mention.range != nil && (figure.subject.map(subjects.contains) ?? false)
    }
    guard let first = figures.first(where: { $0.place.zone != .headline }) ?? figures.first else { return }
    if let total = figures.first(where: { $0.subject == .casualties }) {
      report(rule, at: total.place, message: "This puts the dead and the injured into one figure.")
    }
    var missing: [String] = []
    if !near(first, document, .status) { missing.append("whether it is confirmed or provisional") }
    if !near(first, document, .source) { missing.append("whose figure it is") }
    if !document.speaks(of: .asOf), !hasTime(first, document) { missing.append("as of when it holds") }
    if !document.speaks(of: .mayChange) { missing.append("that it may change") }
    guard !missing.isEmpty else { return }
    report(rule, at: first.place, message: "The figure does not say \(Self.list(missing)).")
  }

  /// Whether a topic comes up in the paragraph of a figure or beside its sentence.
  private func near(_ figure: DocumentReading.Figure, _ document: DocumentReading, _ topic: Topic) -> Bool {
    document.speaks(of: topic, inBlock: figure.place.block)
      || document.speaks(of: topic, near: figure.place.sentence, within: 2)
  }

  private func hasTime(_ figure: DocumentReading.Figure, _ document: DocumentReading) -> Bool {
    document.figures.contains { other in
      guard case .time = other.mention.value else { return false }
      return other.place.block == figure.place.block
    }
  }

  private static func list(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What differs from the agreed facts, and figures that contradict each other.
  mutating func findContradictions(_ document: DocumentReading, _ rule: Int) {
    for subject in Topic.counted {
      let stated = document.counts(of: subject)
      // There may be thousands of agreed figures, and most texts speak of few things.
      guard !stated.isEmpty else { continue }
      let agreed = facts.figures.filter { Topic(factKey: $0.key) == subject }
      for figure in stated where figure.share != .besides && !isOfBefore(figure, document) {
        guard let range = figure.counted(beside: agreed) else { continue }
        let counted = agreed.filter { Self.counts($0, figure) }
        if !counted.isEmpty || !agreed.isEmpty && !figure.groups.isEmpty {
          guard !fits(figure, range, counted, agreed, stated), !isEarlier(figure, than: stated, agreed, document) else {
            continue
          }
          reportContradiction(figure, range, counted.isEmpty ? agreed : counted, subject, rule)
        } else if isCorrected(figure.place, document) {
          continue
        } else if !draft.isFragment, let other = stated.first(where: { Self.contradicts($0, figure, stated, document) })
        {
          report(
            rule, at: figure.place,
            message: "This says \(Self.said(range, subject)); sentence \(other.place.sentence + 1) says "
              + "\(Self.text(other.mention)).",
            // The two may count different people: at the scene and in hospital.
            most: .warning)
        }
      }
    }
    findTooMany(document)
    findOtherTimes(document, rule)
    findOtherPlaces(document, rule)
    findOtherContacts(document, rule)
  }

  /// Whether an agreed figure counts those whom a figure of the text counts: twelve injured people are not twelve injured children.
  private static func counts(_ fact: CaseFacts.Figure, _ figure: DocumentReading.Figure) -> Bool {
    let groups = PopulationGroup.all(ofKey: fact.key)
    return figure.groups.isEmpty ? groups.isEmpty : figure.groups.isSubset(of: groups)
  }

  /// “Several people were injured”, where the agencies have agreed on one or none: what is honest without a figure is wrong beside it.
  private mutating func findTooMany(_ document: DocumentReading) {
    let agreed = facts.figures.filter {
      Topic(factKey: $0.key) == .injured && PopulationGroup.all(ofKey: $0.key).isEmpty
    }
    guard let fact = agreed.max(by: { $0.range.upperBound < $1.range.upperBound }), fact.range.upperBound < 2,
      let number = number(ofRule: RuleName.casualtyUnverified)
    else { return }
    for index in candidates.indices where candidates[index].rule == number && candidates[index].severity == .advice {
      let bytes = candidates[index].begin..<candidates[index].end
      let hasFigure = document.figures.contains { $0.mention.range != nil && $0.mention.bytes.overlaps(bytes) }
      guard !hasFigure else { continue }
      candidates[index].severity = .error
      candidates[index].message =
        "This says that several people were injured; the agreed figure is \(Self.text(fact.range))."
      candidates[index].suggestions = [
        "Write the agreed figure, \(Self.text(fact.range)), or ask its owner for a new one."
      ]
    }
  }

  /// Whether a sentence takes back a figure, or speaks of something that happened before this attack.
  private func isOfBefore(_ figure: DocumentReading.Figure, _ document: DocumentReading) -> Bool {
    document.speaks(of: .correction, near: figure.place.sentence, within: 1)
      || document.speaks(of: .earlierEvent, near: figure.place.sentence)
  }

  /// Whether a figure is one that the agencies have agreed on, or a part of it.
  private func fits(
    _ figure: DocumentReading.Figure, _ range: ClosedRange<Int>, _ counted: [CaseFacts.Figure],
    _ agreed: [CaseFacts.Figure], _ stated: [DocumentReading.Figure]
  ) -> Bool {
    guard figure.share == .part else {
      // “Eight women and three men have died” counts eleven people in all.
      let everybody = agreed.filter { PopulationGroup.all(ofKey: $0.key).isEmpty }
      return Self.holds(range, counted) || figure.total.map { Self.holds($0, everybody) } ?? false
    }
    guard agreed.contains(where: { $0.range.upperBound >= range.upperBound }) else { return false }
    // “Four of them children”: where the children among them are agreed on, they are that many.
    let sort = agreed.filter { !figure.groups.isEmpty && PopulationGroup.all(ofKey: $0.key) == figure.groups }
    guard figure.isWholeGroup, !sort.isEmpty else { return true }
    let isDivided = stated.contains {
      $0.place.sentence == figure.place.sentence && $0.groups == figure.groups
        && $0.place.bytes != figure.place.bytes
    }
    return isDivided || Self.holds(range, sort)
  }

  /// Whether an agreed figure holds all numbers of a range.
  private static func holds(_ range: ClosedRange<Int>, _ agreed: [CaseFacts.Figure]) -> Bool {
    agreed.contains { $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound }
  }

  /// “The toll has risen from 9 to 11”: the old figure stands beside the agreed one.
  private func isEarlier(
    _ figure: DocumentReading.Figure, than stated: [DocumentReading.Figure], _ agreed: [CaseFacts.Figure],
    _ document: DocumentReading
  ) -> Bool {
    guard document.speaks(of: .change, near: figure.place.sentence) else { return false }
    // “From 9 to 11” may be read as a range.
    if let range = figure.mention.range, agreed.contains(where: { $0.range.contains(range.upperBound) }) { return true }
    return stated.contains { other in
      other.place.sentence == figure.place.sentence && (other.mention.range.map { Self.holds($0, agreed) } ?? false)
    }
  }

  /// Two exact figures of one thing in different sentences; the later one is reported.
  private static func contradicts(
    _ earlier: DocumentReading.Figure, _ later: DocumentReading.Figure, _ stated: [DocumentReading.Figure],
    _ document: DocumentReading
  ) -> Bool {
    guard case .number(let one) = earlier.mention.value, case .number(let other) = later.mention.value,
      earlier.place.sentence < later.place.sentence, one.count == 1, other.count == 1, one != other,
      earlier.share == .all, later.share == .all, earlier.groups == later.groups,
      !document.speaks(of: .change, near: later.place.sentence, within: 1)
    else { return false }
    // “Eleven people have died. Three of them were children.” A part is no contradiction.
    if other.lowerBound > one.lowerBound { return true }
    // What a headline says and no sentence below.
    guard earlier.place.zone == .headline, later.groups.isEmpty else { return false }
    let body = stated.filter { $0.place.zone != .headline && $0.share == .all }
    return body.count == 1
  }

  /// Whether the text says beside a figure that an earlier one was wrong, or has changed.
  private func isCorrected(_ place: DocumentReading.Place, _ document: DocumentReading) -> Bool {
    document.speaks(of: .correction, near: place.sentence, within: 1)
      || document.speaks(of: .change, near: place.sentence)
  }

  private mutating func reportContradiction(
    _ figure: DocumentReading.Figure, _ range: ClosedRange<Int>, _ agreed: [CaseFacts.Figure], _ subject: Topic,
    _ rule: Int
  ) {
    let isSort = figure.share == .part && figure.isWholeGroup
    let sort = agreed.first { isSort && PopulationGroup.all(ofKey: $0.key) == figure.groups }
    let fact = sort ?? agreed[0]
    let origin = [fact.source, fact.asOf].compactMap(\.self).joined(separator: ", ")
    let isOfOthers = figure.share == .all && !Self.counts(fact, figure) && Self.holds(range, agreed)
    let message =
      isOfOthers
      ? "This counts only some sort of people; the agreed figure, \(Self.text(fact.range)), counts everybody."
      : "This says \(Self.said(range, subject, sort.map { _ in figure.groups } ?? [])); the agreed figure is "
        + Self.text(fact.range) + (origin.isEmpty ? "." : " (\(origin)).")
    let suggestion = "Write the agreed figure, \(Self.text(fact.range)), or ask its owner for a new one."
    // People harmed and attackers have rules of their own, which say why.
    let own =
      subject == .attackers
      ? RuleName.attackerCount : subject == .arrested || subject == .hostages ? nil : RuleName.casualtyUnverified
    let number = own.flatMap { self.number(ofRule: $0) } ?? rule
    if let known = candidates.firstIndex(where: {
      $0.rule == number && $0.begin < figure.place.bytes.upperBound && $0.end > figure.place.bytes.lowerBound
    }) {
      candidates[known].message = message
      candidates[known].suggestions = [suggestion]
      // The wording may weigh less by itself; a second toll is never a matter of wording.
      let rule = pack.rules[number]
      if let severity = weight(rule.severity, under: rule.conditions, in: figure.place.zone) {
        candidates[known].severity = max(candidates[known].severity, severity)
      }
    } else {
      report(number, at: figure.place, message: message, suggestions: [suggestion])
    }
  }

  /// How many people of a topic, in messages.
  static func said(_ range: ClosedRange<Int>, _ subject: Topic, _ groups: Set<PopulationGroup> = []) -> String {
    if range == 0...0 { return "that there are no \(subject.noun)" }
    let sort = [(PopulationGroup.children, "children"), (.women, "women"), (.men, "men")].first {
      groups.contains($0.0)
    }
    if let sort { return "\(text(range)) \(sort.1) among the \(subject.noun)" }
    return "\(text(range)) \(range == 1...1 ? subject.singular : subject.noun)"
  }

  /// A range of numbers as people write it.
  static func text(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }

  static func text(_ mention: Mention) -> String {
    switch mention.value {
    case .number(let range): text(range)
    case .vague(let size): "a vague number (about \(size) or more)"
    case .time(let minute): clock(minute)
    case .date(let day, let month): "day \(day) of month \(month)"
    case .weekday(let day): "day \(day) of the week"
    case .telephone(let number): number
    case .link(let link): link
    }
  }

  /// A time of day as `14:05`.
  static func clock(_ minute: Int) -> String {
    "\(minute / 600)\(minute / 60 % 10):\(minute % 60 / 10)\(minute % 10)"
  }

  private mutating func findOtherTimes(_ document: DocumentReading, _ rule: Int) {
    for (topic, key, name) in [
      (Topic.attackTime, "attack", "of the attack"), (.nextUpdate, "next-update", "of the next update"),
    ] {
      let agreed = facts.times.filter { $0.key == key }
      guard let fact = agreed.first else { continue }
      for place in document.topics[topic] ?? [] {
        guard let minute = document.time(within: place), !isCorrected(place, document),
          !agreed.contains(where: { Self.isClose(minute, to: $0.minute) })
        else { continue }
        report(
          rule, at: place,
          message: "The time \(name) is \(Self.clock(minute)) here; the agreed time is \(Self.clock(fact.minute)).",
          suggestions: ["Write \(Self.clock(fact.minute)), or agree on another time."])
      }
    }
  }

  /// A time that is agreed, or rounded from it to five minutes.
  private static func isClose(_ minute: Int, to agreed: Int) -> Bool {
    minute == agreed || minute % 5 == 0 && abs(minute - agreed) < 5
  }

  private mutating func findOtherPlaces(_ document: DocumentReading, _ rule: Int) {
    guard !facts.places.isEmpty else { return }
    let known = facts.places.flatMap(\.names).flatMap { WordFolding.words(of: $0) }.filter { $0.utf8.count > 2 }
    for place in document.topics[.attackPlace] ?? [] {
      let words = WordFolding.words(of: text(of: place.bytes))
      guard !words.contains(where: { word in known.contains { PlaceWords.isSame(word, $0) } }) else { continue }
      report(
        rule, at: place, message: "The agreed facts know no place of this name.",
        suggestions: ["Name the place as agreed, or add it to the case facts."], most: .warning)
    }
  }

  private mutating func findOtherContacts(_ document: DocumentReading, _ rule: Int) {
    guard !facts.contacts.isEmpty else { return }
    let agreed = Contacts(facts.contacts)
    for figure in document.figures {
      guard case .telephone(let number) = figure.mention.value, !agreed.holds(telephone: number) else { continue }
      report(
        rule, at: figure.place, message: "This telephone number is none that the agencies have agreed on.",
        suggestions: ["Give an agreed number; a wrong digit sends frightened people to a stranger."])
    }
    for (bytes, link) in document.links where !agreed.holds(link: link) {
      let place = DocumentReading.Place(bytes: bytes, sentence: 0, block: -1, zone: .body)
      report(
        rule, at: place, message: "This address is none that the agencies have agreed on.",
        suggestions: ["Give an agreed address."])
    }
  }

  /// Words of the draft.
  func text(of bytes: Range<Int>) -> String {
    let utf8 = draft.text.utf8
    let first = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    return String(draft.text[first..<utf8.index(first, offsetBy: bytes.count)])
  }
}

extension DocumentReading {
  /// The time of day that stands in a place; nil where it may be meant for either half of the day.
  func time(within place: Place) -> Int? {
    for figure in figures
    where figure.mention.bytes.lowerBound < place.bytes.upperBound
      && figure.mention.bytes.upperBound > place.bytes.lowerBound
    {
      if case .time(let minute) = figure.mention.value, !figure.mention.isOfEitherHalf { return minute }
    }
    return nil
  }
}

/// Telephone numbers and addresses that the agencies have agreed to give.
struct Contacts {
  private var telephones: [String] = []
  private var links: [String] = []

  init(_ contacts: [String]) {
    for contact in contacts {
      let digits = String(contact.filter { $0.isNumber || $0 == "+" })
      let found = LinkScanner.links(in: contact.utf8.span)
      links += found.map(\.link)
      if found.isEmpty, digits.utf8.count >= 2 { telephones.append(digits) }
    }
  }

  /// Whether a number is agreed; the same number may be written with the code of its country.
  func holds(telephone: String) -> Bool {
    telephones.contains { Self.isSame($0, telephone) }
  }

  static func isSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let one = Self.national(left)
    let other = Self.national(right)
    return one == other
      || (one.utf8.count >= 6 && other.utf8.count >= 6 && (one.hasSuffix(other) || other.hasSuffix(one)))
  }

  private static func national(_ number: String) -> Substring {
    number.drop { $0 == "+" || $0 == "0" }
  }

  /// Whether an address is agreed, or a page of an agreed site.
  func holds(link: String) -> Bool {
    links.isEmpty || links.contains { link == $0 || link.hasPrefix($0 + "/") || link.hasSuffix("@" + $0) }
  }
}

extension DocumentReading.Figure {
  /// The numbers that are held against agreed figures. A word such as “dozens” stands for its size, where the agreed figures are smaller: the
  /// dead are counted, and of others a quarter more is still about as many.
  func counted(beside agreed: [CaseFacts.Figure]) -> ClosedRange<Int>? {
    switch mention.value {
    case .number(let range): return range
    case .vague(let size):
      guard let most = agreed.map(\.range.upperBound).max(), [.killed, .injured].contains(subject) else { return nil }
      return size > (subject == .killed ? most : most + most / 4) ? size...size : nil
    default: return nil
    }
  }
}
