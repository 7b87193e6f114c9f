import Foundation
import Guidelines
import Testing

/// What a writer's program does to a text takes no finding away: every rule, every language, every example.
@Suite struct MetamorphicTests {
  static let checker = Checker()

  /// Telephone numbers and links of agreed facts are compared as they are written, so their rule is tried apart.
  @Test(arguments: RulePack.builtIn.rules.filter { $0.method != .absence && $0.id != "acc-partner-contradiction" })
  func aFindingStaysWhateverTheTextHasBeenThrough(_ rule: Rule) throws {
    var lost: [String] = []
    for example in rule.examples() where example.isMatch && !example.text.hasPrefix("#") {
      let text = example.plainText
      let facts = try example.facts.map { try CaseFacts.read($0, file: "facts.yaml") } ?? .none
      func isFound(_ text: String) -> Bool {
        let draft = Draft(text, kind: example.kind, language: example.language, isFragment: true)
        return Self.checker.check(draft, facts: facts).findings.contains { $0.rule == rule.id }
      }
      guard isFound(text) else { continue }
      for change in TextChange.allCases where change.applies(to: example.language) && change.spares(text) {
        let changed = change.apply(text)
        if changed != text, !isFound(changed) { lost.append("\(change): \(changed)") }
      }
    }
    #expect(lost.isEmpty, "\(rule.id) loses:\n\(lost.joined(separator: "\n"))")
  }

  /// The words reported lead back to the same letters, however the text is written.
  @Test(arguments: TextChange.allCases.filter { $0.applies(to: .english) })
  func positionsFollowTheText(_ change: TextChange) {
    let text = change.apply("Well, the lone wolf struck. Muslim terrorists planted it, and Muslims knew about it.")
    let findings = Self.checker.check(Draft(text, language: .english, isFragment: true)).findings
    #expect(findings.count >= 2)
    let bytes = Array(text.utf8)
    for finding in findings {
      let span = finding.span
      #expect(String(decoding: bytes[span.start.byte..<span.end.byte], as: UTF8.self) == finding.text)
      #expect(text.utf16.count >= span.end.utf16)
    }
  }
}

extension TextChange {
  /// Nobody writes invisible signs into an address, and capitals take the words of a hashtag their borders.
  func spares(_ text: String) -> Bool {
    switch self {
    case .softHyphens, .joiners, .tatweel: !text.contains("://") && !text.contains("#")
    case .capitals: !text.contains("#")
    default: true
    }
  }
}
