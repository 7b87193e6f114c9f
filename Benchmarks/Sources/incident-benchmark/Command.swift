import Foundation

/// A command that is run again and again, each time as a process of its own.
struct Command {
  let binary: String
  let arguments: [String]
  /// Where its files go.
  let folder: String

  init(_ binary: String, _ arguments: [String], folder: String) {
    self.binary = binary
    self.arguments = arguments
    self.folder = folder
  }

  /// Runs it, and says how long that took.
  func timed(_ runs: Int) throws -> Timing {
    var timing = Timing()
    for run in 1...runs {
      timing.add(
        try once(
          arguments.map {
            $0 == "@"
              ? String(LargeIncident.statements + run)
              : $0.replacing("#", with: String(run)).replacing("$", with: folder)
          }))
    }
    return timing
  }

  private func once(_ arguments: [String]) throws -> (wall: Double, processor: Double, status: Int32) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words = ([binary] + arguments).map { strdup($0) }
    defer { words.forEach { free($0) } }
    var process = pid_t()
    let begin = ContinuousClock.now
    let fault = posix_spawnp(&process, binary, &actions, nil, words + [nil], environ)
    guard fault == 0 else { throw POSIXError(POSIXErrorCode(rawValue: fault) ?? .EIO) }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000 }
    return (
      (ContinuousClock.now - begin) / .milliseconds(1), milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
      (status >> 8) & 0xFF
    )
  }
}

/// What the runs of one command took, in milliseconds.
struct Timing: CustomStringConvertible {
  private var walls: [Double] = []
  private var processor: [Double] = []
  private var status: Int32 = 0

  mutating func add(_ run: (wall: Double, processor: Double, status: Int32)) {
    walls.append(run.wall)
    processor.append(run.processor)
    status = max(status, run.status)
  }

  /// The least time of the processor.
  var leastProcessor: Double { processor.min() ?? 0 }

  var description: String {
    let sorted = walls.sorted()
    // A command that answers “no” leaves with 1; anything else is not the command that was meant.
    let remark = status > 1 ? "  (left with \(status))" : ""
    return [sorted[0], sorted[sorted.count / 2], leastProcessor].map { column($0) }.joined() + remark
  }

  private func column(_ figure: Double) -> String {
    let text = String(Double(Int(figure * 10)) / 10)
    return String(repeating: " ", count: max(0, 10 - text.count)) + text
  }
}
