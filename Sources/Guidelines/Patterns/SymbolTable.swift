/// The words and sets that patterns of a language ask for, as numbers: 0 is any word, then the words, then the sets.
///
/// Shared by the graphs of a language; read and never changed.
struct SymbolTable: Sendable {
  /// A summary of symbols: one bit for each of the classes that they are divided into. Summaries that share no bit share no
  /// symbol.
  typealias Mask = SIMD2<UInt64>

  /// A set of words, and of traits that make any word a member.
  struct WordSet: Sendable {
    var words: [UInt32]
    var traits: Token.Traits
  }

  /// The words of all sets, those of one set together and in order.
  let setWords: Table<UInt32>
  /// Where the words of a set begin; one more than there are sets.
  let setOffsets: Table<UInt32>
  let setTraits: Table<Token.Traits>
  /// The class of each symbol, a bit of the masks.
  let classes: Table<UInt8>
  /// The classes of each word and of the sets it is in.
  let masks: Table<Mask>
  /// The classes of the sets that a word is in by its traits, by ``Token/Traits/wildNumber``.
  let traitMasks: Table<Mask>

  /// The class that all words are in.
  static let anyClass: UInt8 = 127
  /// How many classes there are for all other symbols.
  static let classCount = 127

  /// Takes the words of all sets one after the other; those of a set are in order and no higher than `wordCount`.
  ///
  /// - Parameter classes: The class of each symbol, lower than ``classCount``; by default they are dealt out in turn.
  init(
    wordCount: Int, setWords: [UInt32], setOffsets: [UInt32], setTraits: [Token.Traits], classes: [UInt8] = []
  ) {
    let count = 1 + wordCount + setTraits.count
    var classes = classes.count == count ? classes : (0..<count).map { UInt8($0 % Self.classCount) }
    classes[0] = Self.anyClass
    var masks = Array(repeating: Self.mask(Self.anyClass), count: wordCount + 1)
    for word in masks.indices.dropFirst() { masks[word] |= Self.mask(classes[word]) }
    var traitMasks = Array(repeating: Mask(), count: Token.Traits.wildCount)
    for set in setTraits.indices {
      let mask = Self.mask(classes[wordCount + 1 + set])
      for place in Int(setOffsets[set])..<Int(setOffsets[set + 1]) { masks[Int(setWords[place])] |= mask }
      if setTraits[set].isEmpty { continue }
      for number in traitMasks.indices where !setTraits[set].isDisjoint(with: Token.Traits(wildNumber: number)) {
        traitMasks[number] |= mask
      }
    }
    self.init(
      setWords: Table(setWords), setOffsets: Table(setOffsets), setTraits: Table(setTraits), classes: Table(classes),
      masks: Table(masks), traitMasks: Table(traitMasks))
  }

  /// Takes tables as they were made; `masks` has one more than there are words.
  init(
    setWords: Table<UInt32>, setOffsets: Table<UInt32>, setTraits: Table<Token.Traits>, classes: Table<UInt8>,
    masks: Table<Mask>, traitMasks: Table<Mask>
  ) {
    self.setWords = setWords
    self.setOffsets = setOffsets
    self.setTraits = setTraits
    self.classes = classes
    self.masks = masks
    self.traitMasks = traitMasks
  }

  var wordCount: Int { masks.count - 1 }

  /// The summary of a class.
  private static func mask(_ number: UInt8) -> Mask {
    // Shifts that go beyond either end of a number leave nothing of it.
    Mask(1 << Int(number), 1 << (Int(number) - 64))
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

  /// The same symbols in other classes.
  func classified(_ classes: [UInt8]) -> SymbolTable {
    SymbolTable(
      wordCount: wordCount, setWords: setWords.array, setOffsets: setOffsets.array, setTraits: setTraits.array,
      classes: classes)
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
  @inline(__always)
  func holds(_ set: Int, _ word: UInt32) -> Bool { Self.holds(set, word, setOffsets.span, setWords.span) }

  /// The same over the two tables alone: the whole value would be copied for every question.
  private static func holds(_ set: Int, _ word: UInt32, _ offsets: Span<UInt32>, _ all: Span<UInt32>) -> Bool {
    let first = Int(offsets[set])
    let words = all.extracting(first..<Int(offsets[set &+ 1]))
    var low = 0
    var count = words.count
    while count > 1 {
      let half = count >> 1
      if words[low &+ half] <= word { low &+= half }
      count &-= half
    }
    return count > 0 && words[low] == word
  }
}
