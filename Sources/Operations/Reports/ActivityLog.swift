import Incidents

/// Who did what, officer by officer: the unit log that the Incident Command System keeps on form 214, filled from the journal.
public struct ActivityLog: Sendable {
  /// The report in blocks.
  public let document: ReportDocument

  /// Writes the log.
  ///
  /// - Parameters:
  ///   - agency: only officers of this agency; nil means all.
  ///   - officer: only this officer; nil means all.
  public init(_ picture: IncidentPicture, agency: AgencyID? = nil, officer: OfficerID? = nil) {
    var document = ReportDocument(
      title: "Activity log: \(picture.opening.name)",
      subtitle:
        "\(picture.opening.isDrill ? "Drill. " : "")Period \(picture.time(picture.opening.t0)) to \(picture.time(picture.now)) (\(picture.opening.offset)). In the order of ICS form 214; computed from the journal, no person helped is named."
    )
    let active = Set(picture.log.compactMap(\.officer))
    let known = picture.officers.map(\.id)
    let officers = known + active.subtracting(known).sorted()
    for id in officers where active.contains(id) {
      if let officer, officer != id { continue }
      let person = picture.officers.first { $0.id == id }
      if let agency, person?.agency != agency { continue }
      let roles = (person?.roles.sorted() ?? []).map(\.rawValue).joined(separator: ", ")
      document.section(picture.name(of: id))
      document.say(
        "Position: \(roles.isEmpty ? "not known" : roles). Home agency: \(person.map { picture.name(of: $0.agency) } ?? "not known")."
      )
      var table = ReportTable("Time", "After T0", "Activity")
      for line in picture.log where line.officer == id {
        let late = line.recordedAt - line.at >= .minutes(1) ? " (recorded \(picture.time(line.recordedAt)))" : ""
        table.add([picture.time(line.at), picture.sinceT0(line.at), line.sentence + late], line.tone)
      }
      document.add(table, whenEmpty: "Nothing.")
    }
    let clock = picture.log.filter { $0.officer == nil }
    if officer == nil, agency == nil, !clock.isEmpty {
      document.section("What the clock did")
      document.say("Deadlines, automatic steps and deliveries.")
      var table = ReportTable("Time", "After T0", "Activity")
      for line in clock { table.add([picture.time(line.at), picture.sinceT0(line.at), line.sentence], line.tone) }
      document.blocks.append(.table(table))
    }
    if document.blocks.isEmpty { document.say("Nobody has done anything yet.") }
    self.document = document
  }
}
