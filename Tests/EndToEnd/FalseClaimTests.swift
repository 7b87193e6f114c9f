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
      // Where nobody said that a name is what is false, a claim that gives a name is described all the same.
      try await scene.ok("statement draft --rumour r-1")
      try await scene.ok("statement check 5")
      let described = try await scene.text(5)
      #expect(described.contains("We do not repeat it here"), "\(described)")
      #expect(!described.contains("Karim") && !described.contains("Testname"), "\(described)")
    }
  }

  /// The commonest false claims: a toll and an arrest. They are described, with the answer, and go out.
  @Test func aWrongTollAndAWrongArrestAreDescribed() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 97 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("fact add known.fire 'The fire at the library is out.' --confirmed", as: "police-press")
      for (number, claim, answer, described, never) in [
        (1, "128 people have died", "97 people have died.", "The claim is about how many people were harmed", "128"),
        (2, "A suspect has been arrested", "No arrest has been made.", "The claim is about an arrest", "suspect"),
      ] {
        try await scene.ok("rumour add '\(claim)' --count 12")
        try await scene.ok("rumour judge r-\(number) false --answer '\(answer)'", as: "police-press")
        try await scene.ok("statement draft --rumour r-\(number) --next-update +30m")
        let text = try await scene.text(number)
        #expect(text.contains(described) && text.contains(answer) && !text.contains(never), "\(text)")
        #expect(!text.contains("library"), "\(text)")
        try await scene.ok("statement check \(number)")
      }
      // Another number than one of people: the mend describes the claim and invents no other one.
      try await scene.ok(
        "statement draft --kind false-claim --give 'claim=17 bombs were found in the metro' --give 'right=There was none.'"
      )
      let stopped = try await scene.no("statement submit 3", "C17-untraced", "--give claim=")
      #expect(!stopped.contains("--replace \"17"), "\(stopped)")
      // A body that takes no part can be noted.
      let solo = "fact solo add casualties.killed 128 --by 'Medical Association' --source 'its page'"
      try await scene.no(solo, "unknown-agency", "--outside")
      try await scene.ok(solo + " --outside")
      let open = try await scene.workspace.run("fact conflicts")
      #expect(open.text.contains("Medical Association said 128") && !open.text.contains("--agency Medical"), "\(open)")
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
      let described = try await scene.text(1, language)
      #expect(!described.contains("Karim") && !described.contains("كريم"), "\(described)")
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

  /// A claim about who did it names an innocent person, a group or a faith: it is described, and the prosecutor reads the notice.
  @Test(arguments: [
    ("en", "Karim Sample is the attacker.", "who did this"), ("en", "The group Black Banner did it.", "who did this"),
    ("en", "The attacker came from the mosque in Dock Road.", "who did this"),
    ("en", "Black Banner has claimed responsibility.", "who did this"),
    ("en", "One of the attackers was Karim Sample.", "who did this"),
    ("fr", "L’assaillant est Karim Sample.", "l’identité des auteurs"),
    ("fr", "Karim Sample est l’assaillant.", "l’identité des auteurs"),
    ("fr", "Le groupe Bannière noire a fait le coup.", "l’identité des auteurs"),
    ("es", "Karim Sample es el atacante.", "quién lo hizo"), ("es", "Lo hizo el grupo Bandera Negra.", "quién lo hizo"),
    ("ar", "كريم نموذج هو المهاجم.", "هوية الفاعل"), ("ar", "المهاجم قادم من مسجد المدينة.", "هوية الفاعل"),
  ])
  func aClaimAboutWhoDidItIsNeverRepeated(language: String, claim: String, words: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact supersede f-1 'Harbour Market' --in fr:at='au marché' --in es:at='en el mercado' --in ar:at='في السوق' --reason 'languages added'",
        as: "police-press")
      try await scene.ok("rumour add '\(claim)' --language \(language)")
      let answers = ["en": "That is not so.", "fr": "C’est faux.", "es": "No es así.", "ar": "هذا غير صحيح."]
      let answer = answers[language] ?? ""
      try await scene.ok("rumour judge r-1 false --answer '\(answer)'", as: "police-press")
      try await scene.ok("statement draft --rumour r-1 --language \(language)")
      let text = try await scene.text(1, language)
      #expect(text.contains(words) && !text.contains(claim), "\(text)")
      for name in ["Karim", "Sample", "Black", "Banner", "mosque", "Bannière", "Bandera", "كريم", "مسجد"] {
        #expect(!text.contains(name), "\(text)")
      }
      try await scene.clear(1, "police-press", "city-press")
      try await scene.no("statement release 1", "clearance-policy-unmet", "prosecutor", "C9")
      try await scene.no(
        "statement release 1 --urgent --reason 'people are in danger'", "urgent-not-allowed", "prosecutor-press")
      try await scene.ok("statement clear 1", as: "prosecutor-press")
      try await scene.ok("statement release 1")
      let short = try await scene.ok("statement short 1 --form post500").text
      #expect(short.contains(words), "\(short)")
    }
  }

  /// What is said of no person and no author goes out in its own words.
  @Test(arguments: [
    "A second attack at the station", "The attacker is still on the run.", "The hospital in Dock Road is closed.",
    "There was a second attack at Central Station.", "Trains do not run. King Street is flooded.",
    "Gunmen are in the metro.",
  ])
  func otherClaimsAreRepeatedAsTheyAre(claim: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add '\(claim)'")
      try await scene.ok("rumour judge r-1 false --answer 'That is not so.'", as: "police-press")
      try await scene.ok("statement draft --rumour r-1")
      #expect(try await scene.text(1).contains(claim))
      #expect(!(try await scene.ok("statement check 1").text.contains("G8-false-name")))
    }
  }

  /// Nor does the answer name whoever is cleared.
  @Test func theAnswerNamesNobody() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add 'A man from the market did it'")
      try await scene.ok(
        "rumour judge r-1 false --answer 'Karim Sample has nothing to do with what happened.'", as: "police-press")
      try await scene.ok("statement draft --rumour r-1")
      try await scene.no("statement check 1", "G8-false-name", "Karim")
    }
  }
}
