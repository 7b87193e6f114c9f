/// Words that are part of a name and not a name themselves.
enum NamePieces {
  /// Definite articles that a held-back phrase may begin with.
  static let definite: Set<String> = ["the", "a", "an", "le", "la", "les", "l", "un", "une", "el", "los", "las", "una"]

  /// Words for a kind of group at the end of its name.
  static let groupKinds: Set<String> = [
    "front", "army", "brigade", "brigades", "group", "movement", "network", "organisation", "organization", "cell",
    "party", "league", "union", "force", "forces", "command", "battalion", "council", "division", "militia", "guard",
  ]

  /// Given names that are also words, and those of a faith.
  static let givenWords: Set<String> = [
    "amber", "angel", "april", "art", "august", "bill", "christian", "crystal", "daisy", "dan", "dawn", "dean", "drew",
    "duke", "earl", "faith", "frank", "grace", "guy", "hope", "iris", "islam", "ivy", "jack", "jade", "jasmine", "joy",
    "june", "lily", "mark", "max", "may", "miles", "pat", "pearl", "penny", "rich", "rob", "rose", "ruby", "sue",
    "summer", "victor", "victoria", "violet", "will", "marine", "aurore", "blanche", "claire", "clement", "constant",
    "felix", "france", "juste", "lucien", "modeste", "prudence", "victoire", "consuelo", "dolores",
    "esperanza", "jesus",
    "luz", "mar", "mercedes", "pilar", "rosario", "salvador", "sol", "soledad", "angeles", "cruz", "paz", "virginia",
    "georgia", "paris", "london", "sydney", "jordan", "israel", "chad",
  ]

  /// Names that often stand second among given names: a person who has one of them there is not called by it alone.
  static let secondGiven: Set<String> = [
    "alan", "alejandro", "alex", "alexander", "alfonso", "andre", "andrea", "andres", "andrew", "angela", "ann",
    "anna", "anne", "anthony", "antonio", "beth", "brian", "carlos", "carmen", "charles", "charlotte", "christine",
    "claude", "cristina", "daniel", "david", "edward", "elena", "elisabeth", "elizabeth", "emilio", "enrique",
    "eric", "ernesto", "eugene", "fernando", "francis", "francisco", "francois", "gabriel", "george", "gonzalo",
    "guillermo", "helen", "henri", "henry", "ignacio", "isabel", "jacques", "jaime", "james", "jane", "javier",
    "jean", "joan", "john", "jorge", "jose", "joseph", "juan", "julia", "julio", "katherine", "kim", "laura", "lee",
    "leigh", "leon", "lou", "louis", "louise", "luc", "luis", "luisa", "lynn", "manuel", "marc", "margaret",
    "maria", "marie", "martin", "mary", "matthew", "michael", "michel", "michelle", "miguel", "nicholas", "nicolas",
    "oliver", "olivier", "pablo", "patricia", "patrick", "paul", "paula", "pedro", "peter", "philip", "philippe",
    "pierre", "rafael", "ramon", "raul", "ricardo", "richard", "robert", "roberto", "samuel", "sebastian", "sergio",
    "simon", "sofia", "sophie", "stephen", "susan", "teresa", "thomas", "victor", "vincent", "william", "xavier",
    "yves",
  ]

  /// The other numbers of a word, as English, French and Spanish form them, and the regular ones of Arabic, folded: dual and plural.
  static func numbers(of word: String) -> [String] {
    if let first = word.unicodeScalars.first, (0x621...0x64A).contains(first.value) { return arabicNumbers(of: word) }
    guard word.utf8.count > 2, word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return [] }
    var forms = [word + "s", word + "es", word + "x"]
    if word.hasSuffix("y") { forms.append(word.dropLast() + "ies") }
    if word.hasSuffix("ies") { forms.append(word.dropLast(3) + "y") }
    if word.hasSuffix("es"), word.utf8.count > 5 { forms.append(String(word.dropLast(2))) }
    if word.hasSuffix("s") || word.hasSuffix("x"), word.utf8.count > 3 { forms.append(String(word.dropLast())) }
    return forms
  }

  private static func arabicNumbers(of word: String) -> [String] {
    guard word.unicodeScalars.count > 2 else { return [] }
    // «شاحنة», «شاحنتان», «شاحنات»; «زرقاء», «زرقاوان».
    if word.hasSuffix("ه") { return ["ات", "تان", "تين"].map { word.dropLast() + $0 } }
    if word.hasSuffix("اء") { return [word] + ["وان", "وين", "وات"].map { word.dropLast() + $0 } }
    return ["ان", "ين", "ون", "ات"].map { word + $0 }
  }

  /// Articles as they are written before Arabic names in Latin letters, before every letter that takes them up.
  static let articles: Set<String> = [
    "al", "el", "ul", "ar", "er", "as", "es", "ash", "ech", "esh", "an", "en", "ad", "ed", "at", "et", "az", "ez",
  ]
  /// What joins a name to the next: son of, father of, servant of.
  static let joints: Set<String> = [
    "عبد", "ابو", "بن", "ابن", "ال", "abd", "abu", "abou", "bin", "ibn", "ben", "bint", "bou", "al", "el", "ould",
  ]
  private static let jointKeys = Set(joints.union(particles).map { WordKey.of(folded: $0.utf8) })
  private static let arabicJointKeys = Set(["عبد", "ابو", "بن", "ابن"].map { WordKey.of(folded: $0.utf8) })

  /// Whether a word joins a name to the next.
  static func joins(_ key: UInt64) -> Bool { jointKeys.contains(key) }

  /// Whether it is one in Arabic letters, which have no capitals to tell a name by.
  static func isArabicJoint(_ key: UInt64) -> Bool { arabicJointKeys.contains(key) }

  /// Signs of an Arabic origin; joints that are common elsewhere (“Ben”) are none.
  static let all: Set<String> = ["abd", "abu", "abou", "bin", "ibn", "bint", "ould", "al", "el"]
  /// Particles of European names that belong to the family name.
  static let particles: Set<String> = [
    "de", "del", "der", "den", "da", "do", "dos", "di", "la", "le", "du", "van", "von", "ter", "ten", "mac", "mc", "o",
    "st", "saint", "san", "santa", "zu", "y", "dela", "d", "l",
  ]
}
