import Testing

/// Each agency’s contribution keeps its name: nobody’s stands over what another one has said.
@Suite(.serialized) struct SourceAttributionTests {
  private static let names:
    [(language: String, prosecutor: String, hospital: String, police: String, heading: String)] =
      [
        (
          "en", "the Public Prosecutor’s Office", "Ellery Hospitals", "Port Ellery Police",
          "According to Port Ellery Police:"
        ),
        (
          "fr", "le parquet", "les hôpitaux d’Ellery", "la police de Port Ellery",
          "Selon la police de Port Ellery\u{A0}:"
        ),
        (
          "es", "la Fiscalía", "los hospitales de Ellery", "la Policía de Port Ellery",
          "Según la Policía de Port Ellery:"
        ),
        ("ar", "النيابة العامة", "مستشفيات إيليري", "شرطة بورت إيليري", "بحسب شرطة بورت إيليري:"),
      ]

  private static func figures(_ scene: Scene) async throws {
    try await scene.basics()
    try await scene.ok(
      "fact add known.quay 'Quay Street is closed.' --in 'fr=La rue du Quai est fermée.' --in 'es=La calle del Muelle está cerrada.' --in 'ar=شارع الرصيف مغلق.' --confirmed",
      as: "police-press")
    try await scene.ok("fact add casualties.hospital 23 --confirmed", as: "hospital-press")
    try await scene.ok("fact add casualties.killed 4 --scope attackers=excluded --confirmed", as: "prosecutor-press")
  }

  /// Who gave it stands behind each part, and no two agencies share a line.
  @Test(arguments: names, ["situation", "casualty"]) func eachSourceStandsBehindItsOwn(
    _ names: (language: String, prosecutor: String, hospital: String, police: String, heading: String), _ kind: String
  ) async throws {
    try await Scene.play { scene in
      try await Self.figures(scene)
      try await scene.ok("statement draft --kind \(kind) --language \(names.language) --next-update +30m")
      let lines = try await scene.text(1, names.language).split(separator: "\n").map(String.init)
      let shown = lines.joined(separator: "\n")
      func line(_ name: String, not others: [String]) -> Int? {
        lines.firstIndex { line in line.contains(name) && !others.contains { line.contains($0) } }
      }
      let prosecutor = try #require(line(names.prosecutor, not: [names.hospital, names.police]), "\(shown)")
      let hospital = try #require(line(names.hospital, not: [names.prosecutor, names.police]), "\(shown)")
      let figure = try #require(lines.firstIndex { $0.contains("23") && !$0.contains(":23") }, "\(shown)")
      #expect(prosecutor < figure && figure < hospital, "\(shown)")
      try await scene.ok("statement check 1")
    }
  }

  /// Nobody puts the name of another agency over a figure by hand.
  @Test(arguments: names) func anotherNameOverAFigureStopsTheText(
    _ names: (language: String, prosecutor: String, hospital: String, police: String, heading: String)
  ) async throws {
    try await Scene.play { scene in
      try await Self.figures(scene)
      try await scene.ok("statement draft --kind situation --language \(names.language) --next-update +30m")
      let lines = try await scene.text(1, names.language).split(separator: "\n").map(String.init)
      let first = try #require(lines.first { $0.hasSuffix(":") })
      try await scene.ok(
        "statement edit 1 --language \(names.language) --replace '\(first)' --with '\(names.heading)'")
      try await scene.no("statement check 1", "C17-source")
    }
  }

