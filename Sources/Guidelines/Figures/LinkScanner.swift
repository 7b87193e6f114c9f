/// Finds web addresses, mail addresses and names of accounts in a text.
enum LinkScanner {
  /// The longest address that is read.
  static let longest = 300

  /// Every address, in order, as the bytes of the text and in the form that is compared.
  static func links(in text: Span<UInt8>) -> [(bytes: Range<Int>, link: String)] {
    var links: [(bytes: Range<Int>, link: String)] = []
    var index = 0
    // Every address holds a full stop or an “@”, so only the words around these are looked at.
    while let sign = nextSign(in: text, from: index) {
      var start = sign
      while start > index, sign - start < longest, isPart(text[start - 1]) { start -= 1 }
      index = start
      while index <= sign {
        guard startsAddress(text, index), let end = end(of: text, from: index) else {
          index += 1
          continue
        }
        let link = form(text, index..<end)
        if isAddress(link) { links.append((index..<end, link)) }
        index = end
      }
    }
    return links
  }

  /// The next full stop or “@”, looked for eight bytes at a time; nil when there is none.
  private static func nextSign(in text: Span<UInt8>, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index + 8 <= text.count {
      let eight = text.eight(at: index)
      let stops = eight ^ (ones &* 0x2E)
      let ats = eight ^ (ones &* 0x40)
      // The lowest high bit is that of the first byte that is 0 now; those above it may be wrong.
      let found = ((stops &- ones) & ~stops | (ats &- ones) & ~ats) & highBits
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < text.count {
      if text[index] == 0x2E || text[index] == 0x40 { return index }
      index += 1
    }
    return nil
  }

  /// Whether a byte may be part of an address.
  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2E, 0x40, 0x2F, 0x3A, 0x3F, 0x3D, 0x26, 0x25, 0x23, 0x7E: true
    default: isNamePart(byte)
    }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F || byte == 0x2D
  }

  /// A letter at the beginning of a word, or an `@` before one.
  private static func startsAddress(_ text: Span<UInt8>, _ index: Int) -> Bool {
    let byte = text[index]
    guard (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x40 else { return false }
    let before = text.byte(at: index - 1)
    return !isNamePart(before) && before != 0x40 && before != 0x2E && before < 0x80
  }

  private static func end(of text: Span<UInt8>, from start: Int) -> Int? {
    var end = start
    var firstSign = Int.max
    while end < text.count, end - start < longest {
      let byte = text[end]
      if byte == 0x2E || byte == 0x40 { firstSign = min(firstSign, end) }
      guard isPart(byte) else { break }
      end += 1
    }
    // Punctuation at the end belongs to the sentence.
    while end > start, !isNamePart(text[end - 1]), text[end - 1] != 0x2F { end -= 1 }
    // Plain words are none.
    return firstSign < end ? end : nil
  }

  private static func form(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for index in range {
      let byte = text[index]
      bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    var link = String(decoding: bytes, as: UTF8.self)
    for scheme in ["https://", "http://", "mailto:", "www."] where link.hasPrefix(scheme) {
      link = String(link.dropFirst(scheme.count))
    }
    while link.hasSuffix("/") { link.removeLast() }
    return link
  }

  /// An account, or labels with points between them whose last is a name of letters.
  private static func isAddress(_ link: String) -> Bool {
    if link.hasPrefix("@") { return link.utf8.count >= 3 && !link.contains("/") }
    let host = link.split(separator: "/", omittingEmptySubsequences: false)[0]
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.utf8.count >= 2, last.utf8.count <= 10 else { return false }
    guard labels.allSatisfy({ !$0.isEmpty }), last.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return false }
    // “p.m” and “e.g” are no addresses.
    return labels.contains { $0.utf8.count >= 3 }
  }
}
