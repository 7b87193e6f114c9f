import CCurl
import Incidents
import Synchronization

/// The wrapper around the C pool of libcurl. All but ``wake()`` is called on one queue only, by ``Poster``; that is why
/// this class may be shared without locks, and why it is marked so.
@safe final class PostPool: @unchecked Sendable {
  private var underWay: [UInt64: UnderWay] = [:]
  private var nextToken: UInt64 = 1
  /// Written once, by the queue; read by those who wake it.
  private let pool = Mutex<Handle?>(nil)

  @safe private struct Handle: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  private struct UnderWay {
    let finish: CheckedContinuation<Attempt, Never>
    /// Kept alive for as long as libcurl may ask it.
    let guardian: AddressGuardian
  }

  deinit {
    if let handle = pool.withLock({ $0 }) { unsafe ccurl_pool_destroy(handle.pointer) }
  }

  /// Whether no post is under way.
  var isIdle: Bool { underWay.isEmpty }

  /// Starts a post, or ends it at once when it cannot be started.
  func start(_ waiting: Poster.Waiting) {
    guard let handle = open() else {
      let reason = unsafe ccurl_load().map { unsafe String(cString: $0) } ?? "there is no memory for libcurl"
      waiting.finish.resume(returning: .failed(.unavailable(reason)))
      return
    }
    guard let headers = waiting.post.headerText, !waiting.post.url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
    else {
      waiting.finish.resume(returning: .failed(.badURL))
      return
    }
    let guardian = AddressGuardian(waiting.post.addresses)
    let token = nextToken
    nextToken += 1
    guard add(waiting.post, headers: headers, guardian: guardian, token: token, to: handle) else {
      waiting.finish.resume(returning: .failed(.badURL))
      return
    }
    underWay[token] = UnderWay(finish: waiting.finish, guardian: guardian)
  }

  /// Moves every post on, waits for something to happen, and ends the posts that are done.
  func step() {
    guard let handle = pool.withLock({ $0 }) else { return }
    // The wait is ended by what arrives, by libcurl's own time limits and by `wake`; the second is only a net.
    let isBroken = unsafe ccurl_pool_step(handle.pointer, 1000) < 0
    var outcome = unsafe ccurl_outcome()
    var token: UInt64 = 0
    while let post = unsafe ccurl_pool_next(handle.pointer, &outcome, &token) {
      let attempt = unsafe Attempt(outcome)
      unsafe ccurl_post_release(handle.pointer, post)
      underWay.removeValue(forKey: token)?.finish.resume(returning: attempt)
    }
    if isBroken {
      for (_, one) in underWay { one.finish.resume(returning: .failed(.unavailable("libcurl has failed"))) }
      underWay = [:]
      pool.withLock { $0 = nil }
    }
  }

  /// Ends the wait of a step. May be called from any thread.
  func wake() {
    if let handle = pool.withLock({ $0 }) { unsafe ccurl_pool_wake(handle.pointer) }
  }

  private func open() -> Handle? {
    pool.withLock { pool in
      if pool == nil, let pointer = unsafe ccurl_pool_create(64) { pool = unsafe Handle(pointer: pointer) }
      return pool
    }
  }

  private func add(
    _ post: Post, headers: String, guardian: AddressGuardian, token: UInt64, to handle: Handle
  ) -> Bool {
    let limits = post.limits
    return unsafe post.url.withCString { url in
      unsafe headers.withCString { headers in
        unsafe post.schemes.withCString { schemes in
          unsafe (post.network.certificates ?? "").withCString { certificates in
            unsafe "Afterword/1".withCString { agent in
              unsafe post.body.withUnsafeBufferPointer { body in
                var request = unsafe ccurl_request(
                  url: url, body: body.baseAddress, body_length: body.count, headers: headers, schemes: schemes,
                  certificates: certificates, user_agent: agent,
                  connect_milliseconds: Int(max(limits.connect.milliseconds, 1)),
                  total_milliseconds: Int(max(limits.total.milliseconds, 1)),
                  low_speed_bytes: limits.slowestBytesPerSecond,
                  low_speed_seconds: Int(max(limits.slowestFor.milliseconds / 1000, 1)),
                  answer_limit: max(limits.answer, 0), connect_only: post.connectsOnly ? 1 : 0, check: checkAddress,
                  check_context: Unmanaged.passUnretained(guardian).toOpaque())
                return unsafe ccurl_pool_add(handle.pointer, &request, token) != nil
              }
            }
          }
        }
      }
    }
  }
}

/// Keeps the rules of one post where a C function can reach them.
private final class AddressGuardian: Sendable {
  let rules: AddressRules
  init(_ rules: AddressRules) { self.rules = rules }
}

/// Called by libcurl with a resolved address, before it connects.
private func checkAddress(context: UnsafeMutableRawPointer?, family: CInt, address: UnsafePointer<UInt8>) -> CInt {
  guard let context = unsafe context else { return 0 }
  let guardian = unsafe Unmanaged<AddressGuardian>.fromOpaque(context).takeUnretainedValue()
  let bytes = unsafe Array(UnsafeBufferPointer(start: address, count: family == 4 ? 4 : 16))
  return guardian.rules.allows(bytes) ? 1 : 0
}

extension Attempt {
  fileprivate init(_ outcome: ccurl_outcome) {
    switch unsafe outcome.end {
    case ccurl_answered:
      let body = unsafe Array(UnsafeBufferPointer(start: outcome.answer, count: outcome.answer_length))
      self = .answered(
        Answer(
          status: unsafe outcome.status,
          retryAfter: unsafe outcome.retry_after >= 0 ? .seconds(min(outcome.retry_after, 1 << 40)) : nil,
          body: body, isCut: unsafe outcome.answer_cut != 0))
    case ccurl_bad_url: self = .failed(.badURL)
    case ccurl_unresolved: self = .failed(.unresolved)
    case ccurl_refused: self = .failed(.refused)
    case ccurl_denied: self = .failed(.denied)
    case ccurl_timed_out: self = .failed(.timedOut)
    case ccurl_untrusted: self = .failed(.untrusted)
    case ccurl_broken: self = .failed(.broken)
    case ccurl_not_http: self = .failed(.notHTTP)
    default: self = .failed(.other(code: unsafe Int(outcome.code)))
    }
  }
}
