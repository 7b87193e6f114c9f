/// Cuts a text into its sentences, the unit in which agencies clear and readers quote.
public enum SentenceSplit {
  /// Where the sentences of a text stand, in order, without the white space around them and without marks of headings.
  ///
  /// A full stop ends a sentence only before white space, and not after a single letter or an abbreviation of the list, so that
  /// “22:30”, “No. 4” and “n.º 4” stay whole.
  public static func ranges(of text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    for line in lines(of: text) {
      var start = line.startIndex
      while start < line.endIndex, line[start].isWhitespace || line[start] == "#" { start = line.index(after: start) }
      var index = start
      while let stop = line.utf8[index...].firstIndex(where: mayEnd) {
        let next = line.index(after: stop)
        if ends.contains(line[stop]), next == line.endIndex || line[next].isWhitespace,
          line[stop] != "." || !isAbbreviation(line[start..<stop])
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

  /// The lines, without empty ones. Bytes are cut faster than characters, where the two are the same.
  private static func lines(of text: String) -> [Substring] {
    if text.utf8.contains(UInt8(ascii: "\r")) { return text.split(separator: "\n") }
    return text.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0) }
  }

  private static let ends: [Character] = [".", "!", "?", "؟"]

  /// Whether a byte may begin one of the characters that end a sentence.
  private static func mayEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == 0xD8
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
