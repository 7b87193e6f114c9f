import Guidelines
import StrictYAML

/// What surrounds the fuzzed file, so that sets, guards and sources can be referred to.
private let vocabulary = RulePack.Source(
  file: "vocabulary/en.yaml",
  text:
    "language: en\nsets:\n  faith: [muslim/n, jew/n, \"#\", \"@name\"]\nguards:\n  negation: { before: 5, cues: [not] }\n"
)
private let draft = Draft("Muslims, not wolves, struck at 14:00. A lone wolf struck.", language: .english)

/// Any bytes as a file of a rule pack: it is refused with places, or it compiles to rules that can be used.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let text = String(decoding: bytes, as: UTF8.self)
  do {
    let pack = try RulePack.read([vocabulary, .init(file: "rules.yaml", text: text)])
    let checker = Checker(pack)
    _ = checker.check(draft)
    for rule in pack.rules { _ = checker.failures(of: rule) }
    _ = pack.encoded
  } catch {
    precondition(!error.faults.isEmpty && error.faults.allSatisfy { $0.line >= 0 && !$0.message.isEmpty })
  }
  return 0
}
