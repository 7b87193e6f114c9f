import Delivery
import Incidents
import Journal

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How a channel stands.
public struct ChannelStanding: Sendable, Encodable {
  /// The channel's name.
  public let channel: ChannelID
  /// The format of what is posted.
  public let kind: Channel.Kind
  /// Who reads it.
  public let audience: Channel.Audience
  /// Which messages it carries, in order.
  public let carries: [Channel.Cargo]
  /// Scheme and host, or the place the URL is kept in; never the whole URL, which may be a credential.
  public let leadsTo: String
  /// Messages that wait.
  public let waiting: Int
  /// Messages that were given up.
  public let dead: Int
  /// Why nothing can be posted at the moment; nil when all is well.
  public let fault: String?
}

/// What a test of a channel showed.
public struct ChannelTest: Sendable, Encodable {
  /// The channel.
  public let channel: ChannelID
  /// Whether the channel works as far as the test could see.
  public let works: Bool
  /// Whether a message was posted; public channels are only connected to.
  public let posted: Bool
  /// What was seen, as a sentence fragment without URLs and secrets.
  public let outcome: String
}

extension Operations {
  /// Every channel of the workspace, in the order of the file.
  public func channelStandings(reader: any ConfidentialReader) async throws -> [ChannelStanding] {
    let outlooks = try await store.outboxOutlook()
    return try workspace.configuration.channels().map { channel in
      let outlook = outlooks.first { $0.channel == channel.id }
      var fault: String?
      do throws(ChannelFault) {
        _ = try ReadyChannel(channel, reader: reader, in: workspace)
      } catch {
        fault = error.reason
      }
      return ChannelStanding(
        channel: channel.id, kind: channel.kind, audience: channel.audience,
        carries: channel.carries.sorted { $0.rawValue < $1.rawValue }, leadsTo: channel.leadsTo,
        waiting: outlook?.waiting ?? 0, dead: outlook?.dead ?? 0, fault: fault)
    }
  }

  /// Tries a channel out, by the same way that releases take.
  ///
  /// Partners' and internal channels are sent a test message. A public channel is only connected to: nothing but a release
  /// is ever posted there.
  public func testChannel(
    _ id: ChannelID, reader: any ConfidentialReader, poster: Poster = Poster()
  ) async throws -> ChannelTest {
    let channel = try workspace.configuration.channel(id)
    let ready: ReadyChannel
    do {
      ready = try ReadyChannel(channel, reader: reader, in: workspace)
    } catch {
      return ChannelTest(channel: id, works: false, posted: false, outcome: error.reason)
    }
    guard channel.audience != .public else {
      return connection(id, await poster.attempt(Post(connectingTo: ready.url, channel: channel)))
    }
    let now = clock.now()
    let message: Message
    do {
      message = try channel.message(for: .test(TestPayload(channel: id, timestamp: now)))
    } catch {
      return ChannelTest(channel: id, works: false, posted: false, outcome: error.description)
    }
    let attempt = await poster.attempt(
      Post(
        message, id: Operations.messageID(seed: "test \(random.identifier())", channel: id), channel: channel,
        url: ready.url, secrets: ready.secrets, now: now))
    let verdict = Verdict(attempt, kind: channel.kind)
    if case .accepted(let reason) = verdict {
      return ChannelTest(channel: id, works: true, posted: true, outcome: reason)
    }
    return ChannelTest(channel: id, works: false, posted: true, outcome: verdict.reason)
  }

  private func connection(_ id: ChannelID, _ attempt: Attempt) -> ChannelTest {
    if case .answered = attempt {
      return ChannelTest(
        channel: id, works: true, posted: false,
        outcome: "a connection could be made; nothing was posted, because a public channel carries releases only")
    }
    return ChannelTest(
      channel: id, works: false, posted: false, outcome: Verdict(attempt, kind: .generic).reason)
  }
}

/// A channel's signing secret as a person asked for it.
public struct ChannelSecret: Sendable, Encodable {
  /// The channel.
  public let channel: ChannelID
  /// The file that holds the secret; nil when it is kept in the environment.
  public let path: String?
  /// Whether it was made just now.
  public let isNew: Bool
  /// The secret itself, to be given to the receiver; nil unless it was asked for.
  public let secret: String?
}

extension Operations {
  /// Makes the current signing secret of a channel if it is to be kept in a file that is not there yet.
  ///
  /// - Parameter reveals: Whether the secret comes back, to be given to the receiver.
  /// - Throws: `Refusal` when the channel has no secret, or it is missing from the environment.
  public func channelSecret(
    _ id: ChannelID, reader: WorkspaceSecrets, reveals: Bool
  ) throws -> ChannelSecret {
    let channel = try workspace.configuration.channel(id)
    guard let reference = channel.secrets.first else {
      throw Refusal(
        rule: "channel-has-no-secret",
        message: "The channel “\(id)” is of the kind “\(channel.kind.rawValue)”, which signs nothing.",
        mend: ["afterword channel list"])
    }
    let path = reader.path(of: reference)
    var isNew = false
    if let path, !FileManager.default.fileExists(atPath: path) {
      try PrivateFile.create(path, try WebhookSecret(bytes: random.bytes(32)).revealed() + "\n")
      isNew = true
    }
    do {
      let secret = try WebhookSecret(try reader.read(reference))
      return ChannelSecret(channel: id, path: path, isNew: isNew, secret: reveals ? secret.revealed() : nil)
    } catch {
      throw Refusal(
        rule: "channel-secret-missing", message: "The secret of the channel “\(id)” cannot be used: \(error).",
        mend: ["Put a secret there: 24 to 64 random bytes in Base64, for example from “openssl rand -base64 32”."])
    }
  }

  /// Makes the secrets that are kept among this machine's keys and not there yet, as for a new workspace.
  public func makeChannelSecrets() throws {
    let reader = WorkspaceSecrets(self, environment: [:])
    for channel in try workspace.configuration.channels() {
      for case .key(let name) in channel.secrets {
        guard let path = reader.path(of: .key(name)), !FileManager.default.fileExists(atPath: path) else { continue }
        try PrivateFile.create(path, try WebhookSecret(bytes: random.bytes(32)).revealed() + "\n")
      }
    }
  }

  /// The signing secrets of a channel, as the `receive` command checks posts with them.
  ///
  /// - Throws: `Refusal` when one is missing.
  public func webhookSecrets(of id: ChannelID, reader: any ConfidentialReader) throws -> [WebhookSecret] {
    let channel = try workspace.configuration.channel(id)
    do {
      return try ReadyChannel(channel, reader: reader, in: workspace).secrets
    } catch {
      throw Refusal(
        rule: "channel-secret-missing", message: "The channel “\(id)” cannot be received: \(error.reason).",
        mend: ["afterword channel secret \(id)"])
    }
  }
}

extension Operations {
  /// The port of this machine to which a channel leads; nil when it leads elsewhere.
  public func loopbackPort(of id: ChannelID, reader: any ConfidentialReader) throws -> UInt16? {
    let channel = try workspace.configuration.channel(id)
    do {
      return Post.loopbackPort(try reader.read(channel.url))
    } catch {
      return nil
    }
  }
}

extension Channel {
  /// Scheme and host of a URL that stands in the configuration, or the place that holds it.
  var leadsTo: String {
    guard case .plain(let text) = url else { return url.place }
    let parts = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count >= 3 ? "\(parts[0])//\(parts[2].prefix { $0 != "?" && $0 != "#" })" : "a URL"
  }
}
