import Dispatch
import CCurl
import Incidents
import Synchronization

/// Posts over HTTP/1.1 with libcurl, many at once on one thread, and keeps connections open between posts.
///
/// libcurl is opened with the first post and not before, because that takes longer than most commands. The thread works
/// only while posts are under way.
public final class Poster: Sendable {
  private let pool = PostPool()
  private let queue = DispatchQueue(label: "afterword.posts")
  private let inbox = Mutex(Inbox())

  private struct Inbox {
    var waiting: [Waiting] = []
    var isDriven = false
  }

  struct Waiting: Sendable {
    let post: Post
    let finish: CheckedContinuation<Attempt, Never>
  }

  /// A poster of its own connections.
  public init() {}

  /// Makes one attempt and says how it ended; returns within the post's total time limit.
  public func attempt(_ post: Post) async -> Attempt {
    await withCheckedContinuation { continuation in
      let startsDriving = inbox.withLock { inbox in
        inbox.waiting.append(Waiting(post: post, finish: continuation))
        defer { inbox.isDriven = true }
        return !inbox.isDriven
      }
      if startsDriving {
        queue.async { self.drive() }
      } else {
        pool.wake()
      }
    }
  }

  /// Moves posts on until none is left. Runs on ``queue``, one run at a time.
  private func drive() {
    while true {
      let waiting = inbox.withLock { inbox in
        let waiting = inbox.waiting
        inbox.waiting = []
        if waiting.isEmpty, pool.isIdle { inbox.isDriven = false }
        return waiting
      }
      for one in waiting { pool.start(one) }
      if waiting.isEmpty, pool.isIdle { return }
      pool.step()
    }
  }
}
