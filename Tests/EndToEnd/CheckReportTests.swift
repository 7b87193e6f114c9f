import Foundation
import Testing

/// The reports of `check` for other programs and other people, and what decides its exit code.
@Suite struct CheckReportTests {
  static let draft = """
    Quiet first line.

    The Kurdish community let this happen, 😀 and he <took> credit & a lone wolf
    struck.

    """

  /// A folder with one draft that has errors and a warning.
  private func withDraft(_ body: (Workspace) async throws -> Void) async throws {
    try await Workspace.empty { folder in
      try Self.draft.write(to: folder.file("a draft é.md"), atomically: true, encoding: .utf8)
      try await body(folder)
    }
  }

  struct Sarif: Decodable {
    struct Run: Decodable {
      let tool: Tool
      let columnKind: String
      let results: [Result]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Driver: Decodable {
      let name: String
      let rules: [Rule]
    }
    struct Rule: Decodable { let id: String }
    struct Result: Decodable {
      let ruleId: String
      let ruleIndex: Int
      let level: String
      let locations: [Location]
      let partialFingerprints: [String: String]
      let suppressions: [Suppression]
    }
    struct Location: Decodable { let physicalLocation: Physical }
    struct Physical: Decodable {
      let artifactLocation: Artifact
      let region: Region
    }
    struct Artifact: Decodable { let uri: String }
    struct Region: Decodable {
      let startLine: Int
      let startColumn: Int
      let endLine: Int
      let endColumn: Int
      let charOffset: Int
      let charLength: Int
      let byteOffset: Int
      let byteLength: Int
    }
    struct Suppression: Decodable { let justification: String }
    let version: String
    let runs: [Run]
  }

  @Test func sarifNamesPlacesInTheUnitsItPromises() async throws {
    try await withDraft { folder in
      let outcome = try await folder.run(["check", "--fragment", "--format", "sarif", "a draft é.md"])
      #expect(outcome.exitCode == 1)
      let run = try #require(try outcome.json(Sarif.self).runs.first)
      #expect(run.columnKind == "utf16CodeUnits" && run.tool.driver.name == "afterword")
      let units = Array(Self.draft.utf16)
      let lines = Self.draft.components(separatedBy: "\n").map { Array($0.utf16) }
      let bytes = Array(Self.draft.utf8)
      #expect(run.results.count >= 3, "\(outcome)")
      for result in run.results {
        #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId)
        #expect(result.partialFingerprints.values.allSatisfy { $0.count == 32 })
        let place = try #require(result.locations.first?.physicalLocation)
        #expect(place.artifactLocation.uri == "a%20draft%20%C3%A9.md")
        let region = place.region
        let words = String(decoding: units[region.charOffset..<(region.charOffset + region.charLength)], as: UTF16.self)
        let same = String(decoding: bytes[region.byteOffset..<(region.byteOffset + region.byteLength)], as: UTF8.self)
        #expect(words == same)
        guard region.startLine == region.endLine else { continue }
        let inLine = lines[region.startLine - 1][(region.startColumn - 1)..<(region.endColumn - 1)]
        #expect(String(decoding: inLine, as: UTF16.self) == words)
      }
    }
  }

  @Test func gitHubAnnotationsAreOneEscapedLineEach() async throws {
    try await withDraft { folder in
      let outcome = try await folder.run(["check", "--fragment", "--format", "github", "a draft é.md"])
      let lines = outcome.text.split(separator: "\n")
      #expect(lines.count >= 3)
      for line in lines {
        #expect(line.hasPrefix("::error file=") || line.hasPrefix("::warning file="), "\(line)")
        #expect(line.contains(",line=3,") && line.contains("title="), "\(line)")
      }
    }
  }

  @Test func thePageIsSelfContainedAndTakesNoMarkupFromTheDraft() async throws {
    try await Workspace.empty { folder in
      let hostile = "<script>alert(1)</script> A lone wolf & more. \u{202E}txet\u{202C}\n"
      try hostile.write(to: folder.file("en.md"), atomically: true, encoding: .utf8)
      try "المهاجرون هم سبب هذا العنف.\n".write(to: folder.file("ar.md"), atomically: true, encoding: .utf8)
      let page = try await folder.run(["check", "--fragment", "--format", "html", "en.md", "ar.md"]).text
      #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("&lt;script&gt;") && !page.contains("<script"))
      #expect(!page.contains("src=") && !page.contains("url(") && !page.contains("@import"))
      #expect(!page.contains("\u{202E}"), "Characters that turn the direction are shown, not obeyed.")
      #expect(page.contains("<mark class=\"warning\">lone wolf</mark>"))
      #expect(page.contains("lang=\"ar\" dir=\"rtl\""))
    }
  }

