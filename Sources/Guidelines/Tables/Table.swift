/// A row of plain values that never changes, in memory of its own or within a ``TableBlock``.
///
/// An array could not be laid over bytes that are there already. Reading is checked as an array's is.
@safe struct Table<Element: BitwiseCopyable & Sendable>: Sendable {
  let count: Int
  /// Keeps the memory alive.
  private let memory: TableMemory
  private nonisolated(unsafe) let start: UnsafePointer<Element>

  /// Copies elements.
  init(_ elements: [Element]) {
    let memory = TableMemory(copying: elements.span)
    guard let start = unsafe memory.address(of: Element.self, offset: 0, count: elements.count) else {
      preconditionFailure("Memory just made holds what it was made for.")
    }
    count = elements.count
    self.memory = memory
    unsafe self.start = start
  }

  /// Lays a table over bytes that are there; nil where they cannot hold it.
  init?(_ memory: TableMemory, offset: Int, count: Int) {
    guard let start = unsafe memory.address(of: Element.self, offset: offset, count: count) else { return nil }
    self.count = count
    self.memory = memory
    unsafe self.start = start
  }

  /// The elements, for as long as the table is held.
  var span: Span<Element> {
    @_lifetime(borrow self)
    @inline(__always)
    get {
      let span = unsafe Span(_unsafeStart: start, count: count)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  /// The places of the elements.
  var indices: Range<Int> { 0..<count }

  subscript(index: Int) -> Element {
    @inline(__always)
    get {
      precondition(index >= 0 && index < count, "The table has no such place.")
      return unsafe start[index]
    }
  }
}

extension Table {
  /// The elements as an array.
  var array: [Element] { indices.map { self[$0] } }
}
