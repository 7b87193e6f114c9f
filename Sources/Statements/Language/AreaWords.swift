import Guidelines

/// The words with which somebody names the area of an alert. They go out beside a statement that was cleared without them, so they name
/// places and say nothing else.
public struct AreaWords: Sendable {
  /// Words that may stand in it: those of the statement, and of what is on record about the place.
  private let known: Set<String>
  /// What was cleared.
  private let texts: [String]
  /// Names of places, as they are on record.
  private let places: [String]

  /// What a statement and the record say of places.
  ///
  /// - Parameters:
  ///   - texts: The texts that were cleared, in all languages.
  ///   - places: Words of facts about places, and the names of the incident and of the agencies.
  public init(texts: [String], places: [String]) {
    self.texts = texts
    self.places = places
    known = HoldbackKey.folded(texts + places)
  }

  /// The first words that name no place; nothing where all of them do.
  ///
  /// A figure must be one that was cleared, what happened to people is said in no name, and a word that nobody knows may be a name only
  /// with a capital letter.
  public func foreignWords(in area: String) -> String? {
    if places.contains(area) { return nil }
    let cleared = (texts + places).joined(separator: "\n")
    for language in Language.allCases {
      // Digits are the same in all languages.
      for token in FigureScanner.foreign(in: area, to: cleared, language, countsTolls: false)
      where token.words.contains(where: \.isNumber) || !isPlain(token.words) {
        return token.words
      }
    }
    return HoldbackKey.words(of: area).first { word in
      guard !known.contains(word.folded), !Self.usual.contains(word.folded) else { return false }
      let letters = area[word.range]
      guard letters.first?.isUppercase ?? false else { return true }
      return Language.allCases.contains { !FigureNouns.keys(in: letters.lowercased(), $0).isEmpty }
    }
    .map { String(area[$0.range]) }
  }

  /// Whether every word is one of those with which areas are named: a quarter of a town is no fraction.
  private func isPlain(_ words: String) -> Bool {
    HoldbackKey.words(of: words).allSatisfy { Self.usual.contains($0.folded) }
  }

  /// The words of a name without articles: “the harbour quarter” and “Harbour quarter” name one place.
  public static func core(of name: String, _ language: Language) -> [String] {
    HoldbackKey.words(of: name).map(\.folded).filter { !(articles[language]?.contains($0) ?? false) }
  }

  private static let articles: [Language: Set<String>] = [
    .english: ["the", "a", "an"], .french: ["le", "la", "les", "l", "un", "une"],
    .spanish: ["el", "la", "los", "las", "un", "una"],
  ]

  /// Words, folded, with which areas are named in our languages.
  private static let usual: Set<String> = HoldbackKey.folded([
    """
    the a of and in at on by to from between within around near north south east west northern southern eastern western central inner
    outer upper lower old new town city village centre center quarter district borough county province region area zone street streets
    road square station harbour harbor port river bank banks coast bay bridge hill park market airport island islands side km miles
    metres meters
    """,
    """
    le la les l un une de du des d et a au aux en dans sur entre autour pres nord sud est ouest centre ville village quartier quartiers
    arrondissement commune departement province region zone secteur rue place gare port rive fleuve cote baie pont colline parc marche
    aeroport ile iles vieux vieille
    """,
    """
    el la los las un una de del y e a al en entre alrededor cerca norte sur este oeste centro ciudad pueblo barrio distrito municipio
    provincia region zona area calle plaza estacion puerto rio orilla costa bahia puente colina parque mercado aeropuerto isla islas
    casco antiguo
    """,
    "من إلى في و على بين حول قرب شمال جنوب شرق غرب وسط مدينة المدينة قرية حي الحي منطقة المنطقة شارع ساحة محطة ميناء الميناء نهر ساحل جسر سوق مطار جزيرة محافظة",
  ])
}
