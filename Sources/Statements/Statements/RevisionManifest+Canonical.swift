import Guidelines
import Incidents

/// Written by hand, in the bytes that the encoder gives: every list of statements asks for the digests of all.
extension RevisionManifest {
  /// The canonical JSON in UTF-8.
  var canonicalBytes: [UInt8] {
    var writer = CanonicalWriter(capacity: 2048)
    writer.begin()
    writer.moment("asOf", asOf)
    if let corrects { writer.whole("corrects", Int64(corrects)) }
    writer.objects("facts", facts) { writer, fact in
      writer.string("digest", fact.digest)
      writer.string("id", fact.id.rawValue)
    }
    if let follows {
      writer.objects("follows", follows) { writer, promise in
        writer.moment("at", promise.at)
        writer.string("language", promise.language.rawValue)
      }
    }
    writer.string("incident", incident.rawValue)
    writer.strings("issuers", issuers.lazy.map(\.rawValue))
    writer.string("kind", kind.rawValue)
    if let nextUpdate { writer.moment("nextUpdate", nextUpdate) }
    writer.whole("revision", Int64(revision))
    writer.string("schema", schema)
    if let sentences { writer.objects("sentences", sentences) { $1.write(to: &$0) } }
    writer.whole("statement", Int64(statement))
    if let supersedes { writer.whole("supersedes", Int64(supersedes)) }
    writer.objects("texts", texts) { writer, text in
      writer.string("language", text.language.rawValue)
      writer.strings("lines", text.lines)
      if let translation = text.translation {
        writer.begin("translation")
        translation.write(to: &writer)
        writer.end()
      }
    }
    if let translates { writer.whole("translates", Int64(translates)) }
    if let withdraws { writer.whole("withdraws", Int64(withdraws)) }
    writer.end()
    return writer.bytes
  }
}

extension RevisionSentence {
  fileprivate func write(to writer: inout CanonicalWriter) {
    writer.strings("agencies", agencies.lazy.map(\.rawValue))
    writer.string("digest", digest)
    if let isImprint { writer.flag("isImprint", isImprint) }
    writer.string("language", language.rawValue)
  }
}

extension TranslationSource {
  fileprivate func write(to writer: inout CanonicalWriter) {
    if let provenance {
      writer.begin("provenance")
      writer.moment("at", provenance.at)
      if let file = provenance.file { writer.string("file", file) }
      writer.string("officer", provenance.officer.rawValue)
      if let tool = provenance.tool { writer.string("tool", tool) }
      writer.end()
    }
    writer.whole("revision", Int64(revision))
    writer.objects("segments", segments) { writer, segment in
      writer.whole("count", Int64(segment.count))
      writer.strings("from", segment.from)
      if let needsReview = segment.needsReview { writer.flag("needsReview", needsReview) }
    }
  }
}
