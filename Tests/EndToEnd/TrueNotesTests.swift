import Foundation
import Testing

/// What stands beside the figures of a text and beside its end: who is counted, who speaks, what is left out, and how it went out.
@Suite struct TrueNotesTests {
  private func publish(_ number: Int, _ scene: Scene, _ officers: String...) async throws {
    try await scene.ok("statement check \(number)")
    try await scene.ok("statement submit \(number)")
    for officer in officers { try await scene.ok("statement clear \(number)", as: officer) }
    try await scene.ok("statement release \(number)")
  }

  @Test(arguments: [
    ("en", "excluded", "does not include any attacker", "includes the attacker"),
    ("fr", "excluded", "ne comprend aucun assaillant", "comprend l’assaillant"),
    ("es", "excluded", "no incluye atacantes", "incluye al atacante"),
    ("ar", "excluded", "لا تشمل هذه الحصيلة أي مهاجم", "تشمل هذه الحصيلة المهاجم"),
    ("en", "included", "This includes attackers.", "This does not include attackers."),
    ("fr", "included", "comprend le ou les assaillants", "ne comprend pas les assaillants"),
    ("es", "included", "incluye al atacante o a los atacantes", "no incluye a los atacantes"),
    ("ar", "included", "تشمل هذه الحصيلة", "لا تشمل هذه الحصيلة"),
    ("en", "excluded", "This does not include any attacker.", "Thank you."),
    ("en", "included", "This includes attackers.", "Attackers are excluded from this figure."),
  ])
  func whetherAttackersAreCountedIsNotTurnedRound(
    language: String, scope: String, right: String, wrong: String
  ) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 3 --scope attackers=\(scope) --confirmed", as: "prosecutor-press")
      for kind in ["situation", "casualty"] {
        try await scene.ok("statement draft --kind \(kind) --language \(language) --next-update +30m")
        let number = kind == "situation" ? 1 : 2
        try await scene.ok("statement check \(number)")
        try await scene.ok("statement edit \(number) --replace '\(right)' --with '\(wrong)'")
        try await scene.no("statement check \(number)", "C2-scope-note")
      }
    }
  }

  @Test func aTranslationDoesNotTurnItRound() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 3 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind situation --language en,fr --next-update +30m")
      try await scene.ok(
        "statement edit 1 --language fr --replace 'ne comprend aucun assaillant' --with 'comprend un assaillant'")
      try await scene.no("statement check 1", "C2-scope-note", "\nfr:")
      try await scene.ok(
        "statement edit 1 --language fr --replace 'comprend un assaillant' --with 'ne comprend aucun assaillant'")
      try await scene.ok(
        "statement edit 1 --replace 'The investigation goes on.' --with 'The list does not include the missing.'")
      try await scene.ok(
        "statement edit 1 --language fr --replace 'L’enquête se poursuit.' --with 'La liste comprend les disparus.'")
      try await scene.no("statement check 1", "C14-drift", "says the opposite")
    }
  }

  @Test(arguments: [
    "Issued together by the City of Port Ellery, Port Ellery Police and Port Ellery Fire and Rescue.",
    "Issued together by the City of Port Ellery and Port Ellery Police and the Army.",
    "Issued by the City of Port Ellery.",
    "Joint statement of the City of Port Ellery and Ellery Hospitals.",
    "On behalf of the Red Cross.",
  ])
  func aTypedListOfIssuersIsHeld(words: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.ok("statement check 1")
      let text = try await scene.text(1)
      let line = try #require(text.split(separator: "\n").last.map(String.init))
      #expect(line == "Issued together by the City of Port Ellery and Port Ellery Police.", "\(text)")
      try await scene.ok("statement edit 1 --replace '\(line)' --with '\(words)'")
      try await scene.no("statement check 1", "issuers-not-cleared")
      try await scene.no("statement submit 1", "issuers-not-cleared")
      try await scene.ok("statement assemble 1")
      try await scene.ok("statement check 1")
    }
  }

  @Test(arguments: [
    (
      "fr", "Publié conjointement par la ville de Port Ellery, la police de Port Ellery et les pompiers de Port Ellery."
    ),
    (
      "es",
      "Comunicado conjunto del Ayuntamiento de Port Ellery, de la Policía de Port Ellery y de los bomberos de Port Ellery."
    ),
    ("ar", "صدر هذا البيان باسم بلدية بورت إيليري وشرطة بورت إيليري والدفاع المدني في بورت إيليري."),
  ])
  func aTypedListIsHeldInEveryLanguage(language: String, words: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --language en,\(language) --next-update +30m")
      try await scene.ok("statement check 1")
      let text = try await scene.text(1, language)
      let line = try #require(text.split(separator: "\n").last.map(String.init))
      try await scene.ok("statement edit 1 --language \(language) --replace '\(line)' --with '\(words)'")
      try await scene.no("statement check 1", "issuers-not-cleared", "\n\(language):")
    }
  }

  @Test(arguments: [
    ("en", "Statement 1,", "oint"), ("fr", "Communiqué n°", "commun"), ("es", "Comunicado n.º", "conjunto"),
    ("ar", "بيان رقم", "مشترك"),
  ])
  func oneIssuerIssuesNoJointStatement(language: String, words: String, joint: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind situation --language \(language) --issuer city --next-update +30m")
      let text = try await scene.text(1)
      let head = text.split(separator: "\n").dropFirst().first.map(String.init) ?? ""
      #expect(head.contains(words) && !head.contains(joint), "\(head)")
      try await scene.ok(
        "statement draft --kind situation --language \(language) --issuer city --issuer police --next-update +30m")
      let two = try await scene.text(2).split(separator: "\n").dropFirst().first.map(String.init) ?? ""
      #expect(two.contains(joint), "\(two)")
    }
  }

  @Test(arguments: ["en", "fr", "es", "ar"])
  func aSituationUpdateGivesEveryConfirmedFigure(language: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let scope = "--scope attackers=excluded"
      try await scene.ok(
        "fact add casualties.killed 21 \(scope) --scope route=scene --confirmed", as: "prosecutor-press")
      try await scene.ok(
        "fact add casualties.killed 14 \(scope) --scope route=hospital --confirmed", as: "hospital-press")
      try await scene.ok("fact add casualties.injured 45 --confirmed", as: "hospital-press")
      try await scene.ok("fact add casualties.hospital 38 --confirmed", as: "hospital-press")
      try await scene.ok("fact add casualties.critical 17 --confirmed", as: "hospital-press")
      try await scene.ok("fact add casualties.missing 16 --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind situation --language \(language) --next-update +30m")
      let text = try await scene.text(1)
      for figure in ["21", "14", "45", "38", "17", "16"] { #expect(text.contains(figure), "\(figure): \(text)") }
      try await scene.ok("statement check 1")
      // One that no template knows is said, or the author says why not.
      try await scene.ok("fact add casualties.evacuated 230 --confirmed", as: "hospital-press")
      try await scene.no("statement check 1", "figure-left-out", "casualties.evacuated", "J-FIGURE-LATER")
      try await scene.ok(
        "statement waive 1 figure-left-out --words f-10 --code J-FIGURE-LATER --reason 'the transport note gives it'")
      try await scene.ok("statement check 1")
      // The reason is for this figure alone.
      try await scene.ok("fact add casualties.sheltered 60 --confirmed", as: "hospital-press")
      try await scene.no("statement check 1", "figure-left-out", "casualties.sheltered")
    }
  }

  @Test func whoeverVerifiesAnUrgentReleaseIsTold() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      try await scene.ok("statement release 1 --urgent --reason 'danger to life at the quay'")
      let text = try await scene.text(1)
      let plain = "released under urgent authority, before every agency named in it had said yes"
      let pasted = try await scene.ok("statement verify --text -", input: text)
      #expect(pasted.text.contains("genuine and current") && pasted.text.contains(plain), "\(pasted)")
      try await scene.ok("statement site site --address https://alder.example --sign")
      let folder = scene.workspace.file("site").path
      let reason = "danger to life at the quay"
      for file in ["1.json", "1.jws.json", "1.jws"] {
        let checked = try await scene.ok(
          "statement verify \(folder)/statements/\(file) --newsroom \(folder) --keys \(folder)/.well-known/jwks.json")
        #expect(checked.text.contains(plain) && checked.text.contains(reason), "\(file): \(checked)")
      }
      let offline = try await scene.ok(
        "statement verify --text - --newsroom \(folder) --keys \(folder)/.well-known/jwks.json", input: text)
      #expect(offline.text.contains(plain), "\(offline)")
    }
  }

  @Test func theAlertOfAnAllClearNamesEveryAlertThatItEnds() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add area 'the quay' --scope place=quay --confirmed", as: "police-press")
      try await scene.ok(
        "fact add instruction.shelter 'Stay indoors on the quay.' --scope place=quay --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await publish(1, scene, "police-press", "city-press")
      try await scene.ok("statement draft --kind protective --area quay --next-update +20m")
      try await publish(2, scene, "commander")
      let over = scene.at("20:10")
      try await over.ok("statement draft --kind all-clear --area quay --next-update +20m")
      try await publish(3, over, "police-press", "city-press")
      let alert = try await over.ok("statement alert 3 --sender a@alder.example --area 'the quay'").text
      #expect(
        alert.contains("<msgType>Update</msgType>") && alert.contains("<responseType>AllClear</responseType>"),
        "\(alert)")
      #expect(alert.contains("a@alder.example,harbour-statement-2,2026-03-14T20:00:00+01:00"), "\(alert)")
    }
  }

  @Test func listsSayTheDayOfATimeThatIsNotToday() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let today = try await scene.ok("fact list").text.split(separator: "\n").first { $0.hasPrefix("f-1 ") }
      #expect(today?.contains("20:00") == true && today?.contains("2026-03-14") == false)
      let next = scene.at("2026-03-15T01:10:00+01:00")
      try await next.ok("fact add known.cordon 'The cordon stays.' --confirmed", as: "police-press")
      let list = try await next.ok("fact list").text
      #expect(
        list.contains("2026-03-14 20:00") && list.contains(" 01:10") && !list.contains("2026-03-15 01:10"), "\(list)")
      #expect(try await next.ok("fact said").text.contains("as of 2026-03-14 20:00"))
    }
  }
}
