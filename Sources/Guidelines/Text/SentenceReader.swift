/// Takes a text apart into sentences of words, in one pass over its bytes.
///
/// It knows what a checker needs of structure and no more: paragraphs, headings, quoted paragraphs, lists, quotation
/// marks, hashtags, addresses and comments. It never fails: whatever the bytes, it ends, in linear time.
struct SentenceReader {
  /// The most words in one sentence; a longer one is cut, so that memory stays bounded.
  static let longestSentence = 1024

  /// Where reading goes on.
  var offset = 0
  /// Comments of the form `<!-- … -->` met so far.
  var comments: [Comment] = []
  /// Whether headline and lead are told apart from the body.
  let findsHeadline: Bool
  /// The paragraphs of a document whose structure is known; nil where the text itself tells (plain text, Markdown).
  let given: [Draft.Block]?
  /// The next of them.
  var nextGiven = 0
  /// Where the present one of them ends.
  var givenEnd = 0
  /// Whether the document itself says that the present one is a lead, such as a web page's description.
  var givenLead = false

  var block = -1
  /// The first byte of the present block.
  var blockStart = 0
  var zone = Zone.body
  var inNotes = false
  var leadPending = false
  var blockHasWords = false
  var blockIsLine = false
  var doubleQuotation = Quotation.none
  var singleQuotation = Quotation.none
  var hashtag = false
  var link = LinkMode.none
  var caption = false
  /// Whether the words stand between two fences of code, where a comment is shown to everybody.
  var isFenced = false
  /// Whether the target of a link stands in the sentence read last.
  var hasTarget = false
  /// Up to where the end of a comment was looked for in vain.
  var commentSearch = 0
  /// How many plain words are read in one go.
  private static let plainWordsAtOnce = 64

  /// A comment of the draft.
  struct Comment {
    /// The bytes between `<!--` and `-->`.
    var bytes: Range<Int>
    /// The block it stands in.
    var block: Int
    /// Whether words of the block stand before it.
    var followsWords: Bool
  }

  /// By which kind of mark a quotation is open; single marks may stand within double ones.
  enum Quotation { case none, straight, low, paired }

  /// How a web address ends.
  enum LinkMode { case none, word, bracketed }

  init(findsHeadline: Bool, blocks given: [Draft.Block]? = nil) {
    self.findsHeadline = findsHeadline
    self.given = given
    leadPending = findsHeadline
  }

  /// Reads the next sentence into `tokens`. Returns where it stands, or nil at the end of the text.
  mutating func next(_ text: Span<UInt8>, into tokens: inout [Token]) -> SentencePlace? {
    if given == nil {
      if block < 0 { startBlock(text) }
      return next(text, upTo: text.count, into: &tokens)
    }
    while offset < givenEnd || enterGivenBlock(text) {
      if let place = next(text, upTo: givenEnd, into: &tokens) { return place }
    }
    return nil
  }

  @inline(__always)
  private mutating func next(_ text: Span<UInt8>, upTo count: Int, into tokens: inout [Token]) -> SentencePlace? {
    tokens.removeAll(keepingCapacity: true)
    hasTarget = false
    let table = ByteClass.table
    let classes = table.span
    var separation = Token.Separation.none
    var index = offset
    while index < count {
      let byte = text[index]
      let kind = classes[Int(byte)]
      if kind == ByteClass.separator {
        if byte == 0x20 || byte == 0x09 || byte == 0x2A {
          if link == .word { link = .none }
          if byte != 0x2A { hashtag = false }
        } else if byte == 0x2D, text.byte(at: index + 1) == 0x2D {
          separation = max(separation, .phrase)
        } else if byte != 0x5F && byte != 0x2D {
          hashtag = false
        }
        index += 1
        continue
      }
      if kind > ByteClass.punctuation {
        if tokens.count == Self.longestSentence { break }
        let before = index
        if kind != ByteClass.wide {
          index =
            readPlainWords(text, classes, from: index, upTo: count, separation: separation, into: &tokens)
            ?? readWord(text, classes, from: index, separation: separation, into: &tokens)
          separation = .none
          continue
        } else if ArabicAffixes.isBasic(byte),
          let next = readArabicWords(text, classes, from: index, upTo: count, separation: separation, into: &tokens)
        {
          index = next
          separation = .none
          continue
        } else {
          index = readWide(text, classes, from: index, separation: &separation, tokens: &tokens)
          if index < 0 {
            offset = -index
            if !tokens.isEmpty { return place() }
            index = -index
            continue
          }
        }
        if tokens.last.map({ Int($0.begin) >= before }) ?? false { separation = .none }
        continue
      }
      let step = readPunctuation(text, at: index, tokens: tokens)
      index += step.length
      separation = max(separation, step.separation)
      if step.endsSentence, !tokens.isEmpty {
        offset = index
        let result = place()
        if step.endsBlock { endBlock(text) }
        return result
      }
      if step.endsBlock {
        offset = index
        endBlock(text)
      }
    }
    offset = index
    return tokens.isEmpty ? nil : place()
  }

