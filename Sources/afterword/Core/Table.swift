/// Rows in aligned columns, two spaces apart; the last column is never padded or cut.
struct Table {
  private let header: [String]
  private var rows: [[String]] = []

  /// Starts a table with its column names.
  init(_ header: String...) { self.header = header }

  /// Adds a row; missing cells are empty.
  mutating func add(_ cells: String...) { rows.append(cells) }

  /// Adds a row.
  mutating func add(cells: [String]) { rows.append(cells) }

  /// The table, or what to say when it has no rows.
  func text(style: Style, whenEmpty: String) -> String {
    guard !rows.isEmpty else { return whenEmpty }
    var widths = header.map(Table.width)
    for row in rows {
      for (column, cell) in row.enumerated() where widths.indices.contains(column) {
        widths[column] = max(widths[column], Table.width(cell))
      }
    }
    func line(_ cells: [String]) -> String {
      var line = ""
      for (column, cell) in cells.enumerated() {
        line += cell
        if column < header.count - 1 {
          line += String(repeating: " ", count: widths[column] - Table.width(cell) + 2)
        }
      }
      let end = line.utf8.lastIndex { $0 != UInt8(ascii: " ") }.map(line.utf8.index(after:)) ?? line.startIndex
      return String(line[..<end])
    }
    var lines = [style.dim(line(header))]
    lines.reserveCapacity(rows.count + 1)
    for row in rows { lines.append(line(row)) }
    return lines.joined(separator: "\n")
  }

  /// How many columns a text takes, leaving out colour codes.
  private static func width(_ text: String) -> Int {
    // A table may have thousands of rows, and characters are slow to count where bytes would do.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    var width = 0
    var inEscape = false
    for character in text {
      if character == "\u{1B}" { inEscape = true }
      if !inEscape { width += 1 }
      if inEscape, character == "m" { inEscape = false }
    }
    return width
  }
}
