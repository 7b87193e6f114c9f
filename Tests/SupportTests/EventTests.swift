import Incidents
import StrictYAML
import Testing

@testable import Support

@Suite("Events")
struct EventTests {
  static let code = TaskCode("REG-01")
  static let taskEvents: [TaskEvent] = [
    .opened(
      TaskOpened(
        code: code, title: "x", sealedTitle: Scene.words, owner: "cares",
        due: DueRule([.init(.hours(1), after: .attack)]),
        attack: Scene.t0, registration: Scene.t0, after: ["REG-02"], purpose: .support,
        repetition: Repetition(.every(.hours(6), until: .days(7))), round: 2, fixedDue: Scene.t0, firstDue: Scene.t0,
        need: "hearing", category: .child)),
    .claimed(TaskClaimed(code: code, agency: "cares", from: "vera")), .started(TaskMark(code: code)),
    .done(TaskWritten(code: code, note: Scene.words)), .blocked(TaskWritten(code: code, note: Scene.words)),
    .handedOver(TaskHandedOver(code: code, to: "city", answerBy: Scene.t0, note: Scene.words)),
    .accepted(TaskClaimed(code: code, agency: "city")), .declined(TaskWritten(code: code, note: Scene.words)),
    .handoverWithdrawn(TaskMark(code: code)), .moved(TaskClaimed(code: code, agency: "city")),
    .cancelled(TaskCancelled(code: code, cause: .notNeeded, note: Scene.words)),
  ]

  static let caseEvents: [CaseEvent] =
    [
      .opened(
        CaseOpened(
          id: Scene.id, incident: Scene.incident, attack: Scene.t0, categories: [.child], lead: "cares",
          keyClass: .cases,
          identity: Scene.words, confidence: .stated, family: Scene.otherID)),
      .identified(CaseIdentified(identity: Scene.words, confidence: .document)),
      .assessed(CaseAssessed(categories: [.child], needs: ["hearing"], remark: Scene.words)),
      .consentRecorded(
        ConsentEntry(
          purpose: .support, agency: nil, ground: .decision(.given, by: .guardian), decidedAt: Scene.t0,
          expiresAt: Scene.t0, notice: "notice-3", language: "ar")),
      .consentRecorded(
        ConsentEntry(purpose: .health, agency: "hospital", ground: .basis(.vitalInterest), decidedAt: Scene.t0)),
      .protected(CaseRemark(remark: Scene.words)),
      .handedOver(CaseHandedOver(to: "city", answerBy: Scene.t0, remark: nil)), .accepted(CaseAccepted(agency: "city")),
      .declined(CaseRemark(remark: nil)), .mergedInto(CaseMerged(other: Scene.otherID, remark: Scene.words)),
      .absorbed(CaseMerged(other: Scene.otherID, remark: nil)),
      .closed(CaseClosed(acknowledgement: .agreed, remark: Scene.words)), .reopened(CaseRemark(remark: Scene.words)),
      .erased(CaseErased(ground: .request, alongWith: Scene.otherID)), .sealed(Scene.words),
    ] + taskEvents.map { .task($0) }

  @Test(arguments: caseEvents)
  func readWhatTheyWrite(event: CaseEvent) throws {
    #expect(try CaseEvent(kind: event.kind, body: event.encodedBody()) == event)
    #expect(event.kind.hasSuffix("/1"))
  }

