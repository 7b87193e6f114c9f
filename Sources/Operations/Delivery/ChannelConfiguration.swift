import Delivery
import Incidents
import StrictYAML

extension Configuration {
  /// The channels of `afterword.yaml`, in the order of the file.
  ///
  /// Read when something is to be posted and not before, so that a broken channel never keeps anybody from recording a
  /// fact. In a workspace for drills every channel must lead to this machine.
  ///
  /// - Throws: every fault of the section.
  public func channels() throws(YAMLFaults) -> [Channel] {
    guard let channelsSection else { return [] }
    let entries: [YAMLEntry]
    do { entries = try channelsSection.mapping().all } catch { throw YAMLFaults([error]) }
    var channels: [Channel] = []
    var faults: [YAMLFault] = []
    for entry in entries {
      do {
        channels.append(try ChannelConfiguration.channel(entry, isDrill: isDrill))
      } catch {
        faults.append(error)
      }
    }
    guard faults.isEmpty else { throw YAMLFaults(faults) }
    return channels
  }

  /// One channel by name.
  ///
  /// - Throws: `YAMLFaults`, or `Refusal` with the nearest name when there is none.
  public func channel(_ id: ChannelID) throws -> Channel {
    let channels = try channels()
    if let channel = channels.first(where: { $0.id == id }) { return channel }
    let near = Spelling.suggestion(for: id.rawValue, among: channels.map(\.id.rawValue)).map { " \($0)" } ?? ""
    throw Refusal(
      rule: "channel-unknown", message: "There is no channel “\(id)” in afterword.yaml.\(near)",
      mend: ["afterword channel list", "Add the channel under “channels:” in afterword.yaml."])
  }
}

/// Reads one entry of the section `channels`:
///
/// ```yaml
/// newsroom:
///   kind: generic                        # or slack
///   audience: public                     # or partners, internal
///   url: https://news.example.org/hook   # or { key: NAME }, { file: PATH }, { env: NAME }
///   secret: { key: newsroom }            # kept with this machine's keys; or file, env, or a list, the current one first
///   carries: [releases, notices]
///   language: en                         # slack: which language's text is shown
///   timeouts: { connect: 5s, total: 20s }
///   retry: { first: 2s, longest: 10m, attempts: 100, age: 12h, longest-requested: 1h }
///   connections: 2
///   largest-body: 262144
///   allow: [private, 10.2.0.0/16]        # addresses beside the public internet
///   allow-http: false
///   certificates: /etc/afterword/ca.pem
/// ```
enum ChannelConfiguration {
  static func channel(_ entry: YAMLEntry, isDrill: Bool) throws(YAMLFault) -> Channel {
    guard ChannelID(entry.key).isWellFormed else {
      throw entry.place.fault(
        "“\(entry.key)” cannot be a channel's name.",
        suggestion: "Use letters, digits, “.”, “_” and “-”, starting with a letter or digit.")
    }
    var map = try entry.value.mapping()
    let kind = try map.required("kind").choice(of: Channel.Kind.self, called: "kind of channel")
    let audienceValue = try map.required("audience")
    let audience = try audienceValue.choice(of: Channel.Audience.self, called: "audience")
    let urlValue = try map.required("url")
    let url = try confidential(urlValue, isSecret: false)
    if case .plain(let text) = url { try check(text, at: urlValue, map: map) }
    if isDrill {
      guard case .plain(let text) = url, Post.namesThisMachine(text) else {
        throw urlValue.fault(
          "In a workspace for drills a channel may lead to this machine only.",
          suggestion: "Write a URL such as http://127.0.0.1:8787/\(entry.key).")
      }
    }
    var channel = Channel(
      id: ChannelID(entry.key), kind: kind, audience: audience, url: url, secrets: try secrets(&map, kind: kind),
      carries: try cargo(&map, audience: audience))
    channel.language = try map.optional("language")?.line()
    try readLimits(&map, into: &channel.limits)
    if let value = map.optional("retry") { channel.retry = try retry(value) }
    try readNetwork(&map, into: &channel.network)
    try map.finish()
    return channel
  }

  private static func secrets(_ map: inout YAMLMapping, kind: Channel.Kind) throws(YAMLFault) -> [Confidential] {
    guard kind == .generic else {
      if let value = map.optional("secret") {
        throw value.fault(
          "A channel of the kind “\(kind.rawValue)” signs nothing, so it has no secret.",
          suggestion: "Remove “secret”; what protects such a channel is its URL.")
      }
      return []
    }
    let value = try map.required("secret")
    var secrets: [Confidential] = []
    if case .list(let values) = value.content {
      for value in values { secrets.append(try confidential(value, isSecret: true)) }
    } else {
      secrets = [try confidential(value, isSecret: true)]
    }
    guard (1...4).contains(secrets.count) else {
      throw value.fault(
        "A channel has one to four secrets: the current one, and older ones while receivers change over.")
    }
    return secrets
  }

