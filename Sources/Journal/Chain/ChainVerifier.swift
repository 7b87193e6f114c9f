import Incidents

/// Reads entries in the order of their positions and tells which were changed, removed, inserted or moved.
///
/// Each fault should be named once and where it is: a forged entry makes the links of its neighbours fail too, so a link is
/// only reported when neither of its ends is known to be wrong.
struct ChainVerifier {
  /// Whether every position is expected, or only the ones that a filter let through.
  enum Scope: String, Hashable, Sendable {
    case whole
    case selection
  }

  private struct StreamEnd {
    var version = 0
    var hash = EntryHash.origin
    var position: Int64 = 0
    var isSuspect = false
  }

  /// A version that a stream lacks, and between which positions it must have stood.
  private struct MissingVersion {
    let stream: StreamName
    let version: Int
    let after: Int64
    let before: Int64
  }

  private let scope: Scope
  private var faults: [JournalFault] = []
  private var faultCount = 0
  private var streams: [StreamName: StreamEnd] = [:]
  private var suspects: [Entry] = []
  private var missingPositions: [ClosedRange<Int64>] = []
  private var missingVersions: [MissingVersion] = []
  private var entryCount: Int64 = 0
  private var lastPosition: Int64 = 0
  private var lastPositionIsSuspect = false
  /// The chain value recomputed so far, and the one written in the entry before: they part after a forged entry.
  private var chain = EntryHash.origin
  private var writtenChain = EntryHash.origin
  private let expectedHead: JournalHead?
  private var expectedHeadWasMet = false

  /// - Parameters:
  ///   - scope: Whether the entries are the whole journal.
  ///   - expectedHead: A head noted earlier, which the journal must still contain.
  init(scope: Scope, expectedHead: JournalHead? = nil) {
    self.scope = scope
    self.expectedHead = expectedHead
  }

  /// Goes on after a whole journal in which nothing is wrong.
  init(after sound: SoundChain, expectedHead: JournalHead?) {
    self.init(scope: .whole, expectedHead: expectedHead)
    entryCount = sound.entries
    lastPosition = sound.entries
    chain = String(decoding: sound.chain, as: UTF8.self)
    writtenChain = chain
    expectedHeadWasMet = sound.isExpectedHeadMet
    checkedStreams = sound.streams
  }

  /// The end of what was read, by recomputation.
  var head: JournalHead { JournalHead(position: lastPosition, chain: chain) }

  /// Takes the next entry.
  ///
  /// - Parameter hash: the hash that it should have, where that was worked out before.
  mutating func read(_ entry: Entry, hash: String? = nil) {
    entryCount += 1
    let follows = entry.position == lastPosition + 1
    if scope == .whole, entry.position > lastPosition + 1 {
      missingPositions.append(lastPosition + 1...entry.position - 1)
    }
    if entry.position < 1 || entry.position <= lastPosition && entryCount > 1 {
      report(.inserted, entry, "no entry is ever recorded at this position")
    }

    let isForged = (hash ?? EntryHash.hash(of: entry)) != entry.hash
    if isForged { suspects.append(entry) }
    let linkIsBroken = checkStream(entry, isForged: isForged)

    let recomputed = EntryHash.chain(after: chain, hash: entry.hash)
    let matches = recomputed == entry.chain || EntryHash.chain(after: writtenChain, hash: entry.hash) == entry.chain
    let chainIsBroken = scope == .whole && follows && !matches
    if chainIsBroken, !isForged, !linkIsBroken, !lastPositionIsSuspect {
      report(.changed, entry, "it does not fit the chain of the whole journal")
    }
    // Past a gap the recomputed chain is of no use; the written one lets the entries after the gap still be checked.
    chain = follows || scope == .selection ? recomputed : entry.chain
    writtenChain = entry.chain
    lastPosition = max(lastPosition, entry.position)
    lastPositionIsSuspect = isForged || linkIsBroken || chainIsBroken
    if let expectedHead, expectedHead.position == entry.position {
      expectedHeadWasMet = expectedHead.chain == entry.chain
    }
  }

