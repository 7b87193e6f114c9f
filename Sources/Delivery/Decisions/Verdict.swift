import Incidents

/// What the end of an attempt means for the post. A pure decision, apart from all posting.
public enum Verdict: Sendable, Hashable {
  /// The receiver has it.
  case accepted(String)
  /// It may work later.
  case tryAgain(String, after: TimeSpan?)
  /// It will not work until a person changes something.
  case giveUp(String)

  /// The reason, as a sentence fragment without bodies, URLs or secrets.
  public var reason: String {
    switch self {
    case .accepted(let reason), .tryAgain(let reason, _), .giveUp(let reason): reason
    }
  }

  /// Judges an attempt.
  public init(_ attempt: Attempt, kind: Channel.Kind) {
    switch attempt {
    case .answered(let answer): self.init(answer, kind)
    case .failed(let failure): self.init(failure)
    }
  }

  private init(_ answer: Attempt.Answer, _ kind: Channel.Kind) {
    let status = answer.status
    switch status {
    case 200...299 where kind == .slack && !answer.isCut && !Self.saysOK(answer.body):
      // A login page of some proxy also answers 200. Trying again could show the message twice, so a person decides.
      self = .giveUp("answered \(status) without the “ok” of a Slack webhook; look whether the message is there")
    case 200...299: self = .accepted("answered \(status)")
    case 300...399: self = .giveUp("answered \(status), a redirect, which is not followed; set the final URL")
    case 410: self = .giveUp("answered 410: the receiver asks for no more posts; remove or replace the channel")
    case 401, 403: self = .giveUp("answered \(status): the receiver does not accept the signature or the URL")
    case 408, 425, 429: self = .tryAgain("answered \(status)", after: answer.retryAfter)
    case 400...499: self = .giveUp("answered \(status)")
    case 500...599: self = .tryAgain("answered \(status)", after: answer.retryAfter)
    default: self = .tryAgain("answered with the unknown status \(status)", after: nil)
    }
  }

  private init(_ failure: Attempt.Failure) {
    switch failure {
    case .badURL: self = .giveUp("the URL cannot be used (it must be https, without a user name)")
    case .denied: self = .giveUp("the host's address is not public, and the channel does not allow it")
    case .unresolved: self = .tryAgain("the host name has no address", after: nil)
    case .refused: self = .tryAgain("no connection could be made", after: nil)
    case .timedOut: self = .tryAgain("no answer within the time limit", after: nil)
    case .untrusted: self = .tryAgain("the receiver's certificate could not be verified", after: nil)
    case .broken: self = .tryAgain("the connection ended without an answer", after: nil)
    case .notHTTP: self = .tryAgain("the answer was not HTTP", after: nil)
    case .unavailable(let reason): self = .tryAgain("nothing can be posted: \(reason)", after: nil)
    case .other(let code): self = .tryAgain("the post failed (libcurl code \(code))", after: nil)
    }
  }

  private static func saysOK(_ body: [UInt8]) -> Bool {
    let text = String(decoding: body.prefix(64), as: UTF8.self)
    return text.split(whereSeparator: \.isWhitespace).elementsEqual(["ok"])
  }
}
