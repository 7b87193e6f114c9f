import Incidents
import Playbooks
import Testing

/// Files that nobody wrote in good faith, or that broke on the way. None may bring the program down, and each gives a fault.
@Suite("A hostile playbook") struct HostilePlaybookTests {
  static let texts: [String: String] = [
    "empty": "",
    "only a comment": "# nothing\n",
    "a single word": "playbook",
    "a list": "- a\n- b\n",
    "two documents": Sample.small + "\n---\n" + Sample.small,
    "a tag": Sample.small.replacing("version: 3", with: "version: !!int 3"),
    "an alias bomb": "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n",
    "deep brackets": "format: 1\nsteps: " + String(repeating: "[", count: 100_000),
    "deep indentation": (0..<2000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    "deep dashes": String(repeating: "- ", count: 50_000) + "x",
    "a tab": "format: 1\n\tplaybook: x\n",
    "a NUL": "format: 1\nplaybook: \u{0}\n",
    "a long line": "title: " + String(repeating: "x", count: 900_000),
    "everything of the wrong type":
      "format: [1]\nplaybook: {a: b}\nversion: []\ntitle: {}\nlead: [x]\nroles: x\nfacts: [y]\ndefaults: z\nphases: {a: b}\n",
    "lists of nothing": "format: 1\nplaybook: a\nversion: 1\ntitle: t\nlead: l\nroles: {l: }\nphases: [ , ]\n",
    "phases of words":
      "format: 1\nplaybook: a\nversion: 1\ntitle: t\nlead: l\nroles: {l: {title: x, holds: y}}\nphases: [a, b]\n",
    "steps of words": Sample.small.replacing("steps:", with: "steps: [a, b]\n        more:"),
    "names of unusual letters": Sample.small.replacing("id: picture", with: "id: pïcture\u{202E}"),
  ]

  @Test(arguments: texts.keys.sorted()) func givesFaults(name: String) throws {
    let text = try #require(Self.texts[name])
    let result = PlaybookCompiler.compile(text, file: "hostile.yaml")
    #expect(result.playbook == nil)
    #expect(!result.errors.isEmpty)
  }

  @Test func isRefusedBeforeItIsReadWhenItIsHuge() {
    let result = PlaybookCompiler.compile(
      bytes: Array(repeating: UInt8(ascii: "a"), count: 60 << 20), file: "huge.yaml")
    #expect(result.errors.map(\.rule) == ["yaml-unreadable"])
    #expect(result.errors.first?.message.contains("bytes") == true)
  }

  @Test func isRefusedAtTheByteThatIsNotUTF8() {
    let bytes = Array("format: 1\nplaybook: a".utf8) + [0xFF, 0xFE] + Array("\n".utf8)
    let result = PlaybookCompiler.compile(bytes: bytes, file: "bad.yaml")
    #expect(result.errors.first?.line == 2)
  }

  @Test func mayBeCutAnywhere() throws {
    let text = Array(try ShippedPlaybookTests.text().utf8)
    for length in stride(from: 0, to: text.count, by: 211) {
      let result = PlaybookCompiler.compile(bytes: Array(text[..<length]), file: "cut.yaml")
      #expect(result.playbook != nil || !result.errors.isEmpty)
    }
  }

  @Test(arguments: 0..<8) func mayHaveItsLinesShuffledAndDoubled(seed: UInt64) {
    var chance = Chance(seed: seed)
    for _ in 0..<25 {
      var lines = Sample.small.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for _ in 0..<1 + chance.below(4) {
        let index = chance.below(lines.count)
        switch chance.below(4) {
        case 0: lines.remove(at: index)
        case 1: lines.insert(lines[chance.below(lines.count)], at: index)
        case 2: lines.swapAt(index, chance.below(lines.count))
        default: lines[index] = String(lines[index].prefix(chance.below(max(lines[index].count, 1))))
        }
      }
      let result = PlaybookCompiler.compile(lines.joined(separator: "\n"), file: "shuffled.yaml")
      #expect((result.playbook == nil) == !result.errors.isEmpty)
    }
  }

  @Test func mayBeAVeryLongChainOrCircle() throws {
    func plan(_ count: Int, closing: Bool) -> String {
      let steps = (0..<count).map { index in
        let before = index > 0 ? "s\(index - 1)" : closing ? "s\(count - 1)" : nil
        return "      - {id: s\(index), kind: manual, title: S, role: command\(before.map { ", after: \($0)" } ?? "")}"
      }
      return """
        format: 1
        playbook: long
        version: 1
        title: Long
        lead: command
        roles: {command: {title: C, holds: commander}}
        phases:
          - id: one
            title: One
            until: T0+1h
            steps:

        """ + steps.joined(separator: "\n")
    }
    #expect(PlaybookCompiler.compile(plan(500, closing: false), file: "").playbook?.steps.count == 500)
    #expect(PlaybookCompiler.compile(plan(501, closing: false), file: "").errors.map(\.rule) == ["too-many-steps"])
    #expect(PlaybookCompiler.compile(plan(500, closing: true), file: "").errors.map(\.rule) == ["wait-circular"])
  }

  @Test func cannotBeAskedForAWordThatNeverEnds() {
    let text = Sample.small.replacing("after: picture", with: "after: \(String(repeating: "p", count: 200_000))")
    #expect(PlaybookCompiler.compile(text, file: "").errors.map(\.rule) == ["step-unknown"])
  }
}
