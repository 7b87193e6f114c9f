import Foundation
import Testing

/// Files as translation tools write them when they come back: other attributes, prefixes, encodings, marks and segments, all of which mean
/// the same.
@Suite(.serialized) struct TranslationToolTests {
  typealias Habit = @Sendable (String) -> Data

  private static func utf8(_ body: @escaping @Sendable (String) -> String) -> Habit { { Data(body($0).utf8) } }

  /// What tools do to a file without changing what it means.
  private static let habits: [(name: String, habit: Habit)] = [
    (
      "a prefix",
      utf8 { text in
        text.replacing(#/<(/?)([a-z])/#) { "<\($0.output.1)xlf:\($0.output.2)" }
          .replacing("xmlns=", with: "xmlns:xlf=")
      }
    ),
    ("no namespace", utf8 { $0.replacing(#/ xmlns="[^"]*"/#, with: "") }),
    ("a mark and Windows' line ends", { Data([0xEF, 0xBB, 0xBF]) + Data($0.replacing("\n", with: "\r\n").utf8) }),
    (
      "UTF-16",
      { text in
        let units = text.replacing("encoding=\"UTF-8\"", with: "encoding=\"UTF-16\"").utf16
        return Data([0xFF, 0xFE]) + Data(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      }
    ),
    ("empty placeholders", utf8 { $0.replacing(#/<ph id="(\d+)"[^>]*>.*?</ph>/#) { "<x id=\"\($0.output.1)\"/>" } }),
    (
      "pairs of marks",
      utf8 { text in
        text.replacing(#/<g id="(\d+)"[^>]*>(.*?)</g>/#) {
          "<bpt id=\"\($0.output.1)\" rid=\"\($0.output.1)\">{b}</bpt>\($0.output.2)<ept id=\"9\" rid=\"\($0.output.1)\">{/b}</ept>"
        }
      }
    ),
    (
      "segments",
      utf8 { text in
        text.replacing(#/(<source[^>]*>)(.*?)</source>/#) {
          "\($0.output.0)\n<seg-source><mrk mtype=\"seg\" mid=\"1\">\($0.output.2)</mrk></seg-source>"
        }.replacing(#/(<target[^>]*[^/]>)(.*?)</target>/#) {
          "\($0.output.1)<mrk mtype=\"seg\" mid=\"1\">\($0.output.2)</mrk></target>"
        }
      }
    ),
    (
      "approved, without states",
      utf8 { text in
        text.replacing(#/ state="[^"]*"/#, with: "").replacing(" approved=\"yes\"", with: "")
          .replacing("<trans-unit ", with: "<trans-unit approved=\"yes\" ")
      }
    ),
    (
      "another order, notes, extensions",
      utf8 { text in
        text.replacing(#/<trans-unit id="([^"]*)"([^>]*)>/#) { "<trans-unit\($0.output.2) id='\($0.output.1)'>" }
          .replacing("</trans-unit>", with: "<note from=\"translator\">Checked &amp; read.</note></trans-unit>")
          .replacing("<xliff ", with: "<!-- saved --><xliff xmlns:mq=\"MQXliff\" mq:x=\"1\" ")
          .replacing("<body>", with: "<body><mq:info><target>no</target></mq:info>")
      }
    ),
  ]

  @Test func whatToolsWriteOtherwiseIsTaken() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.injured 8 --scope attackers=excluded --confirmed", as: "hospital-press")
      try await scene.ok("statement draft --kind situation --language en,fr --next-update +30m")
      let words = ["Nos pensées", "Toutes nos pensées"]
      for (index, entry) in Self.habits.enumerated() {
        try await scene.ok("statement translation export 1 --to fr -o fr.xlf")
        let xliff = try String(contentsOf: scene.workspace.file("fr.xlf"), encoding: .utf8)
        let (old, new) = index.isMultiple(of: 2) ? (words[0], words[1]) : (words[1], words[0])
        try #require(xliff.contains(old), "\(entry.name): \(xliff)")
        try entry.habit(xliff.replacing(old, with: new)).write(to: scene.workspace.file("back.xlf"))
        let outcome = try await scene.workspace.run("statement translation import back.xlf", as: "duty-lead")
        #expect(outcome.exitCode == 0, "\(entry.name): \(outcome)")
        #expect(try await scene.text(1, "fr").contains(new), "\(entry.name)")
      }
    }
  }

  /// What is not certain is refused with one sentence that says where.
  @Test func whatIsNotCertainIsRefusedWithItsPlace() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr --next-update +30m")
      try await scene.ok("statement translation export 1 --to fr -o fr.xlf")
      let xliff = try String(contentsOf: scene.workspace.file("fr.xlf"), encoding: .utf8)
      let before = try await scene.ok("statement show 1 --format json").text
      for (text, expected) in [
        (
          xliff.replacing("</target>", with: "<it id=\"7\" pos=\"open\">x</it></target>"),
          "Line [0-9]+, column [0-9]+: The unit"
        ),
        (
          xliff.replacing(#/state="[a-z-]*"/#, with: "state=\"nearly\""),
          "Line [0-9]+, column [0-9]+: .*state “nearly”"
        ),
        (String(xliff.prefix(xliff.count / 2)), "breaks at line [0-9]+, column [0-9]+"),
        (xliff.replacing(#/build-num="[^"]*"/#, with: ""), "Line 3, column [0-9]+: .*build-num"),
        (
          xliff.replacing("<target ", with: "<target xml:lang=\"fr\"/><target "),
          "Line [0-9]+, column [0-9]+: .*two targets"
        ),
        ("msgid \"a\"\nmsgstr \"b\"\n", "breaks at line 1"), ("", "breaks at line 1"),
      ] {
        try Data(text.utf8).write(to: scene.workspace.file("odd.xlf"))
        let outcome = try await scene.workspace.run("statement translation import odd.xlf", as: "duty-lead")
        #expect(outcome.exitCode == 65, "\(outcome)")
        #expect(outcome.message.range(of: expected, options: .regularExpression) != nil, "\(expected): \(outcome)")
      }
      #expect(try await scene.ok("statement show 1 --format json").text == before)
    }
  }

  /// Plain text comes back in any of the ways in which editors save it.
  @Test func plainTextIsTaken() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en --next-update +30m")
      var text = try await scene.text(1)
      func wide(_ text: String, little: Bool) -> Data {
        Data(little ? [0xFF, 0xFE] : [0xFE, 0xFF])
          + Data(
            text.utf16.flatMap { little ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
      }
      let saved: [(String) -> Data] = [
        { Data($0.utf8) }, { Data([0xEF, 0xBB, 0xBF]) + Data($0.replacing("\n", with: "\r\n").utf8) },
        { wide($0, little: true) }, { wide($0.replacing("\n", with: "\r\n"), little: false) },
        { Data($0.replacing("# ", with: "").utf8) },
      ]
      for (index, save) in saved.enumerated() {
        text = text.replacing(
          #/We (will not|do not|never) guess[^.]*\./#,
          with: "We do not guess, on day \(["one", "two", "three", "four", "five"][index]).")
        text = text.replacing(#/, on day [a-z]+/#, with: String(repeating: " and wait", count: index + 1))
        try save(text).write(to: scene.workspace.file("back.txt"))
        let outcome = try await scene.workspace.run("statement import back.txt --statement 1", as: "duty-lead")
        #expect(outcome.exitCode == 0 && outcome.text.contains("one change"), "\(index): \(outcome)")
        #expect(try await scene.text(1).trimmingCharacters(in: .newlines) == text.trimmingCharacters(in: .newlines))
      }
      try await scene.no("statement import back.txt", "add --statement N")
      for (data, words) in [
        (Data([0xFF, 0xFE, 0x41]), "a part of it is missing"),
        (Data([0xFF, 0xFE, 0x00, 0xD8]), "a part of it is missing"),
        (Data(), "neither a Word file nor plain text"), (Data([0x41, 0xFF]), "not UTF-8"),
      ] {
        try data.write(to: scene.workspace.file("odd.txt"))
        let outcome = try await scene.workspace.run("statement import odd.txt --statement 1", as: "duty-lead")
        #expect(outcome.exitCode == 65 && outcome.message.contains(words), "\(words): \(outcome)")
      }
      // A figure that nothing accounts for is named, as in a typed text.
      try Data(text.replacing("We do not guess", with: "12 people have died. We do not guess").utf8)
        .write(to: scene.workspace.file("back.txt"))
      try await scene.ok("statement import back.txt --statement 1")
      try await scene.no("statement check 1", "C17-untraced")
    }
  }
}
