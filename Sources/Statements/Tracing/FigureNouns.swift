import Guidelines

/// The words that go with a figure, so that eight dead cannot be passed off as eight missing.
enum FigureNouns {
  static func words(for key: FactKey, _ language: Language) -> [String]? {
    table[key]?[language]
  }

  /// The keys of which words speak, sorted.
  static func keys(in words: String, _ language: Language) -> [FactKey] {
    table.filter { ($0.value[language] ?? []).contains { words.contains($0) } }.keys.sorted()
  }

  static func all(_ language: Language) -> [String] {
    table.values.flatMap { $0[language] ?? [] }
  }

  private static let table: [FactKey: [Language: [String]]] = [
    .killed: [
      .english: ["died", "dead", "killed", "death", "lost their lives"], .french: ["décéd", "mort", "tué", "décès"],
      .spanish: ["muert", "fallec", "murieron"], .arabic: ["توفي", "وفاة", "وفيات", "قتل", "قتيل", "قتلى"],
    ],
    .injured: [
      .english: ["hurt", "injur", "wounded"], .french: ["bless"], .spanish: ["herid", "lesionad"],
      .arabic: ["أصيب", "مصاب", "جريح", "جرحى", "إصاب"],
    ],
    .hospital: [
      .english: ["hospital", "treated"], .french: ["hôpit", "hospital", "soign"], .spanish: ["hospital", "atendid"],
      .arabic: ["مستشفى", "مستشفيات", "علاج"],
    ],
    .critical: [
      .english: ["critical"], .french: ["critique", "urgence absolue"], .spanish: ["crític", "grave"],
      .arabic: ["حرجة", "خطيرة"],
    ],
    .missing: [
      .english: ["missing", "unaccounted"], .french: ["disparu", "sans nouvelles"], .spanish: ["desaparecid"],
      .arabic: ["مفقود", "مفقودين"],
    ],
    .arrested: [
      .english: ["arrest", "custody", "detained"], .french: ["arrêt", "interpell", "garde à vue"],
      .spanish: ["detenid", "detención", "arrest"],
      .arabic: ["توقيف", "أوقف", "موقوف", "اعتقال", "اعتقل", "معتقل", "محتجز"],
    ],
  ]
}
