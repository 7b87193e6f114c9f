import Guidelines
import Incidents
import Renditions
import Statements

/// Invented statements about an invented incident.
enum Sample {
  static let released = Moment(rfc3339: "2026-03-14T20:50:00Z") ?? Moment(milliseconds: 0)
  static let offset = UTCOffset(minutes: 60) ?? .utc

  /// A text in which `{field|words}` binds words to a field.
  static func text(_ marked: String, _ language: Language = .english, kind: StatementKind? = nil) -> ClearedText {
    ClearedText(rendition(marked, language), kind: kind)
  }

  /// The same text in several languages, sentence beside sentence; the first is the master.
  static func sisters(_ marked: [(Language, String)], kind: StatementKind? = nil) -> [ClearedText] {
    let renditions = marked.map { rendition($1, $0) }
    guard let master = renditions.first else { return [] }
    let from = SentenceSplit.ranges(of: master.text).map { Digest.hex(of: String(master.text[$0])) }
    return renditions.map { rendition in
      let source = TranslationSource(
        revision: 1, segments: from.map { TranslatedSegment(from: [$0], count: 1) })
      let bound = Rendition(
        language: rendition.language, text: rendition.text, bindings: rendition.bindings,
        translation: rendition == master ? nil : source)
      return ClearedText(bound, kind: kind, master: master)
    }
  }

  static func rendition(_ marked: String, _ language: Language) -> Rendition {
    var plain = ""
    var bindings: [Binding] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "{"), let bar = rest[open...].firstIndex(of: "|"),
      let close = rest[bar...].firstIndex(of: "}")
    {
      plain += rest[..<open]
      let words = String(rest[rest.index(after: bar)..<close])
      let start = plain.utf8.count
      plain += words
      bindings.append(
        Binding(
          start: start, end: plain.utf8.count, words: words,
          field: String(rest[rest.index(after: open)..<bar]), source: .constant("sample")))
      rest = rest[rest.index(after: close)...]
    }
    return Rendition(language: language, text: plain + rest, bindings: bindings)
  }

  static let english = text(
    """
    # Serious incident at {place|Alder Hall}

    Joint statement {statement.number|1}, {statement.as-of:full|14 March 2026, 21:50}

    Please keep away from {area|Alder Hall and Quay Street}.
    If you are nearby: {action|go inside and stay there}.

    Our thoughts are with everyone affected. They are with their families.

    What we know: there is a serious incident at {place|Alder Hall}. It began at about {time.onset|21:20}.
    {casualties.injured|Eight people} have been hurt.

    If you are worried about someone, call {contact.family-line|0800 555 0142}.

    We will speak again at {statement.next-update|22:30}, even if there is nothing new. You can check this statement at {link.official|https://alder.example/1}.

    Issued together by {statement.issuers|the police and the city}.
    """)

  static let arabic = text(
    """
    # حادث خطير في {place|قاعة الميناء}

    يرجى الابتعاد عن {area|شارع الرصيف}.

    للسؤال عن قريب اتصلوا بالرقم {contact.family-line|\u{2066}0800 555 0142\u{2069}}.

    سنتحدث إليكم مجددا الساعة {statement.next-update|22:30}.
    """, .arabic)

  static func statement(
    _ number: Int = 1, texts: [ClearedText] = [english, arabic], links: StatementLinks = StatementLinks(),
    standing: ClearedStatement.Standing = .current, nextUpdate: Moment? = released + .minutes(40),
    isUrgent: Bool = false, kind: StatementKind = .holding
  ) -> ClearedStatement {
    ClearedStatement(
      incident: "alder-hall", number: number, kind: kind, asOf: released,
      releasedAt: released + .minutes(Int64(number)),
      nextUpdate: nextUpdate, issuers: ["City of Alder", "Alder Police"], texts: texts,
      digest: String(repeating: "0123456789abcdef", count: 4), links: links, standing: standing, isUrgent: isUrgent)
  }
}
