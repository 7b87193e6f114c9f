import Guidelines
import Incidents

/// A text by its pairs of neighbouring characters, so that of thousands of phrases those are found at once that it holds.
private struct PhrasePlaces {
  private struct Pair: Hashable {
    let first: Character
    let second: Character
  }

  private let characters: [Character]
  private var places: [Pair: [Int]] = [:]

  init(_ text: String) {
    characters = Array(text)
    for place in characters.indices.dropLast() {
      places[Pair(first: characters[place], second: characters[place + 1]), default: []].append(place)
    }
  }

  /// Whether the text holds a phrase of at least two characters.
  func holds(_ phrase: String) -> Bool {
    guard let first = phrase.first, let second = phrase.dropFirst().first else { return false }
    return (places[Pair(first: first, second: second)] ?? []).contains { place in
      var index = place
      for character in phrase {
        guard index < characters.count, characters[index] == character else { return false }
        index += 1
      }
      return true
    }
  }
}

/// Goes through the figures of one text and finds for each what it comes from; see ``FigureTrace``.
struct FigureTracer {
  let text: String
  let language: Language
  let candidates: [TraceCandidate]
  let scanner: FigureScanner
  let tokens: [FigureToken]
  let tolls: [(token: FigureToken, isComparison: Bool)]
  var bindings: [Binding] = []
  var untraced: [UntracedFigure] = []
  private(set) var covered: [(range: Range<String.Index>, candidate: TraceCandidate)] = []

  init(_ text: String, _ language: Language, _ candidates: [TraceCandidate]) {
    self.text = text
    self.language = language
    self.candidates = candidates
    scanner = FigureScanner(text, language)
    tokens = scanner.tokens()
    tolls = scanner.tolls()
  }

  mutating func trace() {
    coverForms()
    coverDenials()
    for (index, token) in tokens.enumerated() {
      guard let cover = cover(of: token) else {
        trace(token, index)
        continue
      }
      guard case .of(let key) = measure(index), cover.foreignMeasures.contains(key), !isReported(token, index) else {
        continue
      }
      miss(token, key, cover)
    }
    traceTolls()
    traceHarm()
    traceAttribution()
    untraced.sort { $0.token.range.lowerBound < $1.token.range.lowerBound }
  }

  /// “Several people died” is no number, and is read as one.
  private mutating func traceTolls() {
    for toll in tolls {
      if let cover = cover(of: toll.token) {
        let key = FigureNouns.keys(in: toll.token.words, language).first(where: cover.foreignMeasures.contains)
        if let key { miss(toll.token, key, cover) }
        continue
      }
      let reported = untraced.contains { $0.token.range.overlaps(toll.token.range) }
      if reported || isReason(toll) { continue }
      untraced.append(
        UntracedFigure(
          token: toll.token, reason: "“\(toll.token.words)” says how many came to harm, and no fact says it like this.")
      )
    }
  }

  /// Whether words of how many stand in the reason of a change: that there were more or fewer, or that others died, where that is what has
  /// changed.
  private func isReason(_ toll: (token: FigureToken, isComparison: Bool)) -> Bool {
    let keys = FigureNouns.keys(in: toll.token.words, language)
    return candidates.contains { candidate in
      guard let within = candidate.within, let key = candidate.key, isInside(within, toll.token) else { return false }
      return toll.isComparison || keys.contains(key)
    }
  }

  /// What vouches for the whole of the words in which a figure stands.
  func cover(of token: FigureToken) -> TraceCandidate? {
    let isContact =
      switch token.kind {
      case .telephone: true
      // There is no way to try an e-mail address.
      case .link(let address): !address.contains("@")
      case .number, .clock, .other, .lookAlike: false
      }
    return covered.first {
      $0.range.lowerBound <= token.range.lowerBound && token.range.upperBound <= $0.range.upperBound
        && (!isContact || $0.candidate.vouchesForContacts)
    }?.candidate
  }

