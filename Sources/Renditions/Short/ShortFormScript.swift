import Guidelines
import Statements

/// The texts of a statement as one network gets them: their thoughts in the order of what matters, each measured once in every language.
/// The many short forms differ in nothing but their room and the address at their end.
struct ShortFormScript {
  /// The texts side by side.
  let sisters: SisterTexts
  private let headlines: [MeasuredPiece]
  /// The sentences as the network gets them, by text and by their places.
  private let words: [[Int: MeasuredPiece]]
  /// What competes for the room, the most urgent first.
  private let entries: [Entry]
  private let isTextMessage: Bool

  /// A thought with the room of its words.
  fileprivate struct Entry {
    let number: Int
    /// By text; nothing for no words.
    let sizes: [MessageSize?]
    /// Whether it comes after the address: it is nice to have.
    let isLate: Bool
    /// In a text message what only accompanies the facts makes way for nothing.
    let isFiller: Bool
  }

  /// Puts texts in order for a network, whatever the number of parts.
  init(of text: ClearedText, beside others: [ClearedText], for network: MessageNetwork) {
    let sisters = SisterTexts(text, others)
    if case .sms = network { isTextMessage = true } else { isTextMessage = false }
    func piece(_ words: String) -> MeasuredPiece { MeasuredPiece(Self.sent(words, over: network), for: network) }
    let thoughts = sisters.thoughts
    let words = sisters.texts.indices.map { text in
      Dictionary(
        uniqueKeysWithValues: thoughts.flatMap { $0.sentences(in: text) }.map {
          ($0.order, piece($0.text.endedAsSentence))
        })
    }
    let isTextMessage = isTextMessage
    entries = thoughts.indices.filter { thoughts[$0].isWanted && !thoughts[$0].isRequired && thoughts[$0].isWhole }
      .map { number in
        let thought = thoughts[number]
        let sizes = sisters.texts.indices.map { text in
          Self.room(of: thought.sentences(in: text).compactMap { words[text][$0.order]?.size })
        }
        return Entry(
          number: number, sizes: sizes, isLate: thought.rank >= SentenceSubject.other.rawValue,
          // “Please do not share the claim” is what a notice about one asks for.
          isFiller: isTextMessage && thought.subject == .other && !thought.isBound && text.kind != .falseClaim)
      }
    headlines = sisters.texts.map { piece($0.headline.endedWithStop) }
    self.sisters = sisters
    self.words = words
  }

  /// Headline and what no form may leave out, as they are sent.
  func least(of text: Int) -> String {
    body(of: text, Set(sisters.thoughts.indices.filter { sisters.thoughts[$0].isRequired }), nil)
  }

  /// What a text says that a short form of it may hold, and its headline does not say.
  func wanted(in text: Int) -> [ClearedSentence] {
    sisters.thoughts.filter(\.isWanted).flatMap { $0.sentences(in: text) }
  }

  private static func room(of sizes: [MessageSize]) -> MessageSize? {
    guard let first = sizes.first else { return nil }
    return sizes.dropFirst().reduce(first, +)
  }

  /// How many text messages are joined where nobody says: in the alphabet of text messages as few as have room for what has to stand, in
  /// every language; in another script as many as say about as much, for each of them holds less than half.
  func usualNetworks() -> [MessageNetwork] {
    let least = sisters.texts.indices.map { self.least(of: $0) }
    let isPlain = least.map { GSMAlphabet.strangers(in: $0).isEmpty }
    var networks: [MessageNetwork] = []
    for (plain, wide) in [(1, 3), (2, 5), (3, 7), (4, 10)] {
      networks = isPlain.map { .sms(parts: $0 ? plain : wide) }
      if zip(networks, least).allSatisfy({ $0.length(of: $1).fits($0) }) { break }
    }
    return networks
  }

  /// Chooses what stands in a form, for all languages that have room for what has to stand.
  ///
  /// - Parameters:
  ///   - network: The network for which the script was made; text messages may have any number of parts.
  ///   - address: What stands at the end when it fits, measured for the network.
  func choice(for network: MessageNetwork, address: MeasuredPiece?) -> Choice {
    let choice = choice(for: sisters.texts.map { _ in network }, address: address)
    guard case .sms(let parts) = network, parts > 1, choice.hasWideLetters else { return choice }
    // One “ê” that finds room in two parts may cost more than it says: more parts never say less.
    let fewer = self.choice(for: .sms(parts: parts - 1), address: address)
    return fewer.texts.count == choice.texts.count && fewer.isBetter(than: choice) ? fewer : choice
  }

