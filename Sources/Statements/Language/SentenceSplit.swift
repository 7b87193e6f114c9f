/// Cuts a text into its sentences, the unit in which agencies clear and readers quote.
public enum SentenceSplit {
  /// Where the sentences of a text stand, in order, without the white space around them and without marks of headings.
  ///
  /// A full stop ends a sentence only before white space, and not after a single letter or an abbreviation of the list, so that
  /// “22:30”, “No. 4” and “n.º 4” stay whole.
  public static func ranges(of text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    for line in text.split(separator: "\n") {
      var start = line.startIndex
      while start < line.endIndex, line[start].isWhitespace || line[start] == "#" { start = line.index(after: start) }
      var index = start
      while index < line.endIndex {
        let next = line.index(after: index)
        if "!?؟.".contains(line[index]), next == line.endIndex || line[next].isWhitespace,
          line[index] != "." || !isAbbreviation(line[start..<index])
        {
          append(start..<next, of: line, to: &found)
          start = next
          while start < line.endIndex, line[start].isWhitespace { start = line.index(after: start) }
          index = start
        } else {
          index = next
        }
      }
      append(start..<line.endIndex, of: line, to: &found)
    }
    return found
  }

  private static func append(_ range: Range<String.Index>, of line: Substring, to found: inout [Range<String.Index>]) {
    var end = range.upperBound
    while end > range.lowerBound, line[line.index(before: end)].isWhitespace { end = line.index(before: end) }
    if range.lowerBound < end { found.append(range.lowerBound..<end) }
  }

  private static func isAbbreviation(_ before: Substring) -> Bool {
    guard let word = before.split(whereSeparator: \.isWhitespace).last else { return false }
    return word.count == 1 && word.first?.isLetter == true || abbreviations.contains(word.lowercased())
  }

  private static let abbreviations: Set<String> = [
    "no", "mr", "mrs", "ms", "dr", "st", "av", "art", "sr", "sra", "dra", "p.m", "a.m", "m", "mme",
  ]
}
