import Foundation
import Guidelines

/// How fast a draft is read, all rules on, one core: `swift run -c release check-benchmark [FILE]` in `Benchmarks/`.
///
/// Times are of the processor, so that a busy machine does not change them much. Without a file, ten megabytes are made of plain sentences and of sentences that break rules, one in twenty.
@main
enum CheckBenchmark {
  static let plain = [
    "Police officers are at the scene and ask everybody to keep the access roads free for ambulances.",
    "The town hall is open until midnight; interpreters are there, and hot meals are served on the ground floor.",
    "Trains on the eastern line stop at the central station, and buses bring passengers to the university.",
    "Doctors and nurses from three hospitals came back from their day off to help their colleagues.",
    "The next information will be published on the website of the city, in four languages and in sign language.",
  ]
  static let breaking = ["A lone wolf struck the market.", "Migrants have brought this violence here."]

  static func main() throws {
    let clock = ProcessorClock()
    var checker: Checker?
    let building = clock.measure { checker = Checker(languages: [.english]) }
    guard let checker else { return }
    let text =
      try CommandLine.arguments.dropFirst().first.map { try String(contentsOfFile: $0, encoding: .utf8) } ?? made()
    let words = text.split(separator: " ").prefix(400).joined(separator: " ")
    let small = Draft(words, language: .english, isFragment: true)
    var findings = checker.check(small).findings.count
    let rounds = 200
    let brief = clock.measure { for _ in 0..<rounds { findings += checker.check(small).findings.count } }
    let draft = Draft(text, language: .english, isFragment: true)
    var best = Duration.seconds(1_000)
    for _ in 0..<5 { best = min(best, clock.measure { findings += checker.check(draft).findings.count }) }
    func milliseconds(_ duration: Duration) -> Double {
      Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15
    }
    let rate = Double(text.utf8.count) / 1e3 / milliseconds(best)
    print("rules \(checker.pack.rules.count), findings counted \(findings)")
    print("build the checker        \(round(milliseconds(building) * 100) / 100) ms")
    print("400 words, in process    \(round(milliseconds(brief) / Double(rounds) * 1_000) / 1_000) ms")
    print("\(text.utf8.count) bytes, best of 5  \(round(rate)) MB/s")
  }

  static func made() -> String {
    var text = ""
    var number = 0
    while text.utf8.count < 10_000_000 {
      number += 1
      text += number % 20 == 0 ? breaking[number / 20 % breaking.count] : plain[number % plain.count]
      text += number % 8 == 0 ? "\n\n" : " "
    }
    return text
  }
}

/// The processor time of this process.
struct ProcessorClock {
  func measure(_ body: () -> Void) -> Duration {
    let before = now
    body()
    return now - before
  }

  private var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
