import Foundation
import Testing

/// What the investigation has declared is said as it says it; what is closed is said once, in every kind; feeds are called by the newest text.
@Suite(.serialized) struct SaidOnceTests {
  @Test func whatIsDeclaredIsSaidWithTheGateOpenAndNotBefore() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add attribution.designation 'The investigation treats this as an act of terrorism.' --in 'fr=L’enquête est ouverte pour acte de terrorisme.' --in 'es=La investigación lo trata como un acto de terrorismo.' --in 'ar=يتعامل التحقيق مع ما حدث على أنه عمل إرهابي.' --confirmed",
        as: "prosecutor-press")
      try await scene.ok("statement draft --kind situation --language en,fr,es,ar --next-update +30m")
      #expect(!(try await scene.text(1).contains("terrorism")))
      // Typed before the gate is open, it is found.
      try await scene.ok(
        "statement edit 1 --replace 'We will not guess.' --with 'This was a terrorist attack. We will not guess.'")
      try await scene.no("statement check 1", "acc-terror-premature")
      try await scene.ok("fact gate open prosecutor --note declared", as: "prosecutor-press")
      try await scene.ok("statement draft --kind situation --language en,fr,es,ar --next-update +30m")
      for (language, words) in [
        ("en", "as an act of terrorism.\nWe do not yet know who"), ("fr", "pour acte de terrorisme.\n"),
        ("es", "como un acto de terrorismo.\n"), ("ar", "على أنه عمل إرهابي.\n"),
      ] {
        let text = try await scene.text(2, language)
        #expect(text.contains(words), "\(text)")
      }
      try await scene.ok("statement check 2")
      try await scene.ok("statement submit 2")
    }
  }

  @Test func whatIsClosedIsSaidOnceInEveryKind() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add area 'the quay' --scope place=quay --confirmed", as: "police-press")
      try await scene.ok(
        "fact add instruction.shelter 'Go inside and stay there.' --scope place=quay --confirmed", as: "police-press")
      for (key, street) in [
        ("closures", "Quay Street"), ("closures.one", "Quay Street"), ("closures.two", "Mill Street"),
      ] {
        try await scene.ok("fact add \(key) '\(street)' --confirmed", as: "police-press")
      }
      for (number, kind) in ["situation", "protective --area quay", "all-clear --area quay"].enumerated() {
        let draft = try await scene.ok("statement draft --kind \(kind) --next-update +30m")
        let text = try await scene.text(number + 1)
        #expect(text.components(separatedBy: "losed: Quay Street.").count == 2, "\(text)")
        #expect(text.components(separatedBy: "losed: Mill Street.").count == 2, "\(text)")
        #expect(!draft.text.contains("left out"), "\(draft)")
      }
      // Where a kind has no place for it, what is offered can be run as it stands.
      let holding = try await scene.ok("statement draft --kind holding --next-update +30m").text
      #expect(holding.contains("statement show 4 --text > text.md") && holding.contains("edit 4 --file text.md"))
    }
  }

  @Test func aClaimWithANumberIsToBeDescribed() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add 'Two bombs were found in the metro' --source press --count 12")
      try await scene.ok("rumour judge r-1 false --answer 'No bomb was found.'", as: "police-press")
      let draft = try await scene.ok("statement draft --rumour r-1 --language en --next-update +30m").text
      let isOffered = draft.contains("statement draft --kind false-claim --rumour r-1 --give claim=")
      #expect(isOffered && !draft.contains("--replace \"Two\""), "\(draft)")
      try await scene.ok(
        "statement draft --rumour r-1 --give 'claim=explosives are said to have been found in the metro' --language en --next-update +30m"
      )
      try await scene.ok("statement check 2")
    }
  }
}