  /// Bodies as the first release wrote them. They never change; a release that cannot read them has broken every journal.
  @Test(arguments: [
    (
      "case.opened/1",
      #"{"attack":"2026-03-14T18:05:00.000Z","categories":["child"],"confidence":"stated","id":"C-3NQK8N-U","identity":"c2VhbGVk","incident":"harbour-market","keyClass":"cases","lead":"cares"}"#
    ),
    (
      "case.consent-recorded/1",
      #"{"agency":"cares","by":"guardian","decidedAt":"2026-03-14T18:05:00.000Z","decision":"given","purpose":"support"}"#
    ),
    ("case.assessed/1", #"{"categories":[],"categoriesTakenBack":[],"needs":["hearing"],"needsTakenBack":[]}"#),
    ("case.closed/1", #"{"acknowledgement":"agreed"}"#), ("case.erased/1", #"{"ground":"request"}"#),
    (
      "task.opened/1",
      #"{"after":[],"attack":"2026-03-14T18:05:00.000Z","code":"REG-01","due":"15m after registration","owner":"cares","registration":"2026-03-14T20:05:00.000Z","title":"x"}"#
    ),
    ("task.claimed/1", #"{"agency":"cares","code":"REG-01"}"#), ("task.started/1", #"{"code":"REG-01"}"#),
    ("task.done/1", #"{"code":"REG-01","note":"c2VhbGVk"}"#),
    ("task.cancelled/1", #"{"cause":"not-needed","code":"REG-01"}"#),
  ])
  func oldJournalsAreRead(kind: String, body: String) throws {
    let event = try CaseEvent(kind: kind, body: body)
    #expect(try event.encodedBody() == body)
  }

  @Test(arguments: ["task.done/2", "case.opened/9", "nonsense", ""])
  func aNewerKindIsNamed(kind: String) {
    #expect(throws: EventCodingError.self) { _ = try CaseEvent(kind: kind, body: "{}") }
  }

  @Test func theRecordOfReadsReadsWhatItWrites() throws {
    let note = AccessNote(
      subject: Scene.id.rawValue, agency: "cares", purpose: .support, tier: .identity, ground: "consent")
    for event in [AccessEvent.read(note), .refused(note)] {
      #expect(try AccessEvent(kind: event.kind, body: event.encodedBody()) == event)
    }
  }
}

@Suite("Catalogue faults")
struct CatalogueFaultTests {
  static let head = """
    support-catalogue: 1
    offices:
      desk: { title: Desk, kinds: [city] }
    categories:
      present: { title: Present, meaning: Was there. }
    needs:
      hearing: { title: Hearing, meaning: Has a date. }
    sources:
      gp19: GP19

    """

  static func task(_ lines: String...) -> String {
    head + "categories-of-tasks: present\ntasks:\n  AAA-01:\n"
      + (["title: t", "office: desk", "due: 1h after attack", "evidence: e", "source: gp19"] + lines).map {
        "    \($0)\n"
      }.joined()
  }

  @Test func theSmallestCatalogueCompiles() throws {
    #expect(try Catalogue(files: [("a.yaml", Self.task())]).entries.count == 1)
  }

  @Test(arguments: [
    (task("needs: heering"), "need", 18), (task("after: AAA-02"), "AAA-02", 18),
    (task("after: AAA-01"), "wait for one another", 13),
    (task("purpose: suport"), "purpose", 18), (task("categories: presant"), "category", 18),
    (task("repeat: often"), "comes back", 18),
    (task("ground: consent"), "names no purpose", 13), (task("level: incident"), "no category of people", 11),
    (task("colour: red"), "colour", 18), (task("level: planet"), "level", 18), (task("title: again"), "twice", 18),
    ("support-catalogue: 2", "version 1", 1), ("tasks: [", "YAML", 1), ("- a", "set of keys", 1),
    ("", "support-catalogue", 1),
    (head + "tasks:\n  reg-1: {}\n", "code of a task", 11),
  ])
  func eachFaultHasItsPlace(text: String, words: String, line: Int) throws {
    do {
      _ = try Catalogue(files: [("a.yaml", text)])
      Issue.record("accepted")
    } catch {
      #expect(error.faults.contains { $0.message.contains(words) && abs($0.line - line) <= 1 }, "\(error)")
    }
  }

  @Test func faultsAreCollectedAcrossFiles() {
    do {
      _ = try Catalogue(files: [
        ("a.yaml", Self.task("needs: heering", "purpose: suport")),
        ("b.yaml", "support-catalogue: 1\ntasks:\n  AAA-01: { title: t, office: dusk, due: soon, evidence: e }\n"),
      ])
      Issue.record("accepted")
    } catch {
      #expect(error.faults.count >= 3)
      #expect(Set(error.faults.map(\.file)) == ["a.yaml", "b.yaml"])
    }
  }

  @Test func aTaskMayNotCountFromATaskItDoesNotWaitFor() {
    let text = Self.task() + "  AAA-02: { title: t, office: desk, due: 1h after AAA-01, evidence: e, source: gp19 }\n"
    do {
      _ = try Catalogue(files: [("a.yaml", text)])
      Issue.record("accepted")
    } catch { #expect(error.description.contains("does not wait for it")) }
  }
}
