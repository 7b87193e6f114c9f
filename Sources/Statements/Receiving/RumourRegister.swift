import Guidelines
import Incidents

/// What happens to the rumours and questions of an incident (stream `rumours/<incident>`).
public enum RumourEvent: Sendable, Hashable {
  /// Something new was met.
  case reported(RumourReported)
  /// The same was met again.
  case seen(RumourSeen)
  /// Somebody found out.
  case judged(RumourJudged)
  /// A statement answered it.
  case answered(RumourAnswered)
  /// The statement that answered it was withdrawn.
  case reopened(RumourReopened)
  /// An agency was asked to find out or answer.
  case assigned(RumourAssigned)
  /// It was put in another language.
  case worded(RumourWorded)
  /// Another agency found something else than what stands.
  case contested(RumourJudged)

  /// The rumour that it is about.
  public var rumour: RumourID {
    switch self {
    case .reported(let body): body.id
    case .seen(let body): body.id
    case .judged(let body): body.id
    case .answered(let body): body.id
    case .reopened(let body): body.id
    case .assigned(let body): body.id
    case .worded(let body): body.id
    case .contested(let body): body.id
    }
  }
}

/// The other direction of speaking: what people say and ask, with counts and sources, feeding false-claim statements, appeals and the
/// questions and answers.
public struct RumourRegister: Aggregate {
  /// The rumours and questions, by id.
  public private(set) var rumours: [RumourID: Rumour] = [:]
  private var order: [RumourID] = []

  /// Nothing heard yet.
  public init() {}

  /// Everything, in the order in which it was first met.
  public var all: [Rumour] { order.compactMap { rumours[$0] } }

  /// What is still open, the most often met first.
  public var open: [Rumour] {
    all.filter(\.isOpen).sorted { ($1.count, $0.firstAt) < ($0.count, $1.firstAt) }
  }

  /// The questions that have an answer, for the talking points.
  public var questionsAndAnswers: [(id: RumourID, question: String, answer: String, fact: FactID?)] {
    all.filter { $0.kind == .question }.compactMap { rumour in
      rumour.answer.map { (rumour.id, rumour.words, $0, rumour.fact) }
    }
  }

  /// Takes in one more event of the stream.
  public mutating func apply(_ recorded: Recorded<RumourEvent>) {
    if changesGround(recorded.event) { rumours[recorded.event.rumour]?.judgedAt = recorded.occurredAt }
    switch recorded.event {
    case .reported(let body):
      order.append(body.id)
      rumours[body.id] = Rumour(
        id: body.id, kind: body.kind, words: body.words, topic: body.topic, firstAt: recorded.occurredAt,
        lastAt: recorded.occurredAt, counts: [body.source: body.count], verdict: nil, answer: nil, fact: nil,
        answeredBy: [], owner: body.owner, language: body.language ?? .english,
        answerLanguage: body.language ?? .english)
    case .seen(let body):
      rumours[body.id]?.counts[body.source, default: 0] += body.count
      if let last = rumours[body.id]?.lastAt { rumours[body.id]?.lastAt = max(last, recorded.occurredAt) }
    case .judged(let body): rumours[body.id]?.take(body)
    case .answered(let body): rumours[body.id]?.answeredBy.append(body.statement)
    case .reopened(let body):
      rumours[body.id]?.answeredBy.removeAll { $0 == body.statement }
      rumours[body.id]?.overtaken.removeAll { $0 == body.statement }
    case .assigned(let body): rumours[body.id]?.owner = body.agency
    case .contested(let body):
      rumours[body.id]?.dissents.removeAll { $0.agency == body.agency }
      rumours[body.id]?.dissents.append(body)
    case .worded(let body):
      let old = rumours[body.id]?.wordings[body.language]
      if let answer = body.answer { rumours[body.id]?.reword(answer, in: body.language) }
      rumours[body.id]?.wordings[body.language] = RumourWorded(
        id: body.id, language: body.language, words: body.words ?? old?.words, answer: body.answer ?? old?.answer)
    }
  }

  /// Takes in something new. The same words again are counted, not listed twice.
  public func decideReport(
    _ kind: RumourReported.Kind, _ words: String, topic: String?, source: RumourSource, count: Int,
    owner: AgencyID? = nil, language: Language? = nil, _ act: Act
  ) throws(Refusal) -> [RumourEvent] {
    try check(words, "words")
    try check(count)
    if let same = all.first(where: { $0.kind == kind && Self.isAlike($0.words, words) }) {
      return [.seen(RumourSeen(id: same.id, source: source, count: count))]
    }
    let id = RumourID("r-\(order.count + 1)")
    return [
      .reported(
        RumourReported(
          id: id, kind: kind, words: words, topic: topic, source: source, count: count, owner: owner,
          language: language))
    ]
  }

