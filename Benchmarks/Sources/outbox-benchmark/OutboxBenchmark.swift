import Delivery
import Foundation
import Incidents
import Journal
import Logging
import Operations
import StrictYAML

/// Posts the outbox to a receiver on this machine, and beside it, in the same run, lets a plain libcurl loop post the same
/// bodies to the same receiver.
///
/// Everything that a delivery is made of counts: leases, signatures, the marking and the journal, brought to the disk with
/// `synchronous=FULL`. The loop only posts.
@main
enum OutboxBenchmark {
  static let width = 32

  static func main() async throws {
    let messages = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 10_000
    let rounds = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 5
    let folder = URL(filePath: FileManager.default.currentDirectoryPath).appending(path: ".build/outbox-benchmark")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let receiver = try Receiver { SystemClock().now() }
    let body = folder.appending(path: "body.json")
    try payload.encoded().write(to: body, atomically: true, encoding: .utf8)

    var loads: [Double] = []
    var outboxes: [Double] = []
    var costs: (load: [Double], outbox: [Double]) = ([], [])
    for round in 1...rounds {
      var before = processorTime()
      loads.append(try load(receiver.url, body, messages))
      costs.load.append((processorTime() - before) / Double(messages))
      let filled = try await fill(receiver.url, folder.appending(path: "journal-\(round).sqlite").path, messages)
      before = processorTime()
      outboxes.append(try await outbox(filled, messages))
      costs.outbox.append((processorTime() - before) / Double(messages))
      print("round \(round): loop \(Int(loads[round - 1]))/s, outbox \(Int(outboxes[round - 1]))/s")
    }
    let ratio = median(outboxes) / median(loads)
    print(
      "\(messages) messages of \(try payload.encoded().utf8.count) bytes, \(width) posts under way, median of \(rounds):"
    )
    print(
      "loop \(Int(median(loads)))/s, outbox \(Int(median(outboxes)))/s, ratio \((ratio * 100).rounded() / 100)")
    print(
      "processor time for each message, sender and receiver together: loop \(Int(median(costs.load))) µs, "
        + "outbox \(Int(median(costs.outbox))) µs")
    await receiver.stop()
    try? FileManager.default.removeItem(at: folder)
  }

  static let payload = Payload.notice(
    NoticePayload(
      timestamp: Moment(milliseconds: 1_773_515_100_000),
      data: .init(
        incident: "harbour", subject: "Benchmark", text: String(repeating: "The market hall is closed. ", count: 32))))

  /// Microseconds of processor time that this process and its children have used so far.
  static func processorTime() -> Double {
    [RUSAGE_SELF, RUSAGE_CHILDREN].reduce(0) { sum, who in
      var usage = rusage()
      getrusage(__rusage_who_t(who.rawValue), &usage)
      let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      return sum + seconds * 1e6 + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    }
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  /// Posts a second of the plain loop.
  static func load(_ url: String, _ body: URL, _ messages: Int) throws -> Double {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "curl-load")
    process.arguments = [url, body.path, String(messages), String(width)]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0, let rate = Double(text.split(separator: " ")[0]) else {
      throw Failure(text: "The loop failed: \(text)")
    }
    return rate
  }

  /// A workspace with a full outbox.
  static func fill(_ url: String, _ path: String, _ messages: Int) async throws -> Operations {
    let yaml = """
      afterword: 1
      workspace: benchmark
      agencies: { city: { name: City, kind: city } }
      officers: { lead: { name: Lead, agency: city, roles: [lead] } }
      channels:
        partners: { kind: generic, audience: partners, url: "\(url)", secret: { env: SECRET }, connections: \(width) }
      """
    let store = try SQLiteJournal(path: path, access: .create)
    let operations = Operations(
      store: store,
      workspace: Workspace(
        root: "/nowhere", configuration: try Configuration(yaml: try StrictYAML.read(yaml, file: "benchmark"))),
      clock: SystemClock(), random: SystemRandom(),
      keyring: Keyring(folder: "/nowhere", workspaceKey: .file("/nowhere")),
      log: Logger(label: "benchmark"))
    let encoded = try payload.encoded()
    let now = operations.clock.now()
    for start in stride(from: 0, to: messages, by: 1000) {
      let items = (start..<min(start + 1000, messages)).map { number in
        OutboxChange.enqueue(
          OutboxItem(
            id: "msg_\(UUID().uuidString.lowercased())", channel: "partners", orderingKey: "run/\(number % 256)",
            incident: "harbour", kind: "notice", subject: "notice/harbour/\(number)", payload: encoded, enqueuedAt: now)
        )
      }
      _ = try await store.append(Transaction(outbox: items), recordedAt: now)
    }
    return operations
  }

  /// Messages a second from a full outbox.
  static func outbox(_ operations: Operations, _ messages: Int) async throws -> Double {
    let secret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    let deliverer = Deliverer(
      operations, reader: WorkspaceSecrets(operations, environment: ["SECRET": secret]))
    let clock = ContinuousClock()
    let begin = clock.now
    let report = try await deliverer.deliverDue()
    let time = (clock.now - begin) / .seconds(1)
    guard report.delivered == messages else { throw Failure(text: "\(report)") }
    return Double(messages) / time
  }

  struct Failure: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }
}