  /// Chooses what stands in a form where each text has room of its own.
  func choice(for networks: [MessageNetwork], address: MeasuredPiece?) -> Choice {
    let start = Choice(script: self, networks: networks, address: address)
    var choice = start
    choice.fill(from: entries)
    // One “ê” leaves less than half the room. Where the sentences without such letters say what matters more, they are taken.
    let plain = start.texts.filter { start.sizes[$0].isGSM }
    guard isTextMessage, plain.contains(where: { !choice.sizes[$0].isGSM }) else { return choice }
    var other = start
    other.fill(from: entries.filter { entry in plain.allSatisfy { entry.sizes[$0]?.isGSM ?? true } })
    guard other.isBetter(than: choice) else { return choice }
    other.lacksRoom = true
    return other
  }

  /// The choice that makes one short form in each language.
  struct Choice {
    private let script: ShortFormScript
    private let networks: [MessageNetwork]
    private let address: MeasuredPiece?
    /// The texts that have room for what has to stand, by their numbers.
    let texts: [Int]
    /// The thoughts that are said.
    private(set) var thoughts: Set<Int>
    private(set) var hasAddress = false
    /// Whether something was left out because it did not fit: with more room, the form would be another.
    fileprivate(set) var lacksRoom = false
    /// The texts that had no room for the first thing for which another had.
    private(set) var narrow: Set<Int> = []
    /// How much room headline, sentences and address take, by text.
    fileprivate var sizes: [MessageSize]
    /// The places of the sentences that are kept, and of those that the headline says, by text.
    private var orders: [Set<Int>]
    /// Whether something is said that matters more than what only accompanies it.
    private var saysFacts: Bool

    fileprivate init(script: ShortFormScript, networks: [MessageNetwork], address: MeasuredPiece?) {
      self.script = script
      self.networks = networks
      self.address = address
      let all = script.sisters.thoughts
      let texts = script.sisters.texts.indices
      let required = Set(all.indices.filter { all[$0].isRequired })
      thoughts = required.union(
        all.indices.filter { number in texts.allSatisfy { all[number].isRepeated(in: $0) } })
      saysFacts = thoughts.contains { all[$0].subject < .other }
      orders = texts.map { text in
        let held = all.indices.filter { required.contains($0) || all[$0].isRepeated(in: text) }
        return Set(held.flatMap { all[$0].all(in: text) }.map(\.order))
      }
      let sizes = texts.map { text in
        required.flatMap { all[$0].sentences(in: text) }.reduce(script.headlines[text].size) { size, sentence in
          script.words[text][sentence.order].map { size + $0.size } ?? size
        }
      }
      self.sizes = sizes
      self.texts = texts.filter { text in
        Self.fits(sizes[text], networks[text]) { script.body(of: text, required, nil) }
      }
    }

    private static func fits(_ size: MessageSize, _ network: MessageNetwork, _ words: () -> String) -> Bool {
      network.fits(size) ?? network.length(of: words()).fits(network)
    }

    /// Whether a letter outside the alphabet of text messages was taken in a language that writes in it.
    fileprivate var hasWideLetters: Bool {
      texts.contains { !sizes[$0].isGSM && script.headlines[$0].size.isGSM }
    }

    /// The form in a language, ready to be sent.
    func body(of text: Int) -> String { script.body(of: text, thoughts, hasAddress ? address : nil) }

    /// The sentences of a text that are said, those that its headline says with them.
    func said(in text: Int) -> [ClearedSentence] { script.sisters.thoughts.indices.flatMap(sentences(in: text)) }

    private func sentences(in text: Int) -> (Int) -> [ClearedSentence] {
      { [script, thoughts] number in
        let thought = script.sisters.thoughts[number]
        return thoughts.contains(number) || thought.isRepeated(in: text) ? thought.all(in: text) : []
      }
    }

    fileprivate mutating func fill(from entries: [Entry]) {
      // The address comes before the sentences that are nice to have: whoever doubts the message can check it.
      for entry in entries {
        if entry.isLate { addAddress() }
        // A thought that came along with another stands already.
        guard !thoughts.contains(entry.number), standsAlone(entry), !(entry.isFiller && saysFacts) else { continue }
        if !add(entry, entries) { lacksRoom = true }
      }
      addAddress()
      if address != nil, !hasAddress { lacksRoom = true }
    }

    /// Whether it is understood, in every language, beside what is kept.
    private func standsAlone(_ entry: Entry) -> Bool {
      let thought = script.sisters.thoughts[entry.number]
      return texts.allSatisfy { text in
        guard !thought.isRepeated(in: text) else { return true }
        let beside = orders[text].union(thought.all(in: text).map(\.order))
        return thought.units[text].allSatisfy { unit in unit.standsAlone { beside.contains($0) } }
      }
    }

