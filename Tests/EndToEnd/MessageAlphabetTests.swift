import Testing

/// What most text messages hold is worded with letters that text messages have, so that no accent halves them.
@Suite(.serialized) struct MessageAlphabetTests {
  @Test(arguments: ["casualty", "families", "holding"], ["es", "fr"])
  func ourOwnWordsFitTheAlphabetOfTextMessages(kind: String, language: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 4 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("fact add casualties.hospital 12 --confirmed", as: "hospital-press")
      try await scene.ok("fact gate open families-first --note told", as: "family-liaison")
      try await scene.ok("statement draft --kind \(kind) --language en,fr,es --next-update +60m")
      for step in ["check", "submit"] { try await scene.ok("statement \(step) 1") }
      for officer in ["city-press", "police-press", "prosecutor-press", "hospital-press", "family-liaison"] {
        _ = try await scene.workspace.run(["statement", "clear", "1"], as: officer)
      }
      let later = scene.at("20:10")
      try await later.ok("statement release 1")
      let message = try await later.ok("statement short 1 --form sms --parts 2 --language \(language)")
      #expect(message.message.contains("GSM-7 places") && !message.message.contains("UCS-2"), "\(message)")
      if kind == "casualty" { #expect(message.text.contains("0800 555 011"), "\(message)") }
    }
  }
}
