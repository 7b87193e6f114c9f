import Guidelines
import Incidents

// Objections: a “no” is a record of its own, and stands until the officer who said it lets it go.
extension Statement {
  /// The objections that stand against the text as it is: those to the whole of it, and those whose words are still in it.
  public var standingObjections: [Objection] { openObjections.filter { !isMet($0) } }

  /// The objections whose words are gone from the text; those who made them are asked about the new ones.
  public var askedObjections: [Objection] { openObjections.filter(isMet) }

  /// The objections that nobody makes any more, oldest first.
  public var pastObjections: [Objection] { objections.filter { !openObjections.contains($0) } }

  /// Until when an officer whose words of objection are gone has time to say “no” to the new ones; nothing before the new text is sent.
  public var objectorsAskedUntil: Moment? {
    guard let submission, let sent = submission.submittedAt else { return nil }
    return sent + max(submission.clock ?? Self.contextClock, Self.contextClock)
  }

  /// Why an objection stops a release at a moment, as a refusal; nothing when none does.
  ///
  /// A general objection outlives every edit. One that names words gives way only when they are gone and the officer, asked about the new
  /// words, has let the time of the submission pass.
  func objectionRefusal(at now: Moment) -> Refusal? {
    guard let number = id?.number else { return nil }
    if let objection = standingObjections.first {
      return Refusal(
        rule: "objection-open",
        message: "\(objection.officer) of \(objection.agency) objects to statement \(number): \(objection.reason)",
        missing: [
          (objection.replacement.map { "words such as “\($0)”, and " } ?? "")
            + "the agreement of \(objection.officer), with the officer’s own key"
        ],
        mend: [
          "afterword statement clear \(number) --as \(objection.officer)   # lets the objection go",
          "afterword statement edit \(number) --replace \"…\" --with \"…\"",
        ])
    }
    guard let objection = askedObjections.first, let until = objectorsAskedUntil, now < until else { return nil }
    return Refusal(
      rule: "objector-asked",
      message:
        "\(objection.officer) of \(objection.agency) objected to words that are gone from statement \(number) "
        + "(\(objection.reason)), and is asked about the new ones until \(until).",
      missing: ["the agreement of \(objection.officer), or the end of that time"],
      mend: [
        "afterword statement clear \(number) --as \(objection.officer)   # lets the objection go",
        "afterword statement release \(number)   # after \(until)",
      ])
  }

  /// Whether the words that an objection names are gone from every language of the text. Other spaces, marks or capitals are no other words.
  private func isMet(_ objection: Objection) -> Bool {
    guard let words = objection.words.map(Self.letters), !words.isEmpty, let revision else { return false }
    return !revision.renditions.contains { Self.letters(of: $0.text).contains(words) }
  }

  /// The letters and digits of a text, words apart by one space.
  private static func letters(of text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
