public import Guidelines

/// A text on letterhead, as it is handed to people who work in a word processor or on paper.
///
/// The body of the page holds the text and nothing else, so that what comes back from a word processor is the text again.
/// Everything that is said about the text stands in the headers and footers.
///
/// ```swift
/// let letter = Letter(title: "Statement 3", language: .english, text: text, letterhead: letterhead)
/// let bytes = try WordLetter(letter).file()
/// ```
public struct Letter: Sendable, Hashable {
  /// Who writes.
  public struct Letterhead: Sendable, Hashable {
    /// The names of the agencies, one a line.
    public var names: [String]
    /// Address, telephone, web page: one a line.
    public var address: [String]
    /// The picture above the names.
    public var logo: Logo?

    /// A line of it for a page of a language: in a page that is read from right to left, a line without a letter of such a
    /// script keeps its own order, house numbers included.
    static func line(_ text: String, on language: Language) -> String {
      let isOwn = text.unicodeScalars.contains {
        (0x0590...0x08FF).contains($0.value) || (0xFB1D...0xFEFC).contains($0.value)
      }
      return language != .arabic || isOwn ? text : "\u{2066}\(text)\u{2069}"
    }

    /// A letterhead.
    public init(names: [String] = [], address: [String] = [], logo: Logo? = nil) {
      self.names = names
      self.address = address
      self.logo = logo
    }
  }

  /// A stretch of the text that comes from somewhere, such as a figure from a fact. Positions are bytes of the UTF-8 text.
  public struct Figure: Sendable, Hashable {
    /// The first byte.
    public var start: Int
    /// The byte after the last one.
    public var end: Int
    /// Where it comes from, for programs; at most 64 characters, which is what Word keeps.
    public var tag: String
    /// The same for people; Word shows it when the cursor stands in the figure.
    public var name: String

    /// A bound stretch.
    public init(start: Int, end: Int, tag: String, name: String) {
      self.start = start
      self.end = end
      self.tag = tag
      self.name = name
    }
  }

  /// What a letter was made from, so that it is known again when it comes back.
  public struct Origin: Sendable, Hashable {
    /// The incident.
    public var incident: String
    /// The number of the statement.
    public var statement: Int
    /// The number of the revision.
    public var revision: Int
    /// The language of the text.
    public var language: Language
    /// SHA-256 of the text in hex; nothing where only the reference on the page was kept.
    public var digest: String?

    /// An origin.
    public init(incident: String, statement: Int, revision: Int, language: Language, digest: String?) {
      self.incident = incident
      self.statement = statement
      self.revision = revision
      self.language = language
      self.digest = digest
    }

    /// The origin as it stands in the footer of each page: `harbour/3 r2 en`.
    public var reference: String { "\(incident)/\(statement) r\(revision) \(language.rawValue)" }
  }

  /// What the document is called.
  public var title: String
  /// The language of the text.
  public var language: Language
  /// The text; lines beginning with `#` are headings, lines beginning with `- ` items of a list.
  public var text: String
  /// The stretches that come from somewhere.
  public var figures: [Figure]
  /// Who writes.
  public var letterhead: Letterhead
  /// A line that stands out on every page: that this is a draft, that it was replaced.
  public var mark: String?
  /// Lines at the foot of every page.
  public var imprint: [String]
  /// How a page is numbered, with `#` for its number and `##` for how many there are.
  public var pageNumber: String
  /// What it was made from.
  public var origin: Origin?
  /// The time that the properties of the file give, as RFC 3339 in UTC.
  public var time: String

  /// A letter.
  public init(
    title: String, language: Language, text: String, figures: [Figure] = [], letterhead: Letterhead = Letterhead(),
    mark: String? = nil, imprint: [String] = [], pageNumber: String = "# / ##", origin: Origin? = nil,
    time: String = "1980-01-01T00:00:00Z"
  ) {
    self.title = title
    self.language = language
    self.text = text
    self.figures = figures
    self.letterhead = letterhead
    self.mark = mark
    self.imprint = imprint
    self.pageNumber = pageNumber
    self.origin = origin
    self.time = time
  }
}
