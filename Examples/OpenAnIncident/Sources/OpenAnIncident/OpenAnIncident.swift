import Foundation
import Incidents
import Journal
import Operations
import Statements

/// Opens an incident, assembles a holding statement from confirmed facts, takes the clearances with real signatures, releases it, and
/// shows that a text that changed after clearance is noticed.
@main
enum OpenAnIncident {
  static func main() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "open-an-incident-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }

    // A workspace with sample agencies and officers. Keys are kept in a folder of their own, never beside the data.
    let environment = ["AFTERWORD_HOME": folder + "/keys"]
    _ = try await NewWorkspace.make(
      at: folder + "/city", clock: SystemClock(), random: SystemRandom(), environment: environment)
    let operations = try await Operations.open(
      workspace: try Workspace(at: folder + "/city"), clock: SystemClock(), environment: environment)

    let lead = try operations.act(as: "duty-lead")
    let t0 = lead.occurredAt - .minutes(10)
    let incident: IncidentID = "2026-harbour"
    try await operations.openIncident(
      IncidentOpening(
        id: incident, name: "Harbour market attack", place: "the harbour market in Port Ellery", t0: t0,
        offset: operations.workspace.configuration.offset, isDrill: true),
      lead)

    // Facts come from the agency that answers for them, with the time at which they were true.
    let police = try operations.act(as: "police-press")
    for (key, value) in [
      (FactKey.place, FactValue.words(Words("the harbour market"))), (.onset, .moment(t0)),
    ] {
      _ = try await operations.addFact(
        AddFact(key: key, value: value, asOf: police.occurredAt, isConfirmed: true, release: .public), to: incident,
        police)
    }

    // The template takes its figures from the facts; a missing one would be an error, not a gap.
    let promise = lead.occurredAt + .minutes(45)
    var view = try await operations.draftStatement(
      DraftRequest(kind: .holding, nextUpdate: promise), in: incident, lead)
    print(view.statement.revision?.renditions.first?.text ?? "")

    // Nothing is released before the policy is met for this very text.
    do {
      _ = try await operations.releaseStatement(view.number, in: incident, lead)
    } catch let refusal as Refusal {
      print("Refused, as it should be: \(refusal.message)")
    }

    _ = try await operations.checkStatement(view.number, in: incident, lead)
    _ = try await operations.submitStatement(view.number, in: incident, lead)
    for officer: OfficerID in ["city-press", "police-press"] {
      view = try await operations.clearStatement(view.number, in: incident, try operations.act(as: officer))
    }
    _ = try await operations.releaseStatement(view.number, in: incident, try operations.act(as: "duty-lead"))

    let verification = try await operations.store.verify(expecting: nil)
    print(
      "Released. The journal holds \(verification.entries) entries and \(verification.holds ? "verifies" : "does not verify")."
    )
  }
}
