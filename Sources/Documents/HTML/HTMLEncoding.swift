import CDocuments

/// Turns the bytes of an HTML file into text, by the encoding that it declares.
enum HTMLEncoding {
  /// The text.
  static func text(of bytes: Span<UInt8>) throws(DocumentError) -> String {
    guard let label = declared(in: bytes) else { return try Document.validated(bytes) }
    let name = label.lowercased()
    if name == "utf-8" || name == "utf8" { return try Document.validated(bytes) }
    // Only what names an encoding, so that nothing else reaches the C library.
    guard name.utf8.count <= 40, name.utf8.allSatisfy(isPartOfName) else { throw .unknownEncoding("?") }
    return try decoded(bytes, from: substitutes[name] ?? name, named: name)
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }

  /// Names under which pages mean another encoding than the standard of that name, as the WHATWG lists them.
  private static let substitutes = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252", "ascii": "windows-1252",
    "iso-8859-9": "windows-1254", "gb2312": "gbk", "shift_jis": "cp932", "x-sjis": "cp932",
  ]

  private static func decoded(
    _ bytes: Span<UInt8>, from encoding: String, named name: String
  ) throws(DocumentError) -> String {
    var result = [UInt8](repeating: 0, count: bytes.count * 4 + 16)
    let count = unsafe result.withUnsafeMutableBufferPointer { output in
      unsafe bytes.withUnsafeBufferPointer { input in
        guard let from = input.baseAddress, let to = output.baseAddress else { return 0 }
        return unsafe cdocuments_decode(encoding, from, input.count, to, output.count)
      }
    }
    if count == -1 { throw .unknownEncoding(name) }
    guard count >= 0, let text = String(validating: result[..<count], as: UTF8.self) else { throw .notInEncoding(name) }
    return text
  }

  /// The encoding named by `charset=` or `encoding=` in the first kilobyte, where the standard says it must stand. A
  /// byte order mark of UTF-8 comes before both.
  private static func declared(in bytes: Span<UInt8>) -> String? {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { return "utf-8" }
    let end = min(bytes.count, 1024)
    for start in 0..<end {
      for mark in ["charset", "encoding"] {
        guard start + mark.utf8.count < end else { continue }
        var matches = true
        for (offset, byte) in mark.utf8.enumerated() where bytes[start + offset] | 0x20 != byte {
          matches = false
          break
        }
        guard matches else { continue }
        var index = start + mark.utf8.count
        while index < end, bytes[index] == 0x20 { index += 1 }
        guard index < end, bytes[index] == 0x3D else { continue }
        index += 1
        while index < end, bytes[index] == 0x20 || bytes[index] == 0x22 || bytes[index] == 0x27 { index += 1 }
        var name: [UInt8] = []
        while index < end, bytes[index] > 0x20, bytes[index] < 0x7F, !Array("\"';?>/".utf8).contains(bytes[index]) {
          name.append(bytes[index])
          index += 1
        }
        if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
      }
    }
    return nil
  }
}
