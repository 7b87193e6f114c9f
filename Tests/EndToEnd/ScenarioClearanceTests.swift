import Foundation
import Testing

/// Clearance: S10, S11, and attacks on it.
@Suite(.serialized) struct ScenarioClearanceTests {
  /// Facts of four agencies and a situation statement that says them.
  private func situation(_ scene: Scene) async throws {
    try await scene.basics()
    try await scene.ok("fact add casualties.hospital 12 --confirmed", as: "hospital-press")
    try await scene.ok("fact add casualties.critical 2 --confirmed", as: "hospital-press")
    try await scene.ok("fact add known.fire 'The fire at the market is out.' --confirmed", as: "fire-press")
    try await scene.ok("statement draft --kind situation --next-update +40m")
  }

  /// S10: one digit is corrected.
  @Test func s10AChangeReClearsOnlyWhomItConcerns() async throws {
    try await Scene.play { scene in
      try await situation(scene)
      try await scene.clear(1, "police-press", "hospital-press", "fire-press", "city-press")
      #expect(try await scene.view(1).state == "cleared")
      try await scene.ok("fact supersede f-4 13", as: "hospital-press")
      try await scene.no("statement release 1", "clearance-policy-unmet")
      try await scene.ok("statement assemble 1")
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      let view = try await scene.view(1)
      #expect(Set(view.waitingFor.map(\.seat)) == ["role lead", "hospitals"])
      #expect(try await scene.ok("statement board").text.contains("from revision 1: its words are unchanged"))
      try await scene.ok("statement clear 1", as: "hospital-press")
      try await scene.ok("statement clear 1", as: "city-press")
      try await scene.no("statement release 1", "context-clock")
      try await scene.at("20:02").ok("statement release 1")
      let exported = try await scene.at("20:02").ok("statement export 1").text
      try exported.write(to: scene.workspace.file("statement.json"), atomically: true, encoding: .utf8)
      let verified = try await scene.ok("statement verify statement.json")
      #expect(verified.text.contains("genuine and current") && verified.text.contains("police are unchanged"))
      // Without the sentences that were signed, the carried yes holds nothing.
      try exported.replacingOccurrences(of: "13 people", with: "31 people")
        .write(to: scene.workspace.file("altered.json"), atomically: true, encoding: .utf8)
      try await scene.no("statement verify altered.json", "not ours or altered")
    }
  }

  /// In full mode every change makes every yes void.
  @Test func s10InFullModeEverybodySaysYesAgain() async throws {
    try await Scene.play { scene in
      let path = scene.workspace.file("afterword.yaml")
      let yaml =
        try String(contentsOf: path, encoding: .utf8) + "\nclearance:\n  policies:\n    situation: { mode: full }\n"
      try yaml.write(to: path, atomically: true, encoding: .utf8)
      try await situation(scene)
      try await scene.clear(1, "police-press", "hospital-press", "fire-press", "city-press")
      try await scene.ok("fact supersede f-4 13", as: "hospital-press")
      try await scene.ok("statement assemble 1")
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      #expect(try await scene.view(1).waitingFor.count == 4)
    }
  }

  /// An objection during the time to object breaks what was carried over.
  @Test func s10AnObjectionBreaksACarriedYes() async throws {
    try await Scene.play { scene in
      try await situation(scene)
      try await scene.clear(1, "police-press", "hospital-press", "fire-press", "city-press")
      try await scene.ok("fact supersede f-4 13", as: "hospital-press")
      try await scene.ok("statement assemble 1")
      try await scene.clear(1, "hospital-press", "city-press")
      try await scene.ok(
        "statement object 1 --code wording --reason 'the words around ours' --words 'We will not guess.' --instead 'We do not guess.'",
        as: "fire-press")
      try await scene.at("20:05").no("statement release 1", "fire")
      try await scene.ok("statement edit 1 --accept fire-press")
      #expect(try await scene.text(1).contains("We do not guess."))
    }
  }

