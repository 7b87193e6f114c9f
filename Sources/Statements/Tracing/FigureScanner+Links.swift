/// Addresses on the web and of e-mail, whose digits are no figures.
extension FigureScanner {
  /// The end of an address that begins at a character: with its scheme, with “www.”, or as a bare domain; nothing where none does.
  func linkEnd(at position: Int) -> Int? {
    guard position == 0 || !isLetter(position - 1) else { return nil }
    if starts("https://", position) || starts("http://", position) || starts("www.", position) {
      return addressEnd(from: position)
    }
    guard let end = domainEnd(at: position) else { return nil }
    return end < characters.count && "/?".contains(characters[end]) ? addressEnd(from: position) : end
  }

  private func addressEnd(from position: Int) -> Int {
    var end = position
    while end < characters.count, !characters[end].isWhitespace, !"<>\"“”\u{2069}".contains(characters[end]) {
      end += 1
    }
    while end > position, ".,;:!?)،؛؟".contains(characters[end - 1]) { end -= 1 }
    return end
  }

  /// The end of an address without “https://”: `evil.example`, `help@evil.example`.
  private func domainEnd(at position: Int) -> Int? {
    func isPart(_ index: Int) -> Bool { characters[index].isLetter || Self.isNumeric(characters[index]) }
    guard isPart(position), position == 0 || (!isPart(position - 1) && !"-_.+%@".contains(characters[position - 1]))
    else { return nil }
    var end = position
    while end < characters.count, isPart(end) || "-_+%@".contains(characters[end]) || Self.isPoint(characters[end]) {
      end += 1
    }
    while end > position, !isPart(end - 1) { end -= 1 }
    let run = characters[position..<end]
    guard run.contains(where: Self.isPoint), run.count <= 253 else { return nil }
    let domain = run.lastIndex(of: "@").map { run[($0 + 1)...] } ?? run
    let labels = domain.split(omittingEmptySubsequences: false, whereSeparator: Self.isPoint)
    guard labels.count > 1, let first = labels.first, let last = labels.last,
      labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || Self.isNumeric($0) || $0 == "-" } }),
      last.count > 1, last.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return nil }
    if domain.startIndex > run.startIndex { return end }
    let ending = String(last)
    // A full stop without a space behind it is no address: the next sentence begins with a capital.
    let isWritten = ending == ending.lowercased() || String(domain) == String(domain).uppercased()
    guard isWritten, first.count > 1 || labels.count > 2 else { return nil }
    return ending.count == 2 || Self.domains.contains(ending.lowercased()) ? end : nil
  }

  /// Whether a browser takes a character for the point in an address.
  private static func isPoint(_ character: Character) -> Bool { ".。．｡․﹒".contains(character) }

  /// Endings of addresses on the web with more than two letters; those with two are countries’.
  private static let domains: Set<String> = [
    "agency", "app", "blog", "care", "center", "centre", "charity", "chat", "city", "click", "cloud", "club", "com",
    "dev",
    "edu", "email", "example", "foundation", "fund", "gov", "group", "health", "help", "host", "info", "int", "invalid",
    "life", "link", "live", "local", "media", "mil", "name", "net", "news", "onion", "online", "org", "page", "press",
    "pro", "shop", "site", "social", "space", "store", "support", "team", "tech", "test", "today", "top", "web",
    "website",
    "world", "xyz", "biz", "community", "global", "services", "report", "tips", "zone",
  ]
}
