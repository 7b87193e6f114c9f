/// The figures, times, places, telephone numbers and addresses of one rendition.
struct RenditionFigures {
  /// What the text says in one place.
  struct Said {
    var subject: Unity.Subject
    var value: Mention.Value
    var bytes: Range<Int>
    /// Whether it may stand for what another rendition says and owes nothing itself: for a place, words that only say the same as an
    /// agreed name; for a figure, the Arabic dual of those spoken of before, which other languages say by a plural or a pronoun.
    var owesNothing = false
    /// Whether a time may lie in either half of the day.
    var isOfEitherHalf = false
    /// For a day of the week, the day of the month beside it.
    var dayOfMonth: Mention.Value?
    /// For a number, whom it counts.
    var counted: Topic?
    /// For a number, the sorts of people that the words behind it name.
    var groups: Set<PopulationGroup> = []
  }

  struct Figure {
    var said: Said
    var text: String
    var span: TextSpan
    var subject: Unity.Subject { said.subject }

    /// Whom it counts, in messages.
    var people: String {
      said.groups.contains(.children) ? "children" : said.counted?.noun ?? "people"
    }
  }

  let figures: [Figure]
  let language: Language
  /// Arabic words that look like the dual of a noun: they may say “two”.
  private let duals: Int
  /// The sorts of people that the text names anywhere.
  private let groups: Set<PopulationGroup>

  init(_ rendition: Unity.Rendition, _ facts: CaseFacts) {
    language = rendition.language
    let text = rendition.text
    let bytes = text.utf8.span
    let document = DocumentReading(
      text, language: rendition.language, rules: RulePack.builtIn.documentRules(in: language))
    var said = Self.said(by: document)
    if language == .arabic {
      for index in said.indices where said[index].subject == .figure && said[index].value == .number(2...2) {
        said[index].owesNothing = Self.isDefinite(utf8: text.utf8, said[index].bytes)
      }
    }
    for (range, link) in document.links { said.append(Said(subject: .link, value: .link(link), bytes: range)) }
    let places = PlaceNames(facts.places)
    var reader = SentenceReader(findsHeadline: false)
    var tokens: [Token] = []
    var duals = 0
    var groups: Set<PopulationGroup> = []
    while reader.next(bytes, into: &tokens) != nil {
      for naming in places.mentions(in: tokens, of: bytes) {
        said.append(
          Said(
            subject: .place, value: .number(naming.place...naming.place), bytes: naming.bytes,
            owesNothing: naming.isLikeness))
      }
      for token in tokens { groups.formUnion(PopulationGroup.named(by: token.key)) }
      if language == .arabic {
        for token in tokens {
          let letters = ArabicAffixes.letters(bytes, of: token)
          if Self.looksDual(letters) { duals += 1 }
          for key in ArabicAffixes.keys(of: letters) { groups.formUnion(PopulationGroup.named(by: key)) }
        }
      }
    }
    self.duals = duals
    self.groups = groups
    said.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
    let positions = PositionIndex(of: said.flatMap { [$0.bytes.lowerBound, $0.bytes.upperBound] }, in: text)
    let utf8 = text.utf8
    figures = said.map { said in
      let first = utf8.index(utf8.startIndex, offsetBy: said.bytes.lowerBound)
      return Figure(
        said: said, text: String(text[first..<utf8.index(first, offsetBy: said.bytes.count)]),
        span: TextSpan(start: positions[said.bytes.lowerBound], end: positions[said.bytes.upperBound]))
    }
  }

  private static func said(by document: DocumentReading) -> [Said] {
    var said: [Said] = []
    for (index, figure) in document.figures.enumerated() where !figure.mention.isArticle && !figure.isImplied {
      let subject: Unity.Subject
      switch figure.mention.value {
      case .number: subject = .figure
      case .time: subject = .time
      case .date: subject = .date
      case .weekday: subject = .weekday
      case .telephone: subject = .telephone
      case .vague, .link: continue
      }
      var one = Said(
        subject: subject, value: figure.mention.value, bytes: figure.mention.bytes,
        isOfEitherHalf: figure.mention.isOfEitherHalf, counted: figure.subject, groups: figure.groups)
      if subject == .weekday {
        one.dayOfMonth =
          [index - 1, index + 1].lazy.filter(document.figures.indices.contains).compactMap {
            let other = document.figures[$0]
            guard case .date = other.mention.value, other.place.sentence == figure.place.sentence else { return nil }
            return other.mention.value
          }.first
      }
      said.append(one)
    }
    return said
  }

