import Incidents

/// The check of the whole journal.
extension SQLJournal {
  func verify(expecting expectedHead: JournalHead?) throws(JournalError) -> Verification {
    do throws(SQLError) {
      return try session.transaction(session.dialect.beginReading) { () throws(SQLError) -> Verification in
        var verifier: ChainVerifier
        let streams: Int
        if let sound = soundChain(expecting: expectedHead) {
          verifier = ChainVerifier(after: sound, expectedHead: expectedHead)
          streams = sound.streams
        } else {
          verifier = ChainVerifier(scope: .whole, expectedHead: expectedHead)
          try readEntries(into: &verifier)
          streams = try checkEnds(with: &verifier)
        }
        for line in try session.engineFaults() {
          verifier.report(JournalFault(kind: .damaged, detail: "the database reports “\(line)”"))
        }
        if try !session.appendOnlyTables().contains("journal_entry") {
          verifier.report(
            JournalFault(kind: .unguarded, detail: "the triggers that refuse changes to entries are missing"))
        }
        return verifier.finish(streamCount: streams)
      }
    } catch {
      throw JournalError(error)
    }
  }

  /// The chains of all entries where nothing is wrong with any of them, nor with the ends that are kept beside them; nothing otherwise.
  private func soundChain(expecting expectedHead: JournalHead?) -> SoundChain? {
    do throws(SQLError) {
      var chain = SoundChain(expectedHead: expectedHead)
      var isSound = true
      try session.forEach("SELECT \(Self.entryColumns) FROM journal_entry ORDER BY position", []) {
        row throws(SQLError) in
        if isSound { isSound = try chain.isSound(row) }
      }
      var ends: [(name: [UInt8], version: Int64, hash: [UInt8])] = []
      try session.forEach("SELECT name, version, hash FROM journal_end WHERE name > '' ORDER BY name", []) {
        row throws(SQLError) in
        ends.append((Array(try row.text(0).utf8), try row.integer(1), Array(try row.text(2).utf8)))
      }
      let head = try session.first("SELECT version, hash FROM journal_end WHERE name = ''") { row throws(SQLError) in
        JournalHead(position: try row.integer(0), chain: try row.text(1))
      }
      return isSound && chain.isSound(ends: ends, head: head) ? chain : nil
    } catch {
      // What cannot be read is named by the reader that goes entry by entry.
      return nil
    }
  }

  private func readEntries(into verifier: inout ChainVerifier) throws(SQLError) {
    var last: Int64 = .min
    var isReadable = true
    var ahead = HashesAhead()
    do throws(SQLError) {
      try session.forEach("SELECT \(Self.entryColumns) FROM journal_entry ORDER BY position", []) {
        row throws(SQLError) in
        let position = try row.integer(0)
        last = position
        do throws(SQLError) {
          ahead.take(try Self.entry(row), for: &verifier)
        } catch  where error.kind == .corrupt && error.code == 0 {
          ahead.finish(for: &verifier)
          verifier.readDamaged(position: position, reason: error.reason)
        }
      }
    } catch  where error.kind == .corrupt {
      // A broken page ends the walk; the entries after it can no longer be told from removed ones.
      isReadable = false
    }
    ahead.finish(for: &verifier)
    if !isReadable {
      verifier.report(
        JournalFault(
          kind: .damaged, position: last == .min ? nil : last + 1,
          detail: "the file cannot be read from here on"))
    }
  }

  private func checkEnds(with verifier: inout ChainVerifier) throws(SQLError) -> Int {
    var streams = 0
    do throws(SQLError) {
      try session.forEach("SELECT name, version, hash FROM journal_end WHERE name > '' ORDER BY name", []) {
        row throws(SQLError) in
        streams += 1
        verifier.checkStreamEnd(
          StreamName(try row.text(0)), version: Int(try row.integer(1)), hash: try row.text(2))
      }
      verifier.checkUnendedStreams()
      let head = try session.first("SELECT version, hash FROM journal_end WHERE name = ''") { row throws(SQLError) in
        JournalHead(position: try row.integer(0), chain: try row.text(1))
      }
      if let head {
        verifier.checkHead(head)
      } else {
        verifier.report(JournalFault(kind: .unguarded, detail: "the head that tells where the journal ends is missing"))
      }
    } catch  where error.kind == .corrupt {
      verifier.report(JournalFault(kind: .damaged, detail: "the ends of the streams cannot be read"))
    }
    return streams
  }
}
