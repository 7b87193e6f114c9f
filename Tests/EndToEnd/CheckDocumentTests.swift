import Foundation
import Testing

/// `check` on Word, OpenDocument and HTML files, on the real binary.
@Suite struct CheckDocumentTests {
  private struct Result: Decodable {
    struct Document: Decodable {
      let path: String
      let findings: [Finding]
    }
    struct Finding: Decodable {
      let rule: String
      let text: String
      let zone: String
      let span: Span
      let place: Place?
    }
    struct Span: Decodable {
      let start: Position
      let end: Position
    }
    struct Position: Decodable {
      let line: Int
      let column: Int
      let byte: Int
    }
    struct Place: Decodable, Equatable {
      let part: String
      let paragraph: Int
      let offset: Int
    }
    let documents: [Document]
  }

  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures/documents")

  @Test(arguments: ["docx", "odt"]) func findingsInOfficeDocumentsNameTheParagraph(_ ending: String) async throws {
    try await Workspace.empty { folder in
      let path = Self.fixtures.appending(path: "statement.\(ending)").path
      let outcome = try await folder.run(["check", "--fragment", "--format", "json", path])
      #expect(outcome.exitCode == 1, "\(outcome)")
      let findings = try outcome.json(Result.self).documents.flatMap(\.findings)
      let blame = try #require(findings.first { $0.rule == "stig-collective-blame" })
      #expect(blame.text == "community let this happen")
      #expect(blame.place == Result.Place(part: "text", paragraph: 3, offset: 4))
      let quoted = try #require(findings.first { $0.text == "lone wolf" })
      let zone = ending == "docx" ? "quotation" : "notes"
      #expect(quoted.zone == zone && quoted.place?.part == (ending == "docx" ? "text" : "footnotes"))
      let page = try await folder.run(["check", "--fragment", path])
      #expect(page.text.contains("paragraph 3, body"), "\(page)")
    }
  }

  @Test func standardInputIsKnownByItsContent() async throws {
    try await Workspace.empty { folder in
      let data = try Data(contentsOf: Self.fixtures.appending(path: "statement.docx"))
      let command = try Command.start(["check", "--fragment", "-"], in: folder.folder, input: data)
      let outcome = try await command.wait()
      #expect(outcome.exitCode == 1 && outcome.text.contains("paragraph 3"), "\(outcome)")
    }
  }

  @Test func findingsInHTMLLeadIntoTheSource() async throws {
    try await Workspace.empty { folder in
      let source = "<h1>Quiet</h1>\n<p>The commun<i>ity</i>\n let this happ&#101;n.</p>\n"
      try source.write(to: folder.file("page.html"), atomically: true, encoding: .utf8)
      let outcome = try await folder.run(["check", "--fragment", "--format", "json", "page.html"])
      let finding = try #require(try outcome.json(Result.self).documents.first?.findings.first)
      #expect(finding.text == "community let this happen" && finding.place == nil)
      #expect(finding.span.start.line == 2 && finding.span.start.column == 8 && finding.span.end.line == 3)
      let bytes = Array(source.utf8)[finding.span.start.byte..<finding.span.end.byte]
      #expect(String(decoding: bytes, as: UTF8.self) == "commun<i>ity</i>\n let this happ&#101;n")
      let kept = try await folder.run(["check", "--fix", "--fragment", "page.html"])
      #expect(kept.message.contains("plain text and Markdown only"))
      #expect(try String(contentsOf: folder.file("page.html"), encoding: .utf8) == source)
    }
  }

  @Test func whatIsNoDocumentIsAnsweredWithOneError() async throws {
    try await Workspace.empty { folder in
      let whole = try Data(contentsOf: Self.fixtures.appending(path: "statement.docx"))
      let files: [(String, Data, String)] = [
        ("cut.docx", whole.prefix(2_000), "cannot be unpacked"), ("text.docx", Data("Words.".utf8), "named .docx"),
        ("a.pdf", Data("%PDF-1.7".utf8), "PDF"), ("a.rtf", Data("{\\rtf1".utf8), ".rtf"),
        ("old.doc", Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]), "before 2007"),
        ("wide.txt", Data([0xFF, 0xFE, 0x41, 0]), "UTF-16"),
        ("bad.html", Data([0x3C, 0x70, 0x3E, 0xFF]), "bad.html:1:4"),
      ]
      for (name, data, words) in files {
        try data.write(to: folder.file(name))
        let outcome = try await folder.run(["check", name])
        #expect(outcome.exitCode == 65 && outcome.output.isEmpty, "\(name): \(outcome)")
        #expect(outcome.message.contains(words) && outcome.message.contains(name), "\(name): \(outcome)")
        #expect(outcome.message.split(separator: "\n").count == 1, "\(name): \(outcome)")
      }
    }
  }
}
