import Testing

/// A situation update says first what is new since the one before, in every language, by the history of the facts.
@Suite(.serialized) struct NewsTests {
  private static let words: [(language: String, new: String, old: String, quay: String, bridge: String)] = [
    (
      "en", "Since our statement 1, this is new:", "Since our statement 1, this has not changed:",
      "Quay Street is closed.",
      "The bridge is closed."
    ),
    (
      "fr", "Depuis notre communiqué n°\u{A0}1, voici ce qui est nouveau\u{A0}:",
      "Depuis notre communiqué n°\u{A0}1, voici ce qui n’a pas changé\u{A0}:", "La rue du Quai est fermée.",
      "Le pont est fermé."
    ),
    (
      "es", "Desde nuestro comunicado n.º 1, esto es nuevo:", "Desde nuestro comunicado n.º 1, esto no ha cambiado:",
      "La calle del Muelle está cerrada.", "El puente está cerrado."
    ),
    (
      "ar", "منذ بياننا رقم 1، هذا هو الجديد:", "منذ بياننا رقم 1، لم يتغير ما يلي:", "شارع الرصيف مغلق.",
      "الجسر مغلق."
    ),
  ]

  private static func add(
    _ key: String, _ place: KeyPath<(language: String, new: String, old: String, quay: String, bridge: String), String>
  ) -> String {
    let texts = words.map { "'\($0.language)=\($0[keyPath: place])'" }
    return "fact add \(key) \(texts[0].replacing("en=", with: "")) "
      + texts.dropFirst().map { "--in \($0)" }.joined(separator: " ") + " --confirmed"
  }

  private static func first(_ scene: Scene) async throws {
    try await scene.basics()
    try await scene.ok(add("known.quay", \.quay), as: "police-press")
    try await scene.ok("fact add casualties.killed 31 --scope attackers=excluded --confirmed", as: "prosecutor-press")
    try await scene.ok("fact add casualties.hospital 23 --confirmed", as: "hospital-press")
    try await scene.ok("statement draft --kind situation --language en,fr,es,ar --next-update +30m")
    try await scene.clear(1, "city-press", "police-press", "prosecutor-press", "hospital-press")
    try await scene.ok("statement release 1")
  }

  @Test func whatChangedOrCameSinceStandsFirstInEveryLanguage() async throws {
    try await Scene.play { scene in
      try await Self.first(scene)
      for words in Self.words {
        // The first of its kind has nothing that it could be new against.
        let text = try await scene.text(1, words.language)
        #expect(!text.contains(words.new.suffix(12)) && !text.contains(words.old.suffix(12)), "\(text)")
      }
      let later = scene.at("20:20")
      try await later.ok(
        "fact supersede f-6 17 --reason 'six people went home' --reason-in 'fr=six personnes sont rentrées chez elles' --reason-in 'es=seis personas han vuelto a casa' --reason-in 'ar=عاد ستة أشخاص إلى بيوتهم'",
        as: "hospital-press")
      // The same again is no news.
      try await later.ok("fact supersede f-5 31 --reason 'the lists were read again'", as: "prosecutor-press")
      try await later.ok(Self.add("known.bridge", \.bridge), as: "police-press")
      try await later.ok("statement draft --kind situation --language en,fr,es,ar --next-update +30m")
      for words in Self.words {
        let text = try await later.text(2, words.language)
        let parts = [words.new, words.bridge, words.old, words.quay].map { text.firstRange(of: $0)?.lowerBound }
        #expect(!parts.contains(nil), "\(text)")
        let places = parts.compactMap(\.self)
        #expect(places == places.sorted(), "\(text)")
        let (new, old) = (try #require(parts[0]), try #require(parts[2]))
        let between = text[new..<old]
        #expect(between.contains("17") && !between.contains("31") && text[old...].contains("31"), "\(text)")
      }
      try await later.ok("statement check 2")
      // Without the heading a language would no more say what is new.
      try await later.ok("statement edit 2 --language fr --replace '\(Self.words[1].new)' --with ''")
      try await later.no("statement check 2", "C14")
    }
  }

  /// Where nothing is new the text says only what has not changed.
  @Test func nothingNewIsSaidAsThat() async throws {
    try await Scene.play { scene in
      try await Self.first(scene)
      let later = scene.at("20:20")
      try await later.ok("statement draft --kind situation --language en,fr,es,ar --next-update +30m")
      for words in Self.words {
        let text = try await later.text(2, words.language)
        #expect(!text.contains(words.new) && text.contains(words.old), "\(text)")
      }
    }
  }
}
