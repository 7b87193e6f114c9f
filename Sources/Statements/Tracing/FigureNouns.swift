import Guidelines

/// The words that go with a figure, so that eight dead cannot be passed off as eight missing.
enum FigureNouns {
  /// What the words beside a figure say that it counts.
  enum Measure: Sendable, Hashable {
    /// Nothing that is known here.
    case none
    /// What a key counts.
    case of(FactKey)
    /// People of whom no key here keeps count: evacuated, rescued.
    case other
    /// One thing or another: “dead or missing”.
    case either
  }

  /// A word that names a measure.
  private struct Mention {
    let key: FactKey?
    let weight: Int
  }

  /// The keys that count people and whose words are known here.
  static var measures: Set<FactKey> { Set(weights.keys) }

  /// Whether the words that go with a key are known here.
  static func knows(_ key: FactKey) -> Bool { weights[key] != nil }

  /// Whether the name of a key says that it counts what another counts, too: `responders.injured`.
  static func isNamed(_ key: FactKey, after measure: FactKey) -> Bool {
    guard let words = table[measure]?[.english] else { return false }
    return words.contains { key.rawValue.contains($0) }
  }

  /// The keys of which words speak, sorted.
  static func keys(in words: String, _ language: Language) -> [FactKey] {
    Set(mentions(in: words, language).compactMap(\.key)).sorted()
  }

  /// What a figure counts, by the words around it.
  ///
  /// The clause around the figure says it (“34 people are missing”, “Among the missing are 34 people”, «توفي 34 شخصا»), or else the
  /// rest of the sentence. Who died in a hospital is among the dead, so the gravest word of a clause counts, and of two equal ones
  /// the first behind the figure, or else the last before it.
  ///
  /// - Parameters:
  ///   - before: the words in front of the figure, back to the one before or the beginning of the sentence.
  ///   - after: the figure's own words and those behind it, up to the next figure or the end of the sentence.
  static func measure(before: String, after: String, _ language: Language) -> Measure {
    let next = clause(after, language, isLast: false)
    let last = clause(before, language, isLast: true)
    for (front, behind) in [(last, next), (before, after)] {
      let following = mentions(in: behind, language)
      let leading = mentions(in: front, language)
      guard let gravest = (following + leading).map(\.weight).max() else { continue }
      let equal = following.filter { $0.weight == gravest }
      if gravest == 3, Set(equal.map(\.key)).count > 1, hasOr(behind, language) { return .either }
      guard let nearest = equal.first ?? leading.last(where: { $0.weight == gravest }) else { continue }
      return nearest.key.map(Measure.of) ?? .other
    }
    return .none
  }

  private static func hasOr(_ words: String, _ language: Language) -> Bool {
    QuantityWords.words(of: Array(words)).contains { (ors[language] ?? []).contains($0.folded) }
  }

  private static let ors: [Language: Set<String>] = [
    .english: ["or"], .french: ["ou"], .spanish: ["o", "u"], .arabic: ["او"],
  ]

  /// The first or the last clause of words: up to a comma or “and”.
  private static func clause(_ words: String, _ language: Language, isLast: Bool) -> String {
    let characters = Array(words)
    var bounds: [Int] = []
    for (index, character) in characters.enumerated() where ",،".contains(character) { bounds.append(index) }
    for word in QuantityWords.words(of: characters) {
      let isJoiner =
        if language == .arabic {
          word.folded.hasPrefix("و") && !rootsInWaw.contains { word.folded.hasPrefix($0) }
        } else {
          joiners[language]?.contains(word.folded) ?? false
        }
      if isJoiner, word.range.lowerBound > 0 { bounds.append(word.range.lowerBound) }
    }
    guard let bound = isLast ? bounds.max() : bounds.min() else { return words }
    return String(isLast ? characters[bound...] : characters[..<bound])
  }

  private static let joiners: [Language: Set<String>] = [
    .english: ["and", "while", "but", "plus"], .french: ["et", "mais", "tandis", "puis"],
    .spanish: ["y", "e", "mientras", "pero"],
  ]
  /// Arabic words that begin with the letter that also means “and”.
  private static let rootsInWaw = ["وفا", "وفي", "واحد", "وضع", "وقت", "وصل", "وجود", "وقع", "وزار"]

