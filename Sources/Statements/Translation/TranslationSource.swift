import Guidelines
import Incidents

/// What a text in another language was made from, sentence by sentence.
///
/// It is a part of what agencies sign: a clearance covers the words of a translation and the sentences of the master that
/// they stand for.
public struct TranslationSource: Sendable, Hashable, Codable {
  /// The revision whose master was last before the eyes of whoever wrote the translation.
  public let revision: Int
  /// The translation in its order, each stretch with the sentences of the master that it says. Their counts add up to the
  /// sentences of the translation.
  public let segments: [TranslatedSegment]
  /// Who made it, with which tool and when; nothing for a text that a template made.
  public let provenance: TranslationProvenance?

  /// A source.
  public init(revision: Int, segments: [TranslatedSegment], provenance: TranslationProvenance? = nil) {
    self.revision = revision
    self.segments = segments
    self.provenance = provenance
  }

  /// Stands for the revision that a proposed text becomes; its number is given when it is decided.
  static let comingRevision = 0

  func at(revision: Int) -> TranslationSource {
    TranslationSource(revision: revision, segments: segments, provenance: provenance)
  }

  func with(_ provenance: TranslationProvenance?) -> TranslationSource {
    TranslationSource(revision: revision, segments: segments, provenance: provenance)
  }
}

/// One stretch of a translation.
public struct TranslatedSegment: Sendable, Hashable, Codable {
  /// SHA-256 of the sentences of the master that it says, in hex; mostly one.
  public let from: [String]
  /// How many sentences of the translation it takes, from 1; mostly one.
  public let count: Int
  /// Whether somebody still has to read it: a machine suggested it, or the tool did not say that it is done.
  public let needsReview: Bool?

  /// A stretch.
  public init(from: [String], count: Int, needsReview: Bool = false) {
    self.from = from
    self.count = count
    self.needsReview = needsReview ? true : nil
  }
}

/// Who made a translation, with what, and when.
public struct TranslationProvenance: Sendable, Hashable, Codable {
  /// Who handed it in.
  public let officer: OfficerID
  /// The tool in which it was written, as its file names it.
  public let tool: String?
  /// When it was handed in.
  public let at: Moment
  /// SHA-256 of the file, in hex.
  public let file: String?

  /// A provenance.
  public init(officer: OfficerID, tool: String? = nil, at: Moment, file: String? = nil) {
    self.officer = officer
    self.tool = tool
    self.at = at
    self.file = file
  }
}

extension Rendition {
  /// The sentences, in their order.
  var sentences: [String] { SentenceSplit.ranges(of: text).map { String(text[$0]) } }

  /// The text as made from a whole master, sentence for sentence.
  func bound(to master: Rendition, revision: Int = TranslationSource.comingRevision) -> Rendition {
    let digests = master.sentences.map(Digest.hex)
    let segments = SentenceAlignment.beads(of: AlignedText(master), and: AlignedText(self)).map { bead in
      TranslatedSegment(from: Array(digests[bead.sources]), count: bead.targets.count)
    }
    return made(from: Digest.hex(of: master.text))
      .translated(from: TranslationSource(revision: revision, segments: segments))
  }

  /// The same text, with another source.
  func translated(from source: TranslationSource?) -> Rendition {
    Rendition(language: language, text: text, bindings: bindings, madeFrom: madeFrom, translation: source)
  }
}
