/// Finds web addresses, mail addresses and names of accounts in a text.
enum LinkScanner {
  /// The longest address that is read.
  static let longest = 300

  /// Every address, in order, as the bytes of the text and in the form that is compared.
  static func links(in text: Span<UInt8>) -> [(bytes: Range<Int>, link: String)] {
    var links: [(bytes: Range<Int>, link: String)] = []
    var index = 0
    while index < text.count {
      guard startsAddress(text, index), let end = end(of: text, from: index) else {
        index += 1
        continue
      }
      let link = form(text, index..<end)
      if isAddress(link) { links.append((index..<end, link)) }
      index = end
    }
    return links
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
    var hasSign = false
    while end < text.count, end - start < longest {
      let byte = text[end]
      if byte == 0x2E || byte == 0x40 { hasSign = true }
      if isNamePart(byte) || byte == 0x2E || byte == 0x40 || byte == 0x2F || byte == 0x3A {
        end += 1
      } else if byte == 0x3F || byte == 0x3D || byte == 0x26 || byte == 0x25 || byte == 0x23 || byte == 0x7E {
        end += 1
      } else {
        break
      }
    }
    // Plain words are none.
    guard hasSign else { return nil }
    // Punctuation at the end belongs to the sentence.
    while end > start, !isNamePart(text[end - 1]), text[end - 1] != 0x2F { end -= 1 }
    return end > start ? end : nil
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
