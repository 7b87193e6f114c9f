/// Builds Word files of the parts that Word itself writes.
struct WordFile {
  /// The elements of the body.
  var body: String
  var styles = ""
  var footnotes: String?
  var comments: String?
  var header: String?
  /// The elements of its properties.
  var properties: String?
  /// Whether a part of its text lies in another file.
  var embeds = false
  /// External links, by their ids.
  var links: [String: String] = [:]
  var more: [ZipFile.Entry] = []
  /// Charts and diagrams: the kind, the path below “word”, and the XML.
  var drawings: [(kind: String, path: String, xml: String)] = []

  init(_ body: String) { self.body = body }

  static let spaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
    mc:Ignorable="w14"
    """
  private static let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\r\n"
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  /// A paragraph in a style, of runs that are given.
  static func paragraph(_ runs: String, style: String? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p w14:paraId=\"00A1\" w:rsidR=\"00AB12CD\">\(properties)\(runs)</w:p>"
  }

  /// A run of plain words.
  static func run(_ words: String) -> String {
    "<w:r w:rsidRPr=\"00CD34EF\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
  }

  /// The entries of the archive, in Word's order.
  var entries: [ZipFile.Entry] {
    var parts = [("styles", "styles.xml")]
    if footnotes != nil { parts.append(("footnotes", "footnotes.xml")) }
    if comments != nil { parts.append(("comments", "comments.xml")) }
    if embeds { parts.append(("aFChunk", "chunk.htm")) }
    if header != nil { parts.append(("header", "header1.xml")) }
    parts += drawings.map { ($0.kind, $0.path) }
    var relationships = parts.enumerated().map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(Self.types)\($1.0)\" Target=\"\($1.1)\"/>"
    }
    for (id, target) in links {
      relationships.append(
        "<Relationship Id=\"\(id)\" Type=\"\(Self.types)hyperlink\" Target=\"\(target)\" TargetMode=\"External\"/>")
    }
    let package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    var result = [
      ZipFile.Entry("[Content_Types].xml", Self.head + "<Types/>"),
      ZipFile.Entry(
        "_rels/.rels",
        Self.head + """
          <Relationships \(package)><Relationship Id="rId1" Type="\(Self.types)officeDocument" Target="word/document.xml"/>\
          <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
          Target="docProps/core.xml"/></Relationships>
          """),
      ZipFile.Entry("word/document.xml", part("document", "<w:body>\(body)<w:sectPr/></w:body>")),
      ZipFile.Entry(
        "word/_rels/document.xml.rels",
        Self.head + "<Relationships \(package)>\(relationships.joined())</Relationships>"),
      ZipFile.Entry("word/styles.xml", part("styles", styles)),
    ]
    if let footnotes { result.append(ZipFile.Entry("word/footnotes.xml", part("footnotes", footnotes))) }
    if let comments { result.append(ZipFile.Entry("word/comments.xml", part("comments", comments))) }
    if let header { result.append(ZipFile.Entry("word/header1.xml", part("hdr", header))) }
    if let properties {
      let spaces = """
        xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"
        """
      result.append(
        ZipFile.Entry("docProps/core.xml", "<cp:coreProperties \(spaces)>\(properties)</cp:coreProperties>"))
    }
    return result + drawings.map { ZipFile.Entry("word/" + $0.path, $0.xml) } + more
  }

  private func part(_ root: String, _ content: String) -> String {
    Self.head + "<w:\(root) \(Self.spaces)>\(content)</w:\(root)>"
  }

  /// The file.
  var data: [UInt8] { ZipFile(entries: entries).data }
}
