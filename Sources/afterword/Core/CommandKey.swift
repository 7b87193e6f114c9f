import Incidents
import Journal
import Operations

/// The key that somebody gave a command with `--once`, beside a mark of the command itself, so that the same key before another command
/// is no repeat of the first.
struct CommandKey: Sendable, Hashable {
  /// The key as it was typed.
  let key: String
  /// What the journal keeps of it.
  let id: String

  /// Marks a key.
  ///
  /// - Parameters:
  ///   - key: The key as it was typed.
  ///   - arguments: The words of the command.
  ///   - officer: Who acts, wherever that was said.
  init(_ key: String, arguments: [String], officer: String?) {
    self.key = key
    id = key + Self.separator + Self.mark(arguments, officer)
  }

  /// Finds out whether the command with this key was carried out before.
  ///
  /// - Throws: `CommandRepeated` when it was this command, a refusal when it was another one.
  func requireUnused(in store: any JournalStore) async throws {
    if let entries = try await store.entries(ofCommand: id) { throw CommandRepeated(entries: entries) }
    // Earlier releases kept the key alone.
    if let entries = try await store.entries(ofCommand: key) { throw CommandRepeated(entries: entries) }
    if let other = try await store.command(beginningWith: key + Self.separator) {
      throw try await Refusal.onceKeyTaken(by: other, in: store)
    }
  }

  private static let separator = Transaction.commandMark

  /// Options that change where a command runs, when, and how it answers, but not what it does.
  private static let aside: Set<String> = ["--once", "--format", "--workspace", "--at", "--as"]

  /// Four digits made of the words of a command: enough to tell commands apart, and too few for anybody to guess the words from the
  /// journal.
  private static func mark(_ arguments: [String], _ officer: String?) -> String {
    var words: [String] = []
    var isValue = false
    for argument in arguments {
      if isValue {
        isValue = false
      } else if aside.contains(argument) {
        isValue = true
      } else if !aside.contains(String(argument.prefix { $0 != "=" })) {
        words.append(argument)
      }
    }
    // FNV-1a, folded to sixteen bits.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in (words + [officer ?? ""]).joined(separator: separator).utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    let folded = UInt16(truncatingIfNeeded: hash ^ (hash >> 16) ^ (hash >> 32) ^ (hash >> 48))
    let digits = String(folded, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
