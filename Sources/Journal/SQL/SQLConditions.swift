/// The conditions of a `WHERE`, with the number of each value counted for us.
struct SQLConditions {
  private var conditions: [String] = []
  private(set) var values: [SQLValue] = []

  /// Adds a condition; each `?` in it stands for the next of the values.
  mutating func add(_ condition: String, _ added: SQLValue...) {
    var remaining = added[...]
    var text = ""
    for character in condition.unicodeScalars {
      if character == "?", let next = remaining.popFirst() {
        text += value(next)
      } else {
        text.unicodeScalars.append(character)
      }
    }
    conditions.append(text)
  }

  /// Adds the condition that a column starts with a text. Bytewise, so that an index on the column serves.
  mutating func addPrefix(_ column: String, _ prefix: String) {
    // U+10FFFF is the largest scalar: no name goes on with one after it.
    add("\(column) >= ?", .text(prefix))
    add("\(column) < ?", .text(prefix + "\u{10FFFF}"))
  }

  /// Adds the condition that a column is one of these.
  mutating func add(_ column: String, isOneOf texts: [String]) {
    guard !texts.isEmpty else { return conditions.append("1 = 0") }
    let list = texts.map { value(.text($0)) }.joined(separator: ", ")
    conditions.append("\(column) IN (\(list))")
  }

  /// The placeholder of a value that stands outside a condition.
  mutating func value(_ value: SQLValue) -> String {
    values.append(value)
    return "$\(values.count)"
  }

  /// `WHERE …`, or nothing.
  var clause: String { conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ") }
}
