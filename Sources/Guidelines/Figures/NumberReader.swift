/// Finds the numbers, times, dates and telephone numbers of a sentence: in digits of every script, in words of four
/// languages, as intervals, in Arabic duals.
struct NumberReader {
  let language: Language
  let tokens: [Token]
  private let units: [UInt64: NumberUnit]
  /// The keys of words that may begin a figure.
  private let beginnings: KeyFilter
  /// What Arabic words are without what is written together with them, by the number of the word; empty in others.
  private var forms: [AttachedForms] = []

  /// Reads one sentence.
  static func mentions(in tokens: [Token], of text: Span<UInt8>, language: Language) -> [Mention] {
    let reader = NumberReader(tokens, text, language)
    let found = reader.read(text)
    return found.count < 2 && language != .arabic ? found : reader.intervals(found, text)
  }

  private init(_ tokens: [Token], _ text: Span<UInt8>, _ language: Language) {
    self.tokens = tokens
    self.language = language
    units = NumberWords.units(in: language)
    beginnings = NumberWords.beginnings(in: language)
    guard language == .arabic else { return }
    forms.reserveCapacity(tokens.count)
    var letters: [UInt32] = []
    for token in tokens {
      forms.append(
        AttachedForms(of: token, text, isNumber: beginnings.mayHold(token.key) && units[token.key] != nil, &letters))
    }
  }

  /// What a look-up makes of the first of a word's keys that it knows.
  @inline(__always)
  func first<Result>(_ index: Int, _ look: (UInt64) -> Result?) -> Result? {
    guard index >= 0, index < tokens.count else { return nil }
    if let known = look(tokens[index].key) { return known }
    guard index < forms.count, forms[index].first != 0 else { return nil }
    return look(forms[index].first) ?? (forms[index].second == 0 ? nil : look(forms[index].second))
  }

  /// Whether an Arabic word begins with “and”.
  func joins(_ index: Int) -> Bool { index < forms.count && forms[index].joins }

  /// The key of a word; 0 beyond the end.
  func key(_ index: Int) -> UInt64 { tokens.indices.contains(index) ? tokens[index].key : 0 }

  func unit(_ index: Int) -> NumberUnit? { first(index) { units[$0] } }

  /// Whether a word may begin a figure: most words are turned away here.
  private func mayBegin(_ index: Int) -> Bool {
    if !tokens[index].traits.isDisjoint(with: [.number, .time]) || joins(index) { return true }
    return first(index) { key in
      guard beginnings.mayHold(key) else { return nil }
      let isHour = language == .arabic && key == tokens[index].key && ClockWords.arabicHours[key] != nil
      return isHour || TimeWords.begins.contains(key) || units[key] != nil
        || CalendarWords.weekday(key, in: language) != nil || CalendarWords.ordinal(key, in: language) != nil
        ? true : nil
    } ?? false
  }

  func isOne(of words: TimeWords.Set, _ index: Int) -> Bool {
    first(index) { words.contains($0) ? true : nil } ?? false
  }

  func mention(_ value: Mention.Value, _ first: Int, _ last: Int) -> Mention {
    Mention(value: value, bytes: Int(tokens[first].begin)..<Int(tokens[last].end), words: first...last)
  }

  private func read(_ text: Span<UInt8>) -> [Mention] {
    var found: [Mention] = []
    var index = 0
    while index < tokens.count {
      guard mayBegin(index) || text[Int(tokens[index].begin)] &- 0x30 < 10,
        let mention = weekday(at: index) ?? calendarDay(at: index, text) ?? telephone(at: index, text)
          ?? spokenClock(at: index, text) ?? clock(at: index, text) ?? clockInWords(at: index)
          ?? number(at: index, text)
      else {
        index += 1
        continue
      }
      found.append(mention)
      index = mention.words.upperBound + 1
    }
    return found
  }

  // MARK: Digits

