/// Decides which number of a sentence counts whom.
///
/// Patterns say which words may be counted by which number; where several may, the nearest has it, and a word that is counted already
/// counts no second number: “11 dead, 40 injured”. What is set off within the sentence (“eleven people, among them three children, have
/// died”) is counted for itself, and the sentence is read once more without it.
struct SentenceCounts {
  /// A number, and words that it may count.
  private struct Link {
    var mention: Int
    /// The place of the number among the words.
    var index: Int
    var topic: Topic
    /// The place of the nearest word that says what is counted.
    var anchor: Int
    /// How far apart they are; a comma is as far as three words.
    var cost: Int
    /// How many words the pattern asked for.
    var weight: Int
    /// Whether the words make it a part: “three children are among the dead”.
    var isPart = false
  }

  private typealias Figure = DocumentReading.Figure

  private let sentence: MergedSentence
  private let language: Language
  private var links: [Link] = []
  private var asides: [ClosedRange<Int>] = []
  /// The places that the words of the rest have in the sentence.
  private var places: [Int] = []
  /// The sentence without what is set off within it.
  private(set) var rest = MergedSentence()

  /// What counts people who came to harm, of whom a sort may be counted for itself.
  private static let harmed: Set<Topic> = [.killed, .injured, .casualties, .hospital, .critical, .missing]
  /// What is said of people by a noun, which others may help: “60 firefighters helped the injured”.
  private static let nouns: Set<Topic> = [.killed, .injured, .casualties, .missing]

  init(_ sentence: MergedSentence, _ language: Language) {
    self.sentence = sentence
    self.language = language
  }

  // MARK: What patterns find

  /// Takes a wording of a topic in the sentence.
  mutating func note(
    _ match: PatternMatch, _ topic: Topic, _ figures: ArraySlice<DocumentReading.Figure>, of text: Span<UInt8>
  ) {
    add(match, topic, figures, in: sentence, of: text, places: nil)
  }

  /// Takes a wording of a topic in the rest of the sentence.
  mutating func noteInRest(
    _ match: PatternMatch, _ topic: Topic, _ figures: ArraySlice<DocumentReading.Figure>, of text: Span<UInt8>
  ) {
    add(match, topic, figures, in: rest, of: text, places: places)
  }

  private mutating func add(
    _ match: PatternMatch, _ topic: Topic, _ figures: ArraySlice<Figure>, in sentence: MergedSentence,
    of text: Span<UInt8>, places: [Int]?
  ) {
    guard Topic.counted.contains(topic) else { return }
    let tokens = sentence.tokens
    for index in match.markFirst...match.markLast {
      guard let mention = sentence.mention(at: index), figures.startIndex + mention < figures.endIndex else { continue }
      if index + 1 < tokens.count, TimeWords.measures.contains(tokens[index + 1].key) { continue }
      if Age.stands(at: index, in: tokens, of: text) || index > 0 && Age.opens(tokens[index - 1].key) { continue }
      // “3 hospitals treat the wounded”: no people are counted.
      if ThingWords.stand(behind: index, in: tokens) { continue }
      // “Seven were killed and 23 hurt”: behind an “and” another thing is counted than before it.
      if index > match.first, sentence.isJoined(index, of: text, language) { continue }
      let anchor = Self.anchor(of: match, topic)
      var link = Link(
        mention: mention, index: index, topic: topic, anchor: anchor, cost: 0, weight: match.taken.nonzeroBitCount)
      let between = min(index, anchor) + 1..<max(index, anchor)
      link.cost = between.count
      for next in min(index, anchor) + 1...max(index, anchor) where tokens[next].separation != .none { link.cost += 3 }
      let share = figures[figures.startIndex + mention].share
      // “Five of the 40 injured are in a critical condition”: the condition is what is said of the five.
      if topic == .critical, share == .part { link.cost = 0 }
      guard mayCount(&link, between, share, in: sentence, of: text) else { continue }
      if let places { (link.index, link.anchor) = (places[index], places[anchor]) }
      links.append(link)
    }
  }

  /// The nearest of the words that a pattern asked for beside its number. A condition stands at the end: “40 injured people are
  /// critical”.
  private static func anchor(of match: PatternMatch, _ topic: Topic) -> Int {
    let mark = match.markFirst...match.markLast
    var nearest = match.last > match.markLast ? match.last : match.first
    guard topic != .critical else { return nearest }
    var distance = Int.max
    for place in match.first...match.last where place - match.first < 64 && !mark.contains(place) {
      guard match.taken >> UInt64(place - match.first) & 1 == 1 else { continue }
      let gap = place < mark.lowerBound ? mark.lowerBound - place : place - mark.upperBound
      if gap < distance { (nearest, distance) = (place, gap) }
    }
    return nearest
  }

