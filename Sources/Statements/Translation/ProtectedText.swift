import Guidelines
import Incidents

/// A sentence in which every figure is marked, so that a translator can place it and cannot change it.
public struct ProtectedText: Sendable, Hashable {
  /// What a mark is about.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case number, time, telephone, link
    /// Letters and digits that name something, such as a road.
    case label
  }

  /// A part of the sentence.
  public enum Piece: Sendable, Hashable {
    /// Words to translate.
    case text(String)
    /// A figure in digits, a time, a telephone number, an address: its form in the other language is known.
    case locked(Int, Kind, String)
    /// A number in words: it must stay, and takes the form that the language asks for.
    case marked(Int, Kind, String)
  }

  /// The parts, in their order.
  public var pieces: [Piece]

  /// Parts that were read from somewhere.
  public init(pieces: [Piece]) { self.pieces = pieces }

  /// The words without marks.
  public var plain: String {
    pieces.map { piece in
      switch piece {
      case .text(let words), .locked(_, _, let words), .marked(_, _, let words): words
      }
    }.joined()
  }

  /// The numbers of the marks, in their order.
  public var marks: [Int] {
    pieces.compactMap { piece in
      switch piece {
      case .text: nil
      case .locked(let id, _, _), .marked(let id, _, _): id
      }
    }
  }

  /// Whether there are words beside the figures.
  var hasWords: Bool {
    pieces.contains { piece in
      if case .text(let words) = piece { words.contains(where: \.isLetter) } else { false }
    }
  }
}

/// A figure of a sentence.
struct ProtectedFigure {
  let kind: ProtectedText.Kind
  let isLocked: Bool
  /// What it stands for, whatever its form.
  let value: FigureToken.Kind
  /// The words without direction isolates.
  let words: String
  /// Where it stands, direction isolates included.
  let range: Range<String.Index>

  /// The figures of a sentence that are protected.
  static func all(in sentence: String, _ language: Language) -> [ProtectedFigure] {
    FigureScanner.tokens(in: sentence, language).compactMap { token in
      let kind: ProtectedText.Kind
      var isLocked = true
      switch token.kind {
      case .number:
        kind = .number
        isLocked = !token.words.contains(where: \.isLetter)
      case .clock:
        kind = .time
        // “Noon” is a word of its language.
        isLocked = token.words.contains(where: \.isNumber)
      case .telephone: kind = .telephone
      case .link: kind = .link
      case .other:
        guard token.words.contains(where: \.isNumber), !token.words.contains(where: \.isWhitespace) else { return nil }
        let startsWithLetter = token.words.first?.isLetter ?? false
        // “2nd” is a word of its language; “3.5” is a number that other languages write with a comma.
        guard startsWithLetter || !token.words.contains(where: \.isLetter) else { return nil }
        kind = startsWithLetter ? .label : .number
        isLocked = startsWithLetter
      case .lookAlike: return nil
      }
      if case .clock = token.kind, let zone = zone(before: token.range, in: sentence) {
        return ProtectedFigure(
          kind: .time, isLocked: true, value: .other, words: String(sentence[zone]),
          range: withIsolates(zone, in: sentence))
      }
      return ProtectedFigure(
        kind: kind, isLocked: isLocked, value: token.kind, words: token.words,
        range: withIsolates(token.range, in: sentence))
    }
  }

  /// The distance from UTC, such as `UTC+01:00`, of which a clock is the end: it is no time of day.
  private static func zone(before clock: Range<String.Index>, in text: String) -> Range<String.Index>? {
    guard let sign = text[..<clock.lowerBound].last, "+-−".contains(sign) else { return nil }
    var start = text.index(before: clock.lowerBound)
    let end = start
    while start > text.startIndex {
      let before = text.index(before: start)
      guard text[before].isLetter, text[before].isASCII else { break }
      start = before
    }
    return start < end ? start..<clock.upperBound : nil
  }

  private static func withIsolates(_ range: Range<String.Index>, in text: String) -> Range<String.Index> {
    let scalars = text.unicodeScalars
    guard range.lowerBound > scalars.startIndex, range.upperBound < scalars.endIndex else { return range }
    let before = scalars.index(before: range.lowerBound)
    guard TextSafety.isolateStarts.contains(scalars[before]), scalars[range.upperBound] == TextSafety.isolateEnd else {
      return range
    }
    return before..<scalars.index(after: range.upperBound)
  }

