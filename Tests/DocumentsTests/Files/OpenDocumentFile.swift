/// Builds OpenDocument texts of the parts that LibreOffice writes.
struct OpenDocumentFile {
  var body: String
  var automaticStyles = ""
  var styles = ""
  var masterStyles = ""
  var manifest = ""
  var more: [ZipFile.Entry] = []

  init(_ body: String) { self.body = body }

  static let spaces = """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
    xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"
    """

  var entries: [ZipFile.Entry] {
    let head = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    return [
      ZipFile.Entry("mimetype", "application/vnd.oasis.opendocument.text"),
      ZipFile.Entry(
        "content.xml",
        head + """
          <office:document-content \(Self.spaces)><office:automatic-styles>\(automaticStyles)</office:automatic-styles>\
          <office:body><office:text>\(body)</office:text></office:body></office:document-content>
          """),
      ZipFile.Entry(
        "styles.xml",
        head + """
          <office:document-styles \(Self.spaces)><office:styles>\(styles)</office:styles>\
          <office:master-styles>\(masterStyles)</office:master-styles></office:document-styles>
          """),
      ZipFile.Entry(
        "META-INF/manifest.xml",
        head + """
          <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\(manifest)\
          </manifest:manifest>
          """),
    ] + more
  }

  /// The file.
  var data: [UInt8] { ZipFile(entries: entries).data }
}
