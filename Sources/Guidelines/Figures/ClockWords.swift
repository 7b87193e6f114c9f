/// Times of day in words.
enum ClockWords {
  /// Words before a time of day.
  private static let openers = WordKey.set(
    "at by until till from before after about around since à vers avant dès las الساعة")
  /// Words behind a time of day.
  private static let closers = WordKey.set("gmt utc bst cet cest hrs hours horas heures")

  /// Times of day that no clock shows, in bytes of the text: “at 25:00”. A verse or a score stands behind other words.
  static func impossible(in tokens: [Token], of text: Span<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for (index, token) in tokens.enumerated() where token.traits.contains(.time) {
      let begin = Int(token.begin)
      let end = Int(token.end)
      guard end - begin == 5, text[begin + 2] < 0x30 || text[begin + 2] > 0x39 else { continue }
      func number(_ place: Int) -> Int? {
        guard text[place] >= 0x30, text[place] <= 0x39, text[place + 1] >= 0x30, text[place + 1] <= 0x39 else {
          return nil
        }
        return Int(text[place] - 0x30) * 10 + Int(text[place + 1] - 0x30)
      }
      guard let hour = number(begin), let minute = number(begin + 3), hour * 60 + minute > 24 * 60 || minute > 59 else {
        continue
      }
      let isOpened = (1...2).contains { index >= $0 && openers.contains(tokens[index - $0].key) }
      if isOpened || index + 1 < tokens.count && closers.contains(tokens[index + 1].key) { found.append(begin..<end) }
    }
    return found
  }

  /// « a las », « la una ».
  static let articles = WordKey.set("las la")
  static let night = WordKey.set("noche ليلا ليلاً")
  static let half = WordKey.set("media والنصف ونصف")
  static let quarter = WordKey.set("cuarto والربع وربع ربعا الربع")
  static let third = WordKey.set("والثلث وثلث ثلثا الثلث")
  static let less = WordKey.set("menos إلا")
  /// «الساعة».
  static let hour = WordKey.set("الساعة ساعة بالساعة والساعة للساعة")
  static let ten = WordKey.set("عشرة")
  /// «بعد الظهر».
  static let after = WordKey.set("بعد")
  static let noon = WordKey.set("الظهر")
  /// «عند الظهر»: of other words before it, noon is a part of the day, or what something lies behind.
  static let beforeNoon = WordKey.set("عند حلول")
  static let middle = WordKey.set("منتصف")
  static let nightItself = WordKey.set("الليل")

  /// What stands before an Arabic hour in words where «الساعة» does not: «في السادسة والنصف مساء».
  static let beforeHour = WordKey.set("في عند نحو حوالي تمام قرابة قبل حتى بعيد قبيل")
  /// What stands before a French hour in words: « trois heures » alone are three hours long.
  static let beforeHours = WordKey.set("à vers avant après dès ici jusqu'à depuis environ")
  static let englishHalf = WordKey.set("half")
  static let englishQuarter = WordKey.set("quarter")
  static let frenchHalf = WordKey.set("demi demie")
  static let frenchQuarter = WordKey.set("quart")
  static let past = WordKey.of(folded: "past".utf8)
  static let toward = WordKey.of(folded: "to".utf8)
  static let oLetter = WordKey.of(folded: "o".utf8)
  static let clock = WordKey.of(folded: "clock".utf8)
  static let et = WordKey.of(folded: "et".utf8)
  static let moins = WordKey.of(folded: "moins".utf8)
  static let le = WordKey.of(folded: "le".utf8)
  /// What stands before an English hour: “7 this evening” alone may be seven people.
  static let beforeEnglishHour = WordKey.set("at by around about until till before after from since past")

  /// The Arabic hours from one to ten by their keys; eleven and twelve are two words.
  static let arabicHours: [UInt64: Int] = {
    let names = [
      "الواحدة الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة",
      "العاشرة",
      "الحادية",
    ]
    var hours: [UInt64: Int] = [:]
    for (index, words) in names.enumerated() { for key in WordKey.set(words) { hours[key] = index + 1 } }
    return hours
  }()
}

