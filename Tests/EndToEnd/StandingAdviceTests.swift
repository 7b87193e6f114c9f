import Testing

/// What people were told to do: said as long as it holds, in every text that speaks of it, and by none afterwards.
@Suite(.serialized) struct StandingAdviceTests {
  private static let go =
    "fact add instruction.shelter 'Go inside and stay there.' --in fr='Entrez dans un bâtiment et restez-y.' "
    + "--in es='Entre en un edificio y quédese allí.' --in ar='ادخلوا إلى مبنى وابقوا فيه.' --scope place=port --confirmed"
  private static let area =
    "fact add area 'the harbour quarter' --in fr='le quartier du port' --in es='el barrio del puerto' "
    + "--in ar='حي الميناء' --scope place=port --confirmed"
  private static let told = [
    ("en", "Go inside and stay there."), ("fr", "Entrez dans un bâtiment et restez-y."),
    ("es", "Entre en un edificio y quédese allí."), ("ar", "ادخلوا إلى مبنى وابقوا فيه."),
  ]

  private static func instruct(_ scene: Scene) async throws {
    try await scene.ok(area, as: "police-press")
    try await scene.ok(go, as: "police-press")
    try await scene.ok("statement draft --kind protective --area port --language en,fr,es,ar --next-update +20m")
    try await scene.clear(1, "commander")
    try await scene.ok("statement release 1")
  }

  /// The promise of an instruction is kept by saying the instruction again.
  @Test func anInstructionStandsUntilItIsEnded() async throws {
    try await Scene.play { scene in
      try await Self.instruct(scene)
      let due = scene.at("20:31")
      let list = try await due.ok("statement list")
      #expect(list.message.contains("statement 2 says that there is nothing new"), "\(list)")
      for (language, words) in Self.told {
        let text = try await due.text(2, language)
        #expect(text.contains(words), "\(text)")
      }
      let text = try await due.text(2)
      #expect(text.contains("Our instruction 1 still stands."), "\(text)")
      #expect(text.contains("The instructions for the harbour quarter are the same:"), "\(text)")
      try await due.clear(2, "duty-lead", "police-press")
      try await due.ok("statement release 2")

      let over = scene.at("20:50")
      try await over.ok("statement draft --kind all-clear --area port --language en,fr,es,ar --next-update +30m")
      try await over.clear(3, "city-press", "police-press")
      let released = try await over.ok("statement release 3").text
      #expect(released.contains("f-2 (instruction.shelter)"), "\(released)")
      #expect(try await over.ok("fact list --key instruction").text.contains("shelter") == false)
      // Who was told that the danger is over is not told to keep away.
      try await over.ok(
        "fact add place 'Harbour Market' --in fr:at='au marché du port' --in es:at='en el mercado' --in ar:at='في سوق الميناء' --confirmed",
        as: "police-press")
      try await over.ok("fact add time.onset 19:05 --confirmed", as: "police-press")
      try await over.ok("statement draft --kind holding --next-update +30m")
      let holding = try await over.text(4)
      #expect(!holding.contains("harbour quarter") && !holding.contains("Go inside"), "\(holding)")
      // The promise of an all clear can be kept too.
      let late = try await scene.at("21:31").ok("statement list")
      #expect(late.message.contains("statement 5 says that there is nothing new"), "\(late)")
      #expect(try await scene.at("21:31").text(5).contains("Our statement 3 still stands."))
    }
  }

  @Test func aWithdrawnInstructionIsNotGivenAgain() async throws {
    try await Scene.play { scene in
      try await Self.instruct(scene)
      try await scene.ok("statement withdraw 1 --reason 'issued in error' --next-update +20m", as: "police-press")
      #expect(try await scene.ok("fact list --key instruction").text.contains("shelter") == false)
      let late = try await scene.at("20:31").ok("statement list")
      #expect(late.message.contains("statement 3 says that there is nothing new"), "\(late)")
      let text = try await scene.at("20:31").text(3)
      #expect(!text.contains("Go inside") && text.contains("Our statement 2 still stands."), "\(text)")
    }
  }

