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
    let widths = header.indices.map { column in
      ([header] + rows).map { $0.indices.contains(column) ? Table.width($0[column]) : 0 }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      var line = ""
      for (column, cell) in cells.enumerated() {
        let isLast = column == header.count - 1
        line += isLast ? cell : cell + String(repeating: " ", count: widths[column] - Table.width(cell) + 2)
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    return ([style.dim(line(header))] + rows.map(line)).joined(separator: "\n")
  }

  /// How many columns a text takes, leaving out colour codes.
  private static func width(_ text: String) -> Int {
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
