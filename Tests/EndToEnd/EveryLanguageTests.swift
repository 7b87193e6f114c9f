import Foundation
import Testing

/// Every language says what the master says, and an officer of any language can work in it.
@Suite(.serialized) struct EveryLanguageTests {
  private struct Findings: Decodable {
    struct Finding: Decodable {
      let rule: String
      let severity: String
    }
  }

  private func draft(_ languages: String, _ body: (Scene) async throws -> Void) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind situation --language \(languages) --next-update +30m")
      try await body(scene)
    }
  }

  /// A sentence, a closure or a victim in one language alone stops the text.
  @Test(arguments: [
    ("fr", "Nous ne ferons pas d’hypothèses.", "Le métro est fermé. Nous ne ferons pas d’hypothèses."),
    ("fr", "Nous ne ferons pas d’hypothèses.", "Nous ne ferons pas d’hypothèses. Le pont est rouvert."),
    ("es", "No vamos a hacer suposiciones.", "El agresor ha huido. No vamos a hacer suposiciones."),
    ("ar", "لن نستبق نتائج التحقيق.", "المطار مغلق. لن نستبق نتائج التحقيق."),
    (
      "fr",
      "Nous ne ferons pas d’hypothèses. Merci de ne diffuser ni noms, ni rumeurs, ni images de personnes blessées.",
      "Diffusez largement les images."
    ),
  ]) func aSentenceOfOneLanguageAloneStopsTheText(_ language: String, _ old: String, _ new: String) async throws {
    try await draft("en,fr,es,ar") { scene in
      let text = try await scene.text(1, language)
      try #require(text.contains(old), "\(text)")
      try await scene.ok("statement edit 1 --language \(language) --replace '\(old)' --with '\(new)'")
      _ = try await scene.workspace.run(["statement", "check", "1"], as: "duty-lead")
      try await scene.no("statement submit 1", "C14-not-in-master")
    }
  }

  /// The same thought in other words, or in a sentence more in both languages, is a translation.
  @Test func otherWordsForTheSameStay() async throws {
    try await draft("en,fr") { scene in
      try await scene.ok(
        "statement edit 1 --language fr --replace 'Nous ne ferons pas d’hypothèses.' --with 'Nous nous en tenons aux faits.'"
      )
      try await scene.ok("statement check 1")
      try await scene.ok(
        "statement edit 1 --replace 'We will not guess.' --with 'We will not guess. We check every report.'")
      try await scene.ok(
        "statement edit 1 --language fr --replace 'Nous nous en tenons aux faits.' --with 'Nous nous en tenons aux faits. Nous vérifions chaque information.'"
      )
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
    }
  }

  /// By a translator’s file, too, and without the oath that it says the same.
  @Test func aSentenceMoreInATranslatorsFileIsFound() async throws {
    try await draft("en,fr") { scene in
      try await scene.ok("statement translation export 1 --to fr -o fr.xlf")
      let file = scene.workspace.file("fr.xlf")
      let text = try String(contentsOf: file, encoding: .utf8)
      let changed = text.replacing("Nous ne ferons pas", with: "L’assaillant est en fuite. Nous ne ferons pas")
      try #require(text != changed)
      try changed.write(to: file, atomically: true, encoding: .utf8)
      let said = try await scene.ok("statement translation import fr.xlf").text
      #expect(
        said.contains("“L’assaillant est en fuite.”, and no English sentence says that")
          && !said.contains("It says what the master says"),
        "\(said)")
    }
  }

  /// A Spanish text keeps its last line when another word is changed.
  @Test(arguments: ["es", "fr", "ar"]) func theLineOfIssuersIsKnownAfterAnEdit(_ language: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 4 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("fact add casualties.hospital 12 --confirmed", as: "hospital-press")
      try await scene.ok("statement draft --kind casualty --language en,\(language) --next-update +60m")
      let text = try await scene.text(1, language)
      let changed = ["es": ("profundo", "gran"), "fr": ("profonde", "grande"), "ar": ("الأليم", "المؤلم")][language]
      let word = changed.flatMap { text.contains($0.0) ? $0 : nil }
      let (old, new) = word ?? (String(text.split(separator: " ").first { $0.count > 6 } ?? ""), "xxxxxxx")
      try await scene.ok("statement edit 1 --language \(language) --replace '\(old)' --with '\(new)'")
      let outcome = try await scene.workspace.run(["statement", "check", "1"], as: "duty-lead")
      #expect(!(outcome.text + outcome.message).contains("statement.issuers"), "\(outcome)")
    }
  }

  /// A keyboard has other apostrophes and spaces than a text that was set well.
  @Test func wordsAreFoundAsAKeyboardWritesThem() async throws {
    try await draft("en,fr") { scene in
      try await scene.workspace.succeed(
        [
          "statement", "edit", "1", "--language", "fr", "--replace", "Nous ne ferons pas d'hypothèses.", "--with",
          "Nous n'en ferons pas d'autres.",
        ], as: "duty-lead")
      let text = try await scene.text(1, "fr")
      #expect(text.contains("Nous n’en ferons pas d’autres.") && !text.contains("hypothèses"), "\(text)")
      let colon = String(try #require(text.firstMatch(of: #/Ce que nous savons[^\n:]*\u{A0}:/#)?.output))
      try await scene.workspace.succeed(
        [
          "statement", "edit", "1", "--language", "fr", "--replace",
          colon.replacing("\u{A0}", with: " ").replacing("’", with: "'"),
          "--with", "Ce que nous savons à cette heure :",
        ], as: "duty-lead")
      #expect(try await scene.text(1, "fr").contains("Ce que nous savons à cette heure\u{A0}:"))
      try await scene.no("statement edit 1 --language fr --replace 'Nous ne ferons plus' --with x", "does not hold")
    }
  }
}
