import Incidents

/// What a receiver does with one whole request: checks, keeps, notes, and says what to answer. No sockets here.
struct ReceiverDesk {
  let options: Receiver.Options
  var log: ReceptionLog?
  let now: @Sendable () -> Moment
  private var keptIDs: Set<String> = []

  init(options: Receiver.Options, log: ReceptionLog?, now: @escaping @Sendable () -> Moment) {
    self.options = options
    self.log = log
    self.now = now
  }

  /// What goes back over the connection.
  enum Reply: Sendable, Hashable {
    case answer(status: Int, headers: [String], text: String)
    case hang
    case close
    case flood(bytes: Int)
    case drip
    case babble
  }

  /// Handles a request; `noted` is what is to be remembered of it, nil when it is not a post.
  mutating func handle(
    _ request: HTTPRequest, misbehaviour: Misbehaviour?
  ) -> (reply: Reply, noted: Receiver.Kept?) {
    guard request.method == "POST" else {
      return (.answer(status: 405, headers: ["allow: POST"], text: "Only POST is taken here.\n"), nil)
    }
    let time = now()
    let id = request.headers["webhook-id"].flatMap { $0.isEmpty ? nil : $0 }
    let signature = check(request, id: id, at: time)
    let path = String(request.target.prefix { $0 != "?" })

    func note(status: Int, isRepeat: Bool = false, file: String? = nil) -> Reception {
      Reception(
        receivedAt: time, id: id, path: path, bytes: request.body.count, signature: signature, status: status,
        isRepeat: isRepeat, file: file)
    }

    switch misbehaviour {
    case .answer(let status, let retryAfter):
      let headers = retryAfter.map { ["retry-after: \($0)"] } ?? []
      return noted(note(status: status), .answer(status: status, headers: headers, text: "not now\n"))
    case .redirect(let url):
      return noted(note(status: 302), .answer(status: 302, headers: ["location: \(url)"], text: "elsewhere\n"))
    case .hang: return noted(note(status: 0), .hang)
    case .close: return noted(note(status: 0), .close)
    case .drip: return noted(note(status: 0), .drip)
    case .babble: return noted(note(status: 0), .babble)
    case .loseAnswer, .flood, nil: break
    }

    guard signature == .verified || signature == .unchecked else {
      return noted(note(status: 401), .answer(status: 401, headers: [], text: Self.reason(signature)))
    }
    let ok: Reply =
      switch misbehaviour {
      case .loseAnswer: .close
      case .flood(let bytes): .flood(bytes: bytes)
      default: .answer(status: 200, headers: [], text: "ok")
      }
    let status = ok == .close ? 0 : 200
    if let id, keptIDs.contains(id) || log?.keptIDs.contains(id) == true {
      return noted(note(status: status, isRepeat: true), ok)
    }
    guard log != nil else {
      if let id { keptIDs.insert(id) }
      return (ok, Receiver.Kept(reception: note(status: status, file: "memory"), body: request.body))
    }
    guard let file = log?.keep(request.body, id: id) else { return full(note(status: 507)) }
    return noted(note(status: status, file: file), ok)
  }

  private mutating func noted(_ reception: Reception, _ reply: Reply) -> (Reply, Receiver.Kept?) {
    if log != nil, log?.note(reception) == false { return full(reception) }
    return (reply, Receiver.Kept(reception: reception, body: []))
  }

  private func full(_ reception: Reception) -> (Reply, Receiver.Kept?) {
    (.answer(status: 507, headers: [], text: "The post could not be kept.\n"), nil)
  }

  private static func reason(_ signature: Reception.Signature) -> String {
    switch signature {
    case .unsigned: "The post carries no signature that can be read.\n"
    case .stale: "The signature is too old, or from the future.\n"
    default: "The signature fits no secret.\n"
    }
  }

  private func check(_ request: HTTPRequest, id: String?, at time: Moment) -> Reception.Signature {
    guard !options.secrets.isEmpty else { return .unchecked }
    return Reception.Signature(
      WebhookSignature.verify(
        id: id, timestamp: request.headers["webhook-timestamp"], signature: request.headers["webhook-signature"],
        body: request.body, secrets: options.secrets, now: time.milliseconds / 1000))
  }
}
