import Testing

/// A notice that a claim is false describes the claim, and never repeats the name that is going round.
@Suite(.serialized) struct FalseClaimTests {
  @Test func theFalseNameIsNotRepeated() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add 'The man arrested is called Karim Testname' --count 400")
      try await scene.ok(
        "rumour judge r-1 false --answer 'The name is not the name of the person arrested.'", as: "police-press")
      // An arrest is spoken of only where one is on record.
      try await scene.no(
        "statement draft --rumour r-1 --identity-withheld", "field-missing", "fact add suspects.arrested")
      try await scene.ok("fact add suspects.arrested 1 --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --rumour r-1 --identity-withheld")
      let text = try await scene.text(1)
      #expect(text.contains("is not the name of the person we have arrested"))
      #expect(!text.contains("Karim") && !text.contains("Testname"), "\(text)")
      try await scene.ok("statement check 1")
      // Neither does anybody type it in, in any spelling of capitals, alone or in the answer.
      for words in ["Testname had nothing to do with it.", "It was not KARIM.", "He is called Omar Elsewhere."] {
        try await scene.ok("statement draft --rumour r-1 --identity-withheld --give 'right=\(words)'")
        let number = try await scene.ok("statement list --format json").json([Listed].self).map(\.number).max() ?? 0
        try await scene.no("statement check \(number)", "G8-false-name")
        try await scene.no("statement submit \(number)", "G8-false-name")
      }
      // Where nobody said that a name is what is false, a claim that gives a name is stopped all the same.
      try await scene.ok("statement draft --rumour r-1")
      try await scene.no("statement check 5", "G8-false-name", "Karim Testname")
    }
  }

  struct Listed: Decodable { let number: Int }

  @Test(arguments: [
    ("fr", "L’homme interpellé s’appelle Karim Testname."), ("es", "El detenido se llama Karim Testname."),
    ("ar", "الرجل الموقوف يدعى كريم تجربة."), ("en", "The person is named Karim Testname."),
  ])
  func aNameInAClaimIsFoundInEveryLanguage(language: String, claim: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact supersede f-1 'Harbour Market' --in fr:at='au marché' --in es:at='en el mercado' --in ar:at='في السوق' --reason 'languages added'",
        as: "police-press")
      try await scene.ok("statement draft --kind false-claim --language \(language) --give 'claim=\(claim)'")
      try await scene.no("statement check 1", "G8-false-name")
      try await scene.ok("fact add suspects.arrested 1 --confirmed", as: "prosecutor-press")
      try await scene.ok(
        "statement draft --kind false-claim --language \(language) --identity-withheld --give 'claim=\(claim)'")
      try await scene.ok("statement check 2")
      let text = try await scene.text(2, language)
      #expect(!text.contains("Karim") && !text.contains("كريم"), "\(text)")
    }
  }

  /// Places and agencies have capitals too.
  @Test func namesOfPlacesAreNoNamesOfPersons() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add suspects.arrested 1 --confirmed", as: "prosecutor-press")
      try await scene.ok(
        "statement draft --kind false-claim --identity-withheld --give 'claim=Port Ellery Police hold a man at Harbour Market.' --give 'right=Port Ellery Police hold nobody at Harbour Market.'"
      )
      try await scene.ok("statement check 1")
      try await scene.ok(
        "statement draft --kind false-claim --give 'claim=There was a second attack at Central Station.' --give 'right=There was none at Central Station.'"
      )
      try await scene.ok("statement check 2")
    }
  }
}
