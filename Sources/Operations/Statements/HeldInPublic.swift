import Guidelines
import Incidents
import Statements

/// Words that were held back after they had been said in public.
struct HeldInPublic {
  /// The number of the statement.
  let statement: Int
  /// What is held back in it.
  let holdback: Holdback
  /// What is the matter, as a sentence.
  let sentence: String
  /// Since when it is public.
  let since: Moment
  /// The commands that put it right.
  let mend: [String]
}

extension Operations {
  /// The public statements that stand and say what is held back, with each phrase once. The words themselves stay unsaid.
  ///
  /// - Parameter ids: only these phrases; all if nothing is given.
  func heldInPublic(
    _ ids: Set<HoldbackID>? = nil, ledger: FactLedger, register: StatementRegister, in incident: IncidentID
  ) async throws -> [HeldInPublic] {
    let held = ledger.holdbacks.filter { ids?.contains($0.id) ?? true }
    let numbers = register.releases.map(\.number).filter(register.stands)
    guard !held.isEmpty, !numbers.isEmpty else { return [] }
    var search = HeldPhraseSearch(for: held, key: try holdbackKey(for: incident))
    let statements = try await briefStates(
      Statement.self, of: numbers.map { .statement(StatementID(incident: incident, number: $0)) })
    var found: [HeldInPublic] = []
    var outlets: [Int: [ReleasedCopy]]?
    for (number, statement) in zip(numbers, statements) {
      guard let release = statement.release else { continue }
      var places: [(holdback: Holdback, languages: [Language])] = []
      for rendition in statement.revision?.renditions ?? [] {
        for holdback in search.matches(in: rendition.text).map(\.holdback) {
          if let index = places.firstIndex(where: { $0.holdback.id == holdback.id }) {
            if !places[index].languages.contains(rendition.language) {
              places[index].languages.append(rendition.language)
            }
          } else {
            places.append((holdback, [rendition.language]))
          }
        }
      }
      for (holdback, languages) in places {
        if outlets == nil { outlets = try await self.outlets(of: incident) }
        let channels = (outlets?[number] ?? []).map { $0.channel.rawValue + ($0.isOut ? "" : " (still waiting)") }
        found.append(
          HeldInPublic(
            statement: number, holdback: holdback,
            sentence: "statement \(number) (\(languages.map(\.englishName).joined(separator: ", "))), public since "
              + "\(release.payload.at), says words that \(holdback.agency) holds back (\(holdback.code.rawValue), \(holdback.id)). "
              + (channels.isEmpty
                ? "It went to no channel" : "Channels that it went to: \(channels.joined(separator: ", "))")
              + ". The newsroom’s pages and what was made of it show them, too",
            since: release.payload.at,
            mend: [
              "afterword statement withdraw \(number) --reason \"It was published too early.\"",
              "afterword fact holdback lift \(holdback.id) --reason \"…\" --as OFFICER-OF-\(holdback.agency)   # where it may stay public",
            ]))
      }
    }
    return found
  }
}
