import Foundation
import Testing

/// Why something changed is said in every language in which the change is, or asked for.
@Suite(.serialized) struct ReasonTests {
  static let languages = ["en", "fr", "es", "ar"]

  /// A public toll of 33 which has changed to 30.
  private func changed(_ options: String, in before: Scene) async throws -> Scene {
    try await before.basics()
    try await before.ok("fact add casualties.killed 33 --scope attackers=excluded --confirmed", as: "prosecutor-press")
    try await before.ok("fact gate open families-first --note briefed", as: "family-liaison")
    let scene = before.at("20:20")
    try await scene.ok("statement draft --kind casualty --next-update +60m")
    try await scene.clear(1, "prosecutor-press", "hospital-press", "family-liaison", "city-press")
    try await scene.ok("statement release 1")
    try await scene.ok("fact supersede f-4 34 \(options)", as: "prosecutor-press")
    return scene
  }

  @Test func theReasonOfAFigureIsInEveryLanguageOrAskedFor() async throws {
    try await Scene.play { before in
      let scene = try await changed(
        "--reason 'the hospital lists were read again' --reason-in es='se volvieron a leer las listas del hospital'",
        in: before)
      let missing = try await scene.no(
        "statement draft --kind casualty --language en,fr,es,ar --next-update +60m",
        "in French why the figure has changed",
        "in Arabic why the figure has changed", "fact reason f-5 --in fr=", "--in ar=")
      #expect(!missing.contains("--in es="))
      try await scene.no("statement draft --kind casualty --language fr --next-update +60m", "fact reason f-5 --in fr=")
      try await scene.no("fact reason f-5 --in fr='…'", "only-own-facts", as: "hospital-press")
      try await scene.no("fact reason f-1 --in fr='parce que'", "nothing-to-explain", as: "police-press")
      try await scene.no("fact reason f-5", "reason-missing", as: "prosecutor-press")
      try await scene.ok(
        "fact reason f-5 --in fr='les listes de l’hôpital ont été relues' --in ar='أعيدت قراءة قوائم المستشفى'",
        as: "prosecutor-press")
      try await scene.ok("statement draft --kind casualty --language en,fr,es,ar --next-update +60m")
      for (language, words) in [
        ("en", "The reason: the hospital lists were read again."), ("fr", "les listes de l’hôpital ont été relues."),
        ("es", "se volvieron a leer las listas del hospital."), ("ar", "أعيدت قراءة قوائم المستشفى."),
      ] {
        #expect(try await scene.text(2, language).contains(words))
      }
      try await scene.ok("statement check 2")
    }
  }

  @Test func theCodeOfAChangeIsForTheRecord() async throws {
    try await Scene.play { before in
      let scene = try await changed("--reason 'Recount: the lists were read again'", in: before)
      try await scene.ok("statement draft --kind casualty --next-update +60m")
      let text = try await scene.text(2)
      #expect(text.contains("The reason: the lists were read again.") && !text.contains("ecount"), "\(text)")
      #expect(try await scene.ok("fact list --all --format json").text.contains("Recount: the lists"))
    }
  }

  /// An order to go inside is taken back in the words of each language in which it was given.
  @Test(arguments: ["Issued in error", "publié par erreur.", "It was issued in error."])
  func aWithdrawalSaysWhyInEveryLanguage(reason: String) async throws {
    try await Scene.play { scene in
      try await shelter(in: scene)
      let done = try await scene.ok("statement withdraw 1 --reason '\(reason)'", as: "police-press")
      #expect(done.text.contains("statement draft --kind protective --area R"), "\(done)")
      for (language, why, instead) in [
        ("fr", "Motif : il a été publié par erreur.", "agents sur place"),
        ("en", "Reason: It was issued in error.", "officers on the spot"),
        ("es", "se publicó por error.", "los agentes"), ("ar", "صدر عن طريق الخطأ.", "المسؤولين"),
      ] {
        let text = try await scene.text(2, language)
        #expect(text.replacingOccurrences(of: "\u{A0}", with: " ").contains(why) && text.contains(instead), "\(text)")
      }
    }
  }

  @Test func aReasonOfItsOwnIsPrintedInNoLanguage() async throws {
    try await Scene.play { scene in
      try await shelter(in: scene)
      try await scene.ok("statement withdraw 1 --reason 'La consigne visait le secteur voisin.'", as: "police-press")
      let french = try await scene.text(2, "fr")
      #expect(french.contains("Nous dirons pourquoi") && !french.contains("secteur"), "\(french)")
      let spanish = try await scene.text(2, "es")
      #expect(spanish.contains("Diremos por qué") && !spanish.contains("consigne"))
      #expect(spanish.contains("los agentes"))
    }
  }

  private func shelter(in scene: Scene) async throws {
    try await scene.basics()
    let words = "--in fr='le port' --in es='el puerto' --in ar='الميناء'"
    try await scene.ok("fact add area 'the harbour' --scope place=R \(words) --confirmed", as: "police-press")
    try await scene.ok(
      "fact add instruction.shelter 'Go inside.' --in fr='Entrez dans un bâtiment.' --in es='Entre en un edificio.' --in ar='ادخلوا إلى مبنى.' --scope place=R --confirmed",
      as: "police-press")
    try await scene.ok("statement draft --kind protective --area R --language fr,en,es,ar --next-update +20m")
    try await scene.clear(1, "duty-lead")
    try await scene.ok("statement release 1")
  }
}
