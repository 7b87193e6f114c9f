import Foundation
import Testing

/// A figure that has changed since the public heard it can be said, once or several times after one another, with every reason.
@Suite(.serialized) struct SeveralChangesTests {
  static let languages = ["en", "fr", "es", "ar"]

  /// Why a figure changed, in the four languages, as options of `fact supersede`.
  static func because(_ reason: String, _ french: String, _ spanish: String, _ arabic: String) -> String {
    "--reason '\(reason)' --reason-in fr='\(french)' --reason-in es='\(spanish)' --reason-in ar='\(arabic)'"
  }

  static let first = because(
    "one person died in hospital", "une personne est décédée à l’hôpital", "una persona falleció en el hospital",
    "توفي شخص في المستشفى")
  static let second = because(
    "two more people were found", "deux autres personnes ont été retrouvées", "se encontró a dos personas más",
    "عثر على شخصين آخرين")

  /// A public update by which so many people have died.
  private func said(_ figure: String, _ kind: String, _ scene: Scene) async throws {
    try await scene.basics()
    try await scene.ok(
      "fact add casualties.killed '\(figure)' --scope attackers=excluded --confirmed", as: "prosecutor-press")
    try await scene.ok("fact gate open families-first --note briefed", as: "family-liaison")
    let later = scene.at("20:20")
    try await later.ok("statement draft --kind \(kind) --language en,fr,es,ar --next-update +60m")
    try await later.ok("statement check 1")
    try await later.ok("statement submit 1")
    for officer in ["prosecutor-press", "city-press", kind == "casualty" ? "hospital-press" : "police-press"] {
      try await later.ok("statement clear 1", as: officer)
    }
    if kind == "casualty" { try await later.ok("statement clear 1", as: "family-liaison") }
    try await later.ok("statement release 1")
  }

  @Test(arguments: [
    ("situation", "4", "5"), ("situation", "4", "at least 9"), ("situation", "at least 4", "9"),
    ("situation", "about 10", "22"), ("situation", "between 5 and 8", "12"), ("casualty", "4", "5"),
  ])
  func theFigureOfBeforeIsNoFindingOfTheTextItself(kind: String, before: String, now: String) async throws {
    try await Scene.play { scene in
      try await said(before, kind, scene)
      let later = scene.at("20:30")
      try await later.ok(
        "fact supersede f-4 '\(now)' "
          + Self.because(
            "the lists were compared", "les listes ont été comparées", "se compararon las listas", "تمت مقارنة القوائم"),
        as: "prosecutor-press")
      try await later.ok("statement draft --kind \(kind) --language en,fr,es,ar --next-update +60m")
      try await later.ok("statement check 2")
      try await later.ok("statement submit 2")
    }
  }

  @Test(arguments: ["situation", "casualty"])
  func everyReasonSinceTheLastTextIsSaid(kind: String) async throws {
    try await Scene.play { scene in
      try await said("5", kind, scene)
      try await scene.at("20:30").ok("fact supersede f-4 6 \(Self.first)", as: "prosecutor-press")
      let later = scene.at("20:40")
      try await later.ok("fact supersede f-5 8 \(Self.second)", as: "prosecutor-press")
      try await later.ok("statement draft --kind \(kind) --language en,fr,es,ar --next-update +60m")
      for (language, words) in [
        ("en", "The reason: one person died in hospital; two more people were found."),
        ("fr", "une personne est décédée à l’hôpital ; deux autres personnes ont été retrouvées."),
        ("es", "una persona falleció en el hospital; se encontró a dos personas más."),
        ("ar", "توفي شخص في المستشفى؛ عثر على شخصين آخرين."),
      ] {
        let text = try await later.text(2, language).replacingOccurrences(of: "\u{A0}", with: " ")
        #expect(text.contains(words) && text.contains("5"), "\(text)")
      }
      try await later.ok("statement check 2")
      try await later.ok("statement submit 2")
    }
  }

  /// Each change has its own reason, and the one that lacks it in a language is the one that is asked for.
  @Test func theReasonOfAnEarlierChangeIsAskedForWhereItIsMissing() async throws {
    try await Scene.play { scene in
      try await said("5", "situation", scene)
      let later = scene.at("20:40")
      try await later.ok("fact supersede f-4 6 --reason 'one person died in hospital'", as: "prosecutor-press")
      try await later.ok("fact supersede f-5 8 \(Self.second)", as: "prosecutor-press")
      let asked = try await later.no(
        "statement draft --kind situation --language en,fr --next-update +60m", "fact reason f-5 --in fr=")
      #expect(!asked.contains("fact reason f-6"), "\(asked)")
      try await later.ok("fact reason f-5 --in fr='une personne est décédée à l’hôpital'", as: "prosecutor-press")
      try await later.ok("statement draft --kind situation --language en,fr --next-update +60m")
      try await later.ok("statement check 2")
    }
  }

  /// A number typed into the text is still asked about, also where it stands in words like those of the tool.
  @Test func aNumberThatNobodyPublishedIsStillFound() async throws {
    try await Scene.play { scene in
      try await said("4", "situation", scene)
      let later = scene.at("20:40")
      try await later.ok("fact supersede f-4 5 \(Self.first)", as: "prosecutor-press")
      try await later.ok("statement draft --kind situation --next-update +60m")
      try await later.ok("statement edit 2 --replace 'said 4;' --with 'said 3;'")
      try await later.no("statement check 2", "C17-untraced", "“3”")
    }
  }
}
