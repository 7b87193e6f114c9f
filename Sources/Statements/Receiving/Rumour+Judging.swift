import Guidelines
import Incidents

// What was found, what was found before, and what others found.
extension Rumour {
  /// Takes in what was found. Where that is something else than before, what was said on the old ground does not stand any more.
  mutating func take(_ judged: RumourJudged) {
    let language = judged.language ?? self.language
    if let verdict, verdict != judged.verdict || answer != judged.answer || language != answerLanguage {
      let texts = [answer].compactMap { $0 } + wordings.values.compactMap(\.answer)
      formerAnswers += texts.filter { !formerAnswers.contains($0) }.sorted()
      overtaken = answeredBy
    }
    formerAnswers.removeAll { $0 == judged.answer }
    verdict = judged.verdict
    answer = judged.answer
    fact = judged.fact
    answerLanguage = language
    // A new answer has no words in other languages yet.
    wordings = wordings.mapValues { RumourWorded(id: $0.id, language: $0.language, words: $0.words, answer: nil) }
    judgements.append(judged)
    // Whoever owns the question settles it for all; otherwise those have given in who find the same now.
    dissents = judged.agency == owner && owner != nil ? [] : dissents.filter { differ($0, judged) }
  }

  /// Takes in the answer in a language in which there may be one.
  mutating func reword(_ answer: String, in language: Language) {
    if let old = self.answer(in: language), old != answer {
      if !formerAnswers.contains(old) { formerAnswers.append(old) }
      overtaken = answeredBy
    }
    formerAnswers.removeAll { $0 == answer }
  }

  /// Whether a judgement is another one than what stands, and not its agency's to make.
  func isContested(by judged: RumourJudged) -> Bool {
    guard let stands = judgements.last, let first = stands.agency, let second = judged.agency, first != second,
      second != owner
    else { return false }
    return differ(judged, stands)
  }

  /// Whether two judgements say something else: of a claim another verdict, of a question another answer, too.
  private func differ(_ one: RumourJudged, _ other: RumourJudged) -> Bool {
    one.verdict != other.verdict || kind == .question && one.answer != other.answer
  }

  /// What the agencies say against each other, as a sentence; nothing where they agree.
  public var dispute: String? {
    guard let stands = judgements.last, !dissents.isEmpty else { return nil }
    let others = dissents.map { "\($0.agency?.rawValue ?? "another agency") has found \($0.found): “\($0.answer)”" }
    return "\(stands.agency?.rawValue ?? "an agency") has found of \(id) \(stands.found): “\(stands.answer)”, and "
      + others.joined(separator: ", and ")
  }

  /// The commands by which the owner settles a dispute.
  public var settling: [String] {
    let judge =
      "afterword rumour judge \(id) false --answer \"…\" --as OFFICER-OF-\(owner?.rawValue ?? "AGENCY")   # or true, unknown, withheld"
    return (owner == nil ? ["afterword rumour assign \(id) AGENCY   # whose question it is"] : []) + [judge]
  }
}

extension RumourRegister {
  /// Whether an event leaves what stood before as it was, or changes the ground of what answers the entry.
  public func changesGround(_ event: RumourEvent) -> Bool {
    guard let rumour = rumours[event.rumour] else { return false }
    switch event {
    case .judged(let body):
      return rumour.verdict != nil
        && (rumour.verdict != body.verdict || rumour.answer != body.answer || !rumour.dissents.isEmpty)
        || rumour.kind == .tip && body.verdict == .untrue
    case .contested: return true
    case .worded(let body):
      return body.answer.map { answer in rumour.answer(in: body.language).map { $0 != answer } ?? false } ?? false
    case .reported, .seen, .answered, .reopened, .assigned: return false
    }
  }

  /// What an event means for a text that answers the entry, as a plain clause.
  public func reason(of event: RumourEvent) -> String {
    switch event {
    case .judged(let body):
      rumours[body.id]?.verdict == body.verdict
        ? "the answer to \(body.id) was changed" : "of \(body.id) it was found \(body.found)"
    case .contested(let body):
      "\(body.agency?.rawValue ?? "another agency") has found of \(body.id) \(body.found)"
    case .worded(let body): "the \(body.language.englishName) answer to \(body.id) was changed"
    default: "\(event.rumour) was changed"
    }
  }
}
