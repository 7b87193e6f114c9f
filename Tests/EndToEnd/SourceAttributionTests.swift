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
}
