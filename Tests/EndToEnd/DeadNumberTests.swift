import Foundation
import Testing

/// A number that people use dies: every statement that shows it is named, and the correction reaches whoever read it (story 14).
@Suite(.serialized) struct DeadNumberTests {
  @Test func whereverItStandsItIsNamedAndCorrectedInEveryLanguage() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language es,ar --next-update +60m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("fact tested f-3 --failed", as: "police-press")
      try await scene.no("statement release 1", "f-3 (contact.family-line) was tried and did not work")
      try await scene.ok("fact tested f-3", as: "police-press")
      // The words are those that both have cleared: they are asked for nothing again.
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      #expect(try await scene.view(1).waitingFor.isEmpty)
      try await scene.ok("statement release 1")

      let change = try await scene.ok(
        "fact supersede f-3 '0800 555 099' --reason overloaded", as: "police-press")
      for words in [
        "Statement 1 (Spanish, Arabic)", "0800 555 011 was superseded by f-4", "newsroom",
        "statement correct 1 --fact f-4",
      ] {
        #expect(change.text.contains(words), "\(change)")
      }
      #expect(try await scene.ok("statement board").text.contains("0800 555 011 was superseded by f-4"))
      try await scene.ok("fact tested f-4", as: "police-press")

      // Whoever read it in Arabic hears of it in Arabic, at a time that is named.
      let draft = try await scene.ok(
        "statement correct 1 --fact f-4 --reason 'La línea está saturada.' --next-update +60m")
      #expect(draft.text.contains("llame al 0800 555 099") && draft.text.contains("says     f-4"), "\(draft)")
      #expect(draft.text.contains("follows  Arabic"), "\(draft)")
      try await scene.clear(2, "police-press", "city-press")
      try await scene.ok("statement release 2")
      #expect(!(try await scene.ok("statement board").text.contains("0800 555 011")))
      try await scene.ok("statement site site --address https://ellery.example")
      let page = try String(contentsOf: scene.workspace.file("site/ar.html"), encoding: .utf8)
      #expect(page.contains("llame al") && page.contains("تصدر الترجمة العربية") && !page.contains("لم يصدر أي بيان"))
    }
  }

  /// Whoever gives a text out again is told what of it does not stand any more, and nobody is offered the dead number.
  @Test func whatIsGivenOutAgainNamesWhatHasChanged() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update +60m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      let forms = [
        "statement short 1 --form post280", "statement short 1 --form spoken --language fr",
        "statement short 1 --form talking-points", "statement site site --address https://ellery.example",
        "statement alert 1 --sender a@ellery.example --area 'Port Ellery'", "statement export 1 --pdf -o 1.pdf",
      ]
      for form in forms { #expect(!(try await scene.ok(form).message.contains("Changed since")), "\(form)") }
      let before = try String(contentsOf: scene.workspace.file("site/index.html"), encoding: .utf8)
      #expect(before.contains("class=\"help\""))
      let sheet = try await scene.ok("statement short 1 --form talking-points").text
      try await scene.ok("fact supersede f-3 '0800 555 099' --reason overloaded", as: "police-press")
      for form in forms {
        let told = try await scene.ok(form.replacingOccurrences(of: "1.pdf", with: "2.pdf")).message
        #expect(
          told.contains("Changed since statement 1: f-3 (contact.family-line), “0800 555 011”")
            && told.contains("“0800 555 099”") && told.contains("statement correct 1 --fact f-4"), "\(form): \(told)")
      }
      // The page goes on showing the signed text, and gives the number to nobody in the place where people look for one.
      let page = try String(contentsOf: scene.workspace.file("site/index.html"), encoding: .utf8)
      #expect(!page.contains("class=\"help\"") && page.contains("0800 555 011"))
      for (language, mark) in [
        ("en", "Changed since – do not use: "), ("fr", "Modifié depuis – ne plus utiliser"),
        ("es", "Ha cambiado, no lo use: "),
        ("ar", "تغير ذلك، فلا تستخدموه: "),
      ] {
        let sheet = try await scene.ok("statement short 1 --form talking-points --language \(language)").text
        let lines = sheet.split(separator: "\n").filter { $0.contains("0800") }
        #expect(!lines.isEmpty && lines.allSatisfy { $0.contains(mark) }, "\(sheet)")
        #expect(sheet.split(separator: "\n").contains { $0.hasPrefix("1.") && !$0.contains(mark) }, "\(sheet)")
      }
      // A sheet that was printed before is still ours.
      #expect(try await scene.ok("statement verify --text -", input: sheet).text.contains("genuine"))
    }
  }
}
