import Foundation
import Testing

/// People who were arrested are let go, and figures change: that is news with the old figure and a reason, and no confession.
@Suite(.serialized) struct ArrestChangeTests {
  private func fourArrested(_ scene: Scene, languages: String = "en") async throws {
    try await scene.basics()
    try await scene.ok("fact add suspects.arrested 4 --confirmed", as: "police-press")
    try await scene.ok("statement draft --kind situation --language \(languages) --next-update +30m")
    try await scene.ok("statement check 1")
    try await scene.ok("statement submit 1")
    for officer in ["police-press", "prosecutor-press", "city-press"] {
      try await scene.ok("statement clear 1", as: officer)
    }
    try await scene.ok("statement release 1")
  }

  private static let because = SeveralChangesTests.because(
    "three people had nothing to do with it", "trois personnes n’avaient rien à voir avec les faits",
    "tres personas no tenían nada que ver", "تبين أن ثلاثة أشخاص لا علاقة لهم بالأمر")

  @Test(arguments: ["situation", "arrest"])
  func peopleWhoAreLetGoAreNewsInEveryLanguage(kind: String) async throws {
    try await Scene.play { before in
      try await fourArrested(before, languages: "en,fr,es,ar")
      let scene = before.at("20:25")
      try await scene.ok("fact supersede f-4 1 \(Self.because)", as: "police-press")
      try await scene.ok("fact add suspects.released 3 --confirmed", as: "police-press")
      try await scene.ok("fact conflicts")
      try await scene.ok("statement draft --kind \(kind) --language en,fr,es,ar --next-update +30m")
      for (language, words) in [
        (
          "en",
          [
            "One person is still under arrest", "gave 4", "three people had nothing to do with it.",
            "Three people have been released and are not suspected.",
          ]
        ),
        ("fr", ["Une personne est toujours détenue", "donnait 4", "Trois personnes ont été remises en liberté"]),
        ("es", ["Sigue detenida una persona", "daba 4", "Tres personas han quedado en libertad"]),
        ("ar", ["لا يزال شخص واحد موقوفا", "بلغ 4", "أفرج عن 3 أشخاص"]),
      ] {
        let text = try await scene.text(2, language)
        for expected in words { #expect(text.contains(expected), "\(expected) in \(text)") }
      }
      try await scene.ok("statement check 2")
      try await scene.ok("statement submit 2")
      #expect(try await scene.view(2).waitingFor.map(\.seat).contains("prosecutor"))
    }
  }

  @Test func aFallIsNoConfessionUnlessItWasWrong() async throws {
    try await Scene.play { before in
      try await fourArrested(before)
      let scene = before.at("20:25")
      try await scene.ok("fact supersede f-4 1 \(Self.because)", as: "police-press")
      try await scene.no("statement correct 1 --fact f-5 --next-update +30m", "right-at-the-time")
      try await scene.ok("statement correct 1 --fact f-5 --was-wrong --next-update +30m")
      try await scene.ok("statement check 2")
      try await scene.ok("statement submit 2")
      #expect(try await scene.view(2).waitingFor.map(\.seat).contains("prosecutor"))
    }
  }

  @Test func aRiseIsSaidWithTheFigureBefore() async throws {
    try await Scene.play { before in
      try await fourArrested(before)
      let scene = before.at("20:25")
      try await scene.ok("fact supersede f-4 5 --reason 'a fifth arrest'", as: "police-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      let text = try await scene.text(2)
      #expect(
        text.contains("Five people have been arrested.") && text.contains("gave 4 as the number of people arrested")
          && text.contains("The reason: a fifth arrest."), "\(text)")
      try await scene.ok("statement check 2")
    }
  }
}