  /// Whether a fact that counts people gives the number that the words of another fact say.
  private func isReported(_ token: FigureToken, _ index: Int) -> Bool {
    switch token.kind {
    case .number(let number):
      candidates.contains { $0.within == nil && $0.quantity?.figure == number && $0.key != nil && fits($0, index) }
    case .other: false
    case .clock, .telephone, .link, .lookAlike: true
    }
  }

  mutating func miss(_ token: FigureToken, _ key: FactKey, _ cover: TraceCandidate) {
    untraced.append(
      UntracedFigure(
        token: token,
        reason:
          "“\(token.words)” stands in the words of \(cover.source), and another agency owns \(key); only "
          + (key == .charge ? "that agency says so, under that key." : "a figure under that key says how many.")))
  }

  /// Names, dates and addresses that are written out in full, the longest first.
  private mutating func coverForms() {
    let places = PhrasePlaces(text)
    let forms = candidates.flatMap { candidate in
      candidate.forms.compactMap { places.holds($0) ? (form: $0, candidate: candidate) : nil }
    }
    // Of two times that are written alike, the one that the text said before.
    .sorted {
      ($0.form.utf8.count, $1.form, $0.candidate.wasBound ? 1 : 0)
        > ($1.form.utf8.count, $0.form, $1.candidate.wasBound ? 1 : 0)
    }
    for (form, candidate) in forms {
      var start = text.startIndex
      while let range = text.firstRange(of: form, from: start) {
        start = range.upperBound
        guard isWhole(range), !covered.contains(where: { $0.range.overlaps(range) }) else { continue }
        bind(range, candidate)
      }
    }
  }

  /// “Nobody has died” says the figure of a fact by which nobody has.
  private mutating func coverDenials() {
    let none = candidates.filter { $0.key != nil && $0.within == nil && $0.quantity?.high == 0 }
    guard !none.isEmpty else { return }
    for denial in HarmDenial.all(in: text, language) {
      guard let candidate = best(none.filter { $0.key == denial.key }),
        !covered.contains(where: { $0.range.overlaps(denial.range) })
      else { continue }
      bind(denial.range, candidate)
    }
  }

  private func isWhole(_ range: Range<String.Index>) -> Bool {
    func isInside(_ character: Character) -> Bool { character.isLetter || FigureScanner.isNumeric(character) }
    if range.upperBound < text.endIndex, isInside(text[range.upperBound]),
      let last = text[range].last, isInside(last)
    {
      return false
    }
    if language != .arabic, range.lowerBound > text.startIndex, isInside(text[text.index(before: range.lowerBound)]),
      let first = text[range].first, isInside(first)
    {
      return false
    }
    return true
  }

  mutating func bind(_ range: Range<String.Index>, _ candidate: TraceCandidate) {
    covered.append((range, candidate))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let words = String(text[range])
    bindings.append(
      Binding(
        start: start, end: start + words.utf8.count, words: words, field: candidate.field, source: candidate.source))
  }

  private mutating func trace(_ token: FigureToken, _ index: Int) {
    func miss(_ reason: String) { untraced.append(UntracedFigure(token: token, reason: reason)) }
    switch token.kind {
    case .lookAlike:
      miss("“\(token.words)” is written with digits that can be taken for others; write it with the digits 0 to 9.")
    case .other:
      miss("“\(token.words)” comes from no fact.")
    case .link(let address):
      let page = Self.page(address)
      if let candidate = candidates.first(where: { $0.forms.contains { Self.isPage($0) && Self.page($0) == page } }) {
        bind(token.range, candidate)
      } else {
        miss("The address \(address) comes from no fact and no page of this statement.")
      }
    case .clock(let clock):
      if let candidate = best(candidates.filter { $0.clock == clock }) {
        bind(token.range, candidate)
      } else {
        miss("The time \(clock) comes from no fact.")
      }
    case .telephone(let digits):
      if let candidate = best(candidates.filter { $0.digits == digits }) {
        bind(token.range, candidate)
      } else {
        miss("The number \(token.words) comes from no fact that may be published and was tried.")
      }
    case .number(let number): traceNumber(number, token, index)
    }
  }

