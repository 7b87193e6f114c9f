import Guidelines
import Incidents

/// What a verification says about an exported statement.
public struct StatementVerification: Sendable, Hashable {
  /// The five answers.
  public enum Answer: String, Sendable, Hashable, Codable {
    /// The words are ours, and a feed that holds says that they stand.
    case genuine = "genuine and current"
    /// The words are ours; a later statement took their place.
    case replaced = "genuine but replaced"
    /// The words are ours; they were withdrawn.
    case withdrawn = "genuine but withdrawn"
    /// Something was changed, or it was never ours.
    case altered = "not ours or altered"
    /// A public key is missing, or a feed that holds.
    case cannotTell = "cannot tell"
  }

  /// The answer.
  public let answer: Answer
  /// What is wrong or noteworthy, named, in plain sentences.
  public let remarks: [String]
  /// The statement, when the file could be read.
  public let statement: ExportedStatement?
  /// What took its place.
  public let later: LaterStatement?

  /// Verifies the bytes of a file with nothing but public keys.
  ///
  /// - Parameter sequence: What is known of the releases in order; it knows of later ones than the file does.
  public init(_ text: String, keys: [PublishedKey], sequence: ReleasedSequence? = nil) {
    var verifier = Verifier(keys: keys)
    let statement: ExportedStatement
    do {
      statement = try CanonicalJSON.decode(ExportedStatement.self, from: text)
    } catch {
      answer = .altered
      remarks = ["The file is not an exported statement, or its structure was changed: \(Self.place(of: error))."]
      self.statement = nil
      later = nil
      return
    }
    verifier.check(statement, text)
    var remarks = verifier.problems + verifier.gaps + verifier.notes
    self.statement = statement
    var answer: Answer
    var later: LaterStatement?
    if !verifier.problems.isEmpty {
      answer = .altered
    } else if !verifier.gaps.isEmpty {
      answer = .cannotTell
    } else if let notice = statement.successors.last(where: { $0.manifest.withdraws.map(statement.isAbout) ?? false }) {
      (answer, later) = (.withdrawn, LaterStatement(notice))
    } else if let successor = statement.successors.last {
      (answer, later) = (.replaced, LaterStatement(successor))
    } else {
      answer = .genuine
    }
    // What the file itself says of its end is signed; that there was none, only a feed can say.
    if answer == .genuine || (sequence != nil && [.replaced, .withdrawn].contains(answer)),
      let digest = try? statement.manifest.digest()
    {
      let (told, after) = Self.standing(
        of: statement.manifest.statement, digest: digest, in: sequence, remarks: &remarks)
      if told != .genuine || answer == .genuine { (answer, later) = (told, after) }
    }
    self.answer = answer
    self.remarks = remarks
    self.later = later
  }

  /// What whoever verifies a release under urgent authority is told.
  static func urgentRemark(_ reason: String?) -> String {
    "It was released under urgent authority, before every agency named in it had said yes"
      + (reason.map { ". The reason on public record: “\($0)”" } ?? ".")
  }

  /// Whether a genuine statement still stands.
  static func standing(
    of number: Int, digest: String, in sequence: ReleasedSequence?, remarks: inout [String]
  ) -> (Answer, LaterStatement?) {
    switch sequence?.standing(of: number, digest: digest) {
    case .current: return (.genuine, nil)
    case .replaced(let later, let at): return (.replaced, LaterStatement(number: later, at: at))
    case .withdrawn(let later, let at): return (.withdrawn, LaterStatement(number: later, at: at))
    case .unsettled(let correction, let at):
      remarks.append(
        "The signatures hold: these were our words. A part of statement \(number) was corrected by statement \(correction), and that "
          + "correction was taken back at \(at): ask the newsroom what holds before you use any of it.")
      return (.cannotTell, nil)
    // Two copies of one workspace have given the number twice: whoever holds the text holds our words all the same.
    case .anotherText:
      // Two copies of one workspace have given the number twice: whoever holds the text holds our words all the same.
      remarks.append(
        "The signatures hold: these words were signed by us. But in the feed another text bears the number \(number), so two copies of "
          + "our records may be in use. Ask the newsroom which of the two stands.")
      return (.cannotTell, nil)
    case .unknown:
      remarks.append(
        "The signatures hold, but the feed does not reach statement \(number): it is older, or something was cut off.")
      return (.cannotTell, nil)
    case nil:
      remarks.append(
        "The signatures hold: these were our words. Whether statement \(number) still stands, only a feed that holds or the newsroom can "
          + "tell.")
      return (.cannotTell, nil)
    }
  }

