/// A report as a row of blocks, from which Markdown, a self-contained HTML page and plain text are written.
///
/// Whoever builds a report says what is a heading and what is a table and nothing about how it looks, so that the three forms can
/// never say different things.
public struct ReportDocument: Sendable, Hashable {
  /// The title.
  public var title: String
  /// One line under the title: incident, time, who made it.
  public var subtitle: String
  /// The blocks, in order.
  public var blocks: [Block]

  /// One block.
  public enum Block: Sendable, Hashable {
    /// A heading of level 2 or 3.
    case heading(String, level: Int)
    /// A paragraph.
    case paragraph(String)
    /// A list.
    case list([Item])
    /// A table.
    case table(ReportTable)
    /// Words as somebody wrote them, for example the text of a statement.
    case quote(String)
    /// The figures that are read first.
    case figures([Figure])
    /// Marks along the time from T0 to the end.
    case timeline(ReportTimeline)
  }

  /// One item of a list.
  public struct Item: Sendable, Hashable {
    /// The text.
    public var text: String
    /// Whether it is good news.
    public var tone: Tone

    /// Describes an item.
    public init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  /// What a reader should feel at a glance; never by colour alone.
  public enum Tone: String, Sendable, Hashable {
    /// Nothing special.
    case plain
    /// As it should be.
    case good
    /// Somebody should look.
    case watch
    /// Something went wrong.
    case bad
  }

  /// A figure with its caption.
  public struct Figure: Sendable, Hashable {
    /// The figure, with its unit.
    public var value: String
    /// What it counts.
    public var caption: String
    /// Whether it is good.
    public var tone: Tone

    /// Describes a figure.
    public init(_ value: String, _ caption: String, _ tone: Tone = .plain) {
      self.value = value
      self.caption = caption
      self.tone = tone
    }
  }

  /// Starts a report.
  public init(title: String, subtitle: String, blocks: [Block] = []) {
    self.title = title
    self.subtitle = subtitle
    self.blocks = blocks
  }

  /// Adds a heading of level 2.
  public mutating func section(_ title: String) { blocks.append(.heading(title, level: 2)) }
  /// Adds a heading of level 3.
  public mutating func subsection(_ title: String) { blocks.append(.heading(title, level: 3)) }
  /// Adds a paragraph.
  public mutating func say(_ text: String) { blocks.append(.paragraph(text)) }

  /// Adds a table, or a sentence when it has no rows.
  public mutating func add(_ table: ReportTable, whenEmpty sentence: String) {
    blocks.append(table.rows.isEmpty ? .paragraph(sentence) : .table(table))
  }

  /// Adds a list, or a sentence when it has no items.
  public mutating func add(_ items: [Item], whenEmpty sentence: String) {
    blocks.append(items.isEmpty ? .paragraph(sentence) : .list(items))
  }
}

/// A table of a report.
public struct ReportTable: Sendable, Hashable {
  /// The names of the columns.
  public var columns: [String]
  /// The rows; each has as many cells as there are columns.
  public var rows: [[String]]
  /// The tone of each row, as far as given.
  public var tones: [ReportDocument.Tone]

  /// Starts a table.
  public init(_ columns: String...) {
    self.columns = columns
    rows = []
    tones = []
  }

  /// Adds a row; missing cells are empty, and cells beyond the columns are left out.
  public mutating func add(_ cells: [String], _ tone: ReportDocument.Tone = .plain) {
    let row = cells.prefix(columns.count) + Array(repeating: "", count: max(0, columns.count - cells.count))
    rows.append(Array(row))
    tones.append(tone)
  }
}

/// Marks along the time from T0 to the end, for the HTML form; the other forms show the same marks as a table elsewhere.
public struct ReportTimeline: Sendable, Hashable {
  /// The length of the whole line, in minutes.
  public var minutes: Int64
  /// The lines, from top to bottom.
  public var lanes: [Lane]

  /// One line.
  public struct Lane: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its marks.
    public var marks: [Mark]

    /// Describes a line.
    public init(_ name: String, _ marks: [Mark]) {
      self.name = name
      self.marks = marks
    }
  }

  /// One mark.
  public struct Mark: Sendable, Hashable {
    /// Minutes after T0.
    public var minute: Int64
    /// Minutes that it lasts; 0 for a point.
    public var length: Int64
    /// What it is.
    public var label: String
    /// How it is shown.
    public var tone: ReportDocument.Tone

    /// Describes a mark.
    public init(minute: Int64, length: Int64 = 0, _ label: String, _ tone: ReportDocument.Tone = .plain) {
      self.minute = minute
      self.length = length
      self.label = label
      self.tone = tone
    }
  }

  /// Describes a timeline.
  public init(minutes: Int64, lanes: [Lane]) {
    self.minutes = minutes
    self.lanes = lanes
  }
}
