import Incidents
import Testing

@testable import Support

@Suite("Tasks")
struct TaskTests {
  func taskID(_ code: TaskCode) -> TaskID { TaskID(home: .person(Scene.id), code: code) }

  @Test func oneTaskFromOpeningToEvidence() throws {
    var state = try Scene.openCase()
    #expect(state.board.tasks["REG-01"]?.state == .open)
    state = try state.doing(.claim(takeOver: false), "REG-01", Scene.act(Scene.vera))
    #expect(state.board.tasks["REG-01"]?.assignee == "vera")
    state = try state.doing(.start, "REG-01", Scene.act(Scene.vera))
    state = try state.doing(.block(reason: Scene.words), "REG-01", Scene.act(Scene.vera))
    #expect(
      refusal { _ = try state.doing(.done(evidence: Scene.words), "REG-01", Scene.act(Scene.vera)) } == "task-blocked")
    state = try state.doing(.start, "REG-01", Scene.act(Scene.vera))
    state = try state.doing(.done(evidence: Scene.words), "REG-01", Scene.act(Scene.vera, .hours(3)))
    let task = try #require(state.board.tasks["REG-01"])
    #expect(task.state == .done && task.doneAt == Scene.t0 + .hours(3))
    #expect(task.notes.map(\.kind) == [.block, .evidence])
    for command: TaskCommand in [
      .claim(takeOver: true), .start, .done(evidence: Scene.words), .block(reason: Scene.words), .accept,
      .handOver(to: "city", answerBy: Scene.t0 + .days(9), note: nil), .cancel(.notNeeded, reason: Scene.words),
    ] {
      #expect(refusal { _ = try state.doing(command, "REG-01", Scene.act(Scene.vera, .hours(4))) } == "task-finished")
    }
  }

  @Test func onlyTheOwnersOfficersAct() throws {
    let state = try Scene.openCase()
    for command: TaskCommand in [
      .claim(takeOver: true), .start, .done(evidence: Scene.words), .block(reason: Scene.words),
      .handOver(to: "city", answerBy: Scene.t0 + .days(9), note: nil), .cancel(.notNeeded, reason: Scene.words),
    ] {
      #expect(refusal { _ = try state.doing(command, "REG-01", Scene.act(Scene.hana)) } == "task-of-another-agency")
    }
  }

  @Test func aColleagueTakesOverOnlyOnPurpose() throws {
    let state = try Scene.openCase().doing(.claim(takeOver: false), "REG-01", Scene.act(Scene.vera))
    #expect(
      refusal { _ = try state.doing(.claim(takeOver: false), "REG-01", Scene.act(Scene.viktor)) }
        == "task-held-by-another")
    #expect(refusal { _ = try state.doing(.start, "REG-01", Scene.act(Scene.viktor)) } == "task-held-by-another")
    #expect(
      refusal { _ = try state.doing(.claim(takeOver: true), "REG-01", Scene.act(Scene.vera)) } == "task-already-claimed"
    )
    let after = try state.doing(.claim(takeOver: true), "REG-01", Scene.act(Scene.viktor))
    #expect(after.board.tasks["REG-01"]?.assignee == "viktor")
  }

  @Test func whatWaitsCannotStartAndIsNotLate() throws {
    var state = try Scene.openCase()
    let late = Scene.t0 + .days(30)
    #expect(state.board.waitsFor("REG-06") == ["REG-03"])
    #expect(refusal { _ = try state.doing(.start, "REG-06", Scene.act(Scene.vera)) } == "task-waits-for-another")
    #expect(
      refusal { _ = try state.doing(.done(evidence: Scene.words), "REG-06", Scene.act(Scene.vera)) }
        == "task-waits-for-another")
    #expect(state.board.isOverdue("REG-01", at: late) && !state.board.isOverdue("REG-06", at: late))
    #expect(state.board.queue(behind: "REG-01") > 5)
    state = try state.doing(.claim(takeOver: false), "REG-06", Scene.act(Scene.vera))
    for code: TaskCode in ["REG-01", "REG-03"] {
      state = try state.doing(.done(evidence: Scene.words), code, Scene.act(Scene.vera))
    }
    #expect(state.board.isOverdue("REG-06", at: late))
    _ = try state.doing(.start, "REG-06", Scene.act(Scene.vera))
  }

  @Test func aTaskOfOneHourIsLateAfterSixtyOneMinutes() throws {
    let state = try Scene.openCase().doing(.done(evidence: Scene.words), "REG-01", Scene.act(Scene.vera))
    let due = try #require(state.board.tasks["REG-02"]?.due)
    #expect(due == Scene.t0 + .hours(3))
    #expect(!state.board.isOverdue("REG-02", at: due) && state.board.isOverdue("REG-02", at: due + .minutes(1)))
  }

  @Test func aDueTimeThatCountsFromAnotherTaskAppearsWhenThatIsDone() throws {
    var state = try Scene.openCase(categories: ["bereaved"], by: Scene.paul)
    #expect(state.board.tasks["BER-02"]?.due == nil)
    state = try state.doing(.done(evidence: Scene.words), "BER-01", Scene.act(Scene.paul, .hours(5)))
    #expect(state.board.tasks["BER-02"]?.due == Scene.t0 + .hours(9))
  }

  @Test func aCancelledTaskHoldsNothingUp() throws {
    let state = try Scene.openCase(categories: ["bereaved"], by: Scene.paul)
      .doing(.cancel(.notNeeded, reason: Scene.words), "BER-01", Scene.act(Scene.paul, .hours(5)))
    #expect(state.board.waitsFor("BER-02").isEmpty)
    #expect(state.board.tasks["BER-02"]?.due == Scene.t0 + .hours(9))
  }

  @Test func whatComesBackComesBackOnce() throws {
    var state = try Scene.openCase(categories: ["missing-family"], by: Scene.paul)
    let first = try #require(state.board.tasks["MIS-02"]?.due)
    state = try state.doing(.done(evidence: Scene.words), "MIS-01", Scene.act(Scene.paul))
    state = try state.doing(.done(evidence: Scene.words), "MIS-02", Scene.act(Scene.paul, .hours(5)))
    #expect(state.board.tasks["MIS-02-2"]?.due == first + .hours(4))
    #expect(state.board.tasks["MIS-02-2"]?.owner == "police")
    state = try state.doing(.done(evidence: Scene.words), "MIS-02-2", Scene.act(Scene.paul, .hours(12)))
    #expect(state.board.tasks["MIS-02-3"]?.due == Scene.t0 + .hours(16))
  }

  @Test func nothingIsDatedBeforeTheTaskWasOpenedButAClockSetBackStopsNobody() throws {
    let state = try Scene.openCase()
    let dated = Scene.act(Scene.vera, .hours(1), recorded: .hours(3))
    #expect(refusal { _ = try state.doing(.claim(takeOver: false), "REG-01", dated) } == "task-before-opening")
    _ = try state.doing(.claim(takeOver: false), "REG-01", Scene.act(Scene.vera, .hours(1)))
  }

  @Test func unknownTasksAreRefused() throws {
    #expect(refusal { _ = try Scene.openCase().doing(.start, "REG-99", Scene.act(Scene.vera)) } == "no-such-task")
  }
}

