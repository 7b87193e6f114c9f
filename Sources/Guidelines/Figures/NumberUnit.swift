/// What a word does within a number.
enum NumberUnit: Sendable, Hashable {
  /// 1 to 9.
  case unit(Int)
  /// 10 to 19.
  case teen(Int)
  /// 20, 30 … 90.
  case ten(Int)
  /// Multiplies what stands before by 100.
  case hundred
  /// 200, 300 … 900 in one word.
  case hundreds(Int)
  /// Multiplies what stands before by 1,000 or more.
  case scale(Int)
  /// A number in one word that takes no other: “dozen”, «قتيلان».
  case whole(Int)
  /// No number, only a size: “dozens”, “hundreds”.
  case vague(Int)
}

/// The words that mean numbers, by language. Words are folded: lower case, no accents, Arabic letters in one form.
enum NumberWords {
  /// The parts that words play in numbers of a language, by their keys.
  static func units(in language: Language) -> [UInt64: NumberUnit] { tables[language] ?? [:] }

  /// The words that may begin a figure, numbers and others.
  static func beginnings(in language: Language) -> KeyFilter { beginnings[language] ?? KeyFilter([]) }

  private static let beginnings: [Language: KeyFilter] = Dictionary(
    uniqueKeysWithValues: Language.allCases.map {
      let hours = $0 == .arabic ? Array(ClockWords.arabicHours.keys) : []
      let days = CalendarWords.beginnings(in: $0)
      return ($0, KeyFilter(Array(units(in: $0).keys) + Array(TimeWords.begins) + hours + days))
    })

  /// Words that join the parts of a number.
  static func isJoiner(_ key: UInt64, in language: Language) -> Bool { joiners[language] == key }

  /// Arabic nouns whose dual says “two of them”.
  static func isDual(_ key: UInt64) -> Bool { duals.contains(key) }

  /// Whether an Arabic word that counts one elsewhere means anybody where it stands alone.
  static func isAnybody(_ key: UInt64) -> Bool { anybody.contains(key) }

  private static let joiners: [Language: UInt64] = [
    .english: key("and"), .french: key("et"), .spanish: key("y"),
  ]

  private static func key(_ word: String) -> UInt64 { WordKey.of(folded: word.utf8) }

  private static let tables: [Language: [UInt64: NumberUnit]] = [
    .english: table(
      units: "one two three four five six seven eight nine",
      teens: "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
      tens: "twenty thirty forty fifty sixty seventy eighty ninety",
      [
        "hundred": .hundred, "thousand": .scale(1000), "million": .scale(1_000_000), "dozen": .whole(12),
        "dozens": .vague(12), "scores": .vague(20), "hundreds": .vague(100), "thousands": .vague(1000),
        "fourty": .ten(40),
      ]),
    .french: table(
      units: "un deux trois quatre cinq six sept huit neuf",
      teens: "dix onze douze treize quatorze quinze seize",
      tens: "vingt trente quarante cinquante soixante septante huitante nonante",
      [
        "une": .unit(1), "octante": .ten(80), "vingts": .ten(20), "cent": .hundred, "cents": .hundred,
        "mille": .scale(1000), "million": .scale(1_000_000), "millions": .scale(1_000_000), "dizaine": .vague(10),
        "dizaines": .vague(10), "douzaine": .vague(12), "douzaines": .vague(12), "quinzaine": .vague(15),
        "vingtaine": .vague(20), "trentaine": .vague(30), "quarantaine": .vague(40), "cinquantaine": .vague(50),
        "centaine": .vague(100), "centaines": .vague(100), "millier": .vague(1000), "milliers": .vague(1000),
      ]),
    .spanish: table(
      units: "uno dos tres cuatro cinco seis siete ocho nueve",
      teens: "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
      tens: "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
      [
        "un": .unit(1), "una": .unit(1), "veintiun": .whole(21), "veintiuno": .whole(21), "veintiuna": .whole(21),
        "veintidos": .whole(22), "veintitres": .whole(23), "veinticuatro": .whole(24), "veinticinco": .whole(25),
        "veintiseis": .whole(26), "veintisiete": .whole(27), "veintiocho": .whole(28), "veintinueve": .whole(29),
        "cien": .hundred, "ciento": .hundred, "doscientos": .hundreds(200), "doscientas": .hundreds(200),
        "trescientos": .hundreds(300), "trescientas": .hundreds(300), "cuatrocientos": .hundreds(400),
        "cuatrocientas": .hundreds(400), "quinientos": .hundreds(500), "quinientas": .hundreds(500),
        "seiscientos": .hundreds(600), "seiscientas": .hundreds(600), "setecientos": .hundreds(700),
        "setecientas": .hundreds(700), "ochocientos": .hundreds(800), "ochocientas": .hundreds(800),
        "novecientos": .hundreds(900), "novecientas": .hundreds(900), "mil": .scale(1000),
        "millon": .scale(1_000_000), "millones": .scale(1_000_000), "docena": .vague(12), "docenas": .vague(12),
        "decena": .vague(10), "decenas": .vague(10), "veintena": .vague(20), "treintena": .vague(30),
        "cincuentena": .vague(50), "centenar": .vague(100), "centenares": .vague(100), "cientos": .vague(100),
        "millar": .vague(1000), "miles": .vague(1000), "millares": .vague(1000),
      ]),
    .arabic: arabic,
  ]

