import Incidents
import StrictYAML
import Support

extension Operations {
  /// Whether people can be registered and their tasks given to somebody.
  func supportChecks() -> [Diagnosis.Check] {
    var checks: [Diagnosis.Check] = []
    do {
      let catalogue = try supportCatalogue()
      checks.append(
        .init(
          "support catalogue", .good, "\(catalogue.entries.count) tasks for people and for the incident can be opened.")
      )
    } catch let faults as YAMLFaults {
      checks.append(
        .init(
          "support catalogue", .bad, "No case can be opened, because the catalogue has faults: \(faults)",
          mend: ["Mend the files in templates/support, or remove them to use those in the program."]))
    } catch {
      checks.append(.init("support catalogue", .bad, "\(error)"))
    }
    let officers = workspace.configuration.officers
    if !officers.contains(where: { officer in SupportCase.caringRoles.contains(where: officer.holds) }) {
      checks.append(
        .init(
          "cases", .bad, "No officer may open a case.",
          mend: ["Give somebody the role victim-services or family-liaison in afterword.yaml."]))
    }
    if !workspace.configuration.agencies.contains(where: { $0.kind == .victimServices }) {
      checks.append(
        .init(
          "cases", .advice,
          "No agency is of the kind victim-services; its tasks fall to whichever agency opens the case.",
          mend: ["Add it under “agencies:” in afterword.yaml."]))
    }
    if officers.contains(where: { $0.holds(.witnessProtection) }) {
      checks.append(
        holdsWitnessKey
          ? .init(
            "witness key", .good,
            "The witness key is on this machine; it belongs only on those of the officers who protect witnesses.")
          : .init(
            "witness key", .good, "The witness key is not on this machine, so protected witnesses are out of its sight."
          ))
    }
    return checks
  }
}
