/// The patterns that checks of whole documents go by, in one language: wordings of required elements, and topics.
struct DocumentRules: Sendable {
  let patterns: LanguageRules
  /// The number of rules in the pack; pattern owners from here on are topics.
  let ruleCount: Int

  /// For each rule of the pack whether it has a wording in the language.
  private let worded: [Bool]

  init(patterns: LanguageRules, ruleCount: Int) {
    self.patterns = patterns
    self.ruleCount = ruleCount
    var worded = Array(repeating: false, count: ruleCount)
    for index in patterns.owners.indices where patterns.owners[index].rule < ruleCount {
      worded[patterns.owners[index].rule] = true
    }
    self.worded = worded
  }

  /// Whether a rule has a wording in the language.
  func words(_ rule: Int) -> Bool { worded[rule] }

  /// Nothing to go by.
  static let none = {
    func graph() -> PatternGraph {
      PatternGraph(
        nodes: [.init()], edges: [], outputs: [],
        symbols: SymbolTable(wordCount: 0, setWords: [], setOffsets: [0], setTraits: []))
    }
    return DocumentRules(
      patterns: LanguageRules(
        lexicon: Lexicon(words: ""), graph: graph(), owners: Table([]), cueGraph: graph(), cueOwners: Table([]),
        guards: Table([]), guardSets: Table([]), fixes: Table([]), fixOffsets: Table([0])),
      ruleCount: 0)
  }()
}

/// What one document says as a whole: which elements it holds, what its sentences are about, which figures it states.
struct DocumentReading {
  /// Where something stands.
  struct Place {
    var bytes: Range<Int>
    var sentence: Int
    var block: Int
    var zone: Zone
  }

  /// A figure with what it counts.
  struct Figure {
    var mention: Mention
    var subject: Topic?
    var place: Place
    /// Whether it counts all of them.
    var share = PartWords.Share.all
    /// The sorts of people that it counts; none where it counts everybody.
    var groups: Set<PopulationGroup> = []
    /// The words from the first to the last that say what it counts.
    fileprivate var reach = Int.max
  }

  /// A sentence with its length.
  struct Sentence {
    var bytes: Range<Int>
    var block: Int
    var zone: Zone
    var words: Int
  }

  /// The most places of one topic, and the most figures and sentences, that are kept.
  static let mostPlaces = 2_000

  let language: Language
  /// Required elements that were met: where first.
  private(set) var met: [Int: Place] = [:]
  /// The paragraphs in which each required element was met.
  private var blocksMeeting: [Int: Set<Int>] = [:]
  /// Where each topic comes up.
  private(set) var topics: [Topic: [Place]] = [:]
  private(set) var figures: [Figure] = []
  private(set) var sentences: [Sentence] = []
  private(set) var links: [(bytes: Range<Int>, link: String)] = []

  /// Reads a document. Without patterns only sentences and figures are known.
  init(
    _ text: String, language: Language, rules: DocumentRules?, findsHeadline: Bool = true, blocks: [Draft.Block]? = nil
  ) {
    self.init(text, language: language, by: rules ?? .none, findsHeadline: findsHeadline, blocks: blocks)
  }

  /// Rules that are there for certain are read where they lie; unwrapped for every sentence they would be copied.
  private init(
    _ text: String, language: Language, by rules: DocumentRules, findsHeadline: Bool, blocks: [Draft.Block]?
  ) {
    self.language = language
    let bytes = text.utf8.span
    links = LinkScanner.links(in: bytes)
    var reader = SentenceReader(findsHeadline: findsHeadline, blocks: blocks)
    var tokens: [Token] = []
    var work = MatchWork()
    var stems = ArabicStems()
    let opener = SentenceOpener(language)
    var nextLink = 0
    while let place = reader.next(bytes, into: &tokens) {
      guard sentences.count < Self.mostPlaces, let first = tokens.first, let last = tokens.last else { break }
      let range = Int(first.begin)..<Int(last.end)
      sentences.append(Sentence(bytes: range, block: place.block, zone: place.zone, words: tokens.count))
      while nextLink < links.count, links[nextLink].bytes.upperBound <= range.lowerBound { nextLink += 1 }
      var mentions = NumberReader.mentions(in: tokens, of: bytes, language: language)
      if nextLink < links.count, !mentions.isEmpty {
        let near = links[nextLink...].prefix(32)
        mentions.removeAll { mention in near.contains { $0.bytes.overlaps(mention.bytes) } }
      }
      let start = figures.count
      for mention in mentions where figures.count < Self.mostPlaces {
        figures.append(
          Figure(
            mention: mention, place: self.place(mention.bytes, in: place),
            share: PartWords.share(of: mention.words, in: tokens, language)))
      }
      var sentence = MergedSentence(tokens, mentions)
      _ = rules.patterns.lexicon.number(&sentence.tokens)
      if language == .arabic {
        stems.number(&sentence.tokens, of: bytes, in: rules.patterns.lexicon)
      }
      opener.settle(&sentence.tokens)
      sentence.markBeginning(rules.patterns.lexicon)
      rules.patterns.graph.match(sentence.tokens, &work)
      for match in work.matches { note(match, in: sentence, of: bytes, at: place, figures: start, rules) }
    }
  }

