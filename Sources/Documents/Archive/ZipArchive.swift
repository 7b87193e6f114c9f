import CDocuments

/// The parts of a Word or OpenDocument file, unpacked one at a time and within limits.
struct ZipArchive {
  private let bytes: [UInt8]
  private let limits: DocumentLimits
  private let sizes: [String: Int64]

  /// Looks at every entry, and unpacks none.
  init(_ span: Span<UInt8>, limits: DocumentLimits) throws(DocumentError) {
    if let reason = unsafe cdocuments_load_archive() {
      throw .libraryMissing(unsafe String(cString: reason))
    }
    bytes = unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
    self.limits = limits
    var sizes: [String: Int64] = [:]
    var count = 0
    var fault: DocumentError?
    try unsafe Self.walk(bytes) { entry, _ in
      count += 1
      if count > limits.parts { fault = .tooManyParts(limit: limits.parts) }
      if unsafe entry.is_encrypted != 0 { fault = .encrypted }
      if let name = unsafe entry.name.map({ unsafe String(cString: $0) }), unsafe entry.is_file != 0 {
        if sizes.updateValue(unsafe entry.size, forKey: name) != nil, Self.isText(name) { fault = .ambiguousPart(name) }
      }
      return fault == nil
    }
    if let fault { throw fault }
    // What is neither file nor folder of a document, such as an empty archive, has no entries.
    guard !sizes.isEmpty else { throw .brokenArchive }
    self.sizes = sizes
    budget = limits.total
  }

  /// Parts that were unpacked and not yet asked for.
  private var unpacked: [String: [UInt8]] = [:]
  /// How many more bytes may be unpacked.
  private var budget: Int

  private static func isText(_ name: String) -> Bool {
    name.hasSuffix(".xml") || name.hasSuffix(".rels") || name == "mimetype"
  }

  /// Whether there is a part of this name.
  func contains(_ name: String) -> Bool { sizes[name] != nil }

  /// The names of parts that end so, in alphabetical order.
  func names(endingIn ending: String) -> [String] { sizes.keys.filter { $0.hasSuffix(ending) }.sorted() }

  /// Whether any part lies in this folder.
  func hasFolder(_ name: String) -> Bool { sizes.keys.contains { $0.hasPrefix(name + "/") } }

  /// Whether any part has this as the last word of its path, whatever its capitals.
  func hasFile(named name: String) -> Bool {
    sizes.keys.contains { $0.split(separator: "/").last?.lowercased() == name }
  }

  /// Unpacks a part; nil when there is none of this name.
  mutating func part(_ name: String) throws(DocumentError) -> [UInt8]? {
    guard sizes[name] != nil else { return nil }
    if unpacked[name] == nil { try unpack([name]) }
    return unpacked.removeValue(forKey: name)
  }

  /// Unpacks parts that will be asked for, on one way through the file: a file of thousands of parts is not gone through for
  /// each of them.
  mutating func unpack(_ names: some Sequence<String>) throws(DocumentError) {
    var wanted = Set(names).filter { sizes[$0] != nil && unpacked[$0] == nil }
    guard !wanted.isEmpty else { return }
    // All that is packed lies in the file, so what unpacks to a multiple of the file was packed to do harm.
    let most = bytes.count.multipliedReportingOverflow(by: limits.ratio)
    let ratioLimit = max(most.overflow ? Int.max : most.partialValue, DocumentLimits.harmless)
    var left = budget
    var parts: [String: [UInt8]] = [:]
    var fault: DocumentError?
    try unsafe Self.walk(bytes) { entry, archive in
      guard let name = unsafe entry.name.map({ unsafe String(cString: $0) }), unsafe entry.is_file != 0,
        wanted.remove(name) != nil
      else { return true }
      let limit = min(limits.part, left)
      let declared = sizes[name] ?? 0
      if declared > Int64(ratioLimit) { fault = .bomb }
      if declared > Int64(limit) { fault = .tooLarge(limit: limit) }
      var result: [UInt8] = []
      result.reserveCapacity(Int(max(0, min(declared, 16 << 20))))
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while fault == nil {
        let count = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
          guard let base = buffer.baseAddress else { return -1 }
          return unsafe cdocuments_archive_read(archive, base, buffer.count)
        }
        if count == 0 { break }
        if count < 0 { fault = .brokenArchive }
        if result.count + max(count, 0) > limit { fault = .tooLarge(limit: limit) }
        if result.count + max(count, 0) > ratioLimit { fault = .bomb }
        if fault == nil { result += buffer[..<count] }
      }
      left -= result.count
      parts[name] = result
      return fault == nil && !wanted.isEmpty
    }
    if let fault { throw fault }
    budget = left
    unpacked.merge(parts) { _, new in new }
  }

  /// Visits the entries until `visit` says that it has enough.
  private static func walk(
    _ bytes: [UInt8], _ visit: (cdocuments_entry, OpaquePointer) -> Bool
  ) throws(DocumentError) {
    let isWhole = unsafe bytes.withUnsafeBufferPointer { buffer -> Bool in
      guard let base = buffer.baseAddress, let archive = unsafe cdocuments_archive_open(base, buffer.count) else {
        return false
      }
      defer { unsafe cdocuments_archive_close(archive) }
      var entry = unsafe cdocuments_entry()
      while true {
        switch unsafe cdocuments_archive_next(archive, &entry) {
        case 0: return true
        case 1: if unsafe !visit(entry, archive) { return true }
        default: return false
        }
      }
    }
    guard isWhole else { throw .brokenArchive }
  }
}
