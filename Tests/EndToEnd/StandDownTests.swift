import Testing

/// After an incident was stood down: a public error is taken back at once, and the rest once the incident is open again.
@Suite struct StandDownTests {
  @Test func whatIsPublicCanStillBePutRight() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 4 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind situation --next-update +60m")
      try await scene.clear(1, "police-press", "prosecutor-press", "city-press")
      try await scene.ok("statement release 1")
      try await scene.ok("statement draft --kind families --next-update +60m")
      try await scene.clear(2, "city-press", "police-press")
      try await scene.ok("statement release 2")
      let down = try await scene.at("20:30").ok("incident stand-down harbour --reason 'over to the city'").text
      #expect(down.contains("statements 1, 2") && down.contains("afterword incident reopen harbour"), "\(down)")

      let later = scene.at("2027-04-18T10:00:00+01:00")
      try await later.ok("statement withdraw 2 --reason 'issued in error' --incident harbour", as: "police-press")
      #expect(try await later.ok("incident list").text.contains("stood down"))
      try await later.no(
        "fact supersede f-4 5 --scope route=later --incident harbour", "incident-stood-down",
        "afterword incident reopen harbour", as: "prosecutor-press")
      try await later.no("incident reopen harbour --reason x", "role-missing", as: "prosecutor-press")
      try await later.ok("incident reopen harbour --reason 'A survivor has died'")
      // What was promised a year ago is nobody's promise any more.
      let quiet = try await later.ok("statement list")
      #expect(!quiet.message.contains("promise") && !quiet.text.contains("min late"), "\(quiet)")
      try await later.ok("statement cadence --check")
      try await later.ok(
        "fact supersede f-4 5 --reason 'A survivor has died.' --at 2027-04-18T09:00+01:00", as: "prosecutor-press")
      try await later.ok("fact gate open families-first --note told --at 2027-04-18T09:30+01:00", as: "family-liaison")
      try await later.ok("fact tested f-3", as: "support-lead")
      try await later.ok("statement draft --kind casualty --next-update +60m")
      let text = try await later.text(4)
      #expect(text.contains("Five people") || text.contains("five people"), "\(text)")
      #expect(text.contains("said 4; that figure has changed."), "\(text)")
      try await later.clear(4, "prosecutor-press", "hospital-press", "family-liaison", "city-press")
      try await later.ok("statement release 4")
      try await later.no("incident reopen harbour --reason twice", "incident-open")
    }
  }
}
