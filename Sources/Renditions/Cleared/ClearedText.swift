import Guidelines
import Incidents
import Statements

/// The cleared text of one language, taken apart into sentences that know what they are about.
public struct ClearedText: Sendable, Hashable {
  /// The language.
  public let language: Language
  /// The text as it was cleared, lines separated by line feeds.
  public let text: String
  /// The first heading, without its mark.
  public let headline: String
  /// Whether the headline says where it happened.
  public let headlineSaysPlace: Bool
  /// What stands below the headline, in order.
  public let paragraphs: [Paragraph]
  /// The sentences below the headline that are no headings, those together that are not understood alone.
  public let units: [SentenceUnit]
  /// The release of its own with which the text followed the others; nil for texts that went out with the master.
  public let followed: Followed?
  /// The text from which it was made; its own for the master. Texts made from the same are sisters: they say the same.
  let masterText: String
  /// What the statement is for; nothing for a text of no kind.
  let kind: StatementKind?

  /// The release of a text that came after the others: it has a number, signatures and a code of its own.
  public struct Followed: Sendable, Hashable {
    /// The number of the statement with which it was released.
    public let number: Int
    /// The digest of that statement's revision, in hex.
    public let digest: String
    /// When it was released.
    public let releasedAt: Moment

    /// Describes a release.
    public init(number: Int, digest: String, releasedAt: Moment) {
      self.number = number
      self.digest = digest
      self.releasedAt = releasedAt
    }
  }

  /// A paragraph, or a heading within the text.
  public struct Paragraph: Sendable, Hashable {
    /// Whether it is a heading.
    public let isHeading: Bool
    /// Its sentences.
    public let sentences: [ClearedSentence]
    /// The whole paragraph on one line, without the mark of a heading.
    public let text: String
  }

  /// Takes a rendition apart.
  ///
  /// - Parameters:
  ///   - kind: What the statement is for: no short form is without what that kind exists for. Nothing for a text of no kind.
  ///   - followed: The release with which it followed the others.
  ///   - right: What a correction says is right, as its officer gave it.
  ///   - master: The text from which it was made, which knows of each sentence whether it tells people what to do.
  public init(
    _ rendition: Rendition, kind: StatementKind? = nil, followed: Followed? = nil, right: String? = nil,
    master: Rendition? = nil
  ) {
    self.followed = followed
    self.kind = kind
    masterText = master?.text ?? rendition.text
    let origins = master.flatMap { $0.text == rendition.text ? nil : rendition.origins(in: $0) }
    language = rendition.language
    text = rendition.text
    var headline = ""
    var headlineSaysPlace = false
    var headlineFields: [String] = []
    var headlineSays: Set<Said> = []
    var paragraphs: [Paragraph] = []
    let given = right.flatMap { rendition.text.bytes(ofLast: $0) }
    let advice = master.map(rendition.advice) ?? []
    let quotesError = rendition.bindings.contains { SentenceRole(field: $0.field) == .wrong }
    var offset = 0
    for line in rendition.text.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { offset += line.utf8.count + 1 }
      let mark = line.prefix { $0 == "#" }
      let body = line.dropFirst(mark.count).drop { $0 == " " }
      guard !body.isEmpty else { continue }
      if headline.isEmpty {
        headline = String(body)
        let end = offset + line.utf8.count
        let bindings = rendition.bindings.filter { $0.start >= offset && $0.end <= end }
        headlineFields = bindings.map(\.field)
        headlineSays = Set(bindings.map(Said.init))
        headlineSaysPlace = headlineFields.contains { $0.prefix { $0 != ":" && $0 != "[" } == "place" }
        continue
      }
      let start = offset + (line.utf8.count - body.utf8.count)
      let sentences = SentenceCutter.cut(String(body), language: rendition.language).enumerated().map { place, piece in
        let bytes = (start + piece.start)..<(start + piece.start + piece.text.utf8.count)
        let bindings = rendition.bindings.filter { $0.start < bytes.upperBound && $0.end > bytes.lowerBound }
          .filter { !Self.isOnlyBeside($0, bytes) }
        let leans = bindings.contains { Self.isCondition($0, bytes) }
        let said = bindings.filter { !Self.isCondition($0, bytes) }
        let fields = said.map(\.field) + advice.filter { $0.bytes.overlaps(bytes) }.map(\.field)
        var role = SentenceRole(fields: fields, quotesError: quotesError)
        if role == .plain, let given, given.overlaps(bytes) { role = .right }
        return ClearedSentence(
          text: piece.text, fields: Set(fields), order: 0, isFirst: place == 0, role: role,
          isInHeadline: Self.isRepeated(piece.text, bindings, headlineSays), leansOnFigures: leans,
          origins: origins.map { $0.filter { $0.bytes.overlaps(bytes) }.flatMap(\.master) } ?? [bytes])
      }
      paragraphs.append(Paragraph(isHeading: !mark.isEmpty, sentences: sentences, text: String(body)))
    }
    self.headline = headline
    self.headlineSaysPlace = headlineSaysPlace
    var order = 0
    self.paragraphs = paragraphs.map { paragraph in
      let numbered = paragraph.sentences.map { sentence in
        order += 1
        return ClearedSentence(
          text: sentence.text, fields: sentence.fields, order: order, isFirst: sentence.isFirst, role: sentence.role,
          isInHeadline: sentence.isInHeadline, leansOnFigures: sentence.leansOnFigures, origins: sentence.origins)
      }
      return Paragraph(isHeading: paragraph.isHeading, sentences: numbered, text: paragraph.text)
    }
    units = SentenceUnit.units(
      of: self.paragraphs.filter { !$0.isHeading }.flatMap(\.sentences), headline: headlineFields, kind)
  }

  /// Whether a sentence only stands because there is a figure, and does not say it: a figure is said within one sentence, and what is
  /// bound to it beyond that are words that accompany it.
  private static func isOnlyBeside(_ binding: Binding, _ sentence: Range<Int>) -> Bool {
    SentenceSubject.isFigure(binding.field)
      && (binding.start < sentence.lowerBound || sentence.upperBound < binding.end)
  }

  /// Whether a sentence stands because the text dates its figures, and says no time: “These figures can change.”
  private static func isCondition(_ binding: Binding, _ sentence: Range<Int>) -> Bool {
    binding.field.hasPrefix(ClearedSentence.figuresAsOf) && binding.start <= sentence.lowerBound
      && sentence.upperBound <= binding.end
  }

  /// Whether a sentence says only where it happened or how many died, and the headline does. A sentence with a comma says more.
  private static func isRepeated(_ words: String, _ bindings: [Binding], _ headline: Set<Said>) -> Bool {
    guard !bindings.isEmpty, bindings.allSatisfy({ headline.contains(Said($0)) }), !words.hasSuffix(":") else {
      return false
    }
    let subject = SentenceSubject(fields: bindings.map(\.field))
    return (subject == .place || subject == .figures) && !words.contains { ",،;؛".contains($0) }
      && words.split(whereSeparator: \.isWhitespace).count <= longestRepetition
  }

  /// What a stretch of words says, whatever form the words have.
  private struct Said: Hashable {
    let field: String
    let source: Provenance

    init(_ binding: Binding) {
      field = String(binding.field.prefix { $0 != ":" })
      source = binding.source
    }
  }

  /// The most words of a sentence that repeats a headline; a longer one says more.
  private static let longestRepetition = 18

  /// Whether every sentence of some words stands in it.
  func says(_ words: String) -> Bool {
    let said = Set(sentences.map { TextSafety.withoutIsolates($0.text) })
    let pieces = SentenceCutter.cut(TextSafety.withoutIsolates(words), language: language)
    return !pieces.isEmpty && pieces.allSatisfy { said.contains($0.text.endedAsSentence) }
  }

  /// Every sentence below the headline that is no heading.
  public var sentences: [ClearedSentence] { paragraphs.filter { !$0.isHeading }.flatMap(\.sentences) }
}

