import Foundation
import Testing

/// The lanes in which one person is enough: what is told to people in danger, and what takes it back.
@Suite(.serialized) struct FastLaneTests {
  private static let area =
    "fact add area 'the harbour quarter' --in fr='le quartier du port' --in es='el barrio del puerto' "
    + "--in ar='حي الميناء' --scope place=port --confirmed"
  private static let shelter =
    "fact add instruction.shelter 'Go inside and stay there.' --in fr='Entrez dans un bâtiment et restez-y.' "
    + "--in es='Entre en un edificio y quédese allí.' --in ar='ادخلوا إلى مبنى وابقوا فيه.' --scope place=port --confirmed"
  private static let told = [
    ("en", "Go inside"), ("fr", "Entrez dans un bâtiment"), ("es", "Entre en un edificio"), ("ar", "ادخلوا إلى مبنى"),
  ]

  private static func instruct(_ scene: Scene) async throws {
    try await scene.basics()
    try await scene.ok(area, as: "police-press")
    try await scene.ok(shelter, as: "police-press")
    try await scene.ok("statement draft --kind protective --area port --language en,fr,es,ar --next-update +20m")
    try await scene.clear(1, "duty-lead")
    try await scene.ok("statement release 1")
  }

  /// The same in English alone, not yet cleared.
  private static func draftShelter(_ scene: Scene) async throws {
    try await scene.basics()
    try await scene.ok("fact add area 'the harbour' --scope place=port --confirmed", as: "police-press")
    try await scene.ok(
      "fact add instruction.shelter 'Go inside and stay there.' --scope place=port --confirmed", as: "police-press")
    try await scene.ok("statement draft --kind protective --area port --next-update +20m")
  }

  private static func page(_ scene: Scene, _ path: String) throws -> String {
    try String(contentsOf: scene.workspace.file("site/\(path)"), encoding: .utf8)
  }

  /// Whoever withdraws an instruction withdraws it wherever it was said (Hawaii, 2018).
  @Test func aWithdrawalEndsEveryStatementThatRepeatsTheInstruction() async throws {
    try await Scene.play { scene in
      try await Self.instruct(scene)
      try await scene.ok("fact add contact.support-line '0800 555 0143' --confirmed", as: "support-lead")
      try await scene.ok("fact tested f-6", as: "support-lead")
      let report = scene.at("20:10")
      try await report.ok("statement draft --kind heartbeat --language en,fr,es,ar --next-update +30m")
      try await report.clear(2, "city-press", "police-press")
      try await report.ok("statement release 2")
      try await report.ok("statement draft --kind holding --language en,fr,es,ar --next-update +30m")
      try await report.clear(3, "city-press", "police-press")
      try await report.ok("statement release 3")
      #expect(try await report.text(3).contains("Go inside and stay there."))
      let later = scene.at("20:12")
      let done = try await later.ok("statement withdraw 1 --reason 'issued in error'")
      #expect(done.text.contains("Statements 2, 3 said it as well"), "\(done)")
      try await later.ok("statement site site --address https://x.example")
      for (language, words) in Self.told {
        let index = try Self.page(scene, language == "en" ? "index.html" : "\(language).html")
        #expect(!index.contains(words), "\(language): \(index)")
      }
      // What else the first statement said is not lost: whom to call stays on the first page.
      let hasLine = try await later.text(3).contains("0143")
      #expect(try Self.page(scene, "index.html").contains("0800 555 0143") == hasLine)
      for number in [1, 2, 3] {
        try await later.no("statement alert \(number) --sender a@b.example --area 'the harbour quarter'", "statement-")
        try await later.no("statement short \(number) --form sms", "statement-")
      }
      let cancel = try await later.ok("statement alert 4 --sender a@b.example --area 'the harbour quarter'").text
      #expect(cancel.contains("<msgType>Cancel"), "\(cancel)")
      #expect([1, 2, 3].allSatisfy { cancel.contains("statement-\($0),") }, "\(cancel)")
      try await later.ok("statement export 3 --output e3.json")
      #expect((try await later.workspace.run("statement verify e3.json")).text.contains("genuine but replaced by 4"))
      for (language, words) in [
        ("en", "It no longer holds there either."), ("fr", "Elle n’y est plus valable non plus."),
        ("es", "Tampoco ahí es ya válida."), ("ar", "لم تعد سارية"),
      ] {
        #expect(try await later.text(4, language).contains(words))
      }
      #expect(!(try await later.ok("statement board").text.contains("still says")))
    }
  }