  /// `{ key: NAME }`, `{ file: PATH }`, `{ env: NAME }`, or, for what is no secret, the text itself.
  private static func confidential(_ value: YAMLValue, isSecret: Bool) throws(YAMLFault) -> Confidential {
    if case .text = value.content {
      guard !isSecret else {
        throw value.fault(
          "A secret is never written into this file, because the file is copied and shared.",
          suggestion:
            "Write { key: NAME }, { file: PATH } or { env: NAME }, and make a new secret if this one was used.")
      }
      return .plain(try value.line())
    }
    var map = try value.mapping()
    let file = map.optional("file")
    let variable = map.optional("env")
    let key = map.optional("key")
    try map.finish()
    switch (file, variable, key) {
    case (let file?, nil, nil): return .file(try file.line())
    case (nil, nil, let key?):
      let name = try key.line()
      guard ChannelID(name).isWellFormed else { throw key.fault("“\(name)” cannot be the name of a key.") }
      return .key(name)
    case (nil, let variable?, nil):
      let name = try variable.line()
      guard name.utf8.allSatisfy({ $0 == 0x5F || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) })
      else { throw variable.fault("“\(name)” cannot be the name of an environment variable.") }
      return .environment(name)
    default: throw value.fault("Exactly one of “key”, “file” and “env” is needed here.")
    }
  }

  private static func check(_ url: String, at value: YAMLValue, map: YAMLMapping) throws(YAMLFault) {
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), url.utf8.count <= 4096,
      url.hasPrefix("https://") || url.hasPrefix("http://")
    else { throw value.fault("This is not a URL that can be posted to.", suggestion: "Write https://host/path.") }
    var map = map
    let allowsPlainHTTP = try map.optional("allow-http")?.flag() ?? false
    guard url.hasPrefix("https://") || Post.namesThisMachine(url) || allowsPlainHTTP else {
      throw value.fault(
        "A post over http: can be read and changed on its way.",
        suggestion: "Use https:, or add “allow-http: true” for a network that you trust.")
    }
  }

  private static func cargo(
    _ map: inout YAMLMapping, audience: Channel.Audience
  ) throws(YAMLFault) -> Set<Channel.Cargo>? {
    guard let value = map.optional("carries") else { return nil }
    let values: [YAMLValue] = if case .text = value.content { [value] } else { try value.list() }
    var cargo: Set<Channel.Cargo> = []
    for value in values {
      let one = try value.choice(of: Channel.Cargo.self, called: "kind of message")
      guard one.mayReach(audience) else {
        throw value.fault(
          "A public channel carries releases only.",
          suggestion: "Remove “\(one.rawValue)” here, or make the audience partners or internal.")
      }
      cargo.insert(one)
    }
    return cargo
  }

  private static func readLimits(_ map: inout YAMLMapping, into limits: inout Channel.Limits) throws(YAMLFault) {
    if let value = map.optional("timeouts") {
      var map = try value.mapping()
      if let value = map.optional("connect") { limits.connect = try span(value, .milliseconds(10), .minutes(2)) }
      if let value = map.optional("total") { limits.total = try span(value, .milliseconds(10), .minutes(5)) }
      try map.finish()
    }
    if let value = map.optional("connections") { limits.connections = try value.integer(in: 1...32) }
    if let value = map.optional("largest-body") { limits.body = try value.integer(in: 1024...16_777_216) }
  }

  private static func retry(_ value: YAMLValue) throws(YAMLFault) -> RetryPolicy {
    var policy = RetryPolicy()
    var map = try value.mapping()
    if let value = map.optional("first") { policy.first = try span(value, .milliseconds(1), .hours(1)) }
    if let value = map.optional("longest") { policy.longest = try span(value, .milliseconds(1), .days(1)) }
    if let value = map.optional("attempts") { policy.attempts = try value.integer(in: 1...10_000) }
    if let value = map.optional("age") { policy.age = try span(value, .seconds(1), .days(30)) }
    if let value = map.optional("longest-requested") { policy.longestRequested = try span(value, .zero, .days(1)) }
    try map.finish()
    return policy
  }

  private static func readNetwork(_ map: inout YAMLMapping, into network: inout Channel.Network) throws(YAMLFault) {
    if let value = map.optional("allow") {
      let values: [YAMLValue] = if case .text = value.content { [value] } else { try value.list() }
      for value in values {
        let text = try value.line()
        if text == "private" {
          network.addresses.allowed += AddressRules.privateNetworks
        } else if let range = AddressRange(text) {
          network.addresses.allowed.append(range)
        } else {
          throw value.fault(
            "“\(text)” is not a block of addresses.", suggestion: "Write “private”, or a block such as 10.2.0.0/16.")
        }
      }
    }
    if let value = map.optional("allow-http") { network.allowsPlainHTTP = try value.flag() }
    if let value = map.optional("certificates") { network.certificates = try value.line() }
  }

  private static func span(_ value: YAMLValue, _ least: TimeSpan, _ most: TimeSpan) throws(YAMLFault) -> TimeSpan {
    let text = try value.line()
    guard let span = TimeSpan(text: text) else {
      throw value.fault("“\(text)” is not a length of time.", suggestion: "Write 5s, 2m or 12h.")
    }
    guard least <= span, span <= most else {
      throw value.fault("“\(text)” is out of range; it must be from \(least) to \(most).")
    }
    return span
  }
}
