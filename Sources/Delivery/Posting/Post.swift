import Incidents

/// One attempt, ready to go: where to, what, and within which limits.
public struct Post: Sendable {
  /// The URL, byte for byte as configured. A credential: never shown.
  var url: String
  var body: [UInt8]
  /// Header lines in order, names in lower case.
  var headers: [(name: String, value: String)]
  var limits: Channel.Limits
  var network: Channel.Network
  /// Connect and shake hands, but send nothing.
  var connectsOnly: Bool

  /// Prepares an attempt, signed for this moment.
  ///
  /// - Parameters:
  ///   - message: The bytes to send.
  ///   - id: The stable id of the message; the same at every attempt.
  ///   - channel: The channel.
  ///   - url: The channel's URL.
  ///   - secrets: The channel's signing secrets, the current one first; empty for no signature.
  ///   - now: The time of the attempt.
  public init(
    _ message: Message, id: String, channel: Channel, url: String, secrets: [WebhookSecret], now: Moment
  ) {
    self.url = url
    body = message.body
    headers = [("content-type", message.contentType)]
    limits = channel.limits
    network = channel.network
    connectsOnly = false
    guard channel.kind == .generic else { return }
    // Whole seconds, rounded down also before 1970, as clocks of receivers count them.
    let seconds = now.milliseconds.quotientAndRemainder(dividingBy: 1000)
    let timestamp = seconds.remainder < 0 ? seconds.quotient - 1 : seconds.quotient
    headers.append(("webhook-id", id))
    headers.append(("webhook-timestamp", String(timestamp)))
    if !secrets.isEmpty {
      headers.append(
        (
          "webhook-signature",
          WebhookSignature.header(id: id, seconds: timestamp, body: message.body, secrets: secrets)
        ))
    }
  }

  /// Prepares a mere connection, which shows that a channel can be reached without sending it anything.
  public init(connectingTo url: String, channel: Channel) {
    self.url = url
    body = []
    headers = []
    limits = channel.limits
    network = channel.network
    connectsOnly = true
  }

  /// The schemes this post may use. Plain HTTP is for this machine itself, unless the channel allows it elsewhere.
  var schemes: String {
    network.allowsPlainHTTP || Self.namesThisMachine(url) ? "http,https" : "https"
  }

  /// The addresses this post may reach. A URL that names this machine outright needs no further permission: it leads to
  /// no other place, and whoever may write the configuration may reach this machine anyway.
  var addresses: AddressRules {
    var rules = network.addresses
    if Self.namesThisMachine(url) { rules.allowed += AddressRules.loopback }
    return rules
  }

  /// Whether the URL's host is `localhost` or a loopback address written in the usual way.
  public static func namesThisMachine(_ url: String) -> Bool {
    guard let (host, _) = authority(of: url) else { return false }
    if host.lowercased() == "localhost" { return true }
    return IPAddress.bytes(String(host)).map(AddressRules.isLoopback) ?? false
  }

  /// The port of a URL that names this machine; nil for every other URL.
  public static func loopbackPort(_ url: String) -> UInt16? {
    guard namesThisMachine(url), let (_, port) = authority(of: url) else { return nil }
    return port.isEmpty ? (url.hasPrefix("https:") ? 443 : 80) : UInt16(port)
  }

  /// Host and port; nil when there is a user name before them, which could hide where a URL leads.
  private static func authority(of url: String) -> (host: Substring, port: Substring)? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let authority = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != "\\" }
    guard !authority.contains("@") else { return nil }
    if authority.first == "[" {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      let port = authority[end...].dropFirst()
      guard port.isEmpty || port.first == ":" else { return nil }
      return (authority[authority.index(after: authority.startIndex)..<end], port.dropFirst())
    }
    let host = authority.prefix { $0 != ":" }
    return (host, authority.dropFirst(host.count).dropFirst())
  }

  /// Header lines as they go over the wire, each ended by a line feed; nil when one holds a control character, which could
  /// start another header.
  var headerText: String? {
    var text = ""
    for header in headers {
      let line = "\(header.name): \(header.value)"
      guard line.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
      text += line + "\n"
    }
    // Otherwise libcurl asks the receivers of large posts for permission first, which costs a round trip or a second.
    return text + "expect:\n"
  }
}
