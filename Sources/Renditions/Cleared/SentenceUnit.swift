import Guidelines

/// What a sentence is to those around it, told by the fields that are bound in it.
enum SentenceRole: Sendable, Hashable {
  /// Nothing of the below.
  case plain
  /// Words that a correction quotes because they were wrong.
  case wrong
  /// What a correction says is right.
  case right
  /// That somebody was arrested or charged.
  case suspect
  /// That nobody is guilty yet.
  case presumption

  init(field: String) {
    let name = field.prefix { $0 != "[" && $0 != ":" }
    switch name {
    case "given.wrong": self = .wrong
    case "given.right": self = .right
    case "statement.presumption": self = .presumption
    default: self = name.hasPrefix("suspects.") || name.hasPrefix("charge.") ? .suspect : .plain
    }
  }

  /// - Parameter quotesError: Whether the text quotes what was wrong: then the figures beside the quotation are the right ones.
  init(fields: [String], quotesError: Bool) {
    let roles = Set(fields.map { SentenceRole(field: $0) })
    let order: [SentenceRole] = [.wrong, .right, .presumption, .suspect]
    self = order.first(where: roles.contains) ?? .plain
    let isFigure = fields.contains { $0.hasPrefix("casualties.") || $0.hasPrefix("suspects.") }
    if quotesError, isFigure, self == .plain || self == .suspect { self = .right }
  }
}

/// Sentences of a text that stand in a short form together or not at all: a quotation and the words that lead to it, an arrest and
/// that it proves nothing.
public struct SentenceUnit: Sendable, Hashable {
  /// The sentences, in the order of the text.
  public let sentences: [ClearedSentence]
  /// Whether no short form is without it: what is right in a correction; in the news of an arrest, that nobody is guilty yet.
  public let isRequired: Bool

  /// The most urgent of what it is about.
  var subject: SentenceSubject { sentences.map(\.subject).min() ?? .other }
  /// Whether it quotes what was wrong. Whoever has little room says what is right.
  var isWrong: Bool { sentences.contains { $0.role == .wrong } }
  var isBound: Bool { sentences.contains(where: \.isBound) }
  var isOrder: Bool { sentences.contains(where: \.isOrder) }
  var order: Int { sentences.first?.order ?? 0 }

  /// Groups the sentences of a text.
  static func units(of sentences: [ClearedSentence], _ headlineSpeaksOfSuspects: Bool) -> [SentenceUnit] {
    var groups: [[ClearedSentence]] = []
    // Orders for several areas are told apart by nothing but the words that lead to them.
    let areas = sentences.filter { $0.isLead && $0.subject == .instruction }.count
    for sentence in sentences {
      if let last = groups.last, joins(last, sentence, manyAreas: areas > 1) {
        groups[groups.count - 1].append(sentence)
      } else {
        groups.append([sentence])
      }
    }
    return groups.map { group in
      let roles = Set(group.map(\.role))
      let isRequired =
        roles.contains(.right)
        || (roles.contains(.presumption) && (headlineSpeaksOfSuspects || roles.isDisjoint(with: [.suspect, .right])))
      return SentenceUnit(sentences: group, isRequired: isRequired)
    }
  }

  private static func joins(_ group: [ClearedSentence], _ next: ClearedSentence, manyAreas: Bool) -> Bool {
    guard let last = group.last, last.order + 1 == next.order else { return false }
    if next.role == .wrong { return last.isLead || last.role == .wrong }
    if next.role == .presumption { return (last.role == .suspect || last.role == .right) && !next.isFirst }
    let isItem = next.text.hasPrefix("- ")
    if isItem { return last.isLead || last.text.hasPrefix("- ") && group.count > 1 }
    return manyAreas && next.isOrder && !next.isLead && group.first?.isLead == true
  }
}

extension String {
  /// The bytes of the last place where other words stand in the text.
  func bytes(ofLast words: String) -> Range<Int>? {
    guard !words.isEmpty, let range = ranges(of: words).last else { return nil }
    let start = utf8.distance(from: startIndex, to: range.lowerBound)
    return start..<(start + words.utf8.count)
  }
}