    private mutating func addAddress() {
      guard let address, !hasAddress else { return }
      let longer = sizes.map { $0 + address.size }
      guard
        texts.allSatisfy({ text in
          Self.fits(longer[text], networks[text]) { script.body(of: text, thoughts, address) }
        })
      else { return }
      (hasAddress, sizes) = (true, longer)
    }

    /// Adds a thought with those that it never stands without, if there is room in every language.
    private mutating func add(_ entry: Entry, _ entries: [Entry]) -> Bool {
      let all = script.sisters.thoughts
      let company = all[entry.number].companions.filter { !thoughts.contains($0) }
      let added = [entry] + entries.filter { company.contains($0.number) }
      // What is not there to come along was left for its letters, or a language does not say it.
      guard added.count == company.count + 1 else { return false }
      let longer = sizes.indices.map { text in added.compactMap { $0.sizes[text] }.reduce(sizes[text], +) }
      let more = thoughts.union(added.map(\.number))
      let refused = texts.filter { text in
        !Self.fits(longer[text], networks[text]) { script.body(of: text, more, hasAddress ? address : nil) }
      }
      guard refused.isEmpty else {
        if narrow.isEmpty, refused.count < texts.count { narrow = Set(refused) }
        return false
      }
      (sizes, thoughts) = (longer, more)
      for text in orders.indices {
        orders[text].formUnion(added.flatMap { all[$0.number].all(in: text) }.map(\.order))
      }
      saysFacts = saysFacts || all[entry.number].subject < .other
      return true
    }

    /// Whether it says something more urgent, or the same in more thoughts.
    fileprivate func isBetter(than other: Choice) -> Bool {
      let all = script.sisters.thoughts
      let own = Set(thoughts.map { all[$0].subject })
      let others = Set(other.thoughts.map { all[$0].subject })
      for subject in SentenceSubject.allCases.sorted()
      where subject != .place || !script.sisters.headlineSaysPlace {
        if own.contains(subject) != others.contains(subject) { return own.contains(subject) }
      }
      return thoughts.count > other.thoughts.count
    }
  }

  /// Headline, sentences and address, as they are sent.
  private func body(of text: Int, _ thoughts: Set<Int>, _ address: MeasuredPiece?) -> String {
    let sentences = thoughts.flatMap { sisters.thoughts[$0].sentences(in: text) }.map(\.order).sorted()
    let parts = [headlines[text]] + sentences.compactMap { words[text][$0] } + (address.map { [$0] } ?? [])
    return parts.map(\.text).joined(separator: " ")
  }

  /// Words as a network gets them. A no-break space only holds a line together, and an apostrophe, a quotation mark, a dash or the raised o of
  /// a number is one however it is drawn; in a text message each of them would halve the room.
  private static func sent(_ words: String, over network: MessageNetwork) -> String {
    guard case .sms = network, !words.utf8.allSatisfy({ $0 < 128 }) else { return words }
    var plain = String.UnicodeScalarView()
    for scalar in Self.withoutOrdinals(Self.withoutInnerSpaces(words)).unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{202F}": plain.append(" ")
      case "\u{2018}", "\u{2019}": plain.append("'")
      case "\u{201C}", "\u{201D}", "\u{AB}", "\u{BB}": plain.append("\"")
      case "\u{2013}", "\u{2014}": plain.append("-")
      // “1º”
      case "\u{B0}", "\u{BA}": plain.append("o")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  private static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}"]

  /// The words without the spaces that French puts inside its quotation marks: straight ones have none.
  private static func withoutInnerSpaces(_ words: String) -> String {
    guard words.contains("\u{AB}") || words.contains("\u{BB}") else { return words }
    var plain = ""
    for character in words {
      if character == "\u{BB}" {
        while let last = plain.last, spaces.contains(last) { plain.removeLast() }
      } else if spaces.contains(character), plain.last == "\u{AB}" {
        continue
      }
      plain.append(character)
    }
    return plain
  }

  /// The words without « n° » and «n.º» before a number: text messages lack the raised sign, and “no 1” says something else.
  private static func withoutOrdinals(_ words: String) -> String {
    var plain = words
    for mark in ["n\u{B0}", "n.\u{BA}", "n.\u{B0}", "n\u{BA}"] {
      for range in plain.ranges(of: mark).reversed() {
        let isWord =
          range.lowerBound == plain.startIndex || spaces.contains(plain[plain.index(before: range.lowerBound)])
        let behind = plain[range.upperBound...].drop(while: spaces.contains)
        guard isWord, behind.startIndex > range.upperBound, behind.first?.isNumber == true else { continue }
        plain.removeSubrange(range.lowerBound..<behind.startIndex)
      }
    }
    return plain
  }
}

extension SisterTexts.Thought {
  /// Whether a short message may hold it; where it can be checked stands in it by its address.
  var isWanted: Bool { subject != .link || isRequired }
}
