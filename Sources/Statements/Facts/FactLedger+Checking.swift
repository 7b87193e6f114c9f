import Guidelines
import Incidents

// What every decision asks of the words, values and times that it takes in.
extension FactLedger {
  /// The fact with an id, if it stands.
  func standing(_ id: FactID) throws(Refusal) -> Fact {
    guard let fact = facts[id] else {
      let known = order.last.map { "; the last one is \($0)" } ?? ""
      throw Refusal(
        rule: "unknown-fact", message: "There is no fact “\(id)” in this incident\(known).",
        mend: ["afterword fact list"])
    }
    guard fact.isActive else {
      let newer = fact.supersededBy.map { " by \($0)" } ?? ""
      throw Refusal(
        rule: "fact-not-current", message: "\(id) was \(fact.status.rawValue)\(newer); it cannot be changed any more.",
        mend: ["afterword fact list --key \(fact.key)"])
    }
    return fact
  }

  func check(_ key: FactKey, _ value: FactValue, _ rules: FactRules) throws(Refusal) {
    guard key.isWellFormed else {
      throw Refusal(
        rule: "key-form", message: "“\(key.rawValue.prefix(64))” cannot be a key.",
        missing: ["lower-case words joined by dots or hyphens, for example casualties.killed"],
        mend: ["repeat the command with \(key.rawValue.prefix(64).lowercased().replacing("_", with: "-")) as the key"])
    }
    let kind = rules.register.entry(for: key).kind
    guard value.kind == kind else {
      throw Refusal(
        rule: "value-kind", message: "\(key) takes a \(kind.rawValue), not a \(value.kind.rawValue).",
        missing: ["a value such as \(kind.example)"], mend: ["repeat the command with a \(kind.rawValue)"])
    }
    guard case .words(let words) = value else { return }
    guard !key.isIdentity else {
      throw Refusal(
        rule: "identity-must-be-sealed",
        message: "\(key) says who a person is; its words are kept sealed until they may be said.",
        mend: ["afterword fact add \(key) - --as OFFICER   # the words are read and sealed"])
    }
    guard !words.all.isEmpty else { throw Refusal(rule: "value-empty", message: "\(key) needs words.") }
    try FactMeaning.check(key, words)
    for (language, form, text) in words.all {
      guard text != "…", text != "WORDS" else {
        throw Refusal(
          rule: "placeholder-left",
          message: "“\(text)” in the command stands for words of your own; nothing was recorded.",
          missing: ["the \(language.englishName) words (\(form.rawValue)) of \(key)"],
          mend: ["repeat the command with the words in the place of “\(text)”"])
      }
      guard key.family != "place" && key.family != "area" || !text.contains(where: \.isNewline) else {
        throw Refusal(
          rule: "one-line",
          message: "The \(language.englishName) words of \(key) stand in headlines, so they are one line.",
          mend: ["repeat the command without the line break"])
      }
      guard !text.allSatisfy(\.isWhitespace), text.utf8.count <= 4000 else {
        throw Refusal(
          rule: "value-length",
          message: "The \(language.englishName) words (\(form.rawValue)) of \(key) must have "
            + "between 1 and 4,000 bytes.")
      }
      if let fault = TextSafety.firstFault(in: text) ?? TextSafety.firstOrnament(in: text) {
        throw Refusal(
          rule: "unsafe-character",
          message: "Character \(fault.column) of line \(fault.line) in the \(language.englishName) words of \(key) is "
            + "\(fault.scalar); \(fault.reason).",
          missing: ["words without that character"],
          mend: ["repeat the command with \(TextSafety.quoted(withoutFaultsIn: text))"])
      }
    }
  }

  func checkedAsOf(_ asOf: Moment?, _ act: Act) throws(Refusal) -> Moment {
    let asOf = asOf ?? act.occurredAt
    guard asOf <= act.recordedAt else {
      throw Refusal(
        rule: "as-of-in-the-future", message: "The as-of time \(asOf) is still to come; it is now \(act.recordedAt).",
        missing: ["the time at which the fact was true"], mend: ["add --as-of TIME"])
    }
    return asOf
  }

  func checkedText(_ text: String?, _ name: String) throws(Refusal) -> String? {
    guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
    if let fault = TextSafety.firstFault(in: text) {
      throw Refusal(
        rule: "unsafe-character",
        message: "Character \(fault.column) of the \(name) is \(fault.scalar); \(fault.reason).",
        missing: ["a \(name) without that character"],
        mend: ["repeat the command with \(TextSafety.quoted(withoutFaultsIn: text)) as the \(name)"])
    }
    guard text.utf8.count <= 2000 else {
      throw Refusal(rule: "value-length", message: "The \(name) is longer than 2,000 bytes.")
    }
    return text
  }

  func requiredText(_ text: String?, _ name: String) throws(Refusal) -> String {
    guard let text = try checkedText(text, name), text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw Refusal(
        rule: "\(name.replacing(" ", with: "-"))-missing", message: "A \(name) is needed; it stays on record.",
        missing: ["the \(name)"], mend: ["add --\(name.replacing(" ", with: "-")) \"…\""])
    }
    return text
  }

  func notOwner(_ key: FactKey, _ act: Act, _ rules: FactRules, _ deed: String) -> Refusal {
    let owner = owner(of: key, rules)
    return Refusal(
      rule: "not-the-owner",
      message: "\(act.officer.name) of \(act.officer.agency) may not \(deed) \(key)"
        + (owner.map { "; that belongs to \($0)." } ?? "; it has no owner, so the lead decides."),
      missing: ["an officer of \(owner?.rawValue ?? "the lead agency, with the role lead")"],
      mend: ["repeat the command with --as \(owner.map { "OFFICER-OF-\($0)" } ?? "LEAD")", "afterword fact conflicts"])
  }

  func shell(_ value: FactValue) -> String { value.asTyped }
}
