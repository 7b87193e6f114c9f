import Guidelines

/// The words that mean numbers in a language.
struct NumberLexicon: LanguageLexicon {
  enum Meaning: Sendable {
    /// Adds a number: “twenty”, “two”.
    case plus(Int)
    /// Multiplies what stands before: “hundred”.
    case times(Int)
    /// A number that says nothing exact: “dozens”.
    case vague
    /// A number only in front of a person or thing: “one person”, but not “one another”.
    case needsNoun(Int)
    /// Joins number words: “and”, “et”, “y”.
    case joiner
    /// The ones of 11 and 12 in Arabic: a number only before the word for ten.
    case beforeTen(Int)
  }

  let meanings: [String: Meaning]
  /// Nouns that are counted when people are harmed.
  let persons: Set<String>
  let prefixes: [Character]

  func meaning(of typed: String) -> Meaning? {
    let word = prefixes.isEmpty ? typed : Self.folded(typed)
    if let meaning = meanings[word] { return meaning }
    // Arabic writes “and”, “with” and “for” as the first letter of the next word.
    guard !prefixes.isEmpty, let first = word.first, word.count > 3 else { return nil }
    if prefixes.contains(first), let meaning = meanings[String(word.dropFirst())] { return meaning }
    // … and “the”. “The two” is Monday, too, and “the one” Sunday.
    for article in Self.articles where word.hasPrefix(article) && word.count > article.count + 2 {
      let rest = String(word.dropFirst(article.count))
      if !Self.days.contains(rest), let meaning = meanings[rest] { return meaning }
    }
    return nil
  }

  private static let articles = ["ال", "وال", "فال", "بال", "كال", "لل", "ولل"]
  private static let days: Set<String> = ["اثنين", "اثنان", "احد"]

