import Foundation
import Testing

/// What a correction says in which language, of whom it is, and what is no error at all.
@Suite(.serialized) struct CorrectionLanguageTests {
  @Test func criticalAndMissingAreCorrectedInEveryLanguage() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.critical 3 --confirmed", as: "hospital-press")
      try await scene.ok("fact add casualties.missing 7 --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind situation --language en,fr,es,ar --next-update +30m")
      try await scene.clear(1, "police-press", "hospital-press", "city-press")
      try await scene.ok("statement release 1")
      let later = scene.at("20:15")
      let reasons =
        "--reason 'two people were counted twice' --reason-in fr='deux personnes ont été comptées deux fois' "
        + "--reason-in es='dos personas fueron contadas dos veces' --reason-in ar='حسب شخصان مرتين'"
      try await later.ok("fact supersede f-4 1 \(reasons)", as: "hospital-press")
      try await later.ok("fact supersede f-5 5 \(reasons)", as: "police-press")
      try await later.ok("statement correct 1 --fact f-6 --was-wrong --next-update +30m")
      try await later.ok("statement correct 1 --fact f-7 --was-wrong --next-update +30m")
      for (language, critical, missing) in [
        ("en", "What is correct: one person is in a critical condition.", "What is correct: five people are missing."),
        ("fr", "une personne est dans un état critique", "cinq personnes sont portées disparues"),
        (
          "es", "Lo correcto es: el estado de una persona es crítico.",
          "Lo correcto es: hay cinco personas desaparecidas."
        ),
        ("ar", "الصحيح هو: شخص واحد في حالة حرجة.", "الصحيح هو: هناك 5 أشخاص مفقودين."),
      ] {
        let first = try await later.text(2, language)
        #expect(first.contains(critical), "\(first)")
        let second = try await later.text(3, language)
        #expect(second.contains(missing), "\(second)")
      }
      try await later.ok("statement check 2")
      // It is issued by all who issued the wrong text, and each of them is asked.
      let issued = try await later.text(2, "en")
      #expect(
        issued.contains("Issued together by the City of Port Ellery, Port Ellery Police and Ellery Hospitals."),
        "\(issued)")
      try await later.ok("statement submit 2")
      #expect(try await later.view(2).waitingFor.map(\.seat).contains("police"))
      // Given words, too, come in each language.
      try await later.ok(
        "statement correct 1 --fact f-7 --was-wrong --right 'Five people are missing.' --right-in fr='Cinq personnes sont portées disparues.'"
      )
      let given = try await later.text(4, "fr")
      #expect(given.contains("Cinq personnes sont portées disparues."), "\(given)")
    }
  }

  @Test func whatWasWrongInOneLanguageIsCorrectedInThat() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add closures.quay 'Quay Street' --in fr:bare='la rue du Quai' --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind situation --language en,fr --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      let later = scene.at("20:15")
      let correct =
        "statement correct 1 --wrong 'Fermetures en cours : la rue du Quai.' --right 'Fermetures en cours : la rue de la Gare.' --next-update +30m"
      try await later.no(correct + " --reason 'A mistake.'", "reason-missing", "--reason-in fr=")
      try await later.ok(correct + " --reason-in fr='la traduction était fausse.'")
      let text = try await later.text(2)
      #expect(text.contains("# Rectificatif") && text.contains("la rue de la Gare"), "\(text)")
      #expect(!text.contains("Correction") && !text.contains("suivra en anglais"), "\(text)")
      // The French of the fact still says the old words.
      try await later.no("statement check 2", "corrected-fact-stands")
      try await later.ok(
        "fact supersede f-4 'Quay Street' --in fr:bare='la rue de la Gare' --reason 'wrong translation'",
        as: "police-press")
      try await later.clear(2, "police-press", "city-press")
      try await later.ok("statement release 2")
    }
  }

  @Test func aLineThatWorkedAndWasReplacedIsNoError() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      let later = scene.at("20:15")
      let reasons =
        "--reason overloaded --reason-in fr='surchargé' --reason-in es='saturada' --reason-in ar='ضغط المكالمات'"
      try await later.ok("fact supersede f-3 '0800 555 099' \(reasons)", as: "police-press")
      try await later.ok("fact tested f-4", as: "police-press")
      try await later.ok("statement correct 1 --fact f-4 --next-update +30m")
      for (language, changed, why, sorry) in [
        ("en", "does not hold any more", "Why it has changed: overloaded", "wrong information"),
        ("fr", "n’est plus valable", "Raison du changement", "excuses"),
        ("es", "ya no es válido", "Por qué ha cambiado", "disculpas"), ("ar", "ولم يعد صالحا", "سبب التغيير", "نعتذر"),
      ] {
        let text = try await later.text(2, language)
        #expect(text.contains(changed) && text.contains(why) && text.contains("0800 555 099"), "\(text)")
        #expect(!text.contains(sorry), "\(text)")
      }
      try await later.ok("statement check 2")
      // Where it was wrong from the beginning, it is said.
      try await later.ok("statement correct 1 --fact f-4 --was-wrong --next-update +30m")
      #expect(try await later.text(3, "en").contains("We gave you wrong information"))
    }
  }

  @Test func afterACorrectionWasWithdrawnNobodyIsSentToIt() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 4 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.clear(1, "police-press", "prosecutor-press", "city-press")
      try await scene.ok("statement release 1")
      let later = scene.at("20:15")
      try await later.ok("fact supersede f-4 3 --reason 'one person was counted twice'", as: "prosecutor-press")
      try await later.ok("statement correct 1 --fact f-5 --next-update +30m")
      try await later.clear(2, "police-press", "prosecutor-press", "city-press")
      try await later.ok("statement release 2")
      func verified(_ words: String) async throws -> String {
        try await later.workspace.run("statement verify --text -", input: words).text
      }
      #expect(try await verified("Four people have died.").contains("genuine but replaced by 2"))
      #expect(try await verified("Three people have died.").contains("genuine and current"))
      #expect(try await verified("Three dogs have died.").contains("not ours or altered"))
      try await later.ok("statement withdraw 2 --reason 'It was not correct.'")
      let four = try await verified("Four people have died.")
      #expect(four.contains("cannot tell") && four.contains("corrected by statement 2"), "\(four)")
      #expect(!four.contains("replaced by 2"), "\(four)")
      let three = try await verified("Three people have died.")
      #expect(three.contains("genuine but withdrawn"), "\(three)")
      try await later.ok("statement site site --address https://x.example")
      let page = try String(contentsOf: later.workspace.file("site/check.en.html"), encoding: .utf8)
      #expect(page.contains("Statement 2 corrected a part of them and was withdrawn"), "no such answer")
      // The words that lead to a reason make no slogan of it.
      let why =
        "--wrong 'The investigation goes on.' --right 'The investigation has begun.' --next-update +30m --reason"
      for (number, reason) in [(4, "the first call came earlier."), (5, "reports were not passed on.")] {
        try await later.ok("statement correct 1 \(why) '\(reason)'")
        let found = try await later.workspace.run("statement check \(number)").text
        #expect(!found.contains("glor-") && !found.contains("acc-disunity"), "\(found)")
      }
    }
  }
}
