import CSpawn
import Foundation
import Glibc

/// A program that a test starts, waits for and may kill.
///
/// Foundation's `Process` is not used: on Linux each start reads a few bytes past a buffer, which ended about one run of all tests in
/// five (swift-corelibs-foundation, pull request 5472, not in Swift 6.3.1). `posix_spawn` also leaves the child no open file of
/// other tests.
public struct ChildProcess: Sendable {
  /// Where one of the child's three streams leads.
  public enum Stream: Sendable {
    /// To nowhere.
    case null
    /// To a file that is there.
    case file(String)
    /// To an open file of ours, which stays open.
    case descriptor(Int32)
  }

  /// The program was not started.
  public struct Refusal: Error, CustomStringConvertible {
    /// What was to be started, and why it was not.
    public let description: String
  }

  /// The process id.
  public let id: pid_t

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: What follows its name.
  ///   - environment: All variables it sees.
  ///   - folder: The folder it starts in; nil is ours.
  public init(
    _ program: String, _ arguments: [String], environment: [String: String], in folder: String? = nil,
    input: Stream = .null, output: Stream = .null, errors: Stream = .null
  ) throws(Refusal) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in [input, output, errors].enumerated() {
      let flags = number == 0 ? O_RDONLY : O_WRONLY | O_APPEND
      switch stream {
      case .null: unsafe posix_spawn_file_actions_addopen(&actions, Int32(number), "/dev/null", flags, 0)
      case .file(let path): unsafe posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0)
      case .descriptor(let open): unsafe posix_spawn_file_actions_adddup2(&actions, open, Int32(number))
      }
    }
    unsafe child_closes_from(&actions, 3)
    if let folder { unsafe child_changes_folder(&actions, folder) }
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.sorted { $0.key < $1.key }.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var id = pid_t()
    let code = unsafe posix_spawn(&id, program, &actions, nil, &words, &variables)
    guard code == 0 else { throw Refusal(description: "\(program): \(unsafe String(cString: strerror(code)))") }
    self.id = id
  }

  /// Sends a signal.
  public func send(_ signal: Int32) { Glibc.kill(id, signal) }

  /// Blocks the thread until the child has ended. A child is waited for once.
  ///
  /// - Returns: Its exit code; nil when a signal ended it.
  public func waitBlocking() -> Int32? {
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) == -1 {
      // Somebody has waited for it before.
      guard errno == EINTR else { return nil }
    }
    return status & 0x7f == 0 ? (status >> 8) & 0xff : nil
  }

  /// Waits until the child has ended, on a thread of its own. A child is waited for once.
  ///
  /// - Returns: Its exit code; nil when a signal ended it.
  public func wait() async -> Int32? {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: waitBlocking()) }
      thread.stackSize = 1 << 18
      thread.start()
    }
  }
}
