import Documents
import Testing

/// Files for translators: written, and read back strictly.
@Suite struct TranslationFileTests {
  static let file = TranslationFile(
    original: "afterword/2026-014/statement/3", sourceLanguage: "en", targetLanguage: "ar", build: "2 aa bb",
    category: "changed", date: "2026-03-14T20:00:00Z", tools: ["Afterword"], notes: ["Say “at least” & <mean> it."],
    units: [
      .init(
        id: "s-1",
        source: [.text("At "), .placeholder(id: 1, type: "time", words: "22:30"), .text(" we <speak> & \"wait\".")],
        target: [.placeholder(id: 1, type: "time", words: "22:30"), .text(" نتحدث")], state: .needsReviewTranslation,
        earlier: .init(source: "At 22:00 we speak.", target: "نتحدث"), notes: ["a note"]),
      .init(
        id: "s-2", source: [.marked(id: 1, type: "number", words: "Eight"), .text(" people.")], state: .needsTranslation
      ),
    ])

  private func read(_ text: String) -> Result<TranslationFile, TranslationFileError> {
    do throws(TranslationFileError) {
      return .success(try TranslationFile(reading: Array(text.utf8)))
    } catch { return .failure(error) }
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var expected = Self.file
    expected.notes = []
    expected.units[0].earlier = nil
    expected.units[0].notes = []
    expected.units[1].target = []
    #expect(try read(Self.file.xliff).get() == expected)
  }

  /// Tools cut sentences, add their own attributes and elements, and change states.
  @Test func whatToolsAddIsPassedOver() throws {
    let text = Self.file.xliff
      .replacing("<file ", with: "<file xmlns:mq=\"MQXliff\" mq:id=\"7\" ")
      .replacing(
        "</header>",
        with: "<tool tool-id=\"t\" tool-name=\"memoQ\" tool-version=\"9.8\"/><mq:a><target>no</target></mq:a></header>"
      )
      .replacing(" نتحدث</target>", with: " <mrk mtype=\"seg\" mid=\"0\">نتحدث</mrk></target>")
      .replacing(
        "<target xml:lang=\"ar\" state=\"needs-translation\"/>",
        with: "<seg-source><mrk mtype=\"seg\" mid=\"1\">x</mrk></seg-source>")
    let file = try read(text).get()
    #expect(file.tools == ["Afterword", "memoQ 9.8"])
    #expect(
      file.units[0].target == [.placeholder(id: 1, type: "time", words: "22:30"), .text(" "), .text("نتحدث")]
        || file.units[0].target == [.placeholder(id: 1, type: "time", words: "22:30"), .text(" نتحدث")])
    #expect(file.units[1].target == nil)
  }

  @Test(arguments: [
    (
      "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]>",
      TranslationFileError.declaresType
    ),
    ("version=\"1.2\"", "version=\"2.0\"", .notXLIFF(found: "XLIFF 2.0")),
    ("</xliff>", "", .broken(line: 0, column: 0)),
    ("build-num=\"2 aa bb\"", "", .attributeMissing("build-num")),
    ("source-language=\"en\"", "", .attributeMissing("source-language")),
    ("id=\"s-2\"", "id=\"s-1\"", .unitName("s-1")),
    ("id=\"s-2\"", "", .unitName(nil)),
    ("<source xml:lang=\"en\"><g", "<source/><source xml:lang=\"en\"><g", .sources(unit: "s-2")),
    ("state=\"needs-translation\"", "state=\"nearly\"", .state("nearly", unit: "s-2")),
    ("</ph> نتحدث", "</ph> <it id=\"2\" pos=\"open\">x</it>", .element("it", unit: "s-1")),
    (
      "<ph id=\"1\" ctype=\"x-time\" equiv-text=\"22:30\">22:30</ph> نتحدث", "<ph id=\"one\">22:30</ph>",
      .placeholderNumber("one", unit: "s-1")
    ),
    ("</trans-unit>\n    </body>", "<target/></trans-unit>\n    </body>", .targets(unit: "s-2")),
  ])
  func whatIsWrongIsNamed(_ old: String, _ new: String, _ expected: TranslationFileError) throws {
    var text = Self.file.xliff
    if old.hasPrefix("<?xml") { text = text.replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", with: new) }
    text = text.replacing(old, with: new)
    switch read(text) {
    case .success: Issue.record("was read: \(new)")
    case .failure(let error):
      if case .broken = expected {
        #expect(error.description.contains("breaks at line"))
      } else {
        #expect(error.fault == expected)
        #expect(expected == .declaresType || error.description.contains("ine "), "\(error)")
      }
      #expect(error.description.hasSuffix(".") && !error.description.contains("notXLIFF"))
    }
  }

  @Test func largeAndEmptyFilesAreRefused() {
    #expect((try? read("").get()) == nil)
    #expect((try? read("x").get()) == nil)
    let large = [UInt8](repeating: 32, count: TranslationFile.largest + 1)
    #expect(throws: TranslationFileError.tooLarge) { try TranslationFile(reading: large) }
    let deep = String(repeating: "<group>", count: 5000)
    #expect((try? read(Self.file.xliff.replacing("<body>", with: "<body>" + deep)).get()) == nil)
  }
}
