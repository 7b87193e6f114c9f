import StrictYAML
import Testing

@Suite struct StrictYAMLTests {
  func fault(_ text: String) -> YAMLFault? {
    do throws(YAMLFault) {
      _ = try StrictYAML.read(text, file: "plan.yaml")
      return nil
    } catch { return error }
  }

  @Test func keepsEveryScalarAsText() throws {
    var map = try StrictYAML.read("a: no\nb: 1:30\nc: 0123\nd: 1e3\ne: 2026-03-14\n", file: "x").mapping()
    for (key, text) in [("a", "no"), ("b", "1:30"), ("c", "0123"), ("d", "1e3"), ("e", "2026-03-14")] {
      #expect(try map.required(key).text() == text)
    }
    try map.finish()
  }

  @Test func knowsTheLineAndColumnOfEachValue() throws {
    var map = try StrictYAML.read("steps:\n  - name: first\n    due: soon\n", file: "plan.yaml").mapping()
    let step = try map.required("steps").list()[0]
    var keys = try step.mapping()
    let due = try keys.required("due")
    #expect((due.place.line, due.place.column) == (3, 10))
    let fault = #expect(throws: YAMLFault.self) { try due.integer() }
    #expect(fault?.description == "plan.yaml:3:10: “soon” is not a whole number.")
  }

  @Test func namesUnknownKeysAndTheLikelyOne() throws {
    var map = try StrictYAML.read("nmae: x\n", file: "plan.yaml").mapping()
    _ = map.optional("name")
    let fault = #expect(throws: YAMLFault.self) { try map.finish() }
    #expect(fault?.message.contains("nmae") == true)
    #expect(fault?.suggestion == "Did you mean “name”?")
    #expect(fault?.line == 1)
  }

  @Test(arguments: ["mesage", "messagee", "messsage", "emssage"])
  func aMisspeltKeyIsNamedInsteadOfTheOneThatSeemsMissing(_ key: String) throws {
    var map = try StrictYAML.read("name: x\n\(key): y\n", file: "plan.yaml").mapping()
    let fault = #expect(throws: YAMLFault.self) { try map.required("message") }
    #expect(
      fault?.description == "plan.yaml:2:1: The key “\(key)” is not known here. Did you mean “message”?")
  }

  @Test(arguments: [("names", "name"), ("to", "do"), ("summary", "message")])
  func anotherKeyIsNoMisspelling(_ key: String, _ wanted: String) throws {
    var map = try StrictYAML.read("\(key): y\n", file: "plan.yaml").mapping()
    let fault = #expect(throws: YAMLFault.self) { try map.required(wanted) }
    #expect(fault?.message == "The key “\(wanted)” is missing here.")
  }

  @Test func aConfidentialFileIsNeverQuoted() throws {
    func fault(_ text: String, _ body: (YAMLValue) throws -> Void) throws -> String? {
      let value = try StrictYAML.read(text, file: "x", isConfidential: true)
      return #expect(throws: YAMLFault.self) { try body(value) }?.description
    }
    #expect(try fault("Lina") { _ = try $0.integer() } == "x:1:1: This is not a whole number.")
    #expect(
      try fault("77") { _ = try $0.integer(in: 0...9) } == "x:1:1: This number is out of range; it must be from 0 to 9."
    )
    #expect(try fault("Lina") { _ = try $0.flag() }?.contains("Lina") == false)
    #expect(try fault("Lina: 1") { try $0.mapping().finish() } == "x:1:1: This key is not known here.")
    let twice = #expect(throws: YAMLFault.self) {
      try StrictYAML.read("Lina: 1\nLina: 2\n", file: "x", isConfidential: true)
    }
    #expect(twice?.description == "x:2:1: This key is here twice; it stands in line 1 already.")
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", "twice"),
    ("a: &x 1\nb: *x\n", "Anchors"),
    ("a: {b: &x [1]}\n", "Anchors"),
    ("<<: {a: 1}\n", "Merge"),
    ("a: [1, 2\n", "not valid YAML"),
    ("a: \"unclosed\n", "not valid YAML"),
    ("a:\n\t- b\n", "not valid YAML"),
    ("? [a, b]\n: c\n", "single value"),
    ("--- 1\n--- 2\n", "not valid YAML"),
    ("a: !!python/object:os.system x\n", "Tags"),
    ("a: !secret x\n", "Tags"),
    ("a: *nowhere\n", "not valid YAML"),
  ])
  func refusesWhatAPlanMustNotHold(text: String, word: String) {
    let fault = fault(text)
    #expect(fault != nil)
    #expect(fault?.message.contains(word) == true, "\(fault?.description ?? "no fault")")
  }

  @Test func anAnchorBombCostsNothing() {
    var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for (name, last) in zip("bcdefghijklmnop", "abcdefghijklmno") {
      bomb += "\(name): &\(name) [" + Array(repeating: "*\(last)", count: 9).joined(separator: ",") + "]\n"
    }
    bomb += "? *p\n: x\n? *o\n: y\n"
    #expect(fault(bomb)?.message.contains("Anchors") == true)
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000),
    String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 100_000) + "x",
    (0..<3_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    "a: " + String(repeating: "[", count: 60) + String(repeating: "]", count: 60),
  ])
  func refusesDeepNestingWithoutRunningOutOfStack(text: String) {
    let fault = StrictYAMLTests.deepFault(text)
    #expect(
      fault?.message.contains("nested") == true || fault?.message.contains("bytes") == true,
      "\(fault?.description ?? "no fault")")
  }

  static func deepFault(_ text: String) -> YAMLFault? { StrictYAMLTests().fault(text) }

  @Test func refusesLargeFilesAndBrokenUTF8() {
    let large = #expect(throws: YAMLFault.self) {
      try StrictYAML.read(bytes: [UInt8](repeating: 0x61, count: 2 << 20), file: "big.yaml")
    }
    #expect(large?.message.contains("2097152 bytes") == true)
    let broken = #expect(throws: YAMLFault.self) {
      try StrictYAML.read(bytes: Array("a: é\nbc: ".utf8) + [0xFF, 0xFE], file: "broken.yaml")
    }
    #expect(broken?.line == 2)
    #expect(broken?.column == 5)
  }

  @Test func anEmptyFileIsNothing() throws {
    #expect(try StrictYAML.read("", file: "x").content == .empty)
    #expect(try StrictYAML.read("# only a remark\n", file: "x").content == .empty)
  }

  @Test func quotedNothingIsText() throws {
    var map = try StrictYAML.read("a: ~\nb: \"~\"\nc: null\nd: 'null'\ne:\n", file: "x").mapping()
    #expect(map.optional("a") == nil)
    #expect(try map.required("b").text() == "~")
    #expect(map.optional("c") == nil)
    #expect(try map.required("d").text() == "null")
    #expect(map.optional("e") == nil)
  }

  @Test func keepsKeysOfTextAsItWasWritten() throws {
    let value = try StrictYAML.read("text: |\n  one\n  two\n", file: "x")
    var map = try value.mapping()
    #expect(try map.required("text").text() == "one\ntwo\n")
  }
}
