import Foundation
import Testing

/// What one hand must not be able to open: objections, silence, gates, keys, held-back words, labels.
@Suite(.serialized) struct ScenarioGuardTests {
  /// The fire service objects; a release is refused, whatever the author does to the text or says in another's name.
  @Test func anObjectionStandsUntilItsMakerLetsItGo() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +60m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement object 1 --code safety --reason 'the square is not safe'", as: "fire-press")
      try await scene.ok("statement object 1 --code safety --reason 'officers are inside'", as: "police-press")
      try await scene.no("statement release 1", "objection-open")
      let code = try await scene.view(1).code
      try await scene.no("statement clear 1 --by-voice police-press --code \(code)", "objection-is-its-makers")
      try await scene.ok("statement edit 1 --reopen")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.no("statement release 1", "objection-open", "fire-press")
      try await scene.ok("statement edit 1 --replace 'We will not guess.' --with 'We do not guess.'")
      try await scene.clear(1, "police-press", "city-press")
      #expect(try await scene.ok("statement board").text.contains("the square is not safe"))
      #expect(try await scene.ok("statement show 1").text.contains("the square is not safe"))
      try await scene.at("20:10").no("statement release 1", "objection-open", "statement clear 1 --as fire-press")
      try await scene.ok("statement clear 1", as: "fire-press")
      #expect(try await scene.ok("statement show 1").text.contains("let go"))
      try await scene.ok("statement release 1")
    }
  }

  /// Who has to decide about an objection reads the words that it is about, and those that would do.
  @Test func whatIsObjectedToIsShown() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +60m")
      try await scene.clear(1, "police-press")
      try await scene.ok(
        "statement object 1 --code wording --reason 'too cold' --words 'We will not guess.' --instead 'We do not guess.'",
        as: "city-press")
      for command in ["statement board", "statement show 1"] {
        let shown = try await scene.ok(command).text
        #expect(shown.contains("“We will not guess.”") && shown.contains("instead: “We do not guess.”"), "\(shown)")
      }
    }
  }

  @Test func silenceAndDisputesPassOnWithTheNumber() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 8 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("fact withhold f-4 --code next-of-kin --review-at +1h", as: "family-liaison")
      try await scene.no("fact supersede f-4 8", "nothing-changed", as: "prosecutor-press")
      try await scene.ok("fact supersede f-4 9", as: "prosecutor-press")
      #expect(try await scene.ok("fact list").text.contains("f-5 (casualties.killed) is withheld"))
      try await scene.ok("fact retract f-5 --reason 'typed in haste'", as: "prosecutor-press")
      try await scene.ok("fact add casualties.killed 9 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      #expect(try await scene.ok("fact list").text.contains("f-6 (casualties.killed) is withheld"))
      let board = try await scene.at("21:05").ok("statement board").text
      #expect(
        board.contains("f-6 (casualties.killed) is withheld (next-of-kin) and should have been looked at"), "\(board)")
    }
  }

  /// A line typed into the file makes nobody known: with no key, and with one that nobody vouched for.
  @Test func whoJoinsOpensNothingUntilSomebodyVouches() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 8 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok("fact holdback add 'blue delivery van' --code investigation", as: "prosecutor-press")
      let path = scene.workspace.file("afterword.yaml")
      try String(contentsOf: path, encoding: .utf8).replacingOccurrences(
        of: "\nofficers:\n",
        with:
          "\nofficers:\n  newcomer: { name: N, agency: prosecutor, roles: [press, prosecutor, family-liaison, lead] }\n"
      ).write(to: path, atomically: true, encoding: .utf8)
      let opening = [
        "fact holdback lift h-1 --reason known", "fact gate open prosecutor --note x",
        "fact gate open families-first --note x", "fact supersede f-4 99", "fact allow f-4 --rule public",
        "fact add known.x 'The road is open.' --confirmed", "fact victim identified v-01",
      ]
      for line in opening { try await scene.no(line, "officer-not-vouched", "key vouch newcomer", as: "newcomer") }
      try await scene.ok("fact add known.y 'The bridge is open.'", as: "newcomer")
      try await scene.ok("fact withhold f-4 --code next-of-kin --review-at +1h", as: "newcomer")
      let made = try await scene.ok("key create newcomer", as: "newcomer").text
      #expect(!made.contains("--as newcomer"), "\(made)")
      for line in opening { try await scene.no(line, "officer-not-vouched", as: "newcomer") }
      try await scene.ok("key vouch newcomer")
      try await scene.ok("fact gate open prosecutor --note agreed", as: "newcomer")
    }
  }

  /// The machine was stolen; what the thief makes on it is nobody's key. The lapsed yes is given again without voiding the others.
  @Test func theKeyAfterARevocationIsVouchedFor() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +60m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("key revoke police-press --reason 'Laptop stolen'", as: "admin")
      try await scene.ok("key create police-press", as: "police-press")
      try await scene.no("statement clear 1", "officer-not-vouched", as: "police-press")
      try await scene.no("fact supersede f-1 Quay", "officer-not-vouched", as: "police-press")
      try await scene.ok("key vouch police-press")
      try await scene.ok("statement clear 1", as: "police-press")
      try await scene.ok("statement release 1")
      let exported = try await scene.ok("statement export 1").text
      try exported.write(to: scene.workspace.file("1.json"), atomically: true, encoding: .utf8)
      #expect(try await scene.ok("statement verify 1.json").text.contains("genuine and current"))
    }
  }

  @Test func reasonsHoldNothingThatIsHeldBack() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact holdback add 'blue delivery van' --code investigation", as: "prosecutor-press")
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.ok("statement check 1")
      try await scene.no("statement release 1 --urgent --reason 'a blue delivery van is at large'", "G1-held-back")
      try await scene.no(
        "key revoke fire-press --reason 'seen near the blue delivery van'", "G1-held-back", as: "admin")
      let journal = try await scene.ok("journal list --limit 1000 --format json", as: "admin").text
      #expect(!journal.contains("delivery van"))
    }
  }

  /// Nothing is made from an instruction that was withdrawn, in no form.
  @Test func nothingIsMadeFromWhatWasWithdrawn() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +30m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.ok("statement release 1")
      try await scene.ok("statement short 1 --form sms --parts 5")
      try await scene.ok("statement withdraw 1 --reason 'It was issued in error.'")
      for form in ["sms --parts 5", "post280", "post500", "thread500", "spoken", "talking-points", "easy-read"] {
        try await scene.no("statement short 1 --form \(form)", "statement-withdrawn")
      }
      try await scene.no(
        "statement alert 1 --sender a@alder.example --area Harbour", "statement-withdrawn", "statement show 2")
      try await scene.ok("statement short 2 --form sms --parts 5")
    }
  }

  /// Two families were not reached at 20:14; a word dated before that opens nothing.
  @Test func familiesComeFirstByTheClock() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact gate open families-first --note told", as: "family-liaison")
      let later = scene.at("20:14")
      try await later.ok("fact gate close families-first --note 'two families were not reached'", as: "family-liaison")
      let refused = try await later.no(
        "fact gate open families-first --note told --at 20:05", "G3-families-first", as: "family-liaison")
      #expect(refused.contains("20:14"), "\(refused)")
      try await later.ok("fact gate open families-first --note told", as: "family-liaison")
    }
  }

  /// Nobody can have been told at 19:30 of a figure that became known at 20:00; a figure that only says the same again is no news.
  @Test func theTenMinutesCountFromTheFigure() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("fact add casualties.killed 4 --scope attackers=excluded --confirmed", as: "prosecutor-press")
      try await scene.ok(
        "fact add casualties.hospital 9 --as-of 19:40 --at 19:42 --confirmed", as: "hospital-press")
      try await scene.ok("fact gate open families-first --note told --at 19:45", as: "family-liaison")
      try await scene.ok("statement draft --kind casualty --next-update +60m")
      try await scene.clear(1, "city-press", "prosecutor-press", "hospital-press", "family-liaison")
      try await scene.no(
        "statement release 1", "G3-families-first", "f-4 (casualties.killed) became known", "gate open")
      let nine = scene.at("20:09")
      try await nine.no("statement release 1", "G3-families-first")
      try await scene.at("20:10").ok("statement release 1")
    }
    try await Scene.play { scene in
      try await scene.basics()
      let early = "--as-of 19:40 --at 19:42"
      try await scene.ok(
        "fact add casualties.killed 4 --scope attackers=excluded \(early) --confirmed", as: "prosecutor-press")
      try await scene.ok("fact supersede f-4 4 --reason 'lists were read again'", as: "prosecutor-press")
      try await scene.ok("fact gate open families-first --note told --at 19:45", as: "family-liaison")
      try await scene.ok("statement draft --kind casualty --next-update +60m")
      try await scene.clear(1, "city-press", "prosecutor-press", "hospital-press", "family-liaison")
      try await scene.ok("statement release 1")
    }
  }

  /// The embargo is refused when it is set, not found out when it ends.
  @Test func anEmbargoEndsWhileTheTextIsFresh() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind holding --next-update +60m")
      try await scene.clear(1, "police-press", "city-press")
      try await scene.no("statement embargo 1 --until 20:45", "text-too-old")
      try await scene.ok("statement embargo 1 --until 20:30")
    }
  }

  /// A yes that comes after the clock decides what the clock could not, and the silent agency is left out.
  @Test func aYesAfterTheClockEndsTheWaiting() async throws {
    try await Scene.play { scene in
      let ten = scene.at("22:00")
      try await ten.basics()
      try await ten.ok("fact add casualties.hospital 12 --confirmed", as: "hospital-press")
      try await ten.ok("statement draft --kind situation --next-update +40m")
      try await ten.clear(1, "city-press")
      #expect(try await scene.at("22:14").ok("statement board").message.contains("the time of hospitals is over"))
      // Whoever says the yes that was waited for is told at once that the text is another one now.
      let yes = try await scene.at("22:15").ok("statement clear 1", as: "police-press")
      #expect((yes.text + yes.message).contains("hospitals did not answer"), "\(yes)")
      #expect(try await scene.at("22:16").ok("statement board").text.contains("police"))
      #expect(try await !scene.at("22:16").text(1).contains("12 people"))
    }
  }

  /// “It was a terrorist attack” is the prosecutor's word, and never the author's.
  @Test func theAuthorDoesNotGiveTheLabel() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      try await scene.ok("statement draft --kind situation --next-update +30m")
      try await scene.ok(
        "statement edit 1 --replace 'We will not guess.' --with 'It was a terrorist attack. We will not guess.'")
      let waive = "statement waive 1 acc-terror-premature --code J-TERR-DESIG --reason 'designated by the ministry'"
      try await scene.no(waive, "may-not-waive", "prosecutor")
      try await scene.ok(waive, as: "prosecutor-press")
    }
  }

  /// A number that was tried hours ago is named where the text is checked and sent on.
  @Test func aNumberTriedLongAgoIsNamed() async throws {
    try await Scene.play { scene in
      try await scene.basics()
      let late = scene.at("23:00")
      try await late.ok("statement draft --kind holding --next-update +60m")
      #expect(try await late.ok("statement check 1").text.contains("was last tried"))
      #expect(try await late.ok("statement submit 1").text.contains("was last tried"))
    }
  }
}