  /// Asks an agency to find out or answer.
  public func decideAssignment(_ id: RumourID, to agency: AgencyID, _ act: Act) throws(Refusal) -> [RumourEvent] {
    guard try known(id).owner != agency else { return [] }
    return [.assigned(RumourAssigned(id: id, agency: agency))]
  }

  /// Puts the words, the answer, or both in another language. An answer in another language needs one to be the same as.
  public func decideWording(
    _ id: RumourID, in language: Language, words: String?, answer: String?, _ act: Act
  ) throws(Refusal) -> [RumourEvent] {
    let rumour = try known(id)
    guard words != nil || answer != nil else {
      throw Refusal(
        rule: "wording-empty", message: "Nothing was given to be put down in \(language.englishName).",
        mend: ["afterword rumour word \(id) --language \(language.rawValue) --words \"…\" --answer \"…\""])
    }
    if let words { try check(words, "words") }
    if let answer {
      try check(answer, "answer")
      guard rumour.answer != nil else {
        throw Refusal(
          rule: "rumour-not-judged", message: "\(id) has no answer yet that could be put in \(language.englishName).",
          mend: ["afterword rumour judge \(id) false --answer \"…\"   # or true, unknown, withheld"])
      }
      guard Self.judges.contains(where: act.officer.holds) || act.officer.holds(.translator) else {
        throw Refusal(
          rule: "may-not-judge", message: "\(act.officer.name) may not say what is true in any language.",
          missing: [
            "an officer with a role of: " + (Self.judges + [.translator]).map(\.rawValue).joined(separator: ", ")
          ],
          mend: ["repeat the command with --as TRANSLATOR"])
      }
    }
    return [.worded(RumourWorded(id: id, language: language, words: words, answer: answer))]
  }

  /// Records that the statement that answered it was withdrawn.
  public func decideReopening(_ id: RumourID, by statement: Int) -> [RumourEvent] {
    guard let rumour = rumours[id], rumour.answeredBy.contains(statement) else { return [] }
    return [.reopened(RumourReopened(id: id, statement: statement))]
  }

  /// Counts what was met again.
  public func decideSeen(_ id: RumourID, source: RumourSource, count: Int, _ act: Act) throws(Refusal) -> [RumourEvent]
  {
    _ = try known(id)
    try check(count)
    return [.seen(RumourSeen(id: id, source: source, count: count))]
  }

  /// The roles that say what is true.
  static let judges: [Role] = [.lead, .press, .commander, .prosecutor, .clearance]

  /// Records what was found, or the answer to a question. An answer that names a fact needs one that stands and is confirmed.
  ///
  /// - Parameter language: the language of the answer; that of the words where it is not said.
  public func decideJudgement(
    _ id: RumourID, _ verdict: RumourJudged.Verdict, answer: String, fact: FactID?, language: Language? = nil,
    ledger: FactLedger, _ act: Act
  ) throws(Refusal) -> [RumourEvent] {
    let rumour = try known(id)
    guard Self.judges.contains(where: act.officer.holds) else {
      throw Refusal(
        rule: "may-not-judge", message: "\(act.officer.name) may not say what is true.",
        missing: ["an officer with a role of: " + Self.judges.map(\.rawValue).joined(separator: ", ")],
        mend: Self.judges.prefix(1).map { "repeat the command with --as \($0.rawValue.uppercased())" })
    }
    try check(answer, "answer")
    if let fact {
      guard let stands = ledger[fact], stands.status == .confirmed else {
        throw Refusal(
          rule: "fact-not-confirmed",
          message: "\(fact) is not a confirmed fact of this incident; an answer rests on what is known.",
          mend: ["afterword fact list"])
      }
    }
    let judged = RumourJudged(
      id: id, verdict: verdict, answer: answer, fact: fact, language: language, agency: act.officer.agency)
    // What one agency has found, another does not overturn: both stand on record until the owner settles it (C7).
    return rumour.isContested(by: judged) ? [.contested(judged)] : [.judged(judged)]
  }

