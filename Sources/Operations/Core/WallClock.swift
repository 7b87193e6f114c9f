import Incidents
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Where Operations gets the time from. Rooms never ask; they are told.
public protocol WallClock: Sendable {
  /// The present moment.
  func now() -> Moment
}

/// The machine's clock.
public struct SystemClock: WallClock {
  /// Uses the machine's clock.
  public init() {}

  /// The present moment, by `CLOCK_REALTIME`.
  public func now() -> Moment {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Moment(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}

/// A clock that stands still until it is moved: for drills, rehearsals and tests.
public final class ManualClock: WallClock {
  private let moment: Mutex<Moment>

  /// Starts at a moment.
  public init(_ moment: Moment) { self.moment = Mutex(moment) }

  /// Where the clock stands.
  public func now() -> Moment { moment.withLock { $0 } }

  /// Sets the clock.
  public func set(_ moment: Moment) { self.moment.withLock { $0 = moment } }
}
