import Incidents
import Operations

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Puts a report on the screen or into a file, in the form that is asked for.
struct ReportPrinter {
  private let output: Output
  private let path: String?

  init(_ output: Output, _ path: String?) {
    self.output = output
    self.path = path
  }

  /// A report whose value for programs is its Markdown with the incident around it.
  private struct Envelope: Encodable {
    let schema: String
    let incident: IncidentID
    let drill: Bool
    let asOf: Moment
    let markdown: String
    let measures: IncidentMeasures

    private enum CodingKeys: String, CodingKey {
      case schema, incident, drill, markdown, measures
      case asOf = "as-of"
    }
  }

  /// Prints a report of blocks.
  func print(_ document: ReportDocument, as schema: String, of picture: IncidentPicture) throws {
    try print(
      document,
      value: Envelope(
        schema: schema, incident: picture.opening.id, drill: picture.opening.isDrill, asOf: picture.now,
        markdown: document.markdown, measures: IncidentMeasures(picture)))
  }

  /// Prints a report that has a value of its own for programs.
  func print(_ document: ReportDocument, value: some Encodable) throws {
    guard let path else {
      output.result(value) { document.text(width: Terminal.width) }
      return
    }
    try write(try text(document, value, for: path), to: path)
    output.result(["written": path]) { "The report is in \(path)." }
  }

  private func text(_ document: ReportDocument, _ value: some Encodable, for path: String) throws -> String {
    switch path.split(separator: ".").last.map({ $0.lowercased() }) {
    case "html", "htm": return document.html
    case "md", "markdown": return document.markdown
    case "txt": return document.text()
    case "json": return JSONText.pretty(value) + "\n"
    default:
      guard output.format == .text else { return JSONText.pretty(value) + "\n" }
      throw UsageError(
        message: "“\(path)” does not say which form is wanted. Give the file the ending .md, .html, .txt or .json.")
    }
  }

  private func write(_ text: String, to path: String) throws(InputError) {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw InputError.unavailable(
        "The file “\(path)” cannot be written. Check the disk, and that its folder exists and may be written to.")
    }
  }
}
