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
