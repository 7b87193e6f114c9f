/// A letter as it comes back from a word processor: its text with every tracked change accepted, the figures that are still
/// bound, and what people wrote beside it.
public struct EditedLetter: Sendable, Hashable {
  /// A figure that still says where it came from.
  public struct Figure: Sendable, Hashable {
    /// The tag that ``Letter/Figure/tag`` gave it.
    public var tag: String
    /// The words that stand in it now.
    public var words: String

    /// A figure.
    public init(tag: String, words: String) {
      self.tag = tag
      self.words = words
    }
  }

  /// A comment in the margin.
  public struct Comment: Sendable, Hashable {
    /// Who wrote it, as the word processor calls them.
    public var author: String
    /// When, as the word processor wrote it.
    public var time: String
    /// The words it hangs on.
    public var words: String
    /// What it says.
    public var text: String

    /// A comment.
    public init(author: String, time: String, words: String, text: String) {
      self.author = author
      self.time = time
      self.words = words
      self.text = text
    }
  }

  /// Tracked changes that nobody had accepted or rejected.
  public struct OpenChanges: Sendable, Hashable {
    /// How many stretches were inserted or moved in.
    public var insertions = 0
    /// How many stretches were deleted or moved away.
    public var deletions = 0
    /// By whom, as the word processor calls them, sorted.
    public var authors: [String] = []

    /// Whether there are none.
    public var isEmpty: Bool { insertions == 0 && deletions == 0 }
  }

  /// Something in the file that is no part of the text that was taken, or that people may not have seen.
  public enum Remark: String, Sendable, Hashable, Codable, CaseIterable {
    /// Footnotes or endnotes, which are not taken.
    case notes
    /// Text boxes, which are not taken.
    case textBoxes = "text-boxes"
    /// Pictures in the text, which are not taken.
    case pictures
    /// Tables, whose cells were taken as paragraphs.
    case tables
    /// Hidden text, which was taken.
    case hiddenText = "hidden-text"
    /// Words that are struck through, which were taken like all others.
    case struckThrough = "struck-through"
    /// Signs of a symbol font, which are not taken.
    case symbols
    /// Figures whose tags were dropped by the program that saved the file.
    case droppedTags = "dropped-tags"

    /// What to know about it.
    public var sentence: String {
      switch self {
      case .notes: "The file has footnotes or endnotes; they are not taken. Put what matters into the text."
      case .textBoxes: "The file has text boxes; they are not taken. Put what matters into the text."
      case .pictures: "The file has pictures in the text; they are not taken."
      case .tables: "The file has a table; each of its cells was taken as a paragraph."
      case .hiddenText: "The file has hidden text; it was taken like all other text. Look at what was added."
      case .struckThrough:
        "The file has words that are struck through; they were taken like all other text. Delete what is to go, or turn on tracked "
          + "changes, and bring the file in again."
      case .droppedTags:
        "The program that saved the file dropped where its figures come from; they were traced again by their places and words. "
          + "Look at every figure."
      case .symbols: "The file has signs of a symbol font; they are not taken. Type them as ordinary characters."
      }
    }
  }

  /// The text, as ``Letter/text`` has it: headings begin with `#`, items with `- `, and a blank line parts paragraphs.
  public let text: String
  /// The figures that are still bound, in their order.
  public let figures: [Figure]
  /// What stands in controls without a tag, in their order: figures, where a program dropped the tags of all of them.
  public let untagged: [String]
  /// The comments, in the order of the file.
  public let comments: [Comment]
  /// The tracked changes that were accepted by taking the text.
  public let openChanges: OpenChanges
  /// What else there is to know.
  public let remarks: [Remark]
  /// The words that are struck through, in their order.
  public var struck: [String] = []
  /// What the file was made from; nothing when it no longer says so.
  public let origin: Letter.Origin?

  /// How much of a file is read: a statement has 100 kB of text at most, the rest is for pictures and fonts.
  public static let limits = DocumentLimits(
    file: 32 << 20, parts: 1_000, part: 16 << 20, total: 32 << 20, ratio: 200)

  /// Reads a file that comes back.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - name: Its name; nil for standard input.
  /// - Throws: Why it cannot be read: one reason, whatever the bytes are.
  public static func read(
    _ bytes: Span<UInt8>, named name: String? = nil, limits: DocumentLimits = limits
  ) throws(DocumentError) -> EditedLetter {
    if Signature.isWideText(bytes) { return try text(bytes, limits) }
    switch try Signature.of(bytes, named: name) {
    case .archive: break
    case .compound: throw .unreadable(.oldWord)
    case .other(let kind): throw .unreadable(kind)
    case .text: return try text(bytes, limits)
    case .html: throw .notWord
    }
    guard bytes.count <= limits.file else { throw .tooLarge(limit: limits.file) }
    var archive = try ZipArchive(bytes, limits: limits)
    if archive.contains("content.xml") { throw .notWord }
    if archive.hasFile(named: "vbaproject.bin") || ["docm", "dotm"].contains(name.flatMap(Signature.ending) ?? "") {
      throw .holdsPrograms
    }
    return try WordLetterReader.read(&archive)
  }

  /// A plain text, as an editor or a mail program saves it: UTF-8, or UTF-16 with its mark. The first line is the headline, where no
  /// line is marked as one.
  private static func text(_ bytes: Span<UInt8>, _ limits: DocumentLimits) throws(DocumentError) -> EditedLetter {
    guard bytes.count <= limits.part else { throw .tooLarge(limit: limits.part) }
    var words = try Signature.isWideText(bytes) ? wideText(bytes) : Document.validated(bytes)
    if words.hasPrefix("\u{FEFF}") { words.removeFirst() }
    var lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      String(line.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    while lines.first?.isEmpty ?? false { lines.removeFirst() }
    guard let first = lines.first else { throw .notWord }
    if !lines.contains(where: { $0.hasPrefix("#") }), let last = first.last, !".!?؟".contains(last) {
      lines[0] = "# " + first
    }
    return EditedLetter(
      text: lines.joined(separator: "\n"), figures: [], untagged: [], comments: [], openChanges: OpenChanges(),
      remarks: [], origin: nil)
  }

  private static func wideText(_ bytes: Span<UInt8>) throws(DocumentError) -> String {
    guard bytes.count.isMultiple(of: 2) else { throw .brokenUTF16 }
    let isLittle = bytes[0] == 0xFF
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw .brokenUTF16 }
    return text
  }
}
