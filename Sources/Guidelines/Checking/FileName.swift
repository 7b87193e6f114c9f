/// The name of a file as words: `rask_statement.pdf` is read as “Rask Statement”.
struct FileName {
  /// The words, each with a capital letter; every byte stands where it stood in the name.
  let words: String
  /// The same letters as one hashtag, in which names are found that no sign parts from their neighbours.
  let hashtag: String

  /// Takes a name without its folder and, if so asked, without its ending.
  init(_ name: some StringProtocol, withoutEnding: Bool = true) {
    var stem = name[...]
    if withoutEnding, let dot = stem.lastIndex(of: "."), dot > stem.startIndex { stem = stem[..<dot] }
    var isStart = true
    let bytes = stem.utf8.map { byte -> UInt8 in
      let isSign =
        byte < 0x30 || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte) || (0x7B...0x7F).contains(byte)
      defer { isStart = isSign }
      if isSign { return 0x20 }
      return isStart && (0x61...0x7A).contains(byte) ? byte & 0xDF : byte
    }
    words = String(decoding: bytes, as: UTF8.self)
    hashtag = "#" + String(decoding: bytes.filter { $0 != 0x20 }, as: UTF8.self)
  }
}

extension Reading {
  /// Adds what stands in the name of the draft's file, which travels with it: names and held-back phrases of the case
  /// facts, and words that stigmatise or glorify. It weighs as in a headline, which is copied unread, too.
  ///
  /// - Parameter report: What was found in the name, read as a headline.
  mutating func addFindings(inFileName report: CheckReport) {
    let isName = report.findings.contains { $0.rule == RuleName.nameInHeadline }
    for finding in report.findings {
      guard let number = number(ofRule: finding.rule), candidates.count < Checker.mostFindings else { continue }
      let rule = pack.rules[number]
      guard rule.method.isAboutNames || rule.family == .stigmatisation || rule.family == .glorification else {
        continue
      }
      // One finding is enough for one name.
      if isName, finding.rule == RuleName.offenderName { continue }
      candidates.append(
        Candidate(
          rule: number, severity: finding.severity, zone: .headline, begin: 0, end: 0, block: -1,
          message: "The name of the file says “\(finding.text)”. \(finding.message)",
          suggestions: ["Give the file a name without these words, such as its kind and date."]))
    }
  }
}

extension Checker {
  /// Reads the name of a draft's file as a headline of its own.
  func report(onFileName name: String, of draft: Draft, language: Language, facts: CaseFacts, showsNames: Bool)
    -> CheckReport
  {
    let name = FileName(name)
    func report(_ text: String) -> CheckReport {
      let block = Draft.Block(bytes: 0..<text.utf8.count, zone: .headline)
      return check(
        Draft(
          text, kind: draft.kind, language: language, isFragment: true, phase: draft.phase,
          jurisdiction: draft.jurisdiction, blocks: [block]),
        facts: facts, showsNames: showsNames)
    }
    let found = report(name.words)
    guard found.withheld.isEmpty else { return found }
    let joined = report(name.hashtag)
    return joined.withheld.isEmpty ? found : joined
  }
}

extension Redaction {
  /// A path as a report may show it: with ``mark`` for the names and held-back phrases in the names of folders and files.
  public func redacted(path: String) -> String {
    guard !isEmpty else { return path }
    return path.split(separator: "/", omittingEmptySubsequences: false).map(redacted(component:)).joined(separator: "/")
  }

  private func redacted(component: Substring) -> String {
    let name = FileName(component, withoutEnding: false)
    let withheld = self.withheld(in: name.words)
    if !withheld.isEmpty {
      return Self.redacted(String(component), bytes: 0..<component.utf8.count, withheld: withheld)
    }
    if self.withheld(in: name.hashtag).isEmpty { return String(component) }
    let ending = component.lastIndex(of: ".").map { component[$0...] } ?? ""
    return Self.mark + ending
  }
}
