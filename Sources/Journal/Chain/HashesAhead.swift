internal import Dispatch
import Synchronization

/// Hands entries to a verifier with the hashes that they should have, worked out on another thread while the next are read.
struct HashesAhead {
  /// Some entries, and their hashes once they are known.
  private final class Batch: Sendable {
    let entries: [Entry]
    private let hashes = Mutex<[String]>([])
    private let group = DispatchGroup()

    init(_ entries: [Entry]) {
      self.entries = entries
      DispatchQueue.global().async(group: group) {
        let made = self.entries.map(EntryHash.hash(of:))
        self.hashes.withLock { $0 = made }
      }
    }

    func wait() -> [String] {
      group.wait()
      return hashes.withLock { $0 }
    }
  }

  /// How many entries are hashed at a time: few enough that their memory is used again and again.
  private static let size = 256

  private var coming: [Entry] = []
  private var hashed: Batch?

  /// Takes the next entry; the verifier gets it sooner or later, in order.
  mutating func take(_ entry: Entry, for verifier: inout ChainVerifier) {
    coming.append(entry)
    guard coming.count >= Self.size else { return }
    let next = Batch(coming)
    coming.removeAll(keepingCapacity: true)
    hand(to: &verifier)
    hashed = next
  }

  /// Hands over everything that was taken.
  mutating func finish(for verifier: inout ChainVerifier) {
    hand(to: &verifier)
    for entry in coming { verifier.read(entry) }
    coming = []
  }

  private mutating func hand(to verifier: inout ChainVerifier) {
    guard let batch = hashed else { return }
    hashed = nil
    for (entry, hash) in zip(batch.entries, batch.wait()) { verifier.read(entry, hash: hash) }
  }
}
