import Documents
import Guidelines
import Testing

/// OpenDocument texts as LibreOffice writes them.
@Suite struct OpenDocumentTests {
  private func read(_ file: OpenDocumentFile) throws -> Document {
    try Document.read(file.data.span, named: "draft.odt")
  }

  private func lines(_ document: Document) throws -> [String] {
    let utf8 = Array(document.text.utf8)
    return try #require(document.blocks).map {
      "\($0.zone.rawValue): " + String(decoding: utf8[$0.bytes], as: UTF8.self)
    }
  }

  @Test func spacesAreReadByTheRulesOfTheFormat() throws {
    let body = """
      <text:sequence-decls/><text:p>  A   lone\n <text:span>wolf </text:span><text:span> struck</text:span>\
      <text:s text:c="2"/><text:tab/>now<text:line-break/>here<text:soft-page-break/>. </text:p>
      """
    #expect(try lines(try read(OpenDocumentFile(body))) == ["body: A lone wolf struck  \tnow\u{2028}here. "])
  }

  /// Whatever travels with the file is read, and its place has a name.
  @Test func whatIsSeldomSeenIsRead() throws {
    var file = OpenDocumentFile(
      """
      <text:p>Before <text:conditional-text text:condition="x" text:string-value-if-true="Held" \
      text:string-value-if-false="Sought">Held</text:conditional-text><text:hidden-text text:string-value="A hidden word"/></text:p>\
      <form:text xmlns:form="urn:f" form:label="A label" form:name="t1"/>
      """)
    let object = """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:chart><title><text:p>Deaths by hour</text:p>\
      </title></office:chart></office:body></office:document-content>
      """
    let meta = """
      <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta><meta:user-defined meta:name="Case">Rask</meta:user-defined>\
      </office:meta></office:document-meta>
      """
    file.more = [ZipFile.Entry("Object 1/content.xml", object), ZipFile.Entry("meta.xml", meta)]
    let document = try read(file)
    #expect(
      try lines(document) == [
        "body: Before Held", "caption: Held", "caption: Sought", "caption: A hidden word", "caption: A label",
        "body: Deaths by hour", "notes: Case", "notes: Rask",
      ])
    #expect(document.place(of: .init(line: 6, column: 1, byte: 0, utf16: 0))?.part == .diagram)
  }

  @Test func stylesAreFollowedToTheirParents() throws {
    var file = OpenDocumentFile(
      """
      <text:p text:style-name="P1">Joint statement</text:p><text:h text:outline-level="2">What we know</text:h>\
      <text:p text:style-name="P2">We grieve.</text:p><text:p text:style-name="Illustration">The square</text:p>\
      <text:p text:style-name="Own_20_heading">Own</text:p><text:p text:style-name="P3">Plain</text:p>
      """)
    func style(_ name: String, _ parent: String, _ more: String = "") -> String {
      "<style:style style:name=\"\(name)\" style:family=\"paragraph\" style:parent-style-name=\"\(parent)\" \(more)/>"
    }
    file.automaticStyles = style("P1", "Title") + style("P2", "Quotations") + style("P3", "P3")
    file.styles = style("Own_20_heading", "Text_20_body", "style:default-outline-level=\"1\"")
    let zones = try #require(try read(file).blocks).map(\.zone)
    #expect(zones == [.headline, .headline, .quotation, .caption, .headline, .body])
  }

  @Test func everyPartIsReadAndDeletedTextIsNot() throws {
    var file = OpenDocumentFile(
      """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>monster</text:p></text:deletion>\
      </text:changed-region></text:tracked-changes>\
      <text:p>Before<text:change text:change-id="c"/><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>\
      <text:note-body><text:p>A note</text:p></text:note-body></text:note>\
      <office:annotation><dc:creator>Jo</dc:creator><dc:date>2031-03-04</dc:date><text:p>Check this</text:p></office:annotation>\
       and <text:a xlink:href="https://a.example/">a link</text:a><draw:frame><draw:text-box><text:p>In the box</text:p></draw:text-box>\
      <svg:title>The square</svg:title></draw:frame>.</text:p>\
      <table:table><table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row></table:table>
      """)
    file.masterStyles =
      "<style:master-page style:name=\"Standard\"><style:header><text:p>Police</text:p></style:header></style:master-page>"
    let document = try read(file)
    #expect(
      try lines(document) == [
        "body: Before and a link.", "notes: A note", "notes: Check this", "link: https://a.example/",
        "body: In the box", "caption: The square", "body: Cell", "body: Police",
      ])
    let places = (1...8).compactMap { document.place(of: TextPosition(line: $0, column: 1, byte: 0, utf16: 0)) }
    #expect(
      places.map(\.part) == [.text, .footnotes, .comments, .link, .textBox, .alternativeText, .text, .header])
    #expect(places.map(\.paragraph) == [1, 1, 1, 1, 1, 1, 2, 1])
  }

  @Test func aCommentCanBeAWaiver() throws {
    let document = try read(
      OpenDocumentFile(
        """
        <text:p>Police spoke.</text:p><text:p>Evan Rask<office:annotation><text:p>afterword: glor-offender-name J-NAME-CHARGE \
        press-lead: charged</text:p></office:annotation> is in court.</text:p>
        """))
    let facts = CaseFacts(offenders: [.init(name: "Evan Rask")])
    let report = Checker(languages: [.english]).check(document.draft(language: .english), facts: facts)
    let named = try #require(report.findings.first { $0.rule == "glor-offender-name" })
    #expect(named.waiver?.code == .nameCharge)
    #expect(document.place(of: named.span.start)?.paragraph == 2)
  }

  @Test func aClaimOfManySpacesDoesNotFillTheMemory() throws {
    let body = "<text:p>" + String(repeating: "<text:s text:c=\"2000000000\"/>", count: 1_000) + "</text:p>"
    #expect(try read(OpenDocumentFile(body)).text.utf8.count < 200_000)
  }
}
