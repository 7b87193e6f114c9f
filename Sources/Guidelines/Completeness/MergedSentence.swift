/// A sentence in which every figure is one word, so that patterns may ask for a number however it is written.
struct MergedSentence {
  var tokens: [Token] = []
  /// For each word the number of the mention it stands for.
  private(set) var mentions: [Int?] = []

  /// A sentence without words.
  init() {}

  init(_ words: [Token], _ figures: [Mention]) {
    guard !figures.isEmpty else {
      tokens = words
      return
    }
    var index = 0
    for (number, figure) in figures.enumerated() {
      while index < figure.words.lowerBound {
        add(words[index], nil)
        index += 1
      }
      var token = words[index]
      token.begin = UInt32(truncatingIfNeeded: figure.bytes.lowerBound)
      token.end = UInt32(truncatingIfNeeded: figure.bytes.upperBound)
      token.traits.subtract([.number, .time])
      switch figure.value {
      case .time: token.traits.insert(.time)
      case .number, .vague, .date, .telephone, .link: token.traits.insert(.number)
      case .weekday: break
      }
      add(token, number)
      index = figure.words.upperBound + 1
      // An Arabic dual is a number and a noun in one word.
      if !words[figure.words.lowerBound].traits.contains(.number), figure.words.count == 1,
        case .number(2...2) = figure.value, NumberWords.isDual(words[figure.words.lowerBound].key)
      {
        add(words[figure.words.lowerBound], nil)
      }
    }
    while index < words.count {
      add(words[index], nil)
      index += 1
    }
  }

  private static let beginning = WordKey.of(folded: PatternSyntax.beginning.utf8)

  /// Puts the word for the beginning before the first, where patterns ask for it.
  mutating func markBeginning(_ lexicon: Lexicon) {
    let word = lexicon.number(of: Self.beginning)
    guard word != 0, let first = tokens.first, tokens.count < SentenceReader.longestSentence else { return }
    tokens.insert(
      Token(begin: first.begin, end: first.begin, key: Self.beginning, word: word, traits: [], separation: .none),
      at: 0)
    if !mentions.isEmpty { mentions.insert(nil, at: 0) }
  }

  /// Whether “and” stands right before a word, or is written together with it.
  func isJoined(_ index: Int, of text: Span<UInt8>, _ language: Language) -> Bool {
    if language == .arabic {
      let begin = Int(tokens[index].begin)
      // «واحد» begins with the letter and not with the word.
      guard NumberWords.units(in: language)[tokens[index].key] == nil else { return false }
      return text.byte(at: begin) == 0xD9 && text.byte(at: begin + 1) == 0x88
    }
    return index > 0 && NumberWords.isJoiner(tokens[index - 1].key, in: language)
  }

  /// The sorts of people that the two words behind a number name: “12 injured children”; behind a part, what stands after “of
  /// them” and “are”, too: “four of them are children”.
  ///
  /// - Returns: The sorts, the last word that was looked at, and whether a word means all people of its sort.
  func groups(behind index: Int, isPart: Bool) -> (sorts: Set<PopulationGroup>, last: Int, isWhole: Bool) {
    var sorts: Set<PopulationGroup> = []
    var last = index
    var isWhole = false
    var left = 2
    for next in tokens.indices.dropFirst(index + 1).prefix(8) {
      guard left > 0, tokens[next].separation == .none else { break }
      let key = tokens[next].key
      if isPart, sorts.isEmpty, PartWords.small.contains(key) { continue }
      left -= 1
      let named = PopulationGroup.named(by: key)
      guard !named.isEmpty else { continue }
      sorts.formUnion(named)
      last = next
      if PopulationGroup.isWhole(key) { isWhole = true }
    }
    return (sorts, last, isWhole)
  }

  /// The sentence without some of its words.
  ///
  /// - Returns: The rest, and for each of its words the number that it had.
  func without(_ asides: [ClosedRange<Int>]) -> (rest: MergedSentence, places: [Int]) {
    var rest = MergedSentence()
    var places: [Int] = []
    for index in tokens.indices where !asides.contains(where: { $0.contains(index) }) {
      var token = tokens[index]
      // “Eleven people (…) have died”: nothing parts what stands before and behind it.
      if asides.contains(where: { $0.upperBound + 1 == index }) { token.separation = .none }
      rest.add(token, mention(at: index))
      places.append(index)
    }
    return (rest, places)
  }

  /// The number of the mention that a word stands for.
  func mention(at index: Int) -> Int? { index < mentions.count ? mentions[index] : nil }

  mutating func add(_ token: Token, _ mention: Int?) {
    tokens.append(token)
    mentions.append(mention)
  }
}