  /// What counts people who came to harm, of whom a sort may be counted for itself.
  private static let harmed: Set<Topic> = [.killed, .injured, .casualties, .hospital, .critical, .missing]

  private func place(_ bytes: Range<Int>, in place: SentencePlace) -> Place {
    Place(bytes: bytes, sentence: sentences.count - 1, block: place.block, zone: place.zone)
  }

  private mutating func note(
    _ match: PatternMatch, in sentence: MergedSentence, of text: Span<UInt8>, at place: SentencePlace,
    figures start: Int, _ rules: DocumentRules
  ) {
    let owner = rules.patterns.owners[Int(match.pattern)].rule
    let first = Int(sentence.tokens[match.markFirst].begin)
    let found = self.place(first..<max(first, Int(sentence.tokens[match.markLast].end)), in: place)
    guard owner >= rules.ruleCount else {
      if met[owner].map({ $0.bytes.lowerBound > first }) ?? true { met[owner] = found }
      blocksMeeting[owner, default: []].insert(place.block)
      return
    }
    let number = owner - rules.ruleCount
    guard number < Topic.allCases.count else { return }
    let topic = Topic.allCases[number]
    if topics[topic, default: []].count < Self.mostPlaces { topics[topic, default: []].append(found) }
    guard Topic.counted.contains(topic) else { return }
    // The closest words say what a number counts.
    for index in match.markFirst...match.markLast {
      guard let mention = sentence.mention(at: index), start + mention < figures.count else { continue }
      if index + 1 < sentence.tokens.count, TimeWords.measures.contains(sentence.tokens[index + 1].key) { continue }
      if Age.stands(at: index, in: sentence.tokens, of: text) { continue }
      // “3 hospitals treat the wounded”: no people are counted.
      if ThingWords.stand(behind: index, in: sentence.tokens) { continue }
      // “Seven were killed and 23 hurt”: behind an “and” another thing is counted than before it.
      if index > match.first, sentence.isJoined(index, of: text, language) { continue }
      let reach = match.last - match.first
      // “Twelve ambulances came for 40 injured”: the number that is nearer is the one that counts them.
      let isFar = (match.first...match.last).contains { other in
        guard other < match.markFirst || other > match.markLast, let nearer = sentence.mention(at: other),
          start + nearer < figures.count, figures[start + nearer].mention.range != nil,
          !figures[start + nearer].mention.isArticle
        else { return false }
        return figures[start + nearer].share == .all && figures[start + mention].share == .all
      }
      if isFar { continue }
      if reach < figures[start + mention].reach {
        figures[start + mention].subject = topic
        figures[start + mention].reach = reach
        figures[start + mention].groups = Self.harmed.contains(topic) ? sentence.groups(behind: index) : []
      }
    }
  }

  /// Whether the document speaks of a topic.
  func speaks(of topic: Topic) -> Bool { topics[topic]?.isEmpty == false }

  /// Whether a topic comes up in a sentence or in those beside it.
  func speaks(of topic: Topic, near sentence: Int, within distance: Int = 0) -> Bool {
    topics[topic]?.contains { abs($0.sentence - sentence) <= distance } ?? false
  }

  /// Whether a topic comes up in a paragraph.
  func speaks(of topic: Topic, inBlock block: Int) -> Bool { topics[topic]?.contains { $0.block == block } ?? false }

  /// Whether a required element that was met says a part of it, too.
  func says(_ part: ElementPart, of element: Int) -> Bool {
    switch part.reach {
    case .document: return speaks(of: part.topic)
    case .paragraph:
      let blocks = blocksMeeting[element] ?? []
      if topics[part.topic]?.contains(where: { blocks.contains($0.block) }) ?? false { return true }
      let hasNumber = figures.contains { figure in
        switch figure.mention.value {
        case .telephone: break
        // “900 555 013” is read as hundreds of millions; nobody counts so many people in a statement.
        case .number(let range) where range.lowerBound >= 1_000_000: break
        default: return false
        }
        return blocks.contains(figure.place.block) || blocks.contains(figure.place.block - 1)
      }
      return hasNumber
        || links.contains { link in
          sentences.contains { blocks.contains($0.block) && $0.bytes.overlaps(link.bytes) }
        }
    }
  }

  /// The figures that count people, by what they count.
  func counts(of subject: Topic) -> [Figure] { figures.filter { $0.subject == subject } }
}

/// A sentence in which every figure is one word, so that patterns may ask for a number however it is written.
private struct MergedSentence {
  var tokens: [Token] = []
  /// For each word the number of the mention it stands for.
  private var mentions: [Int?] = []

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
      case .vague: break
      case .number, .date, .telephone, .link: token.traits.insert(.number)
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

  /// The sorts of people that the two words behind a number name: “12 injured children”.
  func groups(behind index: Int) -> Set<PopulationGroup> {
    tokens.indices.dropFirst(index + 1).prefix(2).prefix { tokens[$0].separation == .none }
      .reduce(into: []) { $0.formUnion(PopulationGroup.named(by: tokens[$1].key)) }
  }

  /// The number of the mention that a word stands for.
  func mention(at index: Int) -> Int? { index < mentions.count ? mentions[index] : nil }

  private mutating func add(_ token: Token, _ mention: Int?) {
    tokens.append(token)
    mentions.append(mention)
  }
}
