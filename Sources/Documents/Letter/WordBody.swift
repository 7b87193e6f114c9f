import Guidelines

/// The text of a letter as the body of a Word file.
struct WordBody {
  let letter: Letter

  private var isRightToLeft: Bool { letter.language == .arabic }

  /// The main part.
  var document: String {
    var number = 0
    let paragraphs = letter.paragraphs.map { paragraph in
      let runs = paragraph.lines.enumerated().map { place, line in
        (place == 0 ? "" : "<w:r><w:br/></w:r>") + self.runs(of: line, &number)
      }
      let style =
        switch paragraph.kind {
        case .plain: ""
        case .heading(let level): "Heading\(level)"
        case .item: "ListBullet"
        }
      return Self.paragraph(runs.joined(), style: style, isRightToLeft: isRightToLeft)
    }
    return WordXML.part(
      "w:document", spaces: WordXML.spaces, "<w:body>\(paragraphs.joined())\(section)</w:body>")
  }

  /// Runs and, around those of a figure, its content control.
  private func runs(of line: [LetterParagraph.Piece], _ number: inout Int) -> String {
    var result = ""
    var index = 0
    while index < line.count {
      guard let figure = line[index].figure else {
        result += run(line[index])
        index += 1
        continue
      }
      var inside = ""
      while index < line.count, line[index].figure == figure {
        inside += run(line[index])
        index += 1
      }
      number += 1
      result += """
        <w:sdt><w:sdtPr><w:alias w:val="\(WordXML.escaped(String(figure.name.prefix(64))))"/>\
        <w:tag w:val="\(WordXML.escaped(String(figure.tag.prefix(64))))"/><w:id w:val="\(number)"/></w:sdtPr>\
        <w:sdtContent>\(inside)</w:sdtContent></w:sdt>
        """
    }
    return result
  }

  private func run(_ piece: LetterParagraph.Piece) -> String {
    // Word knows direction as a property of a run. Without it a telephone number in an Arabic sentence would be shown
    // with its groups the wrong way round, for Word passes over isolates.
    Self.run(piece.text, isRightToLeft: piece.isRightToLeft ?? isRightToLeft)
  }

  /// A run.
  static func run(_ text: String, isRightToLeft: Bool) -> String {
    "<w:r>\(isRightToLeft ? "<w:rPr><w:rtl/></w:rPr>" : "")<w:t xml:space=\"preserve\">\(WordXML.escaped(text))</w:t></w:r>"
  }

  /// A paragraph in a style.
  static func paragraph(_ runs: String, style: String, isRightToLeft: Bool) -> String {
    let properties =
      (style.isEmpty ? "" : "<w:pStyle w:val=\"\(style)\"/>") + (isRightToLeft ? "<w:bidi/>" : "")
    return "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(runs)</w:p>"
  }

  /// A4 with margins of 2.5 cm; the letterhead on the first page, its names on the others.
  private var section: String {
    """
    <w:sectPr><w:headerReference w:type="first" r:id="rId4"/><w:headerReference w:type="default" r:id="rId5"/>\
    <w:footerReference w:type="first" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/>\
    <w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="709" w:gutter="0"/>\
    <w:titlePg/>\(isRightToLeft ? "<w:bidi/>" : "")</w:sectPr>
    """
  }

  /// The picture of a letterhead, with its words for those who cannot see it.
  static func picture(_ logo: Logo) -> String {
    let size = logo.points
    // 12,700 units make a point.
    let (width, height) = (Int(size.width * 12_700), Int(size.height * 12_700))
    let words = WordXML.escaped(logo.words)
    return """
      <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(width)" cy="\(height)"/>\
      <wp:docPr id="1" name="Logo" descr="\(words)"/><a:graphic>\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
      <pic:cNvPr id="1" name="logo.png" descr="\(words)"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/>\
      <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
      <a:ext cx="\(width)" cy="\(height)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
      </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
      """
  }
}
