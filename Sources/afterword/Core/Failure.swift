import ArgumentParser
import Incidents
import Journal
import Operations
import StrictYAML

/// Turns what went wrong into a sentence on standard error and an exit code.
enum Failure {
  /// Runs the body of a command; what it throws is printed, and leaves the process with the code that belongs to it.
  static func reporting(_ format: OutputFormat, _ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let code as ExitCode {
      throw code
    } catch let error as CleanExit {
      throw error
    } catch let repeated as CommandRepeated {
      Output(format: format).result(Repeat(repeated)) {
        "This command was carried out already; nothing was changed now. It wrote: "
          + repeated.entries.map { "\($0.stream) version \($0.version)" }.joined(separator: ", ") + "."
      }
    } catch {
      let (report, code) = describe(error)
      switch format {
      case .text: StandardError.write("afterword: " + report.text)
      case .json: StandardError.write(JSONText.line(ErrorEnvelope(error: report)))
      }
      throw code
    }
  }

  /// What a program reads about a command that was carried out before.
  struct Repeat: Encodable {
    struct Written: Encodable {
      let stream: StreamName
      let version: Int
      let kind: String
    }
    let repeated = true
    let entries: [Written]

    init(_ repeated: CommandRepeated) {
      entries = repeated.entries.map { Written(stream: $0.stream, version: $0.version, kind: $0.kind) }
    }
  }

  /// What a program reads about an error.
  struct ErrorEnvelope: Encodable {
    let error: Report
  }

  /// An error in the shape that programs read.
  struct Report: Encodable {
    var rule: String?
    var message: String
    var missing: [String] = []
    var mend: [String] = []

    var text: String {
      var lines = [message]
      lines += missing.map { "  missing: \($0)" }
      if !mend.isEmpty { lines += ["  to mend:"] + mend.map { "    \($0)" } }
      if let rule { lines.append("  rule: \(rule)") }
      return lines.joined(separator: "\n")
    }
  }

  private static func describe(_ error: any Error) -> (Report, ExitCode) {
    switch error {
    case let refusal as Refusal:
      (
        Report(rule: refusal.rule, message: refusal.message, missing: refusal.missing, mend: refusal.mend),
        ExitStatus.no
      )
    case let error as UsageError: (Report(message: error.message), ExitStatus.usage)
    case let error as InputError:
      switch error {
      case .notFound(let text): (Report(message: text), ExitStatus.notFound)
      case .invalid(let text): (Report(message: text), ExitStatus.badInput)
      case .unavailable(let text): (Report(message: text), ExitStatus.unavailable)
      }
    case let faults as YAMLFaults: (Report(message: faults.description), ExitStatus.badInput)
    case let fault as YAMLFault: (Report(message: fault.description), ExitStatus.badInput)
    case let error as JournalError:
      switch error {
      case .corrupt, .notAJournal, .newerSchema: (Report(message: error.description), ExitStatus.badInput)
      case .internalFault: (Report(message: error.description), ExitStatus.bug)
      default: (Report(message: error.description), ExitStatus.unavailable)
      }
    case let error as EventCodingError:
      (
        Report(
          message: error.description,
          mend: ["afterword journal verify", "Or install the release that wrote the entry."]),
        ExitStatus.badInput
      )
    case is CancellationError: (Report(message: "The command was interrupted."), ExitStatus.unavailable)
    default:
      // The type's name only: the value might hold what nobody should read.
      (
        Report(message: "Something went wrong inside Afterword (\(type(of: error))). Please report this."),
        ExitStatus.bug
      )
    }
  }
}
