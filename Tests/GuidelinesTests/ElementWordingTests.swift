import Guidelines
import Testing

/// The ways in which police, ministries and mayors say what a document owes its readers; and sentences beside them that
/// do not say it.
struct ElementWordings: Sendable, CustomTestStringConvertible {
  var language: Language
  var rule: String
  var kind: DocumentKind
  /// Sentences that hold the element, one a line.
  var said: [String]
  /// Sentences that do not, one a line.
  var unsaid: [String]

  init(_ language: Language, _ rule: String, kind: DocumentKind = .holding, said: String, unsaid: String) {
    self.language = language
    self.rule = rule
    self.kind = kind
    self.said = said.split(separator: "\n").map(String.init)
    self.unsaid = unsaid.split(separator: "\n").map(String.init)
  }

  var testDescription: String { "\(rule) in \(language.rawValue)" }

  static let all = english + french + spanish + arabic
}

@Suite struct ElementWordingTests {
  static let checker = Checker()

  func finds(_ wordings: ElementWordings, in text: String) -> Bool {
    Self.checker.check(Draft(text, kind: wordings.kind, language: wordings.language)).findings.contains {
      $0.rule == wordings.rule
    }
  }

  @Test(arguments: ElementWordings.all)
  func whatStandsInTheTextIsNotMissing(_ wordings: ElementWordings) {
    #expect(wordings.said.count >= 15)
    let missed = wordings.said.filter { finds(wordings, in: $0) }
    #expect(missed.isEmpty, "\(missed.joined(separator: "\n"))")
  }

  @Test(arguments: ElementWordings.all)
  func whatSoundsLikeItIsMissingStill(_ wordings: ElementWordings) {
    #expect(wordings.unsaid.count >= 5)
    let taken = wordings.unsaid.filter { !finds(wordings, in: $0) }
    #expect(taken.isEmpty, "\(taken.joined(separator: "\n"))")
  }
}
