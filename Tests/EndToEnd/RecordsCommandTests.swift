import Foundation
import Testing

/// The record that is handed out: whole, sealed, the same each time, and silent about what is not for its readers.
@Suite struct RecordsCommandTests {
  /// An incident with something of every class, one released and one unreleased statement, and the keys in a file.
  private func incident(_ body: (Scene, Workspace) async throws -> Void) async throws {
    try await Scene.play(from: Self.evening) { scene in
      try await Workspace.empty { far in
        try await scene.ok("statement keys --format jwks").output.write(to: far.file("jwks.json"))
        try await body(scene, far)
      }
    }
  }

  private static let evening = Scene.beginning { scene in
    try await scene.ok("fact add casualties.injured 8 --scope attackers=excluded --confirmed", as: "ambulance-press")
    try await scene.ok("fact add detail.weapon 'a blue lorry' --basis 'seen by patrol 7'", as: "police-press")
    try await scene.ok("fact withhold f-5 --code investigation --review-at +6h", as: "police-press")
    try await scene.ok("fact holdback add 'Ilo Tamsin' --code privacy --review-at +6h", as: "police-press")
    try await scene.ok("statement draft --kind holding --next-update +30m")
    try await scene.ok("statement edit 1 --replace 'We will not guess.' --with 'We do not guess.'")
    try await scene.ok("statement check 1")
    try await scene.ok("statement submit 1")
    try await scene.ok("statement object 1 --code wording --reason 'say it shorter'", as: "police-press")
    try await scene.ok("statement clear 1", as: "police-press")
    try await scene.ok("statement clear 1", as: "city-press")
    try await scene.ok("statement release 1")
    // Nobody listens: the attempt is a receipt, too.
    _ = try await scene.workspace.run("outbox deliver", as: "duty-lead")
    try await scene.ok("statement draft --kind situation --next-update +60m")
    try await scene.ok("rumour add 'a second attacker is on the quay' --source helpline", as: "police-press")
    try await scene.ok("fact gate open families-first --note 'in the town hall'", as: "family-liaison")
  }

