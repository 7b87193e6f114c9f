import Guidelines
import Incidents

/// What the words in front of a number and behind it say of it: how exact it is, and whether it comes on top of another.
extension FigureTracer {
  enum Said: Equatable {
    case known(Quantity.Precision)
    case moreThan
    case loose
  }

  private func context(before token: FigureToken) -> String {
    let start = text.index(token.range.lowerBound, offsetBy: -30, limitedBy: text.startIndex) ?? text.startIndex
    var words = TextSafety.withoutIsolates(String(text[start..<token.range.lowerBound])).lowercased()
    while let last = words.last, last.isWhitespace { words.removeLast() }
    return words
  }

  func phrase(before token: FigureToken) -> String {
    let before = context(before: token)
    let phrases = (NumberWording.loosePhrases[language] ?? []).filter { ends(before, with: $0) }
    return phrases.max { $0.count < $1.count }.map { $0 + " " } ?? ""
  }

  private func ends(_ before: String, with phrase: String) -> Bool {
    guard before.hasSuffix(phrase) else { return false }
    let head = before.dropLast(phrase.count)
    return head.last.map { !$0.isLetter } ?? true
  }

  func precision(of token: FigureToken) -> Said? {
    let phrase = String(phrase(before: token).dropLast())
    if !phrase.isEmpty { return Self.precisions[phrase].map(Said.known) ?? (isMoreThan(phrase) ? .moreThan : .loose) }
    return trailing(token).map { Said.known($0.precision) }
  }

  private func isMoreThan(_ phrase: String) -> Bool {
    ["more than", "over", "in excess of", "upwards of", "plus de", "más de", "أكثر من"].contains(phrase)
  }

  /// Whether a number is a floor under what is known, and not so far below that it misleads.
  func isFloor(_ number: Int, _ said: Said?, of quantity: Quantity) -> Bool {
    switch quantity.precision {
    case .exact, .atLeast, .between: break
    case .atMost, .about, .noneKnown, .unknown: return false
    }
    guard number > 0, !Quantity.atLeast(number).isFarBelow(quantity) else { return false }
    return switch said {
    case .known(.atLeast): number <= quantity.low
    case .moreThan: number < quantity.low
    case .known, .loose, nil: false
    }
  }

  /// What behind a number says how exact it is: “34 people or more”, «شخص واحد على الأقل».
  func phrase(after token: FigureToken) -> String {
    trailing(token).map { " … \($0.words)" } ?? ""
  }

  private func trailing(_ token: FigureToken) -> (words: String, precision: Quantity.Precision)? {
    let stops: Set<Character> = [".", "!", "?", "\n", "؟", ";", "؛", ",", "،", ":"]
    var words: [Substring] = []
    let rest = text[token.range.upperBound...].prefix(60).prefix { !stops.contains($0) }
    for word in rest.split(whereSeparator: \.isWhitespace).prefix(5) {
      if word.contains(where: FigureScanner.isNumeric) { break }
      words.append(word)
    }
    for (phrase, precision) in Self.trailingPhrases[language] ?? [] {
      let wanted = phrase.split(separator: " ")
      // At most two words, the noun, stand between.
      for start in 0..<3 where start + wanted.count <= words.count {
        if zip(words[start...], wanted).allSatisfy({ $0.lowercased() == $1.lowercased() }) {
          return (phrase, precision)
        }
      }
    }
    return nil
  }

  private static let trailingPhrases: [Language: [(String, Quantity.Precision)]] = [
    .english: [
      ("or more", .atLeast), ("at least", .atLeast), ("or fewer", .atMost), ("or less", .atMost), ("at most", .atMost),
      ("or so", .about), ("approximately", .about),
    ],
    .french: [
      ("au moins", .atLeast), ("ou plus", .atLeast), ("au plus", .atMost), ("au maximum", .atMost), ("environ", .about),
    ],
    .spanish: [
      ("o más", .atLeast), ("como mínimo", .atLeast), ("al menos", .atLeast), ("por lo menos", .atLeast),
      ("como máximo", .atMost), ("aproximadamente", .about),
    ],
    .arabic: [
      ("على الأقل", .atLeast), ("أو أكثر", .atLeast), ("على الأكثر", .atMost), ("أو أقل", .atMost), ("تقريبا", .about),
    ],
  ]

