import Foundation
import Guidelines
import StrictYAML

/// How fast drafts are read, all rules on, one core: `swift run -c release check-benchmark [FILE …]` in `Benchmarks/`.
///
/// Times are of the processor, so that a busy machine changes them less. Without a file, ten megabytes are made of words
/// in their usual frequencies and, but for the second text, of the packs' own examples, one sentence in twelve: far more
/// findings than a draft has. A file is English unless its name
/// begins with `ar`, `es` or `fr`. `--phrases` prints the wordings of the English examples, for other programs to find.
@main
enum CheckBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "--phrases" { return Made.phrases.forEach { print($0) } }
    if arguments.first == "--text" { return print(Made.text(.english)) }
    if arguments.isEmpty {
      measure("made, English", Made.text(.english), .english)
      measure("made, English, without examples", Made.text(.english, examples: false), .english)
      measure("made, Arabic", Made.text(.arabic), .arabic)
      try measureHalf()
    }
    for file in arguments {
      let name = file.split(separator: "/").last.map { String($0.prefix(2)) } ?? ""
      measure(file, try String(contentsOfFile: file, encoding: .utf8), Language(rawValue: name) ?? .english)
    }
  }

  /// One text: building the checker, 400 words, the whole, a tenth of it, and the memory it takes.
  static func measure(_ name: String, _ text: String, _ language: Language) {
    var checker: Checker?
    let building = Clock.measure { checker = Checker(languages: [language]) }
    guard let checker else { return }
    let brief = Draft(text.split(separator: " ").prefix(400).joined(separator: " "), language: language)
    let rounds = 500
    let briefly = Clock.measure { for _ in 0..<rounds { _ = checker.check(brief) } } / Double(rounds)
    let tenth = Draft(String(text.prefix(text.count / 10)), language: language, isFragment: true)
    let before = Clock.peakMemory
    let rate = rate(checker, Draft(text, language: language, isFragment: true))
    let memory = Double(Clock.peakMemory - before) / Double(text.utf8.count)
    print("\(name): \(text.utf8.count) bytes, \(checker.pack.rules.count) rules")
    print("  build the checker  \(Clock.text(building * 1e3)) ms")
    print("  400 words          \(Clock.text(briefly * 1e3)) ms")
    print("  whole text         \(Clock.text(rate)) MB/s")
    print("  a tenth of it      \(Clock.text(self.rate(checker, tenth))) MB/s")
    print("  memory beyond it   \(Clock.text(memory)) bytes a byte")
  }

  static func rate(_ checker: Checker, _ draft: Draft) -> Double {
    let best = (0..<5).map { _ in Clock.measure { _ = checker.check(draft) } }.min() ?? 1
    return Double(draft.text.utf8.count) / best / 1e6
  }

  /// All English rules beside every other one of them, read from `../Rules`, over texts with and without their examples.
  static func measureHalf() throws {
    let all = Checker(try pack(everyOther: false), languages: [.english])
    let half = Checker(try pack(everyOther: true), languages: [.english])
    for (name, text) in [
      ("made, English", Made.text(.english)), ("without examples", Made.text(.english, examples: false)),
    ] {
      let draft = Draft(text, language: .english, isFragment: true)
      let (slow, fast) = (rate(all, draft), rate(half, draft))
      print(
        "rules halved, \(name): \(Clock.text(fast)) MB/s, all: \(Clock.text(slow)) MB/s, "
          + "\(Clock.text((fast / slow - 1) * 100)) % slower")
    }
  }

  private static func pack(everyOther: Bool) throws -> RulePack {
    var sources: [RulePack.Source] = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: "../Rules").sorted() where name.hasSuffix(".yaml") {
      var text = try String(contentsOfFile: "../Rules/" + name, encoding: .utf8)
      let rules = text.components(separatedBy: "\n  - id:")
      if name.contains("/") {
        // Vocabularies; what other languages say of rules that are left out would be refused, and so would their checks.
        guard name.hasPrefix("vocabulary/") else { continue }
      } else if everyOther, rules.count > 1 {
        text =
          rules[0]
          + rules.dropFirst().enumerated().filter { $0.offset % 2 == 0 }.map { "\n  - id:" + $0.element }.joined()
      }
      sources.append(.init(file: name, text: text))
    }
    return try RulePack.read(sources)
  }
}
