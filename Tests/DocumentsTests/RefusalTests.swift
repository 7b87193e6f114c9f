import Documents
import Guidelines
import Testing

/// Files that are broken, hostile or something else: each is answered with one error.
@Suite struct RefusalTests {
  private let honest = WordFile(WordFile.paragraph(WordFile.run("A lone wolf.")))

  private func error(_ bytes: [UInt8], _ name: String? = "a.docx", _ limits: DocumentLimits = .standard)
    -> DocumentError?
  {
    do {
      _ = try Document.read(bytes.span, named: name, limits: limits)
      return nil
    } catch { return error }
  }

  private func error(replacing part: String, with text: String) -> DocumentError? {
    error(ZipFile(entries: honest.entries.map { $0.name == part ? ZipFile.Entry(part, text) : $0 }).data)
  }

  @Test(arguments: [
    ("%PDF-1.7\n", "a.docx", DocumentError.unreadable(.pdf)), ("{\\rtf1 x}", "a.rtf", .unreadable(.richText)),
    ("Only words.", "a.docx", .notWhatItsNameSays(ending: "docx")), ("", "a.odt", .notWhatItsNameSays(ending: "odt")),
    ("PK\u{3}\u{4}", "a.docx", .brokenArchive),
    ("M\0u\0s\0", "a.txt", .unreadable(.bytes)), ("Muslim gun\0man", "a.md", .unreadable(.bytes)),
    ("Subject: x\n\nTGludGVy", "a.eml", .unreadable(.mail)),
  ])
  func filesOfOtherKinds(_ text: String, _ name: String, _ expected: DocumentError) {
    #expect(error(Array(text.utf8), name) == expected)
  }

  @Test func oldAndProtectedFilesAreToldApart() {
    let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    #expect(error(container, "a.doc") == .unreadable(.oldWord))
    let mark: [UInt8] = "EncryptedPackage".utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    #expect(error(container + mark + [0, 0, 0]) == .encrypted)
    var entries = honest.entries
    entries[2].isEncrypted = true
    #expect(error(ZipFile(entries: entries).data) == .encrypted)
    var odt = OpenDocumentFile("<text:p>x</text:p>")
    odt.manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    #expect(error(odt.data, "a.odt") == .encrypted)
  }

  @Test func archivesOfOtherThings() {
    #expect(error(ZipFile(entries: [.init("notes.txt", "x")]).data, "a.zip") == .unreadable(.archive))
    let inner = ZipFile(entries: [.init("inner.docx", bytes: honest.data)]).data
    #expect(error(inner) == .unreadable(.archive))
    var sheet = OpenDocumentFile("").entries
    sheet[0] = .init("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    #expect(error(ZipFile(entries: sheet).data, "a.ods") == .unreadable(.spreadsheet))
    let package = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    #expect(
      error(
        replacing: "_rels/.rels",
        with:
          "<Relationships \(package)><Relationship Id='a' Type='x/officeDocument' Target='ppt/presentation.xml'/></Relationships>"
      )
        == .unreadable(.slides))
    #expect(error(replacing: "_rels/.rels", with: "<Relationships/>") == .missingPart("word/document.xml"))
    #expect(error(replacing: "word/document.xml", with: "<html/>") == .missingPart("word/document.xml"))
  }

  @Test(arguments: [
    "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><w>&b;</w>",
    "<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><w/>", "<!DOCTYPE w PUBLIC \"a\" \"http://localhost:9/x.dtd\"><w/>",
    "<!DOCTYPE w [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]><w/>",
  ])
  func documentTypesAreNeverRead(_ text: String) {
    for part in ["word/document.xml", "word/styles.xml", "_rels/.rels", "word/_rels/document.xml.rels"] {
      #expect(error(replacing: part, with: text) == .declaresType(part: part))
    }
  }

  @Test(arguments: [
    "", "<", "<w:document", "<a></b>", "<a>&undefined;</a>", "<a>\u{1}</a>", "<a/><b/>",
    "<?xml version='1.0' encoding='klingon'?><a>\u{E9}</a>",
  ])
  func brokenXMLIsRefused(_ text: String) {
    let found = error(replacing: "word/document.xml", with: text)
    guard case .brokenXML("word/document.xml", let line) = found else {
      Issue.record("\(text): \(String(describing: found))")
      return
    }
    #expect(line >= 1)
  }