  /// Whether another figure says the same, whatever its form.
  func says(_ other: ProtectedFigure) -> Bool {
    // A road or a decimal stands for its own words.
    if case .other = value { return value == other.value && words == other.words }
    return value == other.value
  }

  /// The figure in the form of a language: a time as that language writes it, a number in its grouping, what runs the other
  /// way isolated.
  func form(in language: Language) -> String {
    switch value {
    // Four digits may be a year, which nobody groups.
    case .number(let number) where isLocked:
      return number < 10_000 ? String(number) : NumberWording.digits(number, language)
    case .number(let number): return NumberWording.number(number, language)
    case .clock(let clock): return TextSafety.isolated(TimeWording.words(ofClock: clock, language), in: language)
    case .telephone, .link, .other, .lookAlike: return TextSafety.isolated(words, in: language)
    }
  }
}

extension ProtectedText {
  /// A sentence with its figures marked, numbered from 1.
  init(_ sentence: String, _ language: Language) {
    self.init(sentence, ProtectedFigure.all(in: sentence, language).enumerated().map { ($0 + 1, $1) })
  }

  fileprivate init(_ sentence: String, _ figures: [(Int, ProtectedFigure)]) {
    var pieces: [Piece] = []
    var position = sentence.startIndex
    for (id, figure) in figures {
      if position < figure.range.lowerBound {
        pieces.append(.text(String(sentence[position..<figure.range.lowerBound])))
      }
      pieces.append(figure.isLocked ? .locked(id, figure.kind, figure.words) : .marked(id, figure.kind, figure.words))
      position = figure.range.upperBound
    }
    if position < sentence.endIndex { pieces.append(.text(String(sentence[position...]))) }
    self.init(pieces: pieces)
  }

  /// The words of an earlier translation with the marks of the sentence that it translates; nothing when the figures of the
  /// two cannot be told apart. A figure that has changed since is put in, in the form of the language.
  ///
  /// - Parameter onlyWhatSaysTheSame: whether there is nothing as soon as one figure says something else.
  static func carrying(
    _ target: String, _ language: Language, marks source: String, _ sourceLanguage: Language,
    onlyWhatSaysTheSame: Bool = false
  ) -> ProtectedText? {
    let wanted = ProtectedFigure.all(in: source, sourceLanguage)
    let found = ProtectedFigure.all(in: target, language)
    guard wanted.count == found.count else { return nil }
    var partner = [Int?](repeating: nil, count: found.count)
    var open = Array(wanted.indices)
    for (index, figure) in found.enumerated() {
      guard let place = open.firstIndex(where: { wanted[$0].says(figure) }) else { continue }
      partner[index] = open.remove(at: place)
    }
    if onlyWhatSaysTheSame, !open.isEmpty { return nil }
    for (index, figure) in found.enumerated() where partner[index] == nil {
      let same = open.filter { wanted[$0].kind == figure.kind }
      // With two figures that both changed nobody can tell which is which.
      guard same.count == 1, let only = same.first else { return nil }
      partner[index] = only
      open.removeAll { $0 == only }
    }
    var pieces: [Piece] = []
    var position = target.startIndex
    for (index, figure) in found.enumerated() {
      guard let number = partner[index] else { return nil }
      let original = wanted[number]
      if position < figure.range.lowerBound { pieces.append(.text(String(target[position..<figure.range.lowerBound]))) }
      pieces.append(
        original.isLocked
          ? .locked(number + 1, original.kind, original.words)
          : .marked(
            number + 1, original.kind,
            original.says(figure) ? figure.words : original.form(in: language).capitalised(like: figure.words)))
      position = figure.range.upperBound
    }
    if position < target.endIndex { pieces.append(.text(String(target[position...]))) }
    return ProtectedText(pieces: pieces)
  }
}

extension String {
  /// The text with a capital where other words begin with one, as at the beginning of a sentence.
  fileprivate func capitalised(like words: String) -> String {
    guard words.first?.isUppercase ?? false, let first else { return self }
    return first.uppercased() + dropFirst()
  }
}
