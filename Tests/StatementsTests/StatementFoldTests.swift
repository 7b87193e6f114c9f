import Guidelines
import Incidents
import Testing

@testable import Statements

/// A fold that reads overtaken texts only as far as it needs comes to the same state as one that reads every word.
@Suite struct StatementFoldTests {
  @Test(arguments: 0..<60)
  func overtakenTextsLeaveTheSameState(seed: Int) throws {
    var random = Seeded(seed)
    let stored = try Self.events(&random).map { (kind: $0.kind, body: try $0.encodedBody()) }
    var whole = Statement()
    var brief = Statement()
    var cut = Statement()
    for (index, entry) in stored.enumerated() {
      let at = minutes(Int64(index))
      whole.apply(
        Recorded(
          try StatementEvent(kind: entry.kind, body: entry.body), officer: "lead", occurredAt: at, recordedAt: at))
      let event = try Statement.event(
        kind: entry.kind, body: entry.body, before: stored[(index + 1)...].lazy.map(\.kind))
      brief.apply(Recorded(event, officer: "lead", occurredAt: at, recordedAt: at))
      cut.apply(
        Recorded(
          try Self.event(entry, before: stored[(index + 1)...].map(\.kind)), officer: "lead", occurredAt: at,
          recordedAt: at))
    }
    #expect(cut.opened == whole.opened && cut.revision == whole.revision && cut.authors == whole.authors)
    #expect(cut.submission == whole.submission && cut.earlier == whole.earlier && cut.check == whole.check)
    #expect(cut.clearances == whole.clearances && cut.acknowledgements == whole.acknowledgements)
    #expect(cut.digest == whole.digest && cut.state == whole.state && cut.openSeats == whole.openSeats)
    for number in whole.revisions.map(\.number) {
      if let revision = cut.revision(number) { #expect(revision == whole.revision(number)) }
    }
    #expect(brief.opened == whole.opened && brief.revision == whole.revision && brief.authors == whole.authors)
    #expect(brief.submission == whole.submission && brief.earlier == whole.earlier && brief.check == whole.check)
    #expect(brief.clearances == whole.clearances && brief.acknowledgements == whole.acknowledgements)
    #expect(brief.voids == whole.voids && brief.objections == whole.objections)
    #expect(brief.changedAt == whole.changedAt && brief.revisedAt == whole.revisedAt)
    #expect(brief.digest == whole.digest && brief.revisions == whole.revisions)
  }

  /// An event of which no more than the beginning was read where it is overtaken, cut at whatever comma leaves enough.
  private static func event(_ entry: (kind: String, body: String), before kinds: [String]) throws -> StatementEvent {
    let overtaking = try #require(Statement.overtaking)
    guard entry.kind == overtaking.kind, overtaking.isOvertaken(by: kinds) else {
      return try Statement.event(kind: entry.kind, body: entry.body, before: kinds)
    }
    let commas = entry.body.indices.filter { entry.body[$0] == "," }
    let enough = commas.filter { overtaking.isEnough(String(entry.body[..<$0])) }
    // The author stands near the beginning, and the number behind it: what is cut before says too little.
    #expect(!enough.isEmpty && enough.count < commas.count)
    for comma in enough {
      let revision = try Statement.event(
        kind: entry.kind, body: String(entry.body[..<comma]), isWhole: false, before: kinds)
      guard case .revised(let cut) = revision else { throw EventCodingError(kind: entry.kind, reason: "not cut") }
      let whole = try Revision(stored: entry.body)
      #expect(cut.author == whole.author && cut.ordinal == whole.number)
    }
    let comma = try #require(enough.first)
    return try Statement.event(kind: entry.kind, body: String(entry.body[..<comma]), isWhole: false, before: kinds)
  }

  /// Texts, checks, submissions, seen texts and void clearances, in any order that a statement could have met.
  private static func events(_ random: inout Seeded) throws -> [StatementEvent] {
    let id = StatementID(incident: "2026-harbour", number: 1)
    var events: [StatementEvent] = [
      .opened(StatementOpened(id: id, kind: .holding, links: StatementLinks(), given: [:]))
    ]
    var number = 0
    func revise(_ random: inout Seeded) {
      number += 1
      let officer = City.officers.randomElement(using: &random) ?? City.lead
      let text = "Text \(number). The square is \(number.isMultiple(of: 3) ? "open" : "closed")."
      events.append(
        .revised(
          Revision(
            number: number, author: officer.id, authorAgency: officer.agency, asOf: minutes(Int64(number)),
            nextUpdate: nil, issuers: ["city"], renditions: [Rendition(language: .english, text: text, bindings: [])],
            facts: [],
            sentences: text.split(separator: ".").map {
              RevisionSentence(
                language: .english, digest: Digest.hex(of: String($0)), agencies: ["city"], isImprint: nil)
            })))
    }
    revise(&random)
    for _ in 0..<Int.random(in: 0...14, using: &random) {
      switch Int.random(in: 0...7, using: &random) {
      case 0...3: revise(&random)
      case 4: events.append(.checked(StatementChecked(revision: number, findings: [])))
      case 5:
        events.append(
          .submitted(
            Submission(
              revision: number, digest: "\(number)", required: [], people: 1, authorMayClear: false,
              dueAt: minutes(90), validFor: .hours(2), mode: Bool.random(using: &random) ? .sectional : .full)))
      case 6:
        events.append(
          .acknowledged(
            StatementAcknowledged(revision: number, agency: "police", officer: "police-press", at: minutes(5))))
      default:
        events.append(
          .voided(
            StatementVoided(
              revision: number, reason: "a fact changed", facts: Bool.random(using: &random) ? ["f-1"] : nil)))
      }
    }
    return events
  }
}
