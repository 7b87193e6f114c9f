/// Words around numbers that make them times, dates and ranges. All languages share one table: a word of one is no word
/// of another that would mislead.
enum TimeWords {
  typealias Set = Swift.Set<UInt64>

  private static func keys(_ words: String) -> Set {
    Set(words.split(separator: " ").flatMap { WordFolding.words(of: String($0)) }.map { WordKey.of(folded: $0.utf8) })
  }

  static let noon = keys("noon midday midi mediodía")
  static let midnight = keys("midnight minuit medianoche")
  static let hours = keys("h hrs heures heure horas hora oclock o'clock")
  static let morning = keys("am صباحا صباحاً الصباح")
  static let afternoon = keys("pm مساء مساءً ظهرا ظهراً عصرا عصراً المساء")
  static let of = keys("de")
  /// Between a day and its month: “the 4th of March”, « 4 de marzo », «الرابع من مارس».
  static let ofMonth = keys("of de من")
  static let partOfDay = keys("mañana madrugada tarde noche")
  static let dawn = keys("mañana madrugada")
  static let to = keys("to or à ou a o إلى أو")
  static let and = keys("and et y و")
  static let between = keys("between entre بين")

  /// Words that begin a figure and are no number.
  static let begins = noon.union(midnight).union(NumberWords.duals).union(keys("half quarter منتصف الظهر الظهيرة"))

  /// What is measured and not a person: after these words a number counts nobody, as in “a 34-year-old man”.
  static let measures = keys(
    "year years month months week weeks day days hour hours minute minutes metre metres meter meters mile miles km cm kg "
      + "percent euros pounds dollars o'clock "
      + "an ans mois semaine semaines jour jours heure heures minute minutes mètre mètres kilomètres kilos "
      + "año años mes meses semana semanas día días hora horas minuto minutos metro metros kilómetros "
      + "عاما عام سنة سنوات شهر أشهر يوما أيام ساعة ساعات دقيقة دقائق متر مترا أمتار كيلومتر كيلومترات")

  /// The number of a month by its name.
  static let months: [UInt64: Int] = {
    let names = [
      "january janvier enero يناير", "february février febrero فبراير", "march mars marzo مارس",
      "april avril abril أبريل",
      "may mai mayo مايو", "june juin junio يونيو", "july juillet julio يوليو", "august août agosto أغسطس",
      "september septembre septiembre سبتمبر", "october octobre octubre أكتوبر", "november novembre noviembre نوفمبر",
      "december décembre diciembre ديسمبر",
    ]
    // The months as the countries between the Levant and Iraq call them, and the Maghreb's.
    let others = [
      "جانفي", "شباط فيفري", "آذار", "نيسان أفريل", "أيار ماي", "حزيران جوان", "تموز جويلية", "آب أوت", "أيلول",
      "أكتوبر",
      "نوفمبر", "ديسمبر",
    ]
    var months: [UInt64: Int] = [:]
    for list in [names, others] {
      for (index, words) in list.enumerated() { for key in keys(words) { months[key] = index + 1 } }
    }
    return months
  }()
}
