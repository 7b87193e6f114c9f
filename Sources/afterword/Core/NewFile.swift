import Incidents
import Operations

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes files that people go on working in.
enum NewFile {
  /// Writes a file that is not there yet; one that holds these bytes already is left alone.
  ///
  /// - Throws: a refusal when there is a file with other bytes, `InputError.unavailable` when it cannot be written.
  static func write(_ bytes: [UInt8], to path: String) throws {
    if !WholeFile.isSpecial(path), let there = FileManager.default.contents(atPath: path) {
      guard Array(there) == bytes else {
        throw Refusal(
          rule: "file-exists",
          message: "“\(path)” is there already and holds something else; somebody may have worked in it.",
          mend: [
            "name another file with --output", "afterword statement import \(path) --dry-run, to see what it holds",
          ])
      }
      return
    }
    do {
      try WholeFile.write(Data(bytes), to: path)
    } catch {
      throw InputError.unavailable(
        "“\(path)” cannot be written. Check the folder and the space on the disk, and give the command again.")
    }
  }
}