  /// The first statement says what people were told to do, for each area, and nothing that contradicts it.
  @Test func theFirstStatementSaysWhatToDo() async throws {
    try await Scene.play { scene in
      try await scene.ok(
        "fact add place 'Harbour Market' --in fr:at='au marché du port' --in es:at='en el mercado' --in ar:at='في سوق الميناء' --confirmed",
        as: "police-press")
      try await scene.ok("fact add time.onset 19:05 --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update +30m")
      for (language, words) in [
        ("en", "keep away from the scene"), ("fr", "ne pas vous rendre sur place"), ("es", "no se acerque al lugar"),
        ("ar", "عدم الاقتراب من المكان"),
      ] {
        #expect(try await scene.text(1, language).contains(words))
      }
      try await scene.ok(Self.area, as: "police-press")
      try await scene.ok(Self.go, as: "police-press")
      try await scene.ok("fact add area 'the old town' --scope place=old --confirmed", as: "police-press")
      try await scene.ok(
        "fact add instruction.collect-children 'Parents, fetch your children from the school in the old town.' --scope place=old --confirmed",
        as: "police-press")
      try await scene.ok("statement draft --kind holding --language en --next-update +30m")
      let text = try await scene.text(2)
      #expect(
        text.contains(
          """
          Please keep away from the harbour quarter.
          Instructions for the harbour quarter:
          Go inside and stay there.
          Instructions for the old town:
          Parents, fetch your children from the school in the old town.
          """), "\(text)")
      #expect(!text.contains("keep away from the old town") && !text.contains("the scene, so"), "\(text)")
      try await scene.clear(2, "police-press", "city-press")
      try await scene.ok("statement release 2")
      let short = try await scene.ok("statement short 2 --form post280").text
      #expect(
        !short.contains("Go inside") || short.contains("Instructions for the harbour quarter: Go inside"), "\(short)")
    }
  }

  /// Nobody is told that nothing is new while there is; the program says what to tell instead.
  @Test func nothingNewIsDraftedOnlyWhenItIsTrue() async throws {
    try await Scene.play { scene in
      try await scene.no("statement draft --kind heartbeat --next-update +30m", "nothing-stands", "--kind holding")
      try await scene.basics()
      try await scene.ok("fact add casualties.injured 8 --confirmed", as: "hospital-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.clear(1, "police-press", "hospital-press", "city-press")
      try await scene.ok("statement release 1")
      try await scene.at("20:20").ok("fact supersede f-4 15", as: "hospital-press")
      let due = scene.at("20:41")
      let list = try await due.ok("statement list")
      #expect(
        list.message.contains("f-5 (casualties.injured)") && list.message.contains("draft --kind situation"), "\(list)")
      #expect(!list.text.contains("heartbeat"), "\(list)")
      try await due.no("statement draft --kind heartbeat --next-update +30m", "heartbeat-not-true", "f-5")
      // A figure that was taken back is public, and stands no more.
      try await due.ok("fact retract f-5 --reason 'another incident'", as: "hospital-press")
      try await due.no(
        "statement draft --kind heartbeat --next-update +30m", "heartbeat-not-true", "statement 1 says f-4")
    }
  }

  @Test func theBackgroundNoteSpeaksOfNoEvent() async throws {
    try await Scene.play { scene in
      try await scene.ok("fact add known.cordon 'Quay Street is closed.' --confirmed", as: "police-press")
      try await scene.ok(
        "statement draft --kind background --language en,fr,es,ar --give subject=preparedness --give fr:subject=préparation --give es:subject=preparación --give ar:subject=الاستعداد"
      )
      for language in ["en", "fr", "es", "ar"] {
        let text = try await scene.text(1, language)
        #expect(!text.contains("Quay Street") && !text.contains("0800"), "\(text)")
      }
      #expect(try await scene.text(1).contains("not about a particular event"))
      try await scene.ok("statement check 1")
    }
  }
}
