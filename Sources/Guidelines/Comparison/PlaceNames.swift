/// The agreed places under all their names, and under names that say the same word by word in another language or script:
/// “Harbour Market”, « Marché du Port », «سوق هاربور».
struct PlaceNames {
  /// A place that is named.
  struct Naming {
    /// Its number in the case facts.
    var place: Int
    var bytes: Range<Int>
    /// Whether the words only say the same as the agreed name; then they are no name of their own.
    var isLikeness: Bool
  }

  /// One word of a name.
  private struct Word {
    /// The keys of the word and of those that say the same in other languages.
    var keys: Set<UInt64>
    var latin: [UInt8] = []
    var arabic: [UInt32] = []

    init(_ word: String) {
      let bare = NameMatcher.bare(word)
      keys = Set([word, bare].flatMap { PlaceWords.sameWords(as: WordKey.of(folded: $0.utf8)) })
      if bare.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
        latin = Array(bare.utf8)
      } else {
        arabic = bare.unicodeScalars.map(\.value)
      }
    }

    /// Whether a word of a text is this one, or says or spells the same.
    func isSaid(by index: Int, in sentence: inout NameSentence, _ text: Span<UInt8>) -> Bool {
      if sentence.keys(index, text).contains(where: keys.contains) { return true }
      // Of shorter words too many others are spellings.
      if latin.count > 3, sentence.hasArabic {
        return sentence.stems(index, text).contains { $0.count > 2 && Transliteration.isSpelling(latin, of: $0) }
      }
      guard arabic.count > 3, sentence.tokens[index].traits.contains(.capitalised) else { return false }
      return sentence.latinForms(index, text).contains { Transliteration.isSpelling($0, of: arabic[...]) }
    }
  }

  private var rows: [UInt64: [(keys: [UInt64], place: Int)]] = [:]
  private var names: [(words: [Word], place: Int)] = []

  init(_ places: [CaseFacts.Place]) {
    for (number, place) in places.enumerated() {
      for name in place.names {
        let folded = WordFolding.words(of: name)
        let keys = folded.map { WordKey.of(folded: NameMatcher.bare($0).utf8) }
        if let first = keys.first { rows[first, default: []].append((keys, number)) }
        let words = folded.filter { !PlaceWords.isSmall(WordKey.of(folded: $0.utf8)) }
        // One word alone, such as “Harbour”, says the same as too many others.
        if words.count > 1 { names.append((words.map(Word.init), number)) }
      }
    }
  }

  /// The places that a sentence names.
  func mentions(in tokens: [Token], of text: Span<UInt8>) -> [Naming] {
    guard !rows.isEmpty else { return [] }
    var sentence = NameSentence(tokens, text)
    var found: [Naming] = []
    var index = 0
    while index < tokens.count {
      var length = 0
      var longest = 0
      for key in sentence.keys(index, text) {
        for row in rows[key] ?? [] where row.keys.count > length && index + row.keys.count <= tokens.count {
          let fits = row.keys.indices.allSatisfy { sentence.keys(index + $0, text).contains(row.keys[$0]) }
          guard fits else { continue }
          (length, longest) = (row.keys.count, row.place)
        }
      }
      if length > 0 {
        found.append(
          Naming(place: longest, bytes: bytes(index, index + length - 1, tokens), isLikeness: false))
      }
      index += max(length, 1)
    }
    for (words, place) in names where !found.contains(where: { $0.place == place }) {
      if let range = likeness(of: words, in: &sentence, text) {
        found.append(Naming(place: place, bytes: bytes(range.lowerBound, range.upperBound, tokens), isLikeness: true))
      }
    }
    return found
  }

  private func bytes(_ first: Int, _ last: Int, _ tokens: [Token]) -> Range<Int> {
    Int(tokens[first].begin)..<Int(tokens[last].end)
  }

  /// Where all words of a name are said one behind the other, in any order, with nothing but small words between them.
  private func likeness(
    of words: [Word], in sentence: inout NameSentence, _ text: Span<UInt8>
  ) -> ClosedRange<Int>? {
    let count = sentence.tokens.count
    for start in 0..<count {
      var open = Array(words.indices)
      var index = start
      var last = start
      while index < count, !open.isEmpty {
        if let place = open.firstIndex(where: { words[$0].isSaid(by: index, in: &sentence, text) }) {
          open.remove(at: place)
          last = index
        } else if index == start || !PlaceWords.isSmall(sentence.tokens[index].key) {
          break
        }
        index += 1
      }
      if open.isEmpty { return start...last }
    }
    return nil
  }
}

