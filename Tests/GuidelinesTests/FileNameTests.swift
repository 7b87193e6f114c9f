import Guidelines
import Testing

/// The name of a file travels with it, and is read and hidden like everything else.
@Suite struct FileNameTests {
  static let checker = Checker()
  static let facts = CaseFacts(
    offenders: [.init(name: "Evan Rask")], victims: [.init(name: "Lina Osei")], holdback: ["north gate"])

  func rules(_ name: String, _ facts: CaseFacts = facts, text: String = "The square is open again.") -> [String] {
    let draft = Draft(text, language: .english, isFragment: true, fileName: name)
    return Self.checker.check(draft, facts: facts).findings.filter { $0.severity == .error && $0.waiver == nil }.map(
      \.rule)
  }

  @Test(arguments: [
    "rask_statement.pdf", "Evan Rask statement.txt", "evan-rask.md", "2026-03-04_RASK.docx", "EvanRaskOut.html",
  ])
  func anOffenderInTheNameIsFoundOnce(_ name: String) {
    #expect(rules(name) == ["glor-name-headline"])
    #expect(rules(name, .none).isEmpty)
  }

  @Test func victimsHeldBackPhrasesAndStigmaAreFoundToo() {
    #expect(rules("osei_family.md").contains("vic-name-before-nok"))
    #expect(!rules("update_north_gate.md").isEmpty)
    #expect(!rules("muslim_gunman_held.md").isEmpty)
  }

  @Test(arguments: ["statement.md", "statement-2026-03-04_v2.docx", "communique.fr.md", ".md", "", "..", "Rathaus.md"])
  func anOrdinaryNameIsLeftAlone(_ name: String) { #expect(rules(name).isEmpty) }

  @Test func aWaiverInTheDraftCoversTheName() {
    let waiver = "<!-- afterword: glor-name-headline J-NAME-MANHUNT press-lead: the force appeals for him by name -->"
    #expect(rules("rask_appeal.md", text: "A text.\n\n\(waiver)\n").isEmpty)
  }

  @Test(arguments: [
    ("cases/rask_statement.md", "cases/▮▮▮▮_statement.md"), ("/a/Evan Rask/1.md", "/a/▮▮▮▮/1.md"),
    ("evan-rask.md", "▮▮▮▮.md"), ("EvanRaskOut.md", "▮▮▮▮.md"), ("drafts/north-gate.odt", "drafts/▮▮▮▮.odt"),
    ("statement.md", "statement.md"), ("-", "-"), ("", ""), ("../é/بيان.md", "../é/بيان.md"),
  ])
  func aReportShowsNoNameInAPath(_ path: String, _ shown: String) {
    #expect(Redaction(Self.facts).redacted(path: path) == shown)
    #expect(Redaction(.none).redacted(path: path) == path)
  }

  @Test(arguments: [
    ("/a/b/c.md", "/a/b", "c.md"), ("/a/b/c.md", "/a", "b/c.md"), ("/a/b/c.md", "/a/x", "../b/c.md"),
    ("/c.md", "/", "c.md"), ("/a/c.md", "/x/y", "../../a/c.md"),
  ])
  func aBaselineNamesFilesFromItsOwnFolder(_ file: String, _ folder: String, _ path: String) {
    #expect(Baseline.path(of: file, from: folder) == path)
  }
}
