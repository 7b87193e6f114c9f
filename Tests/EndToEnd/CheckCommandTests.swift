import Foundation
import Testing

/// `check` and `rules`, on the real binary and in an empty folder: no workspace is needed.
@Suite struct CheckCommandTests {
  struct Result: Decodable {
    struct Document: Decodable {
      let path: String
      let language: String
      let verdict: String
      let findings: [Finding]
    }
    struct Finding: Decodable {
      let rule: String
      let family: String
      let severity: String
      let zone: String
      let text: String
      let span: Span
      let suggestions: [String]
      let waiver: Waiver?
    }
    struct Span: Decodable {
      let start: Position
      let end: Position
    }
    struct Position: Decodable {
      let line: Int
      let column: Int
      let byte: Int
      let utf16: Int
    }
    struct Waiver: Decodable {
      let code: String?
      let role: String
      let reason: String
    }
    struct Summary: Decodable {
      let errors: Int
      let warnings: Int
      let advice: Int
    }
    let schema: String
    let documents: [Document]
    let summary: Summary
  }

  @Test func aBlockedDraftIsRefusedWithWordsAndPlace() async throws {
    try await Workspace.empty { folder in
      try "Quiet.\n\nThe community let this happen.\n".write(
        to: folder.file("draft.md"), atomically: true, encoding: .utf8)
      let outcome = try await folder.run(["check", "--fragment", "draft.md"])
      #expect(outcome.exitCode == 1, "\(outcome)")
      for words in ["draft.md", "not to be released", "line 3", "community let this happen", "Why:", "Better:"] {
        #expect(outcome.text.contains(words), "\(outcome)")
      }
      let result = try await folder.run(["check", "--fragment", "--format", "json", "draft.md"]).json(Result.self)
      #expect(result.schema == "afterword.check/1")
      let finding = try #require(result.documents.first?.findings.first)
      #expect(finding.rule == "stig-collective-blame" && finding.severity == "error")
      #expect(finding.span.start.line == 3 && finding.span.start.column == 5 && finding.span.start.byte == 12)
      #expect(finding.waiver == nil && result.summary.errors == 1)
    }
  }

  @Test func standardInputAndListsAreRead() async throws {
    try await Workspace.empty { folder in
      let outcome = try await folder.run(["check", "--fragment", "-"], input: "Flowers can be left at Market Square.")
      #expect(outcome.exitCode == 0, "\(outcome)")
      for name in ["a.txt", "b.txt"] {
        try "A lone wolf struck.".write(to: folder.file(name), atomically: true, encoding: .utf8)
      }
      let listed = try await folder.run(
        ["check", "--fragment", "--format", "json", "--files-from", "-"], input: "a.txt\nb.txt\n")
      let result = try listed.json(Result.self)
      #expect(result.documents.map(\.path) == ["a.txt", "b.txt"])
      #expect(result.documents.allSatisfy { $0.verdict == "advised" } && listed.exitCode == 0)
    }
  }

  @Test func caseFactsAreRespectedAndAWaiverIsShown() async throws {
    try await Workspace.empty { folder in
      try "offenders: [{ name: Evan Rask, aliases: [] }]\n".write(
        to: folder.file("facts.yaml"), atomically: true, encoding: .utf8)
      let text =
        "<!-- afterword: glor-offender-name J-NAME-CHARGE press-lead: charged on 4 March -->\nEvan Rask is in court.\n"
      let outcome = try await folder.run(
        ["check", "--fragment", "--facts", "facts.yaml", "--format", "json", "-"], input: text)
      let findings = try outcome.json(Result.self).documents.flatMap(\.findings)
      let named = try #require(findings.first { $0.rule == "glor-offender-name" })
      #expect(named.waiver?.code == "J-NAME-CHARGE" && named.waiver?.role == "press-lead")
    }
  }

