import Guidelines
import Testing

/// Positions lead back to the words, in every unit.
@Suite struct SpanTests {
  static let checker = Checker(languages: [.english])

  @Test(arguments: [
    "A lone wolf struck.",
    "é 😀 A lone wolf struck.",
    "First line.\nSecond: a lone wolf.",
    "First.\r\nSecond: a lone wolf.\r\nThird, the mastermind.",
    "\u{FEFF}A lone wolf struck.",
    "👩‍👩‍👧‍👦 a lone\u{AD} wolf",
  ])
  func aSpanIsItsText(_ text: String) throws {
    let findings = Self.checker.check(Draft(text, language: .english, isFragment: true)).findings
    #expect(!findings.isEmpty)
    for finding in findings {
      let (start, end) = (finding.span.start, finding.span.end)
      let utf8 = Array(text.utf8)
      #expect(String(decoding: utf8[start.byte..<end.byte], as: UTF8.self) == finding.text)
      let utf16 = Array(text.utf16)
      #expect(String(decoding: utf16[start.utf16..<end.utf16], as: UTF16.self) == finding.text)
      // The mark of byte order is no character of its line.
      let before = String(decoding: utf8[..<start.byte], as: UTF8.self).drop { $0 == "\u{FEFF}" }
      #expect(start.line == before.count { $0.isNewline } + 1)
      #expect(
        start.column == (before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).last?.count ?? 0)
          + 1)
    }
  }

  /// Every character of texts of many kinds is found again, whether it is counted by itself or eight at a time.
  @Test(arguments: [
    "Plain words only, nothing else at all.", "Déjà vu — l’été, “où” … « là »\u{A0}; soft\u{AD}ly.\r\nÑandú ¿qué?\tya",
    "قالت الشرطة إن الجسر مغلق، وإن الطريق ٢٤ مفتوح؛ أليس كذلك؟\nقُتِلَ ثلاثةٌ ـ لا غير",
    "e\u{301}a\u{308} ﻻ ۱۲ 😀👩‍👩‍👧‍👦 \u{200D}x \u{600}1",
    "\u{FEFF}a\rb\u{85}c\u{7F}d\u{1}e\n\n🇫🇷🇪🇸 한국어 क्षि",
  ])
  func everyCharacterHasItsPlace(_ text: String) {
    let offsets = text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) } + [text.utf8.count]
    let index = PositionIndex(of: offsets, in: text)
    for (place, offset) in zip(Array(text.indices) + [text.endIndex], offsets) {
      let before = text[..<place]
      // Lines end as editors end them: at LF, CR and CR LF.
      let line = before.lastIndex { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
      let start = line.map { text.index(after: $0) } ?? text.startIndex
      let position = index[offset]
      #expect(position.utf16 == before.utf16.count)
      // The mark of byte order is no character of its line.
      let mark = line == nil && place > text.startIndex && text.hasPrefix("\u{FEFF}") ? 1 : 0
      #expect(position.column == text[start..<place].count + 1 - mark, "\(offset)")
      #expect(position.line == before.count { $0 == "\n" || $0 == "\r" || $0 == "\r\n" } + 1)
    }
  }

  @Test func aMissingElementStandsAtTheBeginningWithoutText() throws {
    let report = Self.checker.check(Draft("Police are at the scene.", kind: .holding, language: .english))
    let finding = try #require(report.findings.first { $0.rule == "acc-missing-next-update" })
    #expect(finding.text.isEmpty)
    #expect(finding.span.start == finding.span.end)
    #expect(finding.severity == .error)
  }

  @Test(arguments: [
    ("# Lone wolf strikes\n\nText.\n\nMore.", Zone.headline),
    ("Headline\n\nA lone wolf.\n\nMore.", .lead),
    ("Headline\n\nLead.\n\nA lone wolf.", .body),
    ("Headline\n\nLead.\n\nHe said “a lone wolf” did it.", .quotation),
    ("Headline\n\nLead.\n\n> A lone wolf did it.", .quotation),
    ("Headline\n\nLead.\n\nSee #LoneWolf now.", .hashtag),
    ("Headline\n\nLead.\n\n## Notes to editors\n\nA lone wolf.", .notes),
    ("Headline\n\nLead.\n\n![The lone wolf](a.jpg) here", .caption),
  ])
  func zonesAreTold(_ text: String, _ zone: Zone) throws {
    let report = Self.checker.check(Draft(text, language: .english))
    let finding = try #require(report.findings.first { $0.rule == "glor-agency-words" })
    #expect(finding.zone == zone)
  }

  @Test func aLinkIsNotReadAsText() {
    let text = "See https://example.org/lone-wolf for it."
    #expect(Self.checker.check(Draft(text, language: .english, isFragment: true)).findings.isEmpty)
  }
}