  /// The digits of a word, whatever their script; nil when it holds anything but digits and their separators.
  private func digits(_ index: Int, _ text: Span<UInt8>) -> (groups: [String], separators: [UInt8])? {
    guard index < tokens.count else { return nil }
    var place = Int(tokens[index].begin)
    if language == .arabic, AttachedForms.joinsDigits(tokens[index], text) {
      place += 2
    } else if !tokens[index].traits.contains(.number), !tokens[index].traits.contains(.time) {
      return nil
    }
    var groups = [""]
    var separators: [UInt8] = []
    while place < Int(tokens[index].end) {
      let scalar = text.scalar(at: place)
      place += scalar.length
      switch scalar.value {
      case 0x30...0x39: groups[groups.count - 1].append(String(scalar.value - 0x30))
      case 0x660...0x669: groups[groups.count - 1].append(String(scalar.value - 0x660))
      case 0x6F0...0x6F9: groups[groups.count - 1].append(String(scalar.value - 0x6F0))
      case 0x2C, 0x2E, 0x3A, 0x66B, 0x66C, 0x68, 0x48:
        separators.append(
          UInt8(truncatingIfNeeded: scalar.value == 0x66C || scalar.value == 0x66B ? 0x2C : scalar.value))
        groups.append("")
      default: return nil
      }
    }
    return (groups, separators)
  }

  /// « 1er »: the first of a month is the same day in every language.
  private func isFrenchFirst(_ index: Int, _ text: Span<UInt8>) -> Bool {
    guard language == .french, index < tokens.count else { return false }
    let begin = Int(tokens[index].begin)
    return Int(tokens[index].end) == begin + 3 && text[begin] == UInt8(ascii: "1") && text[begin + 1] | 0x20 == 0x65
      && text[begin + 2] | 0x20 == 0x72
  }

