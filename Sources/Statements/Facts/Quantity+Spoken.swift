import Guidelines

extension Quantity {
  /// Reads what an officer types in French, Spanish or Arabic: « au moins 3 », « entre 5 et 8 », «al menos 3», «ninguno conocido»,
  /// «ما لا يقل عن 3», «بين 5 و8». The words are those with which a statement says the same. Numbers are plain digits, as in English.
  public init?(spoken text: String) {
    let typed = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("’", with: "'")
    if Self.noneWords.contains(typed) {
      self = .noneKnown
      return
    }
    if Self.unknownWords.contains(typed) {
      self = .unknown
      return
    }
    for (phrase, precision) in Self.phrases where typed.hasPrefix(phrase + " ") {
      guard let count = Self.plain(typed.dropFirst(phrase.count + 1)) else { continue }
      switch precision {
      case .atLeast: self = .atLeast(count)
      case .atMost: self = .atMost(count)
      case .about: self = .about(count)
      case .exact, .between, .noneKnown, .unknown: continue
      }
      return
    }
    for (start, middle) in Self.ranges where typed.hasPrefix(start + " ") {
      let rest = typed.dropFirst(start.count + 1)
      guard let cut = rest.firstRange(of: middle), let low = Self.plain(rest[..<cut.lowerBound]),
        let high = Self.plain(rest[cut.upperBound...]), low <= high
      else { continue }
      self = .between(low, high)
      return
    }
    return nil
  }

  private static func plain(_ digits: Substring) -> Int? {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(digits), count <= largest
    else { return nil }
    return count
  }

  private static let phrases: [(phrase: String, precision: Precision)] =
    [Language.french, .spanish, .arabic].flatMap { language in
      (NumberWording.phrases[language] ?? [:]).map { ($0.value, $0.key) }
    } + [
      ("autour de", .about), ("à peu près", .about), ("au maximum", .atMost), ("por lo menos", .atLeast),
      ("alrededor de", .about), ("a lo sumo", .atMost), ("على الأقل", .atLeast), ("على الأكثر", .atMost),
      ("حوالي", .about),
    ]

  private static let ranges: [(start: String, middle: String)] = [
    ("entre", " et "), ("de", " à "), ("entre", " y "), ("de", " a "), ("ما بين", " و"), ("بين", " و"), ("من", " إلى "),
  ]

  private static let noneWords: Set<String> = [
    "aucun", "aucune", "aucun connu", "aucune connue", "ninguno", "ninguna", "ninguno conocido", "ninguna conocida",
    "لا أحد", "لا يوجد",
  ]

  private static let unknownWords: Set<String> = [
    "inconnu", "inconnue", "desconocido", "desconocida", "غير معروف",
  ]
}
