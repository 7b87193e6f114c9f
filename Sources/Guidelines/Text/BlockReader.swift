extension SentenceReader {
  /// What a punctuation mark does.
  struct Step {
    var length = 1
    var separation = Token.Separation.none
    var endsSentence = false
    var endsBlock = false
  }

  /// Reads an ASCII punctuation mark.
  mutating func readPunctuation(_ text: Span<UInt8>, at index: Int, tokens: [Token]) -> Step {
    let byte = text[index]
    switch byte {
    case 0x0A, 0x0D: return readLineEnd(text, at: index)
    case 0x2E, 0x21, 0x3F: return readFullStop(text, at: index, tokens: tokens)
    case 0x22:
      if doubleQuotation == .none {
        doubleQuotation = .straight
      } else if doubleQuotation == .straight {
        doubleQuotation = .none
      }
      return Step()
    case 0x27:
      let opens = !startsWord(text, at: index - 1) && startsWord(text, at: index + 1)
      if singleQuotation == .none, opens {
        singleQuotation = .straight
      } else if singleQuotation == .straight, !startsWord(text, at: index + 1) {
        singleQuotation = .none
      }
      return Step()
    case 0x23:
      hashtag = link == .none && startsWord(text, at: index + 1)
      return Step()
    case 0x3C: return readAngle(text, at: index)
    case 0x3E:
      if link == .word { link = .none }
      return Step()
    case 0x5B:
      caption = index > 0 && text[index - 1] == 0x21
      return Step()
    case 0x5D:
      caption = false
      if text.byte(at: index + 1) == 0x28, link == .none, endsTarget(text, from: index + 2) {
        link = .bracketed
        hasTarget = true
        return Step(length: 2)
      }
      return Step()
    case 0x29:
      if link != .none {
        link = .none
        return Step()
      }
      return Step(separation: .phrase)
    case 0x3B: return Step(separation: .clause)
    case 0x3A where link != .none: return Step()
    default:
      hashtag = false
      return Step(separation: .phrase)
    }
  }

  /// Whether what begins in round brackets is the target of a link, as Markdown knows one: no space, then perhaps a title, and the
  /// bracket that closes. Where that is forgotten everybody sees the words, so they are read.
  private func endsTarget(_ text: Span<UInt8>, from start: Int) -> Bool {
    let limit = min(given == nil ? text.count : givenEnd, start + 4096)
    var index = start
    if text.byte(at: start) == 0x3C {
      while index < limit, text[index] != 0x3E, text[index] != 0x0A { index += 1 }
      index += 1
    } else {
      var depth = 0
      while index < limit, text[index] > 0x20 {
        if text[index] == 0x28 { depth += 1 }
        if text[index] == 0x29 {
          if depth == 0 { return true }
          depth -= 1
        }
        index += 1
      }
    }
    while index < limit, Self.isSpace(text[index]) { index += 1 }
    guard index < limit else { return false }
    if text[index] == 0x29 { return true }
    let opening = text[index]
    guard opening == 0x22 || opening == 0x27 || opening == 0x28 else { return false }
    let closing = opening == 0x28 ? 0x29 : opening
    index += 1
    while index < limit, text[index] != closing {
      // No title reaches over an empty line.
      if text[index] == 0x0A, text.byte(at: index + 1) == 0x0A { return false }
      index += 1
    }
    index += 1
    while index < limit, Self.isSpace(text[index]) { index += 1 }
    return index < limit && text[index] == 0x29
  }

  /// A full stop ends a sentence when white space follows, the next word is not in lower case and the word before is
  /// no abbreviation.
  private mutating func readFullStop(_ text: Span<UInt8>, at index: Int, tokens: [Token]) -> Step {
    if text[index] == 0x21, text.byte(at: index + 1) == 0x5B { return Step() }
    hashtag = false
    let following = skipSpaces(text, from: index + 1)
    guard following.spaces > 0 || following.index >= text.count else { return Step() }
    if link == .word { link = .none }
    let next = text.byte(at: following.index)
    if next >= 0x61 && next <= 0x7A, text[index] == 0x2E { return Step(separation: .phrase) }
    if text[index] == 0x2E, following.index < text.count, let last = tokens.last, Int(last.end) == index,
      isAbbreviation(text, last, next: next)
    {
      return Step()
    }
    return Step(endsSentence: true)
  }

  /// Whether the full stop belongs to the word before it.
  private func isAbbreviation(_ text: Span<UInt8>, _ token: Token, next: UInt8) -> Bool {
    let start = Int(token.begin)
    let length = Int(token.end) - start
    // One letter of any script is an initial or a title: “Dr. M.”, « É. », «د. م.»; a digit is neither, nor is the end of
    // « restez-y ».
    if length == text.scalar(at: start).length {
      let endsWord = start > 0 && text[start - 1] == 0x2D && !token.traits.contains(.capitalised)
      return !token.traits.contains(.number) && !endsWord
    }
    let isNumber = next >= 0x30 && next <= 0x39
    guard length <= 5, isNumber || token.traits.contains(.capitalised), let kind = Abbreviation.known[token.key] else {
      return false
    }
    switch kind {
    case .title: return token.traits.contains(.capitalised)
    case .reference: return isNumber
    }
  }

  /// A comment is taken out of the text and kept; any other angle bracket is a plain separator.
  private mutating func readAngle(_ text: Span<UInt8>, at index: Int) -> Step {
    // In code a comment is an example.
    guard text.holds("!--", at: index + 1), !isFenced, index == 0 || text[index - 1] != 0x60 else { return Step() }
    let limit = given == nil ? text.count : givenEnd
    // Where an earlier comment had no end, this one has none either: a text of nothing but “<!--” is read once.
    var end = max(index + 4, commentSearch)
    while end < limit, !(text[end] == 0x2D && text.holds("-->", at: end)) {
      end += 1
      if end - index > 4096 {
        commentSearch = end
        return Step()
      }
    }
    guard end < limit else { return Step() }
    comments.append(Comment(bytes: index + 4..<end, block: block, followsWords: blockHasWords))
    return Step(length: end + 3 - index)
  }

  /// A line end is a space within a paragraph, and ends the block before an empty line, a heading, a list item or a
  /// quoted paragraph.
  private mutating func readLineEnd(_ text: Span<UInt8>, at index: Int) -> Step {
    hashtag = false
    if link == .word { link = .none }
    var next = index + (text[index] == 0x0D && text.byte(at: index + 1) == 0x0A ? 2 : 1)
    let length = next - index
    if given != nil { return Step(length: length) }
    while next < text.count, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
    guard next < text.count else { return Step(length: length, endsSentence: true, endsBlock: true) }
    let byte = text[next]
    if byte == 0x0A || byte == 0x0D {
      // All empty lines in one step, so that however many there are, each is looked at once.
      while next < text.count, Self.isSpace(text[next]) { next += 1 }
      return Step(length: next - index, endsSentence: true, endsBlock: true)
    }
    if blockIsLine || startsNewBlock(text, at: next) {
      return Step(length: length, endsSentence: true, endsBlock: true)
    }
    return Step(length: byte == 0x3E && zone == .quotation ? next + 1 - index : length)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// Whether a line begins or ends a passage of code.
  private static func isFence(_ text: Span<UInt8>, at index: Int) -> Bool {
    text.holds("```", at: index) || text.holds("~~~", at: index)
  }

  private func startsNewBlock(_ text: Span<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    let next = text.byte(at: index + 1)
    switch byte {
    case 0x23: return next == 0x20 || next == 0x23
    case 0x3E: return zone != .quotation
    case 0x2D, 0x2A, 0x2B: return next == 0x20 || next == 0x2D || (next == byte && byte == 0x2A)
    case 0x7C, 0x60: return true
    case 0x7E: return Self.isFence(text, at: index)
    case 0xE2:
      // A bullet or a dash that begins a list item or a line of dialogue.
      switch text.scalar(at: index).value {
      case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x2013, 0x2014: return true
      default: return false
      }
    case 0x30...0x39:
      var end = index
      while end < text.count, text[end] >= 0x30, text[end] <= 0x39, end - index < 4 { end += 1 }
      return (text.byte(at: end) == 0x2E || text.byte(at: end) == 0x29) && text.byte(at: end + 1) == 0x20
    default: return false
    }
  }

  /// Ends the block and looks at the one that begins.
  mutating func endBlock(_ text: Span<UInt8>) {
    leaveBlock(text, at: offset)
    classifyBlock(text)
  }

  private mutating func leaveBlock(_ text: Span<UInt8>, at end: Int) {
    doubleQuotation = .none
    singleQuotation = .none
    link = .none
    caption = false
    hashtag = false
    if blockHasWords {
      if zone == .lead, !givenLead, block >= Self.mostLetterheadLines || endsLikeSentence(text, at: end) {
        leadPending = false
      }
      blockHasWords = false
      block += 1
    }
  }

  /// Whose paper it is, of what kind and from when stands in short lines before or below the headline; so many of them
  /// leave what follows to be the lead.
  private static let mostLetterheadLines = 5

  /// Whether the block that ends here is longer than a line, or ends like a sentence.
  private func endsLikeSentence(_ text: Span<UInt8>, at end: Int) -> Bool {
    var last = min(end, text.count) - 1
    while last > blockStart, Self.isSpace(text[last]) || Self.closing.contains(text[last]) { last -= 1 }
    guard last > blockStart, last - blockStart <= 120 else { return true }
    switch text[last] {
    case 0x2E, 0x21, 0x3F: return true
    case 0x80...0xBF:
      // « … », “…”: the full stop may stand within the quotation marks.
      var start = last
      while start > blockStart, text[start] & 0xC0 == 0x80 { start -= 1 }
      switch text.scalar(at: start).value {
      case 0x2026, 0x61F, 0x6D4: return true
      case 0xBB, 0x2019, 0x201D, 0x203A: return start > blockStart && endsWithStop(text, before: start)
      default: return false
      }
    default: return false
    }
  }

  private func endsWithStop(_ text: Span<UInt8>, before end: Int) -> Bool {
    var last = end - 1
    while last > blockStart, text[last] == 0x20 || text[last] == 0xA0 || text[last] == 0xC2 { last -= 1 }
    return text[last] == 0x2E || text[last] == 0x21 || text[last] == 0x3F
  }

  private static let closing: [UInt8] = [0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F]

  /// Goes on to the next paragraph of a document whose structure is known; false when there is none.
  mutating func enterGivenBlock(_ text: Span<UInt8>) -> Bool {
    guard let given, nextGiven < given.count else { return false }
    let next = given[nextGiven]
    nextGiven += 1
    if block < 0 { block = 0 } else { leaveBlock(text, at: givenEnd) }
    offset = min(max(offset, next.bytes.lowerBound), text.count)
    blockStart = offset
    givenEnd = min(next.bytes.upperBound, text.count)
    blockIsLine = false
    zone = next.zone
    givenLead = next.zone == .lead && findsHeadline
    guard next.zone == .headline || next.zone == .body || next.zone == .lead, !givenLead else { return true }
    noteHeading(text, at: offset)
    if inNotes {
      zone = .notes
    } else if next.zone == .headline {
      zone = .headline
    } else {
      let isHeadline = block == 0 && findsHeadline && nextGiven < given.count && isGivenHeadline(text)
      zone = isHeadline ? .headline : leadPending ? .lead : .body
    }
    return true
  }

  /// As in plain text: a short first paragraph that does not end like a sentence is a headline, styled or not.
  private func isGivenHeadline(_ text: Span<UInt8>) -> Bool {
    guard givenEnd > offset, givenEnd - offset <= 200 else { return false }
    let last = text[givenEnd - 1]
    return last != 0x2E && last != 0x3A
  }

  /// Looks at the first block.
  mutating func startBlock(_ text: Span<UInt8>) {
    block = 0
    if text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { offset = 3 }
    classifyBlock(text)
  }

  private mutating func classifyBlock(_ text: Span<UInt8>) {
    var index = offset
    while index < text.count, Self.isSpace(text[index]) { index += 1 }
    blockIsLine = false
    blockStart = index
    guard index < text.count else { return }
    if Self.isFence(text, at: index) { isFenced.toggle() }
    var marks = 0
    while text.byte(at: index + marks) == 0x23 { marks += 1 }
    if marks > 0 && marks < 7, text.byte(at: index + marks) == 0x20 {
      blockIsLine = true
      noteHeading(text, at: index + marks + 1)
      zone = inNotes ? .notes : .headline
      return
    }
    noteHeading(text, at: index)
    if inNotes {
      zone = .notes
    } else if text[index] == 0x3E {
      zone = .quotation
    } else if block == 0, findsHeadline, isHeadline(text, at: index) {
      zone = .headline
      blockIsLine = true
    } else {
      zone = BlockLabel.caption.contains(in: text, at: index) ? .caption : leadPending ? .lead : .body
    }
  }

  /// A first line that stands alone and does not end like a sentence is a headline.
  private func isHeadline(_ text: Span<UInt8>, at start: Int) -> Bool {
    var end = start
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D {
      end += 1
      if end - start > 300 { return false }
    }
    guard end < text.count, end > start else { return false }
    var next = end + (text[end] == 0x0D && text.byte(at: end + 1) == 0x0A ? 2 : 1)
    while next < text.count, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
    // Markdown underlines headings, too.
    if text.holds("===", at: next) || text.holds("---", at: next) { return true }
    guard next < text.count, text[next] == 0x0A || text[next] == 0x0D else { return false }
    return text[end - 1] != 0x2E && text[end - 1] != 0x3A
  }

  /// “Notes to editors” and its kin begin the notes.
  private mutating func noteHeading(_ text: Span<UInt8>, at index: Int) {
    let start = text.byte(at: index) == 0x2A ? index + 2 : index
    if BlockLabel.notes.contains(in: text, at: start) { inNotes = true }
  }
}
