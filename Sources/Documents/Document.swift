public import Guidelines

/// A document as the checker reads it: its text, what each paragraph is, and where everything stood in the file.
///
/// Plain text and Markdown are their own text. Of Word, OpenDocument and HTML files the text is taken out, one
/// paragraph a line, and ``located(_:)`` and ``place(of:)`` lead from it back to the file.
///
/// ```swift
/// let document = try Document.read(bytes, named: "statement.docx")
/// let report = checker.check(document.draft())
/// for finding in report.findings { print(document.place(of: finding.span.start) as Any) }
/// ```
public struct Document: Sendable, Hashable {
  /// What the file was.
  public let format: DocumentFormat
  /// The text that is checked.
  public let text: String
  /// The paragraphs of the text, where the file says what they are; nil for plain text and Markdown.
  public let blocks: [Draft.Block]?
  let origin: Origin

  /// How positions in the text lead back to the file.
  enum Origin: Sendable, Hashable {
    /// The text is the file.
    case same
    /// The text was taken from a source text.
    case source(String, SourceMap)
    /// Each line of the text is a paragraph of the file.
    case paragraphs([Paragraph])
  }

  /// A paragraph of a Word or OpenDocument file.
  struct Paragraph: Sendable, Hashable {
    var part: DocumentPart
    /// Counted from 1 in its part.
    var number: Int
  }

  /// The draft to check.
  public func draft(kind: DocumentKind? = nil, language: Language? = nil, isFragment: Bool = false) -> Draft {
    Draft(text, kind: kind, language: language, isFragment: isFragment, blocks: blocks)
  }

  /// A report on the draft with its positions as they are in the file; the findings stay in their order.
  ///
  /// For HTML they count in the source, read as UTF-8. For Word and OpenDocument files there is no such text: positions
  /// stay those of ``text``, one paragraph a line, and ``place(of:)`` says where that is.
  public func located(_ report: CheckReport) -> CheckReport {
    guard case .source = origin else { return report }
    var report = report
    let located = located(report.findings.map(\.span) + report.withheld)
    for index in report.findings.indices { report.findings[index].span = located[index] }
    report.withheld = Array(located[report.findings.count...])
    return report
  }

  /// Spans of ``text`` as they are in the file, under the same conditions.
  public func located(_ spans: [TextSpan]) -> [TextSpan] {
    guard case .source(let source, let map) = origin else { return spans }
    let ranges = spans.map { map.range(of: $0.start.byte..<$0.end.byte) }
    let positions = PositionIndex(of: ranges.flatMap { [$0.lowerBound, $0.upperBound] }, in: source)
    return ranges.map { TextSpan(start: positions[$0.lowerBound], end: positions[$0.upperBound]) }
  }

  /// Where a position of ``text`` stands in a Word or OpenDocument file; nil for the other formats.
  public func place(of position: TextPosition) -> DocumentPlace? {
    guard case .paragraphs(let paragraphs) = origin, paragraphs.indices.contains(position.line - 1) else { return nil }
    let paragraph = paragraphs[position.line - 1]
    return DocumentPlace(part: paragraph.part, paragraph: paragraph.number, offset: position.column - 1)
  }

  /// The text in which positions count: the source of an HTML file, otherwise ``text``.
  public var source: String {
    if case .source(let source, _) = origin { return source }
    return text
  }
}

/// Where something stands in a Word or OpenDocument file.
public struct DocumentPlace: Sendable, Hashable, Codable {
  /// The part of the file.
  public var part: DocumentPart
  /// The paragraph in that part, counted from 1. Paragraphs in tables count with the text, as they do in Word.
  public var paragraph: Int
  /// The characters before it in the paragraph, tracked changes accepted, from 0.
  public var offset: Int

  /// Makes a place.
  public init(part: DocumentPart, paragraph: Int, offset: Int) {
    self.part = part
    self.paragraph = paragraph
    self.offset = offset
  }
}

extension DocumentPlace {
  /// For people: “paragraph 3”, or “footnotes, paragraph 1”.
  public var words: String {
    part == .text ? "paragraph \(paragraph)" : "\(part.words), paragraph \(paragraph)"
  }
}

/// A part of a Word or OpenDocument file that has paragraphs of its own.
public enum DocumentPart: String, Sendable, Hashable, Codable, CaseIterable {
  /// The text itself, tables included.
  case text
  /// Text boxes and shapes.
  case textBox = "text-box"
  /// The alternative texts of pictures; the paragraph is the one that holds the picture.
  case alternativeText = "alternative-text"
  /// Words that show when the pointer rests on something, the names of form fields and content controls, and what a field
  /// would say under another condition; the paragraph is the one that holds it.
  case hint
  /// The words of charts and diagrams.
  case diagram
  /// The targets of links; the paragraph is the one that holds the link.
  case link
  /// Page headers.
  case header
  /// Page footers.
  case footer
  /// Footnotes.
  case footnotes
  /// Endnotes.
  case endnotes
  /// Comments in the margin, which travel with the file.
  case comments
  /// Title, subject, category, keywords, description and further properties of the file, which travel with it and are seldom looked at.
  case properties

  /// The name for people.
  var words: String {
    switch self {
    case .textBox: "text boxes"
    case .alternativeText: "alternative text"
    case .link: "link target"
    case .hint: "tooltips and fields"
    case .diagram: "charts and diagrams"
    default: rawValue
    }
  }
}