  @Test func thresholdsDecideTheExitCodeAndWhatIsShown() async throws {
    try await Workspace.empty { folder in
      try "A lone wolf struck.\n".write(to: folder.file("a.md"), atomically: true, encoding: .utf8)
      let cases: [([String], Int32, Bool)] = [
        ([], 0, true), (["--fail-on", "warning"], 1, true), (["--fail-on", "advice"], 1, true),
        (["--fail-on", "never"], 0, true), (["--show", "error"], 0, false),
        (["--show", "error", "--fail-on", "warning"], 1, false),
      ]
      for (options, code, isShown) in cases {
        let outcome = try await folder.run(["check", "--fragment"] + options + ["a.md"])
        #expect(outcome.exitCode == code, "\(options): \(outcome)")
        #expect(outcome.text.contains("glor-agency-words") == isShown, "\(options): \(outcome)")
      }
    }
  }

  /// One broken file among many hides nothing that is found in the others, and the command says that it was not read.
  @Test func anUnreadableFileHidesNoOther() async throws {
    try await Workspace.empty { folder in
      try "The lone wolf struck.\n".write(to: folder.file("a.md"), atomically: true, encoding: .utf8)
      try Data([0, 1, 2, 0]).write(to: folder.file("b.md"))
      let outcome = try await folder.run(["check", "--fragment", "."])
      #expect(outcome.exitCode == 65 && outcome.text.contains("lone wolf"), "\(outcome)")
      #expect(outcome.message.contains("b.md: This is no plain text"), "\(outcome)")
      let baseline = try await folder.run(["check", "--write-baseline", "known.json", "a.md", "b.md"])
      #expect(baseline.exitCode == 65 && !FileManager.default.fileExists(atPath: folder.file("known.json").path))
    }
  }

