import Delivery
import Incidents
import Playbooks

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The other end of a drill's channels: one receiver each, on this machine, which verifies what it can and keeps what it got.
struct DrillReceivers: Sendable {
  private let receivers: [ChannelID: Receiver]
  private let scenario: Scenario
  /// Where each receiver listens.
  let urls: [ChannelID: String]

  /// Starts the receivers.
  init(_ scenario: Scenario, folder: DrillFolder, clock: ManualClock, random: any RandomSource) async throws {
    var receivers: [ChannelID: Receiver] = [:]
    var urls: [ChannelID: String] = [:]
    do {
      for channel in scenario.channels {
        var secrets: [WebhookSecret] = []
        if channel.kind == .generic {
          let secret = try WebhookSecret(bytes: random.bytes(32))
          let keys = folder.keys + "/" + DrillConfiguration.workspaceID(scenario)
          try PrivateFile.create(keys + "/\(channel.id).secret", secret.revealed() + "\n")
          secrets = [secret]
        }
        let kept = folder.received + "/\(channel.id)"
        try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
        let receiver = try Receiver(Receiver.Options(secrets: secrets, folder: kept), now: { clock.now() })
        receivers[channel.id] = receiver
        urls[channel.id] = receiver.url + channel.id.rawValue
      }
    } catch {
      for receiver in receivers.values { await receiver.stop() }
      throw error
    }
    self.receivers = receivers
    self.scenario = scenario
    self.urls = urls
  }

  /// The moments, counted from T0, at which a receiver dies or comes back.
  var turns: [TimeSpan] { scenario.channels.flatMap { $0.outages.flatMap { [$0.from, $0.until] } } }

  /// Lets each receiver be dead or alive, as the script has it so long after T0.
  func set(to offset: TimeSpan) {
    for channel in scenario.channels {
      if channel.isDown(at: offset) {
        receivers[channel.id]?.misbehave(.close)
      } else {
        receivers[channel.id]?.behave()
      }
    }
  }

  /// What arrived.
  func receptions() -> [DrillOutcome.ChannelReception] {
    scenario.channels.map { channel in
      let all = receivers[channel.id]?.receptions ?? []
      return DrillOutcome.ChannelReception(
        channel: channel.id, audience: channel.audience.rawValue,
        kept: all.filter { $0.file != nil && !$0.isRepeat }.count,
        verified: all.filter { $0.file != nil && !$0.isRepeat && $0.signature == .verified }.count,
        verifies: channel.kind == .generic, refused: all.filter { $0.status == 401 }.count,
        lost: all.filter { $0.status == 0 }.count, repeats: all.filter(\.isRepeat).count)
    }
  }

  /// Stops the receivers.
  func stop() async {
    for receiver in receivers.values { await receiver.stop() }
  }
}
