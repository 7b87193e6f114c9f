/// The words and sets that patterns of a language ask for, as numbers: 0 is any word, then the words, then the sets.
///
/// Shared by the graphs of a language; read and never changed.
struct SymbolTable: Sendable {
  /// A summary of symbols, one bit for each of 124 classes of them; two that share no bit share no symbol.
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
  /// The classes of each word and of the sets it is in.
  let masks: [Mask]

  static let anyBit: UInt8 = 127
  static let traitBit: UInt8 = 126
  private static let classes: UInt32 = 124

  /// Takes the words of all sets one after the other; those of a set are in order and no higher than `wordCount`.
  init(wordCount: Int, setWords: [UInt32], setOffsets: [UInt32], setTraits: [Token.Traits]) {
    var masks = Array(repeating: Mask(0), count: wordCount + 1)
    for word in masks.indices { masks[word] = 1 << Mask(Self.anyBit) | 1 << Mask(Self.bit(UInt32(word))) }
    masks[0] = 1 << Mask(Self.anyBit)
    for set in setTraits.indices {
      let bit: Mask = 1 << Mask(Self.bit(UInt32(wordCount + 1 + set)))
      for place in Int(setOffsets[set])..<Int(setOffsets[set + 1]) { masks[Int(setWords[place])] |= bit }
    }
    self.wordCount = wordCount
    self.setWords = setWords
    self.setOffsets = setOffsets
    self.setTraits = setTraits
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

  /// The class of a symbol.
  static func bit(_ symbol: UInt32) -> UInt8 { UInt8((symbol &* 2_654_435_761) >> 8 % classes) }

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
    let end = Int(setOffsets[set + 1])
    var low = Int(setOffsets[set])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if words[middle] < word { low = middle + 1 } else { high = middle }
    }
    return low < end && words[low] == word
  }
}