  @Test func foldersAreReadWithoutHiddenAndIgnoredFiles() async throws {
    try await Workspace.empty { folder in
      for name in ["drafts/a.md", "drafts/deep/b.TXT", "drafts/.hidden/c.md", "drafts/d.png", "drafts/old/e.md"] {
        let file = folder.file(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try "A lone wolf struck.\n".write(to: file, atomically: true, encoding: .utf8)
      }
      try "ignore: [drafts/old/]\n".write(
        to: folder.file("afterword-check.yaml"), atomically: true, encoding: .utf8)
      let outcome = try await folder.run(["check", "--fragment", "--format", "json", "drafts"])
      let paths = try outcome.json(CheckCommandTests.Result.self).documents.map(\.path)
      #expect(paths == ["drafts/a.md", "drafts/deep/b.TXT"])
      try FileManager.default.createDirectory(at: folder.file("empty"), withIntermediateDirectories: true)
      #expect(try await folder.run(["check", "empty"]).exitCode == 66)
    }
  }

  @Test func aBaselineHidesWhatIsKnownAndNothingNew() async throws {
    try await Workspace.empty { folder in
      let file = folder.file("a.md")
      try "A lone wolf struck.\n\nPolice are there.\n".write(to: file, atomically: true, encoding: .utf8)
      let written = try await folder.run(["check", "--fragment", "--write-baseline", "known.json", "a.md"])
      #expect(written.exitCode == 0, "\(written)")
      let kept = try String(contentsOf: folder.file("known.json"), encoding: .utf8)
      #expect(!kept.contains("lone wolf"), "A baseline holds no words of a draft.")
      let check = ["check", "--fragment", "--fail-on", "warning", "--baseline", "known.json", "a.md"]
      let quiet = try await folder.run(check)
      #expect(quiet.exitCode == 0 && quiet.text.contains("1 finding is in the baseline"), "\(quiet)")
      // The same words again, in another sentence, are new; text that moves is not.
      try "News.\n\nA LONE wolf struck.\n\nThey met a lone wolf.\n".write(
        to: file, atomically: true, encoding: .utf8)
      let loud = try await folder.run(check)
      #expect(loud.exitCode == 1 && loud.text.contains("1 warning"), "\(loud)")
      try "{}".write(to: folder.file("known.json"), atomically: true, encoding: .utf8)
      #expect(try await folder.run(check).exitCode == 65)
    }
  }

  @Test func aNameIsNeverHiddenByABaseline() async throws {
    try await Workspace.empty { folder in
      try "offenders: [{ name: Evan Rask }]\n".write(to: folder.file("f.yaml"), atomically: true, encoding: .utf8)
      try "Evan Rask was there.\n".write(to: folder.file("a.md"), atomically: true, encoding: .utf8)
      let options = ["check", "--fragment", "--facts", "f.yaml"]
      try await folder.run(options + ["--write-baseline", "known.json", "a.md"])
      let outcome = try await folder.run(options + ["--baseline", "known.json", "a.md"])
      #expect(outcome.exitCode == 1 && outcome.text.contains("glor-offender-name"), "\(outcome)")
    }
  }

  @Test func settingsAreFoundAboveAndAnErrorIsNeverMadeMilder() async throws {
    try await Workspace.empty { folder in
      try "A lone wolf struck. Do not panic.\n".write(to: folder.file("a.md"), atomically: true, encoding: .utf8)
      let settings = folder.file("afterword-check.yaml")
      try "severity: { glor-agency-words: error, acc-fear-dismissal: off }\n".write(
        to: settings, atomically: true, encoding: .utf8)
      let strict = try await folder.run(["check", "--fragment", "a.md"])
      #expect(strict.exitCode == 1 && !strict.text.contains("acc-fear-dismissal"), "\(strict)")
      #expect(strict.message.contains("afterword-check.yaml"), "What settings were used is said.")
      for (text, words) in [
        ("severity: { stig-collective-blame: warning }\n", "afterword-check.yaml:1:13"),
        ("severity: { stig-nonsense: error }\n", "stig-nonsense"), ("kinds: holding\n", "afterword-check.yaml:1:1"),
        ("fail-on: sometimes\n", "sometimes"),
      ] {
        try text.write(to: settings, atomically: true, encoding: .utf8)
        let refused = try await folder.run(["check", "--fragment", "a.md"])
        #expect(refused.exitCode == 65 && refused.message.contains(words), "\(text): \(refused)")
      }
    }
  }

  /// A rule with a replacement that fits every sentence.
  private static let ownRule = """
    family: accuracy
    practice: GP17
    guards: [names]
    rules:
      - id: our-lamp
        title: A lamp
        severity: error
        message: This is a lamp.
        why: Lamps are only an example.
        rewrite: ["Light"]
        source: [GCTF-RW]
        waivers: [J-RECORD]
        en:
          patterns: [{ is: "blue lamp", fix: "light" }, { is: "very old", fix: "" }]
          match: ["A [[blue lamp]].", "The [[Blue lamp]].", "One [[blue lamp]]!", "Is it [[very old]]?", "A [[blue  lamp]]"]
          pass: ["A lamp.", "Blue.", "A red lamp.", "An old lamp.", "Bluely lamps."]

    """

  @Test func safeReplacementsAreShownAndMade() async throws {
    try await Workspace.empty { folder in
      try FileManager.default.createDirectory(at: folder.file("own"), withIntermediateDirectories: true)
      try Self.ownRule.write(to: folder.file("own/rule.yaml"), atomically: true, encoding: .utf8)
      #expect(try await folder.run("rules test --add-rules own").exitCode == 0)
      let draft = folder.file("a.md")
      let text = "One.\nBlue lamp one, a BLUE LAMP and a very old one.\nTwo.\nThree.\nFour.\nFive.\nno end: blue lamp"
      try text.write(to: draft, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: draft.path)
      try FileManager.default.createSymbolicLink(at: folder.file("link.md"), withDestinationURL: draft)

      let check = ["check", "--fragment", "--add-rules", "own"]
      let diff = try await folder.run(check + ["--diff", "a.md"])
      #expect(
        diff.text.contains("-Blue lamp one, a BLUE LAMP and a very old one.\n+Light one, a LIGHT and a one.\n"),
        "\(diff)")
      #expect(diff.text.contains("\\ No newline at end of file") && diff.text.hasPrefix("--- a/a.md\n+++ b/a.md\n@@ -"))
      #expect(try String(contentsOf: draft, encoding: .utf8) == text, "--diff changes nothing.")

      let fixed = try await folder.run(check + ["--fix", "link.md"])
      #expect(fixed.exitCode == 0 && fixed.message.contains("4 replacements made"), "\(fixed)")
      let result = try String(contentsOf: draft, encoding: .utf8)
      #expect(result == "One.\nLight one, a LIGHT and a one.\nTwo.\nThree.\nFour.\nFive.\nno end: light")
      let attributes = try FileManager.default.attributesOfItem(atPath: draft.path)
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link.md").path) == draft.path)
      #expect(try await folder.run(check + ["--diff", "a.md"]).text.isEmpty)

      let piped = try await folder.run(check + ["--fix", "-"], input: "A blue lamp.\n")
      #expect(piped.text == "A light.\n" && piped.exitCode == 0, "\(piped)")
      let waived = "<!-- afterword: our-lamp J-RECORD editor: a quotation of the court record -->\nA blue lamp.\n"
      #expect(try await folder.run(check + ["--fix", "-"], input: waived).text == waived)
    }
  }

