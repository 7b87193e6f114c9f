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
    /// Whether it counts all of that sort, as “children” does and “girls” does not.
    var isWholeGroup = false
    /// What a list makes in all that ends with it: “eight women and three men have died”.
    var total: ClosedRange<Int>?
    /// Whether years are counted: “a 34-year-old man”.
    var isOfYears = false
    /// Whether it is the number of a text: “statement 4”.
    var isOfText = false
    /// Whether no number stands there but a word that means one or nobody: “nobody has died”, “a man was arrested”.
    var isImplied = false
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
  /// Where else.
  private(set) var metPlaces: [Int: [Place]] = [:]
  /// The paragraphs in which each required element was met.
  private var blocksMeeting: [Int: Set<Int>] = [:]
  /// Where each topic comes up.
  private(set) var topics: [Topic: [Place]] = [:]
  private(set) var figures: [Figure] = []
  private(set) var sentences: [Sentence] = []
  /// Times that no clock shows: “at 25:00”.
  private(set) var impossibleTimes: [Place] = []
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
      for words in ClockWords.impossible(in: tokens, of: bytes) {
        impossibleTimes.append(self.place(words, in: place))
      }
      let start = figures.count
      for mention in mentions where figures.count < Self.mostPlaces {
        figures.append(
          Figure(
            mention: mention, place: self.place(mention.bytes, in: place),
            share: PartWords.share(of: mention.words, in: tokens, language),
            isOfYears: TextWords.years(mention.words.upperBound + 1, tokens),
            isOfText: TextWords.number(mention.words.lowerBound - 1, tokens)))
      }
      var sentence = MergedSentence(tokens, mentions)
      _ = rules.patterns.lexicon.number(&sentence.tokens)
      if language == .arabic {
        stems.number(&sentence.tokens, of: bytes, in: rules.patterns.lexicon)
      }
      opener.settle(&sentence.tokens)
      sentence.markBeginning(rules.patterns.lexicon)
      rules.patterns.graph.match(sentence.tokens, &work)
      var counts = SentenceCounts(sentence, language)
      for match in work.matches {
        note(match, in: sentence, of: bytes, at: place, rules)
        guard let topic = Self.topic(of: match, rules) else { continue }
        counts.note(match, topic, figures[start...], of: bytes)
      }
      if counts.findAsides(figures[start...], of: bytes) {
        rules.patterns.graph.match(counts.rest.tokens, &work)
        for match in work.matches {
          if let topic = Self.topic(of: match, rules) { counts.noteInRest(match, topic, figures[start...], of: bytes) }
        }
      }
      counts.settle(&figures, from: start, of: bytes)
    }
  }

  private func place(_ bytes: Range<Int>, in place: SentencePlace) -> Place {
    Place(bytes: bytes, sentence: sentences.count - 1, block: place.block, zone: place.zone)
  }

  /// The topic that a match is a wording of.
  private static func topic(of match: PatternMatch, _ rules: DocumentRules) -> Topic? {
    let number = rules.patterns.owners[Int(match.pattern)].rule - rules.ruleCount
    return Topic.allCases.indices.contains(number) ? Topic.allCases[number] : nil
  }

  private mutating func note(
    _ match: PatternMatch, in sentence: MergedSentence, of text: Span<UInt8>, at place: SentencePlace,
    _ rules: DocumentRules
  ) {
    let owner = rules.patterns.owners[Int(match.pattern)].rule
    let first = Int(sentence.tokens[match.markFirst].begin)
    let found = self.place(first..<max(first, Int(sentence.tokens[match.markLast].end)), in: place)
    guard let topic = Self.topic(of: match, rules) else {
      guard owner < rules.ruleCount else { return }
      if met[owner].map({ $0.bytes.lowerBound > first }) ?? true { met[owner] = found }
      if metPlaces[owner, default: []].count < 16 { metPlaces[owner, default: []].append(found) }
      blocksMeeting[owner, default: []].insert(place.block)
      return
    }
    if topics[topic, default: []].count < Self.mostPlaces { topics[topic, default: []].append(found) }
    guard let implied = topic.implied, figures.count < Self.mostPlaces,
      implied.count > 0 || Denial.isMeant(match, in: sentence, language)
    else { return }
    guard !figures.contains(where: { $0.isImplied && $0.subject == implied.topic && $0.place.bytes == found.bytes })
    else { return }
    figures.append(
      Figure(
        mention: Mention(
          value: .number(implied.count...implied.count), bytes: found.bytes, words: match.markFirst...match.markLast),
        subject: implied.topic, place: found, isImplied: true))
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
  func counts(of subject: Topic) -> [Figure] {
    figures.filter { $0.subject == subject && (!$0.isImplied || $0.mention.value == .number(0...0)) }
  }
}
