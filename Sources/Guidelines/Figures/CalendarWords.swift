/// Days of the week, and ordinal numbers of days of a month, as words.
enum CalendarWords {
  private static func numbers(_ rows: [String], from first: Int = 1) -> [UInt64: Int] {
    var numbers: [UInt64: Int] = [:]
    for (index, row) in rows.enumerated() { for key in WordKey.list(row) { numbers[key] = first + index } }
    return numbers
  }

  /// The number of a day of the week from Monday, 1, to Sunday, 7, by its name. Arabic days carry their article: without
  /// it «اثنين» is two.
  private static let weekdays: [Language: [UInt64: Int]] = [
    .english: numbers(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]),
    .french: numbers(["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]),
    .spanish: numbers(["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]),
    .arabic: numbers(["الاثنين الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]),
  ]

  /// The days of a month that have a word of their own; of the others the last part does.
  private static let ordinals: [Language: [UInt64: Int]] = [
    .english: numbers([
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
      "twentieth",
    ]).merging(numbers(["thirtieth"], from: 30)) { first, _ in first },
    .french: numbers(["premier"]), .spanish: numbers(["primero"]),
    .arabic: numbers(["أول حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"]),
  ]

  /// What follows an Arabic ordinal of one digit: «الرابع عشر», «الرابع والعشرين».
  private static let arabicTens: [UInt64: Int] = {
    var tens = numbers(["عشر"], from: 10)
    for key in WordKey.list("عشرين والعشرين وعشرين عشرون والعشرون") { tens[key] = 20 }
    for key in WordKey.list("ثلاثين والثلاثين وثلاثين ثلاثون والثلاثون") { tens[key] = 30 }
    return tens
  }()

  /// The words that may begin such a day.
  static func beginnings(in language: Language) -> [UInt64] {
    Array((weekdays[language] ?? [:]).keys) + Array((ordinals[language] ?? [:]).keys)
  }

  static func weekday(_ key: UInt64, in language: Language) -> Int? { weekdays[language]?[key] }
  static func ordinal(_ key: UInt64, in language: Language) -> Int? { ordinals[language]?[key] }
  static func arabicTens(_ key: UInt64) -> Int? { arabicTens[key] }
}

extension NumberReader {
  /// A day of the week.
  func weekday(at index: Int) -> Mention? {
    first(index) { CalendarWords.weekday($0, in: language) }.map { mention(.weekday($0), index, index) }
  }

  /// A day of a month whose number is an ordinal, or comes first of all: “the 4th of March”, “March 4th”, «الرابع من مارس»,
  /// `2026-03-04`.
  func calendarDay(at start: Int, _ text: Span<UInt8>) -> Mention? {
    if let day = isoDate(at: start, text) { return day }
    guard let (day, last) = ordinalDay(at: start, text) else { return nil }
    if let month = month(last + 1) { return mention(.date(day: day, month: month), start, last + 1) }
    if isOne(of: TimeWords.ofMonth, last + 1), let month = month(last + 2) {
      return mention(.date(day: day, month: month), start, last + 2)
    }
    if language == .english, start > 0, let month = month(start - 1) {
      return mention(.date(day: day, month: month), start, last)
    }
    return nil
  }

  private func isoDate(at start: Int, _ text: Span<UInt8>) -> Mention? {
    guard let year = plainDigits(start, text), year.utf8.count == 4, between(start, text) == [0x2D],
      let month = plainDigits(start + 1, text), month.utf8.count == 2, between(start + 1, text) == [0x2D],
      let day = plainDigits(start + 2, text), day.utf8.count == 2, let monthNumber = Int(month),
      let dayNumber = Int(day), (1...12).contains(monthNumber), (1...31).contains(dayNumber)
    else { return nil }
    return mention(.date(day: dayNumber, month: monthNumber), start, start + 2)
  }

  private func ordinalDay(at start: Int, _ text: Span<UInt8>) -> (day: Int, last: Int)? {
    if language == .english, let day = endingInLetters(start, text, ["st", "nd", "rd", "th"]) {
      return (day.number, start)
    }
    if let day = first(start, { CalendarWords.ordinal($0, in: language) }) {
      if language == .arabic, let tens = first(start + 1, { CalendarWords.arabicTens($0) }) {
        return (day + tens, start + 1)
      }
      return (day, start)
    }
    // “The twenty-first of March”.
    if language == .english, case .ten(let tens)? = unit(start), tens <= 30,
      let day = first(start + 1, { CalendarWords.ordinal($0, in: language) }), day < 10
    {
      return (tens + day, start + 1)
    }
    return nil
  }

  /// A word of one or two digits and some letters: “4th”, “4pm”.
  func endingInLetters(_ index: Int, _ text: Span<UInt8>, _ endings: [String]) -> (number: Int, ending: String)? {
    guard index < tokens.count else { return nil }
    let begin = Int(tokens[index].begin)
    let end = Int(tokens[index].end)
    guard end - begin == 3 || end - begin == 4 else { return nil }
    var number = 0
    for place in begin..<end - 2 {
      guard text[place] >= 0x30, text[place] <= 0x39 else { return nil }
      number = number * 10 + Int(text[place] - 0x30)
    }
    let ending = endings.first { letters in
      zip(letters.utf8, end - 2..<end).allSatisfy { $0 == text[$1] | 0x20 }
    }
    return ending.map { (number, $0) }
  }
}