  /// The answer in the words of every verifier: with what took the place, and when.
  public static func words(_ answer: Answer, _ later: LaterStatement?, offset: UTCOffset) -> String {
    guard answer == .replaced, let later else { return answer.rawValue }
    return "\(answer.rawValue) by \(later.number) at \(later.at.clock(offset: offset))"
  }

  private static func place(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "it is not JSON" }
    let context: DecodingError.Context
    switch error {
    case .keyNotFound(let key, _): return "the field “\(key.stringValue)” is missing"
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found): context = found
    @unknown default: return "it cannot be read"
    }
    let path = context.codingPath.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.joined(separator: ".")
    return path.isEmpty ? "it is not JSON" : "the field “\(path)” cannot be read"
  }
}

/// A statement that took the place of an earlier one.
public struct LaterStatement: Sendable, Hashable, Codable {
  /// Its number.
  public let number: Int
  /// When it was released.
  public let at: Moment

  /// A later statement.
  public init(number: Int, at: Moment) {
    self.number = number
    self.at = at
  }

  init(_ successor: ExportedStatement.Successor) {
    self.init(number: successor.manifest.statement, at: successor.release.payload.at)
  }
}

private struct Verifier {
  let keys: [PublishedKey]
  var problems: [String] = []
  var gaps: [String] = []
  var notes: [String] = []

  init(keys: [PublishedKey]) {
    self.keys = keys
  }

  mutating func check(_ statement: ExportedStatement, _ text: String) {
    let manifest = statement.manifest
    if statement.schema != ExportedStatement.schemaName
      || !RevisionManifest.schemaNames.contains(manifest.schema)
    {
      problems.append("The file is of the form “\(statement.schema)”, which this release does not know.")
    }
    checkTexts(statement)
    checkFacts(statement)
    guard let digest = try? manifest.digest() else {
      problems.append("The manifest cannot be written as canonical JSON.")
      return
    }
    for clearance in statement.clearances { check(clearance, manifest, digest) }
    check(statement.release, manifest, digest, clearances: statement.clearances)
    checkPortable(statement, digest)
    for successor in statement.successors { check(successor, after: statement) }
    checkBytes(statement, text)
  }

  private mutating func checkTexts(_ statement: ExportedStatement) {
    let signed = statement.manifest.texts
    guard signed.map(\.language) == statement.texts.map(\.language) else {
      problems.append("The languages of the texts are not the languages that were cleared.")
      return
    }
    for (text, signed) in zip(statement.texts, signed) {
      let language = text.language.englishName
      if text.lines.count != signed.lines.count {
        problems.append(
          "The \(language) text has \(text.lines.count) lines; \(signed.lines.count) lines were cleared.")
      }
      for (index, pair) in zip(text.lines, signed.lines).enumerated() where Digest.hex(of: pair.0) != pair.1 {
        problems.append(
          "Line \(index + 1) of the \(language) text is not the line that was cleared: “\(pair.0.prefix(80))”")
      }
    }
  }

  private mutating func checkFacts(_ statement: ExportedStatement) {
    let signed = statement.manifest.facts
    guard signed.map(\.id) == statement.facts.map(\.id) else {
      problems.append("The facts in the file are not the facts that the text was cleared with.")
      return
    }
    for (fact, signed) in zip(statement.facts, signed) where fact.digest != signed.digest {
      problems.append("The fact \(fact.id) (\(fact.key)) does not say what it said when the text was cleared.")
    }
  }

  private mutating func check(_ clearance: Clearance, _ manifest: RevisionManifest, _ digest: String) {
    let payload = clearance.payload
    let name = "The clearance of \(payload.officer) for \(payload.agency)"
    let isForThis = payload.digest == digest && payload.revision == manifest.revision
    // A yes to an earlier revision stands where nothing of what its agency answers for has changed.
    let isCarried =
      payload.revision < manifest.revision
      && (manifest.sentences.map { payload.covers($0, of: payload.agency) } ?? false)
    guard payload.schema == ClearancePayload.schemaName, payload.incident == manifest.incident,
      payload.statement == manifest.statement, isForThis || isCarried
    else {
      problems.append("\(name) is for another text: what was signed is not the digest of this statement.")
      return
    }
    if isCarried {
      notes.append(
        "\(payload.speaker) cleared revision \(payload.revision); the words of \(payload.agency) are unchanged.")
    }
    if payload.byVoice ?? false {
      notes.append("\(payload.speaker) of \(payload.agency) cleared by voice; \(payload.officer) heard it.")
    }
    // A witness or delegate signs with his own key, whatever agency he is of.
    let agency = payload.onBehalfOf == nil ? payload.agency : nil
    if isSigned(clearance.signature, payload, by: payload.officer, agency, at: payload.at, name) == false {
      problems.append("\(name) carries a signature that does not belong to it.")
    }
  }

