/// Compares renditions of one statement: figures, times, dates, places, telephone numbers and addresses must be the same
/// in every language.
///
/// ```swift
/// let unity = Unity([
///   .init(name: "statement.en.md", text: english, language: .english),
///   .init(name: "statement.ar.md", text: arabic, language: .arabic),
/// ])
/// for disagreement in unity.disagreements { print(disagreement.message) }
/// ```
///
/// Numbers count however they are written: digits of any script, words, Arabic duals. What only one language must write
/// out (“one”, the Arabic dual of a noun that is not known) is not held against the other.
public struct Unity: Sendable {
  /// One rendition.
  public struct Rendition: Sendable, Hashable {
    /// What messages call it, for example the name of its file.
    public var name: String
    /// The text.
    public var text: String
    /// Its language.
    public var language: Language

    /// Makes a rendition.
    public init(name: String, text: String, language: Language) {
      self.name = name
      self.text = text
      self.language = language
    }
  }

  /// What two renditions say differently.
  public enum Subject: String, Sendable, Hashable, Codable, CaseIterable {
    /// A number.
    case figure
    /// A time of day.
    case time
    /// A day of a month.
    case date
    /// A telephone number.
    case telephone
    /// An address on the web or the name of an account.
    case link
    /// A place of the case facts.
    case place
  }

  /// Something that one rendition says and another does not.
  public struct Disagreement: Sendable, Hashable {
    /// What it is about.
    public var subject: Subject
    /// The rendition that says it, by its number in the row given.
    public var stated: Int
    /// The rendition that does not.
    public var other: Int
    /// The words as they are written.
    public var text: String
    /// Where they stand in the rendition that says them.
    public var span: TextSpan
    /// What stands in the other rendition in their place, when that can be told.
    public var counterpart: String?
    /// Where that stands.
    public var counterpartSpan: TextSpan?
    /// One sentence that names both sides.
    public var message: String

    /// The disagreement as a finding in the rendition that says it.
    public var finding: Finding {
      Finding(
        rule: RuleName.contradiction, family: .accuracy, practice: .gp17, severity: .error, message: message,
        why: "People compare languages; two figures for one fact make both of them doubtful.", zone: .body, text: text,
        span: span, suggestions: ["Say it in both renditions, or in neither."])
    }
  }

  /// Every disagreement: first by the pair of renditions, then in the order of the text.
  public let disagreements: [Disagreement]

  /// Whether all renditions agree.
  public var isWhole: Bool { disagreements.isEmpty }

  /// Compares every rendition with the first.
  ///
  /// - Parameters:
  ///   - renditions: At least two; the first is the one the others are held against.
  ///   - facts: The places whose names in the languages are known; nothing else of them is used.
  public init(_ renditions: [Rendition], facts: CaseFacts = .none) {
    let read = renditions.map { RenditionFigures($0, facts) }
    var disagreements: [Disagreement] = []
    for other in read.indices.dropFirst() {
      disagreements += Self.compare(0, other, renditions, read)
    }
    self.disagreements = disagreements
  }

  private static func compare(
    _ left: Int, _ right: Int, _ renditions: [Rendition], _ read: [RenditionFigures]
  ) -> [Disagreement] {
    var found: [Disagreement] = []
    let leftRest = read[left].without(read[right])
    let rightRest = read[right].without(read[left])
    var counterparts = rightRest
    for figure in leftRest {
      // The first of its kind that is left over on the other side is what stands in its place.
      let place = counterparts.firstIndex { $0.subject == figure.subject }
      let counterpart = place.map { counterparts.remove(at: $0) }
      found.append(disagreement(figure, counterpart, left, right, renditions))
    }
    for figure in counterparts { found.append(disagreement(figure, nil, right, left, renditions)) }
    return found
  }

  private static func disagreement(
    _ figure: RenditionFigures.Figure, _ counterpart: RenditionFigures.Figure?, _ stated: Int, _ other: Int,
    _ renditions: [Rendition]
  ) -> Disagreement {
    let name = renditions[stated].name
    let otherName = renditions[other].name
    let message =
      if let counterpart {
        "“\(name)” says “\(figure.text)” (line \(figure.span.start.line)) where “\(otherName)” says "
          + "“\(counterpart.text)” (line \(counterpart.span.start.line))."
      } else {
        "“\(name)” says “\(figure.text)” (line \(figure.span.start.line)), and “\(otherName)” does not."
      }
    return Disagreement(
      subject: figure.subject, stated: stated, other: other, text: figure.text, span: figure.span,
      counterpart: counterpart?.text, counterpartSpan: counterpart?.span, message: message)
  }
}

