import Incidents

/// From when a due time counts.
public enum DueAnchor: Hashable, Sendable, CustomStringConvertible {
  /// T0, the time of the attack.
  case attack
  /// When the person was registered; for tasks of the incident, the same as the attack.
  case registration
  /// When the task was opened.
  case opening
  /// When another task of the same home was done.
  case task(TaskCode)

  /// The word that files use.
  public var description: String {
    switch self {
    case .attack: "attack"
    case .registration: "registration"
    case .opening: "opening"
    case .task(let code): code.rawValue
    }
  }
}

/// When a task is due: `7d after registration`, `24h after BER-02`, or
/// `351d after attack or 14d after registration, whichever is later`.
///
/// The later of two anchors is what keeps a person who comes forward in the ninth month from starting with forty overdue tasks.
public struct DueRule: Hashable, Sendable, CustomStringConvertible {
  /// One length of time from one anchor.
  public struct Term: Hashable, Sendable {
    /// The length of time; not negative.
    public let span: TimeSpan
    /// From when it counts.
    public let anchor: DueAnchor

    /// A term.
    public init(_ span: TimeSpan, after anchor: DueAnchor) {
      self.span = span
      self.anchor = anchor
    }
  }

  /// The terms; the latest moment wins.
  public let terms: [Term]

  /// A rule of one or more terms.
  public init(_ terms: [Term]) { self.terms = terms }

  /// Reads the form that catalogues write.
  public init(parsing text: String) throws(DueRuleFault) {
    var body = text.split(separator: " ").joined(separator: " ")
    let suffix = ", whichever is later"
    let isLatest = body.hasSuffix(suffix)
    if isLatest { body.removeLast(suffix.count) }
    let words = body.split(separator: " ").map(String.init)
    var terms: [Term] = []
    for part in words.split(separator: "or", omittingEmptySubsequences: false) {
      let part = Array(part)
      guard part.count == 3, part[1] == "after" else { throw DueRuleFault(text: text) }
      guard let span = TimeSpan(text: part[0]), span >= .zero else { throw DueRuleFault(text: text) }
      let anchor: DueAnchor =
        switch part[2] {
        case "attack": .attack
        case "registration": .registration
        case "opening": .opening
        default: .task(TaskCode(part[2]))
        }
      if case .task(let code) = anchor, !code.isWellFormed || code.rawValue != code.rawValue.asciiUppercased {
        throw DueRuleFault(text: text)
      }
      terms.append(Term(span, after: anchor))
    }
    guard terms.count == (isLatest ? 2 : 1) else { throw DueRuleFault(text: text) }
    self.terms = terms
  }

  /// The tasks whose end the rule waits for.
  public var tasks: [TaskCode] {
    terms.compactMap { if case .task(let code) = $0.anchor { code } else { nil } }
  }

  /// When the task is due; nil while it waits for the end of another task.
  public func moment(_ anchors: DueAnchors) -> Moment? {
    var latest: Moment?
    for term in terms {
      let from: Moment?
      switch term.anchor {
      case .attack: from = anchors.attack
      case .registration: from = anchors.registration
      case .opening: from = anchors.opening
      case .task(let code): from = anchors.done[code]
      }
      guard let from else { return nil }
      latest = max(latest ?? from + term.span, from + term.span)
    }
    return latest
  }

  /// The form that ``init(parsing:)`` reads.
  public var description: String {
    terms.map { "\($0.span.text) after \($0.anchor)" }.joined(separator: " or ")
      + (terms.count > 1 ? ", whichever is later" : "")
  }
}

extension DueRule: Codable {
  /// Reads the written form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      try self.init(parsing: container.decode(String.self))
    } catch let fault as DueRuleFault {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: fault.message)
    }
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// The moments from which due times count.
public struct DueAnchors: Hashable, Sendable {
  /// T0.
  public let attack: Moment
  /// When the person was registered.
  public let registration: Moment
  /// When the task was opened.
  public let opening: Moment
  /// When tasks of the same home were done.
  public let done: [TaskCode: Moment]

  /// The moments of one task.
  public init(attack: Moment, registration: Moment, opening: Moment, done: [TaskCode: Moment] = [:]) {
    self.attack = attack
    self.registration = registration
    self.opening = opening
    self.done = done
  }
}

/// A due time that cannot be read.
public struct DueRuleFault: Error, Hashable, Sendable {
  /// What was written.
  public let text: String

  /// What is wrong and how to write it.
  public var message: String {
    "“\(text)” is no due time. Write a length of time, “after”, and attack, registration, opening or a task code: "
      + "“7d after registration”, “24h after BER-02”; for the later of two: "
      + "“351d after attack or 14d after registration, whichever is later”."
  }
}

/// How a task comes back once it is done: `every 6h until 7d after attack`, `every 365d`, or `at 60d, 270d` after the first due time.
public struct Repetition: Hashable, Sendable, CustomStringConvertible {
  /// The ways of coming back.
  public enum Pattern: Hashable, Sendable {
    /// After each round by the same length of time, until that long after the attack if an end is given.
    case every(TimeSpan, until: TimeSpan?)
    /// So long after the first round's due time, once each.
    case at([TimeSpan])
  }

  /// The way of coming back.
  public let pattern: Pattern

  /// A repetition.
  public init(_ pattern: Pattern) { self.pattern = pattern }

  /// Reads the form that catalogues write; nil for anything else.
  public init?(parsing text: String) {
    let words = text.split(separator: " ").map(String.init)
    func positive(_ word: String) -> TimeSpan? {
      TimeSpan(text: word).flatMap { $0 >= .minutes(1) ? $0 : nil }
    }
    if words.count == 2, words[0] == "every", let span = positive(words[1]) {
      self.pattern = .every(span, until: nil)
    } else if words.count == 6, words[0] == "every", words[2] == "until", words[4] == "after", words[5] == "attack",
      let span = positive(words[1]), let end = positive(words[3])
    {
      self.pattern = .every(span, until: end)
    } else if words.first == "at", words.count >= 2 {
      var spans: [TimeSpan] = []
      for (index, word) in words.dropFirst().enumerated() {
        let isLast = index == words.count - 2
        guard isLast != word.hasSuffix(","), let span = positive(isLast ? word : String(word.dropLast())),
          spans.last.map({ $0 < span }) ?? true
        else { return nil }
        spans.append(span)
      }
      self.pattern = .at(spans)
    } else {
      return nil
    }
  }

  /// The form that ``init(parsing:)`` reads.
  public var description: String {
    switch pattern {
    case .every(let span, nil): "every \(span.text)"
    case .every(let span, let end?): "every \(span.text) until \(end.text) after attack"
    case .at(let spans): "at " + spans.map(\.text).joined(separator: ", ")
    }
  }

  /// When the next round is due; nil when there is none.
  ///
  /// - Parameters:
  ///   - round: the round that has just been done, from 1.
  ///   - due: when that round was due.
  ///   - firstDue: when the first round was due.
  ///   - done: when that round was done. A late round pushes the next one back instead of making it late at birth.
  ///   - attack: T0.
  public func next(after round: Int, due: Moment, firstDue: Moment, done: Moment, attack: Moment) -> Moment? {
    switch pattern {
    case .every(let span, let end):
      let next = max(due, done) + span
      if let end, next > attack + end { return nil }
      return next
    case .at(let spans):
      guard round >= 1, round <= spans.count else { return nil }
      return firstDue + spans[round - 1]
    }
  }
}

extension Repetition: Codable {
  /// Reads the written form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let repetition = Repetition(parsing: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "This is no repetition.")
    }
    self = repetition
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
