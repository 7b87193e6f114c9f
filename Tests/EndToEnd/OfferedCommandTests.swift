import Foundation
import Testing

/// Every command that a message offers can be typed as it stands: it names an officer who may, the language, the incident, and it does
/// what it promises. Where words of one's own are needed, a placeholder says so, and a pasted placeholder records nothing.
@Suite(.serialized) struct OfferedCommandTests {
  /// The commands in what a command printed.
  static func commands(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      guard let start = line.firstRange(of: "afterword ") else { return nil }
      let head = line[..<start.lowerBound].trimmingCharacters(in: .whitespaces)
      guard head.isEmpty || head.hasSuffix("Next:") || head.hasSuffix("then:") else { return nil }
      return String(line[start.lowerBound...])
    }
  }

  /// A command as words, read as a shell reads it: a remark behind it is a comment, and nothing in it means anything else to a shell.
  static func words(_ command: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in command {
      if character == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        word.append(character)
      } else if character == " " {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else if character == "#", word.isEmpty {
        return words
      } else {
        #expect(!"()|;&<`$".contains(character), "a shell would not take this as it stands: \(command)")
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private func text(of line: String, as officer: String, _ scene: Scene) async throws -> String {
    let outcome = try await scene.workspace.run(Scene.words(line), as: officer)
    return outcome.text + outcome.message
  }

  /// Types a line that is refused, pastes what it offers, and types the line again.
  private func mend(
    _ line: String, as officer: String = "duty-lead", with expected: String, _ scene: Scene,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let refused = try await text(of: line, as: officer, scene)
    let offered = Self.commands(in: refused)
    let command = try #require(
      offered.first { $0.hasPrefix(expected) }, "no “\(expected)” in: \(refused)", sourceLocation: sourceLocation)
    try await scene.workspace.succeed(
      Array(Self.words(command).dropFirst()), as: officer, sourceLocation: sourceLocation)
  }

  @Test func aColleagueIsNamedWhoMay() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await mend("statement submit 1", as: "fire-press", with: "afterword statement check 1", scene)
      try await scene.ok("statement submit 1")
      // The wrong officer, the author, the same officer twice.
      for (officer, line) in [("fire-press", "statement clear 1"), ("duty-lead", "statement clear 1")] {
        let refused = try await text(of: line, as: officer, scene)
        #expect(refused.contains("afterword statement clear 1 --as police-press"), "\(refused)")
        #expect(refused.contains("afterword statement clear 1 --as city-press"), "\(refused)")
      }
      try await mend(
        "statement clear 1", as: "fire-press", with: "afterword statement clear 1 --as police-press", scene)
      try await mend(
        "statement clear 1", as: "police-press", with: "afterword statement clear 1 --as city-press", scene)
      try await mend(
        "statement release 1", as: "hospital-press", with: "afterword statement release 1 --as city-press", scene)
    }
  }

  @Test func onlyOneOfficerIsNamedInACommandThatIsPasted() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.join("second-press", agency: "police", kind: "police", roles: "press, clearance")
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      for command in Self.commands(in: try await text(of: "statement release 1", as: "duty-lead", scene)) {
        #expect(!command.contains("|"), "\(command)")
      }
    }
  }

  /// One command gives a fact its words in every language; a fact that was replaced cannot be replaced a second time.
  @Test func languagesAreAddedByOneCommand() async throws {
    try await Scene.play { scene in
      try await scene.ok("fact add place 'Harbour Market' --confirmed", as: "police-press")
      try await scene.ok("fact add time.onset 19:05 --confirmed", as: "police-press")
      let line = "statement draft --kind holding --language en,fr,es,ar --next-update +30m"
      let refused = try await text(of: line, as: "duty-lead", scene)
      let offered = Self.commands(in: refused).filter { $0.contains("fact supersede f-1") }
      try #require(offered.count == 1, "\(refused)")
      let pasted = try await scene.workspace.run(Array(Self.words(offered[0]).dropFirst()), as: "duty-lead")
      #expect(pasted.exitCode == 1 && pasted.message.contains("placeholder-left"), "\(pasted)")
      let filled = offered[0].replacingOccurrences(of: "…", with: "au marché")
      try await scene.workspace.succeed(Array(Self.words(filled).dropFirst()), as: "duty-lead")
      try await scene.ok(line)
    }
  }

  @Test func aFindingInAnotherLanguageIsMendedInThatLanguage() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind situation --language en,es --next-update +30m")
      let edited = try await scene.ok(
        "statement edit 1 --language es --replace 'No vamos a hacer suposiciones.' --with 'Han muerto doce personas.'")
      let offered = Self.commands(in: edited.text).filter { $0.contains("statement edit 1") }
      try #require(!offered.isEmpty, "\(edited.text)")
      #expect(offered.allSatisfy { $0.contains("--language es") }, "\(offered)")
      let command = offered[0].replacingOccurrences(of: "…", with: "No sabemos cuántas")
      try await scene.workspace.succeed(Array(Self.words(command).dropFirst()), as: "duty-lead")
      try await scene.no("statement edit 1 --replace 'No sabemos cuántas' --with 'x'", "add --language es")
    }
  }

  /// Conflicts name who settles them, and the commands settle them.
  @Test(arguments: [
    ("fact add casualties.killed 4 --scope attackers=excluded --confirmed", "afterword fact confirm f-5 --over f-4"),
    ("fact add casualties.killed 4 --scope attackers=excluded --confirmed", "afterword fact retract f-4"),
    ("fact add casualties.killed 4 --confirmed", "afterword fact supersede f-5 4 --scope attackers=excluded"),
  ])
  func conflictsNameWhoSettlesThem(line: String, expected: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 3 --scope attackers=excluded --confirmed", as: "ambulance-press")
      try await scene.ok(line, as: "prosecutor-press")
      let conflicts = try await text(of: "fact conflicts", as: "duty-lead", scene)
      let command = try #require(Self.commands(in: conflicts).first { $0.hasPrefix(expected) }, "\(conflicts)")
      let typed = command.replacingOccurrences(of: "…", with: "agreed")
      try await scene.workspace.succeed(Array(Self.words(typed).dropFirst()), as: "duty-lead")
    }
  }

  @Test func aPlaceholderThatWasPastedRecordsNothing() async throws {
    try await Scene.play { scene in
      try await scene.no("fact add place WORDS --confirmed", "placeholder-left", as: "police-press")
      try await scene.basics()
      try await scene.no("fact retract f-1 --reason '…'", "reason-missing", as: "police-press")
      try await scene.no("fact add place 'Harbour\nMarket' --confirmed", "one-line", as: "prosecutor-press")
    }
  }

  /// Times in refusals are those of the workspace's clocks, with their zone.
  @Test func refusalsGiveLocalTimes() async throws {
    try await Scene.play { scene in
      let refused = try await scene.no("fact add known.fire 'The fire is out.' --as-of 2026-03-14T22:00+01:00")
      #expect(refused.contains("2026-03-14 22:00 (UTC+01:00)"), "\(refused)")
    }
  }

  @Test(arguments: [
    ("fact add deaths 31 --confirmed", "afterword fact add casualties.killed 31 --confirmed"),
    (
      "fact add casualties.kiled 31 --scope attackers=excluded",
      "afterword fact add casualties.killed 31 --scope attackers=excluded"
    ),
  ])
  func aKeyThatIsAlmostRightIsNotTaken(line: String, expected: String) async throws {
    try await Scene.play { scene in
      try await mend(line, as: "prosecutor-press", with: expected, scene)
    }
  }

  /// A text that comes back from an editor on Windows.
  @Test(arguments: ["utf-8", "bom", "crlf", "utf-16le", "utf-16be"])
  func aTextFromAnyEditorIsTaken(encoding: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      let text = try await scene.text(1).replacingOccurrences(of: "We will not guess.", with: "We do not guess.")
      let lines = text.replacingOccurrences(of: "\n", with: "\r\n")
      let data: Data? =
        switch encoding {
        case "bom": Data([0xEF, 0xBB, 0xBF]) + Data(lines.utf8)
        case "crlf": Data(lines.utf8)
        case "utf-16le": Data([0xFF, 0xFE]) + (lines.data(using: .utf16LittleEndian) ?? Data())
        case "utf-16be": Data([0xFE, 0xFF]) + (lines.data(using: .utf16BigEndian) ?? Data())
        default: Data(text.utf8)
        }
      try #require(data).write(to: scene.workspace.file("my text – نص.md"))
      try await scene.ok("statement edit 1 --file 'my text – نص.md'")
      #expect(try await scene.text(1) == text)
      try await scene.ok("statement check 1")
    }
  }

  /// What nobody stands behind is not said, in any language.
  @Test(arguments: [
    ("en", "We will not guess.", "Nobody has died."),
    ("fr", "Nous ne ferons pas d’hypothèses.", "Personne n’est mort."),
    ("es", "No vamos a hacer suposiciones.", "No hay muertos."), ("ar", "لن نستبق نتائج التحقيق.", "لم يُقتل أحد."),
  ])
  func thatNobodyDiedIsAFigure(language: String, old: String, new: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let languages = language == "en" ? "en" : "en,\(language)"
      try await scene.ok("statement draft --kind holding --language \(languages) --next-update +30m")
      try await scene.ok("statement edit 1 --language \(language) --replace '\(old)' --with '\(new)'")
      try await scene.no("statement check 1", "C17-untraced")
      try await scene.ok(
        "fact add casualties.killed 17 --scope attackers=excluded --rule internal --confirmed", as: "prosecutor-press")
      try await scene.no("statement check 1", "C15-understated")
    }
  }

  /// Every picture of the casualties passes its own check in four languages.
  @Test(arguments: [
    ["3 --scope attackers=excluded"], ["3 --scope attackers=included"], ["'none known' --scope attackers=excluded"],
    ["'at least 3' --scope attackers=excluded"],
    ["31 --scope route=scene --scope attackers=excluded", "4 --scope route=hospital --scope attackers=excluded"],
  ])
  func casualtiesAreSaidInFourLanguages(figures: [String]) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      for figure in figures {
        try await scene.ok("fact add casualties.killed \(figure) --confirmed", as: "prosecutor-press")
      }
      for (number, kind) in [(1, "casualty"), (2, "situation")] {
        try await scene.ok("statement draft --kind \(kind) --language en,fr,es,ar --next-update +30m")
        try await scene.ok("statement check \(number)")
      }
    }
  }

  /// The instruction itself is what a text message keeps.
  @Test func aTextMessageSaysWhatToDo() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add area 'the station' --scope place=ST --confirmed", as: "police-press")
      try await scene.ok(
        "fact add instruction.leave 'Leave the station by the north door.' --scope place=ST --confirmed",
        as: "police-press")
      try await scene.ok("statement draft --kind protective --area ST --next-update +20m")
      try await scene.clear(1, "commander")
      try await scene.ok("statement release 1")
      let message = try await scene.ok("statement short 1 --form sms").text
      #expect(message.contains("Leave the station by the north door."), "\(message)")
      #expect(message.contains("stay away."), "\(message)")
    }
  }

  /// A promise past midnight at the end of a month, in a leap year.
  @Test func theFirstOfAMonthIsSaidInFourLanguages() async throws {
    try await Scene.play { scene in
      let night = scene.at("2028-02-29T23:50:00+01:00")
      try await night.basics()
      try await night.ok(
        "fact supersede f-2 2026-03-14T19:05:00+01:00 --reason 'the day on which it happened'", as: "police-press")
      try await night.ok("statement draft --kind holding --language en,fr,es,ar --next-update 00:20")
      #expect(try await night.text(1, "fr").contains("le 1er mars 2028"))
      try await night.clear(1, "police-press", "city-press")
      try await scene.at("2028-03-01T00:01:00+01:00").ok("statement release 1")
    }
  }

  /// Whoever types a time that is still to come today hears which day it is taken for; conflicts tell times by the local clock.
  @Test func timesAreThoseOfThePlace() async throws {
    try await Scene.play { scene in
      let opened = try await scene.ok("fact add time.first-call 23:55 --confirmed", as: "police-press")
      #expect(opened.message.contains("yesterday, 2026-03-13 23:55"), "\(opened)")
      try await scene.ok("fact add time.first-arrival 2026-03-13T23:30 --confirmed", as: "police-press")
      let conflicts = try await text(of: "fact conflicts", as: "duty-lead", scene)
      #expect(conflicts.contains("police says 2026-03-13 23:55 (UTC+01:00)"), "\(conflicts)")
    }
  }
}