  @Test func kindAndAbsenceCount() async throws {
    try await Workspace.empty { folder in
      let outcome = try await folder.run(["check", "--kind", "holding", "-"], input: "Police are at the scene.")
      #expect(outcome.exitCode == 1)
      #expect(outcome.text.contains("acc-missing-next-update"))
    }
  }

  @Test func badInputIsAnsweredWithOneClearError() async throws {
    try await Workspace.empty { folder in
      try Data([0x41, 0x0A, 0x42, 0xFF]).write(to: folder.file("bad.txt"))
      try "offender: x\n".write(to: folder.file("facts.yaml"), atomically: true, encoding: .utf8)
      let cases: [([String], Int32, String)] = [
        (["check", "bad.txt"], 65, "bad.txt:2:2"), (["check", "none.txt"], 66, "none.txt"),
        (["check", "."], 65, "bad.txt"),
        (["check", "--facts", "facts.yaml", "-"], 65, "facts.yaml:1:1"), (["check"], 64, "Name a draft"),
        (["check", "--kind", "novel", "-"], 64, "novel"), (["rules", "show", "stig-plce"], 66, "stig-place"),
        (["rules", "test", "no-folder"], 66, "no-folder"),
      ]
      for (arguments, code, words) in cases {
        let outcome = try await folder.run(arguments, input: "Text.")
        #expect(outcome.exitCode == code, "\(arguments): \(outcome)")
        #expect(outcome.message.contains(words), "\(arguments): \(outcome)")
        #expect(outcome.output.isEmpty, "\(arguments): \(outcome)")
      }
    }
  }

  /// What a broken export hands on must not pass a gate.
  @Test(arguments: ["", " \n\t\n", "\u{FEFF}"]) func aDraftWithoutWordsIsRefused(_ draft: String) async throws {
    try await Workspace.empty { folder in
      try draft.write(to: folder.file("empty.md"), atomically: true, encoding: .utf8)
      try "The station is closed.".write(to: folder.file("full.md"), atomically: true, encoding: .utf8)
      for arguments in [["check", "-"], ["check", "--fragment", "-"], ["check", "empty.md"]] {
        let outcome = try await folder.run(arguments, input: draft)
        #expect(outcome.exitCode == 65 && outcome.output.isEmpty && outcome.message.contains("holds no words"))
      }
      let both = try await folder.run(["check", "--fragment", "empty.md", "full.md"])
      #expect(both.exitCode == 65 && both.text.contains("full.md") && both.message.contains("empty.md holds no words"))
    }
  }

  @Test func aPipeIsReadByItsName() async throws {
    try await Workspace.empty { folder in
      let outcome = try await folder.run(
        ["check", "--fragment", "/dev/stdin"], input: "Muslims must apologise for this attack.")
      #expect(outcome.exitCode == 1 && outcome.text.contains("/dev/stdin: not to be released"), "\(outcome)")
    }
  }

  @Test func aVeryLargeDraftIsRead() async throws {
    try await Workspace.empty { folder in
      let line = "Police are at the scene and will say more when it is known. "
      try String(repeating: line, count: 100_000).write(to: folder.file("large.txt"), atomically: true, encoding: .utf8)
      #expect(try await folder.run(["check", "--fragment", "large.txt"]).exitCode == 0)
    }
  }

  @Test func theRulesAreListedShownAndTried() async throws {
    try await Workspace.empty { folder in
      #expect(try await folder.run(["rules", "list"]).text.contains("stig-collective-blame"))
      let shown = try await folder.run(["rules", "show", "stig-place"])
      #expect(shown.text.contains("It finds:") && shown.text.contains("Source:"))
      let tried = try await folder.run(["rules", "test"])
      #expect(tried.exitCode == 0, "\(tried)")
      try "family: dignity\npractice: GP19\nrules:\n  - id: x\n    severity: eror\n".write(
        to: folder.file("mine.yaml"), atomically: true, encoding: .utf8)
      let refused = try await folder.run(["rules", "test", "."])
      #expect(refused.exitCode == 65 && refused.message.contains("mine.yaml:"), "\(refused)")
    }
  }
}
