/// Compares renditions of one statement: figures, times, dates, days of the week, places, telephone numbers and addresses must be the same
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
    /// A day of the week.
    case weekday
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
  }

  struct Figure {
    var said: Said
    var text: String
    var span: TextSpan
    var subject: Unity.Subject { said.subject }
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
    while reader.next(bytes, into: &tokens) != nil {
      for naming in places.mentions(in: tokens, of: bytes) {
        said.append(
          Said(
            subject: .place, value: .number(naming.place...naming.place), bytes: naming.bytes,
            owesNothing: naming.isLikeness))
      }
      if language == .arabic {
        for token in tokens where Self.looksDual(ArabicAffixes.letters(bytes, of: token)) { duals += 1 }
      }
    }
    self.duals = duals
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
    for (index, figure) in document.figures.enumerated() where !figure.mention.isArticle {
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
        isOfEitherHalf: figure.mention.isOfEitherHalf)
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
