import Foundation
import Testing

/// Names of those who died: nobody whose family agreed is left out in silence, and each language reads as it is written.
@Suite(.serialized) struct NameStatementTests {
  private func agreed(_ victim: String, in scene: Scene) async throws {
    for step in ["identified \(victim)", "told \(victim)", "consent \(victim) name,age,home"] {
      try await scene.ok("fact victim \(step)", as: "family-liaison")
    }
  }

  private func name(_ victim: String, _ name: String, _ details: String = "", in scene: Scene) async throws {
    try await scene.ok("fact victim name \(victim) -\(details)", as: "family-liaison", input: name + "\n")
  }

  @Test func aFamilyThatAgreedIsNotCountedAmongThoseThatDidNot() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      for victim in ["v-01", "v-02"] { try await agreed(victim, in: scene) }
      try await name("v-01", "Amina Benali", in: scene)
      try await scene.ok("fact add casualties.killed 7 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.no(
        "statement draft --kind names", "name-line-missing", "fact victim name v-02 -",
        "statement draft --kind names --victim v-01")
      // One of them now, and the other when the line is written.
      try await scene.ok("statement draft --kind names --victim v-01")
      try await name("v-02", "Ilo Tamsin", in: scene)
      try await scene.ok("statement draft --kind names")
      let text = try await scene.text(2)
      #expect(
        text.contains("Amina Benali") && text.contains("Ilo Tamsin") && text.contains("these people died"), "\(text)")
      // A third family agrees after the draft: filling it again says so.
      try await agreed("v-03", in: scene)
      try await scene.no("statement assemble 2", "name-line-missing", "v-03")
      #expect(try await scene.text(2) == text)
    }
  }

  /// One of them may be alive; and whoever is left over may be the attacker.
  @Test func noMoreAreNamedThanDiedAndAnAttackerIsNoFamilys() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      for (victim, words) in [("v-01", "Amina Benali"), ("v-02", "Ilo Tamsin")] {
        try await agreed(victim, in: scene)
        try await name(victim, words, in: scene)
      }
      try await scene.ok("fact add casualties.killed 1 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("statement draft --kind names")
      try await scene.no("statement check 1", "C8-more-names", "names 2 people as dead")
      try await scene.no("statement submit 1", "C8-more-names")
      let total = try #require(
        try await scene.ok("fact list --key casualties.killed").text.firstMatch(of: /f-[0-9]+/)
      ).output
      try await scene.ok(
        "fact supersede \(total) 3 --scope attackers=included --reason recount", as: "prosecutor-press")
      try await scene.ok("statement draft --kind names")
      let text = try await scene.text(2)
      #expect(!text.contains("One other person died"), "\(text)")
      try await scene.ok("statement check 2")
    }
  }

  @Test func oneNameIsOnePersonAndKeepsItsPlaceInEveryLanguage() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact supersede f-1 'Harbour Market' --in fr:at='au marché' --in es:at='en el mercado' --in ar:at='في سوق الميناء' --reason 'languages added'",
        as: "police-press")
      try await agreed("v-01", in: scene)
      try await name("v-01", "Amina Benali", " --age 9 --home Ellery", in: scene)
      try await scene.ok("statement draft --kind names --language en,fr,es,ar")
      try await scene.ok("statement check 1")
      for (language, one, several) in [
        ("en", "this person died", "these people"), ("fr", "la personne suivante", "les personnes suivantes"),
        ("es", "esta persona murió", "estas personas"), ("ar", "الشخص التالي اسمه", "الأشخاص التالية"),
      ] {
        let text = try await scene.text(1, language)
        #expect(text.contains(one) && !text.contains(several), "\(text)")
      }
      // The name is a run of its own, so that the age stands beside its word and the brackets around the town.
      let arabic = try await scene.text(1, "ar")
      #expect(arabic.contains("\u{2066}Amina Benali\u{2069}، 9 أعوام (\u{2066}Ellery\u{2069})"), "\(arabic)")
      // What a person types without the marks is the same name and the same age.
      let name = "\u{2066}Amina Benali\u{2069}، 9 أعوام (\u{2066}Ellery\u{2069})"
      let typed = arabic.replacingOccurrences(of: name, with: "Amina Benali، 9 أعوام (Ellery)")
      try await scene.ok("statement edit 1 --language ar --file -", input: typed)
      try await scene.ok("statement check 1")
    }
  }
}
