import Testing

@testable import Guidelines

/// Drafts whose paragraphs are known, as the readers of Word, OpenDocument and HTML files hand them over.
@Suite struct GivenBlocksTests {
  /// A draft of paragraphs, one a line.
  private func draft(_ paragraphs: [(String, Zone)], isFragment: Bool = false) -> Draft {
    var text = ""
    var blocks: [Draft.Block] = []
    for (words, zone) in paragraphs {
      let start = text.utf8.count
      text += words
      blocks.append(.init(bytes: start..<text.utf8.count, zone: zone))
      text += "\n"
    }
    return Draft(text, language: .english, isFragment: isFragment, blocks: blocks)
  }

  private func zones(_ draft: Draft) -> [Zone] {
    let facts = CaseFacts(offenders: [.init(name: "Evan Rask")])
    return Checker(languages: [.english]).check(draft, facts: facts).findings
      .filter { $0.rule == "glor-offender-name" }.map(\.zone)
  }

  @Test func zonesComeFromTheParagraphs() {
    let found = zones(
      draft([
        ("Evan Rask named", .headline), ("Evan Rask is here.", .body), ("Evan Rask is there.", .body),
        ("Evan Rask again.", .quotation), ("Evan Rask in March.", .caption), ("Notes to editors", .headline),
        ("Evan Rask was asked.", .body),
      ]))
    #expect(found == [.headline, .lead, .body, .quotation, .caption, .notes])
  }

  @Test func markdownMeansNothingInThem() {
    let found = zones(draft([("Police spoke.", .body), ("# Evan Rask", .body), ("> Evan Rask", .body)]))
    #expect(found == [.body, .body])
  }

  @Test func sentencesDoNotRunFromOneIntoTheNext() {
    let report = Checker(languages: [.english]).check(
      draft([("A lone", .body), ("wolf struck", .body)], isFragment: true))
    #expect(report.findings.isEmpty)
    #expect(!Checker(languages: [.english]).check(draft([("A lone\nwolf", .body)], isFragment: true)).findings.isEmpty)
  }

  @Test func aWaiverHoldsForTheParagraphBelowIt() throws {
    let text = draft([
      ("Police spoke.", .body), ("<!-- afterword: glor-offender-name J-NAME-CHARGE press-lead: charged -->", .body),
      ("Evan Rask is in court.", .body),
    ])
    let facts = CaseFacts(offenders: [.init(name: "Evan Rask")])
    let report = Checker(languages: [.english]).check(text, facts: facts)
    let finding = try #require(report.findings.first { $0.rule == "glor-offender-name" })
    #expect(finding.waiver?.code == .nameCharge)
  }

  @Test(arguments: [[0..<0], [5..<2_000], [0..<4, 2..<9], [9..<12, 0..<4], [-4 ..< -1], [2_000..<3_000]])
  func rangesThatMakeNoSenseAreSurvived(_ ranges: [Range<Int>]) {
    let text = Draft("Evan Raşk.", language: .english, blocks: ranges.map { .init(bytes: $0, zone: .body) })
    _ = Checker(languages: [.english]).check(text, facts: CaseFacts(offenders: [.init(name: "Evan Rask")]))
  }
}
