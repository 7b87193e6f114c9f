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
}
