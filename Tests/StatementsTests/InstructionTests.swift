import Incidents
import Testing

@testable import Statements

/// Instructions: a closed list of verbs, and no two that the same people cannot follow.
@Suite struct InstructionTests {
  static let pairs = InstructionVerb.allCases.flatMap { one in InstructionVerb.allCases.map { (one, $0) } }

  @Test(arguments: InstructionVerb.allCases)
  func aVerbContradictsOthersBothWaysAndNeverItself(verb: InstructionVerb) {
    #expect(!verb.contradicts.contains(verb))
    #expect(!verb.meaning.isEmpty && verb.key.isWellFormed)
    for other in verb.contradicts { #expect(other.contradicts.contains(verb), "\(verb) \(other)") }
    // What is forbidden contradicts what it forbids.
    if verb.rawValue.hasPrefix("do-not-"), let allowed = InstructionVerb(rawValue: String(verb.rawValue.dropFirst(7))) {
      #expect(verb.contradicts.contains(allowed))
    }
  }

  /// All verbs against all, whichever came first, for one place and for the people of one place among all.
  @Test(arguments: pairs)
  func everyContradictionOfTwoAgenciesIsFound(one: InstructionVerb, other: InstructionVerb) throws {
    for (left, right, overlaps) in [
      (Scope(place: "r"), Scope(place: "r"), true), (Scope(place: "r"), Scope(place: "all"), true),
      (Scope(place: "r"), Scope(place: "q"), false), (Scope(population: "children"), Scope(), true),
      (Scope(place: "r", population: "children"), Scope(place: "r", population: "staff"), false),
    ] {
      var room = Room()
      let first = try room.add(one.key, .words(Words("Do one.")), City.fire, scope: left)
      try room.add(other.key, .words(Words("Do other.")), City.police, scope: right)
      let isFound = room.conflicts().contains { $0.kind == .advice && $0.isBlocking }
      #expect(isFound == (overlaps && (one == other || one.contradicts.contains(other))), "\(left) \(right)")
      // The owner of the place ends one for the other, and then there is one voice.
      guard isFound else { continue }
      let end = EndFact(first, by: "f-2", reason: "not safe yet")
      try room.apply(try room.ledger.decide(end, room.act(City.police), City.rules), City.police)
      #expect(room.conflicts().isEmpty)
    }
  }

  @Test func oneInstructionInTheSameWordsIsNoConflict() throws {
    var room = Room()
    for officer in [City.fire, City.police] {
      try room.add("instruction.shelter", .words(Words("Go inside.")), officer, scope: Scope(place: "r"))
    }
    #expect(room.conflicts().isEmpty)
  }

  @Test(arguments: [
    ("instruction.children", "collect-children"), ("instruction.main", "VERB"), ("instruction.evacuate", "leave"),
    ("instruction.stay-inside", "shelter"), ("instruction.go-to", "come"),
    ("instruction.do-not-collect", "do-not-collect-children"),
    ("instruction.sheltr", "shelter"), ("instruction", "VERB"), ("instruction.come.now", "come"),
    ("instruction.come-", "come"),
  ])
  func anUnknownVerbIsRefusedWithTheList(key: String, meant: String) throws {
    var room = Room()
    do {
      try room.add(FactKey(key), .words(Words("Do it.")), scope: Scope(place: "r"))
      Issue.record("\(key) was taken")
    } catch let refusal as Refusal {
      #expect(refusal.rule == "instruction-unknown")
      for verb in InstructionVerb.allCases { #expect(refusal.missing.first?.contains(verb.rawValue) == true) }
      let command = try #require(refusal.mend.first)
      #expect(command.hasPrefix("afterword fact add instruction.\(meant) "), "\(command)")
      #expect(command.contains("--scope place=r") && command.contains("--confirmed"))
    }
    #expect(room.ledger.all.isEmpty)
  }
}
