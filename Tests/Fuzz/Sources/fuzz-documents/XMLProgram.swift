/// Writes well-formed XML as bytes tell it to: each byte opens an element, closes one, or adds words.
struct XMLProgram {
  let head: String
  let tail: String
  /// Elements, with attributes.
  let elements: [String]

  private static let words = [
    "A lone wolf ", "struck", " Evan Rask", "\u{301}", "&amp;", "&#x1F469;&#x200D;&#x1F467;", "\n ",
    "&lt;!-- afterword: x y: z --&gt;",
    "afterword: glor-offender-name J-NAME-CHARGE lead: why", "بيان",
  ]

  /// The XML that the bytes write.
  func document(_ program: [UInt8]) -> [UInt8] {
    var text = head
    var open: [String] = []
    for byte in program.prefix(4_096) {
      let number = Int(byte)
      if number < elements.count {
        let element = elements[number]
        open.append(String(element.prefix { $0 != " " }))
        text += "<\(element)>"
      } else if number % 3 == 0 {
        if let name = open.popLast() { text += "</\(name)>" }
      } else {
        text += Self.words[number % Self.words.count]
      }
    }
    while let name = open.popLast() { text += "</\(name)>" }
    return Array((text + tail).utf8)
  }

  static let word = XMLProgram(
    head: """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body>
      """,
    tail: "</w:body></w:document>",
    elements: [
      "w:p", "w:r", "w:t", "w:t xml:space=\"preserve\"", "w:pPr", "w:rPr", "w:del w:id=\"1\"", "w:ins w:id=\"2\"",
      "w:moveFrom", "w:pStyle w:val=\"Title\"", "w:outlineLvl w:val=\"0\"", "w:tab", "w:br", "w:softHyphen",
      "w:noBreakHyphen", "w:instrText", "w:fldSimple w:instr=\"HYPERLINK &quot;https://a.example&quot;\"",
      "w:hyperlink r:id=\"rId9\"", "w:txbxContent", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:drawing",
      "wp:docPr descr=\"A lone wolf&#10;\"", "w:commentReference w:id=\"0\"", "w:comment w:id=\"0\"", "w:sdt",
      "w:sdtPr",
      "w:sdtContent", "w:tbl", "w:tr", "w:tc", "w:footnoteReference w:id=\"1\"", "w:rt", "w:delText", "w:pPrChange",
      "w:smartTag",
    ])

  static let openDocument = XMLProgram(
    head: """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
      xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
      xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
      xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:body><office:text>
      """,
    tail: "</office:text></office:body></office:document-content>",
    elements: [
      "text:p", "text:h", "text:span", "text:s text:c=\"3\"", "text:tab", "text:line-break", "text:note",
      "text:note text:note-class=\"endnote\"", "text:note-citation", "text:note-body", "text:tracked-changes",
      "text:a xlink:href=\"https://a.example\"", "draw:frame", "draw:text-box", "svg:title", "svg:desc",
      "office:annotation", "dc:creator", "style:header", "style:footer", "office:text",
      "style:style style:name=\"a\" style:family=\"paragraph\" style:parent-style-name=\"a\"",
      "text:p text:style-name=\"a\"", "text:p text:style-name=\"Quotations\"", "text:ruby-text",
      "draw:a xlink:href=\"x\"",
    ])

  static let translation = XMLProgram(
    head: """
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" \
      target-language="ar" datatype="plaintext" build-num="1"><header/><body>
      """,
    tail: "</body></file></xliff>",
    elements: [
      "trans-unit id=\"1\"", "trans-unit id=\"2\" approved=\"yes\"", "source", "target", "target state=\"translated\"",
      "target state=\"x-mine\"", "target state=\"final\" state-qualifier=\"mt-suggestion\"", "ph id=\"1\"",
      "x id=\"1\"",
      "x id=\"f1\"", "g id=\"1\"", "bpt id=\"1\"", "ept id=\"1\"", "it id=\"1\" pos=\"open\"", "mrk mtype=\"seg\"",
      "sub",
      "note", "alt-trans", "seg-source", "group", "tool tool-id=\"t\" tool-name=\"T\"", "bin-unit", "file", "header",
      "p",
    ])
}
