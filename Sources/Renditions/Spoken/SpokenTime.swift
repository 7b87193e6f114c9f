import Guidelines
import Statements

/// A time of day as a newsreader says it: “half past ten at night”, « vingt-deux heures trente », «diez y media de la noche»,
/// «العاشرة والنصف مساء». The article before a Spanish hour and the word «الساعة» are those of the sentence.
struct SpokenTime: Sendable, Hashable {
  /// From 0 to 23.
  let hour: Int
  /// From 0 to 59.
  let minute: Int

  /// A time of day; nothing for one that no clock shows.
  init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// The words, in a language.
  func words(_ language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    case .spanish: spanish
    case .arabic: arabic
    }
  }

  /// The hour on a dial, from 1 to 12.
  private func dial(_ hour: Int) -> Int { hour % 12 == 0 ? 12 : hour % 12 }

  private var english: String {
    func name(_ hour: Int) -> String { ClockNumerals.english(dial(hour)) }
    let part =
      switch hour {
      case 0...11: "in the morning"
      case 12...17: "in the afternoon"
      case 18...21: "in the evening"
      default: "at night"
      }
    switch (hour, minute) {
    case (0, 0): return "midnight"
    case (12, 0): return "twelve noon"
    case (_, 0): return "\(name(hour)) o’clock \(part)"
    case (_, 15): return "a quarter past \(name(hour)) \(part)"
    case (_, 30): return "half past \(name(hour)) \(part)"
    case (_, 1...9):
      return "\(ClockNumerals.english(minute)) minute\(minute == 1 ? "" : "s") past \(name(hour)) \(part)"
    default: return "\(name(hour)) \(ClockNumerals.english(minute)) \(part)"
    }
  }

  private var french: String {
    if minute == 0, hour == 0 { return "minuit" }
    if minute == 0, hour == 12 { return "midi" }
    let hours =
      hour == 0 ? "zéro heure" : "\(ClockNumerals.french(hour, isFeminine: true)) heure\(hour == 1 ? "" : "s")"
    return minute == 0 ? hours : "\(hours) \(ClockNumerals.french(minute, isFeminine: true))"
  }

  private var spanish: String {
    let part =
      switch hour {
      case 0: "de la noche"
      case 1...5: "de la madrugada"
      case 6...11: "de la mañana"
      case 12: "del mediodía"
      case 13...20: "de la tarde"
      default: "de la noche"
      }
    let name = hour == 1 ? "una" : ClockNumerals.spanish(hour == 13 ? 13 : dial(hour))
    let minutes =
      switch minute {
      case 0: ""
      case 15: " y cuarto"
      case 30: " y media"
      default: " y \(ClockNumerals.spanish(minute))"
      }
    // «Las 13:47» have the article of thirteen, and not that of one.
    return hour == 13 ? "\(name)\(minutes)" : "\(name)\(minutes) \(part)"
  }

  private var arabic: String {
    let part =
      switch hour {
      case 0...3: "ليلا"
      case 4...11: "صباحا"
      case 12: "ظهرا"
      case 13...16: "بعد الظهر"
      default: "مساء"
      }
    let minutes =
      switch minute {
      case 0: ""
      case 15: " والربع"
      case 20: " والثلث"
      case 30: " والنصف"
      case 1: " ودقيقة"
      case 2: " ودقيقتان"
      case 3...10: " و\(ClockNumerals.arabic(minute)) دقائق"
      default: " و\(ClockNumerals.arabic(minute)) دقيقة"
      }
    return "\(ClockNumerals.arabicHours[dial(hour) - 1])\(minutes) \(part)"
  }
}

extension SpokenTime {
  /// The time that a text gives at a place, as it is written there: `22:30`, « 22 h 30 », « 22 h »; and where it ends. Nothing where none
  /// begins, or where it is a distance from UTC or has its half of the day behind it.
  static func reading(_ text: Substring, behind before: Character?, _ language: Language) -> (
    time: SpokenTime, end: String.Index
  )? {
    if let before, before.isNumber || "+−-–:.,".contains(before) { return nil }
    let hours = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(hours.count), let hour = Int(hours) else { return nil }
    let isFrench = language == .french
    var rest = text[hours.endIndex...]
    func skipSpaces() { rest = rest.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" } }
    if isFrench {
      skipSpaces()
      guard rest.first == "h", rest.dropFirst().first.map({ !$0.isLetter }) ?? true else { return nil }
      rest = rest.dropFirst()
      let sign = rest.startIndex
      skipSpaces()
      let minutes = rest.prefix { $0.isASCII && $0.isNumber }
      guard minutes.count == 2, let minute = Int(minutes) else {
        return SpokenTime(hour: hour, minute: 0).map { ($0, sign) }
      }
      return SpokenTime(hour: hour, minute: minute).map { ($0, minutes.endIndex) }
    }
    guard rest.first == ":" else { return nil }
    let minutes = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard minutes.count == 2, let minute = Int(minutes), let time = SpokenTime(hour: hour, minute: minute) else {
      return nil
    }
    let behind = text[minutes.endIndex...]
    if behind.first == ":", behind.dropFirst().first?.isNumber == true { return nil }
    let next = behind.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == "." }).first?.lowercased() ?? ""
    let halves = ["am", "pm", "a", "p", "صباحا", "مساء", "ليلا", "ظهرا"]
    return halves.contains(next) && behind.first?.isWhitespace ?? false ? nil : (time, minutes.endIndex)
  }
}