  // What a number is about.

  static func isPage(_ form: String) -> Bool { form.hasPrefix("https://") || form.hasPrefix("http://") }

  /// An address without what people leave out when they write it.
  static func page(_ address: String) -> String {
    var page = Substring(address.lowercased())
    for start in ["https://", "http://", "www."] where page.hasPrefix(start) { page = page.dropFirst(start.count) }
    while page.last == "/" { page.removeLast() }
    return String(page)
  }

  /// “Both lists”, “two lists”: lists are no people.
  func isAboutLists(_ token: FigureToken, _ number: Int) -> Bool {
    guard number == 2 || number == 3 else { return false }
    let next = text[token.range.upperBound...].drop { $0.isWhitespace }.prefix { $0.isLetter }.lowercased()
    return ["list", "lists", "liste", "listes", "lista", "listas", "قوائم"].contains(next)
  }

  /// Whether “one” is only an article before a person of whom nobody keeps count: «Para hablar con un agente», « Une personne de la
  /// mairie vous rappellera ». Of whoever came to harm, or was arrested, it is a number; so it is in a list, and in “one more”.
  func isArticle(_ token: FigureToken, _ number: Int, _ index: Int) -> Bool {
    guard number == 1, QuantityLexicon.of(language).articles.contains(token.words.lowercased()),
      measure(index) == .none, !isAdditional(token)
    else { return false }
    var words = text[sentence(around: token.range)]
    if let colon = words.lastIndex(of: ":"), colon < token.range.lowerBound {
      words = words[words.index(after: colon)...]
    }
    return words.split(whereSeparator: \.isWhitespace).count >= Self.shortestClause
  }

  /// The fewest words of a sentence that says more than how many.
  private static let shortestClause = 4

  func isInside(_ words: String, _ token: FigureToken) -> Bool {
    var start = text.startIndex
    while let range = text.firstRange(of: words, from: start) {
      if range.lowerBound <= token.range.lowerBound, token.range.upperBound <= range.upperBound { return true }
      start = range.upperBound
    }
    return false
  }

  /// Whether the words beside a number say that it comes on top of others.
  func isAdditional(_ token: FigureToken) -> Bool {
    let before = QuantityWords.words(of: Array(text[..<token.range.lowerBound].suffix(24))).last?.folded ?? ""
    let after = QuantityWords.words(of: Array(text[token.range.upperBound...].prefix(40))).prefix(3).map(\.folded)
    let words = Self.additions[language] ?? []
    return words.contains(before) || after.contains { words.contains($0) && !(language == .english && $0 == "other") }
  }

  private static let additions: [Language: Set<String>] = [
    .english: ["further", "another", "additional", "more", "others", "other"],
    .french: ["autres", "supplementaires"], .spanish: ["otros", "otras", "mas", "adicionales"],
    .arabic: ["اخرين", "اخرون", "اخري", "اضافيين", "اضافيا"],
  ]

  private static let precisions: [String: Quantity.Precision] = [
    "at least": .atLeast, "no fewer than": .atLeast, "au moins": .atLeast, "al menos": .atLeast,
    "por lo menos": .atLeast, "ما لا يقل عن": .atLeast, "at most": .atMost, "up to": .atMost, "au plus": .atMost,
    "como máximo": .atMost, "ما لا يزيد على": .atMost, "about": .about, "around": .about, "approximately": .about,
    "roughly": .about, "environ": .about, "aproximadamente": .about, "alrededor de": .about, "نحو": .about,
    "حوالي": .about,
  ]
}
