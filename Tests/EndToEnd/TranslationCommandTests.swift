import Foundation
import Testing

/// Translations through the command line: out to a translator, back, and to the public.
@Suite(.serialized) struct TranslationCommandTests {
  private struct Languages: Decodable {
    struct Row: Decodable {
      struct Sentence: Decodable {
        let state: String
        let was: [String]
        let source: [String]
      }
      let language: String
      let role: String
      let madeFrom: Int?
      let masterRevision: Int?
      let isCurrent: Bool
      let stale: Int
      let followedAs: Int?
      let sentences: [Sentence]
    }
    let languages: [Row]

    func row(_ language: String) -> Row? { languages.first { $0.language == language } }
  }

  private func languages(_ scene: Scene, _ number: Int) async throws -> Languages {
    try await scene.ok("statement translations \(number) --format json").json(Languages.self)
  }

  private func read(_ scene: Scene, _ file: String) throws -> String {
    try String(contentsOf: scene.workspace.file(file), encoding: .utf8)
  }

  private func write(_ text: String, _ scene: Scene, _ file: String) throws {
    try text.write(to: scene.workspace.file(file), atomically: true, encoding: .utf8)
  }

  /// What a translator does in a tool: fills in the empty targets, changes words, and says that each is done.
  private func translated(_ xliff: String, _ words: [String: String] = [:], empty: String? = nil) -> String {
    var text = xliff.replacing("state=\"needs-review-translation\"", with: "state=\"translated\"")
    for (old, new) in words { text = text.replacing(old, with: new) }
    if let empty {
      let target = "<target xml:lang=\"fr\" state=\"needs-translation\"/>"
      text = text.replacing(target, with: "<target xml:lang=\"fr\" state=\"translated\">\(empty)</target>")
    }
    return text
  }

  /// S13 with a file for the translator: one sentence of the master changes.
  @Test func s13OnlyTheChangedSentenceGoesOutAndComesBack() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update +30m")
      #expect(try await languages(scene, 1).languages.allSatisfy(\.isCurrent))
      try await scene.ok("statement edit 1 --replace 'We will not guess.' --with 'We do not guess, and we check.'")
      let stale = try #require(try await languages(scene, 1).row("fr"))
      #expect(stale.stale == 1 && stale.madeFrom == 1 && stale.masterRevision == 2 && stale.sentences.count == 1)
      #expect(stale.sentences.first?.was.first?.contains("We will not guess.") == true)
      #expect(try await scene.ok("statement show 1").text.contains("now: “We do not guess, and we check.”"))
      #expect(try await scene.ok("statement board").text.contains("French text of statement 1 is behind"))
      try await scene.no("statement check 1", "G7-language-stale", "translation export 1 --to fr")

