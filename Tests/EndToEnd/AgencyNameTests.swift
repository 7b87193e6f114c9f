import Foundation
import Testing

/// Agencies under the names that each language gives them, from the configuration to what leaves the building.
@Suite(.serialized) struct AgencyNameTests {
  @Test func everyLanguageCallsTheAgenciesByTheirNames() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update +60m")
      for (language, words) in [
        ("en", "Issued together by the City of Port Ellery and Port Ellery Police."),
        ("fr", "Publié conjointement par la ville de Port Ellery et la police de Port Ellery."),
        ("es", "Comunicado conjunto del Ayuntamiento de Port Ellery y de la Policía de Port Ellery."),
        ("ar", "صدر هذا البيان باسم بلدية بورت إيليري وشرطة بورت إيليري."),
      ] {
        let text = try await scene.text(1, language)
        #expect(text.contains(words), "\(text)")
      }
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      try await scene.ok("statement site site --address https://ellery.example")
      let feed = try String(contentsOf: scene.workspace.file("site/feed.json"), encoding: .utf8)
      for name in ["Police de Port Ellery", "Policía de Port Ellery", "شرطة بورت إيليري", "Port Ellery Police"] {
        #expect(feed.contains("{\"name\":\"\(name)\"}"), "\(feed)")
      }
    }
  }

  /// A workspace from before names had languages works on, and is told what its readers miss.
  @Test func oneNameForAllLanguagesIsAWarning() async throws {
    try await Scene.play { scene in
      let path = scene.workspace.file("afterword.yaml")
      let yaml = try String(contentsOf: path, encoding: .utf8)
      let flow = #/name: \{ en: Port Ellery Police,[^}]*\}/#
      try yaml.replacing(flow, with: "name: Port Ellery Police").write(to: path, atomically: true, encoding: .utf8)
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr --next-update +60m")
      #expect(try await scene.text(1, "fr").contains("par la ville de Port Ellery et Port Ellery Police."))
      let check = try await scene.workspace.run(["statement", "check", "1"], as: "duty-lead")
      #expect(check.exitCode == 0 && check.text.contains("agency-name-missing"), "\(check)")
      #expect(check.text.contains("afterword.yaml"), "\(check)")
      try await scene.ok("statement submit 1")
    }
  }

  @Test func anInstructionNamesWhoeverContributedTheLeadFirst() async throws {
    try await Scene.play { scene in
      try await scene.ok("fact add area 'Quay Street' --confirmed", as: "police-press")
      try await scene.ok("fact add instruction.shelter 'Go inside now.' --confirmed", as: "fire-press")
      try await scene.ok("statement draft --kind protective --next-update +30m")
      let text = try await scene.text(1)
      #expect(
        text.contains(
          "Issued together by the City of Port Ellery, Port Ellery Police and Port Ellery Fire and Rescue."), "\(text)")
    }
  }

  @Test func nothingThatTheAttackCausedIsOlderThanIt() async throws {
    try await Scene.play { scene in
      try await scene.no(
        "fact victim identified v-07 --identified-at 2026-03-14T12:00+01:00", "the attack began", as: "family-liaison")
      try await scene.no(
        "fact add casualties.injured 3 --as-of 2026-03-14T12:00+01:00", "the attack began", as: "hospital-press")
    }
  }
}
