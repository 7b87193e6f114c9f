/// Words behind an hour that say in which part of the day it lies: “this evening”, « du soir », «من مساء».
enum DayParts {
  enum Part { case morning, afternoon, night }

  private static func row(_ words: String, _ part: Part) -> (keys: [UInt64], part: Part) {
    (WordKey.list(words), part)
  }

  /// The longest first.
  static let phrases: [Language: [(keys: [UInt64], part: Part)]] = [
    .english: [
      row("in the morning", .morning), row("in the afternoon", .afternoon), row("in the evening", .afternoon),
      row("at night", .night), row("last night", .night), row("tonight", .night),
    ]
      + [
        "this", "tomorrow", "yesterday", "on monday", "on tuesday", "on wednesday", "on thursday", "on friday",
        "on saturday", "on sunday",
      ].flatMap {
        [row("\($0) morning", .morning), row("\($0) afternoon", .afternoon), row("\($0) evening", .afternoon)]
      },
    .french: [
      row("de l'après-midi", .afternoon), row("cet après-midi", .afternoon), row("demain après-midi", .afternoon),
      row("du matin", .morning), row("ce matin", .morning), row("demain matin", .morning), row("hier matin", .morning),
      row("du soir", .afternoon), row("ce soir", .afternoon), row("demain soir", .afternoon),
      row("hier soir", .afternoon), row("cette nuit", .night), row("de la nuit", .night),
    ],
    .spanish: [
      row("de esta mañana", .morning), row("de esta tarde", .afternoon), row("de esta noche", .night),
      row("esta mañana", .morning), row("esta tarde", .afternoon), row("esta noche", .night),
    ],
    .arabic: [
      row("من بعد ظهر", .afternoon), row("بعد ظهر", .afternoon), row("من صباح", .morning), row("من مساء", .afternoon),
      row("من ظهر", .afternoon), row("من فجر", .morning), row("فجر", .morning), row("فجرا", .morning),
    ],
  ]

  /// Whether an hour of a clock face lies in the afternoon.
  static func isAfternoon(_ hour: Int, _ part: Part) -> Bool {
    switch part {
    case .morning: false
    case .afternoon: true
    case .night: hour > 5 && hour < 12
    }
  }
}

extension NumberReader {
  /// The part of the day said right behind a word.
  func dayPart(after index: Int, hour: Int) -> (isAfternoon: Bool, last: Int)? {
    guard index + 1 < tokens.count else { return nil }
    for (keys, part) in DayParts.phrases[language] ?? [] {
      let fits = keys.indices.allSatisfy { key(index + 1 + $0) == keys[$0] }
      if fits { return (DayParts.isAfternoon(hour, part), index + keys.count) }
    }
    return nil
  }

  /// The part of the day behind an hour; behind a bare number only where a word before it says that it is one.
  func partOfDay(
    after last: Int, hour: Int, _ start: Int, hasMinutes: Bool
  ) -> (isAfternoon: Bool, last: Int)? {
    guard hasMinutes || language != .english || isOne(of: ClockWords.beforeEnglishHour, start - 1) else { return nil }
    guard hasMinutes || language != .french, hasMinutes || language != .arabic || isOne(of: ClockWords.hour, start - 1)
    else { return nil }
    return dayPart(after: last, hour: hour % 12)
  }

  /// “Half past six”, “quarter to nine this evening”, « à dix-huit heures », « neuf heures et demie »: times in words of
  /// English and French.
  func spokenClock(at start: Int, _ text: Span<UInt8>) -> Mention? {
    switch language {
    case .english: englishClock(at: start)
    case .french: frenchClock(at: start, text)
    case .arabic: arabicNoon(at: start)
    case .spanish: nil
    }
  }

  /// «عند الظهر», «منتصف الليل».
  private func arabicNoon(at start: Int) -> Mention? {
    if isOne(of: ClockWords.middle, start), isOne(of: ClockWords.nightItself, start + 1) {
      return mention(.time(0), start, start + 1)
    }
    guard isOne(of: ClockWords.noon, start), isOne(of: ClockWords.beforeNoon, start - 1) else { return nil }
    return mention(.time(12 * 60), start, start)
  }

