import Incidents
import Testing

@testable import Statements

/// An objection stands until the officer who made it lets it go; no edit, no other voice and no other act ends it.
@Suite struct ObjectionTests {
  /// A holding text that everybody has cleared, and to which the fire service then objects.
  private func objected(words: String? = nil, by officer: Officer = City.fire) throws -> (Room, Int) {
    var room = Room()
    try room.addBasics()
    let number = try room.draft(.holding)
    try room.clearAll(number)
    try room.object(number, words: words, by: officer)
    return (room, number)
  }

  @Test func reopeningTheSameTextForgetsNoObjection() throws {
    var (room, number) = try objected()
    let statement = try #require(room.statements[number])
    try room.apply(try statement.decideReopening(room.act(City.lead)), to: number, City.lead)
    try room.clearAll(number)
    #expect(refusal { try room.release(number) } == "objection-open")
    try room.clear(number, by: City.fire)
    #expect(room.statements[number]?.pastObjections.map(\.officer) == [City.fire.id])
    try room.release(number)
  }

  @Test(arguments: [nil, "We will not guess."])
  func anEditElsewhereForgetsNoObjection(words: String?) throws {
    var (room, number) = try objected(words: words)
    try room.edit(number, room.text(number).replacing("Our thoughts are", with: "Our deepest thoughts are"))
    try room.clearAll(number)
    room.now = room.now + .minutes(25)
    #expect(refusal { try room.release(number) } == "objection-open")
  }

  /// Other marks, spaces and capitals are no other words.
  @Test func wordsThatOnlyLookOtherwiseAreStillThere() throws {
    var (room, number) = try objected(words: "We will not guess.")
    try room.edit(number, room.text(number).replacing("We will not guess.", with: "We will not guess!"))
    #expect(room.statements[number]?.standingObjections.count == 1)
  }

  @Test func whoeverObjectedToWordsThatAreGoneIsAskedAboutTheNewOnes() throws {
    var (room, number) = try objected(words: "We will not guess.")
    try room.edit(number, room.text(number).replacing("We will not guess.", with: "We say only what we know."))
    try room.clearAll(number)
    #expect(room.statements[number]?.askedObjections.count == 1)
    // Whose yes was carried over says it anew, so that only the objector is waited for.
    for officer in City.officers where room.statements[number]?.carriedUntil[officer.id] != nil {
      try room.clear(number, by: officer)
    }
    #expect(refusal { try room.release(number) } == "objector-asked")
    var late = room
    late.now = late.now + .minutes(5)
    try late.release(number)
    try room.object(number, words: "We say only what we know.", by: City.fire)
    room.now = room.now + .minutes(25)
    #expect(refusal { try room.release(number) } == "objection-open")
  }

  /// By telephone and in another's place nobody takes back what an officer has said.
  @Test(arguments: [true, false])
  func anotherVoiceLiftsNothing(byVoice: Bool) throws {
    let (room, number) = try objected(by: City.police)
    let statement = try #require(room.statements[number])
    let payload = try statement.clearancePayload(
      for: City.police, at: room.now, signer: City.deputy.id, delegation: byVoice ? nil : "d-1", byVoice: byVoice)
    let clearance = Clearance(payload: payload, signature: try City.sign(payload, as: City.deputy.id))
    var register = room.register
    if !byVoice {
      let own = DelegationPayload(
        id: "d-1", incident: room.incident, from: City.police.id, to: City.deputy.id, kinds: [.holding],
        at: room.now, until: room.now + .hours(2))
      let delegation = Delegation(payload: own, signature: try City.sign(own, as: City.police.id))
      for event in try register.decide(
        delegation, publicKey: City.publicKeys[City.police.id], officers: City.officers, room.act(City.police))
      {
        register.apply(Recorded(event, officer: City.police.id, occurredAt: room.now, recordedAt: room.now))
      }
    }
    let rule = refusal {
      _ = try statement.decide(
        clearance, publicKey: City.publicKeys[City.deputy.id], for: City.police, register: register,
        room.act(City.deputy))
    }
    #expect(rule == "objection-is-its-makers")
  }

  /// Who objects and then writes the words that do may let the objection go, and clears nothing by that.
  @Test func anAuthorLetsGoAndDoesNotClear() throws {
    var (room, number) = try objected(by: City.police)
    try room.edit(number, room.text(number).replacing("We will not guess.", with: "We do not guess."), by: City.police)
    room.officers.append(
      Officer(id: "second-police", name: "Sal Second", agency: "police", roles: [.press, .clearance]))
    try room.check(number)
    try room.submit(number)
    try room.clear(number, by: City.police)
    #expect(room.statements[number]?.openObjections.isEmpty == true)
    #expect(room.statements[number]?.clearances.isEmpty == true)
  }

  /// Whatever is done in whatever order, a text that is public is one to which nobody objects who has not let the objection go with a
  /// signature of his own.
  @Test(arguments: 0..<24)
  func nothingGoesOutOverAnObjection(seed: Int) throws {
    var random = Seeded(seed)
    var (room, number) = try objected()
    var hasLetGo = false
    for step in 0..<40 {
      room.now = room.now + .minutes(1)
      let officer = City.officers.randomElement(using: &random) ?? City.lead
      let statement = try #require(room.statements[number])
      switch Int.random(in: 0...7, using: &random) {
      case 0: _ = try? room.edit(number, room.text(number) + "\nLine \(step).", by: officer)
      case 1:
        if let events = try? statement.decideReopening(room.act(officer)) {
          try room.apply(events, to: number, officer)
        }
      case 2: _ = try? room.supersede("f-1", .words(Words("Hall \(step % 3)")), City.police)
      case 3: try? room.check(number)
      case 4: try? room.submit(number)
      case 5, 6:
        if (try? room.clear(number, by: officer)) != nil, officer.id == City.fire.id { hasLetGo = true }
      default: try? room.release(number)
      }
      if room.statements[number]?.release != nil { #expect(hasLetGo) }
      #expect(hasLetGo || room.statements[number]?.standingObjections.count == 1)
    }
  }
}

extension Room {
  /// Objects to a text.
  mutating func object(_ number: Int, words: String? = nil, by officer: Officer) throws {
    let objection = ObjectToStatement(code: .safety, reason: "The square is not safe.", words: words)
    try apply(try (statements[number] ?? Statement()).decide(objection, act(officer)), to: number, officer)
  }
}
