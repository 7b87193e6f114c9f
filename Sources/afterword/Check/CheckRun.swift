import Documents
import Guidelines
import Operations

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Drafts being read and checked, as the command line and the settings ask for it.
struct CheckRun: Sendable {
  /// The rules, for the drafts' languages.
  let checker: Checker
  private let drafts: [(path: String, source: Document, draft: Draft)]
  private let facts: CaseFacts
  /// What hides the names of the case, unless they are asked for.
  let redaction: Redaction
  /// What hides them also where they are asked for: a baseline is committed.
  private let strictRedaction: Redaction
  private let policy: SeverityPolicy
  private let baseline: Baseline
  /// The file that the baseline is read from, or will be written to.
  private let baselineFile: String?
  private let showsNames: Bool
  /// Why some of the drafts could not be read; nil where all could.
  let unreadable: InputError?

  /// Reads everything that is needed. Whatever is wrong with any of it is said before anything is checked; only drafts that
  /// cannot be read stand back where there are others.
  init(
    paths: [String], settings: CheckSettings, facts: String?, pack: RulePack, baseline: String?,
    newBaseline: String? = nil, showsNames: Bool, draft: (String) -> Draft
  ) throws {
    self.facts = try facts.map { try CaseFacts.read(try DraftInput.text(at: $0), file: $0) } ?? .none
    self.showsNames = showsNames
    strictRedaction = Redaction(self.facts)
    redaction = showsNames ? Redaction(.none) : strictRedaction
    policy = try settings.policy(for: pack)
    self.baseline = try baseline.map(BaselineFile.read) ?? Baseline()
    baselineFile = newBaseline ?? baseline
    var languages: [Language] = []
    var unreadable: [InputError] = []
    drafts = try paths.compactMap { path in
      let source: Document
      do {
        source = try DraftInput.document(at: path)
      } catch let error as InputError where paths.count > 1 {
        // One broken file among many must not hide what is found in the others.
        unreadable.append(error)
        return nil
      }
      var draft = draft(source.text)
      draft.blocks = source.blocks
      draft.fileName = path == "-" ? nil : path.split(separator: "/").last.map(String.init)
      let language = Checker.language(of: draft)
      if !languages.contains(language) { languages.append(language) }
      return (path, source, draft)
    }
    self.unreadable = .joined(unreadable)
    if drafts.isEmpty, let all = self.unreadable { throw all }
    checker = Checker(pack, languages: languages)
  }

  /// Checks the drafts on as many cores as there are; the order stays that of the command line.
  func documents() async -> [CheckedDocument] {
    guard drafts.count > 1 else { return drafts.map { document($0.path, $0.source, $0.draft) } }
    let width = min(drafts.count, ProcessInfo.processInfo.activeProcessorCount)
    return await withTaskGroup(of: [(Int, CheckedDocument)].self) { group in
      for lane in 0..<width {
        group.addTask {
          stride(from: lane, to: drafts.count, by: width).map { number in
            let (path, source, draft) = drafts[number]
            return (number, document(path, source, draft))
          }
        }
      }
      var all: [(Int, CheckedDocument)] = []
      for await some in group { all += some }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  /// The documents with what they say differently, each finding in the one that says it.
  func compared(_ documents: [CheckedDocument]) -> [CheckedDocument] {
    let renditions = documents.map { document in
      Unity.Rendition(name: document.title, text: document.draft.text, language: document.report.language)
    }
    let found = Dictionary(grouping: Unity(renditions, facts: facts).disagreements, by: \.stated)
    return documents.enumerated().map { number, document in
      guard let disagreements = found[number] else { return document }
      var report = document.report
      report.findings = (report.findings + disagreements.map(\.finding)).sorted { $0.span.start < $1.span.start }
      return CheckedDocument(
        path: document.path, name: document.name, source: document.source, draft: document.draft, report: report,
        known: document.known)
    }
  }

  /// Checks one draft.
  func document(_ path: String, _ source: Document, _ draft: Draft) -> CheckedDocument {
    var weighed = policy.applied(to: checker.check(draft, facts: facts, showsNames: showsNames))
    if showsNames { weighed.withheld = [] }
    let (report, known) = baseline.newFindings(
      of: weighed, path: nameInBaseline(path), text: draft.text, pack: checker.pack)
    return CheckedDocument(
      path: path, name: redaction.redacted(path: path), source: source, draft: draft, report: report, known: known)
  }

  /// What was found in documents, as a baseline in the file that was named for it.
  func newBaseline(of documents: [CheckedDocument]) -> Baseline {
    Baseline(
      documents.flatMap {
        Baseline.entries(of: $0.report, path: nameInBaseline($0.path), text: $0.draft.text, pack: checker.pack)
      })
  }

  /// A draft's path as a baseline names it: from the folder of the baseline, wherever the command is run, and without
  /// names of the case facts.
  private func nameInBaseline(_ path: String) -> String {
    guard let baselineFile, path != "-" else { return path }
    let folder = BaselineFile.folder(of: baselineFile)
    let draft = BaselineFile.folder(of: path) + "/" + (path.split(separator: "/").last ?? "")
    return strictRedaction.redacted(path: Baseline.path(of: draft, from: folder))
  }
}

/// The file that a baseline is kept in.
enum BaselineFile {
  /// Reads a baseline.
  ///
  /// - Throws: `InputError` when it is not there or is none.
  static func read(_ path: String) throws -> Baseline {
    let text = try DraftInput.text(at: path)
    guard let baseline = try? JSONDecoder().decode(Baseline.self, from: Data(text.utf8)),
      baseline.schema == Baseline.currentSchema
    else {
      throw InputError.invalid(
        "“\(path)” is no baseline that this release can read. Write a new one: afterword check --write-baseline \(path) …"
      )
    }
    return baseline
  }

  /// The folder of a file, from the root, links followed.
  static func folder(of path: String) -> String {
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    return URL(filePath: absolute).standardized.deletingLastPathComponent().resolvingSymlinksInPath().path
  }

  /// Writes a baseline; a file that is there is replaced as a whole.
  static func write(_ baseline: Baseline, to path: String) throws {
    do {
      try WholeFile.write(Data((JSONText.pretty(baseline) + "\n").utf8), to: path)
    } catch {
      throw InputError.unavailable("“\(path)” cannot be written. Check the folder and the space on the disk.")
    }
  }
}
