import Guidelines
import Incidents

/// What the public signatures of a statement are made over: the manifest that the agencies cleared together with the words
/// themselves, so that whoever checks a signature has read what was signed.
///
/// Its canonical JSON (UTF-8, sorted keys, no spaces) is the payload of every clearance and of the release.
public struct StatementMaster: Sendable, Hashable, Codable {
  /// A text in one language.
  public struct Text: Sendable, Hashable, Codable {
    /// The language.
    public let language: Language
    /// The lines of the text.
    public let lines: [String]
    /// SHA-256 of the words as ``PastedText`` folds them, in hex: it survives chat programs and word processors.
    public let folded: String

    /// The text as it was cleared.
    public var text: String { lines.joined(separator: "\n") }
  }

  /// Always ``schemaName``.
  public let schema: String
  /// What officers sign.
  public let manifest: RevisionManifest
  /// The texts, in the order of the manifest.
  public let texts: [Text]

  /// The name and version of the form.
  public static let schemaName = "afterword.master/1"

  /// The master of a revision.
  public init(_ manifest: RevisionManifest, _ renditions: [Rendition]) {
    self.init(
      manifest,
      renditions.map {
        ($0.language, $0.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      })
  }

  init(_ manifest: RevisionManifest, _ texts: [(language: Language, lines: [String])]) {
    schema = Self.schemaName
    self.manifest = manifest
    self.texts = texts.map {
      Text(
        language: $0.language, lines: $0.lines,
        folded: Digest.hex(of: PastedText($0.lines.joined(separator: "\n")).folded))
    }
  }

  /// The canonical JSON.
  public func canonical() throws(EventCodingError) -> String { try CanonicalJSON.body(self, kind: schema) }

  /// Whether the words are those of the manifest, line by line.
  public var isWhole: Bool {
    schema == Self.schemaName && manifest.texts.map(\.language) == texts.map(\.language)
      && zip(manifest.texts, texts).allSatisfy { signed, text in
        signed.lines == text.lines.map { Digest.hex(of: $0) }
          && text.folded == Digest.hex(of: PastedText(text.text).folded)
      }
  }
}

extension Statement {
  /// The master of the current text.
  public var master: StatementMaster? {
    guard let manifest, let revision else { return nil }
    return StatementMaster(manifest, revision.renditions)
  }

  /// The master of any revision that was submitted, for what was signed over an earlier text.
  func master(ofRevision number: Int) -> StatementMaster? {
    guard let opened, let revision = revision(number) else { return nil }
    let manifest = RevisionManifest(revision, of: opened.id, kind: opened.kind, links: opened.links)
    return StatementMaster(manifest, revision.renditions)
  }
}

extension Statement {
  /// Whether a signature for other tools is the officer's own, over the current text, and tied to the record beside it.
  func isOwn(
    _ portable: PortableSignature, _ role: PortableSignature.Header.Role, of record: some Encodable, by signer: Officer,
    publicKey: String
  ) -> Bool {
    guard let master = try? master?.canonical(), let header = portable.header else { return false }
    return header.role == role && header.officer == signer.id && header.agency == signer.agency
      && header.record == Clearance.recordDigest(of: record) && portable.isValid(over: master, publicKey: publicKey)
  }
}
