import Guidelines
import Testing

/// Whatever the bytes, the checker ends, in bounds, with positions inside the text.
@Suite struct HostileInputTests {
  static let checker = Checker()

  static let texts: [String] = [
    "", " ", "\n\n\n", "\u{FEFF}", "\u{0}", "#", "# ", "####### x", ">", "<!--", "<!-- afterword:",
    "<!-- afterword: -->",
    "[", "![", "![](", "](", "\"", "'", "“", "’", "’s", "'s", "a’", "@", "#a#b#", "http://", "http", "www.", "1.", "1)",
    "٣٫٥", "\u{202E}flow enol", String(repeating: "“", count: 3_000), String(repeating: "a", count: 30_000),
    String(repeating: "lone wolf ", count: 6_000), String(repeating: "the ", count: 10_000),
    String(repeating: "community ", count: 5_000), String(repeating: "<!-- ", count: 2_000),
    String(repeating: "(", count: 10_000), String(repeating: "\u{301}", count: 10_000),
    String(repeating: "و", count: 10_000), String(repeating: "e\u{301}", count: 5_000),
    String(repeating: "# Lone wolf\n\n", count: 2_000),
    String(repeating: "<!-- afterword: x J-RECORD y: z -->", count: 1_000),
  ]

  @Test(arguments: texts)
  func everyTextEndsWithinBounds(_ text: String) {
    for language in [nil, Language.english, .arabic] {
      for isFragment in [true, false] {
        let report = Self.checker.check(Draft(text, language: language, isFragment: isFragment))
        #expect(report.findings.count <= 2 * Checker.mostFindings)
        for finding in report.findings {
          #expect(finding.span.start.byte <= finding.span.end.byte && finding.span.end.byte <= text.utf8.count)
        }
      }
    }
  }

  /// However many empty lines there are, each is looked at once: were it not so, this would take hours.
  @Test(.timeLimit(.minutes(1)), arguments: ["\n", " \n", "\r\n", "\t\n"])
  func emptyLinesAreReadOnce(_ line: String) throws {
    let lines = String(repeating: line, count: 400_000)
    for text in [lines + "The lone wolf struck.", "The lone wolf struck." + lines] {
      let report = Self.checker.check(Draft(text, language: .english, isFragment: true))
      #expect(report.findings.map(\.rule) == ["glor-agency-words"])
    }
  }

  /// Every cut of a text, at any byte that begins a character, is read without harm.
  @Test func everyBeginningOfATextIsRead() {
    let text = "# Héadline “lone wolf”\r\n\r\nMr. O’Brien’s #LoneWolf, 14:00 — «شهيد» <!-- afterword: x --> 1,200.5 ﻻ 😀"
    for end in text.indices {
      _ = Self.checker.check(Draft(String(text[..<end])))
      _ = Self.checker.check(Draft(String(text[end...]), language: .arabic))
    }
  }

  /// A simple generator makes the same texts in every run.
  @Test(arguments: 0..<40)
  func randomTextsAreRead(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let parts: [String] = [
      "lone", "wolf", " ", "\n", "\n\n", "# ", "> ", "- ", "“", "”", "\"", "'", "’", ".", "!", "?", ",", ";", "<!--",
      "-->",
      "[", "](", ")", "#", "http://x.y/", "é", "e\u{301}", "\u{200B}", "محمد", "ال", "14:00", "1,2", "not", "the",
      "Muslim",
      "terrorists", "community", "let this happen", "\u{AD}", "😀", "\t", "\r\n", "-", "--", "*", "_", "`", "Mr.",
    ]
    var text = ""
    for _ in 0..<300 { text += parts[next(parts.count)] }
    let report = Self.checker.check(Draft(text))
    for finding in report.findings where !finding.text.isEmpty {
      let bytes = Array(text.utf8)[finding.span.start.byte..<finding.span.end.byte]
      #expect(String(decoding: bytes, as: UTF8.self) == finding.text)
    }
  }

  @Test func checkingIsPure() {
    let draft = Draft("A lone wolf. Muslims knew about it.", language: .english)
    #expect(Self.checker.check(draft) == Self.checker.check(draft))
    #expect(Checker().check(draft) == Self.checker.check(draft))
  }

  @Test(arguments: [
    ("The police are at the scene of the attack and we will say more.", Language.english),
    ("La police est sur les lieux et nous ne savons pas encore qui est responsable.", .french),
    ("La policía está en el lugar y no se sabe todavía quién es el responsable de los hechos.", .spanish),
    ("الشرطة في مكان الحادث ولا نعرف بعد من المسؤول.", .arabic),
    ("", .english),
  ])
  func theLanguageIsGuessed(_ text: String, _ language: Language) {
    #expect(Checker.language(of: Draft(text)) == language)
  }
}
