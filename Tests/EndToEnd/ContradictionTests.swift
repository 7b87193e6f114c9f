import Testing

/// What one agency has said is held against what the others say, before the public reads both.
@Suite struct ContradictionTests {
  private static let hotel = [
    "fact add area 'the hotel' --scope place=hotel --confirmed",
    "fact add instruction.shelter 'Go inside and stay there.' --scope place=hotel --confirmed",
  ]

  /// An area that only has a name is one that nobody was told to keep away from.
  @Test func aNameOfAnAreaIsNoInstruction() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add area 'the east side' --scope place=east --in fr:bare='les quartiers est' --in es:bare='la zona este' --in ar:bare='الأحياء الشرقية' --confirmed",
        as: "police-press")
      try await scene.ok(
        "fact add instruction.do-not-drink-water 'Do not drink the tap water.' --scope place=east --in fr='Ne buvez pas l’eau du robinet.' --in es='No beba agua del grifo.' --in ar='لا تشربوا ماء الصنبور.' --confirmed",
        as: "police-press")
      try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update +30m")
      try await scene.ok("statement draft --kind protective --area east --language en,fr,es,ar --next-update +30m")
      let kept = ["en": "keep away", "fr": "Évitez", "es": "No se acerque", "ar": "الابتعاد"]
      let elsewhere = [
        "en": "stay away", "fr": "Si vous vous trouvez ailleurs", "es": "en otro lugar", "ar": "خارج هذه المنطقة",
      ]
      for (language, words) in kept {
        let text = try await scene.text(1, language)
        #expect(!text.contains(words), "\(text)")
        let order = try await scene.text(2, language)
        #expect(!order.contains(elsewhere[language] ?? ""), "\(order)")
      }
      #expect(try await scene.text(1).contains("Do not drink the tap water."))
      // Where people shelter, others keep away.
      try await scene.ok(
        "fact add instruction.shelter 'Go inside and stay there.' --scope place=east --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind holding --next-update +30m")
      #expect(try await scene.text(3).contains("Please keep away from the east side."))
    }
  }

  /// Nobody is sent outside while somebody says that it goes on.
  @Test(
    arguments: [
      ("known.shots 'Shots are still being fired in the hotel.'", true),
      ("threat.large 'At least one attacker is still on the run.'", true),
      ("known.device 'A device was found in the hotel.' --scope place=hotel", true),
      ("known.shots 'Shots were fired at 19:05.'", false),
      ("known.device 'The device has been defused.'", false),
      ("known.device 'There is a device in the station.' --scope place=station", false),
      ("threat.none 'The attacker is in custody.'", false),
    ])
  func anAllClearWaitsForDanger(_ fact: String, _ isRefused: Bool) async throws {
    try await Scene.play { scene in
      for line in Self.hotel { try await scene.ok(line, as: "police-press") }
      try await scene.ok("statement draft --kind protective --area hotel --next-update +20m")
      try await scene.clear(1, "commander")
      try await scene.ok("statement release 1")
      let later = scene.at("20:15")
      try await later.ok("fact add \(fact) --confirmed", as: "police-press")
      try await later.ok("statement draft --kind all-clear --area hotel --next-update +30m")
      if isRefused {
        try await later.no("statement submit 2", "C11-danger-stands")
      } else {
        try await later.clear(2, "city-press", "police-press")
        try await later.ok("statement release 2")
      }
    }
  }

  /// That a place is safe is said by who has looked.
  @Test func aCheckIsTheWordOfWhoCanCheck() async throws {
    try await Scene.play { scene in
      try await scene.no(
        "fact add checked.hotel 'All buildings are secure.' --confirmed", "not-who-checks", as: "city-press")
      try await scene.ok("fact add checked.hotel 'All buildings are secure.' --confirmed", as: "fire-press")
    }
  }

  /// Who was told to stay inside is not kept waiting by a text about something else.
  @Test func thePromiseOfAnInstructionIsKeptByWhatSpeaksOfIt() async throws {
    for isSaid in [false, true] {
      try await Scene.play { scene in
        try await scene.basics()
        for line in Self.hotel { try await scene.ok(line, as: "police-press") }
        try await scene.ok("statement draft --kind protective --area hotel --next-update +20m")
        try await scene.clear(1, "commander")
        try await scene.ok("statement release 1")
        let later = scene.at("20:16")
        try await later.ok("statement draft --kind \(isSaid ? "situation" : "community") --next-update +60m")
        try await later.clear(2, isSaid ? "police-press" : "support-lead", "city-press")
        try await later.ok("statement release 2")
        let late = scene.at("20:45")
        _ = try await late.ok("statement list")
        let cadence = try await late.workspace.run(Scene.words("statement cadence"), as: "duty-lead")
        #expect((cadence.text + cadence.message).contains("broken") != isSaid, "\(cadence)")
      }
    }
  }

  /// Two agencies do not say opposite things in one text; harmless neighbours stand.
  @Test(
    arguments: [
      ("known.a 'The bridge is closed.'", "known.b 'The bridge is open.'", true),
      ("known.a 'There is gas in the station.'", "known.b 'There is no gas in the station.'", true),
      ("closures.x 'Quay Street'", "known.b 'Quay Street is open to traffic.'", true),
      ("instruction.do-not-travel 'Do not travel by tram.'", "known.b 'Trams are running again.'", true),
      ("known.a 'Trams are not running.'", "known.b 'Trams are running again.'", true),
      ("threat.a 'At least one attacker is still on the run.'", "threat.none 'There was one attacker.'", true),
      ("known.a 'Le pont est fermé.'", "known.b 'Le pont est ouvert.'", true),
      ("known.a 'The bridge is closed.'", "known.b 'The tunnel is open.'", false),
      ("known.a 'The bridge is closed.'", "known.b 'The bridge is closed to lorries.'", false),
      ("known.a 'The bridge is closed.'", "known.b 'The bridge was open until 21:00.'", false),
      ("instruction.do-not-travel 'Do not travel by tram.'", "known.b 'Buses are running.'", false),
      ("closures.x 'Quay Street'", "known.b 'Mill Street is open to traffic.'", false),
      ("known.a 'The station is closed.' --scope place=a", "known.b 'The station is open.' --scope place=b", false),
    ])
  func factsAreHeldAgainstFacts(_ first: String, _ second: String, _ isConflict: Bool) async throws {
    try await Scene.play { scene in
      let language = first.contains("pont") ? " --in fr=" : ""
      func line(_ fact: String) -> String {
        guard !language.isEmpty, let quote = fact.firstIndex(of: "'") else { return "fact add \(fact) --confirmed" }
        return
          "fact add \(fact[..<quote])'Bridge, \(fact.contains(".a") ? "one" : "two")'\(language)\(fact[quote...]) --confirmed"
      }
      try await scene.ok(line(first), as: "police-press")
      // It is taken in either way: what the agencies disagree on is shown, and not lost.
      try await scene.ok(line(second), as: "city-press")
      let conflicts = try await scene.workspace.run(Scene.words("fact conflicts"), as: "duty-lead")
      #expect(conflicts.text.contains("No conflicts") != isConflict, "\(first) / \(second): \(conflicts)")
    }
  }

  /// Nobody says that there is no arrest while the prosecutor says that there is one.
  @Test func anAnswerDoesNotDenyAFigure() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add 'A suspect has been arrested' --source press --count 12")
      try await scene.ok("rumour judge r-1 false --answer 'No arrest has been made.'", as: "police-press")
      #expect(try await scene.ok("fact conflicts").text.contains("No conflicts"))
      let added = try await scene.workspace.run(
        Scene.words("fact add suspects.arrested 1 --confirmed"), as: "prosecutor-press")
      #expect((added.text + added.message).contains("No arrest has been made."), "\(added)")
      let conflicts = try await scene.workspace.run(Scene.words("fact conflicts"), as: "duty-lead")
      #expect((conflicts.text + conflicts.message).contains("r-1"), "\(conflicts)")
    }
  }

  /// Families are not sent where everybody is told to keep away.
  @Test(arguments: [("the station hall", true), ("the school near the station", false), ("the town hall", false)])
  func nobodyIsSentWhereOthersKeepAway(_ reception: String, _ isConflict: Bool) async throws {
    try await Scene.play { scene in
      try await scene.ok("fact add area 'the station' --scope place=station --confirmed", as: "police-press")
      try await scene.ok("fact add place.reception '\(reception)' --confirmed", as: "support-lead")
      try await scene.ok(
        "fact add instruction.stay-away 'Stay away from the station.' --scope place=station --confirmed",
        as: "police-press")
      let conflicts = try await scene.workspace.run(Scene.words("fact conflicts"), as: "duty-lead")
      #expect(conflicts.text.contains("C11") == isConflict, "\(conflicts)")
    }
  }

  /// The words of one fact mean the same in all its languages.
  @Test func theLanguagesOfAFactSayTheSame() async throws {
    try await Scene.play { scene in
      for line in [
        "instruction.shelter 'Go inside and stay there.' --in fr='Sortez et éloignez-vous.'",
        "instruction.shelter 'Go inside and stay there.' --in ar='اخرجوا إلى الشارع.'",
        "known.c 'Do not drink the water.' --in fr='L’eau est potable.'",
        "known.d 'The bridge is closed.' --in fr='Le pont est ouvert.'",
        "known.d 'The bridge is closed.' --in es='El puente está abierto.'",
      ] {
        try await scene.no("fact add \(line) --confirmed", "C14-meaning", as: "police-press")
      }
      try await scene.ok(
        "fact add known.d 'The bridge is not open.' --in fr='Le pont est fermé.' --in es='El puente no está abierto.' --in ar='الجسر مغلق.' --confirmed",
        as: "police-press")
    }
  }

  /// A gate that the prosecutor closes holds what waits behind it.
  @Test func aClosedGateHoldsTheArrest() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add suspects.arrested 1 --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.clear(1, "police-press", "prosecutor-press", "city-press")
      try await scene.ok("fact gate close prosecutor --note 'the judge forbids it'", as: "prosecutor-press")
      try await scene.no("statement release 1", "afterword statement submit 1")
      try await scene.no("statement check 1", "G5-gate-closed")
    }
  }

  /// The warning is said where people read it, in every language.
  @Test(arguments: ["holding", "situation"])
  func theThreatIsSaid(_ kind: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add threat.large 'At least one attacker is still on the run.' --in fr='Au moins un assaillant est en fuite.' --in es='Al menos un atacante está a la fuga.' --in ar='ما زال مهاجم واحد على الأقل هاربا.' --confirmed",
        as: "police-press")
      try await scene.ok("statement draft --kind \(kind) --language en,fr,es,ar --next-update +30m")
      for (language, words) in [("en", "still on the run"), ("fr", "en fuite"), ("es", "a la fuga"), ("ar", "هاربا")] {
        #expect(try await scene.text(1, language).contains(words))
      }
    }
  }

  /// What a public text says and is so no more is on the board, and no heartbeat says that it stands.
  @Test func whatWasReplacedIsNotConfirmed() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add place.reception 'St Mark’s School' --confirmed", as: "support-lead")
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      let later = scene.at("20:15")
      let told = try await later.ok(
        "fact supersede f-4 'the Town Hall' --reason 'the school is full'", as: "support-lead")
      #expect(told.message.contains("still says") || told.text.contains("still says"), "\(told)")
      let board = try await later.ok("statement board")
      #expect(board.text.contains("St Mark’s School") && board.text.contains("correct 1 --fact f-5"), "\(board)")
      try await later.no("statement draft --kind heartbeat --next-update +30m", "heartbeat-not-true", "f-4")
      try await later.ok("statement correct 1 --fact f-5 --next-update +30m")
      let text = try await later.text(2)
      #expect(text.contains("You can also go to the Town Hall.") && text.contains("St Mark’s School"), "\(text)")
      #expect(text.contains("the school is full"), "\(text)")
    }
  }
}