/// One sentence of a cleared text.
public struct ClearedSentence: Sendable, Hashable {
  /// The words, exactly as they were cleared.
  public let text: String
  /// What it is about.
  public let subject: SentenceSubject
  /// Its place in the text, from 1.
  public let order: Int
  /// Whether it begins its paragraph; others may lean on the sentence before.
  public let isFirst: Bool
  /// Whether it says a fact or something of the statement's own.
  public let isBound: Bool
  /// Whether it is itself what people shall do, and does not only name the area.
  public let isOrder: Bool
  /// What is bound in it: the fields of the template, with their scopes and forms.
  let fields: Set<String>
  /// What it is to the sentences around it.
  let role: SentenceRole
  /// Whether it says nothing but what the headline says.
  let isInHeadline: Bool
  /// Whether it speaks of “these figures”, and says nothing without one.
  let leansOnFigures: Bool
  /// The bytes of the master’s sentences that it says.
  let origins: [Range<Int>]

  init(
    text: String, fields: Set<String>, order: Int, isFirst: Bool, role: SentenceRole, isInHeadline: Bool,
    leansOnFigures: Bool, origins: [Range<Int>]
  ) {
    self.text = text
    self.fields = fields
    subject = SentenceSubject(fields: Array(fields))
    self.order = order
    self.isFirst = isFirst
    isBound = !fields.isEmpty
    isOrder = fields.contains(where: SentenceSubject.isOrder)
    self.role = role
    self.isInHeadline = isInHeadline
    self.leansOnFigures = leansOnFigures
    self.origins = origins
  }

  /// Everything that it is about.
  var subjects: Set<SentenceSubject> { Set(fields.map { SentenceSubject(fields: [$0]) }).union([subject]) }

  /// Whether it says only which statement it is about.
  var isReference: Bool {
    isBound && fields.allSatisfy { ["statement.supersedes", "statement.current", "statement.corrects"].contains($0) }
  }