/// The figures, times, places, telephone numbers and addresses of one rendition.
private struct RenditionFigures {
  struct Figure {
    var subject: Unity.Subject
    var value: Mention.Value
    /// For a place, its number in the case facts.
    var place: Int?
    var text: String
    var span: TextSpan
  }

  let figures: [Figure]
  let language: Language
  /// Arabic words that look like the dual of a noun: they may say “two”.
  private let duals: Int

  init(_ rendition: Unity.Rendition, _ facts: CaseFacts) {
    language = rendition.language
    let text = rendition.text
    let bytes = text.utf8.span
    let document = DocumentReading(text, language: rendition.language, rules: nil)
    var mentions: [(Unity.Subject, Mention.Value, Int?, Range<Int>)] = []
    for figure in document.figures where !figure.mention.isArticle {
      let value = figure.mention.value
      switch value {
      case .number: mentions.append((.figure, value, nil, figure.mention.bytes))
      case .time: mentions.append((.time, value, nil, figure.mention.bytes))
      case .date: mentions.append((.date, value, nil, figure.mention.bytes))
      case .telephone: mentions.append((.telephone, value, nil, figure.mention.bytes))
      case .vague, .link: break
      }
    }
    for (range, link) in document.links { mentions.append((.link, .link(link), nil, range)) }
    let places = PlaceNames(facts.places)
    var reader = SentenceReader(findsHeadline: false)
    var tokens: [Token] = []
    var duals = 0
    while reader.next(bytes, into: &tokens) != nil {
      for (place, range) in places.mentions(in: tokens, of: bytes) {
        mentions.append((.place, .number(place...place), place, range))
      }
      if language == .arabic {
        for token in tokens where Self.looksDual(ArabicAffixes.letters(bytes, of: token)) { duals += 1 }
      }
    }
    self.duals = duals
    mentions.sort { $0.3.lowerBound < $1.3.lowerBound }
    let positions = PositionIndex(of: mentions.flatMap { [$0.3.lowerBound, $0.3.upperBound] }, in: text)
    let utf8 = text.utf8
    figures = mentions.map { subject, value, place, range in
      let first = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      return Figure(
        subject: subject, value: value, place: place,
        text: String(text[first..<utf8.index(first, offsetBy: range.count)]),
        span: TextSpan(start: positions[range.lowerBound], end: positions[range.upperBound]))
    }
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
      if other.figures.contains(where: { Self.agree(figure, $0) }) { return false }
      if case .number(let range) = figure.value, figure.subject == .figure {
        // “1” is often an article elsewhere, and an unknown Arabic dual says “2”.
        if range == 1...1 { return false }
        if range == 2...2, other.duals > 0 { return false }
      }
      return seen.insert("\(figure.subject)\(figure.value)").inserted
    }
  }

  private static func agree(_ left: Figure, _ right: Figure) -> Bool {
    guard left.subject == right.subject else { return false }
    switch (left.value, right.value) {
    case (.telephone(let one), .telephone(let other)): return Contacts.isSame(one, other)
    case (.link(let one), .link(let other)): return one == other || isSamePage(one, other)
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

/// The agreed places under all their names.
private struct PlaceNames {
  private var rows: [UInt64: [(keys: [UInt64], place: Int)]] = [:]

  init(_ places: [CaseFacts.Place]) {
    for (number, place) in places.enumerated() {
      for name in place.names {
        let keys = WordFolding.words(of: name).map { WordKey.of(folded: NameMatcher.bare($0).utf8) }
        if let first = keys.first { rows[first, default: []].append((keys, number)) }
      }
    }
  }

  func mentions(in tokens: [Token], of text: Span<UInt8>) -> [(place: Int, bytes: Range<Int>)] {
    guard !rows.isEmpty else { return [] }
    var sentence = NameSentence(tokens, text)
    var found: [(place: Int, bytes: Range<Int>)] = []
    var index = 0
    while index < tokens.count {
      var length = 0
      var longest = 0
      for key in sentence.keys(index, text) {
        for row in rows[key] ?? [] where row.keys.count > length && index + row.keys.count <= tokens.count {
          let fits = row.keys.indices.allSatisfy { sentence.keys(index + $0, text).contains(row.keys[$0]) }
          guard fits else { continue }
          (length, longest) = (row.keys.count, row.place)
        }
      }
      if length > 0 {
        found.append((longest, Int(tokens[index].begin)..<Int(tokens[index + length - 1].end)))
      }
      index += max(length, 1)
    }
    return found
  }
}
