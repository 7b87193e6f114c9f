/// Reading and writing of network addresses, without asking the system.
enum IPAddress {
  /// 4 bytes for `192.0.2.1`, 16 for `2001:db8::1`; nil for anything that is not exactly an address.
  static func bytes(_ text: String) -> [UInt8]? {
    text.utf8.contains(0x3A) ? sixteen(text) : four(text)
  }

  /// The usual way to write the address, IPv6 without shortening.
  static func text(_ bytes: [UInt8]) -> String {
    if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
    return stride(from: 0, to: bytes.count - 1, by: 2)
      .map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }
      .joined(separator: ":")
  }

  private static func four(_ text: String) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bytes: [UInt8] = []
    for part in parts {
      // No leading zeros: some readers take them for octal, so the same text would mean two addresses.
      guard (1...3).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        part == "0" || part.first != "0", let byte = UInt8(part)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  private static func sixteen(_ text: String) -> [UInt8]? {
    guard let gap = text.firstRange(of: "::") else { return groups(text[...]).flatMap { $0.count == 16 ? $0 : nil } }
    let before = text[..<gap.lowerBound]
    let after = text[gap.upperBound...]
    guard let head = before.isEmpty ? [] : groups(before), let tail = after.isEmpty ? [] : groups(after),
      head.count + tail.count <= 14
    else { return nil }
    return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
  }

  private static func groups(_ text: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, part.utf8.contains(0x2E) {
        guard let last = four(String(part)) else { return nil }
        bytes += last
      } else {
        guard (1...4).contains(part.utf8.count), part.first != "+", let value = UInt16(part, radix: 16) else {
          return nil
        }
        bytes += [UInt8(value >> 8), UInt8(value & 0xFF)]
      }
      if bytes.count > 16 { return nil }
    }
    return bytes
  }
}
