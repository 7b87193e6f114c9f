import Foundation
import Testing

/// What may not be said is neither written down nor handed out: names of suspects under any key, names that a family took back.
@Suite struct ClosedWordsTests {
  @Test func theNameOfASuspectIsSealedUnderEachKey() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      for key in ["suspect.name", "attacker.name", "person.suspect"] {
        try await scene.ok("fact add \(key) 'Karim Testname' --confirmed", as: "prosecutor-press")
      }
      let journal = try Data(contentsOf: scene.workspace.file("journal.sqlite"))
      #expect(journal.range(of: Data("Testname".utf8)) == nil)
      #expect(try await !scene.ok("fact list").text.contains("Testname"))
      try await scene.ok("statement draft --kind holding --next-update +30m")
      for words in ["Karim T. was arrested.", "TESTNAME was arrested.", "#KarimTestname", "K-a-r-i-m T e s t n a m e"] {
        let edit = ["statement", "edit", "1", "--replace", "We will not guess.", "--with", words]
        let outcome = try await scene.workspace.run(edit, as: "duty-lead")
        #expect(outcome.exitCode == 1 && outcome.message.contains("must not be published"), "\(outcome)")
      }
      // Neither under a key, nor in a scope, nor as the reason of anything.
      try await scene.no("fact add known.karim-testname 'A man.'", "G1-held-back", as: "police-press")
      try await scene.no(
        "fact add casualties.injured 3 --scope place=testname", "G1-held-back", as: "hospital-press")
      try await scene.no("fact retract f-1 --reason 'it named KarimTestname'", "G1-held-back", as: "police-press")
      // Once it may be said, it may be said.
      try await scene.ok("fact gate open prosecutor --note 'charged in open court'", as: "prosecutor-press")
      try await scene.ok("fact reveal f-4 -", as: "prosecutor-press", input: "Karim Testname\n")
      try await scene.ok(
        "statement edit 1 --replace 'We will not guess.' --with 'The court will hear Karim Testname.'")
    }
  }

  @Test func aNameThatIsNotPublicLeavesWithNoRecord() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let liaison = "family-liaison"
      for step in ["identified v-01", "told v-01", "consent v-01 name,age"] {
        try await scene.ok("fact victim \(step)", as: liaison)
      }
      try await scene.ok("fact victim name v-01 - --age 9", as: liaison, input: "Amina Benali\n")
      try await scene.ok(
        "fact add casualties.killed 7 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("fact gate open families-first --note told", as: liaison)
      try await scene.ok("statement draft --kind names")
      #expect(try await !scene.record("partners").contains("Benali"))
      // Said in public, it is in what partners read; taken back, it is in nothing that is handed out.
      let later = scene.at("20:30")
      try await later.clear(1, liaison, "prosecutor-press", "city-press")
      try await later.ok("statement release 1")
      #expect(try await later.record("public").contains("Benali"))
      try await later.ok("fact victim consent v-01 name --taken-back", as: liaison)
      for audience in ["public", "partners"] {
        #expect(try await !later.record(audience).contains("Benali"))
        try await later.ok("records verify \(audience).jsonl")
      }
    }
  }

  @Test func aYesThatIsGoneIsNotShownAsAYes() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("key revoke police-press --reason 'Laptop lost'", as: "admin")
      let view = try await scene.ok("statement show 1").text
      #expect(view.contains("lapsed   police") && !view.contains("yes      police"), "\(view)")
      #expect(!view.contains("Next: afterword statement release"), "\(view)")
      #expect(try await scene.ok("statement list").text.contains("in-clearance"))
      #expect(try await scene.ok("statement board").text.contains("counts no more"))
      try await scene.no("statement release 1", "clearance-not-valid-any-more")
    }
  }

  /// Whoever was sent a text does not know to which attack it belongs.
  @Test func aTextIsLookedForInEveryIncident() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      let text = try await scene.text(1)
      let code = try await scene.view(1).code
      try await scene.ok(
        "incident open Depot --place 'Bus Depot' --id 2026-depot --t0 2026-03-14T19:00:00+01:00")
      for option in ["", " --incident 2026-depot"] {
        let answer = try await scene.ok("statement verify --text -\(option)", input: text).text
        #expect(answer.contains("genuine and current") && answer.contains("harbour"), "\(answer)")
      }
      #expect(try await scene.ok("statement verify --code 1-\(code)").text.contains("harbour"))
      try await scene.no("statement verify --text -", "not ours", input: text + "\nGo home.")
    }
  }
}

extension Scene {
  /// The record as it is handed out.
  func record(_ audience: String) async throws -> String {
    try await ok("records export --for \(audience) --output \(audience).jsonl", as: "admin")
    return try String(contentsOf: workspace.file("\(audience).jsonl"), encoding: .utf8)
  }
}
