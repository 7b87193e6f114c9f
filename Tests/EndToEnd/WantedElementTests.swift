import Testing

/// Who leaves out what people look for in a statement is told what it is, and which command gives it; the statement may go out all the same.
@Suite(.serialized) struct WantedElementTests {
  private static let asked: [(kind: String, says: String, command: String)] = [
    ("families", "when the line for families is open", "fact add family.hours"),
    ("families", "which number families call from abroad", "fact add contact.family-line-abroad"),
    ("families", "where families can go", "fact add place.reception"),
    ("appeal", "from when on witnesses may have seen something", "fact add time.from"),
    ("arrest", "whether anybody else is being looked for", "fact add threat.others"),
    ("arrest", "what cannot be said yet, and why", "--give withheld="),
    ("all-clear", "who has checked the area", "fact add checked.area"),
    ("support", "until when people ask for compensation", "fact add time.claims"),
    ("support", "which languages are spoken on the support line", "fact add support.languages"),
    ("community", "whom to call after a threat or abuse", "fact add contact.hate-crime-line"),
  ]

  private static func prepare(_ scene: Scene) async throws {
    try await scene.basics()
    try await scene.ok("fact add area 'the quay' --confirmed", as: "police-press")
    try await scene.ok("fact add suspects.arrested 1 --confirmed", as: "prosecutor-press")
    try await scene.ok("fact add contact.support-line '0800 555 022' --confirmed", as: "support-lead")
    try await scene.ok("fact add contact.witness-line '0800 555 033' --confirmed", as: "police-press")
    for fact in ["f-6", "f-7"] { try await scene.ok("fact tested \(fact)", as: "support-lead") }
  }

  @Test(arguments: asked) func whatIsLeftOutIsNamed(_ kind: String, _ says: String, _ command: String) async throws {
    try await Scene.play { scene in
      try await Self.prepare(scene)
      let draft = try await scene.ok("statement draft --kind \(kind) --next-update +30m").text
      let check = try await scene.ok("statement check 1").text
      for text in [draft, check] {
        #expect(text.contains(says) && text.contains(command) && text.contains("wanted-element"), "\(text)")
      }
      // It stops nothing.
      try await scene.ok("statement submit 1")
    }
  }

  /// What was given is not asked for again, in any order of languages.
  @Test(arguments: ["en,fr", "fr,en", "es,ar", "ar,es"]) func whatIsGivenIsNotAskedFor(_ languages: String) async throws
  {
    try await Scene.play { scene in
      try await Self.prepare(scene)
      try await scene.ok(
        "fact add family.hours 'day and night' --in 'fr=jour et nuit' --in 'es=día y noche' --in 'ar=ليلا ونهارا' --confirmed",
        as: "police-press")
      try await scene.ok(
        "statement draft --kind families --language \(languages) --next-update +30m")
      let check = try await scene.ok("statement check 1").text
      #expect(!check.contains("when the line for families is open"), "\(check)")
      // Once, and with the words of each language.
      #expect(check.ranges(of: "where families can go").count == 1, "\(check)")
      let other = languages.split(separator: ",")[1]
      #expect(check.contains("--in \(other)"), "\(check)")
    }
  }

  /// A first statement has all it needs with a place and a time.
  @Test func aHoldingStatementIsAskedForNothingMore() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let draft = try await scene.ok("statement draft --kind holding --next-update +30m").text
      #expect(!draft.contains("wanted-element"), "\(draft)")
    }
  }

  /// That an area was checked is said by whoever checked it.
  @Test(arguments: [
    ("en", "Firefighters have searched the quay.", "have checked"),
    ("fr", "Les pompiers ont contrôlé le quai.", "l’ont vérifié"),
    ("es", "Los bomberos han revisado el muelle.", "la han revisado"),
    ("ar", "فتش رجال الإطفاء الرصيف.", "تحققت فرق"),
  ]) func nobodySaysThatAnAreaWasCheckedOfItself(_ language: String, _ words: String, _ claim: String) async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add area 'the quay' --in '\(language)=the quay' --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind all-clear --language \(language)")
      #expect(try await !scene.text(1, language).contains(claim))
      try await scene.ok("fact add checked.area '\(words)' --in '\(language)=\(words)' --confirmed", as: "fire-press")
      try await scene.ok("statement assemble 1")
      #expect(try await scene.text(1, language).contains(words))
      // Whoever is named as having looked is asked.
      try await scene.ok("statement check 1")
      #expect(try await scene.ok("statement submit 1").text.contains("fire-press"))
    }
  }

  /// After an arrest people ask first whether it is over.
  @Test(arguments: [
    ("en", "not known yet whether anyone else", "Police are not looking for anyone else."),
    ("fr", "pas encore si d’autres personnes", "La police ne recherche personne d’autre."),
    ("es", "no sabemos si hay otras personas", "La policía no busca a nadie más."),
    ("ar", "لا نعرف بعد إن كان آخرون", "لا تبحث الشرطة عن أي شخص آخر."),
  ]) func anArrestSaysWhetherThereAreOthers(_ language: String, _ open: String, _ threat: String) async throws {
    try await Scene.play { scene in
      try await Self.prepare(scene)
      try await scene.ok("statement draft --kind arrest --language \(language)")
      #expect(try await scene.text(1, language).contains(open))
      try await scene.ok(
        "fact add threat.others '\(threat)' --in '\(language)=\(threat)' --confirmed", as: "police-press")
      try await scene.ok("statement assemble 1")
      let text = try await scene.text(1, language)
      #expect(text.contains(threat) && !text.contains(open), "\(text)")
    }
  }

  @Test func theListShowsWhatIsWanted() async throws {
    try await Scene.play { scene in
      struct Kind: Decodable {
        let kind: String
        let required: [String]
        let wanted: [String]
      }
      let kinds = try await scene.ok("statement templates --format json").json([Kind].self)
      let families = try #require(kinds.first { $0.kind == "families" })
      #expect(families.required.contains("contact.family-line") && families.wanted.contains("family.hours"))
      #expect(!families.required.contains { $0.contains("?") || $0 == "family.hours" })
      #expect(try #require(kinds.first { $0.kind == "holding" }).wanted.isEmpty)
    }
  }

  @Test func aFactThatNoTemplateSaysIsListedAsSuch() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add reception 'St Mark’s School' --confirmed", as: "support-lead")
      try await scene.ok("fact add known.quay 'Quay Street is closed.' --confirmed", as: "police-press")
      let list = try await scene.ok("fact list").text
      let lines = list.split(separator: "\n")
      #expect(lines.contains { $0.contains("reception") && $0.contains("no template says reception") }, "\(list)")
      #expect(lines.contains { $0.contains("known.quay") && $0.contains("may be published") }, "\(list)")
    }
  }

  @Test func aFalseRumourStaysOnTheBoardUntilItIsAnswered() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add 'A second bomb was found at the station' --source public --count 40")
      try await scene.ok("rumour judge r-1 false --answer 'There was one attack.'", as: "police-press")
      let board = try await scene.workspace.run(["statement", "board"], as: "duty-lead").text
      #expect(board.contains("r-1, met 40 times, was found to be false"), "\(board)")
      #expect(board.contains("statement draft --rumour r-1"), "\(board)")
      try await scene.ok("rumour judge r-1 withheld --answer 'Nothing is said about it.'", as: "police-press")
      let after = try await scene.workspace.run(["statement", "board"], as: "duty-lead").text
      #expect(!after.contains("was found to be false"), "\(after)")
    }
  }
}
