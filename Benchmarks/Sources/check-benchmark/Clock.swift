import Foundation

/// The processor time and the memory of this process.
enum Clock {
  /// How many seconds of the processor something takes.
  static func measure(_ body: () -> Void) -> Double {
    let before = now
    body()
    return now - before
  }

  /// The most memory held so far, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }

  /// A figure with two digits behind the point.
  static func text(_ figure: Double) -> String { String((figure * 100).rounded() / 100) }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