  private func export(_ audience: String, _ scene: Scene, _ far: Workspace, _ more: String = "") async throws -> String
  {
    let path = far.file("\(audience).jsonl").path
    try await scene.ok("records export --for \(audience) --output \(path) \(more)", as: "admin")
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func eachAudienceReadsWhatIsItsOwn() async throws {
    try await incident { scene, far in
      let open = try await export("public", scene, far)
      let partners = try await export("partners", scene, far)
      let court = try await export("court", scene, far)
      for text in [open, partners, court] {
        #expect(text.contains("Harbour Market") && text.contains("afterword.feed-entry/1") == false)
        #expect(!text.contains("Tamsin"), "A held-back phrase stands in no record.")
      }
      for words in ["We do not guess.", "\"statement.released/1\"", "\"delivery."] {
        #expect(open.contains(words), "\(words)")
      }
      for words in ["say it shorter", "town hall", "patrol 7", "blue lorry", "second attacker"] {
        #expect(!open.contains(words), "\(words)")
      }
      for words in ["say it shorter", "town hall"] { #expect(partners.contains(words), "\(words)") }
      for words in ["blue lorry", "patrol 7", "second attacker"] { #expect(!partners.contains(words), "\(words)") }
      for words in ["blue lorry", "patrol 7", "second attacker", "say it shorter"] {
        #expect(court.contains(words), "\(words)")
      }
      for file in ["public.jsonl", "partners.jsonl", "court.jsonl"] {
        try await far.succeed("records verify \(file) --keys jwks.json")
      }
    }
  }

  /// The page for people shows what its file holds, and says whether that holds.
  @Test func aPageShowsWhatItsFileHolds() async throws {
    try await incident { scene, far in
      for (audience, hidden) in [
        ("public", ["say it shorter", "town hall", "patrol 7", "blue lorry", "second attacker"]),
        ("partners", ["blue lorry", "patrol 7", "second attacker"]), ("court", []),
      ] {
        _ = try await export(audience, scene, far)
        try await far.succeed("records show \(audience).jsonl --keys jwks.json -o \(audience).html")
        let page = try String(contentsOf: far.file("\(audience).html"), encoding: .utf8)
        #expect(
          page.contains("The record holds.") && page.contains("We do not guess.") && page.contains("Harbour Market"))
        for words in hidden { #expect(!page.contains(words), "\(audience): \(words)") }
        #expect(page.contains("left out:") == (audience != "court"))
        // Nothing is asked of anybody else, and nothing runs.
        #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("http://"))
      }
      let court = try String(contentsOf: far.file("court.html"), encoding: .utf8)
      for words in ["say it shorter", "town hall", "blue lorry"] { #expect(court.contains(words), "\(words)") }
      let file = far.file("court.jsonl")
      let whole = try String(contentsOf: file, encoding: .utf8)
      try whole.replacing("a blue lorry", with: "a <b>red</b> lorry").write(to: file, atomically: true, encoding: .utf8)
      let changed = try await far.run("records show court.jsonl --keys jwks.json")
      #expect(changed.exitCode == 1 && changed.text.contains("The record does not hold."))
      #expect(changed.text.contains("&lt;b&gt;red&lt;/b&gt;") && !changed.text.contains("<b>red"))
      let stranger = try await far.run("records show public.jsonl --keys public.jsonl")
      #expect(stranger.exitCode == 65 && stranger.message.contains("does not hold public keys"))
    }
  }

  @Test func theSameJournalGivesTheSameBytes() async throws {
    try await incident { scene, far in
      let first = try await export("partners", scene, far)
      let signature = try Data(contentsOf: far.file("partners.jsonl.sig"))
      let second = try await export("partners", scene.at("22:00"), far)
      #expect(first == second)
      #expect(try Data(contentsOf: far.file("partners.jsonl.sig")) == signature)
    }
  }

  /// What is disclosed later is what was committed to before.
  @Test func aLaterDisclosureIsCheckedAgainstAnEarlierOne() async throws {
    try await incident { scene, far in
      _ = try await export("public", scene, far)
      let late = scene.at("20:30")
      try await late.clear(2, "police-press", "city-press", "ambulance-press", "hospital-press")
      try await late.ok("statement release 2")
      let court = try await export("court", late, far)
      let same = try await far.succeed("records verify court.jsonl --against public.jsonl --keys jwks.json")
      #expect(same.text.contains("was committed to there"), "\(same)")
      // A court file that tells another story, sealed again by nobody: the commitments of the public file give it away.
      try court.replacingOccurrences(of: "a blue lorry", with: "a red lorry")
        .write(to: far.file("court.jsonl"), atomically: true, encoding: .utf8)
      let other = try await far.run("records verify court.jsonl --against public.jsonl --keys jwks.json")
      #expect(other.exitCode == 1 && other.text.contains("not what was committed to"), "\(other)")
    }
  }

  @Test func moreCanBeLeftOut() async throws {
    try await incident { scene, far in
      let text = try await export("court", scene, far, "--redact investigation,personal")
      #expect(!text.contains("blue lorry") && !text.contains("second attacker") && text.contains("say it shorter"))
      try await far.succeed("records verify court.jsonl --keys jwks.json")
      let odd = try await scene.workspace.run(Scene.words("records export --redact secrets"), as: "admin")
      #expect(odd.exitCode == 64 && odd.message.contains("is no class"), "\(odd)")
    }
  }

  /// Changed, dropped, put elsewhere, added, cut off at the end, signed by somebody else, or by an officer whose key was removed.
  @Test func everyAttackOnTheFileIsFoundAndTheLineNamed() async throws {
    try await incident { scene, far in
      let text = try await export("partners", scene, far)
      let rows = text.split(separator: "\n").map(String.init)
      try #require(rows.count > 20)
      func verdict(_ rows: [String]) async throws -> String {
        try (rows.joined(separator: "\n") + "\n").write(to: far.file("changed"), atomically: true, encoding: .utf8)
        let outcome = try await far.run("records verify changed --keys jwks.json")
        #expect(outcome.exitCode == 1, "\(outcome)")
        return outcome.text
      }
      func with(_ change: (inout [String]) -> Void) -> [String] {
        var changed = rows
        change(&changed)
        return changed
      }
      #expect(try await verdict(with { $0.remove(at: 7) }).contains("Line 8"))
      #expect(try await verdict(with { $0.swapAt(7, 8) }).contains("out of order"))
      #expect(try await verdict(with { $0.insert($0[7], at: 8) }).contains("Line 9"))
      #expect(try await verdict(with { $0.remove(at: $0.count - 2) }).contains("seal is for other lines"))
      #expect(try await verdict(with { $0.removeLast() }).contains("seal"))
      let guess = try #require(rows.firstIndex { $0.contains("say it shorter") })
      let changed = with { $0[guess] = $0[guess].replacingOccurrences(of: "say it shorter", with: "say it longer") }
      #expect(try await verdict(changed).contains("Line \(guess + 1): the field “reason” is not what was committed to"))
      for index in stride(from: 10, to: text.utf8.count, by: text.utf8.count / 25) {
        var bytes = Array(text.utf8)
        bytes[index] = bytes[index] == UInt8(ascii: "a") ? UInt8(ascii: "b") : UInt8(ascii: "a")
        try Data(bytes).write(to: far.file("changed"))
        let outcome = try await far.run("records verify changed --keys jwks.json")
        #expect([1, 65].contains(outcome.exitCode), "byte \(index): \(outcome)")
      }
      // The seal of another record, or of nobody that is known.
      let open = try await export("public", scene, far).split(separator: "\n").map(String.init)
      #expect(try await verdict(with { $0[$0.count - 1] = open[open.count - 1] }).contains("another record"))
      let forged = with {
        $0[$0.count - 1] = $0[$0.count - 1].replacingOccurrences(of: "\"signature\":\"", with: "\"signature\":\"AAAA")
      }
      #expect(try await verdict(forged).contains("signature that is not that of admin"))
      try "[]".write(to: far.file("none.json"), atomically: true, encoding: .utf8)
      let unknown = try await far.run("records verify partners.jsonl --keys none.json")
      #expect(unknown.exitCode == 1 && unknown.text.contains("no public key"), "\(unknown)")
      // The officer's key was removed before the record was sealed.
      try await scene.ok("key revoke admin --reason 'left the city'", as: "admin")
      let keys = try await scene.ok("statement keys --format jwks").text
      try VerificationCommandTests.removed(at: "2026-03-14T18:00:00.000Z", keys)
        .write(to: far.file("jwks.json"), atomically: true, encoding: .utf8)
      let removed = try await far.run("records verify partners.jsonl --keys jwks.json")
      #expect(removed.exitCode == 1 && removed.text.contains("was removed at"), "\(removed)")
      try await scene.no("records export --for partners", "key-missing", as: "admin")
    }
  }

  @Test func onlyKeepersHandOutRecords() async throws {
    try await incident { scene, _ in
      try await scene.no("records export --for court", "may-not-export-records", as: "duty-lead")
      try await scene.no("records export --for public", "may-not-export-records", as: "support-lead")
      try await scene.ok("records export --for public", as: "duty-lead")
    }
  }

  @Test(.enabled(if: OutsideTool.hasOpenSSL, "openssl is not installed; “make deps” installs it"))
  func opensslChecksTheWholeFile() async throws {
    try await incident { scene, far in
      _ = try await export("partners", scene, far)
      try await scene.ok("statement keys --format pem --of admin").output.write(to: far.file("public.pem"))
      let arguments = [
        "pkeyutl", "-verify", "-pubin", "-inkey", "public.pem", "-rawin", "-in", "partners.jsonl", "-sigfile",
        "partners.jsonl.sig",
      ]
      let good = try OutsideTool.run("openssl", arguments, in: far.folder)
      #expect(good.isYes, "\(good.output)")
      try Data(contentsOf: far.file("partners.jsonl")).dropLast().write(to: far.file("partners.jsonl"))
      #expect(try !OutsideTool.run("openssl", arguments, in: far.folder).isYes)
    }
  }
}