extension NumberReader {
  /// « a las seis y media de la tarde », «الساعة السادسة والنصف مساء». Where no half of the day is said, only what can be
  /// nothing but a time is one.
  func clockInWords(at start: Int) -> Mention? {
    guard start > 0, let (hour, last) = hourInWords(at: start) else { return nil }
    var end = last
    var minutes = hour * 60
    if language == .spanish {
      if let unit = unit(end + 2),
        NumberWords.isJoiner(key(end + 1), in: .spanish) || isOne(of: ClockWords.less, end + 1),
        let count = Self.minutes(unit)
      {
        minutes += isOne(of: ClockWords.less, end + 1) ? -count : count
        end += 2
      } else if isOne(of: ClockWords.half, end + 2) {
        minutes += 30
        end += 2
      } else if isOne(of: ClockWords.quarter, end + 2) {
        minutes += isOne(of: ClockWords.less, end + 1) ? -15 : 15
        end += 2
      }
    } else {
      let isLess = isOne(of: ClockWords.less, end + 1)
      let place = isLess ? end + 2 : end + 1
      let part =
        isOne(of: ClockWords.half, place)
        ? 30 : isOne(of: ClockWords.third, place) ? 20 : isOne(of: ClockWords.quarter, place) ? 15 : 0
      if part > 0 {
        minutes += isLess ? -part : part
        end = place
      }
    }
    let isBare = end == last && (language == .spanish || !isOne(of: ClockWords.hour, start - 1))
    guard let half = halfInWords(after: end, hour: hour) ?? dayPart(after: end, hour: hour) else {
      if isBare { return nil }
      var found = mention(.time((minutes % 720 + 720) % 720), start, end)
      found.isOfEitherHalf = true
      return found
    }
    let time = (minutes % 720 + (half.isAfternoon ? 720 : 0) + 1440) % 1440
    return mention(.time(time), start, half.last)
  }

  private func hourInWords(at start: Int) -> (hour: Int, last: Int)? {
    switch language {
    case .spanish:
      guard isOne(of: ClockWords.articles, start - 1) else { return nil }
      switch unit(start) {
      case .unit(let hour)?: return (hour, start)
      case .teen(let hour)? where hour <= 12: return (hour, start)
      default: return nil
      }
    case .arabic:
      guard isOne(of: ClockWords.hour, start - 1) || isOne(of: ClockWords.beforeHour, start - 1),
        let hour = ClockWords.arabicHours[key(start)]
      else { return nil }
      let isTeen = isOne(of: ClockWords.ten, start + 1)
      if hour == 11 { return isTeen ? (11, start + 1) : nil }
      return hour == 2 && isTeen ? (12, start + 1) : (hour, start)
    case .english, .french: return nil
    }
  }

  private static func minutes(_ unit: NumberUnit) -> Int? {
    switch unit {
    case .unit(let count), .teen(let count), .ten(let count): count < 60 ? count : nil
    default: nil
    }
  }

  /// The half of the day said after a time in words.
  private func halfInWords(after index: Int, hour: Int) -> (isAfternoon: Bool, last: Int)? {
    if isOne(of: ClockWords.after, index + 1), isOne(of: ClockWords.noon, index + 2) { return (true, index + 2) }
    if isOne(of: ClockWords.night, index + 1) { return (hour > 5 && hour < 12, index + 1) }
    if isOne(of: TimeWords.morning, index + 1) { return (false, index + 1) }
    if isOne(of: TimeWords.afternoon, index + 1) { return (true, index + 1) }
    guard language == .spanish, isOne(of: TimeWords.of, index + 1), isOne(of: TimeWords.partOfDay, index + 3) else {
      return nil
    }
    if isOne(of: ClockWords.night, index + 3) { return (hour > 5 && hour < 12, index + 3) }
    return (!isOne(of: TimeWords.dawn, index + 3), index + 3)
  }
}
