/// The numbers of a clock in words, from 0 to 59.
enum ClockNumerals {
  private static let englishNames = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let englishTens = ["", "", "twenty", "thirty", "forty", "fifty"]

  static func english(_ number: Int) -> String {
    guard number >= 20 else { return englishNames[number] }
    let tens = englishTens[number / 10]
    return number % 10 == 0 ? tens : "\(tens)-\(englishNames[number % 10])"
  }

  private static let frenchNames = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
  ]
  private static let frenchTens = ["", "", "vingt", "trente", "quarante", "cinquante"]

  static func french(_ number: Int, isFeminine: Bool) -> String {
    let one = isFeminine ? "une" : "un"
    guard number >= 20 else { return number == 1 ? one : frenchNames[number] }
    let tens = frenchTens[number / 10]
    return switch number % 10 {
    case 0: tens
    case 1: "\(tens) et \(one)"
    default: "\(tens)-\(frenchNames[number % 10])"
    }
  }

  /// A number from 0 to 999.
  static func frenchNumber(_ number: Int) -> String {
    switch number {
    case ..<60: return french(number, isFeminine: false)
    case 61: return "soixante et un"
    case 71: return "soixante et onze"
    case ..<80: return number == 60 ? "soixante" : "soixante-" + french(number - 60, isFeminine: false)
    case ..<100: return number == 80 ? "quatre-vingts" : "quatre-vingt-" + french(number - 80, isFeminine: false)
    default:
      let (hundreds, rest) = (number / 100, number % 100)
      let head = hundreds == 1 ? "cent" : french(hundreds, isFeminine: false) + (rest == 0 ? " cents" : " cent")
      return rest == 0 ? head : head + " " + frenchNumber(rest)
    }
  }

  private static let spanishNames = [
    "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
    "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós",
    "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
  ]
  private static let spanishTens = ["", "", "veinte", "treinta", "cuarenta", "cincuenta"]

  static func spanish(_ number: Int) -> String {
    guard number >= 30 else { return spanishNames[number] }
    let tens = spanishTens[number / 10]
    return number % 10 == 0 ? tens : "\(tens) y \(spanishNames[number % 10])"
  }

  static let arabicHours = [
    "الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة",
    "الحادية عشرة", "الثانية عشرة",
  ]
  /// Before a feminine noun, as minutes are.
  private static let arabicNames = [
    "صفر", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر", "إحدى عشرة", "اثنتا عشرة",
    "ثلاث عشرة", "أربع عشرة", "خمس عشرة", "ست عشرة", "سبع عشرة", "ثماني عشرة", "تسع عشرة",
  ]
  private static let arabicTens = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون"]

  static func arabic(_ number: Int) -> String {
    guard number >= 20 else { return arabicNames[number] }
    let tens = arabicTens[number / 10]
    return switch number % 10 {
    case 0: tens
    case 1: "إحدى و\(tens)"
    case 8: "ثمان و\(tens)"
    default: "\(arabicNames[number % 10]) و\(tens)"
    }
  }
}