  @Test func aPatchOfTheDiffMakesTheSameText() async throws {
    try await Workspace.empty { folder in
      try FileManager.default.createDirectory(at: folder.file("own"), withIntermediateDirectories: true)
      try Self.ownRule.write(to: folder.file("own/rule.yaml"), atomically: true, encoding: .utf8)
      let lines = (1...40).map { $0.isMultiple(of: 9) ? "Line \($0) has a blue lamp." : "Line \($0)." }
      let draft = folder.file("a.md")
      try lines.joined(separator: "\n").write(to: draft, atomically: true, encoding: .utf8)
      let diff = try await folder.run(["check", "--fragment", "--add-rules", "own", "--diff", "a.md"]).text
      // Applied by hand: every line that is taken away stands in the draft, in order, at the numbers of its hunk.
      var expected = lines
      for line in diff.split(separator: "\n") where line.hasPrefix("+Line") {
        let index = try #require(lines.firstIndex(of: String(line.dropFirst()).replacing("light", with: "blue lamp")))
        expected[index] = String(line.dropFirst())
      }
      try await folder.run(["check", "--fragment", "--add-rules", "own", "--fix", "a.md"])
      #expect(try String(contentsOf: draft, encoding: .utf8) == expected.joined(separator: "\n"))
      #expect(diff.contains("@@ -6,7 +6,7 @@") && diff.contains("@@ -15,7 +15,7 @@"), "\(diff)")
    }
  }

  @Test(arguments: ["text", "json", "sarif", "github", "html"])
  func namesOfTheCaseStayOutOfReportsUnlessAskedFor(_ format: String) async throws {
    try await Workspace.empty { folder in
      try "offenders: [{ name: Evan Rask }]\nvictims: [{ name: Lina Osei }]\n".write(
        to: folder.file("f.yaml"), atomically: true, encoding: .utf8)
      try "The lone wolf Evan Rask was there with Lina Osei.\n".write(
        to: folder.file("a.md"), atomically: true, encoding: .utf8)
      let check = ["check", "--fragment", "--facts", "f.yaml", "--format", format]
      let report = try await folder.run(check + ["a.md"])
      #expect(report.exitCode == 1)
      for name in ["Rask", "Osei"] { #expect(!report.text.contains(name), "\(report)") }
      if format == "text" || format == "html" {
        #expect(try await folder.run(check + ["--show-names", "a.md"]).text.contains("Evan Rask"))
      }
    }
  }

  @Test func optionsThatDoNotGoTogetherAreRefused() async throws {
    try await Workspace.empty { folder in
      for options in [
        "--fix --diff a.md", "--fix --write-baseline k.json a.md", "--previous old.md a.md b.md", "- -",
        "--now noon a.md",
        "--phase later a.md", "--jurisdiction mars a.md",
      ] {
        let outcome = try await folder.run("check " + options)
        #expect(outcome.exitCode == 64 && outcome.output.isEmpty, "\(options): \(outcome)")
      }
    }
  }

  @Test func renditionsThatDisagreeAreFoundInTheOneThatSaysIt() async throws {
    try await Workspace.empty { folder in
      try "Eleven people have died. Call 0800 555 0142.\n".write(
        to: folder.file("en.md"), atomically: true, encoding: .utf8)
      try "توفي 12 شخصا. اتصلوا بالرقم 0800 555 0142.\n".write(
        to: folder.file("ar.md"), atomically: true, encoding: .utf8)
      let check = ["check", "--fragment", "--format", "json", "--compare", "en.md", "ar.md"]
      let outcome = try await folder.run(check)
      let documents = try outcome.json(CheckCommandTests.Result.self).documents
      #expect(outcome.exitCode == 1)
      #expect(
        documents.first?.findings.contains { $0.rule == "acc-partner-contradiction" && $0.text == "Eleven" } == true)
      try "توفي 11 شخصا. اتصلوا بالرقم 0800 555 0142.\n".write(
        to: folder.file("ar.md"), atomically: true, encoding: .utf8)
      let agreed = try await folder.run(check).json(CheckCommandTests.Result.self).documents
      #expect(!agreed.flatMap(\.findings).contains { $0.rule == "acc-partner-contradiction" })
      #expect(try await folder.run("check --compare en.md").exitCode == 64)
    }
  }

  @Test func whatChangedSinceTheVersionBeforeIsListed() async throws {
    try await Workspace.empty { folder in
      try "The hall is closed. Eleven people have died.\n".write(
        to: folder.file("old.md"), atomically: true, encoding: .utf8)
      try "The hall is closed. Twelve people have died.\n".write(
        to: folder.file("new.md"), atomically: true, encoding: .utf8)
      let outcome = try await folder.run("check --fragment --previous old.md new.md")
      #expect(
        outcome.text.contains("- Eleven people have died") && outcome.text.contains("+ Twelve people have died"))
      #expect(!outcome.text.contains("- The hall is closed"), "\(outcome)")
    }
  }
}
