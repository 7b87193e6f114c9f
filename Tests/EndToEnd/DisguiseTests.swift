import Foundation
import Testing

/// Letters, digits and marks that look like others or cannot be seen, at every entrance; words that are held back, in disguise; groups that
/// can be told by subtracting.
@Suite(.serialized) struct DisguiseTests {
  /// Names that stand under public texts come from the configuration; what hides in them is found with its line.
  @Test(arguments: [
    "Port \u{202E}ecilop\u{202C}", "Port\u{200B} Ellery", "Роrt Ellery", "Port\\nEllery", "Port \\e[31m", "Police ３",
  ])
  func aNameInDisguiseIsRefusedWithItsLine(name: String) async throws {
    try await Workspace.make { workspace in
      let path = workspace.file("afterword.yaml")
      let yaml = try String(contentsOf: path, encoding: .utf8)
      for old in ["en: Port Ellery Police,", "fr: la police de Port Ellery,", "name: Police press officer,"] {
        let key = old.prefix { $0 != ":" }
        try yaml.replacingOccurrences(of: old, with: "\(key): \"\(name)\",")
          .write(to: path, atomically: true, encoding: .utf8)
        let outcome = try await workspace.run("officer list")
        #expect(outcome.exitCode == 65 && outcome.message.contains("afterword.yaml:"), "\(outcome)")
        #expect(outcome.message.contains("U+"), "\(outcome)")
      }
    }
  }

  @Test(arguments: ["Harbоur Market", "Harbour ３ Market", "Harbour \u{1D7DB}", "Market ③", "Harbour\u{2067} Market"])
  func aPlaceInDisguiseIsNotTaken(place: String) async throws {
    try await Scene.play { scene in
      let outcome = try await scene.workspace.run(["fact", "add", "place", place], as: "police-press")
      #expect(outcome.exitCode == 1 && outcome.message.contains("U+"), "\(outcome)")
      // In a text, digits are found with the figures, and everything else before it is written down.
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      let edit = ["statement", "edit", "1", "--replace", "We will not guess.", "--with", "At \(place)."]
      let edited = try await scene.workspace.run(edit, as: "duty-lead")
      if edited.exitCode == 0 { try await scene.no("statement check 1", "C17-untraced") }
    }
  }

  /// Greek and Cyrillic words by themselves are words.
  @Test func wholeWordsOfOtherAlphabetsAreWords() async throws {
    try await Scene.play { scene in
      try await scene.ok("fact add place 'площадь Victory' --confirmed", as: "police-press")
    }
  }

  @Test(arguments: [
    ("blue delivery van", "A blue deliv\u{00AD}ery van."), ("blue delivery van", "A bluе delivery van."),
    ("شاحنة زرقاء", "رأينا الشاحنة الزرقاء."), ("شاحنة زرقاء", "شاحنةً زرقاءَ."),
    ("الشاحنة الزرقاء", "هناك شاحنة زرقاء."),
  ])
  func heldBackWordsAreFoundInDisguise(phrase: String, text: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact holdback add - --code investigation --review-at +6h", as: "prosecutor-press", input: phrase + "\n")
      try await scene.ok("statement draft --kind holding --language en,ar --next-update +30m")
      for (language, old) in [("en", "We will not guess."), ("ar", "لن نستبق نتائج التحقيق.")] {
        let edit = ["statement", "edit", "1", "--language", language, "--replace", old, "--with", text]
        let outcome = try await scene.workspace.run(edit, as: "duty-lead")
        #expect(outcome.exitCode == 1, "\(outcome)")
      }
    }
  }

  /// Reasons and notes are kept for ever as well.
  @Test(arguments: [
    "fact retract f-1 --reason 'it said blue delivery van'",
    "statement withdraw 1 --reason 'it said blue delivery van'",
    "fact withhold f-1 --code investigation --review-at +6h --public-line 'the blue delivery van'",
  ])
  func heldBackWordsAreNoReason(line: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact holdback add - --code investigation --review-at +6h", as: "prosecutor-press", input: "blue delivery van\n"
      )
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.no(line, "G1-held-back", as: line.hasPrefix("fact") ? "police-press" : "duty-lead")
    }
  }

  /// Twelve adults among fourteen people are two children.
  @Test func whatCanBeSubtractedIsNotSaid() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      for (count, scope) in [(14, ""), (12, "--scope population=adults")] {
        try await scene.ok(
          "fact add casualties.killed \(count) --scope attackers=excluded \(scope) --confirmed", as: "prosecutor-press")
      }
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.ok("statement edit 1 --replace 'We will not guess.' --with 'Twelve of them were adults.'")
      try await scene.no("statement check 1", "C17-untraced")
      try await scene.ok(
        "fact add casualties.killed 2 --scope attackers=excluded --scope population=children --confirmed",
        as: "prosecutor-press")
      try await scene.no("statement check 1", "C17-untraced")
      #expect(try await scene.ok("fact list").text.contains("takes that from the total"))
    }
  }

  /// Groups that are large enough, beside two small ones that are put together, may be said.
  @Test func aLargeGroupMayBeSaid() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      for (count, scope) in [
        (14, ""), (9, "--scope population=nationality:AA"), (2, "--scope population=nationality:BB"),
        (3, "--scope population=nationality:CC"),
      ] {
        try await scene.ok(
          "fact add casualties.killed \(count) --scope attackers=excluded \(scope) --confirmed",
          as: "prosecutor-press")
      }
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.ok("statement edit 1 --replace 'We will not guess.' --with 'Nine of them came from AA.'")
      try await scene.ok("statement check 1")
    }
  }

  /// Whoever read a statement in Arabic is told in Arabic that it is withdrawn.
  @Test func aWithdrawalSpeaksTheLanguagesOfWhatItWithdraws() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      try await scene.ok("statement withdraw 1 --reason 'It was issued in error'", as: "city-press")
      #expect(try await scene.text(2).contains("Reason: It was issued in error.\n"))
      #expect(try await scene.text(2, "fr").contains("Merci de ne plus utiliser notre communiqué 1"))
      #expect(try await scene.text(2, "ar").contains("1"))
      let french = try await scene.text(2, "fr")
      #expect(french.contains("Motif") && !french.contains("issued in error"), "\(french)")
    }
  }
}
