import Foundation
import Testing

/// Talking points and Easy Read on the real binary.
@Suite(.serialized) struct SpokespersonTests {
  struct Page: Decodable {
    struct Question: Decodable {
      let ask: String
      let answer: [String]
      let note: String?
    }
    let points: [String]
    let questions: [Question]
    let text: String
  }

  private func holding(_ scene: Scene, languages: String = "en,fr,es,ar") async throws {
    try await scene.basics()
    try await scene.ok("statement draft --kind holding --next-update +60m --language \(languages)")
    try await scene.clear(1, "police-press", "city-press")
  }

  private func page(_ scene: Scene, _ language: String = "en") async throws -> Page {
    try await scene.ok("statement short 1 --form talking-points --language \(language) --format json").json(Page.self)
  }

  @Test func thePageIsThereBeforeAndAfterTheRelease() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +60m --language en,fr,es,ar")
      try await scene.no("statement short 1 --form talking-points", "not-cleared")
      try await scene.clear(1, "police-press", "city-press")
      #expect(try await page(scene).text.contains("Cleared, but not released yet"))
      try await scene.ok("statement release 1")
      for language in ["en", "fr", "es", "ar"] {
        let page = try await page(scene, language)
        #expect((3...5).contains(page.points.count), "\(language): \(page.points)")
        #expect(page.text.contains("0800 555 011") && !page.text.contains("Cleared, but not"))
      }
      try await scene.ok("statement withdraw 1 --reason 'It was issued in error.'")
      try await scene.no("statement short 1 --form talking-points", "statement-withdrawn")
    }
  }

  @Test func answersOfTheRegisterAreGivenOnlyWhileTheyHold() async throws {
    try await Scene.play { scene in
      try await holding(scene)
      try await scene.ok("rumour add 'Is the market open?' --kind question --source press --count 7 --owner police")
      #expect(try await page(scene).questions[0].note == "Not answered yet – with Port Ellery Police.")
      try await scene.ok("rumour judge r-1 false --answer 'The market is closed.' --fact f-1", as: "police-press")
      #expect(try await page(scene).questions[0].answer.isEmpty, "nobody has cleared these words")
      try await scene.ok(
        "rumour judge r-1 false --answer 'The emergency services are there now.' --fact f-1", as: "police-press")
      #expect(try await page(scene).questions[0].answer == ["The emergency services are there now."])
      #expect(try await page(scene, "fr").questions[0].answer.isEmpty)
      try await scene.ok(
        "rumour word r-1 --language fr --words 'Le marché est-il ouvert ?' --answer 'Les secours sont sur place.'",
        as: "police-press")
      #expect(try await page(scene, "fr").questions[0].answer == ["Les secours sont sur place."])
      try await scene.ok("rumour judge r-1 false --answer 'It is closed for 99 days.'", as: "police-press")
      #expect(try await page(scene).questions[0].answer.isEmpty)
      #expect(try await page(scene, "fr").questions[0].answer.isEmpty, "a new answer has no words in French")
      try await scene.ok("rumour judge r-1 false --answer 'A blue van stood there.'", as: "police-press")
      try await scene.ok(
        "fact holdback add - --code investigation --review-at +6h", as: "prosecutor-press", input: "blue van\n")
      let after = try await page(scene)
      #expect(!after.text.contains("blue van") && after.text.contains("must not be said"))
    }
  }

  struct Easy: Decodable {
    let text: String
    let hardSentences: [String]
    let isCleared: Bool
  }

  @Test func easyReadHasAYesOfItsOwn() async throws {
    try await Scene.play { scene in
      try await holding(scene)
      for language in ["en", "fr", "es", "ar"] {
        let easy = try await scene.ok("statement easy-read 1 --language \(language) --format json").json(Easy.self)
        #expect(easy.hardSentences.isEmpty && !easy.isCleared && easy.text.contains("0800 555 011"), "\(easy)")
      }
      let html = try await scene.ok("statement short 1 --form easy-read --language ar --markup html").text
      #expect(html.contains("dir=\"rtl\"") && html.contains("role=\"img\"") && !html.contains("src="))
      try await scene.ok("statement release 1")
      try await scene.ok("statement easy-read 1 --clear", as: "city-press")
      try await scene.no("statement easy-read 1 --clear", "already-cleared", as: "city-press")
      #expect(try await scene.ok("statement board").text.contains("waits for a second yes"))
      try await scene.ok("statement site site --address https://alder.example/h")
      let path = scene.workspace.file("site/statements/1.en.easy.html").path
      #expect(!FileManager.default.fileExists(atPath: path))
      try await scene.ok("statement easy-read 1 --clear", as: "support-lead")
      try await scene.ok("statement site site --address https://alder.example/h")
      let shown = try String(contentsOfFile: path, encoding: .utf8)
      #expect(shown.contains("What happened at Harbour Market") && !shown.contains("<script"))
      #expect(
        try String(contentsOf: scene.workspace.file("site/index.html"), encoding: .utf8).contains("1.en.easy.html"))
    }
  }

  @Test func easyReadIsRefusedWhereThereIsNothingToMakeItFrom() async throws {
    try await Scene.play { scene in
      try await scene.no("statement easy-read 1", "unknown-statement")
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +60m")
      try await scene.no("statement easy-read 1", "not-cleared")
      try await scene.clear(1, "police-press", "city-press")
      #expect(try await scene.workspace.run(["statement", "easy-read", "1", "--language", "fr"]).exitCode == 66)
      let folder = scene.workspace.file("templates/easy-read")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("template: holding\nlanguage: en\ntitle: T\n---\n# T\n\nAll 4711 are safe.\n".utf8)
        .write(to: folder.appending(path: "holding.en.txt"))
      try await scene.no("statement easy-read 1", "figure-not-in-master", "4711")
    }
  }

  @Test func theNewsroomAnswersWithClearedSentencesOnly() async throws {
    try await Scene.play { scene in
      try await holding(scene)
      try await scene.ok("rumour add 'Is the market open?' --kind question --source press")
      try await scene.ok("rumour judge r-1 false --answer 'It is closed.'", as: "police-press")
      try await scene.ok("statement release 1")
      try await scene.ok("statement site site --address https://alder.example/h")
      let page = try String(contentsOf: scene.workspace.file("site/questions.en.html"), encoding: .utf8)
      #expect(page.contains("Where do relatives find help?") && page.contains("0800 555 011"))
      #expect(!page.contains("It is closed.") && !page.contains("Is the market open?"))
    }
  }
}