  /// Whether it says an instruction to people in danger, and not only general advice.
  var isInstruction: Bool { fields.contains { $0.hasPrefix("instruction.") } }

  /// Whether it is advice in the words of the template: to keep away, or to follow those on the spot.
  var isAdvice: Bool { fields.contains(where: Template.advice.contains) }

  /// Whether it says how old the figures are, and mostly whose.
  var datesFigures: Bool { fields.contains { $0.hasPrefix(Self.figuresAsOf) } }

  /// The field of the time of the figures.
  static let figuresAsOf = "statement.figures-as-of"

  /// Whether it says how many of those in hospital are in danger: without their number, it reads as the only one who lived.
  var saysCritical: Bool { fields.contains { $0.hasPrefix("casualties.critical") } }

  /// Whether it says how many are in hospital.
  var saysHospital: Bool {
    fields.contains { $0.hasPrefix("casualties.hospital") && !TemplateField.tellsBefore($0) }
  }

  /// Whether it says a figure of people harmed.
  var saysFigure: Bool { fields.contains(where: SentenceSubject.isFigure) }

  /// Whether it tells of a figure only what it was before, or why it has changed.
  var tellsBefore: Bool { fields.contains(where: TemplateField.tellsBefore) }

  /// Whether it only leads to the next: “What we know:”.
  var isLead: Bool { text.hasSuffix(":") }

  /// What it tells people to do.
  var verbs: Set<InstructionVerb> {
    Set(fields.compactMap { InstructionVerb(of: FactKey(String($0.prefix { $0 != "[" && $0 != ":" }))) })
  }

  /// Whether a web address stands in it.
  var namesAddress: Bool { text.contains("https://") || text.contains("http://") }
}

/// What a sentence is about, told by the facts that are bound in it; in the order in which they are kept when room is
/// short: what to do, where, whom families call, when we speak again, figures, support, who speaks, where to check.
public enum SentenceSubject: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// What people shall do or stay away from.
  case instruction
  /// That an arrest is no finding of guilt.
  case fairness
  /// Where it happened.
  case place
  /// The line for families and the place to go to.
  case familyLine
  /// When the agencies speak again.
  case nextUpdate
  /// Figures of people harmed.
  case figures
  /// The line for support.
  case supportLine
  /// What else is known, and whatever is bound to no fact.
  case other
  /// The number and time of the statement.
  case identity
  /// Who issues it.
  case issuers
  /// Where it can be checked.
  case link

  /// The most urgent of what is bound in a sentence.
  init(fields: [String]) {
    self = fields.map(Self.subject).min() ?? .other
  }

  /// Whether a field holds what people shall do.
  static func isOrder(_ field: String) -> Bool { field == "action" || field.hasPrefix("instruction.") }

  /// Whether a field holds how many people were harmed.
  static func isFigure(_ field: String) -> Bool {
    field.hasPrefix("casualties.") && !TemplateField.tellsBefore(field)
  }

  private static func subject(of field: String) -> SentenceSubject {
    let name = field.prefix { $0 != "[" && $0 != ":" }
    let isPlace = name.hasPrefix("schools.") || name.hasPrefix("closures.")
    if isOrder(String(name)) || Template.advice.contains(String(name)) || isPlace {
      return .instruction
    }
    switch name {
    case "area", "contact.emergency", "place.shelter", "closures", "given.advice": return .instruction
    case "place", "time.onset": return .place
    case "contact.family-line", "place.reception": return .familyLine
    case "contact.support-line": return .supportLine
    case "statement.next-update": return .nextUpdate
    case "statement.number", "statement.as-of", "statement.figures-as-of", "statement.sources": return .identity
    case "statement.issuers": return .issuers
    case "link.official", "statement.languages": return .link
    case "statement.presumption": return .fairness
    // What a figure was before is told where there is room.
    default: return isFigure(field) ? .figures : .other
    }
  }

  /// Orders what is kept first before what is dropped first.
  public static func < (left: SentenceSubject, right: SentenceSubject) -> Bool { left.rawValue < right.rawValue }

  /// The name by which a list of questions asks for it.
  public var name: String {
    switch self {
    case .instruction: "instruction"
    case .fairness: "fairness"
    case .place: "place"
    case .familyLine: "family-line"
    case .supportLine: "support-line"
    case .nextUpdate: "next-update"
    case .figures: "figures"
    case .other: "other"
    case .identity: "identity"
    case .issuers: "issuers"
    case .link: "link"
    }
  }

  /// The subject for people.
  public var title: String {
    switch self {
    case .instruction: "what to do"
    case .fairness: "that an arrest is no finding of guilt"
    case .place: "where and when it happened"
    case .familyLine: "the line for families"
    case .supportLine: "the line for support"
    case .nextUpdate: "the next update"
    case .figures: "the figures"
    case .other: "other sentences"
    case .identity: "number and time of the statement"
    case .issuers: "who issues it"
    case .link: "where it can be checked"
    }
  }
}
