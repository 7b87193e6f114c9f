import Guidelines
import Incidents

/// A released statement as a JSON Web Signature in its general form (RFC 7515, section 7.2.1): the master with one signature for
/// each clearance and one for the release.
///
/// A yes to an earlier revision that still stands was signed over that revision; it is carried along as a signature of its own,
/// in the flattened form.
public struct SignedStatement: Sendable, Hashable, Codable {
  /// A signature over an earlier revision.
  public struct Carried: Sendable, Hashable, Codable {
    /// The earlier master, encoded.
    public let payload: String
    /// The header.
    public let protected: String
    /// The signature.
    public let signature: String

    var signed: PortableSignature { PortableSignature(protected: protected, signature: signature) }
  }

  /// The canonical JSON of the ``StatementMaster``, encoded.
  public let payload: String
  /// The clearances in the order in which they were given, then the release.
  public let signatures: [PortableSignature]
  /// Clearances of an earlier revision that stand.
  public let carried: [Carried]?

  /// Takes a released statement; nil when it was never public, or was released before statements were signed so.
  public init?(_ statement: Statement) {
    guard let release = statement.release?.portable, let master = try? statement.master?.canonical(),
      let digest = statement.digest
    else { return nil }
    payload = Base64URL.text(master)
    let own = statement.clearances.filter { $0.payload.digest == digest }
    signatures = own.compactMap(\.portable) + [release]
    let earlier = statement.clearances.filter { $0.payload.digest != digest }.compactMap { clearance -> Carried? in
      guard let signature = clearance.portable,
        let master = statement.master(ofRevision: clearance.payload.revision),
        (try? master.manifest.digest()) == clearance.payload.digest, let text = try? master.canonical()
      else { return nil }
      return Carried(payload: Base64URL.text(text), protected: signature.protected, signature: signature.signature)
    }
    carried = earlier.isEmpty ? nil : earlier
  }

  /// The file: canonical JSON and a line feed.
  public func file() throws(EventCodingError) -> String {
    try CanonicalJSON.body(self, kind: "signed statement") + "\n"
  }

  /// The release alone in the compact form, for libraries that read no other.
  public var compact: String {
    guard let release = signatures.last else { return "" }
    return "\(release.protected).\(payload).\(release.signature)"
  }

  /// Reads a file in the general form, or a compact one with the release alone; nil for anything else.
  public static func read(_ text: String) -> SignedStatement? {
    if let signed = try? CanonicalJSON.decode(SignedStatement.self, from: text) { return signed }
    let line = text.hasSuffix("\n") ? String(text.dropLast()) : text
    guard let parts = PortableSignature.parts(ofCompact: line) else { return nil }
    return SignedStatement(payload: Base64URL.text(parts.payload), signatures: [parts.signature], carried: nil)
  }

  private init(payload: String, signatures: [PortableSignature], carried: [Carried]?) {
    self.payload = payload
    self.signatures = signatures
    self.carried = carried
  }

  var isCompact: Bool { signatures.count == 1 && carried == nil }
}

/// What a verification says about a signed statement.
public struct SignedStatementVerification: Sendable, Hashable {
  /// The answer; whether the statement is current is said only with a sequence of releases.
  public let answer: StatementVerification.Answer
  /// What is wrong or noteworthy, in plain sentences.
  public let remarks: [String]
  /// What was signed, when the file could be read.
  public let master: StatementMaster?
  /// The release, when its signature holds.
  public let release: PortableSignature.Header?
  /// The agencies whose clearance was checked.
  public let clearedBy: [AgencyID]
  /// What took its place.
  public let later: LaterStatement?

  /// Verifies the bytes of a file in the general or the compact form with nothing but public keys.
  public init(_ text: String, keys: [PublishedKey], sequence: ReleasedSequence? = nil) {
    guard let signed = SignedStatement.read(text), let payload = Base64URL.string(signed.payload),
      let master = try? CanonicalJSON.decode(StatementMaster.self, from: payload),
      (try? master.canonical()) == payload, master.isWhole, let digest = try? master.manifest.digest()
    else {
      self.init(.altered, ["The file is not a signed statement, or what was signed was changed."])
      return
    }
    var check = SignatureCheck(keys: keys)
    check.look(at: signed, payload, master.manifest)
    var remarks = check.problems + check.gaps
    var answer: StatementVerification.Answer =
      !check.problems.isEmpty ? .altered : !check.gaps.isEmpty ? .cannotTell : .genuine
    if check.problems.isEmpty, let release = check.release,
      release.urgent != nil || sequence?.isUrgent(master.manifest.statement) ?? false
    {
      remarks.insert(StatementVerification.urgentRemark(release.urgent), at: 0)
    }
    var later: LaterStatement?
    if answer == .genuine {
      (answer, later) = StatementVerification.standing(
        of: master.manifest.statement, digest: digest, in: sequence, remarks: &remarks)
    }
    self.init(answer, remarks, master, check.release, check.clearedBy, later)
  }

  private init(
    _ answer: StatementVerification.Answer, _ remarks: [String], _ master: StatementMaster? = nil,
    _ release: PortableSignature.Header? = nil, _ clearedBy: [AgencyID] = [], _ later: LaterStatement? = nil
  ) {
    self.answer = answer
    self.remarks = remarks
    self.master = master
    self.release = release
    self.clearedBy = clearedBy
    self.later = later
  }
}

/// Looks at every signature of a signed statement.
private struct SignatureCheck {
  let keys: [PublishedKey]
  var problems: [String] = []
  var gaps: [String] = []
  var release: PortableSignature.Header?
  var clearedBy: [AgencyID] = []

  init(keys: [PublishedKey]) { self.keys = keys }

  mutating func look(at signed: SignedStatement, _ payload: String, _ manifest: RevisionManifest) {
    for signature in signed.signatures { check(signature, over: payload) }
    for carried in signed.carried ?? [] {
      guard let earlier = Base64URL.string(carried.payload),
        let master = try? CanonicalJSON.decode(StatementMaster.self, from: earlier), master.isWhole,
        master.manifest.incident == manifest.incident, master.manifest.statement == manifest.statement,
        master.manifest.revision < manifest.revision
      else {
        problems.append("A signature over an earlier revision belongs to another statement.")
        continue
      }
      check(carried.signed, over: earlier)
    }
    guard let release else {
      if problems.isEmpty, gaps.isEmpty { problems.append("The file carries no signature of a release.") }
      return
    }
    let all = signed.signatures + (signed.carried ?? []).map(\.signed)
    let present = all.filter { $0.header?.role == .clearance }.map { Digest.hex(of: $0.signature) }.sorted()
    if !signed.isCompact, release.clearances != present {
      problems.append("The release names other clearances than the file holds: one was added, removed or changed.")
    }
  }

  private mutating func check(_ signature: PortableSignature, over payload: String) {
    guard let header = signature.header else {
      problems.append("A signature has a header that cannot be read.")
      return
    }
    let name = "The \(header.role.rawValue) of \(header.officer) for \(header.agency)"
    switch signature.check(over: payload, keys: keys) {
    case .valid:
      switch header.role {
      case .clearance: clearedBy.append(header.forAgency ?? header.agency)
      case .release where release == nil: release = header
      case .release, .feed, .forms: problems.append("\(name) does not belong in this file.")
      }
    case .noKey:
      gaps.append("\(name) cannot be checked: there is no public key of \(header.officer) of \(header.agency).")
    case .removed(let at):
      problems.append("\(name) is dated after the key of \(header.officer) was removed at \(at).")
    case .invalid: problems.append("\(name) carries a signature that does not belong to it.")
    }
  }
}
