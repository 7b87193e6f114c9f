import Guidelines
import Statements

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
  /// Whether no short form is without it: what people shall do, what the statement exists for, what is right in a correction; in the
  /// news of an arrest, that nobody is guilty yet.
  public let isRequired: Bool
  /// The sentences without which it is not said: no figure stands without its time, which mostly says whose it is as well, and nobody is
  /// in danger of life but among those who are in hospital.
  let companions: [ClearedSentence]

  /// The most urgent of what it is about.
  var subject: SentenceSubject { sentences.map(\.subject).min() ?? .other }
  /// Whether it quotes what was wrong. Whoever has little room says what is right.
  var isWrong: Bool { sentences.contains { $0.role == .wrong } }
  var isBound: Bool { sentences.contains(where: \.isBound) }
  var isOrder: Bool { sentences.contains(where: \.isOrder) }
  var isAdvice: Bool { sentences.contains(where: \.isAdvice) }
  var datesFigures: Bool { sentences.contains(where: \.datesFigures) }
  var order: Int { sentences.first?.order ?? 0 }

  /// Groups the sentences of a text.
  ///
  /// - Parameters:
  ///   - headline: What is bound in the headline.
  ///   - kind: What the statement is for.
  static func units(
    of sentences: [ClearedSentence], headline: [String], _ kind: StatementKind?
  ) -> [SentenceUnit] {
    let headlineSpeaksOfSuspects = headline.contains { SentenceRole(field: $0) == .suspect }
    let headlineSaysFigure = headline.contains(where: SentenceSubject.isFigure)
    var groups: [[ClearedSentence]] = []
    for sentence in sentences {
      if let last = groups.last, joins(last, sentence) {
        groups[groups.count - 1].append(sentence)
      } else {
        groups.append([sentence])
      }
    }
    let purpose = Purpose(of: kind, in: sentences)
    // Where nobody is told anything else, the advice is what people shall do.
    let isAdviceAll = !sentences.contains(where: \.isOrder)
    let dating = sentences.first(where: \.datesFigures)
    let hospital = sentences.first(where: \.saysHospital)
    let figure = sentences.first(where: \.saysFigure)
    let units = groups.map { group in
      let roles = Set(group.map(\.role))
      let isRequired =
        roles.contains(.right)
        || (roles.contains(.presumption) && (headlineSpeaksOfSuspects || roles.isDisjoint(with: [.suspect, .right])))
        || group.contains { $0.isOrder || purpose.needs($0) || ($0.isAdvice && isAdviceAll) }
      let companions = [
        group.contains { $0.saysFigure || $0.leansOnFigures } ? dating : nil,
        group.contains(where: \.saysCritical) ? hospital : nil,
        // “Figures as of 22:00” promises one.
        group.contains { $0.leansOnFigures || ($0.datesFigures && !headlineSaysFigure) } ? figure : nil,
      ].compactMap(\.self).filter { !group.contains($0) }
      return SentenceUnit(sentences: group, isRequired: isRequired, companions: companions)
    }
    let needed = Set(units.filter(\.isRequired).flatMap(\.companions).map(\.order))
    return units.map { unit in
      guard unit.sentences.contains(where: { needed.contains($0.order) }) else { return unit }
      return SentenceUnit(sentences: unit.sentences, isRequired: true, companions: unit.companions)
    }
  }

  /// Whether a sentence says something else, or nothing, without those before it.
  private static func joins(_ group: [ClearedSentence], _ next: ClearedSentence) -> Bool {
    guard let last = group.last, last.order + 1 == next.order else { return false }
    if next.role == .wrong { return last.isLead || last.role == .wrong }
    if next.role == .presumption { return (last.role == .suspect || last.role == .right) && !next.isFirst }
    let isItem = next.text.hasPrefix("- ")
    if isItem { return last.isLead || last.text.hasPrefix("- ") && group.count > 1 }
    // An order for one area is told from one for everybody by nothing but the words that lead to it.
    if next.isOrder, !next.isLead { return group.first?.isLead == true && group.first?.subject == .instruction }
    // “Two other people died” is news of two more deaths without the names before it.
    let others = ["statement.others", "statement.other-deaths", "statement.maybe-others"]
    if others.contains(where: next.fields.contains) { return group.contains { $0.names("named.") } }
    if next.tellsBefore { return last.tellsBefore }
    if FigureLists.joins(group, next) { return true }
    // “Please do not travel to the schools” leans on what is said of the schools.
    if last.names("schools."), !next.isBound || next.names("schools."), !next.isFirst { return true }
    // “Then call 112” leans on the sentence before it; where that says a fact of its own, the two are read apart.
    return !next.isFirst && next.isBound && !last.isBound && next.role == .plain
  }

  /// What a kind of statement exists for.
  private struct Purpose {
    /// The beginnings of the fields that no short form is without.
    let fields: [String]

    init(of kind: StatementKind?, in sentences: [ClearedSentence]) {
      fields = [Template.purpose] + Self.fields(of: kind, in: sentences)
    }

    private static func fields(of kind: StatementKind?, in sentences: [ClearedSentence]) -> [String] {
      switch kind {
      case .families?: return ["contact.family-line"]
      case .support?: return ["contact.support-line"]
      case .names?: return ["named."]
      case .casualty?: return ["casualties.killed", "statement.figures-as-of"]
      case .allClear?: return ["closures", "closures."]
      case .protective?: return ["schools."]
      case .community?: return ["contact.hate-crime-line"]
      case .falseClaim?: return ["given.claim", "statement.claim-about-author", "statement.claim-about-person"]
      // Nobody knows a statement by its number alone.
      case .withdrawal?:
        return [
          "given.advice", "statement.withdraws-headline", "statement.withdraws-also", "statement.withdraws-more",
        ]
      case .appeal?:
        // Either is enough, and a number can be read aloud as well.
        let line = "contact.witness-line"
        return [sentences.contains { $0.names(line) } ? line : "link.evidence"]
      default: return []
      }
    }

    /// What the headline has said need not be said again.
    func needs(_ sentence: ClearedSentence) -> Bool {
      !sentence.isInHeadline && fields.contains { sentence.names($0) }
    }
  }
}

