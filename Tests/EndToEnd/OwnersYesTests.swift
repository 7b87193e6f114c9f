import Foundation
import Testing

/// Whoever is said to have confirmed something in a public text, and whoever owns what is counted in it, has said yes to the text.
@Suite(.serialized) struct OwnersYesTests {
  private func seats(_ number: Int, _ scene: Scene) async throws -> [String] {
    try await scene.view(number).waitingFor.map(\.seat)
  }

  @Test func theOwnerOfAMeasureIsAskedWhoeverReportedIt() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 3 --scope attackers=excluded --confirmed", as: "ambulance-press")
      try await scene.ok("fact add suspects.arrested 1 --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      #expect(try await scene.text(1).contains("the Public Prosecutor’s Office"))
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      let asked = try await seats(1, scene)
      #expect(asked.contains("prosecutor") && asked.contains("ambulance") && asked.contains("police"), "\(asked)")
    }
  }

  @Test func whoeverConfirmedAFigureOfACasualtyStatementIsAskedAndIssuesIt() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 4 --scope attackers=excluded --confirmed", as: "ambulance-press")
      try await scene.ok("fact add casualties.hospital 12 --confirmed", as: "fire-press")
      try await scene.ok("statement draft --kind casualty --next-update +60m")
      let issuers = try await scene.text(1).split(separator: "\n").last.map(String.init) ?? ""
      #expect(issuers.contains("Ambulance") && issuers.contains("Fire") && issuers.contains("Prosecutor"), "\(issuers)")
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      let asked = try await seats(1, scene)
      #expect(Set(["ambulance", "fire", "prosecutor", "hospitals"]).isSubset(of: asked), "\(asked)")
    }
  }

  /// The first words of the first minutes wait for nobody but the lead and the police.
  @Test func aFirstStatementWithoutANumberWaitsForNobodyElse() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.injured 5 --confirmed", as: "ambulance-press")
      try await scene.ok("statement draft --kind holding --next-update +30m")
      #expect(try await scene.text(1).contains("People have been hurt."))
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      #expect(try await seats(1, scene).sorted() == ["police", "role lead"])
    }
  }

  @Test(arguments: [
    ("en", "A man of 24 from Dock Road has been charged with murder."),
    ("fr", "Un homme de 24 ans a été mis en examen."), ("es", "Un hombre ha sido imputado por los hechos."),
    ("ar", "وجهت إليه تهمة القتل."),
  ])
  func aChargeIsSaidByTheProsecutor(language: String, words: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let others = ["fr", "es", "ar"].map { "--in \($0)='\($0 == language ? words : "Quai")'" }.joined(separator: " ")
      let english = language == "en" ? words : "The quay is quiet."
      try await scene.ok("fact add known.c '\(english)' \(others) --confirmed", as: "police-press")
      try await scene.ok(
        "statement draft --kind situation --language en\(language == "en" ? "" : ",\(language)") --next-update +30m")
      try await scene.no("statement check 1", "another agency owns charge")
    }
    try await Scene.play { scene in
      try await scene.basics()
      let others = ["fr", "es", "ar"].map { "--in \($0)='\($0 == language ? words : "Quai")'" }.joined(separator: " ")
      let english = language == "en" ? words : "The quay is quiet."
      try await scene.ok("fact add known.c '\(english)' \(others) --confirmed", as: "prosecutor-press")
      try await scene.ok(
        "statement draft --kind situation --language en\(language == "en" ? "" : ",\(language)") --next-update +30m")
      let found = try await scene.workspace.run(Scene.words("statement check 1"), as: "duty-lead")
      #expect(!found.text.contains("another agency owns charge"), "\(found)")
    }
  }

  @Test(arguments: [
    "The bus company has charged nobody for the ride.", "Phones can be charged at the town hall.",
    "A member of staff is in charge of the list.",
  ])
  func whatIsNoChargeStays(words: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add known.c '\(words)' --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.ok("statement check 1")
    }
  }

  // Urgent.

  @Test(arguments: [
    ("casualties.killed 9 --scope attackers=excluded", "prosecutor-press"), ("suspects.arrested 1", "prosecutor-press"),
  ])
  func whatCannotBeCalledBackIsUrgentInNoKind(fact: String, officer: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add \(fact) --confirmed", as: officer)
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.ok("statement check 1")
      try await scene.no(
        "statement release 1 --urgent --reason 'the mayor speaks at ten'", "urgent-not-allowed", "--without prosecutor")
      try await scene.ok("statement assemble 1 --without prosecutor")
      let text = try await scene.text(1)
      #expect(!text.contains("Prosecutor") && !text.contains("died") && !text.contains("arrested"), "\(text)")
      try await scene.ok("statement check 1")
      try await scene.ok("statement release 1 --urgent --reason 'the mayor speaks at ten'")
    }
  }

  @Test func anUrgentTextSaysOnlyWhatThoseSayWhoHaveSaidYes() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add known.gas 'There is gas in the station.' --confirmed", as: "fire-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.ok("statement check 1")
      try await scene.no(
        "statement release 1 --urgent --reason 'danger to life at the quay'", "urgent-names-silent", "fire")
      try await scene.ok("statement submit 1")
      try await scene.ok("statement clear 1", as: "fire-press")
      try await scene.ok("statement release 1 --urgent --reason 'danger to life at the quay'")
    }
  }

  // A text of one agency alone.

  @Test(arguments: ["background", "families"])
  func aTextOfTheLeadAloneIsReadByASecondPersonWhoExists(kind: String) async throws {
    try await Scene.play { scene in
      if kind == "families" {
        try await scene.ok("fact add place 'Harbour Market' --confirmed", as: "city-press")
        try await scene.ok("fact add time.onset 2026-03-14T19:12+01:00 --confirmed", as: "city-press")
        try await scene.ok("fact add contact.family-line '0800 555 0142' --confirmed", as: "city-press")
        for fact in ["f-1", "f-2", "f-3"] where fact == "f-3" {
          try await scene.ok("fact tested \(fact)", as: "city-press")
        }
        try await scene.ok("statement draft --kind families --next-update +30m")
      } else {
        try await scene.ok("statement draft --kind background --give 'subject=How we inform'")
      }
      try await scene.ok("statement check 1")
      let submitted = try await scene.ok("statement submit 1")
      #expect(submitted.text.contains("hospital-press"), "\(submitted)")
      try await scene.ok("statement clear 1", as: "city-press")
      let board = try await scene.workspace.run(["statement", "board"], as: "duty-lead")
      #expect(board.text.contains("hospital-press"), "\(board)")
      try await scene.no("statement release 1", "statement clear 1 --as")
      try await scene.ok("statement clear 1", as: "hospital-press")
      try await scene.ok("statement release 1")
    }
  }

  @Test func theBoardShowsYesesThatBecameVoid() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 4 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("fact add casualties.hospital 9 --confirmed", as: "hospital-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.clear(1, "prosecutor-press")
      let quiet = try await scene.workspace.run(["statement", "board"], as: "duty-lead")
      #expect(!quiet.text.contains("its yeses are void"))
      let later = scene.at("20:20")
      try await later.ok("fact supersede f-5 10 --reason 'one more'", as: "hospital-press")
      let board = try await later.workspace.run(["statement", "board"], as: "duty-lead")
      #expect(
        board.text.contains("statement 1 (situation): its yeses are void") && board.text.contains("f-5")
          && board.text.contains("statement assemble 1"), "\(board)")
      try await later.ok("statement assemble 1")
      let after = try await later.workspace.run(["statement", "board"], as: "duty-lead")
      #expect(!after.text.contains("its yeses are void"))
    }
  }
}
