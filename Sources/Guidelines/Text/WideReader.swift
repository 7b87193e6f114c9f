extension SentenceReader {
  /// Reads from a scalar beyond ASCII: a word with letters of any script, or a sign.
  ///
  /// Returns where to go on; the negative of it when the sign ends the sentence.
  mutating func readWide(
    _ text: Span<UInt8>, _ classes: Span<UInt8>, from start: Int, separation: inout Token.Separation,
    tokens: inout [Token], inWord: Bool = false
  ) -> Int {
    let short = LetterFolding.short
    let letters = short.span
    if !inWord {
      let scalar = text.scalar(at: start)
      if scalar.length != 2 || letters[Int(scalar.value) - 0x80] <= 1 {
        switch LetterFolding.kind(of: scalar.value) {
        case .letter: break
        case let sign: return readSign(sign, text, at: start, length: scalar.length, separation: &separation)
        }
      }
    }
    var index = start
    var end = start
    var key = WordKey()
    var traits = stateTraits
    var digits = true
    var last: UInt32 = 0
    // Letters of ASCII, and of scripts that have letters that look like them.
    var hasLatin = false
    var hasOther = false
    scan: while index < text.count {
      let byte = text[index]
      let folded = classes[Int(byte)]
      if folded <= ByteClass.punctuation { break }
      if folded != ByteClass.wide {
        if index == start, byte >= 0x41, byte <= 0x5A { traits.formUnion(.capital) }
        if folded > 0x39 {
          digits = false
          hasLatin = true
        }
        last = UInt32(folded)
        key.add(folded)
        index += 1
        end = index
        continue
      }
      if byte >= 0xC2, byte < 0xE0, index + 1 < text.count {
        let scalar = Int(byte & 0x1F) << 6 | Int(text[index + 1] & 0x3F)
        let letter = UInt32(letters[scalar - 0x80])
        if letter > 1 {
          if index == start, isCapital(UInt32(scalar), folded: letter) { traits.formUnion(.capital) }
          if letter > 0x39 || letter < 0x30 { digits = false }
          if LookAlikes.mayHold(byte) { hasOther = true }
          last = letter
          key.add(scalar: letter)
          index += 2
          end = index
          continue
        }
      }
      let scalar = text.scalar(at: index)
      switch LetterFolding.kind(of: scalar.value) {
      case .letter(let first, let second):
        if index == start, isCapital(scalar.value, folded: first) { traits.formUnion(.capital) }
        if first < 0x30 || first > 0x39 { digits = false }
        if second == 0 { last = first }
        key.add(scalar: first)
        if second != 0 { for part in LetterPair.letters(of: second) { key.add(scalar: part) } }
        index += scalar.length
        end = index
      case .ignored:
        index += scalar.length
        if end == index - scalar.length, end > start { end = index }
      case .apostrophe:
        guard end > start,
          let part = contraction(text, classes, apostrophe: index, length: scalar.length, key: &key)
        else { break scan }
        end = part.end
        index = part.next
        break scan
      default: break scan
      }
    }
    if end == start { return max(index, start + 1) }
    if index < text.count, text[index] == 0x27,
      let part = contraction(text, classes, apostrophe: index, length: 1, key: &key)
    {
      end = part.end
      index = part.next
    }
    if hasLatin, hasOther, let plain = LookAlikes.key(text, from: start, to: end) { key = plain }
    if digits {
      traits.insert(.number)
    } else if last >= 0x30, last <= 0x39, ArabicAffixes.isArabic(text[start]),
      let number = Self.number(text, from: start, to: end)
    {
      key = number
      traits.insert(.number)
    }
    tokens.append(
      Token(
        begin: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), key: key.value, word: 0,
        traits: traits, separation: separation))
    return index
  }

  /// Reads words of Arabic letters alone with one space between them: most of any text in Arabic. Returns where the
  /// first sign stands that asks for more care; nil when that is at once.
  @inline(__always)
  mutating func readArabicWords(
    _ text: Span<UInt8>, _ classes: Span<UInt8>, from start: Int, upTo limit: Int, separation: Token.Separation,
    into tokens: inout [Token]
  ) -> Int? {
    if hashtag || link != .none { return nil }
    let traits = stateTraits
    let short = LetterFolding.short
    let letters = short.span
    var separation = separation
    var begin = start
    while begin < limit, tokens.count < Self.longestSentence {
      var key = WordKey()
      var end = begin
      while end &+ 1 < text.count, ArabicAffixes.isBasic(text[end]) {
        let scalar = Int(text[end] & 0x1F) << 6 | Int(text[end &+ 1] & 0x3F)
        let letter = letters[scalar &- 0x80]
        // A vowel sign or a digit asks for more care.
        if letter > 0, letter < 0x80 { return begin == start ? nil : begin }
        if letter == 0 { break }
        key.add(pair: UInt64(letter))
        end &+= 2
      }
      let next = text.byte(at: end)
      if end == begin || next == 0x27 { break }
      // Beyond ASCII only an Arabic punctuation mark ends the word for certain.
      if classes[Int(next)] > ByteClass.punctuation, !ArabicAffixes.isBasic(next) || end &+ 1 >= text.count { break }
      tokens.append(
        Token(
          begin: UInt32(truncatingIfNeeded: begin), end: UInt32(truncatingIfNeeded: end), key: key.value, word: 0,
          traits: traits, separation: separation))
      separation = .none
      begin = end
      if next != 0x20 { break }
      begin += 1
    }
    return begin == start ? nil : begin
  }

  /// The key of the digits of an Arabic word that is a number with a conjunction, preposition or article before it: و40.
  private static func number(_ text: Span<UInt8>, from start: Int, to end: Int) -> WordKey? {
    let isDigit = text[end - 1] <= 0x39 || text[end - 1] & 0xC0 == 0x80
    guard isDigit, end - start > 2 else { return nil }
    var key = WordKey()
    var index = start
    var letters = 0
    var digits = 0
    while index < end {
      let scalar = text.scalar(at: index)
      index += scalar.length
      let folded: UInt32
      if scalar.value < 0x80 {
        folded = scalar.value
      } else if case .letter(let first, second: 0) = LetterFolding.kind(of: scalar.value) {
        folded = first
      } else {
        continue
      }
      if folded >= 0x30, folded <= 0x39 {
        key.add(scalar: folded)
        digits += 1
        continue
      }
      letters += 1
      guard digits == 0, letters <= 3, [0x648, 0x641, 0x628, 0x644, 0x643, 0x627].contains(folded) else { return nil }
    }
    return digits > 0 ? key : nil
  }

  private func isCapital(_ scalar: UInt32, folded: UInt32) -> Bool {
    switch scalar {
    case 0xC0..<0xDF: true
    case 0x100..<0x180, 0x218..<0x21C: scalar & 1 == 0
    case 0x370..<0x530: folded != scalar
    default: CompatibilityForms.isCapital(scalar)
    }
  }

  /// Takes note of a sign beyond ASCII.
  private mutating func readSign(
    _ sign: LetterFolding.Kind, _ text: Span<UInt8>, at start: Int, length: Int, separation: inout Token.Separation
  ) -> Int {
    let next = start + length
    switch sign {
    case .letter, .ignored, .symbol, .hyphen: break
    case .space:
      hashtag = false
      if link == .word { link = .none }
    case .opensQuotation, .closesQuotation: readQuotationMark(text.scalar(at: start).value)
    case .apostrophe:
      if singleQuotation != .none, !startsWord(text, at: next) { singleQuotation = .none }
    case .phraseBreak: separation = max(separation, .phrase)
    case .clauseBreak: separation = max(separation, .clause)
    case .sentenceEnd:
      let following = skipSpaces(text, from: next)
      let byte = text.byte(at: following.index)
      if following.spaces > 0 || following.index >= text.count, !(byte >= 0x61 && byte <= 0x7A) { return -next }
      separation = max(separation, .phrase)
    }
    return next
  }

  /// Opens or closes a quotation. “ also closes what „ opened.
  private mutating func readQuotationMark(_ scalar: UInt32) {
    switch scalar {
    case 0x2018, 0x201A, 0x201B, 0x2039: singleQuotation = .paired
    case 0x203A: singleQuotation = .none
    case 0x201C where doubleQuotation == .low: doubleQuotation = .none
    case 0x201E: doubleQuotation = .low
    case 0x201D, 0xBB, 0xFD3F, 0x3009, 0x300B, 0x300D, 0x300F:
      doubleQuotation = .none
      singleQuotation = .none
    default: doubleQuotation = .paired
    }
  }

  func startsWord(_ text: Span<UInt8>, at index: Int) -> Bool {
    guard index >= 0, index < text.count else { return false }
    let byte = text[index]
    if byte < 0x80 { return ByteClass.table[Int(byte)] > ByteClass.punctuation }
    if case .letter = LetterFolding.kind(of: text.scalar(at: index).value) { return true }
    return false
  }

  /// Skips closing quotation marks and brackets, then spaces.
  func skipSpaces(_ text: Span<UInt8>, from start: Int) -> (index: Int, spaces: Int) {
    var index = start
    var spaces = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F:
        index += 1
      case 0x20, 0x09, 0x0A, 0x0D:
        index += 1
        spaces += 1
      case 0x80...:
        let scalar = text.scalar(at: index)
        switch LetterFolding.kind(of: scalar.value) {
        case .closesQuotation, .apostrophe, .ignored: index += scalar.length
        case .opensQuotation where spaces > 0: index += scalar.length
        case .space:
          index += scalar.length
          spaces += 1
        default: return (index, spaces)
        }
      default: return (index, spaces)
      }
      if index - start > 64 { break }
    }
    return (index, spaces)
  }
}
