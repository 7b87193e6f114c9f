/// The words and sets that patterns of a language ask for, as numbers: 0 is any word, then the words, then the sets.
///
/// Shared by the graphs of a language; read and never changed.
struct SymbolTable: Sendable {
  /// A summary of symbols, one bit for each class of them; two that share no bit share no symbol.
  typealias Mask = UInt128

  /// A set of words, and of traits that make any word a member.
  struct WordSet: Sendable {
    var words: [UInt32]
    var traits: Token.Traits
  }

  let wordCount: Int
  /// The words of all sets, those of one set together and in order.
  let setWords: [UInt32]
  /// Where the words of a set begin; one more than there are sets.
  let setOffsets: [UInt32]
  let setTraits: [Token.Traits]
  /// The class of each symbol, a bit of the masks.
  let classes: [UInt8]
  /// The classes of each word and of the sets it is in.
  let masks: [Mask]

  static let anyBit = UInt8(Mask.bitWidth - 1)
  static let traitBit = UInt8(Mask.bitWidth - 2)
  /// How many classes symbols are divided into.
  static let classCount = Mask.bitWidth - 2

  /// Takes the words of all sets one after the other; those of a set are in order and no higher than `wordCount`.
  ///
  /// - Parameter classes: The class of each symbol, lower than ``classCount``; by default they are dealt out in turn.
  init(
    wordCount: Int, setWords: [UInt32], setOffsets: [UInt32], setTraits: [Token.Traits], classes: [UInt8] = []
  ) {
    let count = 1 + wordCount + setTraits.count
    let classes = classes.count == count ? classes : (0..<count).map { UInt8($0 % Self.classCount) }
    var masks = Array(repeating: Mask(0), count: wordCount + 1)
    masks[0] = 1 << Mask(Self.anyBit)
    for word in masks.indices.dropFirst() { masks[word] = 1 << Mask(Self.anyBit) | 1 << Mask(classes[word]) }
    for set in setTraits.indices {
      let bit: Mask = 1 << Mask(classes[wordCount + 1 + set])
      for place in Int(setOffsets[set])..<Int(setOffsets[set + 1]) { masks[Int(setWords[place])] |= bit }
    }
    self.wordCount = wordCount
    self.setWords = setWords
    self.setOffsets = setOffsets
    self.setTraits = setTraits
    self.classes = classes
    self.masks = masks
  }

  /// Takes sets in the order of their numbers.
  init(wordCount: Int, sets: [WordSet]) {
    var offsets: [UInt32] = [0]
    for set in sets { offsets.append(offsets[offsets.count - 1] + UInt32(set.words.count)) }
    self.init(
      wordCount: wordCount, setWords: sets.flatMap(\.words), setOffsets: offsets, setTraits: sets.map(\.traits))
  }

  /// How many symbols there are, any word among them.
  var count: Int { 1 + wordCount + setTraits.count }

  /// The bit that a word's mask must have for a symbol to stand for it, were it only by its traits.
  func bit(of symbol: UInt32) -> UInt8 {
    symbol == 0 || !traits(of: symbol).isEmpty ? Self.anyBit : classes[Int(symbol)]
  }

  /// The bits of a summary, one of which a word must have for a symbol to stand for it.
  func mask(of symbol: UInt32) -> Mask {
    if symbol == 0 { return 1 << Mask(Self.anyBit) }
    let mask: Mask = 1 << Mask(classes[Int(symbol)])
    return traits(of: symbol).isEmpty ? mask : mask | 1 << Mask(Self.traitBit)
  }

  /// The same symbols in other classes.
  func classified(_ classes: [UInt8]) -> SymbolTable {
    SymbolTable(
      wordCount: wordCount, setWords: setWords, setOffsets: setOffsets, setTraits: setTraits, classes: classes)
  }

  /// The traits that make a word a member of the symbol's set.
  func traits(of symbol: UInt32) -> Token.Traits {
    symbol > wordCount ? setTraits[Int(symbol) - wordCount - 1] : []
  }

  /// The words that a symbol stands for: none for any word, one, or those of a set.
  func eachWord(of symbol: UInt32, _ body: (Int) -> Void) {
    if symbol == 0 { return }
    if symbol <= wordCount { return body(Int(symbol)) }
    let set = Int(symbol) - wordCount - 1
    for place in Int(setOffsets[set])..<Int(setOffsets[set + 1]) { body(Int(setWords[place])) }
  }

  /// Whether a symbol stands for a word of a draft.
  @inline(__always)
  func takes(_ symbol: UInt32, _ token: Token) -> Bool {
    if symbol == 0 { return true }
    if symbol <= wordCount { return symbol == token.word }
    let set = Int(symbol) - wordCount - 1
    return holds(set, token.word) || !setTraits[set].isDisjoint(with: token.traits)
  }

  /// Whether a word is a member of a set by itself, whatever its traits.
  func holds(_ set: Int, _ word: UInt32) -> Bool {
    let words = setWords.span
    var low = Int(setOffsets[set])
    let end = Int(setOffsets[set &+ 1])
    // The commonest words have the lowest numbers and stand first, so the search begins there in growing steps.
    var step = 4
    while low &+ step < end, words[low &+ step] < word {
      low &+= step
      step &*= 2
    }
    var high = min(low &+ step &+ 1, end)
    while high &- low > 4 {
      let middle = (low &+ high) >> 1
      if words[middle] < word { low = middle } else { high = middle &+ 1 }
    }
    for place in low..<high where words[place] == word { return true }
    return false
  }
}
