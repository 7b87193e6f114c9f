import Documents
import Guidelines
import Testing

/// Word files as they come back: edited by people, and by people who mean harm.
@Suite struct EditedLetterTests {
  private let p = WordFile.paragraph
  private let r = WordFile.run

  private func read(_ body: String) throws -> EditedLetter {
    try EditedLetter.read(WordFile(body).data.span, named: "a.docx")
  }

  @Test func trackedChangesCountAsAcceptedAndAreReported() throws {
    let back = try read(
      p(
        r("We ") + #"<w:del w:id="1" w:author="Ana"><w:r><w:delText>know</w:delText></w:r></w:del>"#
          + #"<w:ins w:id="2" w:author="Ben">"# + r("have confirmed") + "</w:ins>" + r(" this."), nil)
        + #"<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="Ana"/></w:rPr></w:pPr>"# + r("One ") + "</w:p>"
        + p(r("sentence."), nil)
        + #"<w:p><w:pPr><w:rPr><w:ins w:id="4" w:author="Ben"/></w:rPr></w:pPr>"# + r("New.") + "</w:p>"
        + p(
          #"<w:moveFrom w:id="5" w:author="Ana">"# + r("Old place.") + "</w:moveFrom>"
            + #"<w:moveTo w:id="6" w:author="Ana">"#
            + r("New place.") + "</w:moveTo>", nil))
    #expect(back.text == "We have confirmed this.\n\nOne sentence.\n\nNew.\n\nNew place.")
    #expect(back.openChanges.insertions == 3)
    #expect(back.openChanges.deletions == 3)
    #expect(back.openChanges.authors == ["Ana", "Ben"])
  }

  @Test func commentsAreListedWithTheWordsTheyHangOn() throws {
    var file = WordFile(
      p(
        r("Eight ") + #"<w:commentRangeStart w:id="7"/>"# + r("people") + #"<w:commentRangeEnd w:id="7"/>"#
          + #"<w:r><w:commentReference w:id="7"/></w:r>"# + r(" died."), nil))
    file.comments =
      #"<w:comment w:id="7" w:author="Ana Díaz" w:date="2026-03-14T20:10:00Z">"# + p(r("Is this"), nil)
      + p(r("still right?"), nil) + "</w:comment>"
    let back = try EditedLetter.read(file.data.span, named: "a.docx")
    #expect(back.text == "Eight people died.")
    #expect(
      back.comments == [
        .init(author: "Ana Díaz", time: "2026-03-14T20:10:00Z", words: "people", text: "Is this still right?")
      ])
  }

  @Test func controlsAreReadWhateverWordMakesOfThem() throws {
    func control(_ tag: String, _ more: String, _ content: String) -> String {
      "<w:sdt><w:sdtPr><w:tag w:val=\"\(tag)\"/>\(more)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }
    let back = try read(
      p(
        control("afterword:f-4", "", r("Ni") + #"<w:ins w:id="1" w:author="A">"# + r("ne") + "</w:ins>")
          + r(" people. ")
          + control("afterword:f-3", "<w:showingPlcHdr/>", r("Click or tap here to enter text.")) + r("End. ")
          + control("theirs", "", r("Other. ")), nil)
        // Word turns a control around a whole paragraph into one of blocks.
        + control("afterword:f-1", "", p(r("Harbour Market"), nil)))
    #expect(back.text == "Nine people. End. Other.\n\nHarbour Market")
    #expect(
      back.figures == [
        .init(tag: "afterword:f-4", words: "Nine"), .init(tag: "afterword:f-3", words: ""),
        .init(tag: "afterword:f-1", words: "Harbour Market"),
      ])
  }

  @Test func headingsListsAndLinesAreKnownFromAnyProgram() throws {
    var file = WordFile(
      p(r("Titel"), "T") + p(r("Zwei"), "U") + "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>\(r("Drei"))</w:p>"
        + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>\(r("a"))</w:p>"
        + p(r("b"), "L")
        + "<w:p><w:pPr><w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>\(r("no item"))</w:p>"
        + p(r("  ") + "<w:r><w:tab/><w:t>first</w:t><w:br/><w:t>second</w:t><w:br w:type=\"page\"/></w:r>", nil)
        + p("", nil))
    func style(_ id: String, _ name: String) -> String {
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/></w:style>"
    }
    file.styles = style("T", "Title") + style("U", "heading 2") + style("L", "List Bullet 2")
    let back = try EditedLetter.read(file.data.span)
    #expect(back.text == "# Titel\n\n## Zwei\n\n### Drei\n\n- a\n- b\n\nno item\n\nfirst\nsecond")
  }

  @Test func whatIsNoTextIsSaid() throws {
    let back = try read(
      p(
        r("Words")
          + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:drawing/></w:r><w:r><w:sym w:char=\"F0A7\"/></w:r>"
          + "<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space=\"preserve\"> hidden</w:t></w:r>", nil)
        + "<w:tbl><w:tr><w:tc>\(p(r("Cell"), nil))</w:tc></w:tr></w:tbl>"
        + p("<w:r><w:pict><w:txbxContent>\(p(r("In a box"), nil))</w:txbxContent></w:pict></w:r>", nil))
    #expect(back.text == "Words hidden\n\nCell")
    #expect(Set(back.remarks) == [.notes, .pictures, .symbols, .hiddenText, .tables, .textBoxes])
    for remark in EditedLetter.Remark.allCases { #expect(remark.sentence.hasSuffix(".")) }
  }

  /// Who strikes words through means them to go, and the text still has them.
  @Test(arguments: ["<w:strike/>", "<w:dstrike w:val=\"1\"/>"])
  func whatIsStruckThroughIsSaid(mark: String) throws {
    let run = "<w:r><w:rPr>\(mark)</w:rPr><w:t>We are telling families first.</w:t></w:r>"
    let back = try read(p(r("Words. ") + run + r(" More."), nil))
    #expect(back.text.contains("We are telling families first."))
    #expect(back.remarks == [.struckThrough] && back.struck == ["We are telling families first."])
    let plain = try read(p("<w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>Words.</w:t></w:r>", nil))
    #expect(plain.remarks.isEmpty && plain.struck.isEmpty)
  }

  private func error(_ bytes: [UInt8], _ name: String? = "a.docx", _ limits: DocumentLimits = EditedLetter.limits)
    -> DocumentError?
  {
    do {
      _ = try EditedLetter.read(bytes.span, named: name, limits: limits)
      return nil
    } catch { return error }
  }

  @Test func programsAreRefused() {
    let honest = WordFile(p(r("Words."), nil))
    var file = honest
    file.more.append(.init("word/vbaProject.bin", "x"))
    #expect(error(file.data) == .holdsPrograms)
    file = honest
    file.more.append(.init("custom/VBAPROJECT.BIN", "x"))
    #expect(error(file.data) == .holdsPrograms)
    #expect(error(honest.data, "a.docm") == .holdsPrograms)
    let entries = honest.entries.map {
      $0.name == "[Content_Types].xml"
        ? ZipFile.Entry($0.name, "<Types a=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>") : $0
    }
    #expect(error(ZipFile(entries: entries).data) == .holdsPrograms)
  }

  @Test func otherFilesAreRefused() {
    #expect(error(Array("<html>".utf8), "a.html") == .notWord)
    #expect(error(Array("%PDF-1.7".utf8), "a.pdf") == .unreadable(.pdf))
    #expect(error([], nil) == .notWord)
    #expect(error(OpenDocumentFile("<text:p>x</text:p>").data, "a.odt") == .notWord)
    var file = WordFile(p(r("x"), nil))
    file.embeds = true
    #expect(error(file.data) == .embedsFile)
    for (part, expected) in [
      ("_rels/.rels", DocumentError.missingPart("word/document.xml")),
      ("word/document.xml", .missingPart("word/document.xml")),
    ] {
      #expect(error(ZipFile(entries: WordFile(p(r("x"), nil)).entries.filter { $0.name != part }).data) == expected)
    }
  }

  @Test func bombsAndEntitiesAreRefused() {
    let honest = WordFile(p(r("x"), nil))
    for part in ["word/document.xml", "word/styles.xml", "_rels/.rels"] {
      let entries = honest.entries.map {
        $0.name == part
          ? ZipFile.Entry(part, "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><w>&b;</w>") : $0
      }
      #expect(error(ZipFile(entries: entries).data) == .declaresType(part: part))
    }
    let run = ZipFile.packedRun(of: 0x20, copies: 80_000)
    var entries = honest.entries
    entries[2].packed = run.packed
    entries[2].claimedSize = UInt32(run.count)
    #expect(error(ZipFile(entries: entries).data) == .tooLarge(limit: 16 << 20))
    #expect(error(honest.data, "a.docx", DocumentLimits(file: 100)) == .tooLarge(limit: 100))
    let deep = String(repeating: "<w:sdt>", count: 100_000)
    let nested = honest.entries.map { $0.name == "word/document.xml" ? ZipFile.Entry($0.name, deep) : $0 }
    #expect(error(ZipFile(entries: nested).data) == .tooDeep(part: "word/document.xml"))
  }

  @Test func nestedControlsAndCommentsKeepNoMoreThanTheirWords() throws {
    let depth = 200
    let words = String(repeating: "word ", count: 2_000)
    let body =
      (0..<depth).map {
        "<w:commentRangeStart w:id=\"\($0)\"/><w:sdt><w:sdtPr><w:tag w:val=\"afterword:f-\($0)\"/></w:sdtPr><w:sdtContent>"
      }
      .joined() + String(repeating: r(words), count: 50) + String(repeating: "</w:sdtContent></w:sdt>", count: depth)
    // 200 controls are 400 levels, which is more than any document has; 100 are read.
    #expect(throws: DocumentError.self) { try read(p(body, nil)) }
    let fewer = (0..<100).map { "<w:sdt><w:sdtPr><w:tag w:val=\"afterword:f-\($0)\"/></w:sdtPr><w:sdtContent>" }
      .joined()
    let back = try read(
      p(fewer + String(repeating: r(words), count: 50) + String(repeating: "</w:sdtContent></w:sdt>", count: 100), nil))
    #expect(back.figures.count == 100)
    #expect(back.figures.allSatisfy { $0.words.utf8.count <= 2_000 })
  }
}