  /// An Arabic word as it is looked up: without vowel marks and lengthening, and with one letter for those that people type in
  /// several ways. Words of other scripts stay as they are.
  static func folded(_ word: String) -> String {
    guard word.unicodeScalars.contains(where: { (0x600...0x6FF).contains($0.value) }) else { return word }
    var folded = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x640, 0x64B...0x65F, 0x670: continue
      case 0x622, 0x623, 0x625, 0x671: folded.append("\u{627}")
      case 0x649: folded.append("\u{64A}")
      case 0x629: folded.append("\u{647}")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  private static func numbered(_ words: String, from first: Int, step: Int = 1) -> [String: Meaning] {
    var meanings: [String: Meaning] = [:]
    for (index, word) in words.split(separator: " ").enumerated() {
      meanings[String(word)] = .plus(first + index * step)
    }
    return meanings
  }

  private static func lexicon(
    _ parts: [[String: Meaning]], persons: String, prefixes: [Character] = []
  ) -> NumberLexicon {
    var all: [String: Meaning] = [:]
    for part in parts {
      for (word, meaning) in part { all[folded(word)] = meaning }
    }
    return NumberLexicon(
      meanings: all, persons: Set(persons.split(separator: " ").map(String.init)), prefixes: prefixes)
  }

  static let english = lexicon(
    [
      numbered(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
          + "nineteen", from: 2),
      numbered("twenty thirty forty fifty sixty seventy eighty ninety", from: 20, step: 10),
      [
        "one": .needsNoun(1), "hundred": .times(100), "thousand": .times(1000), "million": .times(1_000_000),
        "billion": .times(1_000_000_000),
        "dozen": .vague, "dozens": .vague,
        "tens": .vague, "hundreds": .vague, "thousands": .vague, "scores": .vague, "and": .joiner,
      ],
    ],
    persons:
      "person people man woman child boy girl officer victim other more patient body suspect attacker hospital passenger "
      + "student pupil worker teacher guard visitor soldier firefighter paramedic resident tourist survivor hostage")

  static let french = lexicon(
    [
      numbered(
        "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", from: 2),
      numbered("vingt trente quarante cinquante soixante", from: 20, step: 10),
      [
        "un": .needsNoun(1), "une": .needsNoun(1), "vingts": .times(20), "cent": .times(100), "cents": .times(100),
        "mille": .times(1000), "million": .times(1_000_000), "millions": .times(1_000_000), "septante": .plus(70),
        "huitante": .plus(80), "octante": .plus(80), "nonante": .plus(90), "dizaine": .vague, "dizaines": .vague,
        "douzaine": .vague, "douzaines": .vague,
        "vingtaine": .vague, "trentaine": .vague, "centaine": .vague, "centaines": .vague, "milliers": .vague,
        "millier": .vague, "trentaines": .vague, "quarantaines": .vague, "cinquantaines": .vague,
        "milliard": .times(1_000_000_000), "milliards": .times(1_000_000_000), "et": .joiner,
      ],
    ],
    persons:
      "personne personnes mort morte blessé blessée homme femme enfant policier policière victime autre suspect hôpital"
  )

  static let spanish = lexicon(
    [
      numbered(
        "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho "
          + "diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho "
          + "veintinueve", from: 2),
      numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", from: 30, step: 10),
      [
        "un": .needsNoun(1), "una": .needsNoun(1), "uno": .needsNoun(1), "veintiún": .plus(21), "veintiuna": .plus(21),
        "cien": .plus(100), "ciento": .plus(100), "doscientos": .plus(200), "doscientas": .plus(200),
        "trescientos": .plus(300), "trescientas": .plus(300),
        "cuatrocientos": .plus(400), "cuatrocientas": .plus(400), "quinientos": .plus(500), "quinientas": .plus(500),
        "seiscientos": .plus(600), "seiscientas": .plus(600), "setecientos": .plus(700), "setecientas": .plus(700),
        "ochocientos": .plus(800), "ochocientas": .plus(800), "novecientos": .plus(900), "novecientas": .plus(900),
        "dieciseis": .plus(16), "veintidos": .plus(22), "veintitres": .plus(23), "veintiseis": .plus(26),
        "millón": .times(1_000_000), "millones": .times(1_000_000), "mil": .times(1000), "docena": .vague,
        "docenas": .vague,
        "decena": .vague, "decenas": .vague, "cientos": .vague, "centenares": .vague, "miles": .vague,
        "millares": .vague,
        "veintiun": .plus(21), "y": .joiner,
      ],
    ],
    persons:
      "persona personas muerto muerta herido herida hombre mujer niño niña agente víctima más otro sospechoso hospital")

  static let arabic = lexicon(
    [
      numbered("اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة", from: 2),
      numbered("اثنين ثلاث أربع خمس ست سبع ثماني تسع عشر", from: 2),
      numbered("عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون", from: 20, step: 10),
      numbered("عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين", from: 20, step: 10),
      [
        "أحد": .beforeTen(1), "إحدى": .beforeTen(1), "اثنا": .beforeTen(2), "اثني": .beforeTen(2),
        "اثنتا": .beforeTen(2),
        "اثنتي": .beforeTen(2), "اثنتان": .plus(2), "اثنتين": .plus(2), "ثمان": .plus(8), "مليون": .times(1_000_000),
        "مئة": .plus(100), "مائة": .plus(100), "مئتان": .plus(200), "مئتين": .plus(200), "مئتا": .plus(200),
        "مئتي": .plus(200), "مائتان": .plus(200), "مائتين": .plus(200), "مائتا": .plus(200), "مائتي": .plus(200),
        "ثلاثمئة": .plus(300), "ثلاثمائة": .plus(300), "أربعمئة": .plus(400), "أربعمائة": .plus(400),
        "خمسمئة": .plus(500), "خمسمائة": .plus(500), "ستمئة": .plus(600), "ستمائة": .plus(600),
        "سبعمئة": .plus(700), "سبعمائة": .plus(700), "ثمانمئة": .plus(800), "ثمانمائة": .plus(800),
        "تسعمئة": .plus(900), "تسعمائة": .plus(900), "ألف": .times(1000), "ألفا": .times(1000),
        "ألفان": .plus(2000), "ألفين": .plus(2000), "ألفي": .plus(2000),
        "عشرات": .vague, "مئات": .vague, "آلاف": .vague, "ملايين": .vague,
      ],
    ],
    persons: "", prefixes: ["و", "ب", "ل", "ف"])
}
