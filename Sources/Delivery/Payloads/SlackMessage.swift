import Incidents

/// A message for a Slack incoming webhook.
///
/// Limits and escaping are those of Slack's block kit: 50 blocks, 150 characters in a header, 3,000 in a section; `&`, `<`
/// and `>` are escaped everywhere, so that no text can mention people, page a channel or hide a link. All texts are plain,
/// so that no character of a statement turns into markup. Slack cannot edit what a webhook posted: a correction is a
/// message of its own, which says first what it corrects.
struct SlackMessage: Encodable {
  static let blockLimit = 50
  static let headerLimit = 150
  static let sectionLimit = 3_000

  /// What notifications and screen readers show.
  let text: String
  let blocks: [Block]
  private let unfurlsLinks = false
  private let unfurlsMedia = false

  enum CodingKeys: String, CodingKey {
    case text, blocks
    case unfurlsLinks = "unfurl_links"
    case unfurlsMedia = "unfurl_media"
  }

  /// One block of a message.
  struct Block: Encodable {
    let type: String
    var text: Text?
    var elements: [Text]?

    /// A text object.
    struct Text: Encodable {
      let type = "plain_text"
      let text: String
      /// Otherwise a `:name:` in a statement would turn into a picture.
      let emoji = false
    }
  }

  init(_ payload: Payload, language: String?) throws(FormatFault) {
    switch payload {
    case .release(let release): try self.init(release, language: language)
    case .notice(let notice):
      let data = notice.data
      try self.init(
        headline: data.subject, banners: data.exercise ? [Self.exercise] : [], body: data.text,
        foot: ["Incident \(data.incident)"])
    case .test(let test):
      try self.init(headline: "Test", banners: [], body: test.data.text, foot: [])
    }
  }

  private init(_ release: ReleasePayload, language: String?) throws(FormatFault) {
    let data = release.data
    let rendition = language.map { wanted in data.renditions.first { $0.language == wanted } } ?? data.renditions.first
    guard let rendition else { throw .noText(language: language ?? "any") }
    var banners = data.exercise ? [Self.exercise] : []
    var headline = data.title
    if let earlier = data.replaces {
      let place = earlier.url.map { " (\($0))" } ?? ""
      let which = "statement \(earlier.number) of \(earlier.releasedAt.formatted(.utc)) UTC, “\(earlier.title)”\(place)"
      switch release.type {
      case .released: break
      case .corrected:
        headline = "Correction: \(data.title)"
        banners.append("This corrects our \(which). \(earlier.reason)")
      case .withdrawn:
        headline = "Withdrawn: \(earlier.title)"
        banners.append(
          "We withdraw our \(which). Please do not use it any more."
            + (earlier.reason.isEmpty ? "" : " \(earlier.reason)"))
      }
    }
    var foot = ["Statement \(data.number), revision \(data.revision), \(release.timestamp.formatted(.utc)) UTC"]
    if !data.clearedBy.isEmpty {
      foot.append("Cleared by " + data.clearedBy.map(\.rawValue).joined(separator: ", "))
    }
    if let original = data.translates {
      foot.append("The text in \(rendition.language) of statement \(original.number), which went out before")
    }
    for later in data.follows ?? [] {
      foot.append("The text in \(later.language) follows by \(later.promisedAt.formatted(.utc)) UTC")
    }
    if let next = data.nextUpdateAt { foot.append("Next update by \(next.formatted(.utc)) UTC") }
    if let url = data.url { foot.append(url) }
    let body = rendition.format == "markdown" ? Self.plain(rendition.text, title: data.title) : rendition.text
    try self.init(headline: headline, banners: banners, body: body, foot: foot)
  }

  private init(headline: String, banners: [String], body: String, foot: [String]) throws(FormatFault) {
    var blocks: [Block] = []
    let head = Self.escaped(Self.oneLine(headline))
    if head.utf16.count <= Self.headerLimit {
      blocks.append(Block(type: "header", text: .init(text: head)))
    } else {
      blocks += Self.sections(head)
    }
    for banner in banners { blocks += Self.sections(Self.escaped(banner)) }
    blocks += Self.sections(Self.escaped(body))
    if !foot.isEmpty {
      blocks.append(Block(type: "context", elements: foot.map { .init(text: Self.escaped($0)) }))
    }
    guard blocks.count <= Self.blockLimit else {
      throw .tooLong(part: "the text", count: blocks.count, limit: Self.blockLimit, unit: "blocks of 3,000 characters")
    }
    let isMarked = head.hasPrefix("EXERCISE")
    self.text = (banners.first == Self.exercise && !isMarked ? "EXERCISE: " : "") + head
    self.blocks = blocks
  }

  private static let exercise = "EXERCISE. This is not about a real event."

  /// The three characters that mean something to Slack, also in plain texts.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Markdown without the marks of headings, bold words and lists; a first heading that only repeats the title is left out.
  /// Links stay as they are, so that everybody sees where they lead.
  private static func plain(_ markdown: String, title: String) -> String {
    var lines: [String] = []
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = line.split(separator: "**", omittingEmptySubsequences: false).joined()
      let marks = line.prefix { $0 == "#" }.count
      if (1...6).contains(marks), line.dropFirst(marks).first == " " {
        line = String(line.dropFirst(marks + 1))
        if line == title, lines.allSatisfy(\.isEmpty) { continue }
      } else if line.hasPrefix("- ") || line.hasPrefix("* ") {
        line = "• " + line.dropFirst(2)
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Sections that together hold the whole text, cut where a reader would: at an empty line, a line end, a space.
  private static func sections(_ escaped: String) -> [Block] {
    pieces(escaped, limit: sectionLimit).map { Block(type: "section", text: .init(text: $0)) }
  }

  /// Cuts an escaped text into pieces of at most `limit` UTF-16 units, never inside a character or an escape. Only white
  /// space at the cuts is lost.
  static func pieces(_ text: String, limit: Int) -> [String] {
    var pieces: [String] = []
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while !rest.isEmpty {
      guard let cut = cut(of: rest, limit: limit) else {
        pieces.append(String(rest))
        break
      }
      var piece = rest[..<cut]
      while let last = piece.last, last.isWhitespace { piece.removeLast() }
      if !piece.isEmpty { pieces.append(String(piece)) }
      rest = rest[cut...]
      while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    }
    return pieces
  }

  /// Where to cut, nil when all of it fits: at an empty line, else a line end, else a space of the second half, so that
  /// no piece is tiny; else between two characters.
  private static func cut(of text: Substring, limit: Int) -> String.Index? {
    var used = 0
    var index = text.startIndex
    var paragraph: String.Index?
    var line: String.Index?
    var space: String.Index?
    var escape: String.Index?
    var previousWasNewline = false
    while index < text.endIndex {
      let character = text[index]
      let length = character.utf16.count
      if used + length > limit {
        if let place = paragraph ?? line ?? space ?? escape, place > text.startIndex { return place }
        if index > text.startIndex { return index }
        // One character with more marks than fit: cut among its marks.
        return text.unicodeScalars.index(index, offsetBy: limit / 2, limitedBy: text.endIndex) ?? text.endIndex
      }
      used += length
      let next = text.index(after: index)
      let isLate = used > limit / 2
      if character.isNewline {
        if isLate {
          if previousWasNewline { paragraph = next }
          line = next
        }
        previousWasNewline = true
      } else if character.isWhitespace {
        if isLate { space = next }
      } else {
        previousWasNewline = false
      }
      // While an escape is open, the place before its "&" is where a cut must go.
      if character == "&" { escape = index } else if character == ";" { escape = nil }
      index = next
    }
    return nil
  }
}
