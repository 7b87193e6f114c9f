#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Encodable {
  /// The value as JSON for files and programs: sorted keys, indented, ending with a line end, the same bytes each time.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}

extension MetricsReport {
  /// The measures as JSON, the schema `afterword.metrics/1`.
  public var text: String { get throws { try json } }
}
