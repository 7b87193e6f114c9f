extension Reading {
  /// How old facts may be while the attack is going on, in minutes: a default of this project, no source gives one.
  static let oldestLiveFacts = 120

  /// Facts that are too old while the attack is going on.
  mutating func findOldFacts(_ document: DocumentReading, _ rule: Int) {
    guard let now = draft.now, (draft.phase ?? facts.phase ?? facts.stage) == .live,
      let place = document.topics[.asOf]?.first(where: { document.time(in: $0) != nil }),
      let minute = document.time(in: place), let age = age(of: minute, on: document.date(in: place), at: now)
    else { return }
    guard age > Self.oldestLiveFacts else { return }
    report(
      rule, at: place,
      message: "The facts are those of \(Self.clock(minute)), \(Self.duration(age)) ago, and the attack is going on.")
  }

  /// Minutes since a time of day, today unless a date is given or the time is still to come; nil for the future.
  private func age(of minute: Int, on date: (day: Int, month: Int)?, at now: LocalTime) -> Int? {
    var time = now
    (time.hour, time.minute) = (minute / 60, minute % 60)
    if let date {
      (time.day, time.month) = (date.day, date.month)
      if time.minutes - now.minutes > 300 * 1440 { time.year -= 1 }
    } else if time > now, time.minutes - now.minutes > 12 * 60 {
      return now.minutes - (time.minutes - 1440)
    }
    let age = now.minutes - time.minutes
    return age >= 0 ? age : nil
  }

  /// A promised update whose time has passed.
  mutating func findBrokenPromise(_ document: DocumentReading, _ rule: Int) {
    guard let now = draft.now,
      let place = document.topics[.nextUpdate]?.first(where: { document.time(within: $0) != nil }),
      let minute = document.time(within: place), let late = age(of: minute, on: document.date(in: place), at: now)
    else { return }
    // A time of day that lies far back means the next day.
    guard late > 0, late < 12 * 60 || document.date(in: place) != nil else { return }
    report(
      rule, at: place,
      message: "The update promised for \(Self.clock(minute)) is \(Self.duration(late)) overdue.")
  }

  private static func duration(_ minutes: Int) -> String {
    let hours = minutes / 60
    let rest = minutes % 60
    if hours == 0 { return rest == 1 ? "1 minute" : "\(rest) minutes" }
    if hours >= 48 { return "\(hours / 24) days" }
    return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
  }

  /// An official quoted while the attack is going on who is not the agreed spokesperson.
  mutating func findOtherVoices(_ document: DocumentReading, _ rule: Int) {
    guard (draft.phase ?? facts.phase ?? facts.stage) == .live, !facts.spokespersons.isEmpty else { return }
    let known = Set(facts.spokespersons.flatMap { WordFolding.words(of: $0) })
    for place in document.topics[.quoted] ?? [] {
      guard !WordFolding.words(of: text(of: place.bytes)).contains(where: known.contains) else { continue }
      report(rule, at: place)
    }
  }
}

extension DocumentReading {
  /// A time of day in the sentence of a place.
  func time(in place: Place) -> Int? {
    for figure in figures where figure.place.sentence == place.sentence {
      if case .time(let minute) = figure.mention.value, !figure.mention.isOfEitherHalf { return minute }
    }
    return nil
  }

  /// A date in the sentence of a place.
  func date(in place: Place) -> (day: Int, month: Int)? {
    for figure in figures where figure.place.sentence == place.sentence {
      if case .date(let day, let month) = figure.mention.value { return (day, month) }
    }
    return nil
  }
}
