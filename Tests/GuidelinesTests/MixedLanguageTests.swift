import Foundation
import Guidelines
import Testing

/// A joint statement stands in one file in several languages: each sentence is held to the rules of its own.
@Suite struct MixedLanguageTests {
  static let checker = Checker()

  static let english = "Police are at the scene. The place is closed. Our thoughts are with the families."
  static let harmful: [(text: String, language: Language, rule: String)] = [
    ("The Muslim gunman was arrested.", .english, "stig-religion-modifier"),
    ("La police a arrêté le tireur musulman devant la gare.", .french, "stig-religion-modifier"),
    ("La policía ha detenido al pistolero musulmán delante de la estación.", .spanish, "stig-religion-modifier"),
    ("ألقت الشرطة القبض على المهاجم المسلم أمام المحطة.", .arabic, "stig-religion-modifier"),
  ]

  func rules(_ report: CheckReport, at text: String, in draft: String) -> Set<String> {
    guard let range = draft.range(of: text) else { return [] }
    let first = draft.utf8.distance(from: draft.startIndex, to: range.lowerBound)
    let bytes = first..<(first + text.utf8.count)
    return Set(report.findings.filter { bytes.contains($0.span.start.byte) }.map(\.rule))
  }

  @Test(arguments: harmful)
  func aParagraphInAnotherLanguageIsRead(_ text: String, _ language: Language, _ rule: String) {
    for other in Self.harmful where other.language != language {
      let draft = "\(other.text)\n\n\(text)\n"
      let report = Self.checker.check(Draft(draft, language: other.language, isFragment: true))
      #expect(rules(report, at: text, in: draft).contains(rule), "\(other.language): \(report.findings.map(\.rule))")
      #expect(rules(report, at: other.text, in: draft).contains(other.rule))
      #expect(report.language == other.language && report.otherLanguages == [language])
    }
  }

  /// The words that follow in the draft's own language are read in it again.
  @Test func allFourInOneFile() {
    let draft = ([Self.english] + Self.harmful.map(\.text) + [Self.harmful[0].text]).joined(separator: "\n\n")
    let report = Self.checker.check(Draft(draft, isFragment: true))
    #expect(report.language == .english)
    #expect(Set(report.otherLanguages) == [.french, .spanish, .arabic])
    for (text, _, rule) in Self.harmful { #expect(rules(report, at: text, in: draft).contains(rule), "\(text)") }
    #expect(report.findings.count { $0.rule == "stig-religion-modifier" } == 5)
  }

  @Test(arguments: [
    ("C'est un attentat islamique.", Language.french), ("Les musulmans savaient.", .french),
    ("Es un atentado islámico.", .spanish),
  ])
  func aShortSentenceIsRead(_ text: String, _ language: Language) {
    let report = Self.checker.check(Draft("\(Self.english)\n\n\(text)\n", isFragment: true))
    #expect(report.otherLanguages == [language] && report.verdict == .blocked, "\(report.findings.map(\.rule))")
  }

  @Test func aWaiverHoldsInAnotherLanguage() {
    let arabic = "وصف البيان «الذئب المنفرد» بأنه قاتل، ونفّذ الذئب المنفرد الهجوم أمس."
    let waiver = "<!-- afterword: glor-agency-words press-lead: quoted from the record -->"
    let report = Self.checker.check(Draft("\(Self.english)\n\n\(waiver)\n\(arabic)", isFragment: true))
    let findings = report.findings.filter { $0.rule == "glor-agency-words" }
    #expect(!findings.isEmpty && findings.allSatisfy { $0.waiver != nil }, "\(report.findings)")
    #expect(!report.findings.contains { $0.rule == "waiver-unused" })
  }

  /// Names and borrowed words alone make no other language.
  @Test(arguments: [
    ("Commissaire Dupont and Juan de la Cruz spoke in Saint-Denis-de-la-Tour.", Language.english),
    ("Amina Benali, Lina Osei, Tomas Brandt, Peter Halloran, Maria Lopez.", .english),
    ("Le Police Department de Norvale a publié un communiqué.", .french),
    ("قال المتحدث باسم شركة Norvale Water إن المياه آمنة.", .arabic), ("1911 14:00 0800 555 0134", .spanish),
  ])
  func namesAreNoOtherLanguage(_ text: String, _ language: Language) {
    #expect(Self.checker.check(Draft(text, language: language, isFragment: true)).otherLanguages.isEmpty)
  }
}