  private func spoken(_ minutes: Int, hour: Int, _ start: Int, _ end: Int) -> Mention {
    var last = end
    var time = mention(.time((minutes + 1440) % 1440), start, last)
    if let half = dayPart(after: end, hour: hour % 12) ?? shortHalf(after: end) {
      last = half.last
      time = mention(.time((minutes + 720) % 720 + (half.isAfternoon ? 720 : 0)), start, last)
    } else {
      time.isOfEitherHalf = hour <= 12
    }
    return time
  }

  private func shortHalf(after index: Int) -> (isAfternoon: Bool, last: Int)? {
    if isOne(of: TimeWords.morning, index + 1) { return (false, index + 1) }
    return isOne(of: TimeWords.afternoon, index + 1) ? (true, index + 1) : nil
  }

  private func hourWord(_ index: Int) -> Int? {
    switch unit(index) {
    case .unit(let hour)?: hour
    case .teen(let hour)? where hour <= 12: hour
    default: nil
    }
  }

  private func englishClock(at start: Int) -> Mention? {
    // “Six o'clock”.
    if let hour = hourWord(start), key(start + 1) == ClockWords.oLetter, key(start + 2) == ClockWords.clock {
      return spoken(hour % 12 * 60, hour: hour, start, start + 2)
    }
    var minutes: Int
    var index = start
    if isOne(of: ClockWords.englishHalf, start) {
      minutes = 30
    } else if isOne(of: ClockWords.englishQuarter, start) {
      minutes = 15
    } else {
      switch unit(start) {
      case .unit(5)?: minutes = 5
      case .teen(10)?: minutes = 10
      case .ten(20)?:
        minutes = 20
        if case .unit(5)? = unit(start + 1) {
          minutes = 25
          index += 1
        }
      default: return nil
      }
    }
    let isPast = key(index + 1) == ClockWords.past
    guard isPast || key(index + 1) == ClockWords.toward && minutes != 30, let hour = hourWord(index + 2) else {
      return nil
    }
    return spoken(hour % 12 * 60 + (isPast ? minutes : -minutes), hour: hour, start, index + 2)
  }

  private func frenchClock(at start: Int, _ text: Span<UInt8>) -> Mention? {
    if isOne(of: TimeWords.noon, start) || isOne(of: TimeWords.midnight, start) {
      guard key(start + 1) == ClockWords.et, isOne(of: ClockWords.frenchHalf, start + 2) else { return nil }
      return mention(.time(isOne(of: TimeWords.noon, start) ? 750 : 30), start, start + 2)
    }
    guard isOne(of: ClockWords.beforeHours, start - 1), let number = inWords(from: start, text),
      case .number(let range) = number.value, range.count == 1, range.lowerBound <= 24,
      isOne(of: TimeWords.hours, number.words.upperBound + 1)
    else { return nil }
    let hour = range.lowerBound % 24
    var last = number.words.upperBound + 1
    var minutes = hour * 60
    if key(last + 1) == ClockWords.et, isOne(of: ClockWords.frenchHalf, last + 2) {
      (minutes, last) = (minutes + 30, last + 2)
    } else if key(last + 1) == ClockWords.et, isOne(of: ClockWords.frenchQuarter, last + 2) {
      (minutes, last) = (minutes + 15, last + 2)
    } else if key(last + 1) == ClockWords.moins, key(last + 2) == ClockWords.le,
      isOne(of: ClockWords.frenchQuarter, last + 3)
    {
      (minutes, last) = (minutes - 15, last + 3)
    } else if unit(last + 1) != nil, let more = inWords(from: last + 1, text), case .number(let part) = more.value,
      part.count == 1, part.lowerBound < 60, part.lowerBound > 4
    {
      (minutes, last) = (minutes + part.lowerBound, more.words.upperBound)
    }
    // « Dix heures du soir », and « dix heures » alone, which may be ten at night.
    return spoken(minutes, hour: hour, start, last)
  }
}
