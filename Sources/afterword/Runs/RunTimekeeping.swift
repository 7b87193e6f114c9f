import Incidents
import Journal
import Operations
import Playbooks

extension CommandContext {
  /// Moves the clock of every run on to now, and tells people what has become late by it.
  ///
  /// Every command of a workspace does this, so that a deadline fires even where nobody has set up a timer. It never makes the
  /// command itself fail: what could not be written now is written by the next command.
  func keepTime(quietly: Bool = false) async {
    do {
      let ticks = try await operations.tickRuns(for: try? viewer())
      if !quietly { announce(ticks) }
    } catch {
      let reason = (error as? JournalError)?.description ?? (error as? Refusal)?.message ?? "an entry could not be read"
      output.progress("afterword: the clock of the runs could not be moved on. \(reason)")
    }
  }

  private func announce(_ ticks: [RunTick]) {
    var late: [String] = []
    for tick in ticks {
      for event in tick.events {
        guard case .stepOverdue(let mark) = event, tick.run.states[mark.step]?.hasEnded == false else { continue }
        let due = mark.due.clock(offset: operations.workspace.configuration.offset)
        late.append("“\(mark.step)” of run \(tick.run.id) was due at \(due).")
      }
    }
    for line in late.prefix(3) { output.progress("afterword: \(line)") }
    if late.count > 3 { output.progress("afterword: and \(late.count - 3) more deadlines have passed.") }
    if !late.isEmpty { output.progress("afterword: see “afterword run board”.") }
  }
}

// These move the clock themselves, before they show anything.
extension RunStepCommand { var keepsTime: Bool { false } }
extension RunCommands.Start { var keepsTime: Bool { false } }
extension RunCommands.Status { var keepsTime: Bool { false } }
extension RunCommands.Board { var keepsTime: Bool { false } }
extension RunCommands.Next { var keepsTime: Bool { false } }
extension RunCommands.StandDown { var keepsTime: Bool { false } }
extension RunCommands.Log { var keepsTime: Bool { false } }
extension RunCommands.Tick { var keepsTime: Bool { false } }

// Who examines a record must find it as it was.
extension JournalCommands.List { var keepsTime: Bool { false } }
extension JournalCommands.Export { var keepsTime: Bool { false } }
extension Doctor { var keepsTime: Bool { false } }
extension OfficerCommands.List { var keepsTime: Bool { false } }
extension KeyCommands.List { var keepsTime: Bool { false } }
