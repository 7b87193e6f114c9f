/// A message of which some lines are quoted, as in an answer: “> ” before what somebody else wrote, and words of the writer's own around.
struct QuotedLines: Sendable, Hashable {
  /// The quoted lines without their marks.
  let quoted: String
  /// The other lines.
  let around: String

  /// Takes a text apart; nothing where no line is quoted, or where every line is.
  init?(_ text: String) {
    var quoted: [String] = []
    var around: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let body = line.drop { $0.isWhitespace }
      if body.first == ">" {
        quoted.append(String(body.drop { ">| ".contains($0) }))
      } else {
        around.append(String(line))
      }
    }
    guard !quoted.isEmpty, around.contains(where: { $0.contains { !$0.isWhitespace } }) else { return nil }
    self.quoted = quoted.joined(separator: "\n")
    self.around = around.joined(separator: "\n")
  }
}
