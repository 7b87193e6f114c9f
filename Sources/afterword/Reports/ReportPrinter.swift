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
  ///
  /// Both are worked out when a program asks for them, for people read the document.
  private struct Envelope: Encodable {
    let schema: String
    let document: ReportDocument
    let picture: IncidentPicture

    private enum CodingKeys: String, CodingKey {
      case schema, incident, drill, markdown, measures
      case asOf = "as-of"
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(schema, forKey: .schema)
      try container.encode(picture.opening.id, forKey: .incident)
      try container.encode(picture.opening.isDrill, forKey: .drill)
      try container.encode(picture.now, forKey: .asOf)
      try container.encode(document.markdown, forKey: .markdown)
      try container.encode(IncidentMeasures(picture), forKey: .measures)
    }
  }

  /// Prints a report of blocks.
  func print(_ document: ReportDocument, as schema: String, of picture: IncidentPicture) throws {
    try print(document, value: Envelope(schema: schema, document: document, picture: picture))
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
      try WholeFile.write(Data(text.utf8), to: path)
    } catch {
      throw InputError.unavailable(
        "The file “\(path)” cannot be written. Check the disk, and that its folder exists and may be written to.")
    }
  }
}
