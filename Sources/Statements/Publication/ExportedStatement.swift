import Guidelines
import Incidents

/// A released statement as a file of its own: the text, the facts it rests on, who cleared it and who released it. Anybody
/// who has the agencies' public keys can verify it, without a network and without this workspace.
public struct ExportedStatement: Sendable, Hashable, Codable {
  /// A text in one language.
  public struct Text: Sendable, Hashable, Codable {
    /// The language.
    public let language: Language
    /// The lines of the text.
    public let lines: [String]
  }

  /// A fact as it stood when it was published.
  public struct SaidFact: Sendable, Hashable, Codable {
    /// The fact.
    public let id: FactID
    /// What it is about.
    public let key: FactKey
    /// What it says.
    public let value: FactValue
    /// What it counts.
    public let scope: Scope
    /// The agency that says so.
    public let agency: AgencyID
    /// When it was true.
    public let asOf: Moment

    /// The digest that the manifest must hold.
    var digest: String {
      Digest.hex(of: (try? CanonicalJSON.encode(self)) ?? "")
    }
  }

  /// What became of the statement, signed by whoever released the later one.
  public struct Successor: Sendable, Hashable, Codable {
    /// The later statement, as it was cleared.
    public let manifest: RevisionManifest
    /// Its release.
    public let release: Release
  }

  /// Always ``schemaName``.
  public let schema: String
  /// What was signed.
  public let manifest: RevisionManifest
  /// The texts.
  public let texts: [Text]
  /// The facts.
  public let facts: [SaidFact]
  /// The signed approvals.
  public let clearances: [Clearance]
  /// The signed release.
  public let release: Release
  /// The later statements that superseded, corrected or withdrew it, when it was exported after them.
  public let successors: [Successor]

  /// The name and version of the form.
  public static let schemaName = "afterword.statement/1"

  /// Exports a statement.
  ///
  /// - Throws: a refusal when the statement was never public.
  public init(_ statement: Statement, ledger: FactLedger, successors: [Statement]) throws(Refusal) {
    guard let release = statement.release, let manifest = statement.manifest, let revision = statement.revision else {
      let number = statement.id?.number ?? 0
      throw Refusal(
        rule: "not-released", message: "Statement \(number) has not been released; there is nothing to export.",
        mend: ["afterword statement show \(number)"])
    }
    schema = Self.schemaName
    self.manifest = manifest
    self.release = release
    texts = revision.renditions.map {
      Text(
        language: $0.language, lines: $0.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
    facts = revision.facts.compactMap { ledger[$0.id] }.map {
      SaidFact(id: $0.id, key: $0.key, value: $0.value, scope: $0.scope, agency: $0.agency, asOf: $0.asOf)
    }
    clearances = statement.clearances
    self.successors = successors.compactMap { later in
      guard let manifest = later.manifest, let release = later.release else { return nil }
      return Successor(manifest: manifest, release: release)
    }
  }

  /// The master that the signatures for other tools are made over.
  public var master: StatementMaster { StatementMaster(manifest, texts.map { ($0.language, $0.lines) }) }

  /// Whether a number is that of the statement, or of the one of which it is a language that followed: both stand and fall
  /// together.
  func isAbout(_ number: Int) -> Bool { number == manifest.statement || number == manifest.translates }

  /// The file: canonical JSON and a line feed.
  public func file() throws(EventCodingError) -> String {
    try CanonicalJSON.body(self, kind: schema) + "\n"
  }
}
