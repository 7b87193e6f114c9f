import Guidelines
import Incidents

// A statement's text is the longest thing in the journal, and every look at the statements of an incident reads those of all: it is read
// without the tape and the containers that any JSON takes. Whatever is not exactly as it was written gives nothing, and is read like any
// JSON.

extension Revision {
  /// Reads a revision from the journal.
  ///
  /// - Throws: `EventCodingError` for a text that this release cannot read.
  public init(stored body: String) throws(EventCodingError) {
    if let plain = Revision(canonical: body) {
      self = plain
    } else {
      self = try CanonicalJSON.payload(Revision.self, kind: Self.eventKind, body: body)
    }
  }

  /// Reads a revision as it was written; nothing where it stands in any other form.
  init?(canonical body: String) {
    let text = body.utf8
    let bytes = text.span
    var reader = CanonicalReader()
    guard reader.begin(in: bytes), let asOf = reader.moment("asOf", in: bytes),
      let author = reader.string("author", in: bytes), let authorAgency = reader.string("authorAgency", in: bytes)
    else { return nil }
    let constants = reader.list("constants", in: bytes) { BoundConstant(next: &$0, in: $1) }
    guard let facts = reader.list("facts", in: bytes, { BoundFact(next: &$0, in: $1) }) else { return nil }
    let follows = reader.list("follows", in: bytes) { LanguagePromise(next: &$0, in: $1) }
    let gaps = reader.strings("gaps", in: bytes)
    guard let issuers = reader.strings("issuers", in: bytes) else { return nil }
    let nextUpdate = reader.moment("nextUpdate", in: bytes)
    guard let number = reader.count("number", in: bytes),
      let renditions = reader.list("renditions", in: bytes, { Rendition(next: &$0, in: $1) })
    else { return nil }
    let required = reader.strings("required", in: bytes)
    let sentences = reader.list("sentences", in: bytes) { RevisionSentence(next: &$0, in: $1) }
    let typed = reader.strings("typed", in: bytes)
    let without = reader.strings("without", in: bytes)
    guard reader.end(in: bytes), reader.isAtEnd(of: bytes) else { return nil }
    // An empty list that was written says something else than none.
    for list in [gaps, required, typed, without] where list?.isEmpty ?? false { return nil }
    if constants?.isEmpty ?? false || follows?.isEmpty ?? false { return nil }
    self.init(
      number: number, author: OfficerID(author), authorAgency: AgencyID(authorAgency), asOf: asOf,
      nextUpdate: nextUpdate, issuers: issuers.map(AgencyID.init(_:)), renditions: renditions, facts: facts,
      gaps: gaps ?? [], required: required ?? [], constants: constants ?? [], sentences: sentences,
      follows: follows ?? [], without: (without ?? []).map(AgencyID.init(_:)), typed: typed ?? [])
  }
}

extension BoundFact {
  fileprivate init?(next reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    guard reader.begin(in: bytes), let digest = reader.string("digest", in: bytes),
      let id = reader.string("id", in: bytes), reader.end(in: bytes)
    else { return nil }
    self.init(id: FactID(id), digest: digest)
  }
}

extension BoundConstant {
  fileprivate init?(next reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    guard reader.begin(in: bytes), let language = Language(next: &reader, in: bytes),
      let name = reader.string("name", in: bytes), let words = reader.text("words", in: bytes), reader.end(in: bytes)
    else { return nil }
    self.init(language: language, name: name, words: words)
  }
}

extension LanguagePromise {
  fileprivate init?(next reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    guard reader.begin(in: bytes), let at = reader.moment("at", in: bytes),
      let language = Language(next: &reader, in: bytes), reader.end(in: bytes)
    else { return nil }
    self.init(language: language, at: at)
  }
}

extension RevisionSentence {
  fileprivate init?(next reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    guard reader.begin(in: bytes), let agencies = reader.strings("agencies", in: bytes),
      let digest = reader.string("digest", in: bytes)
    else { return nil }
    let isImprint = reader.flag("isImprint", in: bytes)
    guard let language = Language(next: &reader, in: bytes), reader.end(in: bytes) else { return nil }
    self.init(language: language, digest: digest, agencies: agencies.map(AgencyID.init(_:)), isImprint: isImprint)
  }
}

extension Rendition {
  fileprivate init?(next reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    guard reader.begin(in: bytes), let bindings = reader.list("bindings", in: bytes, { Binding(next: &$0, in: $1) }),
      let language = Language(next: &reader, in: bytes)
    else { return nil }
    let madeFrom = reader.string("madeFrom", in: bytes)
    guard let text = reader.text("text", in: bytes) else { return nil }
    let translation = TranslationSource(next: "translation", of: &reader, in: bytes)
    guard reader.end(in: bytes) else { return nil }
    self.init(language: language, text: text, bindings: bindings, madeFrom: madeFrom, translation: translation)
  }
}

extension Binding {
  fileprivate init?(next reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    guard reader.begin(in: bytes), let end = reader.count("end", in: bytes),
      let field = reader.string("field", in: bytes), let source = reader.string("source", in: bytes),
      let start = reader.count("start", in: bytes),
      let words = reader.text("words", in: bytes), reader.end(in: bytes)
    else { return nil }
    self.init(start: start, end: end, words: words, field: field, source: Provenance(text: source))
  }
}

extension TranslationSource {
  fileprivate init?(next name: String, of reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    let before = reader
    guard reader.begin(name, in: bytes) else { return nil }
    let provenance = TranslationProvenance(next: "provenance", of: &reader, in: bytes)
    guard let revision = reader.count("revision", in: bytes),
      let segments = reader.list("segments", in: bytes, { TranslatedSegment(next: &$0, in: $1) }), reader.end(in: bytes)
    else {
      reader = before
      return nil
    }
    self.init(revision: revision, segments: segments, provenance: provenance)
  }
}

extension TranslatedSegment {
  fileprivate init?(next reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    guard reader.begin(in: bytes), let count = reader.count("count", in: bytes),
      let from = reader.strings("from", in: bytes)
    else { return nil }
    let needsReview = reader.flag("needsReview", in: bytes)
    // What needs no review does not say so.
    guard needsReview != false, reader.end(in: bytes) else { return nil }
    self.init(from: from, count: count, needsReview: needsReview ?? false)
  }
}

extension TranslationProvenance {
  fileprivate init?(next name: String, of reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    let before = reader
    guard reader.begin(name, in: bytes), let at = reader.moment("at", in: bytes) else {
      reader = before
      return nil
    }
    let file = reader.string("file", in: bytes)
    guard let officer = reader.string("officer", in: bytes) else {
      reader = before
      return nil
    }
    let tool = reader.text("tool", in: bytes)
    guard reader.end(in: bytes) else {
      reader = before
      return nil
    }
    self.init(officer: OfficerID(officer), tool: tool, at: at, file: file)
  }
}

extension Language {
  fileprivate init?(next reader: inout CanonicalReader, in bytes: Span<UInt8>) {
    guard let code = reader.string("language", in: bytes) else { return nil }
    self.init(rawValue: code)
  }
}