  /// Whether the words between a number and those that it may count leave it the count: not “one for each person who died”, nor “60
  /// firefighters helped the injured”.
  private func mayCount(
    _ link: inout Link, _ between: Range<Int>, _ share: PartWords.Share, in sentence: MergedSentence,
    of text: Span<UInt8>
  ) -> Bool {
    let tokens = sentence.tokens
    if link.anchor < link.index {
      // “Dead: 11” and “dead 11, injured 40”, and not “for the dead, 12 candles”.
      let isParted = (link.anchor + 1...link.index).contains { tokens[$0].separation != .none }
      return !isParted || link.anchor == 0 || tokens[link.anchor].separation != .none
        || tokens[link.anchor].begin == tokens[0].begin
        || (Int(tokens[link.anchor].end)..<Int(tokens[link.index].begin)).contains { text[$0] == 0x3A }
    }
    guard Self.nouns.contains(link.topic) else { return true }
    for place in between where CountWords.part(tokens[place].key) { return false }
    let before = link.anchor - 1
    let isDefinite =
      language == .arabic
      ? ArabicArticle.begins(tokens[link.anchor], text) && !ArabicArticle.begins(tokens[link.index], text)
      : before > link.index && CountWords.articles.contains(tokens[before].key)
    guard isDefinite, share != .part else { return true }
    let opener = language == .arabic ? before : before - 1
    guard opener > link.index, CountWords.among.contains(tokens[opener].key) else { return false }
    link.isPart = true
    return true
  }

  // MARK: What is set off

  /// Looks for what is set off within the sentence and counts for itself.
  ///
  /// - Returns: Whether the rest is to be read, too.
  mutating func findAsides(_ figures: ArraySlice<DocumentReading.Figure>, of text: Span<UInt8>) -> Bool {
    let tokens = sentence.tokens
    guard sentence.mentions.count > 1, figures.lazy.filter({ $0.mention.range != nil }).prefix(2).count > 0 else {
      return false
    }
    var base: Int?
    var index = 0
    while index < tokens.count {
      if let base, index > 0, tokens[index].separation != .none {
        let isBracket = stands(0x28, before: index, of: text)
        var end = index + 1
        while end < tokens.count {
          if isBracket ? stands(0x29, before: end, of: text) : tokens[end].separation != .none { break }
          end += 1
        }
        if end < tokens.count, isBracket || isPart(index..<end, of: base, figures) {
          asides.append(index...end - 1)
          index = end
          continue
        }
      }
      if let range = figure(at: index, figures)?.mention.range { base = range.upperBound }
      index += 1
    }
    guard !asides.isEmpty else { return false }
    links = links.filter { aside(of: $0.index) == aside(of: $0.anchor) }
    (rest, places) = sentence.without(asides)
    return true
  }

  /// Whether words between two commas count a part of those before them.
  private func isPart(_ words: Range<Int>, of base: Int, _ figures: ArraySlice<Figure>) -> Bool {
    for place in words.prefix(5) {
      guard let figure = figure(at: place, figures), let range = figure.mention.range else { continue }
      if figure.share == .part { return true }
      guard range.upperBound < base, !sentence.groups(behind: place, isPart: false).sorts.isEmpty else { return false }
      return !links.contains { words.contains($0.index) && words.contains($0.anchor) }
    }
    return false
  }

  private func stands(_ bracket: UInt8, before index: Int, of text: Span<UInt8>) -> Bool {
    let end = Int(sentence.tokens[index].begin)
    let start = max(Int(sentence.tokens[index - 1].end), end - 8)
    return start < end && (start..<end).contains { text[$0] == bracket }
  }

  private func aside(of index: Int) -> Int? { asides.firstIndex { $0.contains(index) } }

  private func figure(at index: Int, _ figures: ArraySlice<Figure>) -> Figure? {
    guard let mention = sentence.mention(at: index), figures.startIndex + mention < figures.endIndex else { return nil }
    return figures[figures.startIndex + mention]
  }

  // MARK: Who counts whom