  /// A retraction in the ledger stops new alerts before any notice is out.
  @Test func aRetractedInstructionGoesOutInNoForm() async throws {
    try await Scene.play { scene in
      try await Self.instruct(scene)
      try await scene.ok("statement alert 1 --sender a@b.example --area 'the harbour quarter'")
      try await scene.ok("fact retract f-5 --reason 'wrong quarter'", as: "police-press")
      try await scene.no(
        "statement alert 1 --sender a@b.example --area 'the harbour quarter'", "instruction-retracted",
        "statement withdraw 1")
      try await scene.no("statement short 1 --form sms", "instruction-retracted")
    }
  }

  /// One person says in public only what was agreed beforehand.
  @Test(arguments: [
    "The claim by Omar Example was wrong.", "Le pont est ouvert.", "The attacker is on the run.",
    "It said 12 by mistake",
  ])
  func aReasonOfItsOwnStaysOnRecord(reason: String) async throws {
    try await Scene.play { scene in
      try await Self.instruct(scene)
      let done = try await scene.workspace.succeed(["statement", "withdraw", "1", "--reason", reason], as: "duty-lead")
      #expect(done.message.contains("on record and not public"), "\(done)")
      for language in ["en", "fr", "es", "ar"] {
        let text = try await scene.text(2, language)
        #expect(!text.contains(reason), "\(text)")
      }
      #expect(try await scene.text(2).contains("We will say why as soon as we can."))
      #expect(try await scene.ok("journal export").text.contains(reason))
      let export = try await scene.ok("statement export 1").text + scene.ok("statement export 2").text
      #expect(!export.contains(reason))
    }
  }

  @Test(arguments: [
    ("wrong place", "It named the wrong place.", "il indiquait un mauvais lieu.", "indicaba un lugar equivocado."),
    (
      "The translation was wrong.", "The translation was wrong.", "la traduction était fausse.",
      "la traducción era incorrecta."
    ),
  ])
  func theUsualReasonsAreSaidInEveryLanguage(typed: String, en: String, fr: String, es: String) async throws {
    try await Scene.play { scene in
      try await Self.instruct(scene)
      let done = try await scene.workspace.succeed(["statement", "withdraw", "1", "--reason", typed], as: "duty-lead")
      #expect(!done.message.contains("on record and not public"))
      for (language, words) in [("en", en), ("fr", fr), ("es", es)] {
        #expect(try await scene.text(2, language).contains(words))
      }
    }
  }

  /// What to do instead is an instruction: the owner of the place or the commander gives it, in every language.
  @Test func adviceIsAnInstruction() async throws {
    try await Scene.play { scene in
      try await Self.instruct(scene)
      let withdraw = "statement withdraw 1 --reason 'issued in error' --advice 'You can leave the building.'"
      try await scene.no(withdraw, "advice-not-yours", "--as police-press")
      try await scene.no(withdraw, "advice-not-worded", "--advice-in fr=", as: "police-press")
      #expect(try await scene.view(1).state == "released")
      try await scene.ok(
        withdraw
          + " --advice-in fr='Vous pouvez sortir du bâtiment.' --advice-in es='Puede salir del edificio.' --advice-in ar='يمكنكم الخروج من المبنى.'",
        as: "commander")
      for (language, words) in [
        ("en", "You can leave the building."), ("fr", "Vous pouvez sortir"), ("ar", "يمكنكم الخروج"),
      ] {
        #expect(try await scene.text(2, language).contains(words))
      }
    }
  }

  /// Advice that turns round what holds for another reason is stopped, whoever gives it (C11).
  @Test func adviceTurnsRoundNothingThatHolds() async throws {
    try await Scene.play { scene in
      try await Self.draftShelter(scene)
      try await scene.clear(1, "duty-lead")
      try await scene.ok("statement release 1")
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.clear(2, "city-press", "police-press")
      try await scene.ok("statement release 2")
      try await scene.no(
        "statement withdraw 2 --reason 'issued in error' --advice 'You can go outside again.'", "C11-advice",
        as: "police-press")
    }
  }

  @Test func adviceMayLeadToAStatementThatHoldsInEveryLanguage() async throws {
    try await Scene.play { scene in
      try await Self.instruct(scene)
      try await scene.ok("statement draft --kind holding --language en,fr,es,ar --next-update +30m")
      try await scene.clear(2, "city-press", "police-press")
      try await scene.ok("statement release 2")
      try await scene.ok("statement withdraw 2 --reason 'issued in error' --advice 'Please follow statement 1.'")
      for (language, words) in [
        ("en", "Please follow statement 1."), ("fr", "communiqué n°\u{A0}1"), ("es", "comunicado n.º 1"),
        ("ar", "بياننا رقم 1"),
      ] {
        #expect(try await scene.text(3, language).contains(words))
      }
    }
  }

