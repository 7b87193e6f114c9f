import Foundation
import Testing

/// Tolls by place change as totals do: with the old figure, its time and the reason; and a correction takes back the sentence of the place.
@Suite(.serialized) struct PlaceTollTests {
  private static let languages = ["en", "fr", "es", "ar"]

  /// Two at the airport and eleven at the port, public in four languages.
  private func publish(_ scene: Scene) async throws {
    try await scene.basics()
    for (place, words) in [
      ("airport", "'the airport' --in fr:bare='l’aéroport' --in es:bare='el aeropuerto' --in ar:bare='المطار'"),
      ("port", "'the port' --in fr:bare='le port' --in es:bare='el puerto' --in ar:bare='الميناء'"),
    ] {
      try await scene.ok("fact add area \(words) --scope place=\(place) --confirmed", as: "police-press")
    }
    for (place, number) in [("airport", 2), ("port", 11)] {
      try await scene.ok(
        "fact add casualties.killed \(number) --scope attackers=excluded --scope place=\(place) --confirmed",
        as: "prosecutor-press")
    }
    try await scene.ok("fact gate open families-first --note briefed", as: "family-liaison")
    let later = scene.at("20:20")
    try await later.ok("statement draft --kind casualty --language en,fr,es,ar --next-update +60m")
    try await later.ok("statement check 1")
    try await later.ok("statement submit 1")
    for officer in ["prosecutor-press", "city-press", "hospital-press", "family-liaison"] {
      try await later.ok("statement clear 1", as: officer)
    }
    try await later.ok("statement release 1")
  }

  @Test func aChangedTollOfAPlaceIsSaidAndCorrectedAsSuch() async throws {
    try await Scene.play { scene in
      try await publish(scene)
      let sympathy = ["Our thoughts", "Nos pensées", "Pensamos en", "قلوبنا مع"]
      for (language, words) in zip(Self.languages, sympathy) {
        #expect(try await scene.text(1, language).contains(words))
      }
      let later = scene.at("20:40")
      let because = SeveralChangesTests.because(
        "one person died on the way", "une personne est décédée pendant le transport",
        "una persona falleció en el traslado", "توفي شخص أثناء النقل")
      try await later.ok("fact supersede f-6 3 \(because)", as: "prosecutor-press")
      try await later.ok("statement draft --kind casualty --language en,fr,es,ar --next-update +60m")
      for (language, words) in zip(
        Self.languages,
        [
          "20:20, gave 2 as the number of people who died there (the airport); that figure has changed.\nThe reason: one person died on the way.",
          "à 20 h 20, indiquait 2 décès dans ce lieu (l’aéroport) ; ce chiffre a changé.\nRaison : une personne est décédée pendant le transport.",
          "a las 20:20, daba 2 como cifra de personas fallecidas en ese lugar (el aeropuerto); esa cifra ha cambiado.\nMotivo: una persona falleció en el traslado.",
          "الساعة 20:20، أن عدد الوفيات في هذا المكان (المطار) بلغ 2، وقد تغير هذا العدد.\nالسبب: توفي شخص أثناء النقل.",
        ])
      {
        let text = try await Self.plain(later.text(2, language))
        #expect(text.contains(words), "\(text)")
        #expect(text.contains(language == "fr" ? "20 h 40" : "20:40"), "\(text)")
      }
      try await later.ok("statement check 2")
      try await later.ok("statement submit 2")

      // A fall is corrected where it stands: at the port.
      let twice = SeveralChangesTests.because(
        "two people were counted twice", "deux personnes ont été comptées deux fois",
        "dos personas se contaron dos veces", "حسب شخصان مرتين")
      try await later.ok("fact supersede f-7 9 \(twice)", as: "prosecutor-press")
      try await later.ok("statement correct 1 --fact f-9 --next-update +60m")
      for (language, wrong, right) in [
        (
          "en", "“11 people died at this place: the port.”",
          "What is correct: Nine people died at this place: the port."
        ),
        ("fr", "11 personnes sont décédées dans ce lieu", "Neuf personnes sont décédées dans ce lieu : le port."),
        (
          "es", "«Han muerto 11 personas en este lugar: el puerto.»",
          "Han muerto nueve personas en este lugar: el puerto."
        ),
        ("ar", "توفي 11 شخصا في هذا المكان: الميناء", "توفي 9 أشخاص في هذا المكان: الميناء."),
      ] {
        let text = try await Self.plain(later.text(3, language))
        #expect(text.contains(wrong) && text.contains(right), "\(text)")
        #expect(!["airport", "aéroport", "aeropuerto", "المطار"].contains { text.contains($0) }, "\(text)")
      }
      try await later.ok("statement check 3")
    }
  }

  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }))
      .replacingOccurrences(of: "\u{A0}", with: " ").replacingOccurrences(of: "\u{202F}", with: " ")
  }
}
