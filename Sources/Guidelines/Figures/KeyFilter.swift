/// Turns away nearly all words that a set does not hold, by one bit of their keys: a look at a kilobyte instead of into a
/// table. What it lets pass must still be looked up.
struct KeyFilter: Sendable {
  private var bits = Array(repeating: UInt64(0), count: 128)

  init(_ keys: some Sequence<UInt64>) {
    for key in keys { bits[Int(truncatingIfNeeded: key >> 57)] |= 1 << (key >> 51 & 63) }
  }

  /// Whether a key may be in the set; false is certain.
  @inline(__always)
  func mayHold(_ key: UInt64) -> Bool { bits[Int(truncatingIfNeeded: key >> 57)] >> (key >> 51 & 63) & 1 != 0 }
}
