import CDocuments
import Guidelines

/// The page that is being printed, from its top to its bottom. Lengths are points.
@safe struct PrintedPage {
  private static let width = 595.276
  private static let height = 841.89
  private static let margin = 71.0

  /// What the C side's `context` points to.
  private final class Sink {
    var bytes: [UInt8] = []
  }

  private let letter: Letter
  private let pages: Int?
  private let sink: Sink
  private let pdf: OpaquePointer
  /// The number of the page, from 1.
  private(set) var number = 1
  private var y = margin
  private var isPictureBroken = false
  private let bottom: Double

  private var isRightToLeft: Bool { letter.language == .arabic }

  init?(_ letter: Letter, pages: Int?) {
    let sink = Sink()
    guard
      let pdf = unsafe cdocuments_pdf_create(
        Self.width, Self.height, Unmanaged.passUnretained(sink).toOpaque(),
        { context, bytes, length in
          let sink = unsafe Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue()
          unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
          return 0
        })
    else { return nil }
    self.letter = letter
    self.pages = pages
    self.sink = sink
    unsafe self.pdf = unsafe pdf
    let lines = letter.imprint.count + (letter.origin == nil ? 0 : 1) + 1
    bottom = Self.height - 40 - Double(lines) * 14
    unsafe cdocuments_pdf_describe(
      pdf, letter.title, letter.letterhead.names.joined(separator: ", "), letter.time)
    // Everything that is listened to hangs on one root, over all pages.
    unsafe cdocuments_pdf_begin(pdf, Self.root)
  }

  /// The letterhead, and what the sheet is.
  mutating func printHead() {
    let head = letter.letterhead
    if let logo = head.logo {
      let size = logo.points
      let x = isRightToLeft ? Self.width - Self.margin - size.width : Self.margin
      let isShown = unsafe logo.bytes.withUnsafeBufferPointer { bytes -> Bool in
        guard let base = bytes.baseAddress else { return false }
        return unsafe cdocuments_pdf_picture(pdf, base, bytes.count, x, y, size.width, size.height) == 0
      }
      isPictureBroken = !isShown
      y += size.height + 8
    }
    for name in head.names { show(Letter.Letterhead.line(name, on: letter.language), "Bold 13", tag: "P") }
    for line in head.address { show(Letter.Letterhead.line(line, on: letter.language), "9", tag: "P") }
    if let mark = letter.mark { show(mark, "Bold 13", tag: "P", before: 8, isMarked: true) }
    y += 18
    showFoot()
  }

  /// A paragraph of the text.
  mutating func print(_ paragraph: LetterParagraph) {
    // A space before the line end parts the words for whoever listens to them.
    let text = paragraph.lines.map { $0.map(\.text).joined() }.joined(separator: " \n")
    switch paragraph.kind {
    case .plain: show(text, "11", tag: "P", after: 8)
    case .heading(let level):
      show(
        text, "Bold \(level == 1 ? 16 : level == 2 ? 13 : 11)", tag: "H\(level)", before: level == 1 ? 0 : 8, after: 6)
    case .item: show("•\u{00A0} " + text, "11", tag: "P", after: 3, indent: 14)
    }
  }

  /// The bytes; nil when not all of it could be written.
  consuming func finish() -> [UInt8]? {
    unsafe cdocuments_pdf_end(pdf, Self.root)
    let isWhole = unsafe cdocuments_pdf_finish(pdf) == 0
    return isWhole && !isPictureBroken ? sink.bytes : nil
  }

  private static let root = "Document"

  /// Sets a text and shows its lines, on the next page where this one is full.
  private mutating func show(
    _ text: String, _ font: String, tag: String, before: Double = 0, after: Double = 0, indent: Double = 0,
    isMarked: Bool = false
  ) {
    y += before
    let count = set(text, font, width: Self.width - 2 * Self.margin - indent)
    let x = Self.margin + (isRightToLeft ? 0 : indent)
    // A heading at the foot of a page has lost its text.
    if tag.hasPrefix("H"), y + 60 > bottom { turn(text, font, indent: indent) }
    color(isMarked)
    unsafe cdocuments_pdf_begin(pdf, tag)
    for line in 0..<count {
      let height = unsafe cdocuments_pdf_height(pdf, Int32(line)) * 1.15
      if y + height > bottom {
        unsafe cdocuments_pdf_end(pdf, tag)
        turn(text, font, indent: indent)
        color(isMarked)
        unsafe cdocuments_pdf_begin(pdf, tag)
      }
      unsafe cdocuments_pdf_show(pdf, Int32(line), x, y)
      y += height
    }
    unsafe cdocuments_pdf_end(pdf, tag)
    y += after
  }

  /// Goes to the next page and sets the text again that goes on there.
  private mutating func turn(_ text: String, _ font: String, indent: Double) {
    unsafe cdocuments_pdf_next_page(pdf)
    number += 1
    y = Self.margin
    if let mark = letter.mark {
      color(true)
      _ = set(mark, "Bold 9", width: Self.width - 2 * Self.margin)
      unsafe cdocuments_pdf_show(pdf, 0, Self.margin, 40)
    }
    showFoot()
    _ = set(text, font, width: Self.width - 2 * Self.margin - indent)
  }

  /// What stands at the foot of every page; it is no part of the text that is listened to.
  private func showFoot() {
    color(false)
    var lines = letter.imprint
    if let origin = letter.origin { lines.append("\u{2066}\(origin.reference)\u{2069}") }
    lines.append(pageNumber)
    for (place, line) in lines.enumerated() {
      _ = set(line, "8.5", width: Self.width - 2 * Self.margin)
      unsafe cdocuments_pdf_show(pdf, 0, Self.margin, bottom + 14 + Double(place) * 14)
    }
  }

  private var pageNumber: String {
    letter.pageNumber.replacing("##", with: pages.map(String.init) ?? "0").replacing("#", with: String(number))
  }

  /// The fonts, the first that is installed and has the letters. The family of a script of its own comes first, so that digits
  /// and commas are those of its words.
  private var families: String {
    isRightToLeft ? "Noto Sans Arabic, Noto Sans, DejaVu Sans," : "Noto Sans, DejaVu Sans,"
  }

  private func color(_ isMarked: Bool) {
    if isMarked {
      unsafe cdocuments_pdf_color(pdf, 0.61, 0.11, 0.11)
    } else {
      unsafe cdocuments_pdf_color(pdf, 0, 0, 0)
    }
  }

  private func set(_ text: String, _ font: String, width: Double) -> Int {
    var text = text
    let count = text.withUTF8 { bytes -> Int32 in
      guard let base = bytes.baseAddress else { return 0 }
      return unsafe base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
        unsafe cdocuments_pdf_set(
          pdf, start, bytes.count, "\(families) \(font)", letter.language.rawValue,
          isRightToLeft ? 1 : 0, width)
      }
    }
    return Int(max(0, count))
  }
}
