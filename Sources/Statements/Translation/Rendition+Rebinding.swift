import Guidelines
import Incidents

extension Rendition {
  /// The text as an officer typed it, bound to the master sentence by sentence: what was left as it was keeps what it was
  /// made from, and may be stale; what was typed stands for the sentences of the master that have no words yet.
  ///
  /// - Parameters:
  ///   - before: the text in whose place it stands.
  ///   - master: the master that was before the eyes of whoever typed it.
  func rebound(after before: Rendition?, to master: Rendition) -> Rendition {
    guard let before, let source = before.translation else { return bound(to: master) }
    let old = before.sentences
    let now = sentences
    let standing = TranslationStanding(source, of: before, master: master) { _ in nil }
    let kept = Self.kept(source.segments, old, now)
    // Where in the master each kept stretch stands.
    var places: [Int: [Int]] = [:]
    for row in standing.rows where !row.numbers.isEmpty { places[row.numbers.lowerBound] = row.master }
    var open = Set(master.sentences.indices)
    for stretch in kept { open.subtract(places[stretch.old.lowerBound] ?? []) }

    let masterText = AlignedText(master)
    let text = AlignedText(self)
    let digests = master.sentences.map(Digest.hex)
    var segments: [TranslatedSegment] = []
    var carried = 0
    var position = 0
    var floor = -1
    func close(_ end: Int, below ceiling: Int) {
      let run = Array(position..<end)
      let candidates = open.filter { $0 > floor && $0 < ceiling }.sorted()
      guard !run.isEmpty else { return }
      let beads = SentenceAlignment.beads(of: masterText.picking(candidates), and: text.picking(run))
      if beads.isEmpty {
        // Words for which the master has none belong to what stands before them.
        if let last = segments.popLast() {
          segments.append(
            TranslatedSegment(
              from: last.from, count: last.count + run.count, needsReview: last.needsReview ?? false))
        } else {
          carried += run.count
        }
        return
      }
      open.subtract(candidates)
      for bead in beads {
        segments.append(
          TranslatedSegment(from: candidates[bead.sources].map { digests[$0] }, count: bead.targets.count + carried))
        carried = 0
      }
    }
    for stretch in kept {
      let place = places[stretch.old.lowerBound] ?? []
      close(stretch.new, below: place.min() ?? master.sentences.count)
      let segment = stretch.segment
      segments.append(
        TranslatedSegment(
          from: segment.from, count: segment.count + carried, needsReview: segment.needsReview ?? false))
      carried = 0
      position = stretch.new + segment.count
      floor = max(floor, place.max() ?? floor)
    }
    close(now.count, below: master.sentences.count)
    guard carried == 0 else { return bound(to: master) }
    return made(from: Digest.hex(of: master.text))
      .translated(
        from: TranslationSource(
          revision: TranslationSource.comingRevision, segments: segments, provenance: source.provenance))
  }

  /// A stretch of the text before that stands in the text now, word for word.
  private struct Kept {
    let segment: TranslatedSegment
    let old: Range<Int>
    let new: Int
  }

  private static func kept(_ segments: [TranslatedSegment], _ old: [String], _ now: [String]) -> [Kept] {
    let match = SentenceMatch(old: old, new: now, newTexts: now) { _ in nil }
    var kept: [Kept] = []
    var sentence = 0
    var next = 0
    for segment in segments {
      let range = sentence..<min(sentence + segment.count, old.count)
      sentence = range.upperBound
      guard range.count == segment.count, case .same(let first) = match.fates[range.lowerBound], first >= next,
        range.enumerated().allSatisfy({ match.fates[$1] == .same(first + $0) })
      else { continue }
      kept.append(Kept(segment: segment, old: range, new: first))
      next = first + segment.count
    }
    return kept
  }

  /// The text after the same words were put into the master and into it, such as another time of the next statement: what
  /// was current stays current, and what was stale stays stale.
  func following(_ old: Rendition, to new: Rendition) -> Rendition {
    guard let source = translation else { return self }
    let before = old.sentences.map(Digest.hex)
    let after = new.sentences.map(Digest.hex)
    guard before.count == after.count else { return self }
    let replaced = Dictionary(zip(before, after)) { first, _ in first }
    let segments = source.segments.map { segment in
      TranslatedSegment(
        from: segment.from.map { replaced[$0] ?? $0 }, count: segment.count, needsReview: segment.needsReview ?? false)
    }
    return translated(
      from: TranslationSource(
        revision: before == after ? source.revision : TranslationSource.comingRevision, segments: segments,
        provenance: source.provenance))
  }

  /// The text as somebody read it: every sentence that is stale or waits to be read stands for what the master says now.
  ///
  /// - Parameter numbers: the sentences of the translation, from 0, or nothing for all.
  func confirmed(_ standing: TranslationStanding, master: Rendition, only numbers: Set<Int>?) -> Rendition {
    let digests = master.sentences.map(Digest.hex)
    var segments: [TranslatedSegment] = []
    let rows = standing.rows.filter { !$0.numbers.isEmpty }.sorted { $0.numbers.lowerBound < $1.numbers.lowerBound }
    let old = translation?.segments ?? []
    for (index, row) in rows.enumerated() {
      let isMeant = numbers.map { !$0.isDisjoint(with: row.numbers) } ?? true
      if isMeant, !row.master.isEmpty {
        segments.append(TranslatedSegment(from: row.master.map { digests[$0] }, count: row.numbers.count))
      } else if old.indices.contains(index) {
        segments.append(old[index])
      }
    }
    return made(from: Digest.hex(of: master.text))
      .translated(
        from: TranslationSource(
          revision: TranslationSource.comingRevision, segments: segments, provenance: translation?.provenance))
  }
}
