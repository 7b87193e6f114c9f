import CRuleTables

/// Memory that tables are read from, and that never changes: the tables that travel in the program's file, used where
/// they are, or a copy on the heap, freed with the last table that reads it.
///
/// Here and in ``Table`` alone are addresses handled; everything else sees spans, which are checked.
@safe final class TableMemory: Sendable {
  /// Every table in it begins at a multiple of this.
  static let alignment = 64

  let byteCount: Int
  private let isOwned: Bool
  /// Nobody writes there once the value is made.
  private nonisolated(unsafe) let start: UnsafeRawPointer

  /// Copies elements.
  init<Element: BitwiseCopyable>(copying elements: Span<Element>) {
    byteCount = elements.count * MemoryLayout<Element>.stride
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: max(byteCount, Self.alignment), alignment: Self.alignment)
    unsafe elements.withUnsafeBytes { bytes in
      guard let source = bytes.baseAddress else { return }
      unsafe memory.copyMemory(from: source, byteCount: bytes.count)
    }
    unsafe start = UnsafeRawPointer(memory)
    isOwned = true
  }

  /// The finished tables that travel inside the library; nil when it has none for a language.
  init?(builtIn language: Language) {
    let tables = unsafe language.rawValue.withCString { unsafe crule_tables($0) }
    guard unsafe tables.byte_count > 0 else { return nil }
    byteCount = unsafe Int(tables.byte_count)
    isOwned = false
    unsafe start = tables.start
  }

  deinit {
    if isOwned { unsafe start.deallocate() }
  }

  /// The address of some elements; nil where they do not all lie in the memory, or not at a place fit for them.
  func address<Element: BitwiseCopyable>(
    of type: Element.Type, offset: Int, count: Int
  ) -> UnsafePointer<Element>? {
    let room = byteCount - offset
    guard offset >= 0, room >= 0, count >= 0, count <= room / MemoryLayout<Element>.stride,
      offset % MemoryLayout<Element>.alignment == 0
    else { return nil }
    return unsafe (start + offset).assumingMemoryBound(to: type)
  }
}