/// Words of which names of places are made, in the four languages.
enum PlaceWords {
  private static let rows = [
    "market marché mercado سوق", "street rue calle شارع", "road route carretera طريق", "avenue avenida جادة شارع",
    "lane ruelle rue callejón calle زقاق شارع", "square place plaza ساحة ميدان", "bridge pont puente جسر",
    "station gare estación محطة", "harbour harbor port puerto ميناء مرفأ", "church église iglesia كنيسة",
    "cathedral cathédrale catedral كاتدرائية", "mosque mosquée mezquita مسجد جامع", "synagogue sinagoga كنيس",
    "hall salle sala قاعة", "hospital hôpital مستشفى", "school école escuela colegio مدرسة",
    "university université universidad جامعة", "airport aéroport aeropuerto مطار", "park parc parque حديقة متنزه",
    "garden gardens jardin jardins jardín jardines حديقة حدائق", "tower tour torre برج", "gate porte puerta بوابة باب",
    "quay quai muelle رصيف", "river rivière fleuve río نهر", "mill moulin molino طاحونة مطحنة",
    "old vieux vieil vieille viejo vieja antiguo antigua قديم قديمة",
    "new nouveau nouvelle neuf neuve nuevo nueva جديد جديدة",
    "north nord norte شمال شمالي شمالية", "south sud sur جنوب جنوبي جنوبية", "east est este شرق شرقي شرقية",
    "west ouest oeste غرب غربي غربية", "town city ville ciudad مدينة", "centre center centro وسط مركز",
    "library bibliothèque biblioteca مكتبة", "museum musée museo متحف", "theatre theater théâtre teatro مسرح",
    "stadium stade estadio ملعب", "hotel hôtel فندق", "beach plage playa شاطئ", "castle château castillo قلعة قصر",
    "palace palais palacio قصر", "king roi rey ملك", "queen reine reina ملكة", "island île isla جزيرة",
    "hill colline colina cerro تل تلة", "lake lac lago بحيرة", "fair foire feria معرض", "court tribunal juzgado محكمة",
    "green vert verte verde أخضر خضراء", "white blanc blanche blanco blanca أبيض بيضاء",
    "red rouge rojo roja أحمر حمراء",
    "great grand grande gran كبير كبيرة كبرى", "central centrale مركزي مركزية",
    "fish poisson poissons pescado سمك أسماك",
    "cinema cinéma cine سينما", "sea mer mar بحر", "fountain fontaine fuente نافورة", "clock horloge reloj ساعة",
  ]

  private static let groups: [UInt64: Set<UInt64>] = {
    var groups: [UInt64: Set<UInt64>] = [:]
    for row in rows {
      let keys = Set(WordKey.list(row))
      for key in keys { groups[key, default: []].formUnion(keys) }
    }
    return groups
  }()

  private static let small = WordKey.set(
    "the of at in on le la les l du de des d el los las del of and et y في من على")

  /// A word and those that say the same.
  static func sameWords(as key: UInt64) -> Set<UInt64> { groups[key, default: []].union([key]) }

  /// Whether two folded words are one, with or without an article, in two languages, or in two scripts.
  static func isSame(_ left: String, _ right: String) -> Bool {
    let (one, other) = (NameMatcher.bare(left), NameMatcher.bare(right))
    if one == other || sameWords(as: WordKey.of(folded: one.utf8)).contains(WordKey.of(folded: other.utf8)) {
      return true
    }
    guard one.utf8.count > 3, other.utf8.count > 3, isLatin(one) != isLatin(other) else { return false }
    let (latin, arabic) = isLatin(one) ? (one, other) : (other, one)
    return Transliteration.isSpelling(Array(latin.utf8), of: arabic.unicodeScalars.map(\.value)[...])
  }

  private static func isLatin(_ word: String) -> Bool { word.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } }

  /// Articles and prepositions.
  static func isSmall(_ key: UInt64) -> Bool { small.contains(key) }
}
