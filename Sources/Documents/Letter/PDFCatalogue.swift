import Guidelines

/// What cairo leaves out of the catalogue of a PDF: the language in which it is to be read aloud, that its text is marked up,
/// and that its window shows the title and not the name of the file.
///
/// The catalogue is the last object that cairo writes, so that what is put into it moves nothing but the table of objects behind
/// it. A file of any other build is left as it is: it is whole, and only says less of itself.
struct PDFCatalogue {
  private let language: Language

  init(language: Language) { self.language = language }

  /// The file with a completed catalogue.
  func completed(_ file: [UInt8]) -> [UInt8] {
    guard let trailer = Self.last("trailer", in: file, before: file.count),
      let root = Self.number(after: "/Root ", in: file, from: trailer),
      let start = Self.last("startxref\n", in: file, before: file.count),
      let table = Self.number(after: "startxref\n", in: file, from: start), table < trailer,
      file[table...].starts(with: Array("xref".utf8)),
      let object = Self.last("\n\(root) 0 obj\n", in: file, before: table),
      let end = Self.last(">>\nendobj\n", in: file, before: table), object < end, end + 10 == table
    else { return file }
    let said = String(decoding: file[object..<end], as: UTF8.self)
    let added = entries.filter { !said.contains("/\($0.key) ") }.map { "   /\($0.key) \($0.value)\n" }.joined()
    let moved = "startxref\n\(table + added.utf8.count)\n%%EOF\n"
    return file[..<end] + Array(added.utf8) + file[end..<start] + Array(moved.utf8)
  }

  private var entries: [(key: String, value: String)] {
    [
      ("Lang", "(\(language.rawValue))"), ("MarkInfo", "<< /Marked true >>"),
      (
        "ViewerPreferences",
        "<< /DisplayDocTitle true\(language == .arabic ? " /Direction /R2L" : "") >>"
      ),
    ]
  }

  /// Where a text stands for the last time before a place.
  private static func last(_ text: String, in file: [UInt8], before end: Int) -> Int? {
    let wanted = Array(text.utf8)
    var place = end - wanted.count
    while place >= 0 {
      if file[place] == wanted[0], file[place...].starts(with: wanted) { return place }
      place -= 1
    }
    return nil
  }

  /// The number behind a text that stands at or after a place.
  private static func number(after text: String, in file: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard
      let place = (start..<max(start, file.count - wanted.count)).first(where: {
        file[$0] == wanted[0] && file[$0...].starts(with: wanted)
      })
    else { return nil }
    let digits = file[(place + wanted.count)...].prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
