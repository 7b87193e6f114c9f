import Guidelines

/// Writes a letter as a Word file, of the parts that Word, LibreOffice and Google Docs all read.
///
/// Each figure is an inline content control (`w:sdt`) whose tag says where it comes from: Word and LibreOffice keep it while
/// people type around it, move it and change the words in it, and Word shows its name. A bookmark would go as soon as its words
/// are typed anew, and a custom XML part is dropped by LibreOffice and Google Docs. What the file was made from stands twice:
/// in its custom properties, which Word and LibreOffice keep, and in the footer, which survives Google Docs, e-mail and paper.
/// Google Docs drops controls; then nothing is lost but the name of the fact, for figures are traced by their value whenever
/// a text is taken.
public struct WordLetter {
  let letter: Letter

  /// A letter to write.
  public init(_ letter: Letter) { self.letter = letter }

  /// The bytes of the file; the same letter makes the same bytes.
  ///
  /// - Throws: `DocumentError.libraryMissing` when libarchive is not installed.
  public func file() throws(DocumentError) -> [UInt8] {
    var parts: [(name: String, text: String)] = [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", Self.packageRelationships),
      ("docProps/core.xml", coreProperties), ("docProps/custom.xml", customProperties),
      ("word/document.xml", WordBody(letter: letter).document), ("word/_rels/document.xml.rels", relationships),
      ("word/styles.xml", WordLetterStyles(letter: letter).part), ("word/settings.xml", settings),
      ("word/numbering.xml", numbering),
      ("word/header1.xml", firstHeader), ("word/header2.xml", header),
      ("word/footer1.xml", footer), ("word/footer2.xml", footer),
    ]
    var binary: [(name: String, bytes: [UInt8])] = []
    if let logo = letter.letterhead.logo {
      parts.append(("word/_rels/header1.xml.rels", Self.logoRelationships))
      binary.append(("word/media/logo.png", logo.bytes))
    }
    return try ZipWriter.archive(of: parts.map { ($0.name, Array($0.text.utf8)) } + binary)
  }

  // The parts that say what the others are.

  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  private static let packageRelationships = WordXML.part(
    "Relationships", spaces: #"xmlns="\#(package)""#,
    """
    <Relationship Id="rId1" Type="\(types)officeDocument" Target="word/document.xml"/>\
    <Relationship Id="rId2" Type="\(package)/metadata/core-properties" Target="docProps/core.xml"/>\
    <Relationship Id="rId3" Type="\(types)custom-properties" Target="docProps/custom.xml"/>
    """)