  @Test func invalidUTF8InXMLIsRefused() {
    var entries = honest.entries
    entries[2] = .init(
      "word/document.xml", bytes: Array("<w:document>".utf8) + [0xFF, 0xC0, 0x80] + Array("</w:document>".utf8))
    #expect(error(ZipFile(entries: entries).data) == .brokenXML(part: "word/document.xml", line: 1))
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
    #expect(error(replacing: "word/document.xml", with: deep) == .tooDeep(part: "word/document.xml"))
  }

  @Test func otherEncodingsOfXMLAreRead() throws {
    var entries = honest.entries
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document \(WordFile.spaces)><w:body><w:p><w:r><w:t>café</w:t></w:r></w:p></w:body></w:document>"
    entries[2] = .init(
      "word/document.xml",
      bytes: [0xFF, 0xFE] + text.utf16.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] })
    #expect(try Document.read(ZipFile(entries: entries).data.span).text == "café\n")
  }

  @Test func bombsAreRefused() {
    let run = ZipFile.packedRun(of: 0x20, copies: 80_000)
    let strict = DocumentLimits(ratio: 100)
    var entries = honest.entries
    entries[2].packed = run.packed
    entries[2].claimedSize = UInt32(run.count)
    #expect(error(ZipFile(entries: entries).data, "a.docx", strict) == .bomb)
    // The header says that it is small.
    entries[2].claimedSize = 1_000
    let lie = error(ZipFile(entries: entries).data, "a.docx", strict)
    #expect(lie == .bomb || lie == .brokenArchive)
    // The header says that it is larger than anything.
    entries[2].claimedSize = 0xFFFF_FFF0
    #expect(error(ZipFile(entries: entries).data) == .tooLarge(limit: 64 << 20))
  }

  @Test func limitsAreKept() {
    let data = honest.data
    #expect(error(data, "a.docx", DocumentLimits(file: 100)) == .tooLarge(limit: 100))
    #expect(error(data, "a.docx", DocumentLimits(parts: 2)) == .tooManyParts(limit: 2))
    #expect(error(data, "a.docx", DocumentLimits(part: 100)) == .tooLarge(limit: 100))
    #expect(error(data, "a.docx", DocumentLimits(total: 1_000)) != nil)
    #expect(error(data, "a.docx", DocumentLimits()) == nil)
  }

  @Test func partsOfTheSameNameAreRefused() {
    let twice = honest.entries + [.init("word/document.xml", "<w:document/>")]
    #expect(error(ZipFile(entries: twice).data) == .ambiguousPart("word/document.xml"))
  }

  @Test func damageAnywhereIsAnErrorOrAText() {
    let data = honest.data
    for length in stride(from: 0, to: data.count, by: 7) {
      _ = error(Array(data[..<length]))
    }
    for place in data.indices {
      var damaged = data
      damaged[place] ^= 0x55
      _ = error(damaged)
    }
  }

  @Test func plainTextSaysWhereItIsNotUTF8() {
    #expect(error([0x41, 0x0A, 0xC3, 0xA9, 0x42, 0xFF], "a.txt") == .notUTF8(line: 2, column: 3))
    #expect(error([0xFF, 0xFE, 0x41, 0x00], "a.txt") == .utf16)
    #expect(error(Array("# Plain".utf8), "a.md") == nil)
  }

  @Test(arguments: [
    DocumentError.notUTF8(line: 1, column: 1), .utf16, .unknownEncoding("x"), .notInEncoding("x"), .unreadable(.pdf),
    .unreadable(.oldWord), .encrypted, .brokenArchive, .ambiguousPart("x"), .missingPart("x"),
    .brokenXML(part: "x", line: 3), .tooDeep(part: "x"), .declaresType(part: "x"), .tooManyParts(limit: 1),
    .tooLarge(limit: 1 << 20), .bomb,
    .libraryMissing("x"), .notWhatItsNameSays(ending: "docx"),
  ])
  func everyErrorIsASentence(_ error: DocumentError) {
    #expect(error.description.first?.isUppercase == true || error.description.first == "“")
    #expect(error.description.contains("."))
    if case .libraryMissing = error { #expect(!error.isFaultOfFile) } else { #expect(error.isFaultOfFile) }
  }
}
