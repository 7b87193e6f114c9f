import Guidelines

/// The styles of a letter. Headings carry Word's own names, by which screen readers and other programs know them.
struct WordLetterStyles {
  let letter: Letter

  /// The part.
  var part: String {
    // The language of the text is that of its own script; the other one still has a name for words of it.
    let language =
      letter.language == .arabic
      ? #"<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>"#
      : #"<w:lang w:val="\#(letter.language.wordTag)" w:eastAsia="\#(letter.language.wordTag)" w:bidi="ar-SA"/>"#
    let defaults = """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>\
      <w:sz w:val="22"/><w:szCs w:val="24"/>\(language)</w:rPr></w:rPrDefault>\
      <w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
      """
    var styles = [
      #"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#
    ]
    for (level, size) in [(1, 32), (2, 26), (3, 24), (4, 22), (5, 22), (6, 22)] {
      styles.append(
        style(
          "Heading\(level)", "heading \(level)",
          paragraph: """
            <w:keepNext/><w:keepLines/><w:spacing w:before="\(level == 1 ? 0 : 240)" w:after="120"/>\
            <w:outlineLvl w:val="\(level - 1)"/>
            """,
          run: bold + sized(size), next: "Normal"))
    }
    styles += [
      style(
        "ListBullet", "List Bullet",
        paragraph: #"<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/><w:contextualSpacing/>"#, run: ""),
      style("Header", "header", paragraph: #"<w:spacing w:after="0"/>"#, run: ""),
      style("Footer", "footer", paragraph: #"<w:spacing w:after="0"/>"#, run: sized(17)),
      style("Letterhead", "Letterhead", paragraph: #"<w:spacing w:after="0"/>"#, run: bold + sized(26)),
      style("LetterheadAddress", "Letterhead Address", paragraph: #"<w:spacing w:after="0"/>"#, run: sized(18)),
      style(
        "Mark", "Mark", paragraph: #"<w:spacing w:before="120" w:after="120"/>"#,
        run: bold + #"<w:color w:val="9B1C1C"/>"# + sized(26)),
    ]
    return WordXML.part("w:styles", spaces: WordXML.spaces, defaults + styles.joined())
  }

  private let bold = "<w:b/><w:bCs/>"

  private func sized(_ size: Int) -> String { #"<w:sz w:val="\#(size)"/><w:szCs w:val="\#(size + 2)"/>"# }

  private func style(
    _ id: String, _ name: String, paragraph: String, run: String, next: String? = nil
  ) -> String {
    """
    <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/>\
    \(next.map { "<w:next w:val=\"\($0)\"/>" } ?? "")<w:qFormat/><w:pPr>\(paragraph)</w:pPr>\
    <w:rPr>\(run)</w:rPr></w:style>
    """
  }

  init(letter: Letter) { self.letter = letter }
}