  private mutating func traceNumber(_ number: Int, _ token: FigureToken, _ index: Int) {
    func miss(_ reason: String) { untraced.append(UntracedFigure(token: token, reason: reason)) }
    if isAboutLists(token, number) || isArticle(token, number, index) { return }
    let digits = String(number)
    let said = precision(of: token)
    let regions = Set(candidates.compactMap(\.within)).filter { isInside($0, token) }
    let reasons = candidates.filter { $0.within.map(regions.contains) ?? false && $0.quantity != nil }
    if !regions.isEmpty, said == nil, isMistake(number, token, index, reasons) { return }
    if let reason = reasons.first(where: { $0.quantity == .exact(number) && said == nil && fits($0, index) }) {
      return bind(token.range, reason)
    }
    // Two wards, in a reason, are no people.
    if !reasons.isEmpty, measure(index) == .none, !countsPeople(index) { return }
    let same = candidates.filter { candidate in
      guard candidate.within == nil else { return false }
      guard let quantity = candidate.quantity else { return candidate.digits == digits }
      return quantity.figure == number || quantity.upper == number || isFloor(number, said, of: quantity)
    }
    guard !same.isEmpty else {
      if let reason = reasons.first, let change = reason.quantity {
        return miss("“\(token.words)” does not follow from the change of \(reason.source), which is by \(change).")
      }
      if let sum = sumOfParts(equalTo: number) {
        return miss("C3: \(number) would be \(sum), and nobody has shown that no person is counted twice.")
      }
      return miss("“\(token.words)” comes from no fact.")
    }
    let precise = same.filter { candidate in
      guard let quantity = candidate.quantity else { return said == nil }
      switch (quantity.precision, said) {
      case (.exact, nil): return true
      case (let precision, .known(let other)?) where precision == other && quantity.figure == number: return true
      // From nobody to two is two at most.
      case (.between, .known(.atMost)?) where quantity.figure == 0 && quantity.upper == number: return true
      default: return isFloor(number, said, of: quantity)
      }
    }
    guard !precise.isEmpty else {
      let facts = same.compactMap { candidate in candidate.quantity.map { "\(candidate.source) says \($0)" } }
      return miss(
        "“\(phrase(before: token))\(token.words)\(phrase(after: token))” is not what was reported: \(facts.joined(separator: "; "))."
      )
    }
    let fitting = precise.filter { fits($0, index) }
    guard let candidate = best(fitting) else {
      let facts = precise.map { "\($0.source) (\($0.field))" }.joined(separator: ", ")
      return miss("“\(token.words)” stands beside words for something else than what \(facts) counts.")
    }
    // “A further 34” are not the 34 of before.
    if isAdditional(token), bindings.contains(where: { $0.source == candidate.source }) {
      return miss(
        "“\(token.words)” is said to come on top of what was said before, and \(candidate.source) counts those already."
      )
    }
    let keys = Set(fitting.filter { $0.wasBound == candidate.wasBound }.map(\.field))
    if keys.count > 1, !fitting.contains(where: { hasNoun($0, index) }) {
      return miss(
        "“\(token.words)” could be \(keys.sorted().joined(separator: " or ")); write {\(candidate.field)} instead of the "
          + "number.")
    }
    bind(token.range, best(fitting.filter { hasNoun($0, index) }) ?? candidate)
  }

  /// The numbers of people, by what they count.
  func figures() -> [SaidFigure] {
    tokens.enumerated().compactMap { index, token in
      guard case .number(let number) = token.kind, case .of(let key) = measure(index) else { return nil }
      return SaidFigure(figure: number, key: key, range: token.range)
    }
  }

  private static let floorPhrases: Set<String> = [
    "at least", "more than", "over", "in excess of", "no fewer than", "upwards of", "au moins", "plus de", "al menos",
    "por lo menos", "más de",
    "ما لا يقل عن", "أكثر من", "على الأقل",
  ]