  /// A text of nothing but what the place's owner has confirmed is sent by one person at once; words that somebody typed into it are not.
  @Test func typedWordsOfAnInstructionAreReadByTheOwnerOfThePlace() async throws {
    try await Scene.play { scene in
      try await Self.draftShelter(scene)
      try await scene.ok(
        "statement edit 1 --replace 'This lasts until we tell you.' --with 'Do not open the door to anyone. This lasts until we tell you.'"
      )
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      try await scene.no("statement clear 1", "police-press")
      try await scene.no("statement clear 1", "author", as: "duty-lead")
      try await scene.no("statement release 1", "clearance-policy-unmet", "owner of the place")
      try await scene.ok("statement clear 1", as: "police-press")
      try await scene.ok("statement release 1")
      // Whoever typed them does not read them alone, the owner of the place neither.
      try await scene.ok("statement draft --kind protective --area port --next-update +20m", as: "police-press")
      try await scene.ok(
        "statement edit 2 --replace 'This lasts until we tell you.' --with 'Bring your pets in. This lasts until we tell you.'",
        as: "police-press")
      try await scene.ok("statement check 2", as: "police-press")
      try await scene.ok("statement submit 2", as: "police-press")
      try await scene.no("statement clear 2", "author-cannot-clear", as: "police-press")
      try await scene.no("statement clear 2", "clearance-not-needed", as: "city-press")
      try await scene.ok("statement clear 2", as: "commander")
      try await scene.ok("statement release 2")
    }
  }

  /// An instruction of another agency in the place of its owner waits for the owner, too.
  @Test func anInstructionOfAnotherAgencyWaitsForTheOwnerOfThePlace() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add area 'the harbour' --scope place=port --confirmed", as: "police-press")
      try await scene.ok(
        "fact add instruction.shelter 'Go inside and stay there.' --scope place=port --confirmed", as: "fire-press")
      try await scene.ok("statement draft --kind protective --area port --next-update +20m")
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      try await scene.no("statement clear 1", "author-cannot-clear")
      try await scene.no("statement clear 1", "clearance-not-needed", as: "city-press")
      try await scene.ok("statement clear 1", as: "commander")
      try await scene.ok("statement release 1")
    }
  }

  /// In an instruction, what is said of the schools tells people what to do (Uvalde, 2022).
  @Test func theAdviceOnSchoolsIsAnInstruction() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(Self.area, as: "police-press")
      try await scene.ok(Self.shelter, as: "police-press")
      try await scene.ok(
        "fact add schools.instruction 'Children at Harbour School stay in school.' --in fr='Les enfants de l’école du port restent à l’école.' "
          + "--in es='Los niños del colegio del puerto se quedan en el colegio.' --in ar='يبقى تلاميذ مدرسة الميناء في مدرستهم.' --confirmed",
        as: "police-press")
      try await scene.ok("statement draft --kind protective --area port --language en,fr,es,ar --next-update +20m")
      try await scene.clear(1, "commander")
      try await scene.ok("statement release 1")
      let alert = try await scene.ok("statement alert 1 --sender a@b.example --area 'the harbour quarter'").text
      let parts = alert.components(separatedBy: "<description>").dropFirst().map {
        $0.components(separatedBy: "</description>")
      }
      #expect(parts.count == 4)
      for (language, words) in zip(
        ["en", "fr", "es", "ar"], ["do not travel to the schools", "école", "colegio", "المدارس"])
      {
        let index = ["en", "fr", "es", "ar"].firstIndex(of: language) ?? 0
        #expect(!parts[index][0].contains(words), "\(language): \(parts[index][0])")
        #expect(parts[index][1].contains(words), "\(language): \(parts[index][1])")
      }
    }
  }

  /// A clock that is a day behind dates no withdrawal before what it withdraws, and holds none up.
  @Test func aSlowClockDatesNoWithdrawalBeforeItsStatement() async throws {
    try await Scene.play { scene in
      try await Self.instruct(scene)
      let slow = scene.at("2026-03-13T20:05:00+01:00")
      let done = try await slow.ok("statement withdraw 1 --reason 'issued in error'")
      #expect(done.message.contains("this machine's clock says"), "\(done)")
      let text = try await scene.text(2)
      #expect(text.contains("14 March 2026") && !text.contains("13 March"), "\(text)")
      let fact = try await slow.ok("fact add known.a 'The bridge is closed.' --confirmed", as: "police-press")
      #expect(fact.message.contains("this machine's clock says"))
      let right = try await scene.at("2040-01-01T20:10:00+01:00").ok(
        "fact add known.b 'The tunnel is closed.' --confirmed", as: "police-press")
      #expect(!right.message.contains("this machine's clock says"), "\(right)")
    }
  }
}
