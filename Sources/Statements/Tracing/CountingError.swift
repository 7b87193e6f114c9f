import Guidelines
import Incidents

/// How people came to be counted or named wrongly, in the reason of a change: there a number tells of the mistake, and not of people harmed.
enum CountingError {
  /// Whether words say that people were taken for others: how many is then no figure of the incident.
  static func isMistakenIdentity(_ words: Substring, _ language: Language) -> Bool {
    holds(words, mistaken[language] ?? [])
  }

  /// Whether words say that somebody was counted more than once, or by more than one.
  static func isDoubleCount(_ words: Substring, _ language: Language) -> Bool {
    holds(words, counted[language] ?? [])
  }

  /// Whether a word is one for those who count: “two hospitals”.
  static func isCounter(_ word: String, _ language: Language) -> Bool { (counters[language] ?? []).contains(word) }

  /// A word as they are compared here.
  static func folded(_ words: Substring) -> [String] { QuantityWords.words(of: Array(words)).map(\.folded) }

  private static func holds(_ words: Substring, _ phrases: [[String]]) -> Bool {
    let words = folded(words)
    return phrases.contains { SpokenSentence.place(of: $0, in: words) != nil }
  }

  private static func rows(_ text: String) -> [[String]] {
    text.split(separator: "|").map { folded($0) }
  }

  private static let mistaken: [Language: [[String]]] = [
    .english: rows(
      "taken for|mistaken for|confused|mixed up|mix up|misidentified|wrongly identified|identified wrongly|mistook|wrong person"
    ),
    .french: rows(
      "prise pour|pris pour|prises pour|confondu|confondue|confondus|confondues|confusion|identifiée à tort|identifié à tort|identifiées à tort"
    ),
    .spanish: rows(
      "tomada por|tomado por|tomadas por|tomados por|confundió|confundieron|confundida|confundido|confundidas|confundidos|confusión|"
        + "identificó por error|identificada por error|identificadas por error|identificado por error"),
    .arabic: rows("الخلط|خلط|خلطا|التبس|التباس|حسب خطأ|حدد خطأ|تحديد هوية|ظن أنه|ظن أنها|اشتباه الأسماء"),
  ]

  private static let counted: [Language: [[String]]] = [
    .english: rows(
      "twice|both lists|double counted|counted double|the same|two lists|duplicate|duplicates|once too often|three times"
    ),
    .french: rows("deux fois|les deux listes|double comptage|en double|le même|la même|les mêmes|trois fois"),
    .spanish: rows(
      "dos veces|ambas listas|las dos listas|por duplicado|duplicada|duplicado|el mismo|la misma|los mismos|las mismas|tres veces"
    ),
    .arabic: rows("مرتين|القائمتين|تكرار|مكرر|مكررا|نفسه|نفسها|نفسهم|أنفسهم|نفسيهما"),
  ]

  private static let counters: [Language: Set<String>] = [
    .english: Set(
      folded(
        "hospital ward list agency team service clinic office desk unit department hospitals wards lists agencies teams services clinics offices desks units departments counts sheets"
      )),
    .french: Set(
      folded(
        "hôpital service liste équipe clinique bureau unité organisme décompte fichier hôpitaux services listes équipes cliniques bureaux unités organismes décomptes fichiers"
      )),
    .spanish: Set(
      folded(
        "hospital planta lista equipo servicio clínica oficina unidad organismo recuento fichero hospitales plantas listas equipos servicios clínicas oficinas unidades organismos recuentos ficheros"
      )),
    .arabic: Set(
      folded(
        "مستشفى قائمة قسم فريق جهة مستشفيات مستشفيان مستشفيين قوائم قائمتان قائمتين أقسام قسمان قسمين فرق فريقان فريقين جهات جهتان جهتين"
      )),
  ]
}

extension FigureTracer {
  /// Whether a number in a reason tells how the mistake came about: who counted, how many were taken for others, or as many as the figure
  /// has changed by who were counted more than once. By what they count, those who died are still told from the hurt.
  mutating func isMistake(
    _ number: Int, _ token: FigureToken, _ index: Int, _ reasons: [TraceCandidate]
  ) -> Bool {
    let next = CountingError.folded(text[token.range.upperBound...].prefix(40)).first ?? ""
    let own = CountingError.folded(text[token.range])
    if CountingError.isCounter(next, language) || own.contains(where: { CountingError.isCounter($0, language) }) {
      return true
    }
    let clause = text[sentence(around: token.range)]
    // A hospital is where they were counted, and no measure of theirs.
    let isPlain =
      switch measure(index) {
      case .none, .other: true
      case .of(let key): key == "casualties.hospital" || reasons.contains { $0.key == key }
      case .either: false
      }
    guard isPlain else { return false }
    if number < 10, CountingError.isMistakenIdentity(clause, language) { return true }
    guard CountingError.isDoubleCount(clause, language),
      let reason = reasons.first(where: { $0.quantity == .exact(number) && counts($0, index) })
    else { return false }
    bind(token.range, reason)
    return true
  }
}
