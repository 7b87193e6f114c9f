import Documents
import Guidelines
import Testing

/// Texts on letterhead: what is written into a Word file comes out of it again.
@Suite struct LetterTests {
  static let texts: [(Language, String)] = [
    (
      .english,
      """
      # Update 2: incident at Harbour Market

      Joint statement 2, 14 March 2026, 20:00 (UTC+01:00)

      What we know:
      Eight people have died. Two & three < four "quoted" 'words'.
      These figures can change.

      ## Where to turn

      - Call 0800 555 011.
      - Go to the town hall.

      Next update: 20:40.
      """
    ),
    (
      .french,
      "# Point n°\u{A0}2\n\nHuit personnes sont décédées à 21\u{A0}h\u{A0}50\u{202F}!\nNous n’avons pas d’autre chiffre."
    ),
    (.spanish, "# Actualización n.º 2\n\nHan muerto ocho personas. ¿Dónde acudir?\n\nLlame al 0800 555 011."),
    (
      .arabic,
      "# المستجدات رقم 2\n\nتوفي 8 أشخاص. اتصلوا بالرقم \u{2066}0800 555 011\u{2069}.\n\nالتفاصيل: \u{2066}https://alder.example/3\u{2069}"
    ),
  ]

  private func letter(_ text: String, _ language: Language, figures: [Letter.Figure] = []) -> Letter {
    Letter(
      title: "Update", language: language, text: text, figures: figures,
      letterhead: .init(names: ["City of Port Alder", "Police & Fire"], address: ["1 Quay Street"]),
      mark: "Draft <not> cleared", imprint: ["Statement 3, code ABC123"], pageNumber: "Page # of ##",
      origin: .init(incident: "harbour", statement: 3, revision: 2, language: language, digest: "00ff"),
      time: "2026-03-14T19:00:00Z")
  }

  private func read(_ bytes: [UInt8], _ name: String? = "a.docx") throws -> EditedLetter {
    try EditedLetter.read(bytes.span, named: name)
  }

  @Test(arguments: texts)
  func whatIsWrittenIsReadAgain(_ language: Language, _ text: String) throws {
    let written = letter(text, language)
    let back = try read(try WordLetter(written).file())
    #expect(back.text == text)
    #expect(back.origin == written.origin)
    #expect(back.openChanges.isEmpty && back.comments.isEmpty && back.remarks.isEmpty)
  }

  @Test(arguments: texts)
  func theSameLetterIsTheSameBytes(_ language: Language, _ text: String) throws {
    #expect(try WordLetter(letter(text, language)).file() == WordLetter(letter(text, language)).file())
  }

  /// Where a phrase stands in a text, in bytes.
  private func figure(_ words: String, in text: String, tag: String) throws -> Letter.Figure {
    let range = try #require(text.firstRange(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return Letter.Figure(start: start, end: start + words.utf8.count, tag: tag, name: "casualties.killed (f-4)")
  }

  @Test func figuresKeepTheirTags() throws {
    let text = "# Update\n\nEight people have died. Call 0800 555 011."
    let figures = [
      try figure("0800 555 011", in: text, tag: "afterword:f-3"), try figure("Eight", in: text, tag: "afterword:f-4"),
      // Inside another one, across lines, and beyond the end: each is left out, and no word is lost.
      try figure("555", in: text, tag: "afterword:f-5"),
      Letter.Figure(start: 2, end: 20, tag: "afterword:f-6", name: "x"),
      Letter.Figure(start: 40, end: 4_000, tag: "afterword:f-7", name: "x"),
    ]
    let back = try read(try WordLetter(letter(text, .english, figures: figures)).file())
    #expect(back.text == text)
    #expect(
      back.figures == [.init(tag: "afterword:f-4", words: "Eight"), .init(tag: "afterword:f-3", words: "0800 555 011")])
  }

  @Test func aFigureInAnIsolateIsOneFigure() throws {
    let text = "اتصلوا بالرقم \u{2066}0800 555 011\u{2069} الآن."
    let back = try read(
      try WordLetter(letter(text, .arabic, figures: [try figure("0800 555 011", in: text, tag: "afterword:f-3")]))
        .file())
    #expect(back.text == text)
    #expect(back.figures.map(\.tag) == ["afterword:f-3"])
    #expect(back.figures.first?.words.contains("0800 555 011") == true)
  }

  @Test func theLetterheadMayHaveAPicture() throws {
    let header: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    let png = header + [0, 0, 0, 100, 0, 0, 0, 50] + Array(repeating: 0, count: 20)
    let logo = try #require(Logo(png: png, words: "Arms of “Port Alder”"))
    #expect((logo.width, logo.height) == (100, 50))
    var letter = letter("Words.", .english)
    letter.letterhead.logo = logo
    let back = try read(try WordLetter(letter).file())
    #expect(back.text == "Words." && back.remarks.isEmpty)
    #expect(Logo(png: Array("GIF89a".utf8), words: "x") == nil)
    #expect(Logo(png: Array(png[..<20]), words: "x") == nil)
    #expect(Logo(png: header + Array(repeating: 0, count: 30), words: "x") == nil)
    #expect(
      Logo(png: header + [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 1] + Array(repeating: 0, count: 20), words: "x") == nil)
  }

  @Test(arguments: [
    ("harbour/3 r2 en", true), ("Ref harbour/3 r2 ar Page 1", true), ("harbour/0 r2 en", false), ("a/b r2 en", false),
    ("harbour/3 r2 xx", false), ("harbour/3", false), ("", false),
  ])
  func theFooterSaysWhatWasLostElsewhere(_ footer: String, _ isFound: Bool) throws {
    var file = WordFile(WordFile.paragraph(WordFile.run("Words.")))
    file.more.append(
      .init("word/footer9.xml", "<w:ftr \(WordFile.spaces)><w:p><w:r><w:t>\(footer)</w:t></w:r></w:p></w:ftr>"))
    var entries = file.entries
    for index in entries.indices where entries[index].name == "word/_rels/document.xml.rels" {
      let text = String(decoding: entries[index].bytes, as: UTF8.self)
      entries[index] = .init(
        entries[index].name,
        text.replacing(
          "</Relationships>",
          with: "<Relationship Id=\"rId99\" Type=\"x/footer\" Target=\"footer9.xml\"/></Relationships>"))
    }
    let origin = try read(ZipFile(entries: entries).data).origin
    #expect((origin != nil) == isFound)
    if isFound { #expect(origin?.incident == "harbour" && origin?.statement == 3 && origin?.digest == nil) }
  }
}
