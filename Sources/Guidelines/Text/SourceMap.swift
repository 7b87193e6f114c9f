/// Leads from a text back to the source that it was taken from.
///
/// The text is a row of pieces. In a copied piece each byte has its own place in the source; a made piece (a decoded
/// character reference, a space that stands for many, a quotation mark that stands for a tag) has one for the whole.
package struct SourceMap: Sendable, Hashable {
  private struct Piece: Sendable, Hashable {
    var text: Int
    var source: Int
    /// The length in the source of a made piece; -1 for a copied one.
    var length: Int
  }

  private var pieces: [Piece] = []

  /// An empty map.
  package init() {}

  /// Notes that the text goes on at `text` with a copy of the source from `source`.
  package mutating func copy(text: Int, source: Int) {
    if let last = pieces.last, last.length < 0, source - last.source == text - last.text { return }
    pieces.append(Piece(text: text, source: source, length: -1))
  }

  /// Notes that the text goes on at `text` with something that stands for a range of the source.
  package mutating func make(text: Int, source: Range<Int>) {
    pieces.append(Piece(text: text, source: source.lowerBound, length: source.count))
  }

  /// Forgets what the text no longer has.
  package mutating func cut(to text: Int) {
    while let last = pieces.last, last.text >= text { pieces.removeLast() }
  }

  /// The range of the source for a range of the text.
  package func range(of text: Range<Int>) -> Range<Int> {
    guard !text.isEmpty else {
      let start = place(of: text.lowerBound).lowerBound
      return start..<start
    }
    let start = place(of: text.lowerBound).lowerBound
    return start..<max(start, place(of: text.upperBound - 1).upperBound)
  }

  /// The source of one byte of the text.
  private func place(of byte: Int) -> Range<Int> {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].text <= byte { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0..<0 }
    let piece = pieces[low - 1]
    if piece.length >= 0 { return piece.source..<piece.source + piece.length }
    let place = piece.source + byte - piece.text
    return place..<place + 1
  }
}
