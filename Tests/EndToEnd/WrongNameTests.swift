import Foundation
import Testing

/// Names of persons who live, words that were held back after they were said, and officers who have left.
@Suite(.serialized) struct WrongNameTests {
  private func named(_ scene: Scene) async throws {
    try await scene.basics()
    try await scene.ok(
      "fact supersede f-1 'Harbour Market' --in fr:at='au marché' --in es:at='en el mercado' --in ar:at='في سوق الميناء' --reason 'languages added'",
      as: "police-press")
    for (victim, name) in [("v-01", "Amina Benali"), ("v-02", "Ilo Tamsin")] {
      for step in ["identified \(victim)", "told \(victim)", "consent \(victim) name,age"] {
        try await scene.ok("fact victim \(step)", as: "family-liaison")
      }
      try await scene.ok("fact victim name \(victim) - --age 34", as: "family-liaison", input: name + "\n")
    }
    try await scene.ok("fact add casualties.killed 3 --scope attackers=excluded --confirmed", as: "prosecutor-press")
    try await scene.ok("fact gate open families-first --note told", as: "family-liaison")
    let later = scene.at("20:12")
    try await later.ok("statement draft --kind names --language en,fr,es,ar --next-update +60m")
    try await later.clear(1, "city-press", "family-liaison", "prosecutor-press")
    try await later.ok("statement release 1")
  }

