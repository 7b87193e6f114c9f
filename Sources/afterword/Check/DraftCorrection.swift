import Guidelines
import Operations

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A draft with its safe replacements made: those that a rule marks as right in every sentence.
struct DraftCorrection {
  /// The text with the replacements.
  let text: String
  /// How many were made.
  let count: Int

  /// Replaces from the end to the beginning, so that places stay true; of overlapping findings the first counts. What
  /// somebody has waived is kept.
  init(of document: CheckedDocument) {
    var text = document.draft.text
    var count = 0
    var reached = Int.max
    for finding in document.report.findings.reversed() where finding.waiver == nil && finding.span.end.byte <= reached {
      guard let corrected = finding.corrected(text) else { continue }
      text = corrected
      count += 1
      reached = finding.span.start.byte
    }
    self.text = text
    self.count = count
  }

  /// Writes the text over the file, as a whole or not at all, with the file's permissions and through links.
  ///
  /// - Throws: `InputError.unavailable` when it cannot be written; the file is then as it was.
  func write(to path: String) throws(InputError) {
    let target = URL(filePath: path).resolvingSymlinksInPath()
    let permissions = try? FileManager.default.attributesOfItem(atPath: target.path)[.posixPermissions]
    do {
      try Data(text.utf8).write(to: target, options: .atomic)
      if let permissions {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: target.path)
      }
    } catch {
      throw .unavailable(
        "“\(path)” cannot be written and is as it was. Check its permissions and the space on the disk.")
    }
  }
}