  /// Takes note of an entry that is there but cannot be read.
  mutating func readDamaged(position: Int64, reason: String) {
    entryCount += 1
    if position > lastPosition + 1 { missingPositions.append(lastPosition + 1...position - 1) }
    report(JournalFault(kind: .damaged, position: position, detail: reason))
    lastPosition = max(lastPosition, position)
    lastPositionIsSuspect = true
  }

  /// Adds a fault that was found by other means.
  mutating func report(_ fault: JournalFault) {
    faultCount += 1
    if faults.count < Verification.faultLimit { faults.append(fault) }
  }

  /// Checks an entry against the one before it in its stream; true when they do not fit.
  private mutating func checkStream(_ entry: Entry, isForged: Bool) -> Bool {
    let end = streams[entry.stream] ?? StreamEnd()
    var isBroken = false
    if entry.version == end.version + 1 {
      if entry.previousHash != end.hash {
        isBroken = true
        if !isForged, !end.isSuspect {
          report(.changed, entry, "it or the entry before it in its stream was rewritten")
        }
      }
    } else if entry.version > end.version + 1 {
      isBroken = scope == .whole
      if scope == .whole, !isForged {
        for version in end.version + 1..<entry.version {
          missingVersions.append(
            MissingVersion(stream: entry.stream, version: version, after: end.position, before: entry.position))
          if missingVersions.count >= Verification.faultLimit { break }
        }
      }
    } else {
      isBroken = true
      if !isForged { report(.inserted, entry, "its stream already has this version") }
    }
    streams[entry.stream] = StreamEnd(
      version: max(entry.version, end.version), hash: entry.hash, position: entry.position,
      isSuspect: isForged || isBroken)
    return isBroken
  }

  private mutating func report(_ kind: JournalFault.Kind, _ entry: Entry, _ detail: String) {
    report(
      JournalFault(
        kind: kind, position: entry.position, stream: entry.stream, version: entry.version, detail: detail))
  }

  /// Compares a stream's end with the one that is kept beside the entries; both ways, so that a removed tail shows.
  mutating func checkStreamEnd(_ stream: StreamName, version: Int, hash: String) {
    let end = streams.removeValue(forKey: stream) ?? StreamEnd()
    checkedStreams += 1
    if end.version < version {
      for missing in max(end.version + 1, version - Verification.faultLimit)...version {
        missingVersions.append(
          MissingVersion(stream: stream, version: missing, after: end.position, before: .max))
      }
    } else if end.version > version {
      report(
        JournalFault(
          kind: .inserted, position: end.position, stream: stream, version: end.version,
          detail: "its stream ended before it, at version \(version)"))
    } else if end.hash != hash, !end.isSuspect {
      report(
        JournalFault(
          kind: .changed, position: end.position, stream: stream, version: version,
          detail: "it is not the entry that was last recorded in its stream"))
    }
  }
  private var checkedStreams = 0

  /// After all stream ends were compared: what is left has entries and no end.
  mutating func checkUnendedStreams() {
    for (stream, end) in streams.sorted(by: { $0.value.position < $1.value.position }) {
      // A forged stream name shows up here as a stream of its own; the entry is already reported.
      if !end.isSuspect {
        report(
          JournalFault(
            kind: .inserted, position: end.position, stream: stream, version: end.version,
            detail: "no stream of this name was ever begun"))
      }
    }
  }

  /// Compares the end of the journal with the head that is kept beside the entries.
  mutating func checkHead(_ head: JournalHead) {
    if lastPosition < head.position {
      missingPositions.append(lastPosition + 1...head.position)
    } else if lastPosition > head.position {
      report(
        JournalFault(
          kind: .inserted, position: lastPosition, detail: "the journal ended before it, at entry \(head.position)"))
    } else if writtenChain != head.chain, !lastPositionIsSuspect {
      report(
        JournalFault(
          kind: .changed, position: lastPosition, detail: "the journal's head does not fit its last entry"))
    }
  }