  func floors() -> [SaidFloor] {
    tokens.enumerated().compactMap { index, token in
      guard case .number(let number) = token.kind else { return nil }
      let phrase = String(phrase(before: token).dropLast())
      guard Self.floorPhrases.contains(phrase) || precision(of: token) == .known(.atLeast) else { return nil }
      let words = surroundings(index)
      let keys = FigureNouns.keys(in: words.before + " " + words.after, language)
      guard !keys.isEmpty else { return nil }
      return SaidFloor(
        figure: number, words: (phrase.isEmpty ? "" : phrase + " ") + token.words + self.phrase(after: token),
        range: token.range, keys: keys)
    }
  }

  private func best(_ candidates: [TraceCandidate]) -> TraceCandidate? {
    candidates.first { $0.wasBound } ?? candidates.first
  }

  /// The first two figures of one measure that are a number together. Each is looked up and not compared with all others: an incident
  /// has thousands.
  private func sumOfParts(equalTo number: Int) -> String? {
    struct Part: Hashable {
      let key: FactKey
      let figure: Int
    }
    var later: [Part: [Int]] = [:]
    var found: (first: Int, second: Int)?
    for index in candidates.indices.reversed() {
      guard candidates[index].within == nil, let key = candidates[index].key,
        let figure = candidates[index].quantity?.figure, figure > 0
      else { continue }
      // From behind, so that the nearest stands last, and what is found last comes first.
      let second = later[Part(key: key, figure: number - figure)]?.last {
        candidates[$0].source != candidates[index].source
      }
      if let second { found = (index, second) }
      later[Part(key: key, figure: figure), default: []].append(index)
    }
    return found.map { first, second in
      let sources = "\(candidates[first].source) and \(candidates[second].source)"
      let figures = [first, second].map { candidates[$0].quantity?.figure ?? 0 }
      return "\(figures[0]) + \(figures[1]) (\(sources))"
    }
  }

  // What stands around a number.

  /// The text around a token, up to the next figure or the end of the sentence on each side; its own words are the first of those
  /// behind.
  private func surroundings(_ index: Int) -> (before: String, after: String) {
    let token = tokens[index]
    // Two figures may share a stretch: a link and the number in it.
    let floor = index > 0 ? min(tokens[index - 1].range.upperBound, token.range.lowerBound) : text.startIndex
    let ceiling =
      index + 1 < tokens.count ? max(tokens[index + 1].range.lowerBound, token.range.upperBound) : text.endIndex
    let stops: Set<Character> = [".", "!", "?", "\n", "؟", ";", "؛"]
    let before =
      text[floor..<token.range.lowerBound]
      .split(omittingEmptySubsequences: false, whereSeparator: stops.contains).last ?? ""
    let after =
      text[token.range.upperBound..<ceiling]
      .split(omittingEmptySubsequences: false, whereSeparator: stops.contains).first ?? ""
    return (String(before), token.words + after)
  }

  func measure(_ index: Int) -> FigureNouns.Measure {
    let words = surroundings(index)
    return FigureNouns.measure(before: words.before, after: words.after, language)
  }

  private func hasNoun(_ candidate: TraceCandidate, _ index: Int) -> Bool {
    candidate.key.map { measure(index) == .of($0) } ?? false
  }

  /// Whether the words around a number speak of what the candidate counts, or at least of nothing else.
  private func fits(_ candidate: TraceCandidate, _ index: Int) -> Bool {
    guard let key = candidate.key else { return true }
    guard counts(candidate, index) else { return false }
    let isKnown = candidate.quantity != nil && FigureNouns.knows(key)
    switch measure(index) {
    case .none: return true
    case .of(let measure):
      if key == measure || FigureNouns.isNamed(key, after: measure) { return true }
      return !isKnown && !countsPeople(index)
    case .other: return !isKnown
    case .either: return false
    }
  }

  /// Whether the word behind a number is one for people, or says at once what became of them: “34 are missing”.
  private func countsPeople(_ index: Int) -> Bool {
    let next = QuantityWords.words(of: Array(text[tokens[index].range.upperBound...].prefix(40))).first
    return next.map { QuantityLexicon.of(language).isPeopleOrVerb($0.folded) } ?? false
  }
}
