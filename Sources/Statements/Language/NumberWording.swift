import Guidelines

/// Numbers as they are said in a statement: small ones in words where the language does so, with their precision.
public enum NumberWording {
  /// The number alone: words from 0 to 10 in English, French and Spanish, digits otherwise.
  public static func number(_ number: Int, _ language: Language, isFeminine: Bool = false) -> String {
    if number == 1, isFeminine {
      switch language {
      case .french: return "une"
      case .spanish: return "una"
      case .english, .arabic: break
      }
    }
    let words = smallNumbers[language] ?? []
    return number < words.count ? words[number] : digits(number, language)
  }

  /// The number in digits, grouped by threes where the language does so: in Spanish from 10 000 on, in English and French from 1,000 on.
  public static func digits(_ number: Int, _ language: Language) -> String {
    let plain = String(number)
    guard number >= (language == .spanish ? 10_000 : 1_000) else { return plain }
    let separator: String
    switch language {
    case .english: separator = ","
    case .french, .spanish: separator = "\u{00A0}"
    case .arabic: return plain
    }
    var groups: [String] = []
    var rest = plain
    while rest.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest = String(rest.dropLast(3))
    }
    return ([rest] + groups).joined(separator: separator)
  }

  /// The number with its precision: “at least eight”, « environ 30 », “entre cinco y ocho”, “نحو 30”.
  ///
  /// Returns nothing for a quantity that cannot be said as a number.
  ///
  /// - Parameter inDigits: whether small numbers are digits too, for people who find reading hard.
  public static func quantity(
    _ quantity: Quantity, _ language: Language, isFeminine: Bool = false, inDigits: Bool = false
  ) -> String? {
    func word(_ number: Int) -> String {
      inDigits ? digits(number, language) : Self.number(number, language, isFeminine: isFeminine)
    }
    let figure = quantity.figure
    switch quantity.precision {
    case .exact: return word(figure)
    case .noneKnown, .unknown: return nil
    case .atLeast, .atMost, .about:
      guard let phrase = phrases[language]?[quantity.precision] else { return nil }
      return phrase + " " + (quantity.precision == .about ? digits(figure, language) : word(figure))
    case .between:
      let upper = quantity.upper ?? figure
      // From nobody to five is five at most, and nobody says “from one to two”.
      if figure == 0 { return Self.quantity(.atMost(upper), language, isFeminine: isFeminine, inDigits: inDigits) }
      // Both in words or both in digits: nobody writes “between eight and 12”.
      let words = smallNumbers[language] ?? []
      guard words.indices.contains(figure) == words.indices.contains(upper) else {
        return range(digits(figure, language), digits(upper, language), quantity, language)
      }
      return range(word(figure), word(upper), quantity, language)
    }
  }

  private static func range(_ low: String, _ high: String, _ quantity: Quantity, _ language: Language) -> String {
    guard quantity.isThisOrNext else { return span(low, high, language) }
    switch language {
    case .english: return "\(low) or \(high)"
    case .french: return "\(low) ou \(high)"
    // «siete u ocho»
    case .spanish: return "\(low) \(high.hasPrefix("o") || high == "8" ? "u" : "o") \(high)"
    case .arabic: return span(low, high, language)
    }
  }

  /// Two numbers with what stands between them, however near they are.
  private static func span(_ low: String, _ high: String, _ language: Language) -> String {
    switch language {
    case .english: "between \(low) and \(high)"
    case .french: "de \(low) à \(high)"
    case .spanish: "entre \(low) y \(high)"
    case .arabic: "ما بين \(low) و\(high)"
    }
  }

  /// What stands between a number and its noun besides the space: « 1 000 000 de personnes », «1 000 000 de personas».
  static func link(_ quantity: Quantity, _ language: Language, before noun: String) -> String {
    guard language == .french || language == .spanish, noun.hasPrefix(" person"),
      PluralCategory(of: quantity.upper ?? quantity.figure, in: language) == .many
    else { return "" }
    return " de"
  }

  /// The number with the noun for persons, where Arabic says one and two by the noun: «ما بين شخصين و5», «نحو شخصين»; nothing
  /// where the number stands for itself. A noun follows the upper number only if that is more than two.
  static func arabicPersons(_ quantity: Quantity) -> (words: String, saysNoun: Bool)? {
    func persons(_ number: Int) -> String { number == 1 ? "شخص واحد" : "شخصين" }
    let figure = quantity.figure
    switch quantity.precision {
    case .between:
      // From nobody to two is two at most.
      if figure == 0 { return arabicPersons(.atMost(quantity.upper ?? 0)) }
      guard let upper = quantity.upper, upper > 2, (1...2).contains(figure) else { return nil }
      return ("ما بين \(persons(figure)) و\(upper)", false)
    case .atLeast, .atMost, .about:
      guard (1...2).contains(figure), let phrase = phrases[.arabic]?[quantity.precision] else { return nil }
      return (phrase + " " + persons(figure), true)
    case .exact, .noneKnown, .unknown: return nil
    }
  }

  /// A bound of more than two with the noun behind its number, as everybody says it: «3 أشخاص على الأقل»; nothing for what is no bound.
  ///
  /// - Parameter noun: the noun in the form that the number asks for, with the space before it.
  static func easyArabicBound(_ quantity: Quantity, noun: String) -> String? {
    let isMost = quantity.precision == .atMost || (quantity.precision == .between && quantity.figure == 0)
    guard isMost || quantity.precision == .atLeast else { return nil }
    let number = quantity.upper ?? quantity.figure
    guard number > 2 else { return nil }
    return digits(number, .arabic) + noun + (isMost ? " على الأكثر" : " على الأقل")
  }

  /// Every way in which a range is written out, so that it is found again in a text.
  static func rangeForms(_ quantity: Quantity, _ language: Language) -> [String] {
    guard quantity.precision == .between else { return [] }
    var forms = [(false, false), (true, false), (false, true)].compactMap { isFeminine, inDigits in
      Self.quantity(quantity, language, isFeminine: isFeminine, inDigits: inDigits)
    }
    // What earlier releases wrote, and many press officers do.
    for isFeminine in quantity.figure > 0 ? [false, true] : [] {
      let words = [quantity.figure, quantity.upper ?? quantity.figure].map {
        number($0, language, isFeminine: isFeminine)
      }
      forms += [range(words[0], words[1], quantity, language), span(words[0], words[1], language)]
      if language == .french { forms.append("entre \(words[0]) et \(words[1])") }
    }
    if language == .arabic {
      forms += [arabicPersons(quantity)?.words].compactMap(\.self)
      // What earlier releases wrote.
      forms += forms.filter { $0.hasPrefix("ما بين ") }.map { String($0.dropFirst(3)) }
      if quantity.figure == 1, quantity.upper == 2 { forms += ["شخص أو شخصان", "شخص أو شخصين", "شخصا أو شخصين"] }
    }
    forms += forms.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    var seen: Set<String> = []
    return forms.filter { seen.insert($0).inserted }
  }

  /// The words that give a precision, in front of a number.
  static let phrases: [Language: [Quantity.Precision: String]] = [
    .english: [.atLeast: "at least", .atMost: "at most", .about: "about"],
    .french: [.atLeast: "au moins", .atMost: "au plus", .about: "environ"],
    .spanish: [.atLeast: "al menos", .atMost: "como máximo", .about: "aproximadamente"],
    .arabic: [.atLeast: "ما لا يقل عن", .atMost: "ما لا يزيد على", .about: "نحو"],
  ]

  /// Words in front of a number that make it say something else than the exact number.
  static let loosePhrases: [Language: [String]] = [
    .english: [
      "at least", "at most", "about", "around", "approximately", "nearly", "almost", "more than", "over", "up to",
      "less than", "fewer than", "under", "roughly", "some", "in excess of", "upwards of", "as many as",
      "no fewer than",
    ],
    .french: [
      "au moins", "au plus", "environ", "près de", "plus de", "moins de", "jusqu’à", "jusqu'à", "presque", "quelque",
    ],
    .spanish: [
      "al menos", "como máximo", "aproximadamente", "cerca de", "más de", "menos de", "hasta", "casi", "unos", "unas",
      "alrededor de", "por lo menos",
    ],
    .arabic: ["ما لا يقل عن", "ما لا يزيد على", "نحو", "حوالي", "أكثر من", "أقل من", "قرابة", "على الأقل"],
  ]

  /// The words for 0 to 10. Arabic statements use digits from 3 on and word 1 and 2 inside the noun.
  static let smallNumbers: [Language: [String]] = [
    .english: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    .french: ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
    .spanish: ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"],
  ]
}