  private mutating func place() -> SentencePlace {
    blockHasWords = true
    return SentencePlace(zone: zone, block: block)
  }

  /// Traits that the reader's state gives every word.
  @inline(__always)
  var stateTraits: Token.Traits {
    var traits: Token.Traits = []
    if doubleQuotation != .none || singleQuotation != .none { traits.insert(.quoted) }
    if hashtag { traits.insert(.hashtag) }
    if link != .none { traits.insert(.link) }
    if caption { traits.insert(.caption) }
    return traits
  }

  /// Reads an ASCII word; hands over to the wide reader when a wide scalar follows within it.
  @inline(__always)
  private mutating func readWord(
    _ text: Span<UInt8>, _ classes: Span<UInt8>, from start: Int, separation: Token.Separation,
    into tokens: inout [Token]
  ) -> Int {
    let count = text.count
    var index = start
    var key = WordKey()
    let first = text[start]
    while index < count {
      let byte = text[index]
      let folded = classes[Int(byte)]
      if folded <= ByteClass.punctuation { break }
      if folded == ByteClass.wide {
        // A number is over where an invisible sign or a space beyond ASCII follows.
        if first >= 0x30, first <= 0x39, !startsWord(text, at: index) { break }
        var ignored = separation
        return abs(readWide(text, classes, from: start, separation: &ignored, tokens: &tokens, inWord: true))
      }
      if hashtag, index > start, byte & 0x20 == 0, byte >= 0x41, text[index - 1] & 0x20 != 0 { break }
      key.add(folded)
      index += 1
    }
    var traits = stateTraits
    if first >= 0x41 && first <= 0x5A { traits.formUnion(.capital) }
    if first >= 0x30 && first <= 0x39 {
      let number = readNumber(text, from: start, wordEnd: index, key: &key)
      traits.formUnion(number.traits)
      index = number.end
    }
    var end = index
    if index < count, text[index] == 0x27,
      let part = contraction(text, classes, apostrophe: index, length: 1, key: &key)
    {
      end = part.end
      index = part.next
    }
    if (first | 0x20 == 0x68 && end - start <= 5) || (first | 0x20 == 0x77 && end - start == 3) {
      if text.holds("://", at: index) || (text.holds("www.", at: start) && index == start + 3) {
        link = link == .none ? .word : link
      }
    }
    tokens.append(
      Token(
        begin: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), key: key.value, word: 0,
        traits: traits, separation: separation))
    return index
  }

  /// Reads words of ASCII letters alone with one space between them, eight letters at a time: most of any text in Latin
  /// script. Returns where the first sign stands that asks for more care; nil when that is at once.
  @inline(__always)
  private mutating func readPlainWords(
    _ text: Span<UInt8>, _ classes: Span<UInt8>, from start: Int, upTo limit: Int, separation: Token.Separation,
    into tokens: inout [Token]
  ) -> Int? {
    if hashtag || link != .none { return nil }
    let traits = stateTraits
    let room = min(Self.longestSentence - tokens.count, Self.plainWordsAtOnce)
    var begin = start
    tokens.append(addingCapacity: room) { words in
      begin = fill(&words, room, text, classes, from: start, upTo: limit, traits: traits, separation: separation)
    }
    return begin == start ? nil : begin
  }

  /// Reads so many plain words, if as many follow. Returns where to go on.
  @inline(__always)
  private mutating func fill(
    _ words: inout OutputSpan<Token>, _ room: Int, _ text: Span<UInt8>, _ classes: Span<UInt8>, from start: Int,
    upTo limit: Int, traits: Token.Traits, separation: Token.Separation
  ) -> Int {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var begin = start
    var separation = separation
    var room = room
    reading: while room > 0, begin < limit {
      var key = WordKey()
      var end = begin
      while true {
        if end + 8 > text.count { break reading }
        let eight = text.eight(at: end)
        let folded = eight | 0x2020_2020_2020_2020
        let seven = folded & ~highBits
        // The high bit of each byte tells whether it is a letter: at least “a”, less than “{”, and ASCII.
        let letters =
          (seven &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(seven &+ 0x0505_0505_0505_0505) & ~eight & highBits
        if letters == highBits {
          key.add(eight: folded)
          end &+= 8
          continue
        }
        let length = (letters ^ highBits).trailingZeroBitCount >> 3
        key.add(last: folded & ((1 &<< UInt64(length &* 8)) &- 1))
        end &+= length
        break
      }
      let next = text[end]
      if end == begin || next == 0x27 || classes[Int(next)] > ByteClass.punctuation { break }
      var token = Token(
        begin: UInt32(truncatingIfNeeded: begin), end: UInt32(truncatingIfNeeded: end), key: key.value, word: 0,
        traits: traits, separation: separation)
      if text[begin] & 0x20 == 0 { token.traits.formUnion(.capital) }
      separation = .none
      if next == 0x3A || next == 0x2E, Self.startsLink(text, from: begin, to: end) {
        link = .word
        token.traits.insert(.link)
      }
      words.append(token)
      room -= 1
      begin = end
      if next != 0x20 { break }
      begin += 1
    }
    return begin
  }

  /// Whether a word is the beginning of a web address: `https://`, `www.`.
  private static func startsLink(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    text.holds("://", at: end) ? text.holds("http", at: start) : end == start + 3 && text.holds("www.", at: start)
  }

  /// Digits with their separators: `1,200`, `14:00`, `7.5`. A word such as `17th` stays a word.
  private func readNumber(
    _ text: Span<UInt8>, from start: Int, wordEnd: Int, key: inout WordKey
  ) -> (end: Int, traits: Token.Traits) {
    var index = start
    key = WordKey()
    var traits: Token.Traits = .number
    while index < text.count {
      let byte = text[index]
      if byte >= 0x30 && byte <= 0x39 {
        key.add(byte)
        index += 1
        continue
      }
      let next = text.byte(at: index + 1)
      guard next >= 0x30 && next <= 0x39, index > start else { break }
      if byte == 0x3A || (byte | 0x20) == 0x68 {
        traits = .time
      } else if byte != 0x2C && byte != 0x2E {
        break
      }
      index += 1
    }
    if index < wordEnd {
      if index == wordEnd - 1, text[index] | 0x20 == 0x68 { return (wordEnd, .time) }
      key = WordKey()
      for place in start..<wordEnd {
        let byte = text[place]
        key.add(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
      return (wordEnd, [])
    }
    return (index, traits)
  }

  /// What follows an apostrophe inside a word. A possessive `’s` is dropped, `n’t`, `’ll` and their kin stay part of
  /// the word; anything else (`l’islam`, `O’Brien`) is two words, and nil is returned.
  func contraction(
    _ text: Span<UInt8>, _ classes: Span<UInt8>, apostrophe: Int, length: Int, key: inout WordKey
  ) -> (end: Int, next: Int)? {
    let start = apostrophe + length
    var index = start
    while index - start < 3, classes[Int(text.byte(at: index))] > ByteClass.punctuation {
      // A space or sign beyond ASCII ends the word as well; any other letter makes it no contraction.
      if classes[Int(text[index])] == ByteClass.wide, !startsWord(text, at: index) { break }
      index += 1
    }
    let first = classes[Int(text.byte(at: start))]
    let second = classes[Int(text.byte(at: start + 1))]
    switch index - start {
    case 1 where first == 0x73: return (apostrophe, index)
    case 1 where first == 0x74 || first == 0x64 || first == 0x6D: break
    case 2
    where (first == 0x6C && second == 0x6C) || (first == 0x76 && second == 0x65) || (first == 0x72 && second == 0x65):
      break
    default: return nil
    }
    key.add(0x27)
    for place in start..<index { key.add(classes[Int(text[place])]) }
    return (index, index)
  }
}
