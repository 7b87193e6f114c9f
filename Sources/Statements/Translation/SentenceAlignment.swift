import Incidents

/// A text as the alignment sees it: how long its sentences are, on which line they stand, and which facts they say.
struct AlignedText {
  let lengths: [Int]
  let lines: [Int]
  let anchors: [Set<Provenance>]

  init(_ rendition: Rendition) {
    let text = rendition.text
    let ranges = SentenceSplit.ranges(of: text)
    lengths = ranges.map { text[$0].count }
    var line = 0
    var position = text.startIndex
    var lines: [Int] = []
    var anchors: [Set<Provenance>] = []
    for range in ranges {
      line += text[position..<range.lowerBound].count { $0 == "\n" }
      position = range.lowerBound
      lines.append(line)
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
      anchors.append(Set(rendition.bindings.filter { $0.start < end && start < $0.end }.map(\.source)))
    }
    self.lines = lines
    self.anchors = anchors
  }

  private init(lengths: [Int], lines: [Int], anchors: [Set<Provenance>]) {
    self.lengths = lengths
    self.lines = lines
    self.anchors = anchors
  }

  /// Some of its sentences, by their numbers from 0.
  func picking(_ numbers: [Int]) -> AlignedText {
    AlignedText(
      lengths: numbers.map { lengths[$0] }, lines: numbers.map { lines[$0] }, anchors: numbers.map { anchors[$0] })
  }

  /// The sentences of each line that has some.
  var paragraphs: [Range<Int>] {
    var found: [Range<Int>] = []
    for index in lines.indices {
      if let last = found.last, lines[last.lowerBound] == lines[index] {
        found[found.count - 1] = last.lowerBound..<(index + 1)
      } else {
        found.append(index..<(index + 1))
      }
    }
    return found
  }
}

/// Finds which sentences of two languages say the same, from their order, their lengths and the facts in them
/// (W. Gale and K. Church, “A program for aligning sentences in bilingual corpora”, 1993, with facts as anchors).
enum SentenceAlignment {
  /// Consecutive sentences that say the same. Neither side is empty, and together they take up both texts.
  struct Bead: Equatable {
    var sources: Range<Int>
    var targets: Range<Int>
  }

  /// The beads of two texts; none when either has no sentence.
  static func beads(of master: AlignedText, and translation: AlignedText) -> [Bead] {
    let left = master.paragraphs
    let right = translation.paragraphs
    guard left.count == right.count else {
      return beads(master, 0..<master.lengths.count, translation, 0..<translation.lengths.count)
    }
    return zip(left, right).flatMap { beads(master, $0, translation, $1) }
  }

  private static func beads(
    _ master: AlignedText, _ sources: Range<Int>, _ translation: AlignedText, _ targets: Range<Int>
  ) -> [Bead] {
    guard !sources.isEmpty, !targets.isEmpty else { return [] }
    if sources.count == targets.count, sources.count == 1 { return [Bead(sources: sources, targets: targets)] }
    return joined(Walk(master, sources, translation, targets).path())
  }

  /// Puts what stands for nothing on the other side beside its neighbour.
  private static func joined(_ path: [Bead]) -> [Bead] {
    var beads: [Bead] = []
    for bead in path {
      let isHalf = bead.sources.isEmpty || bead.targets.isEmpty
      if let last = beads.last, isHalf || last.sources.isEmpty || last.targets.isEmpty {
        beads[beads.count - 1] = Bead(
          sources: last.sources.lowerBound..<bead.sources.upperBound,
          targets: last.targets.lowerBound..<bead.targets.upperBound)
      } else {
        beads.append(bead)
      }
    }
    return beads
  }

  /// The cheapest way through two rows of sentences.
  private struct Walk {
    let master: AlignedText
    let translation: AlignedText
    let sources: Range<Int>
    let targets: Range<Int>
    let sourceLength: Int
    let targetLength: Int

    init(_ master: AlignedText, _ sources: Range<Int>, _ translation: AlignedText, _ targets: Range<Int>) {
      self.master = master
      self.translation = translation
      self.sources = sources
      self.targets = targets
      sourceLength = max(1, master.lengths[sources].reduce(0, +))
      targetLength = max(1, translation.lengths[targets].reduce(0, +))
    }

    private static let steps = [(1, 1, 0), (1, 2, 60), (2, 1, 60), (2, 2, 120), (1, 0, 150), (0, 1, 150)]

    /// How far from the diagonal the walk may stray, in sentences: a translation drops or adds a few, not dozens.
    private static let band = 40

    func path() -> [Bead] {
      let rows = sources.count
      let columns = targets.count
      let width = columns + 1
      var costs = [Int](repeating: Int.max, count: (rows + 1) * width)
      var came = [Int](repeating: -1, count: (rows + 1) * width)
      costs[0] = 0
      for row in 0...rows {
        let middle = row * columns / rows
        for column in max(0, middle - Self.band - abs(rows - columns))...columns {
          if column > middle + Self.band + abs(rows - columns) { break }
          let cost = costs[row * width + column]
          guard cost < Int.max else { continue }
          for (index, step) in Self.steps.enumerated() where row + step.0 <= rows && column + step.1 <= columns {
            let next = (row + step.0) * width + column + step.1
            let price = cost + step.2 + price(of: bead(row, column, step.0, step.1))
            if price < costs[next] {
              costs[next] = price
              came[next] = index
            }
          }
        }
      }
      return trace(came, rows, columns)
    }

    private func trace(_ came: [Int], _ rows: Int, _ columns: Int) -> [Bead] {
      var path: [Bead] = []
      var row = rows
      var column = columns
      while row > 0 || column > 0 {
        let index = came[row * (columns + 1) + column]
        guard Self.steps.indices.contains(index) else {
          // Outside the band: the rest is one stretch.
          path.append(bead(0, 0, row, column))
          break
        }
        let step = Self.steps[index]
        row -= step.0
        column -= step.1
        path.append(bead(row, column, step.0, step.1))
      }
      return path.reversed()
    }

    private func bead(_ row: Int, _ column: Int, _ down: Int, _ across: Int) -> Bead {
      let source = sources.lowerBound + row
      let target = targets.lowerBound + column
      return Bead(sources: source..<(source + down), targets: target..<(target + across))
    }

    /// Nothing for sentences of the same share of their texts that say the same facts; up to about 300 otherwise.
    private func price(of bead: Bead) -> Int {
      guard !bead.sources.isEmpty, !bead.targets.isEmpty else { return 0 }
      let left = master.lengths[bead.sources].reduce(0, +) * targetLength
      let right = translation.lengths[bead.targets].reduce(0, +) * sourceLength
      var price = 100 * abs(left - right) / max(1, left + right)
      let said = bead.sources.reduce(into: Set<Provenance>()) { $0.formUnion(master.anchors[$1]) }
      let saidThere = bead.targets.reduce(into: Set<Provenance>()) { $0.formUnion(translation.anchors[$1]) }
      price += 40 * said.symmetricDifference(saidThere).count
      if Set(master.lines[bead.sources]).count > 1 { price += 100 }
      if Set(translation.lines[bead.targets]).count > 1 { price += 100 }
      return price
    }
  }
}
