import Testing

/// What people are told to do: one list of instructions, and never two that nobody can follow together.
@Suite(.serialized) struct InstructionCommandTests {
  static let verbs = ["come", "stay-away", "shelter", "leave", "collect-children", "do-not-collect-children", "travel"]

  @Test func theListIsInTheHelpAndInEveryRefusal() async throws {
    try await Scene.play { scene in
      let help = try await scene.ok("fact add --help").text
      for verb in Self.verbs { #expect(help.contains("instruction.\(verb)"), "\(verb)") }
      let said = try await scene.no(
        "fact add instruction.children 'Come to the civic centre.' --scope place=centre --confirmed",
        "instruction-unknown", "fact add instruction.collect-children", as: "city-press")
      for verb in Self.verbs { #expect(said.contains(verb), "\(verb)") }
      for key in ["main", "action", "stay-inside", "evacuate", "go-to", "avoid", "collect", "leave-now"] {
        try await scene.no("fact add instruction.\(key) 'Do it now.' --confirmed", "instruction-unknown")
      }
      #expect(try await scene.ok("fact list").text.contains("No facts"))
    }
  }

  /// Parents are told by one agency to come and by another to stay away: no text says both.
  @Test(arguments: [
    [
      "collect-children", "Come to the civic centre to fetch your children.", "stay-away", "Do not come to the centre.",
    ],
    [
      "collect-children", "Come to fetch your children.", "do-not-collect-children",
      "Leave your children where they are.",
    ],
    ["come", "Come to the civic centre.", "come", "Come to the centre by the south gate."],
    ["leave", "Leave the building at once.", "shelter", "Go inside and stay there."],
    ["open", "The civic centre is open.", "closed", "The civic centre is closed."],
  ])
  func twoVoicesForOnePlaceStopTheText(voices: [String]) async throws {
    let (one, first, other, then) = (voices[0], voices[1], voices[2], voices[3])
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add area 'the centre' --scope place=centre --confirmed", as: "police-press")
      try await scene.ok(
        "fact add instruction.\(one) '\(first)' --scope place=centre --confirmed",
        as: "city-press")
      let second = try await scene.ok(
        "fact add instruction.\(other) '\(then)' --scope place=centre --confirmed",
        as: "police-press")
      #expect(second.text.contains("C11"), "\(second)")
      try await scene.no("fact conflicts", "C11", "afterword fact end f-5 --by f-6")
      try await scene.ok("statement draft --kind protective --area centre --next-update +20m")
      try await scene.no("statement submit 1", "C11-conflict")
      try await scene.ok("fact end f-5 --by f-6 --reason 'not safe yet'", as: "police-press")
      #expect(try await scene.ok("fact conflicts").text.contains("No conflicts"))
      try await scene.ok("statement assemble 1")
      try await scene.ok("statement check 1")
      let text = try await scene.text(1)
      #expect(text.contains(then) && !text.contains(first), "\(text)")
    }
  }
}
