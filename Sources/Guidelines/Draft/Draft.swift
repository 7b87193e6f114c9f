/// A text that somebody means to publish, with what is known about it before it is read.
///
/// Plain text and Markdown are read alike: a `#` heading is a headline, a `>` paragraph is a quotation, and an
/// HTML comment that begins with `afterword:` is a waiver, whatever the file is called.
public struct Draft: Sendable, Hashable {
  /// The text as written. Positions in the report count from its first byte.
  public var text: String
  /// The name of the file that it will be sent as, without its folder; it is read like a headline. Nil where there is none.
  public var fileName: String?
  /// What the document is for. Completeness rules ask for different things of different kinds.
  public var kind: DocumentKind?
  /// The main language of the text; guessed from the text when nil.
  public var language: Language?
  /// Whether the text is a passage of something longer, so that nothing is missed for being absent: neither
  /// completeness, order, times and readability nor a lead are looked for, and a headline only where it is marked as one.
  public var isFragment: Bool
  /// How far the incident and the law have gone; the phase of the case facts when nil.
  public var phase: LegalStage?
  /// Whose rules about open proceedings apply; the jurisdiction of the case facts when nil.
  public var jurisdiction: Jurisdiction?
  /// The version that was published before this one, which a changed figure must not contradict in silence.
  public var previous: String?
  /// The paragraphs of that version, where its document says what they are, as ``blocks`` does for the draft.
  public var previousBlocks: [Block]?
  /// What time it is where the draft is written. Without it nothing is called out of date.
  public var now: LocalTime?
  /// The paragraphs of the text, where the document that it comes from says what they are (Word, OpenDocument, HTML):
  /// in order, apart from each other by a line end at least. Nothing outside them is read, and Markdown's signs mean
  /// nothing in them. Nil for plain text and Markdown, whose structure is found in the text itself.
  public var blocks: [Block]?

  /// A paragraph of a document whose structure is known.
  public struct Block: Sendable, Hashable {
    /// Its bytes in the draft's text.
    public var bytes: Range<Int>
    /// What it is. A body paragraph may still turn out to be the lead, or part of the notes to editors.
    public var zone: Zone

    /// Makes a paragraph.
    public init(bytes: Range<Int>, zone: Zone) {
      self.bytes = bytes
      self.zone = zone
    }
  }

  /// Makes a draft.
  public init(
    _ text: String,
    kind: DocumentKind? = nil,
    language: Language? = nil,
    isFragment: Bool = false,
    phase: LegalStage? = nil,
    jurisdiction: Jurisdiction? = nil,
    previous: String? = nil,
    now: LocalTime? = nil,
    blocks: [Block]? = nil,
    previousBlocks: [Block]? = nil,
    fileName: String? = nil
  ) {
    self.text = text
    self.kind = kind
    self.language = language
    self.isFragment = isFragment
    self.phase = phase
    self.jurisdiction = jurisdiction
    self.previous = previous
    self.previousBlocks = previousBlocks
    self.now = now
    self.blocks = blocks
    self.fileName = fileName
  }
}
