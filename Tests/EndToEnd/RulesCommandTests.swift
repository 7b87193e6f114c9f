import Foundation
import Testing

/// Finding, writing, trying and judging rules on the command line.
@Suite struct RulesCommandTests {
  @Test(arguments: ["en", "fr", "es", "ar"])
  func aNewRuleWorksBesideTheOthers(_ language: String) async throws {
    try await Workspace.empty { folder in
      let new = ["rules", "new", "our-tram", "--language", language]
      #expect(try await folder.run(new).exitCode == 0)
      let again = try await folder.run(new)
      #expect(again.exitCode == 65 && again.message.contains("left as it is"), "\(again)")
      let tried = try await folder.run("rules test --add-rules our-rules")
      #expect(tried.exitCode == 0, "\(tried)")
      let drafts = [
        "en": "The tram line is closed.", "fr": "La ligne de tram est fermée.",
        "es": "La línea de tranvía está cerrada.",
        "ar": "خط الترام مغلق.",
      ]
      let text = try #require(drafts[language])
      let found = try await folder.run(
        ["check", "--fragment", "--language", language, "--add-rules", "our-rules", "-"], input: text + " A lone wolf.")
      #expect(found.text.contains("our-tram"), "\(found)")
    }
  }

  @Test func theExportedRulesAreTheRulesThatCameWithIt() async throws {
    try await Workspace.empty { folder in
      #expect(try await folder.run("rules export pack").exitCode == 0)
      #expect(try await folder.run("rules export pack").exitCode == 65)
      let own = try await folder.run("rules list --format json --rules pack")
      #expect(try await folder.run("rules list --format json").text == own.text)
      let words = try await folder.run("rules list lone wolf")
      #expect(words.text.contains("glor-agency-words") && !words.text.contains("vic-closure"), "\(words)")
    }
  }

  @Test func coverageCountsEveryLanguage() async throws {
    try await Workspace.empty { folder in
      let outcome = try await folder.run("rules coverage --strict")
      #expect(outcome.exitCode == 0, "\(outcome)")
      #expect(outcome.text.contains("rules read Arabic"))
    }
  }

  struct Judged: Decodable {
    struct Line: Decodable {
      let name: String
      let recall: Double?
      let precision: Double?
    }
    struct Miss: Decodable { let words: String }
    struct Alarm: Decodable { let rule: String }
    let passages: Int
    let families: [Line]
    let misses: [Miss]
    let falseAlarms: [Alarm]
  }

  @Test func labelledPassagesAreScored() async throws {
    try await Workspace.empty { folder in
      let lines = [
        #"{"id":"1","lang":"en","text":"A lone wolf struck the hall.","labels":[{"family":"glorification","span":"lone wolf","severity":"warning"}],"clean":false}"#,
        #"{"id":"2","lang":"en","text":"Blue lamps everywhere.","labels":[{"family":"privacy","kind":"x","span":"Blue lamps","severity":"error"}],"clean":false}"#,
        #"{"id":"3","lang":"en","text":"The mastermind is sought.","clean":true,"hard_negative":true}"#,
        #"{"id":"4","lang":"en","text":"Evan Rask is in court.","labels":[{"family":"glorification","span":"Evan Rask","severity":"error"}],"facts":{"offenders":[{"name":"Evan Rask","aliases":["L'Ombre"]}]}}"#,
      ]
      let input = lines.joined(separator: "\n")
      let outcome = try await folder.run(["rules", "judge", "--format", "json", "-"], input: input)
      let judged = try outcome.json(Judged.self)
      #expect(judged.passages == 4)
      let glorification = try #require(judged.families.first { $0.name == "glorification" })
      #expect(glorification.recall == 1 && glorification.precision == 2.0 / 3)
      #expect(judged.misses.map(\.words) == ["Blue lamps"])
      #expect(judged.falseAlarms.map(\.rule).contains("glor-agency-words"))
      let page = try await folder.run(["rules", "judge", "--misses", "-"], input: input)
      #expect(page.exitCode == 0 && page.text.contains("missed  2 en dignity/x error: Blue lamps"), "\(page)")
    }
  }

  @Test(arguments: [
    ("{", "-:1"), (#"{"lang":"en"}"#, "text"), (#"{"lang":"xx","text":"a"}"#, "lang"),
    (#"{"lang":"en","text":"a","labels":[{"family":"dignity","span":"b","severity":"error"}]}"#, "do not stand"),
    (#"{"lang":"en","text":"a","labels":[{"family":"odd","span":"a","severity":"error"}]}"#, "odd"),
    ("", "no passages"),
  ])
  func aBrokenLabelledFileIsAnsweredWithItsLine(_ text: String, _ words: String) async throws {
    try await Workspace.empty { folder in
      let outcome = try await folder.run(["rules", "judge", "-"], input: text)
      #expect(outcome.exitCode == 65 && outcome.message.contains(words), "\(outcome)")
    }
  }
}
