/// A paragraph of a letter, in pieces that are set differently.
struct LetterParagraph {
  /// What a paragraph is.
  enum Kind: Hashable {
    case plain
    /// A heading of a level from 1 to 6.
    case heading(Int)
    /// An item of a list.
    case item
  }

  /// A stretch of a line.
  struct Piece {
    var text: String
    /// The figure that it is, or a part of.
    var figure: Letter.Figure?
    /// The direction that an isolate in the text asks for; nothing outside isolates.
    var isRightToLeft: Bool?
  }

  var kind: Kind
  /// Its lines; all but plain paragraphs have one.
  var lines: [[Piece]]
}

extension Letter {
  /// The text as paragraphs: what stands between blank lines, and each heading and item by itself.
  var paragraphs: [LetterParagraph] {
    var paragraphs: [LetterParagraph] = []
    var isOpen = false
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { offset += line.utf8.count + 1 }
      guard !line.allSatisfy(\.isWhitespace) else {
        isOpen = false
        continue
      }
      let (kind, mark) = Self.kind(of: line)
      let body = line.dropFirst(mark)
      let pieces = Self.pieces(
        of: String(body), at: offset + line.utf8.count - body.utf8.count, figures: figures)
      if kind == .plain, isOpen {
        paragraphs[paragraphs.count - 1].lines.append(pieces)
      } else {
        paragraphs.append(LetterParagraph(kind: kind, lines: [pieces]))
      }
      isOpen = kind == .plain
    }
    return paragraphs
  }

  /// What a line is, and how many characters of it say so.
  static func kind(of line: Substring) -> (LetterParagraph.Kind, Int) {
    if line.hasPrefix("- ") { return (.item, 2) }
    let marks = line.prefix { $0 == "#" }.count
    guard (1...6).contains(marks), line.dropFirst(marks).first == " " else { return (.plain, 0) }
    return (.heading(marks), marks + 1)
  }

  /// A line cut where a figure or a direction isolate begins or ends. A figure that holds both is one figure in pieces.
  static func pieces(of line: String, at offset: Int = 0, figures: [Figure] = []) -> [LetterParagraph.Piece] {
    var pieces: [LetterParagraph.Piece] = []
    var directions: [Bool] = []
    var present = LetterParagraph.Piece(text: "")
    func close() {
      if !present.text.isEmpty { pieces.append(present) }
    }
    var place = offset
    let figures = outermost(figures, within: offset..<offset + line.utf8.count)
    for scalar in line.unicodeScalars {
      let figure = figures.first { $0.start <= place && place < $0.end }
      switch scalar {
      case "\u{2066}", "\u{2068}": directions.append(false)
      case "\u{2067}": directions.append(true)
      default: break
      }
      if figure != present.figure || directions.last != present.isRightToLeft {
        close()
        present = LetterParagraph.Piece(text: "", figure: figure, isRightToLeft: directions.last)
      }
      present.text.unicodeScalars.append(scalar)
      if scalar == "\u{2069}" { _ = directions.popLast() }
      place += UTF8.width(scalar)
    }
    close()
    return pieces
  }

  /// The figures of a line that lie in no other one.
  private static func outermost(_ figures: [Figure], within line: Range<Int>) -> [Figure] {
    var kept: [Figure] = []
    for figure in figures.sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) })
    where figure.start >= line.lowerBound && figure.end <= line.upperBound && figure.start < figure.end
      && figure.start >= (kept.last?.end ?? 0)
    {
      kept.append(figure)
    }
    return kept
  }
}
