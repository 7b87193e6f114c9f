import Documents
import Guidelines
import Testing

/// Texts on letterhead as PDF. Where cairo and pango are not installed, there is one sentence that says so.
@Suite struct PDFLetterTests {
  private func letter(_ text: String, _ language: Language = .english) -> Letter {
    Letter(
      title: "Update 2", language: language, text: text,
      letterhead: .init(names: ["City of Port Alder"], address: ["1 Quay Street"]), mark: "Draft, not cleared.",
      imprint: ["Statement 3, code ABC123"], pageNumber: "Page # of ##",
      origin: .init(incident: "harbour", statement: 3, revision: 2, language: language, digest: nil),
      time: "2026-03-14T19:00:00Z")
  }

  /// The file as text, whatever is packed in it; nil where the libraries are missing.
  private func printed(_ letter: Letter) throws -> String? {
    do {
      return String(decoding: try PDFLetter(letter).file(), as: UTF8.self)
    } catch {
      guard case .cannotPrint = error else { throw error }
      #expect(error.description.contains("apt install") && !error.isFaultOfFile)
      return nil
    }
  }

  @Test(arguments: LetterTests.texts)
  func theSameLetterIsTheSameBytes(_ language: Language, _ text: String) throws {
    guard let first = try printed(letter(text, language)) else { return }
    #expect(first.hasPrefix("%PDF-1."))
    #expect(try printed(letter(text, language)) == first)
    // The time is the letter's, and headings can be heard.
    #expect(first.contains("/CreationDate (20260314190000Z)"))
    #expect(first.contains("/StructTreeRoot") && first.contains("/S /Document") && first.contains("/S /H1"))
    #expect(first.contains("/Count 1"))
    // Programs that read aloud need the language.
    #expect(first.contains("/Lang (\(language.rawValue))") && first.contains("/MarkInfo << /Marked true >>"))
    #expect(first.contains("/Direction /R2L") == (language == .arabic))
  }

  /// The table of objects is found where the file says.
  @Test func theCatalogueIsPartOfAWholeFile() throws {
    guard let file = try printed(letter("# Update\n\nWords.")) else { return }
    // Decoded as Latin 1, a character is a byte.
    let bytes = try PDFLetter(letter("# Update\n\nWords.")).file()
    let text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    let start = try #require(text.split(separator: "startxref\n").last?.prefix { $0.isNumber })
    let table = try #require(Int(start))
    #expect(Array(bytes[table..<(table + 4)]) == Array("xref".utf8))
    #expect(file.hasSuffix("%%EOF\n"))
  }

  @Test func longTextsGoOnOnTheNextPage() throws {
    let paragraphs = (1...60).map {
      "## Heading \($0)\n\n" + String(repeating: "Words of paragraph \($0). ", count: 12)
    }
    guard let file = try printed(letter(paragraphs.joined(separator: "\n\n"))) else { return }
    let count = file.split(separator: "/Count ").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }.max()
    #expect((5...12).contains(count ?? 0), "\(String(describing: count)) pages")
    // One root holds the headings and paragraphs of all pages.
    #expect(file.ranges(of: "/S /Document").count == 1)
  }

  @Test func aParagraphLongerThanAPageIsCarriedOn() throws {
    let text = String(repeating: "This paragraph has no end. ", count: 1_000)
    guard let file = try printed(letter(text)) else { return }
    let count = file.split(separator: "/Count ").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }.max()
    #expect((6...14).contains(count ?? 0), "\(String(describing: count)) pages")
  }

  @Test func aDamagedPictureIsOneError() throws {
    guard try printed(letter("Words.")) != nil else { return }
    let header: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    var damaged = letter("Words.")
    damaged.letterhead.logo = Logo(
      png: header + [0, 0, 0, 100, 0, 0, 0, 50] + Array(repeating: 0, count: 20), words: "Arms")
    #expect(damaged.letterhead.logo != nil)
    #expect(throws: DocumentError.self) { try PDFLetter(damaged).file() }
  }
}