  private static let logoRelationships = WordXML.part(
    "Relationships", spaces: #"xmlns="\#(package)""#,
    #"<Relationship Id="rId1" Type="\#(types)image" Target="media/logo.png"/>"#)

  private var relationships: String {
    let targets = [
      ("styles", "styles.xml"), ("settings", "settings.xml"), ("numbering", "numbering.xml"), ("header", "header1.xml"),
      ("header", "header2.xml"), ("footer", "footer1.xml"), ("footer", "footer2.xml"),
    ]
    let all = targets.enumerated().map {
      #"<Relationship Id="rId\#($0 + 1)" Type="\#(Self.types)\#($1.0)" Target="\#($1.1)"/>"#
    }
    return WordXML.part("Relationships", spaces: #"xmlns="\#(Self.package)""#, all.joined())
  }

  private var contentTypes: String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    let parts = [
      ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("numbering", "numbering"),
      ("header1", "header"), ("header2", "header"), ("footer1", "footer"), ("footer2", "footer"),
    ]
    var all = #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
    all += #"<Default Extension="xml" ContentType="application/xml"/>"#
    if letter.letterhead.logo != nil { all += #"<Default Extension="png" ContentType="image/png"/>"# }
    for (name, type) in parts {
      all += #"<Override PartName="/word/\#(name).xml" ContentType="\#(word)\#(type)+xml"/>"#
    }
    all += """
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      <Override PartName="/docProps/custom.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>
      """
    return WordXML.part(
      "Types", spaces: #"xmlns="http://schemas.openxmlformats.org/package/2006/content-types""#, all)
  }

  // Properties.

  private var coreProperties: String {
    WordXML.part(
      "cp:coreProperties",
      spaces: """
        xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        """,
      """
      <dc:title>\(WordXML.escaped(letter.title))</dc:title>\
      <dc:creator>\(WordXML.escaped(letter.letterhead.names.joined(separator: ", ")))</dc:creator>\
      <dc:language>\(letter.language.wordTag)</dc:language>\
      <dcterms:created xsi:type="dcterms:W3CDTF">\(WordXML.escaped(letter.time))</dcterms:created>\
      <dcterms:modified xsi:type="dcterms:W3CDTF">\(WordXML.escaped(letter.time))</dcterms:modified>
      """)
  }

  private var customProperties: String {
    var values: [(String, String)] = []
    if let origin = letter.origin {
      values = [
        (WordProperty.incident, origin.incident), (WordProperty.statement, String(origin.statement)),
        (WordProperty.revision, String(origin.revision)), (WordProperty.language, origin.language.rawValue),
      ]
      if let digest = origin.digest { values.append((WordProperty.digest, digest)) }
    }
    let all = values.enumerated().map { place, value in
      """
      <property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="\(place + 2)" name="\(value.0)">\
      <vt:lpwstr>\(WordXML.escaped(value.1))</vt:lpwstr></property>
      """
    }
    return WordXML.part(
      "Properties",
      spaces: """
        xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
        xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
        """, all.joined())
  }

  private var settings: String {
    WordXML.part(
      "w:settings", spaces: WordXML.spaces,
      """
      <w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>\
      <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
      </w:compat><w:themeFontLang w:val="\(letter.language.wordTag)" w:bidi="ar-SA"/>
      """)
  }

  private var numbering: String {
    WordXML.part(
      "w:numbering", spaces: WordXML.spaces,
      """
      <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>\
      <w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>\
      <w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """)
  }

  // Headers and footers.

  private var firstHeader: String {
    let head = letter.letterhead
    var paragraphs: [String] = []
    if let logo = head.logo { paragraphs.append(paragraph(WordBody.picture(logo), style: "Letterhead")) }
    paragraphs += head.names.map { paragraph(run(own($0)), style: "Letterhead") }
    paragraphs += head.address.map { paragraph(run(own($0)), style: "LetterheadAddress") }
    if let mark = letter.mark { paragraphs.append(paragraph(run(mark), style: "Mark")) }
    return WordXML.part("w:hdr", spaces: WordXML.spaces, whole(paragraphs))
  }

  private var header: String {
    let names = letter.letterhead.names.map(own).joined(separator: " · ")
    var paragraphs = names.isEmpty ? [] : [paragraph(run(names), style: "LetterheadAddress")]
    if let mark = letter.mark { paragraphs.append(paragraph(run(mark), style: "Mark")) }
    return WordXML.part("w:hdr", spaces: WordXML.spaces, whole(paragraphs))
  }

  private var footer: String {
    var paragraphs = letter.imprint.map { paragraph(run($0), style: "Footer") }
    if let origin = letter.origin {
      paragraphs.append(paragraph(WordBody.run(origin.reference, isRightToLeft: false), style: "Footer"))
    }
    var page = ""
    for piece in letter.pageNumber.split(separator: "#", omittingEmptySubsequences: false).enumerated() {
      // “Page # of ##” has three signs in it; the last two make one.
      if piece.offset == 1 { page += field("PAGE") }
      if piece.offset == 3 { page += field("NUMPAGES") }
      if !piece.element.isEmpty { page += run(String(piece.element)) }
    }
    paragraphs.append(paragraph(page, style: "Footer"))
    return WordXML.part("w:ftr", spaces: WordXML.spaces, whole(paragraphs))
  }

  private func own(_ line: String) -> String { Letter.Letterhead.line(line, on: letter.language) }

  private func whole(_ paragraphs: [String]) -> String {
    paragraphs.isEmpty ? paragraph("", style: "Header") : paragraphs.joined()
  }

  private func paragraph(_ runs: String, style: String) -> String {
    WordBody.paragraph(runs, style: style, isRightToLeft: letter.language == .arabic)
  }

  private func run(_ text: String) -> String {
    Letter.pieces(of: text).map {
      WordBody.run($0.text, isRightToLeft: $0.isRightToLeft ?? (letter.language == .arabic))
    }.joined()
  }

  private func field(_ code: String) -> String { #"<w:fldSimple w:instr=" \#(code) ">\#(run("1"))</w:fldSimple>"# }
}

/// The custom properties that say what a file was made from.
enum WordProperty {
  static let incident = "AfterwordIncident"
  static let statement = "AfterwordStatement"
  static let revision = "AfterwordRevision"
  static let language = "AfterwordLanguage"
  static let digest = "AfterwordTextDigest"
}

extension Language {
  /// The language as Word names it, with the country whose spelling the shipped texts use.
  var wordTag: String {
    switch self {
    case .english: "en-GB"
    case .french: "fr-FR"
    case .spanish: "es-ES"
    case .arabic: "ar-SA"
    }
  }
}
