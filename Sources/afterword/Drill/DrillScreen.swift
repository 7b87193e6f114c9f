import Incidents
import Operations
import Playbooks
import Synchronization

/// Shows a drill as it happens: the simulated time, who acts, what follows.
final class DrillScreen: Sendable {
  let style: Style
  let offset: UTCOffset
  let isQuiet: Bool
  /// Whether nothing is shown while it is played, because a program reads the result.
  let isSilent: Bool
  /// The simulated time of the line before, counted from T0.
  private let last = Mutex(TimeSpan.milliseconds(-1))

  init(style: Style, offset: UTCOffset, isQuiet: Bool, isSilent: Bool) {
    self.style = style
    self.offset = offset
    self.isQuiet = isQuiet
    self.isSilent = isSilent
  }

  /// The title and what is practised.
  func begin(_ scenario: Scenario) {
    guard !isSilent else { return }
    var lines = [
      style.bold(scenario.title),
      style.dim(
        "Drill, everything invented. T0 is \(scenario.incident.t0.formatted(offset)) (\(offset)); it runs to T0+\(scenario.end)."
      ),
    ]
    for objective in scenario.objectives { lines.append("  • \(objective.title)") }
    StandardOutput.write(lines.joined(separator: "\n") + "\n")
  }

  /// One line as it happens.
  func show(_ line: DrillLine) {
    guard !isSilent, !isQuiet || line.kind == .inject || line.kind == .unmet else { return }
    let stamp = style.dim("T0+\(padded(line.at)) \(day(line.at)) \(line.time.clock(offset: offset))")
    let blank = String(repeating: " ", count: 24)
    switch line.kind {
    case .inject:
      last.withLock { $0 = line.at }
      let who = line.who.isEmpty ? "" : " " + style.dim("(\(line.who))")
      StandardOutput.write("\(stamp)  \(style.bold(line.text))\(who)")
    case .record:
      // What happens by itself between two injects says when.
      let isLater = last.withLock { last in
        defer { last = line.at }
        return last != line.at
      }
      StandardOutput.write("\(isLater ? stamp + "  " : blank)\(mark(line))\(coloured(line))")
    case .met: StandardOutput.write(blank + style.green("✓ \(line.text)"))
    case .unmet: StandardOutput.write(blank + style.red("✗ \(line.text)"))
    case .refused: StandardOutput.write(blank + style.yellow("refused: \(line.text)"))
    }
  }

  /// The measures, where to look, and what to try next.
  func end(_ result: Drill.Result, shownAs folder: String) -> String {
    let outcome = result.outcome
    let met = outcome.checks.filter(\.isMet).count
    var lines = ["", style.bold("Measures")]
    for measure in DrillMeasure.allCases {
      let value = result.measures[measure].map(String.init) ?? "–"
      let target = outcome.targets.first { $0.measure == measure }
      let verdict = target.map { $0.isMet ? style.green("  ✓ \($0.target)") : style.red("  ✗ \($0.target)") } ?? ""
      lines.append("  \(String(repeating: " ", count: max(0, 5 - value.count)))\(value)  \(measure.caption)\(verdict)")
    }
    lines += ["", style.bold("At the other end")]
    for reception in outcome.receptions {
      let signatures = reception.verifies ? "\(reception.verified) signatures verified" : "unsigned by its format"
      let lost = reception.lost > 0 ? ", \(reception.lost) attempts while it was dead" : ""
      lines.append("  \(reception.channel): \(reception.kept) posts kept, \(signatures)\(lost)")
    }
    lines.append("")
    if outcome.isGood {
      lines.append(style.green("✓ All \(met) expectations met, every target reached."))
    } else {
      lines.append(style.red("✗ \(met) of \(outcome.checks.count) expectations met."))
      lines += outcome.checks.filter { !$0.isMet }.map {
        "  \($0.inject). \($0.title): expected \($0.expected), but \($0.found)"
      }
      lines += outcome.surprises.map { "  \($0.inject == 0 ? "routine" : "\($0.inject).") \($0.title): \($0.message)" }
      lines += outcome.targets.filter { !$0.isMet }.map {
        "  \($0.measure.caption): \($0.value.map(String.init) ?? "–"), wanted \($0.target)"
      }
    }
    let workspace = shellQuoted(folder + "/workspace")
    lines += [
      "",
      style.bold("Where to look"),
      "  \(folder)/reports/after-action.html   the report (also .md)",
      "  \(folder)/received/                   what the receivers got, one folder a channel",
      "  \(folder)/workspace/                  the journal and the configuration",
      "",
      style.bold("Try next"),
      "  \(program) report situation --incident \(outcome.incident) --workspace \(workspace)",
      "  \(program) journal verify --workspace \(workspace)",
      "  \(program) statement list --incident \(outcome.incident) --workspace \(workspace)",
    ]
    return lines.joined(separator: "\n")
  }

  /// How this program was called, so that the lines can be typed as they stand also when it is not installed yet.
  private var program: String {
    guard let name = CommandLine.arguments.first, name.contains("/") else { return "afterword" }
    return shellQuoted(name)
  }

  private func shellQuoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
    }
    return isPlain
      ? path : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private func mark(_ line: DrillLine) -> String {
    switch line.tone {
    case "good": "+ "
    case "watch": "? "
    case "bad": "! "
    default: "· "
    }
  }

  private func coloured(_ line: DrillLine) -> String {
    switch line.tone {
    case "good": style.green(line.text)
    case "watch": style.yellow(line.text)
    case "bad": style.red(line.text)
    default: line.text
    }
  }

  private func padded(_ span: TimeSpan) -> String {
    let text = "\(span.wholeMinutes / 60):\(twoDigits(span.wholeMinutes % 60))"
    return text + String(repeating: " ", count: max(0, 6 - text.count))
  }

  private func day(_ span: TimeSpan) -> String { "day \(span.milliseconds / 86_400_000 + 1)" }

  private func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
