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
}
