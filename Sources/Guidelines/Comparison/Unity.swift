/// Compares renditions of one statement: figures and whom they count, times, dates, days of the week, places, telephone numbers and
/// addresses must be the same in every language.
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
    /// What a number counts: the dead or the injured, everybody or children.
    case counted
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
        span: span,
        suggestions: [
          subject == .counted
            ? "Ask whose figure it is, and count the same people in both renditions."
            : "Say it in both renditions, or in neither."
        ])
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
    for (figure, counterpart) in read[left].countedOtherwise(by: read[right]) {
      found.append(counted(figure, counterpart, left, right, renditions))
    }
    return found
  }

  /// A number that both say, of other people: “four have died”, « quatre sont blessés ».
  private static func counted(
    _ figure: RenditionFigures.Figure, _ counterpart: RenditionFigures.Figure, _ stated: Int, _ other: Int,
    _ renditions: [Rendition]
  ) -> Disagreement {
    Disagreement(
      subject: .counted, stated: stated, other: other, text: figure.text, span: figure.span,
      counterpart: counterpart.text, counterpartSpan: counterpart.span,
      message:
        "“\(renditions[stated].name)” counts \(figure.people) (“\(figure.text)”, line \(figure.span.start.line)) where "
        + "“\(renditions[other].name)” counts \(counterpart.people) (“\(counterpart.text)”, line "
        + "\(counterpart.span.start.line)).")
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
