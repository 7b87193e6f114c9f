import Guidelines
import Incidents

/// Times and dates as they are said in a statement, at the incident's place.
public enum TimeWording {
  /// The time of day: `21:50`, « 21 h 50 ».
  public static func clock(_ moment: Moment, _ language: Language, offset: UTCOffset) -> String {
    words(ofClock: moment.clock(offset: offset), language)
  }

  /// A time of day as a language writes it: `21:50`, « 21 h 50 ».
  ///
  /// - Parameter plain: hours and minutes as `HH:MM`.
  static func words(ofClock plain: String, _ language: Language) -> String {
    guard language == .french else { return plain }
    let parts = plain.split(separator: ":").map(String.init)
    guard parts.count == 2 else { return plain }
    let hour = parts[0].hasPrefix("0") ? String(parts[0].dropFirst()) : parts[0]
    return parts[1] == "00" ? "\(hour)\u{00A0}h" : "\(hour)\u{00A0}h\u{00A0}\(parts[1])"
  }

  /// The day: `14 March 2026`, « 14 mars 2026 », `14 de marzo de 2026`, `14 مارس 2026`.
  public static func date(_ moment: Moment, _ language: Language, offset: UTCOffset) -> String {
    let civil = CivilTime(moment, offset: offset)
    let month = months[language]?[civil.month - 1] ?? String(civil.month)
    switch language {
    case .english, .arabic: return "\(civil.day) \(month) \(civil.year)"
    case .french: return "\(civil.day == 1 ? "1er" : String(civil.day)) \(month) \(civil.year)"
    case .spanish: return "\(civil.day) de \(month) de \(civil.year)"
    }
  }

  /// The day, alone and with the time of day, as officers of other countries name its month in the same language: `14 آذار 2026`,
  /// `14 آذار/مارس 2026`. The order is the same for every moment.
  static func otherWordings(_ moment: Moment, _ language: Language, offset: UTCOffset) -> [String] {
    guard language == .arabic else { return [] }
    let civil = CivilTime(moment, offset: offset)
    let index = civil.month - 1
    let usual = months[language]?[index] ?? ""
    let levant = levantineMonths[index]
    let day = date(moment, language, offset: offset)
    let full = full(moment, language, offset: offset)
    return ([levant, "\(levant)/\(usual)", "\(usual)/\(levant)"] + maghrebiMonths.map { $0[index] })
      .map { "\(civil.day) \($0) \(civil.year)" }.flatMap { [$0, full.replacing(day, with: $0)] }
  }

  /// The months as they are called in Iraq, Jordan, Lebanon, Palestine and Syria.
  private static let levantineMonths = [
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
    "كانون الأول",
  ]

  /// The months as they are called in Morocco, and in Algeria and Tunisia.
  private static let maghrebiMonths = [
    ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"],
    ["جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
  ]

  /// The day, the time of day and the distance from UTC: `14 March 2026, 21:50 (UTC+01:00)`, «14 مارس 2026، الساعة 21:50».
  public static func full(_ moment: Moment, _ language: Language, offset: UTCOffset) -> String {
    let comma = language == .arabic ? "، الساعة " : ", "
    let zone = language.isRightToLeft ? "\u{2066}\(offset)\u{2069}" : offset.description
    return date(moment, language, offset: offset) + comma + clock(moment, language, offset: offset) + " (\(zone))"
  }

  /// The time of day, with the day where it is another than that of `reference`.
  public static func relative(
    _ moment: Moment, to reference: Moment, _ language: Language, offset: UTCOffset
  ) -> String {
    let clock = clock(moment, language, offset: offset)
    let day = date(moment, language, offset: offset)
    guard day != date(reference, language, offset: offset) else { return clock }
    switch language {
    case .english: return "\(clock) on \(day)"
    case .french: return "le \(day) à \(clock)"
    case .spanish: return "\(clock) del \(day)"
    case .arabic: return "\(clock) يوم \(day)"
    }
  }

  /// A time behind the words before it, which it may change: «a las» before one o’clock is «a la», and « à le 1er mars à 9 h » is
  /// « le 1er mars à 9 h ».
  static func joined(_ words: String, behind text: String, _ language: Language) -> (before: String, words: String) {
    switch language {
    case .spanish:
      let (plural, singular) = (" las ", " la ")
      if words.hasPrefix("01:"), text.hasSuffix(plural) {
        return (text.dropLast(plural.count) + singular, words)
      }
      if !words.hasPrefix("01:"), words.first?.isNumber ?? false, text.hasSuffix(singular) {
        return (text.dropLast(singular.count) + plural, words)
      }
    case .french:
      guard words.hasPrefix("le ") else { break }
      for preposition in ["à ", "vers "] where text.hasSuffix(" " + preposition) {
        return (String(text.dropLast(preposition.count)), words.replacing(" à ", with: " " + preposition))
      }
    case .english, .arabic: break
    }
    return (text, words)
  }

  /// A sentence with a time of day in its place `%t`: «a las %t» is «a la 01:10».
  public static func filled(
    _ sentence: String, with moment: Moment, _ language: Language, offset: UTCOffset
  ) -> String {
    guard let place = sentence.firstRange(of: "%t", from: sentence.startIndex) else { return sentence }
    let joined = joined(
      clock(moment, language, offset: offset), behind: String(sentence[..<place.lowerBound]), language)
    return joined.before + joined.words + sentence[place.upperBound...]
  }

  /// A time in the place of another one in the same sentence.
  ///
  /// - Parameters:
  ///   - new: The time that is said now.
  ///   - old: The time that stood there, which may have changed the words before it.
  static func joined(
    _ new: String, inPlaceOf old: String, behind text: String, _ language: Language
  ) -> (before: String, words: String) {
    guard language == .french, old.hasPrefix("le ") else { return joined(new, behind: text, language) }
    let preposition = old.contains(" vers ") ? " vers " : " à "
    if new.hasPrefix("le ") { return (text, new.replacing(" à ", with: preposition)) }
    // « avant le 1er mars à 9 h » is « avant 23 h ».
    let needsNone = ["avant ", "dès ", "pour "].contains { text.hasSuffix($0) }
    return (text, needsNone ? new : preposition.dropFirst() + new)
  }

  /// Every way in which a time is said with or without its day, the longest first, so that it is found again in a text.
  static func forms(_ moment: Moment, _ language: Language, offset: UTCOffset) -> [String] {
    let clock = clock(moment, language, offset: offset)
    let day = date(moment, language, offset: offset)
    let dated =
      switch language {
      case .english: ["\(clock) on \(day)"]
      // As it is said now, and as earlier releases wrote it.
      case .french: ["le \(day) à \(clock)", "le \(day) vers \(clock)", "\(clock) le \(day)"]
      case .spanish: ["\(clock) del \(day)"]
      case .arabic:
        ([day] + otherWordings(moment, language, offset: offset).filter { !$0.contains("(") })
          .map { "\(clock) يوم \($0)" }
      }
    return dated + [clock]
  }

  static let months: [Language: [String]] = [
    .english: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    .french: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    .spanish: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre",
    ],
    .arabic: [
      "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ],
  ]
}