  private static func table(
    units: String, teens: String, tens: String, _ rest: [String: NumberUnit]
  ) -> [UInt64: NumberUnit] {
    var table: [UInt64: NumberUnit] = [:]
    for (index, word) in units.split(separator: " ").enumerated() { table[key(String(word))] = .unit(index + 1) }
    for (index, word) in teens.split(separator: " ").enumerated() { table[key(String(word))] = .teen(index + 10) }
    for (index, word) in tens.split(separator: " ").enumerated() { table[key(String(word))] = .ten(index * 10 + 20) }
    for (word, unit) in rest { table[key(word)] = unit }
    return table
  }

  /// Arabic numbers in both genders, in nominative and oblique case.
  private static let arabic: [UInt64: NumberUnit] = {
    var table: [UInt64: NumberUnit] = [:]
    func add(_ words: String, _ unit: NumberUnit) {
      for word in words.split(separator: " ") {
        // Written as a pack would: one form for all seats of hamza and for ة.
        for folded in WordFolding.words(of: String(word)) { table[key(folded)] = unit }
      }
    }
    let units = [
      "واحد واحدة أحد إحدى", "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي", "ثلاث ثلاثة", "أربع أربعة",
      "خمس خمسة", "ست ستة", "سبع سبعة", "ثمان ثماني ثمانية", "تسع تسعة",
    ]
    for (index, words) in units.enumerated() { add(words, .unit(index + 1)) }
    add("عشر عشرة", .teen(10))
    let tens = [
      "عشرون عشرين", "ثلاثون ثلاثين", "أربعون أربعين", "خمسون خمسين", "ستون ستين", "سبعون سبعين", "ثمانون ثمانين",
      "تسعون تسعين",
    ]
    for (index, words) in tens.enumerated() { add(words, .ten(index * 10 + 20)) }
    add("مئة مائة", .hundreds(100))
    add("مئتان مئتين مائتان مائتين مئتا مئتي", .hundreds(200))
    let hundreds = ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
    for (index, stem) in hundreds.enumerated() { add("\(stem)مئة \(stem)مائة", .hundreds((index + 3) * 100)) }
    add("ألف آلاف ألفا", .scale(1000))
    add("ألفان ألفين", .whole(2000))
    add("مليون ملايين", .scale(1_000_000))
    add("عشرات", .vague(10))
    add("مئات", .vague(100))
    return table
  }()

  /// «أحد» and «إحدى»: “anybody” and “one of”, and a number only within a larger one, as in eleven.
  private static let anybody = Set(WordFolding.words(of: "أحد إحدى").map(key))

  /// Duals of the nouns that statements count. Where the plural is written «ـين» too, only «ـان» is sure to be two.
  static let duals: Set<UInt64> = {
    let broken = [
      "قتيل", "جريح", "شخص", "ضحيت", "رهينت", "شرطي", "طفل", "امرأت", "رجل", "وفات", "حالت", "إصابت", "شاب", "جندي",
      "ضابط", "مستشفي",
    ]
    let sound = [
      "مصاب", "منفذ", "مهاجم", "مسلح", "مشتبه", "مفقود", "موقوف", "معتقل", "متوفي", "إرهابي", "انتحاري",
    ]
    let words = broken.flatMap { [$0 + "ان", $0 + "ين"] } + sound.map { $0 + "ان" }
    return Set(words.flatMap { WordFolding.words(of: $0) }.map(key))
  }()
}
