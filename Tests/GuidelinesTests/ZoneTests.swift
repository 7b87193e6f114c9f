import Guidelines
import Testing

/// Where words stand decides how much they weigh, so the parts of a document are told as an editor tells them.
@Suite struct ZoneTests {
  static let checker = Checker()

  func zone(of rule: String, in text: String, _ language: Language = .english) -> Zone? {
    Self.checker.check(Draft(text, language: language)).findings.first { $0.rule == rule }?.zone
  }

  @Test(arguments: [
    ("Lone wolf strikes\n=================\n\nText.", Zone.headline),
    ("Lone wolf strikes\n---\n\nText.", .headline),
    ("Headline\n\nLead.\n\nCaption: a lone wolf at the gate.", .caption),
    ("Headline\n\nLead.\n\nPhoto: a lone wolf.", .caption),
    ("Headline\n\nLead.\n\nENDS\n\nThe lone wolf is described in the file.", .notes),
    ("Headline\n\nLead.\n\n-ends-\n\nThe lone wolf.", .notes),
    ("Headline\n\nLead.\n\n**Notes to editors**\n\nThe lone wolf.", .notes),
    ("Headline\n\nLead.\n\n• First point.\n• A lone wolf.", .body),
  ])
  func paragraphsAreKnownByTheirForm(_ text: String, _ zone: Zone) {
    #expect(self.zone(of: "glor-agency-words", in: text) == zone)
  }

  @Test(arguments: [
    "Lead.\n\nHe said “I will ‘never’ forget the lone wolf here”.",
    "Lead.\n\nHe said «a lone wolf».",
    "Lead.\n\nHe said „a lone wolf“ twice.",
    "Lead.\n\nHe said \"it's a lone wolf\" twice.",
    "Lead.\n\nHe said ‘a lone wolf’ twice.",
    "Lead.\n\nHe said “first sentence. Second: a lone wolf.” And left.",
  ])
  func quotationsNest(_ text: String) {
    #expect(zone(of: "glor-agency-words", in: "Headline\n\n" + text) == .quotation)
  }

  @Test(arguments: [
    "Lead.\n\nHe said „gone“ of a lone wolf.",
    "Lead.\n\nHe said ‘gone’ of a lone wolf.",
    "Lead.\n\nThe officers’ lone wolf theory.",
    "Lead.\n\nHe said “gone.\n\nThen a lone wolf came.",
  ])
  func quotationsEnd(_ text: String) {
    #expect(zone(of: "glor-agency-words", in: "Headline\n\n" + text) == .body)
  }

  /// A hundred thousand marks cost no memory and no time beyond reading them.
  @Test(arguments: ["“", "«", "\"", "‘", "(", "[", "\u{202E}", "> ", "<!--", "#"])
  func nestingCostsNothing(_ mark: String) {
    let text = String(repeating: mark, count: 100_000) + " a lone wolf"
    let report = Self.checker.check(Draft(text, language: .english, isFragment: true))
    #expect(report.findings.count <= Checker.mostFindings)
  }
}
