import Testing

/// What a template says of itself has to be true: that nobody is hurt, that somebody died, that there is nothing new.
@Suite struct TemplateTruthTests {
  @Test(
    "The holding statement says of the hurt what the figures say",
    arguments: [
      (figure: "casualties.injured 'none known'", says: "Nobody is known to be hurt."),
      (figure: "casualties.injured 0", says: "Nobody is known to be hurt."),
      (figure: "casualties.injured 'at most 3'", says: "Whether anyone was hurt is not known yet."),
      (figure: "casualties.injured unknown", says: "Whether anyone was hurt is not known yet."),
      (figure: "casualties.injured 8", says: "People have been hurt."),
      (figure: "casualties.hospital 12", says: "People have been hurt."),
    ])
  func holding(_ figure: String, _ says: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add \(figure) --confirmed", as: "hospital-press")
      try await scene.ok("statement draft --kind holding --next-update +30m")
      let text = try await scene.text(1)
      #expect(text.contains(says), "\(text)")
      try await scene.clear(1, "police-press", "city-press")
    }
  }

  @Test("The community statement remembers the dead only when there are any", arguments: ["none known", "3"])
  func community(_ killed: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed '\(killed)' --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind community --language en,fr,es,ar")
      #expect(try await scene.text(1).contains("those who died") == (killed == "3"))
      #expect(try await scene.text(1, "fr").contains("perdu la vie") == (killed == "3"))
      #expect(try await scene.text(1, "es").contains("murieron") == (killed == "3"))
      #expect(try await scene.text(1, "ar").contains("فقدوا حياتهم") == (killed == "3"))
    }
  }

  @Test func aHeartbeatIsNotSentBesideUnsaidFigures() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.injured 8 --confirmed", as: "hospital-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.clear(1, "police-press", "hospital-press", "city-press")
      try await scene.ok("statement release 1")
      let quiet = scene.at("20:25")
      try await quiet.ok("statement draft --kind heartbeat --next-update +30m")
      try await quiet.ok("statement check 2")
      try await scene.at("20:26").ok("fact supersede f-4 15", as: "hospital-press")
      try await scene.at("20:27").no("statement submit 2", "heartbeat-not-true", "--kind situation")
    }
  }

  /// What stands around a text goes out like the text.
  @Test func whatIsPutAroundATextIsWhatItLooksLike() async throws {
    try await Scene.play { scene in
      for name in ["Mar\u{202E}ket", "Mar\nket", "\u{FFFD}\u{FFFD}"] {
        for words in [[name, "--place", "Quay Hall"], ["Quay", "--place", name]] {
          let refused = try await scene.workspace.run(
            ["incident", "open"] + words + ["--id", "other", "--t0", "2026-03-14T19:00:00+01:00"], as: "duty-lead")
          #expect(refused.exitCode == 1, "\(refused)")
        }
      }
      try await scene.basics()
      try await scene.no(
        "fact add link.official https://alder.example@evil.example/ --confirmed", "link", as: "police-press")
      try await scene.no("fact add known.i '\u{FFFD}\u{FFFD}' --confirmed", "unsafe-character", as: "police-press")
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      for address in ["'41 people died'", "javascript:x", "https://a@b.example/"] {
        let refused = try await scene.workspace.run(
          Scene.words("statement short 1 --form post280 --address \(address)"), as: "duty-lead")
        #expect(refused.exitCode == 64 && refused.text.isEmpty, "\(refused)")
      }
      try await scene.no("statement alert 1 --sender a@b.example --area 'Har\u{202E}bour'", "unsafe-character")
    }
  }
}