  /// Parts of one figure that two agencies gave stand under the name of each.
  @Test func partsKeepTheirNames() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact add casualties.killed 3 --scope attackers=excluded --scope route=scene --confirmed",
        as: "prosecutor-press")
      try await scene.ok(
        "fact add casualties.killed 2 --scope attackers=excluded --scope route=hospital --confirmed",
        as: "hospital-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      let text = try await scene.text(1)
      let order = [
        "at the scene", "confirmed by the Public Prosecutor", "died in hospital", "confirmed by Ellery Hospitals",
        "on both lists",
      ]
      let places = order.map { words in text.firstRange(of: words)?.lowerBound ?? text.endIndex }
      #expect(places == places.sorted() && places.last != text.endIndex, "\(text)")
    }
  }

  /// Nor under it: the line that says who confirmed it names the agencies of what stands above it, and nobody else.
  @Test(arguments: [
    (
      "en", "This was confirmed by Ellery Hospitals.",
      [
        "This was confirmed by the Interior Ministry.", "This was confirmed by the Public Prosecutor’s Office.",
        "Ellery Hospitals deny this.", "Thank you.",
      ],
      ["We know who was behind this, and why.", "All families have been told."],
      ["We do not yet know who was behind this, or why.", "We will publish names when all families have been told."]
    ),
    (
      "fr", "Selon les hôpitaux d’Ellery, cette information est confirmée.",
      [
        "Selon le ministère de l’Intérieur, cette information est confirmée.",
        "Selon le parquet, cette information est confirmée.",
        "Les hôpitaux d’Ellery démentent cette information.", "La mairie l’a confirmé.",
      ],
      [
        "Nous ne savons pas pourquoi cet acte a été commis ; son auteur est connu.",
        "Toutes les familles ont été informées.",
      ],
      [
        "Nous ne savons pas pourquoi cet acte a été commis ; son auteur n’est pas connu.",
        "Les noms suivront quand toutes les familles auront été informées.",
      ]
    ),
    (
      "es", "Según los hospitales de Ellery, esta información está confirmada.",
      [
        "Según el Ministerio del Interior, esta información está confirmada.",
        "Según la Fiscalía, esta información está confirmada.",
        "Los hospitales de Ellery desmienten esta información.", "Gracias.",
      ],
      ["Sabemos quién lo hizo y por qué.", "Todas las familias han sido informadas."],
      ["No sabemos quién lo hizo ni por qué.", "Daremos los nombres cuando todas las familias hayan sido informadas."]
    ),
    (
      "ar", "هذا مؤكد بحسب مستشفيات إيليري.",
      [
        "هذا مؤكد بحسب وزارة الداخلية.", "هذا مؤكد بحسب النيابة العامة.", "مستشفيات إيليري تنفي هذه المعلومة.",
        "شكرا لكم.",
      ],
      ["نعرف من يقف وراء هذا ولماذا.", "أبلغنا جميع العائلات."],
      ["لا نعرف بعد من يقف وراء هذا ولا لماذا.", "لن نذكر الأسماء قبل إبلاغ جميع العائلات."]
    ),
  ])
  func theLineUnderAFigureNamesWhoSaidIt(
    language: String, line: String, wrong: [String], claims: [String], harmless: [String]
  ) async throws {
    try await Scene.play { scene in
      try await Self.figures(scene)
      // In the master and in a translation alike.
      let languages = language == "en" ? "en" : "en,\(language)"
      try await scene.ok("statement draft --kind situation --language \(languages) --next-update +30m")
      try await scene.ok("statement check 1")
      for words in wrong {
        try await scene.ok("statement edit 1 --language \(language) --replace '\(line)' --with '\(words)'")
        try await scene.no("statement check 1", "C17-source", "\n\(language):")
        try await scene.ok("statement assemble 1")
      }
      // What is claimed in the text’s own words, and what is close to it and true.
      var now = line
      for words in harmless {
        try await scene.ok("statement edit 1 --language \(language) --replace '\(now)' --with '\(line) \(words)'")
        now = "\(line) \(words)"
        let checked = try await scene.workspace.run(["statement", "check", "1"], as: "duty-lead")
        #expect(
          !checked.text.contains("G2-next-of-kin") && !checked.text.contains("C9-attribution"), "\(words): \(checked)")
        #expect(!checked.text.contains("C17-source"), "\(words): \(checked)")
      }
      for (words, rule) in zip(claims, ["C9-attribution", "G2-next-of-kin"]) {
        try await scene.ok("statement edit 1 --language \(language) --replace '\(now)' --with '\(line) \(words)'")
        now = "\(line) \(words)"
        try await scene.no("statement check 1", rule)
      }
      let text = try await scene.text(1, language)
      let clock = language == "fr" ? "20\u{A0}h\u{A0}30" : "20:30"
      let sentence = try #require(text.split(separator: "\n").first { $0.contains(clock) }.map(String.init), "\(text)")
      let day = ["en": " tomorrow", "fr": " demain", "es": " de mañana", "ar": " غدا"][language] ?? ""
      let tomorrow = sentence.replacing(clock, with: clock + day)
      try await scene.ok("statement edit 1 --language \(language) --replace '\(sentence)' --with '\(tomorrow)'")
      try await scene.no("statement check 1", "G9-cadence")
    }
  }
}
