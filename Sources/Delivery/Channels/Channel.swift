import Incidents

/// A configured destination: where to post, in which format, to whom, and how patiently.
///
/// A channel is a value of the configuration and holds no secret: URL and signing secrets that are confidential are
/// named by ``Confidential`` and read when something is posted.
public struct Channel: Sendable, Hashable {
  /// The name, as other parts of `afterword.yaml` and the command line use it.
  public var id: ChannelID
  /// The format of what is posted.
  public var kind: Kind
  /// Who reads what is posted.
  public var audience: Audience
  /// Where to post. A Slack URL is a credential: keep it in a file or an environment variable.
  public var url: Confidential
  /// The signing secrets, the current one first; older ones stay until every receiver knows the new one. Only for
  /// ``Kind/generic``.
  public var secrets: [Confidential]
  /// Which messages the channel carries.
  public var carries: Set<Cargo>
  /// Which language's text goes out where a format shows one; nil takes the statement's first.
  public var language: String?
  /// Time-outs and sizes.
  public var limits: Limits
  /// How long and how often a post is tried.
  public var retry: RetryPolicy
  /// Which parts of the network it may reach.
  public var network: Network

  /// Describes a channel. A public channel carries releases only, whatever `carries` says.
  public init(
    id: ChannelID, kind: Kind, audience: Audience, url: Confidential, secrets: [Confidential] = [],
    carries: Set<Cargo>? = nil, language: String? = nil, limits: Limits = Limits(), retry: RetryPolicy = RetryPolicy(),
    network: Network = Network()
  ) {
    self.id = id
    self.kind = kind
    self.audience = audience
    self.url = url
    self.secrets = secrets
    self.carries = (carries ?? Set(Cargo.allCases)).filter { $0.mayReach(audience) }
    self.language = language
    self.limits = limits
    self.retry = retry
    self.network = network
  }

  /// The format of what is posted.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The payload as JSON, signed by Standard Webhooks.
    case generic
    /// A message for a Slack incoming webhook, or a service that takes the same.
    case slack
  }

  /// Who reads what is posted.
  public enum Audience: String, Sendable, Hashable, Codable, CaseIterable {
    /// Everybody: the press, a website, social media. Carries releases only.
    case `public`
    /// The agencies that take part.
    case partners
    /// One's own team.
    case `internal`
  }

  /// A kind of message.
  public enum Cargo: String, Sendable, Hashable, Codable, CaseIterable {
    /// A released statement, its correction or its withdrawal.
    case releases
    /// A message of a playbook's step to partners or the own team.
    case notices

    /// Whether this kind may reach an audience at all.
    public func mayReach(_ audience: Audience) -> Bool { self == .releases || audience != .public }
  }

  /// Time-outs and sizes of one post.
  public struct Limits: Sendable, Hashable {
    /// Longest wait for a connection, TLS handshake included.
    public var connect: TimeSpan
    /// Longest time for the whole post. Standard Webhooks advises 15–30 s.
    public var total: TimeSpan
    /// An answer that arrives slower than this many bytes a second …
    public var slowestBytesPerSecond: Int
    /// … for this long is given up.
    public var slowestFor: TimeSpan
    /// The largest body that is posted, in bytes. Standard Webhooks advises receivers to expect 20 kB or less; statements
    /// in several languages are longer.
    public var body: Int
    /// How much of an answer is read, in bytes.
    public var answer: Int
    /// How many posts may be under way at once.
    public var connections: Int

    /// Limits that suit a webhook across the internet.
    public init(
      connect: TimeSpan = .seconds(5), total: TimeSpan = .seconds(20), slowestBytesPerSecond: Int = 10,
      slowestFor: TimeSpan = .seconds(10), body: Int = 262_144, answer: Int = 16_384, connections: Int = 2
    ) {
      self.connect = connect
      self.total = total
      self.slowestBytesPerSecond = slowestBytesPerSecond
      self.slowestFor = slowestFor
      self.body = body
      self.answer = answer
      self.connections = connections
    }
  }

  /// Which parts of the network a channel may reach beside the public internet.
  public struct Network: Sendable, Hashable {
    /// Addresses that are allowed although they are not public.
    public var addresses: AddressRules
    /// Whether `http:` is allowed for other hosts than this machine. What is posted can then be read and changed on the way.
    public var allowsPlainHTTP: Bool
    /// A file with the certificates to trust instead of the system's.
    public var certificates: String?

    /// The public internet over `https:` only, unless more is said.
    public init(addresses: AddressRules = AddressRules(), allowsPlainHTTP: Bool = false, certificates: String? = nil) {
      self.addresses = addresses
      self.allowsPlainHTTP = allowsPlainHTTP
      self.certificates = certificates
    }
  }
}