  private static func mentions(in words: String, _ language: Language) -> [Mention] {
    let all = QuantityWords.words(of: Array(words))
    var found: [Mention] = []
    for index in all.indices {
      let stems = language == .arabic ? arabicStems(all[index].folded) : [all[index].folded]
      for entry in entries[language] ?? [] {
        guard let first = entry.words.first, stems.contains(where: { $0.hasPrefix(first) }),
          index + entry.words.count <= all.count,
          entry.words.indices.dropFirst().allSatisfy({ all[index + $0].folded.hasPrefix(entry.words[$0]) })
        else { continue }
        found.append(Mention(key: entry.key, weight: entry.weight))
        break
      }
    }
    return found
  }

  private static func arabicStems(_ word: String) -> [String] {
    [word]
      + ["و", "ف", "ب", "ل", "ال", "وال", "فال", "بال", "لل", "ي", "ت"].compactMap {
        word.hasPrefix($0) ? String(word.dropFirst($0.count)) : nil
      }
  }

  private struct Entry {
    let key: FactKey?
    let words: [String]
    let weight: Int
  }

  private static let entries: [Language: [Entry]] = {
    var entries: [Language: [Entry]] = [:]
    func add(_ words: [Language: [String]], _ key: FactKey?, _ weight: Int) {
      for (language, phrases) in words {
        for phrase in phrases {
          let words = phrase.split(separator: " ").map { QuantityWords.fold($0) }
          entries[language, default: []].append(Entry(key: key, words: words, weight: weight))
        }
      }
    }
    for (key, words) in table { add(words, key, weights[key] ?? 0) }
    add(others, nil, -1)
    return entries.mapValues { $0.sorted { ($0.weight, $0.words.joined()) > ($1.weight, $1.words.joined()) } }
  }()

  private static let weights: [FactKey: Int] = [
    .killed: 3, .missing: 3, .arrested: 3, .critical: 2, .hospital: 1, .injured: 0,
  ]

  /// The beginnings of words, by key and language.
  private static let table: [FactKey: [Language: [String]]] = [
    .killed: [
      .english: [
        "died", "dies", "dead", "kill", "death", "deceased", "fatal", "murdered", "lost their lives", "lost lives",
      ],
      .french: ["décéd", "mort", "tué", "décès", "perdu la vie"],
      .spanish: ["muert", "fallec", "murieron", "murió", "muere", "perdieron la vida"],
      .arabic: ["توفي", "توفوا", "وفاة", "وفيات", "قتل", "قتيل", "مقتل", "موتى", "مات", "لقي", "لقوا"],
    ],
    .injured: [
      .english: ["hurt", "injur", "wound"], .french: ["bless"], .spanish: ["herid", "lesion"],
      .arabic: ["أصيب", "اصيبوا", "مصاب", "جريح", "جرح", "إصاب", "صيب"],
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
      .english: ["missing", "unaccounted"], .french: ["disparu", "portés disparus", "sans nouvelles"],
      .spanish: ["desaparec", "sin localizar"], .arabic: ["مفقود", "فقد", "عداد المفقودين"],
    ],
    .arrested: [
      .english: ["arrest", "custody", "detained"], .french: ["arrêté", "arrestation", "interpell", "garde à vue"],
      .spanish: ["detenid", "detención", "detuv", "arrest"],
      .arabic: ["توقيف", "أوقف", "موقوف", "اعتقال", "اعتقل", "معتقل", "محتجز", "قبض"],
    ],
  ]

  /// The beginnings of words for people of whom no key here keeps count.
  private static let others: [Language: [String]] = [
    .english: [
      "evacuat", "rescued", "saved", "hostage", "attacker", "gunm", "assailant", "charged", "displaced", "stranded",
      "homeless", "trapped", "sheltering",
    ],
    .french: ["évacu", "secour", "sauvé", "otage", "assaillant", "attaquant", "inculp", "sinistré", "bloqué", "piégé"],
    .spanish: [
      "evacuad", "rescatad", "rehen", "atacante", "agresor", "asaltante", "acusad", "desplazad", "atrapad",
    ],
    .arabic: ["إجلاء", "أجلي", "إنقاذ", "أنقذ", "رهائن", "رهينة", "مهاجم", "مسلح", "نازح", "عالق", "محاصر"],
  ]
}
