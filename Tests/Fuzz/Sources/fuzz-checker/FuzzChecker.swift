import Guidelines

/// The rules in all four languages, read once.
private let checker = Checker()
private let facts = CaseFacts(
  offenders: [.init(name: "Evan Rask", aliases: ["the Harbour Ghost"])], groups: ["Front of the Ninth"],
  victims: [.init(name: "محمد بن علي"), .init(name: "Zoë O'Neil", minor: true)], holdback: ["blue van"])

/// Any bytes: the checker ends, within its bounds, with positions inside the text that lead back to the words.
///
/// The first byte chooses language, kind and whether the text is a fragment; the rest is the draft.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let choice = bytes.first else { return 0 }
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  let language = choice & 8 == 0 ? nil : Language.allCases[Int(choice & 3)]
  let kind = choice & 64 == 0 ? nil : DocumentKind.allCases[Int(choice >> 4) % DocumentKind.allCases.count]
  let draft = Draft(text, kind: kind, language: language, isFragment: choice & 4 == 0)
  let report = checker.check(draft, facts: choice & 128 == 0 ? .none : facts, showsNames: true)
  let utf8 = Array(text.utf8)
  precondition(report.findings.count <= 3 * Checker.mostFindings)
  for finding in report.findings {
    let (begin, end) = (finding.span.start.byte, finding.span.end.byte)
    precondition(begin <= end && end <= utf8.count && finding.span.start.line >= 1 && finding.span.start.column >= 1)
    if !finding.text.isEmpty { precondition(finding.text.utf8.elementsEqual(utf8[begin..<end])) }
    _ = finding.corrected(text)
  }
  precondition(report == checker.check(draft, facts: choice & 128 == 0 ? .none : facts, showsNames: true))
  return 0
}
