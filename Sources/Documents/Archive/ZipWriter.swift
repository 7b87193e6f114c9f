import CDocuments

/// Writes the parts of a document into an archive: the same parts make the same bytes.
enum ZipWriter {
  /// The archive.
  static func archive(of parts: [(name: String, bytes: [UInt8])]) throws(DocumentError) -> [UInt8] {
    if let reason = unsafe cdocuments_load_archive() { throw .libraryMissing(unsafe String(cString: reason)) }
    // What cannot be packed grows by a few bytes in each block; headers take some hundred for each entry.
    let capacity = parts.reduce(4_096) { $0 + $1.bytes.count + $1.bytes.count / 512 + 2 * $1.name.utf8.count + 512 }
    var buffer = [UInt8](repeating: 0, count: capacity)
    let count = unsafe buffer.withUnsafeMutableBufferPointer { buffer -> Int in
      guard let base = buffer.baseAddress, let writer = unsafe cdocuments_archive_create(base, buffer.count) else {
        return -1
      }
      var isWhole = true
      for part in parts {
        let added = unsafe part.bytes.withUnsafeBufferPointer { bytes -> Int32 in
          guard let start = bytes.baseAddress else { return -1 }
          return unsafe cdocuments_archive_add(writer, part.name, start, bytes.count)
        }
        isWhole = isWhole && added == 0
      }
      let written = unsafe cdocuments_archive_finish(writer)
      return isWhole ? written : -1
    }
    guard count > 0 else { throw .libraryMissing("libarchive could not write the archive") }
    buffer.removeLast(buffer.count - count)
    return buffer
  }
}
