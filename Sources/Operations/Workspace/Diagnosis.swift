import Incidents
import Journal
import Statements

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a look at the workspace found.
public struct Diagnosis: Sendable, Encodable {
  /// How one part of the workspace is.
  public enum Health: String, Sendable, Encodable {
    /// Nothing to do.
    case good
    /// It works, but something is missing for a real incident.
    case advice
    /// Something does not work.
    case bad
  }

  /// One part of the workspace.
  public struct Check: Sendable, Encodable {
    /// The part, in a word or two.
    public let part: String
    /// How it is.
    public let health: Health
    /// What was found, as a full sentence.
    public let finding: String
    /// What to do, where something is to be done.
    public let mend: [String]

    /// Describes a part.
    public init(_ part: String, _ health: Health, _ finding: String, mend: [String] = []) {
      self.part = part
      self.health = health
      self.finding = finding
      self.mend = mend
    }
  }

  /// The parts, in the order in which they are needed.
  public let checks: [Check]

  /// Whether everything works.
  public var isGood: Bool { !checks.contains { $0.health == .bad } }
}

extension Operations {
  /// Looks at everything that must work before an incident.
  public func diagnose() async -> Diagnosis {
    var checks: [Diagnosis.Check] = []
    let configuration = workspace.configuration
    checks.append(
      .init(
        "configuration", .good,
        "afterword.yaml names \(configuration.agencies.count) agencies and \(configuration.officers.count) officers."))
    checks.append(await journalCheck())
    if let zone = zoneWarning(configuration.offset) {
      checks.append(.init("time", .advice, zone.sentence, mend: zone.mend))
    }
    checks += rolesChecks()
    checks += await keyChecks()
    checks.append(workspaceKeyCheck())
    checks += await sliceChecks()
    return Diagnosis(checks: checks)
  }

  /// When something was last written down of an incident's facts or released, where that lies more than a minute after what this machine's
  /// clock says.
  public func recordedAhead(in incident: IncidentID) async -> Moment? {
    let fact = try? await facts(of: incident).all.last?.receivedAt
    let release = try? await statementRegister(of: incident).releases.last?.at
    guard let last = [fact, release].compactMap(\.self).max(), clock.now() + .minutes(1) < last else { return nil }
    return last
  }

  private func journalCheck() async -> Diagnosis.Check {
    do throws(JournalError) {
      let result = try await verifyJournal()
      if let fault = result.faults.first {
        return .init("journal", .bad, "The journal does not verify: \(fault)", mend: ["afterword journal verify"])
      }
      let last = try await store.latestEntries(matching: EntryFilter(), limit: 1).last
      if let last, clock.now() < last.recordedAt {
        return .init(
          "clock", .bad,
          "This machine's clock says \(clock.now()), which is before the last journal entry (\(last.recordedAt)).",
          mend: ["Set the machine's clock, or let it follow a time server."])
      }
      return .init(
        "journal", .good, "The journal holds \(result.entries) entries in \(result.streams) streams and verifies.")
    } catch {
      return .init("journal", .bad, error.description)
    }
  }

  private func rolesChecks() -> [Diagnosis.Check] {
    let officers = workspace.configuration.officers
    let needed: [Role] = [
      .lead, .commander, .prosecutor, .familyLiaison, .victimServices, .witnessProtection, .administrator,
    ]
    let missing = needed.filter { role in !officers.contains { $0.holds(role) } }
    let silent = workspace.configuration.agencies.filter { agency in
      !officers.contains { $0.agency == agency.id && $0.holds(.clearance) }
    }
    var checks: [Diagnosis.Check] = []
    if missing.isEmpty {
      checks.append(.init("roles", .good, "Every role that the rules ask for is held by somebody."))
    } else {
      checks.append(
        .init(
          "roles", .advice, "Nobody has the role \(missing.map(\.rawValue).joined(separator: ", ")).",
          mend: ["Give somebody the role under “officers:” in afterword.yaml."]))
    }
    if !silent.isEmpty {
      checks.append(
        .init(
          "clearance", .advice,
          "No officer can clear statements for \(silent.map(\.id.rawValue).joined(separator: ", ")).",
          mend: ["Give an officer of that agency the role clearance in afterword.yaml."]))
    }
    // A statement of one agency alone is read by so many people who did not write it; whoever may write one is counted out.
    let readers = officers.filter { !$0.roles.isDisjoint(with: ClearancePolicy.agencyRoles) }
    let writers = officers.filter { !$0.roles.isDisjoint(with: Statement.askers) }
    let people = ClearancePolicy.standard(for: .families).people
    let alone = writers.filter { writer in readers.filter { $0.id != writer.id }.count < people }
    if !alone.isEmpty {
      checks.append(
        .init(
          "clearance", .advice,
          "A statement that \(alone.map(\.id.rawValue).joined(separator: " or ")) writes can be released by nobody but as urgent: it needs the yes "
            + "of \(people) people who did not write it, and there are not so many.",
          mend: ["Give more officers the role clearance in afterword.yaml."]))
    }
    return checks
  }

  private func keyChecks() async -> [Diagnosis.Check] {
    do {
      let register = try await keyRegister()
      let signers = workspace.configuration.officers.filter {
        $0.holds(.clearance) || $0.holds(.lead) || $0.holds(.publisher)
      }
      let unregistered = signers.filter { register.current(for: $0.id) == nil }
      guard unregistered.isEmpty else {
        return [
          .init(
            "keys", .bad,
            "These officers sign statements but have no key: \(unregistered.map(\.id.rawValue).joined(separator: ", ")).",
            mend: unregistered.map { "afterword key create \($0.id) --as \($0.id)" })
        ]
      }
      let waiting = register.waiting.map(\.officer.rawValue)
      guard waiting.isEmpty else {
        return [
          .init(
            "keys", .bad,
            "Nobody has vouched for the keys of these officers, which are new to everybody: "
              + "\(waiting.joined(separator: ", ")). Nothing that they sign counts.",
            mend: waiting.map { "afterword key vouch \($0) --as LEAD" })
        ]
      }
      let here = signers.filter { keyring.holdsSigningKey(of: $0.id) }.count
      return [
        .init("keys", .good, "\(signers.count) officers who sign have a key; \(here) of them can sign on this machine.")
      ]
    } catch {
      return [.init("keys", .bad, "The register of keys cannot be read.", mend: ["afterword journal verify"])]
    }
  }

  private func workspaceKeyCheck() -> Diagnosis.Check {
    do {
      _ = try keyring.workspaceKey()
    } catch let refusal as Refusal {
      return .init("workspace key", .bad, refusal.message, mend: refusal.mend)
    } catch {
      return .init("workspace key", .bad, "\(error)", mend: ["Restore the key file from its copy in the safe."])
    }
    if keyring.folder == workspace.root || keyring.folder.hasPrefix(workspace.root + "/") {
      return .init(
        "workspace key", .bad, "The keys lie inside the workspace, so whoever copies the folder can read everything.",
        mend: ["Move them elsewhere and set AFTERWORD_HOME."])
    }
    return .init("workspace key", .good, "The workspace key is on this machine, outside the workspace.")
  }
}