/// Figures that stand side by side, such as those who died at the scene and those who died in hospital: without the other, and without
/// the words that warn of adding them up, each says something else.
private enum FigureLists {
  static func joins(_ group: [ClearedSentence], _ next: ClearedSentence) -> Bool {
    guard let last = group.last, !last.isInHeadline || !scopes(of: last).isEmpty else { return false }
    let keys = Set(next.fields.compactMap(key(of:)))
    if !keys.isDisjoint(with: group.flatMap { $0.fields.compactMap(key(of:)) }) { return true }
    // “We are checking whether anyone is on both lists” is bound to nothing.
    return !next.isBound && !next.isLead && Set(group.flatMap(scopes)).count > 1
  }

  /// The key of a figure, without scope and form; nothing for other fields.
  private static func key(of field: String) -> Substring? {
    SentenceSubject.isFigure(field) ? field.prefix { $0 != "[" && $0 != ":" } : nil
  }

  /// The ways by which the lists of a sentence were counted.
  private static func scopes(of sentence: ClearedSentence) -> [Substring] {
    sentence.fields.compactMap { field in
      guard field.hasPrefix("casualties."), let start = field.firstRange(of: "route=") else { return nil }
      return field[start.upperBound...].prefix { $0 != "]" && $0 != " " && $0 != "," }
    }
  }
}

extension ClearedSentence {
  /// Whether a field is bound in it whose name is so or begins so.
  fileprivate func names(_ name: String) -> Bool {
    fields.contains { field in
      guard !TemplateField.tellsBefore(field) else { return false }
      let bare = field.prefix { $0 != "[" && $0 != ":" }
      return bare == name || (name.last.map { ".-".contains($0) } ?? false) && bare.hasPrefix(name)
    }
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