  /// The whole number that digits are: `1,200` and `1.200` are, `7.5` is none.
  private func whole(_ index: Int, _ text: Span<UInt8>) -> Int? {
    if isFrenchFirst(index, text) { return 1 }
    guard let (groups, separators) = digits(index, text),
      !separators.contains(where: { $0 == 0x3A || $0 | 0x20 == 0x68 })
    else { return nil }
    if groups.count > 1 {
      guard groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }), groups[0] != "0" else { return nil }
    }
    let joined = groups.joined()
    return joined.utf8.count <= 9 ? Int(joined) : nil
  }

  /// The digits of a word that is digits alone.
  func plainDigits(_ index: Int, _ text: Span<UInt8>) -> String? {
    guard let (groups, _) = digits(index, text), groups.count == 1 else { return nil }
    return groups[0]
  }

  /// What stands between a word and the next, if it is one or two bytes.
  func between(_ index: Int, _ text: Span<UInt8>) -> [UInt8] {
    guard index + 1 < tokens.count else { return [] }
    let start = Int(tokens[index].end)
    let end = Int(tokens[index + 1].begin)
    guard end > start, end - start <= 3 else { return [] }
    return (start..<end).map { text[$0] }
  }

  private static let spaces: [[UInt8]] = [[0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x89]]

  private func number(at start: Int, _ text: Span<UInt8>) -> Mention? {
    guard tokens[start].traits.isDisjoint(with: .link) else { return nil }
    if var value = whole(start, text) {
      var last = start
      // “1 200” with a space between groups of three.
      while value < 1_000_000, value > 0, !joins(last + 1), Self.spaces.contains(between(last, text)),
        let group = digits(last + 1, text), group.groups.count == 1, group.groups[0].utf8.count == 3,
        last > start || value < 1000, let part = Int(group.groups[0])
      {
        value = value * 1000 + part
        last += 1
      }
      if case .scale(let factor) = unit(last + 1), tokens[last + 1].separation == .none, value < 10_000 {
        value *= factor
        last += 1
      }
      if let month = month(last + 1)
        ?? (isOne(of: TimeWords.ofMonth, last + 1) ? month(last + 2) : nil),
        (1...31).contains(value)
      {
        return mention(.date(day: value, month: month), start, last)
      }
      if last == start, isYear(value, at: start) { return nil }
      if language == .english, start > 0, tokens[start].separation == .none, let month = month(start - 1),
        (1...31).contains(value), last == start
      {
        return mention(.date(day: value, month: month), start, last)
      }
      return mention(.number(value...value), start, last)
    }
    guard let words = inWords(from: start, text) else { return nil }
    // « Le quatre mars », «الرابع من مارس».
    if case .number(let range) = words.value, range.count == 1, (1...31).contains(range.lowerBound) {
      let next = words.words.upperBound + 1
      let place = isOne(of: TimeWords.ofMonth, next) ? next + 1 : next
      if let month = month(place), language != .english {
        return mention(.date(day: range.lowerBound, month: month), start, place)
      }
    }
    return words
  }

  /// Whether a number is the year of the date before it: “22 November 2026”, «22 de noviembre de 2026». It counts nobody.
  private func isYear(_ value: Int, at index: Int) -> Bool {
    guard (1900...2199).contains(value), index > 0 else { return false }
    let before = isOne(of: TimeWords.ofMonth, index - 1) ? index - 2 : index - 1
    return before >= 0 && month(before) != nil
  }

  func month(_ index: Int) -> Int? {
    // “May” and “March” begin sentences, too; after a day they are months.
    first(index) { TimeWords.months[$0] }
  }

  // MARK: Words

  private static let no = WordKey.of(folded: "no".utf8)
  private static let one = WordKey.of(folded: "one".utf8)

  func inWords(from start: Int, _ text: Span<UInt8>) -> Mention? {
    guard let first = unit(start) else {
      return language == .arabic && (first(start) { NumberWords.isDual($0) ? true : nil }) != nil
        ? mention(.number(2...2), start, start) : nil
    }
    switch first {
    case .vague(let size): return mention(.vague(size), start, start)
    case .whole(let value): return mention(.number(value...value), start, start)
    default: break
    }
    // “No one” is nobody.
    if language == .english, start > 0, tokens[start].key == Self.one, tokens[start - 1].key == Self.no { return nil }
    var sum = NumberSum(language: language)
    guard sum.take(first, joined: false) else { return nil }
    var last = start
    var index = start + 1
    while index < tokens.count, tokens[index].separation == .none {
      var next = index
      var joined = joins(index)
      if !joined, NumberWords.isJoiner(tokens[index].key, in: language) {
        joined = true
        next += 1
        guard next < tokens.count, tokens[next].separation == .none else { break }
      }
      guard let unit = unit(next), sum.take(unit, joined: joined) else { break }
      last = next
      index = next + 1
    }
    if language == .arabic, last == start, self.first(start, { NumberWords.isAnybody($0) ? true : nil }) != nil {
      return nil
    }
    // “Two dozen”, « trois dizaines » are a number; « une douzaine » is only a size.
    if let size = size(at: last + 1) {
      if sum.value == 1, last == start { return nil }
      let total = sum.value * size
      return mention(.number(total...total), start, last + 1)
    }
    var found = mention(.number(sum.value...sum.value), start, last)
    found.isArticle = sum.value == 1 && last == start
    return found
  }

  /// The size of a word for a group of a known number, such as “dozen”, right behind a number.
  private func size(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].separation == .none else { return nil }
    return switch unit(index) {
    case .vague(let size), .whole(let size): size <= 100 ? size : nil
    default: nil
    }
  }

  // MARK: Times and telephone numbers

  private func clock(at start: Int, _ text: Span<UInt8>) -> Mention? {
    if language == .english, let time = endingInLetters(start, text, ["am", "pm"]), (1...12).contains(time.number) {
      return mention(.time(time.number % 12 * 60 + (time.ending == "pm" ? 720 : 0)), start, start)
    }
    if isOne(of: TimeWords.noon, start) { return mention(.time(12 * 60), start, start) }
    if isOne(of: TimeWords.midnight, start) { return mention(.time(0), start, start) }
    guard let (groups, separators) = digits(start, text), let hour = Int(groups[0]), hour <= 24 else { return nil }
    var minute: Int?
    var last = start
    if groups.count == 2, separators[0] != 0x2C, groups[1].utf8.count == 2 || groups[1].isEmpty {
      minute = groups[1].isEmpty ? 0 : Int(groups[1])
      // “14.30” is a time only where something says so.
      if separators[0] == 0x2E, !isHalfOfDay(after: start), !isOne(of: TimeWords.hours, start + 1),
        dayPart(after: start, hour: hour) == nil
      {
        minute = nil
      }
    } else if groups.count == 1, between(start, text) == [0x3A], let next = digits(start + 1, text),
      next.groups.count == 1, next.groups[0].utf8.count == 2
    {
      // Arabic-Indic digits: the reader takes the two sides apart.
      minute = Int(next.groups[0])
      last = start + 1
    }
    if groups.count == 1, last == start, isOne(of: TimeWords.hours, start + 1), tokens[start + 1].separation == .none,
      hour < 25
    {
      last = start + 1
      minute = 0
      if let next = whole(start + 2, text), next < 60, tokens[start + 2].end - tokens[start + 2].begin == 2,
        tokens[start + 2].separation == .none, Self.spaces.contains(between(start + 1, text))
      {
        // « à 20 h. 14 personnes » is no time of one: behind a full stop or at the beginning of a line something else begins.
        minute = next
        last = start + 2
      }
    }
    let isFace = last + 1 < tokens.count && key(last) == ClockWords.oLetter && key(last + 1) == ClockWords.clock
    if isFace { last += 1 }
    let half = halfOfDay(after: last, text) ?? partOfDay(after: last, hour: hour, start, hasMinutes: minute != nil)
    if minute == nil, half == nil { return nil }
    if groups.count > 1, minute == nil { return nil }
    var hours = hour % 24
    if let half, hour <= 12 {
      hours = hour % 12 + (half.isAfternoon ? 12 : 0)
      last = half.last
    }
    let minutes = minute ?? 0
    guard minutes < 60 else { return nil }
    var found = mention(.time(hours * 60 + minutes), start, last)
    found.isOfEitherHalf = isFace && half == nil && hour <= 12
    return found
  }

  private func isHalfOfDay(after index: Int) -> Bool {
    isOne(of: TimeWords.morning, index + 1) || isOne(of: TimeWords.afternoon, index + 1)
  }

  /// “am”, “p.m.”, « de la tarde », «مساءً» after an hour.
  private func halfOfDay(after index: Int, _ text: Span<UInt8>) -> (isAfternoon: Bool, last: Int)? {
    guard index + 1 < tokens.count, tokens[index + 1].separation == .none else { return nil }
    if isOne(of: TimeWords.morning, index + 1) { return (false, index + 1) }
    if isOne(of: TimeWords.afternoon, index + 1) { return (true, index + 1) }
    let start = Int(tokens[index + 1].begin)
    if text.holds("p.m", at: start) { return (true, min(index + 2, tokens.count - 1)) }
    if text.holds("a.m", at: start) { return (false, min(index + 2, tokens.count - 1)) }
    if language == .spanish, index + 3 < tokens.count, isOne(of: TimeWords.of, index + 1),
      isOne(of: TimeWords.partOfDay, index + 3)
    {
      return (!isOne(of: TimeWords.dawn, index + 3), index + 3)
    }
    return nil
  }

  private func telephone(at start: Int, _ text: Span<UInt8>) -> Mention? {
    guard let first = digits(start, text), tokens[start].traits.isDisjoint(with: .link),
      !first.separators.contains(0x3A)
    else { return nil }
    let begin = Int(tokens[start].begin)
    let hasPlus = begin > 0 && text[begin - 1] == 0x2B
    var number = first.groups.joined()
    let startsLikeOne = hasPlus || number.hasPrefix("0")
    var last = start
    var hyphens = 0
    while last + 1 < tokens.count, let next = digits(last + 1, text), next.groups.count == 1,
      next.groups[0].utf8.count <= 5 || last == start
    {
      let gap = between(last, text)
      guard Self.spaces.contains(gap) || gap == [0x2D] || gap == [0x29, 0x20] || gap == [0x29] || gap == [0x20, 0x28]
      else { break }
      if !startsLikeOne, gap != [0x2D] { break }
      if gap == [0x2D] { hyphens += 1 }
      number += next.groups[0]
      last += 1
    }
    let isOne = startsLikeOne ? number.utf8.count >= 7 : hyphens > 0 && number.utf8.count >= 7
    guard isOne, number.utf8.count <= 15 else { return nil }
    var found = mention(.telephone((hasPlus ? "+" : "") + number), start, last)
    if hasPlus { found.bytes = (begin - 1)..<found.bytes.upperBound }
    return found
  }
}