  /// Records that a released statement answered it.
  public func decideAnswered(_ id: RumourID, by statement: Int) -> [RumourEvent] {
    guard let rumour = rumours[id], !rumour.answeredBy.contains(statement) else { return [] }
    return [.answered(RumourAnswered(id: id, statement: statement))]
  }

  /// The rumour with an id.
  public func known(_ id: RumourID) throws(Refusal) -> Rumour {
    guard let rumour = rumours[id] else {
      throw Refusal(
        rule: "unknown-rumour", message: "There is no rumour or question “\(id)” in this incident.",
        mend: ["afterword rumour list"])
    }
    return rumour
  }

  private func check(_ text: String, _ name: String) throws(Refusal) {
    guard !text.allSatisfy(\.isWhitespace), text.utf8.count <= 2000 else {
      throw Refusal(rule: "value-length", message: "The \(name) must have between 1 and 2,000 bytes.")
    }
    if let fault = TextSafety.firstFault(in: text) {
      throw Refusal(
        rule: "unsafe-character",
        message: "Character \(fault.column) of the \(name) is \(fault.scalar); \(fault.reason).",
        mend: ["repeat the command with \(TextSafety.quoted(withoutFaultsIn: text))"])
    }
  }

  private func check(_ count: Int) throws(Refusal) {
    guard (1...1_000_000).contains(count) else {
      throw Refusal(rule: "count-range", message: "A count is between 1 and 1,000,000.")
    }
  }

  /// Whether two texts are about the same: at least four in five of their longer words are shared.
  static func isAlike(_ one: String, _ other: String) -> Bool {
    func words(_ text: String) -> Set<String> {
      Set(HoldbackKey.words(of: text).map(\.folded).filter { $0.count > 2 })
    }
    let left = words(one)
    let right = words(other)
    guard !left.isEmpty, !right.isEmpty else { return one == other }
    return left.intersection(right).count * 5 >= left.union(right).count * 4
  }
}

extension RumourEvent: JournalEvent {
  /// Name and version of the event.
  public var kind: String {
    switch self {
    case .reported: "rumour.reported/1"
    case .seen: "rumour.seen/1"
    case .judged: "rumour.judged/1"
    case .answered: "rumour.answered/1"
    case .reopened: "rumour.reopened/1"
    case .assigned: "rumour.assigned/1"
    case .worded: "rumour.worded/1"
    case .contested: "rumour.contested/1"
    }
  }

  /// The canonical JSON of the event.
  public func encodedBody() throws(EventCodingError) -> String {
    switch self {
    case .reported(let body): try CanonicalJSON.body(body, kind: kind)
    case .seen(let body): try CanonicalJSON.body(body, kind: kind)
    case .judged(let body): try CanonicalJSON.body(body, kind: kind)
    case .answered(let body): try CanonicalJSON.body(body, kind: kind)
    case .reopened(let body): try CanonicalJSON.body(body, kind: kind)
    case .assigned(let body): try CanonicalJSON.body(body, kind: kind)
    case .worded(let body): try CanonicalJSON.body(body, kind: kind)
    case .contested(let body): try CanonicalJSON.body(body, kind: kind)
    }
  }

  /// Reads an event back.
  public init(kind: String, body: String) throws(EventCodingError) {
    switch kind {
    case "rumour.reported/1": self = .reported(try CanonicalJSON.payload(RumourReported.self, kind: kind, body: body))
    case "rumour.seen/1": self = .seen(try CanonicalJSON.payload(RumourSeen.self, kind: kind, body: body))
    case "rumour.judged/1": self = .judged(try CanonicalJSON.payload(RumourJudged.self, kind: kind, body: body))
    case "rumour.answered/1": self = .answered(try CanonicalJSON.payload(RumourAnswered.self, kind: kind, body: body))
    case "rumour.reopened/1": self = .reopened(try CanonicalJSON.payload(RumourReopened.self, kind: kind, body: body))
    case "rumour.assigned/1": self = .assigned(try CanonicalJSON.payload(RumourAssigned.self, kind: kind, body: body))
    case "rumour.contested/1": self = .contested(try CanonicalJSON.payload(RumourJudged.self, kind: kind, body: body))
    case "rumour.worded/1": self = .worded(try CanonicalJSON.payload(RumourWorded.self, kind: kind, body: body))
    default: throw EventCodingError(kind: kind, reason: "the register of rumours knows no event of this kind")
    }
  }
}
