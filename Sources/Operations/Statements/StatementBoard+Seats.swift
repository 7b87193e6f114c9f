import Guidelines
import Incidents
import Statements

// Who is waited for, and who has answered.
extension Operations {
  /// The seats of a text that nobody has filled, with who may and since when they are asked.
  func seats(of statement: Statement, _ number: Int, _ now: Moment) -> [StatementBoard.Waiting] {
    guard let submission = statement.submission else { return [] }
    return (statement.openSeats + statement.morePeople(among: workspace.configuration.officers)).map { seat in
      let seen = seat.agency.flatMap { statement.acknowledgements[$0] }
      let begun = seen ?? statement.clockStart
      let step = statement.nudges.last { $0.seat == seat.description && $0.revision == submission.revision }
      return StatementBoard.Waiting(
        statement: number, kind: statement.kind ?? "", seat: seat.description, reason: seat.reason,
        officers: statement.waitedFor(seat, among: workspace.configuration.officers),
        askedAt: submission.submittedAt, seenAt: seen,
        dueAt: submission.clock.flatMap { span in begun.map { $0 + span } } ?? submission.dueAt,
        reminded: step.map { "\($0.step.rawValue): \($0.officers.map(\.rawValue).joined(separator: ", "))" },
        silenceCounts: seat.silenceCounts ?? false)
    }
  }

  /// The yeses that came without a signature of their own.
  static func answers(
    of statement: Statement, _ number: Int, besides lapsed: [Clearance]
  ) -> [StatementBoard.Answer] {
    let revision = statement.revision?.number
    return statement.deemed.map {
      StatementBoard.Answer(statement: number, agency: $0.agency, how: "deemed, policy \($0.policy)", at: $0.at)
    }
      + statement.clearances.filter { !lapsed.contains($0) }.compactMap { clearance in
        let payload = clearance.payload
        let how =
          payload.byVoice ?? false
          ? "by telephone, heard by \(payload.officer)"
          : payload.onBehalfOf != nil
            ? "by \(payload.officer) under \(payload.delegation ?? "a delegation")"
            : payload.revision != revision ? "from revision \(payload.revision): its words are unchanged" : nil
        return how.map { StatementBoard.Answer(statement: number, agency: payload.agency, how: $0, at: payload.at) }
      }
  }
}
