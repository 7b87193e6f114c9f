/// A state of which a copy may be kept beside the journal, so that a long stream need not be folded again by every command.
///
/// A copy is never more than that: it says nothing that the journal does not say, it is read by the program that wrote it and by no
/// other, and whoever loses it loses time.
public protocol KeptAggregate: Aggregate {
  /// Writes the whole state: what is read back is the same in everything that can be asked of it.
  func keep(in writer: inout KeptWriter)
  /// Reads a state back.
  ///
  /// - Throws: ``KeptFault`` for bytes that are not such a state.
  init(from reader: inout KeptReader) throws(KeptFault)
}

/// Bytes that are not what was kept.
public struct KeptFault: Error, Hashable, Sendable {
  /// A fault.
  public init() {}
}
