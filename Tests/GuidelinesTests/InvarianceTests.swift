import Foundation
import Guidelines
import Testing

/// What a writer's program does to a text changes no finding.
@Suite struct InvarianceTests {
  static let checker = Checker(languages: [.english])

  enum Change: String, CaseIterable {
    case wrapped, doubleSpaces, noBreakSpaces, softHyphens, zeroWidthSpaces, directionMarks, upperCase, decomposed
    case curlyApostrophes, emphasis, carriageReturns

    func apply(_ text: String) -> String {
      switch self {
      case .wrapped: text.replacing(" ", with: "\n")
      case .doubleSpaces: text.replacing(" ", with: "  ")
      case .noBreakSpaces: text.replacing(" ", with: "\u{A0}")
      case .softHyphens: String(text.flatMap { $0.isLetter ? [$0, "\u{AD}"] : [$0] })
      case .zeroWidthSpaces: text.replacing(" ", with: " \u{200B}")
      case .directionMarks: text.replacing(" ", with: " \u{200E}")
      case .upperCase: text.uppercased()
      case .decomposed: text.decomposedStringWithCanonicalMapping
      case .curlyApostrophes: text.replacing("'", with: "\u{2019}")
      case .emphasis: text.replacing(" ", with: "* *")
      case .carriageReturns: text.replacing(" ", with: "\r\n")
      }
    }
  }

  static let texts = [
    "The lone wolf struck with military precision",
    "Muslim terrorists planted it and the community let this happen",
    "We don't doubt that the crazed attacker hit the café's guests",
    "His parents raised a murderer, and these beasts will pay",
  ]

  @Test(arguments: Change.allCases, texts)
  func findingsStay(_ change: Change, _ text: String) {
    func rules(_ text: String) -> Set<String> {
      Set(Self.checker.check(Draft(text, language: .english, isFragment: true)).findings.map(\.rule))
    }
    #expect(!rules(text).isEmpty)
    #expect(rules(change.apply(text)).isSuperset(of: rules(text)))
  }

  @Test(arguments: [
    ("The three were Muslim terrorists.", "The three were not Muslim terrorists."),
    ("Migrants brought the terror to our streets.", "It is a lie that migrants brought the terror to our streets."),
    ("A lone wolf struck.", "Please avoid the term lone wolf."),
    ("The community let this happen.", "We reject that the community let this happen."),
  ])
  func negationAndRejectionSilence(_ said: String, _ rejected: String) {
    #expect(!Self.checker.check(Draft(said, language: .english, isFragment: true)).findings.isEmpty)
    #expect(Self.checker.check(Draft(rejected, language: .english, isFragment: true)).findings.isEmpty)
  }

  @Test func aNegationBeyondTheClauseDoesNotCount() {
    let text = "We do not speculate, but Muslim terrorists planted the device."
    #expect(!Self.checker.check(Draft(text, language: .english, isFragment: true)).findings.isEmpty)
  }
}
