import Incidents

/// What happens when the clock of a submission has run out and a yes is still missing.
public enum TimeoutOutcome: String, Sendable, Hashable, Codable, CaseIterable {
  /// It goes out without the silent agencies' names and facts.
  case dropSilent = "drop-silent"
  /// It waits; the lead says when more will be known.
  case hold
  /// The last agreed figures stand, with their as-of time; the question goes up.
  case lastFigures = "last-figures"
}

/// Whether a change of the text makes every yes void, or only those of the agencies whose sentences changed.
public enum ClearanceMode: String, Sendable, Hashable, Codable, CaseIterable {
  case full, sectional
}

/// An agency has seen the text; from now on its clock runs.
public struct StatementAcknowledged: Sendable, Hashable, Codable {
  /// The revision.
  public let revision: Int
  /// The agency.
  public let agency: AgencyID
  /// Who saw it.
  public let officer: OfficerID
  /// When.
  public let at: Moment
}

/// An agency that had seen the text said nothing until its clock ran out, and by the policy that is a yes.
public struct ClearanceDeemed: Sendable, Hashable, Codable {
  /// The revision.
  public let revision: Int
  /// The agency.
  public let agency: AgencyID
  /// The policy by which silence counts.
  public let policy: String
  /// When the clock ran out.
  public let at: Moment
}

/// Somebody was reminded, or the clock ran out.
public struct ClearanceNudged: Sendable, Hashable, Codable {
  /// The steps, at 50, 75 and 100 per cent of the clock.
  public enum Step: String, Sendable, Hashable, Codable, CaseIterable {
    case nudge, deputy, outcome
  }

  /// The revision.
  public let revision: Int
  /// The seat, in words.
  public let seat: String
  /// The agency of the seat, if it belongs to one.
  public let agency: AgencyID?
  /// The step.
  public let step: Step
  /// Who is asked.
  public let officers: [OfficerID]
  /// When the step was due.
  public let at: Moment
}

/// A yes that was given to an earlier revision and still stands, because nothing of what the agency answers for has changed.
public struct ClearanceCarried: Sendable, Hashable, Codable {
  /// The clearance, as it was signed.
  public let clearance: Clearance
  /// Until when the agency may object to the words around its own.
  public let standsFrom: Moment
}

/// The person for whom a yes was given by telephone has signed it.
public struct VoiceConfirmed: Sendable, Hashable, Codable {
  /// The signature of the person's own.
  public let clearance: Clearance
}

extension Statement {
  /// How long those whose own words stand may object to the words around them.
  public static let contextClock = TimeSpan.minutes(2)
  /// How long a yes by telephone may stand without the person's own signature.
  public static let voiceClock = TimeSpan.hours(12)

  /// Records that an agency has seen the text.
  public func decideAcknowledgement(_ act: Act) throws(Refusal) -> [StatementEvent] {
    guard let id, let submission, release == nil, withdrawal == nil else { throw notInClearance() }
    let agency = act.officer.agency
    guard submission.required.contains(where: { $0.agency == agency }) else {
      throw Refusal(
        rule: "clearance-not-needed", message: "Statement \(id.number) does not ask \(agency) for anything.",
        missing: openSeats.map { "the yes of \($0.description)" }, mend: ["afterword statement board"])
    }
    guard acknowledgements[agency] == nil else {
      throw Refusal(
        rule: "already-acknowledged", message: "\(agency) has acknowledged statement \(id.number) already.",
        mend: [
          "afterword statement clear \(id.number)",
          "afterword statement object \(id.number) --code CODE --reason \"…\"",
        ])
    }
    return [
      .acknowledged(
        StatementAcknowledged(
          revision: submission.revision, agency: agency, officer: act.officer.id, at: act.occurredAt))
    ]
  }

  /// When the clock of a submission began: when the first agency had seen it. Before that only reminders count, from the submission.
  public var clockStart: Moment? {
    let seen = acknowledgements.values.min()
    let answered = clearances.filter { $0.payload.revision == submission?.revision }.map(\.payload.at).min()
    return [seen, answered].compactMap { $0 }.min()
  }

  /// When an agency had seen the text: by saying so, or by answering.
  public func seen(by agency: AgencyID) -> Moment? {
    acknowledgements[agency]
  }

  /// What is due on the clock of the submission: reminders, deputies, agencies whose silence counts, and the outcome.
  ///
  /// Silence counts only for an agency that has seen the text, for a seat whose policy allows it, and never over an objection.
  public func decideClock(_ officers: [Officer], register: StatementRegister, at now: Moment) -> [StatementEvent] {
    guard let submission, let clock = submission.clock, clock > .zero, release == nil, withdrawal == nil,
      let submittedAt = submission.submittedAt
    else { return [] }
    var events: [StatementEvent] = []
    let start = clockStart
    for seat in openSeats {
      let own = seat.agency.flatMap { acknowledgements[$0] }
      let begun = own ?? max(start ?? submittedAt, submittedAt)
      let name = seat.description
      let asked = candidates(for: seat, among: officers)
      for (step, percent) in [(ClearanceNudged.Step.nudge, Int64(50)), (.deputy, 75), (.outcome, 100)] {
        let at = begun + TimeSpan(milliseconds: clock.milliseconds * percent / 100)
        guard now >= at,
          !nudges.contains(where: { $0.seat == name && $0.step == step && $0.revision == submission.revision })
        else { continue }
        if step == .outcome, let agency = seat.agency, own != nil, seat.silenceCounts ?? false,
          !standingObjections.contains(where: { $0.agency == agency })
        {
          events.append(
            .deemed(
              ClearanceDeemed(
                revision: submission.revision, agency: agency, policy: submission.policy ?? "policy", at: at)))
          continue
        }
        // Nobody has seen the text at all: there is no clock that could run out, only people to find.
        if step == .outcome, start == nil { continue }
        let deputies = register.deputies(of: asked, kind: kind ?? .holding, at: now)
        let whom = step == .nudge ? Array(asked.prefix(1)) : Array(asked.dropFirst()) + deputies
        events.append(
          .nudged(
            ClearanceNudged(
              revision: submission.revision, seat: name, agency: seat.agency, step: step,
              officers: whom.isEmpty ? asked : whom,
              at: at)))
      }
    }
    return events
  }

  /// The agencies whose silence the policy answers by leaving them out: once another agency than the author’s has said yes in so many
  /// words, whenever after the end of the clock that is.
  public var droppable: [AgencyID] {
    guard let submission, submission.timeout == .dropSilent, release == nil, withdrawal == nil,
      standingClearances.contains(where: { $0.payload.agency != revision?.authorAgency })
    else { return [] }
    let out = nudges.filter { $0.step == .outcome && $0.revision == submission.revision }.compactMap(\.agency)
    return openSeats.compactMap { seat in
      guard let agency = seat.agency, seat.silenceCounts ?? false, out.contains(agency),
        !standingObjections.contains(where: { $0.agency == agency })
      else { return nil }
      return agency
    }
  }
}
