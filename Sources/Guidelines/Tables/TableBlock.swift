/// All tables of one language as one block of bytes, which is read where it lies.
///
/// The block holds no addresses, so it may lie anywhere. It begins with ``mark``, its length and a directory: for each
/// ``TableName`` of the rules, then for each of the documents, the byte at which the table begins and how many elements
/// it has, 32 bits each. Tables begin at multiples of 64 bytes; what lies between is 0. Numbers are in the byte order of
/// the machine that wrote them, little-endian for all that Swift runs on; elsewhere the mark does not fit.
struct TableBlock: Sendable {
  /// “afterwd” and the version of the form; raise it with every change of a table.
  static let mark: UInt64 = 0x34_64_77_72_65_74_66_61

  /// Whose tables they are.
  enum Part: Int, CaseIterable {
    /// What sentences are read by.
    case rules
    /// What documents as a whole are read by.
    case documents
  }

  private static let headCount = 4
  private static var directoryCount: Int { Part.allCases.count * TableName.allCases.count * 2 }

  private let memory: TableMemory
  /// The mark, the length and the directory.
  private let head: Table<UInt32>

  /// Looks at a block; nil where it is none, none of this version, or not whole.
  init?(_ memory: TableMemory) {
    guard let head = Table<UInt32>(memory, offset: 0, count: Self.headCount + Self.directoryCount),
      UInt64(head[0]) | UInt64(head[1]) << 32 == Self.mark, Int(head[2]) == memory.byteCount
    else { return nil }
    self.memory = memory
    self.head = head
  }

  /// A table of the block; nil where its bytes do not lie in it.
  func table<Element: BitwiseCopyable & Sendable>(_ name: TableName, _ part: Part) -> Table<Element>? {
    let place = Self.headCount + 2 * (part.rawValue * TableName.allCases.count + name.rawValue)
    return Table(memory, offset: Int(head[place]), count: Int(head[place + 1]))
  }

  /// The bytes, as they are stored.
  var bytes: [UInt8] { Table(memory, offset: 0, count: memory.byteCount)?.array ?? [] }
}

/// What a block holds of a language, for the rules and again for documents.
enum TableName: Int, CaseIterable {
  case lexicon
  case setWords, setOffsets, setTraits, classes, masks, traitMasks
  case steps, outputs, startLists, startConditions, startRows, traitStarts
  case cueSteps, cueOutputs, cueStartLists, cueStartConditions, cueStartRows, cueTraitStarts
  case owners, cueOwners, guards, guardSets, fixes, fixOffsets
}

/// Lays tables out as a block.
struct TableBlockWriter {
  private var directory = Array(
    repeating: UInt32(0), count: TableBlock.Part.allCases.count * TableName.allCases.count * 2)
  private var body: [UInt8] = []
  /// Where the body will begin.
  private let start: Int

  init() {
    let head = (directory.count + 4) * 4
    start = (head + TableMemory.alignment - 1) / TableMemory.alignment * TableMemory.alignment
  }

  /// Adds a table.
  mutating func add<Element>(_ table: Table<Element>, _ name: TableName, _ part: TableBlock.Part) {
    while body.count % TableMemory.alignment != 0 { body.append(0) }
    let place = 2 * (part.rawValue * TableName.allCases.count + name.rawValue)
    directory[place] = UInt32(start + body.count)
    directory[place + 1] = UInt32(table.count)
    let elements = table.span
    unsafe elements.withUnsafeBytes { unsafe body.append(contentsOf: $0) }
  }

  /// The block.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(start + body.count)
    func write(_ number: UInt32) {
      for shift in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * UInt32(shift)))) }
    }
    write(UInt32(truncatingIfNeeded: TableBlock.mark))
    write(UInt32(truncatingIfNeeded: TableBlock.mark >> 32))
    write(UInt32(start + body.count))
    write(0)
    for number in directory { write(number) }
    while bytes.count < start { bytes.append(0) }
    return bytes + body
  }
}
