/// Guards of one language, one bit each, by their number.
///
/// Patterns share few different sets, so that they refer to them by number: how many guards there may be costs a pattern
/// nothing.
struct GuardSet: Sendable, Hashable, BitwiseCopyable {
  /// The most guards.
  static let size = 256

  /// No guard.
  static let none = GuardSet()
  /// A guard that is never met: a context that the language has no words for.
  static let unmet = GuardSet([size - 1])

  private var bits = SIMD4<UInt64>()

  private init() {}

  /// Guards by their numbers.
  init(_ numbers: some Sequence<Int>) {
    for number in numbers { insert(number) }
  }

  var isEmpty: Bool { bits == SIMD4() }

  mutating func insert(_ number: Int) { bits[number >> 6] |= 1 << UInt64(number & 63) }

  @inline(__always)
  func contains(_ number: Int) -> Bool { bits[number >> 6] >> UInt64(number & 63) & 1 != 0 }

  /// Whether a guard is in both.
  @inline(__always)
  func meets(_ other: GuardSet) -> Bool { bits & other.bits != SIMD4() }

  func subtracting(_ other: GuardSet) -> GuardSet {
    var rest = self
    rest.bits &= ~other.bits
    return rest
  }
}