  /// Says of the figures of the sentence what they count.
  mutating func settle(_ figures: inout [DocumentReading.Figure], from start: Int, of text: Span<UInt8>) {
    guard !links.isEmpty else { return }
    links.sort {
      ($0.cost, -$0.weight, min($0.index, $0.anchor)) < ($1.cost, -$1.weight, min($1.index, $1.anchor))
    }
    var takers: [Int: Int] = [:]
    var turnedAway: [Link] = []
    for link in links where figures[start + link.mention].subject == nil {
      let figure = figures[start + link.mention]
      if figure.share == .all, !figure.mention.isArticle, !link.isPart, figure.mention.range != nil {
        guard takers[link.anchor] == nil else {
          turnedAway.append(link)
          continue
        }
        takers[link.anchor] = link.index
      }
      take(link, &figures[start + link.mention])
    }
    addLists(turnedAway, takers, &figures, start, text)
    addParts(&figures, start)
  }

  private func take(_ link: Link, _ figure: inout Figure) {
    figure.subject = link.topic
    guard Self.harmed.contains(link.topic) else { return }
    if link.isPart { figure.share = .part }
    let groups = sentence.groups(behind: link.index, isPart: figure.share == .part)
    (figure.groups, figure.isWholeGroup) = (groups.sorts, groups.isWhole)
    // “Five of the 40 injured are in a critical condition”: a part of the injured, and all whose life is in danger.
    if link.topic == .critical, figure.share == .part, figure.groups.isEmpty { figure.share = .all }
  }

  /// “Eight women and three men have died”: the numbers before the one that counts belong to it.
  private func addLists(
    _ turnedAway: [Link], _ takers: [Int: Int], _ figures: inout [Figure], _ start: Int, _ text: Span<UInt8>
  ) {
    var heads = takers
    for link in turnedAway.sorted(by: { $0.index > $1.index }) {
      guard let taker = takers[link.anchor], let head = heads[link.anchor], link.index < head, head <= link.anchor,
        head - link.index < 6, isListed(head, of: text), aside(of: link.index) == aside(of: head),
        figures[start + link.mention].subject == nil, let mention = sentence.mention(at: taker),
        let own = figures[start + link.mention].mention.range,
        let other = figures[start + mention].total ?? figures[start + mention].mention.range,
        own.upperBound < 1_000_000_000, other.upperBound < 1_000_000_000
      else { continue }
      heads[link.anchor] = link.index
      figures[start + mention].total = own.lowerBound + other.lowerBound...own.upperBound + other.upperBound
    }
  }

  /// Whether a number goes on with a list.
  private func isListed(_ index: Int, of text: Span<UInt8>) -> Bool {
    sentence.tokens[index].separation == .phrase || sentence.isJoined(index, of: text, language)
  }

  /// “Forty people were hurt, four of them children”, “eleven people (eight women and three men)”: a part counts what the whole counts.
  private func addParts(_ figures: inout [Figure], _ start: Int) {
    var base: (figure: Figure, isOpen: Bool)?
    for index in sentence.tokens.indices {
      guard let mention = sentence.mention(at: index), start + mention < figures.count,
        let range = figures[start + mention].mention.range
      else { continue }
      let figure = figures[start + mention]
      if let subject = figure.subject {
        let isWhole = Self.harmed.contains(subject) && figure.share == .all && figure.groups.isEmpty
        if isWhole { base = (figure, opensWhole(index)) }
        continue
      }
      guard let base, let subject = base.figure.subject, let whole = base.figure.mention.range else { continue }
      let isNamed = figure.share == .part || base.isOpen
      let groups = sentence.groups(behind: index, isPart: isNamed)
      let isSetOff = aside(of: index) != nil || endsPhrase(groups.last)
      guard
        isNamed && (figure.share == .part || !groups.sorts.isEmpty)
          || !groups.sorts.isEmpty && isSetOff && range.upperBound < whole.upperBound,
        figure.share != .besides, !figure.mention.isArticle,
        index + 1 == sentence.tokens.count || !TimeWords.measures.contains(sentence.tokens[index + 1].key)
      else { continue }
      figures[start + mention].subject = subject
      figures[start + mention].share = .part
      (figures[start + mention].groups, figures[start + mention].isWholeGroup) = (groups.sorts, groups.isWhole)
    }
  }

  /// “Of the 40 people injured, …”: what follows is a part.
  private func opensWhole(_ index: Int) -> Bool {
    let keys = sentence.tokens[max(0, index - 2)..<index].map(\.key)
    return keys.contains { CountWords.among.contains($0) }
      && keys.allSatisfy {
        CountWords.among.contains($0) || CountWords.articles.contains($0)
      }
  }

  /// Whether nothing is said of the people counted but who they are.
  private func endsPhrase(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count else { return true }
    let next = sentence.tokens[index + 1]
    return next.separation != .none || NumberWords.isJoiner(next.key, in: language)
  }
}
