import Incidents
import Playbooks

extension Operations {
  /// What the doctor says about playbooks: whether each can be run, and whether this workspace has people for its roles.
  func playbookChecks() -> [Diagnosis.Check] {
    let listings: [PlaybookListing]
    do {
      listings = try workspace.content.playbookListings()
    } catch {
      return [
        .init("playbooks", .bad, "The playbooks of the workspace cannot be read.", mend: ["afterword playbook list"])
      ]
    }
    let faulty = listings.filter { $0.result.playbook == nil }
    var checks: [Diagnosis.Check] = []
    if faulty.isEmpty {
      let names = listings.map(\.name).joined(separator: ", ")
      checks.append(.init("playbooks", .good, "Each of the playbooks can be run: \(names)."))
    } else {
      checks.append(
        .init(
          "playbooks", .bad,
          "\(faulty.count) of \(listings.count) playbooks cannot be run: \(faulty.map(\.name).joined(separator: ", ")).",
          mend: faulty.map { "afterword playbook validate \($0.name)" }))
    }
    for listing in listings {
      guard let playbook = listing.result.playbook else { continue }
      let unfilled = playbook.roles.filter { role in !isFilled(role.id, of: playbook) }
      guard !unfilled.isEmpty else { continue }
      checks.append(
        .init(
          "playbooks", .advice,
          "Nobody fills these roles of the playbook “\(listing.name)”: \(unfilled.map(\.title).joined(separator: ", ")).",
          mend: ["afterword playbook show \(listing.name)", "Add officers under “officers:” in afterword.yaml."]))
    }
    return checks
  }

  private func isFilled(_ role: PlaybookRoleID, of playbook: Playbook) -> Bool {
    workspace.configuration.officers.contains { officer in
      guard let agency = workspace.configuration.agencies.first(where: { $0.id == officer.agency }) else {
        return false
      }
      return playbook.fills(role, officer: officer, agency: agency.kind)
    }
  }
}