  private func pages(_ folder: String, in scene: Scene) throws -> [(path: String, text: String)] {
    let root = scene.workspace.file(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted().compactMap { path in
      (try? String(contentsOf: root.appending(path: path), encoding: .utf8)).map { (path, $0) }
    }
  }

  @Test func somebodyWhoLivesIsCorrectedInOneCommandAndShownNowhere() async throws {
    try await Scene.play { scene in
      try await named(scene)
      let site = "statement site site --address https://x.example"
      try await scene.at("20:12").ok(site + " --sign")
      #expect(try pages("site", in: scene).contains { $0.path == "statements/1.json" && $0.text.contains("Tamsin") })

      let later = scene.at("20:30")
      try await later.ok("fact victim alive v-02", as: "family-liaison")
      // The board names the list and the command, and not the name.
      let board = try await later.workspace.run("statement board").text
      let command = try #require(
        board.split(separator: "\n").first { $0.contains("statement correct 1 --fact") }.map(String.init)
      )
      #expect(!board.contains("Tamsin"), "\(board)")
      try await later.no("statement draft --kind heartbeat", "heartbeat-not-true", "statement correct 1 --fact")
      // Typed, the name is quoted against the will of the person; the words begin like an option.
      let typed = try await later.ok(
        "statement correct 1 --wrong '- Ilo Tamsin, 34' --right 'This person is alive.' --reason 'a mistake.' --next-update +30m"
      )
      #expect(
        typed.text.contains("G2-next-of-kin") && typed.text.contains("statement correct 1 --fact"), "\(typed.text)")
      let fact = try #require(command.firstMatch(of: /f-[0-9]+/)).output
      try await later.ok("statement correct 1 --fact \(fact) --next-update +30m")
      for (language, place, right) in [
        ("en", "name number 2 in the list", "this person is alive"), ("fr", "le nom n° 2 de la liste", "est en vie"),
        ("es", "el nombre número 2 de la lista", "está viva"), ("ar", "رقم 2 في القائمة", "على قيد الحياة"),
      ] {
        let text = try await later.text(3, language)
        #expect(text.contains(place) && text.contains(right) && !text.contains("Tamsin"), "\(text)")
      }
      try await later.ok("statement withdraw 2 --reason overtaken")
      try await later.clear(3, "city-press", "police-press", "prosecutor-press")
      try await later.ok("statement release 3")
      let after = try await later.workspace.run("statement board").text
      #expect(!after.contains("still says"), "\(after)")

      // Pages, feeds and files show it no more, nor does any form that is made anew; the other name stays, and copies are known.
      let written = try pages("site", in: scene).count
      try await later.ok(site)
      let shown = try pages("site", in: scene)
      #expect(shown.count > 20 && written > shown.count)
      #expect(shown.filter { $0.text.contains("Tamsin") }.map(\.path) == [])
      #expect(shown.contains { $0.path == "statements/1.en.html" && $0.text.contains("[name removed]") })
      #expect(shown.contains { $0.path == "statements/1.en.html" && $0.text.contains("Amina Benali") })
      #expect(shown.contains { $0.path == "statements/3.json" } && !shown.contains { $0.path == "statements/1.json" })
      let known = try await later.workspace.run("statement verify --text -", input: try await later.text(1, "en"))
      #expect(known.text.contains("genuine but replaced by 3"), "\(known)")

      // With the person's yes the correction says the name.
      try await later.ok("fact victim consent v-02 correction", as: "family-liaison")
      try await later.ok("statement withdraw 3 --reason 'It was not correct.'")
      try await later.ok("statement correct 1 --fact \(fact) --next-update +30m")
      let quoting = try await later.text(5, "en")
      #expect(quoting.contains("“Ilo Tamsin, 34”") && quoting.contains("this person is alive"), "\(quoting)")
      try await later.ok("statement check 5")
    }
  }

  @Test func aNameThatWasSpeltWronglyIsCorrectedAsTheFamilyWrites() async throws {
    try await Scene.play { scene in
      try await named(scene)
      let later = scene.at("20:30")
      let outcome = try await later.ok(
        "fact victim name v-02 - --age 34", as: "family-liaison", input: "Ilo Tamsine\n")
      let fact = try #require(outcome.text.firstMatch(of: /f-[0-9]+/)).output
      try await later.ok("statement correct 1 --fact \(fact) --reason 'the name was misspelt.' --next-update +30m")
      let text = try await later.text(2, "en")
      #expect(text.contains("Ilo Tamsin, 34") && text.contains("Ilo Tamsine, 34"), "\(text)")
      try await later.ok("statement check 2")
    }
  }

  @Test func wordsHeldBackAfterTheyWereSaidAreNamedUntilTheyAreTakenBack() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add known.van 'A blue van stands in Dock Road.' --confirmed", as: "police-press")
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      let later = scene.at("20:20")
      let told = try await later.ok("fact holdback add 'blue van' --code investigation", as: "prosecutor-press")
      let all = told.text + told.message
      #expect(all.contains("Statement 1 (English), public since") && all.contains("holds back"), "\(all)")
      #expect(all.contains("afterword statement withdraw 1 --reason") && !all.contains("Dock Road"), "\(all)")
      let board = try await later.workspace.run("statement board").text
      #expect(board.contains("says words that prosecutor holds back (investigation, h-1)"), "\(board)")
      try await later.no("statement draft --kind heartbeat", "heartbeat-not-true", "h-1")
      // A phrase that nobody has said is nothing for the board.
      let other = try await later.ok("fact holdback add 'red bag' --code investigation", as: "prosecutor-press")
      #expect(!(other.text + other.message).contains("Statement 1"), "\(other)")
      try await later.ok("statement withdraw 1 --reason 'It was published too early.'")
      let after = try await later.workspace.run("statement board").text
      #expect(!after.contains("holds back"), "\(after)")
    }
  }

  @Test func whatAnOfficerClearedStaysVerifiableWhenHeHasLeft() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      let exported = try await scene.ok("statement export 1").text
      try exported.write(to: scene.workspace.file("one.json"), atomically: true, encoding: .utf8)
      let path = scene.workspace.file("afterword.yaml")
      let yaml = try String(contentsOf: path, encoding: .utf8)
      let without = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("  police-press: ") }.joined(separator: "\n")
      #expect(without != yaml)
      try without.write(to: path, atomically: true, encoding: .utf8)
      let later = scene.at("21:00")
      let verified = try await later.ok("statement verify one.json")
      #expect(verified.text.contains("genuine and current"), "\(verified)")
      // It is published as a key that holds for nothing later; somebody who signed nothing in public is not there.
      let keys = try await later.ok("statement keys").text
      #expect(keys.contains("\"police-press\""), "\(keys)")
      let fewer = without.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("  fire-press: ") }.joined(separator: "\n")
      try fewer.write(to: path, atomically: true, encoding: .utf8)
      #expect(!(try await later.ok("statement keys").text).contains("fire-press"))
    }
  }

  @Test func whatTwoAgenciesSayAlikeIsOneCell() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let figure =
        "fact add casualties.killed 30 --scope population=nationality:GB --scope attackers=excluded --confirmed"
      try await scene.ok(figure, as: "police-press")
      try await scene.ok(figure, as: "prosecutor-press")
      try await scene.ok(
        "fact add casualties.killed 9 --scope population=nationality:DE --scope attackers=excluded --confirmed",
        as: "prosecutor-press")
      let cells = try await scene.ok("fact cells casualties.killed").text
      #expect(cells.contains("30") && cells.contains("9"), "\(cells)")
      try await scene.ok(
        "fact add casualties.killed 8 --scope population=nationality:DE --scope attackers=excluded --confirmed",
        as: "police-press")
      try await scene.no("fact cells casualties.killed", "cells-unclear")
    }
  }
}