  /// Sorts out what was found.
  mutating func finish(streamCount: Int? = nil) -> Verification {
    nameSuspects()
    nameMissing()
    if let expectedHead, expectedHead.position > 0, !expectedHeadWasMet {
      report(
        JournalFault(
          kind: .changed, position: expectedHead.position,
          detail: expectedHead.position > lastPosition
            ? "the journal ends at entry \(lastPosition), before the head that was expected"
            : "up to here the journal is not the one whose head was noted"))
    }
    let sorted = faults.enumerated().sorted {
      ($0.element.position ?? .max, $0.offset) < ($1.element.position ?? .max, $1.offset)
    }
    return Verification(
      entries: entryCount, streams: streamCount ?? max(streams.count, checkedStreams), head: head,
      faults: sorted.map(\.element), faultCount: faultCount)
  }

  /// An entry whose hash fits again at another position or version was moved there; any other was changed.
  private mutating func nameSuspects() {
    var positions: Set<Int64> = Set(suspects.prefix(100).map(\.position))
    for range in missingPositions.prefix(100) { positions.formUnion(range.prefix(100)) }
    let versions = Set(suspects.prefix(100).map(\.version))
    for (index, entry) in suspects.enumerated() {
      // Trying places is quadratic: worth it for a few suspects, and pointless for a file that was forged wholesale.
      let origin = index < 100 ? place(of: entry, positions: positions, versions: versions) : nil
      if let origin {
        report(
          .moved, entry, "it was recorded as entry \(origin.position), version \(origin.version) of its stream")
        for index in missingPositions.indices.reversed()
        where missingPositions[index] == origin.position...origin.position {
          missingPositions.remove(at: index)
        }
      } else {
        report(.changed, entry, "its columns do not give its hash")
      }
    }
  }

  private func place(of entry: Entry, positions: Set<Int64>, versions: Set<Int>) -> (position: Int64, version: Int)? {
    for position in positions.union([entry.position]) {
      for version in versions.union([entry.version, entry.version - 1, entry.version + 1])
      where position != entry.position || version != entry.version {
        let hash = EntryHash.hash(
          position: position, stream: entry.stream, version: version, kind: entry.kind, occurredAt: entry.occurredAt,
          recordedAt: entry.recordedAt, officer: entry.officer, body: entry.body, previousHash: entry.previousHash)
        if hash == entry.hash { return (position, version) }
      }
    }
    return nil
  }

  /// Brings missing positions and missing versions together where only one fits the other.
  private mutating func nameMissing() {
    var positions: [Int64] = missingPositions.prefix(Verification.faultLimit).flatMap {
      $0.prefix(Verification.faultLimit)
    }
    var versions = missingVersions
    if positions.count <= 100, versions.count <= 100 {
      var index = 0
      while index < versions.count {
        let version = versions[index]
        let candidates = positions.filter { version.after < $0 && $0 < version.before }
        if candidates.count == 1 {
          reportRemoved(candidates[0], version)
          positions.removeAll { $0 == candidates[0] }
          versions.remove(at: index)
          index = 0
        } else {
          index += 1
        }
      }
    }
    if positions.count == versions.count, Set(versions.map(\.stream)).count == 1 {
      for (position, version) in zip(positions, versions) { reportRemoved(position, version) }
    } else {
      for version in versions { reportRemoved(nil, version) }
      for position in positions { reportRemoved(position, nil) }
    }
  }

  private mutating func reportRemoved(_ position: Int64?, _ version: MissingVersion?) {
    report(
      JournalFault(
        kind: .removed, position: position, stream: version?.stream, version: version?.version,
        detail: "it was recorded and is no longer there"))
  }
}