      for code in ["fr", "es", "ar"] {
        try await scene.ok("statement translation export 1 --to \(code) --changed -o \(code).xlf")
        let xliff = try read(scene, "\(code).xlf")
        #expect(xliff.contains("version=\"1.2\"") && xliff.components(separatedBy: "<trans-unit").count == 2)
        // As it went out, nobody has said that the words fit.
        try write(translated(xliff), scene, "\(code).back.xlf")
        try await scene.ok("statement translation import \(code).back.xlf")
      }
      #expect(try await languages(scene, 1).languages.allSatisfy { $0.isCurrent })
      #expect(try #require(try await languages(scene, 1).row("fr")).madeFrom == 2)
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      #expect(try await scene.ok("statement translations 1").text.contains("duty-lead"))
    }
  }

  @Test func whatIsWrongWithAFileIsRefusedAndNothingIsRecorded() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr --next-update +30m")
      try await scene.ok("statement translation export 1 --to fr -o fr.xlf")
      let xliff = try read(scene, "fr.xlf")
      let before = try await scene.ok("statement show 1 --format json").text
      let attacks: [(String, String, String, Int32)] = [
        ("statement/1\"", "statement/7\"", "no statement 7", 1),
        ("afterword/", "afterword/other-", "for a statement of the incident", 1),
        ("build-num=\"r1 ", "build-num=\"r1 0", "has changed since", 1),
        ("<ph id=\"1\"", "<ph id=\"9\"", "words to translate were changed", 1),
        ("</target>", " 99 personnes sont mortes.</target>", "“99”", 1),
        ("</target>", " \u{202E}noir</target>", "U+202E", 1),
        ("<xliff", "<!DOCTYPE a [<!ENTITY b \"bbb\">]><xliff", "document type declaration", 65),
        ("version=\"1.2\"", "version=\"2.1\"", "not XLIFF 1.2", 65),
        ("</file>", "", "breaks at line", 65),
      ]
      for (old, new, message, code) in attacks {
        try write(xliff.replacing(old, with: new), scene, "attack.xlf")
        let outcome = try await scene.workspace.run(
          ["statement", "translation", "import", "attack.xlf"], as: "duty-lead")
        #expect(outcome.exitCode == code && outcome.message.contains(message), "\(new): \(outcome)")
      }
      // One unit taken out, and the same unit twice.
      let unit = try #require(xliff.firstMatch(of: #/ {6}<trans-unit[\s\S]*?</trans-unit>\n/#)?.output)
      try write(xliff.replacing(String(unit), with: ""), scene, "attack.xlf")
      try await scene.no("statement translation import attack.xlf", "missing in the file")
      try write(xliff.replacing(String(unit), with: String(unit) + String(unit)), scene, "attack.xlf")
      let twice = try await scene.workspace.run(
        ["statement", "translation", "import", "attack.xlf"], as: "duty-lead")
      #expect(twice.exitCode == 65 && twice.message.contains("twice"))
      #expect(try await scene.ok("statement show 1 --format json").text == before)
      try await scene.no("statement translation import fr.xlf", "nothing-changed")
      try write(xliff.replacing("un incident grave", with: "un grave incident"), scene, "honest.xlf")
      try await scene.no("statement translation import honest.xlf", "may not write statements", as: "caseworker")
    }
  }

  @Test func twoTranslatorsDoNotLoseEachOthersWork() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr --next-update +30m")
      try await scene.ok("statement translation export 1 --to fr -o fr.xlf")
      let xliff = try read(scene, "fr.xlf")
      try write(xliff.replacing("un incident grave", with: "un grave incident"), scene, "one.xlf")
      try write(xliff.replacing("un incident grave", with: "un incident sérieux"), scene, "two.xlf")
      try await scene.ok("statement translation import one.xlf", as: "police-press")
      try await scene.no("statement translation import two.xlf", "was changed by police-press")
      try await scene.no("statement translation import one.xlf", "imported already", as: "police-press")
      #expect(try await scene.text(1, "fr").contains("un grave incident"))
    }
  }

  /// The master goes out at once; the language follows as a statement of its own under the same number to the public.
  @Test func aLanguageFollowsAndTheMinutesAreCounted() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr --next-update +60m")
      try await scene.ok("statement edit 1 --replace 'We will not guess.' --with 'We do not guess.'")
      try await scene.no("statement check 1", "statement translation follow 1 --to fr")
      try await scene.ok("statement translation follow 1 --to fr")
      try await scene.clear(1, "police-press", "city-press")
      let released = try await scene.ok("statement release 1").text
      #expect(released.contains("French follows at"))
      let later = scene.at("20:42")
      #expect(try await later.ok("statement board").text.contains("French follows statement 1"))
      #expect(try await later.ok("statement board").text.contains("overdue"))
      try await later.ok("statement translation export 1 --to fr -o fr.xlf")
      try await later.no("statement translation import fr.xlf", "is not translated")
      // A translator fills in every sentence, figures in their places.
      let source = try read(scene, "fr.xlf")
      var words = 0
      let filled = source.replacing(
        #/<source xml:lang="en">(.*?)</source>\n {8}<target xml:lang="fr" state="needs-translation"/>/#
      ) { match in
        words += 1
        let marks = match.output.1.matches(of: #/<ph .*?</ph>|<g .*?</g>/#).map { String($0.output) }
        return
          "<source xml:lang=\"en\">\(match.output.1)</source>\n        <target xml:lang=\"fr\" state=\"translated\">"
          + "Phrase \(String(repeating: "a", count: words)) "
          + (match.output.1.contains("March")
            ? "\(marks[0]), \(marks[1]) mars \(marks[2]), " + marks[3...].joined(separator: " ")
            : marks.joined(separator: " "))
          + "</target>"
      }
      try write(filled, scene, "fr.back.xlf")
      let taken = try await later.ok("statement translation import fr.back.xlf")
      #expect(taken.text.contains("The French text of statement 1 is statement 2"))
      try await later.no("statement translation import fr.back.xlf", "on its way already")
      #expect(try await later.ok("statement board").text.contains("on its way as statement 2"))
      let french = try await later.text(2)
      #expect(french.contains("14 mars 2026") && french.contains("0800 555 011"))
    }
  }

  @Test func aRequiredLanguageBlocksWhereThePolicySaysSo() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let path = scene.workspace.file("afterword.yaml")
      let yaml =
        try String(contentsOf: path, encoding: .utf8)
        + "\nclearance:\n  translations: { required: [en, ar], kinds: { holding: block }, follow-within: 20m }\n"
      try yaml.write(to: path, atomically: true, encoding: .utf8)
      try await scene.ok("statement draft --kind holding --language en --next-update +30m")
      try await scene.no("statement check 1", "G7-language-missing", "translation export 1 --to ar")
      try await scene.no("statement translation follow 1 --to ar", "G7-language-blocks", "follow")
      try await scene.ok("statement draft --kind situation --language en --next-update +30m")
      try await scene.ok("statement translation follow 2 --to ar")
      #expect(try await scene.ok("statement show 2").text.contains("follows  Arabic"))
      // Who names no language gets all that every statement must have.
      try await scene.ok("statement draft --kind holding --next-update +30m")
      #expect(try await scene.text(3, "ar").contains("2026"))
      try yaml.replacing("kinds: {", with: "kindz: {").write(to: path, atomically: true, encoding: .utf8)
      let broken = try await scene.workspace.run(["statement", "show", "1"])
      #expect(broken.exitCode == 65 && broken.message.contains("kindz"))
    }
  }

  /// “follow” follows: nobody has to say it of each statement, and the first page is in the first language.
  @Test func aPolicyThatFollowsPromisesByItself() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let path = scene.workspace.file("afterword.yaml")
      let yaml =
        try String(contentsOf: path, encoding: .utf8)
        + "\nclearance:\n  translations: { required: [ar, en], policy: follow, follow-within: 20m }\n"
      try yaml.write(to: path, atomically: true, encoding: .utf8)
      let drafted = try await scene.ok("statement draft --kind holding --language ar --next-update +30m").text
      #expect(drafted.contains("follows  English"), "\(drafted)")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      try await scene.ok("statement site news --address https://alder.example/harbour")
      let first = try String(contentsOf: scene.workspace.file("news/index.html"), encoding: .utf8)
      #expect(first.contains("<html lang=\"ar\" dir=\"rtl\">") && first.contains("14 مارس 2026"), "\(first)")
    }
  }
}
