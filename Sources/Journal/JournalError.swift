/// Why the journal could not do what it was asked. No case carries a value from an entry.
public enum JournalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Somebody else wrote first: the stream is at another version than expected.
  case conflict(stream: StreamName, expected: Int, actual: Int)
  /// Another command was carried out with this key; its id.
  case keyTaken(by: String)
  /// Another process has taken over the posting of this message.
  case leaseLost(id: String)
  /// The message is not in a state that allows the change.
  case messageEnded(id: String)
  /// Another process held the database for longer than the busy time-out.
  case busy
  /// The disk is full.
  case full
  /// The workspace cannot be written to.
  case readOnly
  /// The file is missing or cannot be opened.
  case unavailable(String)
  /// The journal is damaged.
  case corrupt(String)
  /// The file is something other than a journal.
  case notAJournal(String)
  /// The file is on a network file system, where the locks and shared memory of the database cannot be relied on.
  case networkFileSystem(String)
  /// The journal was written by a newer release.
  case newerSchema(found: Int, supported: Int)
  /// A rule of the database itself was broken; a bug.
  case internalFault(String)

  /// One plain sentence with what to do next.
  public var description: String {
    switch self {
    case .conflict(let stream, let expected, let actual):
      "Somebody else changed “\(stream)” first (it is at version \(actual), not \(expected)). Look at it again and repeat the command."
    case .keyTaken:
      "The key after --once belongs to another command, which was carried out before. Nothing was changed; repeat the command with another key."
    case .leaseLost(let id): "Another program has taken over the posting of message \(id). Nothing was changed."
    case .messageEnded(let id):
      "The state of message \(id) does not allow this. Look at it with “afterword outbox list --all”."
    case .busy: "Another program holds the journal. Wait a moment and repeat the command; nothing was changed."
    case .full: "The disk is full, so nothing was recorded. Free some space and repeat the command."
    case .readOnly:
      "The journal cannot be written to, so nothing was recorded. Check the permissions of the workspace folder."
    case .unavailable(let reason): "The journal cannot be opened: \(reason)."
    case .corrupt(let reason):
      "The journal is damaged: \(reason). Keep a copy of the file as it is, run “afterword journal verify” to see which entries are affected, and go back to the last backup."
    case .notAJournal(let path):
      "“\(path)” is not an Afterword journal. Check the path, or put a copy of the journal from a backup there."
    case .networkFileSystem(let path):
      "“\(path)” is on a network file system, where a journal can be damaged by two computers writing at once. Move the workspace to a local disk."
    case .newerSchema(let found, let supported):
      "The journal was written by a newer release (schema \(found); this one knows \(supported)). Install the newer release."
    case .internalFault(let reason):
      "The journal refused a write that should be possible (\(reason)). Please report this."
    }
  }
}
