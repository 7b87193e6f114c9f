import Dispatch
import Incidents
import Synchronization

/// Why a receiver cannot start. A full sentence.
public struct ReceiverFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The sentence.
  public let description: String
  init(_ description: String) { self.description = description }
}

/// A small receiver of webhooks on this machine: for trying channels out, for drills and for tests.
///
/// It listens on 127.0.0.1 only, checks Standard Webhooks signatures, keeps what it got, recognises repeats by their id,
/// and misbehaves when asked to. An answer of 200 means that the post is in the folder.
public final class Receiver: Sendable {
  /// How a receiver is set up.
  public struct Options: Sendable {
    /// The port; 0 takes a free one.
    public var port: UInt16
    /// The secrets to check signatures with; empty checks none.
    public var secrets: [WebhookSecret]
    /// The folder for what arrives; nil keeps it in memory.
    public var folder: String?
    /// The largest body that is taken, in bytes.
    public var bodyLimit: Int

    /// A receiver on a free port that checks nothing and keeps everything in memory.
    public init(port: UInt16 = 0, secrets: [WebhookSecret] = [], folder: String? = nil, bodyLimit: Int = 1 << 20) {
      self.port = port
      self.secrets = secrets
      self.folder = folder
      self.bodyLimit = bodyLimit
    }
  }

  /// A post that was kept, with its body.
  public struct Kept: Sendable, Hashable {
    /// What is known about it.
    public let reception: Reception
    /// The body; empty when a folder holds it.
    public let body: [UInt8]
  }

  /// The port on which it listens.
  public let port: UInt16

  private let state: Mutex<State>
  private let wakeEnd: Descriptor
  private let queue = DispatchQueue(label: "afterword.receiver")

  struct State: Sendable {
    var receptions: [Reception] = []
    var kept: [Kept] = []
    var misbehaviour: (what: Misbehaviour, times: Int)?
    var isStopping = false
    var hasStopped = false
    var waiters: [Waiter] = []
  }

  struct Waiter: Sendable {
    let isMet: @Sendable (State) -> Bool
    let resume: CheckedContinuation<Void, Never>
  }

  /// Starts to listen; posts are taken from now on until ``stop()``.
  ///
  /// - Parameters:
  ///   - options: The set-up.
  ///   - now: The clock; drills give theirs, against which signatures are checked too.
  public init(_ options: Options = Options(), now: @escaping @Sendable () -> Moment) throws(ReceiverFault) {
    let (listener, port) = try Socket.listen(port: options.port)
    let (wakeEnd, loopEnd) = try Socket.pair()
    let log: ReceptionLog? = if let folder = options.folder { try ReceptionLog(folder: folder) } else { nil }
    self.port = port
    self.wakeEnd = wakeEnd
    state = Mutex(State())
    let desk = ReceiverDesk(options: options, log: log, now: now)
    queue.async { [self] in
      var loop = ReceiverLoop(listener: listener, wake: loopEnd, bodyLimit: options.bodyLimit, desk: desk)
      loop.run(self)
    }
  }

  /// Where to post: `http://127.0.0.1:…/`.
  public var url: String { "http://127.0.0.1:\(port)/" }

  /// Every post so far, in order, also the refused and repeated ones.
  public var receptions: [Reception] { state.withLock { $0.receptions } }

  /// The posts that were kept, in order.
  public var kept: [Kept] { state.withLock { $0.kept } }

  /// Misbehaves with the next posts; without a number, until told otherwise.
  public func misbehave(_ what: Misbehaviour, times: Int = .max) {
    state.withLock { $0.misbehaviour = times > 0 ? (what, times) : nil }
  }

  /// Behaves well from now on.
  public func behave() { state.withLock { $0.misbehaviour = nil } }

  /// Returns when so many posts have been kept, or the receiver was stopped.
  public func waitUntilKept(_ count: Int) async { await wait { $0.kept.count >= count } }

  /// Returns when so many posts have arrived, kept or not, or the receiver was stopped.
  public func waitUntilReceived(_ count: Int) async { await wait { $0.receptions.count >= count } }

  /// Stops listening, closes every connection, and returns when that is done.
  public func stop() async {
    state.withLock { $0.isStopping = true }
    wake()
    await wait { $0.hasStopped }
  }

  private func wait(until isMet: @escaping @Sendable (State) -> Bool) async {
    await withCheckedContinuation { continuation in
      let isMetAlready = state.withLock { state in
        if isMet(state) || state.hasStopped { return true }
        state.waiters.append(Waiter(isMet: isMet, resume: continuation))
        return false
      }
      if isMetAlready { continuation.resume() }
    }
  }

  /// A loop that has ended already hears nothing, and its closed end must not end the program (`SIGPIPE`).
  private func wake() { _ = Socket.write([1], to: wakeEnd) }

  /// Whether the loop is to end.
  var isStopping: Bool { state.withLock { $0.isStopping } }

  /// Takes the misbehaviour for one post.
  func takeMisbehaviour() -> Misbehaviour? {
    state.withLock { state in
      guard let (what, times) = state.misbehaviour else { return nil }
      state.misbehaviour = times == .max ? (what, times) : times > 1 ? (what, times - 1) : nil
      return what
    }
  }

  /// Changes the state and wakes those whose wait it ends.
  func change(_ body: (inout sending State) -> Void) {
    let met = state.withLock { state in
      body(&state)
      let hasStopped = state.hasStopped
      let met = state.waiters.filter { hasStopped || $0.isMet(state) }
      if !met.isEmpty { state.waiters = state.waiters.filter { !(hasStopped || $0.isMet(state)) } }
      return met
    }
    for waiter in met { waiter.resume.resume() }
  }
}
