#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What the process does about signals.
enum Signals {
  /// Lets a write beyond a file-size limit (`ulimit -f`) fail like one on a full disk, instead of ending the process: then it is
  /// reported in a sentence, and what was begun is taken back.
  static func letWritesFail() { _ = signal(SIGXFSZ, SIG_IGN) }
}
