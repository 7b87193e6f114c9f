/// Writes ZIP archives whose entries are stored, not packed, so that the fuzzer's bytes reach the readers as they are.
enum StoredArchive {
  static func word(document: [UInt8]) -> [UInt8] {
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    let comments = """
      <w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p><w:r>\
      <w:t>afterword: glor-offender-name J-NAME-CHARGE lead: why</w:t></w:r></w:p></w:comment></w:comments>
      """
    let styles = """
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Title">\
      <w:name w:val="Title"/></w:style></w:styles>
      """
    return archive([
      (
        "_rels/.rels",
        Array(
          "<Relationships \(package)><Relationship Id=\"a\" Type=\"\(types)officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            .utf8)
      ),
      ("word/document.xml", document),
      (
        "word/_rels/document.xml.rels",
        Array(
          "<Relationships \(package)><Relationship Id=\"b\" Type=\"\(types)comments\" Target=\"comments.xml\"/><Relationship Id=\"c\" Type=\"\(types)styles\" Target=\"styles.xml\"/><Relationship Id=\"rId9\" Type=\"\(types)hyperlink\" Target=\"https://b.example\" TargetMode=\"External\"/></Relationships>"
            .utf8)
      ),
      ("word/comments.xml", Array(comments.utf8)), ("word/styles.xml", Array(styles.utf8)),
    ])
  }

  static func openDocument(content: [UInt8]) -> [UInt8] {
    archive([("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", content)])
  }

  private static func archive(_ entries: [(String, [UInt8])]) -> [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in entries {
      let offset = result.count
      let sizes = four(checksum(bytes)) + four(UInt32(bytes.count)) + four(UInt32(bytes.count))
      let header = two(20) + two(0) + two(0) + two(0) + two(0x21) + sizes + two(name.utf8.count) + two(0)
      result += four(0x0403_4B50) + header + Array(name.utf8) + bytes
      directory += four(0x0201_4B50) + two(20) + header + two(0) + two(0) + two(0) + four(0) + four(UInt32(offset))
      directory += Array(name.utf8)
    }
    let start = result.count
    let count = two(entries.count)
    result += directory + four(0x0605_4B50) + two(0) + two(0) + count + count
    return result + four(UInt32(directory.count)) + four(UInt32(start)) + two(0)
  }

  private static func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

  private static func four(_ value: UInt32) -> [UInt8] {
    [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value >> 16 & 0xFF), UInt8(value >> 24)]
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value = UInt32.max
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~value
  }
}
