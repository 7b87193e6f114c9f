// Days and times that cannot be.
extension Reading {
  /// Days of the week that are not those of their dates, days that no month has, hours that no day has.
  mutating func findImpossibleTimes(_ document: DocumentReading, _ rule: Int) {
    for place in document.impossibleTimes {
      report(
        rule, at: place, message: "No clock shows this time.",
        suggestions: ["Write the time as a clock shows it, from 00:00 to 23:59."])
    }
    let utf8 = draft.text.utf8.span
    for (index, figure) in document.figures.enumerated() {
      guard case .date(let day, let month) = figure.mention.value else { continue }
      let year = Self.year(behind: figure.mention.bytes.upperBound, in: utf8)
      guard CalendarDay.exists(day, month, year) else {
        report(
          rule, at: figure.place, message: "No calendar has this day.", suggestions: ["Write the day that is meant."])
        continue
      }
      guard let year, index > 0, case .weekday(let stated) = document.figures[index - 1].mention.value,
        document.figures[index - 1].place.sentence == figure.place.sentence,
        Self.isBeside(document.figures[index - 1].mention.bytes.upperBound, figure.mention.bytes.lowerBound, utf8)
      else { continue }
      let real = LocalTime(year: year, month: month, day: day, hour: 0, minute: 0).weekday
      guard real != stated else { continue }
      var place = document.figures[index - 1].place
      place.bytes = place.bytes.lowerBound..<max(place.bytes.upperBound, figure.place.bytes.upperBound)
      report(
        rule, at: place, message: "This date is a \(CalendarDay.name(real)), and no \(CalendarDay.name(stated)).",
        suggestions: ["Write \(CalendarDay.name(real)), or the date of the \(CalendarDay.name(stated)) that is meant."])
    }
  }

  /// The year that stands behind a day and a month.
  private static func year(behind end: Int, in text: Span<UInt8>) -> Int? {
    var place = end
    while place < min(text.count, end + 32), text[place] < 0x30 || text[place] > 0x39 {
      // “14 November 2026”, «14 de noviembre de 2026», «4 مارس 2026»: the month, and nothing but words.
      guard text[place] == 0x20 || text[place] == 0x2C || text[place] > 0x40 else { return nil }
      place += 1
    }
    var year = 0
    var digits = 0
    while place < text.count, text[place] >= 0x30, text[place] <= 0x39, digits < 5 {
      year = year * 10 + Int(text[place] - 0x30)
      place += 1
      digits += 1
    }
    return digits == 4 && (1900...2199).contains(year) ? year : nil
  }

  /// Whether nothing but a comma, an article or the name of a month stands between two figures.
  private static func isBeside(_ end: Int, _ begin: Int, _ text: Span<UInt8>) -> Bool {
    guard end <= begin, begin - end <= 13 else { return false }
    return (end..<begin).allSatisfy { text[$0] == 0x20 || text[$0] == 0x2C || text[$0] > 0x40 }
  }

  /// A next update that is promised for a time before that of the information.
  mutating func findPromiseOfBefore(_ document: DocumentReading, _ rule: Int) {
    guard
      let facts = document.topics[.asOf]?.first(where: { document.time(in: $0) != nil && document.date(in: $0) != nil }
      ),
      let next = document.topics[.nextUpdate]?.first(where: {
        document.time(within: $0) != nil && document.date(in: $0) != nil && $0.sentence != facts.sentence
      }),
      let from = document.time(in: facts), let to = document.time(within: next), let fromDay = document.date(in: facts),
      let toDay = document.date(in: next)
    else { return }
    let days = (toDay.month * 31 + toDay.day) - (fromDay.month * 31 + fromDay.day)
    // A December promises for January.
    guard days > -300, days < 0 || days == 0 && to < from else { return }
    report(
      rule, at: next,
      message:
        "The next update is promised for \(Self.clock(to)), before the time of the information, \(Self.clock(from)).",
      suggestions: ["Give the time of the update that is still to come."])
  }

  /// Facts of a time that is still to come.
  mutating func findFactsToCome(_ document: DocumentReading, _ rule: Int) {
    guard let now = draft.now, let place = document.topics[.asOf]?.first(where: { document.time(in: $0) != nil }),
      let minute = document.time(in: place)
    else { return }
    var time = now
    (time.hour, time.minute) = (minute / 60, minute % 60)
    let date = document.date(in: place)
    if let date { (time.day, time.month) = (date.day, date.month) }
    if time.minutes - now.minutes > 300 * 1440 { time.year -= 1 }
    let ahead = time.minutes - now.minutes
    // Clocks differ by minutes; without a date an evening hour may be yesterday's.
    guard ahead > 10, date != nil || ahead <= 12 * 60 else { return }
    report(
      rule, at: place, message: "The facts are those of \(Self.clock(minute)), a time that is still to come.",
      suggestions: ["Give the time at which the facts were checked last."])
  }
}
