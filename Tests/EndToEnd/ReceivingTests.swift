import Foundation
import Testing

/// The other direction: what people say and ask leads to statements, and a statement that is taken back leaves it open again.
@Suite(.serialized) struct ReceivingTests {
  struct Entry: Decodable {
    let id: String
    let state: String
    let isOpen: Bool
    let owner: String?
    let answeredBy: [Int]
  }

  private func entries(_ scene: Scene) async throws -> [String: Entry] {
    let list = try await scene.ok("rumour list --all --format json").json([Entry].self)
    return Dictionary(uniqueKeysWithValues: list.map { ($0.id, $0) })
  }

  @Test func aFalseClaimIsDraftedInEveryLanguageItHasWordsIn() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add 'A second attack at the station' --source helpline --count 12 --owner police")
      try await scene.ok("rumour seen r-1 --source social --count 200")
      try await scene.no("statement draft --rumour r-1", "rumour-not-judged")
      try await scene.no(
        "rumour word r-1 --language fr --answer 'La gare est ouverte.'", "rumour-not-judged", as: "police-press")
      try await scene.ok("rumour judge r-1 false --answer 'The station is open.'", as: "police-press")
      try await scene.no("statement draft --rumour r-1 --language en,fr", "rumour-not-worded", "--language fr")
      try await scene.ok(
        "rumour word r-1 --language fr --words 'Une deuxième attaque à la gare' --answer 'La gare est ouverte.'",
        as: "police-press")
      let draft = try await scene.ok("statement draft --rumour r-1 --language en,fr")
      #expect(draft.text.contains("Statement 1 (false-claim)"))
      #expect(try await scene.text(1, "fr").contains("La gare est ouverte."))
      #expect(draft.text.contains("r-1 212 (helpline 12, social 200)"), "\(draft)")
      #expect(try await entries(scene)["r-1"]?.state == "judged")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      let answered = try await entries(scene)["r-1"]
      #expect(answered?.state == "answered" && answered?.isOpen == false && answered?.answeredBy == [1])
      try await scene.ok("statement withdraw 1 --reason 'It was issued in error.'")
      #expect(try await entries(scene)["r-1"]?.isOpen == true)
    }
  }

  /// The words of one language are never taken for those of another, whatever the master is, and no language says less than another.
  @Test func noLanguageBorrowsTheWordsOfAnother() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add 'A second attack at the station'")
      try await scene.ok("rumour judge r-1 false --answer 'The station is open.'", as: "police-press")
      try await scene.no(
        "statement draft --rumour r-1 --language ar", "the claim in Arabic", "what is true in Arabic",
        "rumour word r-1 --language ar --words")
      for (language, words, answer) in [
        ("fr", "Une autre attaque à la gare", "La gare est ouverte."), ("ar", "هجوم آخر في المحطة", "المحطة مفتوحة."),
      ] {
        try await scene.ok(
          "rumour word r-1 --language \(language) --words '\(words)' --answer '\(answer)'", as: "police-press")
      }
      try await scene.ok("rumour judge r-1 false --answer 'The station was never closed.'", as: "police-press")
      // A new answer has no words in the other languages, and they are not left without one.
      let missing = try await scene.no(
        "statement draft --rumour r-1 --language ar,en,fr", "what is true in Arabic", "what is true in French",
        "rumour word r-1 --language fr --answer")
      #expect(!missing.contains("English") && !missing.contains("--words"), "\(missing)")
      try await scene.ok("rumour word r-1 --language ar --answer 'لم تغلق المحطة قط.'", as: "police-press")
      try await scene.ok("rumour word r-1 --language fr --answer 'La gare est restée ouverte.'", as: "police-press")
      try await scene.ok("statement draft --rumour r-1 --language ar,en,fr")
      for (language, words) in [("ar", "لم تغلق المحطة قط."), ("en", "was never closed"), ("fr", "restée ouverte")] {
        #expect(try await scene.text(1, language).contains(words))
      }
      #expect(try await !scene.text(1, "ar").contains("station"))
      // An answer in another language than the question's.
      try await scene.ok("rumour judge r-1 false --answer 'La gare est sûre.' --language fr", as: "police-press")
      try await scene.no("statement draft --rumour r-1 --language fr,en", "what is true in English")
      try await scene.ok("statement draft --rumour r-1 --language fr")
      #expect(try await scene.text(2, "fr").contains("La gare est sûre."))
    }
  }

  @Test func aTipLeadsToAnAppealThatDoesNotRepeatIt() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add contact.witness-line '0800 555 013' --confirmed", as: "police-press")
      try await scene.ok("fact tested f-4", as: "support-lead")
      try await scene.ok("rumour add 'A grey car stood at the north gate' --kind tip --source helpline --count 3")
      let draft = try await scene.ok("statement draft --rumour r-1")
      #expect(draft.text.contains("Statement 1 (appeal)") && draft.text.contains("r-1 3 (helpline 3)"), "\(draft)")
      let text = try await scene.text(1)
      #expect(text.contains("0800 555 013") && !text.contains("grey car"))
      try await scene.clear(1, "prosecutor-press", "police-press")
      #expect(try await entries(scene)["r-1"]?.isOpen == true)
      try await scene.ok("statement release 1")
      #expect(try await entries(scene)["r-1"]?.state == "answered")
    }
  }

  @Test func aQuestionIsAnsweredByAnyStatementAndHasAnOwner() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add 'Can I fetch my car?' --kind question --source press --count 4")
      try await scene.no("rumour assign r-1 nobody")
      try await scene.ok("rumour assign r-1 city")
      #expect(try await entries(scene)["r-1"]?.owner == "city")
      try await scene.no("statement draft --rumour r-1", "kind-not-said", "--kind situation")
      try await scene.ok("rumour judge r-1 unknown --answer 'Not yet. We will say when.'")
      try await scene.ok("statement draft --kind situation --rumour r-1 --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      #expect(try await entries(scene)["r-1"]?.state == "answered")
    }
  }

  @Test func nothingIsDraftedForNothing() async throws {
    try await Scene.play { scene in
      #expect(try await scene.workspace.run(["statement", "draft"], as: "duty-lead").exitCode == 64)
      try await scene.no("statement draft --rumour r-9", "unknown-rumour")
      try await scene.ok("rumour add 'They are many' --source press")
      try await scene.ok("rumour add 'A film of the evening' --kind tip --source press")
      try await scene.no("statement draft --rumour r-1 --rumour r-2", "kind-not-said")
      try await scene.ok("rumour judge r-1 false --answer 'It is not so.'")
      try await scene.no("statement draft --kind appeal --rumour r-1", "rumour-false")
    }
  }
}
