import Incidents
import Operations

/// A command about one incident.
protocol IncidentCommand {
  var incident: IncidentOption { get }
}

/// Completes the commands that messages offer, so that they can be typed as they stand: where several incidents are open, each
/// names the one it is about; where another person has to type it, it says who.
enum MendScope {
  /// The incident to name; nothing where only one is open.
  @TaskLocal static var incident: String?
  /// Where the workspace's clocks stand.
  @TaskLocal static var offset: UTCOffset?
  /// Who can be named in a command.
  @TaskLocal static var people: OfferedOfficer?

  /// Runs a body whose messages name the incident, when it was named and is not the only one.
  static func within(
    _ context: CommandContext, _ named: String?, _ body: () async throws -> Void
  ) async throws {
    let isOneOfMany =
      if named == nil { false } else { try await context.operations.incidents().filter(\.isOpen).count > 1 }
    try await $offset.withValue(context.operations.workspace.configuration.offset) {
      try await $people.withValue(context.people) {
        try await $incident.withValue(isOneOfMany ? named : nil) {
          do {
            try await body()
          } catch let refusal as Refusal {
            var colleagues = context.people
            colleagues.isRefused = true
            throw $people.withValue(colleagues) {
              Refusal(
                rule: refusal.rule, message: local(refusal.message), missing: refusal.missing.map(local),
                mend: refusal.mend.map { localRemark(complete($0)) })
            }
          }
        }
      }
    }
  }

  /// What stands between a command and a remark behind it: a comment to a shell, so that the whole line can be pasted.
  private static let remarkSign = "   # "

  /// A sentence with the times of the record in local time.
  static func local(_ sentence: String) -> String {
    offset.map { LocalTimes.put(into: sentence, $0) } ?? sentence
  }

  /// A command with local times, as they are typed in it and as they are read in the remark behind it.
  private static func localRemark(_ command: String) -> String {
    guard command.contains("afterword ") else { return local(command) }
    guard let remark = command.firstRange(of: remarkSign) else { return typed(command) }
    return typed(String(command[..<remark.lowerBound])) + local(String(command[remark.lowerBound...]))
  }

  private static func typed(_ command: String) -> String {
    offset.map { LocalTimes.type(into: command, $0) } ?? command
  }

  /// A command with the incident and the person named in it.
  static func complete(_ command: String) -> String {
    let command = people?.complete(command) ?? command
    guard let incident, !command.contains("--incident") else { return command }
    guard ["afterword fact ", "afterword statement ", "afterword rumour "].contains(where: command.contains) else {
      return command
    }
    // A remark behind the command stays behind it.
    guard let remark = command.firstRange(of: remarkSign) else { return command + " --incident \(incident)" }
    return command[..<remark.lowerBound] + " --incident \(incident)" + command[remark.lowerBound...]
  }

  /// A text with the incident and the person named in each line that offers a command.
  static func completeLines(_ text: String) -> String {
    let view = text.utf8
    guard offers(view.span) else { return text }
    // A report may have ten thousand lines, of which a few offer a command. Where a line ends with two characters, lines are
    // cut as they are read.
    guard view.contains(UInt8(ascii: "\r")) else {
      return view.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
        let line = Substring(line)
        return offers(line.utf8.span) ? complete(String(line)) : String(line)
      }.joined(separator: "\n")
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { complete(String($0)) }.joined(
      separator: "\n")
  }
}

extension MendScope {
  /// Whether words may offer a command in which a person or the incident is to be named.
  private static func offers(_ bytes: Span<UInt8>) -> Bool {
    occurs("--as ", in: bytes) || incident != nil && occurs("afterword ", in: bytes)
  }

  private static func occurs(_ word: String, in bytes: Span<UInt8>) -> Bool {
    let view = word.utf8
    let word = view.span
    guard bytes.count >= word.count else { return false }
    for start in 0...(bytes.count - word.count) where bytes[start] == word[0] {
      var length = 1
      while length < word.count, bytes[start + length] == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }
}

extension FactList: IncidentCommand {}
extension FactConflicts: IncidentCommand {}
extension FactSaid: IncidentCommand {}
extension FactCells: IncidentCommand {}
extension GateList: IncidentCommand {}
extension HoldbackList: IncidentCommand {}
extension VictimList: IncidentCommand {}
extension RumourList: IncidentCommand {}
extension RumourAnswers: IncidentCommand {}
extension StatementShow: IncidentCommand {}
extension StatementList: IncidentCommand {}
extension StatementCheckCommand: IncidentCommand {}
extension StatementClear: IncidentCommand {}
extension StatementRelease: IncidentCommand {}
extension StatementWithdraw: IncidentCommand {}
extension StatementExport: IncidentCommand {}
extension StatementBoardCommand: IncidentCommand {}
extension StatementCadence: IncidentCommand {}
extension StatementDelegate: IncidentCommand {}
extension StatementReview: IncidentCommand {}