  /// «الشخصين المذكورين»: one word with the article, which speaks of two who are known already.
  private static func isDefinite(utf8: String.UTF8View, _ bytes: Range<Int>) -> Bool {
    let first = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let word = utf8[first..<utf8.index(first, offsetBy: bytes.count)]
    guard !word.contains(0x20) else { return false }
    return ["ال", "وال", "فال", "بال", "كال", "لل"].contains { word.starts(with: $0.utf8) }
  }

  private static func looksDual(_ letters: [UInt32]) -> Bool {
    guard letters.count >= 5 else { return false }
    let ending = letters.suffix(2)
    return ending.elementsEqual([0x627, 0x646]) || ending.elementsEqual([0x64A, 0x646])
  }

  /// The figures that another rendition does not state. What is said twice here and once there agrees.
  func without(_ other: RenditionFigures) -> [Figure] {
    var seen: Set<String> = []
    return figures.filter { figure in
      if figure.said.owesNothing || other.figures.contains(where: { Self.agree(figure.said, $0.said) }) { return false }
      if figure.subject == .weekday, other.says(theDayOf: figure.said) { return false }
      if case .number(let range) = figure.said.value, figure.subject == .figure {
        // “1” is often an article elsewhere, and an unknown Arabic dual says “2”.
        if range == 1...1 { return false }
        if range == 2...2, other.duals > 0 { return false }
      }
      return seen.insert("\(figure.subject)\(figure.said.value)").inserted
    }
  }

  /// The numbers that both say and of which the other says something else: the dead here and the injured there, or children here and
  /// nobody of that age there.
  func countedOtherwise(by other: RenditionFigures) -> [(figure: Figure, counterpart: Figure)] {
    let numbers = numbers
    let otherNumbers = other.numbers
    var seen: Set<Mention.Value> = []
    return figures.compactMap { figure in
      guard !seen.contains(figure.said.value), let own = numbers[figure.said.value],
        let others = otherNumbers[figure.said.value]
      else { return nil }
      guard let counterpart = others.first(where: { $0.said.counted != nil }) ?? others.first else { return nil }
      let harms = Self.harms(own)
      let otherHarms = Self.harms(others)
      let isOtherHarm = !harms.isEmpty && !otherHarms.isEmpty && harms.isDisjoint(with: otherHarms)
      let isOtherAge =
        own.contains { $0.said.groups.contains(.children) } && !other.groups.contains(.children)
        || others.contains { $0.said.groups.contains(.children) } && !groups.contains(.children)
      guard isOtherHarm || isOtherAge else { return nil }
      seen.insert(figure.said.value)
      return (figure, counterpart)
    }
  }

  /// The figures by their number, in the order of the text.
  private var numbers: [Mention.Value: [Figure]] {
    Dictionary(grouping: figures.filter { $0.subject == .figure }, by: \.said.value)
  }

  /// What figures count, as far as languages say it alike: who is in hospital is hurt. Nothing where one counts the dead and the injured
  /// together.
  private static func harms(_ figures: [Figure]) -> Set<Topic> {
    let topics = Set(figures.compactMap(\.said.counted))
    if topics.contains(.casualties) { return [] }
    return Set(topics.map { [.hospital, .critical].contains($0) ? .injured : $0 })
  }

  /// Whether the day of the month beside a day of the week is said, and no other day of the week: “Tuesday 4 March” and
  /// « le 4 mars » are one day.
  private func says(theDayOf weekday: Said) -> Bool {
    guard let date = weekday.dayOfMonth, !figures.contains(where: { $0.subject == .weekday }) else { return false }
    return figures.contains { $0.said.value == date }
  }

  private static func agree(_ left: Said, _ right: Said) -> Bool {
    guard left.subject == right.subject else { return false }
    switch (left.value, right.value) {
    case (.telephone(let one), .telephone(let other)): return Contacts.isSame(one, other)
    case (.link(let one), .link(let other)): return one == other || isSamePage(one, other)
    case (.time(let one), .time(let other)) where left.isOfEitherHalf || right.isOfEitherHalf:
      return one % 720 == other % 720
    default: return left.value == right.value
    }
  }

  /// The same page of one site in another language: `norvale.example/en/help` and `norvale.example/ar/help`. Behind the
  /// language pages may have names of their own: `norvale.example/fr/aide`.
  private static func isSamePage(_ left: String, _ right: String) -> Bool {
    let languages = Set(Language.allCases.map { Substring($0.rawValue) })
    let one = left.split(separator: "/")
    let other = right.split(separator: "/")
    if one.filter({ !languages.contains($0) }) == other.filter({ !languages.contains($0) }) { return true }
    guard one.count == other.count, let place = one.firstIndex(where: languages.contains),
      languages.contains(other[place])
    else { return false }
    return one[place] != other[place] && one[..<place] == other[..<place]
  }
}
