import Foundation
import Testing

/// Official words in quotation marks, as newspapers and screenshots have them: what a correction quotes is not what it says.
@Suite(.serialized) struct QuotationTests {
  private struct Result: Decodable {
    let answer: String
    let remarks: [String]
    let statement: Int?
  }

  private func verify(_ text: String, _ scene: Scene) async throws -> Result {
    try await scene.workspace.run("statement verify --text - --format json", as: nil, input: text).json(Result.self)
  }

  /// Statement 1 says four, statement 2 corrects it to three.
  private func corrected(_ body: (Scene) async throws -> Void) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 4 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind situation --language en,fr --next-update +30m")
      try await scene.clear(1, "city-press", "police-press", "prosecutor-press")
      try await scene.ok("statement release 1")
      let facts = try await scene.ok("fact list").text
      let four = try #require(
        facts.split(separator: "\n").first { $0.contains("casualties.killed") }?.split(separator: " ").first)
      let later = scene.at("20:12")
      let three = try await later.ok(
        "fact supersede \(four) 3 --reason 'one person was on both lists' --reason-in fr='une personne figurait sur les deux listes'",
        as: "prosecutor-press"
      ).text
      let new = try #require(three.firstMatch(of: #/f-\d+(?=\s+casualties.killed: 3)/#)?.output)
      try await later.ok(
        "statement correct 1 --fact \(new) --next-update +30m --reason-in fr='une personne figurait sur les deux listes'"
      )
      try await later.clear(2, "city-press", "police-press", "prosecutor-press")
      try await later.ok("statement release 2")
      try await body(later)
    }
  }

  @Test func theWrongFigureInQuotationMarksIsNotCurrent() async throws {
    try await corrected { scene in
      let wrong = [
        "\"Four people have died.\"", "“Four people have died.”", "« Quatre personnes sont décédées. »",
        "«Quatre personnes sont décédées.»", "«\u{202F}Quatre personnes sont décédées.\u{202F}»",
        "Four people have died.",
      ]
      for text in wrong {
        let result = try await verify(text, scene)
        #expect(result.answer == "genuine but replaced by 2 at 20:12" && result.statement == 1, "\(text): \(result)")
      }
      let right = [
        "What is correct: three people have died.", "“What is correct: three people have died.”",
        "«Ce qui est exact : trois personnes sont décédées.»",
      ]
      for text in right {
        let result = try await verify(text, scene)
        #expect(result.answer == "genuine and current" && result.statement == 2, "\(text): \(result)")
      }
      // The whole of a text with a quotation in it, and a quotation with the words that lead to it, are the correction itself.
      let whole = try await scene.text(2)
      #expect(try await verify(whole, scene).answer == "genuine and current")
      #expect(try await verify("“Five people have died.”", scene).answer == "not ours or altered")
      guard CheckPage.program != nil else { return }
      try await scene.ok("statement site news --address https://alder.example/harbour")
      let page = try CheckPage(scene.workspace.file("news/check.en.html"), in: scene.workspace.folder)
      for answer in try page.answers(to: wrong) {
        #expect(answer.first == "Genuine, but replaced by statement 2 at 20:12.", "\(answer)")
      }
      for answer in try page.answers(to: right) { #expect(answer.first == "Genuine and current.", "\(answer)") }
      #expect(try page.answers(to: [whole])[0].first == "Genuine and current.")
      let mood = "Our thoughts are with everyone affected and with their families."
      if try await scene.text(1).contains(mood) {
        #expect(try page.answers(to: [mood])[0].first?.hasPrefix("Genuine") == true)
      }
    }
  }
}