  private mutating func check(
    _ release: Release, _ manifest: RevisionManifest, _ digest: String, clearances: [Clearance]?
  ) {
    let record = release.payload
    let name = "The release of statement \(manifest.statement) by \(record.officer) for \(record.agency)"
    guard record.schema == ReleaseRecord.schemaName, record.digest == digest, record.incident == manifest.incident,
      record.statement == manifest.statement, record.revision == manifest.revision
    else {
      problems.append("\(name) is for another text: what was signed is not the digest of this statement.")
      return
    }
    if let clearances, record.clearances != clearances.map(\.digest).sorted() {
      problems.append("\(name) names other clearances than the file holds: one was added, removed or changed.")
    }
    if let reason = record.urgentReason {
      notes.append(StatementVerification.urgentRemark(reason))
    }
    if isSigned(release.signature, record, by: record.officer, record.agency, at: record.at, name) == false {
      problems.append("\(name) carries a signature that does not belong to it.")
    }
  }

  private mutating func check(_ successor: ExportedStatement.Successor, after statement: ExportedStatement) {
    let later = successor.manifest
    guard later.incident == statement.manifest.incident, let digest = try? later.digest() else {
      problems.append("The later statement in the file belongs to another incident.")
      return
    }
    let time = successor.release.payload.at
    if later.withdraws.map(statement.isAbout) ?? false {
      notes.append("Withdrawn by statement \(later.statement) at \(time).")
    } else if later.corrects.map(statement.isAbout) ?? false {
      notes.append("Corrected by statement \(later.statement) at \(time).")
    } else if later.supersedes.map({ statement.isAbout($0) || $0 == statement.manifest.corrects }) ?? false {
      notes.append("Replaced by statement \(later.statement) at \(time).")
    } else {
      problems.append(
        "Statement \(later.statement) does not say that it takes the place of statement \(statement.manifest.statement)."
      )
    }
    check(successor.release, later, digest, clearances: nil)
  }

  /// Whatever the signatures do not cover must still be exactly what this release would write: no other spacing, no
  /// field that nobody signed.
  private mutating func checkBytes(_ statement: ExportedStatement, _ text: String) {
    guard problems.isEmpty, let expected = try? statement.file(), expected != text else { return }
    var line = 0
    for (left, right) in zip(expected.utf8, text.utf8) {
      if left != right { break }
      line += 1
    }
    problems.append(
      "Byte \(line + 1) of the file is not as it was exported: a space, a field or a character was added or changed.")
  }

  /// Whether the signature is by any key that the officer has had; nothing, with a remark, when none is known.
  private mutating func isSigned(
    _ signature: String, _ payload: some Encodable, by officer: OfficerID, _ agency: AgencyID?, at moment: Moment,
    _ name: String
  ) -> Bool? {
    let own = keys.filter { $0.officer == officer && (agency == nil || $0.agency == agency) }
    guard !own.isEmpty else {
      gaps.append("\(name) cannot be checked: there is no public key of \(officer)\(agency.map { " of \($0)" } ?? "").")
      return nil
    }
    guard let key = own.first(where: { SignedRecord.isValid(signature, of: payload, publicKey: $0.publicKey) }) else {
      return false
    }
    if let removedAt = key.removedAt, !key.holds(at: moment) {
      problems.append("\(name) is dated \(moment), after the key of \(officer) was removed at \(removedAt).")
    }
    return true
  }

  /// The signatures for other people's tools must belong to the same text, where there are any.
  private mutating func checkPortable(_ statement: ExportedStatement, _ digest: String) {
    guard problems.isEmpty, let master = try? statement.master.canonical() else { return }
    for clearance in statement.clearances where clearance.payload.digest == digest {
      guard let portable = clearance.portable else { continue }
      check(portable, over: master, record: clearance.payload, "The clearance of \(clearance.payload.officer)")
    }
    if let portable = statement.release.portable {
      check(
        portable, over: master, record: statement.release.payload, "The release of \(statement.release.payload.officer)"
      )
    }
  }

  private mutating func check(
    _ portable: PortableSignature, over master: String, record: some Encodable, _ name: String
  ) {
    let check = portable.check(over: master, keys: keys)
    guard check != .noKey else { return }
    if check != .valid || portable.header?.record != Clearance.recordDigest(of: record) {
      problems.append("\(name) carries a signature for other tools that does not belong to it.")
    }
  }
}
