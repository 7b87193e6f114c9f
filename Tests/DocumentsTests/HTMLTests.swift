import Documents
import Guidelines
import Testing

/// Web pages and HTML e-mails.
@Suite struct HTMLTests {
  private func lines(_ source: String) throws -> [String] {
    let document = Document.html(source)
    let utf8 = Array(document.text.utf8)
    return try #require(document.blocks).map {
      "\($0.zone.rawValue): " + String(decoding: utf8[$0.bytes], as: UTF8.self)
    }
  }

  @Test(arguments: [
    (
      "<h1>Joint <em>statement</em></h1><p>We\n  know.<p>More.",
      ["headline: Joint statement", "body: We know.", "body: More."]
    ),
    ("<title>A &amp; B</title><script>a < 'b'</script><style>p{}</style>x", ["headline: A & B", "body: x"]),
    ("<blockquote><p>We grieve.</p></blockquote>after", ["quotation: We grieve.", "body: after"]),
    ("He said <q>no <b>one</b></q>.", ["body: He said “no one”."]),
    (
      "<figure><img src=x alt='The square'><figcaption>At dawn</figcaption></figure>",
      ["caption: The square", "caption: At dawn"]
    ),
    (
      "see <a href='https://a.example/?a=1&amp;b=2'>this</a> now",
      ["body: see this now", "link: https://a.example/?a=1&b=2"]
    ),
    ("<meta name=Description content=\"In short\"><h2>T</h2>", ["lead: In short", "headline: T"]),
    ("caf&eacute; &#233;&#xE9;&#146;&nbsp;&bogus; AT&T &", ["body: café éé’\u{A0}&bogus; AT&T &"]),
    ("one<br>two<br/>three", ["body: one\u{2028}two\u{2028}three"]),
    ("<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>", ["body: a", "body: b", "body: c", "body: d"]),
    ("2 < 3 and 4 > 3", ["body: 2 < 3 and 4 > 3"]),
    ("<p title='A tip'>x</p>", ["body: x", "caption: A tip"]),
    (
      "<h1>Unclosed <p>then<h2>Second</h2>body",
      ["headline: Unclosed", "headline: then", "headline: Second", "body: body"]
    ),
    ("<!-- hidden --><p>x<!-- > --></p><![CDATA[y]]>z<!doctype html>", ["body: x", "body: z"]),
    ("<p>a</blockquote></h1></figcaption>b", ["body: a", "body: b"]),
    (
      "<p data-title='Held by police' data-id=x9 data-json='{\"a b\": 1}' aria-label='Read more'>x</p>",
      ["body: x", "caption: Held by police", "caption: Read more"]
    ),
    ("<img src='/photos/rask_arrest.jpg?w=9'><img src='data:image/png;base64,AA'>", ["caption: rask_arrest.jpg"]),
    ("<input type=text value='The lone wolf' placeholder='Name'>", ["caption: The lone wolf", "caption: Name"]),
    ("<input value=7><meta name=keywords content='attack, harbour'>", ["caption: attack, harbour"]),
    (
      "a&ZeroWidthSpace;b &ccaron;&Ccaron;&NewLine;&fflig; c&nbspd AT&amp;T &notit; &copyx",
      ["body: a\u{200B}b čČ \u{FB00} c\u{A0}d AT&T ¬it; ©x"]
    ),
    ("<a href='/?a=1&copy=2'>x</a>", ["body: x", "link: /?a=1&copy=2"]),
    ("", []), ("<", ["body: <"]), ("<p", []), ("<!--", []), ("&", ["body: &"]), ("<q>", ["body: “"]),
  ])
  func textAndZones(_ source: String, _ expected: [String]) throws {
    #expect(try lines(source) == expected)
  }

  @Test func positionsLeadBackIntoTheSource() throws {
    let source =
      "<h1>Caf&eacute; &#x1F600;</h1>\r\n<p>Quiet.\n<p class=\"é\">The suspect, a\n  l<b>on</b>e&#32;wol&#102;, fled.</p>"
    let document = Document.html(source)
    let report = Checker(languages: [.english]).check(document.draft(language: .english, isFragment: true))
    #expect(
      report.findings.contains { $0.rule == "glor-lone-wolf" || $0.text.contains("lone wolf") }, "\(report.findings)")
    for finding in document.located(report).findings where finding.text == "lone wolf" {
      let utf8 = Array(source.utf8)
      let found = String(decoding: utf8[finding.span.start.byte..<finding.span.end.byte], as: UTF8.self)
      #expect(found == "l<b>on</b>e&#32;wol&#102;")
      #expect(finding.span.start.line == 4 && finding.span.start.column == 3)
      let before = String(decoding: utf8[..<finding.span.start.byte], as: UTF8.self)
      #expect(finding.span.start.utf16 == before.utf16.count)
    }
  }

  @Test func aCommentCanBeAWaiver() throws {
    let document = Document.html(
      "<p>Police spoke.</p>\n<!-- afterword: glor-offender-name J-NAME-CHARGE press-lead: charged -->\n<p>Evan Rask is in court.</p>"
    )
    let facts = CaseFacts(offenders: [.init(name: "Evan Rask")])
    let report = Checker(languages: [.english]).check(document.draft(language: .english), facts: facts)
    #expect(report.findings.first { $0.rule == "glor-offender-name" }?.waiver?.code == .nameCharge)
  }

  @Test func declaredEncodingsAreRead() throws {
    let head = Array("<meta charset=\"windows-1252\"><p>caf".utf8)
    #expect(try Document.read((head + [0xE9, 0x92]).span, named: "a.html").text == "café’\n")
    let latin = Array("<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>".utf8) + [0x93, 0x94]
    #expect(try Document.read(latin.span, named: "a.htm").text == "“”\n")
    let arabic = Array("<html><head><meta charset=windows-1256></head><body>".utf8) + [0xC8, 0xED, 0xC7, 0xE4]
    #expect(try Document.read(arabic.span).text == "بيان\n")
    let xml = Array("<?xml version='1.0' encoding='utf-8'?><html><body>é".utf8)
    #expect(try Document.read(xml.span, named: "a.xhtml").text == "é\n")
  }

  @Test(arguments: [
    ("<meta charset=\"klingon\">x", DocumentError.unknownEncoding("klingon")),
    ("<meta charset=\"UTF-8//IGNORE\">\u{FF}", nil), ("<meta charset=a;b|c>x", .unknownEncoding("a")),
  ])
  func oddEncodingsAreRefused(_ source: String, _ error: DocumentError?) throws {
    guard let error else { return _ = try? Document.read(Array(source.utf8).span, named: "a.html") }
    #expect(throws: error) { try Document.read(Array(source.utf8).span, named: "a.html") }
  }

  @Test func aPageThatIsNotInItsEncodingIsRefused() {
    #expect(throws: DocumentError.notUTF8(line: 2, column: 2)) {
      try Document.read((Array("<p>\né".utf8) + [0xFF]).span, named: "a.html")
    }
    #expect(throws: DocumentError.notInEncoding("gb18030")) {
      try Document.read((Array("<meta charset=gb18030>".utf8) + [0xFF, 0xFF]).span, named: "a.html")
    }
  }

  @Test(arguments: [
    "<blockquote>", "<q>", "<h1>", "</p>", "<", "&", "<!--", "&#x", "<a href='", "<p><b", "</blockquote>",
  ])
  func aMillionOfAnythingEnds(_ piece: String) throws {
    let source = String(repeating: piece, count: 200_000) + "x"
    let document = Document.html(source)
    #expect(document.text.utf8.count <= source.utf8.count * 2 + 16)
  }
}
