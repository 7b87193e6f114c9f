import Crypto
import Synchronization

/// Where Operations gets ids, keys and nonces from.
public protocol RandomSource: Sendable {
  /// So many unpredictable bytes.
  func bytes(_ count: Int) -> [UInt8]
}

extension RandomSource {
  /// A new id: letters and digits that cannot be mistaken for one another, 5 bits each, grouped by four (`7GQ2-M4XH-…`).
  ///
  /// - Parameter letters: how many letters; 16 make a collision among a million ids less likely than one in 10^12.
  public func identifier(letters: Int = 16) -> String {
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    var text: [UInt8] = []
    for (index, byte) in bytes(letters).enumerated() {
      if index > 0, index % 4 == 0 { text.append(UInt8(ascii: "-")) }
      text.append(alphabet[Int(byte & 31)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The operating system's random numbers.
public struct SystemRandom: RandomSource {
  /// Uses the operating system.
  public init() {}

  /// So many bytes from the operating system.
  public func bytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}

/// Numbers that a seed fixes, for drills: SHA-256 of the seed and a counter. Never for keys that protect real people.
public final class SeededRandom: RandomSource {
  private let seed: [UInt8]
  private let state = Mutex<(counter: UInt64, rest: [UInt8])>((0, []))

  /// Fixes the numbers.
  public init(seed: String) { self.seed = Array(seed.utf8) }

  /// The next bytes of the sequence.
  public func bytes(_ count: Int) -> [UInt8] {
    state.withLock { state in
      var bytes: [UInt8] = []
      while bytes.count < count {
        if state.rest.isEmpty {
          var hash = SHA256()
          hash.update(data: seed)
          hash.update(data: withBytes(of: state.counter))
          state.rest = Array(hash.finalize())
          state.counter += 1
        }
        let taken = min(count - bytes.count, state.rest.count)
        bytes += state.rest.prefix(taken)
        state.rest.removeFirst(taken)
      }
      return bytes
    }
  }

  private func withBytes(of number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
  }
}
