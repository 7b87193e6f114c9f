import Documents
import Guidelines

/// The readers of documents, and the way back from a finding to the file.
///
/// The first byte says what the rest is: a whole file, an HTML source, a part of a Word or OpenDocument file as raw XML,
/// a translator's XLIFF, or a program that writes well-formed XML of the elements that the readers know. An error is a fine
/// answer; a crash, a hang or a position outside the file is not.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDocuments(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let mode = input.first else { return 0 }
  let rest = Array(input.dropFirst())
  switch mode % 8 {
  case 0: read(rest, "file.docx")
  case 1: read(rest, "page.html")
  case 2: read(StoredArchive.word(document: rest), "draft.docx")
  case 3: read(StoredArchive.openDocument(content: rest), "draft.odt")
  case 4: read(StoredArchive.word(document: XMLProgram.word.document(rest)), "draft.docx")
  case 5: read(StoredArchive.openDocument(content: XMLProgram.openDocument.document(rest)), "draft.odt")
  case 6: readTranslation(rest)
  default: readTranslation(XMLProgram.translation.document(rest))
  }
  return 0
}

private let checker = Checker(languages: [.english])
private let facts = CaseFacts(offenders: [.init(name: "Evan Rask")])

private func read(_ bytes: [UInt8], _ name: String) {
  if let letter = try? EditedLetter.read(bytes.span, named: name) {
    // What was taken can be written again.
    precondition((try? WordLetter(Letter(title: "", language: .english, text: letter.text)).file()) != nil, "no file")
  }
  guard let document = try? Document.read(bytes.span, named: name) else { return }
  let text = Array(document.text.utf8)
  var reached = 0
  for block in document.blocks ?? [] {
    precondition(block.bytes.lowerBound >= reached && block.bytes.upperBound <= text.count, "a block out of place")
    precondition(!block.bytes.isEmpty && text[block.bytes.upperBound] == 0x0A, "a block that does not end its line")
    reached = block.bytes.upperBound
  }
  let report = checker.check(document.draft(language: .english, isFragment: true), facts: facts)
  let source = Array(document.source.utf8)
  for finding in document.located(report).findings {
    let span = finding.span
    precondition(span.start.byte <= span.end.byte && span.end.byte <= source.count, "a finding out of place")
    precondition(isBoundary(span.start.byte, source) && isBoundary(span.end.byte, source), "half a character")
  }
  if document.format == .word || document.format == .openDocument {
    for finding in report.findings where !finding.text.isEmpty {
      precondition(document.place(of: finding.span.start) != nil, "a finding without a paragraph")
    }
  }
}

private func readTranslation(_ bytes: [UInt8]) {
  guard let file = try? TranslationFile(reading: bytes) else { return }
  // What was taken is written and taken again, and is the same.
  precondition((try? TranslationFile(reading: Array(file.xliff.utf8)))?.units.map(\.id) == file.units.map(\.id))
}

private func isBoundary(_ place: Int, _ bytes: [UInt8]) -> Bool {
  place == bytes.count || bytes[place] & 0xC0 != 0x80
}
