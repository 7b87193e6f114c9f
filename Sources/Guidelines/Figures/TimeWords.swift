/// Words around numbers that make them times, dates and ranges. All languages share one table: a word of one is no word
/// of another that would mislead.
enum TimeWords {
  typealias Set = Swift.Set<UInt64>

  static let noon = WordKey.set("noon midday midi mediodía")
  static let midnight = WordKey.set("midnight minuit medianoche")
  static let hours = WordKey.set("h hrs heures heure horas hora oclock o'clock")
  static let morning = WordKey.set("am صباحا صباحاً الصباح")
  static let afternoon = WordKey.set("pm مساء مساءً ظهرا ظهراً عصرا عصراً المساء")
  static let of = WordKey.set("de")
  /// Between a day and its month: “the 4th of March”, « 4 de marzo », «الرابع من مارس».
  static let ofMonth = WordKey.set("of de من")
  static let partOfDay = WordKey.set("mañana madrugada tarde noche")
  static let dawn = WordKey.set("mañana madrugada")
  static let to = WordKey.set("to or à ou a o u إلى أو")
  static let and = WordKey.set("and et y و")
  static let between = WordKey.set("between entre بين")

  /// Words that begin a figure and are no number.
  static let begins = noon.union(midnight).union(NumberWords.duals).union(
    WordKey.set("half quarter منتصف الظهر الظهيرة"))

  /// What is measured and not a person: after these words a number counts nobody, as in “a 34-year-old man”.
  static let measures = WordKey.set(
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
      for (index, words) in list.enumerated() { for key in WordKey.set(words) { months[key] = index + 1 } }
    }
    return months
  }()
}
