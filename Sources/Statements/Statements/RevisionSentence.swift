import Guidelines
import Incidents

/// One sentence of a revision, as it is signed: its digest, and the agencies whose facts it says.
public struct RevisionSentence: Sendable, Hashable, Codable {
  /// The language.
  public let language: Language
  /// SHA-256 of the sentence, in hex.
  public let digest: String
  /// The agencies whose facts it says, sorted.
  public let agencies: [AgencyID]
  /// Whether it says only the statement's own particulars: number, time, issuers. It changes when an agency is left out, and
  /// that changes nobody's words.
  public let isImprint: Bool?

  /// The sentences of texts.
  public static func sentences(of renditions: [Rendition], ledger: FactLedger) -> [RevisionSentence] {
    renditions.flatMap { rendition -> [RevisionSentence] in
      let text = rendition.text
      return SentenceSplit.ranges(of: text).map { range in
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
        let sources = rendition.bindings.filter { $0.start < end && start < $0.end }.map(\.source)
        var agencies: Set<AgencyID> = []
        var names: [String] = []
        for source in sources {
          switch source {
          case .fact(let id): if let agency = ledger[id]?.agency { agencies.insert(agency) }
          case .constant(let name): names.append(name)
          }
        }
        let isImprint = agencies.isEmpty && !names.isEmpty && names.allSatisfy(imprint.contains)
        return RevisionSentence(
          language: rendition.language, digest: Digest.hex(of: String(text[range])), agencies: agencies.sorted(),
          isImprint: isImprint ? true : nil)
      }
    }
  }

  private static let imprint: Set<String> = [
    "statement.issuers", "statement.number", "statement.as-of", "statement.figures-as-of", "statement.figure-owners",
    "statement.sources",
  ]
}

/// A language that comes later than the others.
public struct LanguagePromise: Sendable, Hashable, Codable {
  /// The language.
  public let language: Language
  /// When it is promised.
  public let at: Moment

  /// A promise.
  public init(language: Language, at: Moment) {
    self.language = language
    self.at = at
  }
}
