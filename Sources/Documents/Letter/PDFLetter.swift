import CDocuments
import Guidelines

/// Writes a letter as a PDF, with cairo and pango: pango shapes Arabic, joins its letters and orders its lines, and cairo marks
/// headings, paragraphs and items, so that the file can be listened to.
///
/// Its bytes depend on the fonts of the machine; on one machine the same letter makes the same bytes.
public struct PDFLetter {
  private let letter: Letter

  /// A letter to write.
  public init(_ letter: Letter) { self.letter = letter }

  /// The bytes of the file.
  ///
  /// - Throws: `DocumentError.cannotPrint` when cairo and pango are not installed, or the picture of the letterhead is broken.
  public func file() throws(DocumentError) -> [UInt8] {
    if let reason = unsafe cdocuments_load_pdf() { throw .cannotPrint(unsafe String(cString: reason)) }
    // How many pages there are is known when all is set once.
    let count = try written(pages: nil).pages
    return PDFCatalogue(language: letter.language).completed(try written(pages: count).bytes)
  }

  private func written(pages: Int?) throws(DocumentError) -> (bytes: [UInt8], pages: Int) {
    guard let page = PrintedPage(letter, pages: pages) else { throw .cannotPrint("there is not enough memory") }
    var printer = page
    printer.printHead()
    for paragraph in letter.paragraphs { printer.print(paragraph) }
    let number = printer.number
    guard let bytes = printer.finish() else {
      throw .cannotPrint("the picture of the letterhead is damaged, or there is not enough memory")
    }
    return (bytes, number)
  }
}
