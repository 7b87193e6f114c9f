import Documents
import Guidelines
import Testing

/// Word files as Word writes them.
@Suite struct WordTests {
  private func read(_ file: WordFile) throws -> Document { try Document.read(file.data.span, named: "draft.docx") }

  /// The lines of a document with their zones.
  private func lines(_ document: Document) throws -> [String] {
    let utf8 = Array(document.text.utf8)
    return try #require(document.blocks).map {
      "\($0.zone.rawValue): " + String(decoding: utf8[$0.bytes], as: UTF8.self)
    }
  }

  private let p = WordFile.paragraph
  private let r = WordFile.run

  @Test func runsAreJoinedWhereverWordSplitsThem() throws {
    let body = p(
      r("A lo") + #"<w:proofErr w:type="spellStart"/>"# + r("ne w") + #"<w:proofErr w:type="spellEnd"/>"#
        + #"<w:smartTag w:uri="x" w:element="place">"# + r("olf") + "</w:smartTag>"
        + #"<w:bookmarkStart w:id="0" w:name="b"/><w:bookmarkEnd w:id="0"/>"#
        + "<w:sdt><w:sdtPr><w:alias w:val=\"Field\"/><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>" + r(" struck")
        + "</w:sdtContent></w:sdt>" + "<w:r><w:lastRenderedPageBreak/><w:t> at noon.</w:t></w:r>", nil)
    let document = try read(WordFile(body))
    #expect(try lines(document) == ["body: A lone wolf struckat noon.", "caption: Field"])
  }

  /// Whatever travels with the file is read, and its place has a name.
  @Test func whatIsSeldomSeenIsRead() throws {
    var file = WordFile(
      p(
        "<w:hyperlink w:anchor=\"a\" w:tooltip=\"On the link\">\(r("Link"))</w:hyperlink>"
          + "<w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
          + "<wp:docPr id=\"1\" name=\"Picture 1\" title=\"The title\" descr=\"The square\"/>"
          + "<pic:cNvPr xmlns:pic=\"urn:pic\" id=\"1\" name=\"rask_photo.jpg\"/></wp:inline></w:drawing>"
          + "<w:pict><v:shape xmlns:v=\"urn:v\"><v:textpath string=\"Painted\"/></v:shape></w:pict>", nil)
        + "<w:sdt><w:sdtPr><w:alias w:val=\"The name\"/><w:comboBox><w:listItem w:displayText=\"A choice\" w:value=\"1\"/>"
        + "</w:comboBox></w:sdtPr><w:sdtContent>\(p(r("Inside"), nil))</w:sdtContent></w:sdt>")
    let chart = """
      <c:chartSpace xmlns:c="urn:c" xmlns:a="urn:a"><c:title><a:p><a:r><a:t>Deaths by </a:t></a:r><a:r><a:t>hour</a:t></a:r></a:p></c:title>\
      <c:ser><c:cat><c:strRef><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Harbour</c:v></c:pt></c:strCache></c:strRef></c:cat>\
      <c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>11</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser></c:chartSpace>
      """
    let diagram =
      "<dgm:dataModel xmlns:dgm=\"urn:d\" xmlns:a=\"urn:a\"><dgm:t><a:p><a:r><a:t>First step</a:t></a:r></a:p></dgm:t></dgm:dataModel>"
    file.drawings = [("chart", "charts/chart1.xml", chart), ("diagramData", "diagrams/data1.xml", diagram)]
    let document = try read(file)
    #expect(
      try lines(document) == [
        "body: Link", "caption: On the link", "caption: The square", "caption: The title", "caption: rask_photo.jpg",
        "body: Painted", "body: Inside", "caption: The name", "caption: A choice", "caption: Deaths by hour",
        "caption: Harbour", "caption: First step",
      ])
    let places = (1...12).map { document.place(of: .init(line: $0, column: 1, byte: 0, utf16: 0))?.part }
    #expect(
      places == [
        .text, .hint, .alternativeText, .alternativeText, .alternativeText, .textBox, .text, .hint, .hint, .diagram,
        .diagram, .diagram,
      ])
  }

  @Test func signsThatWordWritesAsElementsAreText() throws {
    let run =
      "<w:r><w:t>co</w:t><w:softHyphen/><w:t>operate</w:t><w:tab/><w:t>twenty</w:t><w:noBreakHyphen/><w:t>one</w:t>"
      + "<w:br/><w:t>below</w:t><w:cr/><w:t>last</w:t></w:r>"
    let body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr>\(run)</w:p>"
    #expect(
      try lines(try read(WordFile(body))) == ["body: co\u{AD}operate\ttwenty\u{2011}one\u{2028}below\u{2028}last"])
  }

  @Test func insertedTextCountsAndDeletedTextDoesNot() throws {
    let body =
      p(
        r("The ") + #"<w:del w:id="1" w:author="a"><w:r><w:delText>monster</w:delText></w:r></w:del>"#
          + #"<w:ins w:id="2" w:author="a">"# + r("suspect") + "</w:ins>"
          + #"<w:moveFrom w:id="3" w:author="a">"# + r(" moved") + "</w:moveFrom>" + #"<w:moveTo w:id="4">"#
          + r(" here") + "</w:moveTo>", nil)
      + "<w:p><w:pPr><w:pStyle w:val=\"Zitat\"/><w:rPr><w:del w:id=\"5\"/></w:rPr></w:pPr>\(r("One "))</w:p>"
      + p(r("sentence."), nil)
      + "<w:p><w:pPr><w:pPrChange w:id=\"6\"><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr></w:pPrChange></w:pPr>\(r("Plain."))</w:p>"
    var file = WordFile(body)
    file.styles = """
      <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>\
      <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
      """
    #expect(try lines(try read(file)) == ["body: The suspect here", "quotation: One sentence.", "body: Plain."])
  }

  @Test func stylesAreKnownInEveryLanguageOfWord() throws {
    var file = WordFile(
      p(r("Joint statement"), "Titel") + p(r("What we know"), "Titre1") + p(r("Own style"), "Kopf")
        + p(r("We grieve."), "Zitat") + p(r("The square"), "Legende") + p(r("Plain"), "Ring")
        + "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>\(r("By level"))</w:p>"
        + "<w:p><w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr>\(r("No heading"))</w:p>")
    func style(_ id: String, _ name: String, _ base: String? = nil) -> String {
      let based = base.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? ""
      return "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(based)</w:style>"
    }
    file.styles =
      style("Titel", "Title") + style("Titre1", "heading 1") + style("Kopf", "Our heading", "Titre1")
      + style("Zitat", "Intense Quote") + style("Legende", "caption") + style("Ring", "a", "Ring2")
      + style("Ring2", "b", "Ring")
    let zones = try #require(try read(file).blocks).map(\.zone)
    #expect(zones == [.headline, .headline, .headline, .quotation, .caption, .body, .headline, .body])
  }

  @Test func linksFieldsAndPicturesCarryMoreThanTheyShow() throws {
    var file = WordFile(
      p(
        #"<w:hyperlink r:id="rId9">"# + r("our page") + "</w:hyperlink>"
          + #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://b.example/x" </w:instrText></w:r>"#
          + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r>"# + r(" and more")
          + #"<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr=" DATE ">"# + r(" 4 May")
          + "</w:fldSimple>"
          + #"<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="The suspect&#10;in court &amp; outside"/></wp:inline></w:drawing></w:r>"#,
        nil))
    file.links = ["rId9": "https://a.example/page"]
    #expect(
      try lines(try read(file)) == [
        "body: our page and more 4 May", "link: https://a.example/page", "link: https://b.example/x",
        "caption: The suspect in court & outside",
      ])
  }

  @Test func textBoxesTablesNotesHeadersAndCommentsAreRead() throws {
    let box = "<w:txbxContent>\(p(r("In the box"), nil))</w:txbxContent>"
    var file = WordFile(
      p(
        r("Before ")
          + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wps:txbx>\(box)</wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
          + r("after") + #"<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>"#, nil)
        + "<w:tbl><w:tblPr/><w:tr><w:trPr/><w:tc><w:tcPr/>\(p(r("Cell"), nil))</w:tc></w:tr></w:tbl>")
    file.footnotes =
      #"<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"#
      + #"<w:footnote w:id="2">"# + p("<w:r><w:footnoteRef/></w:r>" + r("A note"), nil) + "</w:footnote>"
    file.comments = #"<w:comment w:id="0" w:author="b" w:initials="b">"# + p(r("Check the name"), nil) + "</w:comment>"
    file.header = p(r("Police of Port Ellery"), nil)
    let document = try read(file)
    #expect(
      try lines(document) == [
        "body: Before after", "body: In the box", "body: Cell", "body: Police of Port Ellery", "notes: A note",
        "notes: Check the name",
      ])
    let places = (1...6).compactMap { document.place(of: TextPosition(line: $0, column: 3, byte: 0, utf16: 0)) }
    #expect(places.map(\.part) == [.text, .textBox, .text, .header, .footnotes, .comments])
    #expect(places.map(\.paragraph) == [1, 1, 2, 1, 2, 1])
    #expect(places.allSatisfy { $0.offset == 2 })
  }

  @Test func propertiesThatTravelWithTheFileAreRead() throws {
    var file = WordFile(p(r("Plain."), nil))
    file.properties =
      "<dc:title>On Evan Rask</dc:title><dc:creator>Jo</dc:creator><cp:keywords>harbour; market</cp:keywords>"
    let document = try read(file)
    #expect(try lines(document) == ["body: Plain.", "notes: On Evan Rask", "notes: harbour; market"])
    let place = document.place(of: TextPosition(line: 3, column: 1, byte: 0, utf16: 0))
    #expect(place == DocumentPlace(part: .properties, paragraph: 2, offset: 0))
  }

  @Test func aFileThatEmbedsAnotherIsRefused() {
    var file = WordFile(p(r("Plain."), nil))
    file.embeds = true
    #expect(throws: DocumentError.embedsFile) { try read(file) }
  }

  @Test func aCommentCanBeAWaiver() throws {
    var file = WordFile(
      p(r("Police spoke."), nil)
        + p(r("Evan Rask is in court.") + #"<w:r><w:commentReference w:id="7"/></w:r>"#, nil))
    file.comments =
      #"<w:comment w:id="7">"# + p(r("afterword: glor-offender-name J-NAME-CHARGE press-lead: charged"), nil)
      + "</w:comment>"
    let document = try read(file)
    let facts = CaseFacts(offenders: [.init(name: "Evan Rask")])
    let report = Checker(languages: [.english]).check(document.draft(language: .english), facts: facts)
    let named = try #require(report.findings.first { $0.rule == "glor-offender-name" })
    #expect(named.waiver?.role == "press-lead")
    #expect(document.place(of: named.span.start) == DocumentPlace(part: .text, paragraph: 2, offset: 0))
  }

  @Test func findingsLeadToParagraphAndCharacter() throws {
    let document = try read(
      WordFile(p(r("Qu’est-ce 👩‍👩‍👧."), nil) + p("", nil) + p(r("Hier — é — ") + r("A lo") + r("ne wolf struck."), nil)))
    let report = Checker(languages: [.english]).check(document.draft(language: .english, isFragment: true))
    let finding = try #require(report.findings.first)
    #expect(finding.text.lowercased().contains("lone wolf"))
    let place = try #require(document.place(of: finding.span.start))
    #expect(place.part == .text && place.paragraph == 3 && place.offset >= 11 && place.offset <= 13)
  }

  @Test func writingFromRightToLeftIsReadInItsLogicalOrder() throws {
    let body =
      "<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>بيان</w:t></w:r><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\"> مشترك</w:t></w:r></w:p>"
    #expect(try lines(try read(WordFile(body))) == ["body: بيان مشترك"])
  }

  @Test func strictFilesFilesInOtherFoldersAndTemplatesAreRead() throws {
    let strict = WordFile(p(r("Strict."), nil)).entries.map { entry in
      ZipFile.Entry(
        entry.name,
        String(decoding: entry.bytes, as: UTF8.self)
          .split(
            separator: "http://schemas.openxmlformats.org/wordprocessingml/2006/main", omittingEmptySubsequences: false
          )
          .joined(separator: "http://purl.oclc.org/ooxml/wordprocessingml/main"))
    }
    #expect(try Document.read(ZipFile(entries: strict).data.span, named: "a.dotx").text == "Strict.\n")
    let moved = WordFile(p(r("Moved."), nil)).entries.map { entry in
      let name = entry.name.contains("document.xml") ? String(entry.name.map { $0 == "d" ? "D" : $0 }) : entry.name
      let text = String(decoding: entry.bytes, as: UTF8.self).split(separator: "word/document.xml").joined(
        separator: "/worD/./x/../Document.xml")
      return ZipFile.Entry(name, text)
    }
    #expect(try Document.read(ZipFile(entries: moved).data.span).text == "Moved.\n")
  }
}