  /// S11: one agency has seen the text and is silent, another has not seen it.
  @Test func s11SilenceCountsOnlyForThoseWhoHaveSeenTheText() async throws {
    try await Scene.play { scene in
      let ten = scene.at("22:00")
      try await situation(ten)
      try await ten.clear(1, "police-press", "city-press")
      try await scene.at("22:02").ok("statement acknowledge 1", as: "fire-press")
      let eleven = try await scene.at("22:11").ok("statement board")
      #expect(eleven.text.contains("deputy") && eleven.text.contains("hospitals"))
      try await scene.at("22:11").no("statement release 1", "clearance-policy-unmet")
      let out = scene.at("22:14")
      let board = try await out.ok("statement board")
      #expect(board.text.contains("fire deemed, policy situation/2-people/12m/sectional"), "\(board)")
      let text = try await out.text(1)
      #expect(
        !text.contains("hospital") && !text.contains("Ellery Hospitals")
          && text.contains("The fire at the market is out."))
      try await out.ok("statement release 1")
      let log = try await out.ok("journal list --limit 1000 --format json", as: "admin")
      #expect(log.text.contains("statement.deemed/1"))
    }
  }

  /// Silence alone releases nothing, and never a casualty statement.
  @Test func s11SilenceAloneIsNotEnough() async throws {
    try await Scene.play { scene in
      let ten = scene.at("22:00")
      try await situation(ten)
      try await ten.clear(1, "city-press")
      for officer in ["police-press", "fire-press", "hospital-press"] {
        try await ten.ok("statement acknowledge 1", as: officer)
      }
      let out = scene.at("22:13")
      try await out.ok("statement board")
      let refused = try await out.no("statement release 1", as: "duty-lead")
      #expect(refused.contains("silence-alone") || refused.contains("clearance-policy-unmet"))
    }
    try await Scene.play { scene in
      let ten = scene.at("22:00")
      try await ten.basics()
      try await ten.ok("fact add casualties.killed 3 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await ten.ok("fact gate open families-first --note briefed", as: "family-liaison")
      try await ten.ok("statement draft --kind casualty --next-update +50m")
      try await ten.clear(1, "prosecutor-press", "city-press", "family-liaison")
      try await ten.ok("statement acknowledge 1", as: "hospital-press")
      let out = scene.at("22:31")
      #expect(!(try await out.ok("statement board").text.contains("deemed")))
      try await out.no("statement release 1", "clearance-policy-unmet", "hospitals")
    }
  }

  /// A yes by telephone: the code is read back, and the person signs later.
  @Test func aYesByTelephoneIsWitnessedAndSignedLater() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.clear(1, "city-press")
      try await scene.no("statement clear 1 --by-voice police-press", "code-not-read-back")
      try await scene.no("statement clear 1 --by-voice police-press --code AAAAAA", "text-changed-since-read")
      let code = try await scene.view(1).code
      try await scene.no("statement clear 1 --by-voice police-press --code \(code)", "own-voice", as: "police-press")
      try await scene.ok("statement clear 1 --by-voice police-press --code \(code)")
      try await scene.ok("statement release 1")
      #expect(
        try await scene.ok("statement board").text.contains(
          "police-press cleared statement 1 by telephone and has not signed yet"))
      try await scene.no("statement clear 1 --confirm", "nothing-to-confirm", as: "fire-press")
      try await scene.ok("statement clear 1 --confirm", as: "police-press")
      #expect(!(try await scene.ok("statement board").text.contains("has not signed yet")))
    }
  }

  /// Delegations are signed, limited to kinds and time, and end.
  @Test func aDelegateSpeaksOnlyAsFarAsTheDelegationGoes() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.clear(1, "city-press")
      try await scene.no("statement clear 1 --for police-press", "no-delegation", as: "fire-press")
      try await scene.ok("statement delegate --to fire-press --kinds situation --until +2h", as: "police-press")
      try await scene.no("statement clear 1 --for police-press", "no-delegation", as: "fire-press")
      try await scene.ok("statement delegate --to fire-press --kinds holding --until +1h", as: "police-press")
      try await scene.no("statement delegate --to city-press --until +200h", "delegation-length", as: "police-press")
      try await scene.at("21:01").no("statement clear 1 --for police-press", "no-delegation", as: "fire-press")
      try await scene.ok("statement clear 1 --for police-press", as: "fire-press")
      try await scene.ok("statement release 1")
    }
  }

  /// Attacks: an officer who was removed, a signature dated before the text, a clock that is a day behind.
  @Test func whatDoesNotHoldIsRefusedWithReasons() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +60m")
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      try await scene.no("statement clear 1 --at 19:59", "clearance-before-text", as: "police-press")
      try await scene.at("2026-03-13T20:00:00+01:00").no("statement clear 1", as: "police-press")
      try await scene.ok("statement clear 1", as: "police-press")
      try await scene.ok("statement clear 1", as: "city-press")
      let path = scene.workspace.file("afterword.yaml")
      let yaml = try String(contentsOf: path, encoding: .utf8)
      let without = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("  police-press:") }.joined(separator: "\n")
      try without.write(to: path, atomically: true, encoding: .utf8)
      try await scene.no("statement release 1", "clearance-not-valid-any-more", "police-press")
      try yaml.write(to: path, atomically: true, encoding: .utf8)
      try await scene.ok("statement object 1 --code fact --reason 'the place is wrong'", as: "police-press")
      try await scene.no("statement release 1", "police-press")
      try await scene.at("23:30").no("statement release 1", "clearance-expired", as: "duty-lead")
    }
  }

  /// Held-back words are refused before they are recorded, wherever they are typed.
  @Test func heldBackWordsAreNotWrittenDownAnywhere() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok(
        "fact holdback add - --code investigation --review-at +6h", as: "prosecutor-press", input: "blue delivery van\n"
      )
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.no(
        "statement edit 1 --replace 'We will not guess.' --with 'Look for a Blue, delivery-van.'", "G1-held-back")
      try await scene.no("fact add known.van 'A blue delivery van was seen.'", "G1-held-back", as: "police-press")
      try await scene.no("rumour add 'They came in a blue delivery van'", "G1-held-back")
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      try await scene.no(
        "statement object 1 --code fact --reason 'the blue delivery van is missing'", "G1-held-back", as: "police-press"
      )
      let journal = try Data(contentsOf: scene.workspace.file("journal.sqlite"))
      #expect(journal.range(of: Data("delivery".utf8)) == nil)
      let wal = (try? Data(contentsOf: scene.workspace.file("journal.sqlite-wal"))) ?? Data()
      #expect(wal.range(of: Data("delivery".utf8)) == nil)
    }
  }

  /// What people say feeds what is said to them.
  @Test func aRumourIsCountedJudgedAndAnswered() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("rumour add 'A second attack at the station' --source helpline --count 12")
      let again = try await scene.ok("rumour add 'a second attack at the station!' --source social --count 200")
      #expect(again.text.contains("r-1") && again.text.contains("212 times"))
      try await scene.no("statement draft --kind false-claim --rumour r-1", "rumour-not-judged")
      try await scene.ok("rumour judge r-1 false --answer 'The station is open and safe to use.'", as: "police-press")
      try await scene.ok("statement draft --rumour r-1")
      #expect(try await scene.text(1).contains("A second attack at the station"))
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      #expect(try await scene.ok("rumour list").text.contains("Nothing is open."))
      #expect(try await scene.ok("rumour list --all").text.contains("answered by statement 1"))
      try await scene.ok("rumour add 'Can I fetch my car?' --kind question --source press")
      try await scene.ok("rumour judge r-2 unknown --answer 'Not yet. We will say when.'")
      #expect(try await scene.ok("rumour answers").text.contains("Can I fetch my car?"))
    }
  }

  /// An overtaken draft is assembled again and then replaces the right statement; commands name the incident where several are open.
  @Test func anOvertakenDraftIsMendedByAssembling() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.clear(2, "police-press", "city-press")
      try await scene.ok("statement release 2")
      try await scene.no("statement check 1", "sequence-moved", "afterword statement assemble 1")
      try await scene.ok("statement assemble 1")
      #expect(try await scene.text(1).contains("This replaces our statement 2."))
      try await scene.ok("statement check 1")
      try await scene.workspace.succeed(
        ["incident", "open", "Another", "--id", "other", "--t0", "2026-03-14T19:30:00+01:00"], as: "duty-lead")
      try await scene.no("statement draft --kind holding --next-update +30m --incident other", "--incident other")
      #expect(
        try await scene.ok("statement show 1 --incident harbour").text.contains(
          "afterword statement submit 1 --incident harbour"))
    }
  }

  /// An agency's cleared sentence is turned into its opposite: the check stops it.
  @Test func wordsThatWereTurnedRoundAreStopped() async throws {
    try await Scene.play { scene in
      try await situation(scene)
      try await scene.clear(1, "police-press", "hospital-press", "fire-press", "city-press")
      try await scene.ok(
        "statement edit 1 --replace 'The fire at the market is out.' --with 'The fire at the market is not out.'")
      try await scene.no("statement check 1", "C17-reworded")
    }
  }

  /// Words that came after an agency had seen the text are not words that it was silent about.
  @Test func silenceIsNoYesToWordsThatNobodyHasSeen() async throws {
    try await Scene.play { scene in
      let ten = scene.at("22:00")
      try await situation(ten)
      try await ten.clear(1, "police-press", "hospital-press")
      try await scene.at("22:02").ok("statement acknowledge 1", as: "fire-press")
      let later = scene.at("22:13")
      try await later.ok(
        "statement edit 1 --replace 'We will not guess.' --with 'We will not guess. Looters set the fire.'")
      try await later.ok("statement check 1")
      try await later.ok("statement submit 1")
      try await later.ok("statement clear 1", as: "city-press")
      let board = try await scene.at("22:14").ok("statement board").text
      #expect(!board.contains("deemed"), "\(board)")
      try await scene.at("22:16").no("statement release 1", "fire")
      try await scene.at("22:16").ok("statement acknowledge 1", as: "fire-press")
      #expect(try await scene.at("22:29").ok("statement board").text.contains("fire deemed"))
    }
  }

  /// A person counts once, for however many others that person speaks; and gates are not handed to other agencies.
  @Test func oneDelegateIsOnePerson() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.no(
        "statement delegate --to city-press --until +8h", "delegation-of-a-gate", as: "prosecutor-press")
      try await scene.no("statement delegate --to city-press --until +8h", "delegation-of-a-gate", as: "family-liaison")
      try await scene.ok("statement delegate --to city-press --until +8h", as: "police-press")
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.clear(1, "city-press")
      try await scene.ok("statement clear 1 --for police-press", as: "city-press")
      try await scene.no("statement release 1", "the yes of 1 more person")
      #expect(try await scene.view(1).state == "in-clearance")
    }
  }

  /// Whoever hears every yes on the telephone is one pair of eyes, however many voices there were.
  @Test func oneWitnessAloneReleasesNothing() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.ok("statement check 1")
      try await scene.ok("statement submit 1")
      let code = try await scene.view(1).code
      try await scene.ok("statement clear 1 --by-voice police-press --code \(code)")
      try await scene.ok("statement clear 1 --by-voice city-press --code \(code)")
      try await scene.no("statement release 1", "signed or heard by duty-lead")
      try await scene.ok("statement clear 1", as: "commander")
      try await scene.ok("statement release 1")
    }
  }

  /// When everybody who could say yes has written a part, the submission says so, with the ways out.
  @Test func aTextThatEverybodyWroteIsNotSentRound() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.ok("statement edit 1 --replace 'there now' --with 'there at work'", as: "city-press")
      try await scene.ok("statement check 1")
      try await scene.no("statement submit 1", "everybody-has-written", "afterword statement draft --kind holding")
    }
  }
}
