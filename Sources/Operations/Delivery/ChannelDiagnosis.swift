import Delivery
import Incidents
import Journal

extension Operations {
  /// Whether the channels can be used right now: the configuration, URLs, secrets and what has piled up. Nothing is posted.
  func channelChecks(reader: any ConfidentialReader) async -> [Diagnosis.Check] {
    let standings: [ChannelStanding]
    do {
      standings = try await channelStandings(reader: reader)
    } catch {
      return [.init("channels", .bad, "\(error)", mend: ["Mend the section “channels:” in afterword.yaml."])]
    }
    guard standings.contains(where: { $0.audience == .public }) else {
      return [
        .init(
          "channels", .advice, "No channel is public, so a release reaches nobody.",
          mend: ["Add a channel with “audience: public” under “channels:” in afterword.yaml."])
      ]
    }
    var checks: [Diagnosis.Check] = standings.compactMap { standing in
      standing.fault.map {
        .init(
          "channel \(standing.channel)", .bad, "Nothing can be posted: \($0).",
          mend: ["afterword channel secret \(standing.channel)", "Or mend the channel in afterword.yaml."])
      }
    }
    checks += standings.filter { $0.dead > 0 }.map {
      .init(
        "channel \($0.channel)", .advice, "\($0.dead) messages were given up and wait for a person.",
        mend: ["afterword outbox list --state dead", "afterword outbox retry --channel \($0.channel) --as OFFICER"])
    }
    if checks.isEmpty {
      checks.append(
        .init("channels", .good, "\(standings.count) channels are set up. Try each with “afterword channel test NAME”.")
      )
    }
    return checks
  }
}
