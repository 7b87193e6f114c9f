import StrictYAML

/// What came out when a rule was tried on its own examples.
public struct ExampleFailure: Sendable, Hashable {
  /// The rule.
  public var rule: String
  /// The example that went wrong.
  public var example: RuleExample
  /// What went wrong, as a full sentence.
  public var message: String
}

extension Checker {
  /// Tries a rule on its own examples, in one language or in all.
  public func failures(of rule: Rule, in language: Language? = nil) -> [ExampleFailure] {
    rule.examples(in: language).compactMap { example in
      failure(of: example, rule: rule).map { ExampleFailure(rule: rule.id, example: example, message: $0) }
    }
  }

  private func failure(of example: RuleExample, rule: Rule) -> String? {
    var facts = CaseFacts.none
    if let text = example.facts {
      do throws(YAMLFault) {
        facts = try CaseFacts.read(text, file: "the facts of \(rule.id)")
      } catch {
        return error.description
      }
    }
    let marked = MarkedText(example.text)
    let isWhole = rule.method.isOfDocuments || example.text.hasPrefix("#")
    let report = check(
      Draft(
        marked.text, kind: example.kind, language: example.language, isFragment: !isWhole, previous: example.previous,
        now: example.now), facts: facts)
    let found = report.findings.filter { $0.rule == rule.id }
    guard example.isMatch else {
      return found.first.map {
        """
        It should have left “\(example.text)” alone, and found “\($0.text)”. Make the wording narrower, name a guard, or move the \
        example to “match”.
        """
      }
    }
    if found.isEmpty {
      return """
        It should have found something in “\(example.text)”. Add a wording that fits, or move the example to “pass”.
        """
    }
    for finding in found {
      guard let corrected = finding.corrected(marked.text) else { continue }
      let again = check(
        Draft(corrected, kind: example.kind, language: example.language, isFragment: !isWhole), facts: facts)
      if again.findings.count(where: { $0.rule == rule.id }) >= found.count {
        return "“\(corrected)”, with its replacement, breaks the rule still."
      }
    }
    guard let mark = marked.mark else { return nil }
    let isRight = found.contains { $0.span.start.byte == mark.lowerBound && $0.span.end.byte == mark.upperBound }
    if isRight { return nil }
    let words = found.map { "“\($0.text)”" }.joined(separator: ", ")
    return """
      In “\(example.text)” it found \(words), not exactly the words in [[ ]]. Put the brackets around what shall be found, or change \
      the wording.
      """
  }
}

/// An example's text without the `[[ ]]` that marks what must be found.
private struct MarkedText {
  var text: String
  /// The bytes between the marks.
  var mark: Range<Int>?

  init(_ marked: String) {
    guard let opening = marked.firstRange(of: "[["), let closing = marked.firstRange(of: "]]"),
      opening.upperBound <= closing.lowerBound
    else {
      text = marked
      return
    }
    let before = marked[..<opening.lowerBound]
    let inside = marked[opening.upperBound..<closing.lowerBound]
    let after = marked[closing.upperBound...]
    var rest = Self(String(after)).text
    rest = String(before) + inside + rest
    text = rest
    mark = before.utf8.count..<(before.utf8.count + inside.utf8.count)
  }
}