@Suite("Handovers of tasks")
struct HandoverTests {
  let offer = TaskCommand.handOver(to: "city", answerBy: Scene.t0 + .hours(6), note: Scene.words)
  let clara = Scene.officer("clara", "city", [.victimServices])

  func offered() throws -> SupportCase {
    try Scene.openCase().doing(.claim(takeOver: false), "REG-01", Scene.act(Scene.vera))
      .doing(offer, "REG-01", Scene.act(Scene.vera, .hours(3)))
  }

  @Test func theTaskStaysTheSendersUntilTheReceiverSaysYes() throws {
    let state = try offered()
    let task = try #require(state.board.tasks["REG-01"])
    #expect(task.owner == "cares" && task.assignee == "vera" && task.handover?.receiver == "city")
    #expect(refusal { _ = try state.doing(.start, "REG-01", Scene.act(clara)) } == "task-of-another-agency")
    #expect(
      refusal { _ = try state.doing(.claim(takeOver: false), "REG-01", Scene.act(clara)) } == "task-handover-pending")
    let after = try state.doing(.accept, "REG-01", Scene.act(clara, .hours(4)))
    #expect(after.board.tasks["REG-01"]?.owner == "city" && after.board.tasks["REG-01"]?.assignee == "clara")
    #expect(after.board.tasks["REG-01"]?.handover == nil)
    #expect(
      refusal { _ = try after.doing(.start, "REG-01", Scene.act(Scene.vera, .hours(5))) } == "task-of-another-agency")
  }

  @Test func aNoLeavesItWithTheSender() throws {
    let state = try offered().doing(.decline(reason: Scene.words), "REG-01", Scene.act(clara, .hours(4)))
    #expect(state.board.tasks["REG-01"]?.owner == "cares" && state.board.tasks["REG-01"]?.handover == nil)
    _ = try state.doing(.start, "REG-01", Scene.act(Scene.vera, .hours(5)))
  }

  @Test func onlyTheReceiverAnswersAndOnlyOnce() throws {
    let state = try offered()
    for officer in [Scene.vera, Scene.hana, Scene.paul] {
      #expect(refusal { _ = try state.doing(.accept, "REG-01", Scene.act(officer)) } == "handover-to-another-agency")
      #expect(
        refusal { _ = try state.doing(.decline(reason: Scene.words), "REG-01", Scene.act(officer)) }
          == "handover-to-another-agency")
    }
    let after = try state.doing(.accept, "REG-01", Scene.act(clara, .hours(4)))
    #expect(refusal { _ = try after.doing(.accept, "REG-01", Scene.act(clara, .hours(4))) } == "no-handover-pending")
  }

  @Test func aTaskIsOfferedToOneAgencyAtATime() throws {
    let again = TaskCommand.handOver(to: "hospital", answerBy: Scene.t0 + .days(1), note: nil)
    #expect(refusal { _ = try offered().doing(again, "REG-01", Scene.act(Scene.vera)) } == "task-handover-pending")
    let back = try offered().doing(.withdrawHandover, "REG-01", Scene.act(Scene.vera))
    _ = try back.doing(again, "REG-01", Scene.act(Scene.vera))
  }

  @Test func theSenderMayStillDoIt() throws {
    let state = try offered().doing(.done(evidence: Scene.words), "REG-01", Scene.act(Scene.vera, .hours(4)))
    #expect(refusal { _ = try state.doing(.accept, "REG-01", Scene.act(clara, .hours(5))) } == "task-finished")
  }

  @Test func silenceShows() throws {
    let handover = try #require(offered().board.tasks["REG-01"]?.handover)
    #expect(!handover.isUnanswered(at: Scene.t0 + .hours(6)) && handover.isUnanswered(at: Scene.t0 + .hours(7)))
  }

  @Test func anOfferThatNobodyCouldAnswerInTimeIsRefused() throws {
    let late = TaskCommand.handOver(to: "city", answerBy: Scene.t0, note: nil)
    #expect(
      refusal { _ = try Scene.openCase().doing(late, "REG-01", Scene.act(Scene.vera)) } == "handover-answer-in-the-past"
    )
    let own = TaskCommand.handOver(to: "cares", answerBy: Scene.t0 + .days(1), note: nil)
    #expect(refusal { _ = try Scene.openCase().doing(own, "REG-01", Scene.act(Scene.vera)) } == "task-handover-to-self")
  }

  @Test func noTaskGoesToAnAgencyToWhichThePersonSaidNo() throws {
    let no = ConsentEntry(
      purpose: .support, agency: "city", ground: .decision(.refused, by: .person), decidedAt: Scene.t0 + .hours(2))
    let state = try Scene.openCase().doing(Scene.act(Scene.vera)) { state, act throws(Refusal) in
      try state.consent(no, act)
    }
    #expect(refusal { _ = try state.doing(offer, "REG-01", Scene.act(Scene.vera)) } == "consent-refused")
  }
}
