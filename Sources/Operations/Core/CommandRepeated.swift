import Incidents
import Journal
import Synchronization

/// A command with this key was carried out before; nothing was changed this time.
public struct CommandRepeated: Error, Sendable {
  /// What was written the first time.
  public let entries: [Entry]

  /// Names what was written the first time.
  public init(entries: [Entry]) { self.entries = entries }
}

/// Whether the key of this process's command has been spent. A command may write several transactions; its key marks the first.
final class OnceKey: Sendable {
  private let isUsed = Mutex(false)

  func unused(_ key: String?) -> String? { isUsed.withLock { $0 ? nil : key } }

  func use() { isUsed.withLock { $0 = true } }
}

extension Refusal {
  /// The refusal of a command whose key another command has.
  ///
  /// - Parameters:
  ///   - other: The id of the other command: the key, ``Journal/Transaction/commandMark`` and a mark of the command.
  ///   - store: The record, to say what the other wrote.
  public static func onceKeyTaken(by other: String, in store: any JournalStore) async throws(JournalError) -> Refusal {
    let key = other.firstRange(of: Transaction.commandMark).map { String(other[..<$0.lowerBound]) } ?? other
    let wrote = try await store.entries(ofCommand: other)?.map { "\($0.stream) version \($0.version)" } ?? []
    return Refusal(
      rule: "once-key-of-another-command",
      message:
        "The key “\(key)” after --once belongs to another command, which was carried out before. This one was not "
        + "carried out, and nothing was changed.",
      missing: ["a key that no other command has"]
        + (wrote.isEmpty ? [] : ["what the first wrote: " + wrote.joined(separator: ", ")]),
      mend: ["repeat the command with another key after --once"])
  }
}
