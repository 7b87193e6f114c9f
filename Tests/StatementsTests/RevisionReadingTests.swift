import Guidelines
import Incidents
import Testing

@testable import Statements

/// Revisions are read and signed in a way of their own. It must give what any JSON gives: otherwise the journal would mean two things,
/// and one text would have two digests.
@Suite struct RevisionReadingTests {
  /// Words with everything that a string of JSON has to escape, or that takes several bytes.
  private static let words = [
    "", "Harbour Market", "marché du port", "ساحة الميناء", "line\nend\r\ttab", "\"quoted\" \\ back/slash",
    "\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{2028}", "e\u{301} \u{1F469}\u{200D}\u{1F692}",
  ]

  private static func revision(_ random: inout Seeded) -> Revision {
    func word() -> String { words.randomElement(using: &random) ?? "" }
    func list<T>(_ most: Int, _ make: () -> T) -> [T] {
      (0..<Int.random(in: 0...most, using: &random)).map { _ in make() }
    }
    func perhaps<T>(_ make: () -> T) -> T? { Bool.random(using: &random) ? make() : nil }
    func number() -> Int { [0, 1, 9, 10, 4711, 999_999_999, 1_000_000_000].randomElement(using: &random) ?? 0 }
    func moment() -> Moment { minutes(Int64(Int.random(in: -9999...9999, using: &random))) }
    func language() -> Language { Language.allCases.randomElement(using: &random) ?? .english }
    func digest() -> String { Digest.hex(of: word()) }
    func agency() -> AgencyID { ["city", "police", "hôpital"].randomElement(using: &random) ?? "city" }
    func source() -> TranslationSource {
      TranslationSource(
        revision: number(),
        segments: list(3) {
          TranslatedSegment(from: list(2, digest), count: number(), needsReview: Bool.random(using: &random))
        },
        provenance: perhaps {
          TranslationProvenance(officer: "translator", tool: perhaps(word), at: moment(), file: perhaps(digest))
        })
    }
    return Revision(
      number: number(), author: "duty-lead", authorAgency: agency(), asOf: moment(), nextUpdate: perhaps(moment),
      issuers: list(3, agency),
      renditions: list(3) {
        Rendition(
          language: language(), text: list(4, word).joined(separator: "\n"),
          bindings: list(3) {
            Binding(
              start: number(), end: number(), words: word(), field: "known.cordon",
              source: Bool.random(using: &random) ? .fact("f-7") : .constant("statement.number"))
          }, madeFrom: perhaps(digest), translation: perhaps(source))
      }, facts: list(4) { BoundFact(id: FactID(number: number()), digest: digest()) }, gaps: list(2, word),
      required: list(3) { "known.cordon" },
      constants: list(2) { BoundConstant(language: language(), name: "template", words: word()) },
      sentences: perhaps {
        list(4) {
          RevisionSentence(
            language: language(), digest: digest(), agencies: list(2, agency),
            isImprint: [nil, true, false].randomElement(using: &random) ?? nil)
        }
      }, follows: list(2) { LanguagePromise(language: language(), at: moment()) }, without: list(2, agency),
      typed: list(2, digest))
  }

  @Test(arguments: 0..<300)
  func aRevisionIsReadAsAnyJSONIs(seed: Int) throws {
    var random = Seeded(seed)
    let revision = Self.revision(&random)
    let body = try CanonicalJSON.encode(revision)
    #expect(try Revision(stored: body) == revision)
    if let short = Revision(canonical: body) { #expect(short == revision) }
    // The same with a space in front, which only the reader of any JSON takes.
    #expect(Revision(canonical: " " + body) == nil)
    #expect(try Revision(stored: " " + body) == revision)
  }

  /// Plain texts take the short way, so that it is this way that these tests are about.
  @Test func plainRevisionsAreReadTheShortWay() throws {
    let short = try (0..<300).count { seed in
      var random = Seeded(seed)
      return Revision(canonical: try CanonicalJSON.encode(Self.revision(&random))) != nil
    }
    #expect(short > 60)
  }

  /// One byte changed, put in or taken out: the short way gives what the other gives, or nothing.
  @Test(arguments: 0..<60)
  func whatWasChangedIsNotReadOtherwise(seed: Int) throws {
    var random = Seeded(seed)
    let body = Array(try CanonicalJSON.encode(Self.revision(&random)).utf8)
    for _ in 0..<150 {
      var changed = body
      let place = Int.random(in: 0..<body.count, using: &random)
      let byte = Array("\"\\,:{}[]0919anu- ".utf8).randomElement(using: &random) ?? 0x20
      switch Int.random(in: 0...2, using: &random) {
      case 0: changed[place] = byte
      case 1: changed.insert(byte, at: place)
      default: changed.remove(at: place)
      }
      guard let text = String(validating: changed, as: UTF8.self), let short = Revision(canonical: text) else {
        continue
      }
      #expect(short == (try? CanonicalJSON.decode(Revision.self, from: text)))
    }
  }

  @Test(arguments: 0..<300)
  func aManifestIsWrittenAsTheEncoderWritesIt(seed: Int) throws {
    var random = Seeded(seed)
    func number() -> Int? { [nil, 1, 12, 4711].randomElement(using: &random) ?? nil }
    let manifest = RevisionManifest(
      Self.revision(&random), of: StatementID(incident: "2026-harbour", number: 3), kind: .correction,
      links: StatementLinks(supersedes: number(), corrects: number(), withdraws: number(), translates: number()))
    #expect(try manifest.canonical() == (try CanonicalJSON.encode(manifest)))
    #expect(try manifest.digest() == Digest.hex(of: try CanonicalJSON.encode(manifest)))
    #expect(try CanonicalJSON.decode(RevisionManifest.self, from: manifest.canonical()) == manifest)
  }
}
